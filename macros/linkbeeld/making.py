"""Makes the pictures of links that are no longer right, in a real browser."""

from pathlib import Path

from playwright.sync_api import Browser

from macros.linkbeeld.pictures import HEIGHT, WIDTH, documents, stale, write_list
from macros.rendering.render import Renderer


def renew(render: Renderer, root: Path, browser: Browser) -> list[str]:
    """Make what is stale, remove what belongs to nothing any more. Returns what was done."""
    docs, made = root / "docs", documents(render)
    done = []
    for name in stale(render, docs):
        if name in made:
            (docs / name).write_bytes(picture(made[name], browser))
        else:
            (docs / name).unlink(missing_ok=True)
        done.append(f"docs/{name} is {'gemaakt' if name in made else 'weggehaald'}.")
    write_list(root / "data", docs, made)
    return done


def picture(html: str, browser: Browser) -> bytes:
    """The picture of a document, as a PNG."""
    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
    page.set_content(html)
    png = page.screenshot()
    page.close()
    return png
