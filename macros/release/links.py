"""Asks every address outside the site whether it still answers; reports to the editor.

Politely: one address at a time per host, with a pause; who asks is told; of what is answered only
the head is read.
"""

import datetime as dt
import http.client
import re
import socket
import ssl
import time
from collections.abc import Callable, Container, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from html.parser import HTMLParser
from itertools import takewhile
from pathlib import Path
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

PATIENCE = 20.0
"""How many seconds a host may take to answer."""
PAUSE = 2.0
"""How many seconds lie between two questions to one host."""
HOSTS_AT_ONCE = 6
MOST_PAGES = 3
"""How many pages the report names for one address."""

PERMANENT = {301, 308}
BUSY = {429, 503}


class Verdict(StrEnum):
    """What an editor must know of an address first; the gravest comes first."""

    BROKEN = "stuk"
    LOOK = "kijk zelf"
    MOVED = "verhuisd"
    FINE = "goed"


LOOK = "Kijk zelf in je browser."
LATER = "Probeer het morgen weer, of kijk zelf in je browser."

STATUSES: tuple[tuple[Container[int], Verdict, str, str], ...] = (
    (BUSY, Verdict.LOOK, "vraagt ons te wachten", "Probeer het een andere dag."),
    ({401, 403, 405, 406, 451, 501}, Verdict.LOOK, "weigert een programma", LOOK),
    ({404, 410}, Verdict.BROKEN, "bestaat niet meer", "Zoek het nieuwe adres of haal de link weg."),
    (range(500, 600), Verdict.BROKEN, "heeft een storing", LATER),
    (range(400, 500), Verdict.BROKEN, "geeft een fout", LOOK),
    (range(300, 400), Verdict.LOOK, "stuurt steeds verder", LOOK),
)
"""What a status means, what is said of it and what to do; the first that fits holds."""

FAILURES: tuple[tuple[type[Exception], str, str], ...] = (
    (ssl.SSLCertVerificationError, "heeft een certificaat dat niet klopt", LOOK),
    (ssl.SSLError, "heeft geen veilige verbinding", LOOK),
    (socket.gaierror, "is niet te vinden", "Kijk of de site nog bestaat. Haal anders de link weg."),
    (TimeoutError, "antwoordt niet op tijd", LATER),
    (OSError, "geeft geen verbinding", LATER),
    (http.client.InvalidURL, "kan geen adres zijn", "Kijk of het adres klopt."),
    (http.client.HTTPException, "geeft een antwoord dat niet te lezen is", LOOK),
    (ValueError, "kan geen adres zijn", "Kijk of het adres klopt."),
)
"""What a failure to ask means, in the same way."""


@dataclass(frozen=True)
class Answer:
    """What came back from an address, and what to do. `reached`: there was anyone to ask."""

    verdict: Verdict
    said: str
    todo: str = ""
    reached: bool = True


def _rest() -> None:
    time.sleep(PAUSE)


class Client:
    """Asks addresses, each host by its turn, and tells every host who asks."""

    def __init__(
        self,
        agent: str,
        patience: float = PATIENCE,
        pause: Callable[[], object] = _rest,
    ) -> None:
        self._agent = agent
        self._patience = patience
        self._pause = pause
        self._known: set[str] = set()

    def ask_all(self, addresses: Iterable[str]) -> dict[str, Answer]:
        """The answer of each address. Several hosts are asked at once, each by one question."""
        by_host: dict[str, list[str]] = {}
        for address in addresses:
            by_host.setdefault(_host(address), []).append(address)
        with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
            groups = pool.map(lambda group: [(a, self.ask(a)) for a in group], by_host.values())
        return {address: answer for group in groups for address, answer in group}

    def ask(self, address: str) -> Answer:
        """The answer of one address: by its head, or in full where a host does not give that."""
        try:
            status, hops = self._status("HEAD", address)
            if status >= http.client.BAD_REQUEST and status not in BUSY:
                status, hops = self._status("GET", address)
        except (OSError, http.client.HTTPException, ValueError) as error:
            return _no_answer(error)
        return _judge(status, hops)

    def _status(self, method: str, address: str) -> tuple[int, list[tuple[int, str]]]:
        """The last status, and each redirect on the way: its status and where it leads."""
        host = _host(address)
        if host in self._known:
            self._pause()
        self._known.add(host)
        redirects = _Redirects()
        asked = Request(_in_ascii(address), method=method, headers={"User-Agent": self._agent})  # noqa: S310
        try:
            with build_opener(redirects).open(asked, timeout=self._patience) as answer:
                return answer.status, redirects.hops
        except HTTPError as error:
            error.close()
            return error.code, redirects.hops
        except http.client.RemoteDisconnected:
            if method == "HEAD":
                return http.client.METHOD_NOT_ALLOWED, []
            raise


