"""Once its pages are there a site is finished, whoever has built them."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin

import pytest

from macros.finishing.inventory import INVENTORY, mark_of, read_inventory
from macros.finishing.lean_page import lean_page
from macros.finishing.unused import remove_unused
from macros.pages.paths import as_address
from tests.conftest import SITE_URL, Built, Copy, build, built, command
from tests.test_site import read_site


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a site; but what packs the sitemap notes the time."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "sitemap.xml.gz"
    }


def without_hooks(copy: Copy) -> None:
    """Let a builder call nothing of ours but the macros."""
    for config in ("mkdocs.yml", "basis.yml"):
        copy.edit(config, "hooks:\n  - macros/hooks.py\n", "")


@pytest.mark.parametrize("address", ["", SITE_URL])
def test_a_command_finishes_what_a_builder_without_hooks_has_made(
    copy: Copy, tmp_path: Path, address: str
) -> None:
    whole = built(copy.root, tmp_path / "whole", SITE_URL=address)
    without_hooks(copy)
    site = built(copy.root, tmp_path / "site", SITE_URL=address)
    assert files(site) != files(whole)

    done = command(copy, "afwerken", str(site), SITE_URL=address)

    assert done.returncode == 0, done.stderr
    assert files(site) == files(whole)


def test_a_site_lists_what_it_holds(either: Built) -> None:
    listed = read_inventory(either.text(INVENTORY))
    files_there = files(either.site)

    assert listed
    assert f"assets/gids.css?{listed.style}" in either.text("index.html")
    assert set(files_there) - set(listed.files) == {INVENTORY, "search/search_index.js"}
    for name, mark in listed.files.items():
        assert mark_of(files_there[name]) == mark


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"stijl": "a", "bestanden": []}', "\0"])
def test_what_is_no_list_is_not_taken_for_one(text: str) -> None:
    assert read_inventory(text) is None


def test_what_is_finished_stays_as_it_is(copy: Copy, tmp_path: Path) -> None:
    site = built(copy.root, tmp_path / "site")
    before = files(site)

    done = command(copy, "afwerken", str(site))

    assert done.returncode == 1
    assert done.stdout == (
        f"{site} is niet afgewerkt, en er is niets veranderd: dit is al afgewerkt.\n"
    )
    assert files(site) == before


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (Path.unlink, "`uitlenen.html` ontbreekt: de site moet daar eerst gebouwd zijn"),
        (
            lambda page: page.write_text("<main></main>", encoding="utf-8"),
            "in `uitlenen.html` staat geen `<article>`: het thema hoort dat te maken",
        ),
    ],
)
def test_a_folder_that_is_not_the_site_stays_as_it_is(
    copy: Copy, tmp_path: Path, spoil: Callable[[Path], object], told: str
) -> None:
    without_hooks(copy)
    site = built(copy.root, tmp_path / "site")
    spoil(site / "uitlenen.html")
    before = files(site)

    done = command(copy, "afwerken", str(site))

    assert done.returncode == 1
    assert done.stdout == f"{site} is niet afgewerkt, en er is niets veranderd: {told}.\n"
    assert done.stderr == ""
    assert files(site) == before


def test_a_site_without_a_search_index_is_finished_once_too(copy: Copy, tmp_path: Path) -> None:
    without_hooks(copy)
    site = built(copy.root, tmp_path / "site")
    shutil.rmtree(site / "search")
    assert command(copy, "afwerken", str(site)).returncode == 0
    before = files(site)

    assert command(copy, "afwerken", str(site)).returncode == 1
    assert files(site) == before


def test_a_site_is_not_finished_while_a_fault_stands(copy: Copy, tmp_path: Path) -> None:
    without_hooks(copy)
    site = built(copy.root, tmp_path / "site")
    before = files(site)
    copy.edit("data/kaders.yml", "soort:", "sort:")

    done = command(copy, "afwerken", str(site))

    assert done.returncode == 1
    assert "data/kaders.yml:" in done.stdout
    assert files(site) == before


def test_what_the_theme_brings_for_other_sites_is_taken_out(tmp_path: Path) -> None:
    unused = [
        *("assets/javascripts/bundle.a5f9d56c.min.js.map", "assets/images/favicon.png"),
        *("assets/javascripts/lunr/min/lunr.nl.min.js", "assets/stylesheets/palette.ab.min.css"),
        *("stijl/kader.css", "sitemap.xml"),
    ]
    for name in (*unused, "assets/gids.css", "index.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()

    remove_unused(tmp_path, has_address=False)

    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")}
    assert left == {"assets", "assets/gids.css", "index.html"}


def test_a_page_has_no_white_space_that_nobody_sees() -> None:
    html = "\n\n<!doctype html>\n\n  <p>\n    One\n    <b>word</b>  more\n  </p>\n\n\n</html>\n"

    assert lean_page(html) == "<!doctype html>\n<p>\nOne\n<b>word</b>  more\n</p>\n</html>\n"


@pytest.mark.parametrize(
    "html",
    [
        "<pre><code>\n- one\n\n    two\n</code></pre>",
        "<textarea rows=2>\n  mine\n</textarea>",
        "10\xa0\nhours",
        '<pre class="a">\n  b</pre><p>\nc</p><pre>\n  d</pre>',
    ],
)
def test_white_space_that_a_reader_sees_stays(html: str) -> None:
    assert lean_page(html) == html


def test_the_pages_of_a_site_are_lean(either: Built) -> None:
    for page in either.guide.pages.names:
        html = (either.site / as_address(page)).read_text(encoding="utf-8")
        assert html == lean_page(html), page


def test_no_page_asks_for_what_was_taken_out(either: Built) -> None:
    for address, html in read_site(either.site).items():
        for load in html.loads:
            assert (either.site / urljoin(address, load)).is_file(), f"{address}: {load}"


def test_a_sitemap_is_published_where_the_address_is_known(placed_site: Path, site: Path) -> None:
    assert (placed_site / "sitemap.xml").is_file()
    assert not (site / "sitemap.xml").exists()


def test_the_site_in_its_place_is_light(small: Built) -> None:
    pages = list(small.site.rglob("*.html"))
    found = "".join(page.read_text(encoding="utf-8") for page in pages)
    assets = {
        path.name: path.stat().st_size
        for path in (small.site / "assets").rglob("*")
        if path.is_file()
    }
    # Fetched when somebody asks for it: `make bench` and tests/test_word.py weigh them.
    for name in (
        *("word.js", "plan-sjabloon.js", "planvelden.js", "plan-teksten.js"),
        *("bestand.js", "anderen.js"),
    ):
        assert name not in found
        del assets[name]
    # An aid has a script of its own: a page loads one of them.
    aids = [assets.pop(f"{name}.js") for name in set(re.findall(r'data-aid="(\w+)"', found))]

    assert len(aids) > 1
    assert sum(assets.values()) + max(aids) < 400_000
    assert sum(page.stat().st_size for page in pages) < 40_000 * len(pages)


def test_a_build_that_fails_leaves_nothing_half_finished(copy: Copy, tmp_path: Path) -> None:
    copy.edit("data/kaders.yml", "soort:", "sort:")

    done = build(copy.root, tmp_path / "site")

    assert done.returncode != 0
    assert not (tmp_path / "site").exists()
