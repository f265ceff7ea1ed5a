"""The plan on paper, as text, as Markdown and in a calendar."""

import io
import re
from collections.abc import Iterator
from datetime import date

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from macros.content.model.plan import ACTIES
from tests.aids import (
    HOSTILE,
    content,
    dialog,
    dossier,
    kept,
    leaf,
    open_file,
    profile,
    save_file,
    says,
    told,
)
from tests.conftest import Copy, built
from tests.plain_server import serve
from tests.plan import (
    EERST,
    PLAIN,
    TABEL,
    as_word,
    downloaded,
    every_field,
    field,
    full_plan,
    go_on,
    kept_plan,
    kolommen,
    open_plan,
    some_rows,
    way_out,
)
from tests.test_aids_dossier import values
from tests.word_files import document

pytestmark = pytest.mark.browser

CONTEXT = next(iter(content().contexten.values()))
CLIPBOARD = ("clipboard-read", "clipboard-write")
READ_CLIPBOARD = """async type => {
  const [item] = await navigator.clipboard.read();
  return (await item.getType(type)).text();
}"""
PROSE = "Hang het plan naast de deur."
"""What the page says below the plan."""


def all_words() -> list[str]:
    """Everything that the reader wrote in a full plan."""
    cells = [
        str(words)
        for tabel in (ACTIES, TABEL.id)
        for made in some_rows(tabel).values()
        for words in made["waarde"].values()
        if words is not True
    ]
    return [leaf["waarde"] for leaf in every_field().values()] + cells


# --- as text


def test_the_plan_is_copied_as_text_and_with_its_layout(browser: Browser, address: str) -> None:
    mine = full_plan(context=leaf(CONTEXT.id))
    with profile(browser, address, mine, allow=CLIPBOARD) as page:
        open_plan(page, address)
        way_out(page, "Kopieer als tekst").click()
        expect(told(page)).to_have_text(says("plan.gekopieerd"))
        plain, rich = (
            page.evaluate(READ_CLIPBOARD, type_) for type_ in ("text/plain", "text/html")
        )

    for words in all_words():
        assert words in plain
        assert words in rich
    assert says("plan.context", titel=CONTEXT.titel) in plain
    for element in content().plan.values():
        assert element.titel.upper() in plain
        assert re.search(rf"<h2[^>]*>{re.escape(element.titel)}</h2>", rich)
    assert "<th" in rich
    for kolom in kolommen(ACTIES):
        assert kolom.label in plain


def test_where_copying_is_refused_the_text_stands_there_selected(
    browser: Browser, address: str
) -> None:
    with profile(browser, address, full_plan()) as page:
        page.add_init_script(
            """Object.defineProperty(navigator, "clipboard", { value: undefined });
            document.execCommand = () => false;"""
        )
        open_plan(page, address)
        way_out(page, "Kopieer als tekst").click()
        expect(told(page)).to_have_text(says("plan.zelf"))
        place = page.get_by_role("textbox", name=says("plan.tekst"), exact=True)
        expect(place).to_be_visible()
        expect(place).to_be_focused()
        selected = page.evaluate("() => getSelection().toString()")
        assert selected.strip() == place.input_value().strip()
        assert every_field()[PLAIN.id]["waarde"] in selected


def test_html_in_a_plan_is_copied_as_text(browser: Browser, address: str) -> None:
    mine = dossier(plan={PLAIN.id: leaf(HOSTILE)})
    with profile(browser, address, mine, allow=CLIPBOARD) as page:
        open_plan(page, address)
        way_out(page, "Kopieer als tekst").click()
        expect(told(page)).to_have_text(says("plan.gekopieerd"))
        rich = page.evaluate(READ_CLIPBOARD, "text/html")
        assert "<img" not in rich
        assert "&lt;img" in rich


# --- Markdown


def test_the_plan_is_there_as_markdown(browser: Browser, address: str) -> None:
    mine = full_plan()
    with profile(browser, address, mine) as page:
        open_plan(page, address)
        name, file = downloaded(page, way_out(page, says("plan.markdown")))
        expect(told(page)).to_have_text(says("plan.markdown_klaar"))
    text = file.decode()

    assert name.endswith(".md")
    assert text.startswith(f"# {says('plan.document')}\n")
    for element in content().plan.values():
        assert f"\n## {element.titel}\n" in text
    head = " | ".join(kolom.label for kolom in kolommen(ACTIES))
    assert f"| {head} |\n| {' | '.join('---' for _ in kolommen(ACTIES))} |\n" in text
    for words in all_words():
        assert words in text


