"""Answers of a former edition, in each of the ways in which they come: all tell the same."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from macros.content.edition import former
from macros.opening import read_guide
from tests.aids import (
    SCAN,
    content,
    counted,
    dossier,
    leaf,
    open_file,
    profile,
    progress,
    says,
    titel,
)
from tests.conftest import ROOT, Copy, built
from tests.plain_server import serve

pytestmark = pytest.mark.browser

ALL = len(content().factoren)
MAKE_CODE = """
const { encodeCode } = await import(Deno.args[0]);
const { gids, antwoorden } = JSON.parse(Deno.args[1]);
console.log(encodeCode(gids, antwoorden));
"""


class Before:
    """The edition before this one, in which one factor was also of the other kind."""

    def __init__(self, root: Path) -> None:
        content = read_guide(root).content
        (editie,) = former(content)
        now = {f.nummer: f for f in content.factoren.values()}
        self.id = editie.id
        self.nummers = [f.nummer for f in editie.factoren]
        self.gids = content.gids.id
        self.tekens = [a.model_dump() for a in content.schaal.antwoorden]
        (self.gone,) = (f for f in editie.factoren if f.nummer not in now)
        known = [(f, now[f.nummer]) for f in editie.factoren if f.nummer in now]
        (self.turned,) = (new for old, new in known if old.soort != new.soort)
        (self.reworded,) = (
            old for old, new in known if old.tekst != new.tekst and old.soort == new.soort
        )
        self.same = next(
            new for old, new in known if (old.tekst, old.soort) == (new.tekst, new.soort)
        )
        self.new = next(f for f in now.values() if f.nummer not in self.nummers)
        self.answers = {
            self.reworded.nummer: "2",
            self.turned.nummer: "3",
            self.gone.nummer: "1",
            self.same.nummer: "0",
        }

    def link(self) -> str:
        """These answers behind an address."""
        places = range(1, max(self.nummers) + 1)
        tekens = "".join(self.answers.get(place, "-") for place in places)
        return f"#scan/2/{self.gids}/{self.id}/{tekens}/{len(tekens)}"

    def code(self) -> str:
        """These answers as a code, made by the scripts as they were then."""
        factoren = [{"nummer": nummer} for nummer in self.nummers]
        gids = {
            "gids": self.gids,
            "editie": self.id,
            "schaal": {"antwoorden": self.tekens},
            "themas": [{"factoren": factoren}],
        }
        deno = shutil.which("deno", path=Path(sys.executable).parent) or "deno"
        script = (ROOT / "hulpmiddelen/core/code.js").as_uri()
        given = json.dumps({"gids": gids, "antwoorden": self.answers})
        done = subprocess.run(
            [deno, "eval", "--ext=js", MAKE_CODE, script, given],
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        return done.stdout.strip()


@pytest.fixture(scope="module")
def turned(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """The small guide, with a factor that was of the other kind in the former edition."""
    copy = Copy.of_the_small_guide(tmp_path_factory.mktemp("gids")).illustrate()
    path = next((copy.root / "data/edities").glob("*.yml"))
    same = '    soort: bevorderend\n    tekst: "Beitels en zagen zijn scherp."'
    text = path.read_text(encoding="utf-8")
    assert same in text
    path.write_text(text.replace(same, same.replace("bevorderend", "belemmerend")), "utf-8")
    return copy


@pytest.fixture(scope="module")
def place(turned: Copy, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Its address."""
    with serve(built(turned.root, tmp_path_factory.mktemp("site"))) as address:
        yield address


@pytest.fixture(scope="module")
def before(turned: Copy) -> Before:
    """Its former edition."""
    return Before(turned.root)


def expect_the_four(where: Locator, before: Before) -> None:
    """Wait until all four are told, and what counts beside them."""
    expect(where).to_contain_text(before.reworded.tekst)
    turned = says(
        "resultaat.omgedraaid",
        nu=before.turned.tekst,
        antwoord=titel("3"),
        toen=before.turned.tekst,
    )
    expect(where.get_by_text(turned, exact=True)).to_be_visible()
    expect(where).to_contain_text(f"{before.gone.tekst} {titel('1')}.")
    expect(where).to_contain_text(says("resultaat.nieuw_kop"))
    news = where.get_by_text(says("resultaat.nieuw_kop"), exact=True).locator("xpath=../..")
    expect(news).to_contain_text(before.new.tekst)
    # Counted is only what was answered to a factor that still says the same.
    assert before.same.soort == "belemmerend"
    for thema in content().themas.values():
        shown = where.get_by_role("group", name=thema.titel, exact=True)
        mine = before.same.nummer in [f.nummer for f in thema.factoren]
        expect(shown.get_by_text(counted(helpt=1), exact=True)).to_have_count(int(mine))
        expect(shown.get_by_text(says("resultaat.niets"), exact=True)).to_have_count(int(not mine))


def own_result(page: Page) -> Locator:
    """What comes out of the reader's own answers."""
    return page.get_by_role("region", name=says("resultaat.titel"))


def test_your_own_answers_tell_what_has_changed_since(
    browser: Browser, place: str, before: Before
) -> None:
    mine = dossier(before.answers, editie=before.id)
    with profile(browser, place, mine) as page:
        page.goto(place + SCAN)
        expect(progress(page, 1, ALL)).to_be_visible()

        expect_the_four(own_result(page), before)


@pytest.mark.parametrize("version", [1, 2])
def test_a_file_tells_the_same(browser: Browser, place: str, before: Before, version: int) -> None:
    theirs: dict[str, Any] = dossier(before.answers, editie=before.id) | {"editie": before.id}
    if version == 1:
        given = {str(nummer): leaf(teken) for nummer, teken in before.answers.items()}
        theirs |= {"versie": 1, "rondes": {"1": {"antwoorden": given}}}
        del theirs["plan"]
    with profile(browser, place) as page:
        page.goto(place + SCAN)
        open_file(page, "dossier.json", json.dumps(theirs))
        expect(progress(page, 1, ALL)).to_be_visible()

        expect_the_four(own_result(page), before)


@pytest.mark.parametrize("what", ["link", "code"])
def test_the_answers_of_somebody_else_tell_the_same(
    browser: Browser, place: str, before: Before, what: str
) -> None:
    with profile(browser, place) as page:
        if what == "link":
            page.goto(place + SCAN + before.link())
        else:
            page.goto(place + SCAN)
            page.get_by_role("textbox", name=says("delen.open_label")).fill(before.code())
            page.get_by_role("button", name="Bekijk", exact=True).click()

        expect_the_four(page.get_by_role("region", name=says("delen.titel_ander")), before)
