"""Asks every address outside the site whether it still answers."""

import datetime as dt
import os
from pathlib import Path

from macros.commands.sound import sound
from macros.hosting.site_address import ENVIRONMENT, WrongSiteAddress, site_address
from macros.release.built_site import BuildFailed, built_site
from macros.release.links import Client, Verdict, outside_links, report, summary


def run(root: Path) -> int:
    """Exit code: 0 when every link works or moved, 1 when one is broken, 2 when none was asked."""
    render = sound(root)
    if render is None:
        return 2
    try:
        own = site_address(os.environ.get(ENVIRONMENT))
        with built_site(root) as site:
            links = outside_links(site, own)
    except (WrongSiteAddress, BuildFailed) as error:
        print(error)
        return 2
    agent = f"{render.guide.content.gids.id}-linkcontrole" + (f" (+{own})" if own else "")
    answers = Client(agent).ask_all(links)
    if links and not any(answer.reached for answer in answers.values()):
        print("Geen internet, niets nagekeken.")
        return 2
    path = root / "dist/links.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text(report(links, answers, dt.datetime.now().astimezone().date()), encoding="utf-8")
    print(f"{summary(answers)}. Het verslag staat in dist/links.md.")
    return int(any(answer.verdict is Verdict.BROKEN for answer in answers.values()))
