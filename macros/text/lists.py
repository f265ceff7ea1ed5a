"""Lists that only look like one: signs and numbers in front of lines that make running text."""

import re
from collections.abc import Sequence
from itertools import pairwise

BULLETS = "•·▪◦‣●○■□➢➤❖◆♦►▶✓\u2043"
"""Signs that programs put in front of an item; in text they stand nowhere else."""

_BULLET = re.compile(rf"[{BULLETS}\uf000-\uf0ff](?=\s*\S|$)")
_BEFORE_A_TAB = re.compile(
    r"(?:[^\w\s]|[A-Za-z]|[ivxIVX]{1,4}|[0-9]{1,2}(?:\.[0-9]{1,2})*)[.)]?(?=\t)"
)
_BRACKET = re.compile(r"(?:[0-9]{1,2}|[a-z])\)(?=\s+\S)")

_PICTURE = "[\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]"
_TWICE = (
    re.compile(r"[–—\u2212](?=\s*\S)"),
    re.compile(rf"{_PICTURE}[\ufe0f\U0001f3fb-\U0001f3ff]?(?=\s+\S)"),
    re.compile(r"[-*+](?=[^\W\d_])"),
    re.compile(r"[-*+](?=\s+\S)"),
    re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.?(?=\s+\S)"),
)
"""In front of one line they may be meant; in front of two they are items."""

_IN_ORDER = re.compile(r"([0-9]{1,2}|[a-z]|[A-Z]|[ivx]{1,4}|[IVX]{1,4})[.)](?=\s*[^\W\d_])")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")


def lost_mark(lines: Sequence[str], *, one_is_enough: bool = True) -> tuple[int, str] | None:
    """The first line of a piece of running text that was meant as an item, and its sign.

    None where none is certain to be. `one_is_enough`: a single number with a bracket is an item.
    """
    bare = [line.strip(" ") for line in lines]
    for index, line in enumerate(bare):
        alone = _BRACKET.match(line) if one_is_enough else None
        if found := alone or _BULLET.match(line) or _BEFORE_A_TAB.match(line):
            return index, found[0]
    for pattern in _TWICE:
        marked = [
            (index, found[0]) for index, one in enumerate(bare) if (found := pattern.match(one))
        ]
        if len(marked) > 1:
            return marked[0]
    counted = [
        (index, found[0]) for index, one in enumerate(bare) if (found := _IN_ORDER.match(one))
    ]
    for first, second in pairwise(counted):
        if _follows(first[1][:-1], second[1][:-1]):
            return first
    return None


def is_counted(mark: str) -> bool:
    """Whether the sign in front of an item is a number or a letter."""
    return mark[0].isalnum() and mark.lower() != "o"  # what Word makes of a round sign


def _follows(first: str, second: str) -> bool:
    """Whether these are the first two of a row: `1` and `2`, `a` and `b`, `I` and `II`."""
    return (first, second) in {("1", "2"), ("a", "b"), ("A", "B")} or [
        first.lower(),
        second.lower(),
    ] == list(_ROMAN[:2])


def row_of_a_table(lines: Sequence[str]) -> int | None:
    """The first of two lines that were cells of a table, apart by tabs or bars; None: no table."""
    for pattern in (re.compile(r"\S *\t+ *\S"), re.compile(r"\|.*\S.*\|.*\|$")):
        rows = [index for index, line in enumerate(lines) if pattern.search(line.strip(" "))]
        if len(rows) > 1:
            return rows[0]
    return None
