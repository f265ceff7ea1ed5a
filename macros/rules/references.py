"""Ids that point to a record, in data and in calls, lead to one."""

import types
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from macros.content.fault import Fault, near
from macros.content.kinds import KINDS, Form
from macros.content.load import Loaded
from macros.content.model.base import Record, Ref
from macros.content.yaml_source import Keys
from macros.pages.calls import Pages
from macros.pages.macros import MACROS
from macros.pages.paths import as_address
from macros.published.redirects import led_on, now_at
from macros.rules.published import was_published
from macros.rules.registry import rule


@rule
def references_lead_somewhere(loaded: Loaded, pages: Pages) -> Iterator[Fault]:
    """Every id that points to a record, and every name of a page, leads to one that exists."""
    for keys, record in _all_records(loaded):
        for inner, kind, target in references(type(record), record):
            if kind == "paginas":
                if target not in pages.names:
                    what = f"pagina `{target}` bestaat niet"
                    yield loaded.fault((*keys, *inner), what, _page_cure(loaded, pages, target))
            elif loaded.dangles(kind, target):
                what = f"`{target}` bestaat niet in {kind}"
                tie = "de band" if "banden" in inner else "deze verwijzing"
                cure = _cure(loaded, pages, (kind, target), tie)
                yield loaded.fault((*keys, *inner), what, cure)


def _page_cure(loaded: Loaded, pages: Pages, target: str) -> str:
    """What was meant by a page that is not there: where it was led on to, or one near it."""
    moved = now_at(as_address(target), led_on(loaded.content.omleidingen.values()))
    if moved is None:
        return near(target, pages.names)
    heading = f", met `anker: {moved.anker}`" if moved.anker else ""
    return f"schrijf `{moved.naar}`{heading}: daar is ze nu"


def _cure(loaded: Loaded, pages: Pages, missing: tuple[str, str], tie: str) -> str:
    """How to mend that a tie leads to a record, of a kind and with an id, that is not there."""
    kind, target = missing
    if was_published(loaded, pages, kind, target):
        return f"haal {tie} weg, want `{target}` is uit de gids gehaald"
    return f"{near(target, loaded.known[kind])}; bestaat het niet meer, haal dan {tie} weg"


@rule
def calls_name_known_ids(loaded: Loaded, pages: Pages) -> Iterator[Fault]:
    """Every id in a macro call on a page exists."""
    for call in pages.calls:
        macro = MACROS[call.macro]
        kind = macro.kind
        if macro.takes_id and kind and loaded.dangles(kind, call.args[0]):
            what = f"`{call.args[0]}` bestaat niet in {kind}"
            cure = _cure(loaded, pages, (kind, call.args[0]), "de aanroep")
            yield Fault(f"docs/{call.page}", call.line, what, cure)


def _all_records(loaded: Loaded) -> Iterator[tuple[Keys, Record]]:
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
