"""Lists, tables and code that Markdown reads otherwise than people do.

A page would not look as it was meant, and nothing else tells so.
"""

import re
from collections.abc import Iterator

from macros.content.fault import Fault
from macros.pages.blocks import Block, Line, blocks_of

STEP = 4
"""How many spaces Markdown takes for one step to the right."""

_ITEM = re.compile(r"\s*(?:[-*+]|[0-9]{1,2}\.)\s+\S")
_BULLET = re.compile(r"\s*([•·▪◦‣●○■□➢✓\uf000-\uf0ff])\s*\S")
_BRACKET = re.compile(r"\s*((?:[0-9]{1,2}|[a-z])\))\s+\S")
_ROW = re.compile(r"\s*\|?[\s:-]*-[\s:-]*\|[\s:|-]*")
_INDENT = re.compile(r"(?:> ?)*( *)")


def layout_faults(text: str, name: str) -> Iterator[Fault]:
    """What will come out otherwise than it was meant, on the page called `name` in messages."""
    source = text.split("\n")
    for block in blocks_of(text):
        if block.tag == "code":
            what = f"deze regel begint met {STEP} of meer spaties, en wordt daardoor code"
            cure = "haal de spaties vooraan weg; zet code tussen twee regels met ```"
            yield Fault(name, block.lines[0].number, what, cure)
        elif block.tag in {"p", "li"}:
            yield from _in_text(block, name)
        if block.tag == "li" and (fault := _crooked(block.lines[0], source, name)):
            yield fault


def _in_text(block: Block, name: str) -> Iterator[Fault]:
    """The first thing in a paragraph or an item that is no running text."""
    for index, line in enumerate(block.lines):
        if told := _told(line, first=index == 0):
            yield Fault(name, line.number, *told)
            return


def _told(line: Line, *, first: bool) -> tuple[str, str] | None:
    if found := _BULLET.match(line.text):
        what = f"`{found[1]}` maakt geen lijst, maar lopende tekst"
        return what, "begin elk punt met `- `, met een lege regel boven het eerste"
    if found := _BRACKET.match(line.text):
        what = f"`{found[1]}` maakt geen lijst, maar lopende tekst"
        return what, "begin elk punt met een cijfer en een punt, zoals `1. `"
    if not first and _ITEM.match(line.text):
        what = "boven deze lijst ontbreekt een lege regel, dus wordt ze lopende tekst"
        return what, "zet er een lege regel boven; is het geen lijst, begin de regel dan anders"
    if not first and _ROW.fullmatch(line.text):
        what = "boven deze tabel ontbreekt een lege regel, of de regel met streepjes klopt niet"
        return what, "zet een lege regel boven de tabel, en geef elke kolom een stuk `---`"
    return None


def _crooked(line: Line, source: list[str], name: str) -> Fault | None:
    found = _INDENT.match(source[line.number - 1])
    spaces = len(found[1]) if found else 0
    if spaces % STEP == 0:
        return None
    what = f"dit punt springt {spaces} spaties in, en dat past niet"
    cure = f"begin vooraan, of met {STEP} spaties voor een punt onder een ander punt"
    return Fault(name, line.number, what.replace("1 spaties", "1 spatie"), cure)
