"""The site in a real browser: reading, finding, on a phone, in the dark, on paper."""

import json

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.conftest import ROOT, Built

pytestmark = pytest.mark.browser


def test_the_answers_to_a_factor_stand_on_one_line_on_a_wide_screen(
    page: Page, address: str
) -> None:
    page.goto(address + "hoe-staat-het.html")
    answers = page.get_by_role("group", name="Beitels en zagen zijn scherp").get_by_role("radio")

    assert len(set(_tops(answers))) == 1


def test_factors_stand_one_after_the_other_on_a_phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address + "uitlenen.html")
    helps, hinders = _sides(page)

    assert helps["x"] == hinders["x"]
    assert helps["y"] + helps["height"] <= hinders["y"]


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_no_page_is_wider_than_the_screen(page: Page, either: Built, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    for target in either.addresses:
        page.goto(either.address + target)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, target


@pytest.mark.parametrize("width", [360, 390])
def test_no_page_is_wider_than_a_phone_on_which_letters_are_twice_as_large(
    page: Page, either: Built, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    for target in either.addresses:
        page.goto(either.address + target)
        page.evaluate(
            "document.documentElement.style.fontSize = '250%'"
        )  # of the theme it is 125 %
        assert page.evaluate("document.documentElement.scrollWidth") <= width, target


SPACED = """* {
  letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important;
}
p { margin-bottom: 2em !important; }"""
"""The spacing of WCAG 1.4.12."""
DOUBLED = ":root { font-size: 250% !important; }"  # of the theme it is 125 %

# The signs of a name that are not in sight: beside the page, outside what clips them, or with
# something else over them.
CUT_OFF = """async name => {
  const cut = [];
  const texts = document.createTreeWalker(name, NodeFilter.SHOW_TEXT);
  name.scrollIntoView({ block: "center" });
  // The theme lays out what scrolls beside the page at the frame after this one.
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    for (let place = 0; place < text.data.length; place += 1) {
      const range = document.createRange();
      range.setStart(text, place);
      range.setEnd(text, place + 1);
      const [sign] = range.getClientRects();
      if (!sign?.width || !text.data[place].trim()) continue;
      const x = sign.left + sign.width / 2, y = sign.top + sign.height / 2;
      let seen = sign.left >= 0 && sign.right <= innerWidth + 0.5 && sign.top >= -0.5;
      for (let box = text.parentElement; box !== document.body; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box);
        const { left, right, top, bottom } = box.getBoundingClientRect();
        if (overflowX !== "visible") seen &&= sign.left >= left - 0.5 && sign.right <= right + 0.5;
        if (overflowY !== "visible") seen &&= y >= top && y <= bottom;
      }
      const there = document.elementFromPoint(x, y);
      if (!seen || !(there?.contains(text) || name.contains(there))) cut.push(text.data[place]);
    }
  }
  return cut.join("");
}"""


@pytest.mark.parametrize("style", ["", DOUBLED, SPACED], ids=["plain", "doubled", "spaced"])
def test_no_name_in_the_bar_and_in_the_foot_is_cut_off(
    page: Page, either: Built, style: str
) -> None:
    """With a context chosen, which stands in the bar too, and without."""
    content = either.guide.content
    kept = {
        "soort": "dossier",
        "versie": 1,
        "gids": content.gids.id,
        "editie": content.gids.editie,
        "context": {"waarde": next(iter(content.contexten)), "op": 1},
    }
    page.add_init_script(f"localStorage['dossier:{content.gids.id}'] = '{json.dumps(kept)}'")
    bar, foot = page.get_by_role("banner"), page.get_by_role("contentinfo")
    name = bar.get_by_text(content.gids.titel, exact=True)
    for target in either.addresses[::6]:
        page.goto(either.address + target)
        expect(bar.get_by_role("combobox")).to_be_visible()
        label = bar.locator("label", has=page.locator("select"))
        page.add_style_tag(content=f"{style} * {{ transition: none !important; }}")
        for width in (320, 390, 768, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            page.evaluate("scrollTo(0, 0)")  # further down the name of the page takes its place
            expect(bar.locator(".md-header__title--active")).to_have_count(0)
            for chosen in (True, False):
                label.evaluate("(label, on) => { label.hidden = !on; }", chosen)
                assert name.evaluate(CUT_OFF) == "", (target, width, chosen)
            label.evaluate("label => { label.hidden = false; }")
            links = foot.get_by_role("navigation").get_by_role("link")
            for link in links.all():
                assert link.evaluate(CUT_OFF) == "", (target, width)
        assert links.count()


def test_search_leads_to_the_factor_itself(page: Page, address: str) -> None:
    page.goto(address + "index.html")
    page.get_by_role("textbox", name="Zoeken").click()
    page.keyboard.type("wekenlang")
    result = page.locator(".md-search-result__link", has_text="Factor 32")
    result.first.click()

    expect(page).to_have_url(address + "uitlenen.html?h=wekenlang#factor-32")


def test_what_to_do_about_a_factor_opens_by_keyboard(page: Page, address: str) -> None:
    page.goto(address + "uitlenen.html")
    factor = page.get_by_role("group", name="mee zonder uitleg")
    action = factor.get_by_text("Plak de uitleg op de koffer")
    expect(action).to_be_hidden()
    factor.get_by_text("Wat kun je doen").focus()
    page.keyboard.press("Enter")

    expect(action).to_be_visible()


def test_everything_can_be_read_without_javascript(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, locale="nl-NL")
    page = context.new_page()
    page.goto(address + "veilig-boren.html")

    expect(page.get_by_role("heading", name="Wanneer kies je dit?")).to_be_visible()
    expect(page.get_by_role("img", name="Dia 5 tot en met 16")).to_be_visible()
    context.close()


@pytest.mark.parametrize(
    "aid",
    ["uitlenen.html", "hoe-staat-het.html", "waar-staat-het.html", "welke-cursus.html"],
)
def test_without_javascript_an_aid_says_what_it_is_good_for(
    browser: Browser, page: Page, address: str, aid: str
) -> None:
    told = "noscript p"  # with JavaScript a browser sees no paragraph there
    page.goto(address + aid)
    expect(page.locator(told)).to_have_count(0)

    context = browser.new_context(java_script_enabled=False, locale="nl-NL")
    without = context.new_page()
    without.goto(address + aid)
    expect(without.locator(told)).to_contain_text(
        "Zonder JavaScript telt en bewaart de site niets."
    )
    expect(without.locator(told)).to_be_visible()
    context.close()


def test_the_dark_scheme_is_dark(browser: Browser, address: str) -> None:
    context = browser.new_context(color_scheme="dark", locale="nl-NL")
    page = context.new_page()
    page.goto(address + "index.html")

    body = "getComputedStyle(document.body)"
    assert _lightness(page.evaluate(f"{body}.backgroundColor")) < 60
    assert _lightness(page.evaluate(f"{body}.color")) > 180
    context.close()


def test_paper_shows_the_actions_and_no_navigation(page: Page, address: str) -> None:
    page.goto(address + "uitlenen.html")
    page.emulate_media(media="print")

    expect(page.locator(".factor-acties li").first).to_be_visible()
    expect(page.locator(".md-header")).to_be_hidden()
    expect(page.locator(".md-sidebar--primary")).to_be_hidden()


def test_pages_ask_nothing_of_another_host_and_say_nothing_wrong(page: Page, either: Built) -> None:
    asked: list[str] = []
    wrong: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("requestfailed", lambda request: wrong.append(request.url))
    for target in either.addresses:
        page.goto(either.address + target, wait_until="networkidle")

    assert [url for url in asked if not url.startswith((either.address, "data:", "blob:"))] == []
    assert wrong == []


def test_the_picture_in_the_readme_is_there() -> None:
    assert (ROOT / ".github/voorpagina.png").stat().st_size < 300_000


def _tops(boxes: Locator) -> list[int]:
    """Where they begin, measured in one go: what stands above them may move in between."""
    tops: list[int] = boxes.evaluate_all(
        "all => all.map(one => Math.round(one.getBoundingClientRect().top))"
    )
    return tops


def _sides(page: Page) -> tuple[dict[str, float], dict[str, float]]:
    helps, hinders = page.locator(".factoren-kant").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().toJSON())"
    )
    return helps, hinders


def _lightness(colour: str) -> float:
    red, green, blue = (float(part) for part in colour.strip("rgba()").split(",")[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
