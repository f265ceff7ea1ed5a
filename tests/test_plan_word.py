"""The plan in Word, and back: nothing changes before it is told what would."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from macros.content.model.plan import ACTIES
from tests.aids import (
    HOSTILE,
    KEY,
    content,
    dossier,
    filled,
    leaf,
    open_file,
    profile,
    says,
    text_at,
    told,
)
from tests.plan import (
    AANDACHT,
    EERST,
    PLAIN,
    TABEL,
    VELDEN,
    as_word,
    cell,
    downloaded,
    every_field,
    field,
    full_plan,
    kept_field,
    kept_plan,
    kolommen,
    on_row,
    open_plan,
    rows,
    some_rows,
    texts_in,
    way_out,
    word_dialog,
)
from tests.word_files import changed, document, repacked, styled, text

pytestmark = pytest.mark.browser

WORDS = "Slijpen, en dan schuren."
MINE = dossier(
    plan={PLAIN.id: leaf(WORDS), EERST.id: leaf("De eerste van mei.")},
    acties={"r1": leaf({"tekst": "Beitels slijpen", "wie": "De smid", "doen": True})},
)


def stored(page: Page) -> str:
    """What stands in the browser's storage, as it is."""
    return str(page.evaluate("key => localStorage.getItem(key)", KEY))


def take(page: Page) -> Locator:
    """The button that takes over what stands in the file."""
    return word_dialog(page).get_by_role("button", name=says("plan.open_neem"), exact=True)


def test_the_file_holds_what_was_filled_in(browser: Browser, address: str) -> None:
    context = next(iter(content().contexten.values()))
    with profile(browser, address, full_plan(context=leaf(context.id))) as page:
        open_plan(page, address)
        name, file = downloaded(page, way_out(page, "Download als Word"))
        expect(told(page)).to_have_text(says("plan.word_klaar"))
        expect(told(page)).to_be_visible()

    assert content().gids.id in name
    assert name.endswith(".docx")
    lines = {text(one) for one in document(file).iter() if one.tag.endswith("}p")}
    assert {leaf["waarde"] for leaf in every_field().values()} <= lines
    for tabel in (ACTIES, TABEL.id):
        for made in some_rows(tabel).values():
            assert {words for words in made["waarde"].values() if words is not True} <= lines
    told_above = styled(file, "Subtitle")
    assert says("plan.context", titel=context.titel) in told_above
    assert any(f"editie {content().gids.editie}" in line for line in told_above)


def test_what_was_asked_of_who_decides_stands_above_the_plan(
    browser: Browser, address: str
) -> None:
    """And not where that was not asked."""
    voorstel = AANDACHT.voorstel
    assert voorstel
    with profile(browser, address, full_plan()) as page:
        open_plan(page, address)
        headings = styled(as_word(page), "Heading1")
        assert headings[0] == voorstel.titel
        field(page, AANDACHT.id).fill("")
        assert voorstel.titel not in styled(as_word(page), "Heading1")


def test_a_file_that_was_not_changed_says_so(browser: Browser, address: str) -> None:
    with profile(browser, address, full_plan()) as page:
        open_plan(page, address)
        file = as_word(page)
        before = stored(page)
        open_file(page, "plan.docx", file)
        expect(word_dialog(page)).to_contain_text(says("plan.open_gelijk"))
        expect(word_dialog(page).get_by_role("button")).to_have_count(1)
        page.keyboard.press("Escape")
        expect(word_dialog(page)).to_have_count(0)
        expect(page.get_by_role("button", name="Open bestand")).to_be_focused()
        assert stored(page) == before


def test_what_was_changed_in_word_is_told_before_anything_changes(
    browser: Browser, address: str
) -> None:
    with profile(browser, address, MINE) as page:
        open_plan(page, address)
        file = changed(as_word(page), (WORDS, "Eerst vijlen."), ("De smid", "De timmerman"))
        before = stored(page)
        open_file(page, "plan.docx", file)
        said = word_dialog(page)
        counted = filled(text_at("plan.open_gevonden")["velden"][1], n=2)
        expect(said).to_contain_text(counted)
        expect(said).to_contain_text(says("plan.open_anders"))
        changes = said.get_by_role("listitem")
        expect(changes).to_have_count(2)
        expect(changes.nth(0)).to_contain_text(PLAIN.label)
        expect(changes.nth(0).get_by_role("deletion")).to_have_text(WORDS)
        expect(changes.nth(0).get_by_role("insertion")).to_have_text("Eerst vijlen.")
        expect(changes.nth(1).get_by_role("insertion")).to_contain_text("De timmerman")

        said.get_by_role("button", name=says("plan.annuleer")).click()
        expect(said).to_have_count(0)
        assert stored(page) == before
        expect(field(page, PLAIN.id)).to_have_value(WORDS)


