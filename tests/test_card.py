"""A training card: read at a glance on a phone, sent on in every way, printed on paper."""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pypdf import PdfReader

from macros.pages.guide import Guide
from macros.rendering.mail import MOST_SIGNS, mail_link
from macros.rendering.qr import qr_code
from tests.conftest import SITE_URL, Built, Copy, build
from tests.plain_server import serve

CARD = "veilig-boren.html"
TRAINING = "veilig-boren"
PHONE = {"width": 390, "height": 664}
"""A phone of 390 × 844, with what its browser leaves of that."""

NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined })"
"""As on a server without https: a browser then offers no clipboard."""
NO_COPYING = f"{NO_CLIPBOARD}; document.execCommand = () => false"
"""Where the older way to copy is refused too."""


@pytest.fixture(scope="module")
def placed(placed_site: Path) -> Iterator[str]:
    """The address of a server with the guide that knows its own address."""
    with serve(placed_site) as found:
        yield found


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh profile in which a page may use the clipboard."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield context
    context.close()


def clipboard(page: Page) -> dict[str, str]:
    """What stands on the clipboard, by its type."""
    return dict(
        page.evaluate(
            """async () => {
              const [item] = await navigator.clipboard.read();
              const read = async (type) => [type, await (await item.getType(type)).text()];
              return Object.fromEntries(await Promise.all(item.types.map(read)));
            }"""
        )
    )


def mail(link: str) -> dict[str, str]:
    """The parts of a mail link."""
    parts = urlsplit(link)
    assert parts.scheme == "mailto"
    return {name: value for name, (value,) in parse_qs(parts.query).items()}


def told(page: Page) -> Any:
    """What the card says to who listens."""
    return page.get_by_role("status")


# Reading


@pytest.mark.browser
def test_a_link_from_a_mail_shows_title_and_past_bij_at_once_on_a_phone(
    browser: Browser, either: Built
) -> None:
    for card in either.cards:
        context = browser.new_context(viewport=PHONE, locale="nl-NL")  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(either.address + card)
        seen = [
            page.get_by_role("heading", level=1),
            page.locator(".feiten").get_by_role("link", name="Past bij"),
            page.locator(".feiten dd").first,
        ]

        for part in seen:
            box = part.evaluate("one => one.getBoundingClientRect().toJSON()")
            assert box["top"] >= 48, card  # below the bar on top
            # Of a long text the first lines are enough.
            assert box["top"] + min(box["height"], 100) <= PHONE["height"], card
        assert page.evaluate("scrollY") == 0, card
        context.close()


def test_a_card_at_a_glance_answers_every_question(either: Built) -> None:
    for card in either.cards:
        text = either.text(card)
        glance = re.sub(r"<[^>]*>|\s+", " ", text[text.index("trainingskern") :]).split("Past bij")
        for row in ("Geschikt voor", "Trainer", "Tijd", "Wie heb je nodig", "Dia's", "Context"):
            assert row in glance[1], f"{card}: {row}"


@pytest.mark.browser
def test_each_row_at_a_glance_leads_to_its_section(page: Page, address: str) -> None:
    page.goto(address + CARD)
    for row, anchor in {
        "Past bij": "wanneer",
        "Trainer": "begeleider",
        "Dia's": "plaatjes",
    }.items():
        page.locator(".feiten").get_by_role("link", name=row).click()
        expect(page).to_have_url(re.compile(f"#{anchor}$"))
        expect(page.locator(f"#{anchor}")).to_be_in_viewport()


@pytest.mark.browser
def test_nothing_of_a_card_is_hidden_from_who_chose_no_context(page: Page, address: str) -> None:
    page.goto(address + CARD)
    for form in page.locator(".pasvormen li").all():
        expect(form).to_be_visible()
    expect(page.locator(".kader--dicht")).to_have_count(0)


# Sending


@pytest.mark.browser
def test_copying_the_link_gives_the_published_address_and_says_so(
    reader: BrowserContext, placed: str
) -> None:
    page = reader.new_page()
    page.goto(placed + CARD + "?van=mail#begeleider")
    page.get_by_role("button", name="Kopieer link", exact=True).click()

    expect(told(page)).to_have_text("De link is gekopieerd.")
    expect(page.locator(".gezegd")).to_be_visible()
    assert clipboard(page)["text/plain"] == SITE_URL + CARD


