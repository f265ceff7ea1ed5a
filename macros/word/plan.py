"""The empty plan as a Word file: its elements with help, an example and a control for each field.

The parts are templates (`templates/word/`), the package is the standard library's: nothing of a
template that somebody once saved goes along, no author, no clock.
"""

import posixpath
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import jinja2

from macros.content.model.plan import ACTIES, Kolom, Planelement
from macros.pages.guide import Guide
from macros.rendering.text import paragraphs
from macros.word.package import packed

TEMPLATES = Path(__file__).parent.parent / "templates/word"
NAME = "plan-leeg.docx"
SCRIPT = "assets/plan-sjabloon.js"
"""Where pages find the same file as a script: what stands in a folder cannot be fetched."""

WIDTH = 9638
"""Of the text on a page, in twentieths of a point."""

WIDE: dict[str, float] = {"tekst": 1.6, "wie": 1.1, "wanneer": 0.8, "waaraan": 1.3, "stand": 0.8}
"""How wide a column of the table of actions is beside the others, where it differs."""

ROWS, ROWS_OF_ACTIONS = 3, 6

PARTS = {
    "[Content_Types].xml": "content_types",
    "_rels/.rels": "package_rels",
    "docProps/core.xml": "core",
    "docProps/custom.xml": "custom",
    "word/document.xml": "document",
    "word/_rels/document.xml.rels": "document_rels",
    "word/styles.xml": "styles",
    "word/numbering.xml": "numbering",
    "word/settings.xml": "settings",
    "word/fontTable.xml": "font_table",
    "word/footer1.xml": "footer",
    "word/theme/theme1.xml": "theme",
}
"""The parts of the file in their order, each with its template."""


class Column(NamedTuple):
    """A column of a table in the file. `breedte`: how wide, in twentieths of a point."""

    id: str
    label: str
    breedte: int


class Field(NamedTuple):
    """What is filled in under a heading: words or, where there are `kolommen`, rows.

    `rijen`: how many rows are there to begin with. `eigen`: the guide itself does not name it.
    """

    id: str
    label: str
    soort: str
    hulp: str | None
    eigen: bool
    kolommen: list[Column]
    rijen: int

    @property
    def key(self) -> str:
        """The tag of its control."""
        return f"plan.{self.id}"

    @property
    def mark(self) -> str:
        """The bookmark of its heading, which has no hyphens."""
        return f"plan_{self.id}".replace("-", "_")


def plan_page(guide: Guide) -> str | None:
    """The page beside which the file stands: the first that shows the plan. None without one."""
    return next((call.page for call in guide.pages.calls if call.macro == "plan"), None)


def word_files(guide: Guide) -> dict[str, bytes]:
    """The Word files of a site by their names, from the top of the site; none without a plan.

    The empty plan twice, byte for byte: to download, and as a script that a page can fetch.
    """
    page = plan_page(guide)
    if page is None or not guide.content.plan:
        return {}
    file = empty_plan(guide, page)
    return {posixpath.join(posixpath.dirname(page), NAME): file, SCRIPT: as_script(file)}


def as_script(file: bytes) -> bytes:
    """A script that holds a file: a text with a sign for each byte.

    Once packed by a web server that is half of what base64 would be. As Python writes such a text,
    so JavaScript reads it.
    """
    return f"globalThis.planSjabloon={file.decode('latin-1')!a};\n".encode("ascii")


def empty_plan(guide: Guide, page: str) -> bytes:
    """The file. `page`: the page of the plan, whose title it bears."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["alineas"] = paragraphs
    given = {
        "gids": guide.content.gids,
        "titel": guide.title(page),
        "elementen": [(element, fields(element)) for element in guide.content.plan.values()],
    }
    return packed(
        {
            name: environment.get_template(f"{template}.xml.jinja").render(given)
            for name, template in PARTS.items()
        }
    )


def fields(element: Planelement) -> list[Field]:
    """What is filled in for an element, in order: its actions, and then its fields."""
    found = []
    if acties := element.acties:
        kolommen = _columns(acties.kolommen, WIDE)
        found.append(
            Field(ACTIES, acties.titel, "tabel", acties.hulp, False, kolommen, ROWS_OF_ACTIONS)  # noqa: FBT003
        )
    return found + [
        Field(
            id=veld.id,
            label=veld.label,
            soort=veld.soort,
            hulp=veld.hulp,
            eigen=veld.herkomst == "eigen",
            kolommen=_columns(veld.kolommen),
            rijen=ROWS,
        )
        for veld in element.velden
    ]


def _columns(kolommen: Sequence[Kolom], wide: dict[str, float] | None = None) -> list[Column]:
    """The columns of a table, which share the width of a page."""
    parts = [(wide or {}).get(kolom.id, 1) for kolom in kolommen]
    return [
        Column(kolom.id, kolom.label, int(WIDTH * part / sum(parts)))
        for kolom, part in zip(kolommen, parts, strict=True)
    ]
