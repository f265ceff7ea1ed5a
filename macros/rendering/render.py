"""Turns records into HTML: one template per macro, named after it, in the folder of its component.

Templates ending in `.html.jinja` escape every text, so HTML in the data comes out as text. The few
ending in `.md.jinja` give Markdown, because their headings belong in the page's table of contents.
"""

import posixpath
from functools import partial
from pathlib import Path

import jinja2
from markupsafe import Markup

from macros.aids.data import Address, aid_data
from macros.content.edition import changed_factors, history
from macros.content.kinds import KINDS, anchor
from macros.hosting import web_server
from macros.pages.guide import Guide
from macros.pages.macros import MACROS
from macros.pages.paths import relative
from macros.rendering.compiled import compiled_templates
from macros.rendering.context_drawing import draw
from macros.rendering.mail import mail_link
from macros.rendering.qr import code_file
from macros.rendering.text import capital, markdown_text, paragraphs

TEMPLATES = Path(__file__).parent.parent / "templates"


class Renderer:
    """Renders macro calls for a sound guide."""

    def __init__(self, guide: Guide, site: str | None = None) -> None:
        """`site` is the address under which the site is published, where that is known."""
        self.guide = guide
        self.site = site
        # A call is made once, though it is asked for twice: to see its anchors, and for the page.
        self._made: dict[tuple[str, ...], str] = {}
        self._templates = jinja2.Environment(
            loader=jinja2.FileSystemLoader(TEMPLATES),
            autoescape=jinja2.select_autoescape(["html.jinja"]),
            undefined=jinja2.StrictUndefined,
            bytecode_cache=compiled_templates(),
            trim_blocks=True,
            lstrip_blocks=True,
        )
        paths = self._templates.list_templates(extensions=["jinja"])
        self._paths = {_name_of(path): path for path in paths}
        self._templates.filters |= {
            "alineas": paragraphs,
            "hoofdletter": capital,
            "md": markdown_text,
        }
        self._templates.globals |= {
            "content": guide.content,
            "gids": guide.content.gids,
            "anker": anchor,
            "draw": draw,
            "gewijzigd": changed_factors(guide.content),
            "geschiedenis": partial(history, guide.content),
            "mail": partial(mail_link, guide.content),
            "gegevens": self._aid_data,
            "web": web_server,
            "site": site,
            "vanaf_de_start": partial(self.address, "index.md"),
            "titel": guide.title,
        }
        self._templates.policies["json.dumps_kwargs"] = {
            "ensure_ascii": False,
            "separators": (",", ":"),
        }

    def __call__(self, macro: str, page: str, *args: str) -> str:
        """The text of a macro call on a page (`training/index.md`). LookupError: unknown id."""
        call = (macro, page, *args)
        if call not in self._made:
            self._made[call] = self._make(macro, page, *args)
        return self._made[call]

    def _make(self, macro: str, page: str, *args: str) -> str:
        kind = MACROS[macro].kind
        given: dict[str, object] = {
            "naar": partial(self.address, page),
            "pagina_van": lambda macro: self.page_of(macro, page),
            "adres": self.site and self.site + relative("", page),
            "code": self.site and posixpath.basename(code_file(page)),
            "woorden": None,
        }
        if MACROS[macro].takes_id and kind:
            given[KINDS[kind].noun] = self.guide.content.get(kind, args[0])
            given["woorden"] = args[1] if len(args) > 1 else None
        return self.template(macro).render(given).strip()

    def template(self, name: str) -> jinja2.Template:
        """The template of this name, whichever component's it is."""
        return self._templates.get_template(self._paths[name])

    def page_of(self, macro: str, page: str = "") -> str | None:
        """The address of the page that makes this call, seen from `page`; None without one."""
        there = (call.page for call in self.guide.pages.calls if call.macro == macro)
        place = next(there, None)
        return relative(page, place) if place else None

    def address(self, page: str, kind: str, target: str, part: str | None = None) -> str:
        """The relative address, seen from `page`, of a record, or of a page (`paginas`)."""
        if kind == "paginas":
            return relative(page, target, part)
        if kind == "factoren":
            factor = self.guide.content.factoren[target]
            home = self.guide.content.thema_van[target].id
            return self.address(page, "themas", home, anchor(kind, factor.nummer))
        place = self.guide.pages.places(kind, target)[0].page
        return relative(page, place, part or anchor(kind, target))

    def _aid_data(self, address: Address, aid: str, *themas: str) -> str:
        data = aid_data(self.guide.content, address, aid, *themas)
        return Markup(self.template("hulpmiddelen/_gegevens").render(data=data))  # noqa: S704


def _name_of(path: str) -> str:
    """`kader/kader.html.jinja` is `kader`; a part keeps its folder: `begrip/_knop`."""
    whole = path.partition(".")[0]
    name = whole.rpartition("/")[2]
    return whole if name.startswith("_") else name
