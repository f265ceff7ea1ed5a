"""What is told of a published site."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.inspection.visit import BUSY, Answer

LEAVE_ALONE = "stel de server of het CMS zo in dat die map met rust wordt gelaten"
UNPACK_AGAIN = "maak de map leeg en pak de zip van één editie er helemaal in uit"

_CURES = {
    401: "de site zit achter een wachtwoord: haal dat er even af, of keur haar vanaf een plek waar "
    "het niet gevraagd wordt",
    403: "laat de server dit toe: kijk of hij de bestanden mag lezen, en of een regel of een "
    "filter ze tegenhoudt",
    500: "kijk of in die map een .htaccess of web.config staat: bovenin staat wat je doet bij "
    "fout 500. Kijk anders in het logboek van de server",
}
_TOO_BUSY = (
    "de server heeft het te druk, of vindt dat we te veel vragen: wacht even en keur opnieuw, of "
    "laat de beheerder deze keuring toe"
)


@dataclass(frozen=True)
class Finding:
    """Something that is not as it should be. Not `grave`: the site works all the same."""

    what: str
    cure: str
    grave: bool = True

    def __str__(self) -> str:
        """As it is told."""
        return f"{'Fout' if self.grave else 'Let op'}: {self.what}. Zo los je het op: {self.cure}."


def named(names: Iterable[str]) -> str:
    """The first, and how many more there are."""
    first, *others = names
    return f"{first} (en nog {len(others)})" if others else first


def told(answer: Answer) -> str:
    """What a server did with a question."""
    if answer.trouble:
        return answer.trouble
    if answer.leads_to:
        return f"stuurt door naar {answer.leads_to}"
    return f"geeft code {answer.status}"


def cure_of(answer: Answer, otherwise: str) -> str:
    """What to do about an answer that is no file; `otherwise`: where it only says so."""
    if answer.status in BUSY:
        return _TOO_BUSY
    if answer.trouble:
        return "kijk in het logboek van de server wat er met deze vraag gebeurt, en keur opnieuw"
    return _CURES.get(answer.status, otherwise)


def sentence(text: str) -> str:
    """With a capital at its start, and the others as they were."""
    return text[:1].upper() + text[1:]
