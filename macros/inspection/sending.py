"""How files are sent: as what, with which headers, kept how long, and how small."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from macros.hosting.web_server import ASK_AGAIN, HEADERS, INDEX, FileKind, kind_of
from macros.inspection.finding import Finding, named
from macros.inspection.site import NOWHERE, Site
from macros.inspection.visit import Answer

AS_GOOD = {
    "text/javascript": {"application/javascript", "application/x-javascript"},
    "text/xml": {"application/xml"},
}
"""Types that a browser takes for the same."""
STRICTER = {"Referrer-Policy": {"no-referrer", "same-origin", "strict-origin"}}
"""Values of a header that ask more than ours, and harm nothing."""
LISTS = {"X-Content-Type-Options", "Referrer-Policy"}
"""Headers of which several values may stand in one line."""
FRAMES = ("X-Frame-Options", "frame-ancestors")
"""What keeps other sites from showing a page; nothing of ours asks for it."""
MUCH_LATER = "Tue, 19 Jan 2038 03:14:07 GMT"
NOT_CHANGED = 304


def sends_the_right_types(site: Site) -> Iterator[Finding]:
    """Each file goes with the type of its kind, and text in the code in which it is written."""
    wrong: dict[FileKind, list[str]] = {}
    for name, answer in site.there.items():
        if (kind := kind_of(name)) and not _is_of(kind, answer.one("Content-Type")):
            wrong.setdefault(kind, []).append(name)
    for kind, names in wrong.items():
        found = site.there[names[0]].one("Content-Type")
        yield Finding(
            f"{named(names)} heeft " + (f"als type `{found}`" if found else "geen type"),
            f"geef bestanden op .{kind.extension} het type `{kind.content_type}`",
        )


def _is_of(kind: FileKind, content_type: str) -> bool:
    mime, *parameters = re.split(r"[\s;]+", content_type.lower().replace('"', "").rstrip("; "))
    fits = mime == kind.mime or mime in AS_GOOD.get(kind.mime, ())
    return fits and set(parameters) <= {"charset=utf-8"}


def sends_every_header(site: Site) -> Iterator[Finding]:
    """What goes with every answer, "not found" included."""
    nowhere = site.visit.ask(NOWHERE)
    answers = {**site.there, **({} if nowhere.leads_to else {NOWHERE: nowhere})}
    for header, wanted in HEADERS.items():
        wrong = {n: a for n, a in answers.items() if not _fits(header, wanted, a.all(header))}
        if not wrong:
            continue
        found = next(iter(wrong.values())).all(header)
        what = (
            f"bij {named(wrong)} ontbreekt de header {header}"
            if not found
            else f"bij {named(wrong)} is de header {header} `{'` en `'.join(found)}`"
        )
        yield Finding(what, f"stuur hem één keer mee, ook bij code 404, met de waarde `{wanted}`")


def _fits(header: str, wanted: str, given: list[str]) -> bool:
    if header in LISTS:
        given = [value for line in given for value in line.split(",")]
    values = {" ".join(value.split()).rstrip("; ") for value in given}
    allowed = {wanted, *STRICTER.get(header, ())}
    return bool(values) and {value.lower() for value in values} <= {one.lower() for one in allowed}


def can_be_shown_in_a_frame(site: Site) -> Iterator[Finding]:
    """Other sites may show a page."""
    header, directive = FRAMES
    refused = {
        name: header if answer.all(header) else directive
        for name, answer in site.there.items()
        if name.endswith(".html")
        and (answer.all(header) or directive in answer.one("Content-Security-Policy"))
    }
    if refused:
        yield Finding(
            f"de server stuurt bij {named(refused)} `{next(iter(refused.values()))}` mee: andere "
            "sites kunnen geen pagina laten zien",
            "haal dat weg voor deze map",
        )


def sends_no_harm(site: Site) -> Iterator[Finding]:
    """Headers with which a page does not open, or what readers filled in is wiped."""
    for header, harm in (
        ("Content-Disposition", "een lezer krijgt zo een download, en geen pagina"),
        ("Clear-Site-Data", "dat wist wat lezers hebben ingevuld"),
    ):
        wrong = [
            name
            for name, answer in site.there.items()
            if answer.all(header) and (header != "Content-Disposition" or name.endswith(".html"))
        ]
        if wrong:
            yield Finding(
                f"de server stuurt bij {named(wrong)} `{header}` mee: {harm}",
                "haal die header weg voor deze map",
            )


def lets_a_browser_ask_again(site: Site) -> Iterator[Finding]:
    """Nobody reads a former edition for long.

    Our own style and scripts may be kept: pages ask for them with a mark.
    """
    held = {
        name: answer
        for name, answer in site.there.items()
        if name.endswith((".html", ".json")) and _kept(answer)
    }
    others = {
        name: answer
        for name, answer in site.there.items()
        if name.endswith((".docx", ".svg", ".png", ".xml")) and _kept(answer)
    }
    cure = f"stuur `Cache-Control: {ASK_AGAIN}` mee"
    if held:
        yield Finding(f"{_said_of_keeping(held)}: een lezer ziet een nieuwe editie te laat", cure)
    elif silent := [n for n, a in site.there.items() if _says_nothing(n, a)]:
        yield Finding(
            f"over bewaren zegt de server niets bij {named(silent)}: een lezer ziet een nieuwe "
            "editie misschien pas later",
            cure,
            grave=False,
        )
    elif others:
        yield Finding(
            f"{_said_of_keeping(others)}: een lezer ziet wat daar nieuw is te laat",
            cure,
            grave=False,
        )


def _said_of_keeping(held: Mapping[str, Answer]) -> str:
    first = next(iter(held.values()))
    said = first.one("Cache-Control") or f"Expires: {first.one('Expires')}"
    return f"over bewaren zegt de server `{said.lower()}` bij {named(held)}"


def _directives(answer: Answer) -> set[str]:
    return set(answer.one("Cache-Control").lower().replace(" ", "").split(","))


def _kept(answer: Answer) -> bool:
    """Whether a browser may show it again without asking."""
    said = _directives(answer)
    if {"no-cache", "no-store", "max-age=0"} & said:
        return False
    if any(re.fullmatch(r'max-age="?\d+"?|immutable', one) for one in said):
        return True
    try:
        until = parsedate_to_datetime(answer.one("Expires"))
    except ValueError:
        return False
    return until.replace(tzinfo=until.tzinfo or UTC) > datetime.now(UTC)


def _says_nothing(name: str, answer: Answer) -> bool:
    asks = {"no-cache", "no-store", "max-age=0"} & _directives(answer)
    return name.endswith(".html") and not asks and not answer.all("Expires")


def knows_a_file_that_became_older(site: Site) -> Iterator[Finding]:
    """The way back: files of the former edition are older than those that a browser kept."""
    if site.visit.ask(INDEX).all("ETag"):
        return
    if site.visit.ask(INDEX, If_Modified_Since=MUCH_LATER).status == NOT_CHANGED:
        yield Finding(
            "na een stap terug naar de vorige editie zien sommige lezers nog de nieuwe: de server "
            "stuurt geen ETag mee",
            "laat de server een ETag meesturen. Bij Apache: `FileETag MTime Size`",
            grave=False,
        )


def packs_text(site: Site) -> Iterator[Finding]:
    """Text goes over the line in a tenth of its size."""
    large = [
        name
        for name, answer in site.there.items()
        if (kind := kind_of(name)) and kind.packed and not answer.one("Content-Encoding")
    ]
    if large:
        yield Finding(
            f"{named(large)} wordt niet gecomprimeerd verstuurd",
            "zet gzip aan voor tekst: dan is de site veel sneller. Staat het al aan? Bij nginx "
            "achter een proxy hoort er `gzip_http_version 1.0;` bij",
            grave=False,
        )


QUESTIONS = (
    sends_the_right_types,
    sends_every_header,
    can_be_shown_in_a_frame,
    sends_no_harm,
    lets_a_browser_ask_again,
    knows_a_file_that_became_older,
    packs_text,
)
