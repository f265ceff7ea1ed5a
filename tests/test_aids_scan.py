"""The factorscan: every answer is kept, and what comes out stands beside it at once."""

import io
import json
import re
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from pypdf import PdfReader

from macros.content.edition import changed_factors, former
from macros.content.model.thema import Factor, Thema
from tests.aids import (
    AID_SCRIPT,
    BARRIER,
    CHAPTER,
    ELSEWHERE,
    HOSTILE,
    KEY,
    NOT_HERE,
    OTHER_BARRIER,
    SCAN,
    THEMA,
    UNSURE,
    A,
    B,
    C,
    D,
    about,
    answer,
    before_the_script,
    choice,
    content,
    counted,
    dossier,
    every_answer,
    expect_answers,
    expect_one_key_to_answer,
    factor,
    filled,
    home,
    in_order,
    kept,
    kept_answers,
    leaf,
    listed,
    nummers,
    page_with,
    profile,
    progress,
    question,
    random_answers,
    result,
    says,
    text_at,
    titel,
    told,
    weak,
)
from tests.conftest import Built
from tests.test_site import read_site

pytestmark = pytest.mark.browser

ALL = len(nummers())
OWN = ["Er is te weinig ruimte in het gebouw.", f"Een {HOSTILE} in de weg."]
# Where the focus is, and what sticks to the screen and is painted over it.
COVERED = """() => {
  const here = document.activeElement;
  if (here === document.body) return null;
  const box = here.getBoundingClientRect();
  if (here.closest("header, .md-skip")) return { html: "", covering: [] };
  const over = [...document.querySelectorAll("body *")].filter((other) => {
    if (other.contains(here)) return false;
    if (!["sticky", "fixed"].includes(getComputedStyle(other).position)) return false;
    const its = other.getBoundingClientRect();
    const [left, right] = [Math.max(box.left, its.left), Math.min(box.right, its.right)];
    const [top, bottom] = [Math.max(box.top, its.top), Math.min(box.bottom, its.bottom)];
    if (right - left < 1 || bottom - top < 1) return false;
    const stack = document.elementsFromPoint((left + right) / 2, (top + bottom) / 2);
    const [upper, lower] = [other, here].map((one) => stack.findIndex((e) => one.contains(e)));
    return upper >= 0 && (lower < 0 || upper < lower);
  });
  const [html, ...covering] = [here, ...over].map((one) => one.outerHTML.slice(0, 100));
  return { html, covering };
}"""
# Remembers everything that is announced from now on.
LISTEN = """() => {
  window.heard = [];
  const listener = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const status = (target.nodeType === 1 ? target : target.parentElement)
        ?.closest("factor-scan [role=status]");
      if (status?.textContent) window.heard.push(status.textContent);
    }
  });
  listener.observe(document.body, { subtree: true, childList: true, characterData: true });
}"""


def by_mouse(page: Page) -> None:
    choice(page, A, "2").click()


def by_its_words(page: Page) -> None:
    question(page, A).get_by_text(titel("2")).click()


def by_touch(page: Page) -> None:
    question(page, A).get_by_text(titel("2")).tap()


def by_arrow_keys(page: Page) -> None:
    choice(page, A, "0").focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")


def by_one_key(page: Page) -> None:
    expect_one_key_to_answer(page)
    choice(page, A, "0").focus()
    page.keyboard.press("2")


def by_assistive_technology(page: Page) -> None:
    choice(page, A, "2").evaluate("radio => radio.click()")


@pytest.mark.parametrize(
    "way",
    [by_mouse, by_its_words, by_touch, by_arrow_keys, by_one_key, by_assistive_technology],
)
def test_an_answer_is_kept_however_it_is_given(
    browser: Browser, address: str, way: Callable[[Page], None]
) -> None:
    with profile(browser, address, has_touch=way is by_touch) as page:
        page.goto(address + SCAN)
        way(page)
        expect(choice(page, A, "2")).to_be_checked()
        expect(told(page)).to_contain_text("Bewaard.")

        page.reload()
        expect(choice(page, A, "2")).to_be_checked()

        page.close()
        later = page.context.new_page()
        later.goto(address + SCAN)
        expect(choice(later, A, "2")).to_be_checked()
        assert kept_answers(later) == {A: "2"}


def test_an_answer_can_be_changed_and_cleared(page: Page, address: str) -> None:
    page.goto(address + SCAN)
    clear = question(page, A).get_by_role("button", name="Wis dit antwoord")
    expect(clear).to_be_hidden()

    answer(page, A, "2")
    answer(page, A, UNSURE)
    expect(choice(page, A, UNSURE)).to_be_checked()
    clear.click()
    expect_answers(page, {}, [A])
    expect(clear).to_be_hidden()
    expect(choice(page, A, "0")).to_be_focused()
    expect(told(page)).to_have_text(says("scan.gewist"))

    page.reload()
    expect_answers(page, {}, [A])


def test_paper_is_typed_in_with_one_key_per_answer(page: Page, address: str) -> None:
    page.goto(address + SCAN)
    typed = f"0123{UNSURE}{NOT_HERE.upper()}1"
    asked = nummers()[: len(typed)]
    expect_one_key_to_answer(page)
    choice(page, asked[0], "3").focus()
    page.keyboard.type(typed)

    expect_answers(page, dict(zip(asked, typed.lower(), strict=True)), nummers())
    expect(choice(page, nummers()[len(typed)], "0")).to_be_focused()


def test_typing_passes_from_one_thema_into_the_next(page: Page, address: str) -> None:
    page.goto(address + SCAN)
    before, after = list(content().themas.values())[:2]
    expect_one_key_to_answer(page)
    choice(page, in_order(before)[-1].nummer, "0").focus()
    page.keyboard.press("3")

    expect(choice(page, in_order(after)[0].nummer, "0")).to_be_focused()


