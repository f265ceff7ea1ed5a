"""The links that a page makes in its text: to another page, a heading or a file."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

_LINK = re.compile(
    r"(?<!\\)\[(?:[^\[\]]|\[[^\[\]]*\](?:\([^()\s]*\))?)*\]"
    r"\(\s*(<[^<>\n]*>|(?:[^\s()]|\([^\s()]*\))*)(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
    r"|^ {0,3}\[[^\[\]]+\]:\s*(\S+)",
    re.MULTILINE,
)
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_ID = re.compile(r"\{:?[^{}\n]*#([\w-]+)|\bid\s*=\s*[\"']?([\w-]+)")


@dataclass(frozen=True)
class Link:
    """A link on a page within the site. `written`: its path as it stands there; empty: this page.

    `path` is seen from `docs/`; `anchor` is empty where the link names no heading.
    """

    page: str
    line: int
    written: str
    path: str
    anchor: str


def links_in(prose: str, page: str) -> Iterator[Link]:
    """The links within the site in the text of a page, without its code."""
    for found in _LINK.finditer(prose):
        target = (found[1] if found[1] is not None else found[2]).strip("<>")
        if _ELSEWHERE.match(target):
            continue
        before, _, anchor = target.partition("#")
        written = unquote(before.partition("?")[0])
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page), written))
        line = prose.count("\n", 0, found.end()) + 1
        yield Link(page, line, written, path if written else page, unquote(anchor))


def ids_in(prose: str) -> set[str]:
    """What can be linked to besides headings: whatever was given an id."""
    return {first or second for first, second in _ID.findall(prose)}
