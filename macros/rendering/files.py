"""The files of the site that are made of data and are no page of `docs/`: redirects and codes."""

from macros.pages.paths import relative
from macros.rendering.qr import code_file, qr_code
from macros.rendering.redirects import redirect_pages
from macros.rendering.render import Renderer


def extra_files(render: Renderer) -> dict[str, str]:
    """The text of each file by its name, from the top of the site."""
    return _codes(render) | redirect_pages(render)


def _codes(render: Renderer) -> dict[str, str]:
    """The code of each card, for who holds it on paper; none where the address is not known."""
    if not render.site:
        return {}
    cards = (call.page for call in render.guide.pages.calls if call.macro == "training")
    return {code_file(card): qr_code(render.site + relative("", card)) for card in cards}
