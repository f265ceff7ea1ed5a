"""Prints each training card as a PDF.

The pages are opened under the address of the site, but every request is answered from the folder
in which it was built: so the links in the PDF are those that readers can follow.
"""

import re
from functools import partial
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Route

from macros.pages.guide import Guide
from macros.pages.paths import as_address

NOWHERE = "http://site.invalid/"
"""Where the pages are opened when the site has no address: nothing can be found there."""

# Links to other pages of the site become plain text; those on the page itself stay.
TAKE_OFF = """(home) => {
  const here = location.origin + location.pathname;
  for (const link of document.querySelectorAll("a[href]")) {
    const page = link.origin + link.pathname;
    if (page.startsWith(home) && page !== here) link.removeAttribute("href");
  }
}"""


def make_pdfs(
    guide: Guide, site: Path, home: str | None, folder: Path, browser: Browser
) -> list[Path]:
    """Print each card of a built site into `folder`; `home` is the address of the site."""
    # Without an address, no script may take the one where the page happens to be for it.
    context = browser.new_context(locale="nl-NL", java_script_enabled=home is not None)
    context.route("**/*", partial(_answer, site, home or NOWHERE))
    page = context.new_page()
    made = []
    for card in _cards(guide):
        page.goto((home or NOWHERE) + card)
        if home is None:
            page.evaluate(TAKE_OFF, NOWHERE)
        path = folder / Path(card).with_suffix(".pdf").name
        page.pdf(path=path, format="A4", prefer_css_page_size=True, tagged=True, outline=True)
        made.append(path)
    context.close()
    return made


def sheets(pdf: Path) -> int:
    """How many sheets a PDF of ours takes: each is an object of its own."""
    return len(re.findall(rb"/Type\s*/Page\b", pdf.read_bytes()))


def _cards(guide: Guide) -> list[str]:
    """The addresses of the pages with a card, from the start of the site."""
    places = (guide.pages.places("trainingen", name)[0] for name in guide.content.trainingen)
    return list(dict.fromkeys(as_address(place.page) for place in places))


def _answer(site: Path, home: str, route: Route) -> None:
    """Answer a request from the folder of the site; whoever is elsewhere is not asked."""
    url = route.request.url
    file = site / unquote(urlsplit(url).path.removeprefix(urlsplit(home).path))
    if url.startswith(home) and file.is_file():
        route.fulfill(path=file)
    else:
        route.abort()
