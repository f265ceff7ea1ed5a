"""What tests share: a guide to break, the built site, a server and a browser.

The tests of the machine stand on the small guide, `andere_gids/`: whatever an editor changes in the
real one, they stay as they are. What must hold of any guide is asked of the real one too: those
fixtures are called `real_…`.
"""

import os
import re
import shutil
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from macros.browser.find import launch_options
from macros.content.fault import ContentError
from macros.linkbeeld.pictures import HEIGHT, WIDTH, documents, write_list
from macros.opening import anchors, open_guide, read_guide
from macros.pages.guide import Guide
from macros.pages.paths import as_address
from macros.published.listed import list_addresses
from tests.plain_server import serve
from tests.servers import NAMES, serving

ROOT = Path(__file__).parent.parent
SMALL = ROOT / "tests/andere_gids"
KLEUREN = ROOT / "overrides/stijl/basis/kleuren.css"
"""The colours of the site: what stands outside its pages says some of them again."""
ENGINE = ("macros", "overrides", ".gitignore")
CONTENT = ("data", "docs", "mkdocs.yml")


def addresses_in(docs: Path) -> tuple[str, ...]:
    """The address of every page in a folder `docs`."""
    pages = (path.relative_to(docs) for path in docs.rglob("*.md"))
    return tuple(sorted(page.with_suffix(".html").as_posix() for page in pages))


SMALL_ADDRESSES = addresses_in(SMALL / "docs")
"""Every page of the small guide."""

REAL_ADDRESSES = addresses_in(ROOT / "docs")
"""Every page of the real guide."""

COMMITTED = "2026-03-01T11:22:34+01:00"
"""When a copy of the guide was committed."""


@dataclass(frozen=True)
class Copy:
    """A copy of the guide in which a test may make mistakes."""

    root: Path

    @classmethod
    def of_the_real_guide(cls, root: Path) -> "Copy":
        """A copy of the real guide in the folder `root`."""
        take(ROOT, root, *ENGINE, *CONTENT)
        return cls(root)

    @classmethod
    def of_the_small_guide(cls, root: Path) -> "Copy":
        """A copy of the small guide, with an engine of its own, in the folder `root`."""
        take(ROOT, root, *ENGINE)
        take(SMALL, root, *CONTENT)
        shutil.copy(ROOT / "mkdocs.yml", root / "basis.yml")
        config = (root / "mkdocs.yml").read_text(encoding="utf-8")
        config = config.replace("../../mkdocs.yml", "basis.yml").replace("../../", "")
        copy = cls(root)
        copy.write("mkdocs.yml", config)
        return copy

    def illustrate(self) -> "Copy":
        """Put the pictures that links show in their places: blank, but listed as right."""
        made = documents(open_guide(self.root))
        for name in made:
            self.write(f"docs/{name}", blank_picture())
        write_list(self.root / "data", self.root / "docs", made)
        return self

    def unpublish(self) -> "Copy":
        """As it was before anything was published: edition 0.1, nobody named, nothing moved."""
        data = self.root / "data"
        shutil.rmtree(data / "edities", ignore_errors=True)
        for history in ("adressen", "omleidingen"):
            (data / f"{history}.yml").unlink(missing_ok=True)
        gids = (data / "gids.yml").read_text(encoding="utf-8")
        gids = re.sub(r"(?m)^contact:.*\n", "", gids)
        gids = re.sub(r"(?m)^editie:.*$", 'editie: "0.1"', gids)
        self.write(
            "data/gids.yml", re.sub(r"(?m)^editie_datum:.*$", "editie_datum: 2026-11-22", gids)
        )
        self.write("data/wijzigingen.yml", '- id: "0.1"\n  punten:\n    - tekst: De eerste.\n')
        render = open_guide(self.root)
        list_addresses(data, render.guide.content, anchors(render))
        return self

    def edit(self, file: str, old: str, new: str) -> int:
        """Replace the first `old` in a file; it must be there. Returns the line where it stood."""
        path = self.root / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old!r} does not stand in {file}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")
        return text[: text.index(old)].count("\n") + 1

    def write(self, file: str, content: str | bytes) -> None:
        """Write a whole file."""
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)

    def add_page(self, name: str, text: str) -> None:
        """Write a page of this name in `docs/`, and name it in the menu if that does not yet."""
        self.write(f"docs/{name}", text)
        menu = (self.root / "mkdocs.yml").read_text(encoding="utf-8").rstrip()
        if not re.search(rf"(?m)^ .*[ \"]{re.escape(name)}\b", menu):
            self.write("mkdocs.yml", f'{menu}\n  - "{name}"\n')

    def git(self, *arguments: str, **settings: str) -> None:
        """Carry out a git command; whoever commits is nobody, on a day of long ago."""
        nobody = {
            f"GIT_{who}_{what}": value
            for who in ("AUTHOR", "COMMITTER")
            for what, value in (("NAME", "n"), ("EMAIL", "n@example.org"), ("DATE", COMMITTED))
        }
        subprocess.run(
            ["git", *arguments],  # noqa: S607
            cwd=self.root,
            env=os.environ | nobody | settings,
            check=True,
            capture_output=True,
        )

    def commit(self) -> None:
        """Commit all that is here, in a repository of its own."""
        self.git("init", "--quiet")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "docs: add all")

    def faults(self) -> list[str]:
        """The messages that an editor gets about this copy, in order."""
        try:
            open_guide(self.root)
        except ContentError as error:
            return [str(fault) for fault in error.faults]
        return []


