"""Makes the pictures of links in a browser, or tells which no longer show what the guide says."""

from importlib import import_module
from pathlib import Path

from macros.commands.sound import sound
from macros.linkbeeld.pictures import stale


def run(root: Path, check: str = "") -> int:
    """Make what is old or missing; with `--check` only tell so.

    An old picture is no fault: whoever edits in a browser cannot make a new one.
    """
    render = sound(root)
    if render is None:
        return 1
    old = stale(render, root / "docs")
    if check:
        for name, what in old.items():
            cure = "draai `make beelden`, of vraag een ontwikkelaar om dat te doen"
            print(f"Let op: docs/{name} {what}. Zo los je het op: {cure}.")
    elif old:
        # Only now: to make pictures takes a browser, and what drives it.
        with import_module("macros.browser.launch").browse() as browser:
            done = import_module("macros.linkbeeld.making").renew(render, root, browser)
        print("\n".join(done))
    else:
        print("Alle beelden kloppen.")
    return 0
