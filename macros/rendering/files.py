"""The files of the site that are made of data and are no page of `docs/`."""

from functools import partial

from macros.pages.paths import relative, to_the_top
from macros.rendering.qr import code_file, qr_code
from macros.rendering.render import Renderer


def extra_files(render: Renderer) -> dict[str, str]:
    """The text of each file by its name, from the top of the site."""
    return _codes(render) | _redirects(render)


def _codes(render: Renderer) -> dict[str, str]:
    """The code of each card, for who holds it on paper; none where the address is not known."""
    if not render.site:
        return {}
    cards = (call.page for call in render.guide.pages.calls if call.macro == "training")
    return {code_file(card): qr_code(render.site + relative("", card)) for card in cards}


def _redirects(render: Renderer) -> dict[str, str]:
    """A small page at each address from which a page went."""
    content = render.guide.content
    parts = {omleiding.van: omleiding for omleiding in content.omleidingen.values()}
    files = {}
    for van, omleiding in parts.items():
        if "#" in van:
            continue
        known = content.adressen[van].ankers if van in content.adressen else []
        moved = (part.partition("#")[2] for part in parts if part.startswith(f"{van}#"))
        files[van] = render.template("omleiding").render(
            basis=to_the_top(van),
            naar=partial(relative, van),
            omleiding=omleiding,
            delen=[
                (anker, parts.get(f"{van}#{anker}")) for anker in dict.fromkeys([*known, *moved])
            ],
            canoniek=render.site and render.site + relative("", omleiding.naar),
        )
    return files
