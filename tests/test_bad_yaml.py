"""Whatever an editor does to a file: a Dutch message with file and line, and no traceback."""

import datetime as dt
import re
from itertools import pairwise
from typing import Annotated

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from macros.content.from_pydantic import in_dutch
from macros.content.yaml_source import parse_yaml, read_yaml
from tests.conftest import Copy

FILE = "data/kaders.yml"
GOOD = """\
- id: een
  soort: tip
  titel: Een titel
  tekst: Een tekst
"""

# What the file holds · the line of the fault · what the message says.
MISTAKES: dict[str, tuple[str | bytes, int, str]] = {
    "a tab": ("- id: een\n\ttitel: x\n", 2, "hier staat een tab"),
    "an unclosed quote": (GOOD + '  bron: "open\n\n', 5, '(") dat nergens wordt gesloten'),
    "an unclosed quote, and a quoted text below": (
        '- id: een\n  titel: "Open\n  soort: tip\n- id: twee\n  titel: "Dicht"\n',
        2,
        'dubbele aanhalingstekens: "Open".',
    ),
    "an apostrophe in front, and one below": (
        "- id: een\n  titel: 's Ochtends weg\n  soort: tip\n- id: twee\n  titel: 's Avonds\n",
        2,
        'dubbele aanhalingstekens: "\'s Ochtends weg".',
    ),
    "an apostrophe in front of an item": (
        "- id: een\n  punten:\n    - 's avonds\n    - 's-Hertogenbosch\n",
        3,
        'dubbele aanhalingstekens: "\'s avonds".',
    ),
    "an apostrophe below quoted texts of more lines and blocks": (
        "- id: een\n  titel: 'Een\n    of twee'\n  tekst: >-\n    - 's nachts\n"
        "  punten:\n    - \"zo\n      dus\" # goed\n    - 's avonds\n  soort: 'tip'\n",
        9,
        'dubbele aanhalingstekens: "\'s avonds".',
    ),
    "an apostrophe and quotes": (
        '- id: een\n  titel: \'s Ochtends "vroeg"\n  soort: tip\n',
        2,
        "'''s Ochtends \"vroeg\"'",
    ),
    "a line of a block with a space too few": (
        "- id: een\n  tekst: >-\n    Een.\n   Twee.\n    Drie.\n  titel: x\n",
        4,
        "deze regel springt anders in dan de tekst waar hij bij hoort. Zo los je het op: begin "
        "de regel met 4 spaties",
    ),
    "such a line with a colon": (
        "- id: een\n  tekst: |\n    Een.\n   Let op: twee.\n    Drie.\n  titel: x\n",
        4,
        "begin de regel met 4 spaties",
    ),
    "such a line before its key": (
        "- id: een\n  tekst: >-\n    Een.\n Twee.\n  titel: x\n",
        4,
        "begin de regel met 4 spaties",
    ),
    "a first line of a block with spaces too many": (
        "- id: een\n  tekst: >-\n      Een.\n    Twee.\n  titel: x\n",
        3,
        "begin de regel met 4 spaties",
    ),
    "an empty line in front with spaces too many": (
        "- id: een\n  tekst: >-\n      \n    Een.\n  titel: x\n",
        3,
        "begin de regel met 4 spaties",
    ),
    "a text that is not indented as its record": (
        "- id: een\n  titel: Een\n twee\n  soort: tip\n",
        3,
        "de inspringing klopt hier niet",
    ),
    "a line of dots": (GOOD + "...\n# zo\n\n" + GOOD, 5, "hier staat `...`: zo'n regel maakt"),
    "a line of dashes in a record": (
        "- id: een\n---\n  titel: x\n  soort: tip\n- id: twee\n",
        2,
        "hier staat `---`: zo'n regel maakt in YAML een eind aan het bestand, en er komt nog meer. "
        "Zo los je het op: haal die regel weg",
    ),
    "a line of dashes in quotes": ('- id: "een\n---\n  zo"\n', 2, "haal die regel weg"),
    "another YAML": ("%YAML 9.9\n---\n- id: een\n", 1, "in YAML iets anders betekent"),
    "a backslash in quotes": (
        '- id: een\n  titel: "Een \\d pad"\n',
        2,
        "betekent `\\` iets anders. Zo los je het op: zet de tekst tussen enkele aanhalingst",
    ),
    "a backslash with too little": ('- titel: "Een \\x pad"\n', 1, "betekent `\\` iets anders"),
    "a backslash with half a sign": ('- titel: "\\ud800"\n', 1, "betekent `\\` iets anders"),
    "quotes of a book": (
        "- id: een\n  titel: “Let op: dit”\n",
        2,
        'gebruik rechte aanhalingstekens, om de hele tekst: "Let op: dit".',
    ),
    "a quote in a quoted text": ("- id: een\n  titel: 'Zo'n titel'\n", 2, "nog tekst"),
    "a text that goes on after a quote": ('- id: een\n  titel: "Een" titel\n', 2, "nog tekst"),
    "a star before a word": ("- id: een\n  titel: *een* titel\n", 2, "begint hier met een teken"),
    "a number of thousands of digits": (
        GOOD.replace("Een titel", "1" * 5000),
        3,
        "staat zonder aanhalingstekens",
    ),
    "a colon in a text": ("- id: een\n  titel: Let op: dit\n", 2, "dubbele punt"),
    "a key without a colon": ("- id: een\n  titel\n  soort: tip\n", 2, "dubbele punt"),
    "wrong indentation": ("- id: een\n  titel: x\n soort: tip\n", 3, "inspringing"),
    "an unclosed bracket": ("- id: een\n  punten: [a, b\n  soort: tip\n", 2, "haakje"),
    "a bracket at the end": (GOOD + "  punten: [\n", 6, "een haakje wordt niet gesloten"),
    "a text that begins with a sign": (
        "- id: een\n  titel: @naam\n",
        2,
        "begint hier met een teken",
    ),
    "a duplicate key": (GOOD + "  titel: Nog een\n", 5, "sleutel `titel` staat er al op regel 3"),
    "Nee without quotes": (GOOD.replace("Een titel", "Nee"), 3, "`Nee` staat zonder aanhalings"),
    "No without quotes": (GOOD.replace("Een titel", "No"), 3, "`No` staat zonder aanhalingstek"),
    "a time without quotes": (GOOD.replace("Een titel", "10:30"), 3, "`10:30` staat zonder aan"),
    "a number without quotes": (GOOD.replace("Een titel", "2018"), 3, "`2018` staat zonder aan"),
    "a date without quotes": (GOOD.replace("Een titel", "2018-01-02"), 3, "`2018-01-02` staat zo"),
    "a date that does not exist": (GOOD.replace("Een titel", "2018-13-02"), 3, "`2018-13-02` sta"),
    "an empty text": (GOOD.replace("Een titel", '""'), 3, "`titel` is leeg"),
    "no text": (GOOD.replace(" Een titel", ""), 3, "`titel` is leeg"),
    "nothing behind a key that may be left out": (GOOD + "  punten:\n", 5, "`punten` is leeg"),
    "a sign that makes the rest a comment": (
        GOOD.replace("Een titel", "Een titel #1"),
        3,
        "`#1` wordt niet gelezen, want er staat een spatie met `#` voor",
    ),
    "such a sign in a text that goes on": (
        GOOD.replace("Een tekst", "Een #1 tekst\n    die doorloopt"),
        4,
        "`#1 tekst` wordt niet gelezen",
    ),
    "such a sign at the end of a text of more lines": (
        GOOD.replace("Een tekst", "Één tekst\n    die doorloopt #1"),
        5,
        "`#1` wordt niet gelezen",
    ),
    "such a sign behind a quoted text": (
        GOOD.replace("Een titel", '"Een titel" #1'),
        3,
        "`#1` wordt niet gelezen",
    ),
    "a list for a text": (
        GOOD.replace("Een titel", "[a, b]"),
        3,
        "hoort tekst, maar er staat",
    ),
    "a text for a list": (GOOD + "  punten: een\n", 5, "hoort een lijst"),
    "a mapping for a text": (GOOD.replace("Een titel", "{a: b}"), 3, "een blok met sleutels"),
    "an unknown key": (GOOD.replace("titel:", "titl:"), 3, "schrijf `titel`"),
    "a missing key": (GOOD.replace("  titel: Een titel\n", ""), 1, "sleutel `titel` ontbreekt"),
    "an unknown choice": (GOOD.replace("tip", "hint"), 2, "kies `tip`, `voorbeeld` of `context`"),
    "an id with capitals": (GOOD.replace("id: een", "id: Een Kader"), 1, "kleine letters"),
    "a double id": (GOOD + GOOD, 5, "id `een` staat er al op regel 1"),
    "a mapping for a list of records": ("id: een\n", 1, "moet een lijst zijn"),
    "an item that is no record": ("- een\n", 1, "zet er een sleutel voor, zoals `tekst: …`"),
    "an item with nothing in it": (GOOD + "  punten:\n    -\n", 6, "dit punt is leeg"),
    "a text for an item of a list": (
        GOOD + "  punten:\n    - a: b\n",
        6,
        "hier hoort tekst, maar er staat een blok met sleutels",
    ),
    "an alias": ("- &a een\n- *a\n", 1, "anker"),
    "a bomb of aliases": (
        "- &a [x, x]\n" + "".join(f"- &{b} [*{a}, *{a}]\n" for a, b in pairwise("abcdefg")),
        2,
        "verwijzing met `*`",
    ),
    "a tag that makes objects": ("- !!python/object/apply:os.system [ls]\n", 1, "label met `!`"),
    "a key that is a list": ("- [a, b]: c\n", 1, "een sleutel moet één woord zijn"),
    "a second document": (GOOD + "---\n" + GOOD, 5, "tweede document"),
    "deep nesting": ("- " + "[" * 500 + "]" * 500 + "\n", 1, "te diep genest"),
    "another encoding": (GOOD.replace("Een titel", "Één").encode("latin-1"), 3, "UTF-8"),
    "a null byte": (GOOD.replace("Een titel", "a\0b"), 3, "onzichtbaar teken"),
    "a line that is broken before a sign": (
        GOOD.replace("Een titel", "Een \x0b# titel"),
        3,
        "een verborgen regeleinde (U+000B)",
    ),
    "a huge file": ("#" * 1_000_001, 1, "groter dan 1 MB"),
}


