"""One seeded mistake per rule: what an editor could do, and what the rule then says."""

import re
import shutil
from collections.abc import Callable

import pytest

from macros.content.edition import freeze
from macros.content.load import load
from macros.opening import read_guide
from macros.pages.calls import read_pages
from macros.rules import RULES, check
from tests.conftest import ROOT, Copy, build, command

Mistake = Callable[[Copy], object]


def _lead_on(copy: Copy, *redirects: str) -> None:
    """Declare redirects, each as `van naar`."""
    pairs = enumerate(one.split() for one in redirects)
    text = (f"- id: een-{index}\n  van: {van}\n  naar: {naar}\n" for index, (van, naar) in pairs)
    copy.write("data/omleidingen.yml", "".join(text))


# The rule · the mistake · where it is told, and what is said.
MISTAKES: dict[str, tuple[Mistake, str, str]] = {
    "references_lead_somewhere": (
        lambda c: c.edit("data/kaders.yml", "- machine-zonder-uitleg", "- machine-zonder-uitlg"),
        "data/kaders.yml",
        "`machine-zonder-uitlg` bestaat niet in factoren. Zo los je het op: schrijf `machine-",
    ),
    "lists_name_each_id_once": (
        lambda c: c.edit("data/begrippen.yml", "    - waterpas\n", "    - waterpas\n" * 2),
        "data/begrippen.yml",
        "`waterpas` staat hier al. Zo los je het op: haal één van de twee weg",
    ),
    "calls_name_known_ids": (
        lambda c: c.edit("docs/uitlenen.md", 'kader("bel-aan")', 'kader("bel-aam")'),
        "docs/uitlenen.md",
        "`bel-aam` bestaat niet in kaders",
    ),
    "what_is_referred_to_has_records": (
        lambda c: c.write("data/kaders.yml", ""),
        "data/kaders.yml:1",
        "dit bestand is leeg, en docs/uitlenen.md:",
    ),
    "an_id_that_is_referred_to_stays": (
        lambda c: c.edit("data/kaders.yml", "- id: bel-aan", "- id: bel-aan-2"),
        "data/kaders.yml",
        "`bel-aan-2` lijkt op `bel-aan`, dat weg is terwijl docs/uitlenen.md:",
    ),
    "calls_have_something_to_show": (
        lambda c: (c.root / "data/ingangen.yml").unlink(),
        "docs/index.md",
        "aanroep `ingangen` heeft niets te tonen: deze gids heeft geen ingangen. Zo los je het op: "
        "haal de aanroep weg, of maak `data/ingangen.yml`",
    ),
    "headings_to_pass_over_stand_on_a_page": (
        lambda c: c.edit("data/gids.yml", "    - ook-handig", "    - ook-handich"),
        "data/gids.yml",
        "kop `ook-handich` staat op geen enkele pagina. Zo los je het op: schrijf `ook-handig`",
    ),
    "something_leads_to_each_file": (
        lambda c: c.write("docs/dorp/meedoen.docx", "x"),
        "docs/dorp/meedoen.docx:1",
        "er is niets dat naar dit bestand leidt, en toch komt het op de site. Zo los je het op: "
        "maak er op een pagina een link naartoe, of haal het weg",
    ),
    "the_menu_names_pages": (
        lambda c: c.edit("mkdocs.yml", "Spullen: spullen.md", "Spullen: spulen.md"),
        "mkdocs.yml",
        "pagina `spulen.md` staat in het menu, maar bestaat niet. Zo los je het op: schrijf "
        "`spullen.md`",
    ),
    "pages_stand_in_the_menu": (
        lambda c: c.edit("mkdocs.yml", "  - Spullen: spullen.md\n", ""),
        "docs/spullen.md:1",
        "deze pagina staat niet in het menu, dus niemand vindt haar. Zo los je het op: zet in "
        "mkdocs.yml onder `nav:`, op de plaats waar ze hoort, de regel `- spullen.md`",
    ),
    "links_on_pages_lead_somewhere": (
        lambda c: c.edit("docs/dorp/meedoen.md", "\n## ", "\n[Kijk](../spulen.md).\n\n## "),
        "docs/dorp/meedoen.md",
        "link `../spulen.md` leidt naar iets wat er niet is. Zo los je het op: schrijf "
        "`../spullen.md`",
    ),
    "nummers_are_unique": (
        lambda c: c.edit("data/contexten.yml", "nummer: 2", "nummer: 1"),
        "data/contexten.yml",
        "nummer 1 is al van `schuur`",
    ),
    "statements_can_be_answered": (
        lambda c: c.edit(
            "data/themas/spullen.yml", "tekst: Beitels en zagen", "tekst: Er zijn geen zagen die"
        ),
        "data/themas/spullen.yml",
        "in een stelling of de uitleg eronder staat `geen`. Zo los je het op: zeg het zonder dat",
    ),
    "mails_of_cards_can_be_opened": (
        lambda c: c.edit(
            "data/trainingen/veilig-boren.yml", "wanneer: Mensen", f"wanneer: {'é ' * 300}mensen"
        ),
        "data/trainingen/veilig-boren.yml",
        "de e-mail van training `veilig-boren` wordt te lang",
    ),
    "published_pages_are_found": (
        lambda c: (c.root / "docs/dorpenkring.md").unlink(),
        "data/adressen.yml",
        "pagina `dorpenkring.html` is gepubliceerd, en bestaat niet meer. Zo los je het op: zet "
        "terug wat er stond, of zeg in data/omleidingen.yml waar `dorpenkring.html` nu staat",
    ),
    "redirects_begin_once": (
        lambda c: _lead_on(c, "oud.html spullen.md", "oud.html uitlenen.md"),
        "data/omleidingen.yml",
        "omleiding `een-0` begint ook bij `oud.html`",
    ),
    "redirects_begin_where_no_page_is": (
        lambda c: _lead_on(c, "uitlenen.html spullen.md"),
        "data/omleidingen.yml",
        "`uitlenen.html` bestaat nog, dus daar kan geen omleiding beginnen",
    ),
    "headings_lead_on_from_a_page": (
        lambda c: _lead_on(c, "oud.html#deel spullen.md"),
        "data/omleidingen.yml",
        "de kop is omgeleid, maar pagina `oud.html` zelf niet",
    ),
    "only_a_page_has_headings_to_lose": (
        lambda c: c.edit("data/omleidingen.yml", "  anker: afspraken", "  koppen: weg"),
        "data/omleidingen.yml",
        "`koppen: weg` hoort bij een hele pagina",
    ),
    "redirects_arrive_at_a_page": (
        lambda c: _lead_on(c, "oud.html spulen.md"),
        "data/omleidingen.yml",
        "pagina `spulen.md` bestaat niet. Zo los je het op: schrijf `spullen.md`",
    ),
    "numbers_of_dias_are_not_said_again": (
        lambda c: c.edit("data/trainingen/veilig-boren.yml", "Laat zien", "Laat bij dia 7 zien"),
        "data/trainingen/veilig-boren.yml",
        "`dia 7` staat hier nog een keer. Zo los je het op: haal de zin met het nummer weg: de "
        "site maakt die van `van:`, `tot:` en verder",
    ),
    "pages_say_what_they_are": (
        lambda c: c.edit("docs/cursus/balie.md", '{{ training("achter-de-balie") }}', ""),
        "docs/cursus/balie.md:1",
        "de kop met titel en beschrijving ontbreekt. Zo los je het op: begin met `---`, dan "
        "`title:` en `description:`, en dan weer `---`",
    ),
    "pages_have_a_title_of_their_own": (
        lambda c: c.edit("docs/uitlenen.md", "title: ", "title: Spullen\nx: "),
        "docs/uitlenen.md:2",
        "docs/spullen.md heet ook al `Spullen`. Zo los je het op: geef deze pagina een",
    ),
    "records_alone_name_their_page": (
        lambda c: c.edit("docs/cursus/balie.md", "Er hangt", "# Zo achter de balie\n\nEr hangt"),
        "docs/cursus/balie.md:1",
        "deze pagina heet vanzelf zoals training `achter-de-balie`. Zo los je het op: haal deze "
        "regel weg; verander de naam bij `titel:` van training `achter-de-balie`",
    ),
    "names_of_pages_fit_in_a_link": (
        lambda c: c.edit("data/trainingen/achter-de-balie.yml", "kort: ", f"kort: {'Heel ' * 40}"),
        "data/trainingen/achter-de-balie.yml",
        "tekens, meer dan een link kan laten zien. Zo los je het op: maak er hooguit 200 van",
    ),
    "factor_nummers_are_unique": (
        lambda c: (
            c.edit("data/themas/uitlenen.yml", "nummer: 51", "nummer: 90"),
            c.edit("data/themas/meedoen.yml", "nummer: 49", "nummer: 90"),
        ),
        "data/themas/meedoen.yml",
        "nummer 90 is al van factor `vaste-avond`. Zo los je het op: geef een nummer dat nog "
        "nooit van een factor was",
    ),
    "factor_ids_are_unique": (
        lambda c: c.edit("data/themas/uitlenen.yml", "id: kapot-melden", "id: alles-scherp"),
        "data/themas/uitlenen.yml",
        "id `alles-scherp` staat al in thema `spullen`",
    ),
    "bands_cover_all_points": (
        lambda c: c.edit("data/themas/uitlenen.yml", "vanaf: 2/3", "vanaf: 1/4"),
        "data/themas/uitlenen.yml",
        "deze duiding begint niet na de vorige",
    ),
    "scales_can_be_counted": (
        lambda c: c.edit("data/schalen.yml", "aandacht_tot: 1", "aandacht_tot: 2"),
        "data/schalen.yml",
        "de grenzen passen niet bij de waarden",
    ),
    "letters_of_actions_are_unique": (
        lambda c: c.edit("data/themas/uitlenen.yml", "letter: b", "letter: a"),
        "data/themas/uitlenen.yml",
        "letter `a` is al gebruikt bij factor 34",
    ),
    "contexts_are_chosen_in_few_questions": (
        lambda c: c.write(
            "data/contextvragen.yml",
            "".join(
                f"- id: vraag-{number}\n  vraag: Waar?\n  herkomst: eigen\n  antwoorden:\n"
                "    - {id: hier, tekst: Hier, contexten: [schuur]}\n"
                "    - {id: daar, tekst: Daar, contexten: [bakfiets]}\n"
                for number in range(5)
            ),
        ),
        "data/contextvragen.yml",
        "er zijn meer dan 4 vragen om een context te kiezen",
    ),
    "numbers_are_never_used_again": (
        lambda c: c.edit("data/themas/uitlenen.yml", "id: leenkaart", "id: kaartje"),
        "data/themas/uitlenen.yml",
        "nummer 34 was in editie 6.2 van factor `leenkaart`",
    ),
    "a_published_edition_stays_as_it_was": (
        lambda c: (
            freeze(c.root / "data", read_guide(c.root).content),
            c.edit("data/themas/uitlenen.yml", "Op een leenkaart", "Op elke leenkaart"),
        ),
        "data/gids.yml",
        "factor 34 is anders dan in editie 7.0, die al is gepubliceerd",
    ),
    "every_edition_says_what_changed": (
        lambda c: c.edit("data/gids.yml", "editie:", 'editie: "99.9" # was:'),
        "data/gids.yml",
        "editie 99.9 staat niet in data/wijzigingen.yml",
    ),
    "an_anchor_stands_on_a_page": (
        lambda c: c.edit(
            "data/wijzigingen.yml", "- tekst: Het dak", "- anker: x\n      tekst: Het dak"
        ),
        "data/wijzigingen.yml",
        "kop `x` staat op een pagina die hier niet wordt genoemd",
    ),
    "the_edition_is_the_newest": (
        lambda c: c.edit("data/gids.yml", 'editie: "7.0"', 'editie: "6.0"'),
        "data/gids.yml",
        "editie 6.0 is lager dan editie 6.2, die al is gepubliceerd",
    ),
    "dates_of_editions_run_on": (
        lambda c: (
            freeze(c.root / "data", read_guide(c.root).content),
            c.edit("data/gids.yml", "editie_datum: 2025-03-01", "editie_datum: 2025-03-02"),
        ),
        "data/gids.yml",
        "editie 7.0 is gepubliceerd met een andere datum. Zo los je het op: schrijf "
        "`editie_datum: 2025-03-01`",
    ),
    "regel_ids_are_unique": (
        lambda c: c.write(
            "data/trainingen/nog-een.yml",
            (c.root / "data/trainingen/achter-de-balie.yml")
            .read_text(encoding="utf-8")
            .replace("nummer: 3", "nummer: 4"),
        ),
        "data/trainingen/nog-een.yml",
        "staat al in training `achter-de-balie`",
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
    "a_table_has_columns": (
        lambda c: c.edit("data/plan.yml", "soort: tekst", "soort: tabel"),
        "data/plan.yml",
        "heeft geen kolommen. Zo los je het op: voeg `kolommen:` toe",
    ),
    "columns_are_unique": (
        lambda c: c.edit("data/plan.yml", "- id: stuk", "- id: gever"),
        "data/plan.yml",
        "id `gever` staat al in deze tabel",
    ),
    "actions_stand_in_one_table": (
        lambda c: c.edit("data/plan.yml", "- id: tekst\n", "- id: waaraan\n"),
        "data/plan.yml",
        "geen kolom `tekst`",
    ),
    "names_of_fields_fit_in_word": (
        lambda c: c.edit("data/plan.yml", "- id: gevers", f"- id: gevers-{'van-' * 8}toen"),
        "data/plan.yml",
        "is te lang voor Word. Zo los je het op: gebruik hooguit 35 tekens",
    ),
    "what_a_field_does_fits_its_kind": (
        lambda c: c.edit("data/plan.yml", "soort: regel", "soort: regel\n      agenda: Open"),
        "data/plan.yml",
        "gaat naar de agenda, maar is geen datum",
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
            "  contexten:\n    - straatkast\n",
            "  contexten:\n    - straatkast\n  per_context:\n    schuur: Tekst\n",
        ),
        "data/kaders.yml",
        "zegt iets over `schuur`, maar noemt die context niet",
    ),
    "lijnen_run_between_rollen": (
        lambda c: c.edit("data/contexten.yml", "van: Lener\n", "van: Leners\n"),
        "data/contexten.yml",
        "`Leners` staat niet in de tekening van `schuur`",
    ),
    "training_says_how_it_fits_each_context": (
        lambda c: c.edit(
            "data/trainingen/achter-de-balie.yml", "- context: straatkast", "- context: bakfiets"
        ),
        "data/trainingen/achter-de-balie.yml",
        "noemt context `straatkast` 0 keer",
    ),
    "regel_follows_from_factors_or_is_chosen_by_hand": (
        lambda c: c.edit(
            "data/trainingen/scherp-maken.yml",
            "      banden:",
            "      met_de_hand: x\n      banden:",
        ),
        "data/trainingen/scherp-maken.yml",
        "heeft geen banden en geen `met_de_hand`, of beide",
    ),
    "only_what_follows_from_factors_can_be_denied_by_them": (
        lambda c: c.edit(
            "data/trainingen/veilig-boren.yml",
            "      met_de_hand: Dat hoor je vanzelf aan de balie.",
            '      anders: "nee"\n      met_de_hand: Dat hoor je vanzelf aan de balie.',
        ),
        "data/trainingen/veilig-boren.yml",
        "regel `graag-klussen` heeft `anders:`, maar geen banden",
    ),
    "ties_are_not_repeated": (
        lambda c: c.edit(
            "data/trainingen/scherp-maken.yml",
            "- factor: rommel-op-de-plank",
            "- factor: alles-scherp",
        ),
        "data/trainingen/scherp-maken.yml",
        "noemt factor `alles-scherp` 2 keer",
    ),
    "ranges_run_upwards": (
        lambda c: c.edit("data/trainingen/veilig-boren.yml", "tot: 16", "tot: 1"),
        "data/trainingen/veilig-boren.yml",
        "een bereik loopt van 5 tot 1",
    ),
    "required_dias_lie_within_range": (
        lambda c: c.edit("data/trainingen/veilig-boren.yml", "tot: 8", "tot: 18"),
        "data/trainingen/veilig-boren.yml",
        "dia 7–18 valt buiten dia 5–16",
    ),
    "no_more_dias_than_there_are": (
        lambda c: c.edit("data/trainingen/veilig-boren.yml", "tot: 6", "tot: 99"),
        "data/trainingen/veilig-boren.yml",
        "maximaal 99 dia's, maar er zijn er maar 12",
    ),
    "card_has_each_section_once": (
        lambda c: c.edit("data/gids.yml", "anker: begeleider", "anker: plek"),
        "data/gids.yml",
        "`anker: plek` staat 2 keer op de kaart",
    ),
    "begrip_refers_to_others": (
        lambda c: c.edit("data/begrippen.yml", "    - waterpas", "    - leenkaart"),
        "data/begrippen.yml",
        "begrip `leenkaart` verwijst naar zichzelf",
    ),
    "words_hold_a_letter": (
        lambda c: c.edit("data/zoekwoorden.yml", "- luchtbel", '- "!!"'),
        "data/zoekwoorden.yml",
        "in `!!` staat geen letter en geen cijfer",
    ),
    "a_word_belongs_to_one_thing": (
        lambda c: c.edit("data/begrippen.yml", "    - onderpand", "    - Waterpas"),
        "data/begrippen.yml",
        "`Waterpas` staat al bij begrip `waterpas`",
    ),
    "search_words_lead_somewhere": (
        lambda c: c.edit("data/zoekwoorden.yml", "- id: kwijt", "- id: x\n- id: kwijt"),
        "data/zoekwoorden.yml",
        "bij `x` staat geen woord dat naar een ander woord leidt",
    ),
    "records_have_one_place": (
        lambda c: c.edit("docs/uitlenen.md", '{{ kader("bel-aan") }}', ""),
        "data/kaders.yml",
        "`bel-aan` staat op geen enkele pagina",
    ),
}


