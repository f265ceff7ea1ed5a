"""The examples in CONTRIBUTING.md are valid: whoever copies one into the guide gets no faults."""

import re

import pytest

from macros.content.edition import freeze
from macros.content.load import load
from macros.content.model.gids import Gids
from macros.content.yaml_source import read_yaml
from tests.conftest import ROOT, Copy

TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
EXAMPLES = {
    found[1]: found[2]
    for found in re.finditer(r"(?s)```yaml\n# data/([^\s,]+)[^\n]*\n(.*?)```", TEXT)
}

# What else an editor does for an entry, as the text around the example says: the call on a page.
CALLS = {
    "kaders.yml": '{{ kader("eerst-kennismaken") }}',
    "trainingen/samen-kijken.yml": '{{ training("samen-kijken") }}',
    "contexten.yml": '{{ context("ziekenhuis") }}',
    "themas/samenwerking.yml": '{{ factoren("samenwerking") }}',
    "plan.yml": '{{ planelement("samenwerking") }}',
    "programmas/leerkring.yml": '{{ programma("leerkring") }}',
}
PAGE = "---\ntitle: Samen kijken\ndescription: Een nieuwe pagina.\n---\n\n# Samen kijken\n"


def test_there_is_an_example_of_every_kind() -> None:
    kinds = {re.sub(r"/.*|\.yml", "", name) for name in EXAMPLES}

    assert kinds == {
        *("bronnen", "begrippen", "contexten", "gids", "ingangen", "kaders", "plan"),
        *("programmas", "route", "themas", "trainingen", "zoekwoorden"),
        *("aarden", "contextvragen", "omleidingen", "schalen", "wijzigingen"),
    }
    assert "themas/<thema>.yml" in EXAMPLES
    assert "themas/samenwerking.yml" in EXAMPLES


@pytest.mark.parametrize("name", [name for name in EXAMPLES if name != "gids.yml"])
def test_an_example_can_be_copied_as_it_stands(real_copy: Copy, name: str) -> None:
    if name == "wijzigingen.yml":
        real_copy.unpublish()
    thema = next((real_copy.root / "data/themas").glob("*.yml")).stem
    file = real_copy.root / "data" / name.replace("<thema>", thema)
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    # Whoever added something before may have used the numbers of the examples.
    example = re.sub(r"(?m)^( *(?:- )?nummer: )(\d+)", r"\g<1>90\2", EXAMPLES[name])
    file.write_text(before + example, encoding="utf-8")
    if name == "wijzigingen.yml":  # as the text says: the old edition is frozen first
        freeze(real_copy.root / "data", load(real_copy.root / "data").content)
        real_copy.edit("data/gids.yml", "editie:", 'editie: "1.0" # was:')
    if name in CALLS:
        real_copy.write("docs/nieuwe-pagina.md", f"{PAGE}\n{CALLS[name]}\n")
        assert CALLS[name] in TEXT

    expected = []
    if name == "contexten.yml":
        # A new context asks for a word from every training: the text says so.
        expected = [
            f"training `{path.stem}` noemt context `ziekenhuis` 0 keer"
            for path in sorted((real_copy.root / "data/trainingen").glob("*.yml"))
        ]
    faults = real_copy.faults()
    assert len(faults) == len(expected), faults
    assert all(any(part in fault for fault in faults) for part in expected)


def test_the_example_of_the_card_of_the_guide_has_every_key(real_copy: Copy) -> None:
    real_copy.unpublish()
    real_copy.write("data/gids.yml", EXAMPLES["gids.yml"])
    for history in ("adressen", "wijzigingen"):  # another guide has published nothing yet
        (real_copy.root / f"data/{history}.yml").unlink()
    document, faults = read_yaml(real_copy.root / "data/gids.yml", "data/gids.yml")

    assert faults == []
    assert document is not None
    assert list(document.value) == list(Gids.model_fields)  # type: ignore[call-overload]
    assert real_copy.faults() == []


def test_every_dependency_has_its_reason() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    names = re.findall(r'^  "([A-Za-z-]+)==', project, flags=re.MULTILINE)
    assert names
    for name in names:
        assert name in TEXT.partition("Why each dependency")[2], name
