"""Turns records into HTML: one template per macro, named after it.

Templates ending in `.html.jinja` escape every text, so HTML in the data comes out as text. The few
ending in `.md.jinja` give Markdown, because their headings belong in the page's table of contents.
"""

import posixpath
import re
from functools import partial
from pathlib import Path

import jinja2
from markupsafe import Markup

from macros import web_server
from macros.aids import Address, aid_data
from macros.compiled import compiled_templates
from macros.drawing import draw
from macros.edition import changed_factors, history
from macros.explain import Explainer
from macros.mail import mail_link
from macros.model import Training
from macros.pages import MACROS, as_address
from macros.project import Project
from macros.qr import code_file, qr_code

TEMPLATES = Path(__file__).parent / "templates"

NOUNS = {
    "contexten": "context",
    "themas": "thema",
    "kaders": "kader",
    "trainingen": "training",
    "plan": "planelement",
    "programmas": "programma",
    "begrippen": "begrip",
    "bronnen": "bron",
}
"""What a template calls the one record that it is given."""

ANCHORS = {
    "factoren": "factor-{}",
    "kaders": "kader-{}",
    "plan": "plan-{}",
    "begrippen": "begrip-{}",
    "bronnen": "bron-{}",
}
"""The id under which a record stands on its page; other records fill their page."""


