"""What pages hand to the aids has one shape, which both sides know."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from macros.aids.typescript import PLACE, typescript
from tests.conftest import ROOT, Built


def test_the_scripts_know_the_shape_that_pages_have() -> None:
    assert (ROOT / PLACE).read_text(encoding="utf-8") == typescript()


def test_a_type_is_written_as_the_scripts_read_it() -> None:
    text = typescript()

    for line in (
        "export interface Gegevens {",
        "  waarde?: number;",
        '  soort: "bevorderend" | "belemmerend";',
        '  bij: ("zwak" | "sterk" | "onzeker")[];',
        "  genoeg: [number, number];",
        "  bij_invullen: string | null;",
        "  edities: Record<string, Record<string, FactorToen>>;",
        "  teksten: Record<string, unknown>;",
    ):
        assert f"\n{line}\n" in text


def handed(built: Built) -> dict[str, Any]:
    """What each page hands to an aid, by the address of the page."""
    found = {}
    for address in built.addresses:
        for text in re.findall(
            r'<script type="application/json" data-gegevens>(.*?)</script>', built.text(address)
        ):
            found[address] = json.loads(text)
    return found


def checked(tmp_path: Path, *handed_over: Any) -> str:
    """What the checker of types says of documents that should have the shape."""
    shape = (ROOT / PLACE).as_uri()
    lines = [f'import type {{ Gegevens }} from "{shape}";']
    for number, data in enumerate(handed_over):
        lines.append(f"export const page{number}: Gegevens = {json.dumps(data)};")
    file = tmp_path / "pages.ts"
    file.write_text("\n".join(lines), encoding="utf-8")
    deno = shutil.which("deno", path=Path(sys.executable).parent) or "deno"
    done = subprocess.run(
        [deno, "check", "--quiet", file], capture_output=True, encoding="utf-8", check=False
    )
    return done.stderr if done.returncode else ""


def test_what_a_page_hands_over_is_of_that_shape_and_nothing_else(
    either: Built, tmp_path: Path
) -> None:
    pages = handed(either)

    assert checked(tmp_path, *pages.values()) == ""


@pytest.mark.parametrize(
    "wrong", [{"contexten": "tekst"}, {"schaal": None}, {"iets": 1}], ids=["kind", "none", "more"]
)
def test_another_shape_is_found_out(small: Built, tmp_path: Path, wrong: dict[str, Any]) -> None:
    data = next(iter(handed(small).values()))

    assert next(iter(wrong)) in checked(tmp_path, data | wrong)
