"""The list of all rules."""

from collections.abc import Callable, Iterator

from macros.content.fault import Fault
from macros.content.load import Loaded
from macros.pages.calls import Pages

Rule = Callable[[Loaded, Pages], Iterator[Fault]]
RULES: list[Rule] = []


def rule(function: Rule) -> Rule:
    """Register a rule."""
    RULES.append(function)
    return function