@pytest.mark.parametrize("text", ["", "# niets\n"])
def test_a_guide_cannot_do_without_the_records_of_some_kinds(copy: Copy, text: str) -> None:
    copy.write("data/aarden.yml", text)

    told = "data/aarden.yml:1: dit bestand is leeg. Zo los je het op: zet er inhoud in."
    assert told in copy.faults()


@pytest.mark.parametrize("text", ["", "# niets\n"])
def test_a_file_of_a_kind_that_is_optional_may_be_empty(copy: Copy, text: str) -> None:
    copy.write("data/wijzigingen.yml", text)

    assert copy.faults() == []


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_with_its_line(copy: Copy, mistake: str) -> None:
    content, line, says = MISTAKES[mistake]
    copy.write(FILE, content)

    told = [fault for fault in copy.faults() if fault.startswith(f"{FILE}:{line}: ")]

    assert any(says in fault and "Zo los je het op: " in fault for fault in told), copy.faults()


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("nee", "`nee` staat zonder aanhalingstekens en is daardoor geen tekst"),
        ("Nee", "`Nee` staat zonder aanhalingstekens en is daardoor geen tekst"),
        ("ja", "`ja` kan hier niet"),
        ('"ja"', "`ja` kan hier niet"),
    ],
)
def test_a_choice_that_needs_quotes_is_told_with_its_quotes(
    copy: Copy, written: str, told: str
) -> None:
    file = "data/trainingen/veilig-boren.yml"
    line = copy.edit(file, 'anders: "nee"', f"anders: {written}")

    (fault,) = copy.faults()
    assert fault.startswith(f"{file}:{line}: {told}. Zo los je het op: ")
    assert '"nee"' in fault


