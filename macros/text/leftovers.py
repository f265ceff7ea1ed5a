"""What systems and programs leave behind: files that nobody made, and marks of a merge."""

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase

LEFT_BEHIND = (
    ".*",  # macOS, editors of code, shells
    "__macosx",  # a zip that was made on macOS
    "icon\r",
    "desktop.ini",  # Windows
    "thumbs.db",
    "ehthumbs*.db",
    "$recycle.bin",
    "~$*",  # Word and Excel, while a file is open
    ".~lock.*",  # LibreOffice, idem
    "*~",  # editors of text: the former version
    "#*#",
    "*.swp",
    "*.tmp",
)
"""The one list: by their names in small letters. What is called so is passed over everywhere."""

_MARKS = re.compile(r"(?m)^[ \t]*(<{7}|>{7}|\|{7})(?![<>|])(?: (.*))?$")


def is_left_behind(name: str) -> bool:
    """Whether a file or folder of this name was left by a system or a program."""
    return any(fnmatchcase(name.lower(), pattern) for pattern in LEFT_BEHIND)


def marks_of_a_merge(text: str) -> Iterator[int]:
    """Where each mark stands between which two versions of a text were put together."""
    return (found.start(1) for found in _MARKS.finditer(text))
