"""Addresses never break: what was published is there, or leads on to where it went."""

import re
import shutil
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect

from macros.opening import anchors, open_guide
from macros.pages.guide import Guide
from macros.pages.paths import as_address
from macros.published.listed import list_addresses
from macros.rendering.render import Renderer
from tests.conftest import SITE_URL, SMALL_ADDRESSES, Copy, build
from tests.plain_server import serve
from tests.servers import following
from tests.test_hosting import Watch

OLD = "cursus/balie.html"
NEW = "cursus/meelopen.html"
GONE = "dorpenkring.html"


def rename_card(copy: Copy) -> None:
    """Give a page another address, with everything that has to go along but a redirect."""
    (copy.root / "docs/cursus/balie.md").rename(copy.root / "docs/cursus/meelopen.md")


def remove_page(copy: Copy) -> None:
    """Take a page out with what it tells, with everything that has to go along but a redirect."""
    (copy.root / "docs/dorpenkring.md").unlink()
    (copy.root / "data/programmas/dorpenkring.yml").unlink()
    copy.edit("mkdocs.yml", "  - De dorpenkring: dorpenkring.md\n", "")


def redirect(copy: Copy, *redirects: str) -> None:
    """Declare redirects, each as `id van naar anker`, where the anchor may be left out.

    They come after those of the guide itself.
    """
    text = (copy.root / "data/omleidingen.yml").read_text(encoding="utf-8")
    for one in redirects:
        name, van, naar, *anker = one.split()
        text += f"- id: {name}\n  van: {van}\n  naar: {naar}\n"
        text += f"  anker: {anker[0]}\n" if anker else ""
    copy.write("data/omleidingen.yml", text)


# The list


def test_the_list_has_every_page_and_every_section_of_a_card(guide: Guide) -> None:
    listed = guide.content.adressen

    assert set(SMALL_ADDRESSES) <= set(listed)
    for training in guide.content.trainingen:
        (place,) = guide.pages.places("trainingen", training)
        assert {deel.anker for deel in guide.content.gids.kaart} <= set(
            listed[as_address(place.page)].ankers
        )


def test_what_can_be_linked_to_is_what_the_built_pages_have(guide: Guide, site: Path) -> None:
    for page, found in anchors(Renderer(guide)).items():
        html = (site / page).read_text(encoding="utf-8")
        article = html[html.index("<article") : html.index("</article>")]
        # A factor that is asked a second time has its address in its chapter.
        headings = set(re.findall(r'<h[2-6][^>]* id="(?!scan-\d)([^"]+)"', article))
        assert headings <= found, page
        assert found <= set(re.findall(r'\bid="([^"]+)"', article)), page


def test_a_new_heading_is_added_to_the_list_and_nothing_is_taken_out(copy: Copy) -> None:
    before = (copy.root / "data/adressen.yml").read_text(encoding="utf-8").splitlines()
    copy.edit(
        "docs/eerste-zaterdag.md",
        "## Opschrijven {: #opschrijven }",
        "## Meer {: #meer }\n\n## Opschrijven {: #opschrijven }",
    )
    render = open_guide(copy.root)

    assert list_addresses(copy.root / "data", render.guide.content, anchors(render)) == 1
    after = (copy.root / "data/adressen.yml").read_text(encoding="utf-8").splitlines()
    assert [line for line in after if line not in before] == ["    - meer"]
    assert [line for line in before if line not in after] == []


# What is lost


