"""What an editor does in a day: each job with the messages on the way, and what readers see of it.

A job is a list of steps. A step that forgets something is told, with file, line and cure; the next
step does what the cure says. At the end nothing is left to tell, and the site can be built.
"""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from macros.content.edition import freeze
from macros.content.load import load
from tests.conftest import ROOT, Copy, built, command

UITLENEN = "data/themas/uitlenen.yml"
BEGRIPPEN = "data/begrippen.yml"
BRONNEN = "data/bronnen.yml"
GIDS = "data/gids.yml"
KADERS = "data/kaders.yml"
OMLEIDINGEN = "data/omleidingen.yml"
SLIJPMIDDAG = "data/trainingen/scherp-maken.yml"
WIJZIGINGEN = "data/wijzigingen.yml"
ZOEKWOORDEN = "data/zoekwoorden.yml"
ADRESSEN = "data/adressen.yml"
MENU = "mkdocs.yml"
PAGE = "docs/uitlenen.md"

Edit = Callable[[Copy], object]


def change(file: str, old: str, new: str) -> Edit:
    """Put `new` in place of `old` in a file."""
    return lambda copy: copy.edit(file, old, new)


def above(file: str, line: str, new: str) -> Edit:
    """Put lines above the first line that begins like this."""
    return lambda copy: copy.edit(file, f"\n{line}", f"\n{new}{line}")


def remove(file: str, first: str, after: str) -> Edit:
    """Take away all from one line up to another."""

    def edit(copy: Copy) -> None:
        text = (copy.root / file).read_text(encoding="utf-8")
        start = text.index(first)
        copy.write(file, text[:start] + text[text.index(after, start + 1) :])

    return edit


def new_file(file: str, text: str) -> Edit:
    """Write a file that was not there."""

    def edit(copy: Copy) -> None:
        assert not (copy.root / file).exists()
        copy.write(file, text)

    return edit


def rename(file: str, to: str) -> Edit:
    """Give a file another place."""
    return lambda copy: (copy.root / file).rename(copy.root / to)


@dataclass(frozen=True)
class Told:
    """A message: the file, a piece of the line that it names, what is wrong, and the cure."""

    file: str
    at: str
    what: str
    cure: str


@dataclass(frozen=True)
class Step:
    """What an editor changes, and what they are told of it."""

    edits: tuple[Edit, ...]
    told: tuple[Told, ...] = ()


@dataclass(frozen=True)
class Job:
    """A job: its steps, the files that differ in the end, and what a page shows, or no longer."""

    steps: tuple[Step, ...]
    files: frozenset[str]
    shows: tuple[tuple[str, str], ...] = ()
    hides: tuple[tuple[str, str], ...] = ()


def step(*edits: Edit, told: tuple[Told, ...] = ()) -> Step:
    """A step of these edits."""
    return Step(edits, told)


def led_on(from_: str, to: str) -> str:
    """An entry of data/omleidingen.yml."""
    page, _, anchor = to.partition("#")
    heading = f"  anker: {anchor}\n" if anchor else ""
    name = re.sub(r"\W+", "-", from_)
    return f"- id: {name}\n  van: {from_}\n  naar: {page}\n{heading}"


def lost(at: str, what: str, address: str) -> Told:
    """What is told when something is gone that people have the address of."""
    cure = f"zeg in data/omleidingen.yml waar `{address}` nu staat"
    return Told(ADRESSEN, at, f"{what} is gepubliceerd, en bestaat niet meer", cure)


