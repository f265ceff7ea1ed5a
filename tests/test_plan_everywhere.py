"""The plan in every home and for every reader: axe, a phone, a folder, no script, no storage."""

import json
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.content.model.plan import ACTIES
from tests.aids import (
    BARRIER,
    FULL,
    HOSTILE,
    KEY,
    A,
    content,
    dialog,
    dossier,
    factor,
    leaf,
    open_file,
    profile,
    save_file,
    says,
    told,
    weak,
)
from tests.plan import (
    EERST,
    PLAIN,
    PLAN,
    TABEL,
    VELDEN,
    adder,
    as_word,
    cell,
    downloaded,
    every_field,
    field,
    full_plan,
    go_on,
    kept_field,
    kolommen,
    on_row,
    open_plan,
    row,
    rows,
    table,
    texts_in,
    way_out,
    word_dialog,
)
from tests.servers import running
from tests.test_aids_dossier import BLOCKED, stored
from tests.test_aids_everywhere import Host
from tests.test_hosting import SANDBOX
from tests.test_theme import AXE, PHONE, RUN_AXE, SCREEN
from tests.word_files import changed, document

pytestmark = pytest.mark.browser

TRAINING = next(iter(content().trainingen.values()))
WORDS = every_field()[PLAIN.id]["waarde"]
STRANGE = "een-vak-dat-er-niet-is"
COMPLETE = full_plan(answers={A: "3", BARRIER: weak(factor(BARRIER))}, aanpak=leaf([BARRIER]))
COMPLETE["plan"]["velden"] |= {STRANGE: leaf("Stond er.")}
ONLY_TRAINING = dossier(
    {BARRIER: weak(factor(BARRIER))}, activiteiten=leaf([TRAINING.id]), plan={PLAIN.id: leaf("x")}
)


READY = dossier(
    plan={EERST.id: leaf("Mei.")},
    acties={"r1": leaf({k.id: "Iets." for k in kolommen(ACTIES) if k.eerst})},
)


def nothing(_: Page) -> None:
    """The page as it opens."""


def unfold(page: Page) -> None:
    """All of the plan, with everything that folds open."""
    go_on(page)
    page.evaluate(
        "document.querySelectorAll('article details').forEach((one) => { one.open = true; })"
    )


def look_at_word(page: Page) -> None:
    """The dialog with what a Word file would change is open."""
    file = changed(as_word(page), (WORDS, "Anders."))
    open_file(page, "plan.docx", file)
    expect(word_dialog(page)).to_be_visible()


def go_wrong(page: Page) -> None:
    """Errors are shown, and something can be put back."""
    go_on(page)
    field(page, PLAIN.id).fill("x" * 20_001)
    open_file(page, "plan.docx", b"x")
    expect(page.get_by_role("alert").filter(has_text=says("plan.fouten.geen-word"))).to_be_visible()
    cell(page, 1, "tekst").fill("x")
    on_row(page, "weg", 1).click()
    expect(page.get_by_role("button", name="Zet terug", exact=True)).to_be_visible()


@pytest.mark.parametrize(
    ("filled", "act"),
    [
        (None, nothing),
        (None, unfold),
        (None, go_wrong),
        (READY, nothing),
        (COMPLETE, unfold),
        (COMPLETE, look_at_word),
        (ONLY_TRAINING, nothing),
        ("rommel", nothing),
    ],
    ids=["short", "whole", "wrong", "ready", "filled", "a Word file", "only training", "rubbish"],
)
def test_axe_finds_nothing_wrong_in_any_state(
    browser: Browser,
    address: str,
    filled: dict[str, object] | str | None,
    act: Callable[[Page], None],
) -> None:
    found = set()
    with profile(browser, address, filled, reduced_motion="reduce") as page:
        open_plan(page, address)
        page.evaluate(AXE.read_text(encoding="utf-8"))
        act(page)
        for width in (PHONE, SCREEN):
            page.set_viewport_size(width)
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                wrong = page.evaluate(RUN_AXE, "main")
                found |= {f"{width['width']} {scheme}: {fault}" for fault in wrong}
    assert found == set()


