"""What must be unique: numbers, ids and letters name one thing each, in later editions too."""

from collections.abc import Iterator

from macros.content.fault import Fault
from macros.content.load import Loaded
from macros.content.yaml_source import Keys
from macros.pages.calls import Pages
from macros.rules.published import was_published
from macros.rules.registry import rule
from macros.rules.walk import factoren, published_factoren, regels, renamed_factoren, repeated


@rule
def nummers_are_unique(loaded: Loaded, pages: Pages) -> Iterator[Fault]:
    """No two records of a kind share a number."""
    for name, records in loaded.records.items():
        numbered = {key: record for key, record in records.items() if hasattr(record, "nummer")}
        older = {
            (name, key, "nummer") for key in numbered if was_published(loaded, pages, name, key)
        }
        found = (((name, key, "nummer"), one.nummer, key) for key, one in numbered.items())
        for keys, number, owner in repeated(found, older):
            what = f"nummer {number} is al van `{owner}`"
            yield loaded.fault(keys, what, "kies een nummer dat nog vrij is")


@rule
def factor_nummers_are_unique(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A factor's number is printed on paper and used in codes: unique in the whole guide."""
    older = _published(loaded, "nummer")
    again = {keys for keys, _, _ in _used_again(loaded)}  # told of these, and that is enough
    found = (((*keys, "nummer"), f.nummer, f.id) for keys, f in factoren(loaded))
    for keys, number, owner in repeated((one for one in found if one[0] not in again), older):
        what = f"nummer {number} is al van factor `{owner}`"
        cure = _new_number(loaded)
        if not older:
            cure += "; is die andere de nieuwste van de twee, geef het dan daaraan"
        yield loaded.fault(keys, what, cure)


@rule
def factor_ids_are_unique(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A factor is named without its thema, so its id is unique in the whole guide."""
    found = (((*keys, "id"), factor.id, str(keys[1])) for keys, factor in factoren(loaded))
    for keys, factor, thema in repeated(found, _published(loaded, "id")):
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
    renamed = renamed_factoren(loaded)
    for keys, number, (then, editie) in _used_again(loaded):
        what = f"nummer {number} was in editie {editie} van factor `{then}`"
        if then in renamed:
            cure = f"zet `id: {then}` terug; is dit een heel andere factor, {_new_number(loaded)}"
            yield loaded.fault((*keys[:-1], "id"), what, cure)
        else:
            yield loaded.fault(keys, what, _new_number(loaded))


def _used_again(loaded: Loaded) -> Iterator[tuple[Keys, int, tuple[str, str]]]:
    """Where a number stands that was another factor's: the number, that factor, and the edition."""
    published = published_factoren(loaded)
    for keys, factor in factoren(loaded):
        then = published.get(factor.nummer)
        if then and then[0] != factor.id:
            yield (*keys, "nummer"), factor.nummer, then


def _published(loaded: Loaded, key: str) -> set[Keys]:
    """Where this key stands of each factor that a published edition has with the same number."""
    published = published_factoren(loaded)
    return {
        (*keys, key)
        for keys, factor in factoren(loaded)
        if published.get(factor.nummer, ("",))[0] == factor.id
    }


def _new_number(loaded: Loaded) -> str:
    highest = max(
        [*(f.nummer for _, f in factoren(loaded)), *published_factoren(loaded)], default=0
    )
    return f"geef een nummer dat nog nooit van een factor was, zoals {highest + 1} of hoger"
