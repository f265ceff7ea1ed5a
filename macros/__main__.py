"""`python -m macros`: check the content without building the site; works on any system.

`python -m macros schema` writes the JSON Schema for editors, `schema --check` compares it.
`python -m macros beelden --check` tells which pictures of links no longer show what the guide says.
`python -m macros editie` freezes the edition that is about to be published.
"""

import io
import os
import sys
from pathlib import Path

from macros.content import Content
from macros.edition import AlreadyFrozen, freeze
from macros.fault import ContentError, Fault
from macros.linkbeeld import stale
from macros.project import Project, open_project
from macros.schema import stale_schema, write_schema

USAGE = "gebruik: python -m macros [schema [--check] | beelden --check | editie]"


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
        case ["beelden", "--check"]:
            return _compare_pictures(root)
        case ["editie"]:
            return _check(root) or _freeze(root)
    print(USAGE)
    return 2


def _check(root: Path) -> int:
    project = _sound(root)
    if project is None:
        return 1
    print(f"Alles klopt: {_summary(project.content)}.")
    return 0


def _sound(root: Path) -> Project | None:
    """The guide in a folder; None, with every fault told, when it is not sound."""
    try:
        return open_project(root)
    except ContentError as error:
        for fault in error.faults:
            print(fault)
            if os.environ.get("GITHUB_ACTIONS") == "true":
                print(_annotation(fault))
        count = len(error.faults)
        print(f"\n{count} {'fout' if count == 1 else 'fouten'} gevonden.")
        return None


def _compare(root: Path) -> int:
    stale = stale_schema(root / "data")
    for name in stale:
        print(f"data/schema/{name} differs from macros/model.py; run `make fix`")
    return 1 if stale else 0


def _compare_pictures(root: Path) -> int:
    project = _sound(root)
    if project is None:
        return 1
    wrong = stale(project, root / "docs")
    for name, what in wrong.items():
        cure = "draai `make beelden`, of vraag een ontwikkelaar om dat te doen"
        print(f"docs/{name} {what}. Zo los je het op: {cure}.")
    return 1 if wrong else 0


def _freeze(root: Path) -> int:
    try:
        path = freeze(root / "data", open_project(root).content)
    except AlreadyFrozen as there:
        print(
            f"data/edities/{there} bestaat al: die editie is gepubliceerd en verandert nooit meer. "
            "Zo los je het op: geef `editie:` in data/gids.yml een nieuw nummer."
        )
        return 1
    print(f"{path.relative_to(root).as_posix()} is gemaakt. Neem het bestand mee in je wijziging.")
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
