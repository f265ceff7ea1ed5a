"""How factors are answered, and what an answer is worth."""

from typing import Annotated, Literal

from pydantic import Field

from macros.content.model.base import Breuk, Id, Nummer, Record, Teken, Tekst


class Antwoord(Record):
    """An answer on a scale. `teken` is the key that gives it, and stands for it in links.

    `acties`: of one that is not sure, ways to find out.
    """

    teken: Teken
    titel: Tekst
    soort: Literal["score", "onzeker", "nvt"]
    waarde: Annotated[int, Field(ge=0, le=9)] | None = None
    acties: list[Tekst] = []


class Schaal(Record):
    """How much a statement holds, and from which value it helps or asks for attention.

    `genoeg`: this part of what applies must be scored before the points mean something, and
    `minstens` so many, however few apply.
    """

    id: Id
    vraag: Tekst
    antwoorden: Annotated[list[Antwoord], Field(min_length=2, max_length=8)]
    helpt_vanaf: Nummer
    aandacht_tot: Annotated[int, Field(ge=0)]
    genoeg: Breuk
    minstens: Nummer = 1