@pytest.mark.browser
def test_without_an_address_of_its_own_a_card_gives_the_one_where_it_stands(
    reader: BrowserContext, address: str
) -> None:
    page = reader.new_page()
    page.goto(address + CARD + "?van=mail#begeleider")
    page.get_by_role("button", name="Kopieer link", exact=True).click()

    expect(told(page)).to_have_text("De link is gekopieerd.")
    assert clipboard(page)["text/plain"] == address + CARD
    expect(page.locator(".verzenden-adres")).to_contain_text(address + CARD)
    link = page.get_by_role("link", name="Mail deze kaart").get_attribute("href")
    assert mail(str(link))["body"].count(address + CARD) == 1


@pytest.mark.browser
def test_each_section_gives_a_link_to_itself(
    reader: BrowserContext, placed: str, guide: Guide
) -> None:
    page = reader.new_page()
    page.goto(placed + CARD)
    buttons = page.get_by_role("button", name="Kopieer link naar dit onderdeel")
    expect(buttons).to_have_count(len(guide.content.gids.kaart))
    page.get_by_role("button", name="Kopieer link naar dit onderdeel: De begeleider").click()

    expect(told(page)).to_have_text("De link naar dit onderdeel is gekopieerd.")
    assert clipboard(page)["text/plain"] == f"{SITE_URL}{CARD}#begeleider"


@pytest.mark.browser
def test_copying_for_a_mail_gives_title_three_lines_and_link_rich_and_plain(
    reader: BrowserContext, placed: str, guide: Guide
) -> None:
    training = guide.content.trainingen[TRAINING]
    page = reader.new_page()
    page.goto(placed + CARD)
    page.get_by_role("button", name="Kopieer voor e-mail").click()
    expect(told(page)).to_have_text("De kaart is gekopieerd. Plak hem in je e-mail.")
    copied = clipboard(page)

    title, kort, past_bij, trainer, link = copied["text/plain"].splitlines()
    assert title == training.titel
    assert kort == training.kort
    assert past_bij == f"Past bij: {training.wanneer}"
    assert trainer == f"Trainer: {training.trainer.kort}"
    assert link == SITE_URL + CARD
    rich = copied["text/html"]
    assert f"{training.titel}</b>" in rich
    assert f'<a href="{SITE_URL}{CARD}"' in rich
    expect(page.locator(".verzenden-tekst")).to_be_hidden()


@pytest.mark.browser
def test_without_https_a_card_is_copied_as_well_rich_and_plain(
    reader: BrowserContext, placed: str
) -> None:
    page = reader.new_page()
    page.add_init_script(NO_CLIPBOARD)
    page.goto(placed + CARD)
    button = page.get_by_role("button", name="Kopieer voor e-mail")
    button.click()

    expect(told(page)).to_have_text("De kaart is gekopieerd. Plak hem in je e-mail.")
    expect(page.locator(".verzenden-zelf")).to_have_count(0)
    expect(button).to_be_focused()
    other = reader.new_page()
    other.goto(placed)
    copied = clipboard(other)
    assert copied["text/plain"].splitlines()[-1] == SITE_URL + CARD
    assert f'<a href="{SITE_URL}{CARD}"' in copied["text/html"]


@pytest.mark.browser
def test_where_copying_is_refused_the_text_stands_selected(page: Page, placed: str) -> None:
    page.add_init_script(NO_COPYING)
    page.goto(placed + CARD)
    selected = "() => getSelection().toString().trim()"
    for name, text in {
        "Kopieer link": SITE_URL + CARD,
        "Kopieer link naar dit onderdeel: De plaatjes": f"{SITE_URL}{CARD}#plaatjes",
        "Kopieer voor e-mail": "Veilig boren",
    }.items():
        page.get_by_role("button", name=name, exact=True).click()
        expect(told(page)).to_contain_text("De tekst is geselecteerd. Druk op Ctrl+C of Cmd+C.")
        assert page.evaluate(selected).startswith(text), name
    assert SITE_URL + CARD in page.evaluate(selected)
    expect(page.locator(".verzenden-zelf")).to_have_count(1)  # only the last one is left


@pytest.mark.browser
def test_a_phone_offers_its_own_way_to_share(page: Page, placed: str, guide: Guide) -> None:
    page.add_init_script(
        "navigator.canShare = () => true;"
        "navigator.share = async (card) => { window.shared = card; };"
    )
    page.goto(placed + CARD)
    page.get_by_role("button", name="Deel met een app").click()

    assert page.evaluate("shared.url") == SITE_URL + CARD
    assert "Veilig boren" in page.evaluate("shared.title")
    assert page.evaluate("shared.text") == guide.content.trainingen[TRAINING].kort


