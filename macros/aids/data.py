"""What the aids in the browser have to know of the guide: one JSON document in the page.

The aids hold no content and no sentence of their own. What they know stands in `data/`, and what
they say in `templates/hulpmiddelen/teksten.yml`.
"""

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any

import yaml

from macros.content.edition import former
from macros.content.model.base import Breuk
from macros.content.model.editie import Editie
from macros.content.model.thema import Factor, Thema
from macros.content.model.training import Training
from macros.content.records import Content, regels
from macros.content.yaml_source import FAST_LOADER

TEXTS = Path(__file__).parent.parent / "templates/hulpmiddelen/teksten.yml"

Address = Callable[[str, str], str]
"""The address of a record, by its collection and id, seen from the page."""

GROUPS = {
    "thema": ("scan", "eigen", "resultaat"),
    "scan": ("scan", "geheel", "eigen", "resultaat", "aanpak", "delen"),
    "context": ("contextkiezer",),
    "training": ("trainingkiezer",),
}
SHARED = ("melding", "dossier")
"""Which texts each aid needs."""


def aid_data(content: Content, address: Address, aid: str, *themas: str) -> dict[str, Any]:
    """What one aid needs: the scale, these themas (all when none is named), and its texts."""
    chosen = [content.themas[thema] for thema in themas or content.themas]
    data: dict[str, Any] = {
        "gids": content.gids.id,
        "editie": content.gids.editie,
        "bij_invullen": content.gids.bij_invullen,
        "schaal": _schaal(content),
        "contexten": [
            {"id": context.id, "nummer": context.nummer, "titel": context.titel}
            for context in content.contexten.values()
        ],
        "teksten": {group: _texts()[group] for group in (*SHARED, *GROUPS[aid])},
    }
    if aid == "context":
        return data | {
            "contextvragen": [
                vraag.model_dump(exclude={"herkomst"}) for vraag in content.contextvragen.values()
            ]
        }
    data["themas"] = [_thema(thema, address, aid) for thema in chosen]
    if aid != "training":
        data["kaders"] = _kaders(content, address)
    # A link or code of a former edition is read by all that it asked. Elsewhere what has changed
    # since is enough.
    tell = _editie if aid == "scan" else partial(_changed_since, content)
    data["edities"] = {editie.id: tell(editie) for editie in former(content)}
    if aid == "training":
        data["trainingen"] = [_training(content, t, address) for t in content.trainingen.values()]
        data["aarden"] = {
            aard.id: {"door_training": aard.door_training == "wel", "uitleg": aard.uitleg}
            for aard in content.aarden.values()
        }
    return data


@cache
def _texts() -> dict[str, Any]:
    with TEXTS.open(encoding="utf-8") as file:
        texts: dict[str, Any] = yaml.load(file, Loader=FAST_LOADER)  # noqa: S506  # a safe one
    return texts


def _schaal(content: Content) -> dict[str, Any]:
    schaal = content.schaal
    return {
        "antwoorden": [a.model_dump(exclude_defaults=True) for a in schaal.antwoorden],
        "helpt_vanaf": schaal.helpt_vanaf,
        "aandacht_tot": schaal.aandacht_tot,
        "genoeg": _breuk(schaal.genoeg),
        "minstens": schaal.minstens,
    }


def _thema(thema: Thema, address: Address, aid: str) -> dict[str, Any]:
    return {
        "id": thema.id,
        "titel": thema.titel,
        "adres": address("themas", thema.id),
        "duidingen": [
            {"vanaf": _breuk(duiding.vanaf), "tekst": duiding.tekst} for duiding in thema.duidingen
        ],
        "factoren": [_factor(factor, address, aid) for factor in thema.factoren],
    }


def _factor(factor: Factor, address: Address, aid: str) -> dict[str, Any]:
    data: dict[str, Any] = {
        "nummer": factor.nummer,
        "soort": factor.soort,
        "onderwerp": factor.onderwerp,
        "adres": address("factoren", factor.id),
    }
    if aid != "thema":
        data["acties"] = [actie.model_dump() for actie in factor.acties]
    if aid == "training":  # where a factor is asked, its text stands in the form already
        data |= {"tekst": factor.tekst, "aard": factor.aard}
    return data


def _kaders(content: Content, address: Address) -> list[dict[str, Any]]:
    """The call-outs that bear on factors, by the numbers of these."""
    return [
        {
            "titel": kader.titel,
            "tekst": kader.in_uitslag or kader.tekst,
            "per_context": kader.per_context,
            "contexten": kader.contexten,
            "adres": address("kaders", kader.id),
            "factoren": [content.factoren[factor].nummer for factor in kader.factoren],
        }
        for kader in content.kaders.values()
        if kader.factoren
    ]


def _training(content: Content, training: Training, address: Address) -> dict[str, Any]:
    return {
        "id": training.id,
        "titel": training.titel,
        "adres": address("trainingen", training.id),
        "regels": [
            {
                "id": regel.id,
                "tekst": regel.tekst,
                "anders": regel.anders,
                "banden": [
                    {
                        "factor": content.factoren[band.factor].nummer,
                        "bij": band.bij,
                        "geeft": band.geeft,
                    }
                    for band in regel.banden
                ],
            }
            for regel in regels(training)
        ],
    }


def _editie(editie: Editie) -> dict[str, Any]:
    return {
        str(toen.nummer): {"soort": toen.soort, "tekst": toen.tekst} for toen in editie.factoren
    }


def _changed_since(content: Content, editie: Editie) -> dict[str, Any]:
    """The factors of a former edition that say something else now, or are gone."""
    now = {str(f.nummer): {"soort": f.soort, "tekst": f.tekst} for f in content.factoren.values()}
    return {nummer: toen for nummer, toen in _editie(editie).items() if now.get(nummer) != toen}


def _breuk(breuk: Breuk) -> list[int]:
    return [int(part) for part in breuk.split("/")]
