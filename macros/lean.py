"""What is for who edits stays at home: indentation and lines of comment are not sent to readers."""

import re
from pathlib import Path

# Whether a line starts in here matters to how it looks.
AS_TYPED = re.compile(r"(?s)(<pre\b.*?</pre>|<textarea\b.*?</textarea>)")
COMMENT = re.compile(r"(?ms)^[ \t]*(?:/\*.*?\*/|//[^\n]*)[ \t]*\n")


def lean_page(html: str) -> str:
    """Return a page without indentation and empty lines, but for text that is shown as typed."""
    parts = AS_TYPED.split(html)
    parts[::2] = [re.sub(r"\n\s+", "\n", part) for part in parts[::2]]
    return "".join(parts)


def lean_asset(text: str) -> str:
    """Return a stylesheet or script without lines of comment and indentation.

    For our own files: no text in them runs over more than one line.
    """
    return re.sub(r"\n\s+", "\n", COMMENT.sub("", text)).lstrip()


def lean_assets(ours: Path, published: Path) -> None:
    """Make each stylesheet and script in `ours` lean where it is published; others stay alone."""
    for source in (*ours.rglob("*.css"), *ours.rglob("*.js")):
        text = lean_asset(source.read_text(encoding="utf-8"))
        target = published / source.relative_to(ours)
        target.write_text(text, encoding="utf-8", newline="\n")
