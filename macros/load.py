"""Reads the files of `data/` into records, and collects every fault on the way.

A record with a fault is left out, but its id stays known: a reference to it does not dangle.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from macros.content import Content
from macros.fault import Fault, near
from macros.messages import in_dutch
from macros.model import (
    Aard,
    Adres,
    Begrip,
    Bron,
    Context,
    Contextvraag,
    Editie,
    Gids,
    Ingang,
    Kader,
    Omleiding,
    Planelement,
    Programma,
    Record,
    Routestap,
    Schaal,
    Thema,
    Training,
    Wijziging,
    Zoekwoord,
)
from macros.yaml_source import Document, Keys, read_yaml

R = TypeVar("R", bound=Record)

SCHEMA_FOLDER = "schema"
"""The folder in `data/` with the generated JSON Schema; it holds no content."""


@dataclass(frozen=True)
class Collection:
    """A kind of record: one list in `<name>.yml`, or a folder with one file per record.

    A guide may do without the file or folder when it is `optional`.
    """

    name: str
    model: type[Record]
    folder: bool = False
    optional: bool = False


COLLECTIONS = (
    Collection("contexten", Context),
    Collection("contextvragen", Contextvraag, optional=True),
    Collection("schalen", Schaal),
    Collection("aarden", Aard),
    Collection("themas", Thema, folder=True),
    Collection("kaders", Kader),
    Collection("trainingen", Training, folder=True),
    Collection("plan", Planelement),
    Collection("programmas", Programma, folder=True, optional=True),
    Collection("begrippen", Begrip),
    Collection("bronnen", Bron),
    Collection("route", Routestap),
    Collection("ingangen", Ingang),
    Collection("zoekwoorden", Zoekwoord, optional=True),
    Collection("edities", Editie, folder=True, optional=True),
    Collection("wijzigingen", Wijziging, optional=True),
    Collection("adressen", Adres, optional=True),
    Collection("omleidingen", Omleiding, optional=True),
)

# A card that could not be read still lets the other files be checked.
_NO_GIDS = Gids.model_construct(niveaus=[], kaart=[], bronnen=[])  # type: ignore[call-arg]


@dataclass
class Loaded:
    """What the files say: the valid records, every known id, every place and every fault.

    `places` holds of each record its file, and the line of everything in it.
    `unread` names the collections of which a file could not be read: any id may exist there.
    `partly` names those of which a record was left out.
    """

    records: dict[str, dict[str, Record]] = field(default_factory=dict)
    gids: Gids = _NO_GIDS
    known: dict[str, set[str]] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    partly: set[str] = field(default_factory=set)
    places: dict[Keys, tuple[str, Mapping[Keys, int]]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    @cached_property
    def content(self) -> Content:
        """The valid records as content; only whole when there are no faults.

        Asked for once everything has been read.
        """
        ordered = {name: _in_order(records) for name, records in self.records.items()}
        return Content(gids=self.gids, **ordered)  # type: ignore[arg-type]

    def is_whole(self, collection: str) -> bool:
        """Whether every record of a collection is there: what is missing was not left out."""
        return collection not in self.unread | self.partly

    def dangles(self, collection: str, record_id: str) -> bool:
        """Whether a reference to this id leads nowhere."""
        return collection not in self.unread and record_id not in self.known[collection]

    def fault(self, keys: Keys, what: str, cure: str) -> Fault:
        """A fault at the place of these keys, or of the nearest thing around it."""
        record = next((keys[:n] for n in (1, 2) if keys[:n] in self.places), keys)
        file, lines = self.places.get(record, ("data", {}))
        inside = keys[len(record) :]
        while inside and inside not in lines:
            inside = inside[:-1]
        return Fault(file, lines.get(inside, 1), what, cure)


def load(data: Path) -> Loaded:
    """Read every collection in the folder `data`."""
    loaded = Loaded(known={"factoren": set(), "niveaus": set()})
    for collection in COLLECTIONS:
        loaded.records[collection.name] = {}
        loaded.known[collection.name] = set()
        if collection.folder:
            _load_folder(loaded, data, collection)
        else:
            _load_list(loaded, data, collection)
    _load_gids(loaded, data)
    _find_strays(loaded, data)
    return loaded


def _load_gids(loaded: Loaded, data: Path) -> None:
    document = _read(loaded, data / "gids.yml", data)
    if document is None:
        loaded.unread.add("niveaus")
        return
    loaded.places["gids",] = _name(data / "gids.yml", data), document.lines
    _know(loaded, "niveaus", document.value, "niveaus")
    record = _validated(loaded, Gids, document.value, ("gids",))
    if record is not None:
        loaded.gids = record


def _load_folder(loaded: Loaded, data: Path, collection: Collection) -> None:
    folder = data / collection.name
    if not collection.optional and not any(folder.glob("*.yml")):
        cure = "zet er een bestand voor elk onderdeel in"
        loaded.faults.append(Fault(f"data/{collection.name}", 1, "deze map is leeg", cure))
    for path in sorted(folder.glob("*.yml")):
        keys = (collection.name, path.stem)
        loaded.known[collection.name].add(path.stem)
        document = _read(loaded, path, data)
        if document is None:
            loaded.unread |= {collection.name, "factoren"}
            continue
        loaded.places[keys] = _name(path, data), document.lines
        _know(loaded, "factoren", document.value, "factoren")
        if isinstance(document.value, dict) and "id" in document.value:
            cure = "haal de regel weg: de naam van het bestand is de id"
            what = "sleutel `id` bestaat hier niet"
            loaded.faults.append(loaded.fault((*keys, "id"), what, cure))
            continue
        value = document.value
        if isinstance(value, dict):
            value = {"id": path.stem, **value}
        record = _validated(loaded, collection.model, value, keys)
        if record is not None:
            loaded.records[collection.name][path.stem] = record


def _load_list(loaded: Loaded, data: Path, collection: Collection) -> None:
    path = data / f"{collection.name}.yml"
    if collection.optional and not path.exists():
        return
    document = _read(loaded, path, data, optional=collection.optional)
    if document is None:
        loaded.unread.add(collection.name)
        return
    name = _name(path, data)
    if not isinstance(document.value, list):
        loaded.unread.add(collection.name)
        cure = "begin elk onderdeel met `- id: …`"
        loaded.faults.append(Fault(name, 1, "dit bestand moet een lijst zijn", cure))
        return
    lines = document.lines_of_items()
    for index, item in enumerate(document.value):
        record_id = item.get("id") if isinstance(item, dict) else None
        keys: Keys = (collection.name, record_id if isinstance(record_id, str) else f"#{index}")
        if keys in loaded.places:
            first = loaded.places[keys][1][()]
            what = f"id `{record_id}` staat er al op regel {first}"
            loaded.faults.append(
                Fault(name, lines[index][()], what, "geef dit onderdeel een andere id")
            )
            loaded.partly.add(collection.name)
            continue
        loaded.places[keys] = name, lines[index]
        if isinstance(record_id, str):
            loaded.known[collection.name].add(record_id)
        record = _validated(loaded, collection.model, item, keys)
        if record is not None:
            loaded.records[collection.name][str(record_id)] = record


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


def _validated(loaded: Loaded, model: type[R], value: object, keys: Keys) -> R | None:
    try:
        return model.model_validate(value)
    except ValidationError as error:
        for found in error.errors(include_url=False):
            what, cure = in_dutch(model, found)
            place = tuple(key for key in found["loc"] if key != "[key]")
            loaded.faults.append(loaded.fault((*keys, *place), what, cure))
        loaded.partly.add(str(keys[0]))
        return None


def _know(loaded: Loaded, collection: str, value: object, key: str) -> None:
    """Note the ids of records that stand inside another record."""
    items = value.get(key) if isinstance(value, dict) else None
    if not isinstance(items, list):
        return
    ids: list[Any] = [item.get("id") for item in items if isinstance(item, dict)]
    loaded.known[collection].update(i for i in ids if isinstance(i, str))


def _find_strays(loaded: Loaded, data: Path) -> None:
    files = {f"{c.name}.yml" for c in COLLECTIONS if not c.folder} | {"gids.yml"}
    folders = {c.name for c in COLLECTIONS if c.folder} | {SCHEMA_FOLDER}
    for path in sorted(data.rglob("*")):
        inside = path.relative_to(data)
        left_by_a_program = path.name.startswith(".") or path.name.endswith("~")
        if path.is_dir() or left_by_a_program or inside.parts[0] == SCHEMA_FOLDER:
            continue
        at_home = inside.parent.as_posix() in folders and path.suffix == ".yml"
        if not at_home and inside.as_posix() not in files:
            cure = near(inside.parts[0], files | folders - {SCHEMA_FOLDER})
            loaded.faults.append(Fault(_name(path, data), 1, "dit bestand hoort hier niet", cure))


def _name(path: Path, data: Path) -> str:
    return path.relative_to(data.parent).as_posix()


def _in_order(records: Mapping[str, Record]) -> dict[str, Record]:
    """By `nummer` where records have one, else as they stand in the file."""
    return dict(sorted(records.items(), key=lambda item: getattr(item[1], "nummer", 0)))
