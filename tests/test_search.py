"""Search: who types a word of the field finds the page or section that is meant.

`zoekvragen.yml` holds what people type; each question is typed in a browser on the built site.
"""

import gzip
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from macros.pages.guide import Guide
from macros.search.index import TEASER, searchable, separator
from macros.search.lexicon import Lexicon, families
from tests.conftest import ROOT, Copy, build

QUESTIONS: dict[str, str] = {
    str(question): location
    for question, location in yaml.safe_load(
        (ROOT / "tests/zoekvragen.yml").read_text(encoding="utf-8")
    ).items()
}
# The links that a reader sees without opening "more on this page", result after result.
SHOWN = """items => items.slice(0, 3).flatMap(item =>
    [...item.querySelectorAll('a')].filter(a => !a.closest('details')).map(a => a.href))"""

Search = Callable[[str], list[str]]


@pytest.fixture(scope="module")
def searching(browser: Browser, address: str) -> Iterator[tuple[Page, Search]]:
    """A page with the search open, and a function: what the first three results to a query show."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL")
    page = context.new_page()
    page.goto(address + "index.html")
    box = page.locator("[data-md-component=search-query]")
    box.click()
    box.press_sequentially("privacy")
    expect(page.locator(".md-search-result__item").first).to_be_visible()

    def search(query: str) -> list[str]:
        # An empty list first, so that what is read belongs to this query.
        box.fill("")
        box.press("End")
        expect(page.locator(".md-search-result__item")).to_have_count(0)
        box.fill(query)
        box.press("End")
        page.wait_for_function(
            "() => document.querySelector('.md-search-result__item')"
            " || /^Geen/.test(document.querySelector('.md-search-result__meta').textContent)"
        )
        shown = page.locator(".md-search-result__item").evaluate_all(SHOWN)
        return [_location(link, address) for link in shown]

    yield page, search
    context.close()


@pytest.fixture(scope="session")
def index(site: Path) -> dict[str, Any]:
    """The search index of the built site."""
    text = (site / "search/search_index.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


@pytest.fixture(scope="session")
def entries(index: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The entries of the index by their place."""
    return {entry["location"]: entry for entry in index["docs"]}


@pytest.mark.browser
def test_every_question_finds_its_page_among_the_first_three(
    searching: tuple[Page, Search],
) -> None:
    _, search = searching
    assert len(QUESTIONS) >= 90
    missed = {}
    for question, location in QUESTIONS.items():
        shown = search(question)
        if location not in shown:
            missed[question] = (location, shown)
    assert missed == {}


@pytest.mark.browser
def test_every_factor_and_every_section_of_a_card_is_found_by_its_own_words(
    searching: tuple[Page, Search], project: Guide
) -> None:
    _, search = searching
    content = project.content
    asked = {
        factor.tekst: f"implementatieplan/{content.thema_van[factor.id].id}.html"
        f"#factor-{factor.nummer}"
        for factor in content.factoren.values()
    } | {
        f"{training.titel} {deel.titel}": f"training/{training.id}.html#{deel.anker}"
        for training in content.trainingen.values()
        for deel in content.gids.kaart
    }
    missed = {words: place for words, place in asked.items() if place not in search(words)}

    assert missed == {}


@pytest.mark.browser
def test_the_added_words_are_not_shown(searching: tuple[Page, Search]) -> None:
    page, search = searching
    shown = search("pastor")

    assert "begrippen.html#begrip-geestelijk-verzorger" in shown
    assert "pastor" not in page.locator(".md-search-result__list").inner_text().lower()
    expect(page.locator(".md-search-result .md-tags")).to_have_count(0)


@pytest.mark.browser
def test_nothing_is_found_by_stop_words_alone(searching: tuple[Page, Search]) -> None:
    _, search = searching

    assert search("hoe kan ik het") == []


def test_every_question_leads_to_a_place_that_is_in_the_index(
    entries: dict[str, dict[str, Any]],
) -> None:
    assert set(QUESTIONS.values()) <= set(entries)


def test_a_long_page_for_a_few_is_one_result_found_by_its_headings(
    entries: dict[str, dict[str, Any]],
) -> None:
    (place,) = (location for location in entries if location.startswith("over/redactie.html"))

    assert place == "over/redactie.html"
    assert "Waar alles staat" in entries[place]["text"]


def test_the_index_is_small(site: Path) -> None:
    packed = gzip.compress((site / "search/search_index.json").read_bytes(), 9)

    assert len(packed) <= 30_000


