"""A term is explained at its first use on a page: by a button that anyone can press."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.content.model.begrip import Begrip
from macros.pages.guide import Guide
from macros.rendering.explain import Explainer
from macros.rendering.render import Renderer


def begrip(term: str, afkorting: str | None = None, **more: str) -> Begrip:
    """A term with only what matters here."""
    given = {"id": term.lower().replace(" ", "-"), "uitleg": "…", "herkomst": "eigen", **more}
    return Begrip.model_validate({"term": term, "afkorting": afkorting, **given})


BEGRIPPEN = [
    begrip("zorg"),
    begrip("zorg voor zingeving"),
    begrip("multidisciplinair overleg", "MDO"),
    begrip("PaTz-groep"),
    begrip("context", in_tekst="laten"),
]


def marked(html: str) -> str:
    """The page with each button written as [word|id]."""
    explainer = Explainer({b.id: b for b in BEGRIPPEN}, lambda word, name: f"[{word}|{name}]")
    return explainer.explain(html)[0]


@pytest.mark.parametrize(
    ("html", "result"),
    [
        ("<p>zorg en zorg</p>", "<p>[zorg|zorg] en zorg</p>"),
        ("<p>Zorg telt</p>", "<p>[Zorg|zorg] telt</p>"),
        ("<p>zorg voor zingeving</p>", "<p>[zorg voor zingeving|zorg-voor-zingeving]</p>"),
        ("<p>verzorging en zorgplan</p>", "<p>verzorging en zorgplan</p>"),
        ("<p>in MDO&#39;s</p>", "<p>in [MDO|multidisciplinair-overleg]&#39;s</p>"),
        ("<p>mdo</p>", "<p>mdo</p>"),
        ("<p>PaTz-groepen</p>", "<p>[PaTz-groepen|patz-groep]</p>"),
        ("<p>context</p>", "<p>context</p>"),
        ("<h2>zorg</h2><p>zorg</p>", "<h2>zorg</h2><p>[zorg|zorg]</p>"),
        ('<p><a href="x">zorg</a> zorg</p>', '<p><a href="x">zorg</a> [zorg|zorg]</p>'),
        ("<svg><text>zorg</text></svg>", "<svg><text>zorg</text></svg>"),
        ("<ul><li>zorg &amp; meer<br/></li></ul>", "<ul><li>[zorg|zorg] &amp; meer<br/></li></ul>"),
        ("<p><!-- zorg --></p>", "<p><!-- zorg --></p>"),
    ],
)
def test_the_first_use_in_running_text_becomes_a_button(html: str, result: str) -> None:
    assert marked(html) == result


def test_a_page_without_terms_stays_as_it_is(project: Guide) -> None:
    assert Renderer(project).finished("index.md", "<p>Niets bijzonders.</p>") == (
        "<p>Niets bijzonders.</p>"
    )


def test_the_page_of_terms_explains_nothing_twice(project: Guide) -> None:
    html = "<p>zingeving</p>"

    assert Renderer(project).finished("begrippen.md", html) == html


def test_every_button_has_its_explanation(project: Guide) -> None:
    html = Renderer(project).finished("index.md", "<p>Een MDO over zingeving.</p>")

    targets = set(re.findall('popovertarget="([^"]+)"', html))
    assert targets == {"uitleg-mdo", "uitleg-zingeving"}
    assert all(f'id="{target}"' in html for target in targets)
    assert project.content.begrippen["mdo"].uitleg in html


@pytest.mark.browser
def test_an_explanation_opens_and_closes_by_keyboard(page: Page, address: str) -> None:
    page.goto(address + "inleiding.html")
    button = page.get_by_role("button", name="palliatieve zorg")
    explanation = page.locator("#uitleg-palliatieve-zorg")
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
    page.goto(address + "inleiding.html")
    page.get_by_role("button", name="palliatieve zorg").tap()

    box = page.locator("#uitleg-palliatieve-zorg").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    context.close()


@pytest.mark.browser
def test_paper_has_the_explanations_as_a_list(page: Page, address: str) -> None:
    page.goto(address + "inleiding.html")
    page.emulate_media(media="print")

    expect(page.get_by_text("Woorden op deze pagina")).to_be_visible()
    expect(page.locator("#uitleg-palliatieve-zorg")).to_be_visible()
