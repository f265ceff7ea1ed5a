"""How records become text: addresses, paragraphs, escaping, computed links."""

from collections import Counter

import pytest

from macros.pages.guide import Guide
from macros.pages.paths import relative
from macros.rendering.render import Renderer
from macros.rendering.text import markdown_text, paragraphs


@pytest.mark.parametrize(
    ("page", "target", "part", "address"),
    [
        ("index.md", "spullen.md", None, "spullen.html"),
        ("index.md", "cursus/balie.md", "plek", "cursus/balie.html#plek"),
        ("cursus/balie.md", "spullen.md", None, "../spullen.html"),
        ("cursus/balie.md", "plekken/index.md", None, "../plekken/index.html"),
        ("plekken/buiten/straatkast.md", "spullen.md", None, "../../spullen.html"),
        ("plekken/buiten/straatkast.md", "plekken/index.md", None, "../index.html"),
        ("plekken/index.md", "plekken/index.md", "naast", "#naast"),
        ("plekken/index.md", "plekken/index.md", None, "index.html"),
    ],
)
def test_an_address_is_relative_to_the_page(
    page: str, target: str, part: str | None, address: str
) -> None:
    assert relative(page, target, part) == address


def test_a_blank_line_starts_a_paragraph() -> None:
    assert paragraphs("een\ntwee\n\n drie\n") == ["een\ntwee", "drie"]


def test_no_sign_in_a_text_is_markdown_or_html() -> None:
    text = markdown_text("<b> *a* [b](c) `d` # {: .e } &")

    assert not set("<>*[]()`#{}") & set(text.replace("&#", ""))


def test_a_record_is_linked_to_the_page_that_shows_it(guide: Guide) -> None:
    render = Renderer(guide)

    address = render.address("cursus/balie.md", "kaders", "bel-aan")
    assert address == "../uitlenen.html#kader-bel-aan"
    address = render.address("plekken/buiten/straatkast.md", "factoren", "buren-verlegen")
    assert address == "../../dorp/meedoen.html#factor-49"
    assert render.address("index.md", "begrippen", "borg") == "woorden.html#begrip-borg"


def test_an_unknown_id_names_its_near_matches(guide: Guide) -> None:
    with pytest.raises(LookupError, match="`bel-aam` bestaat niet in kaders: schrijf `bel-aan`"):
        Renderer(guide)("kader", "index.md", "bel-aam")


def test_the_two_kinds_of_factors_stand_in_two_named_lists(guide: Guide) -> None:
    html = Renderer(guide)("factoren", "uitlenen.md", "uitlenen")
    soorten = Counter(factor.soort for factor in guide.content.themas["uitlenen"].factoren)
    helps, hinders = html.split('<section class="factoren-kant')[1:]

    assert helps.count('<li class="factor">') == soorten["bevorderend"]
    assert hinders.count('<li class="factor">') == soorten["belemmerend"]
    assert "Bevorderende factoren" in helps
    assert "Belemmerende factoren" in hinders


def test_what_this_site_adds_is_shown_as_such(guide: Guide) -> None:
    render = Renderer(guide)
    mark = f"van deze site, niet uit {guide.content.gids.naam}"

    factoren = guide.content.factoren
    ours, theirs = factoren["wekenlang-houden"], factoren["sleutel-zoek"]
    assert {actie.herkomst for actie in ours.acties} == {"eigen"}
    assert {actie.herkomst for actie in theirs.acties} == {"handreiking"}
    shown = render("factoren", "index.md", "uitlenen").split('<li class="factor">')
    for factor in (ours, theirs):
        (one,) = [part for part in shown if factor.tekst in part]
        assert (mark in one) == (factor is ours)
    assert mark in render("training", "index.md", "veilig-boren")
    assert mark in render("kader", "index.md", "verf-een-streep")
    assert mark not in render("kader", "index.md", "zolder-van-de-smid")
    assert "heeft deze site bepaald, niet het draaiboek van De Vijl." in render(
        "geldt_in", "index.md", "bakfiets"
    )


def test_a_context_page_gathers_every_kader_training_and_factor_that_it_touches(
    guide: Guide,
) -> None:
    content, render = guide.content, Renderer(guide)
    for context in content.contexten:
        html = render("geldt_in", f"plekken/{context}.md", context)
        for kader in content.kaders.values():
            assert (f"#kader-{kader.id}" in html) == (context in kader.contexten)
            if context in kader.contexten:
                for factor in kader.factoren:
                    assert f"#factor-{content.factoren[factor].nummer}" in html
        for training in content.trainingen.values():
            assert training.titel in html


def test_a_kader_of_several_contexten_says_there_what_holds_in_each(guide: Guide) -> None:
    kader = guide.content.kaders["zware-spullen"]
    assert len(kader.per_context) > 1
    for context, text in kader.per_context.items():
        html = Renderer(guide)("geldt_in", f"plekken/{context}.md", context)
        assert text.partition(".")[0] in html


def test_the_overview_compares_all_trainings_under_the_same_row_headings(guide: Guide) -> None:
    html = Renderer(guide)("trainingen", "cursus.md")

    rows = html.split('<tr role="row">')[2:]
    assert len(rows) >= 7
    for row in rows:
        assert row.count('<th role="rowheader" scope="row">') == 1
        assert row.count('<td role="cell">') == len(guide.content.trainingen)


def test_the_strip_shows_every_slide_and_marks_those_of_the_training(guide: Guide) -> None:
    html = Renderer(guide)("training", "veilig-boren.md", "veilig-boren")

    dias = [training.dias for training in guide.content.trainingen.values()]
    first, last = min(d.van for d in dias), max(d.tot for d in dias)
    assert html.count('<g class="dia') == last - first + 1
    assert html.count("dia--kiest") == 12
    assert html.count("dia--moet") == 2
    assert (
        f"Dia 5 tot en met 16 van {first} tot en met {last}; dia 7 tot en met 8 in ieder geval"
        in html
    )


def test_a_source_without_address_is_named_without_a_link(guide: Guide) -> None:
    html = Renderer(guide)("bron", "index.md", "klusboek")

    assert html.startswith("<cite>")
    assert "href" not in html
