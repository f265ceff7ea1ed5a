"""Sources and links."""

from typing import Annotated, Literal

from pydantic import Field

from macros.content.model.base import Id, Record, Tekst, Webadres


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
