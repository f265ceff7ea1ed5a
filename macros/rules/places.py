"""Where on the pages a record is shown, and a heading stands."""

from collections.abc import Iterator

from macros.content.fault import Fault, near
from macros.content.kinds import KINDS
from macros.content.load import Loaded
from macros.pages.calls import Pages
from macros.pages.macros import MACROS
from macros.pages.paths import as_address
from macros.rules.changed import changed_ids
from macros.rules.refers import referred_to
from macros.rules.registry import rule


@rule
def records_have_one_place(loaded: Loaded, pages: Pages) -> Iterator[Fault]:
    """Each record is shown on one page, so that a link to it leads somewhere.

    Of two pages the one that was not published yet is told.
    """
    listed = loaded.content.adressen
    changed = {(kind, new) for (kind, _), new in changed_ids(loaded, pages).items()}
    for name, macro in MACROS.items():
        if not macro.is_home or macro.kind is None or pages.unread:
            continue
        for record_id in loaded.records[macro.kind]:
            form = f'{{{{ {name}("{record_id}") }}}}' if macro.takes_id else f"{{{{ {name}() }}}}"
            homes = pages.places(macro.kind, record_id)
            homes.sort(key=lambda call: as_address(call.page) not in listed)
            if not homes and (macro.kind, record_id) not in changed:
                what = f"`{record_id}` staat op geen enkele pagina"
                cure = f"zet `{form}` op de pagina waar het hoort"
                yield loaded.fault((macro.kind, record_id), what, cure)
            for call in homes[1:]:
                first = f"docs/{homes[0].page}:{homes[0].line}"
                what = f"`{record_id}` staat ook al op {first}"
                yield Fault(f"docs/{call.page}", call.line, what, "houd één van de twee over")


@rule
def calls_have_something_to_show(loaded: Loaded, pages: Pages) -> Iterator[Fault]:
    """A call that shows every record of a kind is made where there are such records."""
    missed = {kind for kind, _ in referred_to(loaded, pages)}  # told as such
    for call in pages.calls:
        kind = MACROS[call.macro].kind
        if (
            MACROS[call.macro].takes_id
            or kind is None
            or loaded.known[kind]
            or kind in loaded.unread
            or kind in missed
        ):
            continue
        what = f"aanroep `{call.macro}` heeft niets te tonen: deze gids heeft geen {kind}"
        cure = f"haal de aanroep weg, of maak `data/{KINDS[kind].place}`"
        yield Fault(f"docs/{call.page}", call.line, what, cure)


@rule
def headings_to_pass_over_stand_on_a_page(loaded: Loaded, pages: Pages) -> Iterator[Fault]:
    """What searching passes over is there: else a heading was renamed, and is found again."""
    if loaded.gids is None or pages.unread:
        return
    there = {anker for found in pages.anchors.values() for anker in found}
    for index, anker in enumerate(loaded.gids.zoeken.zonder):
        if anker not in there:
            keys = ("gids", "zoeken", "zonder", index)
            what = f"kop `{anker}` staat op geen enkele pagina"
            yield loaded.fault(keys, what, near(anker, there))


@rule
def an_anchor_stands_on_a_page(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A point that names a heading names its page too."""
    for wijziging in loaded.content.wijzigingen.values():
        for index, punt in enumerate(wijziging.punten):
            if punt.anker and not punt.pagina:
                keys = ("wijzigingen", wijziging.id, "punten", index, "anker")
                what = f"kop `{punt.anker}` staat op een pagina die hier niet wordt genoemd"
                yield loaded.fault(keys, what, "noem ook `pagina:`")
