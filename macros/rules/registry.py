"""The list of all rules."""

from collections.abc import Callable, Iterator

from macros.fault import Fault
from macros.load import Loaded
from macros.pages import Pages

Rule = Callable[[Loaded, Pages], Iterator[Fault]]
RULES: list[Rule] = []


def rule(function: Rule) -> Rule:
    """Register a rule."""
    RULES.append(function)
    return function