# --- paper


def on_paper(page: Page) -> str:
    """What is printed, without the spaces between words: a line may break anywhere."""
    pages = PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
    return "".join("".join(one.extract_text() for one in pages).split())


def plain(text: str) -> str:
    """A text without its spaces."""
    return "".join(text.split())


def test_a_plan_prints_as_a_document_and_nothing_else_does(browser: Browser, address: str) -> None:
    mine = full_plan(context=leaf(CONTEXT.id))
    with profile(browser, address, mine) as page:
        open_plan(page, address)
        printed = on_paper(page)

    for words in all_words():
        assert printed.count(plain(words)) >= 1, words
    assert plain(says("plan.document")) in printed
    assert plain(says("plan.context", titel=CONTEXT.titel)) in printed
    for element in content().plan.values():
        assert plain(element.titel) in printed
        assert plain(element.vraag) not in printed
    for kolom in kolommen(ACTIES):
        assert plain(kolom.label) in printed
    buttons = ("plan.word", "plan.kopieer", "plan.verder", "plan.terug", "dossier.bewaar")
    for said in (*(says(path) for path in buttons), PROSE, says("plan.al"), EERST.hulp or "?"):
        assert plain(said) not in printed, said


def test_a_plan_of_which_little_is_filled_in_prints_that(browser: Browser, address: str) -> None:
    with profile(browser, address, dossier(plan={EERST.id: leaf("De eerste van mei.")})) as page:
        open_plan(page, address)
        printed = on_paper(page)
        assert plain("De eerste van mei.") in printed
        assert plain(PLAIN.label) not in printed
        field(page, EERST.id).fill("De tweede van mei.")
        printed = on_paper(page)
        assert plain("De tweede van mei.") in printed
        assert plain("De eerste van mei.") not in printed


def expect_empty_form(printed: str) -> None:
    """What stands on paper is the form with room to write, without what works it."""
    for veld in content().plan.values():
        assert plain(veld.vraag) in printed
        for one in veld.velden:
            assert plain(one.label) in printed
    for kolom in kolommen(ACTIES):
        assert printed.count(plain(kolom.label)) >= 3
    for name in ("word", "verder", "terug", "al", "erbij", "weg_kort"):
        assert plain(says(f"plan.{name}")) not in printed, name


def test_an_empty_plan_prints_as_a_form(page: Page, address: str) -> None:
    open_plan(page, address)
    expect_empty_form(on_paper(page))


def test_the_empty_form_is_printed_when_asked_for(browser: Browser, address: str) -> None:
    """And the plan itself after that."""
    with profile(browser, address, full_plan()) as page:
        # The dialog of the browser cannot be seen here: what it would print is looked at instead.
        page.add_init_script(
            """window.print = () => {
                dispatchEvent(new Event("beforeprint"));
                window.asked = true;
            };"""
        )
        open_plan(page, address)
        way_out(page, says("plan.print_leeg")).click()
        page.wait_for_function("window.asked")
        printed = on_paper(page)
        expect_empty_form(printed)
        for words in all_words():
            assert plain(words) not in printed, words

        way_out(page, says("plan.print")).click()
        assert plain(every_field()[PLAIN.id]["waarde"]) in on_paper(page)


# --- a calendar


def test_a_guide_without_dates_has_nothing_for_a_calendar(browser: Browser, address: str) -> None:
    with profile(browser, address, full_plan()) as page:
        given: list[object] = []
        page.on("download", lambda file: given.append(file))  # noqa: PLW0108
        open_plan(page, address)
        button = way_out(page, "Zet in agenda")
        if button.count():
            button.click()
            expect(told(page)).to_have_text(says("plan.agenda_leeg"))
        assert given == []


DATE, AGENDA, KLUS = "Wanneer kijk je terug?", "Terugkijken in de schuur", "Klus in de schuur"


