"""Answers in a link or a code: opened beside your own, read strictly, taken over when asked."""

import re
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from macros.content.edition import former, history
from tests.aids import (
    BARRIER,
    CHAPTER,
    CONTEXTKIEZER,
    NOT_HERE,
    SCAN,
    THEMA,
    TRAININGKIEZER,
    UNSURE,
    A,
    B,
    C,
    D,
    about,
    answer,
    choice,
    content,
    dialog,
    dossier,
    expect_answers,
    expect_one_key_to_answer,
    factor,
    kept,
    kept_answers,
    leaf,
    nummers,
    profile,
    progress,
    random_answers,
    result,
    says,
    titel,
    told,
)
from tests.conftest import SITE_URL
from tests.plain_server import serve
from tests.test_card import NO_CLIPBOARD, NO_COPYING

pytestmark = pytest.mark.browser

ALL = len(nummers())
NOW = content().gids.editie
SECOND = list(content().contexten.values())[1]
CLIPBOARD = ("clipboard-read", "clipboard-write")
GIVEN = random_answers(7) | {A: "2"}
PHONE = {"width": 320, "height": 640}


def link(page: Page) -> Locator:
    """The field with the link to the answers."""
    return page.get_by_role("textbox", name=says("delen.link"))


def code(page: Page) -> Locator:
    """The field with the code for the answers."""
    return page.get_by_role("textbox", name=says("delen.code"))


def field(page: Page) -> Locator:
    """Where a link or code of somebody else goes."""
    return page.get_by_role("textbox", name=says("delen.open_label"))


def open_shared(page: Page, text: str) -> None:
    """Look at a link or a code of somebody else."""
    field(page).fill(text)
    page.get_by_role("button", name="Bekijk", exact=True).click()


def panel(page: Page) -> Locator:
    """The answers of somebody else."""
    return page.get_by_role("region", name=says("delen.titel_ander")).first


def line(page: Page, nummer: int) -> Locator:
    """What the panel tells of one factor."""
    link = page.locator("a").get_by_text(about(factor(nummer)), exact=True)
    return panel(page).locator("li").filter(has=link)


def expect_theirs(page: Page, theirs: dict[int, str], own: dict[int, str]) -> None:
    """Wait until the panel shows their answers, and beside what differs the own ones."""
    expect(panel(page)).to_be_visible()
    for nummer in nummers():
        here = line(page, nummer)
        expect(here).to_have_count(1)
        if nummer in theirs:
            expect(here).to_contain_text(titel(theirs[nummer]))
        if nummer in own and own[nummer] != theirs.get(nummer):
            yours = says("delen.van_jou", antwoord=titel(own[nummer]))
            expect(here.get_by_text(yours, exact=True)).to_have_count(1)
        else:
            expect(here.get_by_text("Jij koos")).to_have_count(0)


def shared(browser: Browser, address: str, answers: dict[int, str]) -> tuple[str, str]:
    """The link and the code for these answers."""
    with profile(browser, address, dossier(answers)) as page:
        page.goto(address + SCAN)
        return link(page).input_value(), code(page).input_value()


@pytest.mark.parametrize("what", ["link", "code"])
def test_a_button_copies(browser: Browser, address: str, what: str) -> None:
    with profile(browser, address, dossier(GIVEN), allow=CLIPBOARD) as page:
        page.goto(address + SCAN)
        page.get_by_role("button", name=f"Kopieer {what}").click()
        expect(told(page)).to_have_text(says(f"delen.gekopieerd_{what}"))

        text = page.evaluate("navigator.clipboard.readText()")
        assert text == (link if what == "link" else code)(page).input_value()


@pytest.mark.parametrize("what", ["link", "code"])
def test_without_https_a_button_copies_as_well(browser: Browser, address: str, what: str) -> None:
    with profile(browser, address, dossier(GIVEN), allow=CLIPBOARD) as page:
        page.add_init_script(NO_CLIPBOARD)
        page.goto(address + SCAN)
        page.get_by_role("button", name=f"Kopieer {what}").click()
        expect(told(page)).to_have_text(says(f"delen.gekopieerd_{what}"))
        text = (link if what == "link" else code)(page).input_value()

        other = page.context.new_page()
        other.goto(address)
        assert other.evaluate("navigator.clipboard.readText()") == text


