"""A slow line: what a page asks for comes late."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, Route


@contextmanager
def held_back(page: Page, which: str | re.Pattern[str]) -> Iterator[None]:
    """What is asked of these addresses (a pattern or a glob) comes when this has been left."""
    held: list[Route] = []
    arrived = False

    def hold(route: Route) -> None:
        if arrived:
            route.continue_()
        else:
            held.append(route)

    page.route(which, hold)
    yield
    arrived = True
    for route in held:
        route.continue_()
