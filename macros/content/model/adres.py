"""Published addresses, and where they lead since."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from macros.content.model.base import ADRES, OUD_ADRES, PAGINA, Anker, Id, Record


class Adres(Record):
    """A page that has been published, and the headings on it that people can link to.

    Written by `make adressen`; nothing is ever taken out. Its id is the address of the page.
    """

    id: Annotated[str, StringConstraints(pattern=ADRES)]
    ankers: list[Anker] = []


class Omleiding(Record):
    """Where something went that stood at a published address: a page, or a heading on a page.

    Of a page: its headings are at the new place too (`mee`: a lost one is told), or they are gone.
    """

    id: Id
    van: Annotated[str, StringConstraints(pattern=OUD_ADRES)]
    naar: Annotated[str, StringConstraints(pattern=PAGINA)]
    anker: Anker | None = None
    koppen: Literal["mee", "weg"] = "mee"
