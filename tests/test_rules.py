"""One seeded mistake per rule: what an editor could do, and what the rule then says."""

from collections.abc import Callable

import pytest

from macros.content.edition import freeze
from macros.content.load import load
from macros.guide import read_guide
from macros.pages.calls import read_pages
from macros.rules import RULES
from tests.conftest import Copy

Mistake = Callable[[Copy], object]


def _lead_on(copy: Copy, *redirects: str) -> None:
    """Declare redirects, each as `van naar`."""
    pairs = enumerate(one.split() for one in redirects)
    text = (f"- id: een-{index}\n  van: {van}\n  naar: {naar}\n" for index, (van, naar) in pairs)
    copy.write("data/omleidingen.yml", "".join(text))


# The rule · the mistake · where it is told, and what is said.
MISTAKES: dict[str, tuple[Mistake, str, str]] = {
    "references_lead_somewhere": (
        lambda c: c.edit("data/kaders.yml", "- een-enthousiasteling", "- een-enthousiast"),
        "data/kaders.yml",
        "`een-enthousiast` bestaat niet in factoren. Zo los je het op: schrijf `een-enth",
    ),
    "calls_name_known_ids": (
        lambda c: c.edit("docs/uitvoeren.md", 'kader("vast-team")', 'kader("vast-teem")'),
        "docs/uitvoeren.md",
        "`vast-teem` bestaat niet in kaders",
    ),
    "nummers_are_unique": (
        lambda c: c.edit("data/contexten.yml", "nummer: 2", "nummer: 1"),
        "data/contexten.yml",
        "nummer 1 is al van `centrum-voor-levensvragen`",
    ),
    "mails_of_cards_can_be_opened": (
        lambda c: c.edit(
            "data/trainingen/leren-en-oefenen.yml",
            "wanneer: >-\n",
            f"wanneer: >-\n  {'é ' * 300}\n",
        ),
        "data/trainingen/leren-en-oefenen.yml",
        "de e-mail van training `leren-en-oefenen` wordt te lang",
    ),
    "published_pages_are_found": (
        lambda c: (c.root / "docs/over/privacy.md").unlink(),
        "data/adressen.yml",
        "pagina `over/privacy.html` is gepubliceerd, en bestaat niet meer. Zo los je het op: zet "
        "terug wat er stond, of zeg in data/omleidingen.yml waar `over/privacy.html` nu staat",
    ),
    "redirects_begin_once": (
        lambda c: _lead_on(c, "oud.html vooraf.md", "oud.html uitvoeren.md"),
        "data/omleidingen.yml",
        "omleiding `een-0` begint ook bij `oud.html`",
    ),
    "redirects_begin_where_no_page_is": (
        lambda c: _lead_on(c, "uitvoeren.html vooraf.md"),
        "data/omleidingen.yml",
        "`uitvoeren.html` bestaat nog, dus daar kan geen omleiding beginnen",
    ),
    "headings_lead_on_from_a_page": (
        lambda c: _lead_on(c, "oud.html#deel vooraf.md"),
        "data/omleidingen.yml",
        "de kop is omgeleid, maar pagina `oud.html` zelf niet",
    ),
    "redirects_arrive_at_a_page": (
        lambda c: _lead_on(c, "oud.html vooraff.md"),
        "data/omleidingen.yml",
        "pagina `vooraff.md` bestaat niet. Zo los je het op: schrijf `vooraf.md`",
    ),
    "card_is_called_as_its_page": (
        lambda c: c.edit("docs/training/leren-en-oefenen.md", "\n# Leren", "\n# Leren met"),
        "docs/training/leren-en-oefenen.md",
        "hier staat `Leren met en oefenen`, maar de training heet `Leren en oefenen`",
    ),
    "factor_nummers_are_unique": (
        lambda c: c.edit("data/themas/draagvlak.yml", "nummer: 14", "nummer: 13"),
        "data/themas/draagvlak.yml",
        "nummer 13 is al van factor `directie`. Zo los je het op: geef een nummer dat nog "
        "nooit van een factor was",
    ),
    "factor_ids_are_unique": (
        lambda c: c.edit("data/themas/draagvlak.yml", "id: team-overlegt", "id: durven"),
        "data/themas/draagvlak.yml",
        "id `durven` staat al in thema `doelgroep`",
    ),
    "bands_cover_all_points": (
        lambda c: c.edit("data/themas/draagvlak.yml", "vanaf: 2/3", "vanaf: 1/4"),
        "data/themas/draagvlak.yml",
        "deze duiding begint niet na de vorige",
    ),
    "scales_can_be_counted": (
        lambda c: c.edit("data/schalen.yml", "aandacht_tot: 1", "aandacht_tot: 2"),
        "data/schalen.yml",
        "de grenzen passen niet bij de waarden",
    ),
    "letters_of_actions_are_unique": (
        lambda c: c.edit("data/themas/draagvlak.yml", "letter: b", "letter: a"),
        "data/themas/draagvlak.yml",
        "letter `a` is al gebruikt bij factor 13",
    ),
    "contexts_are_chosen_in_few_questions": (
        lambda c: c.write(
            "data/contextvragen.yml",
            "".join(
                f"- id: vraag-{number}\n  vraag: Waar?\n  herkomst: eigen\n  antwoorden:\n"
                "    - {id: hier, tekst: Hier, contexten: [zorgorganisatie]}\n"
                "    - {id: daar, tekst: Daar, contexten: [gezondheidscentrum]}\n"
                for number in range(5)
            ),
        ),
        "data/contextvragen.yml",
        "er zijn meer dan 4 vragen om een context te kiezen",
    ),
    "numbers_are_never_used_again": (
        lambda c: c.write(
            "data/edities/0.0.yml",
            "datum: 2026-01-01\nfactoren:\n"
            "  - {nummer: 13, id: bestuur, soort: bevorderend, tekst: Het bestuur let op.}\n",
        ),
        "data/themas/draagvlak.yml",
        "nummer 13 was in editie 0.0 van factor `bestuur`",
    ),
    "a_published_edition_stays_as_it_was": (
        lambda c: (
            freeze(c.unpublish().root / "data", read_guide(c.root).content),
            c.edit("data/themas/draagvlak.yml", "De directie heeft", "De leiding heeft"),
        ),
        "data/gids.yml",
        "factor 13 is anders dan in editie",
    ),
    "every_edition_says_what_changed": (
        lambda c: c.edit("data/gids.yml", "editie:", 'editie: "99.9" # was:'),
        "data/gids.yml",
        "editie 99.9 staat niet in data/wijzigingen.yml",
    ),
    "an_anchor_stands_on_a_page": (
        lambda c: c.edit("data/wijzigingen.yml", "    - tekst:", "    - anker: x\n      tekst:"),
        "data/wijzigingen.yml",
        "kop `x` staat op een pagina die hier niet wordt genoemd",
    ),
    "the_edition_is_the_newest": (
        lambda c: (
            freeze(c.unpublish().root / "data", read_guide(c.root).content),
            c.edit("data/gids.yml", 'editie: "0.1"', 'editie: "0.0"'),
        ),
        "data/gids.yml",
        "editie 0.0 is lager dan editie 0.1, die al is gepubliceerd",
    ),
    "dates_of_editions_run_on": (
        lambda c: (
            freeze(c.unpublish().root / "data", read_guide(c.root).content),
            c.edit("data/gids.yml", "editie_datum: 2026-11-22", "editie_datum: 2026-11-23"),
        ),
        "data/gids.yml",
        "editie 0.1 is gepubliceerd met een andere datum. Zo los je het op: schrijf "
        "`editie_datum: 2026-11-22`",
    ),
    "regel_ids_are_unique": (
        lambda c: c.write(
            "data/trainingen/nog-een.yml",
            (c.root / "data/trainingen/coachend-leren.yml")
            .read_text(encoding="utf-8")
            .replace("nummer: 3", "nummer: 4"),
        ),
        "data/trainingen/nog-een.yml",
        "staat al in training `coachend-leren`",
    ),
    "veld_ids_are_unique": (
        lambda c: c.edit(
            "data/plan.yml",
            "    - id: ",
            "    - id: dubbel\n      label: x\n      soort: regel\n"
            "    - id: dubbel\n      label: x\n      soort: regel\n    - id: ",
        ),
        "data/plan.yml",
        "id `dubbel` staat al in planelement",
    ),
    "contexten_share_their_kenmerken": (
        lambda c: c.edit("data/contexten.yml", "- naam: ", "- naam: Iets anders\n      # "),
        "data/contexten.yml",
        "zijn anders dan die van de eerste context",
    ),
    "kader_names_contexten_when_it_should": (
        lambda c: c.edit("data/kaders.yml", "soort: context", "soort: tip"),
        "data/kaders.yml",
        "is een tip, maar noemt wel contexten",
    ),
    "per_context_stays_within_contexten": (
        lambda c: c.edit(
            "data/kaders.yml",
            "  contexten:\n    - centrum-voor-levensvragen\n",
            "  contexten:\n    - centrum-voor-levensvragen\n"
            "  per_context:\n    gezondheidscentrum: Tekst\n",
        ),
        "data/kaders.yml",
        "zegt iets over `gezondheidscentrum`, maar noemt die context niet",
    ),
    "lijnen_run_between_rollen": (
        lambda c: c.edit("data/contexten.yml", "van: Zorgverlener\n", "van: Zorgverleners\n"),
        "data/contexten.yml",
        "`Zorgverleners` staat niet in de tekening van `centrum-voor-levensvragen`",
    ),
    "training_says_how_it_fits_each_context": (
        lambda c: c.edit(
            "data/trainingen/coachend-leren.yml",
            "- context: gezondheidscentrum",
            "- context: zorgorganisatie",
        ),
        "data/trainingen/coachend-leren.yml",
        "noemt context `gezondheidscentrum` 0 keer",
    ),
    "regel_follows_from_factors_or_is_chosen_by_hand": (
        lambda c: c.edit(
            "data/trainingen/coachend-leren.yml",
            "      banden:",
            "      met_de_hand: x\n      banden:",
        ),
        "data/trainingen/coachend-leren.yml",
        "heeft geen banden en geen `met_de_hand`, of beide",
    ),
    "ties_are_not_repeated": (
        lambda c: c.edit(
            "data/trainingen/inspireren-en-leren.yml",
            "- factor: belang-zien",
            "- factor: weten-wat-zingeving-is",
        ),
        "data/trainingen/inspireren-en-leren.yml",
        "noemt factor `weten-wat-zingeving-is` 2 keer",
    ),
    "ranges_run_upwards": (
        lambda c: c.edit("data/trainingen/inspireren-en-leren.yml", "tot: 21", "tot: 1"),
        "data/trainingen/inspireren-en-leren.yml",
        "een bereik loopt van 2 tot 1",
    ),
    "required_dias_lie_within_range": (
        lambda c: c.edit("data/trainingen/leren-en-oefenen.yml", "tot: 24", "tot: 26"),
        "data/trainingen/leren-en-oefenen.yml",
        "dia 22–26 valt buiten dia 2–25",
    ),
    "no_more_dias_than_there_are": (
        lambda c: c.edit("data/trainingen/inspireren-en-leren.yml", "tot: 10", "tot: 99"),
        "data/trainingen/inspireren-en-leren.yml",
        "maximaal 99 dia's, maar er zijn er maar 20",
    ),
    "card_has_each_section_once": (
        lambda c: c.edit("data/gids.yml", "anker: trainer", "anker: inhoud"),
        "data/gids.yml",
        "`anker: inhoud` staat 2 keer op de kaart",
    ),
    "begrip_refers_to_others": (
        lambda c: c.edit("data/begrippen.yml", "- zorg-voor-zingeving", "- zingeving"),
        "data/begrippen.yml",
        "begrip `zingeving` verwijst naar zichzelf",
    ),
    "search_words_stand_once": (
        lambda c: c.edit("data/zoekwoorden.yml", "- spiritualiteit", "- Levensvragen"),
        "data/zoekwoorden.yml",
        "`Levensvragen` staat al bij begrip `levensvragen`",
    ),
    "search_words_lead_somewhere": (
        lambda c: c.edit("data/zoekwoorden.yml", "- id: huisarts", "- id: x\n- id: huisarts"),
        "data/zoekwoorden.yml",
        "bij `x` staat geen woord dat naar een ander woord leidt",
    ),
    "records_have_one_place": (
        lambda c: c.edit("docs/uitvoeren.md", '{{ kader("vast-team") }}', ""),
        "data/kaders.yml",
        "`vast-team` staat op geen enkele pagina",
    ),
}


