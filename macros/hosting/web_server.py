"""What the site asks of a web server: the one description, of which every server's file is made.

`server_files.py` writes it down for IIS, Apache and nginx; the tests and the page for who manages a
server read it too. The site needs no code on the server, no rewriting and no address of its own.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class FileKind:
    """How files with this extension are sent. `packed`: compressed on the way."""

    extension: str
    mime: str
    packed: bool = True

    @property
    def content_type(self) -> str:
        """The header: what is text says in which code. JSON and SVG have no other than UTF-8."""
        return f"{self.mime}; charset=utf-8" if self.is_text else self.mime

    @property
    def is_text(self) -> bool:
        """Whether its type is one of text."""
        return self.mime.startswith("text/")


FILE_KINDS = (
    FileKind("html", "text/html"),
    FileKind("css", "text/css"),
    FileKind("js", "text/javascript"),
    FileKind("json", "application/json"),
    FileKind("svg", "image/svg+xml"),
    FileKind("png", "image/png", packed=False),
    FileKind("txt", "text/plain"),
    FileKind("xml", "text/xml"),
    FileKind(
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        packed=False,
    ),
)

# Caching: what is in a file never changes where its name says what is in it.
HASHED = r"\.[0-9a-f]{8}\.min\.(?:css|js)$"
"""The names of those files; for the regular expressions of Python, Apache and nginx alike."""
KEEP_DAYS = 365
KEEP_HOW = "public, immutable"
KEEP = f"{KEEP_HOW}, max-age={KEEP_DAYS * 24 * 60 * 60}"
ASK_AGAIN = "no-cache"
"""A browser may keep the file, and asks each time whether it is still the same."""

# Of `data:` are the theme's signs, in its stylesheet. Nothing here about frames: publishers show a
# page in theirs. Nor about https (HSTS): that is for the whole host, which is not ours.
POLICY = (
    "default-src 'self'; img-src 'self' data:; "
    "base-uri 'self'; form-action 'self'; object-src 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
}
"""What goes with every answer, "not found" included."""

UNWANTED = ("X-Frame-Options",)
"""What a host may send with everything, and must not send with this site: others show its pages."""

INDEX = "index.html"
NOT_FOUND = "404.html"

IIS = "web.config"
APACHE = ".htaccess"
NGINX = "nginx-gids.conf"
README = "LEESMIJ.txt"
UNSERVED = (IIS, APACHE, NGINX, README)
"""What stands beside the pages, and is for who manages the server alone."""

FRAME_ALLOWS = ("clipboard-write",)
"""What a frame had better allow (`allow`): the clipboard. Without it copying takes an older way."""
SANDBOX_ALLOWS = (
    "allow-scripts",
    "allow-same-origin",
    "allow-modals",
    "allow-downloads",
    "allow-popups",
    "allow-popups-to-escape-sandbox",
)
"""What a frame with a `sandbox` must allow: the aids, answers that stay, printing, files, links."""


def kind_of(name: str) -> FileKind | None:
    """How the file with this name is sent; None when no rule says so."""
    extension = name.rpartition("/")[2].rpartition(".")[2]
    return next((kind for kind in FILE_KINDS if kind.extension == extension), None)


def cache_control(name: str) -> str:
    """The header that says how long the file with this name may be kept."""
    return KEEP if re.search(HASHED, name) else ASK_AGAIN
