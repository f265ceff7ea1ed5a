"""Reads which macro calls the pages of `docs/` make: that is where each record has its place.

Pages are prose with one-line calls such as `{{ factoren("id") }}`. Reading them before the
site is built lets every mistake be told at once, and lets a link lead to where a record is shown.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import quote

import jinja2
from jinja2 import nodes

from macros.content.fault import Fault, near, told_once
from macros.content.files import files_in
from macros.content.kinds import KINDS
from macros.content.model.base import ADRES
from macros.content.source_text import read_text
from macros.pages.links import Link, ids_in, links_in
from macros.pages.macros import MACROS
from macros.pages.menu import FILE as MENU
from macros.pages.menu import read_menu
from macros.pages.page_text import JINJA_OPTIONS, read_page_text
from macros.pages.paths import as_address
from macros.text.signs import equal

OTHER_ENDINGS = (".markdown", ".mdown", ".mkdn", ".mkd", ".md.txt")
"""What was meant as a page: a builder makes one that nothing here knows of, or shows plain text."""

TEXTS = (".md", ".yml", ".html", ".css", ".js", ".svg", ".json")
"""Files that may lead to another one."""


@dataclass(frozen=True)
class Call:
    """A macro call on a page. `page` is the file in `docs/`, such as `training/index.md`."""

    page: str
    line: int
    macro: str
    args: tuple[str, ...]


@dataclass
class Pages:
    """The pages of the site, what each is called, its headings' anchors and the calls it makes.

    `levels` holds of each page the level of the heading on each line, `titles` what it is called
    and on which lines, `missing` what its head does not say.
    `links` are those in their texts; `ids` holds of each page what else can be linked to. `menu`
    holds the line of each page that it names, or is None where the builder makes one. `files` names
    all that is no page.
    `named` holds those of them whose names stand in some text: that leads to them, in any way.
    `left_behind` names the files in `docs/` that systems and programs left there.
    `unread` tells that some page could not be read: any call may stand there.
    """

    names: set[str] = field(default_factory=set)
    anchors: dict[str, set[str]] = field(default_factory=dict)
    levels: dict[str, dict[int, int]] = field(default_factory=dict)
    titles: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    missing: dict[str, list[str]] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    ids: dict[str, set[str]] = field(default_factory=dict)
    menu: dict[str, int] | None = None
    files: set[str] = field(default_factory=set)
    named: set[str] = field(default_factory=set)
    left_behind: list[str] = field(default_factory=list)
    unread: bool = False
    faults: list[Fault] = field(default_factory=list)

    def naming(self, page: str) -> list[Call]:
        """The calls for the records after which this page is called: no more than one, if sound."""
        return [
            call
            for call in self.calls
            if call.page == page
            and (macro := MACROS[call.macro]).is_home
            and macro.kind
            and KINDS[macro.kind].names_page
        ]

    def places(self, kind: str, record_id: str) -> list[Call]:
        """The calls that give this record its home: one, in a sound guide."""
        return [
            *self._homes.get((kind, None), ()),
            *self._homes.get((kind, record_id), ()),
        ]

    @cached_property
    def _homes(self) -> dict[tuple[str, str | None], list[Call]]:
        """Those calls by kind and id; without id where all records have their home there."""
        homes: dict[tuple[str, str | None], list[Call]] = {}
        for call in self.calls:
            macro = MACROS[call.macro]
            if macro.is_home and macro.kind:
                key = (macro.kind, call.args[0] if macro.takes_id else None)
                homes.setdefault(key, []).append(call)
        return homes


def read_pages(docs: Path) -> Pages:
    """Read every page in the folder `docs`."""
    pages = Pages()
    if not docs.is_dir():
        cure = "zet de map met de pagina's terug"
        pages.faults.append(Fault("docs", 1, "deze map ontbreekt", cure))
    pages.menu, faults = read_menu(docs.parent)
    pages.faults += faults
    environment = jinja2.Environment(**JINJA_OPTIONS)  # type: ignore[arg-type]  # noqa: S701
    there = files_in(docs)
    pages.faults += there.faults
    pages.faults += (_no_page(path, docs) for path in there.paths if _is_no_page(path))
    files = [p for p in there.paths if p.suffix != ".md" and not _is_no_page(p)]
    pages.files = {p.relative_to(docs).as_posix() for p in files}
    pages.named = _named_in([docs.parent / MENU, *there.paths], pages.files)
    pages.left_behind = [path.relative_to(docs).as_posix() for path in there.left_behind]
    for path in sorted(p for p in (*there.paths, *there.folders) if p.suffix == ".md"):
        page = path.relative_to(docs).as_posix()
        pages.names.add(page)
        name = path.relative_to(docs.parent).as_posix()
        if not re.fullmatch(ADRES, as_address(page)):
            what = f"deze pagina krijgt een adres dat niet kan: `{as_address(page)}`"
            cure = (
                "gebruik in de naam van het bestand en van de map alleen kleine letters, cijfers "
                "en streepjes, zoals `mijn-pagina.md`"
            )
            pages.faults.append(Fault(name, 1, what, cure))
        text, faults = read_text(path, name)
        if text is None:
            pages.faults += faults
            pages.unread = True
            continue
        read = read_page_text(text, name)
        pages.faults += told_once(faults, read.faults)
        pages.anchors[page] = set(read.anchors)
        pages.levels[page] = read.levels
        pages.titles[page] = read.titles
        pages.missing[page] = read.missing
        pages.links += links_in(read.prose, page)
        pages.ids[page] = ids_in(read.prose)
        try:
            tree = environment.parse(text)
        except jinja2.TemplateSyntaxError as error:
            cure = 'schrijf een aanroep zo, met rechte aanhalingstekens: `{{ kader("id") }}`'
            pages.faults.append(Fault(name, error.lineno, "deze aanroep is niet te lezen", cure))
            pages.unread = True
            continue
        _read_calls(pages, tree, page, name, text.split("\n"))
    return pages


def _named_in(paths: Iterable[Path], files: set[str]) -> set[str]:
    """The files of which the name stands in a text, as it is or as an address writes it."""
    found: set[str] = set()
    for path in (p for p in paths if files - found and p.suffix in TEXTS and p.exists()):
        text = equal(path.read_text(encoding="utf-8", errors="replace"))
        for file in files - found:
            name = equal(file.rpartition("/")[2])
            if name in text or quote(name) in text:
                found.add(file)
    return found


def _is_no_page(path: Path) -> bool:
    """Whether a builder takes this for a page, but for another name than pages have here."""
    return path.suffix != ".md" and path.name.lower().endswith((".md", *OTHER_ENDINGS))


def _no_page(path: Path, docs: Path) -> Fault:
    name = path.relative_to(docs.parent).as_posix()
    known = (end for end in (*OTHER_ENDINGS, ".md") if path.name.lower().endswith(end))
    ending = path.name[-len(next(known)) :]
    what = f"de naam van een pagina eindigt op `.md`, en niet op `{ending}`"
    meant = path.with_name(f"{path.name.removesuffix(ending)}.md")
    cure = f"noem dit bestand `{meant.name}`"
    if meant.exists() and not meant.samefile(path):
        cure = f"haal dit bestand weg, want `{meant.name}` staat er al, of geef het een eigen naam"
    return Fault(name, 1, what, cure)


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
        cure = "zet de aanroep vooraan op een eigen regel"
        return Fault(name, call.line, what, cure)
    return None