def test_every_rule_has_a_mistake() -> None:
    assert set(MISTAKES) == {rule.__name__ for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_rule_tells_its_mistake_and_passes_the_real_guide(copy: Copy, rule: object) -> None:
    name = rule.__name__  # type: ignore[attr-defined]
    mistake, file, says = MISTAKES[name]
    assert _told_by(rule, copy) == []

    mistake(copy)

    assert any(told.startswith(f"{file}:") and says in told for told in _told_by(rule, copy))


def test_a_record_shown_twice_is_told_at_the_second_place(copy: Copy) -> None:
    text = (copy.root / "docs/vooraf.md").read_text(encoding="utf-8")
    copy.write("docs/vooraf.md", text + '\n{{ kader("vast-team") }}\n')

    assert copy.faults() == [
        f"docs/vooraf.md:{text.count(chr(10)) + 2}: `vast-team` staat ook al op "
        f"docs/uitvoeren.md:{_line(copy, 'docs/uitvoeren.md', 'vast-team')}. "
        "Zo los je het op: houd één van de twee over."
    ]


def test_a_faulty_record_does_not_make_its_references_dangle(copy: Copy) -> None:
    line = copy.edit("data/themas/draagvlak.yml", "aard: leiding", "aard: macht")

    assert [fault.split(": ")[0] for fault in copy.faults()] == [
        f"data/themas/draagvlak.yml:{line}"
    ]


def _told_by(rule: object, copy: Copy) -> list[str]:
    loaded, pages = load(copy.root / "data"), read_pages(copy.root / "docs")
    return [str(fault) for fault in rule(loaded, pages)]  # type: ignore[operator]


def _line(copy: Copy, file: str, text: str) -> int:
    lines = (copy.root / file).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if text in line)
