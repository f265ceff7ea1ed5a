"""Makes the pictures of links in a browser, or tells which no longer show what the guide says."""

from importlib import import_module
from pathlib import Path

from macros.commands.sound import sound
from macros.linkbeeld.pictures import stale


def run(root: Path, check: str = "") -> int:
    """Make what is old or missing; with `--check` only tell so, which takes no browser.

    An old picture is no fault: whoever edits in a browser cannot make a new one.
    """
    render = sound(root)
    if render is None:
        return 1
    if not check:
        done = import_module("macros.linkbeeld.making").renew(render, root)
        print("\n".join(done) or "Alle beelden kloppen.")
        return 0
    for name, what in stale(render, root / "docs").items():
        cure = "draai `make beelden`, of vraag een ontwikkelaar om dat te doen"
        print(f"Let op: docs/{name} {what}. Zo los je het op: {cure}.")
    return 0
