"""Signs of Markdown, HTML and calls in a text that is shown as it is: a reader would see them."""

import re
from dataclasses import dataclass

_KINDS = (
    (
        re.compile(r"\{\{|\}\}|\{%|%\}"),
        "een aanroep werkt hier niet, en komt als tekst op de pagina",
        "haal de accolades weg; een aanroep hoort op een pagina in docs/",
    ),
    (
        re.compile(r"<!--|</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>"),
        "HTML werkt hier niet, en komt als tekst op de pagina",
        "haal weg wat tussen `<` en `>` staat",
    ),
    (
        re.compile(r"&(?:[A-Za-z]{2,8}[0-9]{0,2}|#[0-9]{1,6}|#x[0-9A-Fa-f]{1,5});"),
        "HTML werkt hier niet, en komt als tekst op de pagina",
        "typ het teken zelf",
    ),
    (
        re.compile(r"!?\[[^\[\]\n]*\]\([^()\n]*\)"),
        "een link werkt hier niet, en komt als tekst op de pagina",
        "laat de woorden staan, en maak van de link een bron in data/bronnen.yml",
    ),
    (
        re.compile(
            r"\*\*(?=\S)|(?<=\S)\*\*|(?<![\w_])__(?=\S)|(?<![\w*])\*(?=[^\s*])[^*\n]*[^\s*]\*(?![\w*])"
            r"|(?<!\w)_(?=[^\s_])[^_\n]*[^\s_]_(?!\w)|~~(?=\S)|`[^`\n]+`"
        ),
        "opmaak werkt hier niet, en komt als tekst op de pagina",
        "haal de tekens weg, en laat de woorden staan",
    ),
    (
        re.compile(r"(?m)^(?:#{1,6}|>) (?=\S)|\{: ?[#.\w]"),
        "opmaak werkt hier niet, en komt als tekst op de pagina",
        "haal de tekens weg, en laat de woorden staan",
    ),
    (
        re.compile(r"(?m)^(?:[-*+•·▪◦‣●○■□➢✓])[ \t]+(?=\S)|(?<=\s)•(?=\s)"),
        "een lijst werkt hier niet, en komt als lopende tekst op de pagina",
        "maak er zinnen van, of zet elk punt bij een sleutel die een lijst is, zoals `punten:`",
    ),
)


@dataclass(frozen=True)
class Markup:
    """Something that would be shown as it was typed. `at`: where; `shown`: the signs."""

    at: int
    shown: str
    what: str
    cure: str


def markup_in(text: str) -> Markup | None:
    """The first thing in a text that was meant to be more than text; None when there is none."""
    found = [
        Markup(sign.start(), sign[0].strip(), what, cure)
        for pattern, what, cure in _KINDS
        if (sign := pattern.search(text))
    ]
    return min(found, key=lambda one: one.at, default=None)