def test_what_was_changed_in_word_is_taken_over_and_can_be_put_back(
    browser: Browser, address: str
) -> None:
    with profile(browser, address, MINE) as page:
        open_plan(page, address)
        file = changed(as_word(page), (WORDS, "Eerst vijlen."), ("De smid", "De timmerman"))
        open_file(page, "plan.docx", file)
        take(page).click()
        expect(told(page)).to_have_text(says("plan.open_geopend"))
        expect(field(page, PLAIN.id)).to_have_value("Eerst vijlen.")
        expect(cell(page, 1, "wie")).to_have_value("De timmerman")
        expect(rows(page)).to_have_count(1)
        open_file(page, "plan.docx", file)
        expect(word_dialog(page)).to_contain_text(says("plan.open_gelijk"))
        page.keyboard.press("Escape")

        page.get_by_role("button", name="Zet terug", exact=True).click()
        expect(field(page, PLAIN.id)).to_have_value(WORDS)
        expect(cell(page, 1, "wie")).to_have_value("De smid")
        assert kept_field(page, PLAIN.id) == WORDS


def test_a_file_opens_in_an_empty_plan_and_shows_all_of_it(browser: Browser, address: str) -> None:
    with profile(browser, address, full_plan()) as page:
        open_plan(page, address)
        file = as_word(page)
        before = kept_plan(page)
    with profile(browser, address) as page:
        open_plan(page, address)
        open_file(page, "plan.docx", file)
        take(page).click()
        for veld in VELDEN.values():
            if not veld.kolommen:
                expect(field(page, veld.id)).to_have_value(before["velden"][veld.id]["waarde"])
        for tabel in (ACTIES, TABEL.id):
            for kolom in kolommen(tabel):
                expected = [made["waarde"][kolom.id] for made in some_rows(tabel).values()]
                assert texts_in(page, kolom.id, tabel) == expected


def test_rows_that_were_added_and_removed_in_word_are_told_and_taken_over(
    browser: Browser, address: str
) -> None:
    with profile(browser, address, full_plan()) as page:
        open_plan(page, address)
        file = as_word(page)
        on_row(page, "weg", 2).click()
        adder_words = "Helemaal nieuw."
        cell(page, 1, "tekst").fill(adder_words)
        open_file(page, "plan.docx", file)
        changes = word_dialog(page).get_by_role("listitem")
        expect(changes).to_have_count(2)
        take(page).click()
        expect(rows(page)).to_have_count(2)
        expected = [made["waarde"]["tekst"] for made in some_rows(ACTIES).values()]
        assert texts_in(page, "tekst") == expected


def test_what_is_not_in_the_file_stays_and_is_told(browser: Browser, address: str) -> None:
    with profile(browser, address, MINE) as page:
        open_plan(page, address)
        file = as_word(page)
        # Somebody took the whole field out, its heading and its mark too.
        lost = changed(
            file,
            (f">{PLAIN.label}<", "><"),
            (f'"plan.{PLAIN.id}"', '"x"'),
            (f'"plan_{PLAIN.id.replace("-", "_")}"', '"x"'),
            (WORDS, ""),
        )
        open_file(page, "plan.docx", lost)
        expect(word_dialog(page)).to_contain_text(says("plan.open_niet", wat=PLAIN.label))
        expect(word_dialog(page)).to_contain_text(says("plan.open_gelijk"))


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
"""How a .doc begins, and a .docx with a password."""


