"""The JSON Schema for editors says what the models say."""

import json

from macros import model
from macros.content import messages
from macros.content.kinds import KINDS
from macros.content.schema import schema_files, stale_schema, write_schema
from tests.conftest import ROOT, Copy


def test_the_committed_schema_is_that_of_the_models() -> None:
    assert stale_schema(ROOT / "data") == []


def test_a_changed_or_left_over_schema_file_is_noticed_and_mended(copy: Copy) -> None:
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
    for collection in KINDS.values():
        pattern = f"{collection.name}/*.yml" if collection.folder else f"{collection.name}.yml"
        for path in (ROOT / "data").glob(pattern):
            first = path.read_text(encoding="utf-8").splitlines()[0]
            up = "../" if collection.folder else ""
            assert first == (
                f"# yaml-language-server: $schema={up}schema/{collection.name}.json"
            ), path


def test_every_form_that_a_text_must_have_is_told_in_words() -> None:
    forms = {
        value
        for name, value in vars(model).items()
        if name.isupper() and isinstance(value, str) and value.startswith("^")
    }

    assert len(forms) > 5
    assert forms == set(messages.PATTERNS)
