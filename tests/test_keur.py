"""`python -m macros keur` asks a published site what its manager asks, and tells each fault."""

import functools
import gzip
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from http import HTTPStatus
from urllib.parse import urlsplit

import pytest

from macros.finishing.inventory import INVENTORY
from macros.hosting.web_server import KEEP, POLICY, UNSERVED
from macros.inspection.finding import Finding
from macros.inspection.inspect import inspect
from macros.inspection.sending import MUCH_LATER
from macros.inspection.site import Expected, Site
from macros.inspection.visit import WAIT, NotReached, Visit
from macros.pages.guide import Guide
from tests.conftest import SITE_URL, Copy, Package, command
from tests.servers import (
    APACHE_HERE,
    NAMES,
    NGINX_HERE,
    SERVERS,
    Follower,
    Place,
    Server,
    apache,
    free_port,
    nginx,
    running,
    serving,
    unpacked,
)
from tests.test_hosting import HOST, PATHS

PATH = urlsplit(SITE_URL).path
ELSEWHERE = "de site is gemaakt voor "
"""Told of every site here: it was made for another host than this machine."""


@dataclass(frozen=True)
class Reply:
    """What a server is about to answer. `name` is what was asked, from the top of the site."""

    name: str
    status: HTTPStatus
    headers: dict[str, str]
    data: bytes

    def having(self, **headers: str | None) -> "Reply":
        """The same with other headers; None takes one away."""
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        merged = {**self.headers, **given}
        return replace(self, headers={k: v for k, v in merged.items() if v is not None})

    def saying(self, data: bytes, status: HTTPStatus = HTTPStatus.OK) -> "Reply":
        """Another body, packed if the former one was."""
        packed = gzip.compress(data) if "Content-Encoding" in self.headers else data
        return replace(self, data=packed, status=status)

    @property
    def body(self) -> bytes:
        """What is said, unpacked."""
        return gzip.decompress(self.data) if "Content-Encoding" in self.headers else self.data

    def leading_to(self, address: str) -> "Reply":
        """To another address."""
        return replace(self, status=HTTPStatus.FOUND, headers={"Location": address}, data=b"")

    @property
    def is_missing(self) -> bool:
        """Whether there is no such file."""
        return self.status is HTTPStatus.NOT_FOUND


Spoil = Callable[[Reply], Reply]


class _Wrong(Follower):
    """A server that does as the table says, but for one thing."""

    def __init__(self, *args: object, place: Place, spoil: Spoil) -> None:
        self.spoil = spoil
        super().__init__(*args, place=place)

    def send(self, status: HTTPStatus, headers: dict[str, str], data: bytes) -> None:
        name = self.path.removeprefix(self.place.path)
        wrong = self.spoil(Reply(name, status, headers, data))
        super().send(wrong.status, wrong.headers, wrong.data)


@contextmanager
def wrong(place: Place, spoil: Spoil) -> Iterator[str]:
    """Serve a site with one fault; gives its address."""
    with running(functools.partial(_Wrong, place=place, spoil=spoil)) as port:
        yield f"http://127.0.0.1:{port}{place.path}"


@pytest.fixture(scope="module")
def place(package: Package) -> Iterator[Place]:
    """The files of a package at a path. Others use them too: leave them as they are."""
    with unpacked(package(SITE_URL), PATH) as found:
        yield found


@pytest.fixture(scope="module")
def expected(guide: Guide) -> Expected:
    """The small guide."""
    gids = guide.content.gids
    return Expected(gids.id, gids.editie)


def told(home: str, expected: Expected) -> list[Finding]:
    """What is told of a site, but for its being on this machine."""
    found = inspect(Site(Visit(home, wait=lambda _: None), expected))
    return [finding for finding in found if not finding.what.startswith(ELSEWHERE) or finding.grave]


def another_guide(page: bytes) -> bytes:
    """A page as it would be in another guide."""
    return page.replace(b'data-gids="samen-gereedschap-delen"', b'data-gids="een-andere"')


