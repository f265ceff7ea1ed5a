"""What many faults would come from, told once: a file without records, an id that changed.

Whoever mends each place that refers to it takes apart what was right.
"""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from macros.content.fault import Fault, folded
from macros.content.kinds import KINDS, Form
from macros.content.load import Loaded
from macros.content.model.base import NAME
from macros.pages.calls import Pages
from macros.rules.published import was_published
from macros.rules.refers import referred_to
from macros.rules.registry import rule
from macros.rules.walk import renamed_factoren

NEAR = 0.6
"""How much of an id is still as it was when only the id was changed."""


@rule
def what_is_referred_to_has_records(loaded: Loaded, pages: Pages) -> Iterator[Fault]:
    """A file that was emptied or lost is what is wrong, not every place that refers to it."""
    told: set[str] = set()
    for (kind, target), places in sorted(referred_to(loaded, pages).items()):
        home = KINDS[kind].inside or kind
        told_already = kind in told or not loaded.is_whole(home) or _is_missed(loaded, home)
        if loaded.known[kind] or told_already:
            continue
        told.add(kind)
        yield _nothing_there(loaded, kind, f"{places[0]} verwijst naar `{target}`")


def _is_missed(loaded: Loaded, kind: str) -> bool:
    """Whether it has been told already that the guide cannot do without this file."""
    return kind in loaded.absent and not KINDS[kind].optional


def _nothing_there(loaded: Loaded, kind: str, refers: str) -> Fault:
    """The fault that a kind has no records, although something refers to one."""
    row = KINDS[KINDS[kind].inside or kind]
    folder = row.form is Form.FOLDER
    it = "deze map" if folder else "dit bestand"
    if row.name not in loaded.absent:
        what = (
            f"in {it} staat geen enkele {KINDS[kind].noun}" if kind != row.name else f"{it} is leeg"
        )
    else:
        what = f"{it} is leeg, of is er niet" if folder else f"{it} is er niet"
    cure = (
        f"zet terug wat er stond; heeft de gids echt geen {kind} meer, haal dan ook weg wat ernaar "
        "verwijst"
    )
    return Fault(f"data/{row.place}", 1, f"{what}, en {refers}", cure)


@rule
def an_id_that_is_referred_to_stays(loaded: Loaded, pages: Pages) -> Iterator[Fault]:
    """Where a record has another id than before, the old one goes back: all refer to that."""
    places = referred_to(loaded, pages)
    by_number = renamed_factoren(loaded)  # told by their numbers
    for (kind, old), new in changed_ids(loaded, pages).items():
        if kind == "factoren" and old in by_number:
            continue
        there = places[kind, old]
        more = f" en nog {len(there) - 1}" if len(there) > 1 else ""
        what = f"`{new}` lijkt op `{old}`, dat weg is terwijl {there[0]}{more} ernaar verwijst"
        yield loaded.fault(loaded.place_of(kind, new), what, _old_id_back(kind, old))


def _old_id_back(kind: str, old: str) -> str:
    if KINDS[kind].form is Form.FOLDER:
        return f"geef dit bestand weer de naam `{old}.yml`"
    return f"zet hier `id: {old}` terug"


def changed_ids(loaded: Loaded, pages: Pages) -> dict[tuple[str, str], str]:
    """What ids became that are referred to and are gone, by kind and id.

    A factor is known by its number. Else an id became one near it that cannot be, or that is new
    while the old one was published: then no one meant another record.
    """
    found = {("factoren", old): new for old, new in renamed_factoren(loaded).items()}
    for kind, old in sorted(referred_to(loaded, pages)):
        if not loaded.dangles(kind, old) or (kind, old) in found:
            continue
        published = was_published(loaded, pages, kind, old)
        new = [
            one
            for one in loaded.known[kind] - set(found.values())
            if not _can_be(one) or (published and not was_published(loaded, pages, kind, one))
        ]
        by_form = {folded(one): one for one in sorted(new)}
        for form in get_close_matches(folded(old), by_form, n=1, cutoff=NEAR):
            found[kind, old] = by_form[form]
    return found


def could_be_meant(loaded: Loaded, kind: str) -> set[str]:
    """The ids of a kind, without those that cannot be: nobody should write these elsewhere too."""
    return set(filter(_can_be, loaded.known[kind]))


def _can_be(record_id: str) -> bool:
    return re.fullmatch(NAME, record_id) is not None
