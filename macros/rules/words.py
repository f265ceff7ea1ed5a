"""Terms, and the words that people search with."""

from collections.abc import Iterator

from macros.content.fault import Fault
from macros.content.load import Loaded
from macros.pages.calls import Pages
from macros.rules.registry import rule


@rule
def begrip_refers_to_others(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A term does not send its reader back to itself."""
    for begrip in loaded.content.begrippen.values():
        if begrip.id in begrip.zie_ook:
            what = f"begrip `{begrip.id}` verwijst naar zichzelf"
            keys = ("begrippen", begrip.id, "zie_ook")
            yield loaded.fault(keys, what, "haal het weg bij `zie_ook:`")


@rule
def search_words_stand_once(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A word that people search with belongs to one family: that of a term, or one of its own."""
    seen: dict[str, str] = {}
    for begrip in loaded.content.begrippen.values():
        for word in filter(None, (begrip.term, begrip.afkorting, *begrip.synoniemen)):
            seen.setdefault(word.casefold(), f"begrip `{begrip.id}`")
    for record in loaded.content.zoekwoorden.values():
        for field in ("woorden", "fouten"):
            for index, word in enumerate(getattr(record, field)):
                if word.casefold() in seen:
                    what = f"`{word}` staat al bij {seen[word.casefold()]}"
                    keys = ("zoekwoorden", record.id, field, index)
                    yield loaded.fault(keys, what, "houd er één over")
                seen.setdefault(word.casefold(), f"`{record.id}`")


@rule
def search_words_lead_somewhere(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A word that people type leads to another word, or it finds nothing new."""
    for record in loaded.content.zoekwoorden.values():
        words = len(record.woorden) + len(record.fouten)
        if words < (1 if record.begrip else 2):
            what = f"bij `{record.id}` staat geen woord dat naar een ander woord leidt"
            cure = "geef er meer woorden bij, of noem bij `begrip:` waar ze bij horen"
            yield loaded.fault(("zoekwoorden", record.id), what, cure)
