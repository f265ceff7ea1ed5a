"""Who types a word of the field finds the page or section that is meant."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from macros.published.redirects import LedOn
from tests.inhoud.lists import Zoekvragen, read
from tests.inhoud.reading import where_now
from tests.plain_server import serve
from tests.searching import Search, open_search

pytestmark = pytest.mark.inhoud

QUESTIONS = read("zoekvragen.yml", Zoekvragen).root


@pytest.fixture(scope="module")
def search(browser: Browser, guarded_site: Path) -> Iterator[Search]:
    """What the first three results to a query show."""
    with serve(guarded_site) as address, open_search(browser, address) as (_, searching):
        yield searching


@pytest.mark.browser
@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_finds_its_page_among_the_first_three(
    question: str, search: Search, led: LedOn
) -> None:
    place = where_now(QUESTIONS[question], led)
    shown = search(question)
    if place not in shown:
        pytest.fail(
            f'Wie zoekt op "{question}" vindt {place} niet meer bij de eerste drie, maar '
            f"{', '.join(shown) or 'niets'}. Zet de woorden terug in de tekst of in "
            "data/zoekwoorden.yml, of pas tests/inhoud/zoekvragen.yml aan.",
            pytrace=False,
        )


def test_every_question_leads_to_a_place_that_is_in_the_index(
    guarded_site: Path, led: LedOn
) -> None:
    text = (guarded_site / "search/search_index.json").read_text(encoding="utf-8")
    there = {entry["location"] for entry in json.loads(text)["docs"]}
    lost = [
        f'"{question}" ({place})'
        for question, place in QUESTIONS.items()
        if where_now(place, led) not in there
    ]
    if lost:
        pytest.fail(
            f"De plek van deze zoekvragen is er niet meer: {', '.join(lost)}. Zeg in "
            "data/omleidingen.yml waar die nu is, of pas tests/inhoud/zoekvragen.yml aan.",
            pytrace=False,
        )
