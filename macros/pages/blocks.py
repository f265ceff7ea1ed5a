"""The blocks of a page as Markdown sees them, each with its lines.

What only looks like a heading or a list is neither; what does not look like code may be code.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from markdown import Markdown

# Each line carries its number through Markdown, between signs that stand in no text: in one that is
# not sound they may, and mean nothing.
_SIGN = "\U000f1234"
_NUMBER = re.compile(f"{_SIGN}([0-9]+){_SIGN}")
# On these a number would change what Markdown makes of them, or there is nothing to number.
_BARE = re.compile(r"[\s>|:=*_+.-]*|[\s>]*(?:`{3}|~{3}).*")


@dataclass(frozen=True)
class Line:
    """A line of a block: its number on the page, and what stands there, without marks of a list."""

    number: int
    text: str


@dataclass(frozen=True)
class Block:
    """A heading (`h2`), paragraph (`p`), item (`li`), cell (`td`) or piece of code (`code`)."""

    tag: str
    lines: tuple[Line, ...]


@lru_cache(maxsize=256)
def blocks_of(text: str) -> tuple[Block, ...]:
    """The blocks of a text, in order; what a fence or HTML holds is not among them."""
    return tuple(_blocks(text))


def _blocks(text: str) -> Iterator[Block]:
    markdown = Markdown(extensions=["tables", "fenced_code"])
    typed = text.replace(_SIGN, " ").split("\n")
    lines = [_numbered(line, number) for number, line in enumerate(typed, 1)]
    for preprocessor in markdown.preprocessors:
        lines = preprocessor.run(lines)
    for parent in markdown.parser.parseDocument(lines).getroot().iter():
        for element, part in ((parent, parent.text), *((parent, one.tail) for one in parent)):
            if part and (found := tuple(_lines(part))):
                yield Block(element.tag, found)


def _numbered(line: str, number: int) -> str:
    if _BARE.fullmatch(line):
        return line
    end = len(line.rstrip(" |"))  # a row of a table ends with its last cell
    return f"{line[:end]}{_SIGN}{number}{_SIGN}{line[end:]}"


def _lines(part: str) -> Iterator[Line]:
    """The lines of a part of the page; one without a number comes right after the one before."""
    number = 0
    for line in part.split("\n"):
        if found := _NUMBER.search(line):
            number = int(found[1])
        elif not number or not line.strip():
            continue
        else:
            number += 1
        yield Line(number, _NUMBER.sub("", line))
