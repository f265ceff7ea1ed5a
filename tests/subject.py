"""The subject of a guide: the words in which it names its things, and that no engine can need.

Taken from the data, so that a new term is watched from the day that it is added. A word that any
engine may use is no word of a subject, even where the name of a record holds it. That is:

- an ordinary word of Dutch (`gewone_woorden.txt`, and the words that searching passes over);
- a noun of the engine: the word list of the README, macros, and what the schema names;
- a word that MkDocs, its theme or Python's `http` uses: it is English, or of the machine.

Of what is left, a name of one word counts, and so does every word of the guide's own card: that is
what a template is tempted to say. Of names of more words the whole counts, and of their parts those
that are long: `palliatief team` watches `palliatief` and the two together, but not `team`; a
training called `Samen kijken` watches nothing. What others have made may be called anything,
in the language of the engine's comments too: of the names of a source only the whole counts, but
for those of its authors. Pages are watched by their whole addresses.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from macros.content.kinds import KINDS
from macros.content.schema import schema_files
from macros.pages.guide import Guide
from macros.pages.macros import MACROS
from macros.pages.paths import as_address
from macros.search.dutch import STOP_WORDS, stems
from tests.conftest import ROOT

LONG = 7
"""From this length on, a word of the subject is found inside a longer word too."""
NAMES = ("id", "titel", "term", "afkorting", "naam", "uitgever", "auteurs")
"""Where a record says what it is called."""
UNNAMED = {"zoekwoorden", "adressen", "omleidingen", "edities", "wijzigingen", "linkbeelden"}
"""Kinds that name nothing: what people type, and what became of the guide."""
OF_OTHERS = {("bronnen", "titel"), ("bronnen", "naam"), ("bronnen", "uitgever")}
"""The names that others gave, by kind and field."""

Phrase = tuple[str, ...]


@dataclass(frozen=True)
class Subject:
    """What a guide is about."""

    words: frozenset[str]
    phrases: frozenset[Phrase]
    addresses: frozenset[str]

    def said_in(self, text: str) -> set[str]:
        """What a text says of the subject: words, alone or inside a longer one; names; addresses.

        `handreiking` is a value of the schema, but as a word it names a guide.
        """
        text = re.sub(r"""(["'])handreiking\1""", "", text)
        said = [word for word in words(text) if word not in STOP_WORDS]
        inside = [word for word in self.words if len(word) >= LONG]
        found = {
            word
            for word in set(said) - engine_words()
            if word in self.words or any(part in word for part in inside)
        }
        found |= {" ".join(phrase) for phrase in self._phrases_in(said)}
        return found | {address for address in self.addresses if address in text}

    def _phrases_in(self, said: list[str]) -> Iterator[Phrase]:
        begin = {stem: phrase for phrase in self.phrases for stem in stems(phrase[0])}
        for at, word in enumerate(said):
            if not stems(word).isdisjoint(begin):
                for phrase in self.phrases:
                    if _same(phrase, said[at : at + len(phrase)]):
                        yield phrase


def subject_of(*guides: Guide) -> Subject:
    """What these guides are about."""
    alone, phrases, addresses = set(), set(), set()
    for guide in guides:
        for name in _on_the_card(guide):
            alone |= {word for word in words(name) if not ordinary(word)}
        for field, name in _names(guide):
            parts = tuple(word for word in words(name) if word not in STOP_WORDS)
            rare = {word for word in parts if not ordinary(word)}
            if len(parts) == 1:
                alone |= rare
            elif rare:
                phrases.add(parts)
                if field not in OF_OTHERS:
                    alone |= {word for word in rare if len(word) >= LONG}
        for page in guide.pages.names:
            if any(not ordinary(word) for word in words(page.removesuffix(".md"))):
                addresses |= {page, as_address(page)}
    return Subject(frozenset(alone), frozenset(phrases), frozenset(addresses))


@cache
def ordinary(word: str) -> bool:
    """Whether an engine may use this word, whatever the guide is about."""
    free = word in STOP_WORDS | engine_words() | machine_words()
    return len(word) <= 1 or free or not stems(word).isdisjoint(everyday_stems())


@cache
def engine_words() -> frozenset[str]:
    """The engine's own nouns: the word list of the README, macros, and what the schema names."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8").partition("\n## Words\n")[2]
    listed = re.findall(r"(?m)^\| (?!word|-)([^|]+) \|", readme)
    marked = re.findall(r"\*([a-z ]+)\*", readme.partition("\n## ")[0])
    said = [*listed, *marked, *MACROS, *schema_files(), *schema_files().values()]
    nouns = set(words(" ".join(said)))
    # As a value of the schema `handreiking` is known; as a word of a text it names a guide.
    return frozenset(nouns | {f"{noun}e" for noun in nouns}) - {"handreiking"}


@cache
def everyday_stems() -> frozenset[str]:
    """What the forms of each word of everyday Dutch have in common."""
    text = (ROOT / "tests/gewone_woorden.txt").read_text(encoding="utf-8")
    return frozenset(stem for word in words(re.sub("(?m)^#.*", "", text)) for stem in stems(word))


@cache
def machine_words() -> frozenset[str]:
    """The words in what we build with: a guide that has one among its terms may not claim it."""
    files = [
        path
        for package, pattern in (("mkdocs", "*.py"), ("http", "*.py"), ("material", "bundle.*.js"))
        for folder in getattr(find_spec(package), "submodule_search_locations", None) or ()
        for path in Path(folder).rglob(pattern)
    ]
    return frozenset(word for path in files for word in words(path.read_text(encoding="utf-8")))


def words(text: str) -> list[str]:
    """The words of a text, in small letters."""
    return re.findall(r"[^\W\d_]+", text.lower())


def _on_the_card(guide: Guide) -> Iterator[str]:
    gids = guide.content.gids
    yield from (gids.titel, gids.naam, gids.uitgever or "")
    yield from (niveau.titel for niveau in gids.niveaus)


def _names(guide: Guide) -> Iterator[tuple[tuple[str, str], str]]:
    """Every name that a record has, each with the kind and the field that it stands in."""
    for kind in KINDS.keys() - UNNAMED:
        for record in guide.content.records_of(kind).values():
            yield from (((kind, field), getattr(record, field, None) or "") for field in NAMES)
            yield from (((kind, "synoniemen"), name) for name in getattr(record, "synoniemen", ()))


def _same(phrase: Phrase, there: list[str]) -> bool:
    return len(phrase) == len(there) and all(
        not stems(one).isdisjoint(stems(other)) for one, other in zip(phrase, there, strict=True)
    )
