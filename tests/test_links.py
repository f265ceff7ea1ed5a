"""`make links`: every address outside the site is asked, politely; the editor reads what came."""

import datetime as dt
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.pages.guide import Guide
from macros.release.links import Answer, Client, Verdict, outside_links, report, summary
from tests.conftest import Copy
from tests.servers import running

AGENT = "een-gids-linkcontrole (+https://www.example.org/gids/)"
# What the server plays: per path the status, and where it sends one on to.
PLAYED = {
    "/goed": (200, None),
    "/verhuisd": (301, "/goed"),
    "/twee-keer-verhuisd": (308, "/verhuisd"),
    "/even-elders": (302, "/goed"),
    "/verhuisd-en-dan-even-elders": (301, "/even-elders"),
    "/verhuisd-en-dan-weg": (301, "/weg"),
    "/kring": (302, "/kring"),
    "/weg": (404, None),
    "/geweigerd": (403, None),
    "/wacht": (429, None),
    "/storing": (500, None),
}


@dataclass
class Outside:
    """Another site: its address, and what it was asked, in order."""

    address: str = ""
    asked: list[tuple[str, str, str]] = field(default_factory=list)
    let_go: threading.Event = field(default_factory=threading.Event)


@pytest.fixture(scope="module")
def server() -> Iterator[Outside]:
    """A site that answers well and badly, and on `/traag` only once it is let go."""
    site = Outside()

    class Play(BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            if self.path == "/alleen-get":
                self._answer(405, None)
            elif self.path == "/hangt-op":
                self._told()
                self.close_connection = True
            else:
                self.do_GET()

        def do_GET(self) -> None:
            if self.path == "/traag":
                site.let_go.wait()
            self._answer(*PLAYED.get(self.path, (200, None)))

        def _answer(self, status: int, target: str | None) -> None:
            self._told()
            self.send_response(status)
            if target:
                self.send_header("Location", site.address + target)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def _told(self) -> None:
            site.asked.append((self.command, self.path, self.headers["User-Agent"]))

        def log_message(self, *_: object) -> None:
            pass

    with running(Play) as port:
        site.address = f"http://127.0.0.1:{port}"
        yield site


@pytest.fixture
def outside(server: Outside) -> Iterator[Outside]:
    """That site, of which nobody has asked anything yet."""
    server.asked.clear()
    server.let_go.clear()
    yield server
    server.let_go.set()


def client(patience: float = 30, pause: Callable[[], object] = lambda: None) -> Client:
    """A client that waits for nobody between two questions."""
    return Client(AGENT, patience, pause)


@pytest.mark.parametrize(
    ("path", "verdict", "said"),
    [
        ("/goed", Verdict.FINE, "goed"),
        ("/even-elders", Verdict.FINE, "goed"),
        ("/alleen-get", Verdict.FINE, "goed"),
        ("/hangt-op", Verdict.FINE, "goed"),
        ("/één letter meer?ja=é", Verdict.FINE, "goed"),
        ("/verhuisd", Verdict.MOVED, "verhuisd naar <{}/goed>"),
        ("/twee-keer-verhuisd", Verdict.MOVED, "verhuisd naar <{}/goed>"),
        ("/verhuisd-en-dan-even-elders", Verdict.MOVED, "verhuisd naar <{}/even-elders>"),
        ("/geweigerd", Verdict.LOOK, "weigert een programma (403)"),
        ("/wacht", Verdict.LOOK, "vraagt ons te wachten (429)"),
        ("/kring", Verdict.LOOK, "stuurt steeds verder (302)"),
        ("/weg", Verdict.BROKEN, "bestaat niet meer (404)"),
        ("/verhuisd-en-dan-weg", Verdict.BROKEN, "bestaat niet meer (404)"),
        ("/storing", Verdict.BROKEN, "heeft een storing (500)"),
    ],
)
def test_an_answer_is_told_in_words(
    outside: Outside, path: str, verdict: Verdict, said: str
) -> None:
    answer = client().ask(outside.address + path)

    assert (answer.verdict, answer.said) == (verdict, said.format(outside.address))
    assert answer.reached
    assert bool(answer.todo) == (verdict is not Verdict.FINE)


def test_a_host_that_is_too_slow_is_told_so(outside: Outside) -> None:
    answer = client(patience=0.1).ask(f"{outside.address}/traag")

    assert (answer.verdict, answer.said) == (Verdict.BROKEN, "antwoordt niet op tijd")


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("https://bestaat-niet.invalid/", "is niet te vinden"),
        ("http://127.0.0.1:1/", "geeft geen verbinding"),
        ("http://127.0.0.1:poort/", "kan geen adres zijn"),
        ("https://[x/", "kan geen adres zijn"),
    ],
)
def test_an_address_without_anyone_behind_it_is_told(
    monkeypatch: pytest.MonkeyPatch, address: str, said: str
) -> None:
    monkeypatch.setenv("no_proxy", "*")

    answer = client().ask_all([address])[address]

    assert (answer.verdict, answer.said) == (Verdict.BROKEN, said)
    assert not answer.reached


def test_a_host_that_is_plain_where_it_should_be_safe_is_told(outside: Outside) -> None:
    answer = client().ask(outside.address.replace("http:", "https:"))

    assert (answer.verdict, answer.said) == (Verdict.BROKEN, "heeft geen veilige verbinding")


