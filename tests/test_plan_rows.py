"""The rows of the plan: added, changed, put in order, removed and brought back."""

import json
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.content.model.plan import ACTIES
from tests.aids import (
    BARRIER,
    SCAN,
    A,
    about,
    beyond_training,
    content,
    dossier,
    factor,
    kept,
    leaf,
    nummers,
    open_file,
    profile,
    says,
    told,
    weak,
)
from tests.plan import (
    TABEL,
    actietabel,
    adder,
    cell,
    go_on,
    kept_plan,
    kept_rows,
    kolommen,
    on_row,
    open_plan,
    row,
    rows,
    texts_in,
)

pytestmark = pytest.mark.browser

TABLES = [ACTIES, TABEL.id]
TRAINING = next(iter(content().trainingen.values()))


def write_rows(page: Page, tabel: str, *texts: str) -> str:
    """Write a row for each text, in a column whose id is given back."""
    name = kolommen(tabel)[1].id
    for nummer, text in enumerate(texts, start=1):
        if nummer > 1:
            adder(page, tabel).click()
        cell(page, nummer, name, tabel).fill(text)
    return name


@pytest.mark.parametrize("tabel", TABLES)
def test_an_empty_row_stands_ready_and_a_second_empty_one_never_comes(
    page: Page, address: str, tabel: str
) -> None:
    open_plan(page, address, whole=True)
    first = kolommen(tabel)[0].id
    expect(rows(page, tabel)).to_have_count(1)
    adder(page, tabel).click()
    expect(cell(page, 1, first, tabel)).to_be_focused()
    expect(rows(page, tabel)).to_have_count(1)

    page.keyboard.type("Een.")
    adder(page, tabel).click()
    expect(cell(page, 2, first, tabel)).to_be_focused()
    adder(page, tabel).click()
    expect(rows(page, tabel)).to_have_count(2)
    assert len(kept_rows(page, tabel)) == 1  # an empty one is not kept

    page.keyboard.type("Twee.")
    page.reload()
    go_on(page)
    assert texts_in(page, first, tabel) == ["Een.", "Twee."]


@pytest.mark.parametrize("tabel", TABLES)
def test_every_cell_of_a_row_is_kept_and_changed(page: Page, address: str, tabel: str) -> None:
    open_plan(page, address, whole=True)
    written = [k.id for k in kolommen(tabel) if k.id != "stand"]
    for name in written:
        cell(page, 1, name, tabel).fill(f"Een {name}.")
    cell(page, 1, written[0], tabel).fill("Toch iets anders.")
    page.reload()
    go_on(page)

    expect(cell(page, 1, written[0], tabel)).to_have_value("Toch iets anders.")
    for name in written[1:]:
        expect(cell(page, 1, name, tabel)).to_have_value(f"Een {name}.")


def test_how_far_an_action_is_is_chosen_from_the_words_of_the_guide(
    page: Page, address: str
) -> None:
    open_plan(page, address, whole=True)
    cell(page, 1, "tekst").fill("Slijpen.")
    standen = actietabel().standen
    offered = cell(page, 1, "stand").get_by_role("option").all_inner_texts()
    assert offered == ["", *standen]
    cell(page, 1, "stand").select_option(standen[1])
    page.reload()
    go_on(page)

    expect(cell(page, 1, "stand")).to_have_value(standen[1])


def test_a_stand_that_the_guide_does_not_know_is_shown_and_kept(page: Page, address: str) -> None:
    open_plan(page, address)
    strange = {"r1": leaf({"tekst": "Slijpen.", "stand": "Half <b>klaar</b>", "doen": True})}
    open_file(page, "dossier.json", json.dumps(dossier(acties=strange, plan={"x": leaf("y")})))
    go_on(page)
    expect(cell(page, 1, "stand")).to_have_value("Half <b>klaar</b>")

    cell(page, 1, "wie").fill("De smid.")
    assert kept_rows(page)[0]["stand"] == "Half <b>klaar</b>"


