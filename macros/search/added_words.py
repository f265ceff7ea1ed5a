"""Chooses the words that a section of the search index gets, by which people may look for it.

Each word goes to the sections that are most about it and to no more: nobody reads more results, and
the index stays small.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from macros.content.records import Content
from macros.search.dutch import STOP_WORDS, fold, misspellings
from macros.search.lexicon import Family, Lexicon, Phrase, families, wide

FIELDS = {"kin": 1.5, "forms": 1.2, "rare": 0.6, "words": 0.3}
"""How much a word counts in each field, the best first: synonyms of the words of a heading; other
forms of these; what may not weigh, because few people type it or because it begins as another word
does; and forms and synonyms of the words in the text."""

MOST = {"forms": 2, "kin": 8, "rare": 2, "words": 2}
"""On how many pages a word is found before it is added no more."""

_RANK = {field: place for place, field in enumerate(FIELDS)}
_SHORTEST = 2


_Place = tuple[int, float, int, str, int]
"""Rank of the field and of the section, the lower the better; number of the section, field, most
pages."""


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


Offer = tuple[str, str, float, int]
"""A word that may be added to a section: the word, in which field, how much the section is about
it, and on how many pages at most."""


def added_words(sections: list[Section], content: Content) -> list[dict[str, str]]:
    """The fields to add to each section."""
    lexicon = Lexicon((w for s in sections for w in (*s.title, *s.text)), families(content))
    in_title = Beginnings(section.title for section in sections)
    in_all = Beginnings([*section.title, *section.text] for section in sections)
    offered: dict[str, dict[int, _Place]] = defaultdict(dict)
    for number, section in enumerate(sections):
        for word, field, about, most in _offers(section, lexicon):
            place = (_RANK[field], -about, number, field, most)
            known = offered[word]
            if number not in known or place < known[number]:
                known[number] = place
    added: list[dict[str, list[str]]] = [defaultdict(list) for _ in sections]
    for word, places in offered.items():
        if len(word) < _SHORTEST or word in STOP_WORDS:
            continue
        count = 0
        for _, _, number, field, most in sorted(places.values()):
            there = (in_title if field in {"forms", "kin"} else in_all).sections(word)
            if count + len({sections[n].page for n in there}) >= most:
                break
            if number not in there:
                added[number][field].append(word)
                count += 1
    return [{field: " ".join(_longest(found)) for field, found in one.items()} for one in added]


def _offers(section: Section, lexicon: Lexicon) -> Iterator[Offer]:
    yield from _offers_for_title(section, lexicon)
    share = 1 / max(1, len(section.text))
    said = set(section.text)
    for word in dict.fromkeys(section.text):
        for other in lexicon.relatives(word):
            if other != word:
                yield (other, "words", share, MOST["words"])
    for family, phrases in lexicon.families_in(section.text):
        # The same form says more than another: `boor` is a thing, `boren` may be a verb.
        about = share + sum(1 if said.issuperset(one) else 0.5 for one in phrases)
        for word in family.all_words:
            yield (word, "words", about, MOST["words"])
    for word in section.joined_text:
        for form in wide(word):
            yield (form, "rare", share, MOST["rare"])
    for word in section.around:
        yield (fold(word), "words", 1.0, MOST["words"])


def _offers_for_title(section: Section, lexicon: Lexicon) -> Iterator[Offer]:
    telling = sorted(set(section.title) - STOP_WORDS)
    share = 1 / max(1, len(telling))
    for word in telling:
        for other in lexicon.forms(word):
            yield (other, "forms", share, MOST["forms"])
        for wrong in misspellings(word):
            yield (wrong, "rare", share, 1)
    for word in section.joined_title:
        for form in wide(word):
            yield (form, "rare", share, MOST["kin"])
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
            yield (form, field, about, MOST["kin"])
        begun |= beginnings
    for wrong in family.misspellings:
        field = "kin" if begun.isdisjoint(lexicon.beginnings(wrong)) else "rare"
        for form in wide(wrong):
            yield (form, field, about, MOST["rare"])
    for word in family.several(phrase):
        yield (word, "words", 1 + about, MOST["words"])


class Beginnings:
    """In which sections some word begins so: there a search finds it already."""

    def __init__(self, said: Iterable[list[str]]) -> None:
        found: dict[str, set[int]] = defaultdict(set)
        for number, one in enumerate(said):
            for word in set(one) - STOP_WORDS:
                found[word].add(number)
        self._sections = found
        self._ordered = sorted(found)

    def sections(self, beginning: str) -> set[int]:
        """The numbers of the sections."""
        found: set[int] = set()
        for at in range(bisect_left(self._ordered, beginning), len(self._ordered)):
            word = self._ordered[at]
            if not word.startswith(beginning):
                break
            found |= self._sections[word]
        return found


def _longest(found: list[str]) -> list[str]:
    """Without words that another begins with."""
    ordered = sorted(set(found))
    covered = {
        one for one, after in zip(ordered, [*ordered[1:], ""], strict=True) if after.startswith(one)
    }
    return [word for word in dict.fromkeys(found) if word not in covered]
