"""The engine is a house of rooms: each has one purpose, and imports go one way between them."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros import ROOMS
from tests.conftest import ROOT

ENGINE = ROOT / "macros"
NO_ROOMS = {"templates", "__pycache__"}
ABOVE = {"__init__", "__main__", "hooks"}
"""What calls the rooms: mkdocs-macros, a person, MkDocs."""


def room_of(module: str) -> str:
    """The room of a module such as `macros.pages.calls`."""
    return module.split(".")[1]


def imported(path: Path) -> Iterator[str]:
    """The modules of the engine that a file imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("macros."):
            yield node.module
        elif isinstance(node, ast.ImportFrom) and node.module == "macros":
            yield from (f"macros.{name.name}" for name in node.names)
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names if name.name.startswith("macros."))


def backwards(engine: Path) -> list[str]:
    """The imports from a room into a later one."""
    found: list[str] = []
    for path in sorted(engine.rglob("*.py")):
        name = path.relative_to(engine).parts[0].removesuffix(".py")
        if name not in ROOMS:
            continue
        allowed = ROOMS[: ROOMS.index(name) + 1]
        found += [
            f"{path.relative_to(engine).as_posix()} imports {module}"
            for module in imported(path)
            if room_of(module) not in allowed
        ]
    return found


def test_every_folder_of_the_engine_is_a_room_and_every_room_is_there() -> None:
    folders = {path.name for path in ENGINE.iterdir() if path.is_dir()} - NO_ROOMS
    files = {path.stem for path in ENGINE.glob("*.py")} - ABOVE - {"mkdocs_adapter"}

    assert folders | files == set(ROOMS)


@pytest.mark.parametrize("room", [room for room in ROOMS if (ENGINE / room).is_dir()])
def test_a_room_says_what_it_is_for_and_what_comes_in_and_goes_out(room: str) -> None:
    said = ast.get_docstring(ast.parse((ENGINE / room / "__init__.py").read_text(encoding="utf-8")))

    purpose, _, in_and_out = (said or "").partition("\n\n")
    assert purpose
    assert "\n" not in purpose
    assert [line.partition(":")[0] for line in in_and_out.splitlines()] == ["In", "Out"]


def test_imports_go_one_way_between_rooms() -> None:
    assert backwards(ENGINE) == []


def test_an_import_the_other_way_is_found(tmp_path: Path) -> None:
    first, last = ROOMS[0], ROOMS[-1]
    (tmp_path / first).mkdir()
    (tmp_path / first / "a.py").write_text(f"from macros.{last}.b import c\n", encoding="utf-8")

    assert backwards(tmp_path) == [f"{first}/a.py imports macros.{last}.b"]


def test_only_one_file_knows_mkdocs() -> None:
    knows = {
        path.relative_to(ENGINE).as_posix()
        for path in ENGINE.rglob("*.py")
        if re.search(r"(?m)^\s*(?:from|import) mkdocs\b", path.read_text(encoding="utf-8"))
    }

    assert knows == {"mkdocs_adapter.py"}
