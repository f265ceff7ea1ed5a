"""The menu of the site: which pages `mkdocs.yml` names under `nav:`, and where.

A page that is called after a record needs no line there: it stands in its section by itself.
"""

import posixpath
import re
from collections.abc import Iterable
from pathlib import Path

from macros.content.fault import Fault
from macros.content.source_text import read_text
from macros.content.yaml_source import Document, parse_yaml

FILE = "mkdocs.yml"

_NAV = re.compile(r"(?m)^nav:.*\n(?:(?:[ \t-].*|#.*)?\n)*")


def read_menu(root: Path) -> tuple[dict[str, int] | None, list[Fault]]:
    """The line of each page that the menu in `root` names, and what is wrong with it.

    None when there is no menu of our own: then the builder makes one of all pages.
    """
    path = root / FILE
    text, faults = read_text(path, FILE) if path.exists() else (None, [])
    found = _NAV.search(f"{text}\n") if text else None
    if text is None or found is None:
        return None, faults
    # Empty lines before it, so that lines count from the top of the file.
    document, more = parse_yaml("\n" * text.count("\n", 0, found.start()) + found[0], FILE)
    return (_pages(document) if document else None), faults + more


Menu = list[str | dict[str, "str | Menu"]]
"""A part of the menu: pages, pages that are called otherwise there, and parts with a title."""


def with_pages(menu: Menu, pages: Iterable[str]) -> Menu:
    """The menu with these pages in it, each behind the last one of its folder, in their order.

    Those that it names already stay where they are; one of a folder that it does not name is left
    out (`stands_by_itself` tells).
    """
    for page in pages:
        place = None if page in _named(menu) else _section_of(menu, page)
        if place is not None:
            section, index = place
            section.insert(index, page)
    return menu


def stands_by_itself(named: Iterable[str], page: str) -> bool:
    """Whether a menu that names these pages has a place where this one belongs."""
    return any(posixpath.dirname(other) == posixpath.dirname(page) for other in named)


def _section_of(menu: Menu, page: str) -> tuple[Menu, int] | None:
    """The part with the pages of this one's folder, and the place behind the last of them."""
    for item in menu:
        for inner in item.values() if isinstance(item, dict) else ():
            if isinstance(inner, list) and (found := _section_of(inner, page)):
                return found
    folder = posixpath.dirname(page)
    here = [
        index
        for index, item in enumerate(menu)
        if any(posixpath.dirname(other) == folder for other in _own(item))
    ]
    return (menu, here[-1] + 1) if here else None


def _own(item: "str | dict[str, str | Menu]") -> list[str]:
    """The page that an item of the menu itself names."""
    named = [item] if isinstance(item, str) else item.values()
    return [page for page in named if isinstance(page, str)]


def _named(menu: Menu) -> set[str]:
    """Every page that the menu names."""
    inner = (part for item in menu if isinstance(item, dict) for part in item.values())
    deeper = [_named(part) for part in inner if isinstance(part, list)]
    return {page for item in menu for page in _own(item)}.union(*deeper)


def _pages(document: Document) -> dict[str, int]:
    found: dict[str, int] = {}
    waiting: list[tuple[object, tuple[str | int, ...]]] = [(document.value, ())]
    while waiting:
        value, keys = waiting.pop()
        if isinstance(value, dict):
            waiting += ((inner, (*keys, key)) for key, inner in value.items())
        elif isinstance(value, list):
            waiting += ((inner, (*keys, index)) for index, inner in enumerate(value))
        elif isinstance(value, str) and not re.match(r"[a-z]+:|/", value):
            found.setdefault(value, document.lines.get(keys, 1))
    return found
