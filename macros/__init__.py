"""The engine: how the content in `data/` becomes part of the pages in `docs/`.

mkdocs-macros calls `define_env` at every build. What a later moment needs, that leaves in the
settings (`config.extra`): what templates show, and for `hooks.py` the guide itself.
"""

import os
from functools import partial
from pathlib import Path
from typing import Any

from markupsafe import escape

from macros import mkdocs_adapter
from macros.content.fault import ContentError
from macros.finishing.stylesheets import WrongSheet, own_sheets
from macros.hosting.site_address import ENVIRONMENT, LEFT_OUT, WrongSiteAddress, site_address
from macros.opening import open_guide
from macros.pages.macros import MACROS
from macros.pages.menu import with_pages
from macros.rendering.render import Renderer
from macros.rendering.text import markdown_text
from macros.shown import shown
from macros.text.signs import equal

ROOMS = (
    "text",
    "browser",
    "content",
    "hosting",
    "pages",
    "mending",
    "published",
    "aids",
    "rendering",
    "word",
    "rules",
    "opening",
    "search",
    "linkbeeld",
    "shown",
    "finishing",
    "release",
    "inspection",
    "commands",
)
"""The rooms of the engine, in order: each imports from those before it, never from a later one."""


def define_env(env: Any) -> None:
    """Check the content, then register one macro per name in `MACROS`.

    Stops the build, before the former site is touched, with every fault that there is.
    """
    site = _site_address(env)
    try:
        own_sheets()  # joined once the pages are there: too late to find that they cannot be
        render = open_guide(Path(env.project_dir), site)
    except WrongSheet as error:
        mkdocs_adapter.stop(str(error), error)
    except ContentError as error:
        text = f"de inhoud klopt nog niet; de vorige site blijft staan.\n{error}"
        mkdocs_adapter.stop(text, error)
    env.conf["site_url"] = site or ""
    env.conf["site_name"] = escape(render.guide.content.gids.titel)  # the theme shows it as it is
    env.conf["extra"] |= {"opened": render, "shown": shown(render, Path(env.conf["docs_dir"]))}
    mkdocs_adapter.leave_out(env.conf, render.guide.pages.left_behind)
    if env.conf["nav"] is not None:
        env.conf["nav"] = with_pages(env.conf["nav"], render.guide.pages_of_records)
    for name in MACROS:
        env.macro(partial(_on_current_page, env, render, name), name)


def on_pre_page_macros(env: Any) -> None:
    """Build each page of the text that was checked, and call it after its record if it has one.

    mkdocs-macros calls this for every page. The text is made equal, so that searching finds it; and
    what the head says is escaped here, because the theme shows it as it is.
    """
    render: Renderer = env.conf["extra"]["opened"]
    record = render.guide.named_after(mkdocs_adapter.page_path(env.page))
    env.markdown = equal(env.markdown)
    if record:
        mkdocs_adapter.describe(env.page, title=record.titel, description=record.kort)
        env.markdown = f"# {markdown_text(record.titel)}\n\n{env.markdown}"
    meta = env.page.meta
    meta |= {key: escape(equal(value)) for key, value in meta.items() if isinstance(value, str)}


def _site_address(env: Any) -> str | None:
    """The address that `mkdocs serve` gives, or that of the environment.

    The latter does not stand in `mkdocs.yml`: there MkDocs would stumble over a wrong one.
    """
    try:
        site = site_address(env.conf["site_url"] or os.environ.get(ENVIRONMENT))
    except WrongSiteAddress as error:
        mkdocs_adapter.stop(str(error), error)
    if site is None:
        mkdocs_adapter.log.info("%s is not set, so left out are: %s", ENVIRONMENT, LEFT_OUT)
    return site


def _on_current_page(env: Any, render: Renderer, macro: str, *args: str) -> str:
    return render(macro, mkdocs_adapter.page_path(env.page), *args)
