"""The one table of kinds of records: what a guide may hold, and where it stands.

A row says all that sets a kind apart. Loading, `Content`, known ids, the schema, macros and their
names follow from it: a new kind is a row here, a model in `model/` and a template per macro. Tests
then ask for one in the small guide (`tests/andere_gids`), and an example for editors.
"""

from collections.abc import Mapping
from enum import Enum
from typing import Any, Generic, Protocol, Self, TypeVar, overload

from macros.content.model.adres import Adres, Omleiding
from macros.content.model.base import Record
from macros.content.model.begrip import Begrip, Zoekwoord
from macros.content.model.bron import Bron
from macros.content.model.context import Context, Contextvraag
from macros.content.model.editie import Editie, Wijziging
from macros.content.model.gids import Gids, Niveau
from macros.content.model.kader import Kader
from macros.content.model.linkbeeld import Linkbeeld
from macros.content.model.plan import Planelement, Veld
from macros.content.model.programma import Programma
from macros.content.model.route import Ingang, Routestap
from macros.content.model.schaal import Schaal
from macros.content.model.thema import Aard, Factor, Thema
from macros.content.model.training import Training

R_co = TypeVar("R_co", bound=Record, covariant=True)


class Form(Enum):
    """How the records of a kind stand in `data/`, under the name of the kind."""

    LIST = "one file with a list"
    FOLDER = "a folder with one file per record, named after its id"
    ONE = "one file with one record"
    INSIDE = "in a list inside the records of another kind"


class HasRecords(Protocol):
    """What holds the records of every kind."""

    def records_of(self, kind: str) -> Mapping[str, Any]:
        """The records of a kind, by id."""


class Kind(Generic[R_co]):
    """A kind of record: a row of the table. On a class that has the records, it gives them by id.

    `name` is that of the attribute: of the file or folder in `data/`, and of the collection in
    references. `noun` is what one record is called. A guide may do without what is `optional`.
    `inside` names the kind in whose records these stand, under their own name.

    On pages: `each` names the macros that show one record and take its id, `all` those that show
    every record, `inline` those that stand in running text. `home` is the one of these on whose
    page a record has its address; `anchor` the id that it has there, unless it fills the page. What
    the record is called, its page is called too where it `names_page`.
    """

    def __init__(  # noqa: PLR0913 (a row has as many cells as the table has columns)
        self,
        model: type[R_co],
        noun: str,
        form: Form = Form.LIST,
        *,
        optional: bool = False,
        inside: str | None = None,
        each: tuple[str, ...] = (),
        all: tuple[str, ...] = (),  # noqa: A002 (reads as it is meant: each, or all)
        inline: tuple[str, ...] = (),
        home: str | None = None,
        anchor: str | None = None,
        names_page: bool = False,
    ) -> None:
        self.name = ""
        self.model = model
        self.noun = noun
        self.form = Form.INSIDE if inside else form
        self.optional = optional
        self.inside = inside
        self.each, self.all, self.inline = each, all, inline
        self.home = home
        self.anchor = anchor
        self.names_page = names_page

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, there: None, owner: type) -> Self: ...
    @overload
    def __get__(self, there: HasRecords, owner: type) -> Mapping[str, R_co]: ...
    def __get__(self, there: HasRecords | None, owner: type) -> Self | Mapping[str, R_co]:
        return self if there is None else there.records_of(self.name)

    @property
    def place(self) -> str:
        """Where its records stand, from `data/`; of what stands inside others, where those are."""
        if self.inside:
            return KINDS[self.inside].place
        return self.name if self.form is Form.FOLDER else f"{self.name}.yml"

    @property
    def nested(self) -> list["Kind[Record]"]:
        """The kinds whose records stand inside those of this one."""
        return [kind for kind in KINDS.values() if kind.inside == self.name]


class One(Kind[R_co]):
    """A kind of which a guide has one record: that is what it gives."""

    def __init__(self, model: type[R_co], noun: str) -> None:
        super().__init__(model, noun, Form.ONE)

    @overload  # type: ignore[override]
    def __get__(self, there: None, owner: type) -> Self: ...
    @overload
    def __get__(self, there: HasRecords, owner: type) -> R_co: ...
    def __get__(self, there: HasRecords | None, owner: type) -> Self | R_co:
        return self if there is None else next(iter(there.records_of(self.name).values()))


class Kinds:
    """The table. The order is that in which faults of whole kinds are looked for, and no other."""

    gids = One(Gids, "gids")
    niveaus = Kind(Niveau, "niveau", inside="gids")
    contexten = Kind(
        Context,
        "context",
        optional=True,
        each=("context", "geldt_in"),
        all=("contexten", "contextkiezer"),
        home="context",
    )
    contextvragen = Kind(Contextvraag, "contextvraag", optional=True)
    schalen = Kind(Schaal, "schaal")
    aarden = Kind(Aard, "aard")
    themas = Kind(
        Thema, "thema", Form.FOLDER, each=("factoren",), all=("factorscan",), home="factoren"
    )
    factoren = Kind(Factor, "factor", inside="themas", anchor="factor-{}")
    kaders = Kind(Kader, "kader", optional=True, each=("kader",), home="kader", anchor="kader-{}")
    trainingen = Kind(
        Training,
        "training",
        Form.FOLDER,
        optional=True,
        each=("training",),
        all=("trainingen", "trainingkiezer"),
        home="training",
        names_page=True,
    )
    plan = Kind(
        Planelement,
        "planelement",
        optional=True,
        each=("planelement",),
        all=("plan", "planformulier"),
        home="planelement",
        anchor="plan-{}",
    )
    velden = Kind(Veld, "veld", inside="plan")
    programmas = Kind(
        Programma, "programma", Form.FOLDER, optional=True, each=("programma",), home="programma"
    )
    begrippen = Kind(
        Begrip, "begrip", optional=True, all=("begrippen",), home="begrippen", anchor="begrip-{}"
    )
    bronnen = Kind(
        Bron, "bron", all=("bronnen",), inline=("bron",), home="bronnen", anchor="bron-{}"
    )
    route = Kind(Routestap, "routestap", optional=True, all=("route",))
    ingangen = Kind(Ingang, "ingang", optional=True, all=("ingangen",))
    zoekwoorden = Kind(Zoekwoord, "zoekwoord", optional=True)
    edities = Kind(Editie, "editie", Form.FOLDER, optional=True)
    wijzigingen = Kind(Wijziging, "wijziging", optional=True)
    adressen = Kind(Adres, "adres", optional=True)
    omleidingen = Kind(Omleiding, "omleiding", optional=True)
    linkbeelden = Kind(Linkbeeld, "linkbeeld", optional=True)


KINDS: Mapping[str, Kind[Record]] = {
    name: kind for name, kind in vars(Kinds).items() if isinstance(kind, Kind)
}
"""The rows of the table by name."""


def anchor(kind: str, name: str | int) -> str | None:
    """The id of a record on its page; None where the record fills the page."""
    form = KINDS[kind].anchor
    return form.format(name) if form else None
