"""Starts the browser that was found."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from macros.browser.find import launch_options


@contextmanager
def browse() -> Iterator[Browser]:
    """A running browser; it ends with the block."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch_options())
        yield browser
        browser.close()
