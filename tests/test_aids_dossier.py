"""The dossier: kept as a file, opened with care, wiped on request, and never lost in silence."""

import json
import re
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from macros.content.records import regels
from tests.aids import (
    CHAPTER,
    CONTEXTKIEZER,
    FULL,
    HOSTILE,
    KEY,
    SCAN,
    THEMA,
    TRAININGKIEZER,
    UNSURE,
    A,
    B,
    C,
    answer,
    answers_in,
    choice,
    content,
    dialog,
    dossier,
    expect_answers,
    factor,
    kept,
    kept_answers,
    leaf,
    nummers,
    open_file,
    profile,
    progress,
    save_file,
    says,
    text_at,
    titel,
    told,
)

pytestmark = pytest.mark.browser

ALL = len(nummers())
LATER = 4_000_000_000_000
CONTEXT = next(iter(content().contexten))
VRAAG = next(iter(content().contextvragen.values()))
TRAINING = next(iter(content().trainingen.values()))
LINE = next(regels(TRAINING)).id
ACTION = f"{B}{factor(B).acties[0].letter}"
FIELD = next(iter(content().plan.values())).velden[0].id
OWN = {"thema": THEMA.id, "soort": "belemmerend", "tekst": "Er is een verhuizing."}
MINE = dossier(
    {A: "2", B: UNSURE},
    context=leaf(CONTEXT),
    vragen={VRAAG.id: leaf(VRAAG.antwoorden[0].id)},
    eigen={"e1": leaf(OWN)},
    notities={str(A): leaf("Vraag Anneke.")},
    aanpak=leaf([B, "e1"]),
    acties={ACTION: leaf({"factor": B, "doen": True, "haalbaar": "ja"})},
    regels={LINE: leaf("aan")},
    activiteiten=leaf([TRAINING.id]),
    plan={FIELD: leaf("Als het mooi weer is.")},
)
THEIRS = dossier({A: "0", C: "3"}, op=LATER)
# What a place in the browser's storage does when it is closed, or full.
BLOCKED = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("no", "SecurityError"); },
});"""


def test_the_button_that_keeps_your_answers_stands_out(page: Page, address: str) -> None:
    page.goto(address + SCAN)
    names = ("Bewaar als bestand", "Open bestand")
    shade = "button => getComputedStyle(button).backgroundColor"
    first, second = (page.get_by_role("button", name=name).evaluate(shade) for name in names)

    assert first != second


def test_the_file_holds_everything(browser: Browser, address: str) -> None:
    with profile(browser, address, MINE) as page:
        page.goto(address + SCAN)
        with page.expect_download() as download:
            page.get_by_role("button", name="Bewaar als bestand").click()
        saved = json.loads(download.value.path().read_text(encoding="utf-8"))

        assert saved == MINE
        assert content().gids.id in download.value.suggested_filename
        assert download.value.suggested_filename.endswith(".json")
        expect(told(page)).to_have_text(says("dossier.bewaard"))


@pytest.mark.parametrize("target", [SCAN, CHAPTER, CONTEXTKIEZER, TRAININGKIEZER])
def test_every_aid_can_save_open_and_wipe(browser: Browser, address: str, target: str) -> None:
    with profile(browser, address, MINE) as page:
        page.goto(address + target)

        for name in ("Bewaar als bestand", "Open bestand", "Wis mijn antwoorden"):
            expect(page.get_by_role("button", name=name)).to_be_visible()


def test_a_saved_file_comes_back_whole_in_another_browser(browser: Browser, address: str) -> None:
    with profile(browser, address, MINE) as page:
        page.goto(address + SCAN)
        saved = save_file(page, page.get_by_role("button", name="Bewaar als bestand"))
    with profile(browser, address) as page:
        page.goto(address + SCAN)
        open_file(page, "dossier.json", saved)
        # Nothing can be lost here: it opens, and tells what came with it.
        expect(choice(page, A, "2")).to_be_checked()
        held = "2 antwoorden, 1 notitie, 1 eigen factor, 1 actie"
        expect(told(page)).to_have_text(says("dossier.geopend", wat=held))
        assert values(kept(page)) == values(MINE)


def values(document: dict[str, Any]) -> dict[str, Any]:
    """The values of a dossier without the times at which they were set, and what is empty."""
    found: dict[str, Any] = {}
    for key, value in document.items():
        inner = value
        if isinstance(value, dict):
            inner = value["waarde"] if "op" in value else values(value)
        if inner not in ({}, None):
            found[key] = inner
    return found


def test_what_opens_a_file_comes_when_one_is_chosen(browser: Browser, address: str) -> None:
    with profile(browser, address, MINE) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(Path(urlsplit(request.url).path).name))
        page.goto(address + SCAN, wait_until="networkidle")
        assert "factorscan.js" in asked
        assert "bestand.js" not in asked

        open_file(page, "dossier.json", json.dumps(THEIRS))

        expect(dialog(page)).to_be_visible()
        assert "bestand.js" in asked


@pytest.mark.parametrize("target", [SCAN, CHAPTER, CONTEXTKIEZER, TRAININGKIEZER])
def test_a_file_that_cannot_be_opened_now_says_so_and_opens_later(
    page: Page, address: str, target: str
) -> None:
    script = re.compile(r"/bestand\.js\?")
    page.route(script, lambda route: route.abort())
    page.goto(address + target)
    page.locator("[data-aid]").scroll_into_view_if_needed()
    open_file(page, "dossier.json", json.dumps(THEIRS))
    trouble = page.get_by_role("alert").filter(has_text=says("melding.niet_opgehaald"))
    expect(trouble).to_be_visible()

    page.unroute(script)
    open_file(page, "dossier.json", json.dumps(THEIRS))

    expect(trouble).to_have_count(0)
    expect(told(page)).to_contain_text(str(text_at("dossier.geopend")).partition(" {")[0])
    assert kept_answers(page) == {A: "0", C: "3"}


def test_a_file_changes_nothing_before_you_have_seen_what_it_would_change(
    browser: Browser, address: str
) -> None:
    with profile(browser, address, MINE) as page:
        page.goto(address + SCAN)
        open_file(page, "dossier.json", json.dumps(THEIRS))
        expect(dialog(page)).to_have_accessible_name(says("dossier.open_titel"))
        for nummer, change in ((A, "“Meestal” → “Nooit”"), (C, "leeg → “Altijd”")):
            expect(dialog(page)).to_contain_text(f"factor {nummer}: {change}")
        assert kept(page) == MINE

        page.keyboard.press("Escape")
        expect(dialog(page)).to_have_count(0)
        expect(page.get_by_role("button", name="Open bestand")).to_be_focused()
        open_file(page, "dossier.json", json.dumps(THEIRS))
        dialog(page).get_by_role("button", name=says("dossier.annuleer")).click()
        expect(dialog(page)).to_have_count(0)
        expect_answers(page, {A: "2", B: UNSURE}, [A, B, C])
        assert kept(page) == MINE


def test_a_file_can_be_merged_and_then_the_latest_counts(browser: Browser, address: str) -> None:
    with profile(browser, address, MINE) as page:
        page.goto(address + SCAN)
        open_file(page, "dossier.json", json.dumps(THEIRS))
        dialog(page).get_by_role("button", name=says("dossier.voeg_samen")).click()

        expect_answers(page, {A: "0", B: UNSURE, C: "3"}, [A, B, C])
        assert kept(page)["context"] == MINE["context"]
    with profile(browser, address, dossier({A: "2"}, op=LATER)) as page:
        page.goto(address + SCAN)
        open_file(page, "dossier.json", json.dumps(dossier({A: "0", B: "1"})))
        dialog(page).get_by_role("button", name=says("dossier.voeg_samen")).click()

        expect_answers(page, {A: "2", B: "1"}, [A, B])


def test_a_file_can_take_the_place_of_everything(browser: Browser, address: str) -> None:
    with profile(browser, address, MINE) as page:
        page.goto(address + SCAN)
        open_file(page, "dossier.json", json.dumps(THEIRS))
        dialog(page).get_by_role("button", name=says("dossier.vervang")).click()
        expect_answers(page, {A: "0", C: "3"}, [A, B, C])
        page.reload()

        expect_answers(page, {A: "0", C: "3"}, [A, B, C])
        assert values(kept(page)) == values(THEIRS)


def test_a_file_with_the_same_answers_says_so(browser: Browser, address: str) -> None:
    with profile(browser, address, MINE) as page:
        page.goto(address + SCAN)
        open_file(page, "dossier.json", json.dumps(MINE))

        expect(dialog(page)).to_contain_text(says("dossier.open_gelijk"))
        expect(dialog(page).get_by_role("button")).to_have_count(1)


def nested(depth: int) -> str:
    """A dossier with a place that is far too deep."""
    return json.dumps(MINE)[:-1] + ', "diep": ' + '{"a":' * depth + "1" + "}" * depth + "}"


GOOD = json.dumps(MINE)
EDITIE = f'"editie": "{content().gids.editie}"'
BAD: dict[str, tuple[str | bytes, str]] = {
    "no JSON": ("hallo", "geen-json"),
    "nothing": ("", "geen-json"),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\xff\xfe", "geen-json"),
    "truncated": (GOOD[: len(GOOD) // 2], "geen-json"),
    "other JSON": ('["dossier"]', "geen-dossier"),
    "another document": ('{"soort": "plan"}', "geen-dossier"),
    "another guide": (GOOD.replace(content().gids.id, "andere-gids"), "andere-gids"),
    "a newer version": (GOOD.replace('"versie": 2', '"versie": 3'), "nieuwere-versie"),
    "an impossible version": (GOOD.replace('"versie": 2', '"versie": 0.5'), "beschadigd"),
    "no edition": (
        GOOD.replace(EDITIE, '"editie": 1'),
        "beschadigd",
    ),
    "2 MB": (json.dumps(MINE | {"groot": "x" * 2_000_000}), "te-groot"),
    "nested 20 deep": (nested(20), "te-diep"),
    "nested 50.000 deep": (nested(50_000), "te-diep"),
}


def test_a_bad_file_gives_its_sentence_and_changes_nothing(browser: Browser, address: str) -> None:
    with profile(browser, address, dossier({A: "2"})) as page:
        page.goto(address + SCAN)
        before = page.evaluate("key => localStorage.getItem(key)", KEY)
        for name, (text, fout) in BAD.items():
            open_file(page, "bestand.json", text)
            sentence = says(f"dossier.fouten.{fout}")
            alert = page.get_by_role("alert").filter(has_text=sentence)
            expect(alert, name).to_be_visible()
            expect(dialog(page), name).to_have_count(0)
            assert page.evaluate("key => localStorage.getItem(key)", KEY) == before, name
        open_file(page, "bestand.json", GOOD)
        expect(dialog(page)).to_be_visible()
        expect(page.get_by_text("Er is niets veranderd")).to_have_count(0)


HOSTILE_FILE = dossier(
    {A: "2"},
    op=LATER,
    context=leaf(HOSTILE),
    vragen={VRAAG.id: leaf(HOSTILE), HOSTILE: leaf(HOSTILE)},
    eigen={
        "e1": leaf({**OWN, "tekst": HOSTILE, "adres": "javascript:window.ran=true"}),
        "e2": leaf({**OWN, "acties": HOSTILE, "nummer": A, "teken": "9", "id": HOSTILE}),
        HOSTILE: leaf({**OWN, "tekst": HOSTILE}),
    },
    notities={str(A): leaf(HOSTILE), HOSTILE: leaf(HOSTILE)},
    aanpak=leaf(["e1", "e2", HOSTILE]),
    acties={ACTION: leaf({"doen": HOSTILE, "haalbaar": HOSTILE, "tekst": 5})},
    regels={HOSTILE: leaf("aan")},
    activiteiten=leaf([HOSTILE]),
    plan={FIELD: leaf(HOSTILE)},
    later={"x": leaf({"tekst": {"tekst": 5}}), "y": leaf(["a"]), "z": leaf(7)},
)


def test_html_in_a_file_is_shown_as_text_and_never_run(browser: Browser, address: str) -> None:
    text = json.dumps(HOSTILE_FILE)
    # Written by hand: in Python these keys are like any other.
    text = text[:-1] + ', "__proto__": {"ran": true}, "constructor": {"prototype": {"ran": true}}}'
    with profile(browser, address, dossier({B: "0"}, aanpak=leaf([B]))) as page:
        page.goto(address + SCAN)
        open_file(page, "dossier.json", text)
        expect(dialog(page)).to_contain_text(HOSTILE[:40])
        nothing_ran(page)
        dialog(page).get_by_role("button", name=says("dossier.vervang")).click()
        expect(choice(page, A, "2")).to_be_checked()
        page.get_by_role("radio", name=titel("0"), exact=True).first.check()
        for target in (SCAN, CHAPTER, CONTEXTKIEZER, TRAININGKIEZER, "index.html"):
            page.goto(address + target)
            nothing_ran(page)
        assert page.evaluate("({}).ran === undefined")


def nothing_ran(page: Page) -> None:
    """Look whether any of what was opened became part of the page."""
    assert page.evaluate("window.ran") is None
    inside = page.locator("factor-scan, context-kiezer, training-kiezer, dialog")
    assert inside.locator("img[src=x], b").count() == 0
    assert page.locator("[href^='javascript:']").count() == 0


def test_wiping_asks_and_offers_the_file_first(browser: Browser, address: str) -> None:
    with profile(browser, address, MINE) as page:
        page.goto(address + SCAN)
        page.get_by_role("button", name="Wis mijn antwoorden").click()
        expect(dialog(page)).to_contain_text(says("dossier.wis_vraag"))
        first = dialog(page).get_by_role("button").first
        expect(first).to_have_text(says("dossier.eerst_bestand"))
        expect(first).to_be_focused()
        assert json.loads(save_file(page, first)) == MINE
        assert kept(page) == MINE

        expect(dialog(page)).to_have_count(1)
        dialog(page).get_by_role("button", name=says("dossier.annuleer")).click()
        expect(dialog(page)).to_have_count(0)
        assert kept(page) == MINE

        page.get_by_role("button", name="Wis mijn antwoorden").click()
        dialog(page).get_by_role("button", name=says("dossier.wis_ja")).click()
        expect(progress(page, 0, ALL)).to_be_visible()
        expect(told(page)).to_have_text(says("dossier.gewist"))
        expect(page.get_by_role("button", name="Wis mijn antwoorden")).to_be_hidden()
        assert page.evaluate("localStorage.length") == 0
        assert not page.evaluate("document.activeElement === document.body")


def test_what_is_wiped_in_one_tab_is_gone_in_the_other(browser: Browser, address: str) -> None:
    with profile(browser, address, MINE) as page:
        page.goto(address + SCAN)
        other = page.context.new_page()
        other.goto(address + CHAPTER)
        page.get_by_role("button", name="Wis mijn antwoorden").click()
        dialog(page).get_by_role("button", name=says("dossier.wis_ja")).click()
        expect_answers(other, {}, [A, B])
        answer(other, C, "1")

        expect_answers(page, {C: "1"}, [A, B, C])
        assert kept_answers(page) == {C: "1"}


def test_where_storage_is_blocked_the_aids_work_and_say_that_nothing_is_kept(
    browser: Browser, address: str
) -> None:
    with profile(browser, address) as page:
        page.add_init_script(BLOCKED)
        for target in (SCAN, CHAPTER, CONTEXTKIEZER, TRAININGKIEZER):
            page.goto(address + target)
            expect(page.get_by_role("alert").filter(has_text=blocked())).to_be_visible()
        page.goto(address + SCAN)
        answer(page, A, "2")
        expect(progress(page, 1, ALL)).to_be_visible()
        expect(told(page)).to_contain_text(says("melding.genoteerd"))

        saved = save_file(page, page.get_by_role("button", name="Bewaar als bestand"))
        assert answers_in(json.loads(saved)) == {A: "2"}
        page.reload()
        open_file(page, "dossier.json", saved)
        expect(choice(page, A, "2")).to_be_checked()


def blocked() -> str:
    """What is said where nothing can be kept."""
    return says("dossier.status.geblokkeerd")


def answer_in_full_storage(page: Page, address: str) -> Locator:
    """Answer C where storage is full; the alert that says so."""
    page.goto(address + SCAN)
    page.evaluate(FULL)
    answer(page, C, "1")
    full = page.get_by_role("alert").filter(has_text=says("dossier.status.vol"))
    expect(full).to_be_visible()
    return full


def test_what_is_too_long_to_be_opened_again_is_told_as_such(
    browser: Browser, address: str
) -> None:
    notes = {str(number): leaf("x" * 20_000) for number in range(100, 149)}
    compact = partial(json.dumps, separators=(",", ":"))
    rest = 999_990 - len(compact(dossier({A: "2"}, notities=notes | {"150": leaf("")})))
    nearly = dossier({A: "2"}, notities=notes | {"150": leaf("x" * rest)})
    with profile(browser, address, compact(nearly)) as page:
        page.goto(address + SCAN)
        expect(choice(page, A, "2")).to_be_checked()
        answer(page, C, "1")

        told_so = page.get_by_role("alert").filter(has_text=says("dossier.status.te-lang"))
        expect(told_so).to_be_visible()
        expect(choice(page, C, "1")).to_be_checked()


def test_full_storage_is_told_and_the_answer_stays_on_the_page(
    browser: Browser, address: str
) -> None:
    with profile(browser, address, MINE) as page:
        answer_in_full_storage(page, address)
        expect(told(page)).to_contain_text(says("melding.genoteerd"))
        expect_answers(page, {A: "2", B: UNSURE, C: "1"}, [A, B, C])
        saved = save_file(page, page.get_by_role("button", name="Bewaar als bestand"))
        assert answers_in(json.loads(saved)) == {A: "2", B: UNSURE, C: "1"}
        assert kept(page) == MINE


IN_PART = json.dumps(dossier({A: "2"}, notities={str(A): leaf(7)}))
UNREADABLE = {
    "rubbish": ("{{{ <b>rommel</b>", "onleesbaar"),
    "another document": ('{"soort": "plan"}', "onleesbaar"),
    "another guide": (GOOD.replace(content().gids.id, "andere-gids"), "onleesbaar"),
    "a newer version": (GOOD.replace('"versie": 2', '"versie": 3'), "nieuwere-versie"),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_is_left_alone_and_offered_as_a_file(
    browser: Browser, address: str, name: str
) -> None:
    text, status = UNREADABLE[name]
    with profile(browser, address, text) as page:
        page.goto(address + "index.html")  # a page without an aid looks in storage too
        page.goto(address + SCAN)
        alert = page.get_by_role("alert").filter(has_text=says(f"dossier.status.{status}"))
        expect(alert).to_be_visible()
        answer(page, A, "2")
        expect(progress(page, 1, ALL)).to_be_visible()
        expect(told(page)).to_contain_text(says("melding.genoteerd"))
        assert stored(page) == text

        old = page.get_by_role("button", name=says("dossier.bewaar_oud"))
        assert save_file(page, old) == text
        page.goto(address + TRAININGKIEZER)
        page.get_by_role("checkbox", name="Nu geen training").check()
        assert stored(page) == text


def stored(page: Page) -> str:
    """What stands in the browser's storage, as it is."""
    return str(page.evaluate("key => localStorage.getItem(key)", KEY))


