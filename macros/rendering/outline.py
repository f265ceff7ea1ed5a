"""The outline of pages: who hears the headings, or jumps from one to the next, finds no gap.

What a call makes has headings of its own, so only what is made of a page tells its outline.
"""

import re
from collections.abc import Iterator

from macros.content.fault import Fault
from macros.pages.calls import Call
from macros.rendering.render import Renderer

_MADE = re.compile(r"(?m)<h([1-6])\b|^(#+) .*\{: #")


def outline_faults(render: Renderer) -> list[Fault]:
    """The headings that are more than one level below the one before them, on any page."""
    calls: dict[str, list[Call]] = {}
    for call in render.guide.pages.calls:
        calls.setdefault(call.page, []).append(call)
    return [
        fault
        for page in sorted(render.guide.pages.names)
        for fault in _faults(render, page, calls.get(page, []))
    ]


def _faults(render: Renderer, page: str, calls: list[Call]) -> Iterator[Fault]:
    pages = render.guide.pages
    written = {line: [level] for line, level in pages.levels[page].items()}
    if pages.naming(page):
        written[0] = [1]  # its title, which its record gives
    made = {call.line: call for call in calls}
    before = 0
    for line in sorted(written.keys() | made.keys()):
        levels = written.get(line) or _levels(render(made[line].macro, page, *made[line].args))
        if levels and levels[0] > before + 1:
            told = _told(levels[0], before + 1, written=line in written)
            yield Fault(f"docs/{page}", line, *told)
        before = levels[-1] if levels else before


def _told(level: int, wanted: int, *, written: bool) -> tuple[str, str]:
    """What is said of a heading under which none of the level before it stands."""
    signs = "#" * wanted
    if written:
        what = f"deze kop begint met `{'#' * level}`, maar er staat geen kop met `{signs}` boven"
        return what, f"begin de regel met `{signs} `, of zet er zo'n kop boven"
    what = f"wat hier komt, hoort onder een kop met `{signs}`, en die staat er niet boven"
    return what, f"zet er een kop boven, zoals `{signs} Mijn kop {{: #mijn-kop }}`"


def _levels(made: str) -> list[int]:
    """The levels of the headings that a call has made, in order."""
    return [int(html or len(signs)) for html, signs in _MADE.findall(made)]
