"""Turns what pydantic finds wrong into a sentence that an editor can act on."""

import datetime as dt
import re
import types
from collections.abc import Mapping
from contextlib import suppress
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from macros.content.fault import near
from macros.content.model.base import (
    ADRES,
    BEELD,
    BREUK,
    EDITIE,
    LETTER,
    NAME,
    OUD_ADRES,
    PAGINA,
    TEKEN,
    VINGERAFDRUK,
    WEBADRES,
)
from macros.content.yaml_source import Keys, Unquoted, as_written, empty

MAX_SHOWN = 40
"""How many characters of a wrong value a message repeats."""

PATTERNS = {
    WEBADRES: (
        "dit is geen volledig webadres",
        "schrijf het zoals het in je browser staat, met `https://` ervoor en zonder spaties",
    ),
    PAGINA: (
        "dit is geen pagina",
        "noem het bestand vanaf de map `docs`, zoals `training/index.md`, en een kop apart bij "
        "`anker:`",
    ),
    ADRES: (
        "dit is geen adres van een pagina",
        "schrijf het vanaf het begin van de site, zoals `training/index.html`",
    ),
    OUD_ADRES: (
        "dit is geen adres van een pagina of kop",
        "schrijf het vanaf het begin van de site, zoals `training/index.html` of "
        "`training/index.html#kiezen`",
    ),
    BEELD: (
        "dit is geen beeld van een pagina",
        "haal dit bestand weg en draai `make beelden`",
    ),
    VINGERAFDRUK: (
        "dit is geen vingerafdruk van een bestand",
        "haal dit bestand weg en draai `make beelden`",
    ),
    EDITIE: ("dit is geen nummer van een editie", 'schrijf het zo: "1.0"'),
    BREUK: ("dit is geen deel van een geheel", "schrijf het zo: 2/3"),
    LETTER: ("dit is geen letter", "gebruik één kleine letter"),
    TEKEN: ("dit is geen teken dat hier kan", "gebruik één cijfer of één kleine letter"),
    NAME: (
        "deze naam heeft tekens die niet kunnen",
        "gebruik kleine letters en cijfers, met een streepje tussen woorden",
    ),
}

_DUTCH_DATE = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_KINDS = {
    "string_type": "tekst",
    "int_type": "een heel getal",
    "date_type": "een datum als jaar-maand-dag, zoals 2026-11-22",
    "list_type": "een lijst, met `- ` voor elk punt",
    "model_type": "een blok met sleutels",
    "dict_type": "een blok met sleutels",
}


def in_dutch(model: type[BaseModel], error: Mapping[str, Any]) -> tuple[str, str]:
    """What is wrong and how to mend it, for one of pydantic's `errors()` on `model`."""
    keys: Keys = tuple(key for key in error["loc"] if key != "[key]")
    kind, given, context = error["type"], error["input"], error.get("ctx", {})
    name = keys[-1] if keys and isinstance(keys[-1], str) else ""  # an item of a list has none
    match kind:
        case "missing":
            told = f"sleutel `{name}` ontbreekt", f"voeg `{name}:` toe aan dit onderdeel"
        case "extra_forbidden":
            told = f"sleutel `{name}` bestaat hier niet", near(name, _fields_at(model, keys[:-1]))
        case "literal_error":
            told = _wrong_choice(given, context["expected"])
        case "string_pattern_mismatch":
            what, cure = PATTERNS[context["pattern"]]
            told = f"{what}: {_shown(given)}", cure
        case "string_too_short" | "too_short":
            told = empty(name)
        case "string_too_long" | "too_long":
            told = _too_long(name, kind, context)
        case "greater_than_equal" | "less_than_equal":
            told = f"{_shown(given)} is geen getal dat hier kan", _bounds(context)
        case _ if kind in _KINDS:
            told = _wrong_kind(name, kind, given, _fields_at(model, keys))
        case _:
            cure = "vergelijk met een onderdeel dat wel goed is"
            told = f"`{name}` kan zo niet: {_shown(given)}", cure
    return told


def wants_quotes(error: Mapping[str, Any]) -> bool:
    """Whether one of pydantic's `errors()` is only that a text stands without its quotes."""
    given = error["input"]
    if error["type"] == "literal_error":
        choices = re.findall("'([^']*)'", error["ctx"]["expected"])
        return isinstance(given, Unquoted) and given.raw in choices
    return error["type"] == "string_type" and isinstance(given, (Unquoted, int, dt.date))


