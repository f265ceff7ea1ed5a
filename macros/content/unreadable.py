"""Why a YAML file cannot be read: where an editor went wrong, and how to mend it.

The parser stops where it cannot go on, and that may be far below the mistake: a quote that is never
closed takes all lines with it up to the next one. So first we look for what is certainly wrong at
or above its place; only without that do we say in Dutch what the parser met.
"""

import re
from collections.abc import Iterator
from itertools import islice

import yaml

from macros.content.fault import Fault
from macros.text.quotes import between_quotes

_COMMENT = re.compile(r"\s+(#.*)")
_OPENS_NO_QUOTE = re.compile(r"(?:^|: |- )\s*[\[{*]")
_IN_FRONT = r"( *(?:- +)*)(?:([\w-]+): +)?"
_QUOTED = re.compile(_IN_FRONT + r"(['\"].*)")
_BLOCK = re.compile(_IN_FRONT + r"[|>][-+0-9]{0,2} *(?:#.*)?")
_STRUCTURE = re.compile(r" *(?:- |-$|#|[\w-]+:(?: |$))")
_MARK = re.compile(r"(?:---|\.\.\.)(?:\s|$)")
_NOTHING = re.compile(r"\s*(?:#.*)?")
_ENDS = {
    "'": re.compile(r"'(?:[^']|'')*'"),
    '"': re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL),
}
_DUTCH_APOSTROPHE = re.compile(r"'(?:[a-z]|er|ns|em)\b(?!')")
"""With what a text may begin: `'s avonds`, `'t Gooi`, `'m`."""

_TYPOGRAPHIC = re.compile(_IN_FRONT + r"[“”„«‘\u201a](.*)")
_STEP = 2
_MOST_SHOWN = 40

_BEGINS_WITH_A_SIGN = (
    "een tekst begint hier met een teken dat in YAML iets anders betekent",
    "zet de tekst tussen aanhalingstekens",
)
_BEHIND_QUOTES = (
    "na een afsluitend aanhalingsteken staat nog tekst",
    "zet de hele tekst tussen dubbele aanhalingstekens, en gebruik die niet in de tekst zelf",
)
_BACKSLASH = (
    "tussen dubbele aanhalingstekens betekent `\\` iets anders",
    "zet de tekst tussen enkele aanhalingstekens, of haal de aanhalingstekens weg",
)
_A_MARK = (
    "zo'n regel maakt in YAML een eind aan het bestand, en er komt nog meer",
    "haal die regel weg",
)
_WRONG_INDENT = (
    "de inspringing klopt hier niet",
    "laat regels die bij elkaar horen met evenveel spaties beginnen",
)
_SYNTAX = [
    ("\\t", "hier staat een tab", "vervang de tab door spaties"),
    ("tab character", "hier staat een tab", "vervang de tab door spaties"),
    (
        "mapping values are not allowed",
        "hier staat een dubbele punt die YAML als sleutel leest",
        "zet de hele tekst tussen aanhalingstekens, zet een spatie na een streepje, of kijk of de "
        "regel goed inspringt",
    ),
    (
        "could not find expected ':'",
        "hier ontbreekt een dubbele punt na een sleutel",
        "schrijf `sleutel: tekst`, of laat een vervolgregel verder inspringen",
    ),
    ("but found ','", *_BEHIND_QUOTES),
    ("but found '<scalar>'", *_BEHIND_QUOTES),
    ("expected alphabetic or numeric character", *_BEGINS_WITH_A_SIGN),
    (
        "entries are not allowed",
        "een tekst begint hier met een streepje, en YAML leest dat als een lijst",
        "haal het streepje weg; is het een lijst, begin dan elk punt op een eigen regel met `- `",
    ),
    ("keys are not allowed", *_BEGINS_WITH_A_SIGN),
    ("expected a comment or a line break", *_BEGINS_WITH_A_SIGN),
    ("expected chomping or indentation", *_BEGINS_WITH_A_SIGN),
    ("while scanning a tag", *_BEGINS_WITH_A_SIGN),
    ("expected <block end>", *_WRONG_INDENT),
    *((part, *_BACKSLASH) for part in ("escape character", "escape sequence", "escape code")),
    ("document start>", *_A_MARK),
    ("document separator", *_A_MARK),
    ("YAML document", *_BEGINS_WITH_A_SIGN),
    ("directive", *_BEGINS_WITH_A_SIGN),
    (
        "quoted scalar",
        "een tekst tussen aanhalingstekens wordt niet goed afgesloten",
        "zet een aanhalingsteken aan het eind, of verdubbel een aanhalingsteken in de tekst",
    ),
    (
        "expected ',' or",
        "een haakje wordt niet gesloten",
        "sluit de lijst met `]` of `}`, of zet elk punt op een eigen regel met `- `",
    ),
    (
        "but found '<stream end>'",
        "een haakje wordt niet gesloten",
        "sluit de lijst met `]` of `}`, of zet elk punt op een eigen regel met `- `",
    ),
    ("cannot start any token", *_BEGINS_WITH_A_SIGN),
]

