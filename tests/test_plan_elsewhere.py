"""The plan outside its own page: its fields in a chapter, and what puts something in it."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.aids import (
    BARRIER,
    CHAPTER,
    FULL,
    HOSTILE,
    KEY,
    SCAN,
    TRAININGKIEZER,
    A,
    about,
    beyond_training,
    content,
    dossier,
    factor,
    home,
    leaf,
    nummers,
    profile,
    question,
    says,
    told,
    weak,
)
from tests.plan import (
    EERST,
    PLAN,
    cell,
    field,
    go_on,
    kept_rows,
    open_plan,
    rows,
    slowly,
    texts_in,
)
from tests.test_aids_dossier import BLOCKED

pytestmark = pytest.mark.browser

ELEMENT = next(e for e in content().plan.values() if EERST in e.velden)
CHAPTER_OF_FIELD = home("plan", ELEMENT.id)
"""The chapter in which the first field of the plan is explained."""
TRAINING = next(iter(content().trainingen.values()))
CARD = home("trainingen", TRAINING.id)
ACTIE = factor(A).acties[0]
WEAK = {BARRIER: weak(factor(BARRIER))}


def put(where: Page | Locator, tekst: str) -> Locator:
    """The button that puts an action in the plan."""
    return where.get_by_role("button", name=says("in_plan.zet_van", tekst=tekst), exact=True)


def unfold_actions(page: Page, nummer: int) -> None:
    """Open what can be done about a factor in its chapter."""
    question(page, nummer).get_by_text("Wat kun je doen").click()


# --- fields in a chapter


def test_a_field_in_a_chapter_is_the_same_field_as_in_the_plan(page: Page, address: str) -> None:
    page.goto(address + CHAPTER_OF_FIELD)
    field(page, EERST.id).fill("De eerste van mei.")
    expect_kept(page, "De eerste van mei.")
    page.get_by_role("link", name="je hele plan").click()
    expect(field(page, EERST.id)).to_have_value("De eerste van mei.")
    field(page, EERST.id).fill("De tweede van mei.")
    page.goto(address + CHAPTER_OF_FIELD)

    expect(field(page, EERST.id)).to_have_value("De tweede van mei.")


def expect_kept(page: Page, text: str) -> None:
    """Wait until the browser keeps this in the first field of the plan."""
    page.wait_for_function(
        "([key, text]) => (localStorage.getItem(key) ?? '').includes(text)", arg=[KEY, text]
    )


def test_every_field_of_the_plan_stands_in_the_chapter_of_its_element(
    page: Page, address: str
) -> None:
    for element in content().plan.values():
        page.goto(address + home("plan", element.id))
        for veld in element.velden:
            if veld.kolommen:
                expect(page.get_by_role("link", name=veld.label, exact=True)).to_be_visible()
            else:
                expect(field(page, veld.id)).to_be_visible()
        if element.acties:
            page.get_by_role("link", name=element.acties.titel, exact=True).click()
            expect(page).to_have_url(re.compile(re.escape(PLAN)))
            expect(cell(page, 1, "tekst")).to_be_in_viewport()


def test_what_is_typed_in_a_chapter_before_the_script_comes_is_kept(
    page: Page, address: str
) -> None:
    with slowly(page, "planvelden", address + CHAPTER_OF_FIELD):
        field(page, EERST.id).focus()
        page.keyboard.type("Vroeg")
    expect_kept(page, "Vroeg")
    page.keyboard.type(" op.")

    expect_kept(page, "Vroeg op.")
    expect(field(page, EERST.id)).to_have_value("Vroeg op.")


def test_fields_of_a_chapter_hear_of_each_other_in_other_tabs(page: Page, address: str) -> None:
    page.goto(address + CHAPTER_OF_FIELD)
    field(page, EERST.id).fill("Een")
    other = page.context.new_page()
    open_plan(other, address)
    expect(field(other, EERST.id)).to_have_value("Een")
    field(other, EERST.id).fill("Twee")
    expect(field(page, EERST.id)).to_have_value("Twee")
    field(page, EERST.id).press_sequentially("!")
    expect(field(other, EERST.id)).to_have_value("Twee!")


def test_what_was_written_is_shown_in_a_chapter_before_it_is_touched(
    browser: Browser, address: str
) -> None:
    with profile(browser, address, dossier(plan={EERST.id: leaf(HOSTILE)})) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(address + CHAPTER_OF_FIELD)
        expect(field(page, EERST.id)).to_have_value(HOSTILE)
        assert [url for url in asked if "planvelden.js" in url] == []
        assert page.evaluate("window.ran") is None


def test_a_chapter_says_what_it_cannot_keep(browser: Browser, address: str) -> None:
    with profile(browser, address) as page:
        page.goto(address + CHAPTER_OF_FIELD)
        page.evaluate(FULL)
        field(page, EERST.id).press_sequentially("Vol")
        said = page.get_by_role("status").filter(has_text=says("dossier.status.vol"))
        expect(said).to_be_visible()
        expect(field(page, EERST.id)).to_have_value("Vol")
    with profile(browser, address) as page:
        page.add_init_script(BLOCKED)
        page.goto(address + CHAPTER_OF_FIELD)
        field(page, EERST.id).press_sequentially("Dicht")
        said = page.get_by_role("status").filter(has_text=says("dossier.status.geblokkeerd"))
        expect(said).to_be_visible()


# --- Zet in mijn plan


def test_an_action_in_a_chapter_is_put_in_the_plan_once(page: Page, address: str) -> None:
    page.goto(address + CHAPTER)
    unfold_actions(page, A)
    for actie in factor(A).acties:
        expect(put(question(page, A), actie.tekst)).to_be_visible()
    put(page, ACTIE.tekst).click()
    said = page.get_by_role("status")
    expect(said.filter(has_text=says("in_plan.erin"))).to_be_visible()
    put(page, ACTIE.tekst).click()
    expect(said.filter(has_text=says("plan.stond_al"))).to_be_visible()
    assert kept_rows(page) == [
        {"factor": A, "onderwerp": about(factor(A)), "tekst": ACTIE.tekst, "doen": True}
    ]

    page.get_by_role("link", name=says("plan.naar_plan"), exact=True).click()
    go_on(page)
    expect(rows(page)).to_have_count(1)
    expect(cell(page, 1, "onderwerp")).to_have_value(about(factor(A)))
    expect(cell(page, 1, "tekst")).to_have_value(ACTIE.tekst)


def test_an_action_that_is_put_in_by_keyboard_keeps_the_focus(page: Page, address: str) -> None:
    page.goto(address + CHAPTER)
    unfold_actions(page, A)
    put(page, ACTIE.tekst).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text=says("in_plan.erin"))).to_be_visible()
    expect(put(page, ACTIE.tekst)).to_be_focused()


def test_an_action_that_was_changed_in_the_plan_is_not_put_back_as_it_was(
    page: Page, address: str
) -> None:
    page.goto(address + CHAPTER)
    unfold_actions(page, A)
    put(page, ACTIE.tekst).click()
    expect(page.get_by_role("status").filter(has_text=says("in_plan.erin"))).to_be_visible()
    other = page.context.new_page()
    open_plan(other, address)
    cell(other, 1, "tekst").fill("Op onze manier.")
    put(page, ACTIE.tekst).click()

    expect(page.get_by_role("status").filter(has_text=says("plan.stond_al"))).to_be_visible()
    expect(cell(other, 1, "tekst")).to_have_value("Op onze manier.")


def test_a_training_is_put_in_the_plan_from_its_card(page: Page, address: str) -> None:
    page.goto(address + CARD)
    button = page.get_by_role("button", name="Zet in mijn plan", exact=True)
    button.click()
    said = page.get_by_role("status")
    expect(said.filter(has_text=says("in_plan.erin"))).to_be_visible()
    button.click()
    expect(said.filter(has_text=says("plan.stond_al"))).to_be_visible()
    page.get_by_role("link", name=says("plan.naar_plan"), exact=True).click()
    go_on(page)

    assert texts_in(page, "tekst") == [TRAINING.titel]


def test_a_training_that_was_also_chosen_stands_in_the_plan_once(
    browser: Browser, address: str
) -> None:
    with profile(browser, address, dossier(activiteiten=leaf([TRAINING.id]))) as page:
        page.goto(address + CARD)
        page.get_by_role("button", name="Zet in mijn plan", exact=True).click()
        expect(page.get_by_role("status").filter(has_text=says("in_plan.erin"))).to_be_visible()
        open_plan(page, address, whole=True)
        expect(rows(page)).to_have_count(1)
        expect(cell(page, 1, "tekst")).to_have_value(TRAINING.titel)


def test_what_the_result_of_the_scan_says_is_put_in_the_plan_and_out_again(
    browser: Browser, address: str
) -> None:
    f = factor(BARRIER)
    with profile(browser, address, dossier(WEAK)) as page:
        page.goto(address + SCAN)
        result = page.get_by_role("region", name=says("resultaat.titel"))
        put(result, about(f)).focus()
        page.keyboard.press("Enter")
        expect(told(page)).to_have_text(says("in_plan.erin"))
        out = says("in_plan.uit_van", tekst=about(f))
        expect(result.get_by_role("button", name=out, exact=True)).to_be_focused()
        expect(result.get_by_text(says("in_plan.staat"))).to_be_visible()
        other = page.context.new_page()
        open_plan(other, address)
        expect(cell(other, 1, "onderwerp")).to_have_value(about(f))

        page.keyboard.press("Enter")
        expect(told(page)).to_have_text(says("in_plan.eruit"))
        expect(cell(other, 1, "onderwerp")).to_have_value("")
        page.get_by_role("button", name="Zet terug", exact=True).click()
        expect(cell(other, 1, "onderwerp")).to_have_value(about(f))


def test_what_was_written_stays_when_an_action_goes_out_of_the_plan_and_in_again(
    browser: Browser, address: str
) -> None:
    f = factor(BARRIER)
    with profile(browser, address, dossier(WEAK)) as page:
        page.goto(address + SCAN)
        result = page.get_by_role("region", name=says("resultaat.titel"))
        put(result, about(f)).click()
        other = page.context.new_page()
        open_plan(other, address)
        cell(other, 1, "tekst").fill("Een haak.")
        result.get_by_role("button", name=says("in_plan.uit_van", tekst=about(f))).click()
        expect(cell(other, 1, "tekst")).to_have_value("")
        put(result, about(f)).click()

        expect(cell(other, 1, "tekst")).to_have_value("Een haak.")


def test_what_the_chooser_says_beside_a_training_is_put_in_the_plan(
    browser: Browser, address: str
) -> None:
    stuck = next(n for n in nummers() if beyond_training(factor(n)))
    actie = next(a for a in factor(stuck).acties if a.bij != "training")
    mine = dossier({stuck: weak(factor(stuck))}, activiteiten=leaf([TRAINING.id]))
    with profile(browser, address, mine) as page:
        page.goto(address + TRAININGKIEZER)
        put(page, actie.tekst).click()
        expect(told(page)).to_have_text(says("in_plan.erin"))
        open_plan(page, address, whole=True)

        assert sorted(texts_in(page, "tekst")) == sorted([actie.tekst, TRAINING.titel])


def test_what_is_put_in_the_plan_where_nothing_is_kept_says_so(
    browser: Browser, address: str
) -> None:
    with profile(browser, address) as page:
        page.add_init_script(BLOCKED)
        for target, button in ((CHAPTER, None), (CARD, "Zet in mijn plan")):
            page.goto(address + target)
            if button:
                page.get_by_role("button", name=button, exact=True).click()
            else:
                unfold_actions(page, A)
                put(page, ACTIE.tekst).click()
            said = page.get_by_role("status").filter(has_text=says("dossier.status.geblokkeerd"))
            expect(said).to_be_visible()
            expect(page.get_by_text(says("in_plan.erin"), exact=True)).to_be_hidden()


def test_whoever_only_reads_is_sent_nothing_for_the_plan(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for target in (CHAPTER_OF_FIELD, CARD, "index.html"):
        page.goto(address + target, wait_until="networkidle")

    assert [url for url in asked if re.search(r"/assets/(plan|word)[^/]*\.js", url)] == []


def test_on_paper_a_chapter_says_nothing_about_typing(page: Page, address: str) -> None:
    page.goto(address + CHAPTER)
    unfold_actions(page, A)
    expect(put(page, ACTIE.tekst)).to_be_visible()
    page.emulate_media(media="print")

    expect(put(page, ACTIE.tekst)).to_be_hidden()