@pytest.mark.parametrize("what", ["link", "code"])
def test_where_copying_is_refused_the_text_is_selected_and_that_is_said(
    browser: Browser, address: str, what: str
) -> None:
    with profile(browser, address, dossier(GIVEN)) as page:
        page.add_init_script(NO_COPYING)
        page.goto(address + SCAN)
        page.get_by_role("button", name=f"Kopieer {what}").click()

        expect(told(page)).to_have_text(says("delen.zelf"))
        text = (link if what == "link" else code)(page)
        expect(text).to_be_focused()
        assert page.evaluate("getSelection().toString()") == text.input_value()


def test_a_link_and_a_code_hold_answers_and_nothing_else(browser: Browser, address: str) -> None:
    own = {"thema": THEMA.id, "soort": "belemmerend", "tekst": "Verhuizing"}
    secret = dossier({A: "2"}, notities={str(A): leaf("Anneke")}, eigen={"e1": leaf(own)})
    with profile(browser, address, secret) as page:
        page.goto(address + SCAN)
        gids = content().gids
        tekens = "".join("2" if n == A else "-" for n in range(1, max(nummers()) + 1))
        expect(link(page)).to_have_value(
            f"{address}{SCAN}#scan/2/{gids.id}/{gids.editie}/{tekens}/{len(tekens)}"
        )
        groups = code(page).input_value().split("-")
        assert all(re.fullmatch("[0-9A-HJKMNP-TV-Z]{4}", group) for group in groups)


def test_the_link_and_the_code_follow_every_change(page: Page, address: str) -> None:
    page.goto(address + SCAN)
    before = [link(page).input_value(), code(page).input_value()]
    answer(page, A, "2")

    expect(link(page)).not_to_have_value(before[0])
    expect(code(page)).not_to_have_value(before[1])


def test_a_link_opens_in_a_clean_profile_without_leaving_anything_there(
    browser: Browser, address: str
) -> None:
    sent, _ = shared(browser, address, GIVEN)
    with profile(browser, address) as page:
        page.goto(sent)
        expect(panel(page)).to_be_focused()
        expect_theirs(page, GIVEN, {})
        expect(panel(page).get_by_role("radio")).to_have_count(0)
        expect(progress(page, 0, ALL)).to_be_visible()
        assert page.evaluate("localStorage.length") == 0


def test_a_link_opens_beside_your_own_answers_which_stay_as_they_are(
    browser: Browser, address: str
) -> None:
    sent, typed = shared(browser, address, GIVEN)
    mine = dossier({A: "0", B: NOT_HERE})
    with profile(browser, address, mine) as page:
        page.goto(sent)
        expect_theirs(page, GIVEN, {A: "0", B: NOT_HERE})
        panel(page).get_by_role("button", name=says("delen.sluit")).first.click()
        expect(panel(page)).to_have_count(0)
        expect(field(page)).to_be_focused()

        open_shared(page, typed)
        expect_theirs(page, GIVEN, {A: "0", B: NOT_HERE})
        assert kept(page) == mine
        page.goto(address + SCAN)
        expect_answers(page, {A: "0", B: NOT_HERE}, nummers())


def test_taking_over_asks_first_and_keeps_what_they_left_open(
    browser: Browser, address: str
) -> None:
    sent, _ = shared(browser, address, {A: "3", C: UNSURE, D: "1"})
    mine = dossier({A: "0", B: NOT_HERE, D: "1"})
    with profile(browser, address, mine) as page:
        page.goto(sent)
        take = panel(page).get_by_role("button", name=says("delen.neem_over")).first
        take.click()
        expect(dialog(page)).to_contain_text(says("delen.neem_over_vraag", n=1))
        dialog(page).get_by_role("button", name=says("dossier.annuleer")).click()
        assert kept(page) == mine
        expect(take).to_be_focused()

        take.click()
        dialog(page).get_by_role("button", name=says("delen.neem_over")).click()
        expect(told(page)).to_have_text(says("delen.overgenomen"))
        expect_answers(page, {A: "3", B: NOT_HERE, C: UNSURE, D: "1"}, [A, B, C, D])
        expect(panel(page)).to_have_count(0)
        page.reload()
        expect_answers(page, {A: "3", B: NOT_HERE, C: UNSURE, D: "1"}, [A, B, C, D])


