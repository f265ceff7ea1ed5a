"""Reads a file that people edit as text, or tells why that cannot be done."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.content.fault import OR_BY_ITSELF, Fault
from macros.content.files import is_mended
from macros.text.leftovers import marks_between_versions, marks_of_a_merge, marks_of_differences
from macros.text.signs import Strange, as_read, equal, no_text, strange_signs

MAX_BYTES = 1_000_000

_LONGEST_WORD = 20
"""How many characters of what stands before a sign a message repeats."""

_IN_FRONT = re.compile(r" *(?:- |[\w-]+: )")
"""What stands in front of a text that begins on the line of its key, or is an item."""


def read_text(path: Path, name: str) -> tuple[str | None, list[Fault]]:
    """The text of the file at `path`, called `name` in messages, and what is wrong with it.

    None when it cannot be read. Else it has been made equal, and what is certainly meant stands in
    place of strange signs: so they are told, and lead to no other message.
    """
    try:
        raw = path.read_bytes()
    except OSError:
        return None, [Fault(name, 1, "dit bestand is niet te openen", "kijk of het bestaat")]
    if len(raw) > MAX_BYTES:
        cure = "verdeel de inhoud over meer bestanden"
        return None, [Fault(name, 1, "dit bestand is groter dan 1 MB", cure)]
    try:
        text = equal(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        cure = "sla het bestand op als UTF-8 (in Kladblok: Opslaan als, Codering)"
        return None, [Fault(name, line, "dit bestand is niet opgeslagen als UTF-8", cure)]
    if (at := no_text(text)) is not None:
        cure = "haal het teken weg en typ de regel zo nodig opnieuw"
        return None, [Fault(name, _line(text, at), "hier staat een onzichtbaar teken", cure)]
    if left := list(_left_by_a_program(text, name)):
        return None, left
    return as_read(text), list(_strange(text, name))


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def _two_versions(name: str, lines: list[int]) -> Fault:
    to = f" tot en met regel {lines[-1]}" if len(lines) > 1 else ""
    what = f"vanaf hier{to} staan twee versies door elkaar"
    cure = (
        "laat één versie staan, en haal de regels weg die beginnen met `<<<<<<<`, `=======` en "
        "`>>>>>>>`"
    )
    return Fault(name, lines[0], what, cure)


def _left_by_a_program(text: str, name: str) -> Iterator[Fault]:
    """Lines of two versions: with all marks, or when somebody took only some of them away."""
    if merged := [_line(text, at) for at in marks_of_a_merge(text)]:
        yield _two_versions(name, merged)
        return
    if differ := [_line(text, at) for at in marks_of_differences(text)]:
        what = "hier staat een regel van een programma dat laat zien wat er is veranderd"
        cure = "haal die regel weg, en ook de `+` en `-` die het voor de andere regels zette"
        yield Fault(name, differ[0], what, cure)
    for at in marks_between_versions(text):
        what = "hier staat `=======`: dat laat een programma achter dat twee versies samenvoegt"
        cure = "haal de regel weg, en kijk of er niets dubbel staat"
        yield Fault(name, _line(text, at), what, cure)


def _strange(text: str, name: str) -> Iterator[Fault]:
    """A fault for each strange sign; one that stands on a line more often is told once there."""
    told: set[tuple[int, str]] = set()
    for one in strange_signs(text):
        line = _line(text, one.at)
        if (line, one.sign) not in told:
            told.add((line, one.sign))
            what = f"hier staat {one.name} ({one.code}), {_place(text, one.at)}"
            covers = one.moves or (one.instead is not None and not _before(text, one.at).strip())
            quotes = name.endswith(".yml") and bool(_IN_FRONT.match(_before(text, one.at)))
            cure = _cure(one, mended=is_mended(name), wants_quotes=quotes)
            yield Fault(name, line, what, cure, covers=covers)


def _before(text: str, at: int) -> str:
    return text[text.rfind("\n", 0, at) + 1 : at]


def _place(text: str, at: int) -> str:
    before = as_read(_before(text, at)).split()
    return f"na `{before[-1][-_LONGEST_WORD:]}`" if before else "vooraan de regel"


def _cure(one: Strange, *, mended: bool, wants_quotes: bool) -> str:
    """How to mend it; a command is named only where it does so.

    `wants_quotes`: the text stands behind a key or a dash, where a sign may mean something.
    """
    if one.word:
        return f"haal het weg, en schrijf `{one.word}` aan één stuk, op één regel"
    if one.instead is None:
        return "haal het weg, en typ wat er hoort te staan"
    shown = {"": "haal het weg", " ": "typ een gewone spatie", "'": "typ een gewone apostrof: `'`"}
    cure = shown.get(one.instead, f"typ `{one.instead}`")
    if one.certain:
        return cure + OR_BY_ITSELF if mended else cure
    if one.read_as == ": ":
        return f"{cure}, met een spatie erachter"
    if one.moves or one.instead == "'" or not wants_quotes:
        return cure
    return f"{cure}, en zet de hele tekst tussen aanhalingstekens"
