"""Text as people paste it: it comes out as meant, or what is wrong is named at its line."""

import re

import pytest

from macros.mending.mend import mend
from tests.conftest import Copy, built

DATA = "data/kaders.yml"
PAGE = "docs/uitlenen.md"
KEY = "  tekst: "


def paste_in_data(content: Copy, pasted: str) -> int:
    """Put something in front of the first text of a file of data; returns its line."""
    return content.edit(DATA, KEY, KEY + pasted)


def paste_on_page(content: Copy, pasted: str) -> int:
    """Put something at the end of a page; returns its first line."""
    text = (content.root / PAGE).read_text(encoding="utf-8")
    content.write(PAGE, f"{text}\n{pasted}\n")
    return text.count("\n") + 2


# Where it comes from · what is pasted · what is said.
SIGNS = {
    "Word, a hard space": ("drie\u00a0dagen", "een harde spatie (U+00A0), na `drie`"),
    "Word, a hyphen that is not seen": ("af\u00adbreken", "afbreekstreepje (U+00AD), na `af`"),
    "Word, a hyphen that joins": ("e\u2011mail", "gewoon streepje lijkt (U+2011), na `e`"),
    "Word, a line that is broken": ("een\x0btwee", "een verborgen regeleinde (U+000B), na `een`"),
    "Word, a bullet of Symbol": ("een \uf0b7 twee", "alleen in één lettertype bestaat"),
    "Word, a place for a picture": ("zo \ufffc dus", "de plaats van een plaatje"),
    "PowerPoint, a line that is broken": ("een\u2028twee", "een verborgen regeleinde (U+2028)"),
    "PowerPoint, a paragraph": ("een\u2029twee", "een verborgen regeleinde (U+2029), na `een`"),
    "a mainframe, a line that is broken": ("een\x85twee", "een verborgen regeleinde (U+0085)"),
    "a PDF, letters in one": ("o\ufb03cieel", "één teken voor meer letters (U+FB03), na `o`"),
    "a PDF, Dutch letters in one": ("\u0133s", "één teken voor meer letters (U+0133)"),
    "a PDF, what was lost": ("cli\ufffdnt", "een teken dat verloren is gegaan (U+FFFD)"),
    "a PDF, an accent alone": ("cli\u00b4nt", "een los accent"),
    "Teams, without width": ("een\u200btwee", "zonder breedte (U+200B), na `een`"),
    "Teams, a mark of order": ("een\u200etwee", "de leesrichting verandert (U+200E)"),
    "a phone, a thin space": ("10\u202f000", "een spatie die anders is dan een gewone (U+202F)"),
    "a chat, other letters": ("\U0001d5ee\U0001d5ef", "op een gewone letter of een gewoon teken"),
    "a keyboard of the east": ("zo\uff01 dus", "op een gewone letter of een gewoon teken lijkt"),
    "a trick, reading backwards": ("een\u202etwee", "de leesrichting verandert (U+202E)"),
    "a trick, a letter of another script": ("b\u0430nk", "een letter uit een ander schrift"),
    "a slide, a minus in a word": ("e\u2212mail", "gewoon streepje lijkt (U+2212), na `e`"),
    "a slide, a dash of figures in a word": ("e\u2012mail", "gewoon streepje lijkt (U+2012)"),
    "a drawing, a blank": ("een\u2800twee", "een spatie die anders is dan een gewone (U+2800)"),
    "a formula, a colon": ("zo\u2236 dus", "een teken dat op een dubbele punt lijkt (U+2236)"),
    "a name of a file, a colon": ("zo\ua789 dus", "op een dubbele punt lijkt (U+A789), na `zo`"),
    "a list of pages, a dot": ("zo\u2024 Dus", "een teken dat op een punt lijkt (U+2024), na `zo`"),
    "a formula, an apostrophe": ("foto\u2032s", "op een apostrof lijkt (U+2032), na `foto`"),
    "a formula, an apostrophe in front": ("\u2032s avonds", "op een apostrof lijkt (U+2032)"),
    "a name, an apostrophe": ("foto\u02bcs", "op een apostrof lijkt (U+02BC), na `foto`"),
    "a trick, a whole word": ("\u0440\u0430\u0441", "een woord met letters uit een ander schrift"),
    "a trick, a whole Greek word": ("\u0391\u0392\u0395", "een woord met letters uit een ander"),
    "a trick, an Armenian letter": ("b\u0585nk", "een letter uit een ander schrift, die op een"),
    "a phone, a letter without its dot": ("kl\u0131nt", "die op een gewone letter lijkt (U+0131)"),
    "an old book, a long s": ("kla\u017fse", "die op een gewone letter lijkt (U+017F), na `kla`"),
    "a hard space that was read wrongly": ("een\u00c2\u00a0twee", "verkeerd is ingelezen (U+00C2)"),
    "a space that was read wrongly": ("een\u00c2 twee", "een spatie die verkeerd is ingelezen"),
    "a sign that was read wrongly": (
        "10 \u00e2\u201a\u00ac",
        "een teken dat verkeerd is ingelezen",
    ),
    "the start of a file, half-way": ("een\ufefftwee", "zonder breedte (U+FEFF)"),
}


