"""The drawings of the place where the files stand: who looks and who listens is told the same."""

import re
from collections.abc import Iterator
from itertools import combinations

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import Built

DRAWINGS = ("tekening_bestand", "tekening_voorstel", "tekening_controle")
WORDS = {
    "tekening_bestand": {"Edit this file"},
    "tekening_voorstel": {"Commit message", "Create a new branch", "Propose changes"},
    "tekening_controle": {"All checks have passed", "Files changed"},
}
"""What a person must find on the screen, in English."""

# Of each text of the drawings: what it says and where it stands, within its drawing and in pixels.
READ = """() => [...document.querySelectorAll(".schermbeeld svg")].map((svg) => {
  const around = svg.getBoundingClientRect();
  return [...svg.querySelectorAll("text")].map((text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    const inside = left >= around.left && right <= around.right
      && top >= around.top && bottom <= around.bottom;
    return { says: text.textContent, left, right, top, bottom, inside };
  });
})"""


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page as wide as a small phone."""
    context = browser.new_context(viewport={"width": 360, "height": 800}, locale="nl-NL")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("macro", DRAWINGS)
def test_a_drawing_shows_the_words_that_are_on_the_screen_and_says_them(
    small: Built, macro: str
) -> None:
    (html,) = (figure for figure in figures(small) if f'id="{macro.replace("_", "-")}"' in figure)
    (shown,) = re.findall(r"(?s)</desc>(.*)</svg>", html)
    (said,) = re.findall(r"(?s)<desc[^>]*>(.+)</desc>", html)

    assert re.search(r"<title[^>]*>[^<]+</title>", html)
    for words in WORDS[macro]:
        assert words in shown
        assert words in f"{said} {html.partition('<figcaption>')[2]}"


def test_each_number_in_a_drawing_is_that_of_a_step_under_it(small: Built) -> None:
    for html in figures(small):
        numbers = re.findall(r'class="scherm-stap-getal"[^>]*>(\d+)<', html)
        steps = html.partition("<ol>")[2].count("<li>")

        assert numbers == [str(n) for n in range(1, steps + 1)]


def test_the_file_that_is_drawn_is_one_of_the_guide(small: Built) -> None:
    thema = next(iter(small.guide.content.themas))

    assert f">{thema}.yml</text>" in figures(small)[0]


@pytest.mark.browser
def test_on_a_phone_every_word_can_be_read_beside_the_others(phone: Page, either: Built) -> None:
    phone.goto(either.address + either.calling(DRAWINGS[0])[0])
    drawings = phone.evaluate(READ)

    assert len(drawings) == len(DRAWINGS)
    for texts in drawings:
        assert [text["says"] for text in texts if not text["inside"]] == []
        assert min(text["bottom"] - text["top"] for text in texts) >= 12
        assert [
            (one["says"], other["says"])
            for one, other in combinations(texts, 2)
            if one["left"] < other["right"]
            and other["left"] < one["right"]
            and one["top"] + 3 < other["bottom"]
            and other["top"] + 3 < one["bottom"]
        ] == []


def figures(built: Built) -> list[str]:
    """The drawings on the page that has them."""
    pages = {page for macro in DRAWINGS for page in built.calling(macro)}
    html = "".join(built.text(page) for page in pages)
    return re.findall(r'(?s)<figure class="schermbeeld.*?</figure>', html)
