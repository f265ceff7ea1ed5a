"""The guard of the content sees that a fact is taken out, and lets everything else pass."""

from pathlib import Path

import pytest

from macros.content.model.adres import Omleiding
from macros.content.records import regels
from macros.pages.guide import Guide
from macros.published.redirects import LedOn, led_on
from tests.inhoud.guard import (
    told_of_callout,
    told_of_fact,
    told_of_side,
    told_of_slides,
    told_of_ties,
)
from tests.inhoud.lists import Bandfeit, Diafeit, Feit, Kaderfeit, Kant
from tests.inhoud.reading import Word, missing, plain, seen, where_now

PAGE = """
<nav>Bananen</nav>
<article>
<h1 id="fruit">Fruit</h1>
<h2 id="appels">Appels</h2>
<p>Twee <button popovertarget="x">appels</button> in de mand.</p>
<div><h3 id="kroos">Kroosjes</h3><p>Een pruim.<br>Nog een.</p></div>
<p>Appels zijn hier <em>rood</em>.</p>
<details><summary>Meer</summary><p>Mango</p></details>
<p hidden>Meloen</p><div popover id="x">Mispel</div>
<h2 id="peren">Peren</h2>
<ul><li id="een-peer">Conference<li>Gieser</li></ul>
</article>
"""
FACT = Feit(
    id="A1",
    feit="Er is rood fruit.",
    pagina="fruit.html",
    anker="appels",
    woorden=["appel", ["rood", "rode"]],
)
NOTHING_MOVED: LedOn = {}


def redirects(*moves: tuple[str, str, str | None]) -> LedOn:
    """Redirects, each as where it stood, the page where it stands now, and the heading there."""
    return led_on(
        Omleiding(id=f"van-{index}", van=van, naar=naar, anker=anker)
        for index, (van, naar, anker) in enumerate(moves)
    )


def put(site: Path, page: str = PAGE, name: str = "fruit.html") -> Path:
    """A site of one page."""
    (site / name).write_text(page, encoding="utf-8")
    return site


# Facts


def test_a_fact_that_stands_where_it_should_is_not_told(tmp_path: Path) -> None:
    assert told_of_fact(FACT, put(tmp_path), NOTHING_MOVED) is None


def test_a_fact_may_be_reworded_and_moved_within_its_section(tmp_path: Path) -> None:
    page = PAGE.replace("<p>Appels zijn hier <em>rood</em>.</p>", "").replace(
        "Twee", "<p>Hier is een rode:</p> twee"
    )

    assert told_of_fact(FACT, put(tmp_path, page), NOTHING_MOVED) is None


def test_a_fact_that_was_taken_out_is_told_with_its_words_and_the_cure(tmp_path: Path) -> None:
    told = told_of_fact(FACT, put(tmp_path, PAGE.replace("rood", "mooi")), NOTHING_MOVED)

    assert told == (
        'Feit A1 staat niet meer op fruit.html#appels: "Er is rood fruit." '
        'Niet gevonden: "rood" of "rode". '
        "Zet het feit terug, of pas tests/inhoud/feiten.yml aan als het ergens anders staat."
    )


def test_a_page_and_a_heading_that_moved_are_followed(tmp_path: Path) -> None:
    put(tmp_path, name="ooft.html")
    put(tmp_path, PAGE.replace('id="appels"', 'id="rode"'), name="rood.html")

    for moved in (
        redirects(("fruit.html", "ooft.md", None)),
        redirects(("fruit.html#appels", "rood.md", "rode")),
        redirects(("fruit.html", "begin.md", None), ("fruit.html#appels", "rood.md", "rode")),
    ):
        assert told_of_fact(FACT, tmp_path, moved) is None


def test_a_page_or_a_heading_without_an_address_is_told(tmp_path: Path) -> None:
    no_page = told_of_fact(FACT, tmp_path, NOTHING_MOVED)
    put(tmp_path, PAGE.replace('id="appels"', 'id="rode"'))
    no_heading = told_of_fact(FACT, tmp_path, NOTHING_MOVED)

    assert no_page is not None
    assert "Feit A1 stond op fruit.html, maar die pagina is er niet meer" in no_page
    assert no_heading is not None
    assert "Feit A1 stond op fruit.html#appels, maar die kop is er niet meer" in no_heading


def test_a_redirect_without_a_heading_leads_to_the_whole_page() -> None:
    moved = redirects(("a.html#b", "c.md", None), ("d.html", "e/f.md", "g"))
    gone = Omleiding(id="h", van="h.html", naar="i.md", koppen="weg")

    assert where_now("a.html#b", moved) == "c.html"
    assert where_now("a.html", moved) == "a.html"
    assert where_now("d.html", moved) == "e/f.html#g"
    assert where_now("d.html#b", moved) == "e/f.html#b"
    assert where_now("h.html#b", led_on([gone])) == "i.html"


# What is seen of a page


