"""How searching works. What people ask of the real guide stands in `inhoud/zoekvragen.yml`."""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.pages.guide import Guide
from macros.search.dutch import STOP_WORDS, words
from macros.search.index import TEASER, searchable, separator
from macros.search.lexicon import Lexicon, families
from tests.conftest import Built, Copy, build
from tests.searching import Search, open_search
from tests.slow_line import held_back


@pytest.fixture(scope="module")
def searching(browser: Browser, address: str) -> Iterator[tuple[Page, Search]]:
    """A page with the search open, and a function: what the first three results to a query show."""
    with open_search(browser, address) as opened:
        yield opened


@pytest.fixture(scope="session")
def index(site: Path) -> dict[str, Any]:
    """The search index of the built site."""
    return read_index(site)


@pytest.fixture(scope="session")
def entries(index: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The entries of the index by their place."""
    return by_place(index)


def read_index(site: Path) -> dict[str, Any]:
    """The search index of a built site."""
    return dict(json.loads((site / "search/search_index.json").read_text(encoding="utf-8")))


def by_place(index: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The entries of an index by their place."""
    return {entry["location"]: entry for entry in index["docs"]}


def packed(text: str) -> int:
    """How many bytes a text takes on its way to a reader."""
    return len(gzip.compress(text.encode(), 9))


@pytest.mark.browser
def test_every_factor_and_every_section_of_a_card_is_found_by_its_own_words(
    browser: Browser, either: Built
) -> None:
    content = either.guide.content
    asked = {
        factor.tekst: f"{either.page_of('themas', content.thema_van[factor.id].id)}"
        f"#factor-{factor.nummer}"
        for factor in content.factoren.values()
    } | {
        f"{training.titel} {deel.titel}": f"{card}#{deel.anker}"
        for training, card in zip(content.trainingen.values(), either.cards, strict=True)
        for deel in content.gids.kaart
        if set(words(deel.titel)) - STOP_WORDS  # else it is found as its page is
    }
    with open_search(browser, either.address) as (_, search):
        missed = {said: place for said, place in asked.items() if place not in search(said)}

    assert missed == {}


@pytest.mark.browser
def test_the_added_words_are_not_shown(searching: tuple[Page, Search]) -> None:
    page, search = searching
    shown = search("slagboor")

    assert "woorden.html#begrip-boor" in shown
    assert "slagboor" not in page.locator(".md-search-result__list").inner_text().lower()
    expect(page.locator(".md-search-result .md-tags")).to_have_count(0)


@pytest.mark.browser
@pytest.mark.parametrize(
    ("plain", "other"),
    [
        ("café", "cafe\N{COMBINING ACUTE ACCENT}"),
        ("één avond", "e\N{COMBINING ACUTE ACCENT}e\N{COMBINING ACUTE ACCENT}n avond"),
        ("wekenlang", "weken\N{SOFT HYPHEN}lang"),
        ("wekenlang", "\N{ZERO WIDTH NO-BREAK SPACE}weken\N{ZERO WIDTH SPACE}lang"),
        ("wekenlang", "\N{LEFT-TO-RIGHT MARK}weken\N{WORD JOINER}lang\N{ZERO WIDTH NON-JOINER}"),
        ("wekenlang", "".join(chr(ord(letter) + 0xFEE0) for letter in "wekenlang")),
        ("gele streep", "gele\N{NO-BREAK SPACE}streep"),
        ("gele streep", "gele\N{IDEOGRAPHIC SPACE}\N{THIN SPACE}streep\N{NARROW NO-BREAK SPACE}"),
        ("Repair-Café", "Repair\N{NON-BREAKING HYPHEN}Cafe\N{COMBINING ACUTE ACCENT}"),
        ("fiets", "\N{LATIN SMALL LIGATURE FI}ets"),
    ],
)
def test_a_query_finds_the_same_however_its_signs_are_written(
    searching: tuple[Page, Search], plain: str, other: str
) -> None:
    _, search = searching
    found = search(plain)

    assert found
    assert search(other) == found


@pytest.mark.browser
def test_a_query_that_is_written_anew_leaves_the_caret_where_it_was(
    searching: tuple[Page, Search],
) -> None:
    page, _ = searching
    box = page.get_by_role("textbox", name="Zoeken")
    box.fill("Repair")
    box.press("Home")
    page.keyboard.insert_text("cafe\N{COMBINING ACUTE ACCENT}")
    page.keyboard.type("s ")

    expect(box).to_have_value("cafés Repair")


@pytest.mark.browser
def test_a_query_in_a_link_is_read_the_same_way(page: Page, address: str) -> None:
    page.goto(f"{address}index.html?q=weken%C2%ADlang")

    expect(page.locator(".md-search-result__link").first).to_be_visible()
    expect(page.get_by_role("textbox", name="Zoeken")).to_have_value("wekenlang")


@pytest.mark.browser
def test_what_minds_a_query_comes_when_a_reader_goes_to_the_search(
    page: Page, address: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(Path(urlsplit(request.url).path).name))
    page.goto(address + "index.html", wait_until="networkidle")
    assert "site.js" in asked
    assert "zoeken.js" not in asked

    with page.expect_request("**/zoeken.js?*"):
        page.get_by_role("textbox", name="Zoeken").click()


@pytest.mark.browser
def test_a_query_that_was_there_before_it_could_be_minded_is_read_the_same_way(
    page: Page, address: str
) -> None:
    page.goto(address + "index.html")
    box = page.get_by_role("textbox", name="Zoeken")
    with held_back(page, "**/zoeken.js?*"):
        box.fill("weken\N{SOFT HYPHEN}lang")

    expect(box).to_have_value("wekenlang")
    expect(page.locator(".md-search-result__link").first).to_be_visible()


@pytest.mark.browser
def test_nothing_is_found_by_stop_words_alone(searching: tuple[Page, Search]) -> None:
    _, search = searching

    assert search("hoe kan ik het") == []


def test_a_long_page_for_a_few_is_one_result_found_by_its_headings(
    entries: dict[str, dict[str, Any]],
) -> None:
    (place,) = (location for location in entries if location.startswith("van-wie-is-dit.html"))

    assert place == "van-wie-is-dit.html"
    assert "Wat er veranderde" in entries[place]["text"]


def test_the_index_is_smaller_than_what_it_is_an_index_of(either: Built) -> None:
    articles = re.findall(
        "(?s)<article.*?</article>", "".join(either.text(page) for page in either.addresses)
    )
    said = re.sub(r"<[^>]*>|\s+", " ", "".join(articles))

    assert packed(either.text("search/search_index.json")) <= 0.8 * packed(said)


def test_the_index_for_a_folder_is_the_same(either: Built) -> None:
    text = either.text("search/search_index.json")

    assert either.text("search/search_index.js") == f"var __index = {text}"


def test_every_heading_makes_sense_by_itself(entries: dict[str, dict[str, Any]]) -> None:
    titles = [entry["title"] for entry in entries.values()]

    assert len(set(titles)) == len(titles)


def test_a_heading_that_only_leads_on_is_not_found(either: Built) -> None:
    entries = by_place(read_index(either.site))
    without = tuple(f"#{name}" for name in either.guide.content.gids.zoeken.zonder)

    assert not [place for place in entries if place.endswith(without)]


def test_a_heading_that_stands_on_more_pages_is_named_with_its_page(
    entries: dict[str, dict[str, Any]],
) -> None:
    assert entries["veilig-boren.html#begeleider"]["title"] == "Veilig boren: de begeleider"
    assert entries["spullen.html#opschrijven"]["title"] == "Spullen: Opschrijven"
    assert entries["spullen.html#zwaar"]["title"] == "Zwaar werk"


def test_what_is_repeated_is_found_in_one_place(index: dict[str, Any], guide: Guide) -> None:
    texts = [re.sub("<[^>]*>", " ", f"{e['title']} {e['text']}") for e in index["docs"]]
    for factor in guide.content.factoren.values():
        assert sum(factor.tekst in text for text in texts) == 1, factor.id
    for phrase in ("van deze site, niet uit", "legt deze site", "Welke factoren horen"):
        assert not any(phrase in text for text in texts), phrase


def test_a_teaser_is_short_and_well_formed(either: Built) -> None:
    for entry in read_index(either.site)["docs"]:
        one_point = len(re.findall("</p>|</li>", entry["text"].replace("</p></li>", "</li>"))) == 1
        assert len(entry["text"]) <= TEASER + len("</li></ul>") or one_point, entry
        for tag in ("p", "ul", "ol", "li"):
            opened = entry["text"].count(f"<{tag}>")
            assert opened == entry["text"].count(f"</{tag}>"), entry["location"]


def test_what_a_teaser_leaves_out_is_searched_all_the_same(guide: Guide) -> None:
    long = "".join(f"<p>{'Appel peer. ' * 9}</p>" for _ in range(2)) + "<p>Kweepeer</p>"
    made = searchable(_index(("a.html", "A", "Fruit"), ("a.html#b", "B", long)), guide)

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
    term = entries["woorden.html#begrip-boor"]
    weights = {name: field["boost"] for name, field in index["config"]["fields"].items()}

    assert "klopboors" in term["kin"].split()
    assert weights["title"] > weights["kin"] > weights["text"] > weights["words"] > 0


def test_a_family_of_words_is_recognised_in_every_form(guide: Guide) -> None:
    known = families(guide.content)
    lexicon = Lexicon(["persoonlijk", "beschermingsmiddelen"], known)

    ((family, phrases),) = lexicon.families_in(["twee", "persoonlijke", "beschermingsmiddelen"])

    assert ("persoonlijk", "beschermingsmiddel") in phrases
    assert any("veiligheidsbrillen" in forms for forms in family.single())
    assert lexicon.families_in(["beschermingsmiddelen", "alleen"]) == []


def test_a_word_that_an_editor_adds_finds_its_section(copy: Copy, tmp_path: Path) -> None:
    copy.edit("data/zoekwoorden.yml", "    - slagboor\n", "    - slagboor\n    - kwispelaar\n")
    done = build(copy.root, tmp_path / "site")
    assert done.returncode == 0, done.stderr

    text = (tmp_path / "site/search/search_index.json").read_text(encoding="utf-8")
    found = [e["location"] for e in json.loads(text)["docs"] if "kwispelaars" in str(e.get("kin"))]
    assert "woorden.html#begrip-boor" in found


def _index(*entries: tuple[str, str, str]) -> dict[str, Any]:
    docs = [{"location": place, "title": title, "text": text} for place, title, text in entries]
    return {"config": {"fields": {}, "separator": r"\s+"}, "docs": docs}
