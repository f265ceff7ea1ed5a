"""Where the menu and the links on pages lead: a builder tells it too, but not how to mend it.

Whether a heading is there is known once pages are made: `published/faults.py`.
"""

import posixpath
import re
from collections.abc import Iterator

from macros.content.fault import Fault, near
from macros.content.load import Loaded
from macros.pages.calls import Pages
from macros.pages.links import Link
from macros.pages.menu import FILE, stands_by_itself
from macros.pages.paths import as_address
from macros.published.redirects import OWN_FOLDERS, led_on, now_at
from macros.rules.registry import rule

_ASKED_FOR = re.compile(
    r"(?i)CNAME|_headers|_redirects|web\.config|(?:robots|humans|ads|security)\.txt|favicon\.\w+|apple-touch-icon[\w-]*\.png"
    r"|google\w+\.html|sitemap\.xml"
)
"""What web servers and other sites ask for by its name, at the top of a site."""

_SITE = re.compile(r"(?:www\.|[\w.-]+\.(?:nl|com|org|eu|be|net)(?:/|$))", re.IGNORECASE)


@rule
def the_menu_names_pages(loaded: Loaded, pages: Pages) -> Iterator[Fault]:
    """What stands in the menu is there."""
    by_start = led_on(loaded.content.omleidingen.values())
    for page, line in (pages.menu or {}).items():
        if page not in pages.names:
            moved = now_at(as_address(page), by_start)
            cure = f"schrijf `{moved.naar}`" if moved else near(page, pages.names)
            what = f"pagina `{page}` staat in het menu, maar bestaat niet"
            yield Fault(FILE, line, what, f"{cure}, of haal de regel weg")


@rule
def pages_stand_in_the_menu(_: Loaded, pages: Pages) -> Iterator[Fault]:
    """A page that no menu names is found by nobody; one that a record names finds its place."""
    if pages.menu is None:
        return
    for page in sorted(pages.titles.keys() - pages.menu.keys()):  # those that can be read
        if pages.naming(page) and stands_by_itself(pages.menu, page):
            continue
        what = "deze pagina staat niet in het menu, dus niemand vindt haar"
        cure = f"zet in {FILE} onder `nav:`, op de plaats waar ze hoort, de regel `- {page}`"
        yield Fault(f"docs/{page}", 1, what, cure)


@rule
def links_on_pages_lead_somewhere(loaded: Loaded, pages: Pages) -> Iterator[Fault]:
    """A link in the text of a page leads to a page or a file that is there."""
    by_start = led_on(loaded.content.omleidingen.values())
    for link in pages.links:
        place = f"docs/{link.page}", link.line
        if not link.written and not link.anchor:
            yield Fault(*place, "deze link leidt nergens heen", "zet tussen de haakjes een pagina")
        elif link.written.startswith("/"):
            yield Fault(*place, f"link `{link.written}` begint met `/`", _cure(link, pages))
        elif link.path not in pages.names | pages.files and not link.path.startswith(OWN_FOLDERS):
            moved = now_at(as_address(link.path), by_start)
            cure = f"schrijf `{_seen_from(link, moved.naar)}`" if moved else _cure(link, pages)
            yield Fault(*place, f"link `{link.written}` leidt naar iets wat er niet is", cure)


@rule
def something_leads_to_each_file(loaded: Loaded, pages: Pages) -> Iterator[Fault]:
    """What lies beside the pages is published too: so it is there because some text leads to it.

    In doubt it passes: whoever asks for an icon, or whether a site is ours, follows no link.
    """
    made = {f"{page.removesuffix('.md')}.png" for page in pages.names} | {
        *loaded.content.linkbeelden
    }
    for file in sorted(pages.files - pages.named - made):
        if not file.startswith(OWN_FOLDERS) and not _ASKED_FOR.fullmatch(file):
            what = "er is niets dat naar dit bestand leidt, en toch komt het op de site"
            cure = "maak er op een pagina een link naartoe, of haal het weg"
            yield Fault(f"docs/{file}", 1, what, cure)


def _cure(link: Link, pages: Pages) -> str:
    """What was probably meant: people leave off how an address begins, or how a page's ends."""
    if "@" in link.written:
        return f"schrijf `mailto:{link.written}`"
    if _SITE.match(link.written):
        return f"schrijf `https://{link.written}`"
    path = link.path.lstrip("/")
    bare = path.removesuffix(".html")
    for meant in (path, f"{bare}.md", f"{bare}/index.md"):
        if meant in pages.names:
            return f"schrijf `{_seen_from(link, meant)}`"
    return near(link.written, [_seen_from(link, page) for page in pages.names])


def _seen_from(link: Link, page: str) -> str:
    return posixpath.relpath(page, posixpath.dirname(link.page) or ".")