@pytest.mark.parametrize("paste", [paste_in_data, paste_on_page])
@pytest.mark.parametrize("sign", SIGNS)
def test_a_sign_that_is_not_seen_for_what_it_is_is_named_at_its_place(
    content: Copy, sign: str, paste: object
) -> None:
    pasted, says = SIGNS[sign]
    line = paste(content, f"Dit is {pasted}. ")  # type: ignore[operator]
    file = DATA if paste is paste_in_data else PAGE

    told = content.faults()
    assert told
    assert all(one.startswith(f"{file}:{line}: hier staat ") for one in told)
    assert says in told[0]


def test_such_a_sign_leads_to_no_other_message(content: Copy) -> None:
    line = content.edit(DATA, "  titel: ", "\u00a0 titel:\u00a0")

    assert content.faults() == [
        f"{DATA}:{line}: hier staat een harde spatie (U+00A0), vooraan de regel. "
        "Zo los je het op: typ een gewone spatie, of laat `python -m macros herstel` dat doen."
    ]


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("\\u00a0", "een harde spatie (U+00A0)"),
        ("\\_", "een harde spatie (U+00A0)"),
        ("\\0", "een onzichtbaar teken (U+0000)"),
        ("\\e", "een onzichtbaar teken (U+001B)"),
        ("\\u200b", "een onzichtbaar teken zonder breedte (U+200B)"),
    ],
)
def test_such_a_sign_cannot_come_in_by_its_code(content: Copy, code: str, name: str) -> None:
    line = content.edit(DATA, "titel: ", f'titel: "Een {code}twee" # ')

    assert (
        f"{DATA}:{line}: hier staat een code met `\\`, en die maakt {name}. Zo los je het op: haal "
        "de code weg, en typ wat er hoort te staan."
    ) in content.faults()


MENU = "mkdocs.yml"
# In which file · in place of what · what is typed · what is said, alone, and with which cure.
BY_HAND = {
    "a file that is not mended": (MENU, "  - ", "  -\u00a0", "(U+00A0)", "typ een gewone spatie."),
    "a colon of a key": (DATA, "soort: ", "soort\uff1a", "(U+FF1A)", "typ `:`, met een spatie"),
    "a colon and a space": (DATA, "soort: ", "soort\uff1a ", "(U+FF1A)", "typ `:`."),
    "a colon of another kind": (DATA, "soort: ", "soort\ua789 ", "(U+A789)", "typ `:`."),
    "spaces that indent too far": (
        DATA,
        "  titel: ",
        "\u00a0\u00a0\u00a0\u00a0titel: ",
        "(U+00A0), vooraan de regel",
        "typ een gewone spatie.",
    ),
    "a dash of an item": (PAGE, "\n\n", "\n\n\u2011 een\n\u2011 twee\n\n", "(U+2011)", "typ `-`."),
    "a comment": (DATA, "titel: ", "titel: Doorgaan \uff03 1 ", "(U+FF03)", "typ `#`, en zet de"),
    "a space before one": (
        DATA,
        "titel: ",
        "titel: Doorgaan\u00a0# 1 ",
        "(U+00A0)",
        "typ een gewone spatie, en zet de hele",
    ),
    "such a sign in a text below its key": (
        DATA,
        KEY,
        "  tekst: >-\n    Een \uff03 twee.\n  # ",
        "(U+FF03), na `Een`",
        "typ `#`.",
    ),
    "a word that is cut": (
        PAGE,
        "\n\n",
        "\n\nHet gereed\u00ad\nschap.\n\n",
        "(U+00AD)",
        "haal het weg, en schrijf `gereedschap` aan één stuk",
    ),
}


