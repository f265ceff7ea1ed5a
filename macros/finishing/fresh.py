"""Lets no browser put a page together with style or scripts of another edition.

A server that has none of our rules lets a browser keep files as long as it likes. So pages ask for
our own with a mark behind the name (`assets/gids.css?1f0c9a2b`), which is another one as soon as
what stands in one of those files is. The names stay: a page that somebody kept still finds its
style. What scripts fetch later, they ask for with the mark that they came with.
"""

import hashlib
import re
from pathlib import Path

FOLDER = "assets"
"""Our own stand in this folder itself; the theme's stand deeper, with a mark in their names."""
SIGNS = 8
"""So long is a mark: enough to tell editions apart, and a few bytes on a page."""

_LOADED = re.compile(
    rf'(<(?:link|script)\b[^>]*?\s(?:href|src)="(?:[^"]*/)?{FOLDER}/[\w-]+\.(?:css|js))(?=")'
)


def mark_own_files(site: Path) -> str:
    """Put the mark of the style and scripts in `site` behind each of them, on every page there.

    Gives the mark.
    """
    mark = own_mark(site / FOLDER)
    for path in site.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        marked = _LOADED.sub(rf"\g<1>?{mark}", html)
        if marked != html:
            path.write_text(marked, encoding="utf-8", newline="\n")
    return mark


def own_mark(assets: Path) -> str:
    """What tells the styles and scripts in this folder from those of another edition."""
    found = hashlib.sha256()
    for path in sorted(path for path in assets.iterdir() if path.suffix in {".css", ".js"}):
        content = path.read_bytes()
        found.update(f"{path.name} {len(content)}\n".encode() + content)
    return found.hexdigest()[:SIGNS]
