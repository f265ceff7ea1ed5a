"""`python -m macros`: check the content without building the site; works on any system.

`python -m macros schema` writes the JSON Schema for editors, `schema --check` compares it.
`python -m macros editie` freezes the edition that is about to be published.
`python -m macros adressen` adds to the list of published addresses what it does not have yet.
"""

import io
import os
import sys
from pathlib import Path

from macros.addresses import LIST, anchors, list_addresses
from macros.content import Content
from macros.edition import AlreadyFrozen, freeze
from macros.fault import ContentError, Fault
from macros.guide import open_guide
from macros.schema import stale_schema, write_schema

USAGE = "gebruik: python -m macros [schema [--check] | editie | adressen]"


def main(arguments: list[str]) -> int:
    """Run the command in the current folder. Returns the exit code: 0 when all is well."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A Windows console that lacks a character must not turn a message into a traceback.
        sys.stdout.reconfigure(errors="replace")
    root = Path.cwd()
    match arguments:
        case []:
            return _check(root)
        case ["schema"]:
            write_schema(root / "data")
            return 0
        case ["schema", "--check"]:
            return _compare(root)
        case ["editie"]:
            return _check(root) or _freeze(root)
        case ["adressen"]:
            return _check(root) or _list_addresses(root)
    print(USAGE)
    return 2


def _check(root: Path) -> int:
    try:
        project = open_guide(root).project
    except ContentError as error:
        for fault in error.faults:
            print(fault)
            if os.environ.get("GITHUB_ACTIONS") == "true":
                print(_annotation(fault))
        count = len(error.faults)
        print(f"\n{count} {'fout' if count == 1 else 'fouten'} gevonden.")
        return 1
    print(f"Alles klopt: {_summary(project.content)}.")
    return 0


def _compare(root: Path) -> int:
    stale = stale_schema(root / "data")
    for name in stale:
        print(f"data/schema/{name} differs from macros/model.py; run `make fix`")
    return 1 if stale else 0


def _freeze(root: Path) -> int:
    try:
        path = freeze(root / "data", open_guide(root).project.content)
    except AlreadyFrozen as there:
        print(
            f"data/edities/{there} bestaat al: die editie is gepubliceerd en verandert nooit meer. "
            "Zo los je het op: geef `editie:` in data/gids.yml een nieuw nummer."
        )
        return 1
    print(f"{path.relative_to(root).as_posix()} is gemaakt. Neem het bestand mee in je wijziging.")
    return 0


def _list_addresses(root: Path) -> int:
    render = open_guide(root)
    count = list_addresses(root / "data", render.project, anchors(render.project, render))
    print(f"data/{LIST}: {count} {'adres' if count == 1 else 'adressen'} erbij.")
    return 0


def _annotation(fault: Fault) -> str:
    """The form in which GitHub shows a message at its line in a proposed change."""
    text = f"{fault.what}. Zo los je het op: {fault.cure}."
    for sign, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A")):
        text = text.replace(sign, code)
    return f"::error file={fault.file},line={fault.line}::{text}"


def _summary(content: Content) -> str:
    return (
        f"{len(content.factoren)} factoren in {len(content.themas)} thema's, "
        f"{len(content.contexten)} contexten, {len(content.kaders)} kaders, "
        f"{len(content.trainingen)} trainingen, {len(content.begrippen)} begrippen, "
        f"{len(content.bronnen)} bronnen"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
