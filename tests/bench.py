"""Measures what the engine costs: `make bench` prints one table. No test asserts a time.

Stock Material is the yardstick: it builds the same pages, as Markdown in which the macros have been
carried out, with the same theme settings and navigation, but without anything of ours. Whatever is
compared is measured in turns, in one run, on one machine; of every time the median is shown. Times
are those of the processor: what else the machine does meanwhile counts little.
"""

import functools
import gc
import gzip
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from copy import deepcopy
from html import unescape
from importlib.metadata import version
from pathlib import Path
from typing import Any

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.utils.yaml import yaml_load
from playwright.sync_api import Browser, sync_playwright

from macros.browser.find import launch_options
from macros.content import source_text
from macros.content.kinds import KINDS, Form
from macros.content.load import SCHEMA_FOLDER
from macros.content.model.base import Record
from macros.content.model.editie import FactorToen
from macros.content.records import Content
from macros.finishing.page import Finisher
from macros.opening import read_guide
from macros.pages.calls import read_pages
from macros.pages.guide import Guide
from macros.pages.macros import MACROS
from macros.pages.paths import as_address
from macros.rendering.render import Renderer
from macros.rules.refers import references
from tests.plain_server import serve

ROOT = Path(__file__).parent.parent
ROUNDS = 5
PRESSES = 200
VISITS = 3
SIZES = (1, 10, 100)

FIXED = {
    *("contexten", "contextvragen", "niveaus", "paginas"),
    *("adressen", "edities", "omleidingen", "wijzigingen", "linkbeelden"),
}
"""What is not multiplied. Not the contexten, because every training says how it fits each of them:
the data itself would grow by the square. And pages stay where they are, and editions what they are,
with copies of their factors."""
FETCHED_WHEN_ASKED_FOR = (
    ("for Word, when asked for", ("word", "plan-sjabloon"), 14),
    ("the plan elsewhere, when touched", ("planvelden", "plan-teksten"), 10),
)
"""What is fetched: its name, the scripts, and how much they may weigh in kB."""
WORDS = {"term", "afkorting", "synoniemen", "woorden", "fouten"}
"""Where a copy has words of its own, that begin in another way."""
STEP = 10_000
"""How far the numbers of copies lie apart."""

PACKAGES = ("mkdocs", "mkdocs-material", "mkdocs-macros-plugin", "pydantic", "PyYAML", "Jinja2")


# The same guide, many times over


def multiply(root: Path, target: Path, times: int) -> None:
    """Write into `target` the guide in `root` with every record `times` times, on the same pages.

    A copy has an id, a number and terms of its own, and refers to copies.
    """
    data = target / "data"
    shutil.copytree(root / "data", data, ignore=shutil.ignore_patterns(SCHEMA_FOLDER))
    shutil.copytree(root / "docs", target / "docs")
    for kind in KINDS.values():
        source = root / "data" / kind.place
        if kind.name in FIXED or kind.form in {Form.ONE, Form.INSIDE} or not source.exists():
            continue
        if kind.form is Form.FOLDER:
            for path in sorted(source.glob("*.yml")):
                record = {"id": path.stem, **_read(path)}
                for copy in _copies(kind.model, record, times):
                    _write(data / kind.place / f"{copy.pop('id')}.yml", copy)
        else:
            _write(data / kind.place, _repeat(kind.model, _read(source), times))
    for path in (data / "edities").glob("*.yml"):
        editie = _read(path)
        editie["factoren"] = _repeat(FactorToen, editie["factoren"], times)
        _write(path, editie)
    pages = read_pages(target / "docs")
    for page in list((target / "docs").rglob("*.md")):
        text = page.read_text(encoding="utf-8")
        call = re.compile(r'^\{\{ (\w+)\("([^"]+)"\) \}\}$', re.MULTILINE)
        # What gives its page its name, has a page of its own.
        if pages.naming(page.relative_to(target / "docs").as_posix()):
            for number in range(2, times + 1):
                another = page.with_stem(f"{page.stem}-{number}")
                another.write_text(
                    call.sub(rf'{{{{ \1("\2-{number}") }}}}', text), encoding="utf-8"
                )
        else:
            text = call.sub(functools.partial(_repeated, times), text)
            page.write_text(text, encoding="utf-8")


