"""The schema: what each file in `data/` may say. Nothing else decides that.

A record is frozen and strict: unknown keys, wrong types and empty texts are faults. Texts are plain
text without markup; a blank line starts a new paragraph. What ties records to each other, beyond
"this id exists", stands in `rules/`.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

NAME = r"^[a-z0-9]+(-[a-z0-9]+)*$"
WEBADRES = r"^https://[\w-]+(\.[\w-]+)+(:[0-9]{1,5})?([/?#][^\s<>\"]*)?$"
PAGINA = r"^[a-z0-9/-]+\.md$"
ADRES = r"^[a-z0-9-]+(/[a-z0-9-]+)*\.html$"
OUD_ADRES = r"^[a-z0-9-]+(/[a-z0-9-]+)*\.html(#[a-z0-9-]+)?$"
BREUK = r"^[0-9]{1,2}/[1-9][0-9]?$"
EDITIE = r"^(0|[1-9][0-9]?)\.(0|[1-9][0-9]?)$"
LETTER = r"^[a-z]$"
TEKEN = r"^[0-9a-z]$"

Id = Annotated[str, StringConstraints(pattern=NAME)]
Tekst = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Nummer = Annotated[int, Field(ge=1)]
Webadres = Annotated[str, StringConstraints(pattern=WEBADRES)]
Anker = Annotated[str, StringConstraints(pattern=NAME)]
Letter = Annotated[str, StringConstraints(pattern=LETTER)]
Teken = Annotated[str, StringConstraints(pattern=TEKEN)]
Breuk = Annotated[str, StringConstraints(pattern=BREUK)]
"""A part of a whole, such as `2/3`: no decimals, so that a border is exact."""
EditieNaam = Annotated[str, StringConstraints(pattern=EDITIE)]


@dataclass(frozen=True)
class Ref:
    """Marks a reference: it must exist in `collection`, such as `factoren` or `paginas`."""

    collection: str


ContextId = Annotated[Id, Ref("contexten")]
ThemaId = Annotated[Id, Ref("themas")]
FactorId = Annotated[Id, Ref("factoren")]
BronId = Annotated[Id, Ref("bronnen")]
BegripId = Annotated[Id, Ref("begrippen")]
NiveauId = Annotated[Id, Ref("niveaus")]
AardId = Annotated[Id, Ref("aarden")]
SchaalId = Annotated[Id, Ref("schalen")]
Pagina = Annotated[str, StringConstraints(pattern=PAGINA), Ref("paginas")]

Herkomst = Literal["handreiking", "eigen"]
"""Whose words' meaning this is: the guide's own, or an addition of this site (shown as such)."""

Soort = Literal["bevorderend", "belemmerend"]


class Record(BaseModel):
    """The base of every record: strict, frozen, no unknown keys."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Eigenschap(Record):
    """A name with its value, such as a row in a table of facts."""

    naam: Tekst
    waarde: Tekst


class Kring(Record):
    """People who are close to each other: drawn together in one box."""

    naam: Tekst
    rollen: Annotated[list[Tekst], Field(min_length=1, max_length=4)]


class Lijn(Record):
    """A line between two people, named by their `rollen`."""

    van: Tekst
    naar: Tekst
    soort: Literal["vast", "stippel"]


class Beeld(Record):
    """The picture of a context: who is near whom. `boven` and `onder` are rows of boxes."""

    tekst: Tekst
    boven: Annotated[list[Kring], Field(min_length=1)]
    onder: Annotated[list[Kring], Field(min_length=1)]
    lijnen: list[Lijn] = []
    stippel: Tekst | None = None


class Context(Record):
    """A setting in which the guide is used. All contexts share the same `kenmerken` names."""

    id: Id
    nummer: Nummer
    titel: Tekst
    beschrijving: Tekst
    kenmerken: Annotated[list[Eigenschap], Field(min_length=1)]
    beeld: Beeld
    bronnen: list[BronId] = []


class Actie(Record):
    """Something that you can do about a factor. `letter` is permanent, as the factor's number."""

    letter: Letter
    tekst: Tekst
    herkomst: Herkomst


class Factor(Record):
    """A statement that one can agree with. `nummer` is permanent and never used again."""

    id: Id
    nummer: Nummer
    soort: Soort
    tekst: Tekst
    toelichting: Tekst | None = None
    aard: AardId
    acties: Annotated[list[Actie], Field(min_length=1)]
    bronnen: list[BronId] = []


class Duiding(Record):
    """What the points of a thema may mean, from this part of the points that can be had."""

    vanaf: Breuk
    tekst: Tekst


class Thema(Record):
    """A chapter's subject with its factors. `nummer` is its place in the order."""

    id: Id
    nummer: Nummer
    titel: Tekst
    vraag: Tekst
    duidingen: Annotated[list[Duiding], Field(min_length=1)]
    factoren: Annotated[list[Factor], Field(min_length=1)]