_WANT_QUOTES = {
    "mapping values are not allowed",
    "but found '<scalar>'",
    "but found ','",
    "expected alphabetic or numeric character",
    "cannot start any token",
}
"""Of which faults quotes around the text on that line may be the whole cure."""


def not_read(what: str) -> tuple[str, str]:
    """What is said of a text that was taken for a comment."""
    cure = (
        "hoort het erbij, zet dan de hele tekst tussen aanhalingstekens; is het een opmerking, zet "
        "dan een spatie na `#`"
    )
    return f"`{what}` wordt niet gelezen, want er staat een spatie met `#` voor", cure


def why_unreadable(text: str, name: str, error: yaml.MarkedYAMLError) -> Fault:
    """The one fault that is told of a text which cannot be read."""
    error = _in_known_words(text, error)
    lines = text.split("\n")
    last = error.problem_mark.line if error.problem_mark else len(lines) - 1
    looks = (_unclosed_quotes, _marks_of_documents, _wrong_indents)
    # Each goes from the top down: its first is enough.
    firsts = [fault for look in looks for fault in islice(look(lines, name), 1)]
    certain = [fault for fault in firsts if fault.line <= last + 1]
    first = min(certain, key=lambda fault: fault.line, default=None)
    return first or _as_the_parser_says(lines, name, error)


def _in_known_words(text: str, error: yaml.MarkedYAMLError) -> yaml.MarkedYAMLError:
    """The fast loader words its messages otherwise; the slow one has the words that we know."""
    try:
        for _ in yaml.parse(text, Loader=yaml.SafeLoader):
            pass
    except yaml.MarkedYAMLError as plain:
        return plain
    except (OverflowError, ValueError):  # by a number of a sign that does not exist
        return error
    return error


def _as_the_parser_says(lines: list[str], name: str, error: yaml.MarkedYAMLError) -> Fault:
    """Never in its own words: those are English."""
    said = f"{error.context} {error.problem}"
    # What is not closed is found further on, but is made where it begins.
    unclosed = ("quoted scalar", "expected ',' or", "could not find expected ':'")
    begins = any(part in said for part in unclosed) and "escape" not in said
    mark = error.context_mark if begins else error.problem_mark
    line = mark.line + 1 if mark else 1
    here = lines[line - 1]
    before = lines[line - 2] if line > 1 else ""
    if "but found '<scalar>'" in said and (cut_off := _COMMENT.search(before)):
        return Fault(name, line - 1, *not_read(cut_off[1]))
    if "but found '" in said and _OPENS_NO_QUOTE.search(here):
        return Fault(name, line, *_BEGINS_WITH_A_SIGN, wants_quotes=True)
    if "but found '<scalar>'" in said and not re.search("['\"]", here):
        return Fault(name, line, *_WRONG_INDENT)
    for part, what, cure in _SYNTAX:
        if part in said:
            return Fault(
                name, line, what, _with_straight_quotes(here, part, cure), part in _WANT_QUOTES
            )
    cure = "vergelijk de regel met een onderdeel dat wel goed is"
    return Fault(name, line, "deze regel is geen goede YAML", cure)


def _with_straight_quotes(line: str, part: str, cure: str) -> str:
    """The cure of a text between quotes as books have them, which YAML reads as any other sign."""
    found = _TYPOGRAPHIC.fullmatch(line)
    if part not in _WANT_QUOTES or not found:
        return cure
    bare = re.sub("[“”„»’]$", "", found[3].rstrip())
    return f"gebruik rechte aanhalingstekens, om de hele tekst: {_shown(bare)}"


def _shown(text: str) -> str:
    """A text between the quotes that it needs; what is long is not repeated to its end."""
    return between_quotes(text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN].rstrip()}…")


