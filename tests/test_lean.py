"""What readers get is lean, and says and does the same."""

import re
from pathlib import Path
from urllib.parse import urljoin

from macros.lean import is_used, lean_page, lean_script
from tests.conftest import ROOT
from tests.test_site import read_site


def test_indentation_goes_but_not_where_text_is_shown_as_typed() -> None:
    page = "<ul>\n  <li>a\n\n  b</li>\n</ul>\n<pre>\n  a:\n    - b\n</pre>\n  <p>"

    assert lean_page(page) == "<ul>\n<li>a\nb</li>\n</ul>\n<pre>\n  a:\n    - b\n</pre>\n<p>"


def test_a_script_loses_its_comments_and_space_and_keeps_its_texts_and_names() -> None:
    script = (
        '/** All\n * of it. */\nconst long = "// b"; // c\n  /* e */\nurl("/* f */");\n'
        "say(`a  ${ long  }  b`, /[/]  `/.test(long));\n"
    )

    assert lean_script(script) == (
        'const long="// b";url("/* f */");say(`a  ${ long  }  b`,/[/]  `/.test(long));\n'
    )


def test_our_scripts_are_published_lean(site: Path) -> None:
    ours = list((ROOT / "overrides/assets").glob("*.js"))
    assert len(ours) >= 3
    for path in ours:
        published = (site / "assets" / path.name).read_text(encoding="utf-8")
        assert not re.search(r"(?m)^\s|^//|^/\*", published), path


def test_what_the_theme_brings_for_other_sites_is_left_out(site: Path) -> None:
    left_out = [
        *("assets/javascripts/bundle.a5f9d56c.min.js.map", "assets/images/favicon.png"),
        *("assets/javascripts/lunr/min/lunr.nl.min.js", "assets/stylesheets/palette.ab.min.css"),
        *("stijl/gids.css", "stijl/basis/kleuren.css"),
    ]
    kept = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]

    assert not any(map(is_used, left_out))
    assert all(map(is_used, kept))
    assert sum((site / name).stat().st_size for name in kept) < 2_000_000


def test_no_page_asks_for_what_was_left_out(site: Path) -> None:
    for address, html in read_site(site).items():
        for load in html.loads:
            assert (site / urljoin(address, load)).is_file(), f"{address}: {load}"
