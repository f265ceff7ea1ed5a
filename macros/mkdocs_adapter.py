"""What is MkDocs's own, in one place: how a build is told and stopped, and where a page comes from.

Nothing else in the engine knows MkDocs, but for the moments at which it calls us (`hooks.py`).
"""

from collections.abc import Iterable
from typing import Any, NoReturn

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from pathspec.gitignore import GitIgnoreSpec

log = get_plugin_logger("macros")


def stop(text: str, cause: Exception) -> NoReturn:
    """End the build before the former site is touched; `text` is all that is told."""
    raise PluginError(text) from cause


def page_path(page: Any) -> str:
    """The file of a page, from `docs/`: `training/index.md`."""
    path: str = page.file.src_uri
    return path


def describe(page: Any, **said: str) -> None:
    """Say this of a page, such as its `title`, where its own head does not."""
    for key, text in said.items():
        page.meta.setdefault(key, text)


def leave_out(config: Any, files: Iterable[str]) -> None:
    """Publish none of these files and folders, each named from `docs/`."""
    special = str.maketrans({sign: f"\\{sign}" for sign in "\\*?[]!# "} | {"\r": "?"})
    names = (name.translate(special) for name in files)
    spec = GitIgnoreSpec.from_lines(f"/{name}" for name in names)
    given = config["exclude_docs"]
    config["exclude_docs"] = spec if given is None else given + spec
