"""Files that are no plan, are damaged or mean harm: one reason why not, and nothing else."""

import io
import random
import struct
from collections.abc import Iterator
from zipfile import ZIP_BZIP2, ZIP_STORED, ZipFile

import pytest
from playwright.sync_api import Browser

from tests.word_files import (
    DOCUMENT,
    WORDS,
    Plan,
    WordPage,
    changed,
    full,
    parts,
    repacked,
    word_page,
)

pytestmark = pytest.mark.browser

STYLES = "word/styles.xml"
HALF = 12_000_000
"""In bytes: two parts of this size are more than a file may hold."""


@pytest.fixture(scope="module")
def word(browser: Browser, address: str) -> Iterator[WordPage]:
    """A page with the scripts, on a plain web server."""
    with word_page(browser, f"{address}index.html") as found:
        yield found


@pytest.fixture(scope="module")
def file(word: WordPage) -> bytes:
    """A plan that is in order."""
    return word.fill(full())


def zipped(**files: str) -> bytes:
    """A package of these files."""
    return repacked({name: content.encode() for name, content in files.items()})


NO_WORD = {
    "nothing": b"",
    "a letter": b"P",
    "a text": b"Een plan in een kladblok.",
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(99),
    "a package without parts": zipped(),
    "another package": zipped(mimetype="application/vnd.oasis.opendocument.text"),
}


@pytest.mark.parametrize("content", NO_WORD.values(), ids=NO_WORD)
def test_what_is_no_word_file_is_told_from_what_is(word: WordPage, content: bytes) -> None:
    assert word.read(content) == {"fout": "geen-word"}


def test_a_spreadsheet_is_no_word_file(word: WordPage, file: bytes) -> None:
    book = changed(file, ("w:document", "w:workbook"))
    assert word.read(book) == {"fout": "geen-word"}
    lost = changed(file, ("word/document.xml", "word/weg.xml"), part="_rels/.rels")
    assert word.read(lost) == {"fout": "geen-word"}


def test_an_old_file_of_word_and_one_with_a_password_are_told_apart(word: WordPage) -> None:
    assert word.read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(999)) == {"fout": "oud-word"}


def test_a_word_file_of_something_else_holds_no_plan(word: WordPage, file: bytes) -> None:
    body = "<w:body><w:p><w:r><w:t>Notulen</w:t></w:r></w:p><w:tbl/></w:body>"
    text = parts(file)[DOCUMENT].decode()
    whole = text[: text.index("<w:body>")] + body + "</w:document>"

    other = repacked(parts(file) | {DOCUMENT: whole.encode()})
    assert word.read(other) == {"fout": "geen-plan"}


