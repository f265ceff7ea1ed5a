"""What systems and programs leave behind: files that nobody made, and marks of two versions."""

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase

LEFT_BEHIND = (
    ".*",  # macOS, editors of code, shells
    "__macosx",  # a zip that was made on macOS
    "icon\r",
    "desktop.ini",  # Windows
    "thumbs.db*",
    "*.lnk",
    "ehthumbs*.db",
    "$recycle.bin",
    "~$*",  # Word and Excel, while a file is open
    ".~lock.*",  # LibreOffice, idem
    "*~",  # editors of text: the former version
    "#*#",
    "*.swp",
    "*.swo",
    "*.tmp",
    "*.bak",
    "*.save",
    "*.orig",  # a merge: the former version, and what could not be put in it
    "*.rej",
    "*.crdownload",  # browsers, while a file comes in
    "*.part",
    "*.icloud",  # iCloud, for a file that is elsewhere
)
"""The one list: by their names in small letters. What is called so is passed over everywhere."""

_MARKS = re.compile(r"(?m)^[ \t]*(<{7}|>{7}|\|{7})(?![<>|])(?: (.*))?$")
_BETWEEN = re.compile(r"(?m)^[ \t]*(={7})[ \t]*$")
_DIFFERENCES = re.compile(
    r"(?m)^[ \t]*(diff --git \S|(?:\+\+\+|---) (?:[ab]/\S|/dev/null)"
    r"|@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@|index [0-9a-f]{7,40}\.\.[0-9a-f]{7,40}\b)"
)


def is_left_behind(name: str) -> bool:
    """Whether a file or folder of this name was left by a system or a program."""
    return any(fnmatchcase(name.lower(), pattern) for pattern in LEFT_BEHIND)


_COPIES = (
    r"(?:kopie van|copy of|kopie-van-|copy-of-) ?(?P<of>.+)",  # Windows, macOS
    r"(?P<of>.+?)(?: ?- ?|[ _])(?:kopie|copy)(?:[ -]?(?:\(\d+\)|\d+))?",  # idem
    r"(?P<of>.+?) ?\(\d+\)",  # browsers: it was there already
    r"(?P<of>.+?) \d+",  # iCloud
    r"(?P<of>.+?) ?\([^()]*conflict[^()]*\)",  # Dropbox, Nextcloud
    r"(?P<of>.+)\.sync-conflict-[\w-]+",  # Syncthing
    r"(?P<of>.+)-(?:desktop|laptop)-[0-9a-z]+(?:-\d+)?",  # OneDrive
)
"""How systems and programs call a copy: by its name in small letters, without how that ends."""


def copied_from(name: str) -> Iterator[str]:
    """Of which files one of this name may be a copy: their names, in small letters.

    Only when such a file stands beside it, it is: many a good name ends like that of a copy.
    """
    stem, dot, ending = name.lower().rpartition(".")
    if not dot:
        stem, ending = ending, ""
    for pattern in _COPIES:
        if found := re.fullmatch(pattern, stem):
            yield f"{found['of']}{dot}{ending}"


def marks_of_a_merge(text: str) -> Iterator[int]:
    """Where each mark stands between which two versions of a text were put together."""
    return (found.start(1) for found in _MARKS.finditer(text))


def marks_between_versions(text: str) -> Iterator[int]:
    """Where the mark stands that parts two versions; on a page it may make a heading."""
    return (found.start(1) for found in _BETWEEN.finditer(text))


def marks_of_differences(text: str) -> Iterator[int]:
    """Where each line stands with which a program shows how two versions differ."""
    return (found.start(1) for found in _DIFFERENCES.finditer(text))
