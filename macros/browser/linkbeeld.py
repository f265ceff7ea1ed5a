"""`python -m macros.browser.linkbeeld`: make the pictures of links that are no longer right."""

import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from macros.browser.find import launch_options
from macros.fault import ContentError
from macros.linkbeeld import HEIGHT, WIDTH, documents, marked, stale
from macros.project import Project, open_project


def renew(project: Project, docs: Path, browser: Browser) -> list[str]:
    """Make what is stale, remove what belongs to nothing any more. Returns what was done."""
    html = documents(project)
    done = []
    for name in stale(project, docs):
        if name in html:
            (docs / name).write_bytes(picture(html[name], browser))
        else:
            (docs / name).unlink()
        done.append(f"docs/{name} is {'gemaakt' if name in html else 'weggehaald'}.")
    return done


def picture(html: str, browser: Browser) -> bytes:
    """The picture of a document, with its mark."""
    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
    page.set_content(html)
    png = page.screenshot()
    page.close()
    return marked(png, html)


def main(root: Path) -> None:
    """Renew the pictures of the guide in `root`."""
    try:
        project = open_project(root)
    except ContentError as error:
        sys.exit(str(error))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch_options())
        done = renew(project, root / "docs", browser)
        browser.close()
    print("\n".join(done) or "Alle beelden kloppen.")


if __name__ == "__main__":
    main(Path.cwd())
