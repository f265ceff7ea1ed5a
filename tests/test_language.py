"""Plain Dutch: the running text of the site is easy to read.

Flesch-Douma is a rough measure of Dutch: sentence length and syllables per word. What is left out:
names and titles of other people's work, buttons and pictures.
"""

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

import pyphen
import pytest

BLOCKS = {"p", "li", "dd", "td"}
SILENT = {"script", "style", "svg", "summary", "cite", "code", "pre", "template", "button"}
SYLLABLES = pyphen.Pyphen(lang="nl_NL")


class Prose(HTMLParser):
    """Collects the text of each block in the article; links to elsewhere are names."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.article = self.silent = 0
        self.open: list[list[str]] = []
        self.blocks: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.article += tag == "article"
        self.silent += tag in SILENT
        if tag == "a":
            self.silent += self._is_name(attrs)
            self.names = [*getattr(self, "names", []), self._is_name(attrs)]
        if self.article and tag in BLOCKS:
            self.open.append([])

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self.silent -= self.names.pop()
        if self.article and tag in BLOCKS and self.open:
            text = " ".join("".join(self.open.pop()).split())
            if text:
                self.blocks.append(text)
        self.silent -= tag in SILENT
        self.article -= tag == "article"

    def handle_data(self, data: str) -> None:
        if self.open and not self.silent:
            self.open[-1].append(data)

    @staticmethod
    def _is_name(attrs: list[tuple[str, str | None]]) -> bool:
        return dict(attrs).get("class") == "extern"


class Figures(NamedTuple):
    """Flesch-Douma (100 is easy), words a sentence, percentage of sentences over 20 words."""

    douma: float
    mean: float
    long: float


def figures(texts: list[str]) -> Figures:
    """Measure texts. Sentences of fewer than three words are labels, and do not count."""
    sentences = [
        words
        for text in texts
        for part in re.split(r"(?<=[.!?:;])\s+", re.sub(r"https?://\S+", " ", text))
        if len(words := re.findall(r"[A-Za-zÀ-ÿ’'-]+", part)) >= 3
    ]
    words = [word for sentence in sentences for word in sentence]
    syllables = sum(len(SYLLABLES.inserted(word).split("-")) for word in words)
    mean = len(words) / len(sentences)
    long = 100 * sum(len(sentence) > 20 for sentence in sentences) / len(sentences)
    return Figures(206.84 - 0.93 * mean - 77 * syllables / len(words), mean, long)


@pytest.fixture(scope="session")
def prose(real_site: Path) -> list[str]:
    """Each distinct block of running text on the site."""
    pages = sorted(real_site.rglob("*.html"))
    texts = (text for page in pages for text in Prose(page.read_text(encoding="utf-8")).blocks)
    return list(dict.fromkeys(texts))


def test_the_text_is_easy_to_read(prose: list[str]) -> None:
    assert figures(prose).douma >= 60


def test_sentences_are_short_but_no_telegrams(prose: list[str]) -> None:
    assert 8 <= figures(prose).mean <= 12
    assert figures(prose).long <= 5


def test_the_measure_tells_officialese_from_plain_dutch() -> None:
    plain = figures(["Ga naast iemand zitten. Vraag hoe het gaat. Luister dan goed."])
    stiff = figures(
        [
            "Ten behoeve van de implementatie dient de zorgorganisatie zorg te dragen voor "
            "voldoende randvoorwaarden, taakverdeling en deskundigheidsbevordering "
            "teneinde structurele inbedding te bewerkstelligen."
        ]
    )

    assert plain.douma > 80
    assert stiff.douma < 30
    assert stiff.long == 100
