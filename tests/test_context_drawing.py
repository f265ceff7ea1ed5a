"""The picture of a context: nobody falls outside it, nobody stands on somebody else."""

from collections.abc import Sequence
from itertools import combinations

from macros.content.model.context import Beeld
from macros.pages.guide import Guide
from macros.rendering.context_drawing import HEAD, PERSON, ROW, WIDTH, draw


def test_everyone_is_drawn_inside_the_picture(guide: Guide) -> None:
    for context in guide.content.contexten.values():
        drawing = draw(context.beeld)
        for box in drawing.boxes:
            assert box.x >= 0
            assert box.x + box.width <= WIDTH
            assert box.y + ROW <= drawing.height
            for person in box.people:
                assert box.x < person.x < box.x + box.width
        for one, other in combinations(drawing.people, 2):
            assert one.y != other.y or abs(one.x - other.x) >= PERSON


def test_people_in_one_box_are_nearer_than_people_in_two() -> None:
    together = draw(_picture([{"naam": "Samen", "rollen": ["a", "b"]}]))
    apart = draw(_picture([{"naam": "Hier", "rollen": ["a"]}, {"naam": "Daar", "rollen": ["b"]}]))

    assert _distance(together) < _distance(apart)


def test_a_line_runs_between_boxes_and_beside_people() -> None:
    lines = [
        {"van": "a", "naar": "boven", "soort": "vast"},
        {"van": "b", "naar": "a", "soort": "stippel"},
    ]
    drawing = draw(_picture([{"naam": "Samen", "rollen": ["a", "b"]}], lines))
    (_, top, _, bottom, fixed), (left, y, right, same, dotted) = drawing.lines

    assert (top, bottom, fixed) == (ROW, drawing.height - ROW, "vast")
    assert (y, dotted) == (same, "stippel")
    assert left < right
    assert y == drawing.height - ROW + HEAD


def test_a_long_name_takes_more_lines() -> None:
    drawing = draw(_picture([{"naam": "Centrum voor de hele buurt", "rollen": ["Wijkteam"]}]))

    assert len(drawing.boxes[-1].naam) > 1


def _picture(onder: Sequence[object], lijnen: Sequence[object] | None = None) -> Beeld:
    boven = [{"naam": "Thuis", "rollen": ["boven"]}]
    return Beeld.model_validate(
        {"tekst": "…", "boven": boven, "onder": onder, "lijnen": lijnen or []}
    )


def _distance(drawing: object) -> float:
    first, second = [p for p in drawing.people if p.rol != "boven"]  # type: ignore[attr-defined]
    return float(second.x - first.x)