def confirm(page: Page) -> None:
    """Go on where the page asks whether you are sure."""
    if dialog(page).is_visible():
        sure = re.compile(f"Wis|{says('dossier.begin_opnieuw')}|{says('dossier.gooi_oud_weg')}")
        dialog(page).get_by_role("button", name=sure).click()


@pytest.mark.parametrize(
    ("name", "button"),
    [("rubbish", "begin_opnieuw"), ("a newer version", "begin_opnieuw"), ("part", "gooi_oud_weg")],
)
def test_what_cannot_be_read_is_never_thrown_away_without_asking(
    browser: Browser, address: str, name: str, button: str
) -> None:
    text = IN_PART if name == "part" else UNREADABLE[name][0]
    with profile(browser, address, text) as page:
        page.goto(address + SCAN)
        page.get_by_role("button", name=says(f"dossier.{button}")).click()
        expect(dialog(page)).to_be_visible()
        page.keyboard.press("Escape")

        assert text in page.evaluate("Object.values({...localStorage})")


def test_starting_anew_clears_what_could_not_be_read_and_keeps_answers_again(
    browser: Browser, address: str
) -> None:
    text, _ = UNREADABLE["rubbish"]
    with profile(browser, address, text) as page:
        page.goto(address + SCAN)
        page.get_by_role("button", name=says("dossier.begin_opnieuw")).click()
        confirm(page)
        expect(page.get_by_text(says("dossier.status.onleesbaar"))).to_be_hidden()
        answer(page, B, "1")
        expect(told(page)).to_contain_text(says("melding.bewaard"))
        assert kept_answers(page) == {B: "1"}
        assert page.evaluate("localStorage.length") == 1


