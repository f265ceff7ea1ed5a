"""Every moment at which MkDocs calls us. Thin: the work is done by functions that need no MkDocs.

A build without these makes the same pages; `python -m macros afwerken` finishes them.
MkDocs loads this file before the package is on its path: so imports stand inside the functions.
"""

from functools import partial
from pathlib import Path
from typing import Any


def on_pre_build(config: Any) -> None:
    """Let MkDocs use the theme's templates without work that changes nothing."""
    from macros.rendering.theme_environment import theme_environment

    theme = config["theme"]
    theme.get_env = partial(theme_environment, theme.get_env)


def on_post_build(config: Any) -> None:
    """Finish the site; the search plugin has just written its index."""
    from macros.finishing.site import finish

    finish(Path(config["site_dir"]), config["extra"]["opened"])