@pytest.mark.parametrize("what", BY_HAND)
def test_what_herstel_leaves_alone_is_told_once_and_without_it(content: Copy, what: str) -> None:
    file, old, new, says, cure = BY_HAND[what]
    before = (content.root / file).read_text(encoding="utf-8")
    start = before.index(old, before.index("nav:") if file == MENU else 0)
    content.write(file, before[:start] + new + before[start + len(old) :])

    told = content.faults()
    assert len({one.partition(": ")[0] for one in told}) == len(told)
    assert all(says in one and f"Zo los je het op: {cure}" in one for one in told[:1])
    assert all(one.startswith(f"{file}:") and "herstel" not in one for one in told)
    assert told
    assert mend(content.root).texts == {}


MEANT = {
    "letters with their accents apart": "cli\u0065\u0308nt",
    "a picture that is put together": "\U0001f469\u200d\U0001f469\u200d\U0001f467",
    "a picture in colour": "\u2764\ufe0f en 1\ufe0f\u20e3",
    "typographic quotes and dashes": "‘zo’ – “dus” — enz…",
    "another script by itself": "\u03b1 en \u0434\u0430",
    "a Turkish name": "Y\u0131ld\u0131z en I\u015f\u0131k",
    "a line in another script": "\u0440\u0430\u0441 \u0438 \u0434\u0430",
    "signs of measuring": "5\u2032 lang, 1\u22362, 10\u201212 en a \u2212 b",
    "signs of counting": "2 × 3 \u2212 1 ≥ 5 °C, 10% & €5",
    "signs that mean nothing here": "a * b, a_b, 3 < 4 > 2, [zo], collega*s, {x}",
}


@pytest.mark.parametrize("paste", [paste_in_data, paste_on_page])
@pytest.mark.parametrize("meant", MEANT)
def test_what_is_meant_is_no_fault(content: Copy, meant: str, paste: object) -> None:
    paste(content, f"Dit is {MEANT[meant]}. ")  # type: ignore[operator]

    assert content.faults() == []


@pytest.mark.parametrize("ends", [b"\r\n", b"\r"])
def test_lines_may_end_as_on_any_system(content: Copy, ends: bytes) -> None:
    for file in (DATA, PAGE):
        text = (content.root / file).read_bytes()
        content.write(file, text.replace(b"\n", ends))

    assert content.faults() == []


# What is typed in a text · what is said of it.
MARKUP = {
    "bold": ("**echt** waar", "hier staat `**`: opmaak werkt hier niet"),
    "italic": ("is *echt* waar", "hier staat `*echt*`: opmaak werkt hier niet"),
    "italic with other signs": ("is _echt_ waar", "hier staat `_echt_`: opmaak werkt hier niet"),
    "code": ("de `x` hier", "opmaak werkt hier niet"),
    "an address of a heading": ("Kop {: #kop }", "opmaak werkt hier niet"),
    "HTML": ("is <b>echt</b> waar", "hier staat `<b>`: HTML werkt hier niet"),
    "a comment of HTML": ("is <!-- echt --> waar", "hier staat `<!--`: HTML werkt hier niet"),
    "a sign as HTML writes it": ("a&nbsp;b", "hier staat `&nbsp;`: HTML werkt hier niet"),
    "a link": ("[zo](https://example.org)", "een link werkt hier niet"),
    "a call": ('zie {{ kader("x") }}', "hier staat `{{`: een aanroep werkt hier niet"),
    "a bullet": ("• een • twee", "een lijst werkt hier niet"),
}


