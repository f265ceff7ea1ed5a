"""What the aids in the browser have to know of the guide: one JSON document in the page.

The aids hold no content and no sentence of their own. What they know stands in `data/`, and what
they say in `templates/hulpmiddelen/teksten.yml`.
"""

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any

import yaml

from macros.aids import shape
from macros.aids.plan import called_before, plan_elements
from macros.aids.shape import Gegevens
from macros.content.edition import former
from macros.content.model.base import Breuk
from macros.content.model.context import Contextvraag
from macros.content.model.editie import Editie
from macros.content.model.schaal import Antwoord
from macros.content.model.thema import Actie, Factor, Thema
from macros.content.model.training import Training
from macros.content.records import Content, regels
from macros.content.yaml_source import FAST_LOADER

TEXTS = Path(__file__).parent.parent / "templates/hulpmiddelen/teksten.yml"

Address = Callable[[str, str], str]
"""The address of a record, by its collection and id, seen from the page."""

GROUPS = {
    "thema": ("scan", "eigen", "resultaat", "in_plan"),
    "scan": ("scan", "geheel", "eigen", "resultaat", "in_plan", "aanpak", "delen"),
    "context": ("contextkiezer",),
    "training": ("trainingkiezer", "in_plan"),
    "plan": ("plan", "in_plan"),
}
SHARED = ("melding", "papier", "dossier")
"""Which texts each aid needs."""


def aid_data(content: Content, address: Address, aid: str, *themas: str) -> Gegevens:
    """What one aid needs: the scale, these themas (all when none is named), and its texts."""
    chosen = [content.themas[thema] for thema in themas or content.themas]
    data: Gegevens = {
        "gids": content.gids.id,
        "editie": content.gids.editie,
        "bij_invullen": content.gids.bij_invullen,
        "schaal": _schaal(content),
        "contexten": [
            {"id": context.id, "nummer": context.nummer, "titel": context.titel}
            for context in content.contexten.values()
        ],
        "teksten": {group: _texts()[group] for group in (*SHARED, *GROUPS[aid])},
        "contextvragen": [],
        "themas": [],
        "kaders": [],
        "edities": {},
        "trainingen": [],
        "aarden": {},
        "plan": [],
        "vroeger": {"velden": {}, "trainingen": {}, "factoren": {}},
    }
    if aid == "context":
        data["contextvragen"] = [_contextvraag(vraag) for vraag in content.contextvragen.values()]
        return data
    data["themas"] = [_thema(thema, address, aid) for thema in chosen]
    if aid in {"thema", "scan"}:
        data["kaders"] = _kaders(content, address, chosen)
    # A link or code of a former edition is read by all that it asked. Elsewhere what has changed
    # since is enough.
    tell = _editie if aid == "scan" else partial(_changed_since, content)
    data["edities"] = {editie.id: tell(editie) for editie in former(content)}
    if aid == "plan":
        data["plan"] = plan_elements(content)
        data["vroeger"] = called_before(content)
    if aid in {"training", "plan"}:
        data["trainingen"] = [_training(content, t, address) for t in content.trainingen.values()]
        data["aarden"] = {
            aard.id: {"door_training": aard.door_training == "wel", "uitleg": aard.uitleg}
            for aard in content.aarden.values()
        }
    return data


def plan_texts() -> dict[str, Any]:
    """What is said where something is put in the plan from another page."""
    texts = _texts()
    return {"t": texts["plan"] | texts["in_plan"], "status": texts["dossier"]["status"]}


@cache
def _texts() -> dict[str, Any]:
    with TEXTS.open(encoding="utf-8") as file:
        texts: dict[str, Any] = yaml.load(file, Loader=FAST_LOADER)  # noqa: S506  # a safe one
    return texts


def _contextvraag(vraag: Contextvraag) -> shape.Contextvraag:
    return {
        "id": vraag.id,
        "vraag": vraag.vraag,
        "antwoorden": [
            {"id": one.id, "tekst": one.tekst, "contexten": one.contexten}
            for one in vraag.antwoorden
        ],
    }


def _antwoord(antwoord: Antwoord) -> shape.Antwoord:
    data: shape.Antwoord = {
        "teken": antwoord.teken,
        "titel": antwoord.titel,
        "soort": antwoord.soort,
    }
    if antwoord.waarde is not None:
        data["waarde"] = antwoord.waarde
    if antwoord.acties:
        data["acties"] = antwoord.acties
    return data


def _schaal(content: Content) -> shape.Schaal:
    schaal = content.schaal
    return {
        "antwoorden": [_antwoord(antwoord) for antwoord in schaal.antwoorden],
        "helpt_vanaf": schaal.helpt_vanaf,
        "aandacht_tot": schaal.aandacht_tot,
        "genoeg": _breuk(schaal.genoeg),
        "minstens": schaal.minstens,
    }


def _thema(thema: Thema, address: Address, aid: str) -> shape.Thema:
    return {
        "id": thema.id,
        "titel": thema.titel,
        "adres": address("themas", thema.id),
        "duidingen": [
            {"vanaf": _breuk(duiding.vanaf), "tekst": duiding.tekst}
            for duiding in thema.duidingen
            if aid != "training"  # which says nothing of a whole thema
        ],
        "factoren": [_factor(factor, address, aid) for factor in thema.factoren],
    }


def _factor(factor: Factor, address: Address, aid: str) -> shape.Factor:
    data: shape.Factor = {
        "nummer": factor.nummer,
        "soort": factor.soort,
        "onderwerp": factor.onderwerp,
        "tekst": factor.tekst if aid in {"training", "plan"} else "",
        "aard": factor.aard,
        "adres": address("factoren", factor.id),
    }
    if aid != "thema":
        data["acties"] = [_actie(actie) for actie in factor.acties]
    return data


def _actie(actie: Actie) -> shape.Actie:
    data: shape.Actie = {"letter": actie.letter, "tekst": actie.tekst}
    if actie.herkomst == "eigen":
        data["eigen"] = True
    if actie.bij:
        data["bij"] = actie.bij
    return data


def _kaders(content: Content, address: Address, themas: list[Thema]) -> list[shape.Kader]:
    """The call-outs that bear on factors of these themas, by the numbers of these."""
    asked = {factor.id for thema in themas for factor in thema.factoren}
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
        if asked.intersection(kader.factoren)
    ]


def _training(content: Content, training: Training, address: Address) -> shape.Training:
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


def _editie(editie: Editie) -> dict[str, shape.FactorToen]:
    return {
        str(toen.nummer): {"soort": toen.soort, "tekst": toen.tekst} for toen in editie.factoren
    }


def _changed_since(content: Content, editie: Editie) -> dict[str, shape.FactorToen]:
    """The factors of a former edition that say something else now, or are gone."""
    now = {str(f.nummer): {"soort": f.soort, "tekst": f.tekst} for f in content.factoren.values()}
    return {nummer: toen for nummer, toen in _editie(editie).items() if now.get(nummer) != toen}


def _breuk(breuk: Breuk) -> shape.Breuk:
    over, under = breuk.split("/")
    return int(over), int(under)
