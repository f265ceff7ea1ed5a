"""Sentences that the aids put together: none has a gap, and none is the other of one and many.

To read them all: `make test ARGS="-k sentences -rP -n 0"`.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import cycle

import pytest
from playwright.sync_api import Browser, Page

from macros.content.records import regels
from macros.pages.paths import as_address
from tests.aids import leaf, text_at
from tests.conftest import Built
from tests.test_scoring import CASES, Case

pytestmark = pytest.mark.browser

FAULTS = {
    "a gap that was not filled": r"[{}]|undefined|\bnull\b|NaN|\[object",
    "signs that do not belong beside each other": r"[.?!:;,]\s*[.:;,](?!\.)|\s[.,;:?!](?!\S)|  ",
    "nothing between brackets or quotes": r"\(\s*\)|‘\s*’|“\s*”",
}
IN_THE_AID = """() => {
  for (const folded of document.querySelectorAll("[data-aid] details")) folded.open = true;
  return document.querySelector("[data-aid]").innerText;
}"""


@dataclass(frozen=True)
class Visit:
    """A guide, and a browser in which it is visited."""

    built: Built
    page: Page

    def says(self, macro: str, case: Case) -> str:
        """All that an aid says to who answered as in this case, factor by factor."""
        guide = self.built.guide
        (page,) = {call.page for call in guide.pages.calls if call.macro == macro}
        gids = guide.content.gids
        kept = {
            "soort": "dossier",
            "versie": 1,
            "gids": gids.id,
            "editie": gids.editie,
            "rondes": {"1": {"antwoorden": {n: leaf(t) for n, t in self._answers(case).items()}}},
            "regels": {regel: leaf(stand) for regel, stand in self._hand(case).items()},
        }
        self.page.evaluate(
            "([key, text]) => localStorage.setItem(key, text)",
            [f"dossier:{gids.id}", json.dumps(kept)],
        )
        self.page.goto(self.built.address + as_address(page))
        self.page.wait_for_function("document.querySelector('[data-aid] [role=status]')")
        return str(self.page.evaluate(IN_THE_AID))

    def _answers(self, case: Case) -> dict[int, str]:
        """The answers of the case in their order, over again as long as there are factors."""
        content = self.built.guide.content
        ours = [answer.teken for answer in content.schaal.antwoorden]
        theirs = [answer["teken"] for answer in case["gids"]["schaal"]["antwoorden"]]
        asked = [f["nummer"] for thema in case["gids"]["themas"] for f in thema["factoren"]]
        given = cycle([case["antwoorden"].get(str(nummer)) for nummer in asked])
        return {
            factor.nummer: ours[theirs.index(teken) % len(ours)]
            for factor, teken in zip(content.factoren.values(), given, strict=False)
            if teken is not None
        }

    def _hand(self, case: Case) -> dict[str, str]:
        """What was set by hand, in the order of the lines."""
        lines = (
            regel.id
            for one in self.built.guide.content.trainingen.values()
            for regel in regels(one)
        )
        return dict(zip(lines, case["hand"].values(), strict=False))


@pytest.fixture
def visit(either: Built, browser: Browser) -> Iterator[Visit]:
    """A visit to the small guide, and one to the real one."""
    context = browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 3000})
    page = context.new_page()
    page.goto(either.address)
    yield Visit(either, page)
    context.close()


@pytest.mark.parametrize("macro", ["factorscan", "trainingkiezer"])
def test_every_sentence_that_an_aid_puts_together_is_whole(visit: Visit, macro: str) -> None:
    said: dict[str, str] = {}
    for name, case in CASES.items():
        for line in visit.says(macro, case).split("\n"):
            said.setdefault(line.strip(), name)
    print(*sorted(said), sep="\n")  # noqa: T201

    assert [f"{name}: {x}: {line}" for line, name in said.items() for x in _faults(line)] == []


def _faults(line: str) -> Iterator[str]:
    for fault, pattern in (*FAULTS.items(), *_disagreements()):
        if re.search(pattern, line):
            yield fault


@cache
def _disagreements() -> list[tuple[str, str]]:
    """What finds the words of many beside one, and those of one beside many."""
    t = text_at("trainingkiezer")
    pairs = [*text_at("resultaat.telling").values(), *(p for p in t.values() if type(p) is list)]
    return [
        (f"{words!r} beside {number}", _with_number(words, number))
        for one, more in pairs
        if one != more
        for words, number in ((more, "1"), (one, r"(?!1\b)\d+"))
    ]


def _with_number(text: str, number: str) -> str:
    """A pattern for a text in which `{n}` is this number, and any other gap a number too."""
    parts = re.split(r"(\{\w+\})", text)
    gap = {"{n}": rf"(?<!\d){number}(?!\d)"}
    return (
        "".join(gap.get(p, r"\d+") if p.startswith("{") else re.escape(p) for p in parts)
        + r"(?!\w)"
    )