FIETSREK = """\
  - id: fiets-voor-de-deur
    nummer: 42
    soort: bevorderend
    tekst: Je kunt met de fiets tot aan de deur.
    onderwerp: komen met de fiets
    aard: beheer
    acties:
      - letter: a
        tekst: Zet een rek neer.
        herkomst: eigen
"""
SLUIT_AF = """\
- id: sluit-af
  soort: tip
  titel: Sluit goed af
  tekst: Draai de deur twee keer op slot.
  factoren:
    - sleutelzoek
  herkomst: eigen
"""
HAMER = """\
- id: hamer
  term: hamer
  synoniemen:
    - moker
  uitleg: Een steel met een zware kop.
  herkomst: eigen
  zie_ook:
    - beitels
"""
FILMPJE = """\
- id: knopenfilm
  soort: video
  titel: Knopen in drie minuten
  adres: www.example.org/knopen
"""
SLEUTELS = """\
---
title: Sleutels
description: Waar de sleutels hangen, en wie er een heeft.
---

# Sleutels

Ze hangen aan een spijker naast de deur.
"""

JOBS = {
    "change a word of a factor": Job(
        steps=(
            step(
                change(UITLENEN, "staat wanneer iets terug moet.", "staat: dan moet het terug."),
                told=(
                    Told(
                        UITLENEN,
                        "dan moet het terug",
                        "hier staat een dubbele punt die YAML als sleutel leest",
                        "zet de hele tekst tussen aanhalingstekens",
                    ),
                ),
            ),
            step(
                change(
                    UITLENEN,
                    "Op een leenkaart staat: dan moet het terug.",
                    '"Op een leenkaart staat: dan moet het terug."',
                )
            ),
        ),
        files=frozenset({UITLENEN}),
        shows=(
            ("uitlenen.html", "Op een leenkaart staat: dan moet het terug."),
            ("uitlenen.html", "Eerst stond er: ‘Op een leenkaart staat wanneer iets terug moet.’"),
        ),
    ),
    "reword a factor with its explanation": Job(
        steps=(
            step(
                change(UITLENEN, "Terugbrengen kan op een vaste", "Er is geen wisselende"),
                change(UITLENEN, "Ook als de deur die week dicht is.", "Er is altijd iemand."),
                told=(
                    Told(
                        UITLENEN,
                        "Er is geen wisselende",
                        "in een stelling of de uitleg eronder staat `geen`",
                        "zeg het zonder dat woord",
                    ),
                ),
            ),
            step(change(UITLENEN, "Er is geen wisselende", "Terugbrengen kan elke week op één")),
        ),
        files=frozenset({UITLENEN}),
        shows=(
            ("uitlenen.html", "Terugbrengen kan elke week op één avond."),
            ("uitlenen.html", "Er is altijd iemand."),
            ("hoe-staat-het.html", "Terugbrengen kan elke week op één avond."),
        ),
    ),
    "correct a sentence of a page": Job(
        steps=(
            step(
                change(
                    "docs/eerste-zaterdag.md",
                    "Schenk koffie. Vraag daarna pas wat er is.",
                    "Doe het zo:\n- schenk thee;\n- vraag dan pas wat er is.",
                ),
                told=(
                    Told(
                        "docs/eerste-zaterdag.md",
                        "- schenk thee;",
                        "boven deze lijst ontbreekt een lege regel",
                        "zet er een lege regel boven",
                    ),
                ),
            ),
            step(change("docs/eerste-zaterdag.md", "zo:\n- schenk", "zo:\n\n- schenk")),
        ),
        files=frozenset({"docs/eerste-zaterdag.md"}),
        shows=(("eerste-zaterdag.html", "Doe het zo: schenk thee; vraag dan pas wat er is."),),
        hides=(("eerste-zaterdag.html", "Schenk koffie."),),
    ),
    "add an action to a factor": Job(
        steps=(
            step(
                change(
                    UITLENEN,
                    "Schrijf de datum groot op.\n        herkomst: eigen\n",
                    "Schrijf de datum groot op.\n        herkomst: eigen\n"
                    "      - letter: b\n        tekst: Geef elke kaart een kleur.\n",
                ),
                told=(
                    Told(
                        UITLENEN,
                        "- letter: b\n        tekst: Geef elke kaart een kleur.",
                        "sleutel `herkomst` ontbreekt",
                        "voeg `herkomst:` toe aan dit onderdeel",
                    ),
                ),
            ),
            step(
                change(
                    UITLENEN,
                    "Geef elke kaart een kleur.\n",
                    "Geef elke kaart een kleur.\n        herkomst: eigen\n",
                ),
                told=(
                    Told(
                        UITLENEN,
                        "letter: b\n        tekst: Geef elke kaart een kleur.",
                        "letter `b` is al gebruikt bij factor 34",
                        "kies een letter die hier nog nooit gebruikt is",
                    ),
                ),
            ),
            step(
                change(UITLENEN, "letter: b\n        tekst: Geef", "letter: c\n        tekst: Geef")
            ),
        ),
        files=frozenset({UITLENEN}),
        shows=(("uitlenen.html", "Geef elke kaart een kleur."),),
    ),
    "add a link, and use it": Job(
        steps=(
            step(
                change(
                    "docs/eerste-zaterdag.md",
                    "## Afspraken {: #afspraken }\n",
                    '## Afspraken {: #afspraken }\n\nKijk naar {{ bron("knopenfilm") }}.\n',
                ),
                told=(
                    Told(
                        "docs/eerste-zaterdag.md",
                        "knopenfilm",
                        "`knopenfilm` bestaat niet in bronnen",
                        "kies uit: dorpssite, draaiboek",
                    ),
                ),
            ),
            step(
                above(BRONNEN, "- id: slijpfilm", FILMPJE),
                told=(
                    Told(
                        BRONNEN,
                        "www.example.org/knopen",
                        "dit is geen volledig webadres: `www.example.org/knopen`",
                        "met `https://` ervoor",
                    ),
                ),
            ),
            step(change(BRONNEN, "adres: www.", "adres: https://www.")),
        ),
        files=frozenset({BRONNEN, "docs/eerste-zaterdag.md"}),
        shows=(
            ("boekenplank.html", "Knopen in drie minuten"),
            ("eerste-zaterdag.html", 'href="https://www.example.org/knopen"'),
        ),
    ),
    "change a link that is broken": Job(
        steps=(
            step(
                change(BRONNEN, "https://example.org/dorp", "http://example.org/dorp/nieuw"),
                told=(
                    Told(
                        BRONNEN,
                        "http://example.org/dorp/nieuw",
                        "dit is geen volledig webadres",
                        "schrijf het zoals het in je browser staat, met `https://` ervoor",
                    ),
                ),
            ),
            step(change(BRONNEN, "http://example.org/dorp", "https://example.org/dorp")),
        ),
        files=frozenset({BRONNEN}),
        shows=(
            ("boekenplank.html", 'href="https://example.org/dorp/nieuw"'),
            ("eerste-zaterdag.html", 'href="https://example.org/dorp/nieuw"'),
        ),
        hides=(("boekenplank.html", 'href="https://example.org/dorp"'),),
    ),
    "add a term with another word for it": Job(
        steps=(
            step(
                above(BEGRIPPEN, "- id: waterpas", HAMER),
                told=(
                    Told(
                        BEGRIPPEN,
                        "beitels",
                        "`beitels` bestaat niet in begrippen",
                        "schrijf `beitel`",
                    ),
                ),
            ),
            step(change(BEGRIPPEN, "- beitels", "- beitel")),
        ),
        files=frozenset({BEGRIPPEN}),
        shows=(
            ("woorden.html", "Een steel met een zware kop."),
            ("woorden.html", "moker"),
        ),
    ),
    "add a word that people search with": Job(
        steps=(
            step(
                change(ZOEKWOORDEN, "    - luchtbel\n", "    - luchtbel\n    - klopboor\n"),
                told=(
                    Told(
                        ZOEKWOORDEN,
                        "- klopboor",
                        "`klopboor` staat al bij begrip `boor`",
                        "houd er één over",
                    ),
                ),
            ),
            step(change(ZOEKWOORDEN, "    - klopboor\n", "    - richtlat\n")),
        ),
        files=frozenset({ZOEKWOORDEN}),
        shows=(("search/search_index.json", "richtlat"),),
    ),
    "add a kader to a factor": Job(
        steps=(
            step(
                above(KADERS, "- id: bel-aan", SLUIT_AF),
                told=(
                    Told(
                        KADERS,
                        "- id: sluit-af",
                        "`sluit-af` staat op geen enkele pagina",
                        'zet `{{ kader("sluit-af") }}` op de pagina waar het hoort',
                    ),
                    Told(
                        KADERS,
                        "- sleutelzoek",
                        "`sleutelzoek` bestaat niet in factoren",
                        "schrijf `sleutel-zoek`",
                    ),
                ),
            ),
            step(
                change(KADERS, "- sleutelzoek", "- sleutel-zoek"),
                above(PAGE, '{{ kader("bel-aan") }}', '{{ kader("sluit-af") }}\n\n'),
            ),
        ),
        files=frozenset({KADERS, PAGE}),
        shows=(("uitlenen.html", "Draai de deur twee keer op slot."),),
    ),
    "change which slides a training uses": Job(
        steps=(
            step(
                change(SLIJPMIDDAG, "  van: 17\n  tot: 20", "  van: 20\n  tot: 18"),
                told=(
                    Told(
                        SLIJPMIDDAG,
                        "dias:",
                        "een bereik loopt van 20 tot 18",
                        "zet het laagste getal bij `van:`",
                    ),
                ),
            ),
            step(change(SLIJPMIDDAG, "  van: 20\n  tot: 18", "  van: 18\n  tot: 20")),
        ),
        files=frozenset({SLIJPMIDDAG}),
        shows=(("cursus/slijpmiddag.html", "18 tot en met 20"),),
        hides=(("cursus/slijpmiddag.html", "17 tot en met 20"),),
    ),
    "change the name of the site": Job(
        steps=(
            step(
                change(GIDS, "titel: Samen gereedschap delen", "titel: Delen: samen klussen"),
                told=(
                    Told(
                        GIDS,
                        "titel: Delen",
                        "hier staat een dubbele punt",
                        "zet de hele tekst tussen aanhalingstekens",
                    ),
                ),
            ),
            step(change(GIDS, "Delen: samen klussen", '"Delen: samen klussen"')),
        ),
        files=frozenset({GIDS}),
        shows=(
            ("index.html", "Delen: samen klussen"),
            ("woorden.html", "Woorden - Delen: samen klussen"),
        ),
    ),
    "change whom to ask, and when all was last read": Job(
        steps=(
            step(
                change(GIDS, "contact: de beheerder van de schuur", "contact: Schuur De Vijl"),
                change(GIDS, "nagekeken: 2025-04-30", "nagekeken: 30-04-2026"),
                told=(
                    Told(
                        GIDS,
                        "nagekeken:",
                        "bij `nagekeken` hoort een datum als jaar-maand-dag",
                        "schrijf 2026-04-30, zonder aanhalingstekens",
                    ),
                ),
            ),
            step(change(GIDS, "nagekeken: 30-04-2026", "nagekeken: 2026-04-30")),
        ),
        files=frozenset({GIDS}),
        shows=(
            ("van-wie-is-dit.html", "Schuur De Vijl"),
            ("van-wie-is-dit.html", "30 april 2026"),
        ),
    ),
    "remove a kader": Job(
        steps=(
            step(
                remove(KADERS, "- id: tweede-sleutel", "- id: zware-spullen"),
                told=(
                    Told(
                        PAGE,
                        "tweede-sleutel",
                        "`tweede-sleutel` bestaat niet in kaders",
                        "haal de aanroep weg, want `tweede-sleutel` is uit de gids gehaald",
                    ),
                ),
            ),
            step(
                change(PAGE, '{{ kader("tweede-sleutel") }}\n\n', ""),
                told=(
                    lost(
                        "kader-tweede-sleutel",
                        "kop `kader-tweede-sleutel` op `uitlenen.html`",
                        "uitlenen.html#kader-tweede-sleutel",
                    ),
                ),
            ),
            step(
                above(
                    OMLEIDINGEN,
                    "- id: regels-staan",
                    led_on("uitlenen.html#kader-tweede-sleutel", "uitlenen.md#deur"),
                )
            ),
        ),
        files=frozenset({KADERS, PAGE, OMLEIDINGEN}),
        hides=(("uitlenen.html", "Een tweede sleutel"),),
    ),
    "remove a factor with its ties": Job(
        steps=(
            step(
                remove(UITLENEN, "  - id: kapot-melden", "  - id: vaste-avond"),
                told=(
                    Told(
                        SLIJPMIDDAG,
                        "- factor: kapot-melden",
                        "`kapot-melden` bestaat niet in factoren",
                        "haal de band weg, want `kapot-melden` is uit de gids gehaald",
                    ),
                ),
            ),
            step(
                remove(SLIJPMIDDAG, "        - factor: kapot-melden", "        - factor: goed-g"),
                told=(
                    lost(
                        "factor-47", "kop `factor-47` op `uitlenen.html`", "uitlenen.html#factor-47"
                    ),
                ),
            ),
            step(
                above(
                    OMLEIDINGEN,
                    "- id: regels-staan",
                    led_on("uitlenen.html#factor-47", "uitlenen.md#factoren"),
                )
            ),
        ),
        files=frozenset({UITLENEN, SLIJPMIDDAG, OMLEIDINGEN}),
        hides=(
            ("uitlenen.html", "Wie iets breekt, zegt dat aan de balie."),
            ("hoe-staat-het.html", "Wie iets breekt, zegt dat aan de balie."),
        ),
    ),
    "remove a term that a page uses": Job(
        steps=(
            step(
                remove(BEGRIPPEN, "- id: borg", "- id: beitel"),
                told=(
                    Told(
                        BEGRIPPEN,
                        "    - borg",
                        "`borg` bestaat niet in begrippen",
                        "haal deze verwijzing weg, want `borg` is uit de gids gehaald",
                    ),
                ),
            ),
            step(
                change(BEGRIPPEN, "    - borg\n", ""),
                told=(
                    lost(
                        "begrip-borg",
                        "kop `begrip-borg` op `woorden.html`",
                        "woorden.html#begrip-borg",
                    ),
                ),
            ),
            step(
                above(
                    OMLEIDINGEN,
                    "- id: regels-staan",
                    led_on("woorden.html#begrip-borg", "woorden.md"),
                )
            ),
        ),
        files=frozenset({BEGRIPPEN, OMLEIDINGEN}),
        shows=(("eerste-zaterdag.html", "Vraag borg voor een zware machine."),),
        hides=(
            ("woorden.html", "Geld dat je terugkrijgt"),
            ("eerste-zaterdag.html", "woorden.html#begrip-borg"),
        ),
    ),
    "give a heading other words": Job(
        steps=(
            step(
                change(PAGE, "## Aan de deur {: #deur }", "## Bij de schuur"),
                told=(
                    Told(
                        PAGE,
                        "## Bij de schuur",
                        "deze kop heeft geen vast adres",
                        "zet achter de kop een adres",
                    ),
                ),
            ),
            step(
                change(PAGE, "## Bij de schuur", "## Bij de schuur {: #bij-de-schuur }"),
                told=(
                    lost(
                        "- deur",
                        "kop `deur` op `uitlenen.html`",
                        "uitlenen.html#deur",
                    ),
                ),
            ),
            step(change(PAGE, "{: #bij-de-schuur }", "{: #deur }")),
        ),
        files=frozenset({PAGE}),
        shows=(("uitlenen.html", "Bij de schuur"), ("uitlenen.html", 'id="deur"')),
        hides=(("uitlenen.html", "Aan de deur"),),
    ),
    "move a page": Job(
        steps=(
            step(
                rename("docs/plekken/schuur.md", "docs/schuur.md"),
                told=(
                    lost(
                        "plekken/schuur.html",
                        "pagina `plekken/schuur.html`",
                        "plekken/schuur.html",
                    ),
                    Told(
                        "docs/schuur.md",
                        "---",
                        "deze pagina staat niet in het menu",
                        "zet in mkdocs.yml onder `nav:`",
                    ),
                    Told(
                        MENU,
                        "plekken/schuur.md",
                        "pagina `plekken/schuur.md` staat in het menu, maar bestaat niet",
                        "schrijf `schuur.md`",
                    ),
                ),
            ),
            step(
                change(MENU, "- plekken/schuur.md", "- schuur.md"),
                above(
                    OMLEIDINGEN, "- id: regels-staan", led_on("plekken/schuur.html", "schuur.md")
                ),
            ),
        ),
        files=frozenset({"docs/plekken/schuur.md", "docs/schuur.md", MENU, OMLEIDINGEN}),
        shows=(
            ("schuur.html", "Hier hangt alles netjes aan de muur."),
            ("plekken/schuur.html", "../schuur.html"),
        ),
        hides=(("plekken/schuur.html", "Hier hangt alles netjes aan de muur."),),
    ),
    "make a new page": Job(
        steps=(
            step(
                new_file("docs/sleutels.md", SLEUTELS),
                told=(
                    Told(
                        "docs/sleutels.md",
                        "---",
                        "deze pagina staat niet in het menu, dus niemand vindt haar",
                        "zet in mkdocs.yml onder `nav:`, op de plaats waar ze hoort, de regel "
                        "`- sleutels.md`",
                    ),
                ),
            ),
            step(change(MENU, "  - Meedoen:", "  - sleutels.md\n  - Meedoen:")),
        ),
        files=frozenset({"docs/sleutels.md", MENU}),
        shows=(
            ("sleutels.html", "Ze hangen aan een spijker naast de deur."),
            ("index.html", 'href="sleutels.html"'),
        ),
    ),
    "add a factor": Job(
        steps=(
            step(
                above(UITLENEN, "  - id: machine-zonder-uitleg", FIETSREK),
                told=(
                    Told(
                        UITLENEN,
                        "nummer: 42\n    soort: bevorderend",
                        "nummer 42 was in editie 6.2 van factor `sleutel-zoek`",
                        "geef een nummer dat nog nooit van een factor was, zoals 52 of hoger",
                    ),
                ),
            ),
            step(
                change(
                    UITLENEN,
                    "nummer: 42\n    soort: bevorderend",
                    "nummer: 52\n    soort: bevorderend",
                )
            ),
        ),
        files=frozenset({UITLENEN}),
        shows=(
            ("uitlenen.html", "Je kunt met de fiets tot aan de deur."),
            ("hoe-staat-het.html", "Je kunt met de fiets tot aan de deur."),
        ),
    ),
    "say what has changed for readers": Job(
        steps=(
            step(
                change(
                    WIJZIGINGEN,
                    "    - tekst: Het dak is weer dicht.\n",
                    "    - tekst: Het dak is weer dicht.\n"
                    "    - tekst: Je leest waar je de spullen vindt.\n"
                    "      pagina: spulen.md\n",
                ),
                told=(
                    Told(
                        WIJZIGINGEN,
                        "spulen.md",
                        "pagina `spulen.md` bestaat niet",
                        "schrijf `spullen.md`",
                    ),
                ),
            ),
            step(change(WIJZIGINGEN, "spulen.md", "spullen.md")),
        ),
        files=frozenset({WIJZIGINGEN}),
        shows=(("van-wie-is-dit.html", "Je leest waar je de spullen vindt."),),
    ),
}


