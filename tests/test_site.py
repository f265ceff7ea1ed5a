"""The built site, as a visitor and a web server meet it."""

import re
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest

from macros.pages.guide import Guide
from tests.conftest import ROOT, Copy, build

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}

# The addresses of the design: published, so they never break.
ADDRESSES = (
    "index.html",
    "inleiding.html",
    "contexten/index.html",
    "contexten/centrum-voor-levensvragen.html",
    "contexten/zorgorganisatie.html",
    "contexten/gezondheidscentrum.html",
    "vooraf.html",
    "implementatieplan/index.html",
    "implementatieplan/doelgroep.html",
    "implementatieplan/doel.html",
    "implementatieplan/draagvlak.html",
    "implementatieplan/duurzaamheid.html",
    "implementatieplan/activiteiten.html",
    "training/index.html",
    "training/inspireren-en-leren.html",
    "training/leren-en-oefenen.html",
    "training/coachend-leren.html",
    "uitvoeren.html",
    "hulpmiddelen/index.html",
    "hulpmiddelen/contextkiezer.html",
    "hulpmiddelen/factorscan.html",
    "hulpmiddelen/trainingkiezer.html",
    "leerdoedeeltraject.html",
    "begrippen.html",
    "bronnen.html",
    "over/index.html",
    "over/privacy.html",
    "over/toegankelijkheid.html",
    "over/redactie.html",
    "over/publiceren.html",
    "over/wijzigingen.html",
)
CARD_ANCHORS = ["past-bij", "zorgverleners", "context", "inhoud", "trainer", "dias", "extra"]