def test_what_was_taken_over_can_be_put_back(browser: Browser, address: str) -> None:
    sent, _ = shared(browser, address, {A: "3", C: UNSURE})
    with profile(browser, address, dossier({B: NOT_HERE})) as page:
        page.goto(sent)
        # Nothing of your own would be lost: nothing is asked.
        panel(page).get_by_role("button", name=says("delen.neem_over")).first.click()
        expect_answers(page, {A: "3", B: NOT_HERE, C: UNSURE}, [A, B, C])
        page.get_by_role("button", name="Zet terug", exact=True).click()

        expect_answers(page, {B: NOT_HERE}, [A, B, C])
        page.reload()
        expect_answers(page, {B: NOT_HERE}, [A, B, C])


def test_a_code_forgives_how_people_type(browser: Browser, address: str) -> None:
    _, typed = shared(browser, address, GIVEN)
    with profile(browser, address) as page:
        page.goto(address + SCAN)
        for way in (
            typed.lower().replace("-", " "),
            typed.replace("0", "O").replace("1", "l"),
            f"  {typed.replace('-', '–')}\n",
        ):
            open_shared(page, way)
            expect_theirs(page, GIVEN, {})


def test_enter_opens_what_was_pasted(browser: Browser, address: str) -> None:
    sent, _ = shared(browser, address, GIVEN)
    with profile(browser, address) as page:
        page.goto(address + SCAN)
        for way in (sent, sent.replace(f"/{NOW}/", f"%2F{NOW}%2F"), sent.split("#")[1]):
            field(page).fill(way)
            field(page).press("Enter")
            expect_theirs(page, GIVEN, {})
            panel(page).get_by_role("button", name=says("delen.sluit")).first.click()


def test_what_was_pasted_may_have_a_mail_round_it(browser: Browser, address: str) -> None:
    sent, typed = shared(browser, address, GIVEN)
    safe = f"https://eur02.safelinks.protection.outlook.com/?url={quote(sent, safe='')}&data=05%7C"
    with profile(browser, address) as page:
        page.goto(address + SCAN)
        for way in (
            f"Hoi Jan, hier mijn code: {typed}. Groet, Marie",
            f"Hoi,\n\n> {sent}.\n> Groet",
            f"[mijn antwoorden]({sent})",
            f"<{sent}>",
            safe,
        ):
            open_shared(page, way)
            expect_theirs(page, GIVEN, {})
            panel(page).get_by_role("button", name=says("delen.sluit")).first.click()


def test_a_link_carries_the_address_of_the_page_and_nothing_that_stood_behind_it(
    page: Page, address: str
) -> None:
    page.goto(f"{address}{SCAN}?h=rouw&fbclid=x#{THEMA.id}")
    answer(page, A, "2")

    expect(link(page)).to_have_value(re.compile(f"^{re.escape(address + SCAN)}#scan/.*[a-z0-9]$"))


def test_a_link_carries_the_published_address_where_that_is_known(
    page: Page, placed_site: Path
) -> None:
    with serve(placed_site) as placed:
        page.goto(placed + SCAN)
        page.get_by_role("radio").first.check()

        expect(link(page)).to_have_value(re.compile(f"^{re.escape(SITE_URL + SCAN)}#scan/"))


def test_from_a_folder_there_is_a_code_and_no_link(page: Page, site: Path) -> None:
    page.goto((site / SCAN).as_uri())
    page.get_by_role("radio").first.check()

    expect(code(page)).to_be_visible()
    expect(link(page)).to_have_count(0)
    expect(page.get_by_role("button", name="Kopieer link")).to_have_count(0)


