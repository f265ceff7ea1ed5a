"""Counts that are written out in a text: a place to look when there are more, or fewer.

Nothing can tell for certain what a sentence counts. So this is a remark, and no rule.
"""

import re
from collections.abc import Iterator, Mapping

from macros.content.fault import Fault
from macros.content.kinds import KINDS
from macros.content.records import Content

NUMBERS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")

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
    numbers = "|".join(NUMBERS[1:])
    said = re.compile(
        rf"(?P<before>\b(?:{'|'.join(SOME)})\s+)?\b(?P<number>{numbers}|\d+)\s+(?P<noun>{nouns})\b"
        r"(?!\s+van\s+(?-i:[A-Z]))",  # those of somebody else
        re.IGNORECASE,
    )
    for file, text in texts.items():
        for found in said.finditer(text):
            number, noun = found["number"].lower(), found["noun"].lower()
            count = int(number) if number.isdigit() else NUMBERS.index(number) + 1
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