@pytest.mark.parametrize("key", ["4", "z", "Control+1"])
def test_a_key_that_is_no_answer_answers_nothing(page: Page, address: str, key: str) -> None:
    page.goto(address + SCAN)
    expect_one_key_to_answer(page)
    choice(page, A, "0").focus()
    page.keyboard.press(key)

    expect(choice(page, A, "0")).to_be_focused()
    expect_answers(page, {}, [A])


def test_a_chapter_and_the_factorscan_show_the_same_answers(page: Page, address: str) -> None:
    page.goto(address + SCAN)
    answer(page, A, "1")
    answer(page, ELSEWHERE, "3")
    expect(progress(page, 2, ALL)).to_be_visible()
    page.goto(address + CHAPTER)
    expect(choice(page, A, "1")).to_be_checked()

    answer(page, B, NOT_HERE)
    expect(progress(page, 2, len(THEMA.factoren))).to_be_visible()
    page.goto(address + SCAN)
    expect_answers(page, {ELSEWHERE: "3", A: "1", B: NOT_HERE}, nummers())


def test_progress_counts_the_factors_of_the_page(page: Page, address: str) -> None:
    page.goto(address + SCAN)
    expect(progress(page, 0, ALL)).to_be_visible()
    answer(page, A, "1")
    answer(page, ELSEWHERE, UNSURE)
    expect(progress(page, 2, ALL)).to_be_visible()
    page.goto(address + CHAPTER)
    expect(progress(page, 1, len(THEMA.factoren))).to_be_visible()

    question(page, A).get_by_role("button", name="Wis dit antwoord").click()
    expect(progress(page, 0, len(THEMA.factoren))).to_be_visible()


def test_an_answer_that_the_scale_does_not_have_counts_as_none(
    browser: Browser, address: str
) -> None:
    with profile(browser, address, dossier({A: "9", B: "1"})) as page:
        page.goto(address + SCAN)

        expect(progress(page, 1, ALL)).to_be_visible()


@pytest.mark.parametrize("seed", [4, 10, 22, 29])
def test_counts_bands_and_groups_follow_from_the_answers(
    browser: Browser, address: str, seed: int
) -> None:
    answers = random_answers(seed)
    with profile(browser, address, dossier(answers)) as page:
        page.goto(address + SCAN)
        for thema in content().themas.values():
            shown = result(page, thema.id)
            expected = Score(thema, answers)
            expect(shown).to_contain_text(expected.telling)
            for duiding in thema.duidingen:
                text = shown.get_by_text(duiding.tekst, exact=True)
                expect(text).to_have_count(1 if duiding.tekst == expected.duiding else 0)
            for group in ("helpt", "aandacht", "midden", "uitzoeken"):
                lines = listed(shown, says(f"resultaat.{group}"))
                assert [line.split("\n")[:2] for line in lines] == [
                    [about(f), f.tekst] for f in expected.groups[group]
                ], f"{thema.id}: {group}"


class Score:
    """What comes out of answers, worked out anew from the data and the design."""

    def __init__(self, thema: Thema, answers: dict[int, str]) -> None:
        schaal = content().schaal
        values = {a.teken: a.waarde for a in schaal.antwoorden}
        kinds = {a.teken: a.soort for a in schaal.antwoorden}
        highest = max(value for value in values.values() if value is not None)
        kracht: dict[int, int] = {}
        for f in thema.factoren:
            value = values[answers[f.nummer]]
            if value is not None:
                kracht[f.nummer] = highest - value if f.soort == "belemmerend" else value
        points, most = sum(kracht.values()), highest * len(kracht)
        applicable = sum(kinds[answers[f.nummer]] != "nvt" for f in thema.factoren)
        self.duiding = None
        enough = len(kracht) >= Fraction(2, 3) * applicable
        if enough and len(kracht) >= schaal.minstens:
            share = Fraction(points, most) if max(kracht.values()) > schaal.aandacht_tot else 0
            reached = [d for d in thema.duidingen if share >= Fraction(d.vanaf)]
            self.duiding = reached[-1].tekst
        by_number = sorted(thema.factoren, key=lambda f: f.nummer)
        scored = [f for f in by_number if f.nummer in kracht]

        def weak_first(f: Factor) -> int:
            return kracht[f.nummer]

        self.groups = {
            "helpt": sorted(
                (f for f in scored if kracht[f.nummer] >= schaal.helpt_vanaf),
                key=lambda f: -kracht[f.nummer],
            ),
            "aandacht": sorted(
                (f for f in scored if kracht[f.nummer] <= schaal.aandacht_tot), key=weak_first
            ),
            "midden": sorted(
                (f for f in scored if schaal.aandacht_tot < kracht[f.nummer] < schaal.helpt_vanaf),
                key=weak_first,
            ),
            "uitzoeken": [f for f in by_number if kinds[answers[f.nummer]] == "onzeker"],
        }
        self.telling = counted(**{name: len(group) for name, group in self.groups.items()})
        weak = {f.id for f in self.groups["aandacht"]}
        warned = any(weak.intersection(kader.factoren) for kader in content().kaders.values())
        texts = [duiding.tekst for duiding in thema.duidingen]
        if warned and self.duiding == texts[-1]:
            self.duiding = None  # what stands above comes first


def test_a_band_speaks_from_two_thirds_on_and_falls_silent_below(page: Page, address: str) -> None:
    page.goto(address + CHAPTER)
    shown = result(page, THEMA.id)
    highest = shown.get_by_text(THEMA.duidingen[-1].tekst, exact=True)
    for nummer in (A, B, C, D):  # four of seven
        answer(page, nummer, "3")
    expect(shown).to_contain_text(counted(helpt=4))
    expect(highest).to_be_hidden()

    answer(page, OTHER_BARRIER, NOT_HERE)  # four of six
    expect(highest).to_be_visible()
    question(page, OTHER_BARRIER).get_by_role("button", name="Wis dit antwoord").click()
    expect(highest).to_be_hidden()


