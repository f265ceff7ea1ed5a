"""Whether it is there at all, and is the guide, at the address, that was meant."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from macros.hosting.web_server import INDEX
from macros.inspection.finding import LEAVE_ALONE, Finding, cure_of, sentence, told
from macros.inspection.site import OK, Site


def is_there(site: Site) -> Iterator[Finding]:
    """What keeps us from looking any further: nothing of ours is there."""
    answer = site.visit.ask(INDEX)
    if answer.leads_to:
        yield Finding(
            f"{site.home}{INDEX} stuurt door naar {answer.leads_to}",
            "keur het adres waar de site echt staat. Is dat dit adres? Haal dan het doorsturen weg",
        )
    elif answer.status != OK:
        unpack = f"pak de zip uit in de map die bij dit adres hoort, zodat {INDEX} bovenin staat"
        yield Finding(f"{site.home}{INDEX} {told(answer)}", cure_of(answer, unpack))
    elif not site.start.gids:
        yield Finding(
            f"op {site.home}{INDEX} staat een andere pagina, of een die is veranderd",
            f"kijk of de map bij dit adres hoort. Staat er een CMS? {sentence(LEAVE_ALONE)}",
        )

    elif site.start.gids != site.expected.gids:
        yield Finding(
            f"hier staat een andere gids: `{site.start.gids}`, en niet `{site.expected.gids}`",
            "keur het goede adres, of keur vanuit de map van die gids",
        )


def is_of_this_edition(site: Site) -> Iterator[Finding]:
    """Another edition than the one in this folder."""
    start, expected = site.start, site.expected
    if start.editie != expected.editie:
        yield Finding(
            f"op de server staat editie {start.editie}, en in deze map editie {expected.editie}",
            "zet de nieuwe editie op de server, als dat de bedoeling is",
            grave=False,
        )


def is_made_for_this_address(site: Site) -> Iterator[Finding]:
    """An address in its pages that is not the one where it stands."""
    made_for = site.start.canonical.removesuffix(INDEX)
    if not made_for:
        yield Finding(
            "de site is gemaakt zonder adres",
            f"maak het pakket opnieuw, met SITE_URL={site.home}",
            grave=False,
        )
    elif made_for != site.home:
        yield Finding(
            f"de site is gemaakt voor {made_for}",
            f"is dit het adres voor lezers, maak het pakket dan opnieuw, met SITE_URL={site.home}",
            grave=urlsplit(made_for).path != urlsplit(site.home).path,
        )
