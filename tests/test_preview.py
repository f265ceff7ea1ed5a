"""What a link to a page shows where it is sent: Open Graph, and nothing that could be wrong."""

import re
from pathlib import Path

import pytest

from macros.pages.guide import Guide
from macros.pages.page_text import LONGEST
from macros.pages.paths import as_address
from tests.conftest import SITE_URL, SMALL, SMALL_ADDRESSES, Copy, build
from tests.test_site import Html

ABSOLUTE = {"og:url", "og:image", "og:image:width", "og:image:height", "og:image:alt"}


def shown(site: Path, page: str) -> dict[str, str | None]:
    """What a link to this page shows."""
    tags = Html((site / page).read_text(encoding="utf-8")).tags
    metas = [attributes for tag, attributes in tags if tag == "meta"]
    assert not [meta for meta in metas if (meta.get("name") or "").startswith("twitter:")]
    found = [(str(meta["property"]), meta["content"]) for meta in metas if meta.get("property")]
    assert len(found) == len(dict(found)), page
    return dict(found)


@pytest.mark.parametrize("page", SMALL_ADDRESSES)
def test_a_link_shows_the_page_and_whose_it_is(
    site: Path, placed_site: Path, guide: Guide, page: str
) -> None:
    for folder in (site, placed_site):
        found = shown(folder, page)
        html = (folder / page).read_text(encoding="utf-8")
        assert found["og:site_name"] == guide.content.gids.titel
        assert found["og:locale"] == "nl_NL"
        assert found["og:type"] == "website"
        assert f'<meta name="description" content="{found["og:description"]}">' in html
        assert len(found["og:title"] or "") <= LONGEST["title"]
        assert len(found["og:description"] or "") <= LONGEST["description"]


def test_the_title_names_the_page_and_the_guide(site: Path, guide: Guide) -> None:
    name = guide.content.gids.titel

    assert shown(site, "index.html")["og:title"] == name
    assert shown(site, "uitlenen.html")["og:title"] == f"Uitlenen - {name}"


def test_where_the_name_of_the_guide_does_not_fit_the_page_stands_alone(
    copy: Copy, tmp_path: Path
) -> None:
    title = "x" * LONGEST["title"]
    copy.edit("docs/uitlenen.md", "title: Uitlenen", f"title: {title}")

    assert build(copy.root, tmp_path / "site").returncode == 0
    assert shown(tmp_path / "site", "uitlenen.html")["og:title"] == title


@pytest.mark.parametrize("page", SMALL_ADDRESSES)
def test_addresses_are_whole_or_left_out(site: Path, placed_site: Path, page: str) -> None:
    assert not ABSOLUTE & shown(site, page).keys()

    found = shown(placed_site, page)
    picture = str(found["og:image"]).removeprefix(SITE_URL)
    assert found["og:url"] == SITE_URL + page
    assert found["og:image"] == SITE_URL + picture
    assert (placed_site / picture).is_file()
    assert (found["og:image:width"], found["og:image:height"]) == ("1200", "630")


def test_a_card_has_a_picture_of_its_own_and_other_pages_that_of_the_guide(
    placed_site: Path, guide: Guide
) -> None:
    cards = [
        as_address(guide.pages.places("trainingen", training)[0].page)
        for training in guide.content.trainingen
    ]
    for page in SMALL_ADDRESSES:
        found = shown(placed_site, page)
        picture = page.replace(".html", ".png") if page in cards else "index.png"
        assert found["og:image"] == SITE_URL + picture, page
        says = found["og:title"] if page in cards else guide.content.gids.titel
        assert found["og:image:alt"] == says, page


def test_a_page_that_does_not_exist_shows_nothing(site: Path, placed_site: Path) -> None:
    assert shown(site, "404.html") == {}
    assert shown(placed_site, "404.html") == {}


def test_a_guide_without_pictures_is_built_and_shows_none(tmp_path: Path) -> None:
    done = build(SMALL, tmp_path, SITE_URL=SITE_URL)

    assert done.returncode == 0, done.stderr
    found = shown(tmp_path, "veilig-boren.html")
    assert found["og:url"] == f"{SITE_URL}veilig-boren.html"
    assert not [name for name in found if name.startswith("og:image")]


@pytest.mark.parametrize("key", LONGEST)
def test_a_text_that_a_link_would_cut_off_is_told_at_its_line(copy: Copy, key: str) -> None:
    long = "x" * (LONGEST[key] + 1)
    page = (copy.root / "docs/uitlenen.md").read_text(encoding="utf-8")
    copy.write("docs/uitlenen.md", re.sub(rf"(?m)^{key}: .*", f"{key}: {long}", page))
    line = {"title": 2, "description": 3}[key]

    assert copy.faults() == [
        f"docs/uitlenen.md:{line}: `{key}:` heeft {len(long)} tekens, meer dan een link kan laten "
        f"zien. Zo los je het op: maak er hooguit {LONGEST[key]} van."
    ]
