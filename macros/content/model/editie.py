"""Published states of the guide, and what changed in them."""

import datetime as dt
from typing import Annotated

from pydantic import Field

from macros.content.model.base import Anker, EditieNaam, Id, Nummer, Pagina, Record, Soort, Tekst


class FactorToen(Record):
    """A factor as an edition had it. Its id may since be gone: nothing refers to it."""

    nummer: Nummer
    id: Id
    soort: Soort
    tekst: Tekst


class Editie(Record):
    """An edition as it was published, written by `make editie`: old links are read with it."""

    id: EditieNaam
    datum: dt.date
    factoren: Annotated[list[FactorToen], Field(min_length=1)]


class Punt(Record):
    """Something that changed for readers, with the page where they find it, if there is one."""

    tekst: Tekst
    pagina: Pagina | None = None
    anker: Anker | None = None


class Wijziging(Record):
    """What changed for readers in an edition. Which factors changed is computed, not told."""

    id: EditieNaam
    punten: Annotated[list[Punt], Field(min_length=1)]
