"""A package of parts, as office programs read it: the same bytes each time."""

import io
from collections.abc import Mapping
from zipfile import ZIP_STORED, ZipFile, ZipInfo

LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The first moment that a package can bear."""


def packed(parts: Mapping[str, str]) -> bytes:
    """The package of these parts, in their order. Stored, so that no version of zlib matters."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_STORED) as package:
        for name, text in parts.items():
            entry = ZipInfo(name, LONG_AGO)
            entry.create_system = 0
            package.writestr(entry, text.encode("utf-8"))
    return buffer.getvalue()
