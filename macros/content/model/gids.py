"""The guide's own card."""

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from macros.content.model.base import Anker, BronId, EditieNaam, Id, Pagina, Record, SchaalId, Tekst


class Niveau(Record):
    """A level on which a training can fit, with the words that its lines complete.

    `aanhef_los` are these words where each line is asked by itself: there no "of" joins the levels.
    """

    id: Id
    titel: Tekst
    aanhef: Tekst
    aanhef_los: Tekst | None = None


class Kaartdeel(Record):
    """A section of the training card: which part of the record, its anchor and its heading."""

    deel: Literal["past_bij", "deelnemers", "context", "inhoud", "trainer", "dias", "extra"]
    anker: Anker
    titel: Tekst


class Zoeken(Record):
    """What searching passes over.

    `zonder`: headings that only lead on, by the anchor that they have on any page.
    `alleen_koppen`: pages that are one result, found by their headings alone.
    """

    zonder: list[Anker] = []
    alleen_koppen: list[Pagina] = []


class Gids(Record):
    """The guide's own card. `naam` is how running text speaks of the source, with its article.

    `bij_invullen`: what is said beside every field in which a reader can type.
    `stellingen_zonder`: words that stand in no statement, so that each can be answered.
    """

    id: Id
    titel: Tekst
    naam: Tekst
    voor_wie: Tekst
    status: Tekst
    uitgever: Tekst | None = None
    contact: Tekst | None = None
    editie: EditieNaam
    editie_datum: dt.date
    nagekeken: dt.date
    bronnen: Annotated[list[BronId], Field(min_length=1)]
    schaal: SchaalId
    bij_invullen: Tekst | None = None
    stellingen_zonder: list[Tekst] = []
    niveaus: list[Niveau] = []
    kaart: list[Kaartdeel] = []
    zoeken: Zoeken = Zoeken()
