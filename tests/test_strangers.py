"""Engine and content are strangers: another guide on the same engine gives another site.

`andere_gids/` is a small guide on another subject, with other counts, words, anchors and addresses.
And no word of the first guide's subject stands in the engine: those words are taken from its data,
so a new term is watched from the day that it is added.
"""

import re
from functools import cache
from pathlib import Path

import pytest

from macros.content.kinds import KINDS
from macros.content.model.begrip import Begrip
from macros.content.model.context import Context
from macros.content.model.gids import Gids, Niveau
from macros.content.schema import schema_files
from macros.guide import read_guide
from macros.pages.guide import Guide
from macros.pages.macros import MACROS
from macros.search.dutch import STOP_WORDS
from tests.conftest import ROOT, Copy, build
from tests.test_site import Html, dead_links, read_site

STRANGER = ROOT / "tests/andere_gids"
ENGINE = ("macros", "overrides", "hulpmiddelen")

# What any Dutch guide says, whatever its subject; and words that are English or Python as well.
ORDINARY = {
    *("aandacht", "andere", "begin", "een", "elkaar", "gaat", "goed", "goede", "groep", "het"),
    *("hoe", "kies", "laatste", "leren", "lezen", "maak", "meer", "met", "over", "ruimte", "start"),
    *("tot", "uit", "van", "veel", "vinden", "voor", "waar", "wat", "zichtbaar", "zien", "één"),
    *("abc", "client", "index", "model", "project"),
}
# A count that a template would know, instead of counting.
COUNTS = {
    *("drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"),
}
LONG = 7
"""From this length on, a word of the subject is found inside a longer word too."""


@pytest.fixture(scope="module")
def stranger() -> Guide:
    """The other guide, checked."""
    return read_guide(STRANGER)


