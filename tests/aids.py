"""What the tests of the aids share: a profile of a visitor, the texts, and the names of things."""

import json
import random
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from typing import Any

import yaml
from playwright.sync_api import Browser, FrameLocator, Locator, Page, expect

from macros.aids.data import TEXTS
from macros.content.model.thema import Factor, Thema
from macros.content.model.training import Training
from macros.content.records import Content, regels
from macros.opening import read_guide
from macros.pages.guide import Guide
from macros.pages.paths import as_address
from tests.conftest import SMALL
from tests.slow_line import held_back
from tests.test_hosting import Watch

HOSTILE = '<img src="x" onerror="window.ran = true"><b>x</b>'
LONG_AGO = 1
AID_SCRIPT = re.compile(r"/assets/\w+(scan|kiezer)\.js\?")
"""The script of an aid."""

Where = Page | Locator | FrameLocator


@cache
def guide() -> Guide:
    """The small guide, on which these tests stand."""
    return read_guide(SMALL)


def content() -> Content:
    """The records of the small guide."""
    return guide().content


def page_with(macro: str) -> str:
    """The address of the page on which an aid stands, by the macro that puts it there."""
    (page,) = {call.page for call in guide().pages.calls if call.macro == macro}
    return as_address(page)


def home(kind: str, record_id: str) -> str:
    """The address of the page that is the home of a record."""
    (place,) = guide().pages.places(kind, record_id)
    return as_address(place.page)


def factor(nummer: int) -> Factor:
    """A factor by the number that is printed beside it."""
    return next(f for f in content().factoren.values() if f.nummer == nummer)


def titel(teken: str) -> str:
    """What an answer is called: `0` is `Nooit`."""
    return next(a.titel for a in content().schaal.antwoorden if a.teken == teken)


def nummers() -> list[int]:
    """The number of every factor, in the order in which a page asks them."""
    return [f.nummer for thema in content().themas.values() for f in in_order(thema)]


def in_order(thema: Thema) -> list[Factor]:
    """The factors of a thema as a page asks them: what helps first."""
    return sorted(thema.factoren, key=lambda f: f.soort == "belemmerend")


def weak(factor: Factor) -> str:
    """The answer with which a factor asks for attention the most."""
    return WORST if factor.soort == "bevorderend" else BEST


def beyond_training(factor: Factor) -> bool:
    """Tell whether no training mends what asks attention here."""
    return content().aarden[factor.aard].door_training == "niet"


SCAN = page_with("factorscan")
CONTEXTKIEZER = page_with("contextkiezer")
TRAININGKIEZER = page_with("trainingkiezer")
KEY = f"dossier:{content().gids.id}"
"""The place in the browser's storage where the dossier is kept."""

SCORES = [a.teken for a in content().schaal.antwoorden if a.soort == "score"]
WORST, BEST = SCORES[0], SCORES[-1]
"""The ends of the scale, from `0` to `3`, for a factor that helps."""
(UNSURE,) = (a.teken for a in content().schaal.antwoorden if a.soort == "onzeker")
(NOT_HERE,) = (a.teken for a in content().schaal.antwoorden if a.soort == "nvt")

THEMA = max(content().themas.values(), key=lambda thema: len(thema.factoren))
"""What a chapter is tried on: the thema with the most factors."""
# At its list: the script comes when that is near, not before.
CHAPTER = f"{home('themas', THEMA.id)}#{THEMA.id}-bevorderend"
HELPS = [f.nummer for f in THEMA.factoren if f.soort == "bevorderend"]
HINDERS = [f.nummer for f in THEMA.factoren if f.soort == "belemmerend"]
A, B, C, D = HELPS[:4]
BARRIER, OTHER_BARRIER = HINDERS[:2]
"""Factors of the chapter: four that help, two that are in the way."""
ELSEWHERE = next(n for n in nummers() if n not in HELPS + HINDERS)
"""A factor that the chapter does not ask about."""


