"""What the theme's templates show of the guide on every page.

They read it at `config.extra.shown`. It is data: so a builder that calls no hooks makes the same
pages.
"""

from dataclasses import dataclass
from pathlib import Path

from macros.content.model.context import Context
from macros.content.model.gids import Gids
from macros.linkbeeld.pictures import outdated
from macros.linkbeeld.preview import Preview, preview
from macros.rendering.render import Renderer


@dataclass(frozen=True)
class Shown:
    """What is shown on every page, and of each.

    `wijzigingen` is the address of the page that tells what changed, if there is one. `verhuisd`
    holds, by the former address of each page that moved, what it is called now. `voorbeelden` holds
    what a link shows, by the page: `training/index.md`.
    """

    gids: Gids
    contexten: list[Context]
    wijzigingen: str | None
    verhuisd: dict[str, str]
    voorbeelden: dict[str, Preview]


def shown(render: Renderer, docs: Path) -> Shown:
    """What is shown of an opened guide; `docs` is the folder with its pages and pictures."""
    guide, content = render.guide, render.guide.content
    old = outdated(render)
    return Shown(
        gids=content.gids,
        contexten=list(content.contexten.values()),
        wijzigingen=render.page_of("wijzigingen"),
        verhuisd={
            omleiding.van: guide.title(omleiding.naar)
            for omleiding in content.omleidingen.values()
            if "#" not in omleiding.van
        },
        voorbeelden={
            page: preview(content.gids, docs, page, guide.title(page), old)
            for page in guide.pages.names
        },
    )
