"""The plan: first a short one, filled in beforehand by what is known, kept at every key."""

import json
import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from macros.content.model.plan import ACTIES
from tests.aids import (
    BARRIER,
    SCAN,
    A,
    about,
    answer,
    choice,
    content,
    dossier,
    factor,
    kept,
    leaf,
    open_file,
    profile,
    says,
    titel,
    weak,
)
from tests.plan import (
    AANDACHT,
    EERST,
    HELPT,
    PLAIN,
    PLAN,
    VELDEN,
    cell,
    field,
    go_on,
    kept_field,
    kept_rows,
    kolommen,
    open_plan,
    row,
    rows,
    shorter,
    slowly,
    table,
    texts_in,
)

pytestmark = pytest.mark.browser

TRAINING = next(iter(content().trainingen.values()))
FIRST_WORDS = {
    EERST.label: "De eerste van mei.",
    **{k.label: f"Iets bij {k.id}." for k in kolommen(ACTIES) if k.eerst},
}
"""The first, short plan: what it asks, and an answer to each."""


def lacking(where: Page, *labels: str) -> Locator:
    """The line that says what the first plan lacks."""
    return where.get_by_text(says("plan.nog", wat=" · ".join(labels)), exact=True)


def ready(where: Page) -> Locator:
    """What says that the first plan is there."""
    return where.get_by_role("group", name=says("plan.klaar_titel"), exact=True)


def focused(page: Page) -> str:
    """The label of where the focus is."""
    return str(page.evaluate("() => document.activeElement.labels?.[0]?.textContent"))


