"""What refers to a record: each place in the data, and each call on a page."""

import types
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from macros.content.fault import Fault
from macros.content.kinds import KINDS, Form
from macros.content.load import Loaded
from macros.content.model.base import Record, Ref
from macros.content.yaml_source import Keys
from macros.pages.calls import Call, Pages
from macros.pages.macros import MACROS


def all_references(loaded: Loaded) -> Iterator[tuple[Keys, str, str]]:
    """Every reference in the data: where, to which kind (or to `paginas`), which id."""
    for keys, record in all_records(loaded):
        for inner, kind, target in references(type(record), record):
            yield (*keys, *inner), kind, target


def calls_for_one(pages: Pages) -> Iterator[tuple[Call, str, str]]:
    """Every call that shows one record: the call, of which kind, and which id."""
    for call in pages.calls:
        macro = MACROS[call.macro]
        if macro.takes_id and macro.kind:
            yield call, macro.kind, call.args[0]


def referred_to(loaded: Loaded, pages: Pages) -> dict[tuple[str, str], list[str]]:
    """By each record that something refers to, its kind and id: where, as `file:line`."""
    found: dict[tuple[str, str], list[str]] = {}
    for keys, kind, target in all_references(loaded):
        if kind != "paginas":
            place = loaded.fault(keys, "", "")
            found.setdefault((kind, target), []).append(_place(place))
    for call, kind, target in calls_for_one(pages):
        found.setdefault((kind, target), []).append(f"docs/{call.page}:{call.line}")
    return found


def _place(fault: Fault) -> str:
    return f"{fault.file}:{fault.line}"


def all_records(loaded: Loaded) -> Iterator[tuple[Keys, Record]]:
    """Every record that could be read, with its place."""
    for name, records in loaded.records.items():
        alone = KINDS[name].form is Form.ONE
        for record_id, record in records.items():
            yield (name,) if alone else (name, record_id), record


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
    """Every reference inside a value of this type: where, to which kind, which id."""
    origin, args = get_origin(kind), get_args(kind)
    if origin is Annotated:
        yield from ((keys, mark.kind, value) for mark in args[1:] if isinstance(mark, Ref))
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