def only(name: str, does: Spoil) -> Spoil:
    """A fault in one file."""
    return lambda reply: does(reply) if reply.name.partition("?")[0] == name else reply


def missing(does: Spoil) -> Spoil:
    """A fault where there is no such file."""
    return lambda reply: does(reply) if reply.is_missing else reply


def everywhere(**headers: str | None) -> Spoil:
    """A fault in the headers of every answer."""
    return lambda reply: reply.having(**headers)


def plain(mime: str) -> Spoil:
    """A fault in a type."""
    return lambda reply: reply.having(Content_Type=mime)


def adding(what: bytes) -> Spoil:
    """Something more in a page."""
    return lambda reply: reply.saying(reply.body.replace(b"</body>", what + b"</body>"))


def in_folder(folder: str, status: HTTPStatus) -> Spoil:
    """A folder of which nothing is given."""
    return lambda reply: reply.saying(b"", status) if reply.name.startswith(folder) else reply


GONE = HTTPStatus.NOT_FOUND
PLAN = "plan-leeg.docx"
MARK = re.compile(rb"\?[0-9a-f]{8}(?=\")")
GRAVE: dict[str, tuple[Spoil, str]] = {
    "another page stands there": (
        only("index.html", lambda reply: reply.saying(b"<h1>CMS</h1>")),
        "staat een andere pagina",
    ),
    "no page stands there": (
        only("index.html", lambda reply: reply.saying(b"", GONE)),
        "index.html geeft code 404",
    ),
    "the start leads elsewhere": (
        only("index.html", lambda reply: reply.leading_to("/nieuw/")),
        "/nieuw/",
    ),
    "another guide stands there": (
        lambda reply: reply.saying(another_guide(reply.body), reply.status),
        "hier staat een andere gids: `een-andere`",
    ),
    "a page was left out": (
        only("uitlenen.html", lambda reply: reply.saying(b"", GONE)),
        "uitlenen.html geeft code 404",
    ),
    "addresses lose their ending": (
        only("uitlenen.html", lambda reply: reply.leading_to("uitlenen")),
        "uitlenen.html stuurt door naar",
    ),
    "what a page loads was left out": (
        only("assets/site.js", lambda reply: reply.saying(b"", GONE)),
        "en elke pagina heeft dat nodig",
    ),
    "the index of searching is refused": (
        only("search/search_index.json", lambda reply: reply.saying(b"", GONE)),
        "search/search_index.json geeft code 404",
    ),
    "a page of another edition is among them": (
        only("uitlenen.html", lambda r: r.saying(MARK.sub(b"?12345678", r.body))),
        "uitlenen.html is van een andere editie",
    ),
    "a folder does not show its start": (
        only("plekken/", lambda reply: reply.saying(b"", HTTPStatus.FORBIDDEN)),
        "geeft code 403, en toont niet de pagina index.html van die map",
    ),
    "without a slash there is nothing": (
        only("plekken", lambda reply: reply.saying(b"", GONE)),
        "stuurt niet door naar",
    ),
    "without a slash it goes to the port inside": (
        only("plekken", lambda reply: reply.leading_to(f"http://127.0.0.1:8080{PATH}plekken/")),
        "127.0.0.1:8080",
    ),
    "what does not exist exists": (
        missing(lambda reply: replace(reply, status=HTTPStatus.OK)),
        "bestaat niet, maar geeft code 200",
    ),
    "what does not exist leads to the start": (
        missing(lambda reply: reply.leading_to(PATH)),
        "bestaat niet, maar stuurt door naar",
    ),
    "what does not exist gets a page of the server": (
        only("bestaat/niet.html", lambda reply: reply.saying(b"<h1>Not Found</h1>", GONE)),
        "bestaat/niet.html geeft code 404, en toont niet de pagina van de site",
    ),
    "a folder is listed": (
        only("assets/", lambda reply: reply.saying(b"<h1>Index of /assets</h1>")),
        "toont een lijst van bestanden",
    ),
    "a folder without a start gets a page of the server": (
        only("assets/", lambda reply: reply.saying(b"<h1>Forbidden</h1>", HTTPStatus.FORBIDDEN)),
        "assets/ geeft code 403, en toont niet de pagina van de site",
    ),
    "a script is sent as text": (
        only("assets/site.js", plain("text/plain")),
        "heeft als type `text/plain`",
    ),
    "pages are sent in another code": (
        only("index.html", plain("text/html; charset=iso-8859-1")),
        "heeft als type `text/html; charset=iso-8859-1`",
    ),
    "a header is gone": (
        everywhere(Content_Security_Policy=None),
        "ontbreekt de header Content-Security-Policy",
    ),
    "a header is gone where nothing is found": (
        missing(everywhere(X_Content_Type_Options=None)),
        "bij bestaat/niet.html ontbreekt de header X-Content-Type-Options",
    ),
    "a header says something else": (
        everywhere(Referrer_Policy="unsafe-url"),
        "is de header Referrer-Policy `unsafe-url`",
    ),
    "frames are refused": (
        everywhere(X_Frame_Options="SAMEORIGIN"),
        "`X-Frame-Options` mee",
    ),
    "pages are kept for a year": (
        everywhere(Cache_Control="public, max-age=31536000"),
        "over bewaren zegt de server `public, max-age=31536000`",
    ),
    "one page is kept until a day": (
        only("uitlenen.html", lambda r: r.having(Cache_Control=None, Expires=MUCH_LATER)),
        "`expires: tue, 19 jan 2038 03:14:07 gmt` bij uitlenen.html",
    ),
    "one page is cut off": (
        only("uitlenen.html", lambda reply: reply.saying(reply.body[:3000])),
        "uitlenen.html komt niet heel aan",
    ),
    "the index of searching is cut off": (
        only("search/search_index.json", lambda reply: reply.saying(reply.body[:-9])),
        "search/search_index.json komt niet heel aan",
    ),
    "style is empty": (
        only("assets/gids.css", lambda reply: reply.saying(b"")),
        "assets/gids.css komt niet heel aan",
    ),
    "style is packed twice": (
        only("assets/gids.css", lambda reply: reply.saying(reply.data)),
        "assets/gids.css is anders dan in het pakket",
    ),
    "a cache keeps old style for new pages": (
        only("assets/gids.css", lambda reply: reply.saying(b"body{}")),
        "assets/gids.css is anders dan in het pakket",
    ),
    "a page of another package with the same style is among them": (
        only("uitlenen.html", lambda reply: reply.saying(reply.body.replace(b"Uitlenen", b"Leen"))),
        "uitlenen.html is anders dan in het pakket",
    ),
    "a CMS puts a script in one page": (
        only("uitlenen.html", adding(b"<script type=module>track()</script>")),
        "er staat een script bij, op uitlenen.html",
    ),
    "a service loads something of its own from the same host": (
        only("uitlenen.html", adding(b"<script src=/cdn-cgi/a.js></script>")),
        "/cdn-cgi/a.js, op uitlenen.html",
    ),
    "what searches is refused": (
        in_folder("assets/javascripts/workers/", HTTPStatus.FORBIDDEN),
        "geeft code 403, en een pagina heeft dat nodig",
    ),
    "the empty plan is refused": (
        only(PLAN, lambda reply: reply.saying(b"", HTTPStatus.FORBIDDEN)),
        f"{PLAN} geeft code 403, en een pagina heeft dat nodig",
    ),
    "the list of files is gone": (
        only(INVENTORY, lambda reply: reply.saying(b"", GONE)),
        "zo is niet te zien of alles er is",
    ),
    "the list of files is of another edition": (
        only(INVENTORY, lambda reply: reply.saying(b'{"stijl": "1", "bestanden": {}}')),
        f"{INVENTORY} is van een andere editie dan index.html",
    ),
    "an answer cannot be read": (
        only("uitlenen.html", lambda reply: reply.having(Content_Encoding="br")),
        "uitlenen.html geeft een antwoord dat niet te lezen is",
    ),
    "one page refuses frames": (
        only("uitlenen.html", lambda reply: reply.having(X_Frame_Options="DENY")),
        "de server stuurt bij uitlenen.html `X-Frame-Options` mee",
    ),
    "one page comes as a download": (
        only("uitlenen.html", lambda reply: reply.having(Content_Disposition="attachment")),
        "de server stuurt bij uitlenen.html `Content-Disposition` mee",
    ),
    "what readers filled in is wiped": (
        only("uitlenen.html", lambda reply: reply.having(Clear_Site_Data='"storage"')),
        "dat wist wat lezers hebben ingevuld",
    ),
}
SLIGHT: dict[str, tuple[Spoil, str]] = {
    "nothing is said of keeping": (everywhere(Cache_Control=None), "over bewaren zegt de server"),
    "a picture is kept for a year": (
        only("assets/favicon.svg", lambda reply: reply.having(Cache_Control="max-age=31536000")),
        "bij assets/favicon.svg: een lezer ziet wat daar nieuw is te laat",
    ),
    "every page is made smaller on the way": (
        lambda reply: (
            reply.saying(reply.body.replace(b">\n<", b"><"), reply.status)
            if "text/html" in reply.headers.get("Content-Type", "")
            else reply
        ),
        "net als alles van die soort",
    ),
}
FINE: dict[str, Spoil] = {
    "a code between quotes": only("index.html", plain('text/html; charset="utf-8"')),
    "a policy that ends in a semicolon": everywhere(Content_Security_Policy=f"{POLICY};"),
    "a header that a host sends too": everywhere(X_Content_Type_Options="nosniff, nosniff"),
    "a stricter header": everywhere(Referrer_Policy="no-referrer"),
    "own style that is kept": only("assets/gids.css", lambda r: r.having(Cache_Control=KEEP)),
}
ODD: dict[str, Spoil] = {
    "an address with half a bracket": only("plekken", lambda r: r.leading_to("http://[bad/x")),
    "a page with half a declaration": missing(lambda r: r.saying(b"<![foo[", r.status)),
}


