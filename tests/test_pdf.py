"""`make pdf`: each card as a PDF with tags, in Dutch, in the order of the page, with good links."""

import os
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader
from pypdf.generic import ArrayObject

from macros.content.records import regels
from macros.pages.guide import Guide
from macros.release.pdf import NOWHERE, make_pdfs
from tests.conftest import Built, Copy
from tests.test_everything_is_shown import plain, texts
from tests.test_site import Html

HOME = "https://www.example.org/projecten/gids/"
MOST_PAGES = 2
A4 = [595.3, 841.9]
NARROW = 600
"""How many pixels wide a page is in the browser: on A4, between its margins, there is more room."""

pytestmark = pytest.mark.browser


class Pdf:
    """A PDF, read back in the order of its tags: so it is read aloud."""

    def __init__(self, path: Path) -> None:
        self.file = PdfReader(path)
        trailer: Any = self.file.trailer
        self.says = trailer["/Root"]
        self.spots: list[tuple[float, float]] = []
        self._marked: dict[tuple[int, int], str] = {}
        for page in self.file.pages:
            self._read(page)
        self.read = list(self._walk(self.says["/StructTreeRoot"], "", 0))

    @property
    def text(self) -> str:
        """All of it, comparable."""
        return comparable("".join(text for _, text in self.read))

    def below(self) -> dict[str, str]:
        """The text below each heading of the second level, comparable."""
        found: dict[str, str] = {}
        heading = ""
        for tag, text in self.read:
            if tag == "/H2":
                heading = comparable(text)
            found[heading] = found.get(heading, "") + comparable(text)
        return found

    def links(self) -> list[str | None]:
        """Where each link leads; None where it leads to a place in the PDF itself."""
        found = []
        for page in self.file.pages:
            for annotation in page.get("/Annots", []):
                link = annotation.get_object()
                if link["/Subtype"] == "/Link":
                    found.append(link["/A"]["/URI"] if "/A" in link else None)
                    assert "/A" in link or "/Dest" in link
        return found

    def _read(self, page: Any) -> None:
        """Note each text on a page: where it stands, and under which mark."""
        marks: list[Any] = []

        def before(operator: bytes, given: Any, _cm: Any, _tm: Any) -> None:
            if operator in {b"BDC", b"BMC"}:
                marks.append(given[1].get("/MCID") if operator == b"BDC" else None)
            elif operator == b"EMC":
                marks.pop()

        def hear(text: str, cm: Any, tm: Any, _font: Any, _size: Any) -> None:
            if text.strip():
                x, y = tm[4], tm[5]
                self.spots.append(
                    (cm[0] * x + cm[2] * y + cm[4], cm[1] * x + cm[3] * y + cm[5]),
                )
            if marks and marks[-1] is not None:
                key = (page.page_number, int(marks[-1]))
                self._marked[key] = self._marked.get(key, "") + text

        page.extract_text(visitor_operand_before=before, visitor_text=hear)

    def _walk(self, node: Any, tag: str, page: int) -> Iterator[tuple[str, str]]:
        """Each text with the tag that it stands in, below a node of the tree of tags."""
        node = node.get_object()
        if isinstance(node, int):
            yield tag, self._marked.get((page, node), "")
        elif isinstance(node, list):
            for part in node:
                yield from self._walk(part, tag, page)
        else:
            kind = node.get("/S", "/NonStruct")
            tag = tag if kind == "/NonStruct" else kind
            if "/Pg" in node:
                page = self.file.get_page_number(node["/Pg"].get_object()) or 0
            # A reference to a link has neither: what it says stands beside it.
            yield from self._walk(node.get("/MCID", node.get("/K", ArrayObject())), tag, page)


def comparable(text: str) -> str:
    """A text in which it makes no difference how its signs are drawn."""
    return plain(unicodedata.normalize("NFKC", text))


@pytest.fixture(scope="module")
def pdfs(
    either: Built, browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Pdf]:
    """The PDF of each training, made where the address of the site is known."""
    made = make_pdfs(either.guide, either.site, HOME, tmp_path_factory.mktemp("pdf"), browser)
    return {path.stem: Pdf(path) for path in made}


def test_each_card_has_a_pdf_named_after_its_page(pdfs: dict[str, Pdf], either: Built) -> None:
    assert list(pdfs) == [Path(page).stem for page in either.cards]


def test_a_pdf_has_tags_a_language_a_title_and_an_outline(
    pdfs: dict[str, Pdf], either: Built
) -> None:
    content = either.guide.content
    for training, pdf in zip(content.trainingen.values(), pdfs.values(), strict=True):
        assert pdf.says["/MarkInfo"]["/Marked"]
        assert pdf.says["/Lang"] == "nl"
        assert pdf.says["/ViewerPreferences"]["/DisplayDocTitle"]
        assert pdf.file.metadata
        assert training.titel in str(pdf.file.metadata.title)
        outline: Any = pdf.file.outline
        headings = [entry["/Title"] for entry in outline[1] if not isinstance(entry, list)]
        titles = [deel.titel for deel in content.gids.kaart]
        assert headings[: len(titles)] == titles


