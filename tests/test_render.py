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
        ("index.md", "vooraf.md", None, "vooraf.html"),
        ("index.md", "training/index.md", "dias", "training/index.html#dias"),
        ("training/index.md", "vooraf.md", None, "../vooraf.html"),
        ("training/index.md", "contexten/index.md", None, "../contexten/index.html"),
        ("training/index.md", "training/index.md", "dias", "#dias"),
        ("training/index.md", "training/index.md", None, "index.html"),
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


def test_a_record_is_linked_to_the_page_that_shows_it(project: Guide) -> None:
    render = Renderer(project)

    assert (
        render.address("training/index.md", "kaders", "vast-team")
        == "../uitvoeren.html#kader-vast-team"
    )
    assert (
        render.address("index.md", "factoren", "durven")
        == "implementatieplan/doelgroep.html#factor-10"
    )
    assert render.address("vooraf.md", "begrippen", "mdo") == "begrippen.html#begrip-mdo"


def test_an_unknown_id_names_its_near_matches(project: Guide) -> None:
    with pytest.raises(
        LookupError, match="`vast-teem` bestaat niet in kaders: schrijf `vast-team`"
    ):
        Renderer(project)("kader", "index.md", "vast-teem")


def test_the_two_kinds_of_factors_stand_in_two_named_lists(project: Guide) -> None:
    html = Renderer(project)("factoren", "implementatieplan/draagvlak.md", "draagvlak")
    soorten = Counter(factor.soort for factor in project.content.themas["draagvlak"].factoren)
    helps, hinders = html.split('<section class="factoren-kant')[1:]

    assert helps.count('<li class="factor">') == soorten["bevorderend"]
    assert hinders.count('<li class="factor">') == soorten["belemmerend"]
    assert "Bevorderende factoren" in helps
    assert "Belemmerende factoren" in hinders


def test_what_this_site_adds_is_shown_as_such(project: Guide) -> None:
    render = Renderer(project)
    mark = "van deze site, niet uit de handreiking."

    factor = project.content.factoren["durven"]
    assert {actie.herkomst for actie in factor.acties} & {"eigen"}
    assert mark in render("factoren", "index.md", "doelgroep")
    assert mark in render("training", "index.md", "leren-en-oefenen")
    assert "Dit verband legt deze site, niet de handreiking." in render(
        "geldt_in", "index.md", "zorgorganisatie"
    )


def test_a_context_page_gathers_every_kader_training_and_factor_that_it_touches(
    project: Guide,
) -> None:
    content, render = project.content, Renderer(project)
    for context in content.contexten:
        html = render("geldt_in", f"contexten/{context}.md", context)
        for kader in content.kaders.values():
            assert (f"#kader-{kader.id}" in html) == (context in kader.contexten)
            if context in kader.contexten:
                for factor in kader.factoren:
                    assert f"#factor-{content.factoren[factor].nummer}" in html
        for training in content.trainingen.values():
            assert training.titel in html


def test_a_kader_of_several_contexten_says_there_what_holds_in_each(project: Guide) -> None:
    kader = project.content.kaders["trainer-en-deelnemers"]
    assert set(kader.per_context) == set(project.content.contexten)
    for context, text in kader.per_context.items():
        html = Renderer(project)("geldt_in", f"contexten/{context}.md", context)
        assert text.partition(".")[0] in html


def test_the_overview_compares_all_trainings_under_the_same_row_headings(project: Guide) -> None:
    html = Renderer(project)("trainingen", "training/index.md")

    rows = html.split('<tr role="row">')[2:]
    assert len(rows) >= 7
    for row in rows:
        assert row.count('<th role="rowheader" scope="row">') == 1
        assert row.count('<td role="cell">') == len(project.content.trainingen)


def test_the_strip_shows_every_slide_and_marks_those_of_the_training(project: Guide) -> None:
    html = Renderer(project)("training", "training/leren-en-oefenen.md", "leren-en-oefenen")

    dias = [training.dias for training in project.content.trainingen.values()]
    first, last = min(d.van for d in dias), max(d.tot for d in dias)
    assert html.count('<g class="dia') == last - first + 1
    assert html.count("dia--kiest") == 24
    assert html.count("dia--moet") == 3
    assert (
        f"Dia 2 tot en met 25 van {first} tot en met {last}; dia 22 tot en met 24 in ieder geval"
        in html
    )


def test_a_source_without_address_is_named_without_a_link(project: Guide) -> None:
    html = Renderer(project)("bron", "index.md", "agora")

    assert html.startswith("<cite>")
    assert "href" not in html
