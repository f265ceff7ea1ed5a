"""Texts as people paste them: where each comes from, and what must happen with it.

Each goes in two places: on a page of `docs/`, and in a text of `data/`, there behind `>-` and, when
it is one line, also right behind the key. `Comes`: nothing is told, and this is what readers get.
`Told`: it is named at its line, with its cure.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Comes:
    """It comes out as meant. `read`: what readers read; `made`: a piece of HTML in that."""

    read: str
    made: str = ""


@dataclass(frozen=True)
class Told:
    """It is named: what is wrong, the cure, and on which line of what was pasted, from 0."""

    what: str
    cure: str
    at: int = 0


Outcome = Comes | Told


@dataclass(frozen=True)
class Paste:
    """A pasted text. `line`: what happens right behind a key; `mended`: what `herstel` makes."""

    source: str
    text: str
    page: Outcome
    data: Outcome
    line: Outcome | None = None
    mended: str | None = None


def everywhere(source: str, text: str, outcome: Outcome, mended: str | None = None) -> Paste:
    """A paste of which the same is said wherever it stands."""
    return Paste(source, text, outcome, outcome, mended=mended)


NO_LIST = "maakt geen lijst, maar lopende tekst"
DASH = "begin elk punt met `- `"
NUMBER = "begin elk punt met een cijfer en een punt, zoals `1. `"
LIST = "een lijst werkt hier niet"
POINTS = "zet elk punt bij een sleutel die een lijst is, zoals `punten:`"
BY_HAND = "haal het weg, en typ wat er hoort te staan"
COLON = Told("hier staat een dubbele punt die YAML als sleutel leest", "tussen aanhalingstekens")
SIGN = Told("een tekst begint hier met een teken dat in YAML iets anders betekent", "zet de tekst")
AFTER_QUOTES = Told("na een afsluitend aanhalingsteken staat nog tekst", "zet de hele tekst tussen")
NO_LINK = Told("een link werkt hier niet", "maak van de link een bron in data/bronnen.yml")
NO_MARKUP = Told("opmaak werkt hier niet", "haal de tekens weg, en laat de woorden staan")
NO_HTML = Told("HTML werkt hier niet", "haal weg wat tussen `<` en `>` staat")
OTHER = Told(
    "dat is opmaak van een ander programma", "haal de tekens weg, en laat de woorden staan"
)
FIELD = Told("hier staat een veldcode uit Word", "typ wat er in Word te lezen was")
CHAT = Told("hier begint een bericht uit een chat", "haal de tijd en de naam weg")


def not_a_list(source: str, text: str, mark: str, cure: str = DASH, at: int = 0) -> Paste:
    """A list that a page would make running text of, as a text in data always does."""
    return Paste(
        source, text, Told(f"`{mark}` {NO_LIST}", cure, at), Told(f"`{mark}`: {LIST}", POINTS, at)
    )


PASTES = {
    # Word
    "bullets": not_a_list("Word", "•\tEen pen\n•\tEen schrift", "•"),
    "bullets of a font": everywhere(
        "Word",
        "\uf0b7\tEen pen\n\uf0b7\tEen schrift",
        Told("alleen in één lettertype bestaat, zoals een opsommingsteken uit Word (U+F0B7)", ""),
    ),
    "bullets of the second level": not_a_list("Word", "o\tEen pen\no\tEen schrift", "o"),
    "bullets of the third level": not_a_list("Word", "§\tEen pen\n§\tEen schrift", "§"),
    "numbers with a tab": Paste(
        "Word",
        "1.\tEen pen\n2.\tEen schrift",
        Comes("Een pen Een schrift", "<ol>\n<li>Een pen</li>\n<li>Een schrift</li>\n</ol>"),
        Told(f"`1.`: {LIST}", POINTS),
    ),
    "numbers with a bracket": not_a_list("Word", "1)\tEen pen\n2)\tEen gum", "1)", NUMBER),
    "letters with a dot": not_a_list("Word", "a.\tEen pen\nb.\tEen schrift", "a.", NUMBER),
    "numbers of paragraphs": not_a_list("Word", "1.1\tDe pen\n1.2\tHet schrift", "1.1", NUMBER),
    "a dash as a bullet": not_a_list("Word", "Neem mee\n– Een pen\n– Een gum", "–", at=1),
    "a hyphen that is not seen": everywhere(
        "Word",
        "Het gereed\u00adschap hangt.",
        Told("een onzichtbaar afbreekstreepje (U+00AD), na `gereed`", "haal het weg"),
        "Het gereedschap hangt.",
    ),
    "a hard space": everywhere(
        "Word",
        "Na drie\u00a0dagen.",
        Told("een harde spatie (U+00A0), na `drie`", "typ een gewone spatie"),
        "Na drie dagen.",
    ),
    "a hyphen that does not break": everywhere(
        "Word",
        "Stuur een e\u2011mail.",
        Told("een streepje dat op een gewoon streepje lijkt (U+2011)", "typ `-`"),
        "Stuur een e-mail.",
    ),
    "quotes and an apostrophe": Paste(
        "Word",
        "De smid zei: “Neem ’m mee.”",
        Comes("De smid zei: “Neem ’m mee.”"),
        Comes("De smid zei: “Neem ’m mee.”"),
        COLON,
    ),
    "the code of a link": Paste(
        "Word", '{ HYPERLINK "https://example.org" }De site', FIELD, FIELD, SIGN
    ),
    "the code of a page number": everywhere("Word", "De sleutel PAGEREF _Toc123 \\h 3", FIELD),
    "a reference that was lost": everywhere(
        "Word",
        "Zie Fout! Verwijzingsbron niet gevonden. voor meer.",
        Told("een verwijzing is niet meegekomen", "noem waar je naar verwijst"),
    ),
    "a box that was never filled": everywhere(
        "Word",
        "Klik of tik om tekst in te voeren.",
        Told("de tekst van een leeg vak uit Word of PowerPoint", "haal die weg"),
    ),
    "a table of contents": everywhere(
        "Word",
        "De sleutel ............... 3",
        Told("een regel uit een inhoudsopgave", "haal de puntjes en het nummer weg"),
    ),
    "cells of a table": Paste(
        "Word",
        "Wie\tWat\nSmid\tHamer\nBakker\tBrood",
        Told("hier staat een tabel, en die wordt lopende tekst", "zet `|` tussen de kolommen"),
        Told("hier staat een tabel: die werkt hier niet", "zet de tabel op een pagina in docs/"),
    ),
    "its own HTML": everywhere(
        "Word",
        '<p class="MsoNormal">Een pen.<o:p></o:p></p>',
        Told("hier staat opmaak die uit Word meekwam", "haal weg wat tussen `<` en `>` staat"),
    ),
    "the mark of a comment": everywhere(
        "Word",
        "Neem een pen.[JB1] En een gum.",
        Told("het merkteken van een opmerking uit Word", "haal het weg, met de haken"),
    ),
    "notes under a text": everywhere(
        "Word",
        "Neem een pen.¹ En een gum.\n\n¹ Zie het boek.",
        Comes("Neem een pen.¹ En een gum. ¹ Zie het boek."),
    ),
    "signs of counting": everywhere(
        "Word", "5 m² en ½ – 2 × 3 ≥ 5 °C…", Comes("5 m² en ½ – 2 × 3 ≥ 5 °C…")
    ),
    # A PDF
    "letters in one": everywhere(
        "PDF",
        "het o\ufb03ciële werk",
        Told("één teken voor meer letters (U+FB03), na `o`", "typ `ffi`"),
        "het officiële werk",
    ),
    "a word that is cut off": everywhere(
        "PDF",
        "Het gereed-\nschap hangt.",
        Told("op de pagina komt `gereed- schap`", "schrijf `gereedschap`; hoort het streepje"),
    ),
    "a word cut off by a hyphen that is not seen": everywhere(
        "PDF",
        "Het gereed\u00ad\nschap hangt.",
        Told(
            "een onzichtbaar afbreekstreepje (U+00AD), na `gereed`",
            "haal het weg, en schrijf `gereedschap` aan één stuk, op één regel",
        ),
    ),
    "a word cut off, on one line": everywhere(
        "PDF",
        "Het gereed- schap hangt.",
        Told("op de pagina komt `gereed- schap`", "schrijf `gereedschap`"),
    ),
    "two words that share their end": everywhere(
        "PDF", "Bij de in-\nen uitgang.", Comes("Bij de in- en uitgang.")
    ),
    "lines that are broken": everywhere(
        "PDF",
        "Het gereedschap hangt\nin de schuur en daar\nmag je het halen.",
        Comes("Het gereedschap hangt in de schuur en daar mag je het halen."),
    ),
    "the number of a page": everywhere(
        "PDF", "Het hangt\n\n12\n\nin de schuur.", Told("een getal alleen", "haal het weg", at=2)
    ),
    "the foot of a page": everywhere(
        "PDF", "Het hangt\nPagina 12 van 34\nin de schuur.", Told("een getal alleen", "weg", at=1)
    ),
    "the end of a page": everywhere(
        "PDF",
        "Eerst dit.\x0cDan dat.",
        Told("een verborgen regeleinde (U+000C)", "typ een gewone spatie"),
        "Eerst dit. Dan dat.",
    ),
    "an accent that came loose": everywhere(
        "PDF", "de cli¨ent", Told("een los accent, dat bij een letter hoort (U+00A8)", BY_HAND)
    ),
    "an accent on a space": everywhere(
        "PDF", "de cli \u0308ent", Told("een los accent, dat bij een letter hoort", BY_HAND)
    ),
    "a letter that was lost": everywhere(
        "PDF", "de cli\ufffdnt", Told("een teken dat verloren is gegaan (U+FFFD)", BY_HAND)
    ),
    "the number of a letter": everywhere(
        "PDF", "de cli(cid:235)nt", Told("het nummer van een letter uit een pdf", "typ de letter")
    ),
    "a bullet on a line of its own": not_a_list("PDF", "●\nEen pen\n●\nEen gum", "●"),
    "letters read wrongly": everywhere(
        "PDF", "de cliÃ«nt", Told("`Ã«`: een teken dat verkeerd is ingelezen", "typ `ë`")
    ),
    # PowerPoint
    "a line that is broken": everywhere(
        "PowerPoint",
        "Een pen\x0ben een gum",
        Told("een verborgen regeleinde (U+000B), na `pen`", "typ een gewone spatie"),
        "Een pen en een gum",
    ),
    "a line of its own": everywhere(
        "PowerPoint",
        "Een pen\u2028en een gum",
        Told("een verborgen regeleinde (U+2028), na `pen`", "typ een gewone spatie"),
        "Een pen en een gum",
    ),
    "square bullets": not_a_list("PowerPoint", "▪\tEen pen\n▪\tEen gum", "▪"),
    "arrows as bullets": not_a_list("PowerPoint", "➢ Een pen\n➢ Een gum", "➢"),
    "a slide without a title": everywhere(
        "PowerPoint",
        "Klik om een titel toe te voegen",
        Told("de tekst van een leeg vak uit Word of PowerPoint", "haal die weg"),
    ),
    "pictures as bullets": not_a_list("PowerPoint", "✅ Een pen\n✅ Een gum", "✅"),
    # Teams, mail, chats
    "messages": Paste("Teams", "[10:32] Jan de Smid\nNeem een pen mee 👍", CHAT, CHAT),
    "a message with its day": everywhere("Teams", "Jan Smid 26-11-2026 10:32\nEen pen", CHAT),
    "a message of a phone": Paste(
        "WhatsApp", "[26-11-2026 10:32:05] Jan: neem een pen mee", CHAT, CHAT, SIGN
    ),
    "bold of a chat": Paste(
        "WhatsApp",
        "Neem *echt* een pen",
        Comes("Neem echt een pen", "<em>echt</em>"),
        NO_MARKUP,
    ),
    "a space without width": everywhere(
        "Teams",
        "Neem\u200b een pen",
        Told("een onzichtbaar teken zonder breedte (U+200B), na `Neem`", "haal het weg"),
        "Neem een pen",
    ),
    "somebody who is named": Paste(
        "Teams",
        "@Jan neemt een pen",
        Comes("@Jan neemt een pen"),
        Comes("@Jan neemt een pen"),
        SIGN,
    ),
    "a link behind a filter": Paste(
        "Outlook",
        "[de site](https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org)",
        Told("dit webadres loopt langs het filter van een mailprogramma", "open de link"),
        Told("dit webadres loopt langs het filter van een mailprogramma", "open de link"),
        SIGN,
    ),
    "an address of mail": Paste(
        "Outlook",
        "[Jan](mailto:jan@example.org)",
        Comes("Jan", 'href="mailto:jan@example.org"'),
        NO_LINK,
        SIGN,
    ),
    "an address of mail, half": Paste(
        "Outlook",
        "[Jan](jan@example.org)",
        Told("leidt naar iets wat er niet is", "schrijf `mailto:jan@example.org`"),
        NO_LINK,
        SIGN,
    ),
    "a picture in a mail": Paste(
        "Outlook",
        "Kijk [cid:image001.png@01D9] hier",
        Told("de plaats van een plaatje dat niet is meegekomen", "haal het weg"),
        Told("de plaats van een plaatje dat niet is meegekomen", "haal het weg"),
    ),
    "letters in code": everywhere(
        "Outlook", "de cli=C3=ABnt", Told("zo schrijft een programma een letter", "typ de letter")
    ),
    # A Mac
    "letters with their accents apart": everywhere(
        "Mac", "de cli\u0065\u0308nt in het cafe\u0301", Comes("de cliënt in het café")
    ),
    "lines that end as of old": Paste(
        "Mac",
        "Een pen.\rEen gum.",
        Comes("Een pen. Een gum."),
        Told("hier ontbreekt een dubbele punt", "laat een vervolgregel verder inspringen", at=1),
        Told("hier ontbreekt een dubbele punt", "laat een vervolgregel verder inspringen", at=1),
    ),
    "a sign at the start, half-way": everywhere(
        "Mac",
        "Een\ufeff pen",
        Told("een onzichtbaar teken zonder breedte (U+FEFF)", "haal het weg"),
        "Een pen",
    ),
    "a file of its own": Paste(
        "Mac",
        "[het plan](file:///Users/jan/plan.docx)",
        Told("een bestand op je eigen computer", "zet het bestand in docs/"),
        NO_LINK,
        SIGN,
    ),
    # A phone
    "two spaces and a dot": everywhere(
        "phone", "Neem een pen.  En een gum.", Comes("Neem een pen. En een gum.")
    ),
    "quotes that open low": everywhere(
        "phone", "„Neem een pen”, zei hij", Comes("„Neem een pen”, zei hij")
    ),
    "a family": everywhere(
        "phone",
        "Het gezin 👨\u200d👩\u200d👧 leent ❤️ 1️⃣",
        Comes("Het gezin 👨\u200d👩\u200d👧 leent ❤️ 1️⃣"),
    ),
    "a flag": everywhere(
        "phone",
        "Uit \U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f dus",
        Comes("Uit \U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f dus"),
    ),
    "a mark of reading": everywhere(
        "phone",
        "Neem\u200f een pen",
        Told("een onzichtbaar teken dat de leesrichting verandert (U+200F)", "haal het weg"),
        "Neem een pen",
    ),
    "its greeting": everywhere(
        "phone",
        "Neem een pen.\n\nVerzonden vanaf mijn iPhone",
        Told("de groet van een telefoon", "haal die weg", at=2),
    ),
    "signs of full width": everywhere(
        "phone",
        "Neem een pen\uff01",
        Told("op een gewone letter of een gewoon teken lijkt (U+FF01)", "typ `!`"),
        "Neem een pen!",
    ),
    "accents as apostrophes": everywhere(
        "phone", "Zo`n pen en foto`s.", Told("een accent op de plaats van een apostrof", "Zo'n")
    ),
    # A page on the web
    "a hard space in HTML": Paste(
        "web", "Neem&nbsp;een pen", Told("`&nbsp;` is een harde spatie", "gewone spatie"),
        Told("`&nbsp;`: HTML werkt hier niet", "typ het teken zelf"),
    ),
    "a break of the line": Paste(
        "web", "Een pen<br>Een gum", Comes("Een pen Een gum", "Een pen<br>Een gum"), NO_HTML
    ),
    "a colour": Paste(
        "web",
        '<span style="color: red">Een pen</span>',
        Told("`style=` kan niet op een pagina", "haal het weg"),
        NO_HTML,
        COLON,
    ),
    "a font": Paste(
        "web",
        '<font color="red">Een pen</font>',
        Told("`<font>` kan niet", "haal het weg"),
        NO_HTML,
    ),
    "letters in HTML with marks": Paste(
        "web",
        "<div>Een **rode** pen</div>",
        Told("`<div>`: zo komt het niet op de pagina", "gebruik de tekens van Markdown"),
        NO_HTML,
    ),
    "a site without its start": Paste(
        "web",
        "[de site](www.example.org)",
        Told("leidt naar iets wat er niet is", "schrijf `https://www.example.org`"),
        NO_LINK,
        SIGN,
    ),
    "a link of a wiki": Paste("web", "[[uitlenen]] dus", OTHER, OTHER, SIGN),
    # A writing aid
    "bold": Paste(
        "writing aid",
        "**Let op:** een pen",
        Comes("Let op: een pen", "<strong>Let op:</strong>"),
        NO_MARKUP,
        SIGN,
    ),
    "bold with spaces": Paste("writing aid", "Let ** goed ** op", OTHER, OTHER),
    "signs that are kept": Paste(
        "writing aid", "\\*\\*Let op\\*\\* een pen", OTHER, NO_MARKUP
    ),
    "a heading": Paste(
        "writing aid",
        "#### Let op\n\nNeem een pen",
        Told("deze kop heeft geen vast adres", "zet achter de kop een adres"),
        NO_MARKUP,
        Told("`####` wordt niet gelezen", "zet dan de hele tekst tussen aanhalingstekens"),
    ),
    "a list right under a sentence": Paste(
        "writing aid",
        "Neem mee\n- Een pen\n- Een gum",
        Told("boven deze lijst ontbreekt een lege regel", "zet er een lege regel boven", at=1),
        Told(LIST, POINTS, at=1),
    ),
    "a list in a list": Paste(
        "writing aid",
        "- Een pen\n  - rood\n- Een gum",
        Told("dit punt springt 2 spaties in", "met 4 spaties voor een punt", at=1),
        Told(LIST, POINTS),
        Told("begint hier met een streepje, en YAML leest dat als een lijst", "haal het streepje"),
    ),
    "boxes to tick": Paste(
        "writing aid",
        "- [ ] Een pen\n- [x] Een gum",
        Told("een vakje werkt hier niet", "haal het vakje weg"),
        Told(LIST, POINTS),
        Told("begint hier met een streepje", "haal het streepje weg"),
    ),
    "a note": everywhere(
        "writing aid",
        "Neem een pen.[^1] Dus.",
        Told("`[^1]`: een voetnoot werkt hier niet", "zet de noot tussen haakjes"),
    ),
    "its own source": everywhere(
        "writing aid",
        "Neem een pen 【4†source】.",
        Told("de verwijzing van een schrijfhulp", "noem de echte bron"),
    ),
    "a note that stands out": Paste(
        "writing aid", "!!! note\n    Neem een pen",
        Told("dat is opmaak van een ander programma", "een kader staat in data/kaders.yml"),
        Told("dat is opmaak van een ander programma", "een kader staat in data/kaders.yml"),
        Told("hier staat een label met `!`", "zet de tekst tussen aanhalingstekens"),
    ),
    "code without an end": Paste(
        "writing aid",
        "```markdown\nNeem een pen",
        Told("een blok code kan hier niet, of het heeft maar één eind", "haal de regel weg"),
        Told("een blok code kan hier niet, of het heeft maar één eind", "haal de regel weg"),
        SIGN,
    ),
    "a table without its second row": Paste(
        "writing aid",
        "| Wie | Wat |\n| Smid | Hamer |",
        Told("hier staat een tabel, en die wordt lopende tekst", "een regel met `---`"),
        Told("hier staat een tabel: die werkt hier niet", "maak er zinnen van"),
        SIGN,
    ),
    "a link with a space": Paste(
        "writing aid",
        "[de site] (https://example.org/)",
        Told("dit wordt geen link", "noem de link als bron"),
        Told("dit wordt geen link", "noem de link als bron"),
        SIGN,
    ),
    "a list without spaces": not_a_list("writing aid", "-Een pen\n-Een gum", "-"),
    # Any place
    "a sign of a mainframe": everywhere(
        "mainframe",
        "Een pen\x85en een gum",
        Told("een verborgen regeleinde (U+0085)", "typ een gewone spatie"),
        "Een pen en een gum",
    ),
    "a quote in front": Paste(
        "anywhere",
        '"Neem een pen", zei hij',
        Comes('"Neem een pen", zei hij'),
        Comes('"Neem een pen", zei hij'),
        AFTER_QUOTES,
    ),
    "a number sign": Paste(
        "anywhere",
        "Neem pen #1 mee",
        Comes("Neem pen #1 mee"),
        Comes("Neem pen #1 mee"),
        Told("`#1` wordt niet gelezen", "zet dan de hele tekst tussen aanhalingstekens"),
    ),
    "the name of a field": Paste(
        "anywhere",
        "Beste {{naam}}, neem een pen",
        Told("dit is geen aanroep die een pagina mag doen", "gebruik alleen aanroepen"),
        Told("een aanroep werkt hier niet", "haal de accolades weg"),
    ),
    "a line to fill in": Paste(
        "anywhere",
        "Naam: ________",
        Comes("Naam: ________"),
        Comes("Naam: ________"),
        COLON,
    ),
}  # fmt: skip
