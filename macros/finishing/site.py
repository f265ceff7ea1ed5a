"""Finishes a site in its folder, whoever has built its pages."""

import re
from collections.abc import Mapping
from pathlib import Path

from macros.finishing.fresh import mark_own_files
from macros.finishing.inventory import write_inventory
from macros.finishing.lean_page import lean_page
from macros.finishing.page import Finisher
from macros.finishing.stylesheets import own_sheets
from macros.finishing.unused import remove_unused
from macros.pages.paths import as_address
from macros.rendering.files import extra_files
from macros.rendering.render import Renderer
from macros.search.index import is_made, rewrite_index
from macros.word.plan import word_files

INDEX = "search/search_index.json"

# What the theme puts round the content of a page; a page has one.
_ARTICLE = re.compile(r"(?s)(.*?<article\b[^>]*>)(.*)(</article>.*)")


class CannotFinish(Exception):  # noqa: N818
    """A folder cannot be finished, and is left as it was. The message says why."""


def finish(site: Path, render: Renderer) -> None:
    """Finish the pages in the folder `site`, and write what is no page of `docs/` beside them.

    Raises CannotFinish, and changes nothing then. What is done here is done once: a second time, a
    page would explain each term twice.
    """
    index, sheets = site / INDEX, own_sheets()
    pages = {page: _parts(site, as_address(page)) for page in sorted(render.guide.pages.names)}
    if is_made(index) if index.is_file() else _all_there(site, sheets):
        raise CannotFinish("dit is al afgewerkt")
    remove_unused(site, has_address=render.site is not None)
    finisher = Finisher(render)
    for page, (before, article, after) in pages.items():
        html = before + finisher(page, article) + after
        _write(site, {as_address(page): lean_page(html)})
    _write(site, extra_files(render))
    for name, content in word_files(render.guide).items():
        (site / name).write_bytes(content)
    _write(site, {f"assets/{name}": text for name, text in sheets.items()})
    mark = mark_own_files(site)
    if index.is_file():
        rewrite_index(index, render.guide)
    write_inventory(site, mark)


def _parts(site: Path, address: str) -> tuple[str, str, str]:
    """What stands before the content of a page, that content, and what stands after it."""
    path = site / address
    if not path.is_file():
        raise CannotFinish(f"`{address}` ontbreekt: de site moet daar eerst gebouwd zijn")
    parts = _ARTICLE.fullmatch(path.read_text(encoding="utf-8"))
    if parts is None:
        raise CannotFinish(f"in `{address}` staat geen `<article>`: het thema hoort dat te maken")
    return parts[1], parts[2], parts[3]


def _all_there(site: Path, sheets: Mapping[str, str]) -> bool:
    return all((site / "assets" / name).is_file() for name in sheets)


def _write(site: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
