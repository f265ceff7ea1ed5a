"""Makes a PDF of each training card, in `dist/pdf/`."""

import os
from pathlib import Path

from macros.browser.launch import browse
from macros.commands.sound import sound
from macros.hosting.site_address import ENVIRONMENT, WrongSiteAddress, site_address
from macros.release.built_site import BuildFailed, built_site
from macros.release.pdf import make_pdfs, sheets


def run(root: Path) -> int:
    """Build the site, and print its cards with a browser."""
    render = sound(root)
    if render is None:
        return 1
    try:
        home = site_address(os.environ.get(ENVIRONMENT))
        with built_site(root) as site, browse() as browser:
            made = make_pdfs(render.guide, site, home, root / "dist/pdf", browser)
    except (WrongSiteAddress, BuildFailed) as error:
        print(error)
        return 1
    for path in made:
        told = f"{path.relative_to(root).as_posix()} is gemaakt."
        if (count := sheets(path)) > 1:
            told += f" Dit zijn {count} bladen. Maak de teksten korter, dan past alles op één blad."
        print(told)
    if home is None:
        print(
            "Links naar andere pagina's van de site zijn weggelaten: het adres van de site is "
            f"niet bekend. Geef het mee als {ENVIRONMENT}, dan staan ze erin."
        )
    return 0
