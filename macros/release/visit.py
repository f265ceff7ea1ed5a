"""Asks a published site for its files, as a browser does, and reads what matters of a page."""

import gzip
import http.client
import zlib
from dataclasses import dataclass
from email.message import Message
from html.parser import HTMLParser
from typing import IO
from urllib.error import HTTPError
from urllib.parse import urljoin
from urllib.request import HTTPRedirectHandler, Request, build_opener

AGENT = "gids-keuring"
REDIRECTS = range(300, 400)
PATIENCE = 20.0
"""How many seconds a server may take to answer."""


@dataclass(frozen=True)
class Answer:
    """What a server answered. `body` is unpacked; `leads_to` is where it sends who asks, if so."""

    status: int
    headers: Message
    body: bytes
    leads_to: str | None

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
    """A visit to the site at `home`, an address with a slash at its end: asks everything once."""

    def __init__(self, home: str) -> None:
        self.home = home
        self._opener = build_opener(_Stay)
        self._answers: dict[str, Answer] = {}

    @property
    def count(self) -> int:
        """How many addresses were asked."""
        return len(self._answers)

    def ask(self, name: str) -> Answer:
        """What is at an address, named from the top of the site. Raises OSError, HTTPException."""
        if name not in self._answers:
            self._answers[name] = self._asked(urljoin(self.home, name))
        return self._answers[name]

    def _asked(self, address: str) -> Answer:
        headers = {"User-Agent": AGENT, "Accept-Encoding": "gzip"}
        try:
            answer = self._opener.open(Request(address, headers=headers), timeout=PATIENCE)  # noqa: S310
        except HTTPError as error:
            answer = error
        with answer:
            body = answer.read()
            status = int(answer.status or 0)
            leads_to = answer.headers.get("Location") if status in REDIRECTS else None
            return Answer(
                status=status,
                headers=answer.headers,
                body=_unpacked(body) if answer.headers.get("Content-Encoding") else body,
                leads_to=urljoin(address, leads_to) if leads_to else None,
            )


class _Stay(HTTPRedirectHandler):
    """Follows nothing: where a server leads is what we want to know."""

    def redirect_request(  # noqa: PLR0913, PLR0917 (as the library has it)
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> Request | None:
        """No other request."""


def _unpacked(body: bytes) -> bytes:
    try:
        return gzip.decompress(body)
    except (OSError, EOFError, zlib.error) as error:
        raise http.client.HTTPException("packed in a way that nobody asked for") from error


class PublishedPage(HTMLParser):
    """What a page of the site says of itself.

    `gids`, `editie` and `mark` are empty where it is no page of a site of ours. `loads` is what it
    fetches by itself, `pages` the other pages that it links to, `own_words` the scripts written in
    it.
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.gids = self.editie = self.mark = self.canonical = ""
        self.loads: list[str] = []
        self.pages: list[str] = []
        self.inline = 0
        self.is_not_found = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what matters of an element."""
        found = {name: value or "" for name, value in attrs}
        if "data-gids" in found:
            self.gids, self.editie = found["data-gids"], found.get("data-editie", "")
            self.mark = found.get("src", "").partition("?")[2]
        self.is_not_found |= "data-paginas" in found
        rel = found.get("rel", "")
        if tag == "link" and rel == "canonical":
            self.canonical = found.get("href", "")
        elif tag == "link" and rel in {"stylesheet", "icon"}:
            self.loads.append(found.get("href", ""))
        elif tag in {"script", "img", "iframe"} and found.get("src"):
            self.loads.append(found["src"])
        elif tag == "script" and found.get("type", "text/javascript") == "text/javascript":
            self.inline += 1
        elif tag == "a" and found.get("href"):
            self.pages.append(found["href"].partition("#")[0])
