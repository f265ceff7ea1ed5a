"""The built site, as a visitor and a web server meet it: what holds of any guide."""

import re
from collections import Counter
from html import escape, unescape
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest
import yaml

from macros.finishing.inventory import INVENTORY, read_inventory
from macros.opening import read_guide
from macros.pages.page_text import HEAD
from macros.pages.paths import as_address
from tests.conftest import Built, Copy, build, built

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}


class Html(HTMLParser):
    """What the tests want to know of a page. `loads`: files, without the mark behind a name."""

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
            self.loads.append(str(found["src"]).partition("?")[0])
        elif tag == "link" and found.get("rel") in {"stylesheet", "icon", "preload", "preconnect"}:
            self.loads.append(str(found["href"]).partition("?")[0])
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))


@pytest.fixture(scope="session")
def pages(either: Built) -> dict[str, Html]:
    """Every page of a site by its address."""
    return read_site(either.site)


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
            if link.startswith(("https:", "mailto:")) or link.endswith(".docx"):
                continue  # of a file, tests/test_word.py sees that it is there
            target, anchor = urldefrag(urljoin(page, link))
            if target not in pages or (anchor and unquote(anchor) not in pages[target].ids):
                dead.append(f"{page}: {link}")
    return dead


def test_every_page_is_built_and_every_published_address_exists(
    either: Built, pages: dict[str, Html]
) -> None:
    assert {*either.addresses, *either.guide.content.adressen, "404.html"} <= set(pages)


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


def test_every_page_has_the_title_and_the_description_of_its_head_or_its_record(
    either: Built,
) -> None:
    for page in sorted(either.guide.pages.names):
        head = HEAD.match((either.root / "docs" / page).read_text(encoding="utf-8"))
        record = either.guide.named_after(page)
        assert head or record
        says = {"title": record.titel, "description": record.kort} if record else {}
        says |= yaml.safe_load(head[1]) if head else {}
        source = unescape(either.text(as_address(page)))
        title = f"{says['title']} - {either.guide.content.gids.titel}"
        assert re.findall("<title>(.*?)</title>", source) == [title]
        found = re.findall('<meta name="description" content="(.*?)">', source)
        assert found == [says["description"]]


def test_nothing_of_the_machine_is_left_in_a_page(either: Built, pages: dict[str, Html]) -> None:
    """But for what a page shows an editor to type, line by line as it stands there."""
    for page in pages:
        text = either.text(page)
        for line in shown_as_typed(either, page):
            assert escape(line) in text
            text = text.replace(escape(line), "", 1)
        assert not re.search(r"\{\{|\{%|Undefined|Macro Rendering Error|&amp;#\d+;", text), page


def shown_as_typed(built: Built, page: str) -> list[str]:
    """The lines with calls that a page says are none: `{% raw %}` stands above them."""
    source = (built.root / "docs" / page).with_suffix(".md")
    text = source.read_text(encoding="utf-8") if source.is_file() else ""
    raw = "".join(re.findall(r"(?ms)^\{% raw %\}$(.*?)^\{% endraw %\}$", text))
    return [line for line in raw.split("\n") if "{{" in line]


def test_a_card_has_the_anchors_of_the_guide_in_its_order(
    either: Built, pages: dict[str, Html]
) -> None:
    ankers = [deel.anker for deel in either.guide.content.gids.kaart]
    for card in either.cards:
        assert [name for name in pages[card].ids if name in ankers] == ankers, card


def test_each_factor_has_an_anchor_of_its_number_in_its_chapter(
    either: Built, pages: dict[str, Html]
) -> None:
    for thema in either.guide.content.themas.values():
        ids = pages[either.page_of("themas", thema.id)].ids
        for factor in thema.factoren:
            assert f"factor-{factor.nummer}" in ids


def test_each_factor_and_each_section_of_a_card_is_a_search_result_of_its_own(
    either: Built,
) -> None:
    index = either.text("search/search_index.json")
    for nummer in (factor.nummer for factor in either.guide.content.factoren.values()):
        assert f'#factor-{nummer}"' in index
    for card in either.cards:
        for deel in either.guide.content.gids.kaart:
            assert f'{card}#{deel.anker}"' in index


def test_pages_in_docs_hold_no_html(either: Built) -> None:
    for page in (either.root / "docs").rglob("*.md"):
        text = re.sub(r"(?s)```.*?```|`[^`]*`", "", page.read_text(encoding="utf-8"))
        assert not re.search("<[a-z/!]", text), page


def test_signs_of_html_in_the_data_come_out_as_text(copy: Copy, tmp_path: Path) -> None:
    said = "Boor & zaag < 3"
    places = (
        ("data/kaders.yml", "titel"),
        ("data/trainingen/achter-de-balie.yml", "titel"),
        ("data/trainingen/achter-de-balie.yml", "aanduiding"),
        ("data/gids.yml", "titel"),
        ("data/bronnen.yml", "titel"),
    )
    for number, (file, key) in enumerate(places):
        text = (copy.root / file).read_text(encoding="utf-8")
        shown = rf"\1{key}: '{said}{number}'"
        copy.write(file, re.sub(rf"(?m)^( *(?:- )?){key}: (?!>).*$", shown, text, count=1))

    done = build(copy.root, tmp_path / "site")

    assert done.returncode == 0, done.stderr
    pages = "".join(p.read_text(encoding="utf-8") for p in (tmp_path / "site").rglob("*.html"))
    assert said not in pages
    for number, place in enumerate(places):
        assert re.search(rf"Boor (&amp;|&#38;) zaag (&lt;|&#60;) 3{number}", pages), place


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("data/kaders.yml", "soort:", "sort:", "data/kaders.yml:"),
        ("docs/uitlenen.md", '"bel-aan"', '"bel-aam"', "docs/uitlenen.md:"),
    ],
)
def test_a_fault_stops_the_build_and_leaves_the_last_good_site(
    copy: Copy, file: str, old: str, new: str, told: str
) -> None:
    last_good = copy.root / "site"
    copy.write("site/index.html", "de vorige")
    line = copy.edit(file, old, new)

    done = build(copy.root, last_good)

    assert done.returncode != 0
    assert f"{told}{line}: " in done.stderr
    assert "Traceback" not in done.stderr
    assert [path.name for path in last_good.iterdir()] == ["index.html"]


def test_the_name_of_the_guide_stands_in_one_place(copy: Copy, tmp_path: Path) -> None:
    before = read_guide(copy.root).content.gids.titel
    copy.edit("data/gids.yml", f"titel: {before}", "titel: Een andere naam")

    page = built(copy.root, tmp_path / "site") / "uitlenen.html"

    text = page.read_text(encoding="utf-8")
    assert "<title>Uitlenen - Een andere naam</title>" in text
    assert 'aria-label="Een andere naam, naar de startpagina"' in text
    assert before not in text


def test_properdocs_builds_the_same_site(either: Built, tmp_path: Path) -> None:
    done = build(either.root, tmp_path, "properdocs")
    assert done.returncode == 0, done.stderr

    assert _files(tmp_path) == _files(either.site)


def _files(folder: Path) -> dict[str, bytes]:
    """Every file but for the name of the generator and the time inside the packed sitemap.

    Of the list of files only what it names: its marks follow from the pages.
    """
    found = {}
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        if name == INVENTORY and (listed := read_inventory(path.read_text(encoding="utf-8"))):
            found[name] = " ".join(listed.files).encode()
        elif path.is_file() and name != "sitemap.xml.gz":
            found[name] = re.sub(rb'<meta name="generator"[^>]*>', b"", path.read_bytes())
    return found
