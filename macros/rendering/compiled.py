"""Keeps compiled templates for the next build: compiling takes longer than rendering a small guide.

A template that changed is compiled anew; so are all when `render.py`, with its settings, changed.
Worth 0.1 s of a build of 1.0 s for our templates, and as much for the theme's (`make bench`).
"""

import hashlib
import os
from contextlib import suppress
from pathlib import Path

import jinja2

FOLDER = Path(__file__).parents[2] / ".cache/templates"
SETTINGS = Path(__file__).parent / "render.py"


def compiled_templates(folder: Path = FOLDER) -> jinja2.BytecodeCache | None:
    """What Jinja keeps compiled templates in; None where nothing can be written."""
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    if not folder.is_dir() or not os.access(folder, os.W_OK):
        return None
    settings = hashlib.sha256(SETTINGS.read_bytes()).hexdigest()[:12]
    return jinja2.FileSystemBytecodeCache(str(folder), f"{settings}-%s")
