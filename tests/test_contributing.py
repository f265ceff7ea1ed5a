"""CONTRIBUTING.md says what it must; the examples for editors have tests of their own."""

import re

from tests.conftest import ROOT

TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_every_dependency_has_its_reason() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    names = re.findall(r'^  "([A-Za-z-]+)==', project, flags=re.MULTILINE)
    assert names
    for name in names:
        assert name in TEXT.partition("Why each dependency")[2], name
