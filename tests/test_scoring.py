"""What the aids compute: each case in tests/scoring, which an editor can read, holds."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
FILES = sorted((ROOT / "tests/scoring").glob("*.yml"))
LISTS = ("helpt", "aandacht", "uitzoeken", "midden", "nvt", "open")

Case = dict[str, Any]


def _read(file: Path) -> dict[str, Case]:
    """The cases of a file by name, each with its guide and with answers as they stand in links."""
    content = yaml.safe_load(file.read_text(encoding="utf-8"))
    gids = content["gids"]
    teken = {answer["titel"]: answer["teken"] for answer in gids["schaal"]["antwoorden"]}
    return {
        f"{file.stem}: {case['naam']}": {
            **case,
            "gids": gids,
            "antwoorden": {str(n): teken[titel] for n, titel in case["antwoorden"].items()},
            "hand": case.get("hand", {}),
        }
        for case in content["gevallen"]
    }


CASES = {name: case for file in FILES for name, case in _read(file).items()}


@pytest.fixture(scope="session")
def computed() -> dict[str, Case]:
    """What the core makes of all cases, by name, from one run."""
    deno = shutil.which("deno", path=Path(sys.executable).parent) or "deno"
    done = subprocess.run(
        [deno, "run", "--quiet", "--no-check", "tests/hulpmiddelen/run_vectors.js"],
        cwd=ROOT,
        input=json.dumps(list(CASES.values())),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return dict(zip(CASES, json.loads(done.stdout), strict=True))


@pytest.mark.parametrize("name", CASES)
def test_the_core_computes_what_the_case_says(name: str, computed: dict[str, Case]) -> None:
    case, found = CASES[name], computed[name]
    regels = {r["id"]: r for training in found["trainingen"].values() for r in training["regels"]}
    readable = {
        "themas": {id_: _thema(thema) for id_, thema in found["themas"].items()},
        "regels": {id_: _stand(regel) for id_, regel in regels.items()},
        "redenen": {id_: [_reden(r) for r in regel["redenen"]] for id_, regel in regels.items()},
        "trainingen": found["trainingen"],
        "niet_door_training": found["niet_door_training"],
    }
    expected = {part: case[part] for part in readable if part in case}

    assert expected, "a case that expects nothing proves nothing"
    assert _as_far_as(expected, readable) == expected


def _thema(thema: Case) -> Case:
    return thema | {name: [factor["nummer"] for factor in thema[name]] for name in LISTS}


def _stand(regel: Case) -> str:
    return f"{regel['stand']}, met de hand" if regel["hand"] else str(regel["stand"])


def _reden(reden: Case) -> str:
    return "{nummer} {uitkomst} geeft {geeft}".format_map(reden)


def _as_far_as(expected: Any, found: Any) -> Any:
    """The part of what was found that a case speaks of."""
    if not isinstance(expected, dict):
        return found
    return {key: _as_far_as(inner, found[key]) for key, inner in expected.items()}