def test_every_host_is_told_who_asks_and_asked_for_the_head_first(outside: Outside) -> None:
    client().ask(f"{outside.address}/goed")
    client().ask(f"{outside.address}/alleen-get")

    assert outside.asked == [
        ("HEAD", "/goed", AGENT),
        ("HEAD", "/alleen-get", AGENT),
        ("GET", "/alleen-get", AGENT),
    ]


def test_who_asks_to_wait_is_not_asked_again(outside: Outside) -> None:
    client().ask(f"{outside.address}/wacht")

    assert len(outside.asked) == 1


def test_between_two_questions_to_one_host_lies_a_pause(outside: Outside) -> None:
    def pause() -> None:
        outside.asked.append(("pause", "", ""))

    paths = ("/goed", "/alleen-get", "/even-elders")
    answers = client(pause=pause).ask_all([outside.address + path for path in paths])

    assert list(answers) == [outside.address + path for path in paths]
    assert [told[:2] for told in outside.asked][:7] == [
        ("HEAD", "/goed"),
        ("pause", ""),
        ("HEAD", "/alleen-get"),
        ("pause", ""),
        ("GET", "/alleen-get"),
        ("pause", ""),
        ("HEAD", "/even-elders"),
    ]


def test_an_address_is_collected_once_with_its_pages_and_never_the_site_itself(
    tmp_path: Path,
) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "a.html").write_text(
        '<a href="https://x.nl/p?a=1&amp;b=2#deel">x</a> <a href="b/c.html">in</a>'
        '<a href="https://x.nl/p?a=1&amp;b=2">x</a> <a href="mailto:a@b.nl">m</a> <a>leeg</a>'
        '<link rel="canonical" href="https://gids.nl/a.html">',
        encoding="utf-8",
    )
    (tmp_path / "b/c.html").write_text(
        '<a href="https://gids.nl/a.html">wij</a> <a href="https://[x/#y">fout</a> <a href="https://x.nl/p?a=1&amp;b=2">x</a>',
        encoding="utf-8",
    )

    assert outside_links(tmp_path, "https://gids.nl/") == {
        "https://x.nl/p?a=1&b=2": ["a.html", "b/c.html"],
        "https://[x/": ["b/c.html"],
    }


def test_every_source_with_an_address_is_asked(site: Path, guide: Guide) -> None:
    sources = {bron.adres for bron in guide.content.bronnen.values() if bron.adres}

    assert sources <= set(outside_links(site))


def test_the_report_says_what_to_do_and_begins_with_what_is_broken() -> None:
    answers = {
        "https://goed.nl/": Answer(Verdict.FINE, "goed"),
        "https://weg.nl/a|b": Answer(Verdict.BROKEN, "bestaat niet meer (404)", "Haal hem weg."),
    }
    links = {"https://goed.nl/": ["a.html"], "https://weg.nl/a|b": [f"{n}.html" for n in "abcde"]}

    text = report(links, answers, dt.date(2026, 11, 2))

    assert summary(answers) == "2 adressen, 1 stuk, 1 goed"
    assert "Nagekeken op 02-11-2026: 2 adressen, 1 stuk, 1 goed." in text
    assert text.endswith(
        "|---|---|---|---|\n"
        "| <https://weg.nl/a%7Cb> | `a.html`, `b.html`, `c.html` en nog 2 "
        "| bestaat niet meer (404) | Haal hem weg. |\n"
        "| <https://goed.nl/> | `a.html` | goed |  |\n"
    )


@pytest.fixture
def alone(copy: Copy, monkeypatch: pytest.MonkeyPatch) -> Copy:
    """A guide whose only links to other sites are those that a test adds."""
    bronnen = (copy.root / "data/bronnen.yml").read_text(encoding="utf-8")
    lines = [line for line in bronnen.splitlines() if not line.startswith("  adres:")]
    copy.write("data/bronnen.yml", "\n".join(lines) + "\n")
    monkeypatch.chdir(copy.root)
    monkeypatch.setattr("macros.release.links.PAUSE", 0)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    return copy


@pytest.mark.parametrize(
    ("path", "code"), [("/goed", 0), ("/verhuisd", 0), ("/geweigerd", 0), ("/weg", 1)]
)
def test_the_command_writes_the_report_and_fails_when_a_link_is_broken(
    alone: Copy, outside: Outside, capsys: pytest.CaptureFixture[str], path: str, code: int
) -> None:
    alone.edit("docs/uitlenen.md", "\n# ", f"\n[Elders]({outside.address}{path})\n\n# ")

    assert main(["links"]) == code
    assert capsys.readouterr().out.endswith("Het verslag staat in dist/links.md.\n")
    text = (alone.root / "dist/links.md").read_text(encoding="utf-8")
    assert f"| <{outside.address}{path}> | `uitlenen.html` |" in text
    assert outside.asked[0][2].startswith("samen-gereedschap-delen-linkcontrole")


def test_without_internet_there_is_one_line_and_no_report(
    alone: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    alone.edit("docs/uitlenen.md", "\n# ", "\n[Elders](http://127.0.0.1:1/)\n\n# ")

    assert main(["links"]) == 2
    assert capsys.readouterr().out == "Geen internet, niets nagekeken.\n"
    assert not (alone.root / "dist").exists()


def test_a_guide_that_cannot_be_built_is_not_asked_about(
    alone: Copy, outside: Outside, capsys: pytest.CaptureFixture[str]
) -> None:
    alone.edit("docs/uitlenen.md", "\n# ", f"\n[Elders]({outside.address}/goed) [x](weg.md)\n\n# ")

    assert main(["links"]) == 2
    assert "weg.md" in capsys.readouterr().out
    assert outside.asked == []
