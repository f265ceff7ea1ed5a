"""The theme's templates are the same, and found the same, with less work."""

from pathlib import Path

import jinja2

from macros.rendering.theme_environment import theme_environment


def test_hidden_files_are_loaded_by_name_but_not_listed(tmp_path: Path) -> None:
    for name in ("ours/main.html", "theme/main.html", "theme/deel/kop.html", "theme/.icons/a.svg"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name, encoding="utf-8")
    folders = [str(tmp_path / "ours"), str(tmp_path / "theme")]
    stock = jinja2.Environment(loader=jinja2.FileSystemLoader(folders))  # noqa: S701
    listed = stock.list_templates()

    ours = theme_environment(lambda: stock)

    assert ours.list_templates() == [name for name in listed if not name.startswith(".")]
    assert ours.get_template("main.html").render() == "ours/main.html"
    assert ours.get_template(".icons/a.svg").render() == "theme/.icons/a.svg"
