"""What must be unique: numbers, ids and letters name one thing each, in later editions too."""

from collections.abc import Iterator

from macros.content.fault import Fault
from macros.content.load import Loaded
from macros.pages.calls import Pages
from macros.rules.registry import rule
from macros.rules.walk import factoren, regels, repeated


@rule
def nummers_are_unique(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """No two records of a kind share a number."""
    for name, records in loaded.records.items():
        found = (
            ((name, record_id, "nummer"), record.nummer, record_id)
            for record_id, record in records.items()
            if hasattr(record, "nummer")
        )
        for keys, number, owner in repeated(found):
            what = f"nummer {number} is al van `{owner}`"
            yield loaded.fault(keys, what, "kies een nummer dat nog vrij is")


@rule
def factor_nummers_are_unique(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A factor's number is printed on paper and used in codes: unique in the whole guide."""
    highest = max((f.nummer for f in loaded.content.factoren.values()), default=0)
    found = (((*keys, "nummer"), f.nummer, f.id) for keys, f in factoren(loaded))
    for keys, number, owner in repeated(found):
        what = f"nummer {number} is al van factor `{owner}`"
        cure = f"geef een nummer dat nog nooit van een factor was, zoals {highest + 1} of hoger"
        yield loaded.fault(keys, what, cure)


@rule
def factor_ids_are_unique(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A factor is named without its thema, so its id is unique in the whole guide."""
    found = (((*keys, "id"), factor.id, str(keys[1])) for keys, factor in factoren(loaded))
    for keys, factor, thema in repeated(found):
        what = f"id `{factor}` staat al in thema `{thema}`"
        yield loaded.fault(keys, what, "geef deze factor een andere id")


@rule
def regel_ids_are_unique(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A line of `past_bij` is named without its training."""
    found = (((*keys, "id"), regel.id, str(keys[1])) for keys, regel in regels(loaded))
    for keys, regel, training in repeated(found):
        what = f"id `{regel}` staat al in training `{training}`"
        yield loaded.fault(keys, what, "geef deze regel een andere id")


@rule
def veld_ids_are_unique(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A field of the plan is named without its element."""
    found = (
        (("plan", element.id, "velden", index, "id"), veld.id, element.id)
        for element in loaded.content.plan.values()
        for index, veld in enumerate(element.velden)
    )
    for keys, veld, element in repeated(found):
        what = f"id `{veld}` staat al in planelement `{element}`"
        yield loaded.fault(keys, what, "geef dit veld een andere id")


@rule
def letters_of_actions_are_unique(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """Each action of a factor has a letter of its own."""
    for keys, factor in factoren(loaded):
        found = (
            ((*keys, "acties", index, "letter"), actie.letter, actie.tekst)
            for index, actie in enumerate(factor.acties)
        )
        for place, letter, _owner in repeated(found):
            what = f"letter `{letter}` is al gebruikt bij factor {factor.nummer}"
            yield loaded.fault(place, what, "kies een letter die hier nog nooit gebruikt is")


@rule
def numbers_are_never_used_again(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A factor keeps its number, and a number its factor: links and paper rest on it."""
    published = {
        toen.nummer: (toen.id, editie.id)
        for editie in loaded.content.edities.values()
        for toen in editie.factoren
    }
    for keys, factor in factoren(loaded):
        then = published.get(factor.nummer)
        if then and then[0] != factor.id:
            what = f"nummer {factor.nummer} was in editie {then[1]} van factor `{then[0]}`"
            yield loaded.fault((*keys, "nummer"), what, "geef deze factor een nieuw nummer")
