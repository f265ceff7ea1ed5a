"""Looks at the published site from outside, and tells what is wrong and what to do."""

import sys
from pathlib import Path

from macros.commands.sound import sound
from macros.hosting.site_address import WrongSiteAddress, site_address
from macros.inspection.inspect import inspect
from macros.inspection.site import Expected, Site
from macros.inspection.visit import NotReached, Visit


def run(root: Path, address: str) -> int:
    """Exit code: 0 when nothing is wrong, 1 when something is, 2 when nobody could be asked."""
    render = sound(root)
    if render is None:
        return 2
    gids = render.guide.content.gids
    try:
        # In the bar of a browser stands the page as well; the folder is what was meant.
        home = site_address(address.partition("#")[0].removesuffix("index.html"))
    except WrongSiteAddress:
        home = None
    if home is None:
        print(_no_address(address))
        return 2
    visit = Visit(home)
    if sys.stderr.isatty():
        print(f"{home} wordt bekeken. Dat duurt even.", file=sys.stderr)
    try:
        findings = inspect(Site(visit, Expected(gids.id, gids.editie)))
    except NotReached as error:
        print(f"{home} {error.said}, dus er is niets gekeurd. {error.todo}")
        return 2
    for finding in findings:
        print(finding)
    grave = sum(finding.grave for finding in findings)
    asked = f"{home}: {visit.count} adressen bekeken"
    if grave:
        print(f"\n{asked}, {grave} {'fout' if grave == 1 else 'fouten'} gevonden.")
    else:
        print(f"{asked}. De server doet het goed.")
    return int(grave > 0)


def _no_address(given: str) -> str:
    """What to type instead of what cannot be the address of a site."""
    whole = "Geef het hele adres van de map, zoals https://www.example.org/gids/"
    if not given:
        return whole
    cure = whole
    if "@" in given:
        cure = f"{whole}, zonder naam en wachtwoord erin"
    elif not given.isascii():
        cure = f"{whole}. Kopieer het uit je browser: een naam met é staat daar als xn--…"
    return f"`{given}` kan niet het adres van de site zijn. {cure}"
