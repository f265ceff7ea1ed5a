"""What came along when text was put on a page, and will be read there as it was typed."""

import html
import re
from collections.abc import Iterator

from macros.content.fault import Fault
from macros.text.markup import never_made
from macros.text.programs import accents_as_apostrophes, remnants_in
from macros.text.signs import strange_signs

_CODE_OF_A_SIGN = re.compile(r"&(?:[A-Za-z]{2,8}|#[0-9]{1,6}|#[xX][0-9A-Fa-f]{1,5});")


def pasted_faults(text: str, code: re.Pattern[str], name: str) -> Iterator[Fault]:
    """Each of them on a page called `name` in messages.

    `text` has every line in its place, and no comments or blocks of code; `code` finds what in a
    sentence is shown as it was typed.
    """
    # Something has to stand where code does, or what is beside it would seem to be alone.
    said = code.sub(lambda found: "\0" * len(found[0]), text)
    lines = "\n".join(line.strip(" ") for line in said.split("\n"))
    found = [(one.at, one.what, one.cure) for one in remnants_in(lines)]
    found += ((one.at, one.told, one.cure) for one in never_made(lines))
    found += _signs_in_code(lines)
    for at, what, cure in found:
        yield Fault(name, lines.count("\n", 0, at) + 1, what, cure)
    for one in accents_as_apostrophes(text):
        yield Fault(name, text.count("\n", 0, one.at) + 1, one.what, one.cure)


def _signs_in_code(text: str) -> Iterator[tuple[int, str, str]]:
    """Signs that cannot be seen, as HTML writes them: who searches does not find the word."""
    for found in _CODE_OF_A_SIGN.finditer(text):
        sign = html.unescape(found[0])
        start = max(found.start() - 1, 0)
        around = text[start : found.start()] + sign + text[found.end() : found.end() + 1]
        at = found.start() - start
        strange = next((one for one in strange_signs(around) if one.at == at), None)
        if strange and len(sign) == 1:
            shown = {"": "haal het weg", " ": "typ een gewone spatie", None: "haal het weg"}
            cure = shown.get(strange.instead, f"typ `{strange.instead}`")
            yield found.start(), f"`{found[0]}` is {strange.name}", cure
