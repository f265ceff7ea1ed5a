"""Where a page of `docs/` is published, and how one page is reached from another."""

import posixpath


def as_address(page: str) -> str:
    """The address of a page: `training/index.md` is published as `training/index.html`."""
    return page.removesuffix(".md") + ".html"


def relative(page: str, target: str, part: str | None = None) -> str:
    """The address of a page seen from another: `../training/index.html#dias`."""
    fragment = f"#{part}" if part else ""
    if page == target and fragment:
        return fragment
    path = posixpath.relpath(target, posixpath.dirname(page) or ".")
    return as_address(path) + fragment


def to_the_top(page: str) -> str:
    """The way from a page to the top of the site: `..`."""
    return posixpath.relpath(".", posixpath.dirname(page) or ".")
