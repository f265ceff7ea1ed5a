"""The rules across records and pages: one small function each, one failing example each in tests.

A rule takes the loaded content and the pages, and yields faults. It may count on valid records, not
on all records being there: what is invalid has been reported already. Each file holds the rules of
one subject.
"""

from importlib import import_module
from pkgutil import iter_modules

from macros.fault import Fault
from macros.load import Loaded
from macros.pages import Pages
from macros.rules.registry import RULES

__all__ = ["RULES", "check"]

for _subject in iter_modules(__path__):
    import_module(f"{__name__}.{_subject.name}")


def check(loaded: Loaded, pages: Pages) -> list[Fault]:
    """Every fault that any rule finds."""
    return [fault for one in RULES for fault in one(loaded, pages)]
