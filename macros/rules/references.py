"""Ids that point to a record, in data and in calls, lead to one."""

import types
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from macros.fault import Fault, near
from macros.load import Loaded
from macros.model import Record, Ref
from macros.pages import MACROS, Pages
from macros.rules.registry import rule
from macros.yaml_source import Keys


@rule
def references_lead_somewhere(loaded: Loaded, pages: Pages) -> Iterator[Fault]:
    """Every id that points to a record, and every name of a page, leads to one that exists."""
    loaded.known["paginas"] = pages.names
    for keys, record in _all_records(loaded):
        for inner, collection, target in references(type(record), record):
            if loaded.dangles(collection, target):
                page = f"pagina `{target}` bestaat niet"
                what = (
                    page if collection == "paginas" else f"`{target}` bestaat niet in {collection}"
                )
                yield loaded.fault((*keys, *inner), what, near(target, loaded.known[collection]))


@rule
def calls_name_known_ids(loaded: Loaded, pages: Pages) -> Iterator[Fault]:
    """Every id in a macro call on a page exists."""
    for call in pages.calls:
        macro = MACROS[call.macro]
        collection = macro.collection
        if macro.takes_id and collection and loaded.dangles(collection, call.args[0]):
            what = f"`{call.args[0]}` bestaat niet in {collection}"
            cure = near(call.args[0], loaded.known[collection])
            yield Fault(f"docs/{call.page}", call.line, what, cure)


def _all_records(loaded: Loaded) -> Iterator[tuple[Keys, Record]]:
    yield ("gids",), loaded.gids
    for name, records in loaded.records.items():
        for record_id, record in records.items():
            yield (name, record_id), record


@cache
def _fields(model: type[Record]) -> Mapping[str, Any]:
    """The fields that may hold a reference, with their types."""
    hints = get_type_hints(model, include_extras=True)
    return {name: kind for name, kind in hints.items() if _may_refer(kind)}


def _may_refer(kind: Any) -> bool:
    if isinstance(kind, type) and issubclass(kind, Record):
        return bool(_fields(kind))
    return isinstance(kind, Ref) or any(map(_may_refer, get_args(kind)))


def references(kind: Any, value: Any, keys: Keys = ()) -> Iterator[tuple[Keys, str, str]]:
    """Every reference inside a value of this type: where, to which collection, which id."""
    origin, args = get_origin(kind), get_args(kind)
    if origin is Annotated:
        yield from ((keys, mark.collection, value) for mark in args[1:] if isinstance(mark, Ref))
    for inner_kind, inner_value, inner_keys in _inside(origin, args, value):
        yield from references(inner_kind, inner_value, (*keys, *inner_keys))


def _inside(origin: Any, args: tuple[Any, ...], value: Any) -> Iterator[tuple[Any, Any, Keys]]:
    """The values directly inside a value: the type of each, the value, and its key if any."""
    if isinstance(value, Record):
        for name, kind in _fields(type(value)).items():
            if name in value.model_fields_set:
                yield kind, getattr(value, name), (name,)
    elif origin is Annotated or (origin in {Union, types.UnionType} and value is not None):
        yield args[0], value, ()
    elif origin is list:
        yield from ((args[0], item, (index,)) for index, item in enumerate(value))
    elif origin is dict:
        for key, item in value.items():
            yield args[0], key, (key,)
            yield args[1], item, (key,)
