"""What MkDocs calls while it builds. Thin: the work is done by functions that need no MkDocs.

`define_env` leaves the functions in `config.extra`: MkDocs loads this file before the package is on
its path.
"""

import gc
import os
from functools import partial
from pathlib import Path
from typing import Any


def on_startup(command: str, *, dirty: bool) -> None:
    """Leave out work that a short run has no use for."""
    del command, dirty
    # A build makes much and lets go of little of it: look for garbage less often.
    gc.set_threshold(50_000, 20, 100)
    # Nor are there plugins of pydantic, for which it would look through every package.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")


def on_pre_build(config: Any) -> None:
    """Let MkDocs use the theme's templates without work that changes nothing."""
    theme = config["theme"]
    theme.get_env = partial(config["extra"]["theme_environment"], theme.get_env)


def on_files(files: Any, config: Any) -> Any:
    """Leave out of the site what the theme brings and no page uses.

    A sitemap names addresses: where the site's own is not known, there is none.
    """
    for file in list(files):
        if not config["extra"]["is_used"](file.src_uri):
            files.remove(file)
    if not config["site_url"]:
        config["theme"].static_templates.discard("sitemap.xml")
    return files


def on_page_context(context: Any, page: Any, config: Any, nav: Any) -> Any:
    """Finish the content of a page. Runs after the search plugin has read it."""
    del nav
    page.content = config["extra"]["finished"](page.file.src_uri, page.content)
    return context


def on_post_page(output: str, page: Any, config: Any) -> str:
    """Leave out of the page what only matters to who edits it."""
    del page
    return str(config["extra"]["lean_page"](output))


def on_post_build(config: Any) -> None:
    """Leave out of our scripts what only matters to who edits them."""
    ours = Path(config["theme"].custom_dir)
    config["extra"]["lean_scripts"](ours / "assets", Path(config["site_dir"], "assets"))