def test_what_the_guide_warns_of_comes_before_what_the_whole_may_mean(
    browser: Browser, address: str
) -> None:
    kader = next(k for k in content().kaders.values() if k.factoren)
    asking = content().factoren[kader.factoren[0]]
    thema = content().thema_van[asking.id]
    good = {f.nummer: "0" if f.soort == "belemmerend" else "3" for f in thema.factoren}
    with profile(browser, address, dossier(good | {asking.nummer: weak(asking)})) as page:
        page.goto(address + SCAN)
        shown = result(page, thema.id)
        told = shown.get_by_text(says("resultaat.eerst"), exact=True)
        expect(told).to_be_visible()
        first = shown.get_by_role("listitem").filter(has_text=kader.titel)
        expect(first).to_contain_text(kader.in_uitslag or kader.tekst.split("\n")[0])
        expect(shown.get_by_text(thema.duidingen[-1].tekst, exact=True)).to_have_count(0)
        expect(shown.get_by_text(says("resultaat.gewaarschuwd"), exact=True)).to_be_visible()

        answer(page, asking.nummer, good[asking.nummer])
        expect(told).to_have_count(0)
        expect(shown.get_by_text(thema.duidingen[-1].tekst, exact=True)).to_be_visible()


def test_beside_each_field_stands_what_not_to_write_in_it(page: Page, address: str) -> None:
    page.goto(address + CHAPTER)
    scan = page.locator("factor-scan")  # the plan's own fields in the chapter say it too
    told = scan.get_by_text(str(content().gids.bij_invullen), exact=True)
    question(page, A).get_by_text(says("scan.notitie"), exact=True).click()
    expect(question(page, A).get_by_text(str(content().gids.bij_invullen))).to_be_visible()
    page.get_by_text(says("eigen.titel"), exact=True).click()

    expect(told.last).to_be_visible()
    expect(told).to_have_count(len(THEMA.factoren) + 1)


def test_what_you_do_not_know_is_to_be_found_out_and_asks_no_attention(
    page: Page, address: str
) -> None:
    page.goto(address + CHAPTER)
    answer(page, A, "3")
    answer(page, B, UNSURE)
    shown = result(page, THEMA.id)

    expect(shown).to_contain_text(counted(helpt=1, uitzoeken=1))
    (line,) = listed(shown, says("resultaat.uitzoeken"))
    assert factor(B).tekst in line


def test_a_barrier_is_said_to_play_or_hardly(page: Page, address: str) -> None:
    page.goto(address + CHAPTER)
    answer(page, BARRIER, "3")
    answer(page, OTHER_BARRIER, "0")
    shown = result(page, THEMA.id)
    expect(shown).to_contain_text(counted(helpt=1, aandacht=1))

    (asks,) = listed(shown, says("resultaat.aandacht"))
    assert f"{titel('3')}, {says('resultaat.speelt')}" in asks
    (helps,) = listed(shown, says("resultaat.helpt"))
    assert f"{titel('0')}, {says('resultaat.speelt_nauwelijks')}" in helps


def test_each_factor_of_the_result_leads_to_its_own_section(
    browser: Browser, address: str, site: Path
) -> None:
    pages = read_site(site)
    with profile(browser, address, dossier(random_answers(1))) as page:
        page.goto(address + SCAN)
        for thema in content().themas.values():
            links = result(page, thema.id).get_by_role("link", include_hidden=True)
            where = dict(
                zip(
                    links.all_text_contents(),
                    links.evaluate_all("links => links.map(({ href }) => href)"),
                    strict=True,
                )
            )
            warned = {kader.titel for kader in content().kaders.values()}
            assert set(where) - warned == {thema.titel, *map(about, thema.factoren)}
            for f in thema.factoren:
                target, anchor = where[about(f)].removeprefix(address).split("#")
                assert anchor == f"factor-{f.nummer}"
                assert anchor in pages[target].ids
        page.goto(where[about(thema.factoren[0])])
        heading = page.locator(f"#factor-{thema.factoren[0].nummer}")
        expect(heading).to_contain_text(thema.factoren[0].tekst)
        expect(heading).to_be_in_viewport()


def add_own(where: Page | Locator, text: str, soort: str = "Zit in de weg") -> None:
    """Add a factor of your own to the only or first thema of the page."""
    button = where.get_by_role("button", name=says("eigen.voeg_toe")).first
    if not button.is_visible():
        where.get_by_text(says("eigen.titel"), exact=True).first.click()
    where.get_by_role("textbox", name=says("eigen.tekst")).first.fill(text)
    if soort:
        new = where.get_by_role("group", name=says("eigen.soort")).last
        new.get_by_role("radio", name=soort, exact=True).check()
    button.click()


@pytest.mark.parametrize("text", OWN)
def test_a_factor_of_your_own_is_answered_and_listed_but_never_counted(
    page: Page, address: str, text: str
) -> None:
    page.goto(address + CHAPTER)
    answer(page, A, "3")
    add_own(page, text)
    own = page.get_by_role("group", name=text, exact=True)
    own.get_by_role("radio", name=titel("3"), exact=True).check()
    shown = result(page, THEMA.id)
    (line,) = listed(shown, says("resultaat.eigen"))
    assert text in line
    assert f"{titel('3')}, {says('resultaat.speelt')}" in line
    expect(shown).to_contain_text(counted(helpt=1))
    expect(progress(page, 1, len(THEMA.factoren))).to_be_visible()
    assert page.locator("article img[src=x]").count() == 0
    assert page.evaluate("window.ran") is None

    page.reload()
    expect(own.get_by_role("radio", name=titel("3"), exact=True)).to_be_checked()
    own.get_by_role("button", name=says("eigen.haal_weg", tekst=text)).click()
    expect(own).to_have_count(0)
    assert listed(shown, says("resultaat.eigen")) == []
    expect(told(page)).to_have_text(says("eigen.weggehaald"))


