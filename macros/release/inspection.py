"""Looks at a published site from outside: what is wrong with how its server sends it.

The same questions as in the list of LEESMIJ.txt. Each is one function below, and each knows what to
do about what it finds.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from urllib.parse import urljoin, urlsplit

from macros.finishing.fresh import FOLDER, mark_of
from macros.hosting.web_server import (
    ASK_AGAIN,
    HEADERS,
    INDEX,
    NOT_FOUND,
    UNSERVED,
    kind_of,
)
from macros.release.visit import Answer, PublishedPage, Visit

OK, MISSING = 200, 404
FRAMES = ("X-Frame-Options", "frame-ancestors")
"""What keeps other sites from showing a page; nothing of ours asks for it."""
SEARCHED = "search/search_index.json"
SITEMAP = "sitemap.xml"
NOWHERE = "bestaat/niet.html"
ALSO_NOWHERE = "bestaat-niet"
AS_GOOD = {
    "text/javascript": {"application/javascript", "application/x-javascript"},
    "text/xml": {"application/xml"},
}
"""Types that a browser takes for the same."""
LEAVE_ALONE = "stel de server of het CMS zo in dat die map met rust wordt gelaten"
UNPACK_AGAIN = "maak de map leeg en pak de zip van één editie er helemaal in uit"


@dataclass(frozen=True)
class Finding:
    """Something that is not as it should be. Not `grave`: the site works all the same."""

    what: str
    cure: str
    grave: bool = True

    def __str__(self) -> str:
        """As it is told."""
        return f"{'Fout' if self.grave else 'Let op'}: {self.what}. Zo los je het op: {self.cure}."


@dataclass(frozen=True)
class Expected:
    """Which guide should be there: its id and edition, and the names of its styles and scripts."""

    gids: str
    editie: str
    own: frozenset[str]


@dataclass(frozen=True)
class Site:
    """A published site, and what it should be."""

    visit: Visit
    expected: Expected

    @property
    def home(self) -> str:
        """Its address."""
        return self.visit.home

    @cached_property
    def start(self) -> PublishedPage:
        """The page with which it starts."""
        return PublishedPage(self.visit.ask(INDEX).text)

    @cached_property
    def pages(self) -> list[str]:
        """The pages to which the start leads, named from the top of the site."""
        found = (self.name(page) for page in self.start.pages)
        return list(dict.fromkeys(name for name in found if name and name.endswith(".html")))

    @cached_property
    def loads(self) -> list[str]:
        """What the start fetches of the site itself, as it is asked for."""
        return [name for load in self.start.loads if (name := self.name(load))]

    @cached_property
    def files(self) -> list[str]:
        """One file of each kind besides pages to which some page leads."""
        found: dict[str, str] = {}
        for page in self.pages:
            for link in PublishedPage(self.visit.ask(page).text).pages:
                name = self.name(link, page)
                if name and not name.endswith((".html", "/")) and (kind := kind_of(name)):
                    found.setdefault(kind.extension, name)
        return list(found.values())

    @cached_property
    def folders(self) -> list[str]:
        """The folders with a page of their own; the top is the empty name."""
        return [page.removesuffix(INDEX) for page in self.pages if f"/{page}".endswith(f"/{INDEX}")]

    def is_nothing(self, answer: Answer) -> bool:
        """Whether the server answers so to any address: that is told once."""
        return answer == replace(self.visit.ask(NOWHERE), headers=answer.headers)

    def name(self, link: str, page: str = INDEX) -> str | None:
        """What a link of a page leads to, from the top of the site; None where that is outside."""
        address = urljoin(self.home + page, link)
        return address.removeprefix(self.home) if address.startswith(self.home) else None


def inspect(site: Site) -> list[Finding]:
    """Every finding, the first question first. Raises OSError, HTTPException: nobody answers."""
    if there := list(_is_there(site)):
        return there
    return [finding for question in QUESTIONS for finding in question(site)]


def _is_there(site: Site) -> Iterator[Finding]:
    answer = site.visit.ask(INDEX)
    if answer.leads_to:
        yield Finding(
            f"{site.home}{INDEX} stuurt door naar {answer.leads_to}",
            "keur het adres waar de site echt staat. Is dat dit adres? Haal dan het doorsturen weg",
        )
    elif answer.status != OK:
        yield Finding(
            f"{site.home}{INDEX} geeft code {answer.status}",
            f"pak de zip uit in de map die bij dit adres hoort, zodat {INDEX} bovenin staat",
        )
    elif not site.start.gids:
        yield Finding(
            f"op {site.home}{INDEX} staat een andere pagina, of een die is veranderd",
            f"kijk of de map bij dit adres hoort. Staat er een CMS? {LEAVE_ALONE.capitalize()}",
        )


def _is_the_right_one(site: Site) -> Iterator[Finding]:
    start, expected = site.start, site.expected
    if start.gids != expected.gids:
        yield Finding(
            f"hier staat een andere gids: `{start.gids}`, en niet `{expected.gids}`",
            "keur het goede adres, of keur vanuit de map van die gids",
        )
    elif start.editie != expected.editie:
        yield Finding(
            f"op de server staat editie {start.editie}, en in deze map editie {expected.editie}",
            "zet de nieuwe editie op de server, als dat de bedoeling is",
            grave=False,
        )


def _is_made_for_this_address(site: Site) -> Iterator[Finding]:
    made_for = site.start.canonical.removesuffix(INDEX)
    if not made_for:
        yield Finding(
            "de site is gemaakt zonder adres",
            f"maak het pakket opnieuw, met SITE_URL={site.home}",
            grave=False,
        )
    elif made_for != site.home:
        yield Finding(
            f"de site is gemaakt voor {made_for}",
            f"is dit het adres voor lezers, maak het pakket dan opnieuw, met SITE_URL={site.home}",
            grave=urlsplit(made_for).path != urlsplit(site.home).path,
        )


def _is_unchanged(site: Site) -> Iterator[Finding]:
    foreign = [urljoin(site.home, load) for load in site.start.loads if site.name(load) is None]
    if foreign or site.start.inline:
        what = f"de pagina haalt iets op bij {foreign[0]}" if foreign else "er staat een script bij"
        yield Finding(f"{what}: dat is niet van de site", LEAVE_ALONE)


def _has_every_page(site: Site) -> Iterator[Finding]:
    answers = {page: site.visit.ask(page) for page in site.pages}
    moved = [page for page, answer in answers.items() if answer.leads_to]
    gone = [page for page, answer in answers.items() if answer.status != OK and not answer.leads_to]
    if moved:
        yield Finding(
            f"{_named(moved)} stuurt door naar {answers[moved[0]].leads_to}",
            f"de site gebruikt elk adres zoals het is: {LEAVE_ALONE}",
        )
    if gone:
        yield Finding(
            f"{_named(gone)} geeft code {answers[gone[0]].status}, en hoort er wel te zijn",
            UNPACK_AGAIN,
        )


def _has_what_a_page_loads(site: Site) -> Iterator[Finding]:
    if lacking := _lacking(site):
        yield Finding(
            f"{_named(lacking)} geeft code {site.visit.ask(lacking[0]).status}, en elke pagina "
            "heeft dat nodig",
            f"{UNPACK_AGAIN}. Staat het er al? Laat de server dit soort bestanden dan toe",
        )


def _lacking(site: Site) -> list[str]:
    return [load for load in (*site.loads, SEARCHED) if site.visit.ask(load).status != OK]


def _is_of_one_edition(site: Site) -> Iterator[Finding]:
    read = {
        page: PublishedPage(answer.text).mark
        for page in site.pages
        if (answer := site.visit.ask(page)).status == OK
    }
    mark = site.start.mark
    others = [page for page, found in read.items() if found != mark]
    files = {
        name: answer.body
        for name in sorted(site.expected.own)
        if (answer := site.visit.ask(f"{FOLDER}/{name}?{mark}")).status == OK
    }
    if others:
        yield Finding(
            f"{_named(others)} is van een andere editie dan {INDEX}",
            f"{UNPACK_AGAIN}. Bewaart een cache of CDN pagina's? Maak die dan ook leeg",
        )
    elif (
        site.start.editie == site.expected.editie and mark_of(files) != mark and not _lacking(site)
    ):
        yield Finding(
            "stijl en scripts op de server horen niet bij de pagina's, of niet bij deze map",
            f"{UNPACK_AGAIN}. Bewaart een cache of CDN bestanden? Laat die op het deel na het "
            "vraagteken letten",
            grave=False,
        )


def _shows_the_start_of_a_folder(site: Site) -> Iterator[Finding]:
    for folder in site.folders:
        answer = site.visit.ask(folder)
        if answer.status != OK or PublishedPage(answer.text).gids != site.start.gids:
            yield Finding(
                f"{site.home}{folder} toont niet de pagina {INDEX} van die map ({_told(answer)})",
                f"stel {INDEX} in als startpagina van een map",
            )
            return


def _leads_on_without_a_slash(site: Site) -> Iterator[Finding]:
    folders = [urljoin(site.home, folder) for folder in site.folders]
    for address in folders:
        if urlsplit(address).path == "/":
            continue
        bare = address.removesuffix("/")
        leads_to = site.visit.ask(bare).leads_to
        if leads_to is None:
            yield Finding(
                f"{bare} stuurt niet door naar {address} ({_told(site.visit.ask(bare))})",
                "stuur het adres zonder streep door naar dat met een streep",
            )
            return
        if leads_to != address:
            yield Finding(
                f"{bare} stuurt door naar {leads_to}, en dat hoort {address} te zijn",
                "laat de server doorsturen zonder naam en poort erbij. "
                "Bij nginx: `absolute_redirect off;`",
            )
            return


def _says_what_does_not_exist(site: Site) -> Iterator[Finding]:
    for name in (NOWHERE, ALSO_NOWHERE):
        answer = site.visit.ask(name)
        if answer.leads_to or answer.status == OK:
            yield Finding(
                f"{site.home}{name} bestaat niet, en de server zegt dat niet ({_told(answer)})",
                f"laat zo'n adres {NOT_FOUND} geven, met code 404. Doet een CMS dit? "
                f"{LEAVE_ALONE.capitalize()}",
            )
            return
        if answer.status != MISSING or not PublishedPage(answer.text).is_not_found:
            yield Finding(
                f"bij {site.home}{name} komt niet de pagina van de site ({_told(answer)})",
                f"laat een adres dat niet bestaat {NOT_FOUND} geven, met code 404",
            )
            return


def _lists_no_folder(site: Site) -> Iterator[Finding]:
    answer = site.visit.ask(f"{FOLDER}/")
    if site.is_nothing(answer):
        return
    if answer.status == OK:
        yield Finding(
            f"{site.home}{FOLDER}/ toont een lijst van bestanden",
            "zet die lijsten uit op de server",
        )
    elif answer.leads_to or not PublishedPage(answer.text).is_not_found:
        yield Finding(
            f"bij de map {site.home}{FOLDER}/ komt niet de pagina van de site ({_told(answer)})",
            f"laat ook code 403 de pagina {NOT_FOUND} geven",
        )


def _keeps_files_of_the_manager_to_itself(site: Site) -> Iterator[Finding]:
    answers = {name: site.visit.ask(name) for name in UNSERVED}
    shown = [n for n, a in answers.items() if a.status == OK and not site.is_nothing(a)]
    if shown:
        yield Finding(
            f"{_named(shown)} is op te vragen, en dat is voor de beheerder alleen",
            "haal het weg van de server als die het niet nodig heeft, of geef er code 404 voor",
        )


def _sends_the_right_types(site: Site) -> Iterator[Finding]:
    for name, answer in _samples(site).items():
        kind = kind_of(urlsplit(name).path)
        if kind is None:
            continue
        mime, _, charset = answer.one("Content-Type").lower().replace(" ", "").partition(";")
        fits = mime == kind.mime or mime in AS_GOOD.get(kind.mime, ())
        if not fits or charset not in {"", "charset=utf-8"}:
            yield Finding(
                f"{name} heeft als type `{answer.one('Content-Type')}`",
                f"geef bestanden op .{kind.extension} het type `{kind.content_type}`",
            )


def _sends_every_header(site: Site) -> Iterator[Finding]:
    nowhere = site.visit.ask(NOWHERE)
    answers = _samples(site) | ({} if nowhere.leads_to else {NOWHERE: nowhere})
    for header, wanted in HEADERS.items():
        wrong = {name: answer for name, answer in answers.items() if answer.all(header) != [wanted]}
        if not wrong:
            continue
        found = next(iter(wrong.values())).all(header)
        what = (
            f"bij {_named(wrong)} ontbreekt de header {header}"
            if not found
            else f"bij {_named(wrong)} is de header {header} `{'` en `'.join(found)}`"
        )
        yield Finding(what, f"stuur hem één keer mee, ook bij code 404, met de waarde `{wanted}`")


def _can_be_shown_in_a_frame(site: Site) -> Iterator[Finding]:
    header, directive = FRAMES
    answer = site.visit.ask(INDEX)
    policies = answer.one("Content-Security-Policy")
    if answer.all(header) or directive in policies:
        found = header if answer.all(header) else directive
        yield Finding(
            f"de server stuurt `{found}` mee: andere sites kunnen geen pagina laten zien",
            "haal dat weg voor deze map. Wil je het juist zo? Dan is dit goed",
        )


def _lets_a_browser_ask_again(site: Site) -> Iterator[Finding]:
    said = site.visit.ask(INDEX).one("Cache-Control").lower()
    if not {"no-cache", "no-store", "max-age=0"} & set(said.replace(" ", "").split(",")):
        told = f"`{said}`" if said else "niets"
        yield Finding(
            f"een lezer ziet een nieuwe editie misschien pas later: over bewaren zegt de server "
            f"{told}",
            f"stuur `Cache-Control: {ASK_AGAIN}` mee",
            grave="max-age" in said,
        )


def _packs_text(site: Site) -> Iterator[Finding]:
    large = [
        name
        for name, answer in _samples(site).items()
        if (kind := kind_of(urlsplit(name).path))
        and kind.packed
        and not answer.one("Content-Encoding")
    ]
    if large:
        yield Finding(
            f"{_named(large)} wordt niet gecomprimeerd verstuurd",
            "zet gzip aan voor tekst: dan is de site veel sneller",
            grave=False,
        )


QUESTIONS: tuple[Callable[[Site], Iterable[Finding]], ...] = (
    _is_the_right_one,
    _is_made_for_this_address,
    _is_unchanged,
    _has_every_page,
    _has_what_a_page_loads,
    _is_of_one_edition,
    _shows_the_start_of_a_folder,
    _leads_on_without_a_slash,
    _says_what_does_not_exist,
    _lists_no_folder,
    _keeps_files_of_the_manager_to_itself,
    _sends_the_right_types,
    _sends_every_header,
    _can_be_shown_in_a_frame,
    _lets_a_browser_ask_again,
    _packs_text,
)


def _samples(site: Site) -> dict[str, Answer]:
    """Answers for what the start loads, and for a file of each other kind."""
    names = [INDEX, *site.loads, SEARCHED, SITEMAP, *site.files]
    found = {name: site.visit.ask(name) for name in names}
    return {name: answer for name, answer in found.items() if answer.status == OK}


def _named(names: Iterable[str]) -> str:
    """The first, and how many more there are."""
    first, *others = names
    return f"{first} (en nog {len(others)})" if others else first


def _told(answer: Answer) -> str:
    if answer.leads_to:
        return f"doorgestuurd naar {answer.leads_to}"
    return f"code {answer.status}"