@pytest.mark.browser
@pytest.mark.parametrize(
    ("error", "says"), [("AbortError", ""), ("NotAllowedError", "De link is gekopieerd.")]
)
def test_where_sharing_fails_the_link_is_copied_but_who_stops_has_stopped(
    reader: BrowserContext, placed: str, error: str, says: str
) -> None:
    page = reader.new_page()
    page.add_init_script(
        "navigator.canShare = () => true;"
        f"navigator.share = async () => {{ throw new DOMException('', '{error}'); }};"
    )
    page.goto(placed + CARD)
    page.get_by_role("button", name="Deel met een app").click()

    expect(told(page)).to_have_text(says)


@pytest.mark.browser
def test_print_prints_the_card(page: Page, placed: str) -> None:
    page.add_init_script("window.print = () => { window.printed = true; }")
    page.goto(placed + CARD)
    page.get_by_role("button", name="Print").click()

    assert page.evaluate("window.printed") is True


@pytest.mark.browser
def test_what_is_said_twice_is_told_twice(reader: BrowserContext, placed: str) -> None:
    page = reader.new_page()
    page.goto(placed + CARD)
    told(page).evaluate(
        """status => {
          window.heard = [];
          new MutationObserver(() => window.heard.push(status.textContent))
            .observe(status, { childList: true });
        }"""
    )
    button = page.get_by_role("button", name="Kopieer link", exact=True)
    words = "De link is gekopieerd."
    for heard in ([words], [words, "", words]):
        button.click()
        page.wait_for_function("n => window.heard.length >= n", arg=len(heard))
        assert page.evaluate("window.heard") == heard

    # Who sees it, and hears the page too, hears it once.
    expect(page.locator(".gezegd")).to_have_attribute("aria-hidden", "true")


@pytest.mark.browser
def test_where_nothing_can_be_shared_there_is_no_button_for_it(page: Page, placed: str) -> None:
    page.goto(placed + CARD)
    expect(page.get_by_role("button", name="Kopieer link", exact=True)).to_be_visible()

    expect(page.locator("[data-stuur]")).to_have_count(1)
    expect(page.get_by_role("button", name="Deel met een app")).to_be_hidden()


@pytest.mark.browser
def test_without_javascript_the_address_stands_there_and_the_mail_opens(
    browser: Browser, placed: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(placed + CARD)

    expect(page.locator(".verzenden")).to_contain_text(f"Adres van deze kaart: {SITE_URL}{CARD}")
    link = page.get_by_role("link", name="Mail deze kaart").get_attribute("href")
    assert f"{SITE_URL}{CARD}" in mail(str(link))["body"]
    expect(page.locator("article button:visible:not(.begrip-knop)")).to_have_count(0)
    context.close()


@pytest.mark.browser
def test_from_a_folder_no_address_is_given_that_leads_nowhere(page: Page, site: Path) -> None:
    page.goto(f"{site.as_uri()}/{CARD}")

    expect(page.get_by_text("Je bekijkt deze site vanuit een map op je computer.")).to_be_visible()
    expect(page.get_by_role("link", name="Mail deze kaart")).to_be_hidden()
    expect(page.get_by_role("button", name="Kopieer link", exact=True)).to_be_hidden()
    expect(page.get_by_role("button", name="Print")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.get_by_text("Je bekijkt deze site vanuit een map")).to_be_hidden()


@pytest.mark.browser
def test_from_a_folder_the_published_address_is_given_where_it_is_known(
    page: Page, placed_site: Path
) -> None:
    page.goto(f"{placed_site.as_uri()}/{CARD}")

    expect(page.locator(".verzenden-adres a")).to_have_text(SITE_URL + CARD)


def test_a_mail_is_plain_dutch_and_opens_in_every_mail_program(either: Built) -> None:
    content = either.guide.content
    for training, card in zip(content.trainingen.values(), either.cards, strict=True):
        address = SITE_URL + card
        link = mail_link(content, training, address)
        text = mail(link)

        assert len(link) < MOST_SIGNS
        assert text["subject"] == f"Training: {training.titel}"
        assert f"\r\n{address}\r\n" in text["body"]
        assert training.kort in text["body"]
        assert not re.search(r"[<>{}]|None", unquote(link))


def test_a_mail_without_an_address_tells_to_put_it_there(guide: Guide) -> None:
    training = guide.content.trainingen[TRAINING]
    body = mail(mail_link(guide.content, training, None))["body"]

    assert "Plak hier het adres van de pagina." in body
    assert "http" not in body


# Paper


@pytest.mark.browser
def test_a_card_prints_on_one_sheet(page: Page, placed: str, guide: Guide) -> None:
    for name in guide.content.trainingen:
        page.goto(f"{placed}{guide.pages.places('trainingen', name)[0].page[:-3]}.html")
        pdf = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))

        assert len(pdf.pages) == 1, name