def test_a_factor_of_your_own_without_words_is_asked_for(page: Page, address: str) -> None:
    page.goto(address + CHAPTER)
    add_own(page, "  ")

    expect(page.get_by_role("alert").filter(has_text=says("eigen.leeg"))).to_be_visible()
    expect(page.get_by_role("textbox", name=says("eigen.tekst"))).to_be_focused()


def test_the_kind_of_a_factor_of_your_own_is_asked_shown_and_changeable(
    page: Page, address: str
) -> None:
    page.goto(address + CHAPTER)
    add_own(page, OWN[0], soort="")
    asked = page.get_by_role("alert").filter(has_text=says("eigen.kies_soort"))
    expect(asked).to_be_visible()
    own = page.get_by_role("group", name=OWN[0], exact=True)
    expect(own).to_have_count(0)
    page.get_by_role("radio", name=says("eigen.bevorderend"), exact=True).check()
    page.get_by_role("button", name=says("eigen.voeg_toe")).click()
    own.get_by_role("radio", name=titel("3"), exact=True).check()
    shown = result(page, THEMA.id)
    expect(shown).not_to_contain_text(says("resultaat.speelt"))

    own.get_by_role("radio", name=says("eigen.belemmerend"), exact=True).check()
    expect(shown).to_contain_text(f"{titel('3')}, {says('resultaat.speelt')}")
    page.reload()
    expect(own.get_by_role("radio", name=says("eigen.belemmerend"), exact=True)).to_be_checked()


def test_a_factor_of_your_own_answered_by_key_leads_to_the_next(
    browser: Browser, address: str
) -> None:
    own = [{"thema": THEMA.id, "soort": "belemmerend", "tekst": text} for text in OWN]
    mine = dossier(eigen={"e1": leaf(own[0], 1), "e2": leaf(own[1], 2)})
    with profile(browser, address, mine) as page:
        page.goto(address + CHAPTER)
        first, second = (page.get_by_role("group", name=text, exact=True) for text in OWN)
        first.get_by_role("radio").first.focus()
        page.keyboard.press("2")

        expect(first.get_by_role("radio", name=titel("2"), exact=True)).to_be_checked()
        expect(second.get_by_role("radio").first).to_be_focused()


def test_factors_of_your_own_stay_in_the_order_in_which_they_were_added(
    page: Page, address: str
) -> None:
    page.goto(address + CHAPTER)
    texts = [f"Eigen factor {letter}." for letter in "dacb"]
    for text in texts:
        add_own(page, text)
    own = page.get_by_role("group", name="Eigen factor")
    expect(own).to_have_count(len(texts))
    answer(page, A, "2")

    assert [one.inner_text().split("\n")[0] for one in own.all()] == texts


def test_a_note_is_kept_with_its_factor(page: Page, address: str) -> None:
    page.goto(address + SCAN)
    note = page.get_by_role("textbox", name=says("scan.notitie_bij", tekst=factor(A).tekst))
    question(page, A).get_by_text(says("scan.notitie"), exact=True).click()
    note.fill(f"Vraag Anneke. {HOSTILE}")
    page.goto(address + CHAPTER)

    expect(note).to_have_value(f"Vraag Anneke. {HOSTILE}")
    expect(note).to_be_visible()


def aanpak(page: Page) -> Locator:
    """What you are going to tackle."""
    return page.get_by_role("region", name=says("aanpak.titel"))


def option(page: Page, nummer: int) -> Locator:
    """The box with which you pick a factor."""
    return aanpak(page).get_by_role("checkbox", name=about(factor(nummer)), exact=True)


def order(page: Page) -> list[str]:
    """The factors that were picked, in their order."""
    heading = aanpak(page).get_by_role("heading", name=says("aanpak.gekozen"))
    links = heading.locator("xpath=following-sibling::ol[1]").get_by_role("link")
    return links.all_inner_texts()


def expect_order(page: Page, *picked: int) -> None:
    """Wait until these factors are picked, in this order."""
    heading = aanpak(page).get_by_role("heading", name=says("aanpak.gekozen"))
    links = heading.locator("xpath=following-sibling::ol[1]").get_by_role("link")
    expect(links).to_have_text([about(factor(nummer)) for nummer in picked])


def test_what_asks_attention_can_be_picked_three_at_most(browser: Browser, address: str) -> None:
    weak = {A: "0", B: "1", C: UNSURE, D: "0", BARRIER: "3"}
    little_noticed = {OTHER_BARRIER: "0"}
    with profile(browser, address, dossier(weak | little_noticed)) as page:
        page.goto(address + SCAN)
        offered = aanpak(page).get_by_role("checkbox")
        expect(offered).to_have_count(len(weak))
        expect(option(page, OTHER_BARRIER)).to_have_count(0)
        for nummer in (D, BARRIER, C):
            option(page, nummer).focus()
            page.keyboard.press("Space")
            expect(option(page, nummer)).to_be_checked()
            expect(option(page, nummer)).to_be_focused()
        expect_order(page, D, BARRIER, C)
        expect(told(page)).to_have_text(says("aanpak.toegevoegd", n=3, most=3))

        option(page, B).focus()
        page.keyboard.press("Space")
        # Beside the control, for everybody.
        item = (
            aanpak(page)
            .get_by_role("listitem")
            .filter(has=page.get_by_role("checkbox", name=about(factor(B)), exact=True))
        )
        full = item.get_by_role("alert")
        expect(full).to_have_text(says("aanpak.vol", most=3))
        expect(full).to_be_in_viewport()
        expect(option(page, B)).not_to_be_checked()
        expect(option(page, B)).to_be_focused()
        expect_order(page, D, BARRIER, C)

        option(page, BARRIER).uncheck()
        expect_order(page, D, C)
        option(page, B).check()
        page.reload()
        expect_order(page, D, C, B)


