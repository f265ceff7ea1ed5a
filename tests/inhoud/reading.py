"""Reads a built page as a visitor does, whole or one section, and looks for words in it."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from macros.pages.paths import as_address
from macros.published.redirects import LedOn
from macros.search.dutch import fold

# What is folded away repeats or advises: a fact that stands nowhere else is as good as gone.
_SILENT = {"details", "label", "script", "style", "svg", "template"}
_VOID = {"br", "hr", "img", "input", "link", "meta", "wbr"}
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

_ROOM = ".{0,60}?"

Word = str | list[str]
"""The beginning of a word or of words in a row, where `…` leaves room; of a list any will do."""


class _Section(HTMLParser):
    """The text that is seen of an article, or of what stands under one anchor in it.

    Under a heading stands what follows, up to a heading that is as high, or the end of its box.
    """

    def __init__(self, source: str, anchor: str | None) -> None:
        super().__init__()
        self.anchor = anchor
        self.found = False
        self.text: list[str] = []
        self._open: list[tuple[str, bool]] = []
        self._until = 0
        self._level = ""
        self._inside = False
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if self._inside and tag in _HEADINGS and tag <= self._level:
            self._inside = False
        if self._begins(tag, given):
            self.found = self._inside = True
            self._level = tag if tag in _HEADINGS else ""
            self._until = len(self._open) + (tag not in _HEADINGS)
        if tag not in _VOID:
            silent = tag in _SILENT or not {"hidden", "popover"}.isdisjoint(given)
            self._open.append((tag, silent))

    def handle_endtag(self, tag: str) -> None:
        if tag not in (name for name, _ in self._open):
            return
        while self._open.pop()[0] != tag:
            pass
        self._inside &= len(self._open) >= self._until

    def handle_data(self, data: str) -> None:
        if self._inside and not any(silent for _, silent in self._open):
            self.text.append(data)

    def _begins(self, tag: str, given: dict[str, str | None]) -> bool:
        if self.found:
            return False
        return given.get("id") == self.anchor if self.anchor else tag == "article"


def seen(source: str, anchor: str | None = None) -> str | None:
    """The plain text that is seen of a page, or under one anchor; None when that is not there."""
    section = _Section(source, anchor)
    return plain(" ".join(section.text)) if section.found else None


def plain(text: str) -> str:
    """A text in which capitals, accents, spaces and signs make no difference."""
    return " ".join(re.findall("[a-z0-9]+", fold(text.lower())))


def missing(words: list[Word], text: str) -> Iterator[list[str]]:
    """Of each of the words: the alternatives, when none of them stands in the plain text."""
    for word in words:
        alternatives = [word] if isinstance(word, str) else word
        if not any(_stands(one, text) for one in alternatives):
            yield alternatives


def _stands(word: str, text: str) -> bool:
    """Whether words in the text begin so; a number must be that number, `…` leaves room."""
    parts = [plain(part) for part in word.split("…")]
    begins = [rf"\b{part}(?!\d)" if part[-1:].isdigit() else rf"\b{part}" for part in parts]
    return re.search(_ROOM.join(begins), text) is not None


def where_now(address: str, led: LedOn) -> str:
    """Where an address leads by the redirects; what led on from its heading comes first."""
    page, _, anchor = address.partition("#")
    if (heading := led.get(address)) and anchor:
        return _joined(as_address(heading.naar), heading.anker)
    if moved := led.get(page):
        kept = anchor if moved.koppen == "mee" else ""
        return _joined(as_address(moved.naar), kept or moved.anker)
    return address


def _joined(page: str, anchor: str | None) -> str:
    return f"{page}#{anchor}" if anchor else page
