"""The site of a guide, built for a command that looks at it and throws it away."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory


class BuildFailed(RuntimeError):  # noqa: N818
    """The site could not be built. The message is what the builder said."""


@contextmanager
def built_site(root: Path, **settings: str) -> Iterator[Path]:
    """Build the guide in `root`, strictly; give the folder, which is removed afterwards.

    `settings` are those of the environment, such as SITE_URL.
    """
    with TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", folder]
        done = subprocess.run(
            command,
            cwd=root,
            env=os.environ | settings,
            check=False,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
        )
        if done.returncode:
            raise BuildFailed(done.stderr)
        yield Path(folder)
