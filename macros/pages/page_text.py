"""What a page of `docs/` says of itself: its head, and its headings with their fixed addresses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from macros.content.fault import Fault, near
from macros.content.model.base import NAME
from macros.content.yaml_source import parse_yaml
from macros.pages.blocks import blocks_of
from macros.pages.half_made import half_made
from macros.pages.layout import layout_faults
from macros.pages.lost_calls import calls_in_code, lost_calls
from macros.pages.pasted import pasted_faults
from macros.pages.unsafe import unsafe_faults

HEAD = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)
HEAD_NEEDS = ("title", "description")
"""What a page says of itself in its head, unless a record does."""
HEAD_MAY = ("hide", "search")
LONGEST = {"title": 75, "description": 200}
"""Where a link to the page is shown, what is longer is cut off."""

# The same in mkdocs.yml: with Jinja's own `{#`, a heading id such as `{#kop}` would be a comment.
JINJA_OPTIONS = {"comment_start_string": "{##", "comment_end_string": "##}"}

_COMMENT = re.compile(r"\{##.*?##\}", re.DOTALL)
# Code as Markdown knows it: a fence that is never closed is none.
_NO_TEXT = re.compile(
    r"\{##.*?##\}|<!--.*?-->"
    r"|^(?P<fence>~{3,}|`{3,})[ ]*(?:\{[^\n]*\}|[\w#.+-]*[ ]*)\n(?:.*?\n)?(?P=fence)[ ]*$",
    re.DOTALL | re.MULTILINE,
)
_WITH_ANCHOR = re.compile(r""".*\S\s+\{: #(\S+)(?:\s+[\w-]+=(?:"[^"]*"|'[^']*'))*\s*\}\s*""")
_ATTRIBUTES = re.compile(r"\s*\{:[^{}]*\}\s*$")
_HEADING_TAG = re.compile("h([1-6])")
_SIGNS = re.compile(r"[\s>]*(?:[-*+]\s+)?#")
_CODE = re.compile(r"(`+)(?!`)[^\n]*?(?<!`)\1(?!`)")
_END = re.compile(r"\s*#+$")

_EXAMPLE = "`## Mijn kop {: #mijn-kop }`"


@dataclass(frozen=True)
class _Heading:
    line: int
    level: int
    text: str
    underlined: bool = False

    @property
    def anchor(self) -> str | None:
        """Its explicit address, when that can be kept."""
        found = _WITH_ANCHOR.fullmatch(self.text)
        return found[1] if found and re.fullmatch(NAME, found[1]) else None

    @property
    def title(self) -> str:
        """Its words as they are read."""
        return re.sub(r"\\(.)", r"\1", _END.sub("", _ATTRIBUTES.sub("", self.text))).strip()


@dataclass
class PageText:
    """What a page is called, with the line of each place that says so, and its headings' anchors.

    A title stands in the head and on top of the page, there on line `top`; `missing` names what the
    head does not say. `anchors` holds the line of each, `levels` the level of the heading on each
    line: 1 for the title. `prose` is its text without its head, comments and code, with every line
    in its place.
    """

    missing: list[str] = field(default_factory=list)
    titles: list[tuple[int, str]] = field(default_factory=list)
    top: int | None = None
    anchors: dict[str, int] = field(default_factory=dict)
    levels: dict[int, int] = field(default_factory=dict)
    prose: str = ""
    faults: list[Fault] = field(default_factory=list)


def read_page_text(text: str, name: str) -> PageText:
    """Read the text of a page, called `name` in messages."""
    page = PageText()
    _read_head(page, text, name)
    body = _blank(_COMMENT, _blank(HEAD, text))
    text_only = _blank(_NO_TEXT, body)
    prose = _CODE.sub(lambda code: " " * len(code[0]), text_only)
    page.prose = prose
    page.faults += [
        *layout_faults(body, name),
        *unsafe_faults(prose, name),
        *half_made(_CODE.sub(lambda code: "x" * len(code[0]), text_only), name),
        *lost_calls(prose, name),
        *calls_in_code(text_only, _CODE, name),
        *pasted_faults(text_only, _CODE, name),
    ]
    for heading in _headings(body):
        page.levels[heading.line] = heading.level
        if heading.level == 1:
            _read_title(page, name, heading)
        _read_anchor(page, name, heading)
    return page


def _blank(pattern: re.Pattern[str], text: str) -> str:
    """The text with nothing but line ends in place of what is found."""
    return pattern.sub(lambda found: "\n" * found[0].count("\n"), text)


def _read_head(page: PageText, text: str, name: str) -> None:
    """Read the lines between `---` on top of a page."""
    head = HEAD.match(text)
    if head is None:
        page.missing += HEAD_NEEDS
        return
    # An empty line in place of the first `---`, so that lines count from the top of the page.
    document, faults = parse_yaml(f"\n{head[1]}", name)
    page.faults += faults
    if document is None or faults:
        return
    given = document.value if isinstance(document.value, dict) else {}
    for key in HEAD_NEEDS:
        if key not in given:
            page.missing.append(key)
        elif not isinstance(given[key], str):
            told, cure = f"`{key}:` is geen tekst", "zet er aanhalingstekens om"
            page.faults.append(Fault(name, document.lines[(key,)], told, cure))
        elif len(given[key]) > LONGEST[key]:
            told = f"`{key}:` heeft {len(given[key])} tekens, meer dan een link kan laten zien"
            shorter = f"maak er hooguit {LONGEST[key]} van"
            page.faults.append(Fault(name, document.lines[(key,)], told, shorter))
    known = HEAD_NEEDS + HEAD_MAY
    for key in given.keys() - set(known):
        line = document.lines[(key,)]
        told = f"`{key}:` kan niet in de kop van een pagina"
        page.faults.append(Fault(name, line, told, near(key, known)))
    if isinstance(given.get("title"), str):
        page.titles.append((document.lines[("title",)], given["title"]))


def _headings(text: str) -> Iterator[_Heading]:
    """Each heading that Markdown makes: a line that begins with `#`, or that is underlined."""
    lines = text.split("\n")
    for block in blocks_of(text):
        if found := _HEADING_TAG.fullmatch(block.tag):
            line = block.lines[0]
            underlined = not _SIGNS.match(lines[line.number - 1])
            yield _Heading(line.number, int(found[1]), line.text.strip(), underlined=underlined)


def _read_title(page: PageText, name: str, heading: _Heading) -> None:
    if page.top:
        what = f"een pagina heeft één titel, en die staat al op regel {page.top}"
        cure = f"schrijf een kop zo: {_EXAMPLE}, of begin de regel niet met `#`"
        page.faults.append(Fault(name, heading.line, what, cure))
        return
    page.top = heading.line
    page.titles.append((heading.line, heading.title))


def _read_anchor(page: PageText, name: str, heading: _Heading) -> None:
    if heading.anchor in page.anchors:
        first = page.anchors[heading.anchor]
        what = f"adres `{heading.anchor}` heeft de kop op regel {first} al"
        page.faults.append(Fault(name, heading.line, what, "geef deze kop een ander adres"))
    elif heading.anchor:
        page.anchors[heading.anchor] = heading.line
    elif heading.underlined:
        what = "deze regel wordt een kop, door de streepjes eronder"
        cure = f"zet een lege regel boven de streepjes, of schrijf {_EXAMPLE}"
        page.faults.append(Fault(name, heading.line, what, cure))
    elif heading.level > 1:
        what = "deze kop heeft geen vast adres, of het adres is niet goed geschreven"
        cure = f"zet achter de kop een adres met kleine letters, cijfers en streepjes: {_EXAMPLE}"
        page.faults.append(Fault(name, heading.line, what, cure))
