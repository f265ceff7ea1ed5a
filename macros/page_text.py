"""What a page of `docs/` says of itself: its head, and its headings with their fixed addresses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from macros.fault import Fault, near
from macros.model import NAME
from macros.yaml_source import parse_yaml

HEAD = re.compile(r"---\n(.*?\n)---\n", re.DOTALL)
HEAD_NEEDS = {"title", "description"}
HEAD_MAY = {"hide", "search"}
LONGEST = {"title": 75, "description": 200}
"""Where a link to the page is shown, what is longer is cut off."""

_FENCE = re.compile(r" {0,3}(```+|~~~+)")
_HEADING = re.compile(r"(#{1,6})(?!#)\s*(.*)")
_UNDERLINE = re.compile(r"(?:=+|-+) *")
_WITH_ANCHOR = re.compile(r".*\{: #(\S+)(?: [^{}]*)?\}\s*")
_ATTRIBUTES = re.compile(r"\s*\{:[^{}]*\}\s*$")


@dataclass
class PageText:
    """What a page is called, with the line of each place that says so, and its headings' anchors.

    A title stands in the head and on top of the page; `anchors` holds the line of each.
    """

    titles: list[tuple[int, str]] = field(default_factory=list)
    anchors: dict[str, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


def read_page_text(text: str, name: str) -> PageText:
    """Read the text of a page, called `name` in messages."""
    page = PageText()
    _read_head(page, text, name)
    for line, level, heading in _headings(text):
        if level == 1:
            page.titles.append((line, _ATTRIBUTES.sub("", heading).strip()))
        else:
            _read_anchor(page, name, line, heading)
    return page


def _read_head(page: PageText, text: str, name: str) -> None:
    """Read the lines between `---` on top of a page."""
    cure = "begin met `---`, dan `title:` en `description:`, en dan weer `---`"
    head = HEAD.match(text)
    if head is None:
        page.faults.append(Fault(name, 1, "de kop met titel en beschrijving ontbreekt", cure))
        return
    # An empty line in place of the first `---`, so that lines count from the top of the page.
    document, faults = parse_yaml(f"\n{head[1]}", name)
    page.faults += faults
    if document is None or faults:
        return
    given = document.value if isinstance(document.value, dict) else {}
    for key in sorted(HEAD_NEEDS):
        if not isinstance(given.get(key), str):
            told = f"`{key}:` ontbreekt in de kop, of is geen tekst"
            page.faults.append(Fault(name, 1, told, cure))
        elif len(given[key]) > LONGEST[key]:
            told = f"`{key}:` heeft {len(given[key])} tekens, meer dan een link kan laten zien"
            shorter = f"maak er hooguit {LONGEST[key]} van"
            page.faults.append(Fault(name, document.lines[(key,)], told, shorter))
    for key in given.keys() - HEAD_NEEDS - HEAD_MAY:
        line = document.lines[(key,)]
        told = f"`{key}:` kan niet in de kop van een pagina"
        page.faults.append(Fault(name, line, told, near(key, HEAD_NEEDS | HEAD_MAY)))
    if isinstance(given.get("title"), str):
        page.titles.append((document.lines[("title",)], given["title"]))


def _headings(text: str) -> Iterator[tuple[int, int, str]]:
    """The line, level and text of each heading: those with `#`, and lines that are underlined."""
    head = HEAD.match(text)
    lines = ["", *text.split("\n")]  # counted from 1
    begin = text[: head.end()].count("\n") + 1 if head else 1
    lines[1:begin] = [""] * (begin - 1)
    fence = ""
    for number, line in enumerate(lines):
        if opens := _FENCE.match(line):
            if not fence:
                fence = opens[1]
            elif line.strip().startswith(fence):
                fence = ""
        elif fence:
            continue
        elif found := _HEADING.match(line):
            yield number, len(found[1]), found[2]
        elif _UNDERLINE.fullmatch(line) and lines[number - 1] and not lines[number - 2]:
            yield number - 1, 1 if line.startswith("=") else 2, lines[number - 1]


def _read_anchor(page: PageText, name: str, line: int, heading: str) -> None:
    found = _WITH_ANCHOR.fullmatch(heading)
    anchor = found[1] if found else ""
    if not re.fullmatch(NAME, anchor):
        what = "deze kop heeft geen vast adres, of het adres is niet goed geschreven"
        cure = (
            "zet achter de kop een adres met kleine letters, cijfers en streepjes, zoals "
            "`## Mijn kop {: #mijn-kop }`"
        )
        page.faults.append(Fault(name, line, what, cure))
    elif anchor in page.anchors:
        what = f"adres `{anchor}` heeft de kop op regel {page.anchors[anchor]} al"
        page.faults.append(Fault(name, line, what, "geef deze kop een ander adres"))
    else:
        page.anchors[anchor] = line
