"""Engine and content are strangers: another guide on the same engine gives another site.

`andere_gids/` is a small guide on another subject, with other counts, words, anchors and addresses.
And no word of the real guide's subject stands in the engine, but for words that any engine may use:
`subject.py` tells which those are, and why a new record of whatever name turns nothing red here.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.content.kinds import KINDS, Form
from macros.content.load import load
from macros.pages.calls import read_pages
from macros.pages.guide import Guide
from tests.conftest import ROOT, SMALL, Copy, build
from tests.subject import LONG, Subject, subject_of, words
from tests.test_site import Html, dead_links, read_site

ENGINE = ("macros", "overrides", "hulpmiddelen")

# A count that a template would know, instead of counting.
COUNTS = {
    *("drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"),
}


@pytest.fixture(scope="module", params=["mkdocs", "properdocs"])
def other_site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The other guide, built strictly by each of the builders."""
    folder = tmp_path_factory.mktemp("andere-site")
    done = build(SMALL, folder, request.param)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def other_pages(other_site: Path) -> dict[str, Html]:
    """Every page of the other guide by its address."""
    return read_site(other_site)


def test_the_other_guide_differs_in_everything_that_a_guide_decides(
    real_guide: Guide, guide: Guide
) -> None:
    """An engine that leans on a name, an order or a count of the one fails on the other.

    A few names may be the same: an editor is free to choose them.
    """
    ours, theirs = real_guide.content, guide.content

    for name, kind in KINDS.items():
        if kind.form is not Form.ONE and name not in {"edities", "wijzigingen"}:  # numbers
            named = set(theirs.records_of(name))
            assert mostly_other(set(ours.records_of(name)), named), name
    for name in ("contexten", "themas", "trainingen", "niveaus", "aarden"):
        titles = [
            {str(getattr(record, "titel", None)) for record in content.records_of(name).values()}
            for content in (ours, theirs)
        ]
        assert mostly_other(*titles), name
    kaarten = ours.gids.kaart, theirs.gids.kaart
    assert mostly_other(*({deel.anker for deel in kaart} for kaart in kaarten))
    assert mostly_other(*({deel.titel for deel in kaart} for kaart in kaarten))
    assert len({tuple(deel.deel for deel in kaart) for kaart in kaarten}) == 2
    scales = ours.schaal.antwoorden, theirs.schaal.antwoorden
    assert mostly_other(*({antwoord.titel for antwoord in scale} for scale in scales))
    assert mostly_other(real_guide.pages.names - {"index.md"}, guide.pages.names - {"index.md"})
    assert theirs.gids.uitgever is None
    assert any(training.extra == [] for training in theirs.trainingen.values())
    assert any(training.dias.maximaal is None for training in theirs.trainingen.values())


def mostly_other(ours: set[str], theirs: set[str]) -> bool:
    """Whether of what these sets hold, hardly anything is the same."""
    return len(ours & theirs) <= len(theirs) / 3


def test_every_record_of_the_other_guide_stands_on_its_page(
    guide: Guide, other_site: Path, other_pages: dict[str, Html]
) -> None:
    content = guide.content
    # Collection · the id of its part of the page, or none where it fills the page · what it shows.
    shown = [
        *(
            ("contexten", r.id, None, r.beschrijving.split("\n")[0])
            for r in content.contexten.values()
        ),
        *(("kaders", r.id, f"kader-{r.id}", r.titel) for r in content.kaders.values()),
        *(("plan", r.id, f"plan-{r.id}", r.vraag) for r in content.plan.values()),
        *(("begrippen", r.id, f"begrip-{r.id}", r.uitleg) for r in content.begrippen.values()),
        *(("bronnen", r.id, f"bron-{r.id}", r.titel) for r in content.bronnen.values()),
        *(
            ("themas", thema.id, f"factor-{factor.nummer}", factor.tekst)
            for thema in content.themas.values()
            for factor in thema.factoren
        ),
        *(
            ("trainingen", training.id, deel.anker, deel.titel.rstrip("?"))
            for training in content.trainingen.values()
            for deel in content.gids.kaart
        ),
    ]
    for collection, record_id, anchor, text in shown:
        (place,) = guide.pages.places(collection, record_id)
        page = place.page.replace(".md", ".html")
        assert anchor is None or anchor in other_pages[page].ids, f"{page}#{anchor}"
        assert text in (other_site / page).read_text(encoding="utf-8"), f"{page}: {text}"


def test_links_inside_the_other_guide_are_sound(other_pages: dict[str, Html]) -> None:
    assert dead_links(other_pages) == []


def test_the_name_of_the_other_guide_keeps_its_capitals(other_site: Path) -> None:
    card = (other_site / "cursus/balie.html").read_text(encoding="utf-8")

    assert "Het draaiboek van De Vijl noemt hier niets." in card


def test_a_context_without_kaders_shows_no_empty_list(other_site: Path) -> None:
    assert "Let hier op" in (other_site / "plekken/bakfiets.html").read_text(encoding="utf-8")
    assert "Let hier op" not in (other_site / "plekken/schuur.html").read_text(encoding="utf-8")


def test_the_other_guide_says_no_word_of_the_first(real_guide: Guide, other_site: Path) -> None:
    subject = subject_of(real_guide)
    files = (path for folder in ("data", "docs") for path in (SMALL / folder).rglob("*.*"))
    own = subject.said_in(" ".join(path.read_text(encoding="utf-8") for path in files))
    for page in [*other_site.rglob("*.html"), other_site / "search/search_index.json"]:
        assert subject.said_in(page.read_text(encoding="utf-8")) <= own, page


