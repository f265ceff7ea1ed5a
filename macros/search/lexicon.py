"""By which other words people may look for the words of a guide.

The guide is its own dictionary: words of one stem find each other, and the parts of a compound are
recognised because they occur apart. What cannot be computed, such as synonyms, stands in the data.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain

from macros.content.records import Content
from macros.search.dutch import STOP_WORDS, fold, inflections, parts, stems, words

Phrase = tuple[str, ...]

_SHORTEST = 3


@dataclass(frozen=True)
class Family:
    """Words that mean the same here: who looks for one of them finds the others."""

    phrases: tuple[Phrase, ...]
    misspellings: Phrase = ()

    def single(self, but: Phrase = ()) -> Iterator[tuple[str, ...]]:
        """The forms of each word of the family but the one that was there."""
        for phrase in self.phrases:
            if len(phrase) == 1 and phrase != but:
                yield wide(phrase[0])

    def several(self, but: Phrase = ()) -> Iterator[str]:
        """The words of phrases such as `stoel met wielen`."""
        for phrase in self.phrases:
            if len(phrase) > 1 and phrase != but:
                yield from (fold(word) for word in phrase if word not in STOP_WORDS)

    @cached_property
    def all_words(self) -> Phrase:
        """Every form of every word of the family."""
        return tuple(dict.fromkeys((*chain.from_iterable(self.single()), *self.several())))


@cache
def wide(word: str) -> Phrase:
    """The forms of a word that a search for any of its forms finds."""
    forms = sorted(inflections(word))
    longer = [form for form in forms if form.startswith(word)] or [word]
    return tuple(fold(form) for form in (*longer, *(form for form in forms if form.endswith("en"))))


def families(content: Content) -> list[Family]:
    """The families of words: each term with its synonyms, and what the data adds to them."""
    found = {
        begrip.id: _family([begrip.term, begrip.afkorting, *begrip.synoniemen], [])
        for begrip in content.begrippen.values()
    }
    alone = []
    for record in content.zoekwoorden.values():
        added = _family(record.woorden, record.fouten)
        if record.begrip is None:
            alone.append(added)
        else:
            term = found[record.begrip]
            found[record.begrip] = Family(
                term.phrases + added.phrases, term.misspellings + added.misspellings
            )
    return [*found.values(), *alone]


def _family(phrases: Iterable[str | None], misspellings: Iterable[str]) -> Family:
    return Family(
        tuple(tuple(words(phrase)) for phrase in phrases if phrase),
        tuple(word for wrong in misspellings for word in words(wrong) if word not in STOP_WORDS),
    )


class Lexicon:
    """What a guide's own words and its families of words tell about a word."""

    def __init__(self, said: Iterable[str], found_families: list[Family]) -> None:
        self.families = found_families
        meant = (w for family in found_families for phrase in family.phrases for w in phrase)
        self.said = frozenset(said)
        self.known = self.said | set(meant) - STOP_WORDS

    @cached_property
    def _folded(self) -> frozenset[str]:
        return frozenset(map(fold, self.known))

    @cached_property
    def _by_stem(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for word in sorted(self.known):
            for stem in stems(word):
                found.setdefault(stem, []).append(word)
        return found

    @cached_property
    def _starts(self) -> dict[str, list[tuple[Family, Phrase]]]:
        found: dict[str, list[tuple[Family, Phrase]]] = {}
        for family in self.families:
            for phrase in family.phrases:
                for stem in stems(phrase[0]):
                    found.setdefault(stem, []).append((family, phrase))
        return found

    def relatives(self, word: str) -> list[str]:
        """A word without accents, and the last part of a compound."""
        if word in STOP_WORDS:
            return []
        return [fold(word), *map(fold, sorted(parts(word, self.known)))]

    def forms(self, word: str) -> list[str]:
        """Besides: its kin in the guide, and its forms that the guide does not use."""
        if word in STOP_WORDS:
            return []
        kin = [other for stem in sorted(stems(word)) for other in self._by_stem.get(stem, [])]
        return [*self.relatives(word), *map(fold, kin), *map(fold, sorted(inflections(word)))]

    def beginnings(self, word: str) -> set[str]:
        """The words of the guide with which a word begins."""
        return {word[:end] for end in range(_SHORTEST, len(word) + 1)} & self._folded

    def families_in(self, said: list[str]) -> list[tuple[Family, list[Phrase]]]:
        """The families of which a phrase stands in these words, with those phrases."""
        found: dict[int, tuple[Family, list[Phrase]]] = {}
        for at, word in enumerate(said):
            for stem in sorted(stems(word)):
                for family, phrase in self._starts.get(stem, ()):
                    if _same(phrase, said[at : at + len(phrase)]):
                        phrases = found.setdefault(id(family), (family, []))[1]
                        if phrase not in phrases:
                            phrases.append(phrase)
        return list(found.values())

    def telling(self, family: Family) -> Iterator[str]:
        """The words of the family's phrases that stand nowhere else: each is enough by itself."""
        for word in family.several():
            if self._times[word] == 1:
                yield word

    @cached_property
    def _times(self) -> Counter[str]:
        meant = Counter(
            fold(word) for f in self.families for phrase in f.phrases for word in set(phrase)
        )
        return meant + Counter(set(map(fold, self.said)))


def _same(phrase: Phrase, there: list[str]) -> bool:
    return len(phrase) == len(there) and all(
        not stems(one).isdisjoint(stems(other)) for one, other in zip(phrase, there, strict=True)
    )