def bad_files(file: bytes) -> dict[str, tuple[str, bytes, str]]:
    """What can be the matter with a file: its name, what is in it, and what is said."""
    own = content().gids.id
    about = "docProps/custom.xml"
    other = changed(file, (f">{own}<", ">een-andere-gids<"), part=about)
    later = changed(file, (">1<", ">2<"), part=about)
    entity = changed(
        file, ("<w:document ", '<!DOCTYPE x [<!ENTITY a "b">]><w:document '), part=DOCUMENT
    )
    return {
        "of another guide": ("plan.docx", other, "andere-gids"),
        "of a later version": ("plan.docx", later, "nieuwere-versie"),
        "text": ("plan.docx", b"Ons plan.", "geen-word"),
        "nothing": ("plan.docx", b"", "geen-word"),
        "another archive": ("plan.docx", repacked({"a.txt": b"b"}), "geen-word"),
        "old Word": ("plan.doc", OLD, "oud-word"),
        "with a password": ("plan.docx", OLD, "oud-word"),
        "half of it": ("plan.docx", file[: len(file) // 2], "beschadigd"),
        "with a DOCTYPE": ("PLAN.DOCX", entity, "gevaarlijk"),
    }


DOCUMENT = "word/document.xml"


def test_a_bad_file_gives_its_sentence_and_changes_nothing(browser: Browser, address: str) -> None:
    with profile(browser, address, MINE) as page:
        open_plan(page, address)
        good = as_word(page)
        before = stored(page)
        for what, (name, file, fout) in bad_files(good).items():
            open_file(page, name, file)
            alert = page.get_by_role("alert").filter(has_text=says(f"plan.fouten.{fout}"))
            expect(alert, what).to_be_visible()
            expect(word_dialog(page), what).to_have_count(0)
            assert stored(page) == before, what
        open_file(page, "plan.docx", good)
        expect(word_dialog(page)).to_be_visible()
        expect(page.get_by_text("Er is niets veranderd")).to_have_count(0)


def test_every_fault_of_a_word_file_has_its_sentence() -> None:
    for fout, said in text_at("plan.fouten").items():
        assert said.endswith("Er is niets veranderd."), fout


def test_a_word_file_with_other_answers_than_a_plan_is_no_dossier(page: Page, address: str) -> None:
    """And a dossier opens here as elsewhere."""
    open_plan(page, address)
    open_file(page, "dossier.json", "geen dossier")
    wrong = page.get_by_role("alert").filter(has_text=says("dossier.fouten.geen-json"))
    expect(wrong).to_be_visible()


ODD = {
    "emoji": "👩🏽‍⚕️ 🏳️‍🌈 👍🏿 é",
    "right to left": "שלם, \u202bשלם\u202c en مرحبا",
    "hostile": f"{HOSTILE} &amp; &lt; ]]> <!-- -->",
    "lines": "een\n\n\n  twee\n\tdrie",
    "list signs": "- een\n- twee\n* drie\n1. vier",
    "formulas": "=1+1\n@x\n+31",
    "signs that nobody sees": "a\u0000b\u0007c\u000bd\u001be\ufffef\u200bg",
    "a lone surrogate": "a\ud800b\udc00c",
}


@pytest.mark.parametrize("what", ODD)
def test_odd_text_goes_to_word_and_comes_back_unchanged(
    page: Page, address: str, what: str
) -> None:
    open_plan(page, address, whole=True)
    for place in (field(page, PLAIN.id), cell(page, 1, "tekst")):
        # As if pasted: a browser types no such signs.
        place.evaluate(
            """(place, text) => {
                place.value = text;
                place.dispatchEvent(new Event("input", { bubbles: true }));
            }""",
            ODD[what],
        )
    file = as_word(page)
    page.reload()
    expect(page.get_by_text(says("dossier.status.deels"))).to_have_count(0)
    open_file(page, "plan.docx", file)
    expect(word_dialog(page)).to_contain_text(says("plan.open_gelijk"))
    assert page.evaluate("window.ran") is None


def test_html_in_a_file_is_shown_as_text_and_never_run(browser: Browser, address: str) -> None:
    with profile(browser, address, MINE) as page:
        open_plan(page, address)
        escaped = HOSTILE.replace("<", "&lt;").replace(">", "&gt;")
        file = changed(as_word(page), (WORDS, escaped), ("De smid", escaped))
        open_file(page, "plan.docx", file)
        expect(word_dialog(page)).to_contain_text(HOSTILE)
        take(page).click()
        expect(field(page, PLAIN.id)).to_have_value(HOSTILE)
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert page.evaluate("window.ran") is None
        assert page.locator("plan-maker").locator("img, b").count() == 0


def test_more_than_a_field_takes_is_cut_and_told(page: Page, address: str) -> None:
    open_plan(page, address, whole=True)
    long = "Slijp. " * 3000
    over = len(long) - 20_000
    said = says("plan.te_lang", most=20_000, over=over)
    for place in (field(page, PLAIN.id), cell(page, 1, "tekst")):
        place.fill(long)
        expect(place.locator("xpath=..").get_by_role("alert")).to_have_text(said)
        expect(place).to_have_value(long)  # what was typed is not taken away
    assert kept_field(page, PLAIN.id) == long[:20_000]
    file = as_word(page)
    open_file(page, "plan.docx", file)
    expect(word_dialog(page)).to_contain_text(says("plan.open_gelijk"))
    page.keyboard.press("Escape")
    page.reload()
    expect(field(page, PLAIN.id)).to_have_value(long[:20_000])


def test_where_the_script_for_word_does_not_come_it_is_said_and_works_once_it_does(
    page: Page, address: str
) -> None:
    open_plan(page, address, whole=True)
    field(page, PLAIN.id).fill(WORDS)
    page.route("**/assets/word.js*", lambda route: route.abort())
    way_out(page, "Download als Word").click()
    expect(told(page)).to_have_text(says("plan.word_lukt_niet"))
    open_file(page, "plan.docx", b"PK")
    alert = page.get_by_role("alert").filter(has_text=says("plan.word_lukt_niet"))
    expect(alert).to_be_visible()
    page.unroute("**/assets/word.js*")

    assert WORDS in "".join(document(as_word(page)).itertext())


def test_a_plan_of_hundreds_of_actions_goes_out_and_comes_back(
    browser: Browser, address: str
) -> None:
    many = {f"r{n:03}": leaf({"tekst": f"Klus {n}", "doen": True}) for n in range(500)}
    with profile(browser, address, dossier(acties=many)) as page:
        open_plan(page, address)
        open_file(page, "plan.docx", as_word(page))
        same = word_dialog(page).get_by_text(says("plan.open_gelijk"), exact=True)
        same.wait_for(timeout=60_000)  # it is much to read
