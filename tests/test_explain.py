"""A term is explained at its first use on a page: by a button that anyone can press."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.content.model.begrip import Begrip
from macros.finishing.page import Finisher
from macros.pages.guide import Guide
from macros.rendering.explain import Explainer
from macros.rendering.render import Renderer
from tests.conftest import Built


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
    begrip("Éénloket", id="eenloket"),
    begrip("élan in huis", id="elan"),
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
        ("<p>éénloket of Éénloket</p>", "<p>éénloket of [Éénloket|eenloket]</p>"),
        ("<p>Élan İn huiS</p>", "<p>[Élan İn huiS|elan]</p>"),
    ],
)
def test_the_first_use_in_running_text_becomes_a_button(html: str, result: str) -> None:
    assert marked(html) == result


@pytest.mark.parametrize(
    ("html", "result"),
    [
        ("<p>een zaag. Ja</p>", "<p>een {[zaag|zaag].} Ja</p>"),
        ("<p>een (zaag), ja</p>", "<p>een {([zaag|zaag]),} ja</p>"),
        ("<p>een &quot;zaag&quot;?</p>", "<p>een &quot;{[zaag|zaag]&quot;?}</p>"),
        ("<p>een „zaag”: ja</p>", "<p>een {„[zaag|zaag]”:} ja</p>"),
        ("<p>in PBM&#39;s</p>", "<p>in {[PBM|persoonlijk-beschermingsmiddel]&#39;}s</p>"),
        ("<p>een <em>goede zaag</em>. Ja</p>", "<p>een <em>goede {[zaag|zaag].}</em> Ja</p>"),
        ("<p><em><span>zaag</span></em>, ja</p>", "<p><em><span>{[zaag|zaag],}</span></em> ja</p>"),
        ("<p>zaag <em>nu</em>.</p>", "<p>[zaag|zaag] <em>nu</em>.</p>"),
        ("<p>zaag &amp; zo, zaag.</p>", "<p>[zaag|zaag] &amp; zo, zaag.</p>"),
        ("<p>zaag<br>.</p>", "<p>[zaag|zaag]<br>.</p>"),
    ],
)
def test_punctuation_stays_with_the_button_that_it_stands_against(html: str, result: str) -> None:
    explainer = Explainer(
        {b.id: b for b in BEGRIPPEN},
        lambda word, name: f"[{word}|{name}]",
        lambda html: f"{{{html}}}",
    )

    assert explainer.explain(html)[0] == result


# Of each button with a sign against it: where that sign begins another line than the term ends on,
# or stands beside the page. In columns of many widths too: what a line holds depends on the text.
PARTED = """widths => {
  const at = (text, place) => {
    const range = document.createRange();
    range.setStart(text, place);
    range.setEnd(text, place + 1);
    return [...range.getClientRects()].filter(({ width }) => width).at(-1);
  };
  const parted = [];
  let seen = 0;
  for (const button of document.querySelectorAll(".begrip-knop")) {
    const block = button.closest("p, li, dd, td");
    const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let end, next;
    while ((next = texts.nextNode())) {
      if (button.contains(next)) end = next;
      else if (end && next.data) break;
    }
    if (!/^[^\\s\\p{L}\\p{N}–-]/u.test(next?.data ?? " ")) continue;
    for (const width of widths) {
      block.style.width = width;
      const last = at(end, end.data.trimEnd().length - 1);
      const sign = at(next, 0);
      const right = block.getBoundingClientRect().right + 1;
      if (!last || !sign) continue; // folded
      seen += 1;
      const line = sign.top < last.bottom && last.top < sign.bottom;
      if (!line || sign.right > right) parted.push(`${width}: ${end.data}${next.data.slice(0, 9)}`);
    }
    block.style.width = "";
  }
  return [seen, parted];
}"""


@pytest.mark.browser
def test_no_punctuation_is_parted_from_the_term_before_it_on_any_page(
    page: Page, either: Built
) -> None:
    every = 0
    columns = ["", *(f"{width}px" for width in range(140, 400, 3))]
    for target in either.addresses:
        page.goto(either.address + target)
        for width in (320, 390, 768, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            seen, parted = page.evaluate(PARTED, columns if width == 1280 else [""])
            assert parted == [], (target, width)
            every += seen
    assert every > 100


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
