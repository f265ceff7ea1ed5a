"""Works out where everything stands in the picture of a context; the template draws it.

Two rows of boxes with people in them. A box is as wide as its people need; the rows share a width,
so that the distance between boxes shows who is near whom. Units are those of the SVG's view box: at
a page of 320 pixels one unit is a little under one pixel.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap

from macros.content.model.context import Beeld, Kring

WIDTH = 320
PERSON = 96
"""How much room a person has across."""
LETTER = 7.5
"""How wide a letter of a label is, on average."""
HEAD = 58
"""How far below the top of a box the people stand: there is room for two lines of its name."""
GAP = 16
ROW = 122
"""How high a box is."""
BETWEEN = 56
"""How much room the lines between the two rows have."""


@dataclass(frozen=True)
class Person:
    """A person: the middle of the body, and the label in lines."""

    rol: str
    x: float
    y: float
    label: tuple[str, ...]


@dataclass(frozen=True)
class Box:
    """A box around people, with its name in lines."""

    naam: tuple[str, ...]
    x: float
    y: float
    width: float
    people: tuple[Person, ...]


@dataclass(frozen=True)
class Drawing:
    """Boxes, and lines as (x1, y1, x2, y2, soort)."""

    boxes: tuple[Box, ...]
    lines: tuple[tuple[float, float, float, float, str], ...]
    width: int = WIDTH
    height: int = 2 * ROW + BETWEEN
    row: int = ROW

    @property
    def people(self) -> list[Person]:
        """Everybody, box after box."""
        return [person for box in self.boxes for person in box.people]


def draw(beeld: Beeld) -> Drawing:
    """Place the boxes, the people and the lines of a picture."""
    boxes = (*_row(beeld.boven, 0), *_row(beeld.onder, ROW + BETWEEN))
    people = {person.rol: person for box in boxes for person in box.people}
    lines = ((*_between(people[lijn.van], people[lijn.naar]), lijn.soort) for lijn in beeld.lijnen)
    return Drawing(boxes, tuple(lines))


def _row(kringen: Sequence[Kring], y: float) -> Iterator[Box]:
    # One box takes only what its people need; several are pushed to the sides.
    widths = [PERSON * len(kring.rollen) + GAP / 2 for kring in kringen]
    free = WIDTH - sum(widths)
    space = free / (len(kringen) - 1) if len(kringen) > 1 else 0
    x = 0 if len(kringen) > 1 else free / 2
    for kring, width in zip(kringen, widths, strict=True):
        people = tuple(
            Person(rol, x + GAP / 4 + PERSON * (place + 0.5), y + HEAD, _lines(rol, PERSON))
            for place, rol in enumerate(kring.rollen)
        )
        yield Box(_lines(kring.naam, width), x, y, width, people)
        x += width + space


def _between(one: Person, other: Person) -> tuple[float, float, float, float]:
    """The ends of a line: from side to side in a row, else from box to box."""
    if one.y == other.y:
        left, right = sorted((one, other), key=lambda person: person.x)
        return left.x + 18, one.y, right.x - 18, one.y
    upper, lower = sorted((one, other), key=lambda person: person.y)
    return upper.x, upper.y - HEAD + ROW, lower.x, lower.y - HEAD


def _lines(text: str, width: float) -> tuple[str, ...]:
    return tuple(wrap(text, int(width / LETTER)))
