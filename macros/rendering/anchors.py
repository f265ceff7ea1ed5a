"""Which anchors the calls of a guide make: they can be linked to, as headings in prose can."""

import re

from macros.published.anchors import Made
from macros.rendering.render import Renderer

# A factor that is asked a second time, with all others, has its address in its chapter.
_HEADING = re.compile(r"<(?:h[2-6]|li)\b[^>]*\bid=\"(?!scan-)([^\"]+)\"")
_ID = re.compile(r"\bid=\"([^\"]+)\"")
_IN_MARKDOWN = re.compile(r"\{: #([a-z0-9-]+)")


def made_anchors(render: Renderer) -> Made:
    """The anchors of what each call makes, in the order of the pages."""
    found = {}
    for call in render.guide.pages.calls:
        made = render(call.macro, call.page, *call.args)
        found[call] = _HEADING.findall(made) + _IN_MARKDOWN.findall(made)
    return found


def made_ids(render: Renderer) -> Made:
    """Every id in what each call makes: a link on a page may name any of them."""
    return {
        call: _ID.findall(made) + _IN_MARKDOWN.findall(made)
        for call in render.guide.pages.calls
        for made in [render(call.macro, call.page, *call.args)]
    }