def test_the_old_is_thrown_away_on_request_and_what_was_read_of_it_stays(
    browser: Browser, address: str
) -> None:
    with profile(browser, address, IN_PART) as page:
        page.goto(address + SCAN)
        page.get_by_role("button", name=says("dossier.gooi_oud_weg")).click()
        confirm(page)
        expect(page.get_by_text(says("dossier.status.deels"))).to_be_hidden()
        answer(page, B, "1")
        expect(progress(page, 2, ALL)).to_be_visible()
        assert kept_answers(page) == {A: "2", B: "1"}
        assert page.evaluate("localStorage.length") == 1


def test_what_can_be_read_in_part_is_kept_whole_beside_it(browser: Browser, address: str) -> None:
    with profile(browser, address, IN_PART) as page:
        page.goto(address + SCAN)
        expect(choice(page, A, "2")).to_be_checked()
        answer(page, B, "1")
        expect(progress(page, 2, ALL)).to_be_visible()

        assert kept_answers(page) == {A: "2", B: "1"}
        page.reload()
        expect(page.get_by_text(says("dossier.status.deels"))).to_be_visible()
        old = page.get_by_role("button", name=says("dossier.bewaar_oud"))
        assert save_file(page, old) == IN_PART


def test_unknown_parts_of_a_dossier_are_kept(browser: Browser, address: str) -> None:
    later = {"nieuw": {"ding": leaf("van later")}}
    with profile(browser, address, MINE | later) as page:
        page.goto(address + SCAN)
        answer(page, C, "1")
        expect(told(page)).to_contain_text(says("melding.bewaard"))

        assert kept(page)["nieuw"] == later["nieuw"]


