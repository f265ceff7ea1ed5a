"""The one address under which the site is published: the setting SITE_URL.

Previews, mails, codes on paper and the sitemap need it. Without it they are left out.
"""

import re
from urllib.parse import urlsplit

ENVIRONMENT = "SITE_URL"
LEFT_OUT = "previews, sitemap, canonical links and QR codes"
"""What a site without the setting does not have."""
LONGEST = 150
"""A longer address would make a mail of a card too long for some mail programs."""

_HOST = re.compile(
    r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*(?::[0-9]{1,5})?"
)
_PATH = re.compile(r"/(?:[A-Za-z0-9._~-]+/)*")


class WrongSiteAddress(ValueError):  # noqa: N818
    """SITE_URL cannot be the address of a site. The message says why and what to do."""


def site_address(given: str | None) -> str | None:
    """Return the address with a slash at its end; None when none is given.

    Raises WrongSiteAddress when pages cannot stand under it.
    """
    text = (given or "").strip()
    if not text:
        return None
    parts = urlsplit(text)
    wrong = None
    path = parts.path if parts.path.endswith("/") else f"{parts.path}/"
    if parts.scheme not in {"http", "https"}:
        wrong = "it does not start with https:// or http://"
    elif not _HOST.fullmatch(parts.netloc.lower()):
        wrong = "it has no name of a host that can be linked to"
    elif parts.query or parts.fragment or text.endswith(("?", "#")):
        wrong = "nothing may stand after ? or #"
    elif path.endswith(".html/"):
        wrong = "it names a page instead of the folder of the site"
    elif not _PATH.fullmatch(path) or "/../" in path or "/./" in path:
        wrong = "its path has signs that mail programs change"
    elif len(text) > LONGEST:
        wrong = f"it is longer than {LONGEST} signs"
    if wrong:
        example = "https://www.example.org/projects/guide/"
        raise WrongSiteAddress(
            f"{ENVIRONMENT} is {text!r}, but {wrong}: give the address of the folder of the site, "
            f"such as {example}, or leave {ENVIRONMENT} out"
        )
    return f"{parts.scheme}://{parts.netloc.lower()}{path}"
