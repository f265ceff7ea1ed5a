"""From one edition to the next and back, in a browser that kept files: no page is made of two."""

import functools
import http.server
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from macros.finishing.fresh import mark_own_files, own_mark
from tests.aids import KEY, SCAN, open_file
from tests.conftest import Built, Copy, built
from tests.servers import running
from tests.test_hosting import Watch

OWN = re.compile(r'(?:href|src)="([^"]*assets/[\w-]+\.(?:css|js)[^"]*)"')
SCRIPTS = ("site", "factorscan", "bestand")
"""What a page loads, what that fetches, and what that in turn fetches when a file is opened."""
STYLE = "getComputedStyle(document.documentElement).getPropertyValue('--uitgave')"
A_YEAR = "max-age=31536000"


def marks(html: str) -> set[str]:
    """What stands behind the names of our own style and scripts on a page."""
    return {address.partition("?")[2] for address in OWN.findall(html)}


def test_every_page_asks_for_our_own_files_with_one_mark(either: Built) -> None:
    mark = own_mark(either.site / "assets")

    assert re.fullmatch("[0-9a-f]{8}", mark)
    for page in either.site.rglob("*.html"):  # the page not found and those that moved included
        assert marks(page.read_text(encoding="utf-8")) == {mark}, page


def test_what_pages_ask_for_still_has_its_own_name(small: Built) -> None:
    for address in OWN.findall(small.text("index.html")):
        assert (small.site / address.partition("?")[0]).is_file()


def test_another_style_or_script_gives_another_mark_and_nothing_else_does(
    small: Built, tmp_path: Path
) -> None:
    site = shutil.copytree(small.site, tmp_path / "site")
    mark = own_mark(site / "assets")
    (site / "assets/favicon.svg").write_text("<svg/>", encoding="utf-8")
    assert own_mark(site / "assets") == mark

    for name in ("gids.css", "word.js"):
        path = site / "assets" / name
        path.write_bytes(path.read_bytes() + b"\n")
        before, mark = mark, own_mark(site / "assets")
        assert mark != before


def test_only_what_a_page_loads_is_marked(tmp_path: Path) -> None:
    html = (
        '<link rel="icon" href="assets/favicon.svg">'
        '<link rel="stylesheet" href="assets/stylesheets/main.57a0d79d.min.css">'
        '<a href="assets/gids.css">style</a> <code>&lt;script src="assets/site.js"&gt;</code>'
    )
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text(html, encoding="utf-8")

    mark_own_files(tmp_path)

    assert (tmp_path / "index.html").read_text(encoding="utf-8") == html


@dataclass
class Host:
    """A server without any rule of ours. `keeps` is what it lets a browser keep, by its ending."""

    edition: Path
    keeps: tuple[str, ...] = ()
    address: str = ""


class _Answers(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *args: object, host: Host) -> None:
        self.host = host
        super().__init__(*args, directory=str(host.edition))  # type: ignore[arg-type]

    def end_headers(self) -> None:
        kept = self.path.partition("?")[0].endswith(self.host.keeps)
        self.send_header("Cache-Control", A_YEAR if kept else "no-store")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two editions, that differ in style and in each script that tells which it is."""
    copy = Copy.of_the_small_guide(tmp_path_factory.mktemp("gids"))
    sites = []
    for name in ("vorige", "nieuwe"):
        style = copy.root / "overrides/stijl/basis/pagina.css"
        style.write_text(f"{style.read_text('utf-8')}:root {{\n  --uitgave: {name};\n}}\n", "utf-8")
        for script in SCRIPTS:
            path = copy.root / f"overrides/assets/{script}.js"
            path.write_text(f"{path.read_text('utf-8')};globalThis.uit_{script}='{name}';", "utf-8")
        sites.append(built(copy.root, tmp_path_factory.mktemp(name)))
    return sites[0], sites[1]


@pytest.fixture(params=[False, True], ids=["upgrade", "way back"])
def two(editions: tuple[Path, Path], request: pytest.FixtureRequest) -> tuple[Path, Path]:
    """Which edition a reader saw first, and which is there now."""
    before, after = editions
    return (after, before) if request.param else (before, after)


@pytest.fixture
def host(two: tuple[Path, Path]) -> Iterator[Host]:
    """A server that has the edition that comes first."""
    found = Host(two[0])
    # One handler for each request: so it sees which edition is there by then.
    with running(functools.partial(_Answers, host=found)) as port:
        found.address = f"http://127.0.0.1:{port}/"
        yield found


def seen(page: Page) -> set[str]:
    """The editions of which the open page is made, once a file has been opened on it."""
    open_file(page, "x.json", "{}")
    page.wait_for_function("globalThis.uit_bestand")
    of_scripts = [page.evaluate(f"globalThis.uit_{script}") for script in SCRIPTS]
    return {*of_scripts, page.evaluate(STYLE).strip()}


def read(page: Page, host: Host) -> set[str]:
    """Open the scan as a reader who filled in something before."""
    page.goto(host.address + SCAN)
    page.evaluate("key => localStorage.setItem(key, '{}')", KEY)
    page.goto(f"{host.address}index.html")
    page.goto(host.address + SCAN)
    return seen(page)


@pytest.mark.browser
@pytest.mark.parametrize("keeps", [(".css", ".js"), (".css",), (".js",)])
def test_a_new_page_brings_no_style_or_script_that_the_browser_kept(
    page: Page, two: tuple[Path, Path], host: Host, keeps: tuple[str, ...]
) -> None:
    host.keeps = keeps
    first = read(page, host)
    host.edition = two[1]
    then = read(page, host)

    assert len(first) == 1
    assert len(then) == 1
    assert first != then


@pytest.mark.browser
@pytest.mark.parametrize("keeps", [(".html",), (".html", ".css"), (".html", ".js")])
def test_a_page_that_the_browser_kept_has_its_style_and_works(
    page: Page, two: tuple[Path, Path], host: Host, keeps: tuple[str, ...]
) -> None:
    host.keeps = keeps
    read(page, host)
    host.edition = two[1]
    watch = Watch(page)
    page.goto(f"{host.address}index.html")
    page.goto(host.address + SCAN)

    assert marks(page.content()) == {own_mark(two[0] / "assets")}
    expect(page.locator("header.md-header")).to_have_css("position", "sticky")
    page.get_by_role("radio", name="Meestal").first.check()
    expect(page.get_by_role("status").last).to_contain_text("1 van")
    assert watch.wrong == []