def test_a_card_takes_few_pages_of_a4(pdfs: dict[str, Pdf], either: Built, guide: Guide) -> None:
    for name, pdf in pdfs.items():
        # How much an editor writes on a card is not up to the machine.
        assert len(pdf.file.pages) <= MOST_PAGES or either.guide is not guide, name
        for page in pdf.file.pages:
            assert [float(side) for side in page.mediabox[2:]] == pytest.approx(A4, abs=1)


def test_what_is_read_aloud_follows_the_page_and_leaves_nothing_out(
    pdfs: dict[str, Pdf], either: Built
) -> None:
    content = either.guide.content
    for training, pdf in zip(content.trainingen.values(), pdfs.values(), strict=True):
        below = pdf.below()
        # Which factors a line follows from, and which it does not, is for who can follow a link.
        not_on_paper = {regel.met_de_hand for regel in regels(training)}
        # The lines themselves stand on the same sheet as what sums them up.
        not_on_paper.add(training.wanneer)
        kaart = [comparable(deel.titel) for deel in content.gids.kaart]
        assert [heading for heading in below if heading in kaart] == kaart
        for deel in content.gids.kaart:
            # What matters most stands above the first section.
            here = below[""] + below[comparable(deel.titel)]
            part = texts(getattr(training, deel.deel))
            gone = {text for text in part if comparable(text) not in here}
            assert gone <= not_on_paper, deel.titel
        assert {
            text for text in texts(training) if comparable(text) not in pdf.text
        } <= not_on_paper


def test_no_text_stands_outside_its_page(pdfs: dict[str, Pdf]) -> None:
    for name, pdf in pdfs.items():
        right, top = pdf.file.pages[0].mediabox[2:]
        assert pdf.spots
        assert [(x, y) for x, y in pdf.spots if not (0 < x < right and 0 < y < top)] == [], name


def test_nothing_is_wider_than_the_paper(page: Page, either: Built) -> None:
    page.set_viewport_size({"width": NARROW, "height": 900})
    page.emulate_media(media="print")
    for card in either.cards:
        page.goto(either.address + card)
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROW


def test_a_link_in_a_pdf_leads_to_the_site_at_its_own_address_or_to_another(
    pdfs: dict[str, Pdf], either: Built
) -> None:
    links = [link for pdf in pdfs.values() for link in pdf.links() if link]
    inside = [link for link in links if link.startswith(HOME)]
    outside = [link for link in links if not link.startswith(HOME)]
    assert inside
    assert outside
    assert all(link.startswith("https://") for link in outside)
    for link in inside:
        page, anchor = urldefrag(link.removeprefix(HOME))
        html = Html(either.text(page))
        assert not anchor or anchor in html.ids, link


def test_without_an_address_no_link_leads_to_the_site(
    guide: Guide, site: Path, browser: Browser, tmp_path: Path
) -> None:
    for path in make_pdfs(guide, site, None, tmp_path, browser):
        links = Pdf(path).links()
        assert links
        assert not [link for link in links if re.match(f"{NOWHERE}|file:|http:", link or "")]


@pytest.mark.parametrize("home", [HOME, None])
def test_a_link_on_the_card_itself_stays_within_the_pdf(
    guide: Guide, browser: Browser, tmp_path: Path, home: str | None
) -> None:
    """On a card with one link of each kind, and a picture of another host, that is not asked."""
    for call in guide.pages.calls:
        page = tmp_path / call.page.replace(".md", ".html")
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(
            '<!doctype html><html lang="nl"><title>x</title>'
            '<a href="#onder">onder</a> <a href="weg.html">elders in de gids</a> '
            '<a href="https://elders.nl/">elders</a><img src="https://elders.nl/x.png">'
            '<p id="onder">onder</p>',
            encoding="utf-8",
        )

    made = make_pdfs(guide, tmp_path, home, tmp_path / "pdf", browser)
    for path, training in zip(made, guide.content.trainingen, strict=True):
        (call,) = guide.pages.places("trainingen", training)
        inside = [urljoin(f"{HOME}{call.page}", "weg.html")] if home else []
        assert Pdf(path).links() == [None, *inside, "https://elders.nl/"]


def run(copy: Copy, site_url: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a copy of the guide."""
    return subprocess.run(
        [sys.executable, "-m", "macros", "pdf"],
        cwd=copy.root,
        env=os.environ | {"SITE_URL": site_url, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_command_makes_the_pdfs_and_says_which_links_are_left_out(
    copy: Copy, guide: Guide
) -> None:
    done = run(copy, "")

    assert done.returncode == 0, done.stderr
    *made, note = done.stdout.splitlines()
    pages = [guide.pages.places("trainingen", name)[0].page for name in guide.content.trainingen]
    names = [Path(page).stem for page in pages]
    assert made == [f"dist/pdf/{name}.pdf is gemaakt." for name in names]
    assert {path.stem for path in (copy.root / "dist/pdf").iterdir()} == set(names)
    assert note.startswith("Links naar andere pagina's van de site zijn weggelaten")


def test_a_wrong_address_of_the_site_is_told_before_anything_is_made(copy: Copy) -> None:
    done = run(copy, "www.example.org")

    assert done.returncode == 1
    assert done.stdout.startswith("SITE_URL is 'www.example.org'")
    assert done.stderr == ""
    assert not (copy.root / "dist").exists()