def test_more_than_there_is_room_for_is_told_with_how_many(content: Copy) -> None:
    line = content.edit("data/contexten.yml", "          - Lener\n", "          - Lener\n" * 6)

    assert content.faults() == [
        f"data/contexten.yml:{line - 1}: bij `rollen` staan 6 punten. Zo los je het op: houd "
        "er ten hoogste 4 over."
    ]


class _Strict(BaseModel):
    """What no record asks yet, and one may."""

    model_config = ConfigDict(strict=True)

    dag: dt.date = dt.date(2026, 11, 22)
    kop: Annotated[str, Field(max_length=5)] = ""
    deel: Annotated[int, Field(multiple_of=2)] = 0


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"kop": "te lang"}, ("`kop` is te lang", "gebruik ten hoogste 5 tekens")),
        (
            {"dag": "2026-11-22"},
            (
                "bij `dag` hoort een datum als jaar-maand-dag, zoals 2026-11-22, maar er staat "
                "`2026-11-22` tussen aanhalingstekens",
                "schrijf 2026-11-22, zonder aanhalingstekens",
            ),
        ),
        (
            {"deel": 3},
            ("`deel` kan zo niet: `3`", "vergelijk met een onderdeel dat wel goed is"),
        ),
    ],
)
def test_what_a_record_may_ask_later_is_told_in_dutch_too(
    given: dict[str, object], told: tuple[str, str]
) -> None:
    with pytest.raises(ValidationError) as refused:
        _Strict.model_validate(given)
    (error,) = refused.value.errors()

    assert in_dutch(_Strict, error) == told


