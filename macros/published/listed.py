"""The list of published addresses, `data/adressen.yml`: it only grows."""

import re
from pathlib import Path

from macros.content.records import Content
from macros.published.anchors import Anchors

LIST = "adressen.yml"


def unlisted(content: Content, there: Anchors) -> list[str]:
    """The addresses that the list does not have yet: pages, and headings as `page.html#anchor`."""
    known = {
        address
        for adres in content.adressen.values()
        for address in (adres.id, *(f"{adres.id}#{anker}" for anker in adres.ankers))
    }
    all_there = {
        address
        for page, found in there.items()
        for address in (page, *(f"{page}#{anker}" for anker in found))
    }
    return sorted(all_there - known)


def list_addresses(data: Path, content: Content, there: Anchors) -> int:
    """Add to the list what it does not have yet; nothing is taken out. Returns how many."""
    pages: dict[str, set[str]] = {
        adres.id: set(adres.ankers) for adres in content.adressen.values()
    }
    new = unlisted(content, there)
    for page, _, anker in (address.partition("#") for address in new):
        pages.setdefault(page, set()).update({anker} - {""})
    lines = [
        "# yaml-language-server: $schema=schema/adressen.json",
        "# Gemaakt met `make adressen`. Haal hier nooit iets weg: mensen hebben deze adressen.",
    ]
    for page in sorted(pages):
        lines.append(f"- id: {page}")
        if pages[page]:
            lines += ["  ankers:", *(f"    - {_quoted(anker)}" for anker in sorted(pages[page]))]
    (data / LIST).write_text("\n".join([*lines, ""]), encoding="utf-8", newline="\n")
    return len(new)


def _quoted(anker: str) -> str:
    """An anchor of digits, or one such as `nee`, is a text only between quotes."""
    return anker if re.search("[a-z]", anker) and len(anker) > len("nee") else f'"{anker}"'