@pytest.mark.parametrize("tabel", TABLES)
def test_rows_are_put_in_order_by_keyboard_and_the_focus_goes_along(
    page: Page, address: str, tabel: str
) -> None:
    open_plan(page, address, whole=True)
    name = write_rows(page, tabel, "Een", "Twee", "Drie")
    on_row(page, "omlaag", 1, tabel).focus()
    page.keyboard.press("Enter")
    expect(told(page)).to_have_text(says("plan.verplaatst", plek=2, totaal=3))
    expect(on_row(page, "omlaag", 2, tabel)).to_be_focused()
    page.keyboard.press("Enter")  # at the end that button is gone
    expect(on_row(page, "omhoog", 3, tabel)).to_be_focused()
    assert texts_in(page, name, tabel) == ["Twee", "Drie", "Een"]
    page.reload()
    go_on(page)
    assert texts_in(page, name, tabel) == ["Twee", "Drie", "Een"]

    on_row(page, "omhoog", 2, tabel).focus()
    page.keyboard.press("Enter")
    expect(on_row(page, "omlaag", 1, tabel)).to_be_focused()
    assert texts_in(page, name, tabel) == ["Drie", "Twee", "Een"]


@pytest.mark.parametrize("tabel", TABLES)
def test_no_button_of_a_row_does_nothing(page: Page, address: str, tabel: str) -> None:
    """Also while an empty row stands at the end."""
    open_plan(page, address, whole=True)
    expect(row(page, 1, tabel).get_by_role("button")).to_have_count(0)
    name = write_rows(page, tabel, "Een", "Twee")
    adder(page, tabel).click()
    expect(rows(page, tabel)).to_have_count(3)
    for does, nummer, shown in (
        ("omhoog", 1, 0),
        ("omlaag", 1, 1),
        ("omhoog", 2, 1),
        ("omlaag", 2, 0),
        ("omhoog", 3, 0),
        ("omlaag", 3, 0),
    ):
        expect(on_row(page, does, nummer, tabel)).to_have_count(shown)

    on_row(page, "weg", 3, tabel).click()  # the empty one
    expect(rows(page, tabel)).to_have_count(2)
    assert texts_in(page, name, tabel) == ["Een", "Twee"]


@pytest.mark.parametrize("tabel", TABLES)
def test_a_row_that_was_removed_can_be_put_back_where_it_was(
    page: Page, address: str, tabel: str
) -> None:
    open_plan(page, address, whole=True)
    name = write_rows(page, tabel, "Een", "Twee", "Drie")
    on_row(page, "omhoog", 3, tabel).click()
    on_row(page, "weg", 2, tabel).focus()
    page.keyboard.press("Enter")
    expect(told(page)).to_have_text(says("plan.verwijderd"))
    expect(rows(page, tabel)).to_have_count(2)
    expect(cell(page, 2, kolommen(tabel)[0].id, tabel)).to_be_focused()
    assert texts_in(page, name, tabel) == ["Een", "Twee"]

    page.get_by_role("button", name="Zet terug", exact=True).click()
    expect(rows(page, tabel)).to_have_count(3)
    assert texts_in(page, name, tabel) == ["Een", "Drie", "Twee"]
    page.reload()
    go_on(page)
    assert texts_in(page, name, tabel) == ["Een", "Drie", "Twee"]


def test_after_the_last_row_was_removed_an_empty_one_stands_ready(page: Page, address: str) -> None:
    open_plan(page, address, whole=True)
    name = write_rows(page, ACTIES, "Een")
    on_row(page, "weg", 1).click()
    expect(cell(page, 1, name)).to_have_value("")
    expect(rows(page)).to_have_count(1)
    page.reload()
    go_on(page)
    expect(cell(page, 1, name)).to_have_value("")


def test_what_followed_from_a_choice_stays_away_once_removed(
    browser: Browser, address: str
) -> None:
    chosen = dossier(aanpak=leaf([BARRIER]), activiteiten=leaf([TRAINING.id]))
    with profile(browser, address, chosen) as page:
        open_plan(page, address, whole=True)
        expect(rows(page)).to_have_count(2)
        on_row(page, "weg", 2).click()
        on_row(page, "weg", 1).click()
        page.reload()
        go_on(page)
        expect(cell(page, 1, "tekst")).to_have_value("")
        expect(cell(page, 1, "onderwerp")).to_have_value("")
        expect(rows(page)).to_have_count(1)


def test_words_of_the_scan_come_along_and_stay(browser: Browser, address: str) -> None:
    """Also those for which the plan of this guide has no column."""
    actie = factor(BARRIER).acties[0]
    noted = {
        "factor": BARRIER,
        "tekst": actie.tekst,
        "doen": True,
        "wie": "De smid",
        "wanneer": "Voor de winter",
        "haalbaar": "ja",
    }
    mine = dossier(acties={f"{BARRIER}{actie.letter}": leaf(noted)})
    with profile(browser, address, mine) as page:
        open_plan(page, address, whole=True)
        expect(cell(page, 1, "onderwerp")).to_have_value(about(factor(BARRIER)))
        expect(cell(page, 1, "tekst")).to_have_value(actie.tekst)
        expect(cell(page, 1, "wie")).to_have_value("De smid")

        cell(page, 1, "tekst").fill("Anders.")
        (stored,) = kept_rows(page)
        assert stored == noted | {"onderwerp": about(factor(BARRIER)), "tekst": "Anders."}