@pytest.mark.parametrize("fault", GRAVE)
def test_a_fault_is_found_and_nothing_else(place: Place, expected: Expected, fault: str) -> None:
    spoil, says = GRAVE[fault]
    with wrong(place, spoil) as home:
        (finding,) = told(home, expected)

    assert says in finding.what
    assert finding.grave


@pytest.mark.parametrize("fault", SLIGHT)
def test_what_readers_hardly_notice_is_no_fault_but_is_told(
    place: Place, expected: Expected, fault: str
) -> None:
    spoil, says = SLIGHT[fault]
    with wrong(place, spoil) as home:
        (finding,) = told(home, expected)

    assert says in finding.what
    assert not finding.grave


@pytest.mark.parametrize("sent", FINE)
def test_what_is_as_good_is_no_fault(place: Place, expected: Expected, sent: str) -> None:
    with wrong(place, FINE[sent]) as home:
        assert told(home, expected) == []


@pytest.mark.parametrize("sent", ODD)
def test_what_no_server_should_send_is_told_as_well(
    place: Place, expected: Expected, sent: str
) -> None:
    with wrong(place, ODD[sent]) as home:
        assert len(told(home, expected)) >= 1


class _WithoutTag(Follower):
    """A server that knows files by their time alone, as Apache does with `FileETag None`."""

    def send(self, status: HTTPStatus, headers: dict[str, str], data: bytes) -> None:
        if "If-Modified-Since" in self.headers:
            status, data = HTTPStatus.NOT_MODIFIED, b""
        super().send(status, {n: v for n, v in headers.items() if n != "ETag"}, data)