def test_every_rule_has_a_mistake() -> None:
    assert set(MISTAKES) == {rule.__name__ for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_rule_tells_its_mistake_and_nothing_before(copy: Copy, rule: object) -> None:
    name = rule.__name__  # type: ignore[attr-defined]
    mistake, file, says = MISTAKES[name]
    assert _told_by(rule, copy) == []

    mistake(copy)

    assert any(told.startswith(f"{file}:") and says in told for told in _told_by(rule, copy))


FACTOR = """\
  - id: {id}
    nummer: {nummer}
    soort: bevorderend
    tekst: Er hangt een lamp boven de werkbank.
    onderwerp: licht op de werkbank
    aard: gewoonte
    acties:
      - letter: a
        tekst: Hang een lamp op.
        herkomst: eigen
"""


@pytest.mark.parametrize(
    ("new", "says"),
    [
        (
            {"id": "lamp", "nummer": 34},
            "nummer 34 was in editie 6.2 van factor `leenkaart`. Zo los je het op: geef een "
            "nummer dat nog nooit van een factor was, zoals 52 of hoger.",
        ),
        (
            {"id": "leenkaart", "nummer": 99},
            "id `leenkaart` staat al in thema `uitlenen`. Zo los je het op: geef deze factor een "
            "andere id.",
        ),
    ],
)
def test_of_two_that_are_alike_the_new_one_is_told_wherever_it_stands(
    content: Copy, new: dict[str, object], says: str
) -> None:
    file = "data/themas/uitlenen.yml"
    line = content.edit(file, "factoren:\n", "factoren:\n" + FACTOR.format(**new))

    (told,) = content.faults()
    key = 1 if "id" in says.split(maxsplit=1)[0] else 2
    assert told == f"{file}:{line + key}: {says}"


def test_of_two_that_are_alike_and_new_either_may_change(content: Copy) -> None:
    shutil.rmtree(content.root / "data/edities")
    content.edit("data/gids.yml", "editie:", 'editie: "7.0" #')
    content.edit(
        "data/themas/uitlenen.yml",
        "factoren:\n",
        "factoren:\n" + FACTOR.format(id="lamp", nummer=34),
    )

    told = [fault for fault in content.faults() if "nummer 34" in fault]
    assert len(told) == 1
    assert "; is die andere de nieuwste van de twee, geef het dan daaraan." in told[0]


def test_of_two_cards_with_one_number_the_new_one_is_told(content: Copy) -> None:
    text = (content.root / "data/trainingen/veilig-boren.yml").read_text(encoding="utf-8")
    content.write("data/trainingen/aan-de-slag.yml", text)  # stands before the other

    told = [fault for fault in content.faults() if ": nummer " in fault]
    assert len(told) == 1
    assert told[0].startswith("data/trainingen/aan-de-slag.yml:")


def test_what_led_to_a_page_that_moved_is_told_where_it_is_now(content: Copy) -> None:
    (content.root / "docs/spullen.md").rename(content.root / "docs/gereedschap.md")
    content.edit("mkdocs.yml", "spullen.md", "gereedschap.md")
    led = (content.root / "data/omleidingen.yml").read_text(encoding="utf-8")
    led += "- id: gereedschap\n  van: spullen.html\n  naar: gereedschap.md\n"
    content.write("data/omleidingen.yml", led)
    link = content.edit("docs/dorp/meedoen.md", "\n## ", "\n[Kijk](../spullen.md).\n\n## ") + 1
    way = content.edit("data/ingangen.yml", "pagina: ", "pagina: spullen.md # ")

    told = content.faults()
    assert (
        f"data/ingangen.yml:{way}: pagina `spullen.md` bestaat niet. Zo los je het op: schrijf "
        "`gereedschap.md`: daar is ze nu." in told
    )
    assert (
        f"docs/dorp/meedoen.md:{link}: link `../spullen.md` leidt naar iets wat er niet is. "
        "Zo los je het op: schrijf `../gereedschap.md`." in told
    )
    assert all("gereedschap.md" in one for one in told)


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("[a](/spullen.html)", "link `/spullen.html` begint met `/`"),
        ("[a](spullen.html)", "link `spullen.html` leidt naar iets wat er niet is"),
        ("[a](spullen)", "link `spullen` leidt naar iets wat er niet is"),
    ],
)
def test_a_link_that_was_copied_from_the_site_is_told_as_it_must_be_written(
    content: Copy, written: str, says: str
) -> None:
    line = content.edit("docs/uitlenen.md", "\n## ", f"\n{written}\n\n## ") + 1

    assert content.faults() == [
        f"docs/uitlenen.md:{line}: {says}. Zo los je het op: schrijf `spullen.md`."
    ]


