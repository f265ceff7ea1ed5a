"""The bench measures what it says: its helpers work on small input. No time is asserted."""

from collections import Counter
from pathlib import Path

import pytest
from mkdocs.utils.yaml import yaml_load
from playwright.sync_api import Browser

from macros.content.edition import freeze
from macros.content.kinds import KINDS, Form
from macros.opening import read_guide
from macros.pages.guide import Guide
from tests.bench import (
    FIXED,
    count,
    first_view,
    multiply,
    own_part,
    packed,
    views_of,
    write_stock,
)
from tests.conftest import ROOT, SMALL, SMALL_ADDRESSES, Copy, build
from tests.test_site import read_site


@pytest.mark.parametrize("root", [SMALL, ROOT], ids=["small", "real"])
def test_a_multiplied_guide_is_a_sound_guide_with_so_many_of_everything(
    tmp_path: Path, root: Path
) -> None:
    multiply(root, tmp_path, 3)
    once, thrice = read_guide(root), read_guide(tmp_path)

    fixed = {name for name, kind in KINDS.items() if name in FIXED or kind.form is Form.ONE}
    for kind in KINDS:
        before, after = (guide.content.records_of(kind) for guide in (once, thrice))
        assert len(after) == (1 if kind in fixed else 3) * len(before), kind
    alone = sum(len(once.content.records_of(kind)) for kind in fixed)
    assert count(thrice.content) == 3 * count(once.content) - 2 * alone
    named = once.pages_of_records
    assert thrice.pages.names - once.pages.names == {
        page.replace(".md", f"-{number}.md") for page in named for number in (2, 3)
    }


def test_a_guide_whose_edition_was_published_is_multiplied_too(copy: Copy, tmp_path: Path) -> None:
    freeze(copy.root / "data", read_guide(copy.root).content)
    multiply(copy.root, tmp_path / "twice", 2)
    content = read_guide(tmp_path / "twice").content

    assert len(content.edities[content.gids.editie].factoren) == len(content.factoren)


def test_a_guide_that_has_not_every_kind_is_multiplied_too(copy: Copy, tmp_path: Path) -> None:
    (copy.root / "data/ingangen.yml").unlink()
    copy.edit("docs/index.md", "{{ ingangen() }}", "")
    multiply(copy.root, tmp_path / "twice", 2)

    assert not read_guide(tmp_path / "twice").content.ingangen


def test_a_copy_refers_to_copies(tmp_path: Path) -> None:
    multiply(SMALL, tmp_path, 2)
    content = read_guide(tmp_path).content

    named = Counter(name for kader in content.kaders.values() for name in kader.factoren)
    assert named
    assert all(named[f"{name}-2"] == named[name] for name in named if not name.endswith("-2"))


def test_own_part_opens_the_guide_and_takes_its_time() -> None:
    seconds, guide = own_part(SMALL)

    assert seconds > 0
    assert guide.content.gids.titel == "Samen gereedschap delen"


def test_the_pages_that_are_weighed_are_found_where_macros_are_called(guide: Guide) -> None:
    assert views_of(guide) == {
        "home": "index.html",
        "a chapter": "dorp/meedoen.html",
        "a card": "cursus/balie.html",
        "the scan": "hoe-staat-het.html",
    }


def test_stock_material_builds_the_same_pages_with_nothing_of_ours(
    site: Path, tmp_path: Path
) -> None:
    write_stock(SMALL, tmp_path)
    settings = yaml_load((tmp_path / "mkdocs.yml").read_text(encoding="utf-8"))

    done = build(tmp_path, tmp_path / "site")

    assert done.returncode == 0, done.stderr
    assert list(settings["plugins"]) == ["search"]
    assert not {"custom_dir", "favicon"} & set(settings["theme"])
    assert not {"hooks", "extra", "extra_css", "extra_javascript"} & set(settings)
    ours, stock = read_site(site), read_site(tmp_path / "site")
    assert set(stock) == {*SMALL_ADDRESSES, "404.html"} <= set(ours)
    assert "factor-32" in stock["uitlenen.html"].ids


@pytest.mark.browser
def test_a_first_view_counts_what_the_browser_asks_for(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "search").mkdir()
    files = {
        "index.html": '<!doctype html><link rel="icon" href="data:,"><link rel="stylesheet" '
        'href="a.css?1"><script src="search/search_index.js"></script>',
        "a.css": "body { color: green }" * 100,
        "search/search_index.js": "var index = 1",
        "not-asked.css": "body { color: red }",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")

    weight, index = first_view(browser, tmp_path, "index.html")

    assert weight == packed(tmp_path / "index.html") + packed(tmp_path / "a.css")
    assert index == packed(tmp_path / "search/search_index.js")
    assert packed(tmp_path / "a.css") < 100
