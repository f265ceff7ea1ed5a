"""The plan as a Word file, filled and read in a browser."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.word_files import (
    EERDER,
    FIELDS,
    GUIDE,
    OPEN,
    TABLES,
    VOORSTEL,
    WORDS,
    Plan,
    W,
    WordPage,
    changed,
    document,
    full,
    styled,
    text,
    word_page,
)

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def word(browser: Browser, address: str) -> Iterator[WordPage]:
    """A page with the scripts, on a plain web server."""
    with word_page(browser, f"{address}index.html") as found:
        yield found


def test_what_was_filled_in_comes_back_as_it_was(word: WordPage) -> None:
    plan = full()
    found = word.read(word.fill(plan))

    assert found["inhoud"] == plan.inhoud
    assert found["gevonden"] == {one.id: "naam" for one in FIELDS}
    assert found["nietGevonden"] == found["over"] == []
    assert found["editie"] == GUIDE.content.gids.editie


def test_an_empty_plan_comes_back_empty(word: WordPage) -> None:
    found = word.read(word.fill(Plan()))

    assert (
        found["inhoud"]
        == Plan(dict.fromkeys((one.id for one in WORDS), ""), {one.id: [] for one in TABLES}).inhoud
    )
    assert found["over"] == []


def test_what_is_filled_in_stands_under_its_heading_without_the_help(word: WordPage) -> None:
    plan = Plan({WORDS[0].id: "Een deur."})
    file = word.fill(plan, kop=["Voor het dorp", "26 november"], open=OPEN)
    lines = [text(one) for one in document(file).iter(f"{W}p")]

    assert styled(file, "Subtitle") == ["Voor het dorp", "26 november"]
    assert lines[lines.index(WORDS[0].label) + 1] == "Een deur."
    assert WORDS[0].hulp not in lines
    assert styled(file, "Voorbeeld") == []
    first = next(iter(GUIDE.content.plan.values()))
    assert styled(file, "Heading1") == [first.titel, OPEN["titel"]]


def test_what_is_still_open_stands_at_the_end_with_its_help(word: WordPage) -> None:
    plan = Plan({WORDS[0].id: "Een deur."})
    file = word.fill(plan, open=OPEN)

    assert styled(file, "Heading2") == [
        WORDS[0].label,
        *(element.titel for element in GUIDE.content.plan.values()),
    ]
    assert styled(file, "Heading3") == [one.label for one in FIELDS if one is not WORDS[0]]
    helps = [one.hulp for one in FIELDS if one is not WORDS[0] and one.hulp]
    assert set(helps) <= set(styled(file, "Uitleg"))
    found = word.read(file)
    assert found["inhoud"]["velden"][WORDS[0].id] == "Een deur."
    assert found["nietGevonden"] == found["over"] == []


def test_where_nothing_is_open_there_is_no_place_for_it(word: WordPage) -> None:
    file = word.fill(full(), open=OPEN)

    assert OPEN["titel"] not in styled(file, "Heading1")
    assert styled(file, "Uitleg") == []


def test_parts_that_are_only_shown_stand_before_and_after_and_never_come_back(
    word: WordPage,
) -> None:
    plan = full()
    file = word.fill(plan, voorstel=VOORSTEL, eerder=EERDER)

    headings = styled(file, "Heading1")
    assert [headings[0], headings[-1]] == [VOORSTEL["titel"], EERDER["titel"]]
    assert {"Een deur.", "En", "een bel.", "Ding."} <= {
        text(one) for one in document(file).iter(f"{W}p")
    }
    found = word.read(file)
    assert found["inhoud"] == plan.inhoud
    assert found["over"] == []


def test_no_two_bookmarks_are_numbered_alike(word: WordPage) -> None:
    body = document(word.fill(full(), voorstel=VOORSTEL, eerder=EERDER, open=OPEN))

    starts = [mark.get(f"{W}id") for mark in body.iter(f"{W}bookmarkStart")]
    ends = [mark.get(f"{W}id") for mark in body.iter(f"{W}bookmarkEnd")]
    assert len(set(starts)) == len(starts)
    assert starts == ends


def test_a_file_of_another_guide_or_a_later_version_is_refused(word: WordPage) -> None:
    file = word.fill(full())
    own = GUIDE.content.gids.id

    other = changed(file, (f">{own}<", ">een-andere-gids<"), part="docProps/custom.xml")
    assert word.read(other) == {"fout": "andere-gids"}
    later = changed(file, (">1<", ">2<"), part="docProps/custom.xml")
    assert word.read(later) == {"fout": "nieuwere-versie"}
