"""Whatever happens to data and pages: never a traceback, always faults or a guide to be built."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.content.fault import ContentError
from macros.mending.mend import mend
from macros.opening import open_guide
from tests.conftest import CONTENT, SMALL, Copy, take

Change = Callable[[random.Random, str], str]

SIGNS = [
    *("\u00a0", "\u00ad", "\u200b", "\u2028", "\u202e", "\uf0b7", "\ufffd", "\x0b", "e\u0301"),
    *(": ", " #", "- ", "*", "&", "!", "'", '"', "[", "]", "{", "}", "|", ">", "%", "@", "`"),
    *("{{ ", " }}", "{% ", "{##", "##}", "<!--", "<script>", "</p>", "---\n", "```\n", "~~~\n"),
    *("\n", "\n\n", "    ", "\t", "## ", "#### ", "====\n", "• ", "1) ", "](", "![x](", "{: #"),
    *("<<<<<<< HEAD\n", ">>>>>>> b\n", "\r", "\0", "\U0001f469\u200d", "\U000f12340\U000f1234"),
    "\U000f123499999\U000f1234",
    *("<![CDATA[", "nee", "0"),
]  # fmt: skip


def put_in(chance: random.Random, text: str) -> str:
    """A sign somewhere."""
    at = chance.randint(0, len(text))
    return text[:at] + chance.choice(SIGNS) + text[at:]


def take_out(chance: random.Random, text: str) -> str:
    """Some signs away."""
    at = chance.randint(0, len(text))
    return text[:at] + text[at + chance.randint(1, 30) :]


def of_lines(change: Callable[[random.Random, list[str]], object]) -> Change:
    """A change of the lines of a text."""

    def changed(chance: random.Random, text: str) -> str:
        lines = text.split("\n")
        change(chance, lines)
        return "\n".join(lines)

    return changed


def _line(chance: random.Random, lines: list[str]) -> int:
    return chance.randrange(len(lines)) if lines else 0


CHANGES: list[Change] = [
    put_in,
    put_in,
    take_out,
    of_lines(lambda chance, lines: lines.pop(_line(chance, lines))),
    of_lines(lambda chance, lines: lines.insert(_line(chance, lines), chance.choice(lines))),
    of_lines(lambda chance, lines: chance.shuffle(lines) if chance.random() < 0.1 else None),
    of_lines(lambda chance, lines: lines.insert(_line(chance, lines), chance.choice(SIGNS) * 3)),
    of_lines(lambda chance, lines: lines.reverse() if chance.random() < 0.1 else lines.sort()),
    lambda chance, text: text[: chance.randint(0, len(text))],
    lambda chance, text: text.replace("\n", chance.choice(["\r", "\r\n", "\x85"])),
    lambda chance, text: text.replace(*chance.choice([("- ", "-"), (": ", ":"), ("  ", "\t")])),
]


def damage(chance: random.Random, copy: Copy) -> str:
    """Harm one file; returns its name."""
    files = sorted(
        path for path in copy.root.rglob("*") if path.suffix in {".yml", ".md"} and path.is_file()
    )
    path = chance.choice(files)
    text = path.read_text(encoding="utf-8")
    for _ in range(chance.randint(1, 3)):
        text = chance.choice(CHANGES)(chance, text)
    raw = text.encode("utf-8", "replace")
    path.write_bytes(raw[: len(raw) // 2] if chance.random() < 0.02 else raw)
    return path.relative_to(copy.root).as_posix()


def _lines_told(copy: Copy, case: str) -> list[int]:
    """The line of each fault; none when the guide can be built."""
    try:
        open_guide(copy.root)
    except ContentError as error:
        return [fault.line for fault in error.faults] or [0]
    except Exception as error:
        raise AssertionError(case) from error
    return []


def try_mistakes(folder: Path, seeds: range) -> None:
    """Make a mistake for each seed, and see that it is told, and mended once."""
    for seed in seeds:
        take(SMALL, folder / str(seed), *CONTENT)
        copy = Copy(folder / str(seed))
        chance = random.Random(seed)  # noqa: S311 (a case must be the same each time)
        harmed = damage(chance, copy)
        for line in _lines_told(copy, f"seed {seed}: {harmed}"):
            assert line >= 1
        if seed % 10 == 0:
            mended = mend(copy.root)
            assert not {fault.file for fault in mended.faults} & mended.texts.keys()
            for name, text in mended.texts.items():
                copy.write(name, text)
            assert mend(copy.root).texts == {}, f"seed {seed}: {harmed}"


def test_a_few_hundred_mistakes_give_no_traceback(tmp_path: Path) -> None:
    try_mistakes(tmp_path, range(200))


@pytest.mark.parametrize("number", ["0", "7", "99999"])
def test_signs_with_which_lines_are_numbered_move_no_fault(content: Copy, number: str) -> None:
    sign = "\U000f1234"
    line = content.edit(
        "docs/eerste-zaterdag.md", "# De eerste zaterdag\n", f"Zaterdag{sign}{number}{sign}\n---\n"
    )

    told = [fault for fault in content.faults() if "door de streepjes eronder" in fault]
    assert [fault.split(": ")[0] for fault in told] == [f"docs/eerste-zaterdag.md:{line}"]


@pytest.mark.slow
@pytest.mark.parametrize("hundred", range(1, 101))
def test_ten_thousand_mistakes_give_no_traceback(tmp_path: Path, hundred: int) -> None:
    try_mistakes(tmp_path, range(100 * hundred, 100 * hundred + 100))
