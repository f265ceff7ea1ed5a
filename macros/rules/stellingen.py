"""Statements that can be answered: those of factors, and the lines of a training."""

import re
from collections.abc import Iterator

from macros.content.fault import Fault
from macros.content.load import Loaded
from macros.content.yaml_source import Keys
from macros.pages.calls import Pages
from macros.rules.registry import rule
from macros.rules.walk import factoren, regels


@rule
def statements_can_be_answered(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """No word of the guide's own list, such as one that makes an answer a double negative."""
    avoided = _words(loaded.gids.stellingen_zonder if loaded.gids else [])
    if avoided is None:
        return
    for keys, text in _statements(loaded):
        if found := avoided.search(text):
            what = f"in een stelling of de uitleg eronder staat `{found[0].lower()}`"
            cure = (
                "zeg het zonder dat woord, zodat elk antwoord duidelijk is; welke woorden je niet "
                "gebruikt, staat in data/gids.yml bij `stellingen_zonder:`"
            )
            yield loaded.fault(keys, what, cure)


def _statements(loaded: Loaded) -> Iterator[tuple[Keys, str]]:
    """Each text that is answered, and what explains it, with its place."""
    for keys, factor in factoren(loaded):
        yield (*keys, "tekst"), factor.tekst
        if factor.toelichting:
            yield (*keys, "toelichting"), factor.toelichting
    for keys, regel in regels(loaded):
        yield (*keys, "tekst"), regel.tekst


def _words(words: list[str]) -> re.Pattern[str] | None:
    """What finds one of these words as a whole, over the end of a line too."""
    if not words:
        return None
    spaced = "|".join(r"\s+".join(map(re.escape, word.split())) for word in words)
    return re.compile(rf"(?<!\w)(?:{spaced})(?!\w)", re.IGNORECASE)
