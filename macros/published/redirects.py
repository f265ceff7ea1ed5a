"""What is wrong with a redirect, and how to mend it.

The pages that lead on are made in `rendering/redirects.py`.
"""

from collections.abc import Iterable, Mapping, Sequence

from macros.content.model.adres import Omleiding
from macros.hosting.web_server import NOT_FOUND
from macros.pages.paths import as_address

OWN_FOLDERS = ("assets/", "search/")
"""Where the site keeps what is no page: nothing else may be written there."""

MOST_NAMED = 3
"""How many headings a message names."""

LedOn = Mapping[str, Omleiding]
"""Redirects by where they begin."""


def led_on(redirects: Iterable[Omleiding]) -> LedOn:
    """The redirects by where they begin; of two with one beginning the first."""
    found: dict[str, Omleiding] = {}
    for omleiding in redirects:
        found.setdefault(omleiding.van, omleiding)
    return found


def now_at(address: str, by_start: LedOn) -> Omleiding | None:
    """The last redirect on the way from an address, a page or a heading; None: it is not led on."""
    found = by_start.get(address)
    seen = {address}
    while found and (further := _next(found, by_start)) and further.van not in seen:
        seen.add(further.van)
        found = further
    return found


def is_own(address: str) -> bool:
    """Whether an address is of the site itself, and no page of the guide."""
    return address.partition("#")[0] == NOT_FOUND or address.startswith(OWN_FOLDERS)


def lost(address: str) -> str:
    """How to mend that a published address is gone."""
    return (
        f"zet terug wat er stond, of zeg in data/omleidingen.yml waar `{address}` nu staat; "
        "laat data/adressen.yml zoals het is"
    )


def headings_stay_behind(omleiding: Omleiding, ankers: Sequence[str]) -> tuple[str, str]:
    """What is wrong when headings of a page that moved are not at its new place; how to mend it."""
    some = ", ".join(f"`{anker}`" for anker in ankers[:MOST_NAMED])
    more = f" en nog {len(ankers) - MOST_NAMED}" if len(ankers) > MOST_NAMED else ""
    what = f"op `{omleiding.naar}` staat niet wat op `{omleiding.van}` een kop was: {some}{more}"
    cure = (
        "geef die koppen daar hetzelfde adres, of maak ook voor zo'n kop een omleiding; zijn ze er "
        "niet meer, zeg dan bij deze omleiding `koppen: weg`"
    )
    return what, cure


def goes_further(omleiding: Omleiding, by_start: LedOn) -> tuple[str, str] | None:
    """What is wrong with a redirect to a place that is redirected itself, and how to mend it."""
    seen = {omleiding.van}
    last = omleiding
    while next_one := _next(last, by_start):
        if next_one.van in seen:
            again = next_one.van
            what = f"deze omleiding leidt in een kring: van `{again}` kom je weer bij `{again}`"
            return what, "laat `naar:` wijzen naar een pagina of kop die er is"
        seen.add(next_one.van)
        last = next_one
    if last is omleiding:
        return None
    heading = f", met `anker: {last.anker}`" if last.anker else ""
    return f"`{_target(omleiding)}` is zelf omgeleid", f"schrijf `{last.naar}`{heading}"


def _next(omleiding: Omleiding, by_start: LedOn) -> Omleiding | None:
    page = as_address(omleiding.naar)
    return by_start.get(f"{page}#{omleiding.anker}") or by_start.get(page)


def _target(omleiding: Omleiding) -> str:
    return f"{omleiding.naar}#{omleiding.anker}" if omleiding.anker else omleiding.naar


def still_there(omleiding: Omleiding) -> tuple[str, str]:
    """What is wrong with a redirect from a place that is there, and how to mend it."""
    what = f"`{omleiding.van}` bestaat nog, dus daar kan geen omleiding beginnen"
    return what, "haal de omleiding weg, of kijk of het adres bij `van:` klopt"
