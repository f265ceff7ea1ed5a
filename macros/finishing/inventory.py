"""Lists what a site holds, in the site itself: so it can be seen from outside whether it is whole.

No page asks for the list; `python -m macros keur` does.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

INVENTORY = "assets/bestanden.json"
SIGNS = 16
"""So long is the mark of a file: enough to see that it is another one."""
LEFT_OUT = {"sitemap.xml.gz", "search/search_index.js"}
"""No server is asked for them: a form of what is listed, packed or for who opens a folder."""


@dataclass(frozen=True)
class Inventory:
    """The files of a site by their names from its top, each with the mark of what is in it.

    `style`: the mark with which pages ask for our own styles and scripts.
    """

    style: str
    files: Mapping[str, str]


def mark_of(content: bytes) -> str:
    """What tells a file from any other."""
    return hashlib.sha256(content).hexdigest()[:SIGNS]


def write_inventory(site: Path, style: str) -> None:
    """List every file in the folder `site`, once all are there; what is hidden is not ours."""
    names = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    files = {
        name: mark_of((site / name).read_bytes())
        for name in sorted(names - LEFT_OUT)
        if "/." not in f"/{name}"
    }
    text = json.dumps({"stijl": style, "bestanden": files}, indent=1, ensure_ascii=False)
    (site / INVENTORY).write_text(f"{text}\n", encoding="utf-8", newline="\n")


def read_inventory(text: str) -> Inventory | None:
    """What a list says; None where it is none."""
    try:
        said = json.loads(text)
        return Inventory(str(said["stijl"]), {str(k): str(v) for k, v in said["bestanden"].items()})
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
