"""Freezes the edition that is about to be published."""

from pathlib import Path

from macros.commands.sound import sound
from macros.content.edition import AlreadyFrozen, freeze


def run(root: Path) -> int:
    """Write `data/edities/<editie>.yml`, once."""
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
    print(f"{path.relative_to(root).as_posix()} is gemaakt. Neem het bestand mee in je wijziging.")
    return 0