def test_a_link_to_a_heading_that_is_not_there_is_told(content: Copy) -> None:
    text = "\n[a](spullen.md#opschijven), [b](#weg) en [c](spullen.md#opschrijven).\n\n## "
    line = content.edit("docs/uitlenen.md", "\n## ", text) + 1

    told = content.faults()
    assert len(told) == 2
    assert (
        f"docs/uitlenen.md:{line}: deze link noemt kop `weg`, en die staat niet op deze " in told[1]
    )
    assert "kop `opschijven`, en die staat niet op `spullen.md`" in told[0]
    assert "schrijf `opschrijven`" in told[0]


def test_a_tie_to_what_was_taken_out_goes_away(content: Copy) -> None:
    file = "data/trainingen/scherp-maken.yml"
    spullen = content.root / "data/themas/spullen.yml"
    text = spullen.read_text(encoding="utf-8")
    spullen.write_text(re.sub(r"(?s)  - id: alles-scherp\n.*?(?=  - id: |\Z)", "", text), "utf-8")

    told = [fault for fault in content.faults() if "`alles-scherp` bestaat niet" in fault]
    assert f"{file}:{_line(content, file, 'factor: alles-scherp')}: " in told[-1]
    assert told[-1].endswith("haal de band weg, want `alles-scherp` is uit de gids gehaald.")


