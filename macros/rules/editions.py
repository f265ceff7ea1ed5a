"""Editions that were published, and what readers are told of them."""

from collections.abc import Iterator

from macros.content.edition import order
from macros.content.fault import Fault
from macros.content.load import Loaded
from macros.pages.calls import Pages
from macros.rules.registry import rule
from macros.rules.walk import factoren, renamed_factoren


@rule
def a_published_edition_stays_as_it_was(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """Factors change together with the edition's number: old links are read by it."""
    editie = loaded.content.edities.get(loaded.gids.editie) if loaded.gids else None
    if editie is None:
        return
    renamed = renamed_factoren(loaded)  # told as such, and that is enough
    then = {
        toen.nummer: (renamed.get(toen.id, toen.id), toen.soort, toen.tekst)
        for toen in editie.factoren
    }
    now = {f.nummer: (f.id, f.soort, f.tekst) for _keys, f in factoren(loaded)}
    if then != now:
        changed = min(n for n in then.keys() | now.keys() if then.get(n) != now.get(n))
        if changed not in then:
            became = "staat niet in"
        elif changed not in now:
            became = "is weg, maar staat wel in"
        else:
            became = "is anders dan in"
        what = f"factor {changed} {became} editie {editie.id}, die al is gepubliceerd"
        yield loaded.fault(("gids", "editie"), what, "geef de editie een nieuw nummer")


@rule
def the_edition_is_the_newest(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """An edition comes after those that were published."""
    if (gids := loaded.gids) is None:
        return
    for editie in loaded.content.edities:
        if order(gids.editie) < order(editie):
            what = f"editie {gids.editie} is lager dan editie {editie}, die al is gepubliceerd"
            yield loaded.fault(("gids", "editie"), what, "geef een hoger nummer")


@rule
def dates_of_editions_run_on(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A published edition keeps its date, and the next one has no earlier one."""
    if (gids := loaded.gids) is None:
        return
    keys = ("gids", "editie_datum")
    for editie in loaded.content.edities.values():
        if editie.id == gids.editie and editie.datum != gids.editie_datum:
            what = f"editie {gids.editie} is gepubliceerd met een andere datum"
            yield loaded.fault(keys, what, f"schrijf `editie_datum: {editie.datum}`")
        elif editie.datum > gids.editie_datum:
            what = f"editie {editie.id} is van later: {editie.datum}"
            yield loaded.fault(keys, what, f"geef editie {gids.editie} een latere datum")


@rule
def every_edition_says_what_changed(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """Readers are told what is new in the edition that they have, and in those before it."""
    told = loaded.content.wijzigingen
    if loaded.gids is None or not told:
        return
    current = loaded.gids.editie
    for editie in (current, *loaded.content.edities):
        if editie not in told:
            what = f"editie {editie} staat niet in data/wijzigingen.yml"
            cure = "zeg daar in een of meer punten wat er voor lezers is veranderd"
            yield loaded.fault(("gids", "editie"), what, cure)
    for editie in told:
        if editie != current and editie not in loaded.content.edities:
            what = f"editie {editie} is nog niet vastgelegd, en `editie:` is al {current}"
            cure = (
                f"zet `editie:` in data/gids.yml terug op {editie}, laat die vastleggen met "
                "`make editie`, en geef dan pas een nieuw nummer; of verbeter het nummer hier"
            )
            yield loaded.fault(("wijzigingen", editie), what, cure)
