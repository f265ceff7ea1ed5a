"""Chooses the words that a section of the search index gets, by which people may look for it.

Each word goes to the sections that are most about it and to no more: nobody reads more results, and
the index stays small.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from macros.content import Content
from macros.dutch import STOP_WORDS, fold, misspellings
from macros.lexicon import Family, Lexicon, Phrase, families, wide

FIELDS = {"kin": 1.5, "forms": 1.2, "rare": 0.6, "words": 0.3}
"""How much a word counts in each field, the best first: synonyms of the words of a heading; other
forms of these; what may not weigh, because few people type it or because it begins as another word
does; and forms and synonyms of the words in the text."""

MOST = {"forms": 2, "kin": 8, "rare": 2, "words": 2}
"""On how many pages a word is found before it is added no more."""

_RANK = {field: place for place, field in enumerate(FIELDS)}
_SHORTEST = 2


class Section(NamedTuple):
    """The words of a section.

    `around`: those of the page, and of what the section belongs to. `joined_…`: words with a
    hyphen or an apostrophe, written as one.
    """

    page: str
    title: list[str]
    text: list[str]
    around: list[str]
    joined_title: list[str]
    joined_text: list[str]


class Offer(NamedTuple):
    """A word that may be added to a field of a section, and how much the section is about it."""

    word: str
    field: str
    weight: float
    most: int

    @property
    def rank(self) -> tuple[int, float]:
        """The lower, the better."""
        return _RANK[self.field], -self.weight


def added_words(sections: list[Section], content: Content) -> list[dict[str, str]]:
    """The fields to add to each section."""
    lexicon = Lexicon((w for s in sections for w in (*s.title, *s.text)), families(content))
    in_title = _beginnings(section.title for section in sections)
    in_all = _beginnings([*section.title, *section.text] for section in sections)
    offered: dict[str, dict[int, Offer]] = defaultdict(dict)
    for number, section in enumerate(sections):
        for offer in _offers(section, lexicon):
            best = offered[offer.word].get(number)
            if best is None or offer.rank < best.rank:
                offered[offer.word][number] = offer
    added: list[dict[str, list[str]]] = [defaultdict(list) for _ in sections]
    for word, offers in offered.items():
        if len(word) < _SHORTEST or word in STOP_WORDS:
            continue
        count = 0
        for number, offer in sorted(offers.items(), key=lambda item: item[1].rank):
            there = (in_title if offer.field in {"forms", "kin"} else in_all).get(word, set())
            if count + len({sections[n].page for n in there}) >= offer.most:
                break
            if number not in there:
                added[number][offer.field].append(word)
                count += 1
    return [{field: " ".join(_longest(found)) for field, found in one.items()} for one in added]


def _offers(section: Section, lexicon: Lexicon) -> Iterator[Offer]:
    yield from _offers_for_title(section, lexicon)
    share = 1 / max(1, len(section.text))
    said = set(section.text)
    for word in dict.fromkeys(section.text):
        for other in lexicon.relatives(word):
            yield Offer(other, "words", share, MOST["words"])
    for family, phrases in lexicon.families_in(section.text):
        # The same form says more than another: `boor` is a thing, `boren` may be a verb.
        about = share + sum(1 if said.issuperset(one) else 0.5 for one in phrases)
        for word in (*chain.from_iterable(family.single()), *family.several()):
            yield Offer(word, "words", about, MOST["words"])
    for word in section.joined_text:
        for form in wide(word):
            yield Offer(form, "rare", share, MOST["rare"])
    for word in section.around:
        yield Offer(fold(word), "words", 1.0, MOST["words"])


def _offers_for_title(section: Section, lexicon: Lexicon) -> Iterator[Offer]:
    telling = sorted(set(section.title) - STOP_WORDS)
    share = 1 / max(1, len(telling))
    for word in telling:
        for other in lexicon.forms(word):
            yield Offer(other, "forms", share, MOST["forms"])
        for wrong in misspellings(word):
            yield Offer(wrong, "rare", share, 1)
    for word in section.joined_title:
        for form in wide(word):
            yield Offer(form, "rare", share, MOST["kin"])
    for family, phrases in lexicon.families_in(section.title):
        yield from _offers_of_family(family, phrases[0], section.title, lexicon)


def _offers_of_family(
    family: Family, phrase: Phrase, title: list[str], lexicon: Lexicon
) -> Iterator[Offer]:
    about = len(phrase) / max(1, len(set(title) - STOP_WORDS))
    # A search for a beginning finds all that begin so: that must not count more than once.
    begun = {beginning for word in title for beginning in lexicon.beginnings(word)}
    for forms in (*family.single(phrase), *((word,) for word in lexicon.telling(family))):
        beginnings = lexicon.beginnings(forms[0])
        field = "kin" if begun.isdisjoint(beginnings) else "rare"
        for form in forms:
            yield Offer(form, field, about, MOST["kin"])
        begun |= beginnings
    for wrong in family.misspellings:
        field = "kin" if begun.isdisjoint(lexicon.beginnings(wrong)) else "rare"
        for form in wide(wrong):
            yield Offer(form, field, about, MOST["rare"])
    for word in family.several(phrase):
        yield Offer(word, "words", 1 + about, MOST["words"])


def _beginnings(said: Iterable[list[str]]) -> dict[str, set[int]]:
    """In which sections some word begins so: there a search finds it already."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, one in enumerate(said):
        for word in set(one) - STOP_WORDS:
            for end in range(1, len(word) + 1):
                found[word[:end]].add(number)
    return found


def _longest(found: list[str]) -> list[str]:
    """Without words that another begins with."""
    ordered = sorted(set(found))
    covered = {
        one for one, after in zip(ordered, [*ordered[1:], ""], strict=True) if after.startswith(one)
    }
    return [word for word in dict.fromkeys(found) if word not in covered]