@pytest.fixture(scope="module")
def dated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a copy of the small guide whose plan has days."""
    copy = Copy.of_the_small_guide(tmp_path_factory.mktemp("gids")).illustrate()
    copy.edit(
        "data/plan.yml",
        "    - id: openingstijd\n",
        f"    - id: terugkijken\n      label: {DATE}\n      soort: datum\n      agenda: {AGENDA}\n"
        "    - id: openingstijd\n",
    )
    copy.edit(
        "data/plan.yml",
        "      - id: stand\n",
        "      - id: wanneer\n        label: Op welke dag?\n      - id: stand\n",
    )
    copy.edit("data/plan.yml", "    standen:\n", f"    agenda: {KLUS}\n    standen:\n")
    with serve(built(copy.root, tmp_path_factory.mktemp("site"))) as address:
        yield address


def events(file: bytes) -> dict[str, tuple[date, date, str]]:
    """The events in a calendar file, by UID: first day, the day after the last, title."""
    calendar = Calendar.from_ical(file)
    return {
        str(event["UID"]): (event.decoded("DTSTART"), event.decoded("DTEND"), str(event["SUMMARY"]))
        for event in calendar.walk("VEVENT")
    }


def test_days_of_the_plan_go_to_a_calendar_without_what_they_are_about(
    browser: Browser, dated: str
) -> None:
    acties = {
        "r1": leaf({"tekst": "Geheim", "wie": "Anneke", "wanneer": "1-3-2027", "doen": True}),
        "r2": leaf({"tekst": "Vegen", "wanneer": "in de lente", "doen": True}),
        "r3": leaf({"tekst": "Boren", "wanneer": "31 februari 2027", "doen": True}),
    }
    mine = dossier(plan={"terugkijken": leaf("31 december 2027")}, acties=acties)
    with profile(browser, dated, mine) as page:
        open_plan(page, dated)
        name, file = downloaded(page, way_out(page, "Zet in agenda"))
        expect(told(page)).to_contain_text("2 datums")
        again = downloaded(page, way_out(page, "Zet in agenda"))[1]

    assert name.endswith(".ics")
    assert sorted(events(file).values()) == [
        (date(2027, 3, 1), date(2027, 3, 2), KLUS),
        (date(2027, 12, 31), date(2028, 1, 1), AGENDA),
    ]
    for secret in (b"Geheim", b"Anneke", b"Vegen"):
        assert secret not in file
    assert events(again) == events(file)  # the same day is the same event


def test_a_day_is_told_as_it_is_read_and_one_that_does_not_exist_too(
    page: Page, dated: str
) -> None:
    open_plan(page, dated, whole=True)
    places = (
        page.get_by_role("textbox", name=DATE, exact=True),
        page.get_by_role("textbox", name="Op welke dag?", exact=True),
    )
    for place in places:
        near = place.locator("xpath=..")
        place.fill("1 maart 2027")
        day = says("plan.datum_komt", datum="maandag 1 maart 2027")
        expect(near.get_by_text(day, exact=True)).to_be_visible()
        place.fill("31 februari 2027")
        expect(near.get_by_text(says("plan.datum_fout"), exact=True)).to_be_visible()
        place.fill("na de zomer")
        expect(near.get_by_text(says("plan.datum_fout"), exact=True)).to_be_hidden()
        expect(place).to_have_value("na de zomer")  # whatever was written is kept
    page.reload()
    go_on(page)
    for place in places:
        expect(place).to_have_value("na de zomer")


def test_without_a_whole_day_there_is_no_calendar_file(page: Page, dated: str) -> None:
    given: list[object] = []
    page.on("download", lambda file: given.append(file))  # noqa: PLW0108
    open_plan(page, dated, whole=True)
    page.get_by_role("textbox", name=DATE, exact=True).fill("30 februari 2027")
    way_out(page, "Zet in agenda").click()
    expect(told(page)).to_have_text(says("plan.agenda_leeg"))
    assert given == []


def test_a_day_prints_and_goes_to_word(browser: Browser, dated: str) -> None:
    with profile(browser, dated, dossier(plan={"terugkijken": leaf("1 mei 2027")})) as page:
        open_plan(page, dated)
        assert plain("1 mei 2027") in on_paper(page)
        assert "1 mei 2027" in "".join(document(as_word(page)).itertext())


# --- the file with everything


def test_the_file_with_everything_holds_the_plan(browser: Browser, address: str) -> None:
    with profile(browser, address, full_plan()) as page:
        open_plan(page, address)
        saved = save_file(page, page.get_by_role("button", name="Bewaar als bestand"))
    with profile(browser, address, dossier(plan={PLAIN.id: leaf("Anders.")})) as page:
        open_plan(page, address)
        open_file(page, "dossier.json", saved)
        dialog(page).get_by_role("button", name=says("dossier.vervang")).click()
        expect(field(page, PLAIN.id)).to_have_value(every_field()[PLAIN.id]["waarde"])
        assert values(kept_plan(page)) == values(full_plan()["plan"])
        assert kept(page)["gids"] == content().gids.id
