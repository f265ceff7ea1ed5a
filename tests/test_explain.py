"""A term is explained at its first use on a page: by a button that anyone can press."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.content.model.begrip import Begrip
from macros.pages.guide import Guide
from macros.rendering.explain import Explainer
from macros.rendering.finished import Finisher
from macros.rendering.render import Renderer


def begrip(term: str, afkorting: str | None = None, **more: str) -> Begrip:
    """A term with only what matters here."""
    given = {"id": term.lower().replace(" ", "-"), "uitleg": "…", "herkomst": "eigen", **more}
    return Begrip.model_validate({"term": term, "afkorting": afkorting, **given})


BEGRIPPEN = [
    begrip("zaag"),
    begrip("zaag voor ijzer"),
    begrip("persoonlijk beschermingsmiddel", "PBM"),
    begrip("ReTour-groep"),
    begrip("context", in_tekst="laten"),
]


def marked(html: str) -> str:
    """The page with each button written as [word|id]."""
    explainer = Explainer({b.id: b for b in BEGRIPPEN}, lambda word, name: f"[{word}|{name}]")
    return explainer.explain(html)[0]


@pytest.mark.parametrize(
    ("html", "result"),
    [
        ("<p>zaag en zaag</p>", "<p>[zaag|zaag] en zaag</p>"),
        ("<p>Zaag recht</p>", "<p>[Zaag|zaag] recht</p>"),
        ("<p>zaag voor ijzer</p>", "<p>[zaag voor ijzer|zaag-voor-ijzer]</p>"),
        ("<p>bandzaag en zaagsel</p>", "<p>bandzaag en zaagsel</p>"),
        ("<p>in PBM&#39;s</p>", "<p>in [PBM|persoonlijk-beschermingsmiddel]&#39;s</p>"),
        ("<p>pbm</p>", "<p>pbm</p>"),
        ("<p>ReTour-groepen</p>", "<p>[ReTour-groepen|retour-groep]</p>"),
        ("<p>context</p>", "<p>context</p>"),
        ("<h2>zaag</h2><p>zaag</p>", "<h2>zaag</h2><p>[zaag|zaag]</p>"),
        ('<p><a href="x">zaag</a> zaag</p>', '<p><a href="x">zaag</a> [zaag|zaag]</p>'),
        ("<svg><text>zaag</text></svg>", "<svg><text>zaag</text></svg>"),
        ("<ul><li>zaag &amp; meer<br/></li></ul>", "<ul><li>[zaag|zaag] &amp; meer<br/></li></ul>"),
        ("<p><!-- zaag --></p>", "<p><!-- zaag --></p>"),
    ],
)
def test_the_first_use_in_running_text_becomes_a_button(html: str, result: str) -> None:
    assert marked(html) == result


def test_a_page_without_terms_stays_as_it_is(guide: Guide) -> None:
    assert Finisher(Renderer(guide))("index.md", "<p>Niets bijzonders.</p>") == (
        "<p>Niets bijzonders.</p>"
    )


def test_the_page_of_terms_explains_nothing_twice(guide: Guide) -> None:
    html = "<p>borg</p>"

    assert Finisher(Renderer(guide))("woorden.md", html) == html


def test_every_button_has_its_explanation(guide: Guide) -> None:
    html = Finisher(Renderer(guide))("index.md", "<p>Vraag borg voor een PBM.</p>")

    targets = set(re.findall('popovertarget="([^"]+)"', html))
    assert targets == {"uitleg-beschermbril", "uitleg-borg"}
    assert all(f'id="{target}"' in html for target in targets)
    assert guide.content.begrippen["borg"].uitleg in html


@pytest.mark.browser
def test_an_explanation_opens_and_closes_by_keyboard(page: Page, address: str) -> None:
    page.goto(address + "eerste-zaterdag.html")
    button = page.get_by_role("button", name="koude beitel")
    explanation = page.locator("#uitleg-koude-beitel")
    expect(explanation).to_be_hidden()

    button.focus()
    page.keyboard.press("Enter")
    expect(explanation).to_be_visible()
    expect(explanation.locator("p").first).to_be_focused()
    page.keyboard.press("Escape")

    expect(explanation).to_be_hidden()
    expect(button).to_be_focused()


@pytest.mark.browser
def test_an_explanation_opens_by_touch_without_javascript(browser: Browser, address: str) -> None:
    context = browser.new_context(
        has_touch=True, java_script_enabled=False, viewport={"width": 360, "height": 740}
    )
    page = context.new_page()
    page.goto(address + "eerste-zaterdag.html")
    page.get_by_role("button", name="koude beitel").tap()

    box = page.locator("#uitleg-koude-beitel").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    context.close()


@pytest.mark.browser
def test_paper_has_the_explanations_as_a_list(page: Page, address: str) -> None:
    page.goto(address + "eerste-zaterdag.html")
    page.emulate_media(media="print")

    expect(page.get_by_text("Woorden op deze pagina")).to_be_visible()
    expect(page.locator("#uitleg-koude-beitel")).to_be_visible()