@pytest.mark.browser
def test_a_card_prints_with_its_address_and_code(page: Page, either_placed: Built) -> None:
    gids = either_placed.guide.content.gids
    for card in either_placed.cards:
        page.emulate_media(media="null")
        page.goto(either_placed.address + card)
        sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
        first = " ".join(sheets[0].extract_text().split())

        assert SITE_URL + card in first.replace(" ", "")
        assert f"Uit: {gids.titel}, editie {gids.editie}" in first, card
        assert "Kopieer" not in first, card
        page.emulate_media(media="print")
        code = page.get_by_role("img", name="QR-code met het adres van deze kaart")
        expect(code).to_be_visible()
        assert code.evaluate("image => image.complete && image.naturalWidth > 0"), card
        # A phone reads it: two centimetres at least, of 96 / 2.54 pixels each.
        width = code.evaluate("image => image.getBoundingClientRect().width * 2.54 / 96")
        assert width >= 2, card


@pytest.mark.browser
def test_who_reads_in_the_dark_prints_in_the_light(page: Page, placed: str) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(placed + CARD)
    shade = "body => getComputedStyle(body.querySelector('article dd')).color.match(/\\d+/g)"
    on_screen = page.locator("body").evaluate(shade)
    page.emulate_media(media="print", color_scheme="dark")
    on_paper = page.locator("body").evaluate(shade)

    assert min(map(int, on_screen)) > 180
    assert max(map(int, on_paper)) < 80


@pytest.mark.browser
def test_no_line_of_a_printed_card_is_clipped(page: Page, either_placed: Built) -> None:
    page.set_viewport_size({"width": 687, "height": 1000})  # an A4 without its margins
    page.emulate_media(media="print")
    for card in either_placed.cards:
        page.goto(either_placed.address + card)

        clipped = page.evaluate(
            """() => [...document.querySelectorAll("article *")].filter((part) =>
              part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 1 &&
              getComputedStyle(part).overflowX !== "visible").map((part) => part.outerHTML)"""
        )
        assert clipped == [], card
        assert page.evaluate("document.documentElement.scrollWidth") <= 687, card


def test_the_code_on_paper_holds_the_published_address(either_placed: Built) -> None:
    for card in either_placed.cards:
        code = either_placed.text(card.replace(".html", "-qr.svg"))
        assert code == qr_code(SITE_URL + card)


def test_without_an_address_there_is_no_code(site: Path) -> None:
    assert list(site.rglob("*-qr.svg")) == []
    assert "-qr.svg" not in (site / CARD).read_text(encoding="utf-8")


# The address of the site


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("https://www.example.org/?pagina=3", "nothing may stand after ? or #"),
        ("https://www.example.org/#kaart", "nothing may stand after ? or #"),
        ("https://www.example.org/gids/index.html", "it names a page"),
        ("https://www.example.org/default.aspx", "it names a page"),
        ("https://www.example.org:99999/", "it has a port that does not exist"),
        ("https://www.example.org/mijn gids/", "its path has signs that mail programs change"),
        ("https://www.example.org//gids/", "two slashes stand next to each other in its path"),
        ("ftp://www.example.org/", "it does not start with https:// or http://"),
        ("www.example.org", "it does not start with https:// or http://"),
        ("https://[example/", "it has no name of a host that can be linked to"),
    ],
)
def test_a_wrong_site_url_stops_the_build_and_says_what_to_do(
    copy: Copy, tmp_path: Path, wrong: str, told: str
) -> None:
    done = build(copy.root, tmp_path / "site", SITE_URL=wrong)

    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert f"SITE_URL is '{wrong}" in done.stderr
    assert f", but {told}" in done.stderr
    assert "give the address of the folder of the site" in done.stderr
    assert not (tmp_path / "site").exists()