@pytest.mark.parametrize("size", ["125%", "250%"])
def test_a_plan_fits_a_narrow_screen_with_letters_twice_as_large(
    browser: Browser, address: str, size: str
) -> None:
    long = f"https://example.org/{'a' * 90}"
    mine = full_plan()
    mine["plan"]["velden"] |= {PLAIN.id: leaf(long), STRANGE: leaf(long)}
    mine["plan"]["acties"]["r1"]["waarde"] |= {"tekst": long, "onderwerp": long, "stand": long}
    with profile(browser, address, mine, viewport={"width": 320, "height": 700}) as page:
        open_plan(page, address)
        page.evaluate("size => document.documentElement.style.fontSize = size", size)
        width = "document.documentElement.scrollWidth"
        assert page.evaluate(width) <= 320
        file = changed(as_word(page), (long, f"{long}b"))
        open_file(page, "plan.docx", file)
        expect(word_dialog(page)).to_be_visible()
        assert page.evaluate(width) <= 320
        box = "it => it.scrollWidth <= it.clientWidth"
        assert word_dialog(page).evaluate(box)
    with profile(browser, address, viewport={"width": 320, "height": 700}) as page:
        open_plan(page, address)
        page.evaluate("size => document.documentElement.style.fontSize = size", size)
        assert page.evaluate(width) <= 320


# --- without a script


def test_without_javascript_the_whole_form_stands_there_and_no_button_is_dead(
    browser: Browser, address: str
) -> None:
    with profile(browser, address, java_script_enabled=False) as page:
        page.goto(address + PLAN)
        main = page.get_by_role("main")
        for veld in VELDEN.values():
            if veld.kolommen:
                expect(rows(page, veld.id)).to_have_count(3)
            else:
                field(page, veld.id).fill("Met de hand.")
        for kolom in kolommen(ACTIES):
            expect(cell(page, 3, kolom.id)).to_be_visible()
        for element in content().plan.values():
            expect(main.get_by_role("heading", name=element.titel, exact=True)).to_be_visible()
        expect(main.locator("noscript p")).to_be_visible()
        dead = main.locator("button:not([popovertarget])")
        assert [one for one in dead.all() if one.is_visible()] == []
        expect(main.get_by_role("status")).to_have_count(0)

        page.emulate_media(media="print")
        expect(field(page, PLAIN.id)).to_be_visible()
        expect(cell(page, 3, "tekst")).to_be_visible()


def test_without_javascript_the_empty_plan_for_word_can_be_downloaded(
    browser: Browser, address: str
) -> None:
    with profile(browser, address, java_script_enabled=False) as page:
        for target in (PLAN, "index.html"):
            page.goto(address + target)
            link = page.get_by_role("link", name=re.compile("lege plan voor Word"))
            with page.expect_download() as download:
                link.click()
            written = "".join(document(download.value.path().read_bytes()).itertext())
            for veld in VELDEN.values():
                assert veld.label in written


def test_without_javascript_a_chapter_has_its_fields_and_promises_nothing(
    browser: Browser, address: str
) -> None:
    with profile(browser, address, java_script_enabled=False) as page:
        page.goto(f"{address}eerste-zaterdag.html")
        field(page, EERST.id).fill("Met de hand.")
        expect(page.get_by_text("blijft in deze browser")).to_be_hidden()


def test_the_empty_plan_from_the_site_opens_as_an_empty_plan(page: Page, address: str) -> None:
    open_plan(page, address)
    empty = page.request.get(f"{address}plan-leeg.docx").body()
    open_file(page, "plan-leeg.docx", empty)
    expect(word_dialog(page)).to_contain_text(says("plan.open_gelijk"))


# --- other homes


def play(page: Page, home: str) -> None:
    """Make a plan, put something in it elsewhere, take it along in each way, and open it again."""
    open_plan(page, home, whole=True)
    field(page, PLAIN.id).fill(WORDS)
    cell(page, 1, "tekst").fill("Beitels slijpen")
    adder(page).click()
    cell(page, 2, "tekst").fill("Zagen slijpen")
    on_row(page, "omhoog", 2).click()
    file = as_word(page)
    for name in ("plan.markdown",):
        downloaded(page, way_out(page, says(name)))
    way_out(page, "Kopieer als tekst").click()
    way_out(page, "Zet in agenda").click()
    saved = save_file(page, page.get_by_role("button", name="Bewaar als bestand"))
    assert WORDS in saved
    page.goto(home + "eerste-zaterdag.html")
    field(page, EERST.id).fill("De eerste van mei.")
    page.wait_for_function(
        "key => localStorage.getItem(key).includes('De eerste van mei.')", arg=KEY
    )
    open_plan(page, home)
    expect(field(page, EERST.id)).to_have_value("De eerste van mei.")
    open_file(page, "plan.docx", changed(file, (WORDS, "Anders.")))
    word_dialog(page).get_by_role("button", name=says("plan.open_neem"), exact=True).click()
    expect(field(page, PLAIN.id)).to_have_value("Anders.")
    assert texts_in(page, "tekst") == ["Zagen slijpen", "Beitels slijpen"]
    open_file(page, "plan.docx", b"x")
    expect(page.get_by_role("alert").filter(has_text=says("plan.fouten.geen-word"))).to_be_visible()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.get_by_role("button", name="Wis mijn antwoorden", exact=True).click()
    dialog(page).get_by_role("button", name=says("dossier.wis_ja")).click()
    expect(field(page, PLAIN.id)).to_have_value("")