def text_at(path: str) -> Any:
    """A text of the aids, or a group of them, by its place in teksten.yml: `scan.wis`."""
    found: Any = yaml.safe_load(TEXTS.read_text(encoding="utf-8"))
    for key in path.split("."):
        found = found[key]
    return found


def filled(text: str, **values: object) -> str:
    """A text with its gaps filled."""
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", str(value))
    return text


def says(path: str, **values: object) -> str:
    """A text of the aids by its place in teksten.yml, with its gaps filled."""
    return filled(str(text_at(path)), **values)


def counted(**counts: int) -> str:
    """What came out, in words, such as `helpt=1, aandacht=3`; of what there is none of, nothing."""
    texts = text_at("resultaat.telling")
    return ", ".join(
        filled(texts[what][counts[what] != 1], n=counts[what]) for what in texts if counts.get(what)
    )


def lines(training: Training, *, aan: int = 0, misschien: int = 0, open: int = 0) -> str:  # noqa: A002
    """How many lines of a training hold, in words."""
    t = text_at("trainingkiezer")
    totaal = len(list(regels(training)))
    said = [
        filled(t[key][n != 1], n=n, totaal=totaal)
        for key, n in (("geldt", aan), ("misschien", misschien), ("open", open))
        if n
    ]
    return ", ".join(said) or filled(t["niets"], totaal=totaal)


def about(f: Factor) -> str:
    """What a factor is about, as it stands at the start of a line."""
    return f.onderwerp[:1].upper() + f.onderwerp[1:]


def every_answer(teken: str) -> dict[int, str]:
    """The same answer to every factor."""
    return dict.fromkeys(nummers(), teken)


def random_answers(seed: int, to: Iterable[int] = ()) -> dict[int, str]:
    """An answer to these factors, or to every one; the same at every run."""
    chance = random.Random(seed)  # noqa: S311
    tekens = [a.teken for a in content().schaal.antwoorden]
    return {nummer: chance.choice(tekens) for nummer in to or nummers()}


def leaf(waarde: object, op: int = LONG_AGO) -> dict[str, object]:
    """A value of a dossier, which knows when it was set."""
    return {"waarde": waarde, "op": op}


PLACES = {"aanpak": "gekozen", "acties": "acties", "plan": "velden"}
"""Where in the plan of a dossier these stand."""


def dossier(
    answers: Mapping[int, str] | None = None,
    op: int = LONG_AGO,
    editie: str | None = None,
    **more: object,
) -> dict[str, Any]:
    """A dossier with these answers, given in that edition, and whatever more stands in it."""
    gids = content().gids
    editie = editie or gids.editie
    given = {
        str(nummer): leaf(teken, op) | {"editie": editie}
        for nummer, teken in (answers or {}).items()
    }
    beside = {
        key: more.pop(key) for key in ("eigen", "eigen_antwoorden", "notities") if key in more
    }
    plan = {place: more.pop(key) for key, place in PLACES.items() if key in more}
    return {
        "soort": "dossier",
        "versie": 2,
        "gids": gids.id,
        "editie": gids.editie,
        "rondes": {"1": {"antwoorden": given, **beside}},
        "plan": plan,
        **more,
    }


# What the storage of a browser does when it is full.
FULL = """() => {
  Storage.prototype.setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
}"""


@contextmanager
def profile(
    browser: Browser,
    address: str,
    kept: Mapping[str, object] | str | None = None,
    allow: tuple[str, ...] = (),
    **options: Any,
) -> Iterator[Page]:
    """A page of a visitor whose browser keeps this dossier; nothing may go wrong in it."""
    options = {"viewport": {"width": 1280, "height": 900}, "locale": "nl-NL", **options}
    if kept is not None:
        text = kept if isinstance(kept, str) else json.dumps(kept)
        stored = {"origin": address.rstrip("/"), "localStorage": [{"name": KEY, "value": text}]}
        options["storage_state"] = {"cookies": [], "origins": [stored]}
    context = browser.new_context(**options)
    if allow:
        context.grant_permissions(list(allow), origin=address.rstrip("/"))
    try:
        page = context.new_page()
        watch = Watch(page)
        yield page
        assert watch.wrong == []
    finally:
        context.close()


