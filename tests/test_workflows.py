"""The workflows of the repository: what they may do, and what they run."""

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT, Copy

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
PINNED = re.compile(r"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
RUNS_THE_PROJECT = re.compile(r"(?m)^\s*(make|python|pip|mkdocs|\.ci/run)\b")


def jobs(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each job of a workflow, by its name."""
    yield from yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].items()


def commands(job: dict[str, Any]) -> str:
    """All that a job runs."""
    return "\n".join(step.get("run", "") for step in job["steps"])


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_by_its_commit(path: Path) -> None:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line]

    assert lines
    assert [line for line in lines if not PINNED.search(line)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_nothing_of_a_fork_runs_with_rights_of_ours(path: Path) -> None:
    assert "pull_request_target" not in path.read_text(encoding="utf-8")
    for name, job in jobs(path):
        if job.get("permissions", {}).get("contents") == "write":
            assert not RUNS_THE_PROJECT.search(commands(job)), name


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_step_keeps_a_key_on_the_disk(path: Path) -> None:
    for name, job in jobs(path):
        for step in job["steps"]:
            if "actions/checkout" in step.get("uses", ""):
                assert step["with"]["persist-credentials"] is False, name


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_what_a_workflow_commits_gets_its_own_check(path: Path) -> None:
    for name, job in jobs(path):
        if "git push" in commands(job):
            assert "gh workflow run controle.yml" in commands(job), name
            assert job["permissions"]["actions"] == "write", name


PUBLISHED = {
    "data/adressen.yml": "- id: a.html\n  ankers:\n    - b\n",
    "data/edities/1.0.yml": "id: '1.0'\n",
    "data/gids.yml": "id: gids\ntitel: Gids\n",
}
PROPOSED: dict[str, tuple[str, str, str, str | None]] = {
    "an address more": ("data/adressen.yml", "    - b\n", "    - b\n    - c\n", None),
    "another title": ("data/gids.yml", "titel: Gids", "titel: De gids", None),
    "an address less": ("data/adressen.yml", "    - b\n", "", "hier is iets weg of anders"),
    "another edition": ("data/edities/1.0.yml", "1.0", "1.1", "hier is iets weg of anders"),
    "another guide": ("data/gids.yml", "id: gids", "id: boek", "de id van de gids is anders"),
}


@pytest.mark.parametrize("proposal", PROPOSED)
def test_what_was_published_is_only_added_to(tmp_path: Path, proposal: str) -> None:
    steps = dict(jobs(ROOT / ".github/workflows/controle.yml"))["inhoud"]["steps"]
    (run,) = (step["run"] for step in steps if step.get("name") == "Wat gepubliceerd is, blijft")
    file, old, new, told = PROPOSED[proposal]
    here, there = Copy(tmp_path / "here"), tmp_path / "there"
    for name, text in PUBLISHED.items():
        here.write(name, text)
    here.git("init", "--quiet", "--initial-branch=main")
    here.git("add", ".")
    here.git("commit", "--quiet", "--message=a")
    here.git("clone", "--quiet", "--bare", ".", str(there))
    here.git("remote", "add", "origin", str(there))
    here.edit(file, old, new)
    here.git("commit", "--quiet", "--all", "--message=b")

    done = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", run],  # noqa: S607
        cwd=here.root,
        env=os.environ | {"BASIS": "main"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode == 0) == (told is None), done.stdout + done.stderr
    assert told is None or f"::error file={file.replace('/1.0.yml', '')}::{told}" in done.stdout


def test_the_list_of_addresses_grows_on_main_after_every_check() -> None:
    found = dict(jobs(ROOT / ".github/workflows/controle.yml"))
    job = found["adressen"]

    assert "make adressen" in commands(job)
    assert set(job["needs"]) == set(found) - {"adressen", "vastleggen"}
    assert job["if"] == "github.event_name == 'push' && github.ref == 'refs/heads/main'"


def test_what_is_published_has_a_green_check() -> None:
    found = dict(jobs(ROOT / ".github/workflows/publiceren.yml"))
    asks = [name for name, job in found.items() if "--status success" in commands(job)]

    assert asks
    assert all(job.get("needs") in asks for name, job in found.items() if name not in asks)