@pytest.mark.parametrize("markup", MARKUP)
def test_signs_that_a_reader_would_see_are_refused_in_data(content: Copy, markup: str) -> None:
    typed, says = MARKUP[markup]
    text = (content.root / DATA).read_text(encoding="utf-8")
    old = re.compile(r"^  tekst: .*\n(?:   .*\n)*", re.MULTILINE)
    written = old.sub(f"  tekst: >-\n    Een.\n    {typed}\n", text, count=1)
    line = written[: written.index(typed)].count("\n") + 1
    content.write(DATA, written)

    (told,) = content.faults()
    assert told.startswith(f"{DATA}:{line}: ")
    assert says in told


PASSES = {
    "a number in front of one line": "tekst: 1) Begin bij de deur.",
    "a number in front of a line that goes on": "tekst: >-\n    a) Begin hier\n    en loop door.",
    "a dash in front of a line": "tekst: >-\n    De smid komt\n    - als hij kan - op zaterdag.",
    "a dash of two": "tekst: >-\n    – Is dat zo?\n\n    – Ja, dat is zo.",
    "the number of a page": "tekst: Pagina 12",
    "a year on a line": "tekst: >-\n    In het jaar\n    2024\n    ging de deur open.",
    "a time on a line": "tekst: >-\n    De deur gaat open om 10.30\n    uur precies.",
    "words that share their end": "tekst: >-\n    Bij de in-\n    of uitgang, voor- en nadelen.",
    "pieces of words": "tekst: ver- be- en ont-",
    "a tab in a sentence": "tekst: Een\tpen.",
    "a comment behind a key": "tekst: # hier staat wat je leest\n    Een pen.",
    "one who quotes": "tekst: De «smid» zei ‘ja’ – en bleef.",
}


@pytest.mark.parametrize("passes", PASSES)
def test_what_may_be_meant_so_passes_in_data(content: Copy, passes: str) -> None:
    text = (content.root / DATA).read_text(encoding="utf-8")
    old = re.compile(r"^  tekst: .*\n(?:   .*\n)*", re.MULTILINE)
    content.write(DATA, old.sub(f"  {PASSES[passes]}\n", text, count=1))

    assert content.faults() == []


def test_an_address_of_another_site_may_hold_any_sign(content: Copy) -> None:
    content.edit("data/bronnen.yml", "adres: https:", "adres: https://example.org/_a_*b*__c__ # ")

    assert content.faults() == []


MERGED = ["<<<<<<< HEAD", "Een.", "=======", "Twee.", ">>>>>>> patch-1"]


@pytest.mark.parametrize("indent", ["", "    "])
def test_two_versions_that_were_put_together_are_one_fault(content: Copy, indent: str) -> None:
    marks = "\n".join(indent + line for line in MERGED)
    line = content.edit(DATA, KEY, f"  tekst: >-\n{marks}\n  oud: ") + 1
    page = paste_on_page(content, marks)

    cure = (
        "staan twee versies door elkaar. Zo los je het op: laat één versie staan, en haal de "
        "regels weg die beginnen met `<<<<<<<`, `=======` en `>>>>>>>`."
    )
    assert content.faults() == [
        f"{DATA}:{line}: vanaf hier tot en met regel {line + 4} {cure}",
        f"{PAGE}:{page}: vanaf hier tot en met regel {page + 4} {cure}",
    ]


@pytest.mark.parametrize("indent", ["", "    "])
@pytest.mark.parametrize(
    "left",
    [
        "diff --git a/x.yml b/x.yml",
        "index 1a2b3c4..5d6e7f8 100644",
        "--- a/data/x.yml",
        "+++ b/data/x.yml",
        "@@ -1,2 +3,4 @@ zo",
    ],
)
def test_a_line_that_shows_how_versions_differ_is_told(
    content: Copy, left: str, indent: str
) -> None:
    line = content.edit(DATA, KEY, f"  tekst: >-\n    Een.\n{indent}{left}\n  oud: ") + 2
    page = paste_on_page(content, f"{indent}{left}")

    told = (
        "hier staat een regel van een programma dat laat zien wat er is veranderd. Zo los je het "
        "op: haal die regel weg, en ook de `+` en `-` die het voor de andere regels zette."
    )
    assert content.faults() == [f"{DATA}:{line}: {told}", f"{PAGE}:{page}: {told}"]


