"""The style of a component stands in one file; pages load sheets in which these are joined."""

import re
from collections import defaultdict
from pathlib import Path

import pytest

from macros.finishing.stylesheets import IMPORT, WrongSheet, lean_style, sheets
from tests.conftest import ROOT, Built, Copy, build
from tests.test_site import read_site

STIJL = ROOT / "overrides/stijl"
COMPONENTS = {path.relative_to(STIJL).as_posix(): path for path in STIJL.glob("*/*.css")}

NESTED = r"\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)"


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
        "all.css": ".b{color:blue}.a{color:red}",
        "some.css": ".a{color:red}",
    }


def test_a_sheet_that_imports_what_is_not_there_is_refused(tmp_path: Path) -> None:
    write(tmp_path, all='@import "parts/a.css";\n@import "parts/gone.css";\n', parts__a="")

    with pytest.raises(WrongSheet, match=r"all\.css imports what is not there: parts/gone\.css"):
        sheets(tmp_path)


def test_a_rule_stands_with_a_component_and_not_in_a_sheet(tmp_path: Path) -> None:
    write(tmp_path, all='@import "parts/a.css";\n\n.b {\n  color: blue;\n}\n', parts__a="")

    with pytest.raises(WrongSheet, match=r"all\.css holds more than imports: \.b \{"):
        sheets(tmp_path)


def test_a_sheet_loses_nothing_but_comments_and_white_space_that_says_nothing() -> None:
    style = (
        "/* Why\n   this */\n"
        "@media (min-width: 30em) {\n"
        "  .a .long\n    .way,\n  .b > :hover ~ p {\n"
        "    /* Apart */\n    color: red;\n    margin: 0 1em;\n"
        '    content: " · " attr(href);\n'
        "    background: linear-gradient(\n      red 10%,\n      blue\n    );\n"
        "  }\n}\n\n.c + .d:focus {\n  --own: 1em;\n\n  width: calc(100% - 1em);\n}\n"
    )

    assert lean_style(style) == (
        "@media (min-width:30em){"
        ".a .long .way,.b>:hover~p{"
        'color:red;margin:0 1em;content:" · " attr(href);background:linear-gradient( red 10%,blue )'
        "}}.c + .d:focus{--own:1em;width:calc(100% - 1em)}"
    )


def test_no_text_in_a_sheet_holds_what_is_taken_for_the_end_of_something() -> None:
    for name, path in COMPONENTS.items():
        rules = re.sub(r"(?s)/\*.*?\*/", "", path.read_text(encoding="utf-8"))
        for text in re.findall(r'"[^"]*"', rules):
            assert not re.search(r"[{},;>~:]|\s\s", text), f"{name}: {text}"


def test_a_comment_may_stand_beside_what_it_is_about() -> None:
    style = (
        ".a,\n/* Why */ .b {\n  color: red; /* Not blue */\n}\n\n/* Apart */\n.c {\n  top: 0;\n}\n"
    )

    assert lean_style(style) == ".a,.b{color:red}.c{top:0}"


def test_the_site_has_the_sheets_and_not_their_parts(site: Path) -> None:
    for name, text in sheets(STIJL).items():
        assert (site / "assets" / name).read_text(encoding="utf-8") == text
    assert not (site / "stijl").exists()


def test_a_wrong_sheet_stops_the_build_before_the_former_site_is_touched(copy: Copy) -> None:
    former = copy.root / "site/index.html"
    copy.write("site/index.html", "former")
    copy.edit("overrides/stijl/gids.css", "basis/kleuren.css", "basis/kleur.css")

    done = build(copy.root, copy.root / "site")

    assert done.returncode != 0
    assert "gids.css imports what is not there: basis/kleur.css" in done.stderr
    assert "Traceback" not in done.stderr
    assert former.read_text(encoding="utf-8") == "former"


def test_every_component_is_in_a_sheet() -> None:
    texts = [path.read_text(encoding="utf-8") for path in STIJL.glob("*.css")]
    imported = {name for text in texts for name in IMPORT.findall(text)}

    assert len(texts) >= 4
    assert imported == set(COMPONENTS)


