"""Whether all of it came, whole, of one edition, and as it was made."""

import json
from collections.abc import Iterable, Iterator
from urllib.parse import urljoin

from macros.finishing.inventory import INVENTORY, mark_of
from macros.hosting.web_server import INDEX, kind_of
from macros.inspection.finding import (
    LEAVE_ALONE,
    UNPACK_AGAIN,
    Finding,
    cure_of,
    named,
    sentence,
    told,
)
from macros.inspection.site import Site

ENOUGH = 3
"""When at least so many files of a kind are all different, something changes them on the way."""


def says_what_it_holds(site: Site) -> Iterator[Finding]:
    """The list of its files: without it we see less."""
    if site.inventory is None:
        yield Finding(
            f"{INVENTORY} {told(site.visit.ask(INVENTORY))}, of is geen lijst: zo is niet te zien "
            "of alles er is",
            f"{UNPACK_AGAIN}. Is dat pakket al oud? Maak dan een nieuw",
        )


def has_every_page(site: Site) -> Iterator[Finding]:
    """Pages that are not found at their address."""
    lacking = [name for name in _lacking(site) if _is_page(name)]
    moved = [name for name in lacking if site.answers[name].leads_to]
    if moved:
        cure = f"de site gebruikt elk adres zoals het is: {LEAVE_ALONE}"
        yield Finding(f"{named(moved)} {told(site.answers[moved[0]])}", cure)
    if gone := [name for name in lacking if name not in moved]:
        yield _gone(site, gone, "en hoort er wel te zijn", UNPACK_AGAIN)


def has_what_pages_load(site: Site) -> Iterator[Finding]:
    """What is no page: what every page loads is told first, as nothing works without it."""
    links = [site.name(load) or "" for load in site.start.loads]
    at_once = {link.partition("?")[0] for link in links}
    lacking = [name for name in _lacking(site) if not _is_page(name)]
    cure = f"{UNPACK_AGAIN}. Staat het er al? Laat de server dit soort bestanden dan toe"
    if first := [name for name in lacking if name in at_once]:
        yield _gone(site, first, "en elke pagina heeft dat nodig", cure)
    if later := [name for name in lacking if name not in at_once]:
        yield _gone(site, later, "en een pagina heeft dat nodig", cure)


def _gone(site: Site, names: list[str], why: str, cure: str) -> Finding:
    answer = site.answers[names[0]]
    return Finding(f"{named(names)} {told(answer)}, {why}", cure_of(answer, cure))


def _lacking(site: Site) -> list[str]:
    return [name for name in site.answers if name not in site.there]


def _is_page(name: str) -> bool:
    return name.endswith(".html")


def comes_whole(site: Site) -> Iterator[Finding]:
    """What was cut off on the way, or is empty."""
    if broken := list(_broken(site)):
        yield Finding(
            f"{named(broken)} komt niet heel aan",
            f"{UNPACK_AGAIN}. Staat het er heel? Kijk dan wat er tussen de server en de lezer zit, "
            "zoals een proxy of een CDN",
        )


def _broken(site: Site) -> Iterator[str]:
    for name, answer in site.there.items():
        if not answer.body or not _ends_as_it_should(name, answer.text):
            yield name


def _ends_as_it_should(name: str, text: str) -> bool:
    if name.endswith(".json"):
        return _is_json(text)
    return not _is_page(name) or "</html>" in text


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def is_of_one_edition(site: Site) -> Iterator[Finding]:
    """Pages that ask for style and scripts of another edition than the start does."""
    mark = site.start.mark
    others = [name for name, page in site.pages.items() if page.mark and page.mark != mark]
    if site.inventory and site.inventory.style != mark:
        others.append(INVENTORY)
    if others:
        yield Finding(
            f"{named(others)} is van een andere editie dan {INDEX}",
            f"{UNPACK_AGAIN}. Bewaart een cache of CDN pagina's? Maak die dan ook leeg",
        )


def is_as_it_was_made(site: Site) -> Iterator[Finding]:
    """What a CMS or a service on the way put in it, and files of another package."""
    foreign = list(_foreign(site))
    if foreign:
        page, what = foreign[0]
        where = named([page, *(other for other, _ in foreign[1:])])
        yield Finding(f"{what}, op {where}: dat is niet van de site", sentence(LEAVE_ALONE))
    if list(is_of_one_edition(site)) or site.inventory is None:
        return
    left_out = {*(page for page, _ in foreign), *_broken(site)}
    made = site.inventory.files
    changed = [
        name for name, answer in site.there.items() if mark_of(answer.body) != made.get(name)
    ]
    for same, all_of_them in _by_kind(site.there, changed):
        others = [name for name in same if name not in left_out]
        if others:
            yield _changed(others, on_the_way=all_of_them)


def _changed(names: list[str], *, on_the_way: bool) -> Finding:
    if on_the_way:
        return Finding(
            f"{named(names)} is anders dan in het pakket, net als alles van die soort",
            "iets verandert deze bestanden op de weg naar de lezer, of maakt ze kleiner: zet dat "
            "uit voor deze map. Of zijn het bestanden van een ander pakket? "
            f"{sentence(UNPACK_AGAIN)}",
            grave=False,
        )
    return Finding(
        f"{named(names)} is anders dan in het pakket",
        f"{UNPACK_AGAIN}. Bewaart een cache of CDN bestanden? Maak die dan leeg, en laat die op "
        "het deel na het vraagteken letten",
    )


def _by_kind(names: Iterable[str], chosen: list[str]) -> Iterator[tuple[list[str], bool]]:
    """The chosen names of each kind, and whether that is all of them, and enough to tell."""
    every = list(names)
    for kind in dict.fromkeys(map(kind_of, chosen)):
        same = [name for name in chosen if kind_of(name) == kind]
        total = sum(kind_of(name) == kind for name in every)
        yield same, len(same) == total >= ENOUGH


def _foreign(site: Site) -> Iterator[tuple[str, str]]:
    """Each page with something that is not ours, and what that is."""
    listed = site.inventory if site.inventory and site.inventory.style == site.start.mark else None
    for name, page in site.pages.items():
        for load in page.loads:
            link = site.name(load, name)
            if link is None or (listed and link.partition("?")[0] not in listed.files):
                yield name, f"de pagina haalt iets op bij {urljoin(site.home + name, load)}"
                break
        else:
            if page.inline:
                yield name, "er staat een script bij"


QUESTIONS = (
    says_what_it_holds,
    has_every_page,
    has_what_pages_load,
    comes_whole,
    is_of_one_edition,
    is_as_it_was_made,
)
