"""The menu of the site: which pages `mkdocs.yml` names under `nav:`, and where.

A page that is called after a record needs no line there: it stands in its section by itself.
"""

import posixpath
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from macros.content.fault import Fault, told_once
from macros.content.source_text import read_text
from macros.content.yaml_source import Document, Keys, parse_yaml

FILE = "mkdocs.yml"

# Written otherwise, the builder makes a menu of its own.
_MEANT = re.compile(r"[ \t]*(?:nav|(?i:na+v+|navi|nva|menu):?|nav +:|[ \t]+nav:)[ \t]*")
_NAV = re.compile(r"(?m)^nav:.*\n(?:(?:[ \t-].*|#.*)?\n)*")


def read_menu(root: Path) -> tuple[dict[str, int] | None, list[Fault]]:
    """The line of each page that the menu in `root` names, and what is wrong with it.

    None when there is no menu of our own: then the builder makes one of all pages.
    """
    path = root / FILE
    text, faults = read_text(path, FILE) if path.exists() else (None, [])
    found = _NAV.search(f"{text}\n") if text else None
    if text is None or found is None:
        return None, faults + list(_no_menu(text))
    # Empty lines before it, so that lines count from the top of the file.
    document, more = parse_yaml("\n" * text.count("\n", 0, found.start()) + found[0], FILE)
    if document is None:
        return None, told_once(faults, more)
    return _pages(document), [*told_once(faults, more), *_crooked(document)]


def _no_menu(text: str | None) -> Iterator[Fault]:
    """Why a file has no menu, where one was meant."""
    if text is not None and not text.strip():
        yield Fault(FILE, 1, "dit bestand is leeg", "zet terug wat er stond")
    for number, line in enumerate((text or "").split("\n"), 1):
        if _MEANT.fullmatch(line):
            yield Fault(
                FILE, number, f"hier staat `{line.strip()}`", "schrijf `nav:`, vooraan de regel"
            )


def _crooked(document: Document) -> Iterator[Fault]:
    """What is no page, no page that is called otherwise, and no part with a title; and doubles."""
    first: dict[str, int] = {}
    for keys, value in _items(document.value, ()):
        line = document.lines.get(keys, 1)
        if isinstance(value, str):
            if value in first:
                what = f"pagina `{value}` staat al in het menu, op regel {first[value]}"
                yield Fault(FILE, line, what, "haal een van de twee weg")
            first.setdefault(value, line)
        elif value is None or not isinstance(value, (list, dict)):
            what = "dit punt van het menu is leeg, of geen pagina"
            yield Fault(
                FILE, line, what, "noem een pagina, zoals `- inleiding.md`, of haal het weg"
            )
        elif isinstance(value, list) and not isinstance(keys[-1], str):
            what = "dit deel van het menu heeft geen titel"
            yield Fault(
                FILE, line, what, "zet er een titel boven, zoals `- Titel:`, of haal een `-` weg"
            )


def _items(value: object, keys: Keys) -> Iterator[tuple[Keys, object]]:
    """Everything in the menu with its place, in the order in which it stands there."""
    yield keys, value
    if isinstance(value, (dict, list)):
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        for key, inner in pairs:
            yield from _items(inner, (*keys, key))


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
    for keys, value in _items(document.value, ()):
        if isinstance(value, str) and not re.match(r"[a-z]+:|/", value):
            found.setdefault(value, document.lines.get(keys, 1))
    return found
