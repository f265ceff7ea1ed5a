"""A guide as it stands in a folder: its content and its pages."""

from collections.abc import Callable
from dataclasses import dataclass

from macros.content.fault import Fault
from macros.content.records import Content
from macros.content.yaml_source import Keys
from macros.pages.calls import Pages


@dataclass(frozen=True)
class Guide:
    """A sound guide: every record valid, every rule kept."""

    content: Content
    pages: Pages
    fault: Callable[[Keys, str, str], Fault]
    """A fault at the place of a record: for what can only be seen once pages are made."""
