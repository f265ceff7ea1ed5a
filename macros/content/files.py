"""Which files there are in a folder of a guide, on any system."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from macros.content.fault import Fault
from macros.text.leftovers import copied_from, is_left_behind
from macros.text.signs import equal

READ = (".md", ".yml")
"""Files with what a guide says."""

_MENDED = re.compile(r"data/(?!(?:schema|edities)/).+\.yml|docs/.+\.md")


def is_mended(name: str) -> bool:
    """Whether `herstel` may change a file: editors write it, and it was not made or published."""
    return bool(_MENDED.fullmatch(name))


@dataclass(frozen=True)
class Files:
    """The files and folders in a folder, at any depth, in order; and what cannot be there.

    `left_behind`: what systems and programs left there, to be passed over.
    """

    paths: list[Path]
    folders: list[Path]
    left_behind: list[Path]
    faults: list[Fault]


def files_in(folder: Path) -> Files:
    """Every file in a folder such as `data`; none when it is not there."""
    found = Files([], [], [], [])
    if folder.is_dir():
        _look_in(found, folder, folder.parent)
    return found


def _look_in(found: Files, folder: Path, root: Path) -> None:
    seen: dict[str, str] = {}
    # Names in small letters first: they are as they should be.
    inside = sorted(folder.iterdir(), key=lambda path: (path.name != path.name.lower(), path.name))
    names = {equal(path.name).casefold(): path.name for path in inside}
    for path in inside:
        original = _original(path, names)
        name = path.relative_to(root).as_posix()
        if is_left_behind(path.name):
            found.left_behind.append(path)
        elif path.is_symlink():
            what = "dit is een snelkoppeling naar een andere plek"
            cure = "haal haar weg, en zet het bestand zelf hier"
            found.faults.append(Fault(name, 1, what, cure))
        elif (first := seen.setdefault(equal(path.name).casefold(), path.name)) != path.name:
            what = f"deze naam is op veel computers dezelfde als `{first}`"
            cure = "haal één van de twee weg, of geef die een andere naam"
            found.faults.append(Fault(name, 1, what, cure))
        elif original is not None:
            what = f"dit is een kopie van `{original}`, en wordt niet gelezen"
            cure = "haal haar weg, of geef haar een eigen naam, en alles erin een eigen id"
            found.faults.append(Fault(name, 1, what, cure))
        elif path.is_dir():
            found.folders.append(path)
            _look_in(found, path, root)
        else:
            found.paths.append(path)


def _original(path: Path, names: Mapping[str, str]) -> str | None:
    """Of which file this one is a copy: `names` gives those beside it, by small letters.

    Pictures and the like may be numbered; they stand for nothing twice.
    """
    if path.suffix.lower() not in READ and not path.is_dir():
        return None
    return next((names[one] for one in copied_from(equal(path.name)) if one in names), None)
