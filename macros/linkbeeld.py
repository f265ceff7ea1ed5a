"""The pictures that a link shows where it is sent: one per training card, one for the whole guide.

They are committed, so that building the site takes no browser. `make beelden` makes them; each
carries a mark of what it was made from. That is compared: its bytes differ between machines.
"""

import hashlib
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

from macros.project import Project
from macros.render import Renderer

WIDTH, HEIGHT = 1200, 630
GUIDE = "index.png"

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_FIRST_CHUNK = len(_SIGNATURE) + 25
"""Where the header of a PNG ends: its size and kind of colours."""
_MARK = b"gemaakt van\0"


class NotWhole(ValueError):  # noqa: N818
    """These bytes are no PNG from beginning to end."""


def picture_for(docs: Path, page: str) -> str | None:
    """The picture of a page, as a file in `docs`: its own, else the guide's, if there is one."""
    return next((name for name in (_beside(page), GUIDE) if (docs / name).is_file()), None)


def documents(project: Project) -> dict[str, str]:
    """The HTML that each picture shows, by the name of the picture in `docs/`."""
    render = Renderer(project)
    cards = {
        _beside(project.pages.places("trainingen", training.id)[0].page): render.linkbeeld(training)
        for training in project.content.trainingen.values()
    }
    return {GUIDE: render.linkbeeld(None), **cards}


def stale(project: Project, docs: Path) -> dict[str, str]:
    """What is wrong with each picture that does not show what the guide says now."""
    wanted = documents(project)
    found = {name: _wrong(docs / name, html) for name, html in wanted.items()}
    for path in sorted(docs.rglob("*.png")):
        name = path.relative_to(docs).as_posix()
        if name not in wanted and _is_ours(path):
            found[name] = "hoort bij geen enkele training"
    return {name: wrong for name, wrong in found.items() if wrong}


def marked(png: bytes, html: str) -> bytes:
    """The picture with the mark of the HTML that it was made from."""
    body = b"tEXt" + _MARK + _mark_of(html).encode()
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    return png[:_FIRST_CHUNK] + chunk + png[_FIRST_CHUNK:]


def _beside(page: str) -> str:
    return page.removesuffix(".md") + ".png"


def _wrong(path: Path, html: str) -> str | None:
    if not path.is_file():
        return "ontbreekt"
    try:
        mark = _mark_in(path.read_bytes())
    except NotWhole:
        return "is geen hele PNG"
    if mark is None:
        return "is niet gemaakt door `make beelden`"
    return None if mark == _mark_of(html) else "is gemaakt van een eerdere tekst of vorm"


def _is_ours(path: Path) -> bool:
    try:
        return _mark_in(path.read_bytes()) is not None
    except NotWhole:
        return False


def _mark_of(html: str) -> str:
    return hashlib.sha256(html.encode()).hexdigest()


def _mark_in(png: bytes) -> str | None:
    # All of it is read, so that what lacks its end is told.
    texts = [data for kind, data in _chunks(png) if kind == b"tEXt"]
    marks = (text.removeprefix(_MARK) for text in texts if text.startswith(_MARK))
    return next((mark.decode("ascii", errors="replace") for mark in marks), None)


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The parts of a PNG: the kind of each and what it holds. Raises NotWhole."""
    if not png.startswith(_SIGNATURE):
        raise NotWhole
    at, kind = len(_SIGNATURE), b""
    while kind != b"IEND":
        head, at = png[at : at + 4], at + 4
        end = at + 4 + int.from_bytes(head)
        kind, data, check = png[at : at + 4], png[at + 4 : end], png[end : end + 4]
        if check != struct.pack(">I", zlib.crc32(kind + data)):
            raise NotWhole
        yield kind, data
        at = end + 4
