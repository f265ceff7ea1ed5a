"""What was begun and not finished, so that a reader sees its signs, or nothing where they press.

Links, bold words, headings, lists of numbers and tables that Markdown takes for something else.
"""

import re
from collections.abc import Iterator

from markdown import Markdown

from macros.content.fault import Fault
from macros.pages.blocks import blocks_of
from macros.pages.layout import STEP

Found = Iterator[tuple[int, str, str]]
"""Where it is in the text, what is wrong, and how to mend it."""

_TARGET = re.compile(r"\]\(([^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)")
_PARTS = re.compile(r"""\s*(<[^<>]*>|[^\s<>“”‘’„]*)(?:\s+(?:"[^"]*"|'[^']*'))?\s*""")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(.*)")
_ON_THE_WEB = re.compile(
    r"//(?!https?:)[^\s/?#:@]+\.[^\s/?#:@]+(?::\d+)?(?:[/?#].*)?", re.IGNORECASE
)
_TOLD_ELSEWHERE = {"javascript", "vbscript", "data", "file"}
_WITHOUT_WORDS = re.compile(r"(!?)\[\s*\]\((?=[^)\n])")
_NO_END = re.compile(r"\]\([^()\n]*$", re.MULTILINE)
_LOOSE = re.compile(
    r"!?\[[^\[\]\n]+\]\s+\((?=[^()\n]*(?:\.md|\.png|#|https?:|www\.))"
    r"|\([^()\n]+\)\[[^\[\]\n]*(?:\.md|\.png|#|https?:|www\.)[^\[\]\n]*\]"
)
_BY_NAME = re.compile(r"(?<!\\)!?\[([^\[\]\n]+)\]\[([^\[\]\n]*)\]")
_NAMED = re.compile(r"(?m)^ {0,3}\[([^\[\]]+)\]:\s*\S")
_A_LINK = "schrijf `[de woorden](pagina.md)`, zonder spaties ertussen"

