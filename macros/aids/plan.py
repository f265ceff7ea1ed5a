"""What the aid for the plan has to know: what is filled in, and what that was called before."""

from macros.aids import shape
from macros.content.edition import former
from macros.content.model.plan import Actietabel, Kolom, Planelement, Veld
from macros.content.records import Content


def plan_elements(content: Content) -> list[shape.Planelement]:
    """The elements of the plan with their fields, without what only their page says."""
    return [_element(element) for element in content.plan.values()]


def called_before(content: Content) -> shape.Vroeger:
    """What former editions called fields and tables, and what of trainings and factors is gone.

    A Word file of such an edition is read by these, and what is gone is still called by its name.
    """
    told: shape.Vroeger = {"velden": {}, "trainingen": {}, "factoren": {}}
    now = {factor.nummer for factor in content.factoren.values()}
    for editie in former(content):
        for veld in editie.plan:
            labels = told["velden"].setdefault(veld.id, [])
            if veld.label not in labels:
                labels.append(veld.label)
        told["trainingen"] |= {
            training.id: training.titel
            for training in editie.trainingen
            if training.id not in content.trainingen
        }
        told["factoren"] |= {
            str(factor.nummer): factor.onderwerp or factor.tekst
            for factor in editie.factoren
            if factor.nummer not in now
        }
    return told


def _element(element: Planelement) -> shape.Planelement:
    return {
        "id": element.id,
        "titel": element.titel,
        "thema": element.thema,
        "velden": [_veld(veld) for veld in element.velden],
        "acties": _acties(element.acties) if element.acties else None,
    }


def _acties(acties: Actietabel) -> shape.Actietabel:
    return {
        "titel": acties.titel,
        "kolommen": [_kolom(kolom) for kolom in acties.kolommen],
        "standen": acties.standen,
        "agenda": acties.agenda,
    }


def _kolom(kolom: Kolom) -> shape.Kolom:
    data: shape.Kolom = {"id": kolom.id, "label": kolom.label}
    if kolom.eerst:
        data["eerst"] = True
    return data


def _veld(veld: Veld) -> shape.Planveld:
    data: shape.Planveld = {"id": veld.id, "label": veld.label, "soort": veld.soort}
    if veld.eerst:
        data["eerst"] = True
    if veld.vult:
        data["vult"] = veld.vult
    if veld.agenda:
        data["agenda"] = veld.agenda
    if veld.kolommen:
        data["kolommen"] = [_kolom(kolom) for kolom in veld.kolommen]
    if veld.voorstel:
        data["voorstel"] = {
            "titel": veld.voorstel.titel,
            "delen": [{"kop": deel.kop, "veld": deel.veld} for deel in veld.voorstel.delen],
        }
    return data