@pytest.mark.parametrize("job", JOBS)
def test_who_does_what_each_message_says_ends_with_a_sound_guide(content: Copy, job: str) -> None:
    before = files_of(content)

    for number, one in enumerate(JOBS[job].steps, 1):
        for edit in one.edits:
            edit(content)
        assert_told(content, one.told, f"step {number}")

    assert JOBS[job].steps[-1].told == ()
    after = files_of(content)
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    assert changed == JOBS[job].files


def test_a_factor_of_a_published_edition_is_reworded_in_a_new_one(content: Copy) -> None:
    freeze(content.root / "data", load(content.root / "data").content)
    content.edit(UITLENEN, "op een vaste avond.", "elke week op één avond.")
    different = Told(
        GIDS,
        "editie:",
        "factor 51 is anders dan in editie 7.0, die al is gepubliceerd",
        "geef de editie een nieuw nummer",
    )
    assert_told(content, (different,), "reworded")

    content.edit(GIDS, 'editie: "7.0"', 'editie: "7.1"')
    content.edit(GIDS, "editie_datum: 2025-03-01", "editie_datum: 2026-03-01")
    unsaid = Told(
        GIDS,
        "editie:",
        "editie 7.1 staat niet in data/wijzigingen.yml",
        "zeg daar in een of meer punten wat er voor lezers is veranderd",
    )
    assert_told(content, (unsaid,), "a new number")

    above(WIJZIGINGEN, '- id: "7.0"', '- id: "7.1"\n  punten:\n    - tekst: Een avond.\n')(content)
    assert_told(content, (), "what changed")