def test_a_range_that_runs_down_is_told_and_nothing_that_does_not_fit_in_it(content: Copy) -> None:
    card = "data/trainingen/veilig-boren.yml"
    content.edit(card, "  van: 5\n", "  van: 25\n")
    line = content.edit(card, "  tot: 16\n", "  tot: 2\n")

    assert _only(content) == (
        f"{card}:{line}: een bereik loopt van 25 tot 2. Zo los je het op: zet het laagste getal "
        "bij `van:`."
    )


def test_the_title_of_a_new_page_changes_and_not_that_of_a_published_one(content: Copy) -> None:
    head = "---\ntitle: spullen\ndescription: Nog meer spullen.\n---\n\n# spullen\n"
    content.add_page("aan-de-haak.md", head)  # stands before the other

    assert _only(content).startswith("docs/aan-de-haak.md:2: docs/spullen.md heet ook al `spullen`")


def test_an_id_in_other_letters_is_known(content: Copy) -> None:
    call = content.edit("docs/uitlenen.md", "\n## ", '\nKijk {{ bron("DORPSSITE") }}.\n\n## ') + 1

    told = _only(content)
    assert told.startswith(f"docs/uitlenen.md:{call}: `DORPSSITE` bestaat niet in bronnen.")
    assert "schrijf `dorpssite`;" in told