def test_a_factor_of_your_own_can_be_picked_too(browser: Browser, address: str) -> None:
    own = {"thema": THEMA.id, "soort": "belemmerend", "tekst": "Er is een verhuizing."}
    mine = dossier(eigen={"e1": leaf(own)}, eigen_antwoorden={"e1": leaf("3")})
    with profile(browser, address, mine) as page:
        page.goto(address + SCAN)
        aanpak(page).get_by_role("checkbox", name="Er is een verhuizing.").check()
        page.reload()

        expect(aanpak(page).get_by_role("checkbox", name="Er is een verhuizing.")).to_be_checked()


def test_the_order_changes_by_keyboard_and_the_focus_follows(
    browser: Browser, address: str
) -> None:
    weak = {A: "0", B: "1", D: "0"}
    with profile(browser, address, dossier(weak, aanpak=leaf([A, B, D]))) as page:
        page.goto(address + SCAN)
        earlier = aanpak(page).get_by_role(
            "button", name=says("aanpak.omhoog", tekst=about(factor(D)))
        )
        later = aanpak(page).get_by_role(
            "button", name=says("aanpak.omlaag", tekst=about(factor(D)))
        )
        earlier.focus()
        page.keyboard.press("Enter")
        expect_order(page, A, D, B)
        expect(earlier).to_be_focused()
        expect(told(page)).to_have_text(says("aanpak.verplaatst", plek=2, totaal=3))
        page.keyboard.press("Enter")
        expect_order(page, D, A, B)
        expect(earlier).to_have_count(0)
        expect(later).to_be_focused()

        page.keyboard.press("Enter")
        page.reload()
        expect_order(page, A, D, B)


def test_for_what_you_tackle_the_actions_are_weighed_and_kept(
    browser: Browser, address: str
) -> None:
    with profile(browser, address, dossier({B: "0"}, aanpak=leaf([B]))) as page:
        page.goto(address + SCAN)
        actions = factor(B).acties
        for action in actions:
            expect(aanpak(page).get_by_role("group", name=action.tekst, exact=True)).to_be_visible()
        first = aanpak(page).get_by_role("group", name=actions[0].tekst, exact=True)
        own = [a.herkomst for a in actions].count("eigen")
        expect(aanpak(page).get_by_text(says("aanpak.eigen_actie"))).to_have_count(own)

        first.get_by_role("checkbox").check()
        first.get_by_role("combobox", name=says("aanpak.haalbaar")).select_option("Ja")
        effect = first.get_by_role("combobox", name=says("aanpak.effect"))
        effect.focus()
        effect.select_option(says("aanpak.onbekend"))
        expect(effect).to_be_focused()
        page.reload()

        expect(first.get_by_role("checkbox")).to_be_checked()
        expect(first.get_by_role("combobox", name=says("aanpak.haalbaar"))).to_have_value("ja")
        expect(effect).to_have_value("onbekend")


def test_a_wide_screen_keeps_the_line_with_the_points_in_sight(page: Page, address: str) -> None:
    page.goto(address + SCAN)
    last = question(page, nummers()[-1])
    last.scroll_into_view_if_needed()
    expect(progress(page, 0, ALL)).to_be_in_viewport()
    answer(page, nummers()[-1], "3")

    expect(progress(page, 1, ALL)).to_be_in_viewport()


@pytest.mark.parametrize("width", [1280, 320])
def test_nothing_that_stays_in_sight_covers_what_has_the_focus(
    browser: Browser, address: str, width: int
) -> None:
    mine = dossier(random_answers(2), aanpak=leaf([nummers()[0]]))
    size = {"width": width, "height": 640}
    with profile(browser, address, mine, viewport=size, reduced_motion="reduce") as page:
        page.goto(address + SCAN)
        covered = []
        for key in ("Tab", "Shift+Tab"):
            page.keyboard.press(key)
            stops = 0
            while (stop := page.evaluate(COVERED)) and stops < 220:
                stops += 1
                if stop["covering"]:
                    covered.append((key, stop))
                page.keyboard.press(key)
            assert stops > 2 * ALL
        assert covered == []


def test_a_narrow_screen_shows_all_without_scrolling_sideways(
    browser: Browser, address: str
) -> None:
    mine = dossier(random_answers(2), aanpak=leaf([nummers()[0]]))
    with profile(browser, address, mine, viewport={"width": 320, "height": 640}) as page:
        page.goto(address + SCAN)
        expect(aanpak(page)).to_be_visible()

        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_each_change_is_announced_once_and_shortly(page: Page, address: str) -> None:
    page.goto(address + SCAN)
    page.evaluate(LISTEN)
    wanted = []
    asked = [in_order(thema)[0].nummer for thema in content().themas.values()]
    for count, nummer in enumerate(asked, start=1):
        answer(page, nummer, "0")
        wanted.append(f"Bewaard. {says('scan.stand', beantwoord=count, totaal=ALL)}")
        expect(told(page)).to_have_text(wanted[-1])
    question(page, asked[-1]).get_by_role("button", name="Wis dit antwoord").click()
    wanted.append(says("scan.gewist"))
    expect(told(page)).to_have_text(wanted[-1])
    option(page, asked[0]).check()
    wanted.append(says("aanpak.toegevoegd", n=1, most=3))
    expect(told(page)).to_have_text(wanted[-1])

    heard: list[str] = page.evaluate("window.heard")
    assert heard == wanted
    assert max(map(len, heard)) < 60


def test_two_tabs_merge_their_answers_and_the_latest_wins(page: Page, address: str) -> None:
    other = page.context.new_page()
    for tab in (page, other):
        tab.goto(address + SCAN)
    answer(page, A, "0")
    answer(other, B, "1")
    answer(page, C, "2")
    answer(other, A, "3")
    question(page, C).get_by_role("button", name="Wis dit antwoord").click()

    for tab in (page, other):
        expect_answers(tab, {A: "3", B: "1"}, [A, B, C])
    assert kept_answers(page) == {A: "3", B: "1"}
    expect(progress(other, 2, ALL)).to_be_visible()


