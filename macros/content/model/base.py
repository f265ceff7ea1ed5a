"""What every record is made of: kinds of text, references, and the base of all records."""

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
BEELD = r"^[a-z0-9-]+(/[a-z0-9-]+)*\.png$"
VINGERAFDRUK = r"^[0-9a-f]{64}$"
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
    """Marks a reference: to a record of a kind, such as `factoren`, or to one of the `paginas`."""

    kind: str


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
