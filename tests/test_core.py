"""The pure core of the aids keeps its own tests: here they run along with all others."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TESTS = "tests/hulpmiddelen"


@pytest.mark.parametrize("gevallen", ["300", pytest.param("10000", marks=pytest.mark.slow)])
def test_the_core_passes_its_own_tests(gevallen: str) -> None:
    deno = shutil.which("deno", path=Path(sys.executable).parent) or "deno"
    allowed = ["--allow-env=GEVALLEN", f"--allow-read={TESTS}"]
    done = subprocess.run(
        [deno, "test", "--quiet", "--no-check", *allowed, TESTS],
        cwd=ROOT,
        env=os.environ | {"GEVALLEN": gevallen, "NO_COLOR": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
