"""The examples in CONTRIBUTING.md are valid: whoever copies one into a guide gets no faults."""

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
# What the text around an example says that must be done elsewhere too.
SAID_IN_THE_TEXT = {
    "contexten.yml": [
        "de kenmerken van `ziekenhuis` zijn anders",
        "training `achter-de-balie` noemt context `ziekenhuis` 0 keer",
        "training `scherp-maken` noemt context `ziekenhuis` 0 keer",
        "training `veilig-boren` noemt context `ziekenhuis` 0 keer",
    ],
    "trainingen/samen-kijken.yml": [
        "noemt context `schuur` 0 keer",
        "noemt context `bakfiets` 0 keer",
        "noemt context `straatkast` 0 keer",
    ],
}
PAGE = "---\ntitle: Samen kijken\ndescription: Een nieuwe pagina.\n---\n\n# Samen kijken\n"


@pytest.mark.parametrize("name", [name for name in EXAMPLES if name != "gids.yml"])
def test_an_example_can_be_copied_as_it_stands(copy: Copy, name: str) -> None:
    if name == "wijzigingen.yml":
        copy.unpublish()
    thema = next((copy.root / "data/themas").glob("*.yml")).stem
    file = copy.root / "data" / name.replace("<thema>", thema)
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    # Whoever added something before may have used the numbers of the examples.
    example = re.sub(r"(?m)^( *(?:- )?nummer: )(\d+)", r"\g<1>90\2", EXAMPLES[name])
    file.write_text(before + example, encoding="utf-8")
    write_pages_named_in(example, copy)
    if name == "wijzigingen.yml":  # as the text says: the old edition is frozen first
        freeze(copy.root / "data", load(copy.root / "data").content)
        copy.edit("data/gids.yml", "editie:", 'editie: "1.0" # was:')
    if name in CALLS:
        # A card gives its page its name.
        above = "" if "{{ training(" in CALLS[name] else PAGE
        copy.add_page("nieuwe-pagina.md", f"{above}\n{CALLS[name]}\n")
        assert CALLS[name] in TEXT

    faults = [fault for fault in copy.faults() if not names_what_is_elsewhere(fault, example)]
    expected = SAID_IN_THE_TEXT.get(name, [])
    assert len(faults) == len(expected), faults
    assert all(any(part in fault for fault in faults) for part in expected)


def test_the_example_of_the_card_of_the_guide_has_every_key(copy: Copy) -> None:
    example = EXAMPLES["gids.yml"]
    copy.unpublish()
    copy.write("data/gids.yml", example)
    write_pages_named_in(f"{example}\nanker: verder", copy)
    for history in ("adressen", "wijzigingen"):  # another guide has published nothing yet
        (copy.root / f"data/{history}.yml").unlink()
    document, faults = read_yaml(copy.root / "data/gids.yml", "data/gids.yml")

    assert faults == []
    assert document is not None
    assert list(document.value) == list(Gids.model_fields)  # type: ignore[call-overload]
    # The trainings of this guide rest on its own levels.
    used = f"{example} leners balie dorp"
    assert [fault for fault in copy.faults() if not names_what_is_elsewhere(fault, used)] == []


def names_what_is_elsewhere(fault: str, example: str) -> bool:
    """Whether a fault is only that an example names a record of the guide that it is written for.

    An editor fills in what their own guide has.
    """
    named = re.search(r"`([\w-]+)` bestaat niet in \w+\.", fault)
    return bool(named and re.search(rf"\b{re.escape(named[1])}\b", example))


def write_pages_named_in(example: str, copy: Copy) -> None:
    """Make the pages that an example leads to, with the headings that it names."""
    anchors = re.findall(r"(?m)\banker: ([\w-]+)", example)
    headings = "".join(f"\n## Kop {{: #{anchor} }}\n" for anchor in dict.fromkeys(anchors))
    for page in re.findall(r"(?m) ([\w/-]+\.md)\b", example):
        copy.add_page(page, f"{PAGE}{headings}")


def test_every_dependency_has_its_reason() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    names = re.findall(r'^  "([A-Za-z-]+)==', project, flags=re.MULTILINE)
    assert names
    for name in names:
        assert name in TEXT.partition("Why each dependency")[2], name
