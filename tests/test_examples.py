"""What editors are shown how to do, works as it stands there.

Whoever copies an example of these pages into a guide gets no faults, and each message that they
quote is one that the check gives for the mistake that is spoken of.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from macros.content.edition import freeze
from macros.content.load import load
from macros.content.model.gids import Gids
from macros.content.yaml_source import read_yaml
from macros.pages.macros import MACROS
from tests.conftest import ROOT, Copy

JOBS = "over/redactie.md"
"""The page with the jobs. The other one has the examples that are rarer, or long."""

PAGES = {
    name: (ROOT / "docs" / name).read_text(encoding="utf-8")
    for name in (JOBS, "over/redactie-voorbeelden.md")
}

CODE = re.compile(r"(?ms)^```(\w+)\n(.*?)^```$")

PAGE = "---\ntitle: Samen kijken\ndescription: Een nieuwe pagina.\n---\n\n# Samen kijken\n"

# What the text around an example says that must be done elsewhere too.
SAID_IN_THE_TEXT = {
    "context": [
        "de kenmerken van `ziekenhuis` zijn anders",
        "training `achter-de-balie` noemt context `ziekenhuis` 0 keer",
        "training `scherp-maken` noemt context `ziekenhuis` 0 keer",
        "training `veilig-boren` noemt context `ziekenhuis` 0 keer",
    ],
    "training": [
        "noemt context `schuur` 0 keer",
        "noemt context `bakfiets` 0 keer",
        "noemt context `straatkast` 0 keer",
    ],
}


@dataclass(frozen=True)
class Example:
    """An example on a page for editors.

    `job` is the anchor of the heading that it stands under; `file` the one that it belongs in, as
    is said in its first line, or of Markdown in the text before it.
    """

    page: str
    job: str
    language: str
    file: str
    body: str

    @property
    def adds(self) -> bool:
        """Whether it is a whole record of a list, and not some keys of one, or a file."""
        return bool(re.match(r" *- id: ", self.body))

    @property
    def names(self) -> set[tuple[str | None, str]]:
        """The records that it gives, or that it calls: of which kind, and their ids."""
        calls = re.findall(r'\{\{ (\w+)\("([\w-]+)"', self.body)
        kind, _, stem = self.file.removeprefix("data/").removesuffix(".yml").partition("/")
        ids = {stem} if stem else set(re.findall(r"(?m)^ *- id: ([\w-]+)", self.body))
        return {(MACROS[macro].kind, called) for macro, called in calls} | {(kind, x) for x in ids}

    def __str__(self) -> str:
        return f"{self.job}: {self.file or self.language}"


def examples_on(page: str) -> list[Example]:
    """Every block of code on a page, in order."""
    text = PAGES[page]
    found = []
    for fence in CODE.finditer(text):
        language, body = fence.groups()
        before = CODE.sub("", text[: fence.start()])
        job = re.findall(r"(?m)^#+ .*\{: #([\w-]+) \}$", before)[-1]
        file = ""
        if named := re.match(r"# ((?:data/|mkdocs)[^\s,]+)[^\n]*\n", body):
            file, body = named[1], body[named.end() :]
        elif whole := re.search(r"`(docs/[\w/-]+\.md)`:\n\n\{% raw %\}\n\n\Z", before):
            file = whole[1]  # a page of its own
        found.append(Example(page, job, language, file, body))
    return found


ALL = [example for page in PAGES for example in examples_on(page)]
EXAMPLES = [example for example in ALL if example.language == "yaml" and example.file]
ON_A_PAGE = [example for example in ALL if example.language == "markdown"]
MESSAGES = [e for e in ALL if "Zo los je het op" in e.body and e.job != "controle"]
WHOLE_CARD = [e for e in EXAMPLES if e.file == "data/gids.yml" and e.body.count("\n") > 10]
EDITION = [e for e in EXAMPLES if e.job == "editie"]


def put(copy: Copy, example: Example) -> None:
    """Do what an example in YAML shows, in the small guide."""
    thema = next((copy.root / "data/themas").glob("*.yml")).stem
    file = copy.root / example.file.replace("<thema>", thema)
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    # Whoever added something before may have used the numbers of the examples.
    body = re.sub(r"(?m)^( *(?:- )?nummer: )(\d+)", r"\g<1>90\2", example.body)
    whole = example.adds or not before
    text = before + body if whole else with_keys(before, body)
    copy.write(file.relative_to(copy.root).as_posix(), text)
    write_pages_named_in(body, copy)


def with_keys(text: str, keys: str) -> str:
    """A text in which these keys stand where the first record has them; what it lacks, is added."""
    step = " " * (len(keys) - len(keys.lstrip(" ")))
    value = rf":.*\n(?:{step} +.*\n)*"
    for found in re.finditer(rf"(?m)^{step}(\w+){value}", keys):
        there = re.compile(rf"(?m)^{step}{found[1]}{value}").search(text)
        assert there or not step, f"no record has `{found[1]}`"
        text = text.replace(there[0], found[0], 1) if there else text + found[0]
    return text


def write_pages_named_in(example: str, copy: Copy) -> None:
    """Make the pages that an example leads to, with the headings that it names."""
    anchors = re.findall(r"(?m)\banker: ([\w-]+)", example)
    headings = "".join(f"\n## Kop {{: #{anchor} }}\n" for anchor in dict.fromkeys(anchors))
    for page in re.findall(r"(?m) ([\w/-]+\.md)\b", example):
        copy.add_page(page, f"{PAGE}{headings}")


def put_on_a_page(copy: Copy, example: Example) -> None:
    """Do what an example in Markdown shows: a page of its own, or a part of one."""
    if example.file:
        copy.add_page(example.file.removeprefix("docs/"), example.body)
    else:
        copy.add_page("nieuwe-pagina.md", f"{PAGE}\n{example.body}")


def left(copy: Copy, *examples: Example) -> list[str]:
    """The faults of a copy, but for what examples name that only their own guide has."""
    used = "".join(example.body for example in examples)
    return [fault for fault in copy.faults() if not names_what_is_elsewhere(fault, used)]


def names_what_is_elsewhere(fault: str, example: str) -> bool:
    """Whether a fault is only that an example names a record of the guide that it is written for.

    An editor fills in what their own guide has.
    """
    named = re.search(r"`([\w-]+)` bestaat niet in \w+\.", fault)
    return bool(named and re.search(rf"\b{re.escape(named[1])}\b", example))


@pytest.mark.parametrize(
    "example",
    [e for e in EXAMPLES if e not in [*WHOLE_CARD, *EDITION]],
    ids=str,
)
def test_an_example_can_be_copied_as_it_stands(content: Copy, example: Example) -> None:
    if not example.adds:  # after an edition was published, other words ask for another one
        content.unpublish()
    put(content, example)
    for call in ON_A_PAGE:
        if call.names & example.names:
            put_on_a_page(content, call)

    faults, expected = left(content, example), SAID_IN_THE_TEXT.get(example.job, [])
    assert len(faults) == len(expected), faults
    assert all(any(part in fault for fault in faults) for part in expected)


@pytest.mark.parametrize("example", ON_A_PAGE, ids=str)
def test_an_example_of_what_stands_on_a_page_can_be_copied_as_it_stands(
    content: Copy, example: Example
) -> None:
    records = [e for e in EXAMPLES if e.names & example.names]
    for record in records:
        put(content, record)
    put_on_a_page(content, example)

    expected = [part for e in records for part in SAID_IN_THE_TEXT.get(e.job, [])]
    faults = left(content, example, *records)
    assert len(faults) == len(expected), faults


def test_a_new_edition_is_what_its_examples_say_once_the_former_one_is_frozen(
    content: Copy,
) -> None:
    content.unpublish()
    freeze(content.root / "data", load(content.root / "data").content)
    for example in EDITION:
        put(content, example)

    assert {example.file for example in EDITION} == {"data/gids.yml", "data/wijzigingen.yml"}
    assert content.faults() == []


def test_the_example_of_the_card_of_the_guide_has_every_key(content: Copy) -> None:
    (example,) = WHOLE_CARD
    content.unpublish()
    content.write("data/gids.yml", example.body)
    write_pages_named_in(f"{example.body}\nanker: verder", content)
    for history in ("adressen", "wijzigingen"):  # another guide has published nothing yet
        (content.root / f"data/{history}.yml").unlink()
    document, faults = read_yaml(content.root / "data/gids.yml", "data/gids.yml")

    assert faults == []
    assert document is not None
    assert list(document.value) == list(Gids.model_fields)  # type: ignore[call-overload]
    # The trainings of this guide rest on its own levels.
    used = f"{example.body} leners balie dorp"
    assert [fault for fault in content.faults() if not names_what_is_elsewhere(fault, used)] == []


def test_each_of_the_twelve_jobs_shows_what_to_type_and_what_the_check_says() -> None:
    jobs = re.findall(r"(?m)^### (\d+)\. (.*) \{: #([\w-]+) \}$", PAGES[JOBS])

    assert [number for number, _, _ in jobs] == [str(n) for n in range(1, 13)]
    for number, title, anchor in jobs:
        assert f"{number}. [{title}](#{anchor})\n" in PAGES[JOBS]
        assert any(e.job == anchor and e.page == JOBS for e in [*EXAMPLES, *ON_A_PAGE]), anchor
        assert any(message.job == anchor for message in MESSAGES), anchor


def test_no_example_stands_twice() -> None:
    bodies = [example.body for example in ALL]

    assert sorted(bodies) == sorted(set(bodies))


def add_kader(copy: Copy) -> None:
    """Add a call-out, and show it nowhere."""
    (example,) = (e for e in EXAMPLES if e.file == "data/kaders.yml")
    put(copy, example)


def add_factor(copy: Copy) -> None:
    """Add a factor with the number that another new one has."""
    (example,) = (e for e in EXAMPLES if e.job == "factor")
    put(copy, example)
    put(copy, replace(example, body=example.body.replace("- id: ", "- id: nog-een-")))


def remove_factor(copy: Copy) -> None:
    """Take a factor away, and nothing else."""
    text = (copy.root / "data/themas/uitlenen.yml").read_text(encoding="utf-8")
    without = re.sub(r"(?ms)^  - id: leenkaart\n.*?(?=^  - )", "", text)
    copy.write("data/themas/uitlenen.yml", without)


def add_word_twice(copy: Copy) -> None:
    """Add a word to search with that stands elsewhere."""
    copy.edit("data/zoekwoorden.yml", "    - weggeraakt", "    - weggeraakt\n    - slagboor")


def add_training(copy: Copy) -> None:
    """Add a training that says nothing of the contexts of this guide."""
    put(copy, next(e for e in EXAMPLES if e.job == "training" and "trainingen/" in e.file))


def publish(copy: Copy) -> None:
    """Reword a factor of an edition that was published."""
    freeze(copy.root / "data", load(copy.root / "data").content)
    copy.edit("data/themas/uitlenen.yml", "Op een leenkaart", "Op de leenkaart")


# The job · the mistake of which its message speaks.
MISTAKES: dict[str, Callable[[Copy], object]] = {
    "woord": lambda c: c.edit("data/themas/uitlenen.yml", "Op een leenkaart", "Op geen leenkaart"),
    "pagina": lambda c: c.edit("docs/van-wie-is-dit.md", " {: #uitgave }", ""),
    "zoekwoord": add_word_twice,
    "gegevens": lambda c: c.edit(
        "data/gids.yml", "nagekeken: 2025-04-30", "nagekeken: 30 april 2025"
    ),
    "actie": lambda c: c.edit("data/themas/uitlenen.yml", "letter: b", "letter: a"),
    "link": lambda c: c.edit("data/themas/uitlenen.yml", "- draaiboek", "- draaiboe"),
    "begrip": lambda c: c.edit("data/begrippen.yml", "  herkomst: eigen\n", ""),
    "kader": add_kader,
    "weghalen": remove_factor,
    "verhuizen": lambda c: c.edit("docs/van-wie-is-dit.md", "{: #uitgave }", "{: #uit }"),
    "factor": add_factor,
    "editie": publish,
    "training": add_training,
}


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: message.job)
def test_a_message_that_is_quoted_is_what_the_check_says(content: Copy, message: Example) -> None:
    MISTAKES[message.job](content)

    assert without_names(message.body.strip()) in map(without_names, content.faults())


def without_names(message: str) -> str:
    """A message without what differs from guide to guide: its place, names, numbers."""
    return re.sub(r"\d+", "0", re.sub(r"`[^`]*`", "`…`", message.partition(": ")[2]))
