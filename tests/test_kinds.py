"""The one table of kinds: a guide may do without what is optional, and a row makes a new kind."""

import re
import shutil
from pathlib import Path
from typing import get_args

import pytest

from macros.content.kinds import KINDS, Form
from macros.content.model.gids import Kaartdeel
from macros.opening import open_guide
from macros.pages.macros import MACROS
from tests.conftest import ROOT, Copy, build, command
from tests.test_examples import EXAMPLES
from tests.test_site import dead_links, read_site

OPTIONAL = [name for name, kind in KINDS.items() if kind.optional]
WRITTEN_BY_COMMANDS = {"adressen", "edities", "linkbeelden"}
TEMPLATES = ROOT / "macros/templates"
PARTS_OF_A_CARD = get_args(Kaartdeel.model_fields["deel"].annotation)


# A guide without a kind


def take_out(copy: Copy, *kinds: str) -> None:
    """Take every record of these kinds out of a copy, as if it had never been published."""
    (copy.root / "data/adressen.yml").unlink(missing_ok=True)
    for name in kinds:
        place = copy.root / "data" / KINDS[name].place
        if place.is_dir():
            shutil.rmtree(place)
        else:
            place.unlink(missing_ok=True)


HEAD = "---\ntitle: Zonder\ndescription: Zonder.\n---\n\n# Zonder\n"


def take_out_calls(copy: Copy, *macros: str) -> None:
    """Take the calls of these macros out of the pages of a copy.

    A page that was called after a record gets a name, and a line in the menu, of its own.
    """
    call = re.compile(rf"\{{\{{ (?:{'|'.join(macros)})\(.*?\) \}}\}}")
    for page in (copy.root / "docs").rglob("*.md") if macros else ():
        text = page.read_text(encoding="utf-8")
        left = call.sub("", text)
        if left != text and "title: " not in text:
            name = page.relative_to(copy.root / "docs").as_posix()
            head = HEAD.replace("Zonder", f"Zonder {name}")
            left = re.sub(r"\A(?:---\n.*?\n---\n)?", head, left, count=1, flags=re.DOTALL)
            copy.add_page(name, left)
        page.write_text(left, encoding="utf-8", newline="\n")


def render_every_call(copy: Copy) -> None:
    """Open the guide in a copy, and let each call on its pages make its text."""
    render = open_guide(copy.root)
    for call in render.guide.pages.calls:
        render(call.macro, call.page, *call.args)


@pytest.mark.parametrize("kind", OPTIONAL)
def test_a_guide_may_do_without_an_optional_kind(copy: Copy, kind: str) -> None:
    """What leads there is told where it stands, and nothing else is: no traceback, no other fault.

    While records are referred to, that is told once. Who also takes out the calls that show every
    record is told no more of those.
    """
    take_out(copy, kind)
    take_out_calls(copy, *KINDS[kind].each, *KINDS[kind].inline)
    first = [leads_nowhere(copy, fault, kind) for fault in copy.faults()]
    assert set(KINDS[kind].all) <= set(first) or (len(first) == 1 and first[0] not in MACROS)
    take_out_calls(copy, *KINDS[kind].all)
    told = {leads_nowhere(copy, fault, kind) for fault in copy.faults()}

    assert told.isdisjoint(MACROS)
    if not told:
        render_every_call(copy)


def leads_nowhere(copy: Copy, fault: str, kind: str) -> str:
    """What leads nowhere without a kind; that must be all that the fault tells, at its line."""
    place, _, told = fault.partition(": ")
    if refers := re.search(r", en (\S+:\d+) verwijst naar `[\w-]+`\.", told):
        place = refers[1]
    missing = (
        r"verwijst naar `([\w-]+)`\.",
        rf"aanroep `(\w+)` heeft niets te tonen: deze gids heeft geen {kind}\.",
        r"kop `([\w-]+)` bestaat niet op `[\w/-]+\.md`\.",  # a heading that a call made
        r"editie ([\d.]+) is nog niet vastgelegd",
    )
    (name,) = (name for pattern in missing for name in re.findall(pattern, told))
    file, line = place.split(":")
    lines = (copy.root / file).read_text(encoding="utf-8").split("\n")
    assert name in lines[int(line) - 1], fault
    return str(name)


def test_a_guide_may_do_with_what_it_must_have_alone(copy: Copy, tmp_path: Path) -> None:
    take_out(copy, *OPTIONAL)
    take_out_calls(copy, *(name for name, macro in MACROS.items() if macro.kind in OPTIONAL))
    done = build(copy.root, tmp_path / "site")

    assert done.returncode == 0, done.stderr
    assert dead_links(read_site(tmp_path / "site")) == []


@pytest.mark.parametrize("builder", ["mkdocs", "properdocs"])
def test_a_guide_without_trainings_is_built(copy: Copy, tmp_path: Path, builder: str) -> None:
    """Without the card and the levels that trainings have, and without their pages."""
    take_out(copy, "trainingen")
    take_out_calls(copy, *(name for name, found in MACROS.items() if found.kind == "trainingen"))
    gids = (copy.root / "data/gids.yml").read_text(encoding="utf-8")
    for key in ("niveaus", "kaart"):
        gids = re.sub(rf"(?m)^{key}:\n(?: .*\n)+", "", gids)
    copy.write("data/gids.yml", gids)
    config = (copy.root / "mkdocs.yml").read_text(encoding="utf-8")
    ingangen = (copy.root / "data/ingangen.yml").read_text(encoding="utf-8")
    for page in ("veilig-boren", "cursus/slijpmiddag", "cursus/balie", "welke-cursus"):
        (copy.root / f"docs/{page}.md").unlink()
        config = re.sub(rf'(?m)^ *- (?:[\w ?]+: )?"?{page}\.md"?(?: #.*)?\n', "", config)
        link = rf"    - tekst: .*\n      pagina: {page}\.md\n(?: +anker.*\n)?"
        ingangen = re.sub(link, "", ingangen)
    copy.write("mkdocs.yml", config)
    copy.write("data/ingangen.yml", ingangen)

    done = build(copy.root, tmp_path / "site", builder)

    assert done.returncode == 0, done.stderr
    assert dead_links(read_site(tmp_path / "site")) == []