def test_a_page_that_the_browser_remembered_shows_what_was_answered_since(
    page: Page, address: str
) -> None:
    """A page in the browser's memory hears nothing of other tabs."""
    page.goto(address + SCAN)
    page.evaluate(
        """([key, text]) => {
          localStorage.setItem(key, text);  // not told to the page that does so itself
          dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
        }""",
        [KEY, json.dumps(dossier({A: "2"}))],
    )

    expect(choice(page, A, "2")).to_be_checked()


def test_the_line_with_the_counts_leads_to_the_factors_of_a_thema(page: Page, address: str) -> None:
    page.goto(address + SCAN)
    for thema in reversed(list(content().themas.values())):
        page.locator(".scan-stand").get_by_role("link", name=thema.titel, exact=True).click()
        expect(page.get_by_role("heading", name=thema.titel, level=2)).to_be_in_viewport()


# Your own answers under a later edition

(BEFORE,) = former(content())
(REWORDED, *_) = (nummer for nummer, then in changed_factors(content()).items() if then)
(GONE,) = (f for f in BEFORE.factoren if f.nummer not in nummers())
THEN = next(f for f in BEFORE.factoren if f.nummer == REWORDED)
SAME = next(f.nummer for f in BEFORE.factoren if f.nummer not in (REWORDED, GONE.nummer))
OF_BEFORE = dossier({REWORDED: "2", SAME: "3", GONE.nummer: "1"}, editie=BEFORE.id)


def test_what_was_reworded_since_you_answered_is_asked_again_and_not_counted(
    browser: Browser, address: str
) -> None:
    with profile(browser, address, OF_BEFORE) as page:
        page.goto(address + SCAN)
        expect_answers(page, {SAME: "3"}, [REWORDED, SAME])
        expect(progress(page, 1, ALL)).to_be_visible()
        again = says("scan.opnieuw", tekst=THEN.tekst, antwoord=titel("2"))
        expect(question(page, REWORDED).get_by_text(again, exact=True)).to_be_visible()
        whole = page.get_by_role("region", name=says("resultaat.titel"))
        expect(whole).to_contain_text(f"{GONE.tekst} {titel('1')}.")
        stays = kept(page)

        answer(page, REWORDED, "0")
        expect(progress(page, 2, ALL)).to_be_visible()
        expect(question(page, REWORDED).get_by_text(again, exact=True)).to_be_hidden()
        given = kept(page)["rondes"]["1"]["antwoorden"]
        assert given[str(REWORDED)]["editie"] == content().gids.editie
        # The rest is as it was: also what is gone, which may come back.
        was = stays["rondes"]["1"]["antwoorden"]
        assert {n: given[n] for n in (str(SAME), str(GONE.nummer))} == {
            n: was[n] for n in (str(SAME), str(GONE.nummer))
        }


def test_a_link_carries_what_counts_and_says_what_it_leaves_out(
    browser: Browser, address: str
) -> None:
    with profile(browser, address, OF_BEFORE) as page:
        page.goto(address + SCAN)
        link = page.get_by_role("textbox", name=says("delen.link"))
        tekens = "".join("3" if n == SAME else "-" for n in range(1, max(nummers()) + 1))
        expect(link).to_have_value(re.compile(f"/{content().gids.editie}/{tekens}/"))
        expect(page.get_by_text(filled(text_at("delen.niet_mee")[1], n=2))).to_be_visible()


def test_a_chapter_and_the_trainings_count_nothing_that_was_not_answered(
    browser: Browser, address: str
) -> None:
    thema = content().thema_van[factor(REWORDED).id]
    with profile(browser, address, dossier({REWORDED: "0"}, editie=BEFORE.id)) as page:
        page.goto(f"{address}{home('themas', thema.id)}#factor-{REWORDED}")
        expect(question(page, REWORDED).get_by_text(THEN.tekst).first).to_be_visible()
        expect(progress(page, 0, len(thema.factoren))).to_be_visible()
        page.goto(address + page_with("trainingkiezer"))
        expect(page.get_by_role("radio", checked=True)).to_have_count(0)


# Mistakes of the hand


def test_a_key_that_is_held_answers_one_factor(page: Page, address: str) -> None:
    page.goto(address + SCAN)
    expect_one_key_to_answer(page)
    choice(page, nummers()[0], "0").focus()
    for _ in range(5):  # without a key up in between it repeats
        page.keyboard.down("3")
    page.keyboard.up("3")

    expect(progress(page, 1, ALL)).to_be_visible()
    expect(choice(page, nummers()[0], "3")).to_be_checked()


def test_an_answer_over_another_can_be_put_back(browser: Browser, address: str) -> None:
    with profile(browser, address, dossier({A: "0"})) as page:
        page.goto(address + SCAN)
        choice(page, A, "0").focus()
        page.keyboard.press("3")
        expect(choice(page, A, "3")).to_be_checked()
        page.get_by_role("button", name="Zet terug", exact=True).click()

        expect(choice(page, A, "0")).to_be_checked()
        question(page, A).get_by_role("button", name="Wis dit antwoord").click()
        expect(progress(page, 0, ALL)).to_be_visible()
        page.get_by_role("button", name="Zet terug", exact=True).click()
        expect(choice(page, A, "0")).to_be_checked()


def test_a_long_note_is_kept_whole_and_one_that_is_too_long_is_told(
    page: Page, address: str
) -> None:
    page.goto(address + SCAN)
    note = page.get_by_role("textbox", name=says("scan.notitie_bij", tekst=factor(A).tekst))
    question(page, A).get_by_text(says("scan.notitie"), exact=True).click()
    note.fill("a" * 2_805)
    assert len(kept(page)["rondes"]["1"]["notities"][str(A)]["waarde"]) == 2_805
    note.fill("a" * 20_005)
    too_long = says("scan.te_lang", most=20_000, over=5)
    expect(question(page, A).get_by_role("alert").filter(has_text=too_long)).to_be_visible()

    # The field itself loses nothing.
    expect(note).to_have_value("a" * 20_005)
    note.fill("kort")
    expect(question(page, A).get_by_role("alert").filter(has_text=too_long)).to_have_count(0)


