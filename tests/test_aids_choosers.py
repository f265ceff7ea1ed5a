"""The two choosers: what fits, why, and everything in the visitor's own hands."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from macros.content.model.thema import Factor
from macros.content.model.training import Training
from macros.content.records import regels
from tests.aids import (
    CHAPTER,
    CONTEXTKIEZER,
    FULL,
    TRAININGKIEZER,
    about,
    before_the_script,
    beyond_training,
    content,
    dossier,
    home,
    kept,
    leaf,
    lines,
    profile,
    says,
    titel,
    told,
    weak,
)
from tests.conftest import Copy, built
from tests.plain_server import serve

pytestmark = pytest.mark.browser

FIRST, SECOND, THIRD = content().contexten.values()
VRAGEN = list(content().contextvragen.values())
WHY = "Waarom dit advies?"
TRAINING, OTHER = list(content().trainingen.values())[:2]
LINE, NEXT_LINE = list(regels(TRAINING))[:2]
LINES = len(list(regels(TRAINING)))
CAUSE = content().factoren[LINE.banden[0].factor]
"""From this factor alone the line follows."""
OF_SECOND, OF_THIRD, OF_ALL = "bel-aan", "tweede-sleutel", "verf-een-streep"
"""Call-outs on the chapter: of the second context, of the third, and of every one."""
PER_CONTEXT, PER_CONTEXT_PAGE = "zware-spullen", "spullen.html"
"""A call-out of the second and the third, with a line for each."""


def vraag(page: Page, index: int) -> Locator:
    """The group of one context question."""
    return page.get_by_role("group", name=VRAGEN[index].vraag, exact=True)


def card(page: Page, context: Any) -> Locator:
    """What the chooser shows of one context."""
    every = page.get_by_role("group", name="Welke context past bij jullie?")
    return every.get_by_role("listitem").filter(has=choose(page, context))


def choose(page: Page, context: Any) -> Locator:
    """The button with which a context is chosen."""
    return page.get_by_role("radio", name=re.compile(rf"{context.titel}$"))


def header(page: Page) -> Locator:
    """The chosen context in the header of every page."""
    return page.get_by_role("banner").get_by_role("combobox", name="Jullie context")


def is_picked(locator: Locator, index: int) -> Locator:
    """One answer to a question, by its place."""
    return locator.get_by_role("radio").nth(index)


def test_all_contexts_stand_side_by_side_before_any_answer(page: Page, address: str) -> None:
    page.goto(address + CONTEXTKIEZER)
    tops = set()
    for context in content().contexten.values():
        box = card(page, context).bounding_box()
        assert box is not None
        tops.add(round(box["y"]))
        expect(card(page, context)).to_contain_text(context.beschrijving.split("\n")[0])

    assert len(tops) == 1
    assert len(VRAGEN) <= 4
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)


def test_every_answer_to_a_question_is_listed_kept_and_changeable(page: Page, address: str) -> None:
    page.goto(address + CONTEXTKIEZER)
    for index, one in enumerate(VRAGEN):
        for antwoord in one.antwoorden:
            radio = vraag(page, index).get_by_role("radio", name=antwoord.tekst, exact=True)
            radio.check()
            expect(radio).to_be_checked()
    expect(page.get_by_text(WHY).first).to_be_visible()
    page.reload()

    for index, one in enumerate(VRAGEN):
        checked = vraag(page, index).get_by_role("radio", checked=True)
        expect(checked).to_have_accessible_name(one.antwoorden[-1].tekst)


def test_the_advice_follows_from_the_answers_and_tells_why(page: Page, address: str) -> None:
    page.goto(address + CONTEXTKIEZER)
    expect(page.get_by_text(WHY)).to_have_count(0)
    for index, one in enumerate(VRAGEN):
        answer = next(a for a in one.antwoorden if a.contexten[0] == THIRD.id)
        vraag(page, index).get_by_role("radio", name=answer.tekst, exact=True).check()

    best = card(page, THIRD)
    expect(best.get_by_text(says("contextkiezer.past"))).to_be_visible()
    expect(page.get_by_text(says("contextkiezer.past"), exact=True)).to_have_count(1)
    expect(told(page)).to_have_text(says("contextkiezer.advies", titels=THIRD.titel))
    reasons = best.get_by_role("listitem")
    expect(reasons.first).to_be_hidden()
    best.get_by_text(WHY).click()
    expect(reasons).to_have_count(len(VRAGEN))
    expect(reasons.first).to_contain_text(VRAGEN[0].vraag)

    other = card(page, SECOND)
    other.get_by_text(WHY).click()
    expect(other.get_by_text(says("contextkiezer.geen"))).to_be_visible()
    # The advice chooses nothing by itself.
    expect(choose(page, THIRD)).not_to_be_checked()


def test_a_tie_names_every_context_that_fits_as_well(page: Page, address: str) -> None:
    page.goto(address + CONTEXTKIEZER)
    tie = next(a for v in VRAGEN for a in v.antwoorden if len(a.contexten) == 2)
    page.get_by_role("radio", name=tie.tekst, exact=True).check()

    expect(page.get_by_text(says("contextkiezer.ook"), exact=True)).to_have_count(2)


def test_the_reasons_stay_open_while_answers_change(page: Page, address: str) -> None:
    page.goto(address + CONTEXTKIEZER)
    is_picked(vraag(page, 0), 0).check()
    card(page, FIRST).get_by_text(WHY).click()
    is_picked(vraag(page, 1), 0).check()

    expect(card(page, FIRST).get_by_role("listitem").first).to_be_visible()


def test_the_answers_to_the_questions_can_be_cleared(page: Page, address: str) -> None:
    page.goto(address + CONTEXTKIEZER)
    clear = page.get_by_role("button", name=says("contextkiezer.wis_vragen"))
    expect(clear).to_be_hidden()
    is_picked(vraag(page, 0), 0).check()
    clear.focus()
    page.keyboard.press("Enter")

    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
    expect(page.get_by_text(WHY)).to_have_count(0)
    expect(clear).to_be_hidden()
    assert not has_lost_focus(page)


def test_what_is_printed_says_when_it_was_filled_in_once_it_was(page: Page, address: str) -> None:
    page.goto(address + CONTEXTKIEZER)
    dated = page.locator("context-kiezer").get_by_text(f"editie {content().gids.editie}")
    choose(page, THIRD).check()
    expect(dated).to_be_hidden()
    page.emulate_media(media="print")

    expect(dated).to_be_visible()
    expect(dated).to_contain_text(page.evaluate("new Date().toLocaleDateString('nl-NL')"))

    page.emulate_media(media="screen")
    page.get_by_role("button", name=says("contextkiezer.wis"), exact=True).click()
    page.emulate_media(media="print")
    expect(dated).to_have_count(0)


def test_a_context_is_chosen_without_any_question(page: Page, address: str) -> None:
    page.goto(address + CONTEXTKIEZER)
    choose(page, SECOND).check()
    expect(told(page)).to_have_text(says("contextkiezer.gekozen", titel=SECOND.titel))
    page.reload()

    expect(choose(page, SECOND)).to_be_checked()
    expect(page.get_by_text(WHY)).to_have_count(0)


def test_what_is_chosen_before_the_script_came_counts(page: Page, address: str) -> None:
    with before_the_script(page, address + CONTEXTKIEZER):
        is_picked(vraag(page, 0), 0).check()
        choose(page, SECOND).check()
    expect(told(page)).to_have_text(says("contextkiezer.gekozen", titel=SECOND.titel))
    expect(is_picked(vraag(page, 0), 0)).to_be_checked()

    with before_the_script(page, address + TRAININGKIEZER):
        regel(page, LINE.tekst).get_by_role("radio", name="Misschien").check()
        pick(page, OTHER.titel).check()
        pick(page, TRAINING.titel).check()
    titles = f"{TRAINING.titel}, {OTHER.titel}"  # in the order of the guide
    expect(told(page)).to_have_text(says("trainingkiezer.gekozen", titels=titles))
    expect(stand(page, LINE.tekst)).to_have_accessible_name("Misschien")


def test_the_choice_can_be_taken_back(page: Page, address: str) -> None:
    page.goto(address + CONTEXTKIEZER)
    clear = page.get_by_role("button", name=says("contextkiezer.wis"))
    expect(clear).to_be_hidden()
    choose(page, SECOND).check()
    clear.focus()
    page.keyboard.press("Enter")

    expect(choose(page, SECOND)).not_to_be_checked()
    expect(told(page)).to_have_text(says("contextkiezer.gewist"))
    expect(clear).to_be_hidden()
    assert not has_lost_focus(page)


def has_lost_focus(page: Page) -> bool:
    """Tell whether who works by keyboard is sent back to the top of the page."""
    return bool(page.evaluate("document.activeElement === document.body"))


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("target", ["index.html", home("trainingen", TRAINING.id), CHAPTER])
def test_the_chosen_context_stands_in_the_header_of_every_page(
    browser: Browser, address: str, target: str, width: int
) -> None:
    mine = dossier(context=leaf(SECOND.id))
    with profile(browser, address, mine, viewport={"width": width, "height": 640}) as page:
        page.goto(address + target)
        expect(header(page)).to_have_value(SECOND.id)
        expect(header(page)).to_be_in_viewport(ratio=1)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        header(page).select_option(THIRD.id)
        page.goto(address + CONTEXTKIEZER)
        expect(choose(page, THIRD)).to_be_checked()

        header(page).select_option(SECOND.id)
        expect(choose(page, SECOND)).to_be_checked()
        header(page).select_option("")
        page.goto(address + target)
        expect(header(page)).to_be_hidden()


def kader(page: Page, kader_id: str) -> Locator:
    """A call-out, by its title."""
    return page.get_by_role("note", name=content().kaders[kader_id].titel, exact=True)


def text_of(page: Page, kader_id: str) -> Locator:
    """What a call-out says."""
    return kader(page, kader_id).get_by_text(content().kaders[kader_id].tekst.split("\n")[0])


def folding(page: Page, kader_id: str) -> Locator:
    """The button that folds a call-out, or shows it."""
    return kader(page, kader_id).get_by_role("button", name=re.compile("^(Toon|Verberg)"))


def test_without_a_choice_every_call_out_is_open(page: Page, address: str) -> None:
    page.goto(address + CHAPTER)
    for kader_id in (OF_THIRD, OF_SECOND, OF_ALL):
        expect(text_of(page, kader_id)).to_be_visible()
        expect(folding(page, kader_id)).to_have_count(0)
    expect(header(page)).to_be_hidden()


def test_a_context_chosen_on_a_page_where_storage_is_full_holds_there(
    browser: Browser, address: str
) -> None:
    with profile(browser, address, dossier(context=leaf(SECOND.id))) as page:
        page.goto(f"{address}woorden.html")
        expect(header(page)).to_have_value(SECOND.id)
        page.evaluate(FULL)
        header(page).select_option(THIRD.id)
        header(page).blur()

        expect(header(page)).to_have_value(THIRD.id)


def test_call_outs_of_the_chosen_context_come_forward_and_others_fold(
    browser: Browser, address: str
) -> None:
    with profile(browser, address, dossier(context=leaf(SECOND.id))) as page:
        page.goto(address + CHAPTER)
        expect(text_of(page, OF_SECOND)).to_be_visible()
        expect(kader(page, OF_SECOND).get_by_text("Jullie context")).to_be_visible()
        expect(text_of(page, OF_ALL)).to_be_visible()

        header(page).select_option(THIRD.id)
        expect(text_of(page, OF_SECOND)).to_be_hidden()
        expect(text_of(page, OF_ALL)).to_be_visible()
        show = kader(page, OF_SECOND).get_by_role("button", name="Toon")
        expect(show).to_have_attribute("aria-expanded", "false")
        show.focus()
        page.keyboard.press("Enter")
        expect(text_of(page, OF_SECOND)).to_be_visible()
        hide = kader(page, OF_SECOND).get_by_role("button", name="Verberg")
        expect(hide).to_be_focused()
        expect(hide).to_have_attribute("aria-expanded", "true")
        hide.click()
        expect(text_of(page, OF_SECOND)).to_be_hidden()


def line_of(page: Page, kader_id: str, context_id: str) -> Locator:
    """What a call-out says of one context."""
    text = content().kaders[kader_id].per_context[context_id].partition(".")[0]
    return kader(page, kader_id).locator("dl > *").filter(has_text=text)


def outlined(locator: Locator) -> bool:
    """Tell whether there is a line round it."""
    return bool(locator.evaluate("one => getComputedStyle(one).outlineStyle !== 'none'"))


def test_of_a_call_out_with_a_line_per_context_the_own_line_is_marked_and_not_the_whole(
    browser: Browser, address: str
) -> None:
    with profile(browser, address, dossier(context=leaf(SECOND.id))) as page:
        page.goto(address + PER_CONTEXT_PAGE)
        for own, other in ((SECOND.id, THIRD.id), (THIRD.id, SECOND.id)):
            header(page).select_option(own)
            mark = kader(page, PER_CONTEXT).get_by_text("Jullie context").locator("visible=true")
            expect(mark).to_have_count(1)
            expect(line_of(page, PER_CONTEXT, own)).to_contain_text("Jullie context")
            expect(line_of(page, PER_CONTEXT, own).get_by_text("Jullie context")).to_be_visible()
            assert outlined(line_of(page, PER_CONTEXT, own))
            assert not outlined(line_of(page, PER_CONTEXT, other))
            assert not outlined(kader(page, PER_CONTEXT))

        header(page).select_option(FIRST.id)  # of which it says nothing: folded
        expect(line_of(page, PER_CONTEXT, SECOND.id)).to_be_hidden()
        expect(mark).to_have_count(0)
        header(page).select_option("")
        expect(line_of(page, PER_CONTEXT, SECOND.id)).to_be_visible()
        expect(mark).to_have_count(0)


def test_a_call_out_without_a_line_for_the_chosen_context_is_marked_as_a_whole(
    browser: Browser, copy: Copy, tmp_path: Path
) -> None:
    copy.edit("data/kaders.yml", "    straatkast: Leg onderin wat zwaar is.\n", "")
    site = built(copy.root, tmp_path / "site")
    with (
        serve(site) as address,
        profile(browser, address, dossier(context=leaf(THIRD.id))) as page,
    ):
        page.goto(address + PER_CONTEXT_PAGE)
        expect(kader(page, PER_CONTEXT).get_by_text("Jullie context").first).to_be_visible()
        assert outlined(kader(page, PER_CONTEXT))
        assert not outlined(line_of(page, PER_CONTEXT, SECOND.id))


def test_a_call_out_that_the_reader_opened_stays_open(browser: Browser, address: str) -> None:
    with profile(browser, address, dossier(context=leaf(THIRD.id))) as page:
        page.goto(address + CHAPTER)
        kader(page, OF_SECOND).get_by_role("button", name="Toon").click()
        page.get_by_role("radio", name=titel("2"), exact=True).first.check()

        expect(text_of(page, OF_SECOND)).to_be_visible()


def test_paper_shows_the_call_outs_of_every_context(browser: Browser, address: str) -> None:
    with profile(browser, address, dossier(context=leaf(THIRD.id))) as page:
        page.goto(address + CHAPTER)
        expect(text_of(page, OF_SECOND)).to_be_hidden()
        page.emulate_media(media="print")

        for kader_id in (OF_THIRD, OF_SECOND, OF_ALL):
            expect(text_of(page, kader_id)).to_be_visible()
            expect(folding(page, kader_id)).to_have_count(0)


def test_a_context_that_the_guide_does_not_know_is_no_choice(
    browser: Browser, address: str
) -> None:
    with profile(browser, address, dossier(context=leaf("verdwenen"))) as page:
        page.goto(address + CHAPTER)

        expect(header(page)).to_be_hidden()
        expect(text_of(page, OF_SECOND)).to_be_visible()


# The training chooser


def regel(page: Page, text: str) -> Locator:
    """The group that asks about one line."""
    return page.get_by_role("group", name=text, exact=True)


def stand(page: Page, text: str) -> Locator:
    """What a line is set to."""
    return regel(page, text).get_by_role("radio", checked=True)


def advice(page: Page, column: str) -> Locator:
    """What the table says of one training, or of none for now."""
    table = page.get_by_role("table", name="De trainingen en nu geen training naast elkaar")
    names = [*(t.titel for t in content().trainingen.values()), "Nu geen training"]
    row = table.get_by_role("row").filter(
        has=page.get_by_role("rowheader", name="Wat bij jullie past")
    )
    return row.get_by_role("cell").nth(names.index(column))


def pick(page: Page, name: str) -> Locator:
    """The box with which a training, or none, is chosen."""
    return page.get_by_role("checkbox", name=name, exact=True)


def warning(page: Page) -> Locator:
    """The word about what no training mends."""
    return page.get_by_role("heading", name=says("trainingkiezer.let_op"))


def test_from_nothing_the_training_chooser_asks_the_lines_themselves(
    page: Page, address: str
) -> None:
    page.goto(address + TRAININGKIEZER)
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(0)
    expect(advice(page, TRAINING.titel)).to_contain_text(lines(TRAINING, open=LINES))
    regel(page, NEXT_LINE.tekst).get_by_role("radio", name="Ja", exact=True).check()
    regel(page, LINE.tekst).get_by_role("radio", name="Misschien").check()

    expect(advice(page, TRAINING.titel)).to_contain_text(
        lines(TRAINING, aan=1, misschien=1, open=LINES - 2)
    )
    expect(told(page)).to_contain_text(TRAINING.titel)
    reasons = advice(page, TRAINING.titel).get_by_role("listitem")
    advice(page, TRAINING.titel).get_by_text(WHY).click()
    expect(reasons).to_contain_text([LINE.tekst, NEXT_LINE.tekst])
    page.reload()
    expect(stand(page, NEXT_LINE.tekst)).to_have_accessible_name("Ja")


def test_every_line_of_every_training_is_asked(page: Page, address: str) -> None:
    page.goto(address + TRAININGKIEZER)
    for training in content().trainingen.values():
        section = page.get_by_role("region", name=training.titel, exact=True)
        for one in regels(training):
            expect(section.get_by_role("group", name=one.tekst, exact=True)).to_be_visible()


def unfold(page: Page, training: Training) -> None:
    """Show the lines of a training that the scan filled in."""
    section = page.get_by_role("region", name=training.titel, exact=True)
    section.get_by_role("button", expanded=False).click()


def test_what_the_scan_filled_in_is_summed_up_first_and_folded(
    browser: Browser, address: str
) -> None:
    with profile(browser, address, dossier({CAUSE.nummer: weak(CAUSE)})) as page:
        page.goto(address + TRAININGKIEZER)
        stand_of = lines(TRAINING, aan=1, open=LINES - 1)
        summed = says("trainingkiezer.samenvatting", training=TRAINING.titel, stand=stand_of)
        expect(page.get_by_text(summed, exact=True)).to_be_visible()
        expect(page.get_by_role("group", name=LINE.tekst, exact=True)).to_be_hidden()

        unfold(page, TRAINING)
        expect(page.get_by_role("group", name=LINE.tekst, exact=True)).to_be_visible()


def test_a_line_that_does_not_hold_says_why(browser: Browser, address: str) -> None:
    ties = {band.factor for band in LINE.banden}
    good = {f.nummer: strong(f) for f in content().factoren.values() if f.id in ties}
    with profile(browser, address, dossier(good)) as page:
        page.goto(address + TRAININGKIEZER)
        unfold(page, TRAINING)

        expect(stand(page, LINE.tekst)).to_have_accessible_name("Nee")
        expect(regel(page, LINE.tekst).get_by_role("link", name=CAUSE.tekst)).to_be_visible()


def strong(f: Factor) -> str:
    """The answer with which a factor helps the most."""
    return "3" if f.soort == "bevorderend" else "0"


def test_what_you_chose_to_tackle_comes_first_among_what_no_training_mends(
    browser: Browser, address: str
) -> None:
    stuck = [f for f in content().factoren.values() if beyond_training(f)]
    last = max(stuck, key=lambda f: f.nummer)
    mine = dossier(
        {f.nummer: weak(f) for f in stuck},
        aanpak=leaf([last.nummer]),
        activiteiten=leaf([TRAINING.id]),
    )
    with profile(browser, address, mine) as page:
        page.goto(address + TRAININGKIEZER)
        region = warning(page).locator("xpath=..")

        expect(region.get_by_role("link").first).to_have_text(about(last))


def test_after_a_scan_the_lines_follow_from_the_factors(browser: Browser, address: str) -> None:
    with profile(browser, address, dossier({CAUSE.nummer: weak(CAUSE)})) as page:
        page.goto(address + TRAININGKIEZER)
        text = LINE.tekst
        unfold(page, TRAINING)
        expect(stand(page, text)).to_have_accessible_name("Ja")
        reason = regel(page, text).get_by_role("link", name=CAUSE.tekst)
        expect(reason).to_be_visible()
        expect(regel(page, text)).to_contain_text(titel("3"))

        advice(page, TRAINING.titel).get_by_text(WHY).click()
        link = advice(page, TRAINING.titel).get_by_role("link", name=CAUSE.tekst)
        link.click()
        chapter = home("themas", content().thema_van[CAUSE.id].id)
        expect(page).to_have_url(f"{address}{chapter}#factor-{CAUSE.nummer}")
        expect(page.locator(f"#factor-{CAUSE.nummer}")).to_contain_text(CAUSE.tekst)


def test_a_switch_by_hand_wins_and_can_be_undone(browser: Browser, address: str) -> None:
    with profile(browser, address, dossier({CAUSE.nummer: weak(CAUSE)})) as page:
        page.goto(address + TRAININGKIEZER)
        text = LINE.tekst
        unfold(page, TRAINING)
        regel(page, text).get_by_role("radio", name="Nee").check()
        expect(regel(page, text)).to_contain_text(says("trainingkiezer.zelf"))
        expect(advice(page, TRAINING.titel)).to_contain_text(lines(TRAINING, open=LINES - 1))
        page.reload()
        expect(stand(page, text)).to_have_accessible_name("Nee")

        undo = regel(page, text).get_by_role("button", name=says("trainingkiezer.terug"))
        undo.focus()
        page.keyboard.press("Enter")
        expect(stand(page, text)).to_have_accessible_name("Ja")
        expect(undo).to_have_count(0)
        expect(advice(page, TRAINING.titel)).to_contain_text(
            lines(TRAINING, aan=1).partition(",")[0]
        )
        assert not has_lost_focus(page)


def test_a_line_without_factors_can_be_cleared_too(page: Page, address: str) -> None:
    page.goto(address + TRAININGKIEZER)
    text = next(one.tekst for one in regels(TRAINING) if not one.banden)
    regel(page, text).get_by_role("radio", name="Ja", exact=True).check()
    regel(page, text).get_by_role("button").click()

    expect(stand(page, text)).to_have_count(0)


def test_trainings_go_together_and_none_goes_alone(page: Page, address: str) -> None:
    page.goto(address + TRAININGKIEZER)
    pick(page, OTHER.titel).check()
    pick(page, TRAINING.titel).check()
    expect(pick(page, OTHER.titel)).to_be_checked()
    titles = f"{TRAINING.titel}, {OTHER.titel}"  # in the order of the guide
    expect(told(page)).to_have_text(says("trainingkiezer.gekozen", titels=titles))

    pick(page, "Nu geen training").check()
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(1)
    page.reload()
    expect(pick(page, "Nu geen training")).to_be_checked()

    pick(page, TRAINING.titel).check()
    expect(pick(page, "Nu geen training")).not_to_be_checked()
    pick(page, TRAINING.titel).uncheck()
    expect(told(page)).to_have_text(says("trainingkiezer.niets_gekozen"))


def test_the_trainings_and_none_stand_under_the_same_headings(page: Page, address: str) -> None:
    page.goto(address + TRAININGKIEZER)
    table = page.get_by_role("table", name="De trainingen en nu geen training naast elkaar")
    columns = table.get_by_role("columnheader")
    names = [*(t.titel for t in content().trainingen.values()), "Nu geen training"]
    expect(columns).to_have_text(names)
    for row in table.get_by_role("row").all()[1:]:
        cells = row.get_by_role("cell").all_inner_texts()
        assert len(cells) == len(names)
        assert all(text.strip() for text in cells)
    widths = {round(width) for width in columns.evaluate_all("all => all.map(c => c.offsetWidth)")}
    assert max(widths) < 1.5 * min(widths)


@pytest.mark.parametrize(
    "aard", [aard.id for aard in content().aarden.values() if aard.door_training == "niet"]
)
def test_a_training_alone_is_warned_about_where_it_mends_nothing(
    browser: Browser, address: str, aard: str
) -> None:
    stuck = next(f for f in content().factoren.values() if f.aard == aard)
    with profile(browser, address, dossier({stuck.nummer: weak(stuck)})) as page:
        page.goto(address + TRAININGKIEZER)
        expect(warning(page)).to_have_count(0)
        pick(page, "Nu geen training").check()
        expect(warning(page)).to_have_count(0)

        pick(page, TRAINING.titel).check()
        expect(warning(page)).to_be_visible()
        region = warning(page).locator("xpath=..")
        expect(region.get_by_role("link", name=about(stuck))).to_be_visible()
        expect(region).to_contain_text(content().aarden[aard].uitleg)
        expect(region).to_contain_text(says("trainingkiezer.let_op_eigen"))
        own = sum(actie.herkomst == "eigen" for actie in stuck.acties)
        marks = region.get_by_text(says("trainingkiezer.eigen_actie"), exact=True)
        expect(marks).to_have_count(own)
        region.get_by_role("button", name=f"Zet in mijn plan: {stuck.acties[0].tekst}").click()
        expect(warning(page)).to_have_count(0)
        ((action, chosen),) = kept(page)["plan"]["acties"].items()
        assert action == f"{stuck.nummer}{stuck.acties[0].letter}"
        assert chosen["waarde"]["doen"] is True


def test_choosing_an_action_in_the_warning_keeps_the_focus_in_the_page(
    browser: Browser, address: str
) -> None:
    stuck = next(f for f in content().factoren.values() if beyond_training(f))
    mine = dossier({stuck.nummer: weak(stuck)}, activiteiten=leaf([TRAINING.id]))
    with profile(browser, address, mine) as page:
        page.goto(address + TRAININGKIEZER)
        page.get_by_role("button", name=f"Zet in mijn plan: {stuck.acties[0].tekst}").focus()
        page.keyboard.press("Space")

        expect(warning(page)).to_have_count(0)
        assert not has_lost_focus(page)


def test_what_a_training_mends_gives_no_warning(browser: Browser, address: str) -> None:
    mended = next(f for f in content().factoren.values() if not beyond_training(f))
    mine = dossier({mended.nummer: weak(mended)}, activiteiten=leaf([TRAINING.id]))
    with profile(browser, address, mine) as page:
        page.goto(address + TRAININGKIEZER)
        expect(pick(page, TRAINING.titel)).to_be_checked()

        expect(warning(page)).to_have_count(0)


def test_the_fit_to_the_chosen_context_is_marked(browser: Browser, address: str) -> None:
    with profile(browser, address, dossier(context=leaf(SECOND.id))) as page:
        page.goto(address + TRAININGKIEZER)
        row = page.get_by_role("row").filter(
            has=page.get_by_role("rowheader", name=f"Context {SECOND.nummer}: {SECOND.titel}")
        )

        expect(row.get_by_role("rowheader")).to_contain_text("Jullie context")
