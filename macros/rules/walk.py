"""How rules go through the records."""

from collections.abc import Collection, Iterable, Iterator
from typing import TypeVar

from macros.content.load import Loaded
from macros.content.model.thema import Factor
from macros.content.model.training import Regel
from macros.content.yaml_source import Keys

T = TypeVar("T")


def factoren(loaded: Loaded) -> Iterator[tuple[Keys, Factor]]:
    """Every factor, with its place."""
    for thema in loaded.content.themas.values():
        for index, factor in enumerate(thema.factoren):
            yield ("themas", thema.id, "factoren", index), factor


def regels(loaded: Loaded) -> Iterator[tuple[Keys, Regel]]:
    """Every line of `past_bij`, with its place."""
    for training in loaded.content.trainingen.values():
        for niveau, lines in training.past_bij.items():
            for index, regel in enumerate(lines):
                yield ("trainingen", training.id, "past_bij", niveau, index), regel


def published_factoren(loaded: Loaded) -> dict[int, tuple[str, str]]:
    """By each number that a published edition has: the id of its factor, and that edition."""
    return {
        toen.nummer: (toen.id, editie.id)
        for editie in loaded.content.edities.values()
        for toen in editie.factoren
    }


def renamed_factoren(loaded: Loaded) -> dict[str, str]:
    """What the ids of factors became that a published edition has, and the guide no more.

    A number stays with its factor: what bears it now, under an id that is new, is that factor.
    """
    published = published_factoren(loaded)
    ids = {then for then, _ in published.values()}
    return {
        published[factor.nummer][0]: factor.id
        for _, factor in factoren(loaded)
        if factor.nummer in published
        and not loaded.knows("factoren", published[factor.nummer][0])
        and factor.id not in ids
    }


def repeated(
    found: Iterable[tuple[Keys, T, str]], older: Collection[Keys] = ()
) -> Iterator[tuple[Keys, T, str]]:
    """Of values with their place and owner: those that are not the first, with the first owner.

    One whose place is among `older` was there before the others, wherever it stands.
    """
    groups: dict[T, list[tuple[Keys, str]]] = {}
    for keys, value, owner in found:
        groups.setdefault(value, []).append((keys, owner))
    for value, group in groups.items():
        first = next((one for one in group if one[0] in older), group[0])
        yield from ((keys, value, first[1]) for keys, _ in group if keys != first[0])
