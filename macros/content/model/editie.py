"""Published states of the guide, and what changed in them."""

import datetime as dt
from typing import Annotated

from pydantic import Field, StringConstraints

from macros.content.model.base import (
    Anker,
    EditieNaam,
    Id,
    Letter,
    Nummer,
    Pagina,
    Record,
    Soort,
    Tekst,
)

PLAATS = r"^[a-z0-9-]+(\.[a-z0-9-]+)?$"


class ActieToen(Record):
    """An action of a factor as an edition had it."""

    letter: Letter
    tekst: Tekst


class FactorToen(Record):
    """A factor as an edition had it. Its id may since be gone: nothing refers to it."""

    nummer: Nummer
    id: Id
    soort: Soort
    tekst: Tekst
    onderwerp: Tekst | None = None
    acties: list[ActieToen] = []


class TrainingToen(Record):
    """A training as an edition called it."""

    id: Id
    titel: Tekst


class VeldToen(Record):
    """A field or a table of the plan, or a column (`berichten.wie`), as an edition called it."""

    id: Annotated[str, StringConstraints(pattern=PLAATS)]
    label: Tekst


class Editie(Record):
    """An edition as it was published, written by `make editie`.

    Old links and codes are read by its factors, old Word files by what its plan was called.
    """

    id: EditieNaam
    datum: dt.date
    factoren: Annotated[list[FactorToen], Field(min_length=1)]
    trainingen: list[TrainingToen] = []
    plan: list[VeldToen] = []


class Punt(Record):
    """Something that changed for readers, with the page where they find it, if there is one."""

    tekst: Tekst
    pagina: Pagina | None = None
    anker: Anker | None = None


class Wijziging(Record):
    """What changed for readers in an edition. Which factors changed is computed, not told."""

    id: EditieNaam
    punten: Annotated[list[Punt], Field(min_length=1)]
