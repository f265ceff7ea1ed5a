"""The elements of the implementation plan, and what is filled in for each."""

from typing import Annotated, Literal

from pydantic import Field

from macros.content.model.base import Herkomst, Id, Record, Ref, Tekst, ThemaId

VeldId = Annotated[Id, Ref("velden")]

Actiekolom = Literal["onderwerp", "tekst", "wie", "wanneer", "waaraan", "stand"]
"""What can be said of an action. `wanneer` holds a day, as people write one; `waaraan`: by what
one sees that it works; `stand`: how far it is."""


ACTIES = "acties"
"""The name of the table of actions, where other tables have the id of their field."""


class Kolom(Record):
    """A column of a table of the plan. `eerst`: it belongs to the first, short plan."""

    id: Id
    label: Tekst
    hulp: Tekst | None = None
    eerst: Literal["wel"] | None = None


class Voorsteldeel(Record):
    """A part of a proposal: the words of one field under a heading."""

    kop: Tekst
    veld: VeldId


class Voorstel(Record):
    """A short proposal to who decides: at the top of the plan once its field is filled in."""

    titel: Tekst
    delen: Annotated[list[Voorsteldeel], Field(min_length=1)]


class Veld(Record):
    """Something to fill in for an element of the plan.

    `eerst`: it belongs to the first, short plan. `vult`: which factors fill it in beforehand, by
    what the reader answered: those that help, or those that ask attention. `agenda`: what a
    calendar says on that day. `herkomst` is told where the guide itself does not name the field. A
    `tabel` has `kolommen`, and rows of words. `voorstel`: what it makes of it for who decides.
    """

    id: Id
    label: Tekst
    soort: Literal["regel", "tekst", "datum", "tabel"]
    hulp: Tekst | None = None
    herkomst: Herkomst | None = None
    eerst: Literal["wel"] | None = None
    vult: Literal["helpt", "aandacht"] | None = None
    agenda: Tekst | None = None
    kolommen: list[Kolom] = []
    voorstel: Voorstel | None = None


class Kolomactie(Kolom):
    """A column of the table of actions."""

    id: Actiekolom


class Actietabel(Record):
    """The table of what will be done: a row per action.

    `standen` are the words for how far an action is; `agenda` what a calendar says of one.
    """

    titel: Tekst
    hulp: Tekst
    kolommen: Annotated[list[Kolomactie], Field(min_length=1)]
    standen: list[Tekst] = []
    agenda: Tekst | None = None


class Voorbeeld(Record):
    """An example answer."""

    tekst: Tekst
    herkomst: Herkomst


class Planelement(Record):
    """An element of the plan. `thema` names the factors that it rests on, where it does.

    `acties`: the table of actions stands with this element.
    """

    id: Id
    titel: Tekst
    vraag: Tekst
    hulp: Tekst
    voorbeeld: Voorbeeld
    velden: Annotated[list[Veld], Field(min_length=1)]
    acties: Actietabel | None = None
    thema: ThemaId | None = None
