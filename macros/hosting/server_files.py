"""Writes the rules of `web_server.py` down for IIS, Apache and nginx, and explains them in Dutch.

These files stand in the package, beside the pages. Where the path of the site is not known, a
comment in them says where to fill it in.
"""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import jinja2

from macros.content.model.gids import Gids
from macros.hosting import web_server

TEMPLATES = Path(__file__).parent.parent / "templates/hosting/web_server"
FOR_WINDOWS = {web_server.IIS, web_server.README}
"""They are opened in editors that may know but one way to end a line."""

SHORT = 8
"""So many signs of a commit tell it from others."""


@dataclass(frozen=True)
class Publication:
    """What is published: whose it is, under which address (None: unknown), from which commit.

    `day` is that of the commit, in UTC. `files` names what readers get, `size` counts its bytes.
    """

    gids: Gids
    site: str | None
    commit: str
    files: tuple[str, ...]
    size: int
    day: dt.date

    @property
    def name(self) -> str:
        """The name of the package: another one for each address and each commit.

        So no package takes the place of a former one, which is the way back.
        """
        where = re.sub("^https://", "", self.site or "zonder-adres").strip("/")
        where = where.replace("://", "+").replace("/", "+").replace(":", "=")
        gids = self.gids
        return f"{gids.id}-{gids.editie}-{self.day}-{self.commit[:SHORT]}-{where}.zip"

    @property
    def megabytes(self) -> str:
        """Its size, as a Dutch text says it."""
        return f"{self.size / 1_000_000:.1f}".replace(".", ",")

    @property
    def names(self) -> tuple[str, ...]:
        """What stands at its top once it is unpacked; a folder ends in a slash."""
        parts = (file.partition("/") for file in (*self.files, *web_server.UNSERVED))
        return tuple(sorted({first + slash for first, slash, _ in parts}))

    @property
    def path(self) -> str:
        """Where the site stands on its host: the top, as long as nobody says otherwise."""
        return urlsplit(self.site).path if self.site else "/"


def server_files(publication: Publication) -> dict[str, str]:
    """The text of each file that is for the server, or for who manages it, by its name."""
    templates = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=jinja2.select_autoescape(["config.jinja"]),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    templates.filters |= {"pattern": _pattern, "top": _top}
    given = {
        "web": web_server,
        "publication": publication,
        "kept": [file for file in publication.files if re.search(web_server.HASHED, file)],
        "packed": [kind.mime for kind in web_server.FILE_KINDS if kind.packed],
    }
    made = {}
    for name in web_server.UNSERVED:
        text = templates.get_template(f"{name}.jinja").render(given)
        made[name] = text.replace("\n", "\r\n") if name in FOR_WINDOWS else text
    return made


def _pattern(names: Iterable[str]) -> str:
    """A regular expression for the end of an address, when it is one of these files."""
    return f"/(?:{'|'.join(map(re.escape, names))})$"


def _top(names: Iterable[str]) -> str:
    """A regular expression for the address of a site at the top, and of what stands in it."""
    folders = [re.escape(name.removesuffix("/")) for name in names if name.endswith("/")]
    files = [re.escape(name) for name in names if not name.endswith("/")]
    return f"^/(?:$|(?:{'|'.join(folders)})(?:/|$)|(?:{'|'.join(files)}))"