class Html(HTMLParser):
    """What the tests want to know of a page."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.headings: list[int] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.append((tag, found))
        if found.get("id"):
            self.ids.append(str(found["id"]))
        if tag == "a" and found.get("href"):
            self.links.append(str(found["href"]))
        elif found.get("src"):
            self.loads.append(str(found["src"]))
        elif tag == "link" and found.get("rel") in {"stylesheet", "icon", "preload", "preconnect"}:
            self.loads.append(str(found["href"]))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, Html]:
    """Every page of the site by its address."""
    return read_site(site)


def read_site(site: Path) -> dict[str, Html]:
    """Every page of a site by its address."""
    return {
        path.relative_to(site).as_posix(): Html(path.read_text(encoding="utf-8"))
        for path in sorted(site.rglob("*.html"))
    }


def dead_links(pages: dict[str, Html]) -> list[str]:
    """The links inside a site that lead to no page, or to no anchor on it."""
    dead = []
    for page, html in pages.items():
        if page == "404.html":
            continue  # its links start at the root of the host: nowhere else can it know its place
        for link in html.links:
            if link.startswith(("https:", "mailto:")):
                continue
            target, anchor = urldefrag(urljoin(page, link))
            if target not in pages or (anchor and unquote(anchor) not in pages[target].ids):
                dead.append(f"{page}: {link}")
    return dead


def test_every_address_of_the_design_exists(pages: dict[str, Html]) -> None:
    assert {*ADDRESSES, "404.html"} <= set(pages)


def test_every_link_inside_the_site_leads_to_a_page_and_an_anchor(pages: dict[str, Html]) -> None:
    assert dead_links(pages) == []


def test_no_page_loads_anything_from_another_host(pages: dict[str, Html]) -> None:
    foreign = [
        f"{page}: {load}"
        for page, html in pages.items()
        for load in html.loads
        if re.match("[a-z]+:|//", load)
    ]
    assert foreign == []


def test_every_id_is_unique_on_its_page(pages: dict[str, Html]) -> None:
    double = [
        f"{page}#{name}"
        for page, html in pages.items()
        for name, times in Counter(html.ids).items()
        if times > 1
    ]
    assert double == []


def test_headings_start_with_one_and_skip_no_level(pages: dict[str, Html]) -> None:
    for page, html in pages.items():
        levels = html.headings
        assert levels.count(1) == 1, page
        assert levels[0] == 1, page
        for before, after in pairwise(levels):
            assert after <= before + 1, f"{page}: h{before} is followed by h{after}"


def test_every_page_has_a_title_and_a_description_of_its_own(site: Path) -> None:
    texts: dict[str, list[str]] = {"title": [], "description": []}
    for page in ADDRESSES:
        source = (site / page).read_text(encoding="utf-8")
        texts["title"] += re.findall("<title>(.*?)</title>", source)
        texts["description"] += re.findall('<meta name="description" content="(.*?)"', source)
    for kind, found in texts.items():
        assert len(set(found)) == len(ADDRESSES), kind
    assert max(map(len, texts["description"])) <= 160


def test_nothing_of_the_machine_is_left_in_a_page(site: Path) -> None:
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert not re.search(r"\{\{|\{%|Undefined|Macro Rendering Error|&amp;#\d+;", text), page


def test_a_card_has_the_fixed_anchors_in_the_fixed_order(pages: dict[str, Html]) -> None:
    cards = [page for page in ADDRESSES if re.fullmatch(r"training/(?!index).*\.html", page)]
    for card in cards:
        assert [i for i in pages[card].ids if i in CARD_ANCHORS] == CARD_ANCHORS, card


def test_each_factor_has_an_anchor_of_its_number_in_its_chapter(
    pages: dict[str, Html], project: Guide
) -> None:
    for thema in project.content.themas.values():
        ids = pages[f"implementatieplan/{thema.id}.html"].ids
        for factor in thema.factoren:
            assert f"factor-{factor.nummer}" in ids


def test_each_factor_and_each_section_of_a_card_is_a_search_result_of_its_own(
    site: Path, project: Guide
) -> None:
    index = (site / "search/search_index.json").read_text(encoding="utf-8")
    for nummer in (factor.nummer for factor in project.content.factoren.values()):
        assert f'#factor-{nummer}"' in index
    for anchor in CARD_ANCHORS:
        assert f'training/leren-en-oefenen.html#{anchor}"' in index


def test_pages_in_docs_hold_no_html() -> None:
    for page in (ROOT / "docs").rglob("*.md"):
        text = re.sub(r"(?s)```.*?```|`[^`]*`", "", page.read_text(encoding="utf-8"))
        assert not re.search("<[a-z/!]", text), page


def test_html_in_the_data_comes_out_as_text(copy: Copy, tmp_path: Path) -> None:
    quoted = "'<script>alert(1)</script><b onclick=x>\" *ster* [a](b) {{ 1 }}'"
    for file, key in (
        ("data/kaders.yml", "titel"),
        ("data/trainingen/coachend-leren.yml", "aanduiding"),
        ("data/gids.yml", "titel"),
        ("data/bronnen.yml", "titel"),
    ):
        text = (copy.root / file).read_text(encoding="utf-8")
        copy.write(file, re.sub(rf"(?m)^( *(?:- )?){key}: (?!>).*$", rf"\1{key}: {quoted}", text))

    done = build(copy.root, tmp_path / "site")

    assert done.returncode == 0, done.stderr
    for page in (tmp_path / "site").rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert "<script>alert(1)" not in text
        assert "<b onclick" not in text
        assert "<em>ster</em>" not in text
    card = (tmp_path / "site/training/coachend-leren.html").read_text(encoding="utf-8")
    assert card.count("&lt;script&gt;alert(1)&lt;/script&gt;") + card.count("&#60;script&#62;") >= 2


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("data/kaders.yml", "soort:", "sort:", "data/kaders.yml:"),
        ("docs/uitvoeren.md", '"vast-team"', '"vast-teem"', "docs/uitvoeren.md:"),
    ],
)
def test_a_fault_stops_the_build_and_leaves_the_last_good_site(
    copy: Copy, tmp_path: Path, file: str, old: str, new: str, told: str
) -> None:
    last_good = tmp_path / "site"
    copy.write("site/index.html", "de vorige")
    line = copy.edit(file, old, new)

    done = build(copy.root, last_good)

    assert done.returncode != 0
    assert f"{told}{line}: " in done.stderr
    assert "Traceback" not in done.stderr
    assert [path.name for path in last_good.iterdir()] == ["index.html"]


def test_properdocs_builds_the_same_site(site: Path, tmp_path: Path) -> None:
    other = tmp_path / "properdocs"
    done = build(ROOT, other, "properdocs")
    assert done.returncode == 0, done.stderr

    assert _files(other) == _files(site)


def _files(folder: Path) -> dict[str, bytes]:
    """Every file but for the name of the generator and the time inside the packed sitemap."""
    found = {}
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name != "sitemap.xml.gz":
            found[name] = re.sub(rb'<meta name="generator"[^>]*>', b"", path.read_bytes())
    return found
