"""The elements of the implementation plan."""

from typing import Annotated, Literal

from pydantic import Field

from macros.content.model.base import Herkomst, Id, Record, Tekst, ThemaId


class Veld(Record):
    """Something to fill in for an element of the plan."""

    id: Id
    label: Tekst
    soort: Literal["regel", "tekst", "datum"]
    hulp: Tekst | None = None


class Voorbeeld(Record):
    """An example answer."""

    tekst: Tekst
    herkomst: Herkomst


class Planelement(Record):
    """An element of the plan. `thema` names the factors that it rests on, where it does."""

    id: Id
    titel: Tekst
    vraag: Tekst
    hulp: Tekst
    voorbeeld: Voorbeeld
    velden: Annotated[list[Veld], Field(min_length=1)]
    thema: ThemaId | None = None
