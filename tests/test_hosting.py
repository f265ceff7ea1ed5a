"""One build for every home: a strict web server under a path, a folder, a frame of another site."""

import functools
import http.server
import os
import re
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from macros.browser.find import is_root
from tests.test_site import ADDRESSES
from tests.test_theme import AXE, RUN_AXE

POLICY = "default-src 'self'; img-src 'self' data:"
SUB_PATH = "/a/b/"
FOUND = r"implementatieplan/draagvlak\.html.*#factor-19"
SEARCH_IS_READY = "Typ om te beginnen met zoeken"
NGINX = shutil.which("nginx", path=os.environ.get("PATH", "") + os.pathsep + "/usr/sbin")
NGINX_CONF = """\
{user}
daemon off;
pid {folder}/pid;
error_log stderr;
events {{ }}
http {{
  types {{
    text/html html;
    text/css css;
    text/javascript js;
    application/json json;
    image/svg+xml svg;
  }}
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{port};
    add_header Content-Security-Policy "{policy}" always;
    location {path} {{ alias {site}/; error_page 404 {path}404.html; }}
    location / {{ return 404; }}
  }}
}}
"""

pytestmark = pytest.mark.browser


@dataclass
class Watch:
    """What a page asks for and what goes wrong while it is used."""

    page: Page
    asked: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        page = self.page
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("requestfailed", lambda request: self._miss(request.failure, request.url))
        page.on("response", lambda response: self._look_at(response.status, response.url))
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.on("console", lambda message: self._hear(message.type, message.text))

    def _miss(self, reason: str | None, url: str) -> None:
        if reason != "net::ERR_ABORTED":  # given up because the next page was asked for
            self.wrong.append(f"{reason}: {url}")

    def _look_at(self, status: int, url: str) -> None:
        if status >= 400:
            self.wrong.append(f"{status}: {url}")

    def _hear(self, kind: str, text: str) -> None:
        # A violation of the policy is told here too. That a frame may not take the focus when it
        # loads is no fault: the pop-ups of ours that ask for it do so once they are opened.
        if kind == "error" and not text.startswith("Blocked autofocusing"):
            self.wrong.append(text)

    def foreign(self, own: str) -> list[str]:
        """List what was asked of anyone but the own site."""
        return [url for url in self.asked if not url.startswith((own, "data:", "about:"))]


