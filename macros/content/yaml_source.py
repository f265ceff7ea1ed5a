"""Reads one YAML file strictly, and remembers on which line everything stands.

PyYAML is too kind to editors: the last of two equal keys wins, `Nee` and `10:30` change type, an
alias can blow up, a tag can build objects. Here each of these is a fault with a line. Values come
out as text, whole numbers, dates, lists and mappings; nothing else exists in `data/`.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

from macros.content.fault import Fault, told_once
from macros.content.source_text import read_text
from macros.content.unreadable import not_read, why_unreadable
from macros.text.lists import lost_mark, row_of_a_table
from macros.text.markup import A_LIST, OF_A_LIST, markup_in
from macros.text.programs import accents_as_apostrophes, remnants_in
from macros.text.signs import strange_signs

Keys = tuple[str | int, ...]
"""The way to a value inside a document: `("factoren", 3, "tekst")`."""

MAX_DEPTH = 12

FAST_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_resolve: Callable[..., str] = yaml.resolver.Resolver().resolve
_WHOLE_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,14})")
_ADDRESS = re.compile(r"https?://\S+")
_COMMENT = re.compile(r"\s+(#.*)")
_COMMENT_OF_A_KEY = re.compile(r":\s+(#\S+)")
_FOLDED = re.compile(r"(?<!\n)\n(?!\n)")
_YES_OR_NO = {"ja", "nee"}
_STARTS = (yaml.SequenceStartEvent, yaml.MappingStartEvent)
_ENDS = (yaml.SequenceEndEvent, yaml.MappingEndEvent)

_LEAST_ITEMS = 2
"""Of how many lines a list is at least: a number in front of one is hardly wrong."""

NO_TABLE = "werkt hier niet, en komt als lopende tekst op de pagina"
OF_A_TABLE = "maak er zinnen van, of zet de tabel op een pagina in docs/"


@dataclass(frozen=True)
class Unquoted:
    """A value that YAML reads as something else than the text it looks like: `Nee`, `10:30`."""

    raw: str


@dataclass(frozen=True)
class Document:
    """The value of a file, and the line of each value by its keys."""

    value: object
    lines: dict[Keys, int]

    def lines_of_items(self) -> dict[str | int, dict[Keys, int]]:
        """The lines inside each item of a list, by the keys within the item."""
        items: dict[str | int, dict[Keys, int]] = {}
        for keys, line in self.lines.items():
            if keys:
                items.setdefault(keys[0], {})[keys[1:]] = line
        return items


def read_yaml(path: Path, name: str) -> tuple[Document | None, list[Fault]]:
    """Read the file at `path`, called `name` in messages. No document when it cannot be read."""
    text, faults = read_text(path, name)
    if text is None:
        return None, faults
    document, more = parse_yaml(text, name)
    return document, told_once(faults, more)


def parse_yaml(text: str, name: str) -> tuple[Document | None, list[Fault]]:
    """Read the YAML in a text, called `name` in messages. The value of an empty one is None."""
    try:
        reader = _Reader(name, yaml.parse(text, Loader=FAST_LOADER), text.split("\n"))
        value = reader.document()
    except yaml.MarkedYAMLError as error:
        return None, [why_unreadable(text, name, error)]
    return Document(value, reader.lines), reader.faults


class _Reader:
    """Builds values from YAML events, so that nothing is expanded before it has been checked."""

    def __init__(self, name: str, events: Iterator[yaml.Event], text: list[str]) -> None:
        self.name = name
        self.events = events
        self.text = text
        self.lines: dict[Keys, int] = {}
        self.faults: list[Fault] = []

    def document(self) -> object:
        value: object = None
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._fault(event, "hier begint een tweede document", "haal de regel `---` weg")
            elif isinstance(event, yaml.NodeEvent):
                built = self._build(event, ())
                value = built if documents == 1 else value
        return value

    def _fault(self, event: yaml.Event, what: str, cure: str) -> None:
        self.faults.append(Fault(self.name, _line(event), what, cure))

    def _build(self, event: yaml.Event, keys: Keys) -> object:
        self.lines.setdefault(keys, _line(event))
        if isinstance(event, yaml.AliasEvent):
            cure = "schrijf de tekst uit, of zet hem tussen aanhalingstekens"
            self._fault(event, "hier staat een verwijzing met `*`", cure)
            return None
        for mark, what in (("anchor", "een anker met `&`"), ("tag", "een label met `!`")):
            if getattr(event, mark, None) is not None:
                cure = "haal het weg, of zet de tekst tussen aanhalingstekens"
                self._fault(event, f"hier staat {what}", cure)
        if isinstance(event, yaml.ScalarEvent):
            self._see_what_isnot_read(event)
            self._see_what_is_shown_as_typed(event)
            return _scalar(event)
        if len(keys) >= MAX_DEPTH:
            self._fault(event, "de inhoud is hier te diep genest", "gebruik minder niveaus")
            self._skip()
            return None
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(keys)
        return self._mapping(keys)

    def _skip(self) -> None:
        depth = 1
        while depth:
            event = next(self.events)
            depth += isinstance(event, _STARTS) - isinstance(event, _ENDS)

    def _list(self, keys: Keys) -> list[object]:
        items: list[object] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self._build(event, (*keys, len(items))))
        return items

    def _mapping(self, keys: Keys) -> dict[str, object]:
        items: dict[str, object] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            line = _line(event)
            if not isinstance(event, yaml.ScalarEvent):
                self._fault(event, "een sleutel moet één woord zijn", "schrijf `sleutel: tekst`")
                self._build(event, (*keys, "?"))
                self._build(next(self.events), (*keys, "?"))
                continue
            key = event.value
            if key in items:
                first = self.lines[(*keys, key)]
                cure = "houd er één over"
                self._fault(event, f"sleutel `{key}` staat er al op regel {first}", cure)
                self._build(next(self.events), (*keys, key))
                continue
            self.lines[(*keys, key)] = line
            value = next(self.events)
            self._see_what_is_not_read_of_a_key(event, value)
            items[key] = self._build(value, (*keys, key))
            if items[key] is None:
                self._fault(event, *empty(key))
        return items

    def _see_what_isnot_read(self, event: yaml.ScalarEvent) -> None:
        """A word right behind ` #` was hardly meant as a comment."""
        end = event.end_mark
        if event.style in {"|", ">"} or end is None or end.line >= len(self.text):
            return
        if found := _COMMENT.match(self.text[end.line], end.column):
            word = found[1].split()[0]
            if word != "#":
                self.faults.append(Fault(self.name, end.line + 1, *not_read(word)))

    def _see_what_is_not_read_of_a_key(self, key: yaml.ScalarEvent, value: yaml.Event) -> None:
        """Nor was such a word between a key and a text that begins on a later line."""
        end = key.end_mark
        if end is None or value.start_mark is None or value.start_mark.line <= end.line:
            return
        found = _COMMENT_OF_A_KEY.match(self.text[end.line], end.column)
        if found and found[1] != "#":
            self.faults.append(Fault(self.name, end.line + 1, *not_read(found[1])))

    def _see_what_is_shown_as_typed(self, event: yaml.ScalarEvent) -> None:
        """No text in a file is more than text: marks of other languages would be read as words.

        It is read as it was typed, line by line: so each thing is told where it stands.
        """
        first, lines = self._as_typed(event)
        text = "\n".join(lines)
        remnants = [*remnants_in(text), *accents_as_apostrophes(text)]
        found = [(one.at, one.what, one.cure) for one in remnants]
        if not _ADDRESS.fullmatch(event.value):
            read = text if event.style == "|" else _FOLDED.sub(" ", text)
            found += [(one.at, one.told, one.cure) for one in [markup_in(read, text)] if one]
            # What is told of signs may be of the list that they make.
            found = found or list(_lost_layout(lines))
        found += self._signs_by_their_codes(event)
        for at, what, cure in found:
            self.faults.append(Fault(self.name, first + text.count("\n", 0, at), what, cure))

    def _signs_by_their_codes(self, event: yaml.ScalarEvent) -> Iterator[tuple[int, str, str]]:
        """Strange signs that stand in no line, but come of a code between double quotes."""
        if event.style != '"' or not event.start_mark or not event.end_mark:
            return
        typed = "\n".join(self.text[event.start_mark.line : event.end_mark.line + 1])
        if "\\" not in typed:
            return
        for one in strange_signs(event.value):
            if one.sign not in typed:
                what = f"hier staat een code met `\\`, en die maakt {one.name} ({one.code})"
                yield one.at, what, "haal de code weg, en typ wat er hoort te staan"

    def _as_typed(self, event: yaml.ScalarEvent) -> tuple[int, list[str]]:
        """The number of the first line of a text, and its lines without what they are indented."""
        start, end = event.start_mark, event.end_mark
        first, lines = _line(event), event.value.split("\n")
        if start and end and event.style in {"|", ">"}:
            first, lines = first + 1, self.text[start.line + 1 : end.line + (end.column > 0)]
        elif start and end and not event.style and end.line > start.line:
            lines = [*self.text[start.line : end.line], self.text[end.line][: end.column]]
            lines[0] = lines[0][start.column :]
        # In what stands between quotes, signs may be doubled: that is read as it is meant.
        return first, [line.strip(" ") for line in lines]


def _lost_layout(lines: list[str]) -> Iterator[tuple[int, str, str]]:
    """The first list or table of each paragraph of a text, which will be running text."""
    starts = [0, *(n + 1 for n, line in enumerate(lines) if not line)]
    for start, end in pairwise([*starts, len(lines) + 1]):
        part = lines[start : end - 1]
        if len(part) < _LEAST_ITEMS:
            continue
        if found := lost_mark(part, one_is_enough=False):
            index, shown = found
            what, cure = f"hier staat `{shown}`: {A_LIST}", OF_A_LIST
        elif (row := row_of_a_table(part)) is not None:
            index, what, cure = row, f"hier staat een tabel: die {NO_TABLE}", OF_A_TABLE
        else:
            continue
        yield sum(len(line) + 1 for line in lines[: start + index]), what, cure


def empty(key: str) -> tuple[str, str]:
    """What is said of a key with nothing behind it, or of an item (no key), and how to mend it."""
    if not key:
        return "dit punt is leeg", "vul iets in, of haal het streepje weg"
    return f"`{key}` is leeg", "vul iets in, of haal de sleutel weg als hij niet nodig is"


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _scalar(event: yaml.ScalarEvent) -> object:
    raw: str = event.value
    # Quoted, or a block: text, whatever it looks like.
    return raw if event.style else _plain(raw)


def _plain(raw: str) -> object:
    """What a value is that stands without quotes."""
    kind = _resolve(yaml.ScalarNode, raw, (True, False)).rpartition(":")[2]
    value: object = Unquoted(raw)
    if kind == "null":
        value = None
    elif kind == "str" and raw.lower() not in _YES_OR_NO:
        value = raw
    elif kind == "int" and _WHOLE_NUMBER.fullmatch(raw):
        value = int(raw)
    elif kind == "timestamp":
        with suppress(ValueError):
            value = dt.date.fromisoformat(raw)
    return value


def as_written(text: str) -> str:
    """A word as an editor has to write it: with quotes where it would be read as something else."""
    return text if _plain(text) == text else f'"{text}"'
