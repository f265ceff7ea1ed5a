"""What answers are worth, and what points may mean."""

from collections.abc import Iterator
from fractions import Fraction

from macros.content.fault import Fault
from macros.content.load import Loaded
from macros.pages.calls import Pages
from macros.rules.registry import rule


@rule
def bands_cover_all_points(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """The first band of a thema begins at nothing, and each next one higher, up to the whole."""
    for thema in loaded.content.themas.values():
        borders = [Fraction(duiding.vanaf) for duiding in thema.duidingen]
        for index, border in enumerate(borders):
            keys = ("themas", thema.id, "duidingen", index, "vanaf")
            if index == 0 and border != 0:
                cure = "begin de eerste duiding met `vanaf: 0/1`"
                yield loaded.fault(keys, "onder deze duiding is er geen tekst", cure)
            elif index and not borders[index - 1] < border <= 1:
                cure = "zet de duidingen op volgorde, van 0/1 tot ten hoogste 1/1"
                yield loaded.fault(keys, "deze duiding begint niet na de vorige", cure)


@rule
def scales_can_be_counted(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """Signs differ, values count up from 0, and what helps lies above what asks attention."""
    for schaal in loaded.content.schalen.values():
        keys = ("schalen", schaal.id)
        tekens = [antwoord.teken for antwoord in schaal.antwoorden]
        if len(set(tekens)) < len(tekens):
            cure = "geef elk antwoord een eigen teken"
            yield loaded.fault(
                (*keys, "antwoorden"), "twee antwoorden hebben hetzelfde teken", cure
            )
        scores = [a.waarde for a in schaal.antwoorden if a.soort == "score"]
        others = [a.waarde for a in schaal.antwoorden if a.soort != "score"]
        if scores != list(range(len(scores))) or any(value is not None for value in others):
            cure = "nummer de antwoorden met `soort: score` van 0 af, en geef andere geen waarde"
            yield loaded.fault((*keys, "antwoorden"), "de waarden tellen niet op vanaf 0", cure)
        elif not schaal.aandacht_tot < schaal.helpt_vanaf < len(scores):
            cure = (
                "kies `aandacht_tot` lager dan `helpt_vanaf`, en die ten hoogste de laatste waarde"
            )
            yield loaded.fault(
                (*keys, "helpt_vanaf"), "de grenzen passen niet bij de waarden", cure
            )
