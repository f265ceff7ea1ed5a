"""Counts that are written out in a text: a place to look when there are more, or fewer.

Nothing can tell for certain what a sentence counts. So this is a remark, and no rule.
"""

import re
from collections.abc import Iterator, Mapping

from macros.content.fault import Fault
from macros.content.kinds import KINDS
from macros.content.records import Content

_UNITS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_TEENS = (
    *("tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien"),
    *("achttien", "negentien"),
)
_TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")


def _and(unit: str, tens: str) -> str:
    """A number such as `drieëntwintig`: after an e the second word has two dots."""
    return f"{unit}{'ën' if unit.endswith('e') else 'en'}{tens}"


NUMBERS = {word: number for number, word in enumerate((*_UNITS, *_TEENS), 1)}
"""Each number below a hundred as a word."""
for _index, _ten in enumerate(_TENS, 2):
    NUMBERS[_ten] = 10 * _index
    NUMBERS |= {_and(unit, _ten): 10 * _index + n for n, unit in enumerate(_UNITS, 1)}
NUMBERS["beide"] = 2

SOME = (
    *("hooguit", "hoogstens", "maximaal", "minstens", "minimaal", "ongeveer", "dan"),
    *("kies", "liever", "nog", "of", "tot", "eerste", "laatste", "andere", "deze", "die", "elke"),
)
"""After these words a number does not count all that there are."""

_COUNTED = {name for name, kind in KINDS.items() if kind.each or kind.inside}


def written_counts(content: Content, texts: Mapping[str, str]) -> Iterator[Fault]:
    """Where a text says another number of factors, trainings and the like than there are.

    `texts`: those of the files of a guide, by the name that messages give the file.
    """
    there = {_plural(name): len(content.records_of(name)) for name in _COUNTED}
    nouns = "|".join(re.escape(noun) for noun in there)
    numbers = "|".join(word for word, number in NUMBERS.items() if number > 1)
    said = re.compile(
        rf"(?P<before>\b(?:{'|'.join(SOME)})\s+)?\b(?P<number>{numbers}|\d+)(?:\s+\((?:{numbers}|\d+)\))?"
        rf"\s+(?:de\s+|onze\s+|verschillende\s+)?[*_]{{0,2}}(?P<noun>{nouns})\b"
        r"(?!\s+van\s+(?-i:[A-Z]))",  # those of somebody else
        re.IGNORECASE,
    )
    for file, text in texts.items():
        for found in said.finditer(text):
            number, noun = found["number"].lower(), found["noun"].lower()
            count = int(number) if number.isdigit() else NUMBERS[number]
            if found["before"] is None and count != there[noun]:
                line = text.count("\n", 0, found.start("number")) + 1
                what = (
                    f"hier staat `{found['number']} {noun}`, en in deze gids zijn er {there[noun]}"
                )
                yield Fault(file, line, what, "kijk of de zin nog klopt")


def _plural(kind: str) -> str:
    """What the records of a kind are called in a text: `themas` is written otherwise."""
    noun = KINDS[kind].noun
    return f"{noun}'s" if noun.endswith("a") else kind
