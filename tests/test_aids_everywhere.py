"""The aids in every home and for every reader: axe, a folder, a frame, no JavaScript, paper."""

import http.server
import json
import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.content.model.thema import Factor
from macros.content.records import regels
from macros.opening import read_guide
from tests.aids import (
    CHAPTER,
    CONTEXTKIEZER,
    ELSEWHERE,
    HELPS,
    HINDERS,
    SCAN,
    THEMA,
    TRAININGKIEZER,
    A,
    B,
    about,
    answer,
    answers_in,
    beyond_training,
    choice,
    content,
    counted,
    dialog,
    dossier,
    expect_answers,
    factor,
    kept_answers,
    leaf,
    listed,
    nummers,
    open_file,
    profile,
    progress,
    question,
    random_answers,
    save_file,
    says,
    titel,
    told,
    weak,
)
from tests.conftest import Copy, built
from tests.plain_server import serve
from tests.servers import running
from tests.test_hosting import SANDBOX, storage_in
from tests.test_theme import AXE, PHONE, RUN_AXE, SCREEN

pytestmark = pytest.mark.browser

ALL = len(nummers())
AIDS = (SCAN, CHAPTER, CONTEXTKIEZER, TRAININGKIEZER)
CONTEXT = next(iter(content().contexten.values()))
TRAINING = next(iter(content().trainingen.values()))
STUCK = next(f.nummer for f in THEMA.factoren if beyond_training(f))
COMPLETE = dossier(
    random_answers(3) | {A: "0", B: "1"},
    context=leaf(CONTEXT.id),
    vragen={v.id: leaf(v.antwoorden[0].id) for v in content().contextvragen.values()},
    eigen={"e1": leaf({"thema": THEMA.id, "soort": "belemmerend", "tekst": "Verhuizing"})},
    notities={str(A): leaf("Vraag Anneke.")},
    aanpak=leaf([A, B]),
    regels={next(regels(TRAINING)).id: leaf("aan")},
    activiteiten=leaf([TRAINING.id]),
)
HALF = dossier(random_answers(3, nummers()[::2]), notities={str(ELSEWHERE): leaf("Ja")})
PDF_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")


def nothing(_: Page) -> None:
    """The page as it opens."""


def ask_to_wipe(page: Page) -> None:
    """A dialog is open."""
    page.get_by_role("button", name="Wis mijn antwoorden", exact=True).click()
    expect(dialog(page)).to_be_visible()


def look_at_a_file(page: Page) -> None:
    """The dialog with what a file would change is open."""
    open_file(page, "dossier.json", json.dumps(dossier({A: "3"})))
    expect(dialog(page)).to_be_visible()


def go_wrong(page: Page) -> None:
    """Errors are shown."""
    open_file(page, "x.json", "geen dossier")
    if page.get_by_role("button", name="Bekijk", exact=True).is_visible():
        page.get_by_role("button", name="Bekijk", exact=True).click()


def look_along(page: Page) -> None:
    """The answers of somebody else are open."""
    sent = page.get_by_role("textbox", name=says("delen.link")).input_value()
    page.get_by_role("textbox", name=says("delen.open_label")).fill(sent)
    page.get_by_role("button", name="Bekijk", exact=True).click()
    expect(page.get_by_role("heading", name=says("delen.titel_ander"))).to_be_visible()


def unfold(page: Page) -> None:
    """Everything that folds is open."""
    page.evaluate(
        "document.querySelectorAll('article details').forEach((one) => { one.open = true; })"
    )


@pytest.mark.parametrize(
    ("target", "filled", "act"),
    [
        (SCAN, HALF, unfold),
        (SCAN, COMPLETE, look_at_a_file),
        (SCAN, COMPLETE, look_along),
        (SCAN, None, go_wrong),
        (SCAN, "rommel", nothing),
        (CHAPTER, HALF, nothing),
        (CHAPTER, COMPLETE, ask_to_wipe),
        (CONTEXTKIEZER, None, nothing),
        (CONTEXTKIEZER, COMPLETE, unfold),
        (TRAININGKIEZER, None, go_wrong),
        (TRAININGKIEZER, HALF, nothing),
        (TRAININGKIEZER, COMPLETE, unfold),
    ],
)
def test_axe_finds_nothing_wrong_in_any_state(
    browser: Browser,
    address: str,
    target: str,
    filled: dict[str, object] | str | None,
    act: Callable[[Page], None],
) -> None:
    found = set()
    with profile(browser, address, filled, reduced_motion="reduce") as page:
        page.goto(address + target)
        page.evaluate(AXE.read_text(encoding="utf-8"))
        act(page)
        for width in (PHONE, SCREEN):
            page.set_viewport_size(width)
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                wrong = page.evaluate(RUN_AXE, "main")
                found |= {f"{width['width']} {scheme}: {fault}" for fault in wrong}
    assert found == set()