def test_a_folder_is_a_home_too(browser: Browser, site: Path) -> None:
    with profile(browser, "") as page:
        play(page, f"{site.as_uri()}/")


def test_a_strict_server_under_a_path_has_nothing_to_refuse(browser: Browser, strict: str) -> None:
    with profile(browser, strict, allow=("clipboard-read", "clipboard-write")) as page:
        play(page, strict)


@pytest.mark.parametrize("sandbox", ["", SANDBOX])
def test_in_a_frame_of_another_site_the_plan_works_and_says_that_nothing_is_kept(
    whole_browser: Browser, strict: str, sandbox: str
) -> None:
    with running(partial(Host, strict + PLAN, sandbox)) as port, profile(whole_browser, "") as page:
        page.goto(f"http://localhost:{port}/")
        framed = page.frame_locator("iframe")
        blocked = framed.get_by_role("alert").filter(has_text=says("dossier.status.geblokkeerd"))
        expect(blocked).to_be_visible()
        framed.get_by_role("button", name=says("plan.verder"), exact=True).click()
        field(framed, PLAIN.id).fill(WORDS)
        expect(told(framed)).to_contain_text(says("melding.genoteerd"))
        file = downloaded(page, way_out(framed, "Download als Word"))[1]
        assert WORDS in "".join(document(file).itertext())


# --- storage


def test_where_storage_is_blocked_the_plan_works_and_goes_along(
    browser: Browser, address: str
) -> None:
    with profile(browser, address) as page:
        page.add_init_script(BLOCKED)
        open_plan(page, address, whole=True)
        alert = page.get_by_role("alert").filter(has_text=says("dossier.status.geblokkeerd"))
        expect(alert).to_be_visible()
        field(page, PLAIN.id).fill(WORDS)
        expect(told(page)).to_contain_text(says("melding.genoteerd"))
        cell(page, 1, "tekst").fill("Slijpen")
        adder(page).click()
        cell(page, 2, "tekst").fill("Vijlen")
        on_row(page, "omhoog", 2).click()
        assert texts_in(page, "tekst") == ["Vijlen", "Slijpen"]
        assert WORDS in "".join(document(as_word(page)).itertext())
        saved = save_file(page, page.get_by_role("button", name="Bewaar als bestand"))
        page.reload()
        open_file(page, "dossier.json", saved)
        expect(field(page, PLAIN.id)).to_have_value(WORDS)
        assert texts_in(page, "tekst") == ["Vijlen", "Slijpen"]


@pytest.mark.parametrize("where", ["field", "cell"])
def test_storage_that_is_full_in_the_middle_of_a_sentence_is_told_and_nothing_is_lost(
    page: Page, address: str, where: str
) -> None:
    open_plan(page, address, whole=True)
    place = field(page, PLAIN.id) if where == "field" else cell(page, 1, "tekst")
    place.press_sequentially("Eerst slijpen")
    before = stored(page)
    page.evaluate(FULL)
    place.press_sequentially(" we de beitels.")
    alert = page.get_by_role("alert").filter(has_text=says("dossier.status.vol"))
    expect(alert).to_be_visible()
    expect(told(page)).to_have_text(says("melding.genoteerd"))
    expect(place).to_have_value("Eerst slijpen we de beitels.")
    assert stored(page) == before

    saved = save_file(page, page.get_by_role("button", name="Bewaar als bestand"))
    assert "Eerst slijpen we de beitels." in saved
    assert "Eerst slijpen we de beitels." in "".join(document(as_word(page)).itertext())
    # There is room again: what was typed is kept with the next key.
    page.evaluate("() => { delete Storage.prototype.setItem; }")
    page.reload()
    expect(place).to_have_value("Eerst slijpen")


