"""Programmes in which organisations learned together."""

from typing import Annotated

from pydantic import Field

from macros.content.model.base import BronId, Eigenschap, Id, Record, Tekst


class Onderdeel(Record):
    """A titled list of points."""

    titel: Tekst
    inleiding: Tekst | None = None
    punten: Annotated[list[Tekst], Field(min_length=1)]


class Programma(Record):
    """A programme of organisations that learn together. `status` says whether it still runs."""

    id: Id
    titel: Tekst
    status: Tekst
    feiten: Annotated[list[Eigenschap], Field(min_length=1)]
    onderdelen: Annotated[list[Onderdeel], Field(min_length=1)]
    bronnen: list[BronId] = []
