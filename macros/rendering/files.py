"""The files of the site that are made of data and are no page of `docs/`: redirects and codes."""

import json

from macros.aids.data import plan_texts
from macros.pages.paths import relative
from macros.rendering.qr import code_file, qr_code
from macros.rendering.redirects import redirect_pages
from macros.rendering.render import Renderer


def extra_files(render: Renderer) -> dict[str, str]:
    """The text of each file by its name, from the top of the site."""
    return _codes(render) | redirect_pages(render) | _plan_texts(render)


def _codes(render: Renderer) -> dict[str, str]:
    """The code of each card, for who holds it on paper; none where the address is not known."""
    if not render.site:
        return {}
    cards = (call.page for call in render.guide.pages.calls if call.macro == "training")
    return {code_file(card): qr_code(render.site + relative("", card)) for card in cards}


def _plan_texts(render: Renderer) -> dict[str, str]:
    """A script with what is said where something is put in the plan, and where the plan is made.

    No page carries these texts: they are fetched at the first touch. None without such a page.
    """
    address = render.page_of("planformulier", "index.md")
    if address is None:
        return {}
    data = json.dumps({"adres": address, **plan_texts()}, ensure_ascii=False)
    return {"assets/plan-teksten.js": f"globalThis.planTeksten={data};\n"}
