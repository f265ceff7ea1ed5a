"""Compiled templates are kept between builds, and nothing depends on it."""

from pathlib import Path

import jinja2

from macros.rendering.compiled import compiled_templates


def rendered(templates: Path, cache: jinja2.BytecodeCache | None) -> str:
    """The text of a template, in an environment of its own as in a new build."""
    loader = jinja2.FileSystemLoader(templates)
    return jinja2.Environment(loader=loader, bytecode_cache=cache).get_template("t").render()  # noqa: S701


def test_a_template_is_kept_and_compiled_anew_when_it_changes(tmp_path: Path) -> None:
    folder, template = tmp_path / "kept", tmp_path / "t"
    template.write_text("een", encoding="utf-8")
    assert rendered(tmp_path, compiled_templates(folder)) == "een"
    (kept,) = folder.iterdir()
    before = kept.read_bytes()

    assert rendered(tmp_path, compiled_templates(folder)) == "een"
    assert kept.read_bytes() == before
    template.write_text("twee", encoding="utf-8")
    assert rendered(tmp_path, compiled_templates(folder)) == "twee"


def test_where_nothing_can_be_written_templates_are_rendered_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "t").write_text("een", encoding="utf-8")

    cache = compiled_templates(tmp_path / "file/kept")

    assert cache is None
    assert rendered(tmp_path, cache) == "een"
