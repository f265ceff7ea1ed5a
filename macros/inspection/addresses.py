"""What the server does with addresses that are no file: folders, and what does not exist."""

from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from macros.finishing.fresh import FOLDER
from macros.hosting.web_server import INDEX, NOT_FOUND, UNSERVED
from macros.inspection.finding import LEAVE_ALONE, Finding, named, sentence, told
from macros.inspection.published_page import PublishedPage
from macros.inspection.site import MISSING, NOWHERE, OK, Site

ALSO_NOWHERE = "bestaat-niet"
RULES_OF_A_CMS = (
    "zoek de regel die elk onbekend adres naar het CMS stuurt, en laat die deze map overslaan. Bij "
    "nginx is dat `rewrite`, `try_files` of `error_page`, bij Apache `FallbackResource` of "
    "`RewriteRule`"
)


def shows_the_start_of_a_folder(site: Site) -> Iterator[Finding]:
    """The address of a folder gives its first page."""
    for folder in site.folders:
        answer = site.visit.ask(folder)
        if answer.status != OK or PublishedPage(answer.text).gids != site.start.gids:
            yield Finding(
                f"{site.home}{folder} {told(answer)}, en toont niet de pagina {INDEX} van die map",
                f"stel {INDEX} in als startpagina van een map",
            )
            return


def leads_on_without_a_slash(site: Site) -> Iterator[Finding]:
    """The address of a folder that lost its slash leads to the one with it."""
    folders = [urljoin(site.home, folder) for folder in site.folders]
    for address in folders:
        if urlsplit(address).path == "/":
            continue
        bare = address.removesuffix("/")
        answer = site.visit.ask(bare)
        if answer.leads_to is None:
            yield Finding(
                f"{bare} stuurt niet door naar {address}, maar {told(answer)}",
                "stuur het adres zonder streep door naar dat met een streep",
            )
            return
        if answer.leads_to != address:
            parts = urlsplit(address)
            yield Finding(
                f"{bare} {told(answer)}, en dat hoort {address} te zijn",
                "laat de server doorsturen met het adres dat lezers zien. Bij nginx: "
                "`absolute_redirect off;`. Bij Apache achter een proxy: `ServerName "
                f"{parts.scheme}://{parts.netloc}` en `UseCanonicalName On`",
            )
            return


def says_what_does_not_exist(site: Site) -> Iterator[Finding]:
    """An address that does not exist gives our page, and code 404."""
    for name in (NOWHERE, ALSO_NOWHERE):
        answer = site.visit.ask(name)
        if answer.leads_to or answer.status == OK:
            yield Finding(
                f"{site.home}{name} bestaat niet, maar {told(answer)}",
                f"laat zo'n adres {NOT_FOUND} geven, met code 404. Doet een CMS dit? "
                f"{sentence(RULES_OF_A_CMS)}",
            )
            return
        if answer.status != MISSING or not PublishedPage(answer.text).is_not_found:
            yield Finding(
                f"{site.home}{name} {told(answer)}, en toont niet de pagina van de site",
                f"laat een adres dat niet bestaat {NOT_FOUND} geven, met code 404. Doet een CMS "
                f"dit? {sentence(LEAVE_ALONE)}",
            )
            return


def lists_no_folder(site: Site) -> Iterator[Finding]:
    """A folder without a first page gives our page too, and no list of files."""
    answer = site.visit.ask(f"{FOLDER}/")
    if site.answers_everything:
        return
    if answer.status == OK:
        yield Finding(
            f"{site.home}{FOLDER}/ toont een lijst van bestanden",
            "zet die lijsten uit op de server",
        )
    elif answer.leads_to or not PublishedPage(answer.text).is_not_found:
        yield Finding(
            f"de map {site.home}{FOLDER}/ {told(answer)}, en toont niet de pagina van de site",
            f"laat ook code 403 de pagina {NOT_FOUND} geven",
        )


def keeps_files_of_the_manager_to_itself(site: Site) -> Iterator[Finding]:
    """What lies beside the pages for who manages the server is not for readers."""
    if site.answers_everything:
        return
    if shown := [name for name in UNSERVED if site.visit.ask(name).status == OK]:
        yield Finding(
            f"{named(shown)} is op te vragen, en dat is voor de beheerder alleen",
            "haal het weg van de server als die het niet nodig heeft, of geef er code 404 voor",
        )


QUESTIONS = (
    shows_the_start_of_a_folder,
    leads_on_without_a_slash,
    says_what_does_not_exist,
    lists_no_folder,
    keeps_files_of_the_manager_to_itself,
)
