"""Find the browser that the tests drive, or install one.

`python -m macros.browser.find` prints its path. Tests launch it with
`playwright.chromium.launch(**launch_options())`. The search is done anew in every run:
nothing is remembered that may be wrong tomorrow.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TypedDict

SHELL = "chromium-headless-shell"
"""The browser without windows: a page opens three times as fast. It blocks nothing in frames."""
NAMES = (
    SHELL,
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
)
MAC_PLACES = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
WINDOWS_PLACES = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
# The browser talks to the pages under test and to nobody else.
FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-gpu",
    "--disable-quic",
)
PACKAGES = ("chromium", "libatomic1")
NOT_FOUND = f"""\
No browser to test with, and none could be installed. Do one of these:
  - install Chromium, Google Chrome or Microsoft Edge;
  - on Debian, as root: apt-get install {" ".join(PACKAGES)};
  - let BROWSER_PATH point to one that is already there;
  - .venv/bin/playwright install --with-deps chromium"""


class LaunchOptions(TypedDict):
    """What Playwright must know to launch the browser."""

    executable_path: Path
    args: list[str]


@cache
def launch_options(*, whole: bool = False) -> LaunchOptions:
    """Return the arguments for Playwright's `chromium.launch`.

    `whole`: of a browser as people have it, with what it refuses to the frames of other sites.
    """
    sandbox = ["--no-sandbox"] if is_root() else []  # Chromium's sandbox refuses root
    return {"executable_path": find_or_install(whole=whole), "args": [*sandbox, *FLAGS]}


def find_or_install(*, whole: bool = False) -> Path:
    """Return the path of a browser that runs; install one when there is none."""
    if found := find(whole=whole):
        return found
    for commands in installers():
        if all(run(command) for command in commands) and (found := find(whole=whole)):
            return found
    raise FileNotFoundError(NOT_FOUND)


def find(*, whole: bool = False) -> Path | None:
    """Return the first browser on this machine that Playwright can drive."""
    if (own := playwright_chromium()) is None:
        return None
    if chosen := os.environ.get("BROWSER_PATH"):
        if starts(Path(chosen)):
            return Path(chosen)
        message = f"BROWSER_PATH is {chosen}, but no browser runs from there"
        raise FileNotFoundError(message)
    places = (path for path in usual_places() if not (whole and path.name == SHELL))
    return next(filter(starts, [*places, own]), None)


def usual_places() -> Iterator[Path]:
    """Yield every place where a browser of the machine itself may be."""
    yield from (Path(path) for name in NAMES if (path := shutil.which(name)))
    if sys.platform == "darwin":
        yield from (Path("/Applications", place) for place in MAC_PLACES)
    if sys.platform == "win32":
        roots = map(os.environ.get, ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"))
        yield from (Path(root, place) for root in roots if root for place in WINDOWS_PLACES)


def playwright_chromium() -> Path | None:
    """Return where Playwright would put a browser of its own; None if it does not run itself."""
    # In a process of its own: a test that asks may have Playwright running already.
    ask = (
        "from playwright.sync_api import sync_playwright\n"
        "with sync_playwright() as p: print(p.chromium.executable_path)"
    )
    answer = subprocess.run(
        [sys.executable, "-c", ask], check=False, capture_output=True, encoding="utf-8"
    )
    if answer.returncode:
        print("Playwright does not run:", *answer.stderr.splitlines()[:1], file=sys.stderr)
        return None
    return Path(answer.stdout.strip())


def starts(path: Path) -> bool:
    """Tell whether a browser runs: one may be a stub, or lack the libraries it needs."""
    if not path.is_file():
        return False
    if sys.platform == "win32":
        return True  # there, --version opens a window
    try:
        return not subprocess.run(
            [path, "--version"], check=False, capture_output=True, timeout=60
        ).returncode
    except (OSError, subprocess.TimeoutExpired):
        return False


def installers() -> Iterator[list[list[str]]]:
    """Yield the ways to install a browser, each as the commands that it takes."""
    if is_root() and shutil.which("apt-get"):
        # Before Playwright's download, which lacks libraries on a bare Debian. Playwright
        # itself lacks one there too: libatomic1.
        yield [
            ["apt-get", "update", "-qq"],
            ["apt-get", "install", "-qqy", "--no-install-recommends", *PACKAGES],
        ]
    yield [[sys.executable, "-m", "playwright", "install", "chromium"]]


def run(command: list[str]) -> bool:
    """Run a command where its output can be followed; tell whether it succeeded."""
    print("No browser yet:", *command, file=sys.stderr, flush=True)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        command, check=False, stdin=subprocess.DEVNULL, stdout=sys.stderr, env=environment
    )
    return done.returncode == 0


def is_root() -> bool:
    """Tell whether this process runs as root."""
    return sys.platform != "win32" and os.geteuid() == 0


if __name__ == "__main__":
    try:
        print(find_or_install())
    except FileNotFoundError as error:
        sys.exit(str(error))