@pytest.fixture(scope="module", params=["mkdocs", "properdocs"])
def other_site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The other guide, built strictly by each of the builders."""
    folder = tmp_path_factory.mktemp("andere-site")
    done = build(STRANGER, folder, request.param)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def other_pages(other_site: Path) -> dict[str, Html]:
    """Every page of the other guide by its address."""
    return read_site(other_site)


def test_the_other_guide_differs_in_everything_that_a_guide_decides(
    project: Guide, stranger: Guide
) -> None:
    ours, theirs = project.content, stranger.content

    assert not {d.anker for d in ours.gids.kaart} & {d.anker for d in theirs.gids.kaart}
    assert not {d.titel for d in ours.gids.kaart} & {d.titel for d in theirs.gids.kaart}
    assert [d.deel for d in ours.gids.kaart] != [d.deel for d in theirs.gids.kaart]
    assert not set(ours.niveaus) & set(theirs.niveaus)
    collections = [collection.name for collection in KINDS.values() if collection.name != "edities"]
    for name in (*collections, "factoren", "niveaus"):
        assert not set(getattr(ours, name)) & set(getattr(theirs, name)) - {"index.html"}, name
    for name in ("contexten", "themas", "trainingen"):
        titles = [{record.titel for record in getattr(c, name).values()} for c in (ours, theirs)]
        assert not set.intersection(*titles), name
    assert len(ours.factoren) != len(theirs.factoren)
    assert len(ours.niveaus) != len(theirs.niveaus)
    assert not {a.titel for a in ours.schaal.antwoorden} & {
        a.titel for a in theirs.schaal.antwoorden
    }
    assert theirs.gids.uitgever is None
    assert any(training.extra == [] for training in theirs.trainingen.values())
    assert any(training.dias.maximaal is None for training in theirs.trainingen.values())
    assert not (project.pages.names - {"index.md"}) & stranger.pages.names


def test_every_record_of_the_other_guide_stands_on_its_page(
    stranger: Guide, other_site: Path, other_pages: dict[str, Html]
) -> None:
    content = stranger.content
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
        (place,) = stranger.pages.places(collection, record_id)
        page = place.page.replace(".md", ".html")
        assert anchor is None or anchor in other_pages[page].ids, f"{page}#{anchor}"
        assert text in (other_site / page).read_text(encoding="utf-8"), f"{page}: {text}"


def test_links_inside_the_other_guide_are_sound(other_pages: dict[str, Html]) -> None:
    assert dead_links(other_pages) == []


def test_the_name_of_the_other_guide_keeps_its_capitals(other_site: Path) -> None:
    card = (other_site / "cursus/balie.html").read_text(encoding="utf-8")

    assert "Het draaiboek van De Vijl noemt hier niets." in card


def test_a_context_without_kaders_shows_no_empty_list(other_site: Path) -> None:
    assert "Hier let je op" in (other_site / "plekken/bakfiets.html").read_text(encoding="utf-8")
    assert "Hier let je op" not in (other_site / "plekken/schuur.html").read_text(encoding="utf-8")


def test_the_other_guide_says_no_word_of_the_first(project: Guide, other_site: Path) -> None:
    subject = subject_words(project)
    for page in [*other_site.rglob("*.html"), other_site / "search/search_index.json"]:
        assert known(page.read_text(encoding="utf-8"), subject) == set(), page


def test_the_engine_knows_no_word_of_the_subject(project: Guide) -> None:
    subject = subject_words(project) | COUNTS
    leaks = {
        path.relative_to(ROOT).as_posix(): found
        for path in engine_files()
        if (found := known(path.read_text(encoding="utf-8"), subject))
    }

    # Say it in data/, or, where any guide would use the word, add it to ORDINARY.
    assert leaks == {}


@pytest.mark.parametrize(
    "seeded",
    [
        "<p>Praat over zingeving.</p>",
        "/* de zingevingskleur */",
        "Zorgverleners in jouw organisatie",
        "<dd>De handreiking noemt dit niet.</dd>",
        "voor elk van de drie contexten",
        'address = "implementatieplan/index.html"',
        "const naam = 'PLOEG';",
        "vraag het de GV",
    ],
)
def test_a_word_of_the_subject_in_the_engine_is_found(project: Guide, seeded: str) -> None:
    assert known(seeded, subject_words(project) | COUNTS)


def test_a_new_term_is_watched_from_the_day_that_it_is_added(copy: Copy) -> None:
    term = "- id: kwispelstaart\n  term: kwispelstaart\n  uitleg: Een staart.\n  herkomst: eigen\n"
    before = (copy.root / "data/begrippen.yml").read_text(encoding="utf-8")
    copy.write("data/begrippen.yml", before + term)

    assert "kwispelstaart" in subject_words(read_guide(copy.root))


def test_the_words_of_the_engine_itself_are_free(project: Guide) -> None:
    own = '<h2>Context 2, bevorderende factoren</h2> {% if herkomst == "handreiking" %}'

    assert known(own, subject_words(project) | COUNTS) == set()


def subject_words(project: Guide) -> set[str]:
    """The words in which the guide names its things, without those of the engine."""
    content = project.content
    # What people type in the search box says little of the subject: that is left out.
    kinds = [collection.name for collection in KINDS.values() if collection.name != "zoekwoorden"]
    collections = [getattr(content, kind) for kind in kinds]
    records = [record for collection in collections for record in collection.values()]
    named = [content.gids, *records, *content.factoren.values(), *content.gids.niveaus]
    fields = ("id", "titel", "term", "naam", "uitgever", "auteurs")
    # A title such as `Samen kijken` has only ordinary words: of titles the long words count.
    names = [
        word
        for record in named
        for field in fields
        for word in words(getattr(record, field, None) or "")
        if len(word) >= LONG or isinstance(record, (Begrip, Context, Gids, Niveau))
    ]
    names += [name for begrip in content.begrippen.values() for name in begrip.synoniemen]
    names += [name.removesuffix(".md") for name in project.pages.names]
    short = [begrip.afkorting or "" for begrip in content.begrippen.values()]
    found = {word for name in names for word in words(name) if len(word) > 2}
    return found.union(*map(words, short)) - engine_words() - ORDINARY - STOP_WORDS


@cache
def engine_words() -> set[str]:
    """The engine's own nouns: the word list of the README, and what the schema names."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8").partition("\n## Words\n")[2]
    listed = re.findall(r"(?m)^\| (?!word|-)([^|]+) \|", readme)
    marked = re.findall(r"\*([a-z ]+)\*", readme.partition("\n## ")[0])
    nouns = words(" ".join([*listed, *marked, *MACROS, *schema_files(), *schema_files().values()]))
    # `handreiking` is a value of the schema, but as a word of a text it names the first guide.
    return (nouns | {f"{noun}e" for noun in nouns}) - {"handreiking"}


def known(text: str, subject: set[str]) -> set[str]:
    """The words of a text that name the subject, alone or inside a longer word."""
    text = re.sub(r"""(["'])handreiking\1""", "", text)
    inside = [word for word in subject if len(word) >= LONG]
    return {
        word
        for word in words(text) - engine_words() - ORDINARY
        if word in subject or any(part in word for part in inside)
    }


def words(text: str) -> set[str]:
    """The words of a text, in small letters."""
    return set(re.findall(r"[^\W\d_]+", text.lower()))


def engine_files() -> list[Path]:
    """Every file of the engine that a person writes."""
    return [
        path
        for folder in ENGINE
        for path in sorted((ROOT / folder).rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    ]
