"""A plan of a former edition: what the guide knows no more stays, can be read, and goes along."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from macros.content.edition import freeze
from macros.opening import read_guide
from tests.aids import (
    A,
    B,
    C,
    about,
    content,
    dossier,
    factor,
    guide,
    leaf,
    open_file,
    profile,
    says,
)
from tests.conftest import Copy, built
from tests.plain_server import serve
from tests.plan import (
    PLAIN,
    TABEL,
    as_word,
    cell,
    field,
    kept_plan,
    open_plan,
    row,
    rows,
    word_dialog,
)
from tests.test_plan_out import on_paper, plain
from tests.word_files import document

pytestmark = pytest.mark.browser

EDITIE, NUMMER = "6.9", 60
VELD, VELD_LABEL = "welke-bel", "Welke bel luid je?"
LIJST, LIJST_LABEL = "lijst-van-bellen", "Wie heeft welke bel?"
TRAINING, TRAINING_TITEL = "bellen-gieten", "Zelf een bel gieten"
ONDERWERP = "bel naast de deur"
WORDS = "De grote, om acht uur."
ACTIE = {
    "factor": NUMMER,
    "onderwerp": "Bel naast de deur",
    "tekst": "Hang hem hoger.",
    "wie": "De smid",
    "doen": True,
}


def change(copy: Copy, file: str, *changes: tuple[str, str]) -> None:
    """Replace texts in a file of a copy, each once."""
    for old, new in changes:
        copy.edit(file, old, new)


@pytest.fixture(scope="module")
def then(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """The guide as it was: with a field, a table, a training and a factor that went since."""
    copy = Copy.of_the_small_guide(tmp_path_factory.mktemp("toen"))
    number = f'"{EDITIE}"'
    change(copy, "data/gids.yml", ('editie: "7.0"', f"editie: {number}"))
    change(copy, "data/gids.yml", ("editie_datum: 2025-03-01", "editie_datum: 2025-01-01"))
    change(copy, "data/wijzigingen.yml", ('id: "7.0"', f"id: {number}"))
    change(
        copy,
        "data/plan.yml",
        (f"id: {PLAIN.id}\n", f"id: {VELD}\n"),
        (f"label: {PLAIN.label}\n", f"label: {VELD_LABEL}\n"),
        (f"id: {TABEL.id}\n", f"id: {LIJST}\n"),
        (f"label: {TABEL.label}\n", f"label: {LIJST_LABEL}\n"),
    )
    change(
        copy,
        "data/themas/uitlenen.yml",
        ("nummer: 51", f"nummer: {NUMMER}"),
        ("onderwerp: avond voor terugbrengen", f"onderwerp: {ONDERWERP}"),
    )
    change(copy, "data/adressen.yml", (f"- veld-{TABEL.id}\n", f"- veld-{LIJST}\n"))
    old = content().trainingen["scherp-maken"]
    card = copy.root / f"data/trainingen/{old.id}.yml"
    card.rename(card.with_stem(TRAINING))
    (place,) = guide().pages.places("trainingen", old.id)
    copy.edit(f"data/trainingen/{TRAINING}.yml", old.titel, TRAINING_TITEL)
    copy.edit(f"docs/{place.page}", f'"{old.id}"', f'"{TRAINING}"')
    for later in ("factor-51", f"regels-{old.id}"):
        copy.edit("data/adressen.yml", f"    - {later}\n", "")
    return copy


@pytest.fixture(scope="module")
def now(then: Copy, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the guide as it is, with that edition frozen."""
    copy = Copy.of_the_small_guide(tmp_path_factory.mktemp("nu")).illustrate()
    freeze(copy.root / "data", read_guide(then.root).content)
    told = f'- id: "{EDITIE}"\n  punten:\n    - tekst: Er kwam een bel.\n- id: "6.2"\n'
    copy.edit("data/wijzigingen.yml", '- id: "6.2"\n', told)
    with serve(built(copy.root, tmp_path_factory.mktemp("site"))) as address:
        yield address


def of_then(**more: Any) -> dict[str, Any]:
    """The dossier of somebody who wrote a plan then."""
    given: dict[str, Any] = {
        "plan": {VELD: leaf(WORDS)},
        "acties": {f"{NUMMER}a": leaf(ACTIE)},
        "aanpak": leaf([NUMMER]),
        "activiteiten": leaf([TRAINING]),
    }
    made = dossier(**(given | more)) | {"editie": EDITIE}
    made["plan"]["rijen"] = {LIJST: {"r1": leaf({"gever": "De koster", "stuk": "De kleine"})}}
    return made


def former(page: Page) -> Locator:
    """What stood in the plan before."""
    return page.get_by_role("region", name=says("plan.eerder"), exact=True)


