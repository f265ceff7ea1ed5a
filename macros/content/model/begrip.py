"""Terms, and the words that people search with."""

from typing import Literal

from macros.content.model.base import BegripId, BronId, Herkomst, Id, Record, Tekst


class Begrip(Record):
    """A term with its plain explanation, given at its first use on a page unless `in_tekst: laten`.

    A term in small letters is found in capitals too; plurals on -s and -en are found.
    """

    id: Id
    term: Tekst
    afkorting: Tekst | None = None
    synoniemen: list[Tekst] = []
    uitleg: Tekst
    in_tekst: Literal["uitleggen", "laten"] = "uitleggen"
    herkomst: Herkomst
    zie_ook: list[BegripId] = []
    bronnen: list[BronId] = []


class Zoekwoord(Record):
    """Words that mean the same to who searches; `begrip` adds them to those of a term.

    `fouten` are ways in which people misspell them: never shown, only found.
    """

    id: Id
    begrip: BegripId | None = None
    woorden: list[Tekst] = []
    fouten: list[Tekst] = []