def test_a_server_that_takes_an_older_file_for_the_same_is_told(
    place: Place, expected: Expected
) -> None:
    with running(functools.partial(_WithoutTag, place=place)) as port:
        (finding,) = told(f"http://127.0.0.1:{port}{place.path}", expected)

    assert "de server stuurt geen ETag mee" in finding.what
    assert not finding.grave


def test_a_server_with_too_much_to_do_is_asked_again_later(
    place: Place, expected: Expected
) -> None:
    busy = [HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.TOO_MANY_REQUESTS]
    waited: list[float] = []

    def too_busy(reply: Reply) -> Reply:
        return reply.saying(b"", busy.pop()) if busy else reply

    with wrong(place, only("uitlenen.html", too_busy)) as home:
        found = inspect(Site(Visit(home, wait=waited.append), expected))

    assert [finding for finding in found if ELSEWHERE not in finding.what] == []
    assert waited[0] == WAIT
    assert WAIT / 4 in waited


def test_a_server_that_stays_too_busy_is_no_reason_to_unpack_again(
    place: Place, expected: Expected
) -> None:
    def too_busy(reply: Reply) -> Reply:
        return reply.saying(b"", HTTPStatus.SERVICE_UNAVAILABLE)

    with wrong(place, only("uitlenen.html", too_busy)) as home:
        (finding,) = told(home, expected)

    assert "uitlenen.html geeft code 503" in finding.what
    assert "wacht even en keur opnieuw" in finding.cure


