"""What programs leave in a text that is copied from them: nobody wrote it, and readers see it.

Each is told where it stands. What people may have meant themselves passes.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_Told = tuple[str, str]
_Said = _Told | Callable[[str], _Told]
"""What it is and how to mend it: always the same, or as what was found asks."""


@dataclass(frozen=True)
class Remnant:
    """Something of a program. `at`: where in the text; what it is, and how to mend it."""

    at: int
    what: str
    cure: str


_DATE = r"(?:\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?|\d{4}-\d{2}-\d{2})"
_TIME = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[AaPp]\.?[Mm]\.?)?"
_PAGE = r"(?:pagina|pag\.?|page|blz\.?|bladzijde) \d{1,4}(?: ?(?:van|of|/) ?\d{1,4})?"
_JOINS = (
    "alsmede|alsook|als|dan|danwel|en|en/of|maar|met|naar|noch|of|oftewel|ofwel|plus|per|"
    "respectievelijk|tot|van|versus|zowel"
)
"""What may come behind the first of two words that share their end: `in- en uitgang`."""

_WRONG_BYTES = re.compile(
    "[\u00c2\u00c3\u00c5][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    "\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]"
    "|\u00e2[\u201a\u201e\u2020\u2030\u0153\u2014][\u0080-\u00bf\u2018-\u201e\u0160\u2122\u0178\u2014]"
    "|\u00e2\u20ac[\u0080-\u00bf\u0152\u0153\u02dc\u201c-\u201e\u2018-\u201a\u2020\u2122\u2026\u2039]?"
)
"""A letter or sign that was written as UTF-8 and read as what Windows used before."""


def _wrong_bytes(found: str) -> tuple[str, str]:
    try:
        meant = found.encode("cp1252").decode("utf-8")
    except UnicodeError:
        meant = ""
    cure = f"typ `{meant}`" if meant.strip() and meant.isprintable() else "typ wat er hoort"
    return f"hier staat `{found}`: een teken dat verkeerd is ingelezen", cure


def _mail_code(found: str) -> tuple[str, str]:
    what = f"hier staat `{found}`: zo schrijft een programma een letter, en lezers zien de code"
    return what, "typ de letter zelf"


def _cut_word(found: str) -> tuple[str, str]:
    first, second = re.split(r"-\s+", found)
    what = f"dit woord is afgebroken: op de pagina komt `{first}- {second}`"
    cure = (
        f"schrijf `{first}{second}`; hoort het streepje erbij, schrijf dan `{first}-{second}`, "
        "zonder spatie en op één regel"
    )
    return what, cure


def _as_apostrophe(found: str) -> tuple[str, str]:
    meant = found.replace("`", "'")
    return "hier staat een accent op de plaats van een apostrof", f"schrijf {meant}, zoals in: zo'n"


_REMNANTS: tuple[tuple[re.Pattern[str], _Said], ...] = (
    (
        re.compile(
            r"\{ ?(?:HYPERLINK|TOC|PAGEREF|REF|PAGE|NUMPAGES|MERGEFIELD|INCLUDEPICTURE|SEQ|DATE)\b"
            r"[^{}\n]*\}|\b(?:PAGEREF|REF) _(?:Toc|Ref)\d+|\bHYPERLINK (?:\\l )?[\"“]"
            r"|\bTOC \\o \""
        ),
        (
            "hier staat een veldcode uit Word",
            "haal die weg, en typ wat er in Word te lezen was",
        ),
    ),
    (
        re.compile(
            r"Fout! (?:Verwijzingsbron|Bladwijzer|De hyperlinkverwijzing|Geen tekst|Ongeldige)"
            r"|Error! (?:Reference source|Bookmark|Hyperlink reference|No text)"
        ),
        (
            "hier staat een melding van Word: een verwijzing is niet meegekomen",
            "haal die weg, en noem waar je naar verwijst",
        ),
    ),
    (
        re.compile(
            r"Klik (?:of tik )?(?:hier )?om (?:een )?(?:tekst|datum|titel|ondertitel|de titelstijl)"
            r"[^.\n]{0,20}? (?:toe te voegen|in te voeren|te bewerken)"
            r"|Click (?:or tap )?(?:here )?to (?:enter text|add (?:title|text|subtitle))"
        ),
        (
            "hier staat de tekst van een leeg vak uit Word of PowerPoint",
            "haal die weg, of typ wat er hoort",
        ),
    ),
    (
        re.compile(r"</?o:p\b|class=[\"']?Mso|\bmso-[a-z]+|<!--\[if "),
        (
            "hier staat opmaak die uit Word meekwam",
            "haal weg wat tussen `<` en `>` staat",
        ),
    ),
    (
        re.compile(r"(?<=[\w.,;:!?)])\[[A-Z]{1,3}\d{1,3}\]"),
        (
            "hier staat het merkteken van een opmerking uit Word",
            "haal het weg, met de haken",
        ),
    ),
    (
        re.compile(
            r"【[^】\n]*】|:?contentReference\[oaicite|\boaicite\b|\bciteturn\d|\bturn\d+search\d+"
            r"|oai_citation"
        ),
        (
            "hier staat de verwijzing van een schrijfhulp, die voor lezers nergens heen gaat",
            "haal die weg; noem de echte bron, als je die zelf hebt bekeken",
        ),
    ),
    (
        re.compile(
            r"\[(?:image|cid|afbeelding): ?[\w.@ -]+\]|\b(?:src|href)=[\"']?cid:|\]\(cid:"
            r"|\[Image \d+\]"
        ),
        (
            "hier staat de plaats van een plaatje dat niet is meegekomen",
            "haal het weg, of zet het plaatje in docs/ en verwijs daarnaar",
        ),
    ),
    (
        re.compile(r"\(cid:\d+\)"),
        (
            "hier staat het nummer van een letter uit een pdf",
            "haal het weg, en typ de letter",
        ),
    ),
    (
        re.compile(
            r"https?://(?:[\w-]+\.safelinks\.protection\.outlook\.com|urldefense\.(?:com|"
            r"proofpoint\.com)|statics\.teams\.cdn\.office\.net/evergreen-assets/safelinks)"
        ),
        (
            "dit webadres loopt langs het filter van een mailprogramma",
            "open de link, en neem het adres over dat dan in je browser staat",
        ),
    ),
    (
        re.compile(
            r"(?m)^(?:Verzonden vanaf mijn|Verstuurd vanaf mijn|Sent from my|Verzonden vanuit)"
            r" \S.*$|^Outlook voor (?:iOS|Android) downloaden"
        ),
        (
            "hier staat de groet van een telefoon",
            "haal die weg",
        ),
    ),
    (
        re.compile(
            rf"(?m)^\[(?:{_DATE},? )?{_TIME}(?:,? {_DATE})?\] \S"
            rf"|^{_DATE},? {_TIME} [-–] [^:\n]{{1,40}}:"
            rf"|^[^\W\d_][^\n.:!?]{{1,40}}? {{1,2}}{_DATE},? {_TIME}$(?=\n[^\n])"
            rf"|^{_TIME}$(?=\n[^\n])"
        ),
        (
            "hier begint een bericht uit een chat, met een tijd en misschien een naam",
            "haal de tijd en de naam weg, en laat de tekst staan",
        ),
    ),
    (
        re.compile(rf"(?mi)(?<=\n)(?:{_PAGE}|\d{{1,3}})$|\A(?:{_PAGE}|\d{{1,3}})$(?=\n)"),
        (
            "hier staat een getal alleen, zoals het nummer van een bladzijde of van een punt",
            "haal het weg; hoort het bij een lijst, zet het dan voor de tekst, zoals `1. `",
        ),
    ),
    (
        re.compile(r"(?m)(?:\.{5,}|(?:\. ){4,}\.?)[ \t]*\d{1,4}$"),
        (
            "hier staat een regel uit een inhoudsopgave, met puntjes en een bladzijde",
            "haal de puntjes en het nummer weg",
        ),
    ),
    (_WRONG_BYTES, _wrong_bytes),
    (re.compile(r"(?m)=C3=[89AB][0-9A-F]|=E2=80=[9A][0-9A-F]|=20$|\\u00[0-9a-f]{2}"), _mail_code),
    (
        re.compile(
            rf"(?<![\w-])[^\W\d_]{{2,}}-(?:\n[ \t]*|(?<=[^\W\d_]{{3}}-) )(?!(?:{_JOINS})\b)"
            r"[a-z\u00df-\u00f6\u00f8-\u00ff]{2,}(?![\w-])"
        ),
        _cut_word,
    ),
)
_APOSTROPHE = re.compile(r"(?<![`\w])[^\W\d_]+`[^\W\d_]{1,2}(?![\w`])|(?<!\S)`[snt](?= )")


def remnants_in(text: str) -> Iterator[Remnant]:
    """Each thing that a program left in a text, in order; its lines have no indentation."""
    found = [
        Remnant(one.start(), *(said(one[0]) if callable(said) else said))
        for pattern, said in _REMNANTS
        for one in pattern.finditer(text)
    ]
    yield from sorted(found, key=lambda one: one.at)


def accents_as_apostrophes(text: str) -> Iterator[Remnant]:
    """Where the sign of code stands as an apostrophe: two of them would make code of a sentence."""
    for one in _APOSTROPHE.finditer(text):
        at = one.start() + one[0].index("`")
        # Behind an odd number of them, this one is the end of code.
        if text.count("`", text.rfind("\n", 0, at) + 1, at) % 2 == 0:
            yield Remnant(one.start(), *_as_apostrophe(one[0]))
