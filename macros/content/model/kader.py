"""Call-outs."""

from typing import Literal

from macros.content.model.base import BronId, ContextId, FactorId, Herkomst, Id, Record, Tekst


class Kader(Record):
    """A call-out. One of soort `context` names its contexten, and may say more per context.

    `in_uitslag`: what it says in short to who answered that one of its factors asks attention.
    """

    id: Id
    soort: Literal["tip", "voorbeeld", "context"]
    titel: Tekst
    tekst: Tekst
    punten: list[Tekst] = []
    contexten: list[ContextId] = []
    per_context: dict[ContextId, Tekst] = {}
    factoren: list[FactorId] = []
    in_uitslag: Tekst | None = None
    bronnen: list[BronId] = []
    herkomst: Herkomst = "handreiking"