def test_what_another_tab_wrote_stays_where_storage_is_full(page: Page, address: str) -> None:
    open_plan(page, address, whole=True)
    page.evaluate(FULL)
    field(page, PLAIN.id).fill("Van hier.")
    other = page.context.new_page()
    open_plan(other, address, whole=True)
    field(other, EERST.id).fill("Van daar.")

    expect(field(page, EERST.id)).to_have_value("Van daar.")
    expect(field(page, PLAIN.id)).to_have_value("Van hier.")


@pytest.mark.parametrize("text", ["{{{ rommel", json.dumps({"soort": "plan"})])
def test_what_cannot_be_read_is_left_alone_and_the_plan_works(
    browser: Browser, address: str, text: str
) -> None:
    with profile(browser, address, text) as page:
        open_plan(page, address, whole=True)
        alert = page.get_by_role("alert").filter(has_text=says("dossier.status.onleesbaar"))
        expect(alert).to_be_visible()
        field(page, PLAIN.id).fill(WORDS)
        expect(told(page)).to_contain_text(says("melding.genoteerd"))
        assert stored(page) == text
        assert WORDS in "".join(document(as_word(page)).itertext())


SPOILT = dossier(
    plan={PLAIN.id: leaf(7), EERST.id: leaf("Mei.")},
    aanpak=leaf("alles"),
    acties={
        "r1": leaf({"tekst": 5, "doen": True}),
        "r2": leaf({"tekst": "Goed.", "doen": True}),
        "r3": leaf("Slijpen"),
        HOSTILE: leaf({"tekst": HOSTILE, "factor": "nee", "training": 3, "doen": "ja"}),
        "r4": leaf({"tekst": HOSTILE, "stand": HOSTILE, "onderwerp": HOSTILE, "doen": True}),
    },
    activiteiten=leaf([HOSTILE]),
)
SPOILT["plan"] |= {
    "rijen": {TABEL.id: {"r1": leaf({"gever": 3}), "r2": leaf({"gever": HOSTILE})}, "x": leaf(3)},
    "volgorde": {ACTIES: leaf("r1"), TABEL.id: leaf([3])},
    "sleutel": leaf(3),
}


def test_of_a_plan_that_is_spoilt_in_part_the_rest_is_shown(browser: Browser, address: str) -> None:
    """What of it cannot be read is kept whole beside it."""
    with profile(browser, address, SPOILT) as page:
        open_plan(page, address, whole=True)
        alert = page.get_by_role("alert").filter(has_text=says("dossier.status.deels"))
        expect(alert).to_be_visible()
        expect(field(page, EERST.id)).to_have_value("Mei.")
        shown = texts_in(page, "tekst")
        assert "Goed." in shown
        assert HOSTILE in shown
        way_out(page, "Kopieer als tekst").click()
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        file = as_word(page)
        assert "Goed." in "".join(document(file).itertext())
        open_file(page, "plan.docx", file)
        expect(word_dialog(page)).to_contain_text(says("plan.open_gelijk"))
        assert page.evaluate("window.ran") is None
        assert page.locator("plan-maker, dialog").locator("img[src=x], b").count() == 0


def test_taken_out_and_put_back_the_plan_is_itself_again(page: Page, address: str) -> None:
    """A page may move an element: what it adds must not double, and nothing is written anew."""
    open_plan(page, address, whole=True)
    field(page, PLAIN.id).fill("Een")
    cell(page, 1, "tekst").fill("Slijpen")
    page.evaluate("window.aid = document.querySelector('plan-maker'); window.aid.remove()")
    other = page.context.new_page()
    open_plan(other, address)
    field(other, PLAIN.id).fill("Twee")
    cell(other, 1, "tekst").fill("Vijlen")
    page.evaluate("document.querySelector('article').append(window.aid)")

    expect(field(page, PLAIN.id)).to_have_value("Twee")
    expect(cell(page, 1, "tekst")).to_have_value("Vijlen")
    expect(rows(page)).to_have_count(1)
    for tabel in (ACTIES, TABEL.id):
        expect(adder(page, tabel)).to_have_count(1)
        expect(table(page, tabel)).to_be_visible()
    expect(row(page, 1)).to_be_visible()
    expect(page.get_by_role("button", name="Open bestand")).to_have_count(1)
    assert kept_field(page, PLAIN.id) == "Twee"
