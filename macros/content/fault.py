"""A fault in the content: where it is, what is wrong and how to mend it, in Dutch."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

MOST_NAMES = 8
"""How many names a cure lists when none comes near."""

MOST_NEAR = 3
"""How many names a cure lists that come near."""


@dataclass(frozen=True, order=True)
class Fault:
    """One fault. `file` is relative to the project, with forward slashes; `line` counts from 1.

    `wants_quotes`: the text on that line is one that YAML reads as such only between quotes.
    `covers`: what else is found wrong on that line comes of this, or cannot be seen before.
    """

    file: str
    line: int
    what: str
    cure: str
    wants_quotes: bool = field(default=False, compare=False)
    covers: bool = field(default=False, compare=False)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what}. Zo los je het op: {self.cure}."


OR_BY_ITSELF = ", of laat `python -m macros herstel` dat doen"
"""The end of a cure that a command does as well."""


def told_once(first: list[Fault], more: Iterable[Fault]) -> list[Fault]:
    """All of them, but nothing of what comes of a fault that covers it: nor is that mended then."""
    others = list(more)
    lines = {fault.line for fault in others}
    covered = {fault.line for fault in first if fault.covers}
    by_hand = [
        replace(fault, cure=fault.cure.removesuffix(OR_BY_ITSELF))
        if fault.covers and fault.line in lines
        else fault
        for fault in first
    ]
    return by_hand + [fault for fault in others if fault.line not in covered]


class ContentError(Exception):
    """The content cannot be used. Carries every fault of every file, sorted by place."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = sorted(set(faults))
        super().__init__("\n".join(map(str, self.faults)))


def near(word: str, known: Iterable[str]) -> str:
    """The words that `word` was probably meant to be, as the end of a cure."""
    names = sorted(known)
    close = nearest(word, names)
    if close:
        return "schrijf " + " of ".join(f"`{name}`" for name in close)
    if not names:
        return "kijk of het ergens anders wel zo heet"
    more = ", …" if len(names) > MOST_NAMES else ""
    return "kies uit: " + ", ".join(names[:MOST_NAMES]) + more


def nearest(word: str, known: Iterable[str]) -> list[str]:
    """The words that come near, the nearest first; only the one that differs in form alone."""
    by_form: dict[str, list[str]] = {}
    for name in sorted(known):
        by_form.setdefault(folded(name), []).append(name)
    forms = [folded(word)] if folded(word) in by_form else list(by_form)
    close = get_close_matches(folded(word), forms, n=MOST_NEAR, cutoff=0.6)
    return [name for form in close for name in by_form[form]][:MOST_NEAR]


def folded(word: str) -> str:
    """A name without what people easily type otherwise: capitals, and spaces for hyphens."""
    return re.sub(r"[\s_]+", "-", word.strip().casefold())
