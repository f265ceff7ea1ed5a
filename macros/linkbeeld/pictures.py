"""The pictures that a link shows where it is sent: one per training card, one for the whole guide.

They are committed, so that building the site takes no browser. `make beelden` makes them, and notes
in `data/linkbeelden.yml` what each was made of. That is compared: to make one again would tell
nothing, because its bytes differ between machines.
"""

import hashlib
from collections.abc import Container
from pathlib import Path

from macros.rendering.render import Renderer

WIDTH, HEIGHT = 1200, 630
GUIDE = "index.png"
LIST = "linkbeelden.yml"


def picture_for(docs: Path, page: str, old: Container[str] = ()) -> str | None:
    """The picture of a page, as a file in `docs`: its own, else the guide's, if there is one.

    Its own does not count among the `old`: until it is made again, the guide's tells nothing wrong.
    """
    own = _beside(page)
    names = (GUIDE,) if own in old else (own, GUIDE)
    return next((name for name in names if (docs / name).is_file()), None)


def documents(render: Renderer) -> dict[str, str]:
    """The HTML that each picture shows, by the name of the picture in `docs/`."""
    guide, template = render.guide, render.template("linkbeeld")
    cards = {
        _beside(guide.pages.places("trainingen", training.id)[0].page): training
        for training in guide.content.trainingen.values()
    }
    shown = {GUIDE: None, **cards}
    return {name: template.render(training=training) for name, training in shown.items()}


def outdated(render: Renderer) -> set[str]:
    """The pictures that were made of what the guide said before, by their names in `docs/`."""
    listed = render.guide.content.linkbeelden
    return {
        name
        for name, html in documents(render).items()
        if name in listed and listed[name].van != fingerprint(html.encode())
    }


def stale(render: Renderer, docs: Path) -> dict[str, str]:
    """What is wrong with each picture that does not show what the guide says now."""
    wanted = documents(render)
    listed = render.guide.content.linkbeelden
    found, old = {}, outdated(render)
    for name in wanted:
        path = docs / name
        if not path.is_file():
            found[name] = "ontbreekt"
        elif name not in listed or listed[name].bestand != fingerprint(path.read_bytes()):
            found[name] = "is niet gemaakt door `make beelden`"
        elif name in old:
            found[name] = "is gemaakt van een eerdere tekst of vorm"
    gone = listed.keys() - wanted.keys()
    return found | dict.fromkeys(sorted(gone), "hoort bij geen enkele training")


def write_list(data: Path, docs: Path, made: dict[str, str]) -> None:
    """Note of each picture in `docs` what it was made of: `made` gives that HTML by its name."""
    lines = [
        "# yaml-language-server: $schema=schema/linkbeelden.json",
        "# Gemaakt met `make beelden`. Verander hier niets met de hand.",
    ]
    for name, html in sorted(made.items()):
        lines += [
            f"- id: {name}",
            f'  van: "{fingerprint(html.encode())}"',
            f'  bestand: "{fingerprint((docs / name).read_bytes())}"',
        ]
    (data / LIST).write_text("\n".join([*lines, ""]), encoding="utf-8", newline="\n")


def fingerprint(raw: bytes) -> str:
    """The SHA-256 of what a file holds."""
    return hashlib.sha256(raw).hexdigest()


def _beside(page: str) -> str:
    return page.removesuffix(".md") + ".png"
