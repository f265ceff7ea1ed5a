"""Dutch by rules of spelling: what a reader types and what a text says find each other."""

import pytest

from macros.search.dutch import STOP_WORDS, fold, inflections, misspellings, parts, stems, words


def test_a_text_falls_apart_into_small_words_without_what_follows_an_apostrophe() -> None:
    assert words("De foto's (van Zoë) en PaTz-groepen") == (
        ["de", "foto", "van", "zoë", "en", "patz", "groepen"]
    )


@pytest.mark.parametrize(("word", "typed"), [("cliënt", "client"), ("één", "een"), ("ok", "ok")])
def test_accents_can_be_left_out(word: str, typed: str) -> None:
    assert fold(word) == typed


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("gesprek", "gesprekken"),
        ("vraag", "vragen"),
        ("brief", "brieven"),
        ("huis", "huizen"),
        ("naaste", "naasten"),
        ("verzorger", "verzorgers"),
        ("organisatie", "organisaties"),
        ("idee", "ideeën"),
        ("mogelijkheid", "mogelijkheden"),
        ("verwijzen", "verwijzing"),
        ("werk", "werkt"),
        ("proces", "processen"),
    ],
)
def test_forms_of_one_word_share_a_stem(one: str, other: str) -> None:
    assert stems(one) & stems(other)


@pytest.mark.parametrize(
    ("one", "other"), [("zorg", "zin"), ("team", "tijd"), ("leren", "leven"), ("doel", "deel")]
)
def test_other_words_share_no_stem(one: str, other: str) -> None:
    assert not stems(one) & stems(other)


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("gesprek", "gesprekken"),
        ("vraag", "vragen"),
        ("brief", "brieven"),
        ("trainer", "trainers"),
        ("naaste", "naasten"),
        ("organisatie", "organisaties"),
        ("familielid", "familieleden"),
        ("mogelijkheid", "mogelijkheden"),
        ("begeleiding", "begeleiden"),
        ("indiceren", "indiceert"),
        ("model", "modellen"),
        ("middel", "middelen"),
        ("pastor", "pastors"),
        ("palliatief", "palliatieven"),
    ],
)
def test_a_word_is_found_by_its_other_forms(word: str, form: str) -> None:
    assert form in inflections(word)


@pytest.mark.parametrize("word", ["mdo", "o2pz", "proces"])
def test_what_does_not_bend_is_left_alone(word: str) -> None:
    assert inflections(word) == frozenset()


@pytest.mark.parametrize(
    ("word", "part"),
    [
        ("zorgplan", "plan"),  # both parts are words
        ("levenservaring", "ervaring"),  # with a letter between
        ("doorverwijzen", "verwijzen"),  # a verb that comes apart
        ("oncologieverpleegkundige", "verpleegkundige"),  # only the last part is a word
        ("trainingsacteur", "acteur"),  # only the first part is a word
    ],
)
def test_a_compound_is_found_by_its_last_part(word: str, part: str) -> None:
    known = frozenset({"zorg", "plan", "leven", "ervaring", "verwijzen", "verpleegkundige"})

    assert parts(word, known | {"training"}) == {part}


@pytest.mark.parametrize("word", ["verzorgen", "plannen", "zorgzaam", "kopzorg"])
def test_what_only_looks_like_a_compound_is_none(word: str) -> None:
    assert parts(word, frozenset({"zorgen", "plan", "zorg", "ver"})) <= {"zorg"}
    assert parts("verzorgen", frozenset({"zorgen", "ver"})) == frozenset()


def test_a_long_word_is_found_without_one_of_its_doubled_letters() -> None:
    assert misspellings("vrijwilliger") == {"vrijwiliger"}
    assert misspellings("geestelijk") == frozenset()
    assert misspellings("willen") == frozenset()


def test_stop_words_are_small_words_only() -> None:
    assert {"de", "het", "een", "wat"} <= STOP_WORDS
    assert all(word == word.lower() and "'" not in word for word in STOP_WORDS)