def test_what_is_written_in_the_scan_about_an_action_shows_in_the_plan(
    browser: Browser, address: str
) -> None:
    chosen = dossier({BARRIER: weak(factor(BARRIER))}, aanpak=leaf([BARRIER]))
    with profile(browser, address, chosen) as page:
        page.goto(address + SCAN)
        ours = page.get_by_role("group", name=says("aanpak.eigen"), exact=True)
        ours.get_by_role("textbox", name=says("aanpak.eigen")).fill("Een haak.")
        ours.get_by_role("textbox", name=says("aanpak.wie")).fill("De buurvrouw")
        open_plan(page, address, whole=True)

        expect(cell(page, 1, "onderwerp")).to_have_value(about(factor(BARRIER)))
        expect(cell(page, 1, "tekst")).to_have_value("Een haak.")
        expect(cell(page, 1, "wie")).to_have_value("De buurvrouw")


def test_at_most_three_factors_are_marked_as_chosen_and_that_is_said_where_it_happens(
    browser: Browser, address: str
) -> None:
    four = nummers()[:4]
    acties = {f"{n}-eigen": leaf({"factor": n, "tekst": f"Klus {n}", "doen": True}) for n in four}
    with profile(browser, address, dossier(acties=acties)) as page:
        open_plan(page, address, whole=True)
        marks = [
            row(page, nummer).get_by_role("checkbox", name=says("plan.gekozen"), exact=True)
            for nummer in range(1, 5)
        ]
        for place, mark in enumerate(marks[:3], start=1):
            mark.check()
            expect(told(page)).to_have_text(says("plan.gekozen_n", n=place, most=3))
        marks[3].click()
        expect(marks[3]).not_to_be_checked()
        full = row(page, 4).get_by_role("alert").filter(has_text=says("plan.gekozen_vol", most=3))
        expect(full).to_be_visible()
        chosen = kept_plan(page)["gekozen"]["waarde"]
        assert len(chosen) == 3

        # A mark says so, and not a row: taking it off leaves the action as it is.
        marks[0].uncheck()
        expect(rows(page)).to_have_count(4)
        expect(cell(page, 1, "tekst")).not_to_have_value("")
        marks[3].check()
        expect(full).to_be_hidden()
        page.reload()
        go_on(page)
        expect(marks[0]).not_to_be_checked()
        for mark in marks[1:]:
            expect(mark).to_be_checked()


def test_an_action_of_no_factor_has_no_such_mark(page: Page, address: str) -> None:
    open_plan(page, address, whole=True)
    write_rows(page, ACTIES, "Vegen.")
    expect(row(page, 1).get_by_role("checkbox")).to_have_count(0)


def test_an_action_that_calls_its_factor_otherwise_still_names_it(
    browser: Browser, address: str
) -> None:
    acties = {f"{A}a": leaf({"factor": A, "tekst": "Klus", "doen": True})}
    with profile(browser, address, dossier(acties=acties)) as page:
        open_plan(page, address, whole=True)
        tied = row(page, 1).get_by_text(
            says("plan.uit_factor", onderwerp=about(factor(A))), exact=True
        )
        expect(tied).to_be_hidden()
        cell(page, 1, "onderwerp").fill("De kast.")
        expect(tied).to_be_visible()


# --- all actions are training

STUCK = next(n for n in nummers() if beyond_training(factor(n)))
LEARNT = next(n for n in nummers() if not beyond_training(factor(n)))
ONLY_TRAINING = says("plan.alleen_training")


def test_when_all_that_is_planned_is_training_the_plan_says_what_that_does_not_mend(
    browser: Browser, address: str
) -> None:
    mine = dossier(
        {STUCK: weak(factor(STUCK)), LEARNT: weak(factor(LEARNT))},
        activiteiten=leaf([TRAINING.id]),
    )
    with profile(browser, address, mine) as page:
        open_plan(page, address, whole=True)
        warning = page.get_by_role("heading", name=ONLY_TRAINING).locator("xpath=..")
        expect(warning.get_by_role("link", name=about(factor(STUCK)), exact=True)).to_be_visible()
        expect(warning.get_by_role("link", name=about(factor(LEARNT)))).to_have_count(0)

        actie = next(a for a in factor(STUCK).acties if a.bij != "training")
        name = says("in_plan.zet_van", tekst=actie.tekst)
        warning.get_by_role("button", name=name, exact=True).click()
        expect(rows(page)).to_have_count(2)
        assert texts_in(page, "tekst") == [actie.tekst, TRAINING.titel]
        expect(warning).to_be_hidden()
        page.get_by_role("button", name="Zet terug", exact=True).click()
        expect(warning).to_be_visible()


