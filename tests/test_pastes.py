"""Texts from Word, a PDF, a slide, a chat, a Mac or a phone: as meant, or named at their line."""

import html
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.content.yaml_source import read_yaml
from macros.mending.mend import mend
from tests.conftest import CONTENT, SMALL, Copy, built, take
from tests.pastes import PASTES, Comes, Outcome

DATA = "data/begrippen.yml"
TOP = "---\ntitle: {name}\ndescription: Wat er is geplakt.\n---\n\n# {name}\n\n"
ON_PAGE = TOP.count("\n") + 1
IN_DATA = 5
"""The line on which a paste begins."""

NAMES = {name: f"plak-{number}" for number, name in enumerate(PASTES)}
MENDED = {name: paste.mended for name, paste in PASTES.items() if paste.mended}


def page(text: str, name: str) -> str:
    """A page of this name that says this."""
    return f"{TOP.format(name=name)}{text}\n"


def term(text: str, name: str = "plak") -> str:
    """A term of which this is the explanation, behind a fold."""
    return right_behind_a_key(f">-\n{text}", name)


def right_behind_a_key(text: str, name: str = "plak") -> str:
    """A term of which this is the explanation, on the line of its key."""
    inside = re.sub(r"\n(?=[^\n])", "\n    ", text)
    return f"- id: {name}\n  term: {name}\n  herkomst: eigen\n  uitleg: {inside}\n"


def assert_happens(faults: list[str], file: str, line: int, outcome: Outcome, lines: int) -> None:
    """See that nothing is told, or what is wrong, at its line, and nothing of what was there."""
    if isinstance(outcome, Comes):
        assert faults == []
        return
    told = [fault for fault in faults if fault.startswith(f"{file}:{line + outcome.at}: ")]
    assert any(
        outcome.what in one and outcome.cure in one.partition(". Zo los je het op: ")[2]
        for one in told
    ), faults
    places = [re.match(rf"{file}:(\d+): .*\. Zo los je het op: .", fault) for fault in faults]
    assert all(place and line <= int(place[1]) <= line + lines for place in places), faults


@pytest.fixture(scope="module")
def told_of_pages(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What is told of a guide in which each text was pasted, on a page of its own."""
    root = tmp_path_factory.mktemp("geplakt") / "gids"
    take(SMALL, root, *CONTENT)
    copy = Copy(root)
    for name, paste in PASTES.items():
        copy.add_page(f"{NAMES[name]}.md", page(paste.text, NAMES[name]))
    return copy.faults()


@pytest.mark.parametrize("name", PASTES)
def test_on_a_page(told_of_pages: list[str], name: str) -> None:
    paste, file = PASTES[name], f"docs/{NAMES[name]}.md"
    told = [fault for fault in told_of_pages if fault.startswith(f"{file}:")]

    assert_happens(told, file, ON_PAGE, paste.page, paste.text.count("\n"))


def test_nothing_is_told_of_any_other_page(told_of_pages: list[str]) -> None:
    assert all(fault.startswith("docs/plak-") for fault in told_of_pages)


def told_of_data(folder: Path, written: str) -> list[str]:
    """What is told of a file of terms."""
    (folder / "begrippen.yml").write_bytes(written.encode())
    return [str(fault) for fault in read_yaml(folder / "begrippen.yml", DATA)[1]]


@pytest.mark.parametrize("name", PASTES)
def test_in_data_behind_a_fold(tmp_path: Path, name: str) -> None:
    paste = PASTES[name]

    told = told_of_data(tmp_path, term(paste.text))
    assert_happens(told, DATA, IN_DATA, paste.data, paste.text.count("\n") + 1)


@pytest.mark.parametrize(
    "name", [name for name, one in PASTES.items() if one.line or "\n" not in one.text]
)
def test_in_data_right_behind_a_key(tmp_path: Path, name: str) -> None:
    paste = PASTES[name]

    told = told_of_data(tmp_path, right_behind_a_key(paste.text))
    assert_happens(told, DATA, IN_DATA - 1, paste.line or paste.data, paste.text.count("\n") + 1)


@pytest.fixture(scope="module")
def mended(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """A guide in which `herstel` mended what is certain, on pages and in data."""
    root = tmp_path_factory.mktemp("hersteld") / "gids"
    take(SMALL, root, *CONTENT)
    copy = Copy(root)
    terms = (root / DATA).read_text(encoding="utf-8")
    for name in MENDED:
        copy.add_page(f"{NAMES[name]}.md", page(PASTES[name].text, NAMES[name]))
        terms += term(PASTES[name].text, NAMES[name])
    copy.write(DATA, terms)
    for file, text in mend(root).texts.items():
        copy.write(file, text)
    return copy


@pytest.mark.parametrize("name", MENDED)
def test_what_is_certain_is_mended_by_herstel(mended: Copy, name: str) -> None:
    on_page = (mended.root / f"docs/{NAMES[name]}.md").read_text(encoding="utf-8")
    terms = (mended.root / DATA).read_text(encoding="utf-8")

    assert on_page == page(MENDED[name], NAMES[name])
    assert f"  uitleg: >-\n    {MENDED[name]}\n" in terms.partition(f"- id: {NAMES[name]}\n")[2]


def test_nothing_is_told_of_what_was_mended(mended: Copy) -> None:
    assert mended.faults() == []


def coming_out(place: Callable[[str], Outcome]) -> dict[str, Comes]:
    """The pastes that come out in a place, with what readers get of them."""
    found = {name: place(name) for name in PASTES}
    return {name: outcome for name, outcome in found.items() if isinstance(outcome, Comes)}


COMING_OUT_ON_PAGES = coming_out(lambda name: PASTES[name].page)
COMING_OUT_IN_DATA = coming_out(lambda name: PASTES[name].data)


@pytest.fixture(scope="module")
def pasted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a guide with all that comes out: a page of each, and a term of each."""
    copy = Copy.of_the_small_guide(tmp_path_factory.mktemp("plak") / "gids")
    terms = (copy.root / DATA).read_text(encoding="utf-8")
    for name in COMING_OUT_ON_PAGES:
        copy.add_page(f"{NAMES[name]}.md", page(PASTES[name].text, NAMES[name]))
    for name in COMING_OUT_IN_DATA:
        terms += term(PASTES[name].text, NAMES[name])
    copy.write(DATA, terms)
    copy.illustrate()
    return built(copy.root, copy.root / "site")


@pytest.mark.parametrize("name", COMING_OUT_ON_PAGES)
def test_readers_get_a_page_as_it_was_meant(pasted: Path, name: str) -> None:
    outcome = COMING_OUT_ON_PAGES[name]
    text = (pasted / f"{NAMES[name]}.html").read_text(encoding="utf-8")
    body = text.partition("</h1>")[2].partition("</article>")[0]

    assert as_read(body).startswith(outcome.read)
    assert outcome.made in body


@pytest.mark.parametrize("name", COMING_OUT_IN_DATA)
def test_readers_get_a_text_as_it_was_meant(pasted: Path, name: str) -> None:
    text = (pasted / "woorden.html").read_text(encoding="utf-8")
    _, found, behind = text.partition(f'id="begrip-{NAMES[name]}"')

    assert found
    assert COMING_OUT_IN_DATA[name].read in as_read(behind.partition('id="begrip-')[0])


def as_read(written: str) -> str:
    """What people read of HTML."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", written)).split())


def test_there_are_pastes_of_every_source_and_many_of_them() -> None:
    sources = {paste.source for paste in PASTES.values()}

    assert len(PASTES) >= 40
    assert sources > {"Word", "PDF", "PowerPoint", "Teams", "Mac", "phone"}
