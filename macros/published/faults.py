"""Addresses never break: what was published stays to be found, or is led on to where it went.

`data/adressen.yml` lists the pages and headings that were published. What a page has now is read
from what is made of it, so that no template can lose a heading unseen.
"""

from collections.abc import Iterator

from macros.content.fault import Fault, near
from macros.content.model.editie import Punt
from macros.content.model.route import Doorgang
from macros.content.yaml_source import Keys
from macros.pages.guide import Guide
from macros.pages.paths import as_address
from macros.published.anchors import Anchors, Made, anchors_of
from macros.published.redirects import (
    goes_further,
    headings_stay_behind,
    led_on,
    lost,
    now_at,
    still_there,
)


def address_faults(guide: Guide, made: Made, ids: Made) -> list[Fault]:
    """Which links in the data, redirects and published addresses lead to no heading, or to two.

    That they lead to a page has been seen before: the guide is sound. `ids`: all that calls give an
    id, no headings only.
    """
    there = anchors_of(guide.pages, made)
    return [
        *_twice(guide, made),
        *_missing_headings(guide, there),
        *_links_to_no_heading(guide, there, ids),
        *_redirect_faults(guide, there),
        *_lost(guide, there),
    ]


def _twice(guide: Guide, made: Made) -> Iterator[Fault]:
    first: dict[tuple[str, str], int] = {}
    for call, found in made.items():
        place = f"docs/{call.page}", call.line
        earlier = {line for anker in found if (line := first.get((call.page, anker)))}
        if earlier:
            what = f"de aanroep op regel {min(earlier)} maakt hier al koppen met hetzelfde adres"
            yield Fault(*place, what, "houd één van de twee over, of zet deze op een andere pagina")
        for anker in found:
            first.setdefault((call.page, anker), call.line)
            if anker in guide.pages.anchors[call.page]:
                what = f"adres `{anker}` heeft een kop op deze pagina al"
                cure = f"geef de kop met `{{: #{anker} }}` een ander adres"
                yield Fault(*place, what, cure)


def _missing_headings(guide: Guide, there: Anchors) -> Iterator[Fault]:
    for keys, link in _links(guide):
        if link.pagina and link.anker and link.anker not in there[as_address(link.pagina)]:
            what = f"kop `{link.anker}` bestaat niet op `{link.pagina}`"
            address = as_address(link.pagina)
            cure = _heading_cure(guide, address, link.anker, there)
            yield guide.fault((*keys, "anker"), what, cure)


def _heading_cure(guide: Guide, address: str, anker: str, there: Anchors) -> str:
    """What was meant by a heading that is not on a page: where it was led on to, or one near it."""
    moved = now_at(f"{address}#{anker}", led_on(guide.content.omleidingen.values()))
    if moved is None:
        return near(anker, there[address])
    place = f"`{moved.naar}`" + (f", kop `{moved.anker}`" if moved.anker else "")
    return f"verwijs naar {place}: daar staat het nu"


def _links_to_no_heading(guide: Guide, there: Anchors, ids: Made) -> Iterator[Fault]:
    known = {page: there[as_address(page)] | found for page, found in guide.pages.ids.items()}
    for call, found in ids.items():
        known[call.page] = known[call.page].union(found)
    for link in guide.pages.links:
        if link.anchor and link.path in known and link.anchor not in known[link.path]:
            where = f"op `{link.path}`" if link.path != link.page else "op deze pagina"
            what = f"deze link noemt kop `{link.anchor}`, en die staat niet {where}"
            cure = _heading_cure(guide, as_address(link.path), link.anchor, there)
            yield Fault(f"docs/{link.page}", link.line, what, cure)


def _links(guide: Guide) -> Iterator[tuple[Keys, Doorgang | Punt]]:
    """The links in the data that may name a heading, each with its place."""
    for ingang in guide.content.ingangen.values():
        for index, link in enumerate(ingang.links):
            yield ("ingangen", ingang.id, "links", index), link
    for wijziging in guide.content.wijzigingen.values():
        for index, punt in enumerate(wijziging.punten):
            yield ("wijzigingen", wijziging.id, "punten", index), punt


def _lost(guide: Guide, there: Anchors) -> Iterator[Fault]:
    by_start = led_on(guide.content.omleidingen.values())
    for adres in guide.content.adressen.values():
        moved = None if adres.id in there else by_start[adres.id]
        kept = there[as_address(moved.naar) if moved else adres.id]
        gone = {
            index: anker
            for index, anker in enumerate(adres.ankers)
            if anker not in kept and f"{adres.id}#{anker}" not in by_start
        }
        if moved is None:
            for index, anker in gone.items():
                keys = ("adressen", adres.id, "ankers", index)
                what = f"kop `{anker}` op `{adres.id}` is gepubliceerd, en bestaat niet meer"
                yield guide.fault(keys, what, lost(f"{adres.id}#{anker}"))
        elif gone and moved.koppen == "mee":
            told = headings_stay_behind(moved, list(gone.values()))
            yield guide.fault(("omleidingen", moved.id), *told)


def _redirect_faults(guide: Guide, there: Anchors) -> Iterator[Fault]:
    by_start = led_on(guide.content.omleidingen.values())
    for omleiding in by_start.values():
        keys = ("omleidingen", omleiding.id)
        page, _, anker = omleiding.van.partition("#")
        if anker in there.get(page, ()):
            yield guide.fault((*keys, "van"), *still_there(omleiding))
        known = there[as_address(omleiding.naar)]
        if omleiding.anker and omleiding.anker not in known:
            what = f"kop `{omleiding.anker}` bestaat niet op `{omleiding.naar}`"
            missing = what, near(omleiding.anker, known)
            told = goes_further(omleiding, by_start) or missing
            yield guide.fault((*keys, "anker"), *told)
