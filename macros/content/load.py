"""Reads the files of `data/` into records, and collects every fault on the way.

A record with a fault is left out, but its id stays known: a reference to it does not dangle.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from pydantic import ValidationError

from macros.content.fault import Fault, near, nearest
from macros.content.files import files_in
from macros.content.from_pydantic import in_dutch, wants_quotes
from macros.content.kinds import KINDS, Form, Kind
from macros.content.model.base import Record
from macros.content.model.gids import Gids
from macros.content.records import Content
from macros.content.yaml_source import Document, Keys, read_yaml

SCHEMA_FOLDER = "schema"
"""The folder in `data/` with the generated JSON Schema; it holds no content."""


@dataclass
class Loaded:
    """What the files say: the valid records, every known id, every place and every fault.

    `known` holds by kind every id that something may refer to.
    `places` holds of each record its file, and the line of everything in it.
    `unread` names the kinds of which not every id could be read: any may exist there.
    `partly` names those of which a record was left out. `files`: every file that is there.
    `nested` holds of each record inside another, by kind and id, where its id stands.
    `absent` names the kinds of which there is no file at all, where a guide may do without.
    """

    records: dict[str, dict[str, Record]] = field(default_factory=dict)
    known: dict[str, set[str]] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    partly: set[str] = field(default_factory=set)
    absent: set[str] = field(default_factory=set)
    nested: dict[Keys, Keys] = field(default_factory=dict)
    places: dict[Keys, tuple[str, Mapping[Keys, int]]] = field(default_factory=dict)
    files: list[Path] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    @cached_property
    def content(self) -> Content:
        """The valid records as content; only whole when there are no faults.

        Asked for once everything has been read.
        """
        return Content(self.records)

    @property
    def gids(self) -> Gids | None:
        """The guide's own card; None when it could not be read."""
        return next(iter(self.content.records_of("gids").values()), None)  # type: ignore[return-value]

    def is_whole(self, kind: str) -> bool:
        """Whether every record of a kind is there: what is missing was not left out."""
        return kind not in self.unread | self.partly

    def dangles(self, kind: str, record_id: str) -> bool:
        """Whether a reference to this id leads nowhere.

        Where a kind has no records at all, not each reference to it is wrong: its file is.
        """
        return (
            bool(self.known[kind]) and kind not in self.unread and not self.knows(kind, record_id)
        )

    def knows(self, kind: str, record_id: str) -> bool:
        """Whether a record of this kind has this id."""
        return record_id in self.known[kind]

    def place_of(self, kind: str, record_id: str) -> Keys:
        """The keys of the id of a record, which need not be valid."""
        return self.nested.get((kind, record_id), (kind, record_id, "id"))

    def fault(self, keys: Keys, what: str, cure: str, *, wants_quotes: bool = False) -> Fault:
        """A fault at the place of these keys, or of the nearest thing around it."""
        record = next((keys[:n] for n in (1, 2) if keys[:n] in self.places), keys)
        file, lines = self.places.get(record, ("data", {}))
        inside = keys[len(record) :]
        while inside and inside not in lines:
            inside = inside[:-1]
        return Fault(file, lines.get(inside, 1), what, cure, wants_quotes)


def load(data: Path) -> Loaded:
    """Read every kind in the folder `data`."""
    there = files_in(data)
    loaded = Loaded(
        known={name: set() for name in KINDS}, files=there.paths, faults=list(there.faults)
    )
    for kind in KINDS.values():
        if kind.form is not Form.INSIDE:
            loaded.records[kind.name] = {}
            _READERS[kind.form](loaded, data, kind)
    _find_strays(loaded, data)
    return loaded


def _read_one(loaded: Loaded, data: Path, kind: Kind[Record]) -> None:
    path = data / kind.place
    document = _read(loaded, path, data)
    if document is None:
        _leave_unread(loaded, kind)
        return
    loaded.places[kind.name,] = _name(path, data), document.lines
    _take(loaded, kind, kind.name, document.value, (kind.name,))


def _read_folder(loaded: Loaded, data: Path, kind: Kind[Record]) -> None:
    paths = [p for p in loaded.files if p.parent == data / kind.place and p.suffix == ".yml"]
    if not paths:
        loaded.absent.add(kind.name)
    if not kind.optional and not paths:
        cure = "zet er een bestand voor elk onderdeel in"
        loaded.faults.append(Fault(f"data/{kind.name}", 1, "deze map is leeg", cure))
    for path in sorted(paths):
        keys = (kind.name, path.stem)
        loaded.known[kind.name].add(path.stem)
        document = _read(loaded, path, data)
        if document is None:
            _leave_unread(loaded, kind)
            continue
        loaded.places[keys] = _name(path, data), document.lines
        value = document.value
        if isinstance(value, dict) and "id" in value:
            cure = "haal de regel weg: de naam van het bestand is de id"
            what = "sleutel `id` bestaat hier niet"
            loaded.faults.append(loaded.fault((*keys, "id"), what, cure))
            _know_nested(loaded, kind, value, keys)
            continue
        if isinstance(value, dict):
            value = {"id": path.stem, **value}
        _take(loaded, kind, path.stem, value, keys)


