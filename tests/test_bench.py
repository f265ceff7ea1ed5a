"""The bench measures what it says: its helpers work on small input. No time is asserted."""

from collections import Counter
from pathlib import Path

import pytest
from mkdocs.utils.yaml import yaml_load
from playwright.sync_api import Browser

from macros.content.kinds import KINDS
from macros.guide import read_guide
from tests.bench import FIXED, ROOT, count, first_view, multiply, own_part, packed, write_stock
from tests.conftest import build
from tests.test_site import read_site

STRANGER = ROOT / "tests/andere_gids"


def test_a_multiplied_guide_is_a_sound_guide_with_so_many_of_everything(tmp_path: Path) -> None:
    multiply(ROOT, tmp_path, 3)
    once, thrice = read_guide(ROOT), read_guide(tmp_path)

    for collection in KINDS.values():
        times = 1 if collection.name in FIXED else 3
        before, after = (getattr(p.content, collection.name) for p in (once, thrice))
        assert len(after) == times * len(before), collection.name
    assert count(thrice.content) == 3 * count(once.content) - 2 * sum(
        len(getattr(once.content, c.name)) for c in KINDS.values() if c.name in FIXED
    )
    assert thrice.pages.names == once.pages.names


def test_a_copy_refers_to_copies(tmp_path: Path) -> None:
    multiply(ROOT, tmp_path, 2)
    content = read_guide(tmp_path).content

    named = Counter(name for kader in content.kaders.values() for name in kader.factoren)
    assert named
    assert all(named[f"{name}-2"] == named[name] for name in named if not name.endswith("-2"))


def test_own_part_opens_the_guide_and_takes_its_time() -> None:
    seconds, project = own_part(STRANGER)

    assert seconds > 0
    assert project.content.gids.titel == "Samen gereedschap delen"


def test_stock_material_builds_the_same_pages_with_nothing_of_ours(
    site: Path, tmp_path: Path
) -> None:
    write_stock(ROOT, tmp_path)
    settings = yaml_load((tmp_path / "mkdocs.yml").read_text(encoding="utf-8"))

    done = build(tmp_path, tmp_path / "site")

    assert done.returncode == 0, done.stderr
    assert list(settings["plugins"]) == ["search"]
    assert not {"custom_dir", "favicon"} & set(settings["theme"])
    assert not {"hooks", "extra", "extra_css", "extra_javascript"} & set(settings)
    ours, stock = read_site(site), read_site(tmp_path / "site")
    assert set(ours) == set(stock)
    assert "factor-13" in stock["implementatieplan/draagvlak.html"].ids


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