def subjects(style: str) -> set[str]:
    """The classes of what the rules of a stylesheet are about.

    Not those of what stands around it (`.around .subject`), nor those of a condition.
    """
    selectors = re.findall(r"[{};]?\s*([^{};@]+)\{", re.sub(r"(?s)/\*.*?\*/", "", style))
    found = set()
    for selector in selectors:
        certain = re.sub(rf":(?:has|not){NESTED}", "", selector)
        # Within parentheses nothing separates.
        flat = re.sub(NESTED, lambda found: re.sub(r"[\s,>+~]+", "|", found[0]), certain)
        for one in flat.split(","):
            found |= set(re.findall(r"\.([a-z][\w-]*)", re.split(r"[\s>+~]+", one.strip())[-1]))
    return found


@pytest.mark.parametrize(
    ("rule", "classes"),
    [
        (".a, .b:hover::before {}", {"a", "b"}),
        (".around .a > p {}", set()),
        (".around:is(.b, .c) + .a {}", {"a"}),
        (".around > :is(.a, .b) {}", {"a", "b"}),
        (".a:has(.inside:not([hidden])), .b:not(.open .c) {}", {"a", "b"}),
        ("@media (min-width: 1.5em) {\n  .a {}\n  .b {}\n}", {"a", "b"}),
        ("/* As .c */\n.a { margin: 0.5em }\n.b {}", {"a", "b"}),
    ],
)
def test_what_a_rule_is_about(rule: str, classes: set[str]) -> None:
    assert subjects(rule) == classes


def test_a_class_lives_in_one_file() -> None:
    homes = defaultdict(set)
    for name, path in COMPONENTS.items():
        for each in subjects(path.read_text(encoding="utf-8")):
            homes[each].add(name)

    ours = {each: names for each, names in homes.items() if not each.startswith("md-")}
    assert len(ours) > 100
    assert {each: names for each, names in ours.items() if len(names) > 1} == {}


def sheets_of_classes() -> dict[str, set[str]]:
    """In which sheets the style of each class of ours stands."""
    found = defaultdict(set)
    for sheet in STIJL.glob("*.css"):
        for name in IMPORT.findall(sheet.read_text(encoding="utf-8")):
            for each in subjects(COMPONENTS[name].read_text(encoding="utf-8")):
                if not each.startswith("md-"):
                    found[each].add(sheet.name)
    return found


def test_a_page_loads_the_style_of_all_that_it_shows_and_no_other(either: Built) -> None:
    homes, ours = sheets_of_classes(), sheets(STIJL)
    for address, html in read_site(either.site).items():
        loaded = {load.rpartition("/")[2] for load in html.loads} & set(ours)
        classes = (attrs.get("class") or "" for _, attrs in html.tags)
        shown = set(homes).intersection(" ".join(classes).split())

        assert {each: homes[each] for each in shown if not homes[each] & loaded} == {}, address
        alone = {sheet for each in shown for sheet in homes[each] if len(homes[each]) == 1}
        assert loaded - {"gids.css"} <= alone, address


def test_what_an_aid_adds_to_its_page_has_its_style_there() -> None:
    homes = sheets_of_classes()
    added = {
        each
        for folder in ("elements", "parts", "response")
        for path in (ROOT / "hulpmiddelen" / folder).glob("*.js")
        for classes in re.findall(r"class: [`\"]([^`\"]+)", path.read_text(encoding="utf-8"))
        for each in classes.split()
    }

    of_aids = {"gids.css", "hulpmiddelen.css", "kiezers.css", "plan.css"}
    of_aids |= {"planvelden.css"}
    styled = added & set(homes)
    assert len(styled) > 20
    assert {each: homes[each] for each in styled if not homes[each] & of_aids} == {}


def test_what_scripts_do_hangs_on_data_and_roles_never_on_looks() -> None:
    """But for the theme's own: it has nothing else to hold on to."""
    found = {}
    for path in sorted((ROOT / "hulpmiddelen").rglob("*.js")):
        text = path.read_text(encoding="utf-8")
        picked = re.findall(
            r"(?:querySelector(?:All)?|closest|matches|find)\(\s*[\"`']([^\"`']*)", text
        )
        classes = [one for one in picked if re.search(r"(?<![\w\])])\.(?!md-)[a-z]", one)]
        if classes:
            found[path.name] = classes
    assert found == {}
