"""A guide as it stands in a folder: its content and its pages, checked."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from macros.content import Content
from macros.fault import ContentError, Fault
from macros.load import load
from macros.pages import Pages, read_pages
from macros.rules import check
from macros.yaml_source import Keys


@dataclass(frozen=True)
class Project:
    """A sound guide: every record valid, every rule kept."""

    content: Content
    pages: Pages
    fault: Callable[[Keys, str, str], Fault]
    """A fault at the place of a record: for what can only be seen once pages are made."""


def open_project(root: Path) -> Project:
    """Read `root/data` and `root/docs`. Raises ContentError with every fault that there is."""
    loaded = load(root / "data")
    pages = read_pages(root / "docs")
    faults = [*loaded.faults, *pages.faults, *check(loaded, pages)]
    if faults:
        raise ContentError(faults)
    return Project(loaded.content, pages, loaded.fault)