def _repeat(model: type[Record], records: Any, times: int) -> list[dict[str, Any]]:
    """Copy after copy: the first of each record, then the second of each."""
    copies = (_copies(model, record, times) for record in records or ())
    return [copy for turn in zip(*copies, strict=True) for copy in turn]


def _copies(model: type[Record], record: dict[str, Any], times: int) -> list[dict[str, Any]]:
    refers = list(references(model, model.model_validate(record)))
    copies = [record]
    for number in range(2, times + 1):
        copy = _renamed(record, number)
        for keys, collection, target in refers:
            if collection not in FIXED:
                inside: Any = copy
                for key in keys[:-1]:
                    inside = inside[key]
                inside[keys[-1]] = f"{target}-{number}"
        copies.append(copy)
    return copies


def _renamed(value: Any, number: int) -> Any:
    if isinstance(value, list):
        return [_renamed(item, number) for item in value]
    if not isinstance(value, dict):
        return deepcopy(value)
    copy = {}
    for key, item in value.items():
        if key == "nummer":
            copy[key] = item + (number - 1) * STEP
        elif key == "id":
            copy[key] = f"{item}-{number}"
        elif key == "kolommen":
            copy[key] = deepcopy(item)  # what a table asks: no records
        elif key == "acties" and isinstance(item, dict):
            continue  # the table of actions: a plan has one
        elif key in WORDS and isinstance(item, list):
            copy[key] = [f"{number}{word}" for word in item]
        elif key in WORDS:
            copy[key] = f"{number}{item}"
        else:
            copy[key] = _renamed(item, number)
    return copy