def test_a_page_that_is_renamed_without_a_redirect_stops_the_build(
    copy: Copy, tmp_path: Path
) -> None:
    rename_card(copy)

    done = build(copy.root, tmp_path / "site")

    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert re.search(
        rf"data/adressen.yml:\d+: pagina `{OLD}` is gepubliceerd, en bestaat niet meer. "
        "Zo los je het op: zet terug wat er stond, of zeg in data/omleidingen.yml waar "
        rf"`{OLD}` nu staat",
        done.stderr,
    )
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    ("file", "old", "new", "lost"),
    [
        ("docs/eerste-zaterdag.md", "#boos", "#lastig", "kop `boos` op `eerste-zaterdag.html`"),
        ("data/gids.yml", "anker: plaatjes", "anker: beelden", f"kop `plaatjes` op `{OLD}`"),
        (
            "data/themas/uitlenen.yml",
            "nummer: 36",
            "nummer: 99",
            "kop `factor-36` op `uitlenen.html`",
        ),
    ],
)
def test_a_heading_that_is_lost_stops_the_build(
    copy: Copy, file: str, old: str, new: str, lost: str
) -> None:
    copy.edit(file, old, new)

    assert any(lost in fault and fault.startswith("data/adressen.yml:") for fault in copy.faults())


def test_a_heading_of_a_page_has_no_address_that_a_call_on_it_makes(copy: Copy) -> None:
    page = "docs/cursus/balie.md"
    text = (copy.root / page).read_text(encoding="utf-8")
    copy.write(page, f"{text}\n## Nog eens {{: #wanneer }}\n")

    (told,) = copy.faults()
    assert "adres `wanneer` heeft een kop op deze pagina al" in told
    assert told.startswith(f"{page}:")


@pytest.mark.parametrize(
    ("pagina", "anker"),
    [("woorden.md", "begrip-borg"), ("uitlenen.md", "factor-36")],
)
def test_a_link_in_the_data_may_lead_to_any_heading_but_to_no_other(
    copy: Copy, pagina: str, anker: str
) -> None:
    line = copy.edit(
        "data/wijzigingen.yml",
        "    - tekst: Het",
        f"    - pagina: {pagina}\n      anker: {anker}\n      tekst: Het",
    )
    assert copy.faults() == []

    copy.edit("data/wijzigingen.yml", f"anker: {anker}", f"anker: {anker}x")
    (told,) = copy.faults()
    assert told.startswith(f"data/wijzigingen.yml:{line + 1}: ")
    assert f"kop `{anker}x` bestaat niet op `{pagina}`" in told
    assert f"schrijf `{anker}`" in told


# Redirects that cannot be right


