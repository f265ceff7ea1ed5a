"""The types of `shape.py` as the scripts know them."""

from inspect import getdoc
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, NotRequired, Union, get_args, get_origin, get_type_hints

from macros.aids import shape

PLACE = Path("hulpmiddelen/core/gegevens.d.ts")
"""Where the scripts look for them, from the root of the project."""

HEAD = """\
/** What pages hand to the aids. Made from macros/aids/shape.py by `make fix`: change it there. */
"""
SIMPLE = {str: "string", int: "number", bool: "boolean", NoneType: "null", Any: "unknown"}


def typescript() -> str:
    """The file, whole."""
    found = [one for one in vars(shape).values() if hasattr(one, "__required_keys__")]
    return "\n".join([HEAD, *map(_interface, found)])


def stale_typescript(root: Path) -> bool:
    """Tell whether the file in a project says something else; a guide without scripts has none."""
    path = root / PLACE
    return path.parent.is_dir() and (
        not path.is_file() or path.read_text(encoding="utf-8") != typescript()
    )


def write_typescript(root: Path) -> None:
    """Write the file where there are scripts."""
    if stale_typescript(root):
        (root / PLACE).write_text(typescript(), encoding="utf-8", newline="\n")


def _interface(of: type) -> str:
    doc = " ".join((getdoc(of) or "").split())
    lines = [f"/** {doc} */", f"export interface {of.__name__} {{"]
    for name, hint in get_type_hints(of, include_extras=True).items():
        optional = get_origin(hint) is NotRequired
        inner = get_args(hint)[0] if optional else hint
        lines.append(f"  {name}{'?' if optional else ''}: {_type(inner)};")
    return "\n".join([*lines, "}\n"])


def _type(hint: Any) -> str:
    inner = get_args(hint)
    kind = get_origin(hint)
    if kind is Literal:
        return " | ".join(f'"{value}"' for value in inner)
    if kind in (UnionType, Union):
        return " | ".join(map(_type, inner))
    if kind is list:
        text = _type(inner[0])
        return f"({text})[]" if "|" in text else f"{text}[]"
    if kind is tuple:
        return f"[{', '.join(map(_type, inner))}]"
    if kind is dict:
        return f"Record<{', '.join(map(_type, inner))}>"
    return SIMPLE.get(hint) or str(hint.__name__)
