"""Terms, and the words that people search with."""

from collections.abc import Iterator

from macros.content.fault import Fault
from macros.content.load import Loaded
from macros.content.yaml_source import Keys
from macros.pages.calls import Pages
from macros.rules.registry import rule


@rule
def words_hold_a_letter(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """What people search with, and what is explained, is a word."""
    for keys, word in _words(loaded):
        if not any(map(str.isalnum, word)):
            what = f"in `{word}` staat geen letter en geen cijfer, dus niemand kan het zoeken"
            yield loaded.fault(keys, what, "schrijf een woord, of haal het weg")


def _words(loaded: Loaded) -> Iterator[tuple[Keys, str]]:
    """Every word by which people find something, with its place."""
    for begrip in loaded.content.begrippen.values():
        keys = ("begrippen", begrip.id)
        yield (*keys, "term"), begrip.term
        if begrip.afkorting is not None:
            yield (*keys, "afkorting"), begrip.afkorting
        yield from (((*keys, "synoniemen", n), one) for n, one in enumerate(begrip.synoniemen))
    for record in loaded.content.zoekwoorden.values():
        for field in ("woorden", "fouten"):
            words = getattr(record, field)
            yield from ((("zoekwoorden", record.id, field, n), one) for n, one in enumerate(words))


@rule
def begrip_refers_to_others(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A term does not send its reader back to itself."""
    for begrip in loaded.content.begrippen.values():
        if begrip.id in begrip.zie_ook:
            what = f"begrip `{begrip.id}` verwijst naar zichzelf"
            keys = ("begrippen", begrip.id, "zie_ook")
            yield loaded.fault(keys, what, "haal het weg bij `zie_ook:`")


@rule
def a_word_belongs_to_one_thing(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A word is of one family, of a term or of its own: else nobody knows which is meant."""
    seen: dict[str, str] = {}
    for keys, word in _words(loaded):
        kind, owner = keys[:2]
        if there := seen.get(word.casefold()):
            yield loaded.fault(keys, f"`{word}` staat al bij {there}", "houd er één over")
        else:
            seen[word.casefold()] = f"begrip `{owner}`" if kind == "begrippen" else f"`{owner}`"


@rule
def search_words_lead_somewhere(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A word that people type leads to another word, or it finds nothing new."""
    for record in loaded.content.zoekwoorden.values():
        words = len(record.woorden) + len(record.fouten)
        if words < (1 if record.begrip else 2):
            what = f"bij `{record.id}` staat geen woord dat naar een ander woord leidt"
            cure = "geef er meer woorden bij, of noem bij `begrip:` waar ze bij horen"
            yield loaded.fault(("zoekwoorden", record.id), what, cure)