def _repeated(times: int, call: re.Match[str]) -> str:
    macro = MACROS[call[1]]
    if not macro.is_home or macro.kind in FIXED:
        return call[0]
    more = (f'{{{{ {call[1]}("{call[2]}-{number}") }}}}' for number in range(2, times + 1))
    return "\n\n".join([call[0], *more])


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Quotes every text, so that none turns into something else."""


_Dumper.add_representer(
    str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"')
)


def _read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def _write(path: Path, value: object) -> None:
    text = yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False)
    path.write_text(text, encoding="utf-8")


def count(content: Content) -> int:
    """How many records there are, those inside others included."""
    return sum(len(content.records_of(kind)) for kind in KINDS)


# The same pages in stock Material


def write_stock(root: Path, target: Path) -> None:
    """Write into `target` a site for stock Material with the pages of the guide in `root`."""
    docs = target / "docs"
    shutil.copytree(root / "docs", docs)

    def write(markdown: str, page: Any, **_: Any) -> str:
        front_matter = yaml.safe_dump(_plain(page.meta), allow_unicode=True)
        text = f"---\n{front_matter}---\n\n{markdown}"
        (docs / page.file.src_uri).write_text(text, encoding="utf-8")
        return markdown

    with tempfile.TemporaryDirectory() as site:
        config = load_config(str(root / "mkdocs.yml"), site_dir=site)
        config.plugins.events["page_markdown"].append(write)  # after the macros
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    with (root / "mkdocs.yml").open(encoding="utf-8") as file:
        settings = yaml_load(file)
    for ours in ("hooks", "extra", "extra_css", "extra_javascript", "watch"):
        settings.pop(ours, None)
    for ours in ("custom_dir", "favicon"):
        settings["theme"].pop(ours, None)
    settings["nav"] = config["nav"]  # with what finds its place in it by itself
    settings["plugins"] = {"search": settings["plugins"]["search"]}
    _write(target / "mkdocs.yml", settings)


def _plain(meta: Mapping[str, Any]) -> dict[str, Any]:
    """What a head says, as texts that YAML knows."""
    return {
        key: str(unescape(value)) if isinstance(value, str) else value
        for key, value in meta.items()
    }


# What is measured


def own_part(root: Path) -> tuple[float, Guide]:
    """Seconds to read the guide in `root`, check it and render every call; and the guide."""
    gc.collect()
    start = time.process_time()
    project = read_guide(root)
    render = Renderer(project)
    finished = Finisher(render)
    pages: dict[str, list[str]] = {}
    for call in project.pages.calls:
        text = render(call.macro, call.page, *call.args)
        pages.setdefault(call.page, []).append(text)
    for page, texts in pages.items():
        finished(page, "".join(texts))
    return time.process_time() - start, project


def build_time(root: Path, site: Path) -> float:
    """Seconds that the whole command `mkdocs build` keeps the processor busy."""
    quiet = {"NO_MKDOCS_2_WARNING": "1"}
    start = os.times()
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-d", str(site)],
        cwd=root,
        env=os.environ | quiet,
        capture_output=True,
        check=True,
    )
    end = os.times()
    return end.children_user + end.children_system - start.children_user - start.children_system


def first_view(browser: Browser, site: Path, page: str) -> tuple[int, int]:
    """Bytes, each file packed by gzip -9, that a first visit to a page asks for; and the index.

    What a busy machine asks for too late in one visit, it asks for in another.
    """
    asked: set[str] = set()
    with serve(site) as address:
        for _ in range(VISITS):
            context = browser.new_context()
            tab = context.new_page()
            tab.on("request", lambda request: asked.add(request.url))
            tab.goto(address + page, wait_until="networkidle")
            context.close()
    files = [url.removeprefix(address).split("?")[0] for url in asked if url.startswith(address)]
    sizes = {file: packed(site / file) for file in files}
    index = sum(size for file, size in sizes.items() if "search_index" in file)
    return sum(sizes.values()) - index, index


def packed(file: Path) -> int:
    """The size of a file after gzip -9."""
    return len(gzip.compress(file.read_bytes(), 9))


ANSWERED_KEY_PRESS = """async ([presses]) => {
  const groups = [...document.querySelectorAll("fieldset[data-nummer]")];
  const choose = (group, place) => group.querySelectorAll("input")[place].click();
  for (const group of groups) choose(group, 1);
  const times = [];
  for (let press = 0; press < presses; press++) {
    const start = performance.now();
    choose(groups[press % groups.length], press % 3);
    document.body.offsetHeight;  // what is shown has been laid out
    times.push(performance.now() - start);
    await new Promise(requestAnimationFrame);
  }
  return times.sort((a, b) => a - b)[presses >> 1];
}"""


KEY_IN_A_NOTE = """async ([presses]) => {
  const groups = [...document.querySelectorAll("fieldset[data-nummer]")];
  for (const group of groups) group.querySelectorAll("input")[1].click();
  const note = groups[0].querySelector("textarea");
  const times = [];
  for (let press = 0; press < presses; press++) {
    note.value += "a";
    const start = performance.now();
    note.dispatchEvent(new InputEvent("input", {bubbles: true}));
    times.push(performance.now() - start);
    await new Promise(requestAnimationFrame);
  }
  return times.sort((a, b) => a - b)[presses >> 1];
}"""


def key_press(browser: Browser, site: Path, page: str, what: str = ANSWERED_KEY_PRESS) -> float:
    """Milliseconds that a key press takes; the median of many.

    Of an answer: to the updated result, laid out. Of a note: until the browser goes on.
    """
    with serve(site) as address:
        context = browser.new_context()
        tab = context.new_page()
        tab.goto(address + page)
        tab.wait_for_function("document.querySelector('fieldset textarea')")
        taken = float(tab.evaluate(what, [PRESSES]))
        context.close()
    return taken


# The table

Row = tuple[str, str, str, str, str]


def bench(rounds: int) -> None:
    """Measure everything and print the table."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        work = Path(folder)
        browser = playwright.chromium.launch(**launch_options(whole=True))
        print(f"{platform.platform()}, {os.cpu_count()} cores; Chromium {browser.version}")
        print(f"Python {platform.python_version()},", *_versions())
        rows: list[Row] = [("", "ours", "stock", "difference", "target")]
        rows += _build_rows(work, rounds)
        rows += _weight_rows(work, browser)
        rows += _own_rows(work, rounds)
        browser.close()
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    print()
    for row in rows:
        cells = [row[0].ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        print(" | ".join(cells))
    print(
        f"\nProcessor time, median of {rounds} rounds in turns; search index: apart from the views."
    )
    print("10×, 100×: all records but the contexten, on the same pages.")


def _versions() -> list[str]:
    return [f"{package} {version(package)}" for package in PACKAGES]


def _build_rows(work: Path, rounds: int) -> list[Row]:
    write_stock(ROOT, work / "stock")
    ours, stock = [], []
    for _ in range(rounds):
        ours.append(build_time(ROOT, work / "site-ours"))
        stock.append(build_time(work / "stock", work / "site-stock"))
    own, yardstick = statistics.median(ours), statistics.median(stock)
    return [
        (
            "build of the site",
            f"{own:.2f} s",
            f"{yardstick:.2f} s",
            f"× {own / yardstick:.2f}",
            "≤ × 1.5",
        )
    ]


def views_of(guide: Guide) -> dict[str, str]:
    """The address of one page of each sort: the first that makes the call which sets it apart."""
    sorts = {"a chapter": "factoren", "a card": "training", "the scan": "factorscan"}
    called = {name: [c.page for c in guide.pages.calls if c.macro == sorts[name]] for name in sorts}
    views = {name: as_address(pages[0]) for name, pages in called.items() if pages}
    return {"home": "index.html", **views}


def _weight_rows(work: Path, browser: Browser) -> list[Row]:
    guide = read_guide(ROOT)
    views = views_of(guide)
    targets = dict.fromkeys(views, "≤ + 4 kB")
    targets["the scan"] = "≤ + 20 kB"  # its script and style come too
    rows = []
    for name, address in views.items():
        ours, ours_index = first_view(browser, work / "site-ours", address)
        stock, stock_index = first_view(browser, work / "site-stock", address)
        rows.append(_weight_row(f"first view of {name}", ours, stock, targets[name]))
    rows.append(_weight_row("search index", ours_index, stock_index, "≤ 30 kB"))
    assets = work / "site-ours/assets"
    everywhere = packed(assets / "site.js") + packed(assets / "context.js")
    rows.append(_weight_row("own scripts of a page", everywhere, 0, "≤ 5 kB"))
    rows.append(
        _weight_row(
            "own scripts of a card", everywhere + packed(assets / "kaart.js"), 0, "≤ 6.5 kB"
        )
    )
    # What an aid's page asks for beside those of any page.
    aids = (("factorscan", 15), ("trainingkiezer", 10), ("contextkiezer", 8), ("plan", 20))
    for aid, most in aids:
        more = packed(assets / f"{aid}.js") - packed(assets / "context.js")
        rows.append(_weight_row(f"and of the {aid}", more, 0, f"≤ {most} kB"))
    for name, scripts, most in FETCHED_WHEN_ASKED_FOR:
        weight = sum(packed(assets / f"{script}.js") for script in scripts)
        rows.append(_weight_row(name, weight, 0, f"≤ {most} kB"))
    if "the scan" in views:
        many = f"({len(guide.content.factoren)} factoren)"
        for name, what, target in (
            ("an answer to its result", ANSWERED_KEY_PRESS, "≤ 16 ms"),
            ("a key in a note", KEY_IN_A_NOTE, "≤ 2 ms"),
        ):
            taken = key_press(browser, work / "site-ours", views["the scan"], what)
            rows.append((f"{name} {many}", f"{taken:.1f} ms", "", "", target))
    return rows


def _weight_row(name: str, ours: int, stock: int, target: str) -> Row:
    more = (ours - stock) / 1000
    return name, f"{ours / 1000:.1f} kB", f"{stock / 1000:.1f} kB", f"{more:+.1f} kB", target


def _own_rows(work: Path, rounds: int) -> list[Row]:
    # A hundred guides do not fit in the files of one.
    source_text.MAX_BYTES *= max(SIZES)
    for size in SIZES:
        multiply(ROOT, work / f"times-{size}", size)
    times: dict[int, list[float]] = {size: [] for size in SIZES}
    records: dict[int, int] = {}
    for _ in range(rounds):
        for size in SIZES:
            taken, project = own_part(work / f"times-{size}")
            times[size].append(taken)
            records[size] = count(project.content)
    rows: list[Row] = []
    each = {size: statistics.median(times[size]) / records[size] for size in SIZES}
    for size in SIZES:
        name = f"load, rules, render at {size}× ({records[size]} records)"
        whole = f"{statistics.median(times[size]):.2f} s"
        rows.append((name, whole, "", f"{each[size] * 1000:.2f} ms a record", ""))
    growth = each[SIZES[-1]] / each[SIZES[-2]]
    name = f"time a record at {SIZES[-1]}× against {SIZES[-2]}×"
    return [*rows, (name, "", "", f"× {growth:.2f}", "≤ × 1.5")]


if __name__ == "__main__":
    bench(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
