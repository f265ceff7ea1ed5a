"""Which files are mended, and how: only where the file has no fault left when it is done."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory

from macros.content.fault import Fault
from macros.content.files import files_in, is_mended
from macros.content.load import load
from macros.content.source_text import read_text
from macros.mending.order import in_order
from macros.mending.quotes import quoted
from macros.pages.calls import read_pages
from macros.pages.menu import FILE as MENU
from macros.text.signs import equal, without_strange_signs

_STEP = 2
"""How many spaces a tab stands for in `data/`."""

_MOST_ROUNDS = 50

_INDENT = re.compile(r"(?m)^[ \t]*\t[ \t]*")
_SPACES_AT_END = re.compile(r"(?m)[ \t]+$")


@dataclass(frozen=True)
class Change:
    """Lines of a file that became others, from line `line` of how it was."""

    file: str
    line: int
    was: list[str]
    now: list[str]


@dataclass(frozen=True)
class Mended:
    """The new text of each file that changes, what changes, and what could not be mended."""

    texts: Mapping[str, str]
    changes: list[Change]
    faults: list[Fault]


def mend(root: Path) -> Mended:
    """What can be mended in the guide in `root`; nothing is written."""
    before = dict(_texts(root))
    after = {name: _mended(name, text) for name, text in before.items()}
    faults = _put_quotes(root, after)
    faulty = {fault.file for fault in faults}
    sound = {name: text for name, text in after.items() if name not in faulty}
    for name, text in sound.items():
        if name.startswith("data/"):
            sound[name] = in_order(text, name.removeprefix("data/"))
    new = {name: text for name, text in sound.items() if text != before[name]}
    changes = [one for name in sorted(new) for one in _changes(name, before[name], new[name])]
    left = {name for name in faulty if name in before}
    return Mended(new, changes, sorted(fault for fault in faults if fault.file in left))


def _texts(root: Path) -> Iterator[tuple[str, str]]:
    """Every file that editors write and that can be read, by its name from `root`, as it is."""
    for folder in ("data", "docs"):
        for path in files_in(root / folder).paths:
            name = path.relative_to(root).as_posix()
            if is_mended(name) and read_text(path, name)[0] is not None:
                yield name, path.read_bytes().decode()


def _mended(name: str, text: str) -> str:
    """The text with what is meant in place of signs, line ends and spaces that are not."""
    text = without_strange_signs(equal(text.removeprefix("\ufeff")))
    if name.endswith(".yml"):
        text = _INDENT.sub(lambda found: found[0].replace("\t", " " * _STEP), text)
        text = _SPACES_AT_END.sub("", text)
    return text


def _put_quotes(root: Path, texts: dict[str, str]) -> list[Fault]:
    """Put quotes in texts where they are wanted; returns the faults that are left.

    Some are only seen once others are mended.
    """
    with TemporaryDirectory() as folder:
        there = Path(folder) / root.name
        if (root / MENU).is_file():
            there.mkdir()
            copy(root / MENU, there / MENU)
        for _ in range(_MOST_ROUNDS):
            for name, text in texts.items():
                path = there / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(text.encode())
            faults = [*load(there / "data").faults, *read_pages(there / "docs").faults]
            if not any(_put_quote(texts, fault) for fault in faults):
                break
    return faults


def _put_quote(texts: dict[str, str], fault: Fault) -> bool:
    """Put quotes on the line of a fault that wants them; whether that was done."""
    if not fault.wants_quotes or fault.file not in texts:
        return False
    lines = texts[fault.file].split("\n")
    line = quoted(lines[fault.line - 1])
    if line is None:
        return False
    lines[fault.line - 1] = line
    texts[fault.file] = "\n".join(lines)
    return True


def _changes(name: str, before: str, after: str) -> Iterator[Change]:
    was, now = (re.split("\r\n|\r|\n", text) for text in (before, after))
    for kind, start, end, to_start, to_end in SequenceMatcher(
        None, was, now, autojunk=False
    ).get_opcodes():
        if kind != "equal":
            yield Change(name, start + 1, was[start:end], now[to_start:to_end])
    if equal(before).count("\n") and "\r" in before:
        yield Change(name, 1, ["regels die eindigen zoals op een ander systeem"], ["gewone regels"])
