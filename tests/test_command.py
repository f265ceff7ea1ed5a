"""`python -m macros`: for anyone with Python, without make."""

from macros.opening import read_guide
from macros.pages.guide import Guide
from tests.conftest import ROOT, Copy
from tests.conftest import command as run


def test_a_sound_guide_is_said_to_be_sound(copy: Copy, guide: Guide) -> None:
    done = run(copy)

    assert done.returncode == 0
    assert done.stdout.startswith(f"Alles klopt: {len(guide.content.factoren)} factoren in ")


def test_faults_are_listed_and_counted(copy: Copy) -> None:
    line = copy.edit("data/kaders.yml", "soort:", "sort:")

    done = run(copy, PYTHONIOENCODING="utf-8")

    assert done.returncode == 1
    assert f"data/kaders.yml:{line}: sleutel `sort` bestaat hier niet." in done.stdout
    assert done.stdout.endswith("2 fouten gevonden.\n")
    assert done.stderr == ""


def test_in_a_github_workflow_faults_are_shown_at_their_line(copy: Copy) -> None:
    line = copy.edit("data/kaders.yml", "soort: tip", "soort: 100%")

    done = run(copy, GITHUB_ACTIONS="true", PYTHONIOENCODING="utf-8")

    assert f"::error file=data/kaders.yml,line={line}::`100%25` kan hier niet." in done.stdout


def test_a_console_that_lacks_a_character_gets_the_message_all_the_same(copy: Copy) -> None:
    copy.edit("data/kaders.yml", "soort: tip", "soort: naïef→")

    done = run(copy, PYTHONIOENCODING="ascii")

    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "kan hier niet" in done.stdout


def test_an_edition_is_frozen_once_with_every_factor_as_it_is(copy: Copy, guide: Guide) -> None:
    done = run(copy, "editie")
    again = run(copy, "editie")

    editie = read_guide(copy.root).content.edities["7.0"]
    now = {f.nummer: (f.id, f.soort, f.tekst) for f in guide.content.factoren.values()}
    assert done.returncode == 0
    assert {f.nummer: (f.id, f.soort, f.tekst) for f in editie.factoren} == now
    assert editie.datum.isoformat() == "2025-03-01"
    assert again.returncode == 1
    assert "geef `editie:` in data/gids.yml een nieuw nummer" in again.stdout


def test_a_guide_with_faults_is_not_frozen(copy: Copy) -> None:
    copy.edit("data/kaders.yml", "soort: tip", "soort: raad")

    assert run(copy, "editie").returncode == 1
    assert not (copy.root / "data/edities/7.0.yml").exists()


def test_an_unknown_command_shows_what_can_be_asked(copy: Copy) -> None:
    done = run(copy, "chema")

    assert done.returncode == 2
    assert "schema [--check]" in done.stdout


def test_the_workflow_runs_the_checks_that_the_readme_names() -> None:
    workflow = (ROOT / ".github/workflows/controle.yml").read_text(encoding="utf-8")

    assert "python -m macros" in workflow
    assert "mkdocs build --strict" in workflow
    assert ".ci/run" in workflow
