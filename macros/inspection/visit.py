"""Asks a published site for its files, as a browser does: one at a time, and each only once."""

import gzip
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPException, HTTPResponse, IncompleteRead
from urllib.parse import urljoin
from urllib.request import HTTPErrorProcessor, Request, build_opener

from macros.release.links import why_not

AGENT = "gids-keuring"
REDIRECTS = range(300, 400)
PATIENCE = 20.0
"""How many seconds a server may be silent."""
LONGEST = 60.0
"""How many seconds one answer may take in all."""
TRIES = 3
BUSY = {429, 502, 503, 504}
"""What is asked again, after a while: the server had too much to do."""
WAIT = 2.0
"""How many seconds to wait before that; from then on a quarter of it before every question."""
MOST_TROUBLE = 5
"""After so many questions without an answer there is nobody to ask."""
PLAIN, PACKED = {"", "identity"}, {"gzip", "x-gzip"}


class NotReached(Exception):  # noqa: N818
    """Nobody answers there. `said` and `todo` tell why and what to do."""

    def __init__(self, said: str, todo: str) -> None:
        super().__init__(said)
        self.said, self.todo = said, todo


@dataclass(frozen=True)
class Answer:
    """What a server answered. `body` is unpacked; `leads_to` is where it sends who asks, if so.

    `trouble`: nothing came that can be read, and why; then the status is 0.
    """

    status: int
    headers: Message
    body: bytes = b""
    leads_to: str | None = None
    trouble: str = ""

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode("utf-8", errors="replace")

    def all(self, header: str) -> list[str]:
        """Every value of a header, in order."""
        return [str(value).strip() for value in self.headers.get_all(header, [])]

    def one(self, header: str) -> str:
        """The values of a header as one text; empty where it is not there."""
        return ", ".join(self.all(header))


class Visit:
    """A visit to the site at `home`, an address with a slash at its end: asks everything once.

    `wait` is given seconds, when the server has too much to do.
    """

    def __init__(self, home: str, wait: Callable[[float], object] = time.sleep) -> None:
        self.home = home
        self._wait = wait
        self._pace = 0.0
        self._opener = build_opener(_AsItIs)
        self._answers: dict[tuple[str, str], Answer] = {}

    @property
    def count(self) -> int:
        """How many addresses were asked."""
        return len({name for name, _ in self._answers})

    def ask(self, name: str, **headers: str) -> Answer:
        """What is at an address, named from the top of the site. Raises NotReached."""
        key = name, repr(sorted(headers.items()))
        if key not in self._answers:
            self._answers[key] = self._asked(urljoin(self.home, name), headers)
            self._give_up_if_nobody_is_there()
        return self._answers[key]

    def _asked(self, address: str, headers: dict[str, str]) -> Answer:
        for more in reversed(range(TRIES)):
            if self._pace:
                self._wait(self._pace)
            answer = self._once(address, headers)
            if answer.status not in BUSY or not more:
                break
            self._wait(WAIT)
            self._pace = WAIT / 4
        return answer

    def _once(self, address: str, extra: dict[str, str]) -> Answer:
        headers = {"User-Agent": AGENT, "Accept-Encoding": "gzip"}
        headers |= {name.replace("_", "-"): value for name, value in extra.items()}
        try:
            with self._opener.open(Request(address, headers=headers), timeout=PATIENCE) as answer:  # noqa: S310
                return _read(address, answer)
        except (OSError, HTTPException, ValueError) as error:
            said, _ = why_not(error)
            return Answer(0, Message(), trouble=said)

    def _give_up_if_nobody_is_there(self) -> None:
        silent = [answer.trouble for answer in self._answers.values() if answer.trouble]
        if len(silent) == len(self._answers) or len(silent) > MOST_TROUBLE:
            raise NotReached(
                silent[0],
                "Kijk of het adres klopt, en of de site in een browser opent. Keur dan opnieuw.",
            )


def _read(address: str, answer: HTTPResponse) -> Answer:
    """Raises OSError, HTTPException: it does not come whole, or not in time."""
    headers = answer.headers
    leads_to = headers.get("Location") if answer.status in REDIRECTS else None
    body = _unpacked(_whole(answer), headers.get("Content-Encoding", "").strip().lower())
    return Answer(answer.status, headers, body, _joined(address, leads_to) if leads_to else None)


def _whole(answer: HTTPResponse) -> bytes:
    until = time.monotonic() + LONGEST
    body = b""
    while part := answer.read1(1 << 16):
        body += part
        if time.monotonic() > until:
            raise TimeoutError
    if answer.length:
        raise IncompleteRead(body, answer.length)
    return body


def _unpacked(body: bytes, how: str) -> bytes:
    if how in PLAIN or not body:
        return body
    try:
        if how in PACKED:
            return gzip.decompress(body)
    except (OSError, EOFError, zlib.error) as error:
        raise HTTPException("packed in another way than is said") from error
    raise HTTPException("packed in a way that nobody asked for")


def _joined(address: str, leads_to: str) -> str:
    try:
        return urljoin(address, leads_to)
    except ValueError:  # brackets that are no address of a machine
        return leads_to


class _AsItIs(HTTPErrorProcessor):
    """Follows nothing and takes no code for an error: we want to know what a server says."""

    def http_response(self, request: Request, response: HTTPResponse) -> HTTPResponse:  # noqa: ARG002
        """The response."""
        return response

    https_response = http_response