def test_an_opened_link_is_in_view_leaves_the_address_and_gives_back_where_you_were(
    browser: Browser, address: str
) -> None:
    sent, typed = shared(browser, address, GIVEN)
    with profile(browser, address, viewport={"width": 390, "height": 700}) as page:
        page.goto(sent)
        title = page.get_by_role("heading", name=says("delen.titel_ander"))
        expect(title).to_be_in_viewport()
        expect(page).to_have_url(address + SCAN)
        page.reload()
        expect(link(page)).to_have_count(1)
        expect(panel(page)).to_have_count(0)

        field(page).scroll_into_view_if_needed()
        open_shared(page, typed)
        expect(title).to_be_in_viewport()
        panel(page).get_by_role("button", name=says("delen.sluit")).first.click()
        button = page.get_by_role("button", name="Bekijk", exact=True)
        expect(button).to_be_focused()
        expect(button).to_be_in_viewport()


def test_a_link_opens_where_the_aid_is_far_below_as_well(browser: Browser, address: str) -> None:
    sent, _ = shared(browser, address, GIVEN)
    with profile(browser, address, viewport={"width": 320, "height": 300}) as page:
        page.add_init_script(
            "addEventListener('DOMContentLoaded', () => { document"
            ".querySelector('h1').style.marginBottom = '3000px'; })"
        )
        page.goto(sent)

        expect(page.get_by_role("heading", name=says("delen.titel_ander"))).to_be_in_viewport()


def test_the_answers_of_somebody_else_stand_under_each_other_on_a_phone(
    browser: Browser, address: str
) -> None:
    sent, _ = shared(browser, address, GIVEN)
    with profile(browser, address, viewport=PHONE) as page:
        page.goto(sent)
        expect(panel(page)).to_be_visible()
        wide = (
            "all => all.map(one => one.getBoundingClientRect()).filter(r => r.right > innerWidth)"
        )
        assert panel(page).locator("li:visible").evaluate_all(wide) == []


def mangled(sent: str, typed: str) -> dict[str, tuple[str, str]]:
    """What may be left of a link or a code, and what is wrong with it then."""
    one_wrong = "A" if typed[-1] != "A" else "B"
    return {
        "nothing": ("", "geen-code"),
        "another address": ("https://example.org/", "geen-code"),
        "a link without its end": (sent[:-1], "beschadigd"),
        "a link that is longer": (sent + "1", "beschadigd"),
        "a link of another guide": (sent.replace(content().gids.id, "andere"), "andere-gids"),
        "a link of a newer version": (sent.replace("#scan/2/", "#scan/9/"), "andere-versie"),
        "a link of an edition to come": (sent.replace(f"/{NOW}/", "/9.9/"), "onbekende-editie"),
        "an answer that does not exist": (re.sub(r".(/\d+)$", r"9\1", sent), "onbekend-antwoord"),
        "HTML in a link": (sent[:-1] + "<", "beschadigd"),
        "a link of a book": (sent + "2" * 50_000, "te-lang"),
        "a code without its end": (typed[:-5], "te-kort"),
        "a code with one wrong sign": (typed[:-1] + one_wrong, "controle-klopt-niet"),
        "a code with swapped signs": (swapped(typed), "controle-klopt-niet"),
        "a library": (typed + " " * 100_000, "te-lang"),
    }


def swapped(typed: str) -> str:
    """The code with two neighbours swapped."""
    at = next(i for i in range(5, 40) if typed[i] != typed[i + 1] and "-" not in typed[i : i + 2])
    return typed[:at] + typed[at + 1] + typed[at] + typed[at + 2 :]


def test_every_mangled_link_or_code_gets_its_own_sentence(browser: Browser, address: str) -> None:
    every = mangled(*shared(browser, address, GIVEN))
    with profile(browser, address, dossier({A: "2"})) as page:
        page.goto(address + SCAN)
        for name, (text, fout) in every.items():
            open_shared(page, text)
            alert = page.get_by_role("alert").filter(has_text=says(f"delen.fouten.{fout}"))
            expect(alert, name).to_be_visible()
            expect(panel(page), name).to_have_count(0)
        open_shared(page, "1U")
        wrong = says("delen.fouten.verkeerd-teken", plek=2)
        expect(page.get_by_role("alert").filter(has_text=wrong)).to_be_visible()
        assert kept_answers(page) == {A: "2"}