def play(page: Page, home: str) -> None:
    """Use a bit of every aid; what is chosen goes along."""
    page.goto(home + CONTEXTKIEZER)
    page.get_by_role("radio", name=re.compile(f"{CONTEXT.titel}$")).check()
    page.goto(home + SCAN)
    answer(page, STUCK, weak(factor(STUCK)))
    page.get_by_role("checkbox", name=about(factor(STUCK)), exact=True).check()
    saved = save_file(page, page.get_by_role("button", name="Bewaar als bestand"))
    assert CONTEXT.id in saved
    page.goto(home + CHAPTER)
    expect(choice(page, STUCK, weak(factor(STUCK)))).to_be_checked()
    expect(page.get_by_role("banner").get_by_role("combobox")).to_have_value(CONTEXT.id)
    page.goto(home + TRAININGKIEZER)
    page.get_by_role("checkbox", name=TRAINING.titel, exact=True).check()
    expect(page.get_by_role("heading", name=says("trainingkiezer.let_op"))).to_be_visible()
    page.goto(home + "index.html")
    expect(page.get_by_role("banner").get_by_role("combobox")).to_have_value(CONTEXT.id)
    page.goto(home + SCAN)
    code = page.get_by_role("textbox", name=says("delen.code")).input_value()
    if not home.startswith("file:"):  # a folder has no address for somebody else
        link = page.get_by_role("textbox", name=says("delen.link")).input_value()
        sent = f"{home}{SCAN}{link[link.index('#') :]}"
        page.goto("about:blank")
        page.goto(sent)
    else:
        page.get_by_role("textbox", name=says("delen.open_label")).fill(code)
        page.get_by_role("button", name="Bekijk", exact=True).click()
    expect(page.get_by_role("heading", name=says("delen.titel_ander"))).to_be_visible()
    page.get_by_role("button", name=says("delen.sluit")).first.click()
    page.get_by_role("button", name="Wis mijn antwoorden", exact=True).click()
    dialog(page).get_by_role("button", name=says("dossier.wis_ja")).click()
    expect(progress(page, 0, ALL)).to_be_visible()


def test_a_folder_is_a_home_too(browser: Browser, site: Path) -> None:
    with profile(browser, "") as page:
        play(page, f"{site.as_uri()}/")


def test_a_strict_server_under_a_path_has_nothing_to_refuse(browser: Browser, strict: str) -> None:
    with profile(browser, strict) as page:
        play(page, strict)


class Host(http.server.BaseHTTPRequestHandler):
    """A page of another site that holds a page of ours in a frame."""

    def __init__(self, frame: str, sandbox: str, *rest: object) -> None:
        self.frame = frame
        self.sandbox = sandbox
        super().__init__(*rest)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(
            '<!doctype html><title>x</title><link rel="icon" href="data:,">'
            f'<iframe src="{self.frame}" {self.sandbox} width="900" height="700"></iframe>'.encode()
        )

    def log_message(self, *_: object) -> None:
        pass


@pytest.mark.parametrize("size", ["125%", "250%"])
def test_a_filled_scan_fits_a_narrow_screen_with_letters_twice_as_large(
    browser: Browser, address: str, size: str
) -> None:
    long = {"thema": THEMA.id, "soort": "belemmerend", "tekst": f"https://example.org/{'a' * 90}"}
    mine = dossier(
        random_answers(5) | {STUCK: weak(factor(STUCK))},
        aanpak=leaf([STUCK]),
        eigen={"e1": leaf(long)},
    )
    with profile(browser, address, mine, viewport={"width": 320, "height": 700}) as page:
        for target in (SCAN, CHAPTER, TRAININGKIEZER):
            page.goto(address + target)
            page.evaluate("size => document.documentElement.style.fontSize = size", size)
            expect(page.get_by_role("button", name="Bewaar als bestand")).to_be_attached()
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, target


