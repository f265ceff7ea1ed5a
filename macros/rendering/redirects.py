"""Leads who comes with an old address on to where a page, or a heading on a page, went."""

from functools import partial

from macros.pages.paths import relative, to_the_top
from macros.rendering.render import Renderer


def redirect_pages(render: Renderer) -> dict[str, str]:
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


def moved_headings(render: Renderer, page: str) -> str:
    """What stands at the end of a page for each heading that went from it; nothing without any."""
    moved = {
        omleiding.van.partition("#")[2]: omleiding
        for omleiding in render.guide.content.omleidingen.values()
        if omleiding.van.startswith(relative("", page) + "#")
    }
    if not moved:
        return ""
    return render.template("omleiding/_omgeleid").render(
        omgeleid=moved, naar=partial(relative, page), basis=to_the_top(page)
    )
