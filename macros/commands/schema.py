"""Writes what follows from the models: JSON Schema for editors, types for the scripts."""

from pathlib import Path

from macros.aids.typescript import PLACE, stale_typescript, write_typescript
from macros.content.schema import stale_schema, write_schema


def run(root: Path, check: str = "") -> int:
    """Write `data/schema` and the types; with `--check` only compare them."""
    if not check:
        write_schema(root / "data")
        write_typescript(root)
        return 0
    old = stale_schema(root / "data")
    for name in old:
        print(f"data/schema/{name} differs from macros/content/model/; run `make fix`")
    types = stale_typescript(root)
    if types:
        print(f"{PLACE.as_posix()} differs from macros/aids/shape.py; run `make fix`")
    return 1 if old or types else 0
