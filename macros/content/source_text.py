"""Reads a file that people edit as text, or tells why that cannot be done."""

import re
from pathlib import Path

from macros.content.fault import Fault

MAX_BYTES = 1_000_000

_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


def read_text(path: Path, name: str) -> str | Fault:
    """The text of the file at `path`, called `name` in messages; or what is wrong with it."""
    try:
        raw = path.read_bytes()
    except OSError:
        return Fault(name, 1, "dit bestand is niet te openen", "kijk of het bestaat")
    if len(raw) > MAX_BYTES:
        cure = "verdeel de inhoud over meer bestanden"
        return Fault(name, 1, "dit bestand is groter dan 1 MB", cure)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        cure = "sla het bestand op als UTF-8 (in Kladblok: Opslaan als, Codering)"
        return Fault(name, line, "dit bestand is niet opgeslagen als UTF-8", cure)
    if strange := _NOT_TEXT.search(text):
        line = text.count("\n", 0, strange.start()) + 1
        cure = "haal het teken weg en typ de regel zo nodig opnieuw"
        return Fault(name, line, "hier staat een onzichtbaar teken", cure)
    return text.replace("\r\n", "\n")
