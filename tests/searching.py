"""Search as a visitor does: typing in the box of a built site, in a browser."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, expect

Search = Callable[[str], list[str]]
"""What the first three results to a query show: pages and sections, as the index names them."""

# The links that a reader sees without opening "more on this page", result after result.
SHOWN = """items => items.slice(0, 3).flatMap(item =>
    [...item.querySelectorAll('a')].filter(a => !a.closest('details')).map(a => a.href))"""


@contextmanager
def open_search(browser: Browser, address: str) -> Iterator[tuple[Page, Search]]:
    """A page of the site at this address with the search open, and a way to search in it."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL")
    page = context.new_page()
    page.goto(address + "index.html")
    box = page.locator("[data-md-component=search-query]")
    box.click()

    def search(query: str) -> list[str]:
        # An empty list first, so that what is read belongs to this query.
        box.fill("")
        box.press("End")
        expect(page.locator(".md-search-result__item")).to_have_count(0)
        expect(page.locator(".md-search-result__meta")).to_have_text(re.compile("^Typ"))
        box.fill(query)
        box.press("End")
        page.wait_for_function(
            "() => document.querySelector('.md-search-result__item')"
            " || /^Geen/.test(document.querySelector('.md-search-result__meta').textContent)"
        )
        shown = page.locator(".md-search-result__item").evaluate_all(SHOWN)
        return [_location(link, address) for link in shown]

    yield page, search
    context.close()


def _location(link: str, address: str) -> str:
    """The place in the index of a link in the results, which carries the words to highlight."""
    return re.sub(r"\?[^#]*", "", link).removeprefix(address)
