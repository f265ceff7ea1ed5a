"""What changed in an edition is told on a page of its own, and marked where the factors are."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from macros.content.edition import changed_factors, freeze, history
from macros.content.load import load
from macros.opening import anchors, open_guide
from macros.published.listed import unlisted
from tests.conftest import Copy, build
from tests.plain_server import serve

CHAPTER = "uitlenen.html"
CHANGES = "van-wie-is-dit.html"
BEFORE = "Op de kaart staat een datum."
"""How factor 34 read in the first edition of these tests."""


def raise_edition(copy: Copy, number: str, told: str) -> None:
    """Freeze the edition that there is, and begin the next one."""
    data = copy.root / "data"
    content = load(data).content
    freeze(data, content)
    copy.edit("data/gids.yml", f'editie: "{content.gids.editie}"', f'editie: "{number}"')
    first = f'- id: "{content.gids.editie}"'
    copy.edit(
        "data/wijzigingen.yml", first, f'- id: "{number}"\n  punten:\n    - tekst: {told}\n{first}'
    )


@pytest.fixture(scope="module")
def later(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A guide in its third edition: in the second a factor was reworded, in this one others."""
    copy = Copy.of_the_small_guide(tmp_path_factory.mktemp("guide")).unpublish()
    now = "Op een leenkaart staat wanneer iets terug moet."
    copy.edit("data/themas/uitlenen.yml", now, BEFORE)
    raise_edition(copy, "0.2", "Factor 34 is duidelijker.")
    copy.edit("data/themas/uitlenen.yml", BEFORE, now)
    raise_edition(copy, "0.10", "Er is een nieuwe factor.")
    copy.edit("data/themas/uitlenen.yml", "nummer: 36", "nummer: 99")
    copy.edit("data/themas/spullen.yml", "Beitels en zagen zijn scherp.", "Alles is scherp.")
    copy.write(
        "data/omleidingen.yml",
        f"- id: inschrijven\n  van: {CHAPTER}#factor-36\n  naar: uitlenen.md\n",
    )
    site = tmp_path_factory.mktemp("site")
    done = build(copy.root, site)
    assert done.returncode == 0, done.stderr
    with serve(site) as address:
        yield address


def test_an_edition_is_not_older_than_the_one_before(copy: Copy) -> None:
    raise_edition(copy.unpublish(), "0.2", "Iets nieuws.")
    assert copy.faults() == []

    copy.edit("data/gids.yml", "editie_datum: 2026-11-22", "editie_datum: 2025-11-22")
    (told,) = copy.faults()
    assert "editie 0.1 is van later: 2026-11-22. Zo los je het op: geef editie 0.2 een" in told


def test_an_edition_that_was_not_published_may_get_another_number(copy: Copy) -> None:
    copy.unpublish()
    copy.edit("data/gids.yml", 'editie: "0.1"', 'editie: "1.0"')
    copy.edit("data/wijzigingen.yml", 'id: "0.1"', 'id: "1.0"')
    assert copy.faults() == []

    raise_edition(copy, "1.1", "Iets nieuws.")
    render = open_guide(copy.root)
    assert unlisted(render.guide.content, anchors(render)) == [f"{CHANGES}#editie-1-0"]


@pytest.mark.parametrize("number", ["0.01", "00.1", "1", "v1.0", "1.0.0"])
def test_a_number_of_an_edition_is_written_in_one_way(copy: Copy, number: str) -> None:
    copy.edit("data/gids.yml", "editie:", f'editie: "{number}" # was:')

    assert any("dit is geen nummer van een editie" in fault for fault in copy.faults())


@pytest.mark.browser
def test_the_page_of_changes_tells_each_edition_the_newest_first(page: Page, later: str) -> None:
    page.goto(later + CHANGES)
    headings = page.locator(".wijzigingen").get_by_role("heading", level=2)

    expect(headings).to_have_text(["Editie 0.10", "Editie 0.2", "Editie 0.1"])
    text = page.locator(".wijzigingen").inner_text()
    newest, second, first = re.split(r"Editie 0\.(?:10|2|1)\n", text)[1:]
    assert "Er is een nieuwe factor." in newest
    assert re.search(r"Nieuwe factoren\n+Factor 99: ", newest)
    assert re.search(r"Factoren die weg zijn\n+Factor 36: ", newest)
    assert re.search(r"Factor 8: Alles is scherp.\nEerst stond er: ‘Beitels en zagen", newest)
    assert "Factor 34: Op een leenkaart staat wanneer iets terug moet." in second
    assert f"Eerst stond er: ‘{BEFORE}’" in second
    assert "Nieuwe factoren" not in second
    assert "De eerste." in first
    assert "Factor" not in first


@pytest.mark.browser
def test_a_changed_factor_leads_to_where_it_stands(page: Page, later: str) -> None:
    page.goto(later + CHANGES)
    page.get_by_role("link", name="Factor 99").click()

    expect(page).to_have_url(later + CHAPTER + "#factor-99")


@pytest.mark.browser
def test_new_and_reworded_factors_are_marked_until_the_next_edition(page: Page, later: str) -> None:
    page.goto(later + CHAPTER)
    expect(page.locator("fieldset[data-nummer='99']")).to_contain_text("Nieuw in editie 0.10.")
    expect(page.locator("fieldset[data-nummer='34']")).not_to_contain_text(
        "editie"
    )  # of the one before
    page.goto(later + "spullen.html")
    expect(page.locator("fieldset[data-nummer='8']")).to_contain_text(
        "Anders sinds editie 0.10. Eerst stond er: ‘Beitels en zagen zijn scherp.’"
    )


@pytest.mark.browser
def test_every_page_says_which_edition_it_is_and_leads_to_what_changed(
    page: Page, later: str
) -> None:
    page.goto(later + CHAPTER)
    page.get_by_role("contentinfo").get_by_role("link", name="Editie 0.10").click()

    expect(page).to_have_url(later + CHANGES)


def test_in_the_first_edition_nothing_is_marked(copy: Copy) -> None:
    content = load(copy.unpublish().root / "data").content
    (first,) = history(content)

    assert changed_factors(content) == {}
    assert first.changes is None


def test_a_factor_that_changed_sides_is_told_with_its_former_side(copy: Copy) -> None:
    raise_edition(copy.unpublish(), "0.2", "x")
    copy.edit("data/themas/uitlenen.yml", "soort: bevorderend", "soort: belemmerend")
    made = open_guide(copy.root)("factoren", "uitlenen.md", "uitlenen")

    assert "Anders sinds editie 0.2. Eerst was deze factor bevorderend." in made
