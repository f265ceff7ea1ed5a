"""The menu of the site: which pages `mkdocs.yml` names under `nav:`, and where."""

import re
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