@pytest.mark.parametrize(
    ("redirects", "told"),
    [
        (
            [f"a {OLD} cursus/meelope.md"],
            "pagina `cursus/meelope.md` bestaat niet. Zo los je het op: schrijf `cursus/meelopen",
        ),
        (
            [f"a {OLD} cursus/meelopen.md beelden"],
            "kop `beelden` bestaat niet op `cursus/meelopen.md`",
        ),
        (
            [f"a {OLD} cursus/b.md", f"b cursus/b.html {OLD.replace('.html', '.md')}"],
            f"deze omleiding leidt in een kring: van `{OLD}` kom je weer bij `{OLD}`",
        ),
        (
            [f"a {OLD} cursus/b.md", "b cursus/b.html cursus/meelopen.md"],
            "`cursus/b.md` is zelf omgeleid. Zo los je het op: schrijf `cursus/meelopen.md`",
        ),
        (
            [f"a {OLD} cursus/meelopen.md", "b eerste-zaterdag.html spullen.md"],
            "`eerste-zaterdag.html` bestaat nog",
        ),
        (
            [f"a {OLD} cursus/meelopen.md", "b eerste-zaterdag.html#afspraken spullen.md"],
            "`eerste-zaterdag.html#afspraken` bestaat nog",
        ),
        (
            [f"a {OLD} cursus/meelopen.md", f"b {OLD} spullen.md"],
            f"omleiding `a` begint ook bij `{OLD}`",
        ),
        (
            [f"a {OLD} cursus/meelopen.md", "b oud.html#deel spullen.md"],
            "de kop is omgeleid, maar pagina `oud.html` zelf niet",
        ),
        (
            [f"a {OLD} cursus/meelopen.md", "b 404.html spullen.md"],
            "`404.html` is een adres van de site zelf",
        ),
        (
            [f"a {OLD} cursus/meelopen.md", "b /oud.html spullen.md"],
            "dit is geen adres van een pagina of kop: `/oud.html`",
        ),
        (
            [
                f"a {OLD} cursus/meelopen.md",
                "b spullen.html#weg eerste-zaterdag.md ook",
                "c eerste-zaterdag.html#ook dorpenkring.md verhaal",
            ],
            "`eerste-zaterdag.md#ook` is zelf omgeleid. Zo los je het op: schrijf "
            "`dorpenkring.md`, met `anker: verhaal`",
        ),
        (
            [
                f"a {OLD} cursus/meelopen.md",
                "b spullen.html#weg eerste-zaterdag.md ook",
                "c eerste-zaterdag.html#ook spullen.md weg",
            ],
            "deze omleiding leidt in een kring: van `eerste-zaterdag.html#ook` kom je weer bij "
            "`eerste-zaterdag.html#ook`",
        ),
        (
            [
                f"a {OLD} cursus/meelopen.md",
                "b een.html twee.md",
                "c twee.html drie.md",
                "d drie.html twee.md",
            ],
            "data/omleidingen.yml:14: deze omleiding leidt in een kring: van `twee.html` kom je "
            "weer bij `twee.html`",
        ),
        (
            [f"a {OLD} cursus/meelopen.md", "b 404.html#deel spullen.md"],
            "`404.html#deel` is een adres van de site zelf",
        ),
        (
            [f"a {OLD} cursus/meelopen.md", "b search/zoek.html spullen.md"],
            "`search/zoek.html` is een adres van de site zelf",
        ),
        (
            [f"a {OLD} spullen.md"],
            "op `spullen.md` staat niet wat op `cursus/balie.html` een kop was: `begeleider`",
        ),
    ],
)
def test_a_redirect_that_leads_nowhere_is_told_with_its_cure(
    copy: Copy, redirects: list[str], told: str
) -> None:
    rename_card(copy)
    redirect(copy, *redirects)
    found = copy.faults()

    assert any(told in fault for fault in found), found


@pytest.mark.parametrize(
    ("mistake", "told"),
    [
        ("  ankr: plek\n", "sleutel `ankr` bestaat hier niet"),
        ("  anker: [\n", "een haakje wordt niet gesloten"),
        ("- id: kaart\n  van: x.html\n  naar: spullen.md\n", "id `kaart` staat er al"),
    ],
)
def test_a_mistake_in_a_redirect_makes_no_page_lost(copy: Copy, mistake: str, told: str) -> None:
    rename_card(copy)
    redirects = f"- id: kaart\n  van: {OLD}\n  naar: cursus/meelopen.md\n"
    copy.write("data/omleidingen.yml", redirects + mistake)

    (fault,) = copy.faults()
    assert told in fault


def test_headings_that_stay_behind_are_told_at_once_and_may_be_said_to_be_gone(copy: Copy) -> None:
    remove_page(copy)
    redirect(copy, f"weg {GONE} index.md")
    before = (copy.root / "data/omleidingen.yml").read_text(encoding="utf-8")

    assert copy.faults() == [
        f"data/omleidingen.yml:9: op `index.md` staat niet wat op `{GONE}` een kop was: "
        "`programma-1`, `programma-2`, `verhaal`. Zo los je het op: geef die koppen daar hetzelfde "
        "adres, of maak ook voor zo'n kop een omleiding; zijn ze er niet meer, zeg dan bij deze "
        "omleiding `koppen: weg`."
    ]
    copy.write("data/omleidingen.yml", before + "  koppen: weg\n")
    assert copy.faults() == []


