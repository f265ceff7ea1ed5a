"""Adds to the list of published addresses what it does not have yet."""

from pathlib import Path

from macros.commands.sound import sound
from macros.opening import anchors
from macros.published.listed import LIST, list_addresses


def run(root: Path) -> int:
    """Write `data/adressen.yml`; nothing is ever taken out of it."""
    render = sound(root)
    if render is None:
        return 1
    count = list_addresses(root / "data", render.guide.content, anchors(render))
    print(f"data/{LIST}: {count} {'adres' if count == 1 else 'adressen'} erbij.")
    return 0