def test_a_frame_that_may_not_save_offers_the_text_and_claims_nothing(
    browser: Browser, strict: str
) -> None:
    poor = 'sandbox="allow-scripts allow-same-origin"'
    with running(partial(Host, strict + SCAN, poor)) as port, profile(browser, "") as page:
        page.goto(f"http://localhost:{port}/")
        framed = page.frame_locator("iframe")
        answer(framed, A, "2")
        framed.get_by_role("button", name="Bewaar als bestand").click()

        text = framed.get_by_role("textbox", name=says("dossier.inhoud"))
        expect(text).to_be_visible()
        assert answers_in(json.loads(text.input_value())) == {A: "2"}
        expect(framed.get_by_text(says("dossier.lukt_niet"))).to_be_visible()
        expect(framed.get_by_role("button", name="Kopieer als tekst")).to_be_visible()
        # Whether it was saved nobody knows, and nobody says.
        expect(told(framed)).to_have_text(says("dossier.bewaard"))


@pytest.mark.parametrize("sandbox", ["", SANDBOX])
def test_in_a_frame_with_storage_blocked_an_aid_works_and_says_that_nothing_is_kept(
    whole_browser: Browser, strict: str, sandbox: str
) -> None:
    with running(partial(Host, strict + SCAN, sandbox)) as port, profile(whole_browser, "") as page:
        page.goto(f"http://localhost:{port}/")  # another host name, so another site
        framed = page.frame_locator("iframe")
        blocked = framed.get_by_role("alert").filter(has_text=says("dossier.status.geblokkeerd"))
        expect(blocked).to_be_visible()
        assert storage_in(page) == "SecurityError"

        answer(framed, A, "2")
        expect(progress(framed, 1, ALL)).to_be_visible()
        expect(told(framed)).to_contain_text(says("melding.genoteerd"))
        saved = save_file(page, framed.get_by_role("button", name="Bewaar als bestand"))
        assert content().gids.id in saved

        # A frame that may not print never tells that it is going to.
        frame = page.frames[1]
        frame.evaluate("addEventListener('beforeprint', () => window.printed = true)")
        frame.evaluate("print()")
        assert frame.evaluate("window.printed")


@pytest.mark.parametrize("target", AIDS)
def test_without_javascript_the_forms_are_complete_and_no_button_is_dead(
    browser: Browser, address: str, target: str
) -> None:
    with profile(browser, address, java_script_enabled=False) as page:
        page.goto(address + target)
        radio = page.get_by_role("main").get_by_role("radio").last
        radio.check()
        expect(radio).to_be_checked()

        # A button that opens an explanation needs no script.
        dead = page.get_by_role("main").locator("button:not([popovertarget])")
        assert [one for one in dead.all() if one.is_visible()] == []
        # The fields of the plan in a chapter can be filled in and printed.
        made = "[contenteditable], [data-aid] select, [data-aid] textarea"
        assert page.locator(made).count() == 0
        expect(page.get_by_role("banner").get_by_role("combobox")).to_have_count(0)
        expect(page.get_by_role("main").get_by_role("status")).to_have_count(0)
        for heading in ("resultaat.titel", "aanpak.titel", "delen.titel", "dossier.titel"):
            expect(page.get_by_role("heading", name=says(heading))).to_have_count(0)
        expect(page.get_by_text(re.compile("Waarom dit advies|Sneller invullen"))).to_have_count(0)
        expect(page.get_by_role("rowheader", name="Wat bij jullie past")).to_have_count(0)


def test_without_javascript_every_factor_is_asked(browser: Browser, address: str) -> None:
    with profile(browser, address, java_script_enabled=False) as page:
        page.goto(address + SCAN)
        for nummer in nummers():
            names = [a.titel for a in content().schaal.antwoorden]
            radios = question(page, nummer).get_by_role("radio")
            expect(radios).to_have_count(len(names))
        for name in names:
            radio = question(page, ELSEWHERE).get_by_role("radio", name=name, exact=True)
            expect(radio).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("target", [SCAN, CHAPTER])
