"""Opens a guide. Here stands the one way in which it flows: data and pages, rules, what is made."""

from pathlib import Path

from macros.content.fault import ContentError
from macros.content.load import load
from macros.pages.calls import read_pages
from macros.pages.guide import Guide
from macros.published.anchors import Anchors, anchors_of
from macros.published.faults import address_faults
from macros.rendering.anchors import made_anchors, made_ids
from macros.rendering.outline import outline_faults
from macros.rendering.render import Renderer
from macros.rules import check


def read_guide(root: Path) -> Guide:
    """Read `root/data` and `root/docs`. Raises ContentError with every fault that there is."""
    loaded = load(root / "data")
    pages = read_pages(root / "docs")
    faults = [*loaded.faults, *pages.faults, *check(loaded, pages)]
    if faults:
        raise ContentError(faults)
    return Guide(loaded.content, pages, loaded.fault)


def open_guide(root: Path, site: str | None = None) -> Renderer:
    """A guide that can be built: what is made of it has sound outlines, and loses no address.

    `site` is the address where it will be published. Raises ContentError.
    """
    render = Renderer(read_guide(root), site)
    addresses = address_faults(render.guide, made_anchors(render), made_ids(render))
    faults = [*outline_faults(render), *addresses]
    if faults:
        raise ContentError(faults)
    return render


def anchors(render: Renderer) -> Anchors:
    """What can be linked to: every heading on every page, those of macros included."""
    return anchors_of(render.guide.pages, made_anchors(render))