ALL_OF_IT = (
    VELD_LABEL,
    WORDS,
    LIJST_LABEL,
    "De koster · De kleine",
    says("plan.eerder_factor", onderwerp=ONDERWERP),
    says("plan.eerder_training", titel=TRAINING_TITEL),
)


def test_what_is_gone_is_listed_by_the_names_that_it_had(browser: Browser, now: str) -> None:
    with profile(browser, now, of_then()) as page:
        open_plan(page, now)
        for told in ALL_OF_IT:
            expect(former(page).get_by_text(told, exact=True)).to_be_visible()


def test_a_plan_of_today_has_no_such_list(browser: Browser, now: str) -> None:
    with profile(browser, now, dossier(plan={PLAIN.id: leaf(WORDS)})) as page:
        open_plan(page, now)
        expect(field(page, PLAIN.id)).to_have_value(WORDS)
        expect(former(page)).to_be_hidden()


def test_an_action_of_a_factor_that_is_gone_keeps_its_words_and_can_be_changed(
    browser: Browser, now: str
) -> None:
    with profile(browser, now, of_then()) as page:
        open_plan(page, now, whole=True)
        expect(rows(page)).to_have_count(1)
        expect(row(page, 1).get_by_role("checkbox")).to_have_count(0)
        for name in ("onderwerp", "tekst", "wie"):
            expect(cell(page, 1, name)).to_have_value(str(ACTIE[name]))
        cell(page, 1, "tekst").fill("Hang hem lager.")
        page.reload()
        expect(cell(page, 1, "tekst")).to_have_value("Hang hem lager.")
        stored = kept_plan(page)["acties"][f"{NUMMER}a"]["waarde"]
        assert stored == ACTIE | {"tekst": "Hang hem lager."}


def test_what_is_gone_stays_while_the_rest_is_written(browser: Browser, now: str) -> None:
    with profile(browser, now, of_then()) as page:
        open_plan(page, now, whole=True)
        field(page, PLAIN.id).fill("Iets van nu.")
        page.reload()
        expect(field(page, PLAIN.id)).to_have_value("Iets van nu.")
        for told in ALL_OF_IT:
            expect(former(page).get_by_text(told, exact=True)).to_be_visible()
        assert kept_plan(page)["velden"][VELD] == leaf(WORDS)
        assert LIJST in kept_plan(page)["rijen"]


def test_what_is_gone_goes_along_on_paper_and_in_word_and_comes_back_as_nothing_new(
    browser: Browser, now: str
) -> None:
    with profile(browser, now, of_then()) as page:
        open_plan(page, now, whole=True)
        printed = on_paper(page)
        file = as_word(page)
        written = "\n".join(document(file).itertext())
        for told in ALL_OF_IT:
            assert plain(told) in printed
            assert told in written
        open_file(page, "plan.docx", file)
        expect(word_dialog(page)).to_contain_text(says("plan.open_gelijk"))
        expect(word_dialog(page)).not_to_contain_text(says("plan.open_over"))


def test_a_factor_that_is_gone_takes_no_room_among_those_that_are_chosen(
    browser: Browser, now: str
) -> None:
    acties = {
        f"{n}-eigen": leaf({"factor": n, "tekst": f"Klus {n}", "doen": True}) for n in (A, B, C)
    }
    mine = of_then(acties=acties, aanpak=leaf([NUMMER, A, B]))
    with profile(browser, now, mine) as page:
        open_plan(page, now)
        mark = row(page, 3).get_by_role("checkbox", name=says("plan.gekozen"), exact=True)
        expect(cell(page, 3, "onderwerp")).to_have_value(about(factor(C)))
        mark.check()
        assert kept_plan(page)["gekozen"]["waarde"] == [A, B, C]


def test_a_word_file_of_then_tells_its_edition_and_what_has_no_place_now(
    browser: Browser, then: Copy, now: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    site = built(then.illustrate().root, tmp_path_factory.mktemp("toen-site"))
    with serve(site) as address, profile(browser, address, of_then()) as page:
        open_plan(page, address, whole=True)
        field(page, "openingstijd").fill("Om tien uur.")
        file = as_word(page)
    with profile(browser, now) as page:
        open_plan(page, now)
        open_file(page, "plan.docx", file)
        told = word_dialog(page)
        expect(told).to_contain_text(says("plan.open_editie", toen=EDITIE, nu="7.0"))
        expect(told).to_contain_text("Om tien uur.")
        expect(told).to_contain_text(str(ACTIE["tekst"]))
        expect(told).to_contain_text(says("plan.open_over"))
        expect(told).to_contain_text(WORDS)
        told.get_by_role("button", name=says("plan.open_neem"), exact=True).click()
        expect(field(page, "openingstijd")).to_have_value("Om tien uur.")
        expect(cell(page, 1, "tekst")).to_have_value(str(ACTIE["tekst"]))
