"""What a link shows where it is sent, such as in a chat or a mail program."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.linkbeeld import GUIDE, HEIGHT, WIDTH, picture_for
from macros.model import Gids
from macros.page_text import LONGEST


@dataclass(frozen=True)
class Preview:
    """A page as a link shows it.

    `picture` is an address from the start of the site; `says` is what can be read in it.
    """

    title: str
    description: str
    picture: str | None
    says: str
    width: int = WIDTH
    height: int = HEIGHT


def preview(gids: Gids, docs: Path, page: Any) -> Preview:
    """What a link to this page (a page of MkDocs) shows."""
    title = page.meta["title"]
    picture = picture_for(docs, page.file.src_uri)
    full = gids.titel if page.is_homepage else f"{title} - {gids.titel}"
    return Preview(
        title=full if len(full) <= LONGEST["title"] else title,
        description=page.meta["description"],
        picture=picture,
        says=gids.titel if picture == GUIDE else full,
    )
