"""Signs that cannot be seen, or that only look like another: each by its name, and what is meant.

They come along from Word, a PDF, a slide or a phone. Who searches for a word does not find it when
one of them stands in it, and two readers of one file may disagree about its lines.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
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
_COLON = "een teken dat op een dubbele punt lijkt"
_DOT = "een teken dat op een punt lijkt"
_APOSTROPHE = "een teken dat op een apostrof lijkt"
_OTHER_WORD = "een woord met letters uit een ander schrift, die op gewone letters lijken"
_READ_WRONGLY = "een spatie die verkeerd is ingelezen"

_NAMES = {
    "\u00a0": ("een harde spatie", " "),
    "\u00ad": ("een onzichtbaar afbreekstreepje", ""),
    "\u00b4": ("een los accent, dat op een apostrof lijkt", None),
    **dict.fromkeys("\u00a8\u00b8\u02c6\u02dc", (_ACCENT, None)),
    "\u2010": (_HYPHEN, "-"),
    "\u2011": (_HYPHEN, "-"),
    "\u2012": (_HYPHEN, "-"),
    "\u2212": (_HYPHEN, "-"),
    "\u2236": (_COLON, ":"),
    "\ua789": (_COLON, ":"),
    "\u2024": (_DOT, "."),
    "\u2032": (_APOSTROPHE, "'"),
    "\u02bc": (_APOSTROPHE, "'"),
    "\u2800": (_SPACE, " "),
    "\u00c2 ": (_READ_WRONGLY, " "),
    "\u00c2\u00a0": (_READ_WRONGLY, " "),
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
        "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf"
        "\u0585\u0131\u017f",
        "aeopcyxijsABEKMHOPCTYXIJSABEZHIKMNOPTYXoois",
        strict=True,
    )
)
"""Letters of other scripts, and the Latin ones that they are taken for beside Latin ones."""

_LATIN = "A-Za-z\u00c0-\u024f"
_OTHERS = "".join(_LOOK_ALIKE)
_OF_THEIR_OWN = re.compile(f"(?![{_OTHERS}])[\u0370-\u03ff\u0400-\u052f]")
_LETTER = r"[^\W\d_]"
_PICTURE = "\u00a9\u00ae\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
_STRANGE = re.compile(
    "\u00c2[ \u00a0]"
    # Between figures they count; in a word they are taken for other signs.
    f"|(?<={_LETTER})[\u2012\u2212\u2032](?={_LETTER})|(?<={_LETTER})\u2236"
    rf"|(?<![\w\u2032])\u2032(?=[a-z]{{1,2}}\b)"
    "|[\ud800-\udfff\u02bc\u2024\u2800\ua789\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00a0\u00a8\u00ad\u00b4\u00b8\u02c6\u02dc\u0132\u0133\u034f\u061c\u115f\u1160\u1680"
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
    f"|(?<!{_LETTER})[{_OTHERS}]{{2,}}(?!{_LETTER})"
)
_UNREADABLE = dict.fromkeys("\x0b\x0c", "\ufffd")
"""What no parser of YAML takes, and with what it is read: a sign that means nothing."""
_KEY = re.compile(r" *(?:- +)*[\w-]+")
"""What stands in front of the colon of a key."""

_FAR = 500
"""How much of a line is looked at beside a sign, so that no line is too long to read."""

_ENDS_A_WORD = {
    **dict.fromkeys("!?,", re.compile(r"\w\w\Z")),
    **dict.fromkeys(".)", re.compile(rf"{_LETTER}{{2}}\Z")),
    "%": re.compile(r"\d\Z"),
}
"""Behind what each sign is only that sign, wherever the text stands."""

_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]")


@dataclass(frozen=True)
class Strange:
    """A sign that is not meant. `instead`: what is; None where only who wrote the text knows.

    `certain`: that can be put there without a look, for it means nothing in YAML, Markdown or HTML.
    `read_as`: with what the text is read, so that nothing else is told of it.
    """

    at: int
    sign: str
    name: str
    instead: str | None
    certain: bool
    read_as: str
    word: str = ""
    """The word that it cuts, at the end of a line."""

    @property
    def moves(self) -> bool:
        """Whether what is meant makes a key or an item: then what it belongs to may be another."""
        return not self.certain and self.read_as != self.sign

    @property
    def code(self) -> str:
        """By which anybody can look it up: `U+00A0`."""
        return f"U+{ord(self.sign[0]):04X}"


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
        if not _is_meant(found):
            yield _strange(found)


def without_strange_signs(text: str) -> str:
    """The text with what is certainly meant in place of such signs; the others stay."""
    return _replaced(text, lambda one: str(one.instead) if one.certain else one.sign)


def as_read(text: str) -> str:
    """The text without the signs that would lead to a second message, of what they did."""
    return _replaced(text, lambda one: one.read_as)


def _replaced(text: str, put: Callable[[Strange], str]) -> str:
    return _STRANGE.sub(lambda found: found[0] if _is_meant(found) else put(_strange(found)), text)


def _is_meant(found: re.Match[str]) -> bool:
    """Whether a letter stands in a word of its own language: a Turkish name, a line in Greek."""
    sign = found[0]
    if sign == "\u0131":
        word = re.split(r"[\W\d_]", _before(found))[-1]
        return bool(word) and word[0].isupper()
    return len(sign) > 1 and sign[0] in _LOOK_ALIKE and bool(_OF_THEIR_OWN.search(_line_of(found)))


def _line_of(found: re.Match[str]) -> str:
    end = found.end()
    return _before(found) + found[0] + found.string[end : end + _FAR].partition("\n")[0]


def _before(found: re.Match[str]) -> str:
    """What stands in front of a sign, on its line; of a very long one only what is near."""
    start = max(found.start() - _FAR, 0)
    return found.string[start : found.start()].rpartition("\n")[2]


def _strange(found: re.Match[str]) -> Strange:
    sign, (name, instead) = found[0], _meaning(found)
    at = found.start()
    if (sign == "\u00ad" or instead == "-") and (word := _cut_word(found)):
        return Strange(at, sign, name, None, certain=False, read_as=sign, word=word)
    certain = instead is not None and _means_nothing(found, instead)
    read_as = str(instead) if certain else _UNREADABLE.get(sign, sign)
    if not certain and instead == "-" and not _before(found).strip():
        read_as = instead
    if instead == ":" and _KEY.fullmatch(_before(found)):
        read_as = ":" if found.string[found.end() : found.end() + 1] in {" ", "\n", ""} else ": "
    return Strange(at, sign, name, instead, certain=certain, read_as=read_as)


def _means_nothing(found: re.Match[str], instead: str) -> bool:
    """Whether what is meant is only that, there: no sign of YAML, Markdown or HTML."""
    before, behind = _before(found), found.string[found.end() : found.end() + 1]
    if instead == " ":
        return behind != "#" or not before.strip()
    if instead == "-":
        return before[-1:].isalnum()
    if not instead or instead.isalnum():
        return True
    ends = _ENDS_A_WORD.get(instead)
    alone = not behind or behind.isspace() or behind in "!?,.)”’"
    return bool(ends and ends.search(before)) and alone and not re.search(r"[\[{<&]", before)


def _meaning(found: re.Match[str]) -> tuple[str, str | None]:
    sign = found[0]
    if sign in _NAMES:
        return _NAMES[sign]
    if sign[0] in _LOOK_ALIKE:
        meant = "".join(_LOOK_ALIKE[letter] for letter in sign)
        return (_OTHER_WORD if len(sign) > 1 else _OTHER_SCRIPT), meant
    kind = unicodedata.category(sign)
    if kind in _OF_A_KIND:
        return _OF_A_KIND[kind]
    if _ACCENTS.match(sign):
        return _ACCENT, None
    plain = unicodedata.normalize("NFKC", sign)
    if kind in {"Lu", "Ll", "Nd", "Po", "Ps", "Pe", "Pd", "Sm", "Sc", "Sk", "Pc"} and plain != sign:
        return (_JOINED if len(plain) > 1 else _DRESSED), plain
    return _UNSEEN, None if kind == "Cc" else ""


def _cut_word(found: re.Match[str]) -> str:
    """The word in which a sign stands at the end of a line, whole; none where it does not."""
    before = re.search(rf"{_LETTER}+\Z", _before(found))
    behind = re.match(
        rf"\n *({_LETTER}+)(?![\w-]*:(?:\s|$))", found.string[found.end() : found.end() + _FAR]
    )
    return before[0] + behind[1] if before and behind else ""
