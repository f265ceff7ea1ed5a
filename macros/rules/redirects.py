"""Pages that were published are found, and what moved leads to a page that is there.

What takes the headings of the made pages as well stands in `published/faults.py`.
"""

from collections.abc import Iterator

from macros.content.fault import Fault, near
from macros.content.load import Loaded
from macros.pages.calls import Pages
from macros.pages.paths import as_address
from macros.published.redirects import goes_further, is_own, led_on, lost, still_there
from macros.rules.registry import rule


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
def only_a_page_has_headings_to_lose(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """That headings are gone is said of a page that went, not of one heading."""
    for omleiding in loaded.content.omleidingen.values():
        if "#" in omleiding.van and omleiding.koppen == "weg":
            what = "`koppen: weg` hoort bij een hele pagina, en hier gaat het om één kop"
            keys = ("omleidingen", omleiding.id, "koppen")
            yield loaded.fault(keys, what, "haal die regel weg")


@rule
def redirects_arrive_at_a_page(loaded: Loaded, pages: Pages) -> Iterator[Fault]:
    """One step leads to a page that is there."""
    by_start = led_on(loaded.content.omleidingen.values())
    for omleiding in loaded.content.omleidingen.values():
        if omleiding.naar not in pages.names:
            missing = f"pagina `{omleiding.naar}` bestaat niet", near(omleiding.naar, pages.names)
            what, cure = goes_further(omleiding, by_start) or missing
            yield loaded.fault(("omleidingen", omleiding.id, "naar"), what, cure)