def test_where_the_answers_stay_is_told_beside_the_buttons(page: Page, address: str) -> None:
    page.goto(address + SCAN)
    keep = page.get_by_role("region", name=says("dossier.titel"))

    expect(keep).to_contain_text("alleen in deze browser")
    expect(keep).to_contain_text("Safari")
    expect(keep).to_contain_text("7 dagen")


def test_a_file_of_the_published_format_still_opens(page: Page, address: str) -> None:
    """One file of each version that was ever published."""
    folder = Path(__file__).parent / "hulpmiddelen/fixtures"
    for file in sorted(folder.glob("dossier-*.json")):
        text = file.read_text(encoding="utf-8").replace("kleine-gids", content().gids.id)
        # It was made of a guide with a factor 1, and of a round with another name.
        text = text.replace('"1": {', f'"{A}": {{').replace('"r1": {', '"1": {')
        page.goto(address + SCAN)
        page.evaluate("localStorage.clear()")
        page.reload()
        open_file(page, file.name, text)
        held = "3 antwoorden, 1 notitie, 1 eigen factor, 1 actie"
        expect(told(page)).to_have_text(says("dossier.geopend", wat=held))
        note = page.get_by_role("textbox", name=says("scan.notitie_bij", tekst=factor(A).tekst))
        expect(note).to_have_value("Navragen bij Jip.")


