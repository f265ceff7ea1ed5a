"""Every text that an editor writes in `data/` can be read on the page where its record stands."""

import html
import re
from collections.abc import Iterator
from typing import Any

import pytest

from macros.content.model.base import Record
from tests.conftest import Built

# Keys that hold no text to read: names of things, choices, addresses of pages.
NO_TEXT = {
    *("id", "nummer", "soort", "aard", "herkomst", "mate", "gebruik", "geeft", "bij", "in_tekst"),
    *("deel", "anker", "pagina", "adres", "thema", "van", "naar", "context", "factor", "bron"),
    *(
        "contexten",
        "factoren",
        "bronnen",
        "zie_ook",
        "letter",
        "teken",
        "vanaf",
        "schaal",
        "zoeken",
        "anders",
        "bij_invullen",
        "stellingen_zonder",
        "beeld",
        "eerst",
        "vult",
    ),
}
# Texts that later parts of the site will show, that only searching uses, or that stand elsewhere.
NOT_THERE = {
    *(("Thema", "titel"), ("Thema", "vraag"), ("Programma", "titel"), ("Niveau", "titel")),
    ("Planelement", "titel"),
    ("Kader", "in_uitslag"),
    *(("Planelement", "acties"), ("Veld", "agenda"), ("Veld", "voorstel")),
}
COLLECTIONS = ("contexten", "kaders", "themas", "trainingen", "plan", "programmas", "begrippen")


def texts(value: Any) -> Iterator[str]:
    """Every text to read inside a record."""
    if isinstance(value, Record):
        for name in value.model_fields_set - NO_TEXT:
            if (type(value).__name__, name) not in NOT_THERE:
                yield from texts(getattr(value, name))
        if value.__class__.__name__ == "Thema":
            yield from texts(value.factoren)  # type: ignore[attr-defined]
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from texts(item)
    elif isinstance(value, str):
        yield from re.split(r"\n\s*\n", value)


def plain(text: str) -> str:
    """A text in which tags, spaces and capitals make no difference."""
    text = html.unescape(re.sub(r"<[^>]+>", " ", text))
    return re.sub(r"[\s.]+", "", text).lower()


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_a_record_is_shown_whole_on_its_page(either: Built, collection: str) -> None:
    for record_id, record in getattr(either.guide.content, collection).items():
        page = plain(either.text(either.page_of(collection, record_id)))
        missing = [text for text in texts(record) if plain(text) not in page]
        assert missing == [], record_id


@pytest.mark.parametrize(
    ("collection", "macro"),
    [("route", "route"), ("ingangen", "ingangen"), ("bronnen", "bronnen"), ("gids", "colofon")],
)
def test_what_fills_no_page_of_its_own_is_shown_where_it_is_called(
    either: Built, collection: str, macro: str
) -> None:
    records = getattr(either.guide.content, collection)
    for page in shown_by(either, macro):
        for record in [records] if isinstance(records, Record) else records.values():
            kept = record.model_copy(update={"naam": None, "niveaus": [], "kaart": []})
            missing = [text for text in texts(kept) if plain(text) not in page]
            assert missing == []


def shown_by(built: Built, macro: str) -> list[str]:
    """The plain text of each page that makes a call; a guide need not make every one."""
    return [plain(built.text(address)) for address in built.calling(macro)]


def test_the_small_guide_makes_each_of_these_calls(small: Built) -> None:
    for macro in ("route", "ingangen", "bronnen", "colofon", "plan", "trainingen"):
        assert shown_by(small, macro), macro


def test_the_plan_as_a_whole_names_each_of_its_elements(either: Built) -> None:
    for page in shown_by(either, "plan"):
        for element in either.guide.content.plan.values():
            assert plain(element.titel) in page, element.id
            assert plain(element.vraag) in page, element.id


def test_a_comparison_has_every_text_of_its_rows(either: Built) -> None:
    pages = shown_by(either, "trainingen")
    for training in either.guide.content.trainingen.values():
        rows = (
            *(training.titel, training.kort, training.deelnemers.geschikt_voor),
            *(training.trainer.wie, training.dias.toelichting or ""),
            *(past.tekst for past in training.context.past),
            *(regel.tekst for lines in training.past_bij.values() for regel in lines),
            *(stap.titel for stap in training.inhoud.stappen),
        )
        assert [row for page in pages for row in rows if plain(row) not in page] == []