@pytest.mark.parametrize(
    ("answers", "more"),
    [
        ({LEARNT: weak(factor(LEARNT))}, {}),
        ({STUCK: weak(factor(STUCK))}, {"acties": {"r1": leaf({"tekst": "Vegen", "doen": True})}}),
    ],
    ids=["nothing else asks attention", "something else is planned"],
)
def test_elsewise_it_says_no_such_thing(
    browser: Browser, address: str, answers: dict[int, str], more: dict[str, Any]
) -> None:
    mine = dossier(answers, activiteiten=leaf([TRAINING.id]), **more)
    with profile(browser, address, mine) as page:
        open_plan(page, address, whole=True)
        expect(rows(page)).to_have_count(1 + len(more))
        expect(page.get_by_role("heading", name=ONLY_TRAINING)).to_be_hidden()


def test_an_action_of_the_guide_that_is_training_counts_as_training(
    browser: Browser, address: str
) -> None:
    found = next((f, actie) for f in content().factoren.values() for actie in f.acties if actie.bij)
    f, actie = found
    acties = {f"{f.nummer}{actie.letter}": leaf({"factor": f.nummer, "doen": True})}
    mine = dossier({STUCK: weak(factor(STUCK))}, acties=acties)
    with profile(browser, address, mine) as page:
        open_plan(page, address, whole=True)
        expect(cell(page, 1, "tekst")).to_have_value(actie.tekst)
        expect(page.get_by_role("heading", name=ONLY_TRAINING)).to_be_visible()


# --- two tabs


@pytest.mark.parametrize("tabel", TABLES)
def test_typing_in_two_cells_of_one_row_in_two_tabs_loses_neither(
    page: Page, address: str, tabel: str
) -> None:
    one, other_column = kolommen(tabel)[0].id, kolommen(tabel)[1].id
    open_plan(page, address, whole=True)
    cell(page, 1, one, tabel).fill("Een")
    other = page.context.new_page()
    open_plan(other, address)
    go_on(other)
    expect(cell(other, 1, one, tabel)).to_have_value("Een")
    for letter in "abc":
        cell(page, 1, one, tabel).press_sequentially(letter)
        cell(other, 1, other_column, tabel).press_sequentially(letter)

    for tab in (page, other):
        expect(cell(tab, 1, one, tabel)).to_have_value("Eenabc")
        expect(cell(tab, 1, other_column, tabel)).to_have_value("abc")
    assert len(kept_rows(page, tabel)) == 1


def test_a_row_that_another_tab_removed_does_not_take_its_words_along(
    page: Page, address: str
) -> None:
    open_plan(page, address, whole=True)
    write_rows(page, ACTIES, "Een", "Twee")
    other = page.context.new_page()
    open_plan(other, address)
    go_on(other)
    cell(page, 2, "tekst").focus()
    on_row(other, "weg", 1).click()
    expect(rows(page)).to_have_count(1)
    page.keyboard.press("End")
    page.keyboard.type(" keer")

    expect(cell(page, 1, "tekst")).to_have_value("Twee keer")
    expect(cell(other, 1, "tekst")).to_have_value("Twee keer")


# --- far too much


def test_a_file_with_a_thousand_actions_says_what_it_leaves_out_and_shows_the_rest(
    page: Page, address: str
) -> None:
    many = {f"r{n:04}": leaf({"tekst": f"Klus {n}", "doen": True}) for n in range(1000)}
    open_plan(page, address)
    open_file(page, "dossier.json", json.dumps(dossier(acties=many)))
    dialog = page.get_by_role("dialog", name=says("dossier.open_titel"))
    expect(dialog).to_contain_text(says("dossier.open_weggelaten", n=500))
    dialog.get_by_role("button", name=says("dossier.vervang")).click()
    expect(row(page, 500)).to_be_visible()
    cell(page, 500, "wie").fill("De smid")

    assert len(kept_rows(page)) == 500
    assert kept(page)["plan"]["acties"]["r0499"]["waarde"]["wie"] == "De smid"