def test_a_file_is_named_after_the_date_here(browser: Browser, address: str) -> None:
    with profile(browser, address, MINE, timezone_id="Europe/Amsterdam") as page:
        page.clock.set_fixed_time("2026-06-30T22:30:00Z")  # half past midnight on the first of July
        page.goto(address + SCAN)
        with page.expect_download() as download:
            page.get_by_role("button", name="Bewaar als bestand").click()

        assert download.value.suggested_filename.endswith("-2026-07-01.json")


def test_what_a_file_would_change_is_told_in_words(browser: Browser, address: str) -> None:
    theirs = dossier(
        {A: "0"},
        op=LATER,
        context=leaf(CONTEXT, LATER),
        vragen={VRAAG.id: leaf(VRAAG.antwoorden[-1].id, LATER)},
        aanpak=leaf([A], LATER),
        regels={LINE: leaf("uit", LATER)},
        activiteiten=leaf([TRAINING.id], LATER),
    )
    with profile(browser, address, dossier({A: "2"})) as page:
        page.goto(address + SCAN)
        open_file(page, "dossier.json", json.dumps(theirs))
        told_of = dialog(page).inner_text()

        for part in ("vragen", "gekozen", "regels", "activiteiten", "context"):
            assert says(f"dossier.onderdelen.{part}") in told_of
        for id_ in (VRAAG.id, VRAAG.antwoorden[-1].id, LINE, TRAINING.id, CONTEXT, "gekozen"):
            assert f"“{id_}”" not in told_of
            assert f" {id_}:" not in told_of


