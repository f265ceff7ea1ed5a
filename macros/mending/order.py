"""Puts the keys of records in the order in which the models, and all examples, have them."""

import types
from collections.abc import Iterator
from typing import Annotated, Any, Union, get_args, get_origin

import yaml
from pydantic import BaseModel

from macros.content.kinds import KINDS, Form
from macros.content.yaml_source import parse_yaml

_MOST = 500
"""How many records are put in order at most; more would not come to an end."""


def in_order(text: str, place: str) -> str:
    """The text of a file of `data/`, named from there, with its keys in order.

    As it was where that is not certain: it has faults, or a comment has no certain place.
    """
    kind = _kind_of(place)
    for _ in range(_MOST if kind else 0):
        document, faults = parse_yaml(text, place)
        if document is None or faults:
            return text
        for node, order in _disordered(yaml.compose(text, Loader=yaml.SafeLoader), kind):
            moved = _moved(text, node, order)
            again, more = parse_yaml(moved, place) if moved else (None, [])
            if moved and again and not more and again.value == document.value:
                text = moved
                break
        else:
            return text
    return text


def _kind_of(place: str) -> Any:
    """The type of what a file holds; None when it is no file of records."""
    for kind in KINDS.values():
        if kind.form is Form.LIST and place == kind.place:
            return list[kind.model]  # type: ignore[name-defined]
        if kind.form is Form.ONE and place == kind.place:
            return kind.model
        if kind.form is Form.FOLDER and place.rpartition("/")[0] == kind.place:
            return kind.model
    return None


def _disordered(node: Any, kind: Any) -> Iterator[tuple[yaml.MappingNode, list[str]]]:
    """Each record of which the keys stand in another order, with the order that they want."""
    kind = _bare(kind)
    if isinstance(node, yaml.SequenceNode) and get_origin(kind) is list:
        for item in node.value:
            yield from _disordered(item, get_args(kind)[0])
    elif isinstance(node, yaml.MappingNode) and get_origin(kind) is dict:
        for _, value in node.value:
            yield from _disordered(value, get_args(kind)[1])
    elif (
        isinstance(node, yaml.MappingNode)
        and isinstance(kind, type)
        and issubclass(kind, BaseModel)
    ):
        fields = kind.model_fields
        for key, value in node.value:
            if key.value in fields:
                yield from _disordered(value, fields[key.value].annotation)
        keys = [key.value for key, _ in node.value]
        order = [name for name in fields if name in keys]
        if not node.flow_style and keys != order and len(keys) == len(order):
            yield node, order


def _bare(kind: Any) -> Any:
    """A type without `Annotated` and without `| None`."""
    while get_origin(kind) in {Annotated, Union, types.UnionType}:
        kind = next(inner for inner in get_args(kind) if inner is not type(None))
    return kind


def _moved(text: str, node: yaml.MappingNode, order: list[str]) -> str | None:
    """The text with the lines of each key of a record in this order; None when that cannot be."""
    lines = text.split("\n")
    starts = [key.start_mark.line for key, _ in node.value]
    end = node.value[-1][1].end_mark.line + 1
    while end > starts[-1] + 1 and (end > len(lines) or _is_no_content(lines[end - 1])):
        end -= 1
    # What is said above a key goes with it; what stands above the first is said of them all.
    begins = [starts[0]]
    for start in starts[1:]:
        while lines[start - 1].lstrip().startswith("#"):
            start -= 1  # noqa: PLW2901
        begins.append(start)
    column = node.start_mark.column
    first = lines[starts[0]][:column]
    parts = {
        key.value: lines[begin:until]
        for (key, _), begin, until in zip(node.value, begins, [*begins[1:], end], strict=True)
    }
    top = parts[node.value[0][0].value]
    top[0] = " " * column + top[0][column:]
    moved = [line for name in order for line in parts[name]]
    if moved[0].lstrip().startswith("#"):
        return None
    moved[0] = first + moved[0][column:]
    return "\n".join([*lines[: starts[0]], *moved, *lines[end:]])


def _is_no_content(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#") or not line.startswith(" ")