@pytest.mark.parametrize(
    "address", ["http://x.nl/", "https://x", "https://[x/", "https://x.nl:abc/", "https://x .nl/"]
)
def test_an_address_that_no_browser_opens_is_told(copy: Copy, address: str) -> None:
    copy.edit("data/bronnen.yml", "adres: https:", f'adres: "{address}" # https:')

    (told,) = copy.faults()
    assert "dit is geen volledig webadres" in told


def test_a_byte_order_mark_is_no_fault(copy: Copy) -> None:
    text = (copy.root / FILE).read_bytes()
    copy.write(FILE, b"\xef\xbb\xbf" + text)

    assert copy.faults() == []


def test_windows_line_ends_are_no_fault(copy: Copy) -> None:
    text = (copy.root / FILE).read_bytes()
    copy.write(FILE, text.replace(b"\n", b"\r\n"))

    assert copy.faults() == []


def test_a_missing_file_is_told(copy: Copy) -> None:
    (copy.root / "data/bronnen.yml").unlink()

    assert "data/bronnen.yml:1: dit bestand ontbreekt." in "\n".join(copy.faults())


def test_a_file_in_the_wrong_place_is_told(copy: Copy) -> None:
    copy.write("data/kaders.yaml", GOOD)

    (told,) = copy.faults()
    assert told.startswith("data/kaders.yaml:1: dit bestand hoort hier niet.")
    assert "schrijf `kaders.yml`" in told


def test_all_faults_of_all_files_come_at_once(copy: Copy) -> None:
    """Ten mistakes in as many places: ten messages in one run."""
    wrong = [
        ("data/gids.yml", "titel:", "titl:"),
        ("data/contexten.yml", "nummer: 1", "nummer: een"),
        ("data/themas/uitlenen.yml", "soort: bevorderend", "soort: helpend"),
        ("data/themas/meedoen.yml", "  - id:", "  - aard: gewoonte\n    id:"),
        ("data/trainingen/scherp-maken.yml", "tot:", "tod:"),
        ("data/kaders.yml", "soort:", "soort: [context]\n  # "),
        ("data/bronnen.yml", "adres: https", "adres: http"),
        ("data/plan.yml", "- id: ", "- naam: x\n  id: "),
        ("docs/uitlenen.md", "{{ kader(", "{{ kaders("),
        ("docs/dorpenkring.md", "# ", "{{ factoren('uitlen') }}\n\n# "),
    ]
    for file, old, new in wrong:
        copy.edit(file, old, new)

    told = {fault.partition(":")[0] for fault in copy.faults()}

    assert told == {file for file, _, _ in wrong}


