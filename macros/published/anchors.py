"""What can be linked to: the headings of pages, those that calls make included."""

from collections.abc import Mapping

from macros.pages.calls import Call, Pages
from macros.pages.paths import as_address

Made = Mapping[Call, list[str]]
"""The anchors of what each call on a page makes."""

Anchors = Mapping[str, set[str]]
"""The anchors on each page, by its address, such as `training/index.html`."""


def anchors_of(pages: Pages, made: Made) -> Anchors:
    """Every anchor of every page."""
    found = {as_address(page): set(pages.anchors.get(page, ())) for page in pages.names}
    for call, there in made.items():
        found[as_address(call.page)].update(there)
    return found