def take(source: Path, root: Path, *parts: str) -> None:
    """Copy these files and folders into the folder `root`."""
    root.mkdir(parents=True, exist_ok=True)
    for part in parts:
        if (source / part).is_dir():
            ignore = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source / part, root / part, ignore=ignore)
        else:
            shutil.copy(source / part, root / part)


def blank_picture() -> bytes:
    """A PNG of the size that links want, with nothing on it."""
    parts = {
        b"IHDR": struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 0, 0, 0, 0),
        b"IDAT": zlib.compress((b"\0" + b"\xff" * WIDTH) * HEIGHT),
        b"IEND": b"",
    }
    chunks = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts.items()
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    """A fresh copy of the small guide."""
    return Copy.of_the_small_guide(tmp_path / "gids")


@pytest.fixture
def content(tmp_path: Path) -> Copy:
    """A fresh copy of what the small guide says, without an engine: to be checked, not built."""
    take(SMALL, tmp_path / "gids", *CONTENT)
    return Copy(tmp_path / "gids")


@pytest.fixture
def real_copy(tmp_path: Path) -> Copy:
    """A fresh copy of the real guide."""
    return Copy.of_the_real_guide(tmp_path / "echte-gids")


@pytest.fixture(scope="session")
def guide() -> Guide:
    """The small guide, checked."""
    return read_guide(SMALL)


@pytest.fixture(scope="session")
def real_guide() -> Guide:
    """The real guide, checked."""
    return read_guide(ROOT)


def build(
    root: Path, site: Path, builder: str = "mkdocs", **settings: str
) -> subprocess.CompletedProcess[str]:
    """Build the guide in `root` into `site`, strictly, with mkdocs or properdocs."""
    quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    return subprocess.run(
        [sys.executable, "-m", builder, "build", "--strict", "-f", "mkdocs.yml", "-d", str(site)],
        cwd=root,
        env=os.environ | quiet | settings,
        capture_output=True,
        text=True,
        check=False,
    )