@pytest.mark.parametrize("indent", ["", "    "])
def test_a_mark_between_two_versions_is_told_alone_in_data(content: Copy, indent: str) -> None:
    line = content.edit(DATA, KEY, f"  tekst: >-\n    Een.\n{indent}=======\n  oud: ") + 2

    assert content.faults() == [
        f"{DATA}:{line}: hier staat `=======`: dat laat een programma achter dat twee versies "
        "samenvoegt. Zo los je het op: haal de regel weg, en kijk of er niets dubbel staat."
    ]


LEFT_BEHIND = [
    "._uitlenen.yml", ".DS_Store", "desktop.ini", "Desktop.ini", "Thumbs.db", "~$gids.docx",
    ".~lock.gids.odt#", "uitlenen.md~", "Icon\r", "__MACOSX/uitlenen.md", ".#uitlenen.md",
]  # fmt: skip


def test_a_mark_between_two_versions_makes_no_heading_of_a_page(content: Copy) -> None:
    line = paste_on_page(content, "Een.\n=======\nTwee.") + 1

    assert content.faults() == [
        f"{PAGE}:{line}: hier staat `=======`: dat laat een programma achter dat twee versies "
        "samenvoegt. Zo los je het op: haal de regel weg, en kijk of er niets dubbel staat."
    ]


def test_what_systems_and_programs_leave_behind_is_passed_over_and_not_published(
    copy: Copy,
) -> None:
    for folder in ("data", "data/themas", "docs", "docs/dorp", "overrides/assets"):
        for name in LEFT_BEHIND:
            copy.write(f"{folder}/{name}", b"\0\1")
    copy.illustrate()

    assert copy.faults() == []
    site = built(copy.root, copy.root / "site")
    names = {path.name for path in site.rglob("*")}
    assert not names & {part for name in LEFT_BEHIND for part in name.split("/")}


@pytest.mark.parametrize(
    ("first", "second"),
    [("data/themas/uitlenen.yml", "Uitlenen.yml"), ("docs/dorp/meedoen.md", "MeeDoen.md")],
)
def test_names_that_are_one_on_some_systems_are_told(
    content: Copy, first: str, second: str
) -> None:
    folder, _, name = first.rpartition("/")
    content.write(f"{folder}/{second}", (content.root / first).read_bytes())

    (told,) = content.faults()
    assert told.startswith(
        f"{folder}/{second}:1: deze naam is op veel computers dezelfde als `{name}`"
    )


@pytest.mark.parametrize("place", ["data/themas/los.yml", "docs/los.md", "docs/map"])
@pytest.mark.parametrize("target", ["/etc", "/etc/passwd", ".", "is-er-niet"])
def test_a_link_to_another_place_is_not_followed(content: Copy, place: str, target: str) -> None:
    (content.root / place).symlink_to(target)

    (told,) = content.faults()
    assert told.startswith(f"{place}:1: dit is een snelkoppeling naar een andere plek")


@pytest.mark.parametrize("file", [DATA, PAGE])
def test_a_text_of_5_megabytes_is_told(content: Copy, file: str) -> None:
    content.write(file, "een woord " * 500_000)

    (told,) = content.faults()
    assert told.startswith(f"{file}:1: dit bestand is groter dan 1 MB")


