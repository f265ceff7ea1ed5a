"""Tells every fault in the data and the calls of a guide, or how much there is of it."""

from collections.abc import Iterator
from pathlib import Path

from macros.commands.sound import sound, tell
from macros.content.counts import written_counts
from macros.content.files import files_in
from macros.content.records import Content
from macros.content.source_text import read_text


def run(root: Path) -> int:
    """Check the guide in `root`."""
    render = sound(root)
    if render is None:
        return 1
    for remark in written_counts(render.guide.content, dict(_texts(root))):
        tell(remark, fault=False)
    print(f"Alles klopt: {_summary(render.guide.content)}.")
    return 0


def _texts(root: Path) -> Iterator[tuple[str, str]]:
    """The text of each file that an editor writes, but for what tells of the past."""
    for path in (*files_in(root / "data").paths, *files_in(root / "docs").paths):
        name = path.relative_to(root).as_posix()
        if path.suffix in {".yml", ".md"} and not name.startswith(
            ("data/edities/", "data/wijzigingen")
        ):
            text, _ = read_text(path, name)
            yield name, text or ""


def _summary(content: Content) -> str:
    return (
        f"{len(content.factoren)} factoren in {len(content.themas)} thema's, "
        f"{len(content.contexten)} contexten, {len(content.kaders)} kaders, "
        f"{len(content.trainingen)} trainingen, {len(content.begrippen)} begrippen, "
        f"{len(content.bronnen)} bronnen"
    )