def _read_list(loaded: Loaded, data: Path, kind: Kind[Record]) -> None:
    path = data / kind.place
    if kind.optional and not path.exists():
        loaded.absent.add(kind.name)
        return
    document = _read(loaded, path, data, optional=kind.optional)
    if document is None:
        _leave_unread(loaded, kind)
        return
    name = _name(path, data)
    if not isinstance(document.value, list):
        _leave_unread(loaded, kind)
        cure = "begin elk onderdeel met `- id: …`"
        loaded.faults.append(Fault(name, 1, "dit bestand moet een lijst zijn", cure))
        return
    lines = document.lines_of_items()
    for index, item in enumerate(document.value):
        record_id = item.get("id") if isinstance(item, dict) else None
        keys: Keys = (kind.name, record_id if isinstance(record_id, str) else f"#{index}")
        if keys in loaded.places:
            first = loaded.places[keys][1][()]
            what = f"id `{record_id}` staat er al op regel {first}"
            loaded.faults.append(
                Fault(name, lines[index][()], what, "geef het nieuwste van de twee een andere id")
            )
            loaded.partly.add(kind.name)
            continue
        loaded.places[keys] = name, lines[index]
        if isinstance(record_id, str):
            loaded.known[kind.name].add(record_id)
        _take(loaded, kind, str(record_id), item, keys)


_READERS = {Form.ONE: _read_one, Form.FOLDER: _read_folder, Form.LIST: _read_list}


def _read(loaded: Loaded, path: Path, data: Path, *, optional: bool = False) -> Document | None:
    """What a file says; None when it cannot be read. An optional one may hold nothing yet."""
    name = _name(path, data)
    if not path.exists():
        cure = "zet het bestand terug, of kijk naar de spelling van de naam"
        loaded.faults.append(Fault(name, 1, "dit bestand ontbreekt", cure))
        return None
    document, faults = read_yaml(path, name)
    loaded.faults += faults
    if document and document.value is None and not faults:
        if optional:
            return Document([], {})
        loaded.faults.append(Fault(name, 1, "dit bestand is leeg", "zet er inhoud in"))
        return None
    return document


def _take(loaded: Loaded, kind: Kind[Record], name: str, value: object, keys: Keys) -> None:
    """Keep what a file says of one record, when it is valid; note what stands inside it."""
    _know_nested(loaded, kind, value, keys)
    try:
        loaded.records[kind.name][name] = kind.model.model_validate(value)
    except ValidationError as error:
        for found in error.errors(include_url=False):
            what, cure = in_dutch(kind.model, found)
            place = tuple(key for key in found["loc"] if key != "[key]")
            quotes = wants_quotes(found)
            fault = loaded.fault((*keys, *place), what, cure, wants_quotes=quotes)
            loaded.faults.append(fault)
        loaded.partly.add(kind.name)


def _know_nested(loaded: Loaded, kind: Kind[Record], value: object, keys: Keys) -> None:
    """Note the ids of records that stand inside another, also when that one is not valid."""
    for nested in kind.nested:
        items = value.get(nested.name) if isinstance(value, dict) else None
        if items is not None and not isinstance(items, list):
            loaded.unread.add(nested.name)
        for index, item in enumerate(items if isinstance(items, list) else ()):
            record_id = item.get("id") if isinstance(item, dict) else None
            if isinstance(record_id, str):
                loaded.known[nested.name].add(record_id)
                place = (*keys, nested.name, index, "id")
                loaded.nested.setdefault((nested.name, record_id), place)


def _leave_unread(loaded: Loaded, kind: Kind[Record]) -> None:
    """Note that ids of this kind may exist of which nothing is known."""
    loaded.unread |= {kind.name, *(nested.name for nested in kind.nested)}


def _find_strays(loaded: Loaded, data: Path) -> None:
    files = set(_places(Form.LIST)) | set(_places(Form.ONE))
    folders = set(_places(Form.FOLDER))
    told: set[Path] = set()
    for path in loaded.files:
        inside = path.relative_to(data)
        if inside.parts[0] == SCHEMA_FOLDER:
            continue
        at_home = inside.parent.as_posix() in folders and path.suffix == ".yml"
        if at_home or inside.as_posix() in files:
            continue
        if kind := _misnamed(loaded, inside):
            _leave_unread(loaded, kind)
            top = data / inside.parts[0]
            if top not in told:
                told.add(top)
                what = f"dit hoort `{kind.place}` te heten, want dat is er niet"
                cure = f"geef het de naam `{kind.place}`"
                loaded.faults.append(Fault(_name(top, data), 1, what, cure))
        else:
            cure = near(inside.parts[0], files | folders)
            loaded.faults.append(Fault(_name(path, data), 1, "dit bestand hoort hier niet", cure))


def _misnamed(loaded: Loaded, inside: Path) -> Kind[Record] | None:
    """The kind of which this file, or the folder that it is in, has nearly the name.

    Only where such a file is missed: then it is this one, and all that is said to be gone is in it.
    """
    form = Form.FOLDER if len(inside.parts) > 1 else Form.LIST
    missed = {kind.place: kind for kind in KINDS.values() if kind.name in loaded.absent}
    found = nearest(inside.parts[0], (p for p, kind in missed.items() if kind.form is form))
    return missed[found[0]] if found else None


def _places(form: Form) -> Iterator[str]:
    return (kind.place for kind in KINDS.values() if kind.form is form)


def _name(path: Path, data: Path) -> str:
    return path.relative_to(data.parent).as_posix()
