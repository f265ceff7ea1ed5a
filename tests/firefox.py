"""Firefox, driven over WebDriver BiDi: the second browser in which the aids must hold."""

import json
import re
import shutil
import subprocess
import sys
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

BRIDGE = Path(__file__).parent / "hulpmiddelen/bidi.js"
PROGRAM = shutil.which("firefox-esr") or shutil.which("firefox")
NOT_HERE = "Firefox is not on this machine (on Debian: apt-get install firefox-esr)"

# Nothing is asked of anybody, and a page that one leaves is kept as with a visitor.
SETTINGS = {
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "extensions.getAddons.cache.enabled": False,
    "services.settings.server": "",
    "fission.bfcacheInParent": True,
}


class Firefox:
    """A browser with tabs; the first is there already."""

    def __init__(self, bridge: subprocess.Popen[str]) -> None:
        self._bridge = bridge
        self._number = 0
        self.send("session.new", capabilities={})
        self.tab = Tab(self)

    def send(self, method: str, **params: Any) -> Any:
        """Give a command and wait for its answer. Raises RuntimeError when it is refused."""
        self._number += 1
        assert self._bridge.stdin
        assert self._bridge.stdout
        message = {"id": self._number, "method": method, "params": params}
        self._bridge.stdin.write(json.dumps(message) + "\n")
        self._bridge.stdin.flush()
        for line in self._bridge.stdout:
            answer = json.loads(line)
            if answer.get("id") == self._number:
                if answer["type"] == "error":
                    raise RuntimeError(f"{method}: {answer['error']}: {answer['message']}")
                return answer["result"]
        raise RuntimeError(f"{method}: the browser is gone")


class Tab:
    """A tab of a browser."""

    def __init__(self, browser: Firefox) -> None:
        self._browser = browser
        self._id = browser.send("browsingContext.create", type="tab")["context"]

    def another(self) -> "Tab":
        """A second tab of the same browser."""
        return Tab(self._browser)

    def goto(self, url: str) -> None:
        """Open a page and wait until it is complete."""
        self._send("browsingContext.navigate", url=url, wait="complete")

    def reload(self) -> None:
        """Load the page anew."""
        self._send("browsingContext.reload", wait="complete")

    def back(self, url: str) -> None:
        """Go back to the page at this address, as by the button of the browser."""
        self._send("browsingContext.traverseHistory", delta=-1)
        self.wait_for(f"location.href === {json.dumps(url)} && document.readyState === 'complete'")

    def show(self) -> None:
        """Bring the tab in front."""
        self._send("browsingContext.activate")

    def evaluate(self, expression: str) -> Any:
        """The value of an expression, as JSON has it. Raises RuntimeError when it fails."""
        result = self._browser.send(
            "script.evaluate",
            expression=f"(async () => JSON.stringify(await ({expression})))()",
            target={"context": self._id},
            awaitPromise=True,
        )
        if result["type"] == "exception":
            raise RuntimeError(result["exceptionDetails"]["text"])
        return json.loads(result["result"].get("value") or "null")

    def wait_for(self, condition: str) -> None:
        """Wait until a condition holds in the page. The page may change meanwhile."""
        for _ in range(200):
            try:
                if self.evaluate(
                    f"new Promise(done => {{ const look = () => ({condition}) ? done(true)"
                    " : ++tries < 50 ? requestAnimationFrame(look) : done(false);"
                    " let tries = 0; look(); })"
                ):
                    return
            except RuntimeError:
                continue
        raise AssertionError(f"never: {condition}")

    def pdf(self) -> bytes:
        """The page as it is printed."""
        return b64decode(self._send("browsingContext.print")["data"])

    def _send(self, method: str, **params: Any) -> Any:
        return self._browser.send(method, context=self._id, **params)


@contextmanager
def firefox(folder: Path) -> Iterator[Firefox]:
    """A fresh Firefox with its profile in this folder."""
    assert PROGRAM, NOT_HERE
    folder.mkdir(parents=True)
    lines = (f"user_pref({json.dumps(k)}, {json.dumps(v)});" for k, v in SETTINGS.items())
    (folder / "user.js").write_text("\n".join(lines), encoding="utf-8")
    command = [PROGRAM, "--headless", "--no-remote", "--profile", str(folder)]
    with subprocess.Popen(
        [*command, "--remote-debugging-port", "0"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={"HOME": str(folder), "PATH": "/usr/bin:/bin", "TZ": "Europe/Amsterdam"},
    ) as program:
        try:
            assert program.stderr
            found = None
            while found is None and (line := program.stderr.readline()):
                found = re.search(r"ws://[\d.]+:\d+", line)
            assert found, "Firefox did not start"
            deno = shutil.which("deno", path=Path(sys.executable).parent) or "deno"
            with subprocess.Popen(
                [
                    deno,
                    "run",
                    "--quiet",
                    "--no-check",
                    "--allow-net",
                    BRIDGE,
                    f"{found[0]}/session",
                ],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                encoding="utf-8",
            ) as bridge:
                yield Firefox(bridge)
                bridge.kill()
        finally:
            program.kill()
