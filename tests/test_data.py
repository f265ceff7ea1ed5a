"""The real guide: what the sources hold is all there, and nothing more is claimed."""

from collections import Counter

from macros.content.records import regels
from macros.pages.guide import Guide

# Training · line in the inventory · factor numbers · outcome · what it gives. No factors: by hand.
TIES = {
    "inspireren-en-leren": [
        ({1: ("zwak",), 2: ("zwak",)}, "aan"),
        ({4: ("sterk", "onzeker")}, "misschien"),
        ({7: ("zwak",)}, "misschien"),
        ({23: ("zwak",)}, "aan"),
        ({13: ("zwak",)}, "misschien"),
        ({3: ("zwak",)}, "misschien"),
    ],
    "leren-en-oefenen": [
        ({4: ("zwak",), 6: ("zwak",)}, "aan"),
        ({10: ("zwak",)}, "aan"),
        ({25: ("zwak",)}, "aan"),
        ({}, None),
    ],
    "coachend-leren": [
        ({12: ("zwak",)}, "aan"),
        ({9: ("zwak",), 18: ("zwak",)}, "aan"),
        ({24: ("zwak",)}, "misschien"),
        ({}, None),
    ],
}


# Thema · the numbers of what helps · the numbers of what hinders.
FACTOREN = {
    "doelgroep": (range(1, 9), range(9, 13)),
    "draagvlak": (range(13, 17), range(17, 20)),
    "duurzaamheid": (range(20, 27), range(27, 30)),
}


def test_every_factor_of_the_sources_is_there_on_its_side(real_guide: Guide) -> None:
    for thema, sides in FACTOREN.items():
        factoren = real_guide.content.themas[thema].factoren
        for soort, numbers in zip(("bevorderend", "belemmerend"), sides, strict=True):
            assert {f.nummer for f in factoren if f.soort == soort} >= set(numbers), thema


def test_every_callout_of_the_sources_is_there(real_guide: Guide) -> None:
    kaders = [k for k in real_guide.content.kaders.values() if k.herkomst == "handreiking"]

    assert Counter(kader.soort for kader in kaders) >= Counter(tip=1, voorbeeld=2, context=6)
    assert set(real_guide.content.kaders["trainer-en-deelnemers"].contexten) == set(
        real_guide.content.contexten
    )


def test_trainings_are_tied_to_factors_as_the_inventory_says(real_guide: Guide) -> None:
    content = real_guide.content
    for training, lines in TIES.items():
        found = [
            (
                {content.factoren[b.factor].nummer: tuple(b.bij) for b in regel.banden},
                next(iter({b.geeft for b in regel.banden}), None),
            )
            for regel in regels(content.trainingen[training])
        ]
        assert found == lines, training


def test_every_tie_is_marked_as_our_own_reading(real_guide: Guide) -> None:
    for training in real_guide.content.trainingen.values():
        for regel in regels(training):
            assert {band.herkomst for band in regel.banden} <= {"eigen"}
        assert {past.herkomst for past in training.context.past} == {"eigen"}


def test_the_slides_are_those_of_the_guide(real_guide: Guide) -> None:
    slides = {
        training.id: (
            (training.dias.van, training.dias.tot),
            (d.van, d.tot) if (d := training.dias.maximaal) else None,
            (d.van, d.tot) if (d := training.dias.in_ieder_geval) else None,
        )
        for training in real_guide.content.trainingen.values()
    }

    assert slides == slides | {
        "inspireren-en-leren": ((2, 21), (8, 10), None),
        "leren-en-oefenen": ((2, 25), (3, 5), (22, 24)),
        "coachend-leren": ((26, 29), None, None),
    }


def test_the_plan_has_its_five_elements(real_guide: Guide) -> None:
    elements = ["doelgroep", "doel", "draagvlak", "duurzaamheid", "activiteiten"]

    assert [element for element in real_guide.content.plan if element in elements] == elements


def test_every_link_of_the_sources_is_in_the_register_once(real_guide: Guide) -> None:
    addresses = Counter(bron.adres for bron in real_guide.content.bronnen.values() if bron.adres)

    assert len(addresses) >= 10
    assert set(addresses.values()) == {1}
