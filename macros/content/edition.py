"""Freezes an edition: how every factor reads on the day that it is published.

Links and codes name factors by number only. With the frozen edition an old link still tells what
was asked then: reworded, gone or new. Readers of the page of changes see the same. A plan, and the
Word file of one, name fields and trainings by id: what these were called is frozen too.
"""

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from macros.content.model.editie import (
    ActieToen,
    Editie,
    FactorToen,
    TrainingToen,
    VeldToen,
    Wijziging,
)
from macros.content.model.plan import ACTIES, Kolom
from macros.content.records import Content


class AlreadyFrozen(Exception):  # noqa: N818
    """An edition is published once."""


def freeze(data: Path, content: Content) -> Path:
    """Write `data/edities/<editie>.yml`. Raises AlreadyFrozen when it is there: never changed."""
    path = data / "edities" / f"{content.gids.editie}.yml"
    if path.exists():
        raise AlreadyFrozen(path.name)
    path.parent.mkdir(exist_ok=True)
    path.write_text(_as_yaml(content), encoding="utf-8", newline="\n")
    return path


def former(content: Content) -> list[Editie]:
    """The frozen editions before the one that the guide is now."""
    return [editie for editie in content.edities.values() if editie.id != content.gids.editie]


@dataclass(frozen=True)
class Changes:
    """What became of the factors from one edition to the next, in the order of their numbers.

    `reworded` holds pairs: how it reads in the later edition, and how it read in the earlier one.
    """

    new: list[FactorToen]
    reworded: list[tuple[FactorToen, FactorToen]]
    gone: list[FactorToen]


@dataclass(frozen=True)
class ToldEditie:
    """An edition in the history of the guide. The first one has no changes in its factors."""

    id: str
    datum: dt.date
    told: Wijziging | None
    changes: Changes | None


def history(content: Content) -> list[ToldEditie]:
    """Every edition, the newest first: what was told about it, and how its factors changed."""
    editions = sorted([*former(content), _current(content)], key=lambda editie: order(editie.id))
    steps = [None, *(_changes(before.factoren, now.factoren) for before, now in pairwise(editions))]
    return [
        ToldEditie(editie.id, editie.datum, content.wijzigingen.get(editie.id), changes)
        for editie, changes in reversed(list(zip(editions, steps, strict=True)))
    ]


def changed_factors(content: Content) -> dict[int, FactorToen | None]:
    """The factors that are not as they were in the edition before, by number; None: it is new."""
    changes = history(content)[0].changes
    if changes is None:
        return {}
    return {now.nummer: then for now, then in changes.reworded} | {
        factor.nummer: None for factor in changes.new
    }


def _current(content: Content) -> Editie:
    factoren = [
        FactorToen(
            nummer=f.nummer,
            id=f.id,
            soort=f.soort,
            tekst=f.tekst,
            onderwerp=f.onderwerp,
            acties=[ActieToen(letter=actie.letter, tekst=actie.tekst) for actie in f.acties],
        )
        for f in sorted(content.factoren.values(), key=lambda factor: factor.nummer)
    ]
    gids = content.gids
    return Editie.model_construct(
        id=gids.editie,
        datum=gids.editie_datum,
        factoren=factoren,
        trainingen=[TrainingToen(id=t.id, titel=t.titel) for t in content.trainingen.values()],
        plan=list(_plan(content)),
    )


def _plan(content: Content) -> Iterator[VeldToen]:
    """What is filled in for the plan, tables with their columns."""
    for element in content.plan.values():
        for veld in element.velden:
            yield from _called(veld.id, veld.label, veld.kolommen)
        if element.acties:
            yield from _called(ACTIES, element.acties.titel, element.acties.kolommen)


def _called(name: str, label: str, kolommen: Iterable[Kolom]) -> Iterator[VeldToen]:
    yield VeldToen(id=name, label=label)
    for kolom in kolommen:
        yield VeldToen(id=f"{name}.{kolom.id}", label=kolom.label)


def _changes(before: Iterable[FactorToen], after: Iterable[FactorToen]) -> Changes:
    then = {factor.nummer: factor for factor in before}
    now = {factor.nummer: factor for factor in after}
    both = [(factor, then[nummer]) for nummer, factor in now.items() if nummer in then]
    return Changes(
        new=[factor for nummer, factor in now.items() if nummer not in then],
        reworded=[
            (nu, toen) for nu, toen in both if (nu.soort, nu.tekst) != (toen.soort, toen.tekst)
        ],
        gone=[factor for nummer, factor in then.items() if nummer not in now],
    )


def order(editie: str) -> tuple[int, ...]:
    """By which editions are ordered: 0.10 comes after 0.2."""
    return tuple(int(part) for part in editie.split("."))


def _as_yaml(content: Content) -> str:
    given = _current(content).model_dump(exclude_defaults=True)
    lines = [
        "# yaml-language-server: $schema=../schema/edities.json",
        "# Gemaakt met `make editie`. Verander dit bestand nooit: oude links worden ermee gelezen.",
        f"datum: {content.gids.editie_datum.isoformat()}",
    ]
    for name in ("factoren", "trainingen", "plan"):
        # A record in JSON is one in YAML, with every text in quotes.
        records = [json.dumps(record, ensure_ascii=False) for record in given.get(name, [])]
        lines += [f"{name}:", *(f"  - {record}" for record in records)] if records else []
    return "\n".join([*lines, ""])
