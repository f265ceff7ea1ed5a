"""The engine: how the content in `data/` becomes part of the pages in `docs/`.

mkdocs-macros calls `define_env` at every build. Imports go one way: model ← content ← load ← rules
← project ← render ← here.
"""

from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.exceptions import PluginError

from macros.fault import ContentError
from macros.lean import lean_assets, lean_page
from macros.pages import MACROS
from macros.preview import preview
from macros.project import open_project
from macros.render import Renderer
from macros.search import rewrite_index
from macros.theme_environment import theme_environment


def define_env(env: Any) -> None:
    """Check the content, then register one macro per name in `MACROS`.

    Raises PluginError, which stops the build before the former site is touched.
    """
    try:
        project = open_project(Path(env.project_dir))
    except ContentError as error:
        text = f"de inhoud klopt nog niet; de vorige site blijft staan.\n{error}"
        raise PluginError(text) from error
    render = Renderer(project)
    for name in MACROS:
        env.macro(partial(_on_current_page, env, render, name), name)
    env.conf["extra"] |= {
        "gids": project.content.gids,
        "contexten": list(project.content.contexten.values()),
        "preview": partial(preview, project.content.gids, Path(env.conf["docs_dir"])),
        "theme_environment": theme_environment,
        "explained": render.explained,
        "lean_page": lean_page,
        "lean_assets": lean_assets,
        "rewrite_index": partial(rewrite_index, project.content),
    }


def on_post_build(env: Any) -> None:
    """Make the search index fit for Dutch: the search plugin has just written it."""
    extra = env.conf["extra"]
    extra["rewrite_index"](
        Path(env.conf["site_dir"], "search", "search_index.json"),
        {page.url: page.title for page in env.variables["navigation"].pages},
        without=extra.get("search_without", []),
        headings_only=extra.get("search_headings_only", []),
    )


def _on_current_page(env: Any, render: Renderer, macro: str, *args: str) -> str:
    return render(macro, env.page.file.src_uri, *args)
