"""What the tests of the Word file share: a page that fills and reads, and plans to put in."""

import base64
import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET
from zipfile import ZIP_DEFLATED, ZipFile

from openxml_audit import OpenXmlValidator
from playwright.sync_api import Browser

from macros.opening import read_guide
from macros.pages.guide import Guide
from macros.word.plan import SCRIPT, Field, fields, word_files
from tests.conftest import ROOT, SMALL
from tests.test_hosting import Watch

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DOCUMENT = "word/document.xml"
VERSIE = 1


@dataclass
class Plan:
    """A plan as text: the words of each field, the rows of each table."""

    velden: dict[str, str] = field(default_factory=dict)
    rijen: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    @property
    def inhoud(self) -> dict[str, Any]:
        """The plan as scripts know it."""
        return {"velden": self.velden, "rijen": self.rijen}


def asked(guide: Guide) -> list[Field]:
    """What a plan of this guide asks, in order."""
    return [one for element in guide.content.plan.values() for one in fields(element)]


def known(guide: Guide, **more: Any) -> dict[str, Any]:
    """What is looked for in a file of this guide."""
    gids = guide.content.gids
    tables = {
        one.id: {"koppen": [one.label], "kolommen": {k.id: [k.label] for k in one.kolommen}}
        for one in asked(guide)
        if one.kolommen
    }
    words = {one.id: [one.label] for one in asked(guide) if not one.kolommen}
    return {"gids": gids.id, "versie": VERSIE, "velden": words, "tabellen": tables, **more}


GUIDE = read_guide(SMALL)
FIELDS = asked(GUIDE)
WORDS = [one for one in FIELDS if not one.kolommen]
TABLES = [one for one in FIELDS if one.kolommen]
VOORSTEL: dict[str, Any] = {
    "titel": "Vraag aan het dorp",
    "delen": [{"kop": WORDS[0].label, "alineas": ["Een deur.", "En\neen bel."]}],
}
EERDER: dict[str, Any] = {
    "titel": "Stond eerder in je plan",
    "delen": [{"kop": "Bel", "alineas": ["Ding."]}],
}
OPEN = {"titel": "Nog in te vullen", "uitleg": "Hier staat wat nog leeg is."}


def full() -> Plan:
    """A plan with something in every field and two rows in every table."""
    words = {one.id: f"Antwoord {place}\n\n- een\n- twee" for place, one in enumerate(WORDS)}
    return Plan(
        words | {WORDS[-1].id: '漢字 voorop, dan <b> & "tekst" 😀'},
        {
            one.id: [
                {"id": f"r{row}", "cellen": {k.id: f"{k.label} {row}" for k in one.kolommen}}
                for row in range(2)
            ]
            for one in TABLES
        },
    )


@dataclass
class WordPage:
    """A page that has the script for Word files, and the empty plan."""

    run: Callable[[str, Any], Any]
    """Carries out a function in the page with what it is given; what comes of it."""

    guide: Guide

    def load(self) -> None:
        """Fetch the scripts, as a page does when it is asked to."""
        for name in ("word.js", SCRIPT.rpartition("/")[2]):
            self.run(
                """name => new Promise((done, failed) => {
                    const own = document.querySelector("script[data-gids]");
                    const script = document.createElement("script");
                    script.src = new URL(name, own.src).href;
                    script.onload = done;
                    script.onerror = failed;
                    document.head.append(script);
                }).then(() => null)""",
                name,
            )

    def fill(self, plan: Plan, **more: Any) -> bytes:
        """The file of a plan."""
        given = {"inhoud": plan.inhoud, "kop": [], "voorstel": None, "eerder": None, **more}
        found = self.run(
            """async plan => {
                const file = await planWord.fill(planWord.sjabloon(), plan);
                const reader = new FileReader();
                const done = new Promise(resolve => { reader.onload = resolve; });
                reader.readAsDataURL(file);
                await done;
                return reader.result;
            }""",
            given,
        )
        return base64.b64decode(found.partition(",")[2])

    def read(self, file: bytes, **more: Any) -> dict[str, Any]:
        """What is read from a file."""
        found: dict[str, Any] = self.run(
            """async ([text, known]) => {
                const bytes = Uint8Array.from(atob(text), sign => sign.charCodeAt(0));
                const found = await planWord.read(bytes, {...known, sjabloon: planWord.sjabloon()});
                return found;
            }""",
            [base64.b64encode(file).decode(), known(self.guide, **more)],
        )
        return found


@contextmanager
def word_page(browser: Browser, url: str, **options: Any) -> Iterator[WordPage]:
    """A page of the small guide with the scripts; nothing may go wrong in it."""
    context = browser.new_context(**options)
    try:
        page = context.new_page()
        watch = Watch(page)
        page.goto(url)
        found = WordPage(page.evaluate, GUIDE)
        found.load()
        yield found
        assert watch.wrong == []
    finally:
        context.close()


@contextmanager
def word_page_of(browser: Browser, guide: Guide) -> Iterator[WordPage]:
    """A page with the scripts of a guide that is not built."""
    page = browser.new_page()
    try:
        for content in (
            (ROOT / "overrides/assets/word.js").read_text(encoding="utf-8"),
            word_files(guide)[SCRIPT].decode("ascii"),
        ):
            page.add_script_tag(content=content)
        yield WordPage(page.evaluate, guide)
    finally:
        page.close()


def parts(file: bytes) -> dict[str, bytes]:
    """The parts of a Word file."""
    with ZipFile(io.BytesIO(file)) as package:
        return {name: package.read(name) for name in package.namelist()}


def repacked(found: dict[str, bytes], compression: int = ZIP_DEFLATED) -> bytes:
    """A Word file of these parts."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", compression) as package:
        for name, content in found.items():
            package.writestr(name, content)
    return buffer.getvalue()


def changed(file: bytes, *changes: tuple[str, str], part: str = DOCUMENT) -> bytes:
    """The file with each text in a part replaced by another; each must be there."""
    found = parts(file)
    text = found[part].decode()
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return repacked(found | {part: text.encode()})


def faults(file: bytes, folder: Path) -> list[str]:
    """What Word would find wrong with a file. `folder`: where it may be put."""
    path = folder / "bestand.docx"
    path.write_bytes(file)
    return [str(fault) for fault in OpenXmlValidator().validate(path).errors]


def document(file: bytes) -> ET.Element:
    """What stands in a Word file."""
    return ET.fromstring(parts(file)[DOCUMENT])  # noqa: S314  # our own


def text(of: ET.Element) -> str:
    """The text of a piece."""
    return "".join(piece.text or "" for piece in of.iter(f"{W}t"))


def styled(file: bytes, style: str) -> list[str]:
    """The paragraphs of a style."""
    return [
        text(paragraph)
        for paragraph in document(file).iter(f"{W}p")
        if (found := paragraph.find(f"{W}pPr/{W}pStyle")) is not None
        and found.get(f"{W}val") == style
    ]


def value(of: ET.Element, path: str) -> str | None:
    """What an element says, along a path such as `sdtPr/tag`."""
    found = of.find("/".join(f"{W}{name}" for name in path.split("/")))
    return None if found is None else found.get(f"{W}val")


def tags(of: ET.Element) -> list[str]:
    """The tag of each control in a piece, in order."""
    return [str(value(control, "tag")) for control in of.iter(f"{W}sdtPr")]