def test_the_index_for_a_folder_is_the_same(site: Path) -> None:
    text = (site / "search/search_index.json").read_text(encoding="utf-8")

    assert (site / "search/search_index.js").read_text(encoding="utf-8") == f"var __index = {text}"


def test_every_heading_makes_sense_by_itself(entries: dict[str, dict[str, Any]]) -> None:
    titles = [entry["title"] for entry in entries.values()]

    assert len(set(titles)) == len(titles)
    assert entries["training/leren-en-oefenen.html#trainer"]["title"] == "Leren en oefenen: trainer"
    assert entries["implementatieplan/doel.html#in-je-plan"]["title"] == "Doel: in je plan"
    assert not [place for place in entries if place.endswith("#verder")]


def test_what_is_repeated_is_found_in_one_place(index: dict[str, Any], project: Guide) -> None:
    texts = [re.sub("<[^>]*>", " ", f"{e['title']} {e['text']}") for e in index["docs"]]
    for factor in project.content.factoren.values():
        assert sum(factor.tekst in text for text in texts) == 1, factor.id
    for phrase in ("van deze site, niet uit", "legt deze site", "Welke factoren horen"):
        assert not any(phrase in text for text in texts), phrase


def test_a_teaser_is_short_and_well_formed(index: dict[str, Any]) -> None:
    for entry in index["docs"]:
        one_point = len(re.findall("</p>|</li>", entry["text"].replace("</p></li>", "</li>"))) == 1
        assert len(entry["text"]) <= TEASER + len("</li></ul>") or one_point, entry
        for tag in ("p", "ul", "ol", "li"):
            opened = entry["text"].count(f"<{tag}>")
            assert opened == entry["text"].count(f"</{tag}>"), entry["location"]


def test_what_a_teaser_leaves_out_is_searched_all_the_same() -> None:
    long = "".join(f"<p>{'Appel peer. ' * 9}</p>" for _ in range(2)) + "<p>Kweepeer</p>"
    made = searchable(_index(("a.html", "A", "Fruit"), ("a.html#b", "B", long)), _nothing(), {})

    assert "Kweepeer" not in made["docs"][1]["text"]
    assert made["docs"][1]["more"] == "kweepeer"


def test_the_words_of_a_query_and_of_a_text_are_divided_alike() -> None:
    divide = re.compile(separator(r"[\s,]+"))

    assert [word for word in divide.split("De foto's, hoe een dak Wat dakpan") if word] == (
        ["foto", "dak", "dakpan"]
    )


def test_synonyms_of_a_heading_weigh_more_than_those_of_a_text(
    entries: dict[str, dict[str, Any]], index: dict[str, Any]
) -> None:
    term = entries["begrippen.html#begrip-geestelijk-verzorger"]
    weights = {name: field["boost"] for name, field in index["config"]["fields"].items()}

    assert "dominees" in term["kin"].split()
    assert weights["title"] > weights["kin"] > weights["text"] > weights["words"] > 0


def test_a_family_of_words_is_recognised_in_every_form(project: Guide) -> None:
    known = families(project.content)
    lexicon = Lexicon(["geestelijk", "verzorgers"], known)

    ((family, phrases),) = lexicon.families_in(["twee", "geestelijke", "verzorgers"])

    assert ("geestelijk", "verzorger") in phrases
    assert any("pastors" in forms for forms in family.single())
    assert lexicon.families_in(["verzorgers", "alleen"]) == []


def test_a_word_that_an_editor_adds_finds_its_section(copy: Copy, tmp_path: Path) -> None:
    copy.edit("data/zoekwoorden.yml", "    - pastor\n", "    - pastor\n    - kwispelaar\n")
    done = build(copy.root, tmp_path / "site")
    assert done.returncode == 0, done.stderr

    text = (tmp_path / "site/search/search_index.json").read_text(encoding="utf-8")
    found = [e["location"] for e in json.loads(text)["docs"] if "kwispelaars" in str(e.get("kin"))]
    assert "begrippen.html#begrip-geestelijk-verzorger" in found


def _index(*entries: tuple[str, str, str]) -> dict[str, Any]:
    docs = [{"location": place, "title": title, "text": text} for place, title, text in entries]
    return {"config": {"fields": {}, "separator": r"\s+"}, "docs": docs}


def _nothing() -> Any:
    """Content without words of its own."""
    return SimpleNamespace(begrippen={}, zoekwoorden={}, kaders={})


def _location(link: str, address: str) -> str:
    """The place in the index of a link in the results, which carries the words to highlight."""
    return re.sub(r"\?[^#]*", "", link).removeprefix(address)
