"""Freezes an edition: how every factor reads on the day that it is published.

Links and codes name factors by number only. With the frozen edition an old link still tells what
was asked then: reworded, gone or new.
"""

import json
from pathlib import Path

from macros.content import Content
from macros.model import Editie


class AlreadyFrozen(Exception):  # noqa: N818
    """An edition is published once."""


def freeze(data: Path, content: Content) -> Path:
    """Write `data/edities/<editie>.yml`. Raises AlreadyFrozen when it is there: never changed."""
    path = data / "edities" / f"{content.gids.editie}.yml"
    if path.exists():
        raise AlreadyFrozen(path.name)
    path.parent.mkdir(exist_ok=True)
    path.write_text(_as_yaml(content), encoding="utf-8", newline="\n")
    return path


def former(content: Content) -> list[Editie]:
    """The frozen editions before the one that the guide is now."""
    return [editie for editie in content.edities.values() if editie.id != content.gids.editie]


def _as_yaml(content: Content) -> str:
    lines = [
        "# yaml-language-server: $schema=../schema/edities.json",
        "# Gemaakt met `make editie`. Verander dit bestand nooit: oude links worden ermee gelezen.",
        f"datum: {content.gids.editie_datum.isoformat()}",
        "factoren:",
    ]
    for factor in sorted(content.factoren.values(), key=lambda factor: factor.nummer):
        # A text in JSON is a quoted text in YAML.
        text = json.dumps(factor.tekst, ensure_ascii=False)
        lines += [
            f"  - nummer: {factor.nummer}",
            f"    id: {factor.id}",
            f"    soort: {factor.soort}",
            f"    tekst: {text}",
        ]
    return "\n".join([*lines, ""])
