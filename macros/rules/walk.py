"""How rules go through the records."""

from collections.abc import Iterable, Iterator
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


def repeated(found: Iterable[tuple[Keys, T, str]]) -> Iterator[tuple[Keys, T, str]]:
    """Of values with their place and owner: those seen before, with the first owner."""
    owners: dict[T, str] = {}
    for keys, value, owner in found:
        if value in owners:
            yield keys, value, owners[value]
        owners.setdefault(value, owner)
