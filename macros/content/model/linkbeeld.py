"""The pictures that links show: what each was made of."""

from typing import Annotated

from pydantic import StringConstraints

from macros.content.model.base import BEELD, VINGERAFDRUK, Record

Vingerafdruk = Annotated[str, StringConstraints(pattern=VINGERAFDRUK)]
"""The SHA-256 of a file or text."""


class Linkbeeld(Record):
    """A picture that was made, written by `make beelden`. Its id is the file, from `docs/`.

    `van`: of which document it is a picture. `bestand`: the picture itself.
    """

    id: Annotated[str, StringConstraints(pattern=BEELD)]
    van: Vingerafdruk
    bestand: Vingerafdruk
