"""The rules across records and pages: a file per subject, one small function and mistake each.

In: the records that could be read, valid each by itself but perhaps not all, and the pages.
Out: every fault that any rule finds.
"""

from importlib import import_module
from pkgutil import iter_modules

from macros.content.fault import Fault
from macros.content.load import Loaded
from macros.pages.calls import Pages
from macros.rules.registry import RULES

__all__ = ["RULES", "check"]

for _subject in iter_modules(__path__):
    import_module(f"{__name__}.{_subject.name}")


def check(loaded: Loaded, pages: Pages) -> list[Fault]:
    """Every fault that any rule finds."""
    return [fault for one in RULES for fault in one(loaded, pages)]
