"""One build for every home: a strict web server under a path, a folder, a frame of another site."""

import http.server
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from macros.hosting.web_server import FRAME_ALLOWS, SANDBOX_ALLOWS
from tests.conftest import SITE_URL, SMALL_ADDRESSES, Built, Package
from tests.servers import NAMES, following, running, serving
from tests.test_theme import AXE, RUN_AXE

HOST = SITE_URL.removesuffix(urlsplit(SITE_URL).path)
PATHS = ("/", urlsplit(SITE_URL).path)
CARD = "veilig-boren.html"
ANSWERS = "#scan/1/gereedschap/6.2/3-0w--"
FOUND = r"uitlenen\.html.*#factor-32"
SANDBOX = f'sandbox="{" ".join(SANDBOX_ALLOWS)}" allow="{"; ".join(FRAME_ALLOWS)}"'

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


WHERE = [(server, path) for server in ("nginx", "Apache") for path in PATHS]


# The names of server and path stand in the names of the tests.
@pytest.fixture(scope="session", params=WHERE, ids=lambda where: f"{NAMES[where[0]]} at {where[1]}")
def home(package: Package, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of the site on each server and at each path, with the rules of the package."""
    server, path = request.param
    with serving(server, package(f"{HOST}{path}"), path) as address:
        yield address


@pytest.fixture
def embedding(strict: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a page of another site that holds a page of ours in a frame."""
    sandbox = request.param

    class Host(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            frame = f"{strict}{CARD}"
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
    where.get_by_role("textbox", name="Zoeken").fill("wekenlang")
    where.locator(".md-search-result__link[href*='#factor-32']").first.click()


def test_each_server_at_each_path_has_nothing_to_refuse(page: Page, home: str) -> None:
    watch = Watch(page)
    for target in SMALL_ADDRESSES:
        page.goto(home + target)
    search(page)

    expect(page).to_have_url(re.compile(re.escape(home) + FOUND))
    page.goto(home + "hoe-staat-het.html")
    page.get_by_role("radio", name="Meestal").first.check()
    expect(page.get_by_role("status").last).to_contain_text("1 van")
    assert watch.wrong == []
    assert watch.foreign(home) == []


def test_an_address_that_does_not_exist_shows_the_way_home_and_to_search(
    page: Page, home: str
) -> None:
    watch = Watch(page)
    missing = f"{home}training/oud/en/diep/kaart.html"
    answer = page.goto(missing)

    assert answer
    assert answer.status == 404
    expect(page.get_by_role("heading", name="Deze pagina bestaat niet")).to_be_visible()
    expect(page.locator("header.md-header")).to_have_css("position", "sticky")
    search(page)
    expect(page).to_have_url(re.compile(re.escape(home) + FOUND))
    page.goto(missing)
    page.get_by_role("main").get_by_role("link", name="de startpagina").click()
    expect(page).to_have_url(f"{home}index.html")
    # Twice the page itself, and what the console says of that: nothing that it asks for.
    assert [line for line in watch.wrong if "(Not Found)" not in line] == [f"404: {missing}"] * 2
    assert watch.foreign(home) == []


@pytest.mark.parametrize(
    ("mangled", "meant"),
    [
        ("cursus/balie.html%23plaatjes", "cursus/balie.html#plaatjes"),
        ("cursus/balie.html%2523plaatjes%3E", "cursus/balie.html#plaatjes"),
        ("cursus/balie.html%23scan/1/gereedschap/6.2/3-0w--", f"cursus/balie.html{ANSWERS}"),
        ("cursus/balie.html/", "cursus/balie.html"),
        ("cursus/balie.html%20", "cursus/balie.html"),
        ("cursus/balie.HTML).", "cursus/balie.html"),
        ("cursus/balie", "cursus/balie.html"),
    ],
)
def test_each_server_leads_on_from_an_address_that_was_mangled(
    page: Page, home: str, mangled: str, meant: str
) -> None:
    page.goto(home + mangled, wait_until="commit")

    expect(page).to_have_url(home + meant)


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
    page.goto(strict + "uitlenen.html")

    expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "slate")


def test_a_folder_is_a_home_too_search_included(page: Page, site: Path) -> None:
    folder = f"{site.as_uri()}/"
    watch = Watch(page)
    for target in SMALL_ADDRESSES:
        page.goto(folder + target)
    search(page)

    expect(page).to_have_url(re.compile(re.escape(folder) + FOUND))
    assert watch.wrong == []
    assert watch.foreign(folder) == []


def test_no_page_of_the_real_guide_has_anything_to_refuse_in_any_home(
    page: Page, real: Built
) -> None:
    """In a folder, and under a path on a server that sends the policy of the package."""
    with following(real.site, urlsplit(SITE_URL).path) as served:
        for home in (f"{real.site.as_uri()}/", served):
            watch = Watch(page.context.new_page())
            for target in real.addresses:
                watch.page.goto(home + target)
            assert watch.wrong == []
            assert watch.foreign(home) == []


@pytest.mark.parametrize(
    "embedding", ["", 'sandbox="allow-scripts allow-same-origin"', SANDBOX], indirect=True
)
def test_a_frame_shows_the_page_alone_and_works_without_storage(
    whole_browser: Browser, strict: str, embedding: str
) -> None:
    context = whole_browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL")
    page = context.new_page()
    watch = Watch(page)
    page.goto(embedding, wait_until="networkidle")
    framed = page.frame_locator("iframe")
    assert storage_in(page) == "SecurityError"

    expect(framed.get_by_role("heading", level=1)).to_be_visible()
    for hidden in ("header.md-header", "#__nav", "footer"):
        expect(framed.locator(hidden)).to_be_hidden()
    way_out = framed.get_by_role("link", name="Open deze pagina op de site zelf")
    expect(way_out).to_be_visible()
    expect(way_out).to_have_attribute("target", "_blank")
    assert way_out.evaluate("a => a.href") == strict + CARD

    page.frames[1].evaluate(AXE.read_text(encoding="utf-8"))
    assert page.frames[1].evaluate(RUN_AXE, "html") == []

    framed.get_by_role("button", name="Zoeken").click()
    search(framed)
    expect(framed.locator("#factor-32")).to_be_visible()
    expect(framed.locator("header.md-header")).to_be_hidden()
    assert watch.wrong == []
    assert watch.foreign(strict) == [embedding]
    context.close()


@pytest.mark.parametrize("embedding", ["", SANDBOX], indirect=True)
def test_the_way_out_of_a_frame_opens_the_whole_guide(page: Page, embedding: str) -> None:
    page.goto(embedding)
    with page.expect_popup() as opened:
        page.frame_locator("iframe").get_by_role("link", name="Open deze pagina").click()

    expect(opened.value.locator("header.md-header")).to_be_visible()
    expect(opened.value.get_by_role("link", name="Open deze pagina")).to_be_hidden()


@pytest.mark.parametrize(
    ("embedding", "clipboard"),
    [("", False), (f'allow="{"; ".join(FRAME_ALLOWS)}"', True), (SANDBOX, True)],
    indirect=["embedding"],
)
def test_a_link_is_copied_in_a_frame(
    browser: Browser,
    embedding: str,
    clipboard: bool,  # noqa: FBT001
) -> None:
    context = browser.new_context(locale="nl-NL")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(embedding)
    framed = page.frame_locator("iframe")
    framed.get_by_role("button", name="Kopieer link", exact=True).click()

    expect(framed.get_by_role("status")).to_have_text("De link is gekopieerd.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == SITE_URL + CARD
    offered = "navigator.clipboard.writeText('x').then(() => true, () => false)"
    assert page.frames[1].evaluate(offered) == clipboard
    context.close()


def storage_in(page: Page) -> str:
    """Tell what happens to who reads the storage in the frame."""
    return str(
        page.frames[1].evaluate(
            "() => { try { return String(localStorage.length) } catch (e) { return e.name } }"
        )
    )