def test_what_was_opened_can_be_put_back(browser: Browser, address: str) -> None:
    with profile(browser, address, MINE) as page:
        page.goto(address + SCAN)
        open_file(page, "dossier.json", json.dumps(THEIRS))
        dialog(page).get_by_role("button", name=says("dossier.vervang")).click()
        expect_answers(page, {A: "0", C: "3"}, [A, B, C])
        page.get_by_role("button", name="Zet terug", exact=True).click()

        expect_answers(page, {A: "2", B: UNSURE}, [A, B, C])
        assert values(kept(page)) == values(MINE)


def test_where_nothing_is_kept_no_part_says_that_it_is(browser: Browser, address: str) -> None:
    with profile(browser, address) as page:
        page.add_init_script(BLOCKED)
        page.goto(address + CHAPTER)
        page.get_by_text(says("eigen.titel"), exact=True).click()
        page.get_by_role("textbox", name=says("eigen.tekst")).fill("Onze nachtdienst wisselt vaak")
        page.get_by_role("radio", name=says("eigen.belemmerend"), exact=True).check()
        page.get_by_role("button", name=says("eigen.voeg_toe")).click()

        expect(told(page)).to_have_text(says("melding.genoteerd"))
        expect(told(page)).to_be_visible()


def test_a_file_of_a_later_edition_is_not_counted_as_of_this_one(
    browser: Browser, address: str
) -> None:
    later = dossier({A: "3"}) | {"editie": "99.9"}
    with profile(browser, address) as page:
        page.goto(address + SCAN)
        open_file(page, "dossier.json", json.dumps(later))

        fault = says("dossier.fouten.latere-editie")
        expect(page.get_by_role("alert").filter(has_text=fault)).to_be_visible()
        expect(progress(page, 0, ALL)).to_be_visible()


def test_that_storage_is_full_stays_told_until_it_takes_what_was_answered(
    browser: Browser, address: str
) -> None:
    with profile(browser, address, MINE) as page:
        full = answer_in_full_storage(page, address)
        other = page.context.new_page()
        other.goto(address + SCAN)
        answer(other, A, "0")

        expect(choice(page, A, "0")).to_be_checked()
        expect(full).to_be_visible()
        expect(choice(page, C, "1")).to_be_checked()
