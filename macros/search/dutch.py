"""Dutch words: their plurals and other forms, and of which words they are put together.

No dictionary: rules of spelling only. A form that nobody uses costs a few bytes in an index and
harms nothing; what counts is that no form that people do use is missed.
"""

import re
import unicodedata
from functools import cache

# What search engines call stop words: they stand in every text, so they find nothing. Not `word`:
# who types that looks for a file.
STOP_WORDS = frozenset(
    # A list of words reads best as words.
    """
    aan al alle allemaal alleen als altijd ander andere anders ben bij bijvoorbeeld daar daarbij
    daarna dan dat de der deze die dit doe doen door doet dus een eens en er erbij ervan ga gaan
    gaat geen had haar heb hebben hebt heeft hem hen het hier hij hoe hun ik iemand iets in is ja
    je jij jou jouw jullie kan kon kun kunnen kunt maar mag me meer men met mij mijn moet moeten
    na naar niet niets nog nu of om omdat onder ons onze ook op over reeds te tegen toch toen tot u
    uit uw van vanaf veel voor waar waren was wat we weer welke werd wel wie wij wil willen
    worden wordt zal ze zelf zich zij zijn zo zonder zou
    """.split()  # noqa: SIM905
)

_WORD = re.compile(r"([^\W_]+)(?:['’][^\W_]+)*")
_OPEN = re.compile(r"(?<![aeiou])([aeou])([bcdfghklmnpqrstvwz])$")
_CLOSED = re.compile(r"(aa|ee|oo|uu)([bcdfghklmnpqrstvwxz])$")
_DOUBLED = re.compile(r"([bdfgklmnprst])\1$")
_SHORT = re.compile(r"(?<![aeiou])[aeiou][bdfgklmnprst]$")
_ENDINGS = [
    (re.compile("heid$"), ["heden"]),
    (re.compile("lid$"), ["leden"]),
    (re.compile("ing$"), ["ingen", "en"]),
    (re.compile("ie$"), ["ies"]),
    (re.compile("e$"), ["en", "es"]),
    (re.compile("(?:[aiouy]|[^e]e[rm]|aar|ier|eur)$"), [r"\g<0>s"]),
    (re.compile("(?:(?<=[^ei]e)l|(?<=o)r)$"), [r"\g<0>s", r"\g<0>en", r"\g<0>\g<0>en"]),
    (re.compile("s$"), []),
]
"""The end of a word, and what may stand there instead; the first that fits."""
_SHORTEST_STEM = 3
_SHORTEST_PART = 4
_LONG = 7
# What stands before a verb, and apart from it too: `opbellen`, `ik bel op`.
_PARTICLES = {
    *("aan", "achter", "bij", "door", "in", "mee", "na", "om", "op", "over", "samen", "terug"),
    *("uit", "voor", "weg"),
}
_PREFIXES = {"her", "ont", "ver"}
_SUFFIX = re.compile("(baar|heden|heid|lijk|loos|maal|matig|zaam)(e|s)?")


def words(text: str) -> list[str]:
    """The words of a text in small letters, in order; what follows an apostrophe is left off."""
    return _WORD.findall(text.lower())


@cache
def fold(word: str) -> str:
    """A word without accents, as people type it: `knieën` becomes `knieen`."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


@cache
def stems(word: str) -> frozenset[str]:
    """What a word has in common with its other forms. Two words that share a stem are family.

    The Dutch stemmer of Snowball in this place makes the index no smaller, and parts `ideeën` from
    `idee` and `processen` from `proces`.
    """
    word = fold(word)
    found = {_stem(word)}
    if word.endswith(("s", "t")):
        found.add(_stem(word[:-1]))
    return frozenset(found)


def _stem(word: str) -> str:
    if word.endswith("heden"):
        word = word[:-5] + "heid"
    for ending in ("en", "e", "ing", "end"):
        shorter = word.removesuffix(ending)
        if len(shorter) >= _SHORTEST_STEM and re.search("[^e]$|ee$", shorter):
            word = shorter
    return _hard(_short_vowel(_single(word)))


def _single(word: str) -> str:
    return word[:-1] if _DOUBLED.search(word) else word


def _short_vowel(word: str) -> str:
    return _CLOSED.sub(lambda m: m[1][0] + m[2], word)


def _hard(word: str) -> str:
    return re.sub("v$", "f", re.sub("z$", "s", word))


@cache
def inflections(word: str) -> frozenset[str]:
    """Other forms of a word that a search for a word's beginning would miss.

    `rugzak` gives `rugzakken`; not `rugzaks`, because whoever types the beginning of a word that
    is there finds it already.
    """
    if len(word) < _SHORTEST_PART or not word.isalpha():
        return frozenset()
    for ending, others in _ENDINGS:
        if ending.search(word):
            return frozenset(ending.sub(other, word) for other in others)
    if word.endswith("en"):
        return frozenset(_without_en(word[:-2]))
    return frozenset({_with_en(word), word + "s"})


def _with_en(word: str) -> str:
    """The form on -en: `banen` of `baan`, `rugzakken` of `rugzak`, `brieven` of `brief`."""
    if _CLOSED.search(word):
        word = _short_vowel(word)
    elif _SHORT.search(word):
        return word + word[-1] + "en"
    if re.search("[aeiou]{1,2}f$|[lr]f$", word):
        word = word[:-1] + "v"
    return word + "en"


def _without_en(stem: str) -> set[str]:
    """What may stand beside a form on -en: `loopt` of `lopen`, `tekening` of `tekenen`."""
    long = _hard(_OPEN.sub(r"\1\1\2", stem))
    return {_single(long) + "t", *([stem + "ing"] if len(stem) > _SHORTEST_PART else [])}


@cache
def parts(word: str, known: frozenset[str]) -> frozenset[str]:
    """The last part of a compound, with the words of `known` as dictionary.

    The first part needs no help: who searches for `fiets` finds `fietspomp`. Best is a word of
    which both parts are known; else one known part will do, when the other is long enough.
    """
    both: set[str] = set()
    last: set[str] = set()
    first: set[str] = set()
    for at in range(_SHORTEST_STEM, len(word) - _SHORTEST_STEM):
        head, tail = word[:at], word[at:]
        if len(tail) < _SHORTEST_PART or tail in STOP_WORDS or _SUFFIX.fullmatch(tail):
            continue
        head_known = head in _PARTICLES or _without_link(head) & known
        if tail in known and head_known:
            both.add(tail)
        elif tail in known and len(head) > _SHORTEST_PART:
            last.add(tail)
        elif head_known and head not in _PARTICLES and stems(head).isdisjoint(stems(word)):
            first.add(tail)
    if first and not both | last:
        return frozenset({min(first, key=len)})
    return frozenset(both or last)


def _without_link(head: str) -> set[str]:
    """The word that a first part may stand for: `boeken` in `boekenplank`, `stad` in `stads`."""
    return {
        short
        for link in ("", "s", "en", "e", "n")
        if head.endswith(link)
        and len(short := head.removesuffix(link)) >= _SHORTEST_STEM
        and short not in _PREFIXES
    }


@cache
def misspellings(word: str) -> frozenset[str]:
    """A long word with one of its doubled letters left out: the mistake that is made most."""
    if len(word) < _LONG:
        return frozenset()
    return frozenset(
        fold(word[: double.start()] + word[double.start() + 1 :])
        for double in re.finditer(r"([bdfgklmnprst])\1", word)
    )
