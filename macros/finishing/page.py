"""What comes into a page once it has been made: terms explained, and the way from old headings.

Works on HTML after the search index has been made of it: an explanation is found on the page of
terms, not on every page that uses the term.
"""

from functools import cached_property, partial

from markupsafe import Markup

from macros.rendering.explain import Explainer
from macros.rendering.redirects import moved_headings
from macros.rendering.render import Renderer


class Finisher:
    """Finishes the content of pages, each by its name in `docs/`."""

    def __init__(self, render: Renderer) -> None:
        self._render = render
        self._content = render.guide.content

    def __call__(self, page: str, html: str) -> str:
        """The content of a page, with terms explained and with what leads on from it."""
        return self._explained(page, html) + moved_headings(self._render, page)

    @cached_property
    def _explainer(self) -> Explainer:
        return Explainer(self._content.begrippen, self._button, self._unparted)

    def _explained(self, page: str, html: str) -> str:
        calls = self._render.guide.pages.calls
        if any(call.page == page and call.macro == "begrippen" for call in calls):
            return html
        html, found = self._explainer.explain(html)
        begrippen = [self._content.begrippen[begrip] for begrip in found]
        naar = partial(self._render.address, page)
        return html + self._render.template("begrip/_uitleg").render(begrippen=begrippen, naar=naar)

    def _button(self, word: str, begrip: str) -> str:
        # The word comes from a page that is HTML already.
        given = {"woord": Markup(word), "begrip": begrip}  # noqa: S704
        return self._render.template("begrip/_knop").render(given).strip()

    def _unparted(self, html: str) -> str:
        given = {"html": Markup(html)}  # noqa: S704 - a button and signs of a page
        return self._render.template("begrip/_aaneen").render(given).strip()