def tab_to(page: Page, what: Locator, most: int = 60) -> None:
    """Press the Tab key until the focus is there."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if what.evaluate("it => it === document.activeElement"):
            return
    raise AssertionError(f"the Tab key does not come there: {what}")


def asked(page: Page) -> list[str]:
    """The label of everything that can be written in now, in order."""
    labels: list[str] = page.locator("plan-maker form").evaluate(
        """form => [...form.querySelectorAll("textarea, input, select")]
             .filter(one => one.checkVisibility()).map(one => one.labels[0].textContent)"""
    )
    return labels


def test_a_first_plan_is_made_by_keyboard_alone(page: Page, address: str) -> None:
    page.goto(address + PLAN)
    expect(lacking(page, *FIRST_WORDS)).to_be_visible()
    assert asked(page) == list(FIRST_WORDS)
    expect(ready(page)).to_be_hidden()

    tab_to(page, field(page, EERST.id))
    left = list(FIRST_WORDS)
    for label, words in FIRST_WORDS.items():
        assert focused(page) == label
        page.keyboard.type(words)
        left.remove(label)
        if left:
            expect(lacking(page, *left)).to_be_visible()
        page.keyboard.press("Tab")
    expect(ready(page)).to_be_visible()
    expect(page.get_by_role("status").filter(has_text=says("plan.klaar_titel"))).to_have_count(1)

    # The next thing that the keyboard comes to takes it along.
    expect(ready(page).get_by_role("button", name="Download als Word")).to_be_focused()
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename.endswith(".docx")
    page.reload()
    expect(ready(page)).to_be_visible()
    assert kept_field(page, EERST.id) == FIRST_WORDS[EERST.label]


def test_the_rest_comes_when_asked_for_and_goes_again(page: Page, address: str) -> None:
    open_plan(page, address)
    further = page.get_by_role("button", name=says("plan.verder"), exact=True)
    further.focus()
    page.keyboard.press("Enter")

    first = next(iter(content().plan.values()))
    expect(page.get_by_role("heading", name=first.titel, exact=True)).to_be_focused()
    for veld in VELDEN.values():
        place = table(page, veld.id) if veld.kolommen else field(page, veld.id)
        expect(place).to_be_visible()
    for element in content().plan.values():
        block = page.get_by_role("region", name=element.titel, exact=True)
        expect(block.get_by_text(element.vraag, exact=True)).to_be_visible()
        expect(block.get_by_text(element.voorbeeld.tekst, exact=True)).to_be_visible()
    expect(further).to_be_hidden()

    shorter(page).focus()
    page.keyboard.press("Enter")
    expect(field(page, PLAIN.id)).to_be_hidden()
    expect(page.locator("textarea:focus")).to_be_visible()
    assert asked(page) == list(FIRST_WORDS)


def test_whoever_wrote_more_sees_all_of_the_plan(browser: Browser, address: str) -> None:
    with profile(browser, address, dossier(plan={PLAIN.id: leaf("Slijpen.")})) as page:
        open_plan(page, address)
        expect(shorter(page)).to_be_visible()
        expect(field(page, PLAIN.id)).to_have_value("Slijpen.")
    two = {f"r{n}": leaf({"tekst": f"Klus {n}", "doen": True}) for n in range(2)}
    with profile(browser, address, dossier(acties=two)) as page:
        open_plan(page, address)
        expect(row(page, 2)).to_be_visible()
    with profile(browser, address, dossier(plan={EERST.id: leaf("Mei.")})) as page:
        open_plan(page, address)
        expect(field(page, EERST.id)).to_have_value("Mei.")
        expect(field(page, PLAIN.id)).to_be_hidden()


def test_a_file_that_holds_more_shows_all_of_the_plan(page: Page, address: str) -> None:
    open_plan(page, address)
    more = dossier(plan={PLAIN.id: leaf("Slijpen.")})
    open_file(page, "dossier.json", json.dumps(more))

    expect(field(page, PLAIN.id)).to_be_visible()
    expect(field(page, PLAIN.id)).to_have_value("Slijpen.")


def test_what_stands_there_is_told_in_words(browser: Browser, address: str) -> None:
    with profile(browser, address, dossier(plan={PLAIN.id: leaf("Slijpen.")})) as page:
        open_plan(page, address)
        element = next(e for e in content().plan.values() if PLAIN in e.velden)
        told = page.get_by_role("navigation", name=says("plan.al"))
        line = told.get_by_role("listitem").filter(has_text=element.titel)
        expect(line).to_have_text(f"{element.titel}: {says('plan.al_deels')}")
        expect(told).not_to_contain_text("%")

        for veld in element.velden:
            field(page, veld.id).fill("Iets.")
        if element.acties:
            cell(page, 1, "tekst").fill("Iets.")
        counted = ", 1 actie" if element.acties else ""
        expect(line).to_have_text(f"{element.titel}: {says('plan.al_vol')}{counted}")
        empty = next(e for e in content().plan.values() if EERST in e.velden)
        other = told.get_by_role("listitem").filter(has_text=empty.titel)
        expect(other).to_have_text(f"{empty.titel}: {says('plan.al_leeg')}")
        other.get_by_role("link").click()
        expect(page.get_by_role("heading", name=empty.titel, exact=True)).to_be_in_viewport()


def describing(where: Locator, text: str) -> None:
    """Wait until a text describes a control, and can be seen beside it."""
    expect(where).to_have_accessible_description(re.compile(re.escape(text)))
    expect(where.locator("xpath=..").get_by_text(text, exact=True)).to_be_visible()


def not_describing(where: Locator, text: str) -> None:
    """Wait until a text is not said of a control."""
    expect(where).not_to_have_accessible_description(re.compile(re.escape(text)))
    expect(where.locator("xpath=..").get_by_text(text, exact=True)).to_be_hidden()


STRONG = {A: "3", BARRIER: weak(factor(BARRIER))}
HELPS = f"{says('plan.factoren_helpt')}:\n- {about(factor(A))}"
HINDERS = f"{says('plan.factoren_aandacht')}:\n- {about(factor(BARRIER))}"


def test_answers_fill_in_beforehand_and_say_so_until_the_reader_writes(
    browser: Browser, address: str
) -> None:
    with profile(browser, address, dossier(STRONG)) as page:
        open_plan(page, address, whole=True)
        for veld, words in ((HELPT, HELPS), (AANDACHT, HINDERS)):
            expect(field(page, veld.id)).to_have_value(words)
            describing(field(page, veld.id), says("plan.uit_scan"))
        assert "velden" not in kept(page)["plan"]  # shown, not taken for the reader's own

        field(page, HELPT.id).press_sequentially(" En een fiets.")
        not_describing(field(page, HELPT.id), says("plan.uit_scan"))
        describing(field(page, AANDACHT.id), says("plan.uit_scan"))
        page.reload()
        go_on(page)
        expect(field(page, HELPT.id)).to_have_value(f"{HELPS} En een fiets.")


def test_what_asks_attention_is_what_was_chosen_to_tackle_once_that_is_chosen(
    browser: Browser, address: str
) -> None:
    two = {A: weak(factor(A)), BARRIER: weak(factor(BARRIER))}
    with profile(browser, address, dossier(two, aanpak=leaf([BARRIER]))) as page:
        open_plan(page, address, whole=True)
        expect(field(page, AANDACHT.id)).to_have_value(HINDERS)


def test_a_field_that_was_emptied_stays_empty(browser: Browser, address: str) -> None:
    with profile(browser, address, dossier(STRONG)) as page:
        open_plan(page, address, whole=True)
        field(page, HELPT.id).fill("")
        not_describing(field(page, HELPT.id), says("plan.uit_scan"))
        page.reload()
        go_on(page)
        expect(field(page, AANDACHT.id)).to_have_value(HINDERS)
        expect(field(page, HELPT.id)).to_have_value("")


def test_later_answers_change_what_they_filled_in_and_never_what_was_written(
    browser: Browser, address: str
) -> None:
    with profile(browser, address, dossier(STRONG)) as page:
        open_plan(page, address, whole=True)
        field(page, HELPT.id).fill("Van mij.")
        scan = page.context.new_page()
        scan.goto(address + SCAN)
        answer(scan, A, weak(factor(A)))
        answer(scan, BARRIER, "0")

        expect(field(page, AANDACHT.id)).to_have_value(
            HINDERS.replace(about(factor(BARRIER)), about(factor(A)))
        )
        expect(field(page, HELPT.id)).to_have_value("Van mij.")


def test_a_chosen_factor_and_a_chosen_training_stand_ready_as_actions(
    browser: Browser, address: str
) -> None:
    chosen = dossier(
        {BARRIER: weak(factor(BARRIER))}, aanpak=leaf([BARRIER]), activiteiten=leaf([TRAINING.id])
    )
    with profile(browser, address, chosen) as page:
        open_plan(page, address, whole=True)
        expect(rows(page)).to_have_count(2)
        expect(cell(page, 1, "onderwerp")).to_have_value(about(factor(BARRIER)))
        expect(row(page, 1).get_by_text(says("plan.uit_scan"), exact=True)).to_be_visible()
        expect(cell(page, 2, "tekst")).to_have_value(TRAINING.titel)
        expect(row(page, 2).get_by_text(says("plan.uit_kiezer"), exact=True)).to_be_visible()
        assert kept_rows(page) == []

        cell(page, 1, "tekst").fill("Een spijker.")
        expect(row(page, 1).get_by_text(says("plan.uit_scan"), exact=True)).to_be_hidden()
        expect(row(page, 2).get_by_text(says("plan.uit_kiezer"), exact=True)).to_be_visible()
        page.reload()
        go_on(page)
        assert texts_in(page, "tekst") == ["Een spijker.", TRAINING.titel]
        assert kept_rows(page) == [
            {
                "factor": BARRIER,
                "doen": True,
                "onderwerp": about(factor(BARRIER)),
                "tekst": "Een spijker.",
            }
        ]


def test_an_element_tells_what_was_answered_about_it(browser: Browser, address: str) -> None:
    with profile(browser, address, dossier(STRONG)) as page:
        open_plan(page, address, whole=True)
        for element in content().plan.values():
            if not element.thema:
                continue
            block = page.get_by_role("region", name=element.titel, exact=True)
            mine = [f for f in content().themas[element.thema].factoren if f.nummer in STRONG]
            if not mine:
                expect(block.get_by_text(says("plan.factoren_leeg"))).to_be_visible()
                continue
            block.get_by_text(f"{says('plan.factoren')}: ").click()
            for f in mine:
                said = says("plan.factor", onderwerp=about(f), antwoord=titel(STRONG[f.nummer]))
                expect(block.get_by_role("link", name=said, exact=True)).to_be_visible()


def test_the_chosen_context_is_told(browser: Browser, address: str) -> None:
    context = next(iter(content().contexten.values()))
    with profile(browser, address, dossier(context=leaf(context.id))) as page:
        open_plan(page, address, whole=True)
        expect(
            page.get_by_text(says("plan.context", titel=context.titel), exact=True)
        ).to_be_visible()


def test_what_was_written_before_the_script_came_is_kept(page: Page, address: str) -> None:
    with slowly(page, "plan", address + PLAN):
        page.wait_for_load_state("domcontentloaded")
        field(page, EERST.id).fill("Vroeg.")
        cell(page, 1, "onderwerp").fill("De boor.")
        cell(page, 1, "tekst").fill("Slijpen")
    expect(ready(page)).to_be_visible()
    page.keyboard.type(" en vijlen.")  # the focus is where it was

    expect(field(page, EERST.id)).to_have_value("Vroeg.")
    assert kept_field(page, EERST.id) == "Vroeg."
    (stored,) = kept_rows(page)
    assert (stored["onderwerp"], stored["tekst"]) == ("De boor.", "Slijpen en vijlen.")


def test_each_element_leads_to_its_place_in_the_guide(page: Page, address: str) -> None:
    open_plan(page, address, whole=True)
    element = next(iter(content().plan.values()))
    block = page.get_by_role("region", name=element.titel, exact=True)
    block.get_by_role("link", name="Lees hier meer over").click()
    expect(page).to_have_url(re.compile(re.escape(element.id) + "$"))
    expect(field(page, element.velden[0].id)).to_be_visible()


def test_the_answers_given_in_the_scan_stay_as_they_are(browser: Browser, address: str) -> None:
    with profile(browser, address, dossier(STRONG)) as page:
        open_plan(page, address, whole=True)
        field(page, HELPT.id).fill("Van mij.")
        page.goto(address + SCAN)
        expect(choice(page, A, "3")).to_be_checked()