def command(copy: Copy, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m macros` in a copy, as an editor would."""
    environment = {k: v for k, v in os.environ.items() if k != "GITHUB_ACTIONS"} | settings
    return subprocess.run(
        [sys.executable, "-m", "macros", *arguments],
        cwd=copy.root,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def built(root: Path, site: Path, **settings: str) -> Path:
    """Build the guide in `root` into `site`, which must succeed."""
    done = build(root, site, **settings)
    assert done.returncode == 0, done.stderr
    return site


@pytest.fixture(scope="session")
def illustrated(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """A copy of the small guide that has its pictures. Others use it too: leave it as it is."""
    return Copy.of_the_small_guide(tmp_path_factory.mktemp("gids")).illustrate()


@pytest.fixture(scope="session")
def site(illustrated: Copy, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the small guide, built once."""
    return built(illustrated.root, tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the real guide, built once."""
    return built(ROOT, tmp_path_factory.mktemp("real-site"))


@dataclass(frozen=True)
class Built:
    """A guide, the folder of the site that was made of it, and its address on a web server."""

    guide: Guide
    root: Path
    site: Path
    address: str

    @property
    def addresses(self) -> tuple[str, ...]:
        """Every page."""
        return addresses_in(self.root / "docs")

    @property
    def cards(self) -> list[str]:
        """The page of each training, in the order of the guide."""
        return [self.page_of("trainingen", name) for name in self.guide.content.trainingen]

    def page_of(self, kind: str, record_id: str) -> str:
        """The page on which a record stands."""
        return as_address(self.guide.pages.places(kind, record_id)[0].page)

    def calling(self, macro: str) -> list[str]:
        """The pages that call a macro."""
        return [as_address(call.page) for call in self.guide.pages.calls if call.macro == macro]

    def text(self, page: str) -> str:
        """The HTML of a page."""
        return (self.site / page).read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def small(guide: Guide, illustrated: Copy, site: Path, address: str) -> Built:
    """The small guide, built once."""
    return Built(guide, illustrated.root, site, address)


@pytest.fixture(scope="session")
def real(real_guide: Guide, real_site: Path, real_address: str) -> Built:
    """The real guide, built once."""
    return Built(real_guide, ROOT, real_site, real_address)


@pytest.fixture(scope="session", params=["small", "real"])
def either(request: pytest.FixtureRequest) -> Built:
    """The small guide, and then the real one: for what holds of any guide."""
    built_guide: Built = request.getfixturevalue(request.param)
    return built_guide


SITE_URL = "https://www.example.org/projecten/handreiking/"
"""Where the guide stands in tests of what needs its address."""


@pytest.fixture(scope="session")
def placed_site(illustrated: Copy, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the small guide, built for an address of its own."""
    folder = tmp_path_factory.mktemp("placed-site")
    # Without the slash at its end, as people give it.
    return built(illustrated.root, folder, SITE_URL=SITE_URL.removesuffix("/"))


@pytest.fixture(scope="session", params=["small", "real"])
def either_placed(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Built]:
    """The small guide, and then the real one, each built for an address of its own."""
    unplaced: Built = request.getfixturevalue(request.param)
    if request.param == "small":
        folder: Path = request.getfixturevalue("placed_site")
    else:
        folder = built(ROOT, tmp_path_factory.mktemp("real-placed-site"), SITE_URL=SITE_URL)
    with serve(folder) as found:
        yield replace(unplaced, site=folder, address=found)


Package = Callable[[str], Path]


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Package:
    """Gives the package of the small guide for a SITE_URL. Each is made once."""
    guide = Copy.of_the_small_guide(tmp_path_factory.mktemp("committed")).illustrate()
    guide.commit()

    @cache
    def made(site_url: str) -> Path:
        done = command(guide, "pakket", SITE_URL=site_url)
        assert done.returncode == 0, done.stdout
        return Path(shutil.move(guide.root / "dist", tmp_path_factory.mktemp("package")))

    return lambda site_url: next(made(site_url).glob("*.zip"))


# The name of the server stands in the names of the tests.
@pytest.fixture(scope="session", params=[NAMES["nginx"]])
def strict(package: Package) -> Iterator[str]:
    """The address of the site under a path, on a server that sends a strict policy."""
    with serving("nginx", package(SITE_URL), urlsplit(SITE_URL).path) as found:
        yield found


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address of the small guide on a plain web server."""
    with serve(site) as found:
        yield found


@pytest.fixture(scope="session")
def real_address(real_site: Path) -> Iterator[str]:
    """The address of the real guide on a plain web server."""
    with serve(real_site) as found:
        yield found


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What drives browsers."""
    with sync_playwright() as driving:
        yield driving


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """A real browser."""
    running = playwright.chromium.launch(**launch_options())
    yield running
    running.close()


@pytest.fixture(scope="session")
def whole_browser(playwright: Playwright) -> Iterator[Browser]:
    """A browser as people have it: it keeps storage from the frames of other sites."""
    running = playwright.chromium.launch(**launch_options(whole=True))
    yield running
    running.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page in a fresh profile, 1280 pixels wide."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL")
    yield context.new_page()
    context.close()