def test_a_mangled_link_in_the_address_is_told_too(browser: Browser, address: str) -> None:
    sent, _ = shared(browser, address, GIVEN)
    with profile(browser, address) as page:
        page.goto(sent[:-2])
        wrong = page.get_by_role("alert").filter(has_text=says("delen.fouten.beschadigd"))

        expect(wrong).to_be_in_viewport()


def test_an_anchor_in_the_address_is_no_link_with_answers(page: Page, address: str) -> None:
    page.goto(f"{address}{SCAN}#{THEMA.id}")

    expect(page.locator(f"#{THEMA.id}")).to_be_in_viewport()
    expect(panel(page)).to_have_count(0)


# A link of an earlier edition

(BEFORE,) = former(content())
CHANGES = history(content())[0].changes
assert CHANGES, "the small guide has an edition before this one"
((REWORDED, THEN),) = [(now.nummer, then.tekst) for now, then in CHANGES.reworded]
(NEW,) = [now.nummer for now in CHANGES.new]
(GONE,) = CHANGES.gone
SAME = next(f.nummer for f in BEFORE.factoren if f.nummer not in (REWORDED, GONE.nummer))


def link_of_before(address: str) -> str:
    """A link that was made with the edition before this one."""
    given = {REWORDED: "1", SAME: "2", GONE.nummer: "3"}
    places = range(1, max(f.nummer for f in BEFORE.factoren) + 1)
    tekens = "".join(given.get(n, "-") for n in places)
    return f"{address}{SCAN}#scan/1/{content().gids.id}/{BEFORE.id}/{tekens}"


def test_a_link_of_an_earlier_edition_tells_what_has_changed_since(
    browser: Browser, address: str
) -> None:
    with profile(browser, address, dossier({NEW: "0"})) as page:
        page.goto(link_of_before(address))
        expect(panel(page)).to_contain_text(says("delen.editie", toen=BEFORE.id, nu=NOW))
        told_of = says(
            "resultaat.veranderd", toen=THEN, nu=factor(REWORDED).tekst, antwoord=titel("1")
        )
        expect(panel(page).get_by_role("listitem").filter(has_text=told_of)).to_be_visible()
        expect(panel(page)).to_contain_text(f"{GONE.tekst} {titel('3')}.")
        expect(line(page, SAME)).to_contain_text(titel("2"))
        expect(line(page, SAME)).to_contain_text(factor(SAME).tekst)
        expect(line(page, NEW)).to_contain_text(says("delen.nieuw"))
        expect(line(page, REWORDED)).not_to_contain_text(titel("1"))

        # What was answered to something else is not taken over.
        panel(page).get_by_role("button", name=says("delen.neem_over")).first.click()
        expect_answers(page, {SAME: "2", NEW: "0"}, nummers())
        assert kept_answers(page) == {SAME: "2", NEW: "0"}


def test_a_link_of_an_earlier_edition_is_as_long_as_that_edition_was(
    browser: Browser, address: str
) -> None:
    with profile(browser, address) as page:
        page.goto(link_of_before(address)[:-1])

        alert = page.get_by_role("alert").filter(has_text=says("delen.fouten.beschadigd"))
        expect(alert).to_be_visible()


# The whole thread, by name and role alone


def press_until(page: Page, key: str, wanted: Locator) -> None:
    """Go through the page by keyboard until something has the focus."""
    for _ in range(400):
        if wanted.evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press(key)
    raise AssertionError(f"{key} does not lead to {wanted}")


