"""The style of a component stands in one file; pages load sheets in which these are joined."""

from pathlib import Path

import pytest

from macros.stylesheets import WrongSheet, lean_style, sheets


def write(folder: Path, **files: str) -> Path:
    """Write stylesheets into `folder`; a double underscore in a name stands for a folder."""
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/')}.css"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_a_sheet_is_what_it_imports_in_that_order(tmp_path: Path) -> None:
    write(
        tmp_path,
        all='/* Why */\n\n@import "parts/b.css";\n@import "parts/a.css";\n',
        some='@import "parts/a.css";\n',
        parts__a=".a {\n  color: red;\n}\n",
        parts__b=".b {\n  color: blue;\n}\n",
    )

    assert sheets(tmp_path) == {
        "all.css": ".b{color:blue}\n.a{color:red}\n",
        "some.css": ".a{color:red}\n",
    }


def test_a_sheet_that_imports_what_is_not_there_is_refused(tmp_path: Path) -> None:
    write(tmp_path, all='@import "parts/a.css";\n@import "parts/gone.css";\n', parts__a="")

    with pytest.raises(WrongSheet, match=r"all\.css imports what is not there: parts/gone\.css"):
        sheets(tmp_path)


def test_a_rule_stands_with_a_component_and_not_in_a_sheet(tmp_path: Path) -> None:
    write(tmp_path, all='@import "parts/a.css";\n\n.b {\n  color: blue;\n}\n', parts__a="")

    with pytest.raises(WrongSheet, match=r"all\.css holds more than imports: \.b \{"):
        sheets(tmp_path)


def test_a_rule_takes_one_line_and_loses_nothing_but_its_comments() -> None:
    rule = "  .a,\n  .b > :hover {\n    /* Apart */\n    color: red;\n    margin: 0 1em;\n  }\n"
    style = f"/* Why\n   this */\n@media print {{\n{rule}}}\n\n.c {{\n  color: blue;\n}}\n"

    assert lean_style(style) == (
        "@media print{.a,\n.b > :hover{color:red;margin:0 1em}}\n.c{color:blue}\n"
    )
