"""What every command begins with: the guide in a folder, when it is sound."""

import os
from pathlib import Path

from macros.content.fault import ContentError, Fault
from macros.opening import open_guide
from macros.rendering.render import Renderer


def sound(root: Path, site: str | None = None) -> Renderer | None:
    """The guide in a folder; None, with every fault told, when it is not sound."""
    try:
        return open_guide(root, site)
    except ContentError as error:
        for fault in error.faults:
            tell(fault)
        count = len(error.faults)
        print(f"\n{count} {'fout' if count == 1 else 'fouten'} gevonden.")
        return None


def tell(found: Fault, *, fault: bool = True) -> None:
    """Print a fault, or what is none but asks for a look; in a workflow, at its line as well."""
    print(found if fault else f"Let op: {found}")
    if os.environ.get("GITHUB_ACTIONS") == "true":
        print(_annotation(found, "error" if fault else "warning"))


def _annotation(fault: Fault, kind: str) -> str:
    """The form in which GitHub shows a message at its line in a proposed change."""
    text = f"{fault.what}. Zo los je het op: {fault.cure}."
    for sign, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A")):
        text = text.replace(sign, code)
    return f"::{kind} file={fault.file},line={fault.line}::{text}"
