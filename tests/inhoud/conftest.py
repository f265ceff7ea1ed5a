"""Which guide is guarded: the real one. Nothing else in this folder names it."""

from pathlib import Path

import pytest

from macros.content.records import Content
from macros.pages.guide import Guide
from macros.published.redirects import LedOn, led_on


@pytest.fixture(scope="session")
def guarded_site(real_site: Path) -> Path:
    """The folder of the built guide."""
    return real_site


@pytest.fixture(scope="session")
def guarded(real_guide: Guide) -> Content:
    """The content of the guide."""
    return real_guide.content


@pytest.fixture(scope="session")
def led(guarded: Content) -> LedOn:
    """Where pages and headings that moved stand now."""
    return led_on(guarded.omleidingen.values())