# Cause before consequence


def _only(copy: Copy) -> str:
    """The one fault that is told."""
    (told,) = copy.faults()
    return told


@pytest.mark.parametrize("kind", ["kaders", "contexten", "begrippen", "plan"])
@pytest.mark.parametrize("how", ["leeg", "er niet"])
def test_of_a_file_without_records_no_place_that_refers_to_them_is_blamed(
    content: Copy, kind: str, how: str
) -> None:
    content.write(f"data/{kind}.yml", "")
    if how == "er niet":
        (content.root / f"data/{kind}.yml").unlink()

    told = _only(content)
    assert told.startswith(f"data/{kind}.yml:1: dit bestand is {how}, en ")
    assert "Zo los je het op: zet terug wat er stond;" in told


@pytest.mark.parametrize(
    ("name", "new"),
    [("kaders.yml", "kaders.yaml"), ("begrippen.yml", "Begrip.yml"), ("trainingen", "training")],
)
def test_a_file_with_nearly_its_name_is_named_and_not_what_it_seems_to_lack(
    content: Copy, name: str, new: str
) -> None:
    (content.root / "data" / name).rename(content.root / "data" / new)

    assert _only(content) == (
        f"data/{new}:1: dit hoort `{name}` te heten, want dat is er niet. Zo los je het op: geef "
        f"het de naam `{name}`."
    )


