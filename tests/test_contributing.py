"""The examples in CONTRIBUTING.md are valid: whoever copies one gets no faults."""

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

# What else an editor does for an entry, as the text around the example says.
PAGES = {
    "kaders.yml": ("uitvoeren.md", '{{ kader("eerst-kennismaken") }}'),
    "trainingen/samen-kijken.yml": ("training/samen-kijken.md", '{{ training("samen-kijken") }}'),
    "contexten.yml": ("uitvoeren.md", '{{ context("ziekenhuis") }}'),
    "themas/samenwerking.yml": ("uitvoeren.md", '{{ factoren("samenwerking") }}'),
    "plan.yml": ("uitvoeren.md", '{{ planelement("samenwerking") }}'),
    "programmas/leerkring.yml": ("uitvoeren.md", '{{ programma("leerkring") }}'),
}

OWN_PAGE = (
    "---\ntitle: Samen kijken\ndescription: Samen naar een casus kijken.\n---\n\n# Samen kijken\n"
)


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
def test_an_example_can_be_copied_as_it_stands(copy: Copy, name: str) -> None:
    if name == "wijzigingen.yml":
        copy.unpublish()
    file = copy.root / "data" / name.replace("<thema>", "draagvlak")
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    # Whoever added something before may have used the numbers of the examples.
    example = re.sub(r"(?m)^( *(?:- )?nummer: )(\d+)", r"\g<1>90\2", EXAMPLES[name])
    file.write_text(before + example, encoding="utf-8")
    if name == "wijzigingen.yml":  # as the text says: the old edition is frozen first
        freeze(copy.root / "data", load(copy.root / "data").content)
        copy.edit("data/gids.yml", "editie:", 'editie: "1.0" # was:')
    if name in PAGES:
        page, call = PAGES[name]
        there = copy.root / "docs" / page
        text = there.read_text(encoding="utf-8") if there.exists() else OWN_PAGE
        copy.write(f"docs/{page}", f"{text}\n{call}\n")
        assert call in TEXT

    expected = []
    if name == "contexten.yml":
        # A new context asks for a word from every training: the text says so.
        expected = [
            f"training `{path.stem}` noemt context `ziekenhuis` 0 keer"
            for path in sorted((copy.root / "data/trainingen").glob("*.yml"))
        ]
    faults = copy.faults()
    assert len(faults) == len(expected), faults
    assert all(part in fault for part, fault in zip(expected, faults, strict=True))


def test_the_example_of_the_card_of_the_guide_has_every_key(copy: Copy) -> None:
    copy.write("data/gids.yml", EXAMPLES["gids.yml"])
    for history in ("adressen", "wijzigingen"):  # another guide has published nothing yet
        (copy.root / f"data/{history}.yml").unlink()
    document, faults = read_yaml(copy.root / "data/gids.yml", "data/gids.yml")

    assert faults == []
    assert document is not None
    assert list(document.value) == list(Gids.model_fields)  # type: ignore[call-overload]
    assert copy.faults() == []


def test_every_dependency_has_its_reason() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    names = re.findall(r'^  "([A-Za-z-]+)==', project, flags=re.MULTILINE)
    assert names
    for name in names:
        assert name in TEXT.partition("Why each dependency")[2], name
