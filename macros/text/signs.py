"""Signs that cannot be seen, or that only look like another: each by its name, and what is meant.

They come along from Word, a PDF, a slide or a phone. Who searches for a word does not find it when
one of them stands in it, and two readers of one file may disagree about its lines.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_SPACE = "een spatie die anders is dan een gewone"
_LINE_END = "een verborgen regeleinde"
_WITHOUT_WIDTH = "een onzichtbaar teken zonder breedte"
_DIRECTION = "een onzichtbaar teken dat de leesrichting verandert"
_HYPHEN = "een streepje dat op een gewoon streepje lijkt"
_JOINED = "één teken voor meer letters"
_DRESSED = "een teken dat op een gewone letter of een gewoon teken lijkt"
_OTHER_SCRIPT = "een letter uit een ander schrift, die op een gewone letter lijkt"
_OF_A_FONT = "een teken dat alleen in één lettertype bestaat, zoals een opsommingsteken uit Word"
_UNSEEN = "een onzichtbaar teken"
_ACCENT = "een los accent, dat bij een letter hoort"

_NAMES = {
    "\u00a0": ("een harde spatie", " "),
    "\u00ad": ("een onzichtbaar afbreekstreepje", ""),
    "\u00b4": ("een los accent, dat op een apostrof lijkt", None),
    **dict.fromkeys("\u00a8\u00b8\u02c6\u02dc", (_ACCENT, None)),
    "\u2010": (_HYPHEN, "-"),
    "\u2011": (_HYPHEN, "-"),
    "\ufffc": ("de plaats van een plaatje dat niet is meegekomen", ""),
    "\ufffd": ("een teken dat verloren is gegaan", None),
    **dict.fromkeys("\x0b\x0c\x85\u2028\u2029", (_LINE_END, " ")),
    **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff", (_WITHOUT_WIDTH, "")),
    **dict.fromkeys(
        "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", (_DIRECTION, "")
    ),
}
"""What a sign is called, and what is meant in its place; None: only who wrote it knows."""

_OF_A_KIND = {"Zs": (_SPACE, " "), "Co": (_OF_A_FONT, None)}
"""The same of signs that Unicode calls spaces, or for private use."""

_ACCENTS = re.compile("[\u0300-\u034e\u0350-\u036f]")

_LOOK_ALIKE = dict(
    zip(
        "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455"
        "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405"
        "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf",
        "aeopcyxijsABEKMHOPCTYXIJSABEZHIKMNOPTYXo",
        strict=True,
    )
)
"""Letters of other scripts, and the Latin ones that they are taken for beside Latin ones."""

_LATIN = "A-Za-z\u00c0-\u024f"
_OTHERS = "".join(_LOOK_ALIKE)
_PICTURE = "\u00a9\u00ae\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
_STRANGE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00a0\u00a8\u00ad\u00b4\u00b8\u02c6\u02dc\u0132\u0133\u034f\u061c\u115f\u1160\u1680"
    "\u17b4\u17b5\u180b-\u180f\u2000-\u200c\u200e-\u2011\u2028-\u202f\u205f-\u206f\u3000\u3164"
    "\ue000-\uf8ff\ufb00-\ufb06\ufdd0-\ufdef\ufeff\uff01-\uff5e\uffa0\ufff9-\uffff"
    "\U0001d400-\U0001d7ff\U000e0000-\U000e001f\U000e0080-\U000e0fff\U000f0000-\U0010ffff]"
    # Pictures are put together with signs that cannot be seen: there they belong.
    f"|(?<![{_PICTURE}\ufe0f])\u200d|\u200d(?![{_PICTURE}])"
    f"|(?<![{_PICTURE}0-9#*])[\ufe00-\ufe0f]"
    "|(?<![\U0001f3f4\U000e0020-\U000e007e])[\U000e0020-\U000e007f]"
    # An accent that stands on no letter.
    "|(?<=\\s)[\u0300-\u036f]|\\A[\u0300-\u036f]"
    f"|(?<=[{_LATIN}])[{_OTHERS}]|[{_OTHERS}](?=[{_LATIN}])"
)
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]")


@dataclass(frozen=True)
class Strange:
    """A sign that is not meant. `instead`: what is; None where only who wrote the text knows."""

    at: int
    sign: str
    name: str
    instead: str | None

    @property
    def code(self) -> str:
        """By which anybody can look it up: `U+00A0`."""
        return f"U+{ord(self.sign):04X}"


def equal(text: str) -> str:
    """The text as everything compares it: one sign for `é`, and lines that end in one way."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def no_text(text: str) -> int | None:
    """Where something stands that no text holds, so that this is some other file; None: nowhere."""
    found = _NO_TEXT.search(text)
    return found.start() if found else None


def strange_signs(text: str) -> Iterator[Strange]:
    """Each sign that cannot be seen or looks like another, in order."""
    for found in _STRANGE.finditer(text):
        yield Strange(found.start(), found[0], *_meaning(found))


def without_strange_signs(text: str) -> str:
    """The text with what is certainly meant in place of such signs; the others stay."""
    return _STRANGE.sub(_instead, text)


def _instead(found: re.Match[str]) -> str:
    meant = _meaning(found)[1]
    return found[0] if meant is None else meant


def _meaning(found: re.Match[str]) -> tuple[str, str | None]:
    sign = found[0]
    if sign in _NAMES:
        name, meant = _NAMES[sign]
        # Without its hyphen a word that goes on there would be two.
        return name, "-" if sign == "\u00ad" and _cuts_a_word(found) else meant
    if sign in _LOOK_ALIKE:
        return _OTHER_SCRIPT, _LOOK_ALIKE[sign]
    kind = unicodedata.category(sign)
    if kind in _OF_A_KIND:
        return _OF_A_KIND[kind]
    if _ACCENTS.match(sign):
        return _ACCENT, None
    plain = unicodedata.normalize("NFKC", sign)
    if kind in {"Lu", "Ll", "Nd", "Po", "Ps", "Pe", "Pd", "Sm", "Sc", "Sk", "Pc"} and plain != sign:
        return (_JOINED if len(plain) > 1 else _DRESSED), plain
    return _UNSEEN, None if kind == "Cc" else ""


def _cuts_a_word(found: re.Match[str]) -> bool:
    """Whether a sign stands at the end of a line, in a word that goes on in the next."""
    before = found.string[found.start() - 1 : found.start()]
    ends, after = found.string[found.end() :][:1], found.string[found.end() + 1 :].lstrip(" ")
    return before.isalpha() and ends == "\n" and after[:1].isalpha()
