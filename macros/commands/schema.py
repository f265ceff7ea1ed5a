"""Writes the JSON Schema for editors, or tells which file of it is old."""

from pathlib import Path

from macros.content.schema import stale_schema, write_schema


def run(root: Path, check: str = "") -> int:
    """Write `data/schema`; with `--check` only compare it."""
    if not check:
        write_schema(root / "data")
        return 0
    old = stale_schema(root / "data")
    for name in old:
        print(f"data/schema/{name} differs from macros/content/model/; run `make fix`")
    return 1 if old else 0