class Aard(Record):
    """What kind of thing a factor is, so that it can be seen what a training cannot mend."""

    id: Id
    titel: Tekst
    door_training: Literal["wel", "niet"]
    uitleg: Tekst


class Antwoord(Record):
    """An answer on a scale. `teken` is the key that gives it, and stands for it in links."""

    teken: Teken
    titel: Tekst
    soort: Literal["score", "onzeker", "nvt"]
    waarde: Annotated[int, Field(ge=0, le=9)] | None = None


class Schaal(Record):
    """How much a statement holds, and from which value it helps or asks for attention.

    `genoeg`: this part of what applies must be scored before the points mean something.
    """

    id: Id
    vraag: Tekst
    antwoorden: Annotated[list[Antwoord], Field(min_length=2, max_length=8)]
    helpt_vanaf: Nummer
    aandacht_tot: Annotated[int, Field(ge=0)]
    genoeg: Breuk


class Contextantwoord(Record):
    """An answer that points at one or more contexten, and why."""

    id: Id
    tekst: Tekst
    contexten: Annotated[list[ContextId], Field(min_length=1)]


class Contextvraag(Record):
    """A question that helps to see in which context you work."""

    id: Id
    vraag: Tekst
    antwoorden: Annotated[list[Contextantwoord], Field(min_length=2)]
    herkomst: Herkomst


class FactorToen(Record):
    """A factor as an edition had it. Its id may since be gone: nothing refers to it."""

    nummer: Nummer
    id: Id
    soort: Soort
    tekst: Tekst


class Editie(Record):
    """An edition as it was published, written by `make editie`: old links are read with it."""

    id: EditieNaam
    datum: dt.date
    factoren: Annotated[list[FactorToen], Field(min_length=1)]


class Punt(Record):
    """Something that changed for readers, with the page where they find it, if there is one."""

    tekst: Tekst
    pagina: Pagina | None = None
    anker: Anker | None = None


class Wijziging(Record):
    """What changed for readers in an edition. Which factors changed is computed, not told."""

    id: EditieNaam
    punten: Annotated[list[Punt], Field(min_length=1)]


class Kader(Record):
    """A call-out. One of soort `context` names its contexten, and may say more per context."""

    id: Id
    soort: Literal["tip", "voorbeeld", "context"]
    titel: Tekst
    tekst: Tekst
    punten: list[Tekst] = []
    contexten: list[ContextId] = []
    per_context: dict[ContextId, Tekst] = {}
    factoren: list[FactorId] = []
    bronnen: list[BronId] = []
    herkomst: Herkomst = "handreiking"


class Band(Record):
    """A tie from a line of `past_bij` to a factor: at which outcome it gives which answer."""

    factor: FactorId
    bij: Annotated[list[Literal["zwak", "sterk", "onzeker"]], Field(min_length=1)]
    geeft: Literal["aan", "misschien"]
    herkomst: Herkomst


class Regel(Record):
    """A line of `past_bij`: it follows from factors (`banden`) or is only chosen by hand."""

    id: Id
    tekst: Tekst
    banden: list[Band] = []
    met_de_hand: Tekst | None = None


class Deelnemers(Record):
    """For whom a training is, what it does for them and which questions it raises."""

    kern: Tekst
    geschikt_voor: Tekst
    vragen: list[Tekst] = []


class Pasvorm(Record):
    """How well a training fits one context."""

    context: ContextId
    mate: Literal["past", "past-met-voorbereiding"]
    tekst: Tekst
    herkomst: Herkomst


class Trainingscontext(Record):
    """In which surroundings a training works, and how well it fits each context."""

    tekst: Tekst
    past: list[Pasvorm]


class Stap(Record):
    """One step in the course of a training."""

    titel: Tekst
    tekst: Tekst


class Inhoud(Record):
    """What a training is about, and its steps in order."""

    kern: Tekst
    stappen: Annotated[list[Stap], Field(min_length=1)]


class Trainer(Record):
    """Who can give a training, and what it asks of that person. `kort`: `wie` in one breath."""

    wie: Tekst
    kort: Tekst | None = None
    eisen: list[Tekst] = []
    let_op: Tekst | None = None


class Bereik(Record):
    """A range of whole numbers, both ends included."""

    van: Nummer
    tot: Nummer


class Dias(Record):
    """Which slides support a training. `maximaal` is a range, as in "at most 8–10"."""

    van: Nummer
    tot: Nummer
    maximaal: Bereik | None = None
    in_ieder_geval: Bereik | None = None
    gebruik: Literal["presentatie", "voorbereiding"]
    toelichting: Tekst


class Verwijzing(Record):
    """A source with a word on why it is worth a look."""

    bron: BronId
    tekst: Tekst


