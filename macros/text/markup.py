"""Signs of Markdown, HTML and calls in a text that is shown as it is: a reader would see them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TAKE_AWAY = "haal de tekens weg, en laat de woorden staan"
_OF_ANOTHER = "dat is opmaak van een ander programma, en komt als tekst op de pagina"

_MOST_SHOWN = 40

A_LIST = "een lijst werkt hier niet, en komt als lopende tekst op de pagina"
OF_A_LIST = "maak er zinnen van, of zet elk punt bij een sleutel die een lijst is, zoals `punten:`"

_NEVER_MADE = (
    (
        re.compile(
            r"~~(?=\S)[^~\n]+~~|(?<![\w=])==(?=[^\s=])[^=\n]+(?<=[^\s=])==(?!=)"
            r"|(?<!\S)\*\*(?= )[^*\n]+\*\*|(?<!\S)\*\*(?=\S)[^*\n]+ \*\*(?!\S)"
            r"|\\\*\\\*|\\_\\_(?!\\_)"
        ),
        _OF_ANOTHER,
        _TAKE_AWAY,
    ),
    (
        re.compile(r"(?m)^[ >]*(?:`{3,}|~{3,})[\w+-]*$"),
        "een blok code kan hier niet, of het heeft maar één eind",
        "haal de regel weg; is het code op een pagina, zet dan ``` vooraan erboven en eronder",
    ),
    (
        re.compile(r"\[\^[\w-]+\]"),
        "een voetnoot werkt hier niet, en komt als tekst op de pagina",
        "zet de noot tussen haakjes in de zin, of noem de bron",
    ),
    (
        re.compile(r"\[\[[^\[\]\n(){}]+\]\]|\[[^\[\]\n]+\]\{[.#][^{}\n]*\}"),
        _OF_ANOTHER,
        _TAKE_AWAY,
    ),
    (
        re.compile(
            r"(?m)^(?:!!!|\?\?\?\+?|:::) *\w+|\[!(?:TIP|NOTE|INFO|WARNING|CAUTION|IMPORTANT)\]"
        ),
        _OF_ANOTHER,
        "haal het weg; een kader staat in data/kaders.yml",
    ),
    (
        re.compile(r"(?m)^(?:[-*+] +)?\[[ xX]\] (?=\S)"),
        "een vakje werkt hier niet, en komt als tekst op de pagina",
        "haal het vakje weg",
    ),
    (
        re.compile(r"(?<!\S):[a-z][a-z_]+[a-z]:(?!\S)"),
        "dit wordt hier geen plaatje, en komt als tekst op de pagina",
        "zet het plaatje zelf neer, of haal het weg",
    ),
    (
        re.compile(
            r"\[[^\[\]\n]+\] \((?:https?:|www\.)[^()\n]*\)"
            r"|\([^()\n]+\)\[(?:https?:|www\.)[^\[\]\n]*\]"
        ),
        "dit wordt geen link, en komt als tekst op de pagina",
        'noem de link als bron: op een pagina met `{{ bron("id") }}`, in data bij `bronnen:`',
    ),
)
"""Signs of which no page makes anything, wherever they stand."""

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
            r"\*\*(?=\S)|(?<=\S)\*\*|(?<![\w_])__(?=[^\s_])|(?<![\w*])\*(?=[^\s*])[^*\n]*[^\s*]\*(?![\w*])"
            r"|(?<!\w)_(?=[^\s_])[^_\n]*[^\s_]_(?!\w)|~~(?=\S)|`[^`\n]+`|\\[*_#~\[\]()!.+>-](?!\w)|\\[*_#~\[(>]"
        ),
        "opmaak werkt hier niet, en komt als tekst op de pagina",
        _TAKE_AWAY,
    ),
    (
        re.compile(
            r"(?m)^(?:#{1,6}|>) (?=\S)|^#{2,6}(?=\w)|^(?:-{3,}|\*{3,}|_{3,}|(?:\* ){2,}\*)$"
            r"|\{: ?[#.\w]"
        ),
        "opmaak werkt hier niet, en komt als tekst op de pagina",
        _TAKE_AWAY,
    ),
    (
        re.compile(r"(?m)^[-*+•·▪◦‣●○■□➢✓][ \t]+(?=\S)|(?<=\s)•(?=\s)"),
        A_LIST,
        OF_A_LIST,
    ),
)


@dataclass(frozen=True)
class Markup:
    """Something that would be shown as it was typed. `at`: where; `shown`: the signs."""

    at: int
    shown: str
    what: str
    cure: str

    @property
    def told(self) -> str:
        """What a message says of it; what is long is not repeated."""
        short = len(self.shown) <= _MOST_SHOWN and not self.shown.startswith("```")
        return (
            f"hier staat `{self.shown}`: {self.what}" if short else f"hier staat dit: {self.what}"
        )


def markup_in(text: str, typed: str) -> Markup | None:
    """The first thing in a text that was meant to be more than text; None when there is none.

    `typed` is the same text, sign by sign, with every line that was typed on a line of its own.
    """
    found = (*_each(text, _KINDS), *_each(typed, _NEVER_MADE))
    return min(found, key=lambda one: one.at, default=None)


def never_made(text: str) -> Iterator[Markup]:
    """Each sign of which no page makes anything."""
    return _each(text, _NEVER_MADE)


def _each(text: str, kinds: tuple[tuple[re.Pattern[str], str, str], ...]) -> Iterator[Markup]:
    for pattern, what, cure in kinds:
        for sign in pattern.finditer(text):
            yield Markup(sign.start(), sign[0].strip(), what, cure)