def files_of(copy: Copy) -> dict[str, bytes]:
    """What every file of a guide holds, by its name."""
    paths = (path for path in copy.root.rglob("*") if path.is_file())
    return {path.relative_to(copy.root).as_posix(): path.read_bytes() for path in paths}


def assert_told(copy: Copy, told: tuple[Told, ...], where: str) -> None:
    """See that these are the messages, and no other, each at the line that it is about."""
    faults = copy.faults()
    assert len(faults) == len(told), (where, faults)
    for one in told:
        text = (copy.root / one.file).read_text(encoding="utf-8")
        line = text[: text.index(one.at)].count("\n") + 1
        start = f"{one.file}:{line}: {one.what}"
        (found,) = [fault for fault in faults if fault.startswith(start)] or [f"{start}: {faults}"]
        assert one.cure in found.partition(". Zo los je het op: ")[2], (where, found)


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site when all jobs were done, one after the other, in one guide."""
    copy = Copy.of_the_small_guide(tmp_path_factory.mktemp("dag") / "gids")
    for job in JOBS.values():
        for one in job.steps:
            for edit in one.edits:
                edit(copy)
    copy.illustrate()

    checked = command(copy)
    assert checked.stdout.startswith("Alles klopt: "), checked.stdout
    assert checked.returncode == 0
    return built(copy.root, copy.root / "site")


@pytest.mark.parametrize("job", JOBS)
def test_readers_see_what_was_done(day: Path, job: str) -> None:
    for page, words in JOBS[job].shows:
        assert words in shown(day / page), page
    for page, words in JOBS[job].hides:
        assert words not in shown(day / page), page


def shown(page: Path) -> str:
    """What a page says, as it is read, and behind it how it is written, without its scripts.

    What scripts know of former editions has the words that a factor had then.
    """
    raw = page.read_text(encoding="utf-8")
    written = re.sub(r"(?s)<script\b.*?</script>", "", raw)
    read = " ".join(html.unescape(re.sub(r"<[^>]+>", "", written)).split())
    return f"{read}\n{written}"


@pytest.mark.inhoud
def test_the_page_for_editors_names_every_place_where_these_jobs_are_done() -> None:
    text = (ROOT / "docs/over/redactie.md").read_text(encoding="utf-8")
    for job in JOBS.values():
        for file in job.files:
            first, second, *_ = [*file.split("/"), ""]
            place = (
                "docs/" if first == "docs" else f"data/{second}/" if file.count("/") == 2 else file
            )
            assert f"`{place}`" in text, file
