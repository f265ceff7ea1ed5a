"""`python -m macros herstel` mends what is certain, shows it, and touches nothing else."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.content.kinds import KINDS
from macros.mending.mend import mend
from macros.opening import read_guide
from tests.conftest import CONTENT, ROOT, SMALL, Copy, command, take

KADERS = "data/kaders.yml"
PAGE = "docs/uitlenen.md"


def state(copy: Copy) -> dict[str, str]:
    """What every file holds."""
    return {
        path.relative_to(copy.root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in copy.root.rglob("*")
        if path.is_file()
    }


def said(copy: Copy) -> dict[str, object]:
    """Every record of a guide, by its kind."""
    content = read_guide(copy.root).content
    return {kind: content.records_of(kind) for kind in KINDS}


def in_bytes(file: str, old: bytes, new: bytes) -> Callable[[Copy], object]:
    """A change of the first `old` in a file."""

    def change(copy: Copy) -> None:
        raw = (copy.root / file).read_bytes()
        assert old in raw
        copy.write(file, raw.replace(old, new, 1))

    return change


def in_all(file: str, old: bytes, new: bytes) -> Callable[[Copy], object]:
    """A change of every `old` in a file."""
    return lambda copy: copy.write(file, (copy.root / file).read_bytes().replace(old, new))


TITLE = b"  titel: "

# What happened to a file that was sound: it becomes what it was, byte for byte.
BACK = {
    "lines that end as on Windows": in_all(KADERS, b"\n", b"\r\n"),
    "lines that end as on an old Mac": in_all(PAGE, b"\n", b"\r"),
    "a sign at the start of the file": in_bytes(KADERS, b"- id", b"\xef\xbb\xbf- id"),
    "a hard space behind a key": in_bytes(KADERS, TITLE, "  titel:\u00a0".encode()),
    "hard spaces in front": in_bytes(KADERS, TITLE, "\u00a0\u00a0titel: ".encode()),
    "a sign without width": in_bytes(PAGE, b"---\ntitle: ", "---\ntitle: \u200b".encode()),
    "a hyphen that is not seen": in_bytes(PAGE, b"\n\n", "\u00ad\n\n".encode()),
    "spaces at the end": in_bytes(KADERS, b"\n  soort", b"   \n  soort"),
    "a tab in front": in_bytes(KADERS, TITLE, b"\ttitel: "),
}


@pytest.mark.parametrize("what", BACK)
def test_what_is_certain_is_mended_and_nothing_else_changes(content: Copy, what: str) -> None:
    before = state(content)
    BACK[what](content)
    assert state(content) != before

    for name, text in mend(content.root).texts.items():
        content.write(name, text)

    assert state(content) == before


# What stands in a file · what is written in its place.
WRITTEN = {
    "a colon": (KADERS, "titel: Let op: dit", 'titel: "Let op: dit"'),
    "a colon, and quotes": (KADERS, 'titel: Zeg: "ja"', "titel: 'Zeg: \"ja\"'"),
    "a colon, and every quote": (KADERS, "titel: Zo'n \"a\": b", "titel: 'Zo''n \"a\": b'"),
    "a word that is a sign": (KADERS, "titel: Nee", 'titel: "Nee"'),
    "a time": (KADERS, "titel: 10:30", 'titel: "10:30"'),
    "a year": (KADERS, "titel: 2024", 'titel: "2024"'),
    "a date": (KADERS, "titel: 2024-01-02", 'titel: "2024-01-02"'),
    "a sign that YAML keeps": (KADERS, "titel: @ons", 'titel: "@ons"'),
    "a percentage in front": (KADERS, "titel: %5 van ons", 'titel: "%5 van ons"'),
    "text behind quotes": (KADERS, 'titel: "Een" titel', "titel: '\"Een\" titel'"),
    "an apostrophe in front": (KADERS, "titel: 's Ochtends", "titel: \"'s Ochtends\""),
    "a colon in the head of a page": (PAGE, "title: Let op: dit", 'title: "Let op: dit"'),
    "letters apart": (KADERS, "titel: cli\u0065\u0308nt", "titel: cliënt"),
    "letters in one": (KADERS, "titel: o\ufb03cieel", "titel: officieel"),
    "a line that is broken": (KADERS, "titel: een\u2028twee", "titel: een twee"),
    "a hyphen": (PAGE, "title: e\u2011mail", "title: e-mail"),
    "a sign of full width behind a word": (KADERS, "titel: Kom dan\uff01", "titel: Kom dan!"),
    "a hyphen that is not seen, above a key": (KADERS, "titel: Zo\u00ad", "titel: Zo"),
    "a minus in a word": (KADERS, "titel: e\u2212mail", "titel: e-mail"),
    "a space that was read wrongly": (KADERS, "titel: een\u00c2\u00a0twee", "titel: een twee"),
    "letters of another script": (KADERS, "titel: b\u0430nk", "titel: bank"),
}  # fmt: skip


@pytest.mark.parametrize("what", WRITTEN)
def test_a_text_is_written_as_it_was_meant(content: Copy, what: str) -> None:
    file, typed, mended = WRITTEN[what]
    key = typed.partition(" ")[0]
    old = next(
        line
        for line in (content.root / file).read_text(encoding="utf-8").split("\n")
        if key in line
    )
    start = old[: old.index(key)]
    line = content.edit(file, old, start + typed)

    found = mend(content.root)
    (change,) = found.changes

    assert (change.file, change.line, change.was) == (file, line, [start + typed])
    assert change.now == [start + mended]
    assert found.faults == []


def test_keys_come_in_the_order_of_the_examples(content: Copy) -> None:
    before = (content.root / "data/aarden.yml").read_text(encoding="utf-8")
    record = """\
