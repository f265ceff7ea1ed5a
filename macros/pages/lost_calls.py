"""Calls that will not be made: what was meant as one, and comes on the page as it was typed."""

import re
from collections.abc import Iterator

from macros.content.fault import Fault
from macros.pages.macros import MACROS

_MADE = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_RAW = re.compile(r"\{% raw %\}.*?\{% endraw %\}", re.DOTALL)
_QUOTED = "[\"'“”„‘’«»]"
_MEANT = re.compile(
    rf"(?<![\w./-])(?:{'|'.join(MACROS)})\((?:\s*{_QUOTED}[^()\n]*)?\)"
    rf"|\{{\s*\w+\(\s*{_QUOTED}[^{{}}\n]*\)\s*\}}"
)


def calls_in_code(text: str, code: re.Pattern[str], name: str) -> Iterator[Fault]:
    """Each call between backticks on a page called `name` in messages: it is made all the same.

    `code` finds what stands between backticks in its text.
    """
    shown = _RAW.sub(lambda raw: re.sub(r"[^\n]", " ", raw[0]), text)
    for found in code.finditer(shown):
        if call := _MADE.search(found[0]):
            what = f"`{call[0]}` staat tussen backticks, en dan komt er HTML op de pagina"
            cure = "haal de backticks weg; wil je de aanroep zelf tonen, laat de accolades dan weg"
            yield Fault(name, text.count("\n", 0, found.start()) + 1, what, cure)


def lost_calls(prose: str, name: str) -> Iterator[Fault]:
    """Each of them on a page called `name` in messages; `prose` is its text without code."""
    without = _MADE.sub(lambda made: re.sub(r"[^\n]", " ", made[0]), prose)
    for found in _MEANT.finditer(without):
        call = found[0].strip("{} ")
        what = f"`{call}` komt als tekst op de pagina: het staat niet tussen dubbele accolades"
        cure = f"schrijf `{{{{ {call} }}}}`; gaat het over de aanroep zelf, zet die dan tussen `"
        yield Fault(name, prose.count("\n", 0, found.start()) + 1, what, cure)
