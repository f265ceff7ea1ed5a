"""What the lists in this folder may say, and what they say."""

from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import Field, RootModel, StringConstraints, ValidationError

from macros.content.fault import ContentError, Fault
from macros.content.from_pydantic import in_dutch
from macros.content.model.base import ADRES, Anker, Id, Nummer, Record, Soort, Tekst, Webadres
from macros.content.yaml_source import Keys, read_yaml
from tests.inhoud.reading import Word

HERE = Path(__file__).parent

DiaBereik = Annotated[list[Nummer], Field(min_length=2, max_length=2)]


class Feit(Record):
    """A fact of the sources: where the guide states it, and the words that give it away."""

    id: Tekst
    feit: Tekst
    pagina: Annotated[str, StringConstraints(pattern=ADRES)]
    anker: Anker | None = None
    woorden: Annotated[list[Word], Field(min_length=1)]


class Kant(Record):
    """The factors on one side of a thema, by their numbers."""

    thema: Id
    soort: Soort
    nummers: list[Nummer]


class Kaderfeit(Record):
    """A call-out of the sources, and the contexten that it bears on."""

    feit: Tekst
    kader: Id
    soort: Literal["tip", "voorbeeld", "context"]
    contexten: list[Id] = Field(default_factory=list)


class Bandfeit(Record):
    """From which factors a line of a training follows; from none, when it is chosen by hand."""

    feit: Tekst
    training: Id
    regel: Id
    factoren: list[Nummer] = Field(default_factory=list)
    bij: list[Literal["zwak", "sterk", "onzeker"]] = Field(default_factory=list)
    geeft: Literal["aan", "misschien"] | None = None


class Diafeit(Record):
    """The slides of a training, each as the first and the last one."""

    feit: Tekst
    training: Id
    kies_uit: DiaBereik
    maximaal: DiaBereik | None = None
    in_ieder_geval: DiaBereik | None = None


class Linkfeit(Record):
    """Where the sources lead to."""

    feit: Tekst
    adres: Webadres


class Verbanden(Record):
    """The facts that no sentence tells."""

    factoren: list[Kant]
    kaders: list[Kaderfeit]
    banden: list[Bandfeit]
    dias: list[Diafeit]
    plan: list[Id]
    links: list[Linkfeit]


class Feiten(RootModel[list[Feit]]):
    """The facts, in the order of the sources."""


class Zoekvragen(RootModel[dict[str, Tekst]]):
    """What people type, with the page or section that they must find."""


M = TypeVar("M", Verbanden, Feiten, Zoekvragen)


def read(name: str, model: type[M]) -> M:
    """What a list in this folder says. Raises ContentError with every fault in it."""
    file = f"tests/inhoud/{name}"
    document, faults = read_yaml(HERE / name, file)
    if document is None or faults:
        raise ContentError(faults)
    try:
        return model.model_validate(document.value)
    except ValidationError as error:
        raise ContentError(
            Fault(file, _line(document.lines, found["loc"]), *in_dutch(model, found))
            for found in error.errors(include_url=False)
        ) from None


def _line(lines: dict[Keys, int], keys: Keys) -> int:
    """The line of a value, or of what it would stand in."""
    while keys not in lines and keys:
        keys = keys[:-1]
    return lines.get(keys, 1)
