"""Reads of a page, as a server sends it, what matters."""

from contextlib import suppress
from html.parser import HTMLParser

DATA = {"application/json", "application/ld+json", "importmap", "speculationrules"}
"""Types of a `<script>` in which nothing runs."""


class PublishedPage(HTMLParser):
    """What a page of the site says of itself.

    `gids`, `editie` and `mark` are empty where it is no page of a site of ours. `loads` is what it
    fetches by itself, `pages` the other pages that it links to, `inline` counts the scripts that
    are written in it.
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.gids = self.editie = self.mark = self.canonical = ""
        self.loads: list[str] = []
        self.pages: list[str] = []
        self.inline = 0
        self.is_not_found = False
        with suppress(AssertionError):  # the library gives up at a declaration such as `<![x[`
            self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what matters of an element."""
        found = {name: value or "" for name, value in attrs}
        if "data-gids" in found:
            self.gids, self.editie = found["data-gids"], found.get("data-editie", "")
            self.mark = found.get("src", "").partition("?")[2]
        self.is_not_found |= "data-paginas" in found
        rel = found.get("rel", "")
        if tag == "link" and rel == "canonical":
            self.canonical = found.get("href", "")
        elif tag == "link" and rel in {"stylesheet", "icon", "modulepreload", "preload"}:
            self.loads.append(found.get("href", ""))
        elif tag in {"script", "img", "iframe"} and found.get("src"):
            self.loads.append(found["src"])
        elif tag == "script" and found.get("type", "").lower() not in DATA:
            self.inline += 1
        elif tag == "a" and found.get("href"):
            self.pages.append(found["href"].partition("#")[0])
