"""What other browsers do otherwise: storage, Back, opening and printing, in Firefox."""

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.aids import KEY, SCAN, A, B, C, answers_in, content, dossier, leaf, says
from tests.firefox import NOT_HERE, PROGRAM, Tab, firefox
from tests.word_files import EERDER, GUIDE, OPEN, VOORSTEL, WORDS, WordPage, full

pytestmark = [pytest.mark.browser, pytest.mark.skipif(PROGRAM is None, reason=NOT_HERE)]

READY = "document.querySelector('[data-aid] [role=status]')"


@pytest.fixture
def tab(tmp_path: Path) -> Iterator[Tab]:
    """A tab of a Firefox that nobody has used yet."""
    with firefox(tmp_path / "profile") as browser:
        yield browser.tab


def open_scan(tab: Tab, address: str, behind: str = "") -> None:
    """Open the scan, and bring its first question in view: then the script comes."""
    tab.goto(address + SCAN + behind)
    tab.evaluate("document.querySelector('[data-aid]').scrollIntoView()")
    tab.wait_for(f"{READY} !== null")


def radio(nummer: int, teken: str) -> str:
    """The expression for an answer to a factor."""
    return f"document.querySelector('[name=factor-{nummer}][value=\"{teken}\"]')"


def answer(tab: Tab, nummer: int, teken: str) -> None:
    """Answer a factor."""
    tab.evaluate(f"{radio(nummer, teken)}.click()")


def kept(tab: Tab) -> dict[int, str]:
    """The answers that the browser keeps."""
    text = tab.evaluate(f"localStorage.getItem({json.dumps(KEY)})")
    return answers_in(json.loads(text)) if text else {}


def keep(tab: Tab, document: dict[str, object]) -> None:
    """Let the browser keep this dossier."""
    text = json.dumps(json.dumps(document))
    tab.evaluate(f"localStorage.setItem({json.dumps(KEY)}, {text})")


def test_answers_are_kept(tab: Tab, address: str) -> None:
    open_scan(tab, address)
    answer(tab, A, "2")
    assert kept(tab) == {A: "2"}
    tab.reload()
    tab.wait_for(f"{radio(A, '2')}.checked")


def test_what_was_wiped_in_another_tab_stays_wiped_after_back(tab: Tab, address: str) -> None:
    open_scan(tab, address)
    answer(tab, A, "2")
    tab.goto(address + "index.html")
    other = tab.another()
    open_scan(other, address)
    other.evaluate("localStorage.clear()")
    tab.show()
    tab.back(address + SCAN)
    tab.wait_for(f"{READY} !== null && !{radio(A, '2')}.checked")

    answer(tab, B, "1")
    assert kept(tab) == {B: "1"}


def test_what_was_taken_out_of_the_storage_does_not_come_back(tab: Tab, address: str) -> None:
    open_scan(tab, address)
    answer(tab, A, "2")
    tab.evaluate(f"localStorage.removeItem({json.dumps(KEY)})")
    answer(tab, C, "1")

    assert kept(tab) == {C: "1"}


def test_a_link_opens_in_view_and_leaves_the_address(tab: Tab, address: str) -> None:
    tab.goto(address + "index.html")
    keep(tab, dossier({A: "2"}))
    open_scan(tab, address)
    link = tab.evaluate("document.querySelector('#deel-link').value")
    tab.evaluate("localStorage.clear()")
    tab.goto("about:blank")
    tab.goto(link)
    tab.wait_for("document.querySelector('#gedeeld-titel') !== null")

    top = tab.evaluate("document.querySelector('#gedeeld-titel').getBoundingClientRect().top")
    assert 0 <= top < tab.evaluate("innerHeight")
    assert tab.evaluate("location.href") == address + SCAN
    assert kept(tab) == {}


def test_a_plan_goes_to_word_and_comes_back(tab: Tab, address: str) -> None:
    tab.goto(address + "index.html")
    word = WordPage(lambda does, what: tab.evaluate(f"({does})({json.dumps(what)})"), GUIDE)
    word.load()
    plan = full()
    plan.velden[WORDS[0].id] = "& <b> 👩🏽‍⚕️ 漢字\n\n- een\n\t- twee  "

    file = word.fill(plan, voorstel=VOORSTEL, eerder=EERDER, open=OPEN)
    assert word.read(file)["inhoud"] == plan.inhoud
    assert word.read(file[: len(file) // 2]) == {"fout": "beschadigd"}


def test_a_result_prints_with_its_notes_and_its_code(tab: Tab, address: str) -> None:
    tab.goto(address + "index.html")
    notes = "\n".join(f"regel {n}" for n in range(14))
    keep(tab, dossier({A: "0", B: "3"}, notities={str(A): leaf(notes)}))
    open_scan(tab, address)
    code = tab.evaluate("document.querySelector('#deel-code').value")
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(tab.pdf())).pages)
    plain = "".join(text.split())

    assert code in plain
    assert "regel13" in plain
    assert f"editie{content().gids.editie}" in plain
    assert "".join(says("resultaat.titel").split()) in plain
