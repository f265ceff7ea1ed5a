"""Puts quotes around a text that YAML would read as something else."""

import re

from macros.text.quotes import between_quotes

_LINE = re.compile(r"(\s*(?:- +)*(?:[\w-]+: +)?)(\S.*)")
_OPENS = re.compile(r"[\[{|>]")
_IS_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")


def quoted(line: str) -> str | None:
    """The line with quotes around its text; None where it is not certain what belongs to it."""
    found = _LINE.fullmatch(line)
    if found is None:
        return None
    start, text = found[1], found[2].rstrip()
    if " #" in text or _OPENS.match(text) or _IS_QUOTED.fullmatch(text):
        return None
    return start + between_quotes(text)
