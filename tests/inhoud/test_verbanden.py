"""The guide relates things as the sources do: sides, contexten, slides, the plan and links."""

import re
from collections.abc import Iterable
from html import unescape
from pathlib import Path

import pytest

from macros.content.records import Content
from tests.inhoud.guard import told_of_callout, told_of_side, told_of_slides, told_of_ties
from tests.inhoud.lists import Bandfeit, Diafeit, Kaderfeit, Kant, Linkfeit, Verbanden, read

pytestmark = pytest.mark.inhoud

VERBANDEN = read("verbanden.yml", Verbanden)
CURE = "Zet het terug, of pas tests/inhoud/verbanden.yml aan als het feit ergens anders staat."


@pytest.fixture(scope="session")
def links(guarded_site: Path) -> set[str]:
    """Every address that a page of the guide leads to."""
    return {
        unescape(address)
        for page in guarded_site.rglob("*.html")
        for address in re.findall(r'href="([^"]*)"', page.read_text(encoding="utf-8"))
    }


@pytest.mark.parametrize("kant", VERBANDEN.factoren, ids=lambda k: f"{k.thema}-{k.soort}")
def test_a_factor_helps_or_hinders_as_in_the_sources(kant: Kant, guarded: Content) -> None:
    _tell(f"Thema {kant.thema}", told_of_side(kant, guarded))


@pytest.mark.parametrize("fact", VERBANDEN.kaders, ids=lambda fact: fact.feit)
def test_a_callout_bears_on_its_contexten(fact: Kaderfeit, guarded: Content) -> None:
    _tell(f"Feit {fact.feit}", told_of_callout(fact, guarded))


@pytest.mark.parametrize("fact", VERBANDEN.banden, ids=lambda fact: fact.feit)
def test_a_line_of_a_training_follows_from_its_factors(fact: Bandfeit, guarded: Content) -> None:
    _tell(f"Feit {fact.feit}", told_of_ties(fact, guarded))


@pytest.mark.parametrize("fact", VERBANDEN.dias, ids=lambda fact: fact.feit)
def test_a_training_names_its_slides(fact: Diafeit, guarded: Content) -> None:
    _tell(f"Feit {fact.feit}", told_of_slides(fact, guarded))


def test_the_plan_has_its_elements_in_order(guarded: Content) -> None:
    found = [element for element in guarded.plan if element in VERBANDEN.plan]
    if found != VERBANDEN.plan:
        _tell("Feit D4", [f"Het plan bestaat niet meer uit {', '.join(VERBANDEN.plan)}."])


@pytest.mark.parametrize("fact", VERBANDEN.links, ids=lambda fact: f"{fact.feit} {fact.adres}")
def test_a_link_of_the_sources_is_in_the_guide(
    fact: Linkfeit, guarded: Content, links: set[str]
) -> None:
    if fact.adres not in {bron.adres for bron in guarded.bronnen.values()}:
        _tell(f"Feit {fact.feit}", [f"{fact.adres} staat niet meer in data/bronnen.yml."])
    if fact.adres not in links:
        _tell(f"Feit {fact.feit}", [f"Geen enkele pagina leidt nog naar {fact.adres}."])


def _tell(about: str, told: Iterable[str]) -> None:
    """Fail when there is something to tell."""
    if sentences := list(told):
        pytest.fail(f"{about}: {' '.join(sentences)} {CURE}", pytrace=False)
