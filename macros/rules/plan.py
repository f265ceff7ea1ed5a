"""What is filled in for the plan: fields, tables and what fills them in beforehand."""

from collections.abc import Iterator

from macros.content.fault import Fault
from macros.content.load import Loaded
from macros.content.model.plan import ACTIES, Veld
from macros.content.yaml_source import Keys
from macros.pages.calls import Pages
from macros.rules.registry import rule
from macros.rules.walk import repeated

LONGEST_ID = 35
"""Of a field: Word refuses bookmarks of more than 40 signs, and ours begin with `plan_`."""


def velden(loaded: Loaded) -> Iterator[tuple[Keys, Veld]]:
    """Every field of the plan, with its place."""
    for element in loaded.content.plan.values():
        for index, veld in enumerate(element.velden):
            yield ("plan", element.id, "velden", index), veld


@rule
def a_table_has_columns(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """Only a table has columns, and a table has some."""
    for keys, veld in velden(loaded):
        if veld.soort == "tabel" and not veld.kolommen:
            what = f"tabel `{veld.id}` heeft geen kolommen"
            yield loaded.fault((*keys, "soort"), what, "voeg `kolommen:` toe, elk met id en label")
        elif veld.kolommen and veld.soort != "tabel":
            what = f"veld `{veld.id}` heeft kolommen, maar is geen tabel"
            cure = "schrijf `soort: tabel`, of haal `kolommen:` weg"
            yield loaded.fault((*keys, "kolommen"), what, cure)


@rule
def columns_are_unique(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """Each column of a table has an id of its own."""
    tables = [((*keys, "kolommen"), [k.id for k in veld.kolommen]) for keys, veld in velden(loaded)]
    tables += [
        (("plan", element.id, "acties", "kolommen"), [k.id for k in element.acties.kolommen])
        for element in loaded.content.plan.values()
        if element.acties
    ]
    for keys, ids in tables:
        found = (((*keys, index, "id"), name, name) for index, name in enumerate(ids))
        for place, name, _owner in repeated(found):
            what = f"id `{name}` staat al in deze tabel"
            yield loaded.fault(place, what, "geef deze kolom een andere id")


@rule
def actions_stand_in_one_table(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """One element holds the table of actions, and it asks what will be done."""
    found = [element for element in loaded.content.plan.values() if element.acties]
    for element in found[1:]:
        what = f"de acties staan al bij planelement `{found[0].id}`"
        yield loaded.fault(("plan", element.id, "acties"), what, "laat `acties:` op één plek staan")
    for element in found:
        if element.acties and all(kolom.id != "tekst" for kolom in element.acties.kolommen):
            what = "de tabel met acties heeft geen kolom `tekst`: wat je gaat doen"
            cure = "voeg een kolom toe met `id: tekst`"
            yield loaded.fault(("plan", element.id, "acties", "kolommen"), what, cure)


@rule
def names_of_fields_fit_in_word(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A field is found again in a Word file by its id, and the actions by theirs."""
    for keys, veld in velden(loaded):
        if len(veld.id) > LONGEST_ID:
            what = f"id `{veld.id}` is te lang voor Word"
            yield loaded.fault((*keys, "id"), what, f"gebruik hooguit {LONGEST_ID} tekens")
        elif veld.id == ACTIES:
            what = f"id `{ACTIES}` is van de tabel met acties"
            yield loaded.fault((*keys, "id"), what, "geef dit veld een andere id")


@rule
def what_a_field_does_fits_its_kind(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """Only a day goes to a calendar, and only a text holds what answers fill in."""
    for keys, veld in velden(loaded):
        if veld.agenda and veld.soort != "datum":
            what = f"veld `{veld.id}` gaat naar de agenda, maar is geen datum"
            cure = "schrijf `soort: datum`, of haal `agenda:` weg"
            yield loaded.fault((*keys, "agenda"), what, cure)
        if veld.vult and veld.soort != "tekst":
            what = f"veld `{veld.id}` wordt vooraf ingevuld, maar is geen tekst"
            cure = "schrijf `soort: tekst`, of haal `vult:` weg"
            yield loaded.fault((*keys, "vult"), what, cure)
