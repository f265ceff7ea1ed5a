"""The way through the guide, and the ways in."""

from typing import Annotated, Literal

from pydantic import Field

from macros.content.model.base import Anker, Id, Pagina, Record, Tekst


class Routestap(Record):
    """A step in the route through the guide. `beeld`: what its station shows, else its number."""

    id: Id
    titel: Tekst
    tekst: Tekst
    pagina: Pagina
    beeld: Literal["boek", "kompas", "tas", "plan", "gesprek", "vlag"] | None = None


class Doorgang(Record):
    """A link from an entrance to a page of the guide."""

    tekst: Tekst
    pagina: Pagina
    anker: Anker | None = None


class Ingang(Record):
    """A way in for one kind of reader: what they come with, where they go, what they get there.

    The first link is the door. `duur`: how long it takes.
    """

    id: Id
    wie: Tekst
    vraag: Tekst
    opbrengst: Tekst | None = None
    duur: Tekst | None = None
    links: Annotated[list[Doorgang], Field(min_length=1)]