@pytest.mark.parametrize(
    ("anchor", "text"),
    [
        (
            "appels",
            "appels twee appels in de mand kroosjes een pruim nog een appels zijn hier rood",
        ),
        ("kroos", "kroosjes een pruim nog een"),
        ("peren", "peren conference gieser"),
        ("een-peer", "conference gieser"),
        ("mango", None),
    ],
)
def test_a_section_ends_at_a_heading_as_high_or_with_its_box(anchor: str, text: str | None) -> None:
    assert seen(PAGE, anchor) == text


def test_what_is_hidden_folded_or_outside_the_article_is_not_seen() -> None:
    text = seen(PAGE)

    assert text is not None
    assert text.startswith("fruit appels")
    for unseen in ("banan", "mango", "meloen", "mispel", "meer"):
        assert unseen not in text


# Words


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("client", "De cliënten"),
        ("CLIËNT", "clienten"),
        ("mdo s", "MDO’s"),
        ("ABC-model", "het abc\nmodel"),
        ("verwij", "Zij verwijzen"),
        (["nooit", "soms"], "Soms wel"),
        ("2", "dia 2 tot en met 21"),
        ("loopt … mee", "Zij loopt vandaag een uur mee."),
    ],
)
def test_a_word_is_found_by_its_beginning_whatever_its_signs(word: Word, text: str) -> None:
    assert list(missing([word], plain(text))) == []


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("verpleegkundig", "wijkverpleegkundige"),
        ("2", "dia 20 tot en met 29"),
        ("een uur", "een half uur"),
        ("loopt … mee", "Mee loopt niemand"),
        ("loopt … mee", f"loopt {'heel ' * 30}mee"),
    ],
)
def test_a_word_is_not_found_inside_another_or_far_apart(word: str, text: str) -> None:
    assert list(missing([word], plain(text))) == [[word]]


# What is related


def test_a_factor_that_changed_sides_or_is_gone_is_told(guide: Guide) -> None:
    content = guide.content
    thema = next(iter(content.themas.values()))
    factor = next(f for f in thema.factoren if f.soort == "bevorderend")
    there = Kant(thema=thema.id, soort="bevorderend", nummers=[factor.nummer])

    assert list(told_of_side(there, content)) == []
    for change, words in (
        ({"soort": "belemmerend"}, "is niet meer belemmerend"),
        ({"thema": "anders"}, "staat niet meer bij thema"),
        ({"nummers": [9999]}, "Factor 9999 is er niet meer"),
    ):
        (told,) = told_of_side(there.model_copy(update=change), content)
        assert words in told


def test_a_callout_that_is_gone_or_bears_on_less_is_told(guide: Guide) -> None:
    content = guide.content
    kader = next(k for k in content.kaders.values() if k.soort == "context")
    there = Kaderfeit(feit="E5", kader=kader.id, soort="context", contexten=kader.contexten[:1])

    assert list(told_of_callout(there, content)) == []
    for change, words in (
        ({"kader": "weg"}, "is er niet meer"),
        ({"soort": "tip"}, "is niet meer van de soort"),
        ({"contexten": ["elders"]}, "geldt niet meer in context `elders`"),
    ):
        (told,) = told_of_callout(there.model_copy(update=change), content)
        assert words in told


def test_a_line_of_a_training_that_lost_a_tie_is_told(guide: Guide) -> None:
    content = guide.content
    training, regel = next(
        (training, regel)
        for training in content.trainingen.values()
        for regel in regels(training)
        if regel.banden
    )
    band = regel.banden[0]
    there = Bandfeit(
        feit="J1",
        training=training.id,
        regel=regel.id,
        factoren=[content.factoren[band.factor].nummer],
        bij=band.bij,
        geeft=band.geeft,
    )
    other = "misschien" if band.geeft == "aan" else "aan"

    assert list(told_of_ties(there, content)) == []
    assert list(told_of_ties(there.model_copy(update={"geeft": None}), content)) == []
    for change, words in (
        ({"regel": "weg"}, "staat niet meer bij training"),
        ({"factoren": [9999]}, "Factor 9999 geeft"),
        ({"geeft": other}, "niet meer"),
        ({"bij": ["zwak", "sterk", "onzeker"]}, "niet meer"),
        ({"factoren": []}, "kies je alleen zelf"),
    ):
        (told,) = told_of_ties(there.model_copy(update=change), content)
        assert words in told


def test_a_training_with_other_slides_is_told(guide: Guide) -> None:
    content = guide.content
    training = next(iter(content.trainingen.values()))
    dias = training.dias
    there = Diafeit(feit="J13", training=training.id, kies_uit=[dias.van, dias.tot])

    assert list(told_of_slides(there, content)) == []
    for change, words in (
        ({"training": "weg"}, "is er niet meer"),
        ({"kies_uit": [dias.van, dias.tot + 1]}, "bij `van en tot` niet meer"),
        ({"in_ieder_geval": [900, 901]}, "bij `in_ieder_geval` niet meer 900–901"),
    ):
        (told,) = told_of_slides(there.model_copy(update=change), content)
        assert words in told
