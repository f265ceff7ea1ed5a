"""The empty plan as a Word file."""

import ast
import gzip
import io
import re
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZIP_STORED, ZipFile

import docx
import pytest

from macros.content.model.plan import ACTIES
from macros.opening import read_guide
from macros.word.plan import NAME, SCRIPT, plan_page, word_files
from tests.conftest import KLEUREN, Built, Copy
from tests.word_files import W, asked, document, faults, styled, tags, text

LONGEST_BOOKMARK = 40
"""Word refuses a longer name."""

HEAVIEST = 12_500
"""In bytes, as a web server packs it."""

A4 = (210, 297)


def package(file: bytes) -> ZipFile:
    """The parts of a Word file."""
    return ZipFile(io.BytesIO(file))


@pytest.fixture
def word(either: Built) -> bytes:
    """The file of the small guide, and then of the real one."""
    return next(file for name, file in word_files(either.guide).items() if name.endswith(NAME))


def test_the_file_stands_beside_the_page_of_the_plan_which_leads_to_it(either: Built) -> None:
    name, file = next(iter(word_files(either.guide).items()))

    assert name.endswith(NAME)
    assert (either.site / name).read_bytes() == file
    page = Path(name).parent / "index.html"
    pages = [page.as_posix()] if page.as_posix() in either.addresses else list(either.addresses)
    links = [re.findall(r'href="([^"]*\.docx)"', either.text(address)) for address in pages]
    assert [NAME] in links


def test_the_file_is_the_same_each_time(either: Built, word: bytes) -> None:
    assert word in word_files(read_guide(either.root)).values()
    entries = package(word).infolist()
    assert {entry.compress_type for entry in entries} == {ZIP_STORED}
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}


def test_every_part_is_sound_and_known(word: bytes) -> None:
    parts = package(word)
    kinds = parts.read("[Content_Types].xml").decode()
    for name in parts.namelist():
        ET.fromstring(parts.read(name))  # noqa: S314  # our own
        assert f"/{name}" in kinds or name.endswith(".rels") or name.startswith("[")
    whole = b"".join(parts.read(name) for name in parts.namelist())
    assert b"creator" not in whole
    assert b"lastModifiedBy" not in whole


def test_the_same_file_is_there_as_a_script(either: Built, word: bytes) -> None:
    script = (either.site / SCRIPT).read_text(encoding="ascii")

    found = re.fullmatch(r"globalThis\.planSjabloon=(.*);\n", script)
    assert found
    assert ast.literal_eval(found[1]).encode("latin-1") == word


def test_what_is_fetched_for_word_is_light(site: Path) -> None:
    """The larger a plan, the larger its file: what a real one weighs is told by `make bench`."""
    fetched = [(site / name).read_bytes() for name in ("assets/word.js", SCRIPT)]

    assert sum(len(gzip.compress(content)) for content in fetched) <= HEAVIEST


def test_each_element_and_each_field_has_a_heading(either: Built, word: bytes) -> None:
    plan = either.guide.content.plan.values()

    assert styled(word, "Heading1") == [element.titel for element in plan]
    assert styled(word, "Heading2") == [
        label
        for element in plan
        for label in [
            *([element.acties.titel] if element.acties else []),
            *(veld.label for veld in element.velden),
        ]
    ]
    assert len(styled(word, "Title")) == 1


def test_each_field_can_be_filled_in_and_found_again(either: Built, word: bytes) -> None:
    body = document(word)
    fields = asked(either.guide)
    marks = [mark.get(f"{W}name") for mark in body.iter(f"{W}bookmarkStart")]
    ids = [mark.get(f"{W}id") for mark in body.iter(f"{W}bookmarkStart")]

    assert [tag for tag in tags(body) if tag.startswith("plan.")] == [
        f"plan.{one.id}" for one in fields if not one.kolommen
    ]
    assert marks == [f"plan_{one.id}".replace("-", "_") for one in fields]
    assert all(re.fullmatch(rf"[a-z]\w{{0,{LONGEST_BOOKMARK - 1}}}", str(mark)) for mark in marks)
    assert len(set(marks)) == len(marks)
    assert len(set(ids)) == len(ids)


