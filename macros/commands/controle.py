"""Tells every fault in the data and the calls of a guide, or how much there is of it."""

from pathlib import Path

from macros.commands.sound import sound
from macros.content.records import Content


def run(root: Path) -> int:
    """Check the guide in `root`."""
    render = sound(root)
    if render is None:
        return 1
    print(f"Alles klopt: {_summary(render.guide.content)}.")
    return 0


def _summary(content: Content) -> str:
    return (
        f"{len(content.factoren)} factoren in {len(content.themas)} thema's, "
        f"{len(content.contexten)} contexten, {len(content.kaders)} kaders, "
        f"{len(content.trainingen)} trainingen, {len(content.begrippen)} begrippen, "
        f"{len(content.bronnen)} bronnen"
    )
