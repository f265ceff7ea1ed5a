"""Lists, tables and code that Markdown reads otherwise than people do.

A page would not look as it was meant, and nothing else tells so.
"""

import re
from collections.abc import Iterator

from macros.content.fault import Fault
from macros.pages.blocks import Block, Line, blocks_of
from macros.text.lists import is_counted, lost_mark, row_of_a_table

STEP = 4
"""How many spaces Markdown takes for one step to the right."""

_ITEM = re.compile(r"\s*(?:[-*+]|[0-9]{1,2}\.)\s+\S")
_ROW = re.compile(r"\s*\|?[\s:-]*-[\s:-]*\|[\s:|-]*")
_QUOTE = re.compile(r"^[ >]+")
_INDENT = re.compile(r"(?:> ?)*( *)")

_OF_A_LIST = "begin elk punt met `- `, met een lege regel boven het eerste"
_OF_A_COUNT = (
    "begin elk punt met een cijfer en een punt, zoals `1. `, met een lege regel boven het eerste"
)
_OF_A_TABLE = (
    "zet `|` tussen de kolommen, en onder de eerste regel een regel met `---` voor elke kolom, "
    "zoals `|---|---|`"
)


def layout_faults(text: str, name: str) -> Iterator[Fault]:
    """What will come out otherwise than it was meant, on the page called `name` in messages."""
    source = text.split("\n")
    for block in blocks_of(text):
        if block.tag == "code":
            what = f"deze regel begint met {STEP} of meer spaties, en wordt daardoor code"
            cure = "haal de spaties vooraan weg; zet code tussen twee regels met ```"
            yield Fault(name, block.lines[0].number, what, cure)
        elif block.tag in {"p", "li"}:
            yield from _in_text(block, source, name)
        if block.tag == "li" and (fault := _crooked(block.lines[0], source, name)):
            yield fault


def _in_text(block: Block, source: list[str], name: str) -> Iterator[Fault]:
    """The first thing in a paragraph or an item that is no running text."""
    for index, line in enumerate(block.lines):
        if index and (told := _told(line)):
            yield Fault(name, line.number, *told)
            return
    typed = [_as_typed(line, source) for line in block.lines]
    if block.tag == "li":
        typed[0] = block.lines[0].text  # without the mark of the item itself
    if found := lost_mark(typed):
        index, mark = found
        what = f"`{mark}` maakt geen lijst, maar lopende tekst"
        yield Fault(
            name, block.lines[index].number, what, _OF_A_COUNT if is_counted(mark) else _OF_A_LIST
        )
    elif (row := row_of_a_table(typed)) is not None:
        what = "hier staat een tabel, en die wordt lopende tekst"
        yield Fault(name, block.lines[row].number, what, _OF_A_TABLE)


def _as_typed(line: Line, source: list[str]) -> str:
    """A line with its tabs, which Markdown takes out, and which tell much."""
    typed = source[line.number - 1]
    return _QUOTE.sub("", typed) if "\t" in typed else line.text


def _told(line: Line) -> tuple[str, str] | None:
    if _ITEM.match(line.text):
        what = "boven deze lijst ontbreekt een lege regel, dus wordt ze lopende tekst"
        return what, "zet er een lege regel boven; is het geen lijst, begin de regel dan anders"
    if _ROW.fullmatch(line.text):
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
