"""What is MkDocs's own, in one place: how a build is told and stopped, and where a page comes from.

Nothing else in the engine knows MkDocs, but for the moments at which it calls us (`hooks.py`).
"""

from typing import Any, NoReturn

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

log = get_plugin_logger("macros")


def stop(text: str, cause: Exception) -> NoReturn:
    """End the build before the former site is touched; `text` is all that is told."""
    raise PluginError(text) from cause


def page_path(page: Any) -> str:
    """The file of a page, from `docs/`: `training/index.md`."""
    path: str = page.file.src_uri
    return path
