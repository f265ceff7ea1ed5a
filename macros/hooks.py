"""What MkDocs calls while it builds. Thin: the work is done by functions that need no MkDocs.

`define_env` leaves the functions in `config.extra`: MkDocs loads this file before the package is on
its path.
"""

from pathlib import Path
from typing import Any


def on_env(env: Any, config: Any, files: Any) -> Any:
    """Keep the theme's compiled templates for the next build, as we keep our own."""
    del files
    env.bytecode_cache = config["extra"]["compiled_templates"]()
    return env


def on_page_context(context: Any, page: Any, config: Any, nav: Any) -> Any:
    """Explain terms in the finished content. Runs after the search plugin has read it."""
    del nav
    page.content = config["extra"]["explained"](page.file.src_uri, page.content)
    return context


def on_post_page(output: str, page: Any, config: Any) -> str:
    """Leave out of the page what only matters to who edits it."""
    del page
    return str(config["extra"]["lean_page"](output))


def on_post_build(config: Any) -> None:
    """Leave out of our scripts and stylesheet what only matters to who edits them."""
    ours = Path(config["theme"].custom_dir)
    config["extra"]["lean_assets"](ours / "assets", Path(config["site_dir"], "assets"))
