"""What the theme brings for other sites, and no page of this one uses."""

from fnmatch import fnmatchcase
from pathlib import Path

from macros.finishing.fresh import FOLDER
from macros.text.leftovers import is_left_behind

# Maps for who edits the theme, other languages of its search, colours and an icon of its own.
UNUSED = (
    "*.map",
    "assets/javascripts/lunr/*",
    "assets/stylesheets/palette.*.css",
    "assets/images/favicon.png",
    # The style of each component: pages load the sheets that are made of them.
    "stijl/*",
)
NEEDS_ADDRESS = ("sitemap.xml", "sitemap.xml.gz")
"""A sitemap names addresses: where the site's own is not known, there is none."""


def remove_unused(site: Path, *, has_address: bool) -> None:
    """Take the files that no page uses out of the folder of a site, and folders that are empty."""
    unused = UNUSED if has_address else (*UNUSED, *NEEDS_ADDRESS)
    for path in sorted(site.rglob("*"), reverse=True):
        name = path.relative_to(site).as_posix()
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif any(fnmatchcase(name, pattern) for pattern in unused) or _left_in_assets(name):
            path.unlink()


def _left_in_assets(name: str) -> bool:
    """Whether a system left it beside what the theme has, which goes along as it stands."""
    return name.startswith(f"{FOLDER}/") and is_left_behind(name.rpartition("/")[2])