def _outside_blocks(lines: list[str]) -> Iterator[int]:
    """The number of each line that is no text below `>-` or `|`: in those, quotes are signs."""
    inside: int | None = None
    for number, line in enumerate(lines):
        if inside is not None and (not line.strip() or _indent(line) > inside):
            continue
        found = _BLOCK.fullmatch(line)
        inside = _column(found) if found else None
        yield number


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _column(found: re.Match[str]) -> int:
    """Of the key or, without one, of the last dash: deeper than this stands what belongs to it."""
    return len(found[1]) if found[2] else max(found[1].rfind("-"), 0)


def _unclosed_quotes(lines: list[str], name: str) -> Iterator[Fault]:
    """Each text that begins with a quote of which the end stands nowhere, or in another text."""
    for number in _outside_blocks(lines):
        found = _QUOTED.fullmatch(lines[number])
        has_place = found and (found[1].strip() or found[2])
        if found and has_place and not _is_closed(lines, number, found):
            text = found[3].rstrip()
            is_word = bool(_DUTCH_APOSTROPHE.match(text))
            meant = text if is_word else text[1:].strip() or "…"
            what = f"de tekst begint met een aanhalingsteken ({text[0]}) dat nergens wordt gesloten"
            cure = f"zet de hele tekst tussen dubbele aanhalingstekens: {_shown(meant)}"
            yield Fault(name, number + 1, what, cure, wants_quotes=is_word)


def _is_closed(lines: list[str], number: int, found: re.Match[str]) -> bool:
    """Whether a quote is closed on its line, or well on one of the next that belong to its text."""
    end = _ENDS[found[3][0]]
    if end.match(found[3]):
        return True
    text = [found[3]]
    for line in lines[number + 1 :]:
        if line.strip() and _indent(line) <= _column(found) and _STRUCTURE.match(line):
            break
        text.append(line)
    closed = end.match("\n".join(text))
    behind = "\n".join(text)[closed.end() :].partition("\n")[0] if closed else "?"
    return bool(_NOTHING.fullmatch(behind))


def _marks_of_documents(lines: list[str], name: str) -> Iterator[Fault]:
    """Each line that ends the document; `---` may stand above all that is said."""
    said = False
    for number, line in enumerate(lines):
        if _MARK.match(line) and (said or line.startswith(".")):
            yield Fault(name, number + 1, f"hier staat `{line[:3]}`: {_A_MARK[0]}", _A_MARK[1])
        said = said or not _NOTHING.fullmatch(line)


def _wrong_indents(lines: list[str], name: str) -> Iterator[Fault]:
    """Each text below `>-` or `|` of which the lines do not begin with as many spaces."""
    for number in _outside_blocks(lines):
        found = _BLOCK.fullmatch(lines[number])
        if found:
            part = _text_of_block(lines, number + 1, _column(found))
            if wrong := _wrong_indent(part, _column(found)):
                at, spaces = wrong
                what = "deze regel springt anders in dan de tekst waar hij bij hoort"
                cure = f"begin de regel met {spaces} spaties, zoals de rest van de tekst"
                yield Fault(name, number + at + 2, what, cure)


def _text_of_block(lines: list[str], start: int, column: int) -> list[str]:
    """The lines that were meant as the text of a block."""
    part: list[str] = []
    for line in lines[start:]:
        out = line.strip() and _indent(line) <= column
        if out and (_indent(line) == 0 or _STRUCTURE.match(line)):
            break
        part.append(line)
    return part


def _wrong_indent(part: list[str], column: int) -> tuple[int, int] | None:
    """Which line of a block begins with too many or too few spaces, and how many it wants."""
    filled = [(at, _indent(line)) for at, line in enumerate(part) if line.strip()]
    if not filled:
        return None
    (first, deep), *rest = filled
    higher = next((at for at in range(first) if len(part[at]) > deep), None)
    if higher is not None:
        return higher, deep
    shallow = next(((at, indent) for at, indent in rest if indent < deep), None)
    if shallow is None or part[shallow[0]].lstrip().startswith("#"):
        return None
    at, indent = shallow
    is_first_alone = shallow == rest[0] and indent > column
    others = sum(1 for _, other in rest if other == indent)
    if is_first_alone and (indent == column + _STEP or others > 1):
        return first, indent
    return at, deep