def _wrong_choice(given: object, expected: str) -> tuple[str, str]:
    """A value that is none of those that may stand here; `expected` is as pydantic lists them."""
    choices = re.findall("'([^']*)'", expected)
    if isinstance(given, Unquoted) and (meant := given.raw.lower()) in choices:
        return _without_quotes(given), f"schrijf {as_written(meant)}"
    *rest, last = [f"`{as_written(choice)}`" for choice in choices]
    cure = f"kies {', '.join(rest)} of {last}" if rest else f"kies {last}"
    return f"{_shown(given)} kan hier niet", cure


def _wrong_kind(name: str, kind: str, given: object, fields: list[str]) -> tuple[str, str]:
    """A value of the wrong kind; `fields` are the keys of the record that belongs there, if any."""
    wanted = _KINDS[kind]
    if given is None:
        return empty(name)
    if kind == "string_type" and isinstance(given, (Unquoted, int, dt.date)):
        shown = given.raw if isinstance(given, Unquoted) else given
        return _without_quotes(given), f'schrijf "{shown}"'
    place = f"bij `{name}`" if name else "hier"
    what = f"{place} hoort {wanted}, maar er staat {_shown(given)}"
    if kind == "date_type" and isinstance(given, str):
        return _no_date(what, given)
    if kind == "int_type" and isinstance(given, str):
        return what, "schrijf het getal zonder aanhalingstekens en zonder woorden erbij"
    if fields and isinstance(given, str):
        key = next((key for key in ("tekst", "titel", "naam") if key in fields), fields[0])
        return what, f"zet er een sleutel voor, zoals `{key}: …`"
    return what, f"maak er {wanted} van"


def _no_date(what: str, given: str) -> tuple[str, str]:
    """A text where a date belongs; it may be one but for its quotes, or as the Dutch write it."""
    with suppress(ValueError):
        if dt.date.fromisoformat(given).isoformat() == given:
            return f"{what} tussen aanhalingstekens", f"schrijf {given}, zonder aanhalingstekens"
    if day := _DUTCH_DATE.fullmatch(given):
        return what, f"schrijf {day[3]}-{int(day[2]):02}-{int(day[1]):02}, zonder aanhalingstekens"
    return what, f"maak er {_KINDS['date_type']} van"


def _without_quotes(given: object) -> str:
    return f"{_shown(given)} staat zonder aanhalingstekens en is daardoor geen tekst"


def _too_long(name: str, kind: str, context: Mapping[str, Any]) -> tuple[str, str]:
    most = context["max_length"]
    if kind == "string_too_long":
        return f"`{name}` is te lang", f"gebruik ten hoogste {most} tekens"
    what = f"bij `{name}` staan {context['actual_length']} punten"
    return what, f"houd er ten hoogste {most} over"


def _bounds(context: Mapping[str, Any]) -> str:
    if "ge" in context:
        return f"gebruik {context['ge']} of een groter getal"
    return f"gebruik {context['le']} of een kleiner getal"


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return "een blok met sleutels"
    if isinstance(value, list):
        return "een lijst"
    if value is None:
        return "niets"
    text = value.raw if isinstance(value, Unquoted) else " ".join(str(value).split())
    return f"`{text}`" if len(text) <= MAX_SHOWN else f"`{text[:MAX_SHOWN]}`…"


def _fields_at(model: type[BaseModel], keys: Keys) -> list[str]:
    """The keys that a record may have at this place; none where the place is unknown."""
    kind: Any = model
    for key in keys:
        kind = _bare(kind)
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            field = kind.model_fields.get(str(key))
            kind = field.annotation if field else None
        else:
            inner = get_args(kind)
            kind = inner[-1] if inner else None
    kind = _bare(kind)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return list(kind.model_fields)
    return []


def _bare(kind: Any) -> Any:
    """A type without `Annotated` and without `| None`."""
    while True:
        if get_origin(kind) is Annotated:
            kind = get_args(kind)[0]
        elif get_origin(kind) in {Union, types.UnionType}:
            kind = next(k for k in get_args(kind) if k is not type(None))
        else:
            return kind