@pytest.mark.parametrize(
    ("status", "says"),
    [
        (HTTPStatus.UNAUTHORIZED, "de site zit achter een wachtwoord"),
        (HTTPStatus.INTERNAL_SERVER_ERROR, ".htaccess of web.config"),
        (HTTPStatus.FORBIDDEN, "laat de server dit toe"),
    ],
)
def test_a_start_that_is_refused_is_told_with_its_own_cure(
    place: Place, expected: Expected, status: HTTPStatus, says: str
) -> None:
    with wrong(place, only("index.html", lambda reply: reply.saying(b"", status))) as home:
        (finding,) = told(home, expected)

    assert f"geeft code {status.value}" in finding.what
    assert says in finding.cure


def test_a_server_of_which_hardly_anything_can_be_read_is_left_alone(
    place: Place, expected: Expected
) -> None:
    with (
        wrong(
            place, lambda r: r if r.name == "index.html" else r.having(Content_Encoding="br")
        ) as home,
        pytest.raises(NotReached, match="niet te lezen"),
    ):
        told(home, expected)


def test_an_answer_that_takes_too_long_is_not_waited_for(
    place: Place, expected: Expected, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("macros.inspection.visit.LONGEST", -1.0)
    with (
        wrong(place, lambda reply: reply) as home,
        pytest.raises(NotReached, match="antwoordt niet op tijd"),
    ):
        told(home, expected)


@pytest.mark.parametrize(
    ("added", "says"),
    [
        ('<script src="https://stats.example.org/a.js"></script>', "https://stats.example.org/a"),
        ("<script>track()</script>", "er staat een script bij"),
    ],
)
def test_what_a_cms_puts_in_a_page_is_found(
    package: Package, expected: Expected, added: str, says: str
) -> None:
    with unpacked(package(SITE_URL), PATH) as place:
        start = place.www / PATH.strip("/") / "index.html"
        start.write_text(start.read_text("utf-8").replace("</body>", f"{added}</body>"), "utf-8")
        with wrong(place, lambda reply: reply) as home:
            (finding,) = told(home, expected)

    assert says in finding.what


@pytest.mark.parametrize("name", UNSERVED)
def test_a_file_of_the_manager_that_can_be_asked_for_is_found(
    place: Place, expected: Expected, name: str
) -> None:
    with wrong(place, only(name, lambda reply: reply.saying(b"rules"))) as home:
        (finding,) = told(home, expected)

    assert finding.what.startswith(f"{name} is op te vragen")


def test_text_that_is_not_packed_is_told(place: Place, expected: Expected) -> None:
    def unpacked_again(reply: Reply) -> Reply:
        return replace(reply.having(Content_Encoding=None), data=reply.body)

    with wrong(place, unpacked_again) as home:
        (finding,) = told(home, expected)

    assert "wordt niet gecomprimeerd verstuurd" in finding.what
    assert not finding.grave


def test_a_package_made_for_another_path_or_without_an_address_is_found(
    package: Package, expected: Expected
) -> None:
    for site_url, grave in ((f"{HOST}/elders/", True), ("", False)):
        with unpacked(package(site_url), PATH) as there, wrong(there, lambda reply: reply) as home:
            found = inspect(Site(Visit(home), expected))
        made = [finding for finding in found if "gemaakt" in finding.what]
        assert [finding.grave for finding in made] == [grave]
        assert f"SITE_URL={home}" in made[0].cure


def test_another_edition_than_the_one_here_is_told(place: Place, expected: Expected) -> None:
    with wrong(place, lambda reply: reply) as home:
        (finding,) = told(home, replace(expected, editie="8.0"))

    assert finding.what == "op de server staat editie 7.0, en in deze map editie 8.0"
    assert not finding.grave


@pytest.mark.parametrize(
    "where",
    [(server, path) for server in SERVERS for path in PATHS],
    ids=lambda where: f"{NAMES[where[0]]} at {where[1]}",
)
def test_no_server_with_the_rules_of_the_package_has_a_fault(
    package: Package, expected: Expected, where: tuple[str, str]
) -> None:
    name, path = where
    with serving(name, package(f"{HOST}{path}"), path) as home:
        assert told(home, expected) == []


@pytest.mark.skipif(not (NGINX_HERE and APACHE_HERE), reason="asks real servers")
@pytest.mark.parametrize(
    "bare",
    [partial(nginx, with_rules=False), partial(apache, allowed="None")],
    ids=["nginx", "Apache"],
)
def test_a_real_server_without_the_rules_is_told_what_it_lacks(
    place: Place, expected: Expected, bare: Server
) -> None:
    with bare(place) as port:
        found = "\n".join(map(str, told(f"http://127.0.0.1:{port}{PATH}", expected)))

    for says in (
        *("bestaat/niet.html", f"{PATH}assets/", "is op te vragen"),
        *("Content-Security-Policy", "X-Frame-Options", "over bewaren zegt de server niets"),
    ):
        assert says in found


def test_the_command_tells_what_is_wrong_and_what_to_do(copy: Copy, place: Place) -> None:
    with wrong(place, everywhere(X_Frame_Options="DENY")) as home:
        done = command(copy, "keur", f"{home}index.html#kop")
    lines = done.stdout.splitlines()

    assert done.returncode == 1
    assert re.search(
        r"(?m)^Fout: de server stuurt bij index\.html \(en nog \d+\) `X-Frame-Options` mee: andere "
        r"sites kunnen geen pagina laten zien\. Zo los je het op: haal dat weg voor deze map\.$",
        done.stdout,
    )
    assert lines[-1].startswith(f"{home}: ")
    assert lines[-1].endswith(" adressen bekeken, 1 fout gevonden.")


def test_the_command_says_so_when_all_is_well(copy: Copy, place: Place) -> None:
    with wrong(place, lambda reply: reply) as home:
        done = command(copy, "keur", home.removesuffix("/"))

    assert done.returncode == 0
    assert done.stdout.endswith(" adressen bekeken. De server doet het goed.\n")


@pytest.mark.parametrize("address", ["www.example.org", "", "https://www.example.org/a.php"])
def test_what_is_no_address_is_not_asked(copy: Copy, address: str) -> None:
    done = command(copy, "keur", address)

    assert (done.returncode, done.stderr) == (2, "")
    assert "https://www.example.org/" in done.stdout


def test_where_nobody_answers_nothing_is_judged(copy: Copy) -> None:
    home = f"http://127.0.0.1:{free_port()}/"
    done = command(copy, "keur", home)

    assert (done.returncode, done.stderr) == (2, "")
    assert done.stdout.startswith(f"{home} geeft geen verbinding, dus er is niets gekeurd.")
