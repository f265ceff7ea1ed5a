"""The JSON Schema of each kind of record, for completion in an editor: generated and committed."""

import json
from pathlib import Path
from typing import Any

from macros.content.kinds import KINDS, Form
from macros.content.load import SCHEMA_FOLDER


def schema_files() -> dict[str, str]:
    """The text of each schema file by its name, made from the models."""
    files = {}
    for kind in KINDS.values():
        if kind.form is Form.INSIDE:
            continue
        schema = kind.model.model_json_schema()
        if kind.form is Form.FOLDER:
            # The file name is the id, so the id does not stand in the file.
            del schema["properties"]["id"]
            schema["required"].remove("id")
        elif kind.form is Form.LIST:
            definitions = schema.pop("$defs", {})
            schema = {"type": "array", "items": schema, "$defs": definitions}
        files[f"{kind.name}.json"] = _as_text(schema)
    return files


def write_schema(data: Path) -> None:
    """Write every schema file into `data/schema`, and remove what does not belong there."""
    folder = data / SCHEMA_FOLDER
    folder.mkdir(exist_ok=True)
    files = schema_files()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    for path in folder.iterdir():
        if path.name not in files:
            path.unlink()


def stale_schema(data: Path) -> list[str]:
    """The names of schema files that differ from the models, are missing, or are left over."""
    folder = data / SCHEMA_FOLDER
    there = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*")}
    wanted = schema_files()
    return sorted(n for n in there.keys() | wanted.keys() if there.get(n) != wanted.get(n))


def _as_text(schema: dict[str, Any]) -> str:
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **_plain(schema)}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _plain(value: Any) -> Any:
    """Without the titles and descriptions that come from the Python names and docstrings."""
    if isinstance(value, dict):
        # A `properties` mapping may have a key called title: that one is a record's own.
        kept = value if _is_properties(value) else _without_notes(value)
        return {key: _plain(item) for key, item in kept.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value


def _is_properties(value: dict[str, Any]) -> bool:
    return all(isinstance(item, dict) for item in value.values())


def _without_notes(value: dict[str, Any]) -> dict[str, Any]:
    return {key: item for key, item in value.items() if key not in {"title", "description"}}
