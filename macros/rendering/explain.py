"""Explains each term at its first use on a page, and only there.

Works on the HTML of a page's content, after the search index has been made of it: an explanation is
found on the page of terms, not on every page that uses the term.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial

from macros.content.model.begrip import Begrip

TEXT = {"p", "li", "dd", "td"}
"""Where running text stands."""
SILENT = {
    *("a", "button", "summary", "label", "legend", "code", "pre", "svg", "cite", "script", "style"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "strong", "dt", "th"),
}
"""Where a term is a name, a control or a heading: nothing to press inside."""
TAG = re.compile(
    r"""<!--.*?-->|<(?P<end>/?)(?P<name>[a-z][a-z0-9-]*)(?:[^<>"']|"[^"]*"|'[^']*')*>""", re.DOTALL
)
"""A comment, or a tag: a sign `>` may stand between quotes."""
WORD = re.compile(r"\w+")
BEFORE = r"""[(\["'„“‘«]+"""
AFTER = r"""(?:[^\w\s<>&-]|&(?:quot|apos|rsquo|rdquo|hellip|\#34|\#39|\#x27);)+"""
"""Punctuation that stands against a term: alone on a line it means nothing."""
AFTER_EMPHASIS = re.compile(rf"(?:</(?:em|i|mark|q|small|span)>)+({AFTER})")


def as_it_is(html: str) -> str:
    """The same, for who does not mind where lines end."""
    return html


class Explainer:
    """Finds terms in a page. `begrippen` by id; one with `in_tekst: laten` is left alone.

    `button` gives the HTML for a word of a text and the id of its term. A browser may end a line
    beside a button: `unparted` gives the HTML for one with punctuation against it.
    """

    def __init__(
        self,
        begrippen: Mapping[str, Begrip],
        button: Callable[[str, str], str],
        unparted: Callable[[str], str] = as_it_is,
    ) -> None:
        self.button = button
        self.unparted = unparted
        self.ids: dict[str, str] = {}
        self.ids_in_any_case: dict[str, str] = {}
        for begrip in begrippen.values():
            if begrip.in_tekst == "uitleggen":
                for word in filter(None, (begrip.term, begrip.afkorting)):
                    self.ids[word] = self.ids_in_any_case[_caseless(word)] = begrip.id
        # By their first word: a text is searched for the few terms that can begin where it is, so
        # that more terms do not make every page slower.
        self.terms: dict[str, list[str]] = {}
        for term in self.ids:
            self.terms.setdefault(WORD.findall(term)[0].lower(), []).append(term)
        self.patterns: dict[str, re.Pattern[str]] = {}

    def explain(self, html: str) -> tuple[str, list[str]]:
        """The page with a button at each first use, and the ids of the terms explained."""
        if not self.ids:
            return html, []
        page = _Page(self)
        page.feed(html)
        return "".join(page.out), list(page.found)

    def replace(self, text: str, replacement: Callable[[re.Match[str]], str]) -> str:
        """A text in which each term has been replaced."""
        parts: list[str] = []
        done = 0
        for word in WORD.finditer(text):
            if word.start() >= done and (match := self._term_at(text, word)):
                parts += [text[done : match.start()], replacement(match)]
                done = match.end()
        return "".join([*parts, text[done:]])

    def _term_at(self, text: str, word: re.Match[str]) -> re.Match[str] | None:
        first = word[0].lower()
        for start in (first, first.removesuffix("s"), first.removesuffix("en")):
            if start in self.terms:
                if start not in self.patterns:
                    self.patterns[start] = _pattern(self.terms[start])
                if match := self.patterns[start].match(text, word.start()):
                    return match
        return None

    def id_of(self, term: str) -> str:
        """The id of a term as it stands in a text: perhaps with capitals of its own."""
        return self.ids.get(term) or self.ids_in_any_case[_caseless(term)]


def _caseless(word: str) -> str:
    """Equal for all that a pattern without case takes for equal: the dot on `İ` goes too."""
    return word.casefold().replace("\u0307", "")


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    # The longest term first: a term that is part of another must not take its place.
    parts = [
        re.escape(word) if word != word.lower() else f"(?i:{re.escape(word)})"
        for word in sorted(words, key=len, reverse=True)
    ]
    return re.compile(rf"(?<![\w-])(?P<term>{'|'.join(parts)})(?:'s|s|en)?(?![\w-])")


class _Page:
    """A page that is copied to `out`, with a button in place of each first use."""

    def __init__(self, explainer: Explainer) -> None:
        self.explainer = explainer
        self.out: list[str] = []
        self.found: dict[str, None] = {}
        self.text = self.silent = 0
        self.buttons: list[str] = []
        self.taken = ""

    def feed(self, html: str) -> None:
        """Take a page: tags and comments as they are, and the text between them."""
        done = 0
        for tag in TAG.finditer(html):
            self._text(html[done : tag.start()], AFTER_EMPHASIS.match(html, tag.start()))
            self.out.append(tag[0])
            step = -1 if tag["end"] else 1
            self.text += step * (tag["name"] in TEXT)
            self.silent += step * (tag["name"] in SILENT)
            done = tag.end()
        self._text(html[done:])

    def _text(self, text: str, then: re.Match[str] | None = None) -> None:
        if text and self.taken:
            text, self.taken = text.removeprefix(self.taken), ""
        if self.text and not self.silent:
            text = self.explainer.replace(text, self._first_use)
            if then and self.buttons and text.endswith(self.buttons[-1]):
                # What comes after emphasis comes into it: no element can begin half-way another.
                self.taken = then[1]
                text += self.taken
            for button in self.buttons:
                one = re.compile(f"(?:{BEFORE})?{re.escape(button)}(?:{AFTER})?")
                text = one.sub(partial(self._unparted, button), text, count=1)
            self.buttons.clear()
        self.out.append(text)

    def _unparted(self, button: str, found: re.Match[str]) -> str:
        return button if found[0] == button else self.explainer.unparted(found[0])

    def _first_use(self, match: re.Match[str]) -> str:
        word = match[0]
        begrip = self.explainer.id_of(match["term"])
        if begrip in self.found:
            return word
        self.found[begrip] = None
        self.buttons.append(self.explainer.button(word, begrip))
        return self.buttons[-1]