class _Redirects(HTTPRedirectHandler):
    """Follows redirects and remembers them."""

    def __init__(self) -> None:
        self.hops: list[tuple[int, str]] = []

    def redirect_request(  # noqa: PLR0913, PLR0917 (as the library has it)
        self,
        req: Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> Request | None:
        self.hops.append((code, newurl))
        return super().redirect_request(req, fp, code, msg, headers, newurl)


class _Anchors(HTMLParser):
    """Collects where the links of a page lead."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        href = dict(attrs).get("href") if tag == "a" else None
        if href and re.match("https?://", href):
            self.found.append(href.partition("#")[0])


def outside_links(site: Path, own: str | None = None) -> dict[str, list[str]]:
    """Every address outside a built site, with the pages that link to it.

    `own` is the address of the site itself: what lies under it is not outside.
    """
    links: dict[str, list[str]] = {}
    for path in sorted(site.rglob("*.html")):
        page = path.relative_to(site).as_posix()
        for address in dict.fromkeys(_Anchors(path.read_text(encoding="utf-8")).found):
            if own is None or not address.startswith(own):
                links.setdefault(address, []).append(page)
    return links


def report(links: Mapping[str, list[str]], answers: Mapping[str, Answer], day: dt.date) -> str:
    """The report for the editor, in Markdown: what needs attention first."""
    order = list(Verdict)
    rows = sorted(answers.items(), key=lambda item: order.index(item[1].verdict))
    return "\n".join(
        [
            "# Links naar andere sites",
            "",
            f"Nagekeken op {day:%d-%m-%Y}: {summary(answers)}.",
            "Een adres verander je in `data/bronnen.yml`.",
            "",
            "| Adres | Staat op | Wat er antwoordde | Wat je doet |",
            "|---|---|---|---|",
            *(
                f"| <{_in_cell(address)}> | {_pages(links[address])} "
                f"| {_in_cell(answer.said)} | {answer.todo} |"
                for address, answer in rows
            ),
            "",
        ]
    )


def summary(answers: Mapping[str, Answer]) -> str:
    """How many addresses there are of each verdict: `12 adressen, 1 stuk, 11 goed`."""
    given = [answer.verdict for answer in answers.values()]
    counts = [f"{given.count(verdict)} {verdict}" for verdict in Verdict if verdict in given]
    return ", ".join([f"{len(given)} {'adres' if len(given) == 1 else 'adressen'}", *counts])


def _judge(status: int, hops: list[tuple[int, str]]) -> Answer:
    for statuses, verdict, said, todo in STATUSES:
        if status in statuses:
            return Answer(verdict, f"{said} ({status})", todo)
    # What comes after a redirect that may change tomorrow is no address to write down.
    moved = [address for _, address in takewhile(lambda hop: hop[0] in PERMANENT, hops)]
    if moved:
        return Answer(Verdict.MOVED, f"verhuisd naar <{moved[-1]}>", "Verander het adres.")
    return Answer(Verdict.FINE, "goed")


def why_not(error: Exception) -> tuple[str, str]:
    """What it means that an address could not be asked, and what to do."""
    reason = _reason(error)
    return next((said, todo) for kind, said, todo in FAILURES if isinstance(reason, kind))


def _reason(error: Exception) -> Exception:
    reason = error.reason if isinstance(error, URLError) else error
    return reason if isinstance(reason, Exception) else error


def _no_answer(error: Exception) -> Answer:
    reason = _reason(error)
    said, todo = why_not(error)
    heard = isinstance(reason, (ssl.SSLError, http.client.HTTPException))
    reached = heard and not isinstance(reason, http.client.InvalidURL)
    return Answer(Verdict.BROKEN, said, todo, reached)


def _host(address: str) -> str:
    """Whom an address asks; nobody where it cannot be read."""
    return re.split("[/?#]", address.partition("//")[2], maxsplit=1)[0].lower()


def _in_ascii(address: str) -> str:
    """The address as it is sent: other letters than those of ASCII are written as codes."""
    parts = urlsplit(address)
    path, query = (quote(part, safe="%/:=&?~+!$,;'@()*[]") for part in (parts.path, parts.query))
    return urlunsplit((parts.scheme, parts.netloc.encode("idna").decode(), path, query, ""))


def _pages(pages: list[str]) -> str:
    more = f" en nog {len(pages) - MOST_PAGES}" if len(pages) > MOST_PAGES else ""
    return ", ".join(f"`{page}`" for page in pages[:MOST_PAGES]) + more


def _in_cell(text: str) -> str:
    return text.replace("|", "%7C")