def test_a_clean_form_on_paper_shows_numbers_and_the_signs_of_the_answers(
    browser: Browser, address: str, target: str, *, javascript: bool
) -> None:
    with profile(browser, address, java_script_enabled=javascript) as page:
        page.goto(address + target)
        page.emulate_media(media="print")
        asked = nummers() if target == SCAN else [*HELPS, *HINDERS]
        for nummer in asked:
            text = " ".join(question(page, nummer).inner_text().split())
            assert re.search(rf"\b{nummer}\b", text), nummer
            for antwoord in content().schaal.antwoorden:
                assert f"{antwoord.teken} {antwoord.titel}" in text, nummer
            expect(question(page, nummer).get_by_role("radio").first).to_be_visible()
        buttons = page.get_by_role("main").get_by_role("button")
        shown = [one.inner_text() for one in buttons.all() if one.get_attribute("popovertarget")]
        expect(buttons).to_have_count(len(shown))


ONE_MORE = """\
  - id: dorp-{nummer}
    nummer: {nummer}
    soort: {soort}
    tekst: In dorp {nummer} weet iedereen op welke plek het gereedschap ligt dat je mag lenen.
    onderwerp: de plek van het gereedschap
    aard: beheer
    acties:
      - letter: a
        tekst: Vraag het aan wie er woont.
        herkomst: eigen
"""


class Large(NamedTuple):
    """A guide with many factors, and where it stands."""

    address: str
    factoren: list[Factor]


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Large]:
    """The small guide with thirty factors: it takes an evening to go through them."""
    copy = Copy.of_the_small_guide(tmp_path_factory.mktemp("gids"))
    free = (nummer for nummer in range(1, 60) if nummer not in nummers())
    files = cycle(f"data/themas/{thema}.yml" for thema in content().themas)
    for nummer, file in zip(islice(free, 30 - ALL), files, strict=False):
        text = (copy.root / file).read_text(encoding="utf-8")
        soort = "belemmerend" if nummer % 3 else "bevorderend"
        copy.write(file, text + ONE_MORE.format(nummer=nummer, soort=soort))
    site = built(copy.root, tmp_path_factory.mktemp("site"))
    with serve(site) as found:
        yield Large(found, list(read_guide(copy.root).content.factoren.values()))


