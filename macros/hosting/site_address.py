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
HIGHEST_PORT = 65535

_PAGE = re.compile(r"\.(?:html?|php|aspx?)/$", re.IGNORECASE)
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
    try:
        parts = urlsplit(text)
    except ValueError:  # brackets that are no address of a machine
        parts = urlsplit("https://")
    path = parts.path if parts.path.endswith("/") else f"{parts.path}/"
    port = parts.netloc.rpartition(":")[2]
    wrong = {
        "it does not start with https:// or http://": parts.scheme not in {"http", "https"},
        "it has no name of a host that can be linked to": not _HOST.fullmatch(parts.netloc.lower()),
        "nothing may stand after ? or #": "?" in text or "#" in text,
        "it has a port that does not exist": port.isdecimal() and int(port) > HIGHEST_PORT,
        "it names a page instead of the folder of the site": bool(_PAGE.search(path)),
        "two slashes stand next to each other in its path": "//" in path,
        "its path has signs that mail programs change": not _PATH.fullmatch(path),
        "its path goes up and down": "/../" in path or "/./" in path,
        f"it is longer than {LONGEST} signs": len(text) > LONGEST,
    }
    if found := next((what for what, is_so in wrong.items() if is_so), None):
        example = "https://www.example.org/projects/guide/"
        raise WrongSiteAddress(
            f"{ENVIRONMENT} is {text!r}, but {found}: give the address of the folder of the site, "
            f"such as {example}, or leave {ENVIRONMENT} out"
        )
    return f"{parts.scheme}://{parts.netloc.lower()}{path}"
