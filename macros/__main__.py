"""`python -m macros`: check the content without building the site; works on any system.

`python -m macros schema` writes the JSON Schema for editors, `schema --check` compares it.
`python -m macros beelden --check` tells which pictures of links no longer show what the guide says.
`python -m macros links` asks every address outside the site whether it still answers.
`python -m macros editie` freezes the edition that is about to be published.
`python -m macros adressen` adds to the list of published addresses what it does not have yet.
`python -m macros pakket` makes the package of the last commit, for who puts it on a server.
"""

import datetime as dt
import io
import os
import sys
from pathlib import Path

from macros.addresses import LIST, anchors, list_addresses, unlisted
from macros.built_site import BuildFailed, built_site
from macros.content import Content
from macros.edition import AlreadyFrozen, freeze
from macros.fault import ContentError, Fault
from macros.guide import open_guide
from macros.linkbeeld import stale
from macros.links import Client, Verdict, outside_links, report, summary
from macros.package import FOLDER, CannotPackage, make_package
from macros.render import Renderer
from macros.schema import stale_schema, write_schema
from macros.site_address import ENVIRONMENT, LEFT_OUT, WrongSiteAddress, site_address

USAGE = (
    "gebruik: python -m macros "
    "[schema [--check] | beelden --check | links | editie | adressen | pakket]"
)


def main(arguments: list[str]) -> int:
    """Run the command in the current folder. Returns the exit code: 0 when all is well."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A Windows console that lacks a character must not turn a message into a traceback.
        sys.stdout.reconfigure(errors="replace")
    commands = {
        "": _check,
        "schema": _write,
        "schema --check": _compare,
        "beelden --check": _compare_pictures,
        "links": _ask_links,
        "editie": _freeze,
        "adressen": _list_addresses,
        "pakket": _package,
    }
    command = commands.get(" ".join(arguments))
    if command is None:
        print(USAGE)
        return 2
    return command(Path.cwd())


def _check(root: Path) -> int:
    render = _sound(root)
    if render is None:
        return 1
    print(f"Alles klopt: {_summary(render.project.content)}.")
    return 0


def _sound(root: Path) -> Renderer | None:
    """The guide in a folder; None, with every fault told, when it is not sound."""
    try:
        return open_guide(root)
    except ContentError as error:
        for fault in error.faults:
            print(fault)
            if os.environ.get("GITHUB_ACTIONS") == "true":
                print(_annotation(fault))
        count = len(error.faults)
        print(f"\n{count} {'fout' if count == 1 else 'fouten'} gevonden.")
        return None


def _write(root: Path) -> int:
    write_schema(root / "data")
    return 0


def _compare(root: Path) -> int:
    old = stale_schema(root / "data")
    for name in old:
        print(f"data/schema/{name} differs from macros/model.py; run `make fix`")
    return 1 if old else 0


def _compare_pictures(root: Path) -> int:
    render = _sound(root)
    if render is None:
        return 1
    wrong = stale(render.project, root / "docs")
    for name, what in wrong.items():
        cure = "draai `make beelden`, of vraag een ontwikkelaar om dat te doen"
        print(f"docs/{name} {what}. Zo los je het op: {cure}.")
    return 1 if wrong else 0


def _ask_links(root: Path) -> int:
    """Exit code: 0 when every link works or moved, 1 when one is broken, 2 when none was asked."""
    render = _sound(root)
    if render is None:
        return 2
    try:
        own = site_address(os.environ.get(ENVIRONMENT))
        with built_site(root) as site:
            links = outside_links(site, own)
    except (WrongSiteAddress, BuildFailed) as error:
        print(error)
        return 2
    agent = f"{render.project.content.gids.id}-linkcontrole" + (f" (+{own})" if own else "")
    answers = Client(agent).ask_all(links)
    if links and not any(answer.reached for answer in answers.values()):
        print("Geen internet, niets nagekeken.")
        return 2
    path = root / "dist/links.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text(report(links, answers, dt.datetime.now().astimezone().date()), encoding="utf-8")
    print(f"{summary(answers)}. Het verslag staat in dist/links.md.")
    return int(any(answer.verdict is Verdict.BROKEN for answer in answers.values()))


def _freeze(root: Path) -> int:
    render = _sound(root)
    if render is None:
        return 1
    try:
        path = freeze(root / "data", render.project.content)
    except AlreadyFrozen as there:
        print(
            f"data/edities/{there} bestaat al: die editie is gepubliceerd en verandert nooit meer. "
            "Zo los je het op: geef `editie:` in data/gids.yml een nieuw nummer."
        )
        return 1
    print(f"{path.relative_to(root).as_posix()} is gemaakt. Neem het bestand mee in je wijziging.")
    return 0


def _list_addresses(root: Path) -> int:
    render = _sound(root)
    if render is None:
        return 1
    count = list_addresses(root / "data", render.project, anchors(render.project, render))
    print(f"data/{LIST}: {count} {'adres' if count == 1 else 'adressen'} erbij.")
    return 0


def _package(root: Path) -> int:
    render = _sound(root)
    if render is None:
        return 1
    gids = render.project.content.gids
    if new := unlisted(render.project, anchors(render.project, render)):
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
    if gids.editie not in render.project.content.edities:
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