class Training(Record):
    """A training card. `tijd` and `mensen` are left out where the guide does not name them.

    `wanneer` says briefly what `past_bij` spells out, as what comes after "Past bij".
    """

    id: Id
    nummer: Nummer
    titel: Tekst
    aanduiding: Tekst
    kort: Tekst
    wanneer: Tekst
    past_bij: dict[NiveauId, Annotated[list[Regel], Field(min_length=1)]]
    deelnemers: Deelnemers
    context: Trainingscontext
    inhoud: Inhoud
    trainer: Trainer
    tijd: Tekst | None = None
    mensen: Tekst | None = None
    dias: Dias
    extra: list[Verwijzing] = []


class Veld(Record):
    """Something to fill in for an element of the plan."""

    id: Id
    label: Tekst
    soort: Literal["regel", "tekst", "datum"]
    hulp: Tekst | None = None


class Voorbeeld(Record):
    """An example answer."""

    tekst: Tekst
    herkomst: Herkomst


class Planelement(Record):
    """An element of the plan. `thema` names the factors that it rests on, where it does."""

    id: Id
    titel: Tekst
    vraag: Tekst
    hulp: Tekst
    voorbeeld: Voorbeeld
    velden: Annotated[list[Veld], Field(min_length=1)]
    thema: ThemaId | None = None


class Onderdeel(Record):
    """A titled list of points."""

    titel: Tekst
    inleiding: Tekst | None = None
    punten: Annotated[list[Tekst], Field(min_length=1)]


class Programma(Record):
    """A programme of organisations that learn together. `status` says whether it still runs."""

    id: Id
    titel: Tekst
    status: Tekst
    feiten: Annotated[list[Eigenschap], Field(min_length=1)]
    onderdelen: Annotated[list[Onderdeel], Field(min_length=1)]
    bronnen: list[BronId] = []


class Begrip(Record):
    """A term with its plain explanation, given at its first use on a page unless `in_tekst: laten`.

    A term in small letters is found in capitals too; plurals on -s and -en are found.
    """

    id: Id
    term: Tekst
    afkorting: Tekst | None = None
    synoniemen: list[Tekst] = []
    uitleg: Tekst
    in_tekst: Literal["uitleggen", "laten"] = "uitleggen"
    herkomst: Herkomst
    zie_ook: list[BegripId] = []
    bronnen: list[BronId] = []


class Zoekwoord(Record):
    """Words that mean the same to who searches; `begrip` adds them to those of a term.

    `fouten` are ways in which people misspell them: never shown, only found.
    """

    id: Id
    begrip: BegripId | None = None
    woorden: list[Tekst] = []
    fouten: list[Tekst] = []


class Bron(Record):
    """A source. Without `adres` it is named without a link: no address is made up."""

    id: Id
    soort: Literal["document", "website", "video", "boek"]
    titel: Tekst
    naam: Tekst | None = None
    auteurs: Tekst | None = None
    uitgever: Tekst | None = None
    jaar: Annotated[int, Field(ge=1900, le=2100)] | None = None
    adres: Webadres | None = None
    toelichting: Tekst | None = None


class Adres(Record):
    """A page that has been published, and the headings on it that people can link to.

    Written by `make adressen`; nothing is ever taken out. Its id is the address of the page.
    """

    id: Annotated[str, StringConstraints(pattern=ADRES)]
    ankers: list[Anker] = []


class Omleiding(Record):
    """Where something went that stood at a published address: a page, or a heading on a page."""

    id: Id
    van: Annotated[str, StringConstraints(pattern=OUD_ADRES)]
    naar: Annotated[str, StringConstraints(pattern=PAGINA)]
    anker: Anker | None = None


class Routestap(Record):
    """A step in the route through the guide."""

    id: Id
    titel: Tekst
    tekst: Tekst
    pagina: Pagina


class Doorgang(Record):
    """A link from an entrance to a page of the guide."""

    tekst: Tekst
    pagina: Pagina
    anker: Anker | None = None


class Ingang(Record):
    """A way in for one kind of reader: what they come with, where they go."""

    id: Id
    wie: Tekst
    vraag: Tekst
    links: Annotated[list[Doorgang], Field(min_length=1)]


class Niveau(Record):
    """A level on which a training can fit, with the words that its lines complete."""

    id: Id
    titel: Tekst
    aanhef: Tekst


class Kaartdeel(Record):
    """A section of the training card: which part of the record, its anchor and its heading."""

    deel: Literal["past_bij", "deelnemers", "context", "inhoud", "trainer", "dias", "extra"]
    anker: Anker
    titel: Tekst


class Gids(Record):
    """The guide's own card. `naam` is how running text speaks of the source, with its article."""

    id: Id
    titel: Tekst
    naam: Tekst
    voor_wie: Tekst
    status: Tekst
    uitgever: Tekst | None = None
    contact: Tekst | None = None
    editie: EditieNaam
    editie_datum: dt.date
    nagekeken: dt.date
    bronnen: Annotated[list[BronId], Field(min_length=1)]
    schaal: SchaalId
    niveaus: Annotated[list[Niveau], Field(min_length=1)]
    kaart: Annotated[list[Kaartdeel], Field(min_length=1)]