class Renderer:
    """Renders macro calls for a sound project."""

    def __init__(self, project: Project, site: str | None = None) -> None:
        """`site` is the address under which the site is published, where that is known."""
        self.project = project
        self._site = site
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
        self._templates.filters |= {
            "alineas": paragraphs,
            "hoofdletter": capital,
            "md": markdown_text,
        }
        self._templates.globals |= {
            "content": project.content,
            "gids": project.content.gids,
            "anker": anchor,
            "draw": draw,
            "gewijzigd": changed_factors(project.content),
            "geschiedenis": partial(history, project.content),
            "mail": partial(mail_link, project.content),
            "gegevens": self._aid_data,
            "web": web_server,
            "site": site,
            "vanaf_de_start": partial(self.address, "index.md"),
            "titel": project.pages.title,
        }

        self._templates.policies["json.dumps_kwargs"] = {
            "ensure_ascii": False,
            "separators": (",", ":"),
        }
        self._explainer = Explainer(project.content.begrippen, self._button)

    def __call__(self, macro: str, page: str, *args: str) -> str:
        """The text of a macro call on a page (`training/index.md`). LookupError: unknown id."""
        call = (macro, page, *args)
        if call not in self._made:
            self._made[call] = self._make(macro, page, *args)
        return self._made[call]

    def _make(self, macro: str, page: str, *args: str) -> str:
        collection = MACROS[macro].collection
        given: dict[str, object] = {
            "naar": partial(self.address, page),
            "pagina_van": lambda macro: self.page_of(macro, page),
            "adres": self._site and self._site + relative("", page, None),
            "code": self._site and posixpath.basename(code_file(page)),
            "woorden": None,
        }
        if MACROS[macro].takes_id and collection:
            given[NOUNS[collection]] = self.project.content.get(collection, args[0])
            given["woorden"] = args[1] if len(args) > 1 else None
        return self._template(macro).render(given).strip()

    def linkbeeld(self, training: Training | None) -> str:
        """The document of which a picture is made: of a card, or of the guide as a whole."""
        return self._template("linkbeeld").render(training=training)

    def extra_files(self) -> dict[str, str]:
        """The files of the site that are made of data and are no page of `docs/`, by their name."""
        return self._codes() | self._redirects()

    def _codes(self) -> dict[str, str]:
        if not self._site:
            return {}
        cards = (call.page for call in self.project.pages.calls if call.macro == "training")
        return {code_file(card): qr_code(self._site + relative("", card, None)) for card in cards}

    def _redirects(self) -> dict[str, str]:
        """A small page at each address from which a page went."""
        content = self.project.content
        parts = {omleiding.van: omleiding for omleiding in content.omleidingen.values()}
        files = {}
        for van, omleiding in parts.items():
            if "#" in van:
                continue
            known = content.adressen[van].ankers if van in content.adressen else []
            moved = (part.partition("#")[2] for part in parts if part.startswith(f"{van}#"))
            files[van] = self._template("omleiding").render(
                basis=_base(van),
                naar=partial(relative, van),
                omleiding=omleiding,
                delen=[
                    (anker, parts.get(f"{van}#{anker}"))
                    for anker in dict.fromkeys([*known, *moved])
                ],
                canoniek=self._site and self._site + relative("", omleiding.naar, None),
            )
        return files

    def finished(self, page: str, html: str) -> str:
        """The content of a page, with terms explained and with what leads on from it."""
        html = self._explained(page, html)
        moved = {
            omleiding.van.partition("#")[2]: omleiding
            for omleiding in self.project.content.omleidingen.values()
            if omleiding.van.startswith(relative("", page, None) + "#")
        }
        if not moved:
            return html
        naar = partial(relative, page)
        return html + self._template("_omgeleid").render(
            omgeleid=moved, naar=naar, basis=_base(page)
        )

    def _explained(self, page: str, html: str) -> str:
        """The content of a page, with each term explained at its first use."""
        if any(
            call.page == page and call.macro == "begrippen" for call in self.project.pages.calls
        ):
            return html
        html, found = self._explainer.explain(html)
        begrippen = [self.project.content.begrippen[begrip] for begrip in found]
        naar = partial(self.address, page)
        return html + self._template("_uitleg").render(begrippen=begrippen, naar=naar)

    def _aid_data(self, address: Address, aid: str, *themas: str) -> str:
        data = aid_data(self.project.content, address, aid, *themas)
        return Markup(self._template("_gegevens").render(data=data))  # noqa: S704

    def page_of(self, macro: str, page: str = "") -> str | None:
        """The address of the page that makes this call, seen from `page`; None without one."""
        there = (call.page for call in self.project.pages.calls if call.macro == macro)
        place = next(there, None)
        return relative(page, place, None) if place else None

    def _button(self, word: str, begrip: str) -> str:
        # The word comes from a page that is HTML already.
        given = {"woord": Markup(word), "begrip": begrip}  # noqa: S704
        return self._template("_begrip_knop").render(given).strip()

    def _template(self, macro: str) -> jinja2.Template:
        return self._templates.select_template([f"{macro}.html.jinja", f"{macro}.md.jinja"])

    def address(self, page: str, collection: str, target: str, part: str | None = None) -> str:
        """The relative address, seen from `page`, of a record, or of a page (`paginas`)."""
        if collection == "paginas":
            return relative(page, target, part)
        if collection == "factoren":
            factor = self.project.content.factoren[target]
            home = self.project.content.thema_van[target].id
            return self.address(page, "themas", home, anchor(collection, factor.nummer))
        place = self.project.pages.places(collection, target)[0].page
        return relative(page, place, part or anchor(collection, target))


def anchor(collection: str, name: str | int) -> str | None:
    """The id of a record on its page; None where the record fills the page."""
    return ANCHORS[collection].format(name) if collection in ANCHORS else None


def relative(page: str, target: str, part: str | None) -> str:
    """The address of a page seen from another: `../training/index.html#dias`."""
    fragment = f"#{part}" if part else ""
    if page == target and fragment:
        return fragment
    path = posixpath.relpath(target, posixpath.dirname(page) or ".")
    return as_address(path) + fragment


def _base(page: str) -> str:
    """The way from a page to the top of the site."""
    return posixpath.relpath(".", posixpath.dirname(page) or ".")


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text: a blank line stands between them."""
    return [part.strip() for part in re.split(r"\n\s*\n", text.strip())]


def capital(text: str) -> str:
    """The text as the start of a sentence; a name further on keeps its own capital."""
    return text[:1].upper() + text[1:]


def markdown_text(text: str) -> Markup:
    """A text in which nothing is Markdown or HTML any more: each sign is written as its code."""
    return Markup(re.sub(r"[^\w\s]|_", lambda sign: f"&#{ord(sign[0])};", text))  # noqa: S704
