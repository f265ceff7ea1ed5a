"""The engine: how the content in `data/` becomes part of the pages in `docs/`.

mkdocs-macros calls `define_env` at every build. Imports go one way: model ← content ← load ← rules
← project ← render ← addresses ← guide ← here.
"""

import os
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from macros.fault import ContentError
from macros.guide import open_guide
from macros.lean import is_used, lean_page, lean_scripts
from macros.pages import MACROS
from macros.preview import preview
from macros.render import Renderer
from macros.search import rewrite_index
from macros.site_address import ENVIRONMENT, LEFT_OUT, WrongSiteAddress, site_address
from macros.stylesheets import WrongSheet, sheets
from macros.theme_environment import theme_environment

log = get_plugin_logger(__name__)


def define_env(env: Any) -> None:
    """Check the content, then register one macro per name in `MACROS`.

    Raises PluginError, which stops the build before the former site is touched.
    """
    site = _site_address(env)
    try:
        render = open_guide(Path(env.project_dir), site)
    except ContentError as error:
        text = f"de inhoud klopt nog niet; de vorige site blijft staan.\n{error}"
        raise PluginError(text) from error
    styles = _stylesheets(Path(env.conf["theme"].custom_dir, "stijl"))
    project = render.project
    env.conf["site_url"] = site or ""
    for name in MACROS:
        env.macro(partial(_on_current_page, env, render, name), name)
    env.conf["extra"] |= {
        "gids": project.content.gids,
        "changes_page": render.page_of("wijzigingen"),
        "contexten": list(project.content.contexten.values()),
        "preview": partial(preview, project.content.gids, Path(env.conf["docs_dir"])),
        "theme_environment": theme_environment,
        "finished": render.finished,
        "is_used": is_used,
        "lean_page": lean_page,
        "lean_scripts": lean_scripts,
        "rewrite_index": partial(rewrite_index, project.content),
        "extra_files": render.extra_files() | styles,
    }


def on_post_build(env: Any) -> None:
    """Make the search index fit for Dutch, and write what is no page of `docs/`.

    The search plugin has just written its index.
    """
    extra = env.conf["extra"]
    site = Path(env.conf["site_dir"])
    for name, text in extra["extra_files"].items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    extra["rewrite_index"](
        site / "search" / "search_index.json",
        {page.url: page.title for page in env.variables["navigation"].pages},
        without=extra.get("search_without", []),
        headings_only=extra.get("search_headings_only", []),
    )


def _site_address(env: Any) -> str | None:
    """The address that `mkdocs serve` gives, or that of the environment.

    The latter does not stand in `mkdocs.yml`: there MkDocs would stumble over a wrong one.
    """
    try:
        site = site_address(env.conf["site_url"] or os.environ.get(ENVIRONMENT))
    except WrongSiteAddress as error:
        raise PluginError(str(error)) from error
    if site is None:
        log.info("%s is not set, so left out are: %s", ENVIRONMENT, LEFT_OUT)
    return site


def _stylesheets(folder: Path) -> dict[str, str]:
    try:
        return {f"assets/{name}": text for name, text in sheets(folder).items()}
    except WrongSheet as error:
        raise PluginError(str(error)) from error


def _on_current_page(env: Any, render: Renderer, macro: str, *args: str) -> str:
    return render(macro, env.page.file.src_uri, *args)
