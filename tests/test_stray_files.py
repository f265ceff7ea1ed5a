"""Files that nobody meant to publish: copies, leftovers, and what nothing leads to."""

from pathlib import Path

import pytest

from macros.text.leftovers import copied_from, is_left_behind
from tests.conftest import Copy, built

PAGE = "docs/uitlenen.md"


def beside(copy: Copy, file: str, name: str) -> str:
    """Put a copy of a file beside it, under another name; returns where it stands."""
    path = copy.root / file
    path.with_name(name).write_bytes(path.read_bytes())
    return path.with_name(name).relative_to(copy.root).as_posix()


# Copies


@pytest.mark.parametrize(
    "name",
    [
        "uitlenen-kopie.md",
        "uitlenen - kopie.md",
        "uitlenen - Kopie (2).md",
        "uitlenen - Copy.md",
        "uitlenen copy 2.md",
        "Kopie van uitlenen.md",
        "Copy of uitlenen.md",
        "uitlenen (1).md",
        "uitlenen 2.md",
        "uitlenen (conflicted copy 2026-01-01).md",
        "uitlenen (An's conflicted copy 2026-01-01).md",
        "uitlenen.sync-conflict-20260101-1.md",
        "uitlenen-LAPTOP-4F2A.md",
    ],
)
def test_a_copy_of_a_page_is_told_and_the_page_itself_not_blamed(content: Copy, name: str) -> None:
    file = beside(content, PAGE, name)

    assert content.faults() == [
        f"{file}:1: dit is een kopie van `uitlenen.md`, en wordt niet gelezen. Zo los je het op: "
        "haal haar weg, of geef haar een eigen naam, en alles erin een eigen id."
    ]


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("data/trainingen/veilig-boren.yml", "veilig-boren-kopie.yml"),
        ("data/themas/spullen.yml", "spullen (1).yml"),
        ("data/kaders.yml", "kaders - kopie.yml"),
    ],
)
def test_a_copy_of_records_is_told_and_the_records_not_blamed(
    content: Copy, file: str, name: str
) -> None:
    copied = beside(content, file, name)

    (told,) = content.faults()
    assert told.startswith(f"{copied}:1: dit is een kopie van `{Path(file).name}`, en wordt niet ")


def test_what_is_called_like_a_copy_is_none_where_no_such_file_stands_beside_it(
    content: Copy,
) -> None:
    text = "---\ntitle: Een kopie\ndescription: Zo maak je er een.\n---\n\n# Een kopie\n"
    content.add_page("sleutel-kopie.md", text)

    assert content.faults() == []
    assert list(copied_from("uitlenen-2.md")) == []  # a name that people give


def test_a_numbered_picture_is_no_copy(content: Copy) -> None:
    content.write("docs/boor.png", "x")
    content.write("docs/boor (2).png", "x")
    content.edit(PAGE, "\n## ", "\n![Een boor](boor.png) ![Nog een](<boor (2).png>)\n\n## ")

    assert content.faults() == []


# What programs leave behind


@pytest.mark.parametrize(
    "name",
    [
        *("uitlenen.md.orig", "uitlenen.md.rej", "uitlenen.md.bak", "uitlenen.md.save"),
        *("uitlenen.md.swo", "uitlenen.md.icloud", "foto.png.crdownload"),
        *("foto.png.part", "uitlenen.lnk", "Thumbs.db (1)"),
    ],
)
def test_what_a_program_left_behind_is_passed_over(content: Copy, name: str) -> None:
    beside(content, PAGE, name)
    beside(content, "data/kaders.yml", name)

    assert content.faults() == []
    assert is_left_behind(name)


def test_what_a_program_left_behind_is_not_published(copy: Copy, tmp_path: Path) -> None:
    for name in ("uitlenen.md.orig", "Thumbs.db (1)"):
        beside(copy, PAGE, name)
    site = built(copy.root, tmp_path / "site")

    names = {path.name for path in site.rglob("*")}
    assert "uitlenen.html" in names
    assert names.isdisjoint({"uitlenen.md.orig", "Thumbs.db (1)"})


# What nothing leads to


@pytest.mark.parametrize(
    "name", ["uitlenen.docx", "foto \u00e9\u00e9n.png", "x.heic", "notities.txt"]
)
def test_a_file_to_which_nothing_leads_is_told(content: Copy, name: str) -> None:
    content.write(f"docs/{name}", "x")

    assert content.faults() == [
        f"docs/{name}:1: er is niets dat naar dit bestand leidt, en toch komt het op de site. Zo "
        "los je het op: maak er op een pagina een link naartoe, of haal het weg."
    ]


@pytest.mark.parametrize(
    "link",
    [
        "[Lees meer](stukken/meer.pdf)",
        "![Een boor](stukken/meer.pdf)",
        "[Lees meer][meer]\n\n[meer]: stukken/meer.pdf",
    ],
)
def test_a_file_to_which_a_page_leads_belongs_there(content: Copy, link: str) -> None:
    content.write("docs/stukken/meer.pdf", "x")
    content.edit(PAGE, "\n## ", f"\n{link}\n\n## ")

    assert content.faults() == []


def test_a_file_with_a_space_in_its_name_is_found_by_its_address(content: Copy) -> None:
    content.write("docs/foto \u00e9\u00e9n.png", "x")
    content.edit(PAGE, "\n## ", "\n![Een boor](foto%20%C3%A9%C3%A9n.png)\n\n## ")

    assert content.faults() == []


@pytest.mark.parametrize("name", ["CNAME", "robots.txt", "favicon.ico", "uitlenen.png"])
def test_what_others_ask_for_and_the_picture_of_a_page_need_no_link(
    content: Copy, name: str
) -> None:
    content.write(f"docs/{name}", "x")

    assert content.faults() == []


def test_what_a_style_of_the_guide_uses_belongs_there(content: Copy) -> None:
    content.write("docs/letters.woff2", "x")
    content.write("docs/eigen.css", "@font-face { src: url(letters.woff2); }")
    menu = (content.root / "mkdocs.yml").read_text(encoding="utf-8")
    content.write("mkdocs.yml", f"{menu}\nextra_css: [eigen.css]\n")

    assert content.faults() == []


# Pages of another name


@pytest.mark.parametrize("ending", ["markdown", "mdown", "mkd", "mkdn", "MD", "md.txt"])
def test_a_page_whose_name_ends_otherwise_is_told(content: Copy, ending: str) -> None:
    content.write(f"docs/los.{ending}", "# Los\n")

    assert content.faults() == [
        f"docs/los.{ending}:1: de naam van een pagina eindigt op `.md`, en niet op `.{ending}`. Zo "
        "los je het op: noem dit bestand `los.md`."
    ]


def test_a_page_that_is_there_already_is_not_written_over(content: Copy) -> None:
    beside(content, PAGE, "uitlenen.markdown")

    (told,) = content.faults()
    assert told.endswith(
        "haal dit bestand weg, want `uitlenen.md` staat er al, of geef het een eigen naam."
    )
