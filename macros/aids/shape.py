"""The shape of what pages hand to the aids: said once, here.

`data.py` makes it, and mypy holds it to this. The scripts are held to
`hulpmiddelen/core/gegevens.d.ts`, which `typescript.py` writes from these classes.
"""

from typing import Any, Literal, NotRequired, TypedDict

Breuk = tuple[int, int]
"""A part of a whole: over, and under the line."""


class Antwoord(TypedDict):
    """An answer on the scale."""

    teken: str
    titel: str
    soort: Literal["score", "onzeker", "nvt"]
    waarde: NotRequired[int]
    acties: NotRequired[list[str]]


class Schaal(TypedDict):
    """How factors are answered."""

    antwoorden: list[Antwoord]
    helpt_vanaf: int
    aandacht_tot: int
    genoeg: Breuk
    minstens: NotRequired[int]


class Actie(TypedDict):
    """Something that one can do about a factor. `eigen`: an idea of this site."""

    letter: str
    tekst: str
    eigen: NotRequired[bool]
    bij: NotRequired[str]


class Factor(TypedDict):
    """A factor. Its `tekst` is empty where the form of the page says it already."""

    nummer: int
    soort: Literal["bevorderend", "belemmerend"]
    onderwerp: str
    tekst: str
    aard: str
    adres: NotRequired[str]
    acties: NotRequired[list[Actie]]


class Duiding(TypedDict):
    """What the points of a thema may mean, from this part of them on."""

    vanaf: Breuk
    tekst: str


class Thema(TypedDict):
    """A thema with its factors."""

    id: str
    titel: str
    adres: NotRequired[str]
    duidingen: list[Duiding]
    factoren: list[Factor]


class Kader(TypedDict):
    """A call-out, with the numbers of the factors that it bears on."""

    titel: str
    tekst: str
    per_context: dict[str, str]
    contexten: list[str]
    adres: str
    factoren: list[int]


class Band(TypedDict):
    """What follows for a line from the answer to a factor."""

    factor: int
    bij: list[Literal["zwak", "sterk", "onzeker"]]
    geeft: Literal["aan", "misschien"]


class Regel(TypedDict):
    """A line of a training. `anders`: its contrary follows when all its factors speak so."""

    id: str
    tekst: NotRequired[str]
    anders: NotRequired[Literal["nee"] | None]
    banden: list[Band]


class Training(TypedDict):
    """A training with its lines."""

    id: str
    titel: str
    adres: NotRequired[str]
    regels: list[Regel]


class Aard(TypedDict):
    """What kind of thing a factor is, and whether a training mends it."""

    door_training: bool
    uitleg: str


class Context(TypedDict):
    """A context."""

    id: str
    nummer: int
    titel: str


class Contextantwoord(TypedDict):
    """An answer that points at contexten."""

    id: str
    tekst: str
    contexten: list[str]


class Contextvraag(TypedDict):
    """A question that helps to find the context."""

    id: str
    vraag: str
    antwoorden: list[Contextantwoord]


class FactorToen(TypedDict):
    """A factor as a frozen edition had it."""

    soort: Literal["bevorderend", "belemmerend"]
    tekst: str


class Kolom(TypedDict):
    """A column of a table of the plan. `eerst`: it belongs to the first, short plan."""

    id: str
    label: str
    eerst: NotRequired[bool]


class Voorsteldeel(TypedDict):
    """A part of a proposal: the words of one field under a heading."""

    kop: str
    veld: str


class Voorstel(TypedDict):
    """What a field becomes for who decides."""

    titel: str
    delen: list[Voorsteldeel]


class Planveld(TypedDict):
    """Something to fill in for an element of the plan."""

    id: str
    label: str
    soort: Literal["regel", "tekst", "datum", "tabel"]
    eerst: NotRequired[bool]
    vult: NotRequired[Literal["helpt", "aandacht"]]
    agenda: NotRequired[str]
    kolommen: NotRequired[list[Kolom]]
    voorstel: NotRequired[Voorstel]


class Actietabel(TypedDict):
    """The table of actions."""

    titel: str
    kolommen: list[Kolom]
    standen: list[str]
    agenda: str | None


class Planelement(TypedDict):
    """An element of the plan."""

    id: str
    titel: str
    thema: str | None
    velden: list[Planveld]
    acties: Actietabel | None


class Vroeger(TypedDict):
    """What former editions called what a plan may hold: labels by id, and factors by nummer."""

    velden: dict[str, list[str]]
    trainingen: dict[str, str]
    factoren: dict[str, str]


class Gegevens(TypedDict):
    """All that a page hands to an aid. An aid that does not ask about factors has none."""

    gids: str
    editie: str
    bij_invullen: str | None
    schaal: Schaal
    contexten: list[Context]
    teksten: dict[str, Any]
    contextvragen: list[Contextvraag]
    themas: list[Thema]
    kaders: list[Kader]
    edities: dict[str, dict[str, FactorToen]]
    trainingen: list[Training]
    aarden: dict[str, Aard]
    plan: list[Planelement]
    vroeger: Vroeger
