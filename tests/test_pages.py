"""A page makes one-line calls; every mistake in one is told with page, line and near matches."""

import re
from pathlib import Path

import pytest

from macros.pages.page_text import JINJA_OPTIONS
from tests.conftest import ROOT, Copy

PAGE = "docs/uitlenen.md"

# What is added to the page · what the message says.
MISTAKES = {
    "an unknown id": ('{{ kader("bel-aam") }}', "schrijf `bel-aan`"),
    "an unknown macro": ('{{ kaader("bel-aan") }}', "schrijf `kader`"),
    "a forgotten id": ("{{ kader() }}", 'schrijf `{{ kader("id") }}`'),
    "an id where none belongs": ('{{ route("x") }}', "schrijf `{{ route() }}`"),
    "a variable": ("{{ gids.titel }}", "geen aanroep die een pagina mag doen"),
    "a computed id": ("{{ kader('bel-' + 'aan') }}", "geen aanroep die een pagina mag doen"),
    "logic": ("{% if 1 %}x{% endif %}", "geen aanroep die een pagina mag doen"),
    "a forgotten brace": ('{{ kader("bel-aan") }', "niet te lezen"),
    "a block inside a sentence": ('Zie {{ kader("bel-aan") }}', "op een regel voor zichzelf"),
    "an indented block": ('    {{ kader("bel-aan") }}', "op een regel voor zichzelf"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_with_page_and_line(copy: Copy, mistake: str) -> None:
    call, says = MISTAKES[mistake]
    text = (copy.root / PAGE).read_text(encoding="utf-8")
    copy.write(PAGE, f"{text}\n{call}\n")
    line = text.count("\n") + 2

    told = [fault for fault in copy.faults() if fault.startswith(f"{PAGE}:{line}: ")]

    assert any(says in fault for fault in told), copy.faults()


def test_the_page_is_read_as_the_plugin_reads_it() -> None:
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")

    for name, value in JINJA_OPTIONS.items():
        assert f'j2_{name}: "{value}"' in config


HEADS = {
    "no head": ("# Kop\n", 1, "de kop met titel en beschrijving ontbreekt"),
    "no description": ("---\ntitle: Kop\n---\n\n# Kop\n", 1, "`description:` ontbreekt in de kop"),
    "an unknown key": (
        "---\ntitle: Kop\ndescription: Iets.\ntitel: x\n---\n",
        4,
        "`titel:` kan niet in de kop van een pagina",
    ),
    "a colon in the title": ("---\ntitle: Kop: nog iets\ndescription: x\n---\n", 2, "dubbele punt"),
}


@pytest.mark.parametrize("mistake", HEADS)
def test_a_page_has_a_title_and_a_description(copy: Copy, mistake: str) -> None:
    text, line, says = HEADS[mistake]
    copy.add_page("nieuw.md", text)

    told = [fault for fault in copy.faults() if fault.startswith(f"docs/nieuw.md:{line}: ")]

    assert any(says in fault for fault in told), copy.faults()


# A heading · what is said of it · on which line after the first. Nothing is said where it is no
# heading, or has its address.
NO_ADDRESS = "deze kop heeft geen vast adres, of het adres is niet goed geschreven"
UNDERLINED = "deze regel wordt een kop, door de streepjes eronder"
HEADINGS: dict[str, tuple[str, str] | tuple[str, str, int]] = {
    "none": ("## Kop", NO_ADDRESS),
    "capitals": ("## Kop {: #Kop }", NO_ADDRESS),
    "an underscore": ("## Kop {: #mijn_kop }", NO_ADDRESS),
    "a hyphen at the end": ("### Kop {: #kop- }", NO_ADDRESS),
    "without the colon": ("## Kop { #kop }", NO_ADDRESS),
    "without the space": ("## Kop {:#kop}", NO_ADDRESS),
    "after something else": ("## Kop {: .klas #kop }", NO_ADDRESS),
    "no space after the sign": ("##Kop", NO_ADDRESS),
    "in a quote": ("> ## Kop", NO_ADDRESS),
    "after code in a sentence": ("``` zo ``` dus\n\n## Kop", NO_ADDRESS, 2),
    "underlined": ("Kop\n---", UNDERLINED),
    "underlined twice": ("Kop\n---\n---", UNDERLINED),
    "a second title": ("# Kop", r"een pagina heeft één titel, en die staat al op regel \d+"),
    "a word that becomes a title": (
        "#gereedschap",
        r"een pagina heeft één titel, en die staat al op regel \d+",
    ),
    "a title that is underlined": (
        "Kop {: #kop }\n===",
        r"een pagina heeft één titel, en die staat al op regel \d+",
    ),
    "one that stands there already": (
        "## Kop {: #opschrijven }",
        r"adres `opschrijven` heeft de kop op regel \d+ al",
    ),
    "one of its own": ("## Kop {: #mijn-kop-2 }", ""),
    "with more behind it": ('## Kop {: #kop data-search-exclude="x" }', ""),
    "in code": ("```text\n## Kop\n```", ""),
    "in code with other marks": ("~~~\n## Kop\n```\n## Kop\n~~~", ""),
    "in longer code": ("````text\n```\n## Kop\n````", ""),
    "in a comment": ("{## Later:\n## Kop\n##}", ""),
    "in a comment of HTML": ("<!--\n## Kop\n-->", ""),
    "underlined, with its address": ("Kop {: #kop }\n---", ""),
    "a line under a paragraph": ("Tekst.\n\n---", ""),
    "a line under two lines of text": ("Tekst.\nMeer.\n---", ""),
}


@pytest.mark.parametrize("address", HEADINGS)
def test_a_heading_has_an_address_that_can_be_kept(copy: Copy, address: str) -> None:
    heading, says, *later = HEADINGS[address]
    text = (copy.root / PAGE).read_text(encoding="utf-8")
    copy.write(PAGE, f"{text}\n{heading}\n")
    line = text.count("\n") + 2 + sum(later)

    if not says:
        assert copy.faults() == []
        return
    (told,) = copy.faults()
    assert re.match(rf"{PAGE}:{line}: {says}. Zo los je het op: ", told)


def test_a_heading_after_a_fence_that_is_not_closed_is_one_and_the_fence_is_told_too(
    copy: Copy,
) -> None:
    text = (copy.root / PAGE).read_text(encoding="utf-8")
    copy.write(PAGE, f"{text}\n```text\n\n## Kop\n")
    line = text.count("\n") + 2

    fence, heading = copy.faults()
    assert fence.startswith(f"{PAGE}:{line}: ")
    assert "het heeft maar één eind" in fence
    assert re.match(rf"{PAGE}:{line + 2}: {NO_ADDRESS}. Zo los je het op: ", heading)


# What stands below the title · what is said of it, at its line. Nothing is said of a sound outline.
BELONGS = "wat hier komt, hoort onder een kop met `##`, en die staat er niet boven"
OUTLINES: dict[str, tuple[str, str]] = {
    "a heading that skips a level": (
        "### Kop {: #kop }",
        "deze kop begint met `###`, maar er staat geen kop met `##` boven",
    ),
    "a part that belongs under a heading": ('{{ kader("bel-aan") }}', BELONGS),
    "a part with more headings": ('{{ factoren("uitlenen") }}', BELONGS),
    "a heading below what brings one": ("{{ begrippen() }}\n\n### Kop {: #kop }", ""),
    "a heading, and the part": ('## Kop {: #kop }\n\n{{ kader("bel-aan") }}', ""),
    "back to a higher one": ("## A {: #a }\n\n### B {: #b }\n\n## C {: #c }", ""),
    "what looks like headings in code": ("{{ veiligheidsregels() }}", ""),
}


@pytest.mark.parametrize("outline", OUTLINES)
def test_headings_follow_one_another_without_a_gap(copy: Copy, outline: str) -> None:
    written, says = OUTLINES[outline]
    for call in re.findall(r"\{\{.*?\}\}", written):
        page = page_with(copy, call)
        text = page.read_text(encoding="utf-8")
        page.write_text(text.replace(call, ""), encoding="utf-8", newline="\n")
    head = "---\ntitle: Nieuw\ndescription: Iets.\n---\n\n# Nieuw\n\n"
    copy.add_page("nieuw.md", f"{head}{written}\n")
    for history in ("adressen", "wijzigingen"):  # nothing was published where it stood
        (copy.root / f"data/{history}.yml").unlink()

    told = copy.faults()
    assert len(told) == bool(says)
    assert all(
        one.startswith(f"docs/nieuw.md:8: {says}. Zo los je het op: ") and "`##" in one
        for one in told
    )


@pytest.mark.parametrize("call", ["factorscan()", "contextkiezer()", 'geldt_in("bakfiets")'])
def test_what_would_stand_on_a_page_twice_is_told_at_the_second_place(
    copy: Copy, call: str
) -> None:
    page = page_with(copy, f"{{{{ {call} }}}}")
    text = page.read_text(encoding="utf-8")
    page.write_text(f"{text}\n{{{{ {call} }}}}\n", encoding="utf-8", newline="\n")
    first = text[: text.index(f"{{{{ {call} }}}}")].count("\n") + 1

    assert copy.faults() == [
        f"{page.relative_to(copy.root).as_posix()}:{text.count(chr(10)) + 2}: de aanroep op regel "
        f"{first} maakt hier al koppen met hetzelfde adres. Zo los je het op: houd één van de twee "
        "over, of zet deze op een andere pagina."
    ]


def page_with(copy: Copy, call: str) -> Path:
    """The one page that makes this call."""
    pages = (copy.root / "docs").rglob("*.md")
    (page,) = (path for path in pages if call in path.read_text(encoding="utf-8"))
    return page


@pytest.mark.parametrize(
    "name", ["Nieuw.md", "nieuw_blad.md", "nieuw blad.md", "cliënt.md", "v1.2.md", "map/README.md"]
)
def test_a_page_has_a_name_that_can_be_kept_as_an_address(copy: Copy, name: str) -> None:
    copy.add_page(name, "---\ntitle: Nieuw\ndescription: Iets nieuws.\n---\n\n# Nieuw\n")

    (told,) = copy.faults()
    assert told.startswith(f"docs/{name}:1: deze pagina krijgt een adres dat niet kan")


def test_a_page_that_cannot_be_read_does_not_make_records_homeless(copy: Copy) -> None:
    text = (copy.root / "docs/woorden.md").read_text(encoding="utf-8")
    copy.write("docs/woorden.md", f"{text}\nReünie\n".encode("cp1252"))
    line = text.count("\n") + 2

    (told,) = copy.faults()
    assert told.startswith(f"docs/woorden.md:{line}: dit bestand is niet opgeslagen als UTF-8")


def test_a_folder_with_the_name_of_a_page_is_told(copy: Copy) -> None:
    (copy.root / "docs/map.md").mkdir()

    assert copy.faults()[0].startswith("docs/map.md:1: dit bestand is niet te openen")