def test_the_engine_knows_no_word_of_the_subject(real_guide: Guide) -> None:
    # Say it in data/, or, where any guide would use the word, add it to gewone_woorden.txt.
    assert leaks(subject_of(real_guide)) == {}


def test_every_word_of_the_real_subject_would_be_found_in_the_engine(real_guide: Guide) -> None:
    subject = subject_of(real_guide)

    assert subject.words
    for word in subject.words:
        assert word in subject.said_in(f"<p>Praat over {word.capitalize()}.</p>")
    for phrase in subject.phrases:
        assert " ".join(phrase) in subject.said_in(f"/* {' '.join(phrase)} */")
    for address in subject.addresses:
        assert address in subject.said_in(f'address = "{address}"')


@pytest.mark.parametrize(
    "seeded",
    [
        "<p>Praat over gereedschap.</p>",  # of the title
        "/* de gereedschapskleur */",
        "Leners aan jouw deur",  # a level
        "<dd>Het draaiboek noemt dit niet.</dd>",  # what running text calls the source
        "voor elk van de drie contexten",
        'address = "dorp/meedoen.html"',
        'page = "veilig-boren.md"',
        "const naam = 'SPIJKERMAN';",
        "zet een PBM op",
        "de waterpas",
        "twee koude beitels",  # a term of more words, in the plural
        "Lees verder: Recht hangt het mooist",  # a source
        'data-factor="wekenlang-houden"',
    ],
)
def test_a_word_of_the_subject_in_the_engine_is_found(guide: Guide, seeded: str) -> None:
    assert said_by_the_engine(seeded, subject_of(guide))


def test_a_new_term_is_watched_from_the_day_that_it_is_added(copy: Copy) -> None:
    add_term(copy, "kwispelstaart")

    assert "kwispelstaart" in subject_of(as_it_stands(copy)).words


def add_term(copy: Copy, term: str, *synonyms: str) -> None:
    """Add a term to the glossary."""
    before = (copy.root / "data/begrippen.yml").read_text(encoding="utf-8")
    also = "".join(f"    - {word}\n" for word in synonyms)
    added = (
        f"- id: {term.replace(' ', '-')}\n  term: {term}\n"
        + (f"  synoniemen:\n{also}" if also else "")
        + "  uitleg: Iets.\n  herkomst: eigen\n"
    )
    copy.write("data/begrippen.yml", before + added)


# What an editor may add · the words of it that are watched.
ADDED: dict[str, tuple[Callable[[Copy], object], set[str]]] = {
    "a term with an ordinary word in it": (
        lambda c: add_term(c, "palliatief team"),
        {"palliatief"},
    ),
    "a training of ordinary words": (
        lambda c: c.edit("data/trainingen/veilig-boren.yml", "Veilig boren", "Samen kijken"),
        set(),
    ),
    "a call-out that is called as the engine says something": (
        lambda c: c.edit("data/kaders.yml", "Bel even aan", "Volgende stap"),
        set(),
    ),
    "a term that is an ordinary word, with synonyms": (
        lambda c: add_term(c, "team", "werkgroep", "projectgroep"),
        set(),
    ),
    "a term that is a word of machines": (lambda c: add_term(c, "focus", "client"), set()),
    "a page of an ordinary name": (
        lambda c: c.write("docs/voortgang.md", "---\ntitle: x\n---\n"),
        set(),
    ),
    "another name of the site": (
        lambda c: c.edit("data/gids.yml", "titel: Samen", "titel: Aan de slag met een plan voor"),
        set(),
    ),
    "a source in the language of the engine": (
        lambda c: c.edit(
            "data/bronnen.yml",
            "Recht hangt het mooist",
            "Relatives and neighbours of organisations: explanations, readings and publications",
        ),
        set(),
    ),
    "a name of the site with words that many texts have": (
        lambda c: c.edit("data/gids.yml", "titel: Samen", "titel: Elk jaar in maart, tussen twee"),
        set(),
    ),
}


@pytest.mark.parametrize("added", ADDED)
def test_ordinary_words_that_an_editor_adds_stay_free_for_the_engine(
    copy: Copy, guide: Guide, added: str
) -> None:
    change, watched = ADDED[added]
    change(copy)
    before, after = subject_of(guide), subject_of(as_it_stands(copy))

    assert {word for word in after.words - before.words if len(word) >= LONG} == watched
    assert leaks(after).items() <= leaks(before).items()


def test_the_words_of_the_engine_itself_are_free(real_guide: Guide) -> None:
    own = '<h2>Context 2, bevorderende factoren</h2> {% if herkomst == "handreiking" %}'

    assert said_by_the_engine(own, subject_of(real_guide)) == set()


def as_it_stands(copy: Copy) -> Guide:
    """The guide in a copy, whatever the rules say of it."""
    loaded = load(copy.root / "data")
    return Guide(loaded.content, read_pages(copy.root / "docs"), loaded.fault)


def said_by_the_engine(text: str, subject: Subject) -> set[str]:
    """What a text of the engine says of a subject; a count that it writes out, too.

    A word alone between quotes counts nothing: so a list of numbers in words may be there.
    """
    return subject.said_in(text) | COUNTS & set(words(re.sub(r'"\w+"', "", text)))


def leaks(subject: Subject) -> dict[str, set[str]]:
    """What each file of the engine says of a subject."""
    return {
        path.relative_to(ROOT).as_posix(): found
        for path in engine_files()
        if (found := said_by_the_engine(path.read_text(encoding="utf-8"), subject))
    }


def engine_files() -> list[Path]:
    """Every file of the engine that a person writes."""
    return [
        path
        for folder in ENGINE
        for path in sorted((ROOT / folder).rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    ]