- # wat het is
  uitleg: >-
    Dat gaat

    zo. # dit hoort erbij
  # hoort bij de titel
  titel: Een ding
  id: ding # een woord
  door_training: wel
# onderaan
"""
    content.write(
        "data/aarden.yml", before + record.replace("- # wat het is\n  uitleg", "- uitleg")
    )

    ((name, text),) = mend(content.root).texts.items()

    assert name == "data/aarden.yml"
    assert (
        text
        == before
        + """\
- id: ding # een woord
  # hoort bij de titel
  titel: Een ding
  door_training: wel
  uitleg: >-
    Dat gaat

    zo. # dit hoort erbij
# onderaan
"""
    )


def test_keys_inside_a_record_come_in_order_too(content: Copy) -> None:
    file = "data/themas/uitlenen.yml"
    before = state(content)
    line = next(
        one
        for one in (content.root / file).read_text(encoding="utf-8").split("\n")
        if one.startswith("    nummer: ")
    )
    content.edit(file, f"{line}\n", "")
    content.edit(file, "    soort: ", f"    soort: bevorderend\n{line}\n    # soort: ")
    content.edit(file, "    # soort: bevorderend\n", "")

    for name, text in mend(content.root).texts.items():
        content.write(name, text)

    assert state(content) == before


UNCERTAIN = {
    "a comment or not": (KADERS, "titel: Werkgroep #1 Doorverwijzen"),
    "a sign of which the meaning is lost": (KADERS, "titel: cli\ufffdnt"),
    "a bullet of Word": (KADERS, "titel: \uf0b7 een"),
    "bold": (KADERS, "titel: **echt**"),
    "an unclosed quote": (KADERS, 'titel: "open'),
    "an unclosed quote of one stroke": (KADERS, "titel: 'Open"),
    "an unknown key": (KADERS, "titl: x\u00a0y"),
    "a call in the head": (PAGE, "title: x\u00a0{{ y }}"),
    "two versions": (PAGE, "<<<<<<< HEAD"),
    "another encoding": (KADERS, "titel: x\u00a0y\udce9"),
}


@pytest.mark.parametrize("what", UNCERTAIN)
def test_a_file_with_a_fault_that_is_not_certain_to_mend_is_left_as_it_is(
    content: Copy, what: str
) -> None:
    file, typed = UNCERTAIN[what]
    key = "titel: " if file == KADERS else "title: "
    raw = (content.root / file).read_text(encoding="utf-8").replace(key, f"{typed}\n  {key}", 1)
    content.write(file, (raw + "\n \u00a0\n").encode("utf-8", "surrogateescape"))

    found = mend(content.root)

    assert file not in found.texts
    assert found.changes == []


MEANS_SOMETHING = [
    "Doorgaan \uff03 1",
    "\uff0avet\uff0a",
    "\uff1cb\uff1eecht",
    "\uff3fecht\uff3f",
    "zo\uff1a ja",
    "\uff02zo\uff02",
    "\uff07zo",
    "\uff3bzo\uff3d\uff08x\uff09",
    "\uff5b\uff5bx\uff5d\uff5d",
    "\uff5cx\uff5c",
    "\uff40x\uff40",
    "\uff06amp\uff1b",
    "\uff20jan",
    "\uff05 x",
    "\uff01zo",
    "x \uff01[a](b)",
    "1\uff0e zo",
    "1\uff09 zo",
    "\uff0d zo",
    "\u2011 zo",
    "foto\u2032s",
    "zo\u2236 ja",
    "Doorgaan\u00a0# 1",
    "\uff3cn",
    "\uff5e\uff5ezo\uff5e\uff5e",
    "\uff1d\uff1dzo\uff1d\uff1d",
]


@pytest.mark.parametrize("typed", MEANS_SOMETHING)
@pytest.mark.parametrize(("file", "key"), [(KADERS, "  titel: "), (PAGE, "# ")])
def test_no_sign_is_made_that_means_something_in_yaml_or_markdown(
    content: Copy, file: str, key: str, typed: str
) -> None:
    line = content.edit(file, key, f"{key}{typed} ")

    assert mend(content.root).texts == {}
    told = [fault for fault in content.faults() if fault.startswith(f"{file}:{line}: hier staat ")]
    assert told
    assert not any("herstel" in fault for fault in told)


def test_in_a_guide_that_was_mended_there_is_nothing_to_mend() -> None:
    found = mend(SMALL)

    assert found.texts == {}
    assert found.faults == []


def test_mending_the_real_guide_changes_nothing_of_what_it_says(tmp_path: Path) -> None:
    take(ROOT, tmp_path / "gids", *CONTENT)
    copy = Copy(tmp_path / "gids")
    before = said(copy)
    for name, text in mend(copy.root).texts.items():
        copy.write(name, text)

    assert said(copy) == before


def test_an_edition_that_was_published_is_never_mended(content: Copy) -> None:
    in_all("data/edities/6.2.yml", b"\n", b" \r\n")(content)

    assert mend(content.root).texts == {}


def test_each_change_is_shown_and_a_second_time_there_is_nothing_to_do(copy: Copy) -> None:
    line = copy.edit(KADERS, "  titel: ", "  titel:\u00a0Let op: ")
    broken = copy.edit("data/bronnen.yml", "titel:", "titl:")

    first = command(copy, "herstel")
    second = command(copy, "herstel")

    assert first.returncode == 1
    assert f"{KADERS}:{line}:\n  was:   titel:[U+00A0]Let op: " in first.stdout
    assert '\n  nu:    titel: "Let op: ' in first.stdout
    assert "\n1 bestand hersteld.\n" in first.stdout
    left = first.stdout.partition("\nNiet aangeraakt, want dit moet je zelf doen:\n")[2]
    assert f"data/bronnen.yml:{broken}: sleutel `titl` bestaat hier niet." in left
    assert "was:" not in second.stdout
    assert second.stderr == ""
