"""Contexts, their pictures, and what is said in one of them."""

from collections import Counter
from collections.abc import Iterator

from macros.content.fault import Fault, near
from macros.content.load import Loaded
from macros.pages.calls import Pages
from macros.rules.changed import changed_ids
from macros.rules.registry import rule

MOST_QUESTIONS = 4
"""Nobody answers a long list to find out where they work."""


@rule
def contexten_share_their_kenmerken(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """Contexts are shown side by side, so they have the same rows in the same order."""
    rows: list[str] | None = None
    for context in loaded.content.contexten.values():
        names = [kenmerk.naam for kenmerk in context.kenmerken]
        rows = names if rows is None else rows
        if names != rows:
            cure = "gebruik deze namen, in deze volgorde: " + " · ".join(rows)
            what = f"de kenmerken van `{context.id}` zijn anders dan die van de eerste context"
            yield loaded.fault(("contexten", context.id, "kenmerken"), what, cure)


@rule
def kader_names_contexten_when_it_should(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A context call-out names its contexts; a tip or an example holds everywhere."""
    for kader in loaded.content.kaders.values():
        if kader.soort == "context" and not kader.contexten:
            what = f"kader `{kader.id}` is van soort context, maar noemt er geen"
            cure = "voeg `contexten:` toe, of maak er een tip of voorbeeld van"
            yield loaded.fault(("kaders", kader.id), what, cure)
        if kader.soort != "context" and kader.contexten:
            what = f"kader `{kader.id}` is een {kader.soort}, maar noemt wel contexten"
            cure = "haal `contexten:` weg, of maak de soort `context`"
            yield loaded.fault(("kaders", kader.id, "contexten"), what, cure)


@rule
def per_context_stays_within_contexten(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A call-out says more about its own contexts only."""
    for kader in loaded.content.kaders.values():
        for context in kader.per_context:
            if context not in kader.contexten:
                what = f"kader `{kader.id}` zegt iets over `{context}`, maar noemt die context niet"
                keys = ("kaders", kader.id, "per_context", context)
                yield loaded.fault(keys, what, "zet de context ook bij `contexten:`")


@rule
def lijnen_run_between_rollen(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A line in the picture of a context runs between people who are in it."""
    for context in loaded.content.contexten.values():
        kringen = (*context.beeld.boven, *context.beeld.onder)
        rollen = {rol for kring in kringen for rol in kring.rollen}
        for index, lijn in enumerate(context.beeld.lijnen):
            for end in ("van", "naar"):
                rol = getattr(lijn, end)
                if rol not in rollen:
                    what = f"`{rol}` staat niet in de tekening van `{context.id}`"
                    keys = ("contexten", context.id, "beeld", "lijnen", index, end)
                    yield loaded.fault(keys, what, near(rol, rollen))


@rule
def training_says_how_it_fits_each_context(loaded: Loaded, pages: Pages) -> Iterator[Fault]:
    """A card tells for every context how well the training fits, once."""
    changed = set(changed_ids(loaded, pages).values())
    for training in loaded.content.trainingen.values():
        named = Counter(past.context for past in training.context.past)
        for context in loaded.known["contexten"] - changed:
            if named[context] != 1:
                what = f"training `{training.id}` noemt context `{context}` {named[context]} keer"
                keys = ("trainingen", training.id, "context", "past")
                yield loaded.fault(keys, what, "noem elke context precies één keer")


@rule
def contexts_are_chosen_in_few_questions(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """Nobody answers a long list to find out where they work."""
    for vraag in list(loaded.content.contextvragen.values())[MOST_QUESTIONS:]:
        cure = "haal een vraag weg, of voeg er twee samen"
        what = f"er zijn meer dan {MOST_QUESTIONS} vragen om een context te kiezen"
        yield loaded.fault(("contextvragen", vraag.id), what, cure)
