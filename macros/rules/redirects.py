"""Pages that were published are found, and what moved leads to a page that is there.

What takes the headings of the made pages as well stands in `macros/addresses.py`.
"""

from collections.abc import Iterable, Iterator, Mapping

from macros.fault import Fault, near
from macros.load import Loaded
from macros.model import Omleiding
from macros.pages import Pages, as_address
from macros.rules.registry import rule
from macros.web_server import NOT_FOUND

OWN_FOLDERS = ("assets/", "search/")
"""Where the site keeps what is no page: nothing else may be written there."""

LedOn = Mapping[str, Omleiding]
"""Redirects by where they begin."""


def led_on(redirects: Iterable[Omleiding]) -> LedOn:
    """The redirects by where they begin; of two with one beginning the first."""
    found: dict[str, Omleiding] = {}
    for omleiding in redirects:
        found.setdefault(omleiding.van, omleiding)
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


@rule
def published_pages_are_found(loaded: Loaded, pages: Pages) -> Iterator[Fault]:
    """A page that was published is there, or leads on."""
    if not loaded.is_whole("omleidingen"):
        return
    by_start = led_on(loaded.content.omleidingen.values())
    there = {as_address(page) for page in pages.names}
    for adres in loaded.content.adressen.values():
        if adres.id not in there and adres.id not in by_start:
            what = f"pagina `{adres.id}` is gepubliceerd, en bestaat niet meer"
            yield loaded.fault(("adressen", adres.id), what, lost(adres.id))


@rule
def redirects_begin_once(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """From one place one does not go to two."""
    redirects = loaded.content.omleidingen.values()
    by_start = led_on(redirects)
    for omleiding in redirects:
        first = by_start[omleiding.van]
        if first is not omleiding:
            what = f"omleiding `{first.id}` begint ook bij `{omleiding.van}`"
            yield loaded.fault(("omleidingen", omleiding.id, "van"), what, "houd er één over")


@rule
def redirects_begin_where_no_page_is(loaded: Loaded, pages: Pages) -> Iterator[Fault]:
    """A redirect takes the place of no page, and of no file of the site itself."""
    there = {as_address(page) for page in pages.names}
    for omleiding in loaded.content.omleidingen.values():
        keys = ("omleidingen", omleiding.id, "van")
        if is_own(omleiding.van):
            what = f"`{omleiding.van}` is een adres van de site zelf"
            yield loaded.fault(keys, what, "kies het adres van een pagina die er was")
        elif omleiding.van in there:
            yield loaded.fault(keys, *still_there(omleiding))


def still_there(omleiding: Omleiding) -> tuple[str, str]:
    """What is wrong with a redirect from a place that is there, and how to mend it."""
    what = f"`{omleiding.van}` bestaat nog, dus daar kan geen omleiding beginnen"
    return what, "haal de omleiding weg, of kijk of het adres bij `van:` klopt"


@rule
def headings_lead_on_from_a_page(loaded: Loaded, pages: Pages) -> Iterator[Fault]:
    """Where a heading leads on, there is a page to ask for, or one that leads on too."""
    if not loaded.is_whole("omleidingen"):
        return
    by_start = led_on(loaded.content.omleidingen.values())
    there = {as_address(page) for page in pages.names}
    for omleiding in loaded.content.omleidingen.values():
        page, _, anker = omleiding.van.partition("#")
        if anker and page not in there and page not in by_start and not is_own(page):
            what = f"de kop is omgeleid, maar pagina `{page}` zelf niet"
            keys = ("omleidingen", omleiding.id, "van")
            yield loaded.fault(keys, what, f"maak ook een omleiding voor `{page}`")


@rule
def redirects_arrive_at_a_page(loaded: Loaded, pages: Pages) -> Iterator[Fault]:
    """One step leads to a page that is there."""
    by_start = led_on(loaded.content.omleidingen.values())
    for omleiding in loaded.content.omleidingen.values():
        if omleiding.naar not in pages.names:
            missing = f"pagina `{omleiding.naar}` bestaat niet", near(omleiding.naar, pages.names)
            what, cure = goes_further(omleiding, by_start) or missing
            yield loaded.fault(("omleidingen", omleiding.id, "naar"), what, cure)