def test_the_whole_thread_by_keyboard_alone_on_a_narrow_screen(
    browser: Browser, address: str
) -> None:
    theirs = random_answers(11) | {A: "0", B: "1", BARRIER: "3"}
    with profile(
        browser, address, viewport=PHONE, allow=CLIPBOARD, reduced_motion="reduce"
    ) as page:
        choose_a_context(page, address, SECOND.titel)
        answer_and_pick(page, address, theirs, [A, BARRIER, B])
        counts = {t: counts_of(result(page, t)) for t in content().themas}
        sent = copy_the_link(page)
        see_the_advice(page, address, next(iter(content().trainingen.values())).titel)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]

    with profile(browser, address, viewport=PHONE) as page:
        page.goto(sent)
        expect_theirs(page, theirs, {})
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        take = panel(page).get_by_role("button", name=says("delen.neem_over")).first
        press_until(page, "Tab", take)
        page.keyboard.press("Enter")
        expect(progress(page, ALL, ALL)).to_be_visible()
        assert {t: counts_of(result(page, t)) for t in content().themas} == counts


def choose_a_context(page: Page, address: str, name: str) -> None:
    """Choose one by the arrow keys; it stands in the header from then on."""
    page.goto(address + CONTEXTKIEZER)
    contexts = page.get_by_role("group", name="Welke context past bij jullie?")
    wanted = contexts.get_by_role("radio", name=re.compile(f"{name}$"))
    press_until(page, "Tab", contexts.get_by_role("radio").first)
    while not wanted.is_checked():
        page.keyboard.press("ArrowDown")
    expect(page.get_by_role("banner").get_by_role("combobox")).to_be_visible()


def answer_and_pick(page: Page, address: str, answers: dict[int, str], picks: list[int]) -> None:
    """Type an answer to every factor, and pick what to tackle."""
    page.goto(address + SCAN)
    press_until(page, "Tab", choice(page, nummers()[0], "0"))
    expect_one_key_to_answer(page)
    page.keyboard.type("".join(answers[n] for n in nummers()))
    expect(progress(page, ALL, ALL)).to_be_visible()
    aanpak = page.get_by_role("region", name="Wat pakken jullie aan?")
    for nummer in picks:
        box = aanpak.get_by_role("checkbox", name=about(factor(nummer)), exact=True)
        press_until(page, "Tab", box)
        page.keyboard.press("Space")
        expect(box).to_be_checked()
    expect(aanpak.get_by_role("checkbox", checked=True)).to_have_count(len(picks))


def copy_the_link(page: Page) -> str:
    """Copy the link; what the clipboard then holds."""
    press_until(page, "Tab", page.get_by_role("button", name="Kopieer link"))
    page.keyboard.press("Enter")
    expect(told(page)).to_have_text(says("delen.gekopieerd_link"))
    return str(page.evaluate("navigator.clipboard.readText()"))


def see_the_advice(page: Page, address: str, training: str) -> None:
    """Open the reasons, and choose a training."""
    page.goto(address + TRAININGKIEZER)
    table = page.get_by_role("table")
    press_until(page, "Tab", page.get_by_role("checkbox", name=training, exact=True))
    page.keyboard.press("Space")
    expect(told(page)).to_have_text(says("trainingkiezer.gekozen", titels=training))
    press_until(page, "Tab", table.get_by_text("Waarom dit advies?").first)
    page.keyboard.press("Enter")
    expect(table.get_by_role("listitem").first).to_be_visible()


def test_the_opened_link_shows_the_same_result(browser: Browser, address: str) -> None:
    with profile(browser, address, dossier(GIVEN)) as page:
        page.goto(address + SCAN)
        sent = link(page).input_value()
        counts = {t: counts_of(result(page, t)) for t in content().themas}
    with profile(browser, address, dossier({A: "0"})) as page:
        page.goto(sent)
        for thema, found in counts.items():
            name = content().themas[thema].titel
            assert counts_of(panel(page).get_by_role("group", name=name, exact=True)) == found


def counts_of(where: Locator) -> str:
    """What is told to help and to ask attention: `1 helpt, 3 vragen aandacht`."""
    found = re.search(r"\d+ (?:helpt|helpen|vraagt|vragen|zoek)[^.\n]*", where.inner_text())
    assert found
    return found[0]


def test_a_chapter_says_where_answers_are_shared(page: Page, address: str) -> None:
    page.goto(address + CHAPTER)

    expect(page.get_by_role("button", name="Kopieer link")).to_have_count(0)
    expect(page.get_by_role("button", name="Bewaar als bestand")).to_be_visible()
