"""What is for who edits stays at home: indentation and lines of comment are not sent to readers."""

import re
from pathlib import Path

# Whether a line starts in here matters to how it looks.
AS_TYPED = re.compile(r"(?s)(<pre\b.*?</pre>|<textarea\b.*?</textarea>)")
# The search index has been made when this is asked.
ONLY_FOR_SEARCH = re.compile(r' data-search-exclude(="[^"]*")?')
COMMENT = re.compile(r"(?ms)^[ \t]*(?:/\*.*?\*/|//[^\n]*)[ \t]*\n")
# The type of a value, for who edits: it may stand inside a line.
TYPE = re.compile(r"/\*\* @type [^\n]*? \*/\s*")


def lean_page(html: str) -> str:
    """Return a page without indentation and empty lines, but for text that is shown as typed."""
    parts = AS_TYPED.split(html)
    parts[::2] = [re.sub(r"\n\s+", "\n", ONLY_FOR_SEARCH.sub("", part)) for part in parts[::2]]
    return "".join(parts)


def lean_asset(text: str) -> str:
    """Return a stylesheet or script without lines of comment and indentation.

    For our own files: no text in them runs over more than one line.
    """
    return re.sub(r"\n\s+", "\n", TYPE.sub("", COMMENT.sub("", text))).lstrip()


def lean_style(text: str) -> str:
    """Return a stylesheet with each rule on one line, besides what `lean_asset` does."""
    text = re.sub(r"(?m)^([a-z-]+): ", r"\1:", lean_asset(text))
    return re.sub(r";?\n}", "}", re.sub(r"(?<=;)\n(?!})| (?={\n)|(?<={)\n", "", text))


def lean_assets(ours: Path, published: Path) -> None:
    """Make each stylesheet and script in `ours` lean where it is published; others stay alone."""
    for source in (*ours.rglob("*.css"), *ours.rglob("*.js")):
        lean = lean_style if source.suffix == ".css" else lean_asset
        text = lean(source.read_text(encoding="utf-8"))
        target = published / source.relative_to(ours)
        target.write_text(text, encoding="utf-8", newline="\n")