def test_a_folder_without_records_is_told_once(content: Copy) -> None:
    shutil.rmtree(content.root / "data/trainingen")

    assert _only(content).startswith("data/trainingen:1: deze map is leeg, of is er niet, en docs/")


def test_records_that_all_lack_an_id_are_told_as_such(content: Copy) -> None:
    text = (content.root / "data/kaders.yml").read_text(encoding="utf-8")
    content.write("data/kaders.yml", re.sub(r"(?m)^- id: .*\n  ", "- ", text))

    assert content.faults()
    assert all("`id` ontbreekt" in told for told in content.faults())


@pytest.mark.parametrize("new", ["Bel-aan", "bel aan", "bel-aan-2"])
def test_an_id_that_was_changed_goes_back_and_nothing_that_refers_to_it_away(
    content: Copy, new: str
) -> None:
    file = "data/kaders.yml"
    line = content.edit(file, "- id: bel-aan", f"- id: {new}")
    call = _line(content, "docs/uitlenen.md", 'kader("bel-aan")')

    told = content.faults()
    assert told[0] == (
        f"{file}:{line}: `{new}` lijkt op `bel-aan`, dat weg is terwijl docs/uitlenen.md:{call} "
        "ernaar verwijst. Zo los je het op: zet hier `id: bel-aan` terug."
    )
    assert all(one.startswith(f"{file}:{line}: ") for one in told)