def test_each_table_has_a_header_that_is_repeated_and_cells_with_names(
    either: Built, word: bytes
) -> None:
    tables = list(document(word).iter(f"{W}tbl"))
    expected = [one for one in asked(either.guide) if one.kolommen]

    assert ACTIES in {one.id for one in expected}
    for table, one in zip(tables, expected, strict=True):
        header, *rows = table.iter(f"{W}tr")
        assert header.find(f"{W}trPr/{W}tblHeader") is not None
        assert [text(cell) for cell in header.iter(f"{W}tc")] == [k.label for k in one.kolommen]
        assert len(rows) > 2
        for row in rows:
            assert tags(row) == [f"{one.id}.{k.id}" for k in one.kolommen]
        assert tags(table)[0] == f"rijen.{one.id}"
        assert tags(table).count("rij") == len(rows)


def test_what_the_guide_does_not_say_itself_is_marked(either: Built, word: bytes) -> None:
    plan = either.guide.content.plan.values()
    own = [veld for element in plan for veld in element.velden if veld.herkomst == "eigen"]

    assert own
    assert len(styled(word, "Herkomst")) == len(own)
    assert sum("eigen voorbeeld" in line for line in styled(word, "Uitleg")) == sum(
        element.voorbeeld.herkomst == "eigen" for element in plan
    )


def test_its_colours_are_those_of_the_site(word: bytes) -> None:
    with ZipFile(io.BytesIO(word)) as parts:
        said = "".join(parts.read(name).decode() for name in parts.namelist())
    colours = {colour.lower() for colour in re.findall(r'(?<==")[0-9A-F]{6}(?=")', said)}
    site = KLEUREN.read_text(encoding="utf-8") + "#ffffff"

    assert len(colours) > 3
    assert [colour for colour in colours if f"#{colour}" not in site] == []


def test_word_would_find_nothing_wrong_with_it(word: bytes, tmp_path: Path) -> None:
    assert faults(word, tmp_path) == []


def test_another_program_reads_what_it_is_and_what_it_says(either: Built, word: bytes) -> None:
    guide = either.guide
    read = docx.Document(io.BytesIO(word))
    page = plan_page(guide)
    assert page

    title = guide.title(page)
    about = read.core_properties
    assert about.title == f"{title}: {guide.content.gids.titel}"
    assert about.language == "nl-NL"
    assert about.author == about.last_modified_by == ""
    lines = [(line.style.name, line.text) for line in read.paragraphs if line.style]
    assert lines[0] == ("Title", title)
    assert [text for name, text in lines if name == "Heading 1"] == [
        element.titel for element in guide.content.plan.values()
    ]
    assert [text for name, text in lines if name == "Heading 2"] == [
        one.label for one in asked(guide)
    ]
    assert [[cell.text for cell in table.rows[0].cells] for table in read.tables] == [
        [kolom.label for kolom in one.kolommen] for one in asked(guide) if one.kolommen
    ]
    size = read.sections[0]
    assert (round(size.page_width.mm), round(size.page_height.mm)) == A4  # type: ignore[union-attr]


def test_what_reads_as_markup_stands_there_as_it_was_written(copy: Copy) -> None:
    copy.edit("data/plan.yml", "  vraag: ", "  vraag: Boor & zaag < hamer? ")
    file = next(iter(word_files(read_guide(copy.root)).values()))

    assert "Boor & zaag < hamer?" in text(document(file))


def test_a_guide_without_a_plan_has_no_file(copy: Copy) -> None:
    guide = read_guide(copy.root)
    calls = [call for call in guide.pages.calls if call.macro != "plan"]
    guide.pages.calls[:] = calls

    assert word_files(guide) == {}
