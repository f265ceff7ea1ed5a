"""Training cards, and the factors that they rest on."""

from typing import Annotated, Literal

from pydantic import Field

from macros.content.model.base import (
    BronId,
    ContextId,
    FactorId,
    Herkomst,
    Id,
    NiveauId,
    Nummer,
    Record,
    Tekst,
)


class Band(Record):
    """A tie from a line of `past_bij` to a factor: at which outcome it gives which answer."""

    factor: FactorId
    bij: Annotated[list[Literal["zwak", "sterk", "onzeker"]], Field(min_length=1)]
    geeft: Literal["aan", "misschien"]
    herkomst: Herkomst


class Regel(Record):
    """A line of `past_bij`: it follows from factors (`banden`) or is only chosen by hand.

    `anders: nee` where its contrary may be concluded: every factor of it was answered, none fires.
    """

    id: Id
    tekst: Tekst
    banden: list[Band] = []
    anders: Literal["nee"] | None = None
    met_de_hand: Tekst | None = None


class Deelnemers(Record):
    """For whom a training is, what it does for them and which questions it raises."""

    kern: Tekst
    geschikt_voor: Tekst
    vragen: list[Tekst] = []


class Pasvorm(Record):
    """How well a training fits one context."""

    context: ContextId
    mate: Literal["past", "past-met-voorbereiding"]
    tekst: Tekst
    herkomst: Herkomst


class Trainingscontext(Record):
    """In which surroundings a training works, and how well it fits each context."""

    tekst: Tekst
    past: list[Pasvorm]


class Stap(Record):
    """One step in the course of a training."""

    titel: Tekst
    tekst: Tekst


class Inhoud(Record):
    """What a training is about, and its steps in order."""

    kern: Tekst
    stappen: Annotated[list[Stap], Field(min_length=1)]


class Trainer(Record):
    """Who can give a training, and what it asks of that person. `kort`: `wie` in one breath."""

    wie: Tekst
    kort: Tekst | None = None
    eisen: list[Tekst] = []
    let_op: Tekst | None = None


class Bereik(Record):
    """A range of whole numbers, both ends included."""

    van: Nummer
    tot: Nummer


class Dias(Record):
    """Which slides support a training. `maximaal` is a range, as in "at most 8–10".

    What these numbers say, pages say in words; `toelichting` is what there is to add.
    """

    van: Nummer
    tot: Nummer
    maximaal: Bereik | None = None
    in_ieder_geval: Bereik | None = None
    gebruik: Literal["presentatie", "voorbereiding"]
    toelichting: Tekst | None = None


class Verwijzing(Record):
    """A source with a word on why it is worth a look."""

    bron: BronId
    tekst: Tekst


class Training(Record):
    """A training card. `tijd` and `mensen` are left out where the guide does not name them.

    `wanneer` says briefly what `past_bij` spells out, as what comes after "Past bij".
    """

    id: Id
    nummer: Nummer
    titel: Tekst
    aanduiding: Tekst
    kort: Tekst
    wanneer: Tekst
    past_bij: dict[NiveauId, Annotated[list[Regel], Field(min_length=1)]]
    deelnemers: Deelnemers
    context: Trainingscontext
    inhoud: Inhoud
    trainer: Trainer
    tijd: Tekst | None = None
    mensen: Tekst | None = None
    dias: Dias
    extra: list[Verwijzing] = []