_CALL = re.compile(r"\{\{.*?\}\}|\{:[^{}\n]*\}", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_STAR = re.compile(r"(?<!\w)\*+(?=\w)|(?<=[\w.,;:!?])\*+(?!\w)")

_INDENTED_HEADING = re.compile(r"(?m)^ {1,3}#{2,6} +\S")
_COUNTED = re.compile(r"(?m)^(\d+)\. +\S")
_UNDER_A_TABLE = re.compile(r"(?m)^[ |]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)+\|?[ ]*$")
_ROW_ALONE = re.compile(r"(?m)(?<=\n\n)\|.*\|[ ]*$(?!\n[ |]*:?-+:?[ ]*\|)")
_CELL = re.compile(r"(?<!\\)\|")


def half_made(prose: str, name: str) -> Iterator[Fault]:
    """Each of them on the page called `name` in messages.

    `prose` is its text without comments and blocks of code, with every line in its place; some word
    stands for code in a sentence.
    """
    for find in (_links, _headings, _counts, _tables, _comments):
        for at, what, cure in find(prose):
            yield Fault(name, prose.count("\n", 0, at) + 1, what, cure)
    yield from _stars(prose, name)


def _links(prose: str) -> Found:
    for link in _TARGET.finditer(prose):
        if told := _of_a_target(link[1]):
            yield link.start(), *told
    for link in _WITHOUT_WORDS.finditer(prose):
        if link[1]:
            yield (
                link.start(),
                "dit plaatje heeft geen beschrijving",
                "schrijf tussen `[` en `]` wat erop staat",
            )
        else:
            yield link.start(), "deze link heeft geen woorden om op te klikken", _A_LINK
    for link in (*_NO_END.finditer(prose), *_LOOSE.finditer(prose)):
        yield link.start(), "dit wordt geen link, maar tekst met haakjes", _A_LINK
    named = {one.casefold() for one in _NAMED.findall(prose)}
    for link in _BY_NAME.finditer(prose):
        if (link[2] or link[1]).casefold() not in named:
            yield link.start(), "dit wordt geen link: nergens staat het adres erbij", _A_LINK


def _of_a_target(written: str) -> tuple[str, str] | None:
    """What is wrong with what stands between the brackets of a link, if anything."""
    if "{{" in written:
        what = "hier staat een aanroep in een link, en die maakt zelf al een link"
        return what, "schrijf alleen de aanroep, of alleen een link"
    if not (parts := _PARTS.fullmatch(written)):
        what = f"het adres van deze link klopt niet: `{written.strip()}`"
        return what, "schrijf een adres zonder spaties, en haal weg wat erachter staat"
    if not (found := _SCHEME.fullmatch(parts[1].strip("<>"))):
        return None
    scheme, rest = found[1].lower(), found[2]
    if scheme in _TOLD_ELSEWHERE or len(scheme) == 1:
        return None
    sound = {"https": _ON_THE_WEB, "http": _ON_THE_WEB, "mailto": re.compile(r"\S+@\S+\.\S+")}
    sound["tel"] = re.compile(r"[\d+(). -]+")
    if scheme in sound and sound[scheme].fullmatch(rest):
        return None
    what = f"dit is geen adres waar een lezer komt: `{written.strip()}`"
    return what, "schrijf het zoals het in je browser staat, met `https://` ervoor"


def _headings(prose: str) -> Found:
    for heading in _INDENTED_HEADING.finditer(prose):
        what = "deze kop begint met een spatie, en wordt daardoor tekst"
        yield heading.start(), what, "haal de spaties voor de `#` weg"


def _counts(prose: str) -> Found:
    """A list of numbers begins at 1 on the site, also when it is a sentence that begins so."""
    goes_on = False
    before = ""
    at = 0
    for line in prose.split("\n"):
        item = _COUNTED.match(line)
        begins = not before.strip() or before.lstrip().startswith("#")
        if item and not goes_on and begins and item[1] != "1":
            what = f"dit wordt een lijst die bij 1 begint, en niet bij {item[1]}"
            cure = (
                "begin een lijst bij 1, en laat wat onder een punt hoort "
                f"{STEP} spaties inspringen; "
                f"is het geen lijst, schrijf dan `{item[1]}\\.`"
            )
            yield at, what, cure
        if line.strip():
            goes_on = bool(item) or (goes_on and line.startswith(("    ", "\t")))
        before, at = line, at + len(line) + 1


def _tables(prose: str) -> Found:
    for table in _UNDER_A_TABLE.finditer(prose):
        head = prose[: table.start()].rstrip("\n").rpartition("\n")[2]
        if "|" not in head:
            continue
        columns = _cells(head)
        at = table.end() + 1
        for row in prose[at:].split("\n"):
            if not row.strip():
                break
            if not _CELL.search(row):
                what = "deze regel wordt een rij van de tabel erboven"
                yield at, what, "zet een lege regel onder de tabel"
                break
            if _cells(row) > columns:
                what = f"deze rij heeft meer dan {columns} cellen, en wat te veel is valt weg"
                yield at, what, "geef elke rij evenveel cellen als de eerste"
            at += len(row) + 1

    for alone in _ROW_ALONE.finditer(prose):
        what = "deze rij hoort bij geen tabel, en wordt tekst met streepjes"
        yield (
            alone.start(),
            what,
            "haal de lege regel erboven weg, of zet er een regel `|---|` onder",
        )


def _cells(row: str) -> int:
    return len(_CELL.split(row.strip().removeprefix("|").removesuffix("|")))


def _comments(prose: str) -> Found:
    for mark in re.finditer("<!--|-->", prose):
        what = f"`{mark[0]}` staat hier alleen: een opmerking heeft een begin en een eind"
        yield mark.start(), what, "zet `<!--` ervoor en `-->` erachter, of haal het weg"


def _stars(prose: str, name: str) -> Iterator[Fault]:
    """Stars that Markdown left: bold or slanting words without a begin or an end."""
    if "*" not in prose:
        return
    for block in blocks_of(prose):
        if block.tag == "code" or not any("*" in line.text for line in block.lines):
            continue
        text = _CALL.sub("", "\n".join(line.text for line in block.lines)).replace(r"\*", "")
        if _STAR.search(_TAG.sub("", Markdown().convert(text))):
            line = next(line for line in block.lines if "*" in line.text)
            what = "een sterretje staat hier alleen, en een lezer ziet het"
            cure = (
                "zet ze voor en achter de woorden, zoals `**vet**`, binnen één alinea; bedoel je "
                r"een sterretje, schrijf dan `\*`"
            )
            yield Fault(name, line.number, what, cure)