# The name of the server stands in the names of the tests.
@pytest.fixture(scope="session", params=["nginx" if NGINX else "no nginx here, so Python"])
def strict(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site under a path, on a server that sends a strict policy."""
    serve = nginx if NGINX else python_server
    with serve(site, tmp_path_factory.mktemp("server")) as port:
        yield f"http://127.0.0.1:{port}{SUB_PATH}"


@contextmanager
def nginx(site: Path, folder: Path) -> Iterator[int]:
    """Run a real nginx on a free port."""
    port = free_port()
    conf = folder / "nginx.conf"
    user = "user root;" if is_root() else ""
    conf.write_text(
        NGINX_CONF.format(
            user=user, folder=folder, port=port, policy=POLICY, path=SUB_PATH, site=site
        ),
        encoding="utf-8",
    )
    with subprocess.Popen(
        [str(NGINX), "-p", str(folder), "-c", str(conf)], stderr=subprocess.PIPE, text=True
    ) as server:
        try:
            wait_for(port, server)
            yield port
        finally:
            server.terminate()


@contextmanager
def python_server(site: Path, folder: Path) -> Iterator[int]:
    """Serve the same in the same way where there is no nginx."""
    root = folder / "root"
    shutil.copytree(site, root / SUB_PATH.strip("/"))

    class Strict(http.server.SimpleHTTPRequestHandler):
        def end_headers(self) -> None:
            self.send_header("Content-Security-Policy", POLICY)
            super().end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with running(functools.partial(Strict, directory=str(root))) as port:
        yield port


@contextmanager
def running(handler: object) -> Iterator[int]:
    """Run a Python server; give its port."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:  # type: ignore[arg-type]
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


def free_port() -> int:
    """Find a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(port: int, server: subprocess.Popen[str]) -> None:
    """Return as soon as the server answers."""
    while server.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise RuntimeError(server.stderr.read() if server.stderr else "nginx stopped")


@pytest.fixture
def embedding(strict: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a page of another site that holds a page of ours in a frame."""
    sandbox = request.param

    class Host(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            frame = f"{strict}training/leren-en-oefenen.html"
            self.wfile.write(
                f'<!doctype html><title>x</title><link rel="icon" href="data:,">'
                f'<iframe src="{frame}" {sandbox} width="900" height="700"></iframe>'.encode()
            )

        def log_message(self, *_: object) -> None:
            pass

    with running(Host) as port:
        yield f"http://localhost:{port}/"  # another host name, so another site


def search(where: Page | FrameLocator) -> None:
    """Search for a word of one factor, and follow the result that is the factor itself."""
    where.get_by_role("textbox", name="Zoeken").fill("indiceren")
    where.locator(".md-search-result__link[href*='#factor-19']").first.click()


def test_a_strict_server_under_a_path_has_nothing_to_refuse(page: Page, strict: str) -> None:
    watch = Watch(page)
    for target in ADDRESSES:
        page.goto(strict + target)
        expect(page.locator(".md-search-result__meta")).to_have_text(SEARCH_IS_READY)
    search(page)

    expect(page).to_have_url(re.compile(re.escape(strict) + FOUND))
    assert watch.wrong == []
    assert watch.foreign(strict) == []


def test_the_policy_of_these_tests_does_refuse_what_is_inline(page: Page, strict: str) -> None:
    page.goto(strict + "index.html")
    page.evaluate(
        """() => new Promise((refused) => {
          document.addEventListener("securitypolicyviolation", refused, { once: true });
          const script = document.createElement("script");
          script.textContent = "window.ran = true";
          document.head.append(script);
        })"""
    )

    assert page.evaluate("window.ran") is None


def test_dark_is_kept_under_a_strict_policy(page: Page, strict: str) -> None:
    page.goto(strict + "index.html")
    page.get_by_role("button", name="Donkere kleuren").click()
    page.goto(strict + "vooraf.html")

    expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "slate")


def test_a_folder_is_a_home_too_search_included(page: Page, site: Path) -> None:
    folder = f"{site.as_uri()}/"
    watch = Watch(page)
    for target in ADDRESSES:
        page.goto(folder + target)
    search(page)

    expect(page).to_have_url(re.compile(re.escape(folder) + FOUND))
    assert watch.wrong == []
    assert watch.foreign(folder) == []


@pytest.mark.parametrize(
    "embedding", ["", 'sandbox="allow-scripts allow-same-origin"'], indirect=True
)
def test_a_frame_shows_the_page_alone_and_works_without_storage(
    browser: Browser, strict: str, embedding: str
) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL")
    page = context.new_page()
    watch = Watch(page)
    page.goto(embedding, wait_until="networkidle")
    framed = page.frame_locator("iframe")
    assert storage_in(page) == "SecurityError"

    expect(framed.get_by_role("heading", level=1)).to_be_visible()
    for hidden in ("header.md-header", "#__nav", "footer"):
        expect(framed.locator(hidden)).to_be_hidden()
    way_out = framed.get_by_role("link", name="Open deze pagina in de hele gids")
    expect(way_out).to_be_visible()
    expect(way_out).to_have_attribute("target", "_blank")
    assert way_out.evaluate("a => a.href") == strict + "training/leren-en-oefenen.html"

    page.frames[1].evaluate(AXE.read_text(encoding="utf-8"))
    assert page.frames[1].evaluate(RUN_AXE, "html") == []

    framed.get_by_role("button", name="Zoeken").click()
    search(framed)
    expect(framed.locator("#factor-19")).to_be_visible()
    expect(framed.locator("header.md-header")).to_be_hidden()
    assert watch.wrong == []
    assert watch.foreign(strict) == [embedding]
    context.close()


@pytest.mark.parametrize("embedding", [""], indirect=True)
def test_the_way_out_of_a_frame_opens_the_whole_guide(page: Page, embedding: str) -> None:
    page.goto(embedding)
    with page.expect_popup() as opened:
        page.frame_locator("iframe").get_by_role("link", name="Open deze pagina").click()

    expect(opened.value.locator("header.md-header")).to_be_visible()
    expect(opened.value.get_by_role("link", name="Open deze pagina")).to_be_hidden()


def storage_in(page: Page) -> str:
    """Tell what happens to who reads the storage in the frame."""
    return str(
        page.frames[1].evaluate(
            "() => { try { return String(localStorage.length) } catch (e) { return e.name } }"
        )
    )
