"""Finishes a site that some builder has made of the pages: what `mkdocs build` does by itself."""

import os
from pathlib import Path

from macros.commands.sound import sound
from macros.finishing.site import CannotFinish, finish
from macros.hosting.site_address import ENVIRONMENT, WrongSiteAddress, site_address


def run(root: Path, folder: str) -> int:
    """Finish the site in `folder`, made of the guide in `root`."""
    try:
        render = sound(root, site_address(os.environ.get(ENVIRONMENT)))
    except WrongSiteAddress as error:
        print(error)
        return 1
    if render is None:
        return 1
    try:
        finish(root / folder, render)
    except CannotFinish as error:
        print(f"{folder} is niet afgewerkt, en er is niets veranderd: {error}.")
        return 1
    print(f"{folder} is afgewerkt.")
    return 0