def test_after_scoring_the_result_fits_on_two_sheets(browser: Browser, large: Large) -> None:
    answers = random_answers(3, [f.nummer for f in large.factoren])
    with profile(browser, large.address, dossier(answers)) as page:
        page.goto(large.address + SCAN)
        sheets = len(PDF_PAGE.findall(page.pdf(format="A4", print_background=False)))
        page.emulate_media(media="print")
        for name in ("Bewaar als bestand", "Kopieer link", "Wis dit antwoord"):
            expect(page.get_by_role("button", name=name)).to_have_count(0)
        whole = page.get_by_role("region", name=says("resultaat.titel"))
        for f in large.factoren:
            expect(whole.get_by_text(f.tekst, exact=True)).to_be_visible()

    assert len(large.factoren) == 30
    assert sheets <= 2


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a guide with another scale: three answers, and half of them is enough."""
    copy = Copy.of_the_small_guide(tmp_path_factory.mktemp("gids"))
    highest = '    - teken: "3"\n      titel: Altijd\n      soort: score\n      waarde: 3\n'
    copy.edit("data/schalen.yml", highest, "")
    copy.edit("data/schalen.yml", "genoeg: 2/3", "genoeg: 1/2")
    with serve(built(copy.root, tmp_path_factory.mktemp("site"))) as address:
        yield address


def test_another_guide_scores_with_its_own_scale_and_says_its_own_words(
    browser: Browser, other: str
) -> None:
    with profile(browser, other) as page:
        page.goto(other + "spullen.html")
        groups = page.get_by_role("group").filter(has=page.get_by_role("radio"))
        expect(groups).to_have_count(3)
        found, sharp, mess = (
            page.get_by_role("group", name=text)
            for text in ("Leners vinden", "Beitels en zagen", "Op de planken")
        )
        for group in (found, sharp, mess):
            for name in ("Nooit", "Soms", "Meestal", "Geen idee"):
                expect(group.get_by_role("radio", name=name, exact=True)).to_be_visible()
        found.get_by_role("radio", name="Meestal").check()
        shown = page.get_by_role("region", name=says("resultaat.titel"))
        expect(shown).to_contain_text(counted(helpt=1))
        expect(shown).not_to_contain_text("Er is genoeg te leen.")

        mess.get_by_role("radio", name="Soms").check()  # two of three: more than half
        expect(shown).to_contain_text(counted(helpt=1, aandacht=1))
        expect(shown).to_contain_text("Er is genoeg te leen.")
        found.get_by_role("radio", name="Nooit").check()
        mess.get_by_role("radio", name="Soms").focus()
        page.keyboard.press("q")
        expect(mess.get_by_role("radio", name="Geen idee")).to_be_checked()
        sharp.get_by_role("radio", name="Nooit").check()
        expect(shown).to_contain_text(counted(aandacht=2, uitzoeken=1))
        expect(shown).to_contain_text("Er is nog niet veel te leen.")
        asks = listed(shown, says("resultaat.aandacht"))
        assert [line.split("\n")[0] for line in asks] == [
            "Scherp gereedschap",
            "Gezocht gereedschap",
        ]
        expect(progress(page, 3, 3)).to_be_visible()


def test_a_file_of_another_guide_is_refused_there_too(browser: Browser, other: str) -> None:
    with profile(browser, other) as page:
        page.goto(other + CHAPTER)
        open_file(page, "dossier.json", '{"soort":"dossier","versie":1,"gids":"x","editie":"1.0"}')

        wrong = page.get_by_role("alert").filter(has_text=says("dossier.fouten.andere-gids"))
        expect(wrong).to_be_visible()


def test_taken_out_and_put_back_an_aid_is_itself_again(page: Page, address: str) -> None:
    """A page may move an element: what it adds must not double."""
    page.goto(address + CHAPTER)
    answer(page, A, "2")
    page.evaluate(
        """() => {
          const aid = document.querySelector("factor-scan");
          const place = aid.parentElement;
          aid.remove();
          place.append(aid);
        }"""
    )

    for name in ("Bewaar als bestand", "Open bestand", "Wis mijn antwoorden"):
        expect(page.get_by_role("button", name=name)).to_have_count(1)
    expect(question(page, A).get_by_role("button", name="Wis dit antwoord")).to_have_count(1)
    answer(page, B, "1")
    expect(progress(page, 2, len(THEMA.factoren))).to_be_visible()
    expect_answers(page, {A: "2", B: "1"}, [A, B])
    assert titel("2") == "Meestal"


def test_an_aid_that_is_put_back_shows_what_was_answered_elsewhere_meanwhile(
    page: Page, address: str
) -> None:
    page.goto(address + CHAPTER)
    answer(page, A, "2")
    expect(told(page)).to_contain_text("Bewaard.")
    page.evaluate("window.aid = document.querySelector('factor-scan'); window.aid.remove()")
    other = page.context.new_page()
    other.goto(address + CHAPTER)
    answer(other, A, "0")
    expect(told(other)).to_contain_text("Bewaard.")
    page.evaluate("document.querySelector('article').append(window.aid)")

    expect_answers(page, {A: "0"}, [A])
    assert kept_answers(page) == {A: "0"}


def test_another_guide_has_a_scan_and_choosers_with_its_own_contexts_and_words(
    browser: Browser, other: str
) -> None:
    with profile(browser, other) as page:
        page.goto(other + "waar-staat-het.html")
        page.get_by_role("radio", name="Het rijdt").check()
        expect(page.get_by_text(says("contextkiezer.past"), exact=True)).to_have_count(1)
        page.get_by_role("radio", name="bakfiets").check()
        expect(page.get_by_role("combobox").locator("option")).to_have_count(4)

        page.goto(other + "hoe-staat-het.html")
        drill = page.get_by_role("group", name="Een boormachine")
        drill.get_by_role("radio", name="Meestal").check()
        page.get_by_role("checkbox", name="Uitleg bij de boormachine").check()
        expect(page.get_by_role("group", name="Doe het een keer voor.")).to_be_visible()

        page.goto(other + "welke-cursus.html")
        line = page.get_by_role("group", name="hebben nog nooit geboord")
        boring = page.get_by_role("region", name="Veilig boren", exact=True)
        boring.get_by_role("button", expanded=False).click()
        expect(line.get_by_role("radio", name="Ja", exact=True)).to_be_checked()
        expect(line.get_by_role("link", name="Een boormachine gaat mee zonder")).to_be_visible()
