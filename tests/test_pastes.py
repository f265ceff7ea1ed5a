"""Texts from Word, a PDF, a slide, a chat, a Mac or a phone: as meant, or named at their line."""

import html
import re
from pathlib import Path

import pytest

from macros.mending.mend import mend
from tests.conftest import Copy, built
from tests.pastes import PASTES, Comes, Outcome

DATA = "data/begrippen.yml"
PAGE = "docs/plak.md"
TOP = "---\ntitle: Plak\ndescription: Wat er is geplakt.\n---\n\n# Plak\n\n"


def put_on_page(copy: Copy, text: str, page: str = PAGE) -> int:
    """Make a page of a text; returns the line on which it begins."""
    copy.add_page(page.removeprefix("docs/"), f"{TOP}{text}\n")
    return TOP.count("\n") + 1


def put_in_data(copy: Copy, text: str, *, folded: bool, name: str = "plak") -> int:
    """Make a term of which this is the explanation; returns the line on which that begins."""
    before = (copy.root / DATA).read_text(encoding="utf-8")
    start = f"- id: {name}\n  term: {name}\n  herkomst: eigen\n  uitleg: "
    if folded:
        start += ">-\n    "
        text = re.sub(r"\n(?=[^\n])", "\n    ", text)
    copy.write(DATA, f"{before}{start}{text}\n")
    return (before + start).count("\n") + 1


def assert_happens(copy: Copy, file: str, line: int, outcome: Outcome, lines: int) -> None:
    """See that nothing is told, or what is wrong, at its line, and nothing of what was there."""
    faults = copy.faults()
    if isinstance(outcome, Comes):
        assert faults == []
        return
    told = [fault for fault in faults if fault.startswith(f"{file}:{line + outcome.at}: ")]
    assert any(
        outcome.what in one and outcome.cure in one.partition(". Zo los")[2] for one in told
    ), faults
    places = [re.match(rf"{file}:(\d+): .*\. Zo los je het op: .", fault) for fault in faults]
    assert all(place and line <= int(place[1]) <= line + lines for place in places), faults


@pytest.mark.parametrize("name", PASTES)
def test_on_a_page(content: Copy, name: str) -> None:
    paste = PASTES[name]
    line = put_on_page(content, paste.text)

    assert_happens(content, PAGE, line, paste.page, paste.text.count("\n"))


@pytest.mark.parametrize("name", PASTES)
def test_in_data_behind_a_fold(content: Copy, name: str) -> None:
    paste = PASTES[name]
    line = put_in_data(content, paste.text, folded=True)

    assert_happens(content, DATA, line, paste.data, paste.text.count("\n") + 1)


@pytest.mark.parametrize(
    "name", [name for name, one in PASTES.items() if one.line or "\n" not in one.text]
)
def test_in_data_right_behind_a_key(content: Copy, name: str) -> None:
    paste = PASTES[name]
    text = re.sub(r"\n(?=[^\n])", "\n    ", paste.text)
    line = put_in_data(content, text, folded=False)

    assert_happens(content, DATA, line, paste.line or paste.data, paste.text.count("\n") + 1)


@pytest.mark.parametrize("name", [name for name in PASTES if PASTES[name].mended])
@pytest.mark.parametrize("place", ["page", "data"])
def test_what_is_certain_is_mended_by_herstel(content: Copy, name: str, place: str) -> None:
    paste = PASTES[name]
    if place == "page":
        put_on_page(content, paste.text)
    else:
        put_in_data(content, paste.text, folded=True)
    for file, text in mend(content.root).texts.items():
        content.write(file, text)

    assert content.faults() == []
    text = (content.root / (PAGE if place == "page" else DATA)).read_text(encoding="utf-8")
    assert paste.mended in text  # type: ignore[operator]


def coming_out(place: str) -> dict[str, Comes]:
    """The pastes that come out in a place, with what readers get of them."""
    found = {name: getattr(paste, place) for name, paste in PASTES.items()}
    return {name: outcome for name, outcome in found.items() if isinstance(outcome, Comes)}


@pytest.fixture(scope="module")
def pasted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a guide with all that comes out: a page of each, and a term of each."""
    copy = Copy.of_the_small_guide(tmp_path_factory.mktemp("plak") / "gids")
    for number, name in enumerate(PASTES):
        if name in coming_out("page"):
            put_on_page(copy, PASTES[name].text, f"docs/plak-{number}.md")
        if name in coming_out("data"):
            put_in_data(copy, PASTES[name].text, folded=True, name=f"plak-{number}")
    copy.illustrate()
    return built(copy.root, copy.root / "site")


@pytest.mark.parametrize("name", coming_out("page"))
def test_readers_get_a_page_as_it_was_meant(pasted: Path, name: str) -> None:
    outcome = coming_out("page")[name]
    text = (pasted / f"plak-{list(PASTES).index(name)}.html").read_text(encoding="utf-8")
    body = text.partition("</h1>")[2].partition("</article>")[0]

    assert as_read(body).startswith(outcome.read)
    assert outcome.made in body


@pytest.mark.parametrize("name", coming_out("data"))
def test_readers_get_a_text_as_it_was_meant(pasted: Path, name: str) -> None:
    text = (pasted / "woorden.html").read_text(encoding="utf-8")
    term = text.partition(f'id="begrip-plak-{list(PASTES).index(name)}"')[2]

    assert coming_out("data")[name].read in as_read(term)[:400]


def as_read(written: str) -> str:
    """What people read of HTML."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", written)).split())


def test_there_are_pastes_of_every_source_and_many_of_them() -> None:
    sources = {paste.source for paste in PASTES.values()}

    assert len(PASTES) >= 40
    assert sources > {"Word", "PDF", "PowerPoint", "Teams", "Mac", "phone"}