def test_an_id_of_a_factor_goes_back_too(content: Copy) -> None:
    file, old = "data/themas/uitlenen.yml", "sleutel-zoek"
    line = content.edit(file, f"id: {old}", f"id: {old.title()}")

    told = content.faults()
    assert all(one.startswith(f"{file}:{line}: ") for one in told)
    assert any(f"Zo los je het op: zet hier `id: {old}` terug." in one for one in told)


def test_a_context_with_another_id_is_told_once(content: Copy) -> None:
    line = content.edit("data/contexten.yml", "- id: schuur", "- id: schuurtje")

    told = _only(content)
    assert told.startswith(f"data/contexten.yml:{line}: `schuurtje` lijkt op `schuur`, dat weg is")


def test_a_file_that_was_called_otherwise_gets_its_name_back(content: Copy) -> None:
    folder = content.root / "data/trainingen"
    (folder / "veilig-boren.yml").rename(folder / "veilig-boren-2.yml")

    told = _only(content)
    assert told.startswith("data/trainingen/veilig-boren-2.yml:")
    assert told.endswith("Zo los je het op: geef dit bestand weer de naam `veilig-boren.yml`.")


def test_a_published_factor_keeps_its_id(content: Copy) -> None:
    freeze(content.root / "data", read_guide(content.root).content)
    line = content.edit("data/themas/uitlenen.yml", "id: sleutel-zoek", "id: zoek-maar")

    told = _only(content)
    assert told.startswith(
        f"data/themas/uitlenen.yml:{line}: nummer 42 was in editie 7.0 van factor `sleutel-zoek`. "
        "Zo los je het op: zet `id: sleutel-zoek` terug; is dit een heel andere factor, geef een "
    )


