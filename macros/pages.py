"""Reads which macro calls the pages of `docs/` make: that is where each record has its place.

Pages are prose with one-line calls such as `{{ factoren("draagvlak") }}`. Reading them before the
site is built lets every mistake be told at once, and lets a link lead to where a record is shown.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import jinja2
from jinja2 import nodes

from macros.fault import Fault, near

# The same in mkdocs.yml: with Jinja's own `{#`, a heading id such as `{#kop}` would be a comment.
JINJA_OPTIONS = {"comment_start_string": "{##", "comment_end_string": "##}"}


@dataclass(frozen=True)
class Macro:
    """What a macro takes and does. `places`: the record, or all of them, has its home there."""

    collection: str | None = None
    takes_id: bool = True
    places: bool = False
    inline: bool = False


MACROS: Mapping[str, Macro] = {
    "route": Macro("route", takes_id=False),
    "ingangen": Macro("ingangen", takes_id=False),
    "colofon": Macro(takes_id=False),
    "contexten": Macro("contexten", takes_id=False),
    "context": Macro("contexten", places=True),
    "geldt_in": Macro("contexten"),
    "factoren": Macro("themas", places=True),
    "kader": Macro("kaders", places=True),
    "plan": Macro("plan", takes_id=False),
    "planelement": Macro("plan", places=True),
    "training": Macro("trainingen", places=True),
    "trainingen": Macro("trainingen", takes_id=False),
    "programma": Macro("programmas", places=True),
    "begrippen": Macro("begrippen", takes_id=False, places=True),
    "bronnen": Macro("bronnen", takes_id=False, places=True),
    "begrip": Macro("begrippen", inline=True),
    "bron": Macro("bronnen", inline=True),
}


@dataclass(frozen=True)
class Call:
    """A macro call on a page. `page` is the file in `docs/`, such as `training/index.md`."""

    page: str
    line: int
    macro: str
    args: tuple[str, ...]


@dataclass
class Pages:
    """The pages of the site and the calls that they make."""

    names: set[str] = field(default_factory=set)
    calls: list[Call] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def places(self, collection: str, record_id: str) -> list[Call]:
        """The calls that give this record its home: one, in a sound guide."""
        return [
            call
            for call in self.calls
            if (macro := MACROS[call.macro]).places
            and macro.collection == collection
            and (not macro.takes_id or call.args[0] == record_id)
        ]


def read_pages(docs: Path) -> Pages:
    """Read every page in the folder `docs`."""
    pages = Pages()
    if not docs.is_dir():
        cure = "zet de map met de pagina's terug"
        pages.faults.append(Fault("docs", 1, "deze map ontbreekt", cure))
    environment = jinja2.Environment(**JINJA_OPTIONS)  # type: ignore[arg-type]  # noqa: S701
    for path in sorted(docs.rglob("*.md")):
        page = path.relative_to(docs).as_posix()
        pages.names.add(page)
        name = path.relative_to(docs.parent).as_posix()
        try:
            text = path.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError:
            cure = "sla het bestand op als UTF-8"
            pages.faults.append(Fault(name, 1, "dit bestand is niet opgeslagen als UTF-8", cure))
            continue
        try:
            tree = environment.parse(text)
        except jinja2.TemplateSyntaxError as error:
            cure = 'schrijf een aanroep zo: `{{ kader("id") }}`'
            what = f"deze aanroep is niet te lezen ({error.message})"
            pages.faults.append(Fault(name, error.lineno, what, cure))
            continue
        _read_calls(pages, tree, page, name, text.splitlines())
    return pages


def _read_calls(pages: Pages, tree: nodes.Template, page: str, name: str, lines: list[str]) -> None:
    for output in tree.body:
        parts = output.nodes if isinstance(output, nodes.Output) else [output]
        for part in parts:
            if isinstance(part, nodes.TemplateData):
                continue
            call = _as_call(part, page)
            if call is None:
                cure = 'gebruik alleen aanroepen met vaste teksten: `{{ kader("id") }}`'
                what = "dit is geen aanroep die een pagina mag doen"
                pages.faults.append(Fault(name, part.lineno, what, cure))
            elif fault := _wrong_call(call, name, lines):
                pages.faults.append(fault)
            else:
                pages.calls.append(call)


def _as_call(node: nodes.Node, page: str) -> Call | None:
    if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name):
        return None
    if node.kwargs or node.dyn_args or node.dyn_kwargs:
        return None
    args = [arg.value for arg in node.args if isinstance(arg, nodes.Const)]
    if len(args) != len(node.args) or not all(isinstance(arg, str) for arg in args):
        return None
    return Call(page, node.lineno, node.node.name, tuple(args))


def _wrong_call(call: Call, name: str, lines: list[str]) -> Fault | None:
    macro = MACROS.get(call.macro)
    if macro is None:
        what = f"aanroep `{call.macro}` bestaat niet"
        return Fault(name, call.line, what, near(call.macro, MACROS))
    least = int(macro.takes_id)
    if not least <= len(call.args) <= least + macro.inline:
        form = f'{{{{ {call.macro}("id") }}}}' if least else f"{{{{ {call.macro}() }}}}"
        what = f"aanroep `{call.macro}` heeft niet de goede gegevens"
        return Fault(name, call.line, what, f"schrijf `{form}`")
    alone = re.fullmatch(r"\{\{[^{}]*\}\}\s*", lines[call.line - 1])
    if not macro.inline and not alone:
        what = f"aanroep `{call.macro}` staat niet op een regel voor zichzelf"
        cure = "zet de aanroep vooraan op een eigen regel, met een lege regel ervoor en erna"
        return Fault(name, call.line, what, cure)
    return None
