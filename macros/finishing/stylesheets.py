"""The stylesheets that pages load, each joined from one file per component.

A sheet holds imports and nothing else, in the order in which its components win from each other. So
it is CSS as it stands; joined, it spares readers a request for each component.
"""

import re
from pathlib import Path

OURS = Path(__file__).parents[2] / "overrides/stijl"
_COMMENT = r"/\*(?:(?!\*/).)*\*/"
COMMENT = re.compile(rf"(?ms)^[ \t]*{_COMMENT}[ \t]*\n|[ \t]*{_COMMENT}")
IMPORT = re.compile(r'@import "(?P<component>.+)";')


class WrongSheet(ValueError):  # noqa: N818
    """A sheet cannot be joined. The message says which one, and why."""


def sheets(folder: Path) -> dict[str, str]:
    """Every sheet by its name: the files of `folder` itself, joined and lean.

    Raises WrongSheet. Components stand in folders inside `folder`.
    """
    return {sheet.name: lean_style(_joined(sheet)) for sheet in sorted(folder.glob("*.css"))}


def own_sheets() -> dict[str, str]:
    """The sheets of this site. Raises WrongSheet."""
    return sheets(OURS)


def lean_style(text: str) -> str:
    """Return a stylesheet on one line, without comments and without white space that says nothing.

    For our own files: no text in them holds a sign that is looked for here. Worth 1.9 kB of what
    every page asks for (`make bench`).
    """
    text = re.sub(r"(?a)\s+", " ", COMMENT.sub("", text)).strip()
    text = re.sub(r" ?([{},;>~]) ?", r"\1", text)
    return re.sub(r"(?<=[{;(])([a-z-]+): ", r"\1:", text).replace(";}", "}")


def _joined(sheet: Path) -> str:
    rules = COMMENT.sub("", sheet.read_text(encoding="utf-8")).split("\n")
    return "".join(_imported(sheet, rule) for rule in rules if rule)


def _imported(sheet: Path, rule: str) -> str:
    found = IMPORT.fullmatch(rule)
    if not found:
        raise WrongSheet(f"{sheet.name} holds more than imports: {rule}")
    component = sheet.parent / found["component"]
    if not component.is_file():
        raise WrongSheet(f"{sheet.name} imports what is not there: {found['component']}")
    return component.read_text(encoding="utf-8")