def test_what_is_cut_off_or_broken_is_damaged(word: WordPage, file: bytes) -> None:
    assert word.read(file[: len(file) // 2]) == {"fout": "beschadigd"}
    assert word.read(changed(file, ("</w:body>", ""))) == {"fout": "beschadigd"}
    assert word.read(changed(file, ("w:body", "w:bodem"))) == {"fout": "beschadigd"}
    start = file.index(DOCUMENT.encode()) + len(DOCUMENT)
    other = file[: start + 40] + bytes([file[start + 40] ^ 1]) + file[start + 41 :]
    assert word.read(other) == {"fout": "beschadigd"}
    letter = repacked(parts(file), ZIP_STORED).replace(b"Antwoord 0", b"Antwoord 9")
    assert word.read(letter) == {"fout": "beschadigd"}
    assert word.read(repacked(parts(file), ZIP_BZIP2)) == {"fout": "beschadigd"}


def test_what_speaks_of_a_place_outside_the_file_is_damaged(word: WordPage, file: bytes) -> None:
    end = file.rindex(b"PK\5\6")
    far = file[: end + 16] + struct.pack("<I", 0xFFFFFFF0) + file[end + 20 :]
    assert word.read(far) == {"fout": "beschadigd"}
    first = file.index(b"PK\1\2")
    far = file[: first + 42] + struct.pack("<I", 0xFFFFFFF0) + file[first + 46 :]
    found = word.read(far)
    assert found.get("fout") in {None, "beschadigd"}


def test_whatever_happens_to_a_file_reading_it_ends(word: WordPage, file: bytes) -> None:
    chance = random.Random(1)  # noqa: S311
    stored = repacked(parts(file), ZIP_STORED)
    for _ in range(40):
        broken = bytearray(chance.choice([file, stored]))
        for _ in range(chance.randint(1, 30)):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        found = word.read(bytes(broken))
        assert ("inhoud" in found) != ("fout" in found)


def test_what_grows_too_large_is_not_unpacked(word: WordPage, file: bytes) -> None:
    found = parts(file)
    bomb = found | {DOCUMENT: found[DOCUMENT] + b" " * 3 * HALF}
    assert word.read(repacked(bomb)) == {"fout": "te-groot"}
    together = found | {name: found[name] + b" " * HALF for name in (DOCUMENT, STYLES)}
    assert word.read(repacked(together)) == {"fout": "te-groot"}


def test_what_lies_about_its_size_is_not_unpacked_either(word: WordPage, file: bytes) -> None:
    found = parts(file)
    bomb = repacked(found | {DOCUMENT: found[DOCUMENT] + b" " * 3 * HALF})
    size = struct.pack("<I", len(found[DOCUMENT]) + 3 * HALF)
    assert size in bomb
    assert word.read(bomb.replace(size, struct.pack("<I", 10))) == {"fout": "te-groot"}


def test_pictures_may_be_as_large_as_they_are(word: WordPage, file: bytes) -> None:
    large = repacked(parts(file) | {"word/media/image1.png": bytes(3 * HALF)})
    assert word.read(large)["inhoud"] == full().inhoud


@pytest.mark.parametrize("part", [DOCUMENT, STYLES, "docProps/custom.xml", "_rels/.rels"])
def test_a_file_that_defines_its_own_language_is_refused(
    word: WordPage, file: bytes, part: str
) -> None:
    bomb = '?>\n<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>\n'
    assert word.read(changed(file, ("?>\n", bomb), part=part)) == {"fout": "gevaarlijk"}


@pytest.mark.parametrize("depth", [300, 100_000])
def test_what_is_nested_without_end_is_refused(word: WordPage, file: bytes, depth: int) -> None:
    deep = "<w:sdt><w:sdtContent>" * depth + "</w:sdtContent></w:sdt>" * depth
    assert word.read(changed(file, ("<w:body>", f"<w:body>{deep}"))) == {"fout": "te-diep"}


def test_signs_in_attributes_and_texts_are_not_taken_for_depth(word: WordPage, file: bytes) -> None:
    odd = '<w:p w:rsidR="a>b/"><w:r><w:t>"it\'s</w:t></w:r></w:p>' * 300
    found = word.read(changed(file, ("<w:body>", f"<w:body>{odd}")))
    assert found["inhoud"] == full().inhoud
    assert found["over"] == ["\"it's"] * 300


def test_what_cannot_be_true_of_a_document_does_no_harm(word: WordPage, file: bytes) -> None:
    own = ('<w:basedOn w:val="Normal"/>', '<w:basedOn w:val="Cel"/>')
    styles = changed(file, own, part=STYLES)
    assert word.read(styles)["inhoud"] == full().inhoud
    wide = changed(file, ("<w:tcPr>", '<w:tcPr><w:gridSpan w:val="999999999"/>'))
    assert word.read(wide)["inhoud"] == full().inhoud
    odd = changed(file, ("plan.", "plan.__proto__"), ("rijen.", "rijen.constructor"))
    assert word.read(odd)["gevonden"].keys() == word.read(file)["gevonden"].keys()


def test_a_browser_that_cannot_unpack_says_so_and_still_fills_and_reads_what_is_not_packed(
    browser: Browser, address: str
) -> None:
    with word_page(browser, f"{address}index.html") as word:
        packed = word.fill(full())
        word.run("() => delete self.CompressionStream && delete self.DecompressionStream", None)

        assert word.read(packed) == {"fout": "kan-niet"}
        stored = word.fill(full())
        assert {one.compress_type for one in ZipFile(io.BytesIO(stored)).infolist()} == {ZIP_STORED}
        assert word.read(stored)["inhoud"] == full().inhoud


def test_thousands_of_rows_and_lines_are_read(word: WordPage) -> None:
    plan = full()
    plan.velden[WORDS[0].id] = "regel\n" * 5_000 + "x" * 20_000
    for table, rows in plan.rijen.items():
        plan.rijen[table] = [rows[0] | {"id": f"r{place}"} for place in range(1_000)]

    assert word.read(word.fill(plan))["inhoud"] == plan.inhoud


def test_a_plan_of_nothing_but_signs_that_cannot_be_written_comes_back_empty(
    word: WordPage,
) -> None:
    file = word.fill(Plan({WORDS[0].id: "\0\7\x1f\ufffe\uffff"}))
    assert word.read(file)["inhoud"]["velden"][WORDS[0].id] == ""
