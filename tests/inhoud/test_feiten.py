"""The guide states every fact of the sources, where a reader looks for it."""

from pathlib import Path

import pytest

from macros.published.redirects import LedOn
from tests.inhoud.guard import told_of_fact
from tests.inhoud.lists import Feit, Feiten, read

pytestmark = pytest.mark.inhoud

FEITEN = read("feiten.yml", Feiten).root


@pytest.mark.parametrize("feit", FEITEN, ids=lambda feit: feit.id)
def test_the_guide_states_the_fact(feit: Feit, guarded_site: Path, led: LedOn) -> None:
    if told := told_of_fact(feit, guarded_site, led):
        pytest.fail(told, pytrace=False)
