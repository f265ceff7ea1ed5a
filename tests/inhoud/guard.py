"""What is told, in Dutch, when the guide no longer holds what a list says."""

from collections.abc import Iterator
from pathlib import Path

from macros.content.model.training import Band
from macros.content.records import Content, regels
from macros.published.redirects import LedOn
from tests.inhoud.lists import Bandfeit, Diafeit, Feit, Kaderfeit, Kant
from tests.inhoud.reading import missing, seen, where_now

MOVED = "Zeg in data/omleidingen.yml waar het feit nu staat, of pas tests/inhoud/feiten.yml aan."
GONE = "Zet het feit terug, of pas tests/inhoud/feiten.yml aan als het ergens anders staat."


def told_of_fact(feit: Feit, site: Path, led: LedOn) -> str | None:
    """What is told when a fact is no longer stated where it should be."""
    address = where_now(f"{feit.pagina}#{feit.anker}" if feit.anker else feit.pagina, led)
    page, _, anchor = address.partition("#")
    said = f'"{feit.feit}"'
    if not (site / page).is_file():
        return f"Feit {feit.id} stond op {page}, maar die pagina is er niet meer: {said} {MOVED}"
    text = seen((site / page).read_text(encoding="utf-8"), anchor or None)
    if text is None:
        return f"Feit {feit.id} stond op {address}, maar die kop is er niet meer: {said} {MOVED}"
    if gone := list(missing(feit.woorden, text)):
        words = "; ".join(" of ".join(f'"{word}"' for word in one) for one in gone)
        return f"Feit {feit.id} staat niet meer op {address}: {said} Niet gevonden: {words}. {GONE}"
    return None


def told_of_side(kant: Kant, content: Content) -> Iterator[str]:
    """What is told of the factors that are no longer on this side of this thema."""
    by_number = {factor.nummer: factor for factor in content.factoren.values()}
    for nummer in kant.nummers:
        factor = by_number.get(nummer)
        if factor is None:
            yield f"Factor {nummer} is er niet meer."
        elif factor.soort != kant.soort:
            yield f"Factor {nummer} is niet meer {kant.soort}, maar {factor.soort}."
        elif content.thema_van[factor.id].id != kant.thema:
            yield f"Factor {nummer} staat niet meer bij thema `{kant.thema}`."


def told_of_callout(fact: Kaderfeit, content: Content) -> Iterator[str]:
    """What is told of a call-out that is gone, or that says less than the sources."""
    kader = content.kaders.get(fact.kader)
    if kader is None:
        yield f"Kader `{fact.kader}` is er niet meer."
        return
    if kader.soort != fact.soort:
        yield f"Kader `{fact.kader}` is niet meer van de soort `{fact.soort}`."
    if kader.herkomst == "eigen":
        yield f"Kader `{fact.kader}` heet nu een eigen toevoeging, maar het komt uit de bron."
    for context in fact.contexten:
        if context not in kader.contexten:
            yield f"Kader `{fact.kader}` geldt niet meer in context `{context}`."


def told_of_ties(fact: Bandfeit, content: Content) -> Iterator[str]:
    """What is told of a line of a training that no longer follows from the same factors."""
    training = content.trainingen.get(fact.training)
    lines = {regel.id: regel for regel in regels(training)} if training else {}
    regel = lines.get(fact.regel)
    if regel is None:
        yield f"Regel `{fact.regel}` staat niet meer bij training `{fact.training}`."
        return
    if regel.banden and not fact.factoren:
        yield f"Regel `{fact.regel}` kies je alleen zelf, maar hij volgt nu uit een factor."
    tied = {content.factoren[band.factor].nummer for band in regel.banden if _holds(fact, band)}
    for nummer in fact.factoren:
        if nummer not in tied:
            gives = f"`{fact.geeft}`" if fact.geeft else "een antwoord"
            outcome = " en ".join(f"`{one}`" for one in fact.bij)
            yield f"Factor {nummer} geeft bij {outcome} niet meer {gives} op regel `{fact.regel}`."


def _holds(fact: Bandfeit, band: Band) -> bool:
    """Whether a tie gives what the list says, at every outcome that it says."""
    return set(fact.bij) <= set(band.bij) and fact.geeft in {None, band.geeft}


def told_of_slides(fact: Diafeit, content: Content) -> Iterator[str]:
    """What is told of a training that names other slides than the sources."""
    training = content.trainingen.get(fact.training)
    if training is None:
        yield f"Training `{fact.training}` is er niet meer."
        return
    for key, wanted, found in (
        ("van en tot", fact.kies_uit, training.dias),
        ("maximaal", fact.maximaal, training.dias.maximaal),
        ("in_ieder_geval", fact.in_ieder_geval, training.dias.in_ieder_geval),
    ):
        if wanted and (found is None or [found.van, found.tot] != wanted):
            slides = f"{wanted[0]}–{wanted[1]}"
            yield f"De dia's van training `{fact.training}` zijn bij `{key}` niet meer {slides}."
