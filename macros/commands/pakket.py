"""Makes the package of the last commit, for who puts it on a server."""

import os
from pathlib import Path

from macros.commands.sound import sound
from macros.hosting.site_address import ENVIRONMENT, LEFT_OUT, WrongSiteAddress, site_address
from macros.opening import anchors
from macros.published.listed import LIST, unlisted
from macros.release.package import FOLDER, CannotPackage, make_package


def run(root: Path) -> int:
    """Write the zip into `dist/`, and tell what it misses."""
    render = sound(root)
    if render is None:
        return 1
    content = render.guide.content
    gids = content.gids
    if new := unlisted(content, anchors(render)):
        print(
            f"No package: what is published must stay to be found, and data/{LIST} lacks "
            f"{len(new)} of its addresses ({new[0]}, …): run `make adressen` and commit."
        )
        return 1
    try:
        site = site_address(os.environ.get(ENVIRONMENT))
        made = make_package(root, gids, site)
    except (WrongSiteAddress, CannotPackage) as error:
        print(f"No package: {error}.")
        return 1
    print(f"{FOLDER}/{made.name}: edition {gids.editie} of {gids.editie_datum}")
    print(f"{len(made.files)} files for readers, {made.size / 1_000_000:.1f} MB")
    if site:
        print(f"Made for {site}")
    else:
        print(f"{ENVIRONMENT} is not set, so left out are: {LEFT_OUT}")
    if gids.editie not in content.edities:
        print(
            f"Let op: editie {gids.editie} is nog niet vastgelegd, en links van lezers rusten op "
            "die editie. Zo los je het op: draai `make editie` op de dag dat je de site publiceert."
        )
    if gids.contact is None:
        print(
            "Let op: lezers zien niet bij wie ze terechtkunnen. Zo los je het op: vul in "
            "data/gids.yml bij `contact:` een naam of adres in."
        )
    return 0
