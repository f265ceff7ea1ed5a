"""Every moment at which MkDocs calls us. Thin: the work is done by functions that need no MkDocs.

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


def on_env(env: Any, config: Any, files: Any) -> Any:
    """Tell the theme's templates what they show of the guide on every page."""
    del files
    opened = config["extra"]["opened"]
    env.globals |= {
        "gids": opened.guide.content.gids,
        "contexten": list(opened.guide.content.contexten.values()),
        "wijzigingen": opened.page_of("wijzigingen"),
        "verhuisd": {
            omleiding.van: opened.guide.pages.title(omleiding.naar)
            for omleiding in opened.guide.content.omleidingen.values()
            if "#" not in omleiding.van
        },
    }
    return env


def on_page_context(context: Any, page: Any, config: Any, nav: Any) -> Any:
    """Tell the template of a page what a link to it shows."""
    from macros.linkbeeld.preview import preview
    from macros.mkdocs_adapter import page_path

    del nav
    gids = config["extra"]["opened"].guide.content.gids
    context["voorbeeld"] = preview(
        gids,
        Path(config["docs_dir"]),
        page_path(page),
        title=page.meta["title"],
        description=page.meta["description"],
    )
    return context


def on_post_build(config: Any) -> None:
    """Finish the site; the search plugin has just written its index."""
    from macros.finishing.site import finish

    finish(Path(config["site_dir"]), config["extra"]["opened"])
