"""Calls that will not be made: what was meant as one, and comes on the page as it was typed."""

import re
from collections.abc import Iterator

from macros.content.fault import Fault
from macros.pages.macros import MACROS

_MADE = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_QUOTED = "[\"'“”„‘’«»]"
_MEANT = re.compile(
    rf"(?<![\w./-])(?:{'|'.join(MACROS)})\((?:\s*{_QUOTED}[^()\n]*)?\)"
    rf"|\{{\s*\w+\(\s*{_QUOTED}[^{{}}\n]*\)\s*\}}"
)


def lost_calls(prose: str, name: str) -> Iterator[Fault]:
    """Each of them on a page called `name` in messages; `prose` is its text without code."""
    without = _MADE.sub(lambda made: re.sub(r"[^\n]", " ", made[0]), prose)
    for found in _MEANT.finditer(without):
        call = found[0].strip("{} ")
        what = f"`{call}` komt als tekst op de pagina: het staat niet tussen dubbele accolades"
        cure = f"schrijf `{{{{ {call} }}}}`; gaat het over de aanroep zelf, zet die dan tussen `"
        yield Fault(name, prose.count("\n", 0, found.start()) + 1, what, cure)
