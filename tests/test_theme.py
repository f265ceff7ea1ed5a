"""The theme's faults stay mended: by keyboard, by ear, in the dark, without JavaScript."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from macros.search.dutch import STOP_WORDS, words
from tests.conftest import REAL_ADDRESSES, ROOT, SITE_URL, Built
from tests.test_site import Html

PHONE: ViewportSize = {"width": 390, "height": 800}
SCREEN: ViewportSize = {"width": 1280, "height": 900}
AXE = ROOT / "node_modules/axe-core/axe.min.js"  # put there by `make test`
RUN_AXE = """async (where) => {
  // In the dark only what has to do with colour can differ.
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const { violations } = await axe.run(where, {
    resultTypes: ["violations"],
    ...(dark && { runOnly: ["color-contrast", "link-in-text-block"] }),
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
}"""
# Where the focus is: its place in the document, its name, and whether it can be seen.
FOCUS = """() => {
  const here = document.activeElement;
  if (here === document.body) return null;
  const { x, y, width, height } = here.getBoundingClientRect();
  const label = here.labels?.[0]?.textContent ?? "";
  return {
    html: here.outerHTML.slice(0, 120),
    place: [...document.querySelectorAll("*")].indexOf(here),
    name: (here.getAttribute("aria-label") ?? (here.textContent.trim() || label)).trim(),
    seen: here.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      width > 1 && height > 1 && x >= 0 && x < innerWidth && y + height > 0 && y < innerHeight,
    outlined: getComputedStyle(here).outlineStyle !== "none",
  };
}"""

pytestmark = pytest.mark.browser


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page as narrow as a phone, on which nothing moves."""
    context = browser.new_context(viewport=PHONE, locale="nl-NL", reduced_motion="reduce")
    yield context.new_page()
    context.close()


def test_no_page_has_a_script_a_style_or_a_handler_in_itself(either: Built) -> None:
    inline = [
        f"{page.name}: <{tag} {attributes}>"
        for page in either.site.rglob("*.html")
        for tag, attributes in Html(page.read_text(encoding="utf-8")).tags
        if tag == "style"
        or (tag == "script" and not attributes.get("src") and not is_data(attributes))
        or any(name == "style" or name.startswith("on") for name in attributes)
        or any((value or "").startswith("javascript:") for value in attributes.values())
    ]
    assert inline == []


def is_data(attributes: dict[str, str | None]) -> bool:
    """Tell whether a script element holds data, which no browser runs."""
    return attributes.get("type") == "application/json"


@pytest.mark.parametrize("target", [*REAL_ADDRESSES, "404.html"])
def test_axe_finds_nothing_wrong(phone: Page, real: Built, target: str) -> None:
    """At two widths, in light and dark, with the menu and the search open and closed."""
    phone.goto(real.address + target)
    phone.evaluate(AXE.read_text(encoding="utf-8"))
    found = set()
    for width in (PHONE, SCREEN):
        phone.set_viewport_size(width)
        for panel in panels(phone, real.site, target, narrow=width is PHONE):
            for scheme in ("light", "dark"):
                phone.emulate_media(color_scheme=scheme)
                wrong = phone.evaluate(RUN_AXE, panel)
                found |= {f"{width['width']} {scheme} {panel}: {fault}" for fault in wrong}
    assert found == set()


def panels(page: Page, site: Path, target: str, *, narrow: bool) -> Iterator[str]:
    """Open one panel after the other; yield what is to be looked at, the page itself first."""
    yield "html"
    if target == "404.html":
        return  # without a known address it has no panels
    if narrow:
        menu_button(page).click()
        yield "#__nav"
        page.keyboard.press("Escape")
    search_for(page, word_of(site))
    yield "#__search_panel"
    page.keyboard.press("Escape")


@pytest.mark.parametrize("target", REAL_ADDRESSES)
def test_the_tab_key_visits_what_can_be_seen_in_the_order_of_the_page(
    phone: Page, real_address: str, target: str
) -> None:
    phone.goto(real_address + target)
    aid = phone.locator("[data-aid]").first
    if aid.count():  # it comes alive when it is near, and then adds to the page
        aid.scroll_into_view_if_needed()
        expect(aid.locator("[role=status]").last).to_be_attached()
        phone.evaluate("scrollTo(0, 0)")
    stops = []
    phone.keyboard.press("Tab")
    while stop := phone.evaluate(FOCUS):
        stops.append(stop)
        assert len(stops) < 400, "the tab key is caught"
        phone.keyboard.press("Tab")

    assert [stop["html"] for stop in stops if not stop["seen"]] == []
    assert [stop["html"] for stop in stops if not stop["name"]] == []
    assert [stop["html"] for stop in stops if not stop["outlined"]] == []
    assert [stop["place"] for stop in stops] == sorted(stop["place"] for stop in stops)
    first = ["Ga naar inhoud", "Menu", "Donkere kleuren", "Zoeken"]
    assert [stop["name"] for stop in stops[:4]] == first


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_menu_opens_and_closes_by_keyboard_and_takes_the_focus_along(
    phone: Page, address: str, key: str
) -> None:
    phone.goto(address + "plekken/index.html")
    button = menu_button(phone)
    menu = phone.locator("nav.md-nav--primary")
    assert button.evaluate("button => button.tagName") == "BUTTON"
    expect(button).to_have_attribute("aria-controls", str(menu.get_attribute("id")))
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(menu).to_be_hidden()

    button.focus()
    phone.keyboard.press(key)
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(menu).to_be_visible()
    expect(menu.get_by_role("button", name="Sluit menu")).to_be_focused()

    phone.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()

    phone.keyboard.press(key)
    phone.keyboard.press(key)  # on the button that closes it
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()


def test_every_page_is_in_the_menu_and_in_the_reach_of_the_tab_key(
    phone: Page, either: Built
) -> None:
    phone.goto(either.address + "index.html")
    menu_button(phone).click()
    reached = set()
    phone.keyboard.press("Tab")
    while phone.evaluate("document.activeElement.closest('#__nav') !== null"):
        assert phone.evaluate(FOCUS)["seen"]
        reached.add(phone.evaluate("document.activeElement.href.split('#')[0]"))
        phone.keyboard.press("Tab")

    assert reached == {either.address + target for target in either.addresses}
    expect(menu_button(phone)).to_have_attribute("aria-expanded", "false")


def test_the_menu_tells_which_page_this_is(phone: Page, address: str) -> None:
    phone.goto(address + "eerste-zaterdag.html")

    current = phone.locator("#__nav [aria-current=page]")
    assert current.get_attribute("href") == "eerste-zaterdag.html"


def test_a_wide_screen_shows_the_menu_without_a_button(page: Page, address: str) -> None:
    page.goto(address + "index.html")

    expect(page.get_by_role("navigation", name="Navigatie")).to_be_visible()
    expect(menu_button(page)).to_be_hidden()


def test_search_opens_leads_and_closes_by_keyboard(phone: Page, address: str) -> None:
    phone.goto(address + "index.html")
    dialog = phone.get_by_role("dialog", name="Zoeken")
    button = phone.get_by_role("button", name="Zoeken", exact=True)
    button.focus()
    phone.keyboard.press("Enter")
    expect(dialog.get_by_role("textbox", name="Zoeken")).to_be_focused()

    phone.keyboard.type("beitel")
    results = dialog.get_by_role("link")
    expect(results.first).to_be_visible()
    expect(dialog.get_by_role("status")).to_contain_text(re.compile(r"\d"))
    phone.keyboard.press("Tab")
    expect(dialog.get_by_role("button", name="Leegmaken")).to_be_focused()
    phone.keyboard.press("Tab")
    expect(results.first).to_be_focused()
    phone.keyboard.press("Shift+Tab")
    expect(dialog.get_by_role("button", name="Leegmaken")).to_be_focused()

    phone.keyboard.press("Escape")
    expect(dialog.get_by_role("textbox")).to_be_hidden()
    expect(button).to_be_focused()


def test_search_closes_when_the_focus_leaves_it(page: Page, address: str) -> None:
    page.goto(address + "index.html")
    search_for(page, "beitel")
    page.keyboard.press("Shift+Tab")

    expect(page.locator(".md-search-result__link").first).to_be_hidden()


@pytest.mark.parametrize("key", ["s", "/", "n", "p"])
def test_a_single_letter_does_nothing(page: Page, address: str, key: str) -> None:
    """WCAG 2.1.4: who speaks to the computer types letters by accident."""
    page.goto(address + "uitlenen.html")
    page.keyboard.press(key)

    expect(page.get_by_role("textbox", name="Zoeken")).not_to_be_focused()
    expect(page).to_have_url(address + "uitlenen.html")


def test_the_skip_link_brings_the_keyboard_to_the_content(phone: Page, address: str) -> None:
    phone.goto(address + "uitlenen.html")
    phone.keyboard.press("Tab")
    phone.keyboard.press("Enter")
    phone.keyboard.press("Tab")

    assert phone.evaluate("document.activeElement.closest('article') !== null")


def test_dark_is_chosen_by_keyboard_and_kept(page: Page, address: str) -> None:
    page.goto(address + "index.html")
    dark = page.get_by_role("button", name="Donkere kleuren")
    expect(dark).to_have_attribute("aria-pressed", "false")
    assert page.evaluate("localStorage.length") == 0

    dark.focus()
    page.keyboard.press("Space")
    expect(dark).to_have_attribute("aria-pressed", "true")
    assert scheme(page) == "slate"

    page.goto(address + "plekken/index.html")
    expect(dark).to_have_attribute("aria-pressed", "true")
    assert scheme(page) == "slate"


def test_dark_comes_before_the_first_paint(browser: Browser, address: str) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.add_init_script(
        """const look = () => document.body
          ? window.first = getComputedStyle(document.body).backgroundColor
          : requestAnimationFrame(look);
        requestAnimationFrame(look);"""
    )
    page.route("**/bundle*.js", lambda route: route.abort())
    page.goto(address + "index.html")
    page.wait_for_function("window.first")
    page.evaluate("document.documentElement.dataset.mdColorScheme = 'slate'")

    assert page.evaluate("window.first === getComputedStyle(document.body).backgroundColor")
    context.close()


def test_without_javascript_the_menu_works_and_nothing_promises_more(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE, locale="nl-NL")
    page = context.new_page()
    page.goto(address + "index.html")
    menu = page.locator("#__nav")
    expect(menu).to_be_hidden()
    expect(page.locator("header").get_by_role("button")).to_have_count(0)

    page.get_by_role("checkbox", name="Menu").focus()
    page.keyboard.press("Space")
    expect(menu).to_be_visible()
    page.locator("label.md-overlay").click(position={"x": 380, "y": 400})
    expect(menu).to_be_hidden()
    page.locator("header label", has_text="Menu").click()
    expect(menu).to_be_visible()
    context.close()


def test_the_page_for_a_wrong_address_promises_nothing_that_it_cannot_know(site: Path) -> None:
    source = (site / "404.html").read_text(encoding="utf-8")

    assert "Deze pagina bestaat niet" in source
    assert Html(source).links == ["./", "../"]  # a shorter address, whatever it is shown at


def test_the_page_for_a_wrong_address_leads_home_where_home_is_known(placed_site: Path) -> None:
    links = Html((placed_site / "404.html").read_text(encoding="utf-8")).links
    home = urlsplit(SITE_URL).path

    assert f"{home}index.html" in links  # whatever address it is shown at
    assert [link for link in links if not link.startswith((home, "https:"))] == []


def menu_button(page: Page) -> Locator:
    """Find what opens the menu."""
    return page.get_by_role("button", name="Menu", exact=True)


def search_for(page: Page, said: str) -> None:
    """Open the search, by its button where it has one, and wait for results."""
    button = page.get_by_role("button", name="Zoeken", exact=True)
    if button.is_visible():
        button.click()
    page.get_by_role("textbox", name="Zoeken").fill(said)
    page.locator(".md-search-result__link").first.wait_for()


@cache
def word_of(site: Path) -> str:
    """A word that can be searched for: the longest one in the titles of the index."""
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    said = {word for entry in index["docs"] for word in words(entry["title"])}
    return max(sorted(said - STOP_WORDS), key=len)


def scheme(page: Page) -> str:
    """Tell which colours the page has."""
    return str(page.evaluate("document.documentElement.dataset.mdColorScheme"))
