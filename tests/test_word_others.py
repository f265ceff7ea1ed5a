"""Word files that come back: saved by Word in Dutch, edited, or by what drops the names in it."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZIP_STORED

import pytest
from playwright.sync_api import Browser

from macros.content.model.plan import ACTIES
from macros.opening import read_guide
from tests.conftest import Copy
from tests.word_files import (
    DOCUMENT,
    EERDER,
    OPEN,
    TABLES,
    VOORSTEL,
    WORDS,
    Plan,
    WordPage,
    changed,
    full,
    parts,
    repacked,
    word_page,
    word_page_of,
)

pytestmark = pytest.mark.browser

MADE = Path(__file__).parent / "word"
"""What other programs made of the file of `full`, with all parts: for who does not have them.

Made anew with `WORD_ANEW=1` where both programs are, after a change in the plan of the small guide.
"""

FIRST = WORDS[0]
OURS = {
    "delen": [VOORSTEL["titel"], EERDER["titel"]],
    "eigen": [OPEN["titel"], OPEN["uitleg"]],
}
"""What a file may hold that is of no field."""


@pytest.fixture(scope="module")
def word(browser: Browser, address: str) -> Iterator[WordPage]:
    """A page with the scripts, on a plain web server."""
    with word_page(browser, f"{address}index.html") as found:
        yield found


@pytest.fixture(scope="module")
def file(word: WordPage) -> bytes:
    """A plan with something in every field."""
    return word.fill(full(), voorstel=VOORSTEL, eerder=EERDER, open=OPEN)


@pytest.fixture(scope="module")
def partial(word: WordPage) -> bytes:
    """A plan with something in its first field alone; the other fields stand at the end."""
    return word.fill(Plan({FIRST.id: "Een deur."}), voorstel=VOORSTEL, eerder=EERDER, open=OPEN)


def nameless(file: bytes) -> bytes:
    """The file without the tag of any control."""
    text = parts(file)[DOCUMENT].decode()
    return repacked(parts(file) | {DOCUMENT: re.sub(r"<w:tag [^>]*/>", "", text).encode()})


def bare(file: bytes) -> bytes:
    """The file without controls, bookmarks and styles of ours: headings are all that is left."""
    text = parts(file)[DOCUMENT].decode()
    text = re.sub(r"<w:sdtPr>.*?</w:sdtPr>|</?w:sdt(Content)?>|<w:bookmark[^>]*/>", "", text)
    text = re.sub(r'<w:pStyle w:val="(Uitleg|Voorbeeld|Herkomst|Vraag|Cel|Kolomkop)"/>', "", text)
    kept = {name: part for name, part in parts(file).items() if name != "docProps/custom.xml"}
    return repacked(kept | {DOCUMENT: text.encode()})


def rowless(plan: Plan) -> dict[str, Any]:
    """The plan as it comes back where rows have lost their names."""
    rijen = {
        table: [{"cellen": row["cellen"]} for row in rows] for table, rows in plan.rijen.items()
    }
    return {"velden": plan.velden, "rijen": rijen}


def test_word_in_dutch_has_other_names_for_styles(word: WordPage, file: bytes) -> None:
    ids = {
        "Heading1": "Kop1",
        "Heading2": "Kop2",
        "Title": "Titel",
        "ListBullet": "Lijstopsomteken",
    }
    dutch = file
    for part in (DOCUMENT, "word/styles.xml"):
        swaps = [(f'"{own}"', f'"{other}"') for own, other in ids.items()]
        dutch = changed(dutch, *swaps, part=part)

    for version in (dutch, nameless(dutch)):
        assert word.read(version)["inhoud"] == full().inhoud


def test_word_splits_runs_and_puts_controls_round_cells(word: WordPage, file: bytes) -> None:
    text = parts(file)[DOCUMENT].decode()
    text = text.replace(
        "Antwoord 0", 'Antw</w:t></w:r><w:proofErr w:type="x"/><w:r><w:rPr/><w:t>oord 0'
    )
    # As Word saves a control that fills a cell.
    text = re.sub(
        r"(<w:tc><w:tcPr>(?:(?!</w:tcPr>).)*</w:tcPr>)(<w:sdt><w:sdtPr>(?:(?!</w:sdtPr>).)*</w:sdtPr>"
        r"<w:sdtContent>)((?:(?!</w:sdtContent>).)*)</w:sdtContent></w:sdt></w:tc>",
        r"\2\1\3</w:tc></w:sdtContent></w:sdt>",
        text,
    )
    assert "<w:sdtContent><w:tc>" in text

    saved = repacked(parts(file) | {DOCUMENT: text.encode()})
    assert word.read(saved)["inhoud"] == full().inhoud


def test_what_was_tracked_counts_as_it_would_be_accepted(word: WordPage, file: bytes) -> None:
    tracked = changed(
        file,
        (
            '<w:t xml:space="preserve">Antwoord 0</w:t></w:r>',
            '<w:t>Antwoord </w:t></w:r><w:del w:id="1"><w:r><w:delText>0</w:delText></w:r></w:del>'
            '<w:ins w:id="2"><w:r><w:t>nul</w:t></w:r></w:ins>'
            '<w:moveFrom w:id="3"><w:r><w:t>weg</w:t></w:r></w:moveFrom>',
        ),
    )
    found = word.read(tracked)["inhoud"]

    assert found["velden"][FIRST.id].splitlines()[0] == "Antwoord nul"
    assert found["rijen"] == full().rijen


def test_a_row_that_was_struck_out_is_gone(word: WordPage, file: bytes) -> None:
    text = parts(file)[DOCUMENT].decode()
    before, rows, after = text.rpartition("<w:trPr><w:cantSplit/></w:trPr>")
    assert rows
    struck = before + '<w:trPr><w:cantSplit/><w:del w:id="9"/></w:trPr>' + after

    found = word.read(repacked(parts(file) | {DOCUMENT: struck.encode()}))
    assert found["inhoud"]["rijen"][ACTIES] == full().rijen[ACTIES][:-1]


def test_a_text_in_more_than_one_form_is_read_once(word: WordPage, file: bytes) -> None:
    line = "<w:p><w:r><w:t>kader</w:t></w:r></w:p>"
    frame = f"<w:pict><w:txbxContent>{line}</w:txbxContent></w:pict>"
    forms = "".join(f"<mc:{form}>{frame}</mc:{form}>" for form in ("Choice", "Fallback"))
    both = f"<mc:AlternateContent>{forms}</mc:AlternateContent>"
    framed = changed(file, ("Antwoord 0</w:t>", f"Antwoord 0</w:t>{both}"))

    found = word.read(framed)["inhoud"]["velden"][FIRST.id]
    assert found.splitlines()[:2] == ["Antwoord 0", "kader"]


def test_other_controls_links_and_marks_are_seen_through(word: WordPage, file: bytes) -> None:
    run = '<w:r><w:t xml:space="preserve">Antwoord 0</w:t></w:r>'
    link = f'<w:hyperlink w:anchor="x"><w:smartTag>{run}</w:smartTag></w:hyperlink>'
    about = '<w:sdtPr><w:tag w:val="goog_rdk_1"/></w:sdtPr>'
    other = f"<w:sdt>{about}<w:sdtContent>{link}</w:sdtContent></w:sdt>"
    wrapped = changed(file, (run, other))

    assert word.read(wrapped)["inhoud"] == full().inhoud


def test_a_row_added_with_the_plus_of_word_is_a_new_row(word: WordPage, file: bytes) -> None:
    text = parts(file)[DOCUMENT].decode()
    row = re.findall(
        r"<w:sdt><w:sdtPr><w:tag w:val=\"rij\.r1\"/>.*?</w:tr></w:sdtContent></w:sdt>", text
    )[-1]
    added = row.replace(f"{TABLES[-1].kolommen[0].label} 1", "Nieuw")
    more = repacked(parts(file) | {DOCUMENT: text.replace(row, row + added).encode()})

    found = word.read(more)["inhoud"]["rijen"][ACTIES]
    assert found[:2] == full().rijen[ACTIES]
    assert "id" not in found[2]
    assert found[2]["cellen"][TABLES[-1].kolommen[0].id] == "Nieuw"


def test_what_somebody_emptied_is_empty(word: WordPage, file: bytes) -> None:
    # As Word leaves a control of which all is taken out.
    emptied = changed(
        file,
        (
            f'<w:tag w:val="plan.{FIRST.id}"/>',
            f'<w:tag w:val="plan.{FIRST.id}"/><w:showingPlcHdr/>',
        ),
    )
    assert word.read(emptied)["inhoud"]["velden"][FIRST.id] == ""


def test_a_field_that_was_removed_is_not_found_and_not_emptied(word: WordPage, file: bytes) -> None:
    text = parts(file)[DOCUMENT].decode()
    heading = text.index(
        "<w:p>", text.rindex("</w:p>", 0, text.index(f"plan_{FIRST.id}".replace("-", "_")))
    )
    end = text.index("</w:sdt>", heading) + len("</w:sdt>")
    removed = repacked(parts(file) | {DOCUMENT: (text[:heading] + text[end:]).encode()})

    found = word.read(removed)
    assert found["nietGevonden"] == [FIRST.id]
    assert FIRST.id not in found["inhoud"]["velden"]
    assert found["over"] == []


def test_what_was_written_beside_the_fields_is_told(word: WordPage, file: bytes) -> None:
    loose = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    own = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Bijlage</w:t></w:r></w:p>'
    written = changed(
        file,
        ("<w:body>", "<w:body>" + loose.format("Vooraf")),
        ("<w:sectPr>", own + loose.format("Achteraf") + "<w:sectPr>"),
    )
    found = word.read(written)

    assert found["over"] == ["Vooraf", "Bijlage", "Achteraf"]
    assert found["inhoud"] == full().inhoud


def test_what_was_written_under_a_heading_is_of_its_field(word: WordPage, partial: bytes) -> None:
    second = WORDS[1]
    mark = f"plan.{second.id}"
    text = parts(partial)[DOCUMENT].decode()
    end = text.index("</w:sdt>", text.index(mark)) + len("</w:sdt>")
    heading = '<w:p><w:pPr><w:pStyle w:val="Heading4"/></w:pPr><w:r><w:t>En dan</w:t></w:r></w:p>'
    more = "<w:p/><w:p><w:r><w:t>Onder het vak.</w:t></w:r></w:p>"
    written = text[:end] + more + heading + more + text[end:]

    found = word.read(repacked(parts(partial) | {DOCUMENT: written.encode()}))
    answer = found["inhoud"]["velden"][second.id]
    lines = [line for line in answer.split("\n") if line]
    assert lines == ["Onder het vak.", "En dan", "Onder het vak."]


def test_a_table_in_an_answer_is_part_of_it(word: WordPage, file: bytes) -> None:
    cells = [[kolom.label for kolom in TABLES[-1].kolommen], ["een", "twee", "drie"]]
    table = "".join(
        f"<w:tr>{''.join(f'<w:tc><w:p><w:r><w:t>{c}</w:t></w:r></w:p></w:tc>' for c in row)}</w:tr>"
        for row in cells
    )
    line = '<w:p><w:r><w:t xml:space="preserve">Antwoord 0</w:t></w:r></w:p>'
    found = word.read(changed(file, (line, f"{line}<w:tbl>{table}</w:tbl>")))["inhoud"]

    lines = found["velden"][FIRST.id].splitlines()
    assert lines[:3] == ["Antwoord 0", *(" | ".join(row) for row in cells)]
    assert found["rijen"] == full().rijen


@pytest.mark.parametrize("strip", [nameless, bare])
def test_without_names_a_field_is_found_by_its_heading(
    word: WordPage, file: bytes, partial: bytes, strip: Any
) -> None:
    found = word.read(strip(file), **OURS)

    assert found["inhoud"]["velden"] == full().velden
    assert set(found["gevonden"].values()) == {"kop"}
    assert found["nietGevonden"] == found["over"] == []
    found = word.read(strip(partial), **OURS)
    assert found["inhoud"]["velden"] == {one.id: "" for one in WORDS} | {FIRST.id: "Een deur."}
    assert found["over"] == []


def test_of_fields_that_are_called_alike_each_keeps_its_own_words(
    copy: Copy, browser: Browser
) -> None:
    first, last = WORDS[1], WORDS[-1]
    copy.edit("data/plan.yml", f"label: {first.label}", f"label: {last.label}")
    with word_page_of(browser, read_guide(copy.root)) as word:
        # The first is still open: it stands behind the other.
        file = word.fill(Plan({last.id: "In maart."}), open=OPEN)
        found = word.read(bare(file), **OURS)["inhoud"]["velden"]
        assert [found[first.id], found[last.id]] == ["", "In maart."]


def test_without_names_rows_are_found_by_what_their_columns_are_called(
    word: WordPage, file: bytes
) -> None:
    assert word.read(nameless(file))["inhoud"]["rijen"] == full().rijen
    assert word.read(bare(file), **OURS)["inhoud"] == rowless(full())
    one, other = (kolom.label for kolom in TABLES[-1].kolommen[:2])
    cell = '<w:t xml:space="preserve">{}</w:t>'
    swapped = changed(
        bare(file),
        (cell.format(one), cell.format("#")),
        (cell.format(other), cell.format(one)),
        (cell.format("#"), cell.format(other)),
    )
    row = word.read(swapped, **OURS)["inhoud"]["rijen"][ACTIES][0]["cellen"]
    first, second = (kolom.id for kolom in TABLES[-1].kolommen[:2])
    assert [row[first], row[second]] == [f"{other} 0", f"{one} 0"]


def test_a_heading_of_a_former_edition_is_known_too(word: WordPage, file: bytes) -> None:
    former = {one.id: [f"Nu anders: {one.label}", one.label] for one in WORDS}
    found = word.read(bare(file), velden=former, **OURS)

    assert found["inhoud"]["velden"] == full().velden


def test_names_of_parts_and_kinds_of_packing_differ(word: WordPage, file: bytes) -> None:
    found = parts(file)
    moved = {
        name.replace("word/document.xml", "tekst/document2.xml"): content
        for name, content in found.items()
        if name != "word/_rels/document.xml.rels"
    }
    moved["tekst/_rels/document2.xml.rels"] = found["word/_rels/document.xml.rels"].replace(
        b'Target="', b'Target="../word/'
    )
    moved["_rels/.rels"] = found["_rels/.rels"].replace(
        b"word/document.xml", b"/tekst/document2.xml"
    )
    other = repacked(moved, ZIP_STORED)
    assert word.read(other)["inhoud"] == full().inhoud
    # As Word saves in the strict kind: other namespaces.
    strict = changed(
        file,
        ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "urn:x"),
        ("xmlns:w=", "xmlns:x="),
        *((f"{before}w:", f"{before}x:") for before in ("<", "</", " ")),
    )
    assert word.read(strict)["inhoud"] == full().inhoud


def through(program: str, file: bytes, folder: Path) -> bytes:
    """The file as another program saves it."""
    given, made = folder / "plan.docx", folder / "uit/plan.docx"
    given.write_bytes(file)
    made.parent.mkdir()
    commands = {
        "soffice": [
            f"-env:UserInstallation=file://{folder}/profiel",
            *("--headless", "--convert-to", "docx", "--outdir", str(made.parent), str(given)),
        ],
        "pandoc": [str(given), "--output", str(made)],
    }
    subprocess.run([program, *commands[program]], check=True, capture_output=True)
    return made.read_bytes()


def expect_all_back(word: WordPage, file: bytes) -> None:
    """Expect the plan of `full` in a file, but for what its program drops of blank lines."""
    found = word.read(file, **OURS)
    assert {
        field: [line for line in answer.split("\n") if line]
        for field, answer in found["inhoud"]["velden"].items()
    } == {
        field: [line for line in answer.split("\n") if line]
        for field, answer in full().velden.items()
    }
    assert {
        table: [row["cellen"] for row in rows] for table, rows in found["inhoud"]["rijen"].items()
    } == {table: [row["cellen"] for row in rows] for table, rows in full().rijen.items()}
    assert found["nietGevonden"] == found["over"] == []


@pytest.mark.parametrize("program", ["soffice", "pandoc"])
def test_a_file_that_another_program_saved_comes_back(
    word: WordPage, file: bytes, program: str, tmp_path: Path
) -> None:
    made = MADE / f"{program}.docx"
    if shutil.which(program):  # else what it once made is all there is to read
        saved = through(program, file, tmp_path)
        if os.environ.get("WORD_ANEW"):
            made.write_bytes(saved)
        expect_all_back(word, saved)
    expect_all_back(word, made.read_bytes())