def test_un_choosing_keeps_what_was_written_and_can_be_put_back(
    browser: Browser, address: str
) -> None:
    with profile(browser, address, dossier({B: "0"}, aanpak=leaf([B]))) as page:
        page.goto(address + SCAN)
        aanpak(page).get_by_role("textbox", name=says("aanpak.eigen")).fill("Samen oefenen")
        aanpak(page).get_by_role("textbox", name=says("aanpak.wie")).last.fill("Het team")
        page.keyboard.press("Tab")
        option(page, B).uncheck()
        expect(told(page)).to_contain_text(says("aanpak.blijft"))
        expect(aanpak(page).get_by_role("textbox")).to_have_count(0)
        page.get_by_role("button", name="Zet terug", exact=True).click()

        written = aanpak(page).get_by_role("textbox", name=says("aanpak.eigen"))
        expect(written).to_have_value("Samen oefenen")
        page.reload()
        expect(written).to_have_value("Samen oefenen")


def test_what_you_can_tackle_is_grouped_with_theme_statement_and_answer(
    browser: Browser, address: str
) -> None:
    with profile(browser, address, dossier({A: "0", BARRIER: "3", C: UNSURE})) as page:
        page.goto(address + SCAN)
        for group, nummer, teken in (
            ("te_weinig", A, "0"),
            ("in_de_weg", BARRIER, "3"),
            ("uitzoeken", C, UNSURE),
        ):
            (line,) = listed(aanpak(page), says(f"aanpak.groepen.{group}"))
            answered = says("aanpak.jouw_antwoord", antwoord=titel(teken))
            for text in (about(factor(nummer)), THEMA.titel, factor(nummer).tekst, answered):
                assert text in line


def test_what_you_do_not_know_gets_ways_to_find_out(browser: Browser, address: str) -> None:
    with profile(browser, address, dossier({A: UNSURE}, aanpak=leaf([A]))) as page:
        page.goto(address + SCAN)
        (unsure,) = (a for a in content().schaal.antwoorden if a.soort == "onzeker")
        for actie in unsure.acties:
            expect(aanpak(page).get_by_role("checkbox", name=actie, exact=True)).to_be_visible()
        for of_factor in factor(A).acties:
            expect(aanpak(page).get_by_text(of_factor.tekst, exact=True)).to_have_count(0)


def test_nothing_moves_under_the_pointer_when_an_answer_is_chosen(
    page: Page, either: Built
) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    places = "all => all.map(one => Math.round(one.getBoundingClientRect().left))"
    for target in either.calling("factorscan"):
        page.goto(either.address + target)
        group = page.locator("[data-vraag-factor]").first
        expect(group.get_by_text(says("scan.notitie"), exact=True)).to_be_visible()
        before = group.locator("label").evaluate_all(places)
        for radio in group.get_by_role("radio").all():
            radio.check()
            assert group.locator("label").evaluate_all(places) == before


def test_taking_back_leaves_what_came_after_and_ends_in_the_message(
    browser: Browser, address: str
) -> None:
    with profile(browser, address, dossier({A: "3"})) as page:
        page.goto(address + SCAN)
        question(page, A).get_by_role("button", name="Wis dit antwoord").click()
        note = page.get_by_role("textbox", name=says("scan.notitie_bij", tekst=factor(B).tekst))
        question(page, B).get_by_text(says("scan.notitie"), exact=True).click()
        note.fill("belangrijk")
        back = page.get_by_role("button", name="Zet terug", exact=True)
        back.focus()
        page.keyboard.press("Enter")

        expect(choice(page, A, "3")).to_be_checked()
        expect(note).to_have_value("belangrijk")
        expect(told(page)).to_have_text(says("melding.teruggezet"))
        assert not page.evaluate("document.activeElement === document.body")


def test_what_is_wiped_in_another_tab_is_not_offered_back(browser: Browser, address: str) -> None:
    with profile(browser, address, dossier({A: "3"})) as page:
        page.goto(address + SCAN)
        question(page, A).get_by_role("button", name="Wis dit antwoord").click()
        back = page.get_by_role("button", name="Zet terug", exact=True)
        expect(back).to_be_visible()
        other = page.context.new_page()
        other.goto(address + "index.html")
        other.evaluate("localStorage.clear()")

        expect(back).to_have_count(0)


def test_what_is_typed_for_an_action_is_kept_as_it_is_typed(browser: Browser, address: str) -> None:
    with profile(browser, address, dossier({B: "0"}, aanpak=leaf([B]))) as page:
        page.goto(address + SCAN)
        field = aanpak(page).get_by_role("textbox", name=says("aanpak.eigen"))
        field.press_sequentially("Samen oef")
        other = page.context.new_page()
        other.goto(address + SCAN)
        answer(other, A, "1")
        expect(choice(page, A, "1")).to_be_checked()
        expect(field).to_be_focused()
        page.keyboard.type("enen")
        page.reload()

        expect(field).to_have_value("Samen oefenen")


def test_a_note_ends_in_whole_signs(page: Page, address: str) -> None:
    page.goto(address + SCAN)
    note = page.get_by_role("textbox", name=says("scan.notitie_bij", tekst=factor(A).tekst))
    question(page, A).get_by_text(says("scan.notitie"), exact=True).click()
    note.fill("a" * 19_999 + "😀")
    page.reload()

    expect(page.get_by_text(says("dossier.status.deels"))).to_have_count(0)
    expect(note).to_have_value("a" * 19_999)


def test_what_was_written_about_a_factor_that_is_gone_is_listed(
    browser: Browser, address: str
) -> None:
    mine = dossier(
        {GONE.nummer: "1"},
        editie=BEFORE.id,
        notities={str(GONE.nummer): leaf("dakdekker belt maandag")},
        acties={"x": leaf({"factor": GONE.nummer, "tekst": "dak maken"})},
    )
    with profile(browser, address, mine) as page:
        page.goto(address + SCAN)
        whole = page.get_by_role("region", name=says("resultaat.titel"))
        for text in (GONE.tekst, "dakdekker belt maandag", "dak maken"):
            expect(whole).to_contain_text(text)