# What is typed on a page · what is said of it · on which line after the first.
LAYOUT: dict[str, tuple[str, str] | tuple[str, str, int]] = {
    "a list without a blank line": ("Neem mee:\n- een\n- twee", "boven deze lijst ontbreekt", 1),
    "a list of numbers without one": ("Doe dit:\n1. een\n2. twee", "boven deze lijst ontbr", 1),
    "bullets of Word": ("• een\n• twee", "`•` maakt geen lijst"),
    "bullets of PowerPoint": ("▪\teen\n▪\ttwee", "`▪` maakt geen lijst"),
    "numbers with a bracket": ("1) een\n2) twee", "`1)` maakt geen lijst"),
    "letters with a bracket": ("a) een\nb) twee", "`a)` maakt geen lijst"),
    "bullets in a list": ("- een\n  • half", "`•` maakt geen lijst", 1),
    "a paragraph that is indented": ("    Vier spaties.", "wordt daardoor code"),
    "a paragraph with a tab": ("\tEen tab.", "wordt daardoor code"),
    "a list in a list with two spaces": ("- een\n  - half", "springt 2 spaties in", 1),
    "a list that is indented": (" - een\n - twee", "springt 1 spatie in"),
    "a table without a blank line": ("Zo:\n| a | b |\n|---|---|\n| 1 | 2 |", "boven deze tabel", 2),
    "one brace": ('Zie { bron("o2pz") } dus.', '`bron("o2pz")` komt als tekst op de pagina'),
    "no brace": ('bron("o2pz")', '`bron("o2pz")` komt als tekst op de pagina'),
    "square brackets": ('[[ kader("bel-aan") ]]', '`kader("bel-aan")` komt als tekst'),
    "quotes of Word, one brace": ("{kader(“bel-aan”)}", "`kader(“bel-aan”)` komt als tekst"),
    "a call of nothing, one brace": ("{ route() }", "`route()` komt als tekst op de pagina"),
    "a script": ("<script>x()</script>", "`<script>` kan niet op een pagina"),
    "a script of many lines": ("Zo.\n\n<script\nsrc='x.js'>\n</script>", "`<script>` kan niet", 2),
    "a handler": ('<div class="a" onclick="x()">a</div>', "`onclick=` kan niet op een pagina"),
    "a handler in capitals": ("<p ONMOUSEOVER=x()>a</p>", "`onmouseover=` kan niet op een"),
    "a style": ('<p style="color: red">a</p>', "`style=` kan niet op een pagina"),
    "a style behind a text": ('Zo.\n{: style="color: red" }', "`style=` kan niet op een", 1),
    "a sheet of styles": ("<style>p {}</style>", "`<style>` kan niet op een pagina"),
    "a page in a page": ('<iframe src="https://x.nl/"></iframe>', "`<iframe>` kan niet"),
    "an image of another site": ("![a](https://x.nl/a.png)", "op een andere site: `x.nl`"),
    "such an image by its name": ("![a][b]\n\n[b]: //x.nl/a.png", "op een andere site: `x.nl`"),
    "such an image in HTML": ('<img alt="" src=http://x.nl/a.png>', "op een andere site: `x.nl`"),
    "a link that runs": ("[a](javascript:x())", "`javascript:` kan niet op een pagina"),
    "HTML that Markdown has a sign for": ("Een <b>rode</b> pen.", "`<b>`: zo komt het niet op"),
    "HTML around a page": ("<div>\n\nEen pen.\n\n</div>", "`<div>`: zo komt het niet op de pag"),
    "something to fill in": ("Vul <naam> in.", "`<naam>`: zo komt het niet op de pagina"),
    "a site between brackets": ("<www.example.org>", "`<www.example.org>`: zo komt het niet op"),
    "bold without an end": ("Een **rode pen.", "een sterretje staat hier alleen"),
    "bold with half an end": ("Een *rode** pen.", "een sterretje staat hier alleen"),
    "bold over two paragraphs": ("Een **rode\n\npen** dus.", "een sterretje staat hier alleen"),
    "an address with a space": ("[a](de pen.md)", "het adres van deze link klopt niet"),
    "an address with a title in quotes of Word": ("[a](b.md “c”)", "het adres van deze link klopt"),
    "an image with a size": ("![a](index.png =300x)", "het adres van deze link klopt niet"),
    "a call in a link": ('[a]({{ bron("klusboek") }})', "hier staat een aanroep in een link"),
    "half a scheme": ("[a](htp://x.nl)", "dit is geen adres waar een lezer komt: `htp://x.nl`"),
    "one slash": ("[a](https:/x.nl)", "dit is geen adres waar een lezer komt"),
    "an address pasted twice": ("[a](https://https://x.nl)", "dit is geen adres waar een lezer"),
    "a site on this computer": ("[a](http://localhost:8000/)", "dit is geen adres waar een lezer"),
    "a mail to nobody": ("[a](mailto:piet)", "dit is geen adres waar een lezer komt"),
    "a link by a name that is nowhere": ("[a][b]", "nergens staat het adres erbij"),
    "a link with a space in it": ("[a] (uitlenen.md)", "dit wordt geen link, maar tekst met haak"),
    "a link the other way round": ("(a)[uitlenen.md]", "dit wordt geen link, maar tekst met"),
    "a link without an end": ("[a](uitlenen.md", "dit wordt geen link, maar tekst met haakjes"),
    "a link without words": ("[](uitlenen.md)", "deze link heeft geen woorden om op te klikken"),
    "an image without words": ("![](index.png)", "dit plaatje heeft geen beschrijving"),
    "a heading behind a space": (" ## Kop {: #kop }", "deze kop begint met een spatie"),
    "an address against a heading": ("## Kop{: #kop }", "deze kop heeft geen vast adres"),
    "an address without a heading": ("## {: #kop }", "deze kop heeft geen vast adres"),
    "an address of two words": ("## Kop {: #kop x }", "deze kop heeft geen vast adres"),
    "a year that begins a paragraph": ("2024. Dat is zo.", "een lijst die bij 1 begint"),
    "a list that goes on after a text": ("1. a\n2. b\n\nZo.\n\n3. c", "en niet bij 3", 5),
    "a row with too many cells": ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", "meer dan 2 cellen", 2),
    "a text below a table": ("| a | b |\n|---|---|\n| 1 | 2 |\nZo.", "wordt een rij van de", 3),
    "a row after a blank line": ("| a | b |\n|---|---|\n\n| 1 | 2 |", "hoort bij geen tabel", 3),
    "a comment without an end": ("<!-- nog doen", "`<!--` staat hier alleen"),
    "a comment without a begin": ("nog doen -->", "`-->` staat hier alleen"),
    "a call in code": ('`{{ bron("klusboek") }}`', "staat tussen backticks"),
    "such a link in HTML": ('<a href="JavaScript:x()">a</a>', "`JavaScript:` kan niet op een"),
}  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUT)
def test_what_would_not_come_out_as_meant_is_told_at_its_line(content: Copy, layout: str) -> None:
    typed, says, *later = LAYOUT[layout]
    line = paste_on_page(content, typed) + sum(later)

    told = content.faults()[0]
    assert told.startswith(f"{PAGE}:{line}: ")
    assert says in told


