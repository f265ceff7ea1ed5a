"""The JSON Schema for editors says what the models say."""

import json
from pathlib import Path

from macros.content import from_pydantic
from macros.content.edition import freeze
from macros.content.kinds import KINDS, Form
from macros.content.model import base
from macros.content.schema import schema_files, stale_schema, write_schema
from macros.opening import anchors, open_guide
from macros.published.listed import list_addresses
from tests.conftest import ROOT, SMALL, Copy


def test_the_committed_schema_is_that_of_the_models() -> None:
    assert stale_schema(ROOT / "data") == []


def test_a_changed_or_left_over_schema_file_is_noticed_and_mended(copy: Copy) -> None:
    write_schema(copy.root / "data")
    assert stale_schema(copy.root / "data") == []
    copy.write("data/schema/kaders.json", "{}")
    copy.write("data/schema/oud.json", "{}")
    assert stale_schema(copy.root / "data") == ["kaders.json", "oud.json"]

    write_schema(copy.root / "data")

    assert stale_schema(copy.root / "data") == []


def test_the_schema_knows_the_keys_and_the_choices_of_a_record() -> None:
    factor = json.loads(schema_files()["themas.json"])["$defs"]["Factor"]

    assert "titel" in json.loads(schema_files()["kaders.json"])["items"]["properties"]
    assert factor["properties"]["soort"]["enum"] == ["bevorderend", "belemmerend"]
    assert factor["additionalProperties"] is False
    assert "nummer" in factor["required"]


def test_every_data_file_names_its_schema() -> None:
    for kind in KINDS.values():
        if kind.name in {"adressen", "edities"}:  # written by a command
            continue
        pattern = f"{kind.name}/*.yml" if kind.form is Form.FOLDER else f"{kind.name}.yml"
        for path in (SMALL / "data").glob(pattern):
            schema = ROOT / f"data/schema/{kind.name}.json"
            assert named_in(path).resolve() == schema, path


def test_a_data_file_that_a_command_writes_names_its_schema(copy: Copy) -> None:
    data = copy.root / "data"
    render = open_guide(copy.root)
    freeze(data, render.guide.content)
    list_addresses(data, render.guide.content, anchors(render))
    write_schema(data)

    for name in ("adressen.yml", "edities/7.0.yml"):
        assert named_in(data / name).is_file(), name


def named_in(path: Path) -> Path:
    """The schema that a data file names in its first line."""
    first = path.read_text(encoding="utf-8").splitlines()[0]
    return path.parent / first.removeprefix("# yaml-language-server: $schema=")


def test_every_form_that_a_text_must_have_is_told_in_words() -> None:
    forms = {
        value
        for name, value in vars(base).items()
        if name.isupper() and isinstance(value, str) and value.startswith("^")
    }

    assert len(forms) > 5
    assert forms == set(from_pydantic.PATTERNS)