def test_of_a_card_that_is_gone_the_whole_page_goes(content: Copy) -> None:
    (content.root / "data/trainingen/veilig-boren.yml").unlink()

    told = [one for one in content.faults() if "bestaat niet in trainingen" in one]
    assert [one.partition(" Zo los je het op: ")[2] for one in told] == [
        "haal deze hele pagina weg, want `veilig-boren` is uit de gids gehaald; maak in "
        "data/omleidingen.yml een omleiding met `van: veilig-boren.html`, bij `naar:` een pagina "
        "die erop lijkt, en `koppen: weg`."
    ]


def test_the_real_guide_keeps_every_rule() -> None:
    assert check(load(ROOT / "data"), read_pages(ROOT / "docs")) == []


def test_a_record_shown_twice_is_told_at_the_second_place(copy: Copy) -> None:
    text = (copy.root / "docs/woorden.md").read_text(encoding="utf-8")
    copy.write("docs/woorden.md", text + '\n{{ kader("bel-aan") }}\n')

    assert copy.faults() == [
        f"docs/woorden.md:{text.count(chr(10)) + 2}: `bel-aan` staat ook al op "
        f"docs/uitlenen.md:{_line(copy, 'docs/uitlenen.md', 'bel-aan')}. "
        "Zo los je het op: houd één van de twee over."
    ]


def test_a_record_shown_twice_is_told_on_the_page_that_is_new(content: Copy) -> None:
    head = "---\ntitle: Aan de deur\ndescription: Wie belt.\n---\n\n# Aan de deur\n\n"
    call = '## Bel {: #bel }\n\n{{ kader("bel-aan") }}\n'
    content.add_page("aan-de-deur.md", head + call)  # stands before it

    told = _only(content)
    assert told.startswith("docs/aan-de-deur.md:10: `bel-aan` staat ook al op docs/uitlenen.md:")


def test_a_faulty_record_does_not_make_its_references_dangle(copy: Copy) -> None:
    line = copy.edit("data/themas/uitlenen.yml", "aard: gewoonte", "aard: macht")

    assert [fault.split(": ")[0] for fault in copy.faults()] == [f"data/themas/uitlenen.yml:{line}"]


def test_a_factor_that_goes_after_its_edition_was_published_is_told_in_faults(copy: Copy) -> None:
    freeze(copy.root / "data", read_guide(copy.root).content)
    text = (copy.root / "data/themas/uitlenen.yml").read_text(encoding="utf-8")
    before, factor, after = re.split(r"(?s)(  - id: sleutel-zoek\n.*)(?=\Z)", text)
    assert "sleutel-zoek" in factor
    copy.write("data/themas/uitlenen.yml", before + after)
    done = command(copy)

    assert done.returncode == 1
    assert done.stderr == ""
    line = _line(copy, "data/gids.yml", "editie: ")
    assert (
        f"data/gids.yml:{line}: factor 42 is weg, maar staat wel in editie 7.0, die al is "
        "gepubliceerd. Zo los je het op: geef de editie een nieuw nummer.\n" in done.stdout
    )
    line = _line(copy, "data/kaders.yml", "sleutel-zoek")
    assert f"data/kaders.yml:{line}: `sleutel-zoek` bestaat niet in factoren" in done.stdout


def test_a_broken_file_hides_no_fault_of_another_kind_and_harms_no_site(copy: Copy) -> None:
    broken = copy.edit("data/trainingen/veilig-boren.yml", "kort: Op", "kort: [Op")
    dangling = copy.edit("data/kaders.yml", "- sleutel-zoek", "- sleutel-zook")
    copy.write("site/index.html", "de vorige")
    faults = copy.faults()
    done = build(copy.root, copy.root / "site")

    assert [fault.partition(": ")[0] for fault in faults] == [
        f"data/kaders.yml:{dangling}",
        f"data/trainingen/veilig-boren.yml:{broken}",
    ]
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert all(fault in done.stderr for fault in faults)
    assert [path.name for path in (copy.root / "site").iterdir()] == ["index.html"]


def _told_by(rule: object, copy: Copy) -> list[str]:
    loaded, pages = load(copy.root / "data"), read_pages(copy.root / "docs")
    return [str(fault) for fault in rule(loaded, pages)]  # type: ignore[operator]


def _line(copy: Copy, file: str, text: str) -> int:
    lines = (copy.root / file).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if text in line)