SOUND = {
    "lists": "- een\n- twee\n\n    - half\n\n1. een\n2. twee\n    - half",
    "a list that goes on": "- een\n  loopt door\n- twee",
    "a list in a quote": "> Zo:\n>\n> - een\n> - twee",
    "a list right below a heading": "## Kop {: #kop }\n- een\n- twee",
    "a table": "| a | b |\n|---|---|\n| 1 | #2 |",
    "words that look like a list": "Het is nu\n2024. Dat is zo.\n-5 graden, en - zo - dus.",
    "code with all of it": "```html\n<script onclick=x style=y>\nTekst:\n- een\n• twee\n```",
    "code in a sentence": 'Schrijf `{ bron("x") }` of `<script>`, of ``a ` style=``.',
    "a comment": "<!--\nTekst:\n- een <script>\n-->",
    "plain HTML": 'H<sub>2</sub>O en <abbr title="a > b">x</abbr><br>.',
    "words that are names of calls": "De route (kort) en het plan(netje) zijn bronnen.",
    "a link to another site": "[a](https://x.nl/) en <https://x.nl/>",
    "a link with all that it may have": '[a](https://x.nl:8/b_(c)?d=e#f "g")',
    "a link to mail": "[a](mailto:a@example.org) of <a@example.org>",
    "a link by its name": "[a][b] en [b][]\n\n[b]: https://x.nl",
    "bold and slanting": "**Let op:** een *rode* en ***grote*** pen, **`dus`**.",
    "stars that are meant": r"2 * 3 is 6, en \*dit\* ook.",
    "a list with more under a point": "1. een\n2. twee\n\n    meer\n\n3. drie",
    "a heading with more": '## Kop {: #kop data-search-exclude="x" }',
    "a call that is shown": "{% raw %}\n\n`{{ x() }}`\n\n{% endraw %}",
}


@pytest.mark.parametrize("sound", SOUND)
def test_what_comes_out_as_meant_is_no_fault(content: Copy, sound: str) -> None:
    paste_on_page(content, SOUND[sound])

    assert content.faults() == []