def kept(page: Page) -> dict[str, Any]:
    """The dossier as the browser keeps it."""
    found: dict[str, Any] = json.loads(page.evaluate("key => localStorage.getItem(key)", KEY))
    return found


def kept_answers(page: Page) -> dict[int, str]:
    """The answers that the browser keeps."""
    return answers_in(kept(page))


def answers_in(document: Mapping[str, Any]) -> dict[int, str]:
    """The answers that a dossier holds."""
    given = document["rondes"]["1"]["antwoorden"]
    return {int(n): found["waarde"] for n, found in given.items() if found["waarde"] is not None}


def question(where: Where, nummer: int) -> Locator:
    """The group that asks about a factor."""
    return where.get_by_role("group", name=factor(nummer).tekst, exact=True)


def choice(where: Where, nummer: int, teken: str) -> Locator:
    """One answer to a factor."""
    return question(where, nummer).get_by_role("radio", name=titel(teken), exact=True)


def answer(where: Where, nummer: int, teken: str) -> None:
    """Answer a factor as most people do."""
    choice(where, nummer, teken).check()


def expect_answers(where: Where, answers: Mapping[int, str], asked: list[int]) -> None:
    """Wait until these answers are given, and none to the other factors that are asked."""
    if len(asked) == len(nummers()):  # the whole page: look once
        expect(where.get_by_role("radio", checked=True)).to_have_count(len(answers))
        asked = list(answers)
    for nummer in asked:
        if nummer in answers:
            expect(choice(where, nummer, answers[nummer])).to_be_checked()
        else:
            expect(question(where, nummer).get_by_role("radio", checked=True)).to_have_count(0)


def progress(where: Where, answered: int, of: int) -> Locator:
    """The line that tells how far you are."""
    return where.get_by_text(says("scan.stand", beantwoord=answered, totaal=of), exact=True)


def result(where: Where, thema: str) -> Locator:
    """What comes out for one thema."""
    whole = where.get_by_role("region", name=says("resultaat.titel"))
    name = content().themas[thema].titel
    return whole.get_by_role("heading", name=name, exact=True, level=3).locator("xpath=..")


def listed(where: Locator, heading: str) -> list[str]:
    """What stands in the list under a heading, one text per item."""
    title = where.get_by_role("heading", name=heading, exact=True)
    if title.count() == 0:
        return []
    return title.locator("xpath=following-sibling::ul[1]").get_by_role("listitem").all_inner_texts()


def expect_one_key_to_answer(where: Where) -> None:
    """Wait until the page says that an answer can be typed: from then on it can."""
    *first, last = (a.teken for a in content().schaal.antwoorden)
    tekens = f"{', '.join(first)} {text_at('geheel.of')} {last}"
    expect(where.get_by_text(says("geheel.toetsen", tekens=tekens))).to_be_visible()


@contextmanager
def before_the_script(page: Page, url: str) -> Iterator[None]:
    """Open a page on a slow line: the script of the aids comes when this has been left."""
    with held_back(page, AID_SCRIPT):
        page.goto(url, wait_until="domcontentloaded")  # `load` may wait for the script
        yield


def told(where: Where) -> Locator:
    """What is announced to who listens to the page."""
    return where.get_by_role("status").last


def dialog(where: Where) -> Locator:
    """The question over the page; the search is a dialog too."""
    return where.get_by_role("dialog", name=re.compile("^(?!Zoeken)"))


def open_file(page: Page, name: str, text: str | bytes) -> None:
    """Open a file with the button that is there for it."""
    content = text.encode() if isinstance(text, str) else text
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Open bestand").click()
    chooser.value.set_files({"name": name, "mimeType": "application/json", "buffer": content})


def save_file(page: Page, button: Locator) -> str:
    """Press a button that gives a file; what is in it."""
    with page.expect_download() as download:
        button.click()
    return download.value.path().read_text(encoding="utf-8")
