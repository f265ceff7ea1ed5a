"""The empty plan as a Word file: its elements with help, an example and a control for each field.

The parts are templates (`templates/word/`), the package is the standard library's: nothing of a
template that somebody once saved goes along, no author, no clock.
"""

import posixpath
from pathlib import Path
from typing import NamedTuple

import jinja2

from macros.content.model.plan import Planelement, Veld
from macros.pages.guide import Guide
from macros.rendering.text import capital
from macros.word.package import packed

TEMPLATES = Path(__file__).parent.parent / "templates/word"
NAME = "plan-leeg.docx"
LONGEST_BOOKMARK = 40
"""Word refuses a longer name."""

PARTS = {
    "[Content_Types].xml": "content_types",
    "_rels/.rels": "package_rels",
    "docProps/core.xml": "core",
    "docProps/app.xml": "app",
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


class Field(NamedTuple):
    """A field of the plan in the file. `key`: its tag; `mark`: its bookmark; `number`: of both."""

    veld: Veld
    key: str
    mark: str
    number: int


def plan_page(guide: Guide) -> str | None:
    """The page beside which the file stands: the first that shows the plan. None without one."""
    return next((call.page for call in guide.pages.calls if call.macro == "plan"), None)


def word_files(guide: Guide) -> dict[str, bytes]:
    """The Word files of a site by their names, from the top of the site; none without a plan."""
    page = plan_page(guide)
    if page is None or not guide.content.plan:
        return {}
    return {posixpath.join(posixpath.dirname(page), NAME): empty_plan(guide, page)}


def empty_plan(guide: Guide, page: str) -> bytes:
    """The file. `page`: the page of the plan, whose title it bears."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["hoofdletter"] = capital
    given = {
        "gids": guide.content.gids,
        "titel": guide.pages.title(page),
        "elementen": [
            (element, _fields(element, guide)) for element in guide.content.plan.values()
        ],
    }
    return packed(
        {
            name: environment.get_template(f"{template}.xml.jinja").render(given)
            for name, template in PARTS.items()
        }
    )


def _fields(element: Planelement, guide: Guide) -> list[Field]:
    """The fields of an element, numbered through the whole plan."""
    before = 0
    for other in guide.content.plan.values():
        if other.id == element.id:
            break
        before += len(other.velden)
    return [
        Field(
            veld,
            f"plan.{element.id}.{veld.id}",
            f"plan_{before + place}_{veld.id}".replace("-", "_")[:LONGEST_BOOKMARK],
            before + place,
        )
        for place, veld in enumerate(element.velden, start=1)
    ]
