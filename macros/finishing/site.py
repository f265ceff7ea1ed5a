"""Finishes a site in its folder, whoever has built its pages."""

import re
from collections.abc import Mapping
from pathlib import Path

from macros.finishing.lean_page import lean_page
from macros.finishing.stylesheets import own_sheets
from macros.finishing.unused import remove_unused
from macros.pages.paths import as_address
from macros.rendering.files import extra_files
from macros.rendering.finished import Finisher
from macros.rendering.render import Renderer
from macros.search.index import is_made, rewrite_index
from macros.word.plan import word_files

INDEX = "search/search_index.json"

# What the theme puts round the content of a page; a page has one.
_ARTICLE = re.compile(r"(?s)(<article\b[^>]*>)(.*)(</article>)")


class AlreadyFinished(Exception):  # noqa: N818
    """What is done here is done once: a second time, a page would explain each term twice."""


def finish(site: Path, render: Renderer) -> None:
    """Finish the pages in the folder `site`, and write what is no page of `docs/` beside them.

    Raises AlreadyFinished, and changes nothing then.
    """
    index = site / INDEX
    if index.is_file() and is_made(index):
        raise AlreadyFinished
    remove_unused(site, has_address=render.site is not None)
    _finish_pages(site, render)
    _write(site, extra_files(render))
    for name, content in word_files(render.guide).items():
        (site / name).write_bytes(content)
    _write(site, {f"assets/{name}": text for name, text in own_sheets().items()})
    if index.is_file():
        rewrite_index(index, render.guide)


def _finish_pages(site: Path, render: Renderer) -> None:
    finisher = Finisher(render)
    for page in render.guide.pages.names:
        path = site / as_address(page)
        before, opening, content, closing, after = _ARTICLE.split(path.read_text(encoding="utf-8"))
        html = "".join((before, opening, finisher(page, content), closing, after))
        path.write_text(lean_page(html), encoding="utf-8", newline="\n")


def _write(site: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