def test_a_new_factor_is_told_to_who_answered_before_it_was_there(
    browser: Browser, address: str
) -> None:
    (new, *_) = (n for n in nummers() if n not in [f.nummer for f in BEFORE.factoren])
    with profile(browser, address, dossier({SAME: "1"}, editie=BEFORE.id)) as page:
        page.goto(address + SCAN)
        whole = page.get_by_role("region", name=says("resultaat.titel"))
        expect(whole).to_contain_text(says("resultaat.nieuw_kop"))
        expect(whole.get_by_role("listitem").filter(has_text=factor(new).tekst)).not_to_have_count(
            0
        )


def test_an_empty_list_is_printed_empty(browser: Browser, address: str) -> None:
    mine = dossier({A: "3"}, notities={str(A): leaf("niet voor iedereen")})
    with profile(browser, address, mine) as page:
        page.goto(address + SCAN)
        page.emulate_media(media="print")
        page.locator("factor-scan").evaluate("scan => scan.classList.add('print-lijst')")
        labels = question(page, A).locator("label")
        looks = labels.evaluate_all(
            "all => all.map(one => { const s = getComputedStyle(one);"
            " return [s.borderColor, s.backgroundColor, s.boxShadow].join() })"
        )
        assert len(set(looks)) == 1
        expect(question(page, A).get_by_text("niet voor iedereen")).to_be_hidden()


# Paper


def test_a_chapter_prints_as_a_chapter_after_an_answer_too(page: Page, address: str) -> None:
    page.goto(address + CHAPTER)
    answer(page, A, "2")
    note = page.get_by_role("textbox", name=says("scan.notitie_bij", tekst=factor(A).tekst))
    question(page, A).get_by_text(says("scan.notitie"), exact=True).click()
    lines = "\n".join(f"regel {n}" for n in range(14))
    note.fill(lines)
    page.emulate_media(media="print")

    expect(question(page, A)).to_be_visible()
    for actie in factor(A).acties:
        expect(question(page, A).get_by_text(actie.tekst, exact=True)).to_be_visible()
    expect(question(page, A).get_by_text("regel 13")).to_be_visible()


def test_a_printed_result_says_when_where_and_how_to_go_on(browser: Browser, address: str) -> None:
    context = next(iter(content().contexten.values()))
    mine = dossier(
        {A: "0", B: "3"}, context=leaf(context.id), notities={str(A): leaf("Vraag het na.")}
    )
    mine["plan"] = {"gekozen": leaf([A])}
    with profile(browser, address, mine) as page:
        page.goto(address + SCAN)
        code = page.get_by_role("textbox", name=says("delen.code")).input_value()
        shown = page.get_by_role("region", name=says("resultaat.titel"))
        expect(shown.get_by_text(code)).to_be_hidden()
        page.emulate_media(media="print")

        about_it = shown.get_by_text(code)
        expect(about_it).to_be_visible()
        expect(about_it).to_contain_text(context.titel)
        expect(about_it).to_contain_text(f"editie {content().gids.editie}")
        expect(about_it).to_contain_text(page.evaluate("new Date().toLocaleDateString('nl-NL')"))
        expect(shown.get_by_text("Vraag het na.")).to_be_visible()
        # What was not filled in is not printed as if it were.
        expect(page.get_by_role("combobox")).to_have_count(0)


def test_every_factor_that_was_answered_is_in_one_group(browser: Browser, address: str) -> None:
    with profile(browser, address, dossier(every_answer(NOT_HERE))) as page:
        page.goto(address + SCAN)
        for thema in content().themas.values():
            shown = result(page, thema.id)
            expect(shown).to_contain_text(says("resultaat.niets_nvt"))
            for group in ("helpt", "aandacht", "midden", "uitzoeken"):
                assert listed(shown, says(f"resultaat.{group}")) == []
            shown.get_by_text(f"{says('resultaat.nvt')} ({len(thema.factoren)})").click()
            expect(shown.get_by_role("listitem")).to_have_count(len(thema.factoren))


def test_who_only_reads_a_chapter_does_not_wait_for_the_script(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_viewport_size({"width": 390, "height": 640})  # the list is still far below
    page.goto(address + CHAPTER.partition("#")[0], wait_until="networkidle")
    assert not [url for url in asked if AID_SCRIPT.search(url)]

    question(page, A).scroll_into_view_if_needed()
    expect(page.get_by_text(says("scan.notitie"), exact=True).first).to_be_visible()


def test_an_answer_given_before_the_script_came_is_kept(page: Page, address: str) -> None:
    with before_the_script(page, address + SCAN):
        answer(page, A, "2")
    expect(progress(page, 1, ALL)).to_be_visible()
    expect(told(page)).to_contain_text("Bewaard.")

    page.reload()
    expect(choice(page, A, "2")).to_be_checked()


def test_an_answer_given_before_the_script_came_replaces_the_one_that_was_kept(
    browser: Browser, address: str
) -> None:
    with profile(browser, address, dossier({A: "0", B: "1"})) as page:
        with before_the_script(page, address + SCAN):
            answer(page, A, "2")
        expect_answers(page, {A: "2", B: "1"}, nummers())
        assert kept_answers(page) == {A: "2", B: "1"}


def test_on_paper_a_thema_begins_on_the_sheet_of_its_first_factor(page: Page, address: str) -> None:
    page.goto(address + SCAN)
    for height in ("210mm", "279mm", "297mm"):  # low sheets, letter and A4
        paper = PdfReader(io.BytesIO(page.pdf(width="210mm", height=height)))
        sheets = [re.sub(r"\s+", " ", sheet.extract_text()) for sheet in paper.pages]
        for thema in content().themas.values():
            (begin,) = [sheet for sheet in sheets if thema.vraag in sheet]
            assert in_order(thema)[0].tekst in begin, height
