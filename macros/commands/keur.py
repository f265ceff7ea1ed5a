"""Looks at the published site from outside, and tells what is wrong and what to do."""

import http.client
from pathlib import Path

from macros.commands.sound import sound
from macros.finishing.site import own_names
from macros.hosting.site_address import WrongSiteAddress, site_address
from macros.release.inspection import Expected, Site, inspect
from macros.release.links import why_not
from macros.release.visit import Visit


def run(root: Path, address: str) -> int:
    """Exit code: 0 when nothing is wrong, 1 when something is, 2 when nobody could be asked."""
    render = sound(root)
    if render is None:
        return 2
    gids = render.guide.content.gids
    try:
        # In the bar of a browser stands the page as well; the folder is what was meant.
        home = site_address(address.partition("#")[0].removesuffix("index.html"))
    except WrongSiteAddress as error:
        print(error)
        return 2
    if home is None:
        print("Geef het adres van de site, zoals https://www.example.org/gids/")
        return 2
    visit = Visit(home)
    expected = Expected(gids.id, gids.editie, frozenset(own_names(render)))
    try:
        findings = inspect(Site(visit, expected))
    except (OSError, http.client.HTTPException) as error:
        said, todo = why_not(error)
        print(f"{home} {said}, dus er is niets gekeurd. {todo}")
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
