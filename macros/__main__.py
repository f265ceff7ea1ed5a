"""`python -m macros`: what the engine does besides building the site; works on any system.

Without a word after it, the content is checked. Each other command is a file in `commands/`, of
that name. Run in the folder of the guide.
"""

import io
import sys
from importlib import import_module
from pathlib import Path

COMMANDS = (
    "controle",
    "herstel",
    "schema [--check]",
    "beelden [--check]",
    "links",
    "editie",
    "adressen",
    "pakket",
    "keur ADRES",
    "pdf",
    "afwerken MAP",
)


def main(arguments: list[str]) -> int:
    """Run a command in the current folder. Returns the exit code: 0 when all is well."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A Windows console that lacks a character must not turn a message into a traceback.
        sys.stdout.reconfigure(errors="replace")
    name, *options = arguments or ["controle"]
    takes = {command.partition(" ")[0]: command.partition(" ")[2] for command in COMMANDS}
    if not _fits(options, takes.get(name)):
        print(f"gebruik: python -m macros [{' | '.join(COMMANDS)}]")
        return 2
    # Loaded when it is asked for: one that drives a browser needs more than building does.
    run = import_module(f"macros.commands.{name}").run
    return int(run(Path.cwd(), *options))


def _fits(options: list[str], taken: str | None) -> bool:
    """Whether a command takes these options: `[--check]` may be left out, `MAP` and `ADRES` not."""
    if taken is None:
        return False
    if taken.startswith("["):
        return options in ([], [taken.strip("[]")])
    return len(options) == len(taken.split())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