# A kind more

ROW = """    klussen = Kind(
        Klus, "klus", optional=True, each=("klus",), all=("klussen",), home="klus", anchor="klus-{}"
    )
"""
MODEL = '''"""Jobs to do."""

from macros.content.model.base import FactorId, Id, Record, Tekst


class Klus(Record):
    """A job, and the factor that it is good for."""

    id: Id
    titel: Tekst
    goed_voor: FactorId
'''
EACH = """<div class="klus">
<h3 id="{{ anker("klussen", klus.id) }}">{{ klus.titel }}</h3>
<p><a href="{{ naar("factoren", klus.goed_voor) }}">{{ content.factoren[klus.goed_voor].tekst }}</a>
</div>
"""
ALL = """<ul>
{% for klus in content.klussen.values() %}
<li><a href="{{ naar("klussen", klus.id) }}">{{ klus.titel }}</a></li>
{% endfor %}
</ul>
"""
RECORDS = """- id: haak
  titel: Hang een haak op & klaar
  goed_voor: sleutel-zoek
"""


@pytest.fixture
def one_kind_more(copy: Copy) -> Copy:
    """A guide with a kind of its own: a row, a model, a template for each macro, and records."""
    copy.edit("macros/content/kinds.py", "    route = Kind(", f"{ROW}    route = Kind(")
    model = "from macros.content.model.linkbeeld"
    copy.edit(
        "macros/content/kinds.py", model, f"from macros.content.model.klus import Klus\n{model}"
    )
    copy.write("macros/content/model/klus.py", MODEL)
    copy.write("macros/templates/klus/klus.html.jinja", EACH)
    copy.write("macros/templates/klus/klussen.html.jinja", ALL)
    copy.write("data/klussen.yml", RECORDS)
    for page, call in (("docs/spullen.md", 'klus("haak")'), ("docs/index.md", "klussen()")):
        text = (copy.root / page).read_text(encoding="utf-8")
        copy.write(page, f"{text}\n## Klussen {{: #klussen }}\n\n{{{{ {call} }}}}\n")
    return copy


@pytest.mark.parametrize("builder", ["mkdocs", "properdocs"])
def test_a_row_a_model_and_a_template_make_a_kind(
    one_kind_more: Copy, tmp_path: Path, builder: str
) -> None:
    done = build(one_kind_more.root, tmp_path / "site", builder)

    assert done.returncode == 0, done.stderr
    pages = read_site(tmp_path / "site")
    assert dead_links(pages) == []
    assert "klus-haak" in pages["spullen.html"].ids
    assert "spullen.html#klus-haak" in pages["index.html"].links
    assert "uitlenen.html#factor-42" in pages["spullen.html"].links
    text = (tmp_path / "site/spullen.html").read_text(encoding="utf-8")
    assert "Hang een haak op &amp; klaar" in text


def test_the_rules_hold_of_a_new_kind_too(one_kind_more: Copy) -> None:
    one_kind_more.edit("data/klussen.yml", "sleutel-zoek", "sleutel-zook")
    one_kind_more.edit("docs/spullen.md", 'klus("haak")', 'klus("haakje")')
    one_kind_more.write("data/klusen.yml", "")
    told = command(one_kind_more).stdout

    assert "data/klusen.yml:1: dit bestand hoort hier niet" in told
    assert "data/klussen.yml:3: `sleutel-zook` bestaat niet in factoren" in told
    assert "`haakje` bestaat niet in klussen. Zo los je het op: schrijf `haak`" in told
    assert '`haak` staat op geen enkele pagina. Zo los je het op: zet `{{ klus("haak") }}`' in told


# What stands beside the table


def test_every_macro_has_a_template_and_every_template_is_used() -> None:
    files = [path for path in TEMPLATES.rglob("*.jinja") if path.is_file()]
    answers = {path.name.partition(".")[0] for path in files}
    assert set(MACROS) <= answers

    python = [path.read_text(encoding="utf-8") for path in (ROOT / "macros").rglob("*.py")]
    said = "".join([*python, *(path.read_text(encoding="utf-8") for path in files)])
    for path in files:
        folder, stem = path.parent.name, path.name.partition(".")[0]
        inside = path.relative_to(TEMPLATES).as_posix()
        # As a template, as a part, as what it makes, or with the part of a card that it shows.
        named = [f'"{stem}"', f'"{folder}/{stem}"', f'"{path.stem}"', f'"{path.name}"', inside]
        named += [f'"{folder}/_" ~ '] if stem.removeprefix("_") in PARTS_OF_A_CARD else []
        assert stem in MACROS or any(name in said for name in named), inside


def test_there_is_an_example_of_every_kind_that_an_editor_writes() -> None:
    files = {example.file for example in EXAMPLES if example.file.startswith("data/")}
    shown = {re.sub(r"data/|/[^/]*\.yml|\.yml", "", file) for file in files}
    written = {name for name, kind in KINDS.items() if kind.form is not Form.INSIDE}

    assert shown == written - WRITTEN_BY_COMMANDS
    assert any(example.adds and "<thema>" in example.file for example in EXAMPLES)  # a factor
