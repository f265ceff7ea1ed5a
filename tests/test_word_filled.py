"""The plan as a Word file, filled and read in a browser."""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from macros.opening import read_guide
from tests.conftest import Copy
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
    asked,
    changed,
    document,
    faults,
    full,
    styled,
    text,
    word_page,
    word_page_of,
)

pytestmark = pytest.mark.browser

XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


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


AWKWARD = [
    "& < > \" ' &amp; <b>vet</b> ]]> <!--",
    "  ruimte  vooraan,\tin het midden en achteraan  ",
    "\n\nwit ervoor\n\n\nen erna\n\n",
    "- een\n- \n-\n- - twee\n-drie\n* vier\n1. vijf",
    "Windows\r\nen oude Mac\ren nu",
    "bel\7 nul\0 esc\x1b vt\x0b half\ud800 half\udc00 niets\ufffe\uffff",
    "👩🏽‍⚕️ 漢字 עברית العربية \u202eomgekeerd\u202c \u2028 \x85 \ufeff",
    "x" * 20_000,
    "lange woorden " * 1_400,
    "   ",
]
# What can be no text in XML, and what JavaScript takes for nothing.
NO_TEXT = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
BLANK = re.compile("[\\s\ufeff]*")


def kept(words: str) -> str:
    """What can be kept of a text."""
    blank = BLANK.fullmatch(words.replace("\x85", "x")) and not NO_TEXT.search(words)
    return "" if blank else NO_TEXT.sub("", re.sub(r"\r\n?", "\n", words))


def expect_kept(word: WordPage, words: str) -> None:
    """Expect a text to come back from a field and from a cell of a table."""
    table = TABLES[-1]
    field, column = WORDS[0].id, table.kolommen[0].id
    rows = [{"id": "r1", "cellen": {column: words, table.kolommen[1].id: "hier"}}]

    found = word.read(word.fill(Plan({field: words}, {table.id: rows})))["inhoud"]
    assert found["velden"][field] == kept(words)
    assert found["rijen"][table.id][0]["cellen"][column] == kept(words).strip("\n")
    assert word.read(word.fill(Plan(**found)))["inhoud"] == found


@pytest.mark.parametrize("words", AWKWARD, ids=range(len(AWKWARD)))
def test_any_text_comes_back_but_for_signs_that_no_file_can_hold(
    word: WordPage, words: str
) -> None:
    expect_kept(word, words)


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(codec=None)))
def test_whatever_is_written_comes_back(word: WordPage, words: str) -> None:
    expect_kept(word, words)


def test_a_date_of_more_than_one_line_is_an_ordinary_text(copy: Copy, browser: Browser) -> None:
    copy.edit("data/plan.yml", "      soort: regel\n", "      soort: datum\n")
    guide = read_guide(copy.root)
    (field,) = (one for one in asked(guide) if one.soort == "datum")
    with word_page_of(browser, guide) as word:
        for words, kind in (("1 maart 2027", True), ("In maart,\nof in april", False)):
            file = word.fill(Plan({field.id: words}))
            assert bool(list(document(file).iter(f"{W}date"))) == kind
            assert word.read(file)["inhoud"]["velden"][field.id] == words


def test_lines_of_a_list_are_a_list_in_word(word: WordPage) -> None:
    file = word.fill(Plan({WORDS[0].id: "Mee:\n- een zaag\n- een boor"}))

    assert styled(file, "ListBullet") == ["een zaag", "een boor"]


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


def test_the_proposal_the_plan_and_what_is_open_begin_on_a_page_of_their_own(
    word: WordPage,
) -> None:
    file = word.fill(Plan({WORDS[0].id: "Een deur."}), voorstel=VOORSTEL, open=OPEN)
    begin = [
        text(line)
        for line in document(file).iter(f"{W}p")
        if line.find(f"{W}pPr/{W}pageBreakBefore") is not None
    ]

    assert begin == [next(iter(GUIDE.content.plan.values())).titel, OPEN["titel"]]


def test_room_at_the_ends_of_a_line_is_there_for_any_program(word: WordPage) -> None:
    body = document(word.fill(Plan({WORDS[0].id: "  een\t twee "})))

    for piece in body.iter(f"{W}t"):
        words = piece.text or ""
        assert words == words.strip() or piece.get(XML_SPACE) == "preserve"


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


def test_word_would_find_nothing_wrong_with_what_was_filled_in(
    word: WordPage, tmp_path: Path
) -> None:
    for words in AWKWARD:
        plan = full()
        plan.velden[WORDS[0].id] = words
        file = word.fill(plan, kop=[words], voorstel=VOORSTEL, eerder=EERDER, open=OPEN)
        assert faults(file, tmp_path) == []
    assert faults(word.fill(Plan({WORDS[0].id: "x"}), open=OPEN), tmp_path) == []


def test_the_file_tells_nothing_of_who_made_it_or_when(word: WordPage) -> None:
    file = word.fill(full())
    read = docx.Document(io.BytesIO(file)).core_properties

    assert read.author == read.last_modified_by == ""
    assert read.created is None
    assert read.modified is None
    with ZipFile(io.BytesIO(file)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_it_works_under_a_strict_policy(browser: Browser, strict: str) -> None:
    with word_page(browser, f"{strict}index.html") as word:
        assert word.read(word.fill(full()))["inhoud"] == full().inhoud


def test_it_works_from_a_folder(browser: Browser, site: Path) -> None:
    with word_page(browser, (site / "index.html").as_uri()) as word:
        assert word.read(word.fill(full()))["inhoud"] == full().inhoud
