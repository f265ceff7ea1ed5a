"""A page that is called after a record: its name stands in the data alone, its place is found."""

import re
from html import unescape
from pathlib import Path

import pytest
import yaml

from macros.pages.menu import stands_by_itself, with_pages
from tests.conftest import Copy, built

# A menu · pages of records · the menu with those in it.
PLACES = {
    "behind the page of its folder": (
        [{"Cursus": ["cursus/index.md"]}, "over.md"],
        ["cursus/balie.md", "cursus/slijpen.md"],
        [{"Cursus": ["cursus/index.md", "cursus/balie.md", "cursus/slijpen.md"]}, "over.md"],
    ),
    "behind the last one, whatever that is called there": (
        [{"Cursus": [{"Slijpen": "cursus/slijpen.md"}, "over.md"]}],
        ["cursus/balie.md"],
        [{"Cursus": [{"Slijpen": "cursus/slijpen.md"}, "cursus/balie.md", "over.md"]}],
    ),
    "where it stands already": (
        ["index.md", {"Cursus": [{"De balie": "cursus/balie.md"}, "cursus/index.md"]}],
        ["cursus/balie.md"],
        ["index.md", {"Cursus": [{"De balie": "cursus/balie.md"}, "cursus/index.md"]}],
    ),
    "at the top, beside the home page": (["index.md"], ["boren.md"], ["index.md", "boren.md"]),
    "nowhere, where no page of its folder is": (["index.md"], ["cursus/boren.md"], ["index.md"]),
}  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
def test_a_page_of_a_record_finds_its_place_in_the_menu(place: str) -> None:
    menu, pages, expected = PLACES[place]
    assert with_pages(menu, pages) == expected  # type: ignore[arg-type]


def test_what_has_no_place_is_told(copy: Copy) -> None:
    assert not stands_by_itself(["index.md"], "cursus/boren.md")
    copy.edit("mkdocs.yml", "      - cursus/slijpmiddag.md", "      #")

    assert [fault for fault in copy.faults() if "docs/cursus/balie.md:1: " in fault] == [
        "docs/cursus/balie.md:1: deze pagina staat niet in het menu, dus niemand vindt haar. Zo "
        "los je het op: zet in mkdocs.yml onder `nav:`, op de plaats waar ze hoort, de regel "
        "`- cursus/balie.md`."
    ]


ABOVE = "  - De dorpenkring: dorpenkring.md\n"
CROOKED: dict[str, tuple[str, str, str, int]] = {
    "an empty item": (ABOVE, f"{ABOVE}  -\n", "dit punt van het menu is leeg", 1),
    "a number": (ABOVE, f"{ABOVE}  - 7\n", "dit punt van het menu is leeg, of geen pagina", 1),
    "two dashes": (
        ABOVE,
        f"{ABOVE}  - - spullen.md\n",
        "dit deel van het menu heeft geen titel",
        1,
    ),
    "a page twice": (
        ABOVE,
        f"{ABOVE}  - dorpenkring.md\n",
        "`dorpenkring.md` staat al in het me",
        1,
    ),
    "a menu without a colon": ("nav:\n", "nav\n", "hier staat `nav`", 0),
    "a menu of another name": ("nav:\n", "Navi:\n", "hier staat `Navi:`", 0),
    "a menu behind a tab": ("nav:\n", "\tnav:\n", "hier staat `nav:`", 0),
}


@pytest.mark.parametrize("menu", CROOKED)
def test_a_menu_that_the_builder_cannot_read_is_told_at_its_line(content: Copy, menu: str) -> None:
    old, new, says, later = CROOKED[menu]
    line = content.edit("mkdocs.yml", old, new) + later

    assert any(
        fault.startswith(f"mkdocs.yml:{line}: ") and says in fault for fault in content.faults()
    ), content.faults()


def test_settings_that_are_empty_are_told(content: Copy) -> None:
    content.write("mkdocs.yml", "\n")

    assert "mkdocs.yml:1: dit bestand is leeg. Zo los je het op: zet terug wat er stond." in (
        content.faults()
    )


def test_a_new_record_and_a_short_page_are_all_that_it_takes(copy: Copy, tmp_path: Path) -> None:
    text = (copy.root / "data/trainingen/achter-de-balie.yml").read_text(encoding="utf-8")
    text = re.sub(r"(?m)^( +- id: .*)$", r"\1-te-voet", text)
    new = yaml.safe_load(text) | {"nummer": 4, "titel": "Bij de deur & daarna", "kort": "Kort."}
    copy.write("data/trainingen/bij-de-deur.yml", yaml.safe_dump(new, allow_unicode=True))
    copy.write("docs/cursus/bij-de-deur.md", '{{ training("bij-de-deur") }}\n')
    assert copy.faults() == []

    made = built(copy.root, tmp_path / "site")
    page = (made / "cursus/bij-de-deur.html").read_text(encoding="utf-8")
    assert re.findall(r"<h1[^>]*>(.*?)</h1>", unescape(page)) == ["Bij de deur & daarna"]
    assert '<meta name="description" content="Kort.">' in page
    assert "cursus/bij-de-deur.html" in (made / "index.html").read_text(encoding="utf-8")


def test_a_page_may_describe_itself(site: Path) -> None:
    page = (site / "cursus/slijpmiddag.html").read_text(encoding="utf-8")
    assert '<meta name="description" content="Een middag slijpen met een steen' in page


def test_two_records_cannot_name_one_page(copy: Copy) -> None:
    copy.edit(
        "docs/cursus/balie.md",
        '{{ training("achter-de-balie") }}',
        '{{ training("achter-de-balie") }}\n\n{{ training("scherp-maken") }}',
    )
    assert any(
        "deze pagina is al van training `achter-de-balie`. Zo los je het op: geef training "
        "`scherp-maken` een eigen pagina" in fault
        for fault in copy.faults()
    )
