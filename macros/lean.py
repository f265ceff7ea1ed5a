"""What is for who edits stays at home: indentation and comments are not sent to readers.

Nor is what the theme brings for other sites.
"""

import re
from fnmatch import fnmatchcase
from pathlib import Path

import rjsmin

# Whether a line starts in here matters to how it looks.
AS_TYPED = re.compile(r"(?s)(<pre\b.*?</pre>|<textarea\b.*?</textarea>)")
# The search index has been made when this is asked.
ONLY_FOR_SEARCH = re.compile(r' data-search-exclude(="[^"]*")?')
# The theme's maps for who edits it, other languages of its search, colours and an icon of its own.
# And the parts of our stylesheets, which are published joined.
UNUSED = (
    "*.map",
    "assets/javascripts/lunr/*",
    "assets/stylesheets/palette.*.css",
    "assets/images/favicon.png",
    "stijl/*",
)


def is_used(name: str) -> bool:
    """Whether any page uses the file with this name, as far as that can be told from its name."""
    return not any(fnmatchcase(name, unused) for unused in UNUSED)


def lean_page(html: str) -> str:
    """Return a page without indentation and empty lines, but for text that is shown as typed."""
    parts = AS_TYPED.split(html)
    parts[::2] = [re.sub(r"\n\s+", "\n", ONLY_FOR_SEARCH.sub("", part)) for part in parts[::2]]
    return "".join(parts)


def lean_script(text: str) -> str:
    """Return a script without comments and space; its names stay as they are."""
    return str(rjsmin.jsmin(text)) + "\n"


def lean_scripts(ours: Path, published: Path) -> None:
    """Make each script in `ours` lean where it is published."""
    for source in ours.rglob("*.js"):
        text = lean_script(source.read_text(encoding="utf-8"))
        target = published / source.relative_to(ours)
        target.write_text(text, encoding="utf-8", newline="\n")
