"""The empty plan as a Word file."""

import io
import re
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZIP_STORED, ZipFile

import pytest

from macros.opening import read_guide
from macros.word.plan import LONGEST_BOOKMARK, NAME, word_files
from tests.conftest import Built, Copy

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def package(file: bytes) -> ZipFile:
    """The parts of a Word file."""
    return ZipFile(io.BytesIO(file))


def document(file: bytes) -> ET.Element:
    """What stands in a Word file."""
    return ET.fromstring(package(file).read("word/document.xml"))  # noqa: S314  # our own


def text(of: ET.Element) -> str:
    """The text of a piece."""
    return "".join(piece.text or "" for piece in of.iter(f"{W}t"))


def styled(file: bytes, style: str) -> list[str]:
    """The paragraphs of a style."""
    return [
        text(paragraph)
        for paragraph in document(file).iter(f"{W}p")
        if (found := paragraph.find(f"{W}pPr/{W}pStyle")) is not None
        and found.get(f"{W}val") == style
    ]


@pytest.fixture
def word(either: Built) -> bytes:
    """The file of the small guide, and then of the real one."""
    (file,) = word_files(either.guide).values()
    return file


def test_the_file_stands_beside_the_page_of_the_plan_which_leads_to_it(either: Built) -> None:
    ((name, file),) = word_files(either.guide).items()

    assert name.endswith(NAME)
    assert (either.site / name).read_bytes() == file
    page = Path(name).parent / "index.html"
    pages = [page.as_posix()] if page.as_posix() in either.addresses else list(either.addresses)
    links = [re.findall(r'href="([^"]*\.docx)"', either.text(address)) for address in pages]
    assert [NAME] in links


def test_the_file_is_the_same_each_time(either: Built, word: bytes) -> None:
    assert list(word_files(read_guide(either.root)).values()) == [word]
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


def test_each_element_and_each_field_has_a_heading(either: Built, word: bytes) -> None:
    plan = either.guide.content.plan.values()

    assert styled(word, "Heading1")[:-1] == [element.titel for element in plan]
    assert styled(word, "Heading2") == [veld.label for element in plan for veld in element.velden]
    assert len(styled(word, "Title")) == 1


def test_each_field_can_be_filled_in_and_found_again(either: Built, word: bytes) -> None:
    controls = list(document(word).iter(f"{W}sdtPr"))
    tags = [control.find(f"{W}tag").get(f"{W}val") for control in controls]  # type: ignore[union-attr]
    ids = [control.find(f"{W}id").get(f"{W}val") for control in controls]  # type: ignore[union-attr]
    marks = [mark.get(f"{W}name") for mark in document(word).iter(f"{W}bookmarkStart")]
    plan = either.guide.content.plan.values()

    assert tags == [f"plan.{e.id}.{veld.id}" for e in plan for veld in e.velden]
    assert len(set(ids)) == len(ids)
    assert len(set(marks)) == len(marks) == len(tags)
    assert all(re.fullmatch(rf"[a-z]\w{{0,{LONGEST_BOOKMARK - 1}}}", str(mark)) for mark in marks)


def test_the_table_of_actions_has_a_header_that_is_repeated(word: bytes) -> None:
    (table,) = document(word).iter(f"{W}tbl")
    header, *rows = table.iter(f"{W}tr")

    assert header.find(f"{W}trPr/{W}tblHeader") is not None
    assert [text(cell) for cell in header.iter(f"{W}tc")][:2] == ["Onderwerp", "Actie"]
    assert len(rows) > 3


def test_what_reads_as_markup_stands_there_as_it_was_written(copy: Copy) -> None:
    copy.edit("data/plan.yml", "  vraag: ", "  vraag: Boor & <hamer>? ")
    (file,) = word_files(read_guide(copy.root)).values()

    assert "Boor & <hamer>?" in text(document(file))


def test_a_guide_without_a_plan_has_no_file(copy: Copy) -> None:
    guide = read_guide(copy.root)
    calls = [call for call in guide.pages.calls if call.macro != "plan"]
    guide.pages.calls[:] = calls

    assert word_files(guide) == {}