@pytest.mark.parametrize("file", ["bronnen.yml", "themas/uitlenen.yml", "gids.yml"])
def test_an_unreadable_file_does_not_make_everything_else_wrong(copy: Copy, file: str) -> None:
    copy.write(f"data/{file}", "- id: een\n\ttab\n")

    assert [fault.partition(": ")[0] for fault in copy.faults()] == [f"data/{file}:2"]


@given(st.text(alphabet="ab:-#&*!|>'\"{}[], \n\t%@`?~=0é", max_size=60) | st.binary(max_size=40))
def test_no_content_whatever_gives_a_traceback(
    tmp_path_factory: pytest.TempPathFactory, content: str | bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)

    document, faults = read_yaml(path, "any.yml")

    assert document is not None or faults


# What YAML refuses, in every way that it knows.
REFUSED = [
    *("%YAML 1\n---\n", "%YAML 9.9\n---\n", "%TAG ! x\n", "%TAG\n", "%x: y\n", "%YAML 1.1\na: b\n"),
    *("a: b\n...\nc: d\n", "a: b\n--- c\n", "--- a: b\n", "- a\nb: c\n", "a: b\n- c\n", "&\n"),
    *("a: 'b\n---\n", 'a: "\\q"\n', 'a: "\\ud800"\n', 'a: "\\U99999999"\n', "a: |0\n", "a: |x\n"),
    *("!<x\n", "!x!y z\n", "a: !%zz b\n", "*\n", "[a b: c", "{a: b]", "{, }", "? a\n- b", "a: @\n"),
    *("a: &x &y b\n", "a: !x !y b\n", "&x *y\n", "- - a\n - b\n", "a:\n\tb\n", "]", "a\n: b"),
]  # fmt: skip


@pytest.mark.parametrize("text", REFUSED)
def test_the_words_of_the_parser_never_reach_an_editor(text: str) -> None:
    english = re.compile(
        r"\b(?:expected|found|scanning|parsing|while|could|did|not|token|character|the)\b"
    )

    assert [str(one) for one in parse_yaml(text, FILE)[1] if english.search(str(one))] == []


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("data/themas/uitlenen.yml", "factoren:\n", "factoren: ja\nrest:\n"),
        ("data/themas/uitlenen.yml", "factoren:\n", "factoren: 5\nrest:\n"),
        ("data/gids.yml", "niveaus:\n", "niveaus: 3\nrest:\n"),
    ],
)
def test_a_word_where_records_belong_is_told(copy: Copy, file: str, old: str, new: str) -> None:
    line = copy.edit(file, old, new)

    assert any(
        fault.startswith(f"{file}:{line}: ") and "hoort een lijst" in fault
        for fault in copy.faults()
    )


def test_a_comment_is_no_fault_and_a_sign_in_a_quoted_or_folded_text_belongs_to_it(
    copy: Copy,
) -> None:
    copy.edit("data/kaders.yml", "soort:", "# een opmerking\n  soort:")
    copy.edit(
        "data/wijzigingen.yml", "- tekst: Het", "- tekst: 'Kijk bij #1.' # zo dus\n    - tekst: Het"
    )
    copy.edit(
        "data/wijzigingen.yml",
        "- tekst: 'Kijk",
        "- tekst: >-\n        Kijk bij #1.\n    - tekst: 'Kijk",
    )

    assert copy.faults() == []


def test_a_file_that_may_be_left_out_may_hold_nothing_yet(copy: Copy) -> None:
    copy.write("data/zoekwoorden.yml", "# nog niets\n")

    assert copy.faults() == []


def test_what_a_system_or_an_editor_leaves_behind_is_no_fault(copy: Copy) -> None:
    copy.write("data/.DS_Store", b"\0\1")
    copy.write("data/kaders.yml~", "oud")

    assert copy.faults() == []
