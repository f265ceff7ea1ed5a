"""Freezes the edition that is about to be published, and lists the addresses that it has."""

from pathlib import Path

from macros.commands.sound import sound
from macros.content.edition import AlreadyFrozen, freeze
from macros.opening import anchors
from macros.published.listed import LIST, list_addresses


def run(root: Path) -> int:
    """Write `data/edities/<editie>.yml`, once, and add to `data/adressen.yml` what is new."""
    render = sound(root)
    if render is None:
        return 1
    try:
        path = freeze(root / "data", render.guide.content)
    except AlreadyFrozen as there:
        print(
            f"data/edities/{there} bestaat al: die editie is gepubliceerd en verandert nooit meer. "
            "Zo los je het op: geef `editie:` in data/gids.yml een nieuw nummer."
        )
        return 1
    count = list_addresses(root / "data", render.guide.content, anchors(render))
    made = path.relative_to(root).as_posix()
    print(f"{made} is gemaakt. data/{LIST}: {count} erbij. Neem beide mee in je wijziging.")
    return 0