# Arriving


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site of which a card and a heading have moved, on a plain server."""
    root = tmp_path_factory.mktemp("moved")
    copy = Copy.of_the_small_guide(root / "guide")
    rename_card(copy)
    remove_page(copy)
    copy.edit("docs/eerste-zaterdag.md", "#boos", "#lastig")
    redirect(copy, f"weg {GONE} index.md")
    copy.edit("data/omleidingen.yml", "naar: index.md", "naar: index.md\n  koppen: weg")
    redirect(
        copy,
        f"kaart {OLD} cursus/meelopen.md",
        f"foto {OLD}#foto cursus/meelopen.md plaatjes",
        "boos eerste-zaterdag.html#boos eerste-zaterdag.md lastig",
    )
    done = build(copy.root, root / "site", SITE_URL=SITE_URL)
    assert done.returncode == 0, done.stderr
    with serve(root / "site") as address:
        yield address


@pytest.fixture
def without_script(browser: Browser) -> Iterator[BrowserContext]:
    """A browser without JavaScript."""
    context = browser.new_context(java_script_enabled=False)
    yield context
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("rest", ["", "#plaatjes", "#scan/zv/1/0.1/31"])
def test_an_old_address_arrives_at_the_new_page_with_what_stands_behind_it(
    page: Page, moved: str, rest: str
) -> None:
    watch = Watch(page)
    page.goto(moved + OLD + rest)

    expect(page).to_have_url(moved + NEW + rest)
    expect(page.get_by_role("heading", level=1)).to_have_text("Achter de balie")
    assert watch.wrong == []


@pytest.mark.browser
def test_a_heading_with_a_redirect_of_its_own_arrives_where_that_leads(
    page: Page, moved: str
) -> None:
    page.goto(f"{moved}{OLD}#foto")

    expect(page).to_have_url(f"{moved}{NEW}#plaatjes")


@pytest.mark.browser
@pytest.mark.parametrize("rest", ["", "#plaatjes"])
def test_an_old_address_has_one_link_to_the_same_place_without_javascript(
    without_script: BrowserContext, moved: str, rest: str
) -> None:
    page = without_script.new_page()
    page.goto(moved + OLD + rest)
    link = page.get_by_role("main").get_by_role("link")
    expect(link).to_have_text(re.compile("^Ga naar de nieuwe plek.*: Achter de balie$"))
    link.click()

    expect(page).to_have_url(moved + NEW + rest)
    if rest:
        expect(page.locator(rest)).to_be_in_viewport()


@pytest.mark.browser
def test_a_heading_that_went_with_its_page_arrives_at_the_top_of_the_new_one(
    page: Page, without_script: BrowserContext, moved: str
) -> None:
    for one in (page, without_script.new_page()):
        one.goto(f"{moved}{GONE}#verhaal")
        if one is not page:
            one.get_by_role("main").get_by_role("link").click()
        expect(one).to_have_url(moved + "index.html")


@pytest.mark.browser
def test_an_old_heading_on_a_page_arrives_at_the_new_one(page: Page, moved: str) -> None:
    page.goto(moved + "eerste-zaterdag.html#boos")
    expect(page).to_have_url(moved + "eerste-zaterdag.html#lastig")
    page.goto(moved + "eerste-zaterdag.html#afspraken")
    page.evaluate("location.hash = 'boos'")
    expect(page).to_have_url(moved + "eerste-zaterdag.html#lastig")


@pytest.mark.browser
def test_an_old_heading_on_a_page_has_a_link_to_the_new_one_without_javascript(
    without_script: BrowserContext, moved: str
) -> None:
    page = without_script.new_page()
    page.goto(moved + "eerste-zaterdag.html")
    expect(page.get_by_text("Zoek je een onderdeel dat hier eerst stond?")).to_be_hidden()
    page.goto(moved + "eerste-zaterdag.html#boos")
    page.get_by_role("link", name="Ga naar de nieuwe plek: De eerste zaterdag", exact=True).click()

    expect(page).to_have_url(moved + "eerste-zaterdag.html#lastig")


def test_without_an_address_of_the_site_an_old_page_asks_not_to_be_found(
    copy: Copy, tmp_path: Path
) -> None:
    rename_card(copy)
    redirect(copy, f"kaart {OLD} cursus/meelopen.md")

    assert build(copy.root, tmp_path / "site").returncode == 0
    text = (tmp_path / "site" / OLD).read_text(encoding="utf-8")
    assert '<meta name="robots" content="noindex">' in text


def test_an_old_address_is_no_page_to_find(moved: str) -> None:
    with urllib.request.urlopen(moved + "search/search_index.json") as answer:  # noqa: S310
        assert OLD not in answer.read().decode()
    with urllib.request.urlopen(moved + OLD) as answer:  # noqa: S310
        text = answer.read().decode()
    assert f'<link rel="canonical" href="{SITE_URL}{NEW}">' in text
    assert '<meta property="og:title" content="Achter de balie - Samen gereedschap delen">' in text
    assert "http-equiv" not in text
    assert not re.search(r"<script>|<style| on[a-z]+=| style=", text)


# Mangled on the way


SUB_PATH = urlsplit(SITE_URL).path


@pytest.fixture(scope="module", params=["with its address", "without", "without, at the top"])
def reached(site: Path, placed_site: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """A site on a server that answers with the page not found, as the package tells it to."""
    folder = placed_site if request.param == "with its address" else site
    with following(folder, "/" if "top" in request.param else SUB_PATH) as address:
        yield address


CARD, PART, ANSWERS = "cursus/balie.html", "#plaatjes", "#scan/1/gereedschap/6.2/3-0w--"
MANGLED = {
    "cursus/balie.html%23plaatjes": CARD + PART,
    "cursus/balie.html%2523plaatjes": CARD + PART,
    "cursus/balie.html%252523plaatjes%25253E": CARD + PART,
    "cursus/balie.html&%2335;plaatjes": CARD + PART,
    "cursus/balie.html%26amp;%2335;plaatjes": CARD + PART,
    f"cursus/balie.html%23{ANSWERS[1:]}": CARD + ANSWERS,
    f"cursus/balie.html/%23{ANSWERS[1:]}%3E": CARD + ANSWERS,
    f"cursus/balie.html%23{ANSWERS[1:].replace('/', '%2F')}).": CARD + ANSWERS,
    "cursus/balie.html%EF%BC%83plaatjes": CARD + PART,
    "cursus/balie.html>": CARD,
    "cursus/balie.html%3E": CARD,
    "cursus/balie.html&gt;": CARD,
    "cursus/balie.html.": CARD,
    "cursus/balie.html)": CARD,
    "cursus/balie.html),%20voor%20meer": CARD,
    "cursus/balie.html,": CARD,
    "cursus/balie.html%20": CARD,
    "cursus/balie.html%20#plaatjes": CARD + PART,
    "cursus/balie.html%C2%A0": CARD,
    "cursus/balie.html%A0": CARD,
    "cursus/balie.html%E2%80%9D": CARD,
    "cursus/balie.html%22%20target=": CARD,
    "cursus/balie.html%E2%80%8B": CARD,
    "cursus/bal%0D%0Aie.html": CARD,
    "cursus/bal%C2%ADie.html%23pla%0Aatjes": CARD + PART,
    "cursus/balie.html/": CARD,
    "cursus/balie.html//#plaatjes": CARD + PART,
    "cursus/balie.HTML": CARD,
    "Cursus/Balie.Html%23PLAATJES": CARD + PART,
    "cursus/balie.htm": CARD,
    "cursus/balie.ht": CARD,
    "cursus/balie": CARD,
    "cursus/balie/": CARD,
    "cursus/balie%23plaatjes": CARD + PART,
    "cursus/balie.": CARD,
    "cursus/balie%3E": CARD,
    "cursus/balie.html&amp;utm_source=mail": CARD,
    "cursus/balie.html%3Futm_source=mail": CARD,
    "cursus%5Cbalie.html": CARD,
    "%3Ccursus/balie.html%3E": CARD,
    "plekken%23x": "plekken/index.html#x",
    "plekken/%3E": "plekken/index.html",
    "%3E": "index.html",
    "%E0%A4%A": "index.html",
    "lenen.html%3E": "uitlenen.html",
    "lenen%23factor-32": "uitlenen.html#factor-32",
}
"""What mail programs make of an address, and where that must arrive."""


@pytest.mark.browser
def test_a_mangled_address_leads_on_to_the_page_and_the_part_that_it_was(
    page: Page, reached: str
) -> None:
    watch = Watch(page)
    page.goto(reached + CARD)
    arrived = {}
    for mangled, meant in MANGLED.items():
        page.goto("about:blank")
        page.goto(reached + mangled)
        with suppress(Error):
            page.wait_for_url(reached + meant, wait_until="commit", timeout=5000)
        arrived[mangled] = page.url.removeprefix(reached)

    assert arrived == MANGLED
    assert watch.foreign(urljoin(reached, "/")) == []
    page.go_back()
    expect(page).to_have_url("about:blank")  # what was mangled is no step on the way back


@pytest.mark.browser
@pytest.mark.parametrize(
    ("asked", "offered"),
    [
        ("cursus/slijp", "cursus/slijpmiddag.html"),
        ("training/balie.html%23plaatjes", "cursus/balie.html#plaatjes"),
        ("balie.html", "cursus/balie.html"),
        ("plekken/nergens.html%23x", "plekken/index.html"),
        ("x/y/z.html", "index.html"),
        ("https:%2F%2Fexample.org%2Fx.html", "index.html"),
        ("%2F%2Fexample.org%2Fx.html%23x", "index.html"),
        ("javascript:alert(1)%23x", "index.html"),
        ("%3Cimg%20src=x%20onerror=alert(1)%3E", "index.html"),
    ],
)
def test_an_address_that_may_be_another_leads_nowhere_by_itself_and_offers_what_comes_near(
    page: Page, reached: str, asked: str, offered: str
) -> None:
    watch = Watch(page)
    page.goto(reached + asked, wait_until="load")
    link = page.get_by_text("Zoek je misschien deze pagina?").get_by_role("link")
    expect(link).to_be_visible()

    assert page.url == reached + asked
    assert link.evaluate("link => link.href") == reached + offered
    every = page.get_by_role("main").get_by_role("listitem").get_by_role("link")
    hrefs = every.evaluate_all("links => links.map(({ href }) => href)")
    assert {reached + address for address in SMALL_ADDRESSES} == set(hrefs)
    assert watch.foreign(urljoin(reached, "/")) == []
    link.click()
    expect(page).to_have_url(reached + offered)


@pytest.mark.browser
def test_a_page_that_should_be_there_and_is_not_leads_to_itself_no_more_than_once(
    page: Page, site: Path, tmp_path: Path
) -> None:
    shutil.copytree(site, tmp_path / "site")
    (tmp_path / "site" / CARD).unlink()
    with following(tmp_path / "site", SUB_PATH) as address:
        page.goto(f"{address}{CARD}%3E")
        expect(page).to_have_url(address + CARD)
        expect(page.get_by_role("heading", name="Deze pagina bestaat niet")).to_be_visible()
        expect(page.get_by_role("link", name="Woorden", exact=True)).to_be_visible()
        expect(page.get_by_text("Zoek je misschien")).to_be_hidden()


@pytest.mark.browser
def test_without_script_a_mangled_address_has_links_that_lead_to_a_page(
    without_script: BrowserContext, reached: str
) -> None:
    page = without_script.new_page()
    page.goto(f"{reached}cursus/balie.html%3E")
    links = page.get_by_role("main").get_by_role("link")
    last = links.last
    expect(last).to_be_visible()
    last.click()

    expect(page).to_have_url(re.compile(f"^{re.escape(reached)}(index.html)?$"))
    expect(page.get_by_role("heading", name="Deze pagina bestaat niet")).to_have_count(0)
