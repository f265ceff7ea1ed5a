"""Ids that point to a record, in data and in calls, lead to one."""

from collections.abc import Iterator

from macros.content.fault import Fault, near
from macros.content.kinds import KINDS
from macros.content.load import Loaded
from macros.content.yaml_source import Keys
from macros.pages.calls import Call, Pages
from macros.pages.macros import MACROS
from macros.pages.paths import as_address
from macros.published.redirects import led_on, now_at
from macros.rules.changed import changed_ids, could_be_meant
from macros.rules.published import was_published
from macros.rules.refers import all_references, calls_for_one
from macros.rules.registry import rule
from macros.rules.walk import repeated


@rule
def references_lead_somewhere(loaded: Loaded, pages: Pages) -> Iterator[Fault]:
    """Every id that points to a record, and every name of a page, leads to one that exists."""
    changed = changed_ids(loaded, pages)
    for keys, kind, target in all_references(loaded):
        if kind == "paginas":
            if target not in pages.names:
                what = f"pagina `{target}` bestaat niet"
                yield loaded.fault(keys, what, _page_cure(loaded, pages, target))
        elif loaded.dangles(kind, target) and (kind, target) not in changed:
            what = f"`{target}` bestaat niet in {kind}"
            tie = "de band" if "banden" in keys else "deze verwijzing"
            cure = _cure(loaded, pages, (kind, target), (f"haal {tie} weg", ""))
            yield loaded.fault(keys, what, cure)


@rule
def lists_name_each_id_once(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """What a list names twice would be shown twice."""
    listed = [(keys, target) for keys, _, target in all_references(loaded) if _in_a_list(keys)]
    found = ((keys, (keys[:-1], target), target) for keys, target in listed)
    for keys, (_list, target), _first in repeated(found):
        yield loaded.fault(keys, f"`{target}` staat hier al", "haal één van de twee weg")


def _in_a_list(keys: Keys) -> bool:
    """Whether these keys lead to an item of a list, which is no more than an id."""
    return isinstance(keys[-1], int)


def _page_cure(loaded: Loaded, pages: Pages, target: str) -> str:
    """What was meant by a page that is not there: where it was led on to, or one near it."""
    moved = now_at(as_address(target), led_on(loaded.content.omleidingen.values()))
    if moved is None:
        return near(target, pages.names)
    heading = f", met `anker: {moved.anker}`" if moved.anker else ""
    return f"schrijf `{moved.naar}`{heading}: daar is ze nu"


def _cure(loaded: Loaded, pages: Pages, missing: tuple[str, str], without: tuple[str, str]) -> str:
    """How to mend that something leads to a record, of a kind and with an id, that is not there.

    `without`: what to do when it is not there any more, and what after that.
    """
    kind, target = missing
    first, then = without
    if was_published(loaded, pages, kind, target):
        return f"{first}, want `{target}` is uit de gids gehaald{then}"
    meant = near(target, could_be_meant(loaded, kind))
    return f"{meant}; bestaat het niet meer, {first.replace(' ', ' dan ', 1)}{then}"


@rule
def calls_name_known_ids(loaded: Loaded, pages: Pages) -> Iterator[Fault]:
    """Every id in a macro call on a page exists."""
    changed = changed_ids(loaded, pages)
    for call, kind, target in calls_for_one(pages):
        if loaded.dangles(kind, target) and (kind, target) not in changed:
            what = f"`{target}` bestaat niet in {kind}"
            cure = _cure(loaded, pages, (kind, target), _without(loaded, call))
            yield Fault(f"docs/{call.page}", call.line, what, cure)


def _without(loaded: Loaded, call: Call) -> tuple[str, str]:
    """What to do with a call of which the record is gone: its whole page goes if it was for that.

    Else an empty page would be left, without a name; who has its address is led on.
    """
    macro = MACROS[call.macro]
    if not (macro.is_home and macro.kind and KINDS[macro.kind].names_page):
        return "haal de aanroep weg", ""
    address = as_address(call.page)
    if address not in loaded.content.adressen:
        return "haal deze hele pagina weg", ""
    redirect = (
        f"; maak in data/omleidingen.yml een omleiding met `van: {address}`, bij `naar:` een "
        "pagina die erop lijkt, en `koppen: weg`"
    )
    return "haal deze hele pagina weg", redirect
