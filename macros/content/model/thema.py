"""Chapters' subjects with their factors, and what can be done about these."""

from typing import Annotated, Literal

from pydantic import Field

from macros.content.model.base import (
    AardId,
    Breuk,
    BronId,
    Herkomst,
    Id,
    Letter,
    Nummer,
    Record,
    Soort,
    Tekst,
)


class Actie(Record):
    """Something that you can do about a factor. `letter` is permanent, as the factor's number.

    `bij: training`: it is a training, or part of one, and does not stand where more is needed.
    """

    letter: Letter
    tekst: Tekst
    herkomst: Herkomst
    bij: Literal["training"] | None = None


class Factor(Record):
    """A statement that one can agree with. `nummer` is permanent and never used again.

    `onderwerp` names what it is about, for wherever a factor is a topic and not a question.
    """

    id: Id
    nummer: Nummer
    soort: Soort
    tekst: Tekst
    onderwerp: Tekst
    toelichting: Tekst | None = None
    aard: AardId
    acties: Annotated[list[Actie], Field(min_length=1)]
    bronnen: list[BronId] = []


class Duiding(Record):
    """What the points of a thema may mean, from this part of the points that can be had."""

    vanaf: Breuk
    tekst: Tekst


class Thema(Record):
    """A chapter's subject with its factors. `nummer` is its place in the order."""

    id: Id
    nummer: Nummer
    titel: Tekst
    vraag: Tekst
    duidingen: Annotated[list[Duiding], Field(min_length=1)]
    factoren: Annotated[list[Factor], Field(min_length=1)]


class Aard(Record):
    """What kind of thing a factor is, so that it can be seen what a training cannot mend."""

    id: Id
    titel: Tekst
    door_training: Literal["wel", "niet"]
    uitleg: Tekst
