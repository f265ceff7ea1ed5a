"""What a link shows where it is sent, such as in a chat or a mail program."""

from collections.abc import Container
from dataclasses import dataclass
from pathlib import Path

from macros.content.model.gids import Gids
from macros.linkbeeld.pictures import GUIDE, HEIGHT, WIDTH, picture_for
from macros.pages.page_text import LONGEST

HOME = "index.md"


@dataclass(frozen=True)
class Preview:
    """A page as a link shows it.

    `picture` is an address from the start of the site; `says` is what can be read in it.
    """

    title: str
    picture: str | None
    says: str
    width: int = WIDTH
    height: int = HEIGHT


def preview(gids: Gids, docs: Path, page: str, title: str, old: Container[str] = ()) -> Preview:
    """What a link to this page (`training/index.md`), which is called `title`, shows.

    `old` are the pictures that show what the guide said before.
    """
    picture = picture_for(docs, page, old)
    full = gids.titel if page == HOME else f"{title} - {gids.titel}"
    return Preview(
        title=full if len(full) <= LONGEST["title"] else title,
        picture=picture,
        says=gids.titel if picture == GUIDE else full,
    )
