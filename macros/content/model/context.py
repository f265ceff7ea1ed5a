"""Contexts, their pictures, and the questions with which a reader finds their own."""

from typing import Annotated, Literal

from pydantic import Field

from macros.content.model.base import (
    BronId,
    ContextId,
    Eigenschap,
    Herkomst,
    Id,
    Nummer,
    Record,
    Tekst,
)


class Kring(Record):
    """People who are close to each other: drawn together in one box."""

    naam: Tekst
    rollen: Annotated[list[Tekst], Field(min_length=1, max_length=4)]


class Lijn(Record):
    """A line between two people, named by their `rollen`."""

    van: Tekst
    naar: Tekst
    soort: Literal["vast", "stippel"]


class Beeld(Record):
    """The picture of a context: who is near whom. `boven` and `onder` are rows of boxes."""

    tekst: Tekst
    boven: Annotated[list[Kring], Field(min_length=1)]
    onder: Annotated[list[Kring], Field(min_length=1)]
    lijnen: list[Lijn] = []
    stippel: Tekst | None = None


class Context(Record):
    """A setting in which the guide is used. All contexts share the same `kenmerken` names."""

    id: Id
    nummer: Nummer
    titel: Tekst
    beschrijving: Tekst
    kenmerken: Annotated[list[Eigenschap], Field(min_length=1)]
    beeld: Beeld
    bronnen: list[BronId] = []


class Contextantwoord(Record):
    """An answer that points at one or more contexten, and why."""

    id: Id
    tekst: Tekst
    contexten: Annotated[list[ContextId], Field(min_length=1)]


class Contextvraag(Record):
    """A question that helps to see in which context you work."""

    id: Id
    vraag: Tekst
    antwoorden: Annotated[list[Contextantwoord], Field(min_length=2)]
    herkomst: Herkomst
