"""What the tests of the plan share: its fields, tables and rows, by the names that people see."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Locator, Page, Route, expect

from macros.content.model.plan import ACTIES, Actietabel, Kolom, Veld
from tests.aids import Where, content, dossier, kept, leaf, page_with, says

PLAN = page_with("planformulier")
"""The page of the plan."""

VELDEN = {veld.id: veld for element in content().plan.values() for veld in element.velden}
"""Every field of the plan, tables too."""


def actietabel() -> Actietabel:
    """The table of actions."""
    return next(element.acties for element in content().plan.values() if element.acties)


def first(**has: object) -> Veld:
    """The first field with these properties, such as `vult="helpt"`."""
    return next(
        veld
        for veld in VELDEN.values()
        if all(getattr(veld, name) == value for name, value in has.items())
    )


EERST = first(eerst="wel")
"""The field that the first, short plan asks for."""
HELPT, AANDACHT = first(vult="helpt"), first(vult="aandacht")
"""The fields that answers fill in beforehand: with what helps, and with what asks attention."""
PLAIN = first(soort="tekst", vult=None, eerst=None)
"""A field with room for more than a line, beyond the first plan, that nothing fills in."""
TABEL = first(soort="tabel")
"""A table that is a field."""


def kolommen(tabel: str) -> list[Kolom]:
    """The columns of a table of the plan."""
    return [*actietabel().kolommen] if tabel == ACTIES else VELDEN[tabel].kolommen


def titel_of(tabel: str) -> str:
    """What a table is called."""
    return actietabel().titel if tabel == ACTIES else VELDEN[tabel].label


def kolom(tabel: str, name: str) -> str:
    """What a column is called."""
    return next(k.label for k in kolommen(tabel) if k.id == name)


def field(where: Where, veld: str) -> Locator:
    """The place to write in a field."""
    return where.get_by_role("textbox", name=VELDEN[veld].label, exact=True)


def table(where: Where, tabel: str = ACTIES) -> Locator:
    """A table of the plan."""
    return where.get_by_role("group", name=titel_of(tabel), exact=True)


def named(nummer: int, tabel: str = ACTIES) -> str:
    """What a row is called, by its place."""
    return says("plan.actie" if tabel == ACTIES else "plan.rij", n=nummer)


def row(where: Where, nummer: int, tabel: str = ACTIES) -> Locator:
    """A row of a table, by its place."""
    return table(where, tabel).get_by_role("group", name=named(nummer, tabel), exact=True)


def rows(where: Where, tabel: str = ACTIES) -> Locator:
    """The rows of a table."""
    name = re.compile(f"^{re.escape(named(0, tabel)).replace('0', r'[0-9]+')}$")
    return table(where, tabel).get_by_role("group", name=name)


def cell(where: Where, nummer: int, name: str, tabel: str = ACTIES) -> Locator:
    """A cell of a row: the place to write in it, or to choose."""
    here, label = row(where, nummer, tabel), kolom(tabel, name)
    if name == "stand" and actietabel().standen:
        return here.get_by_role("combobox", name=label, exact=True)
    return here.get_by_role("textbox", name=label, exact=True)


def adder(where: Where, tabel: str = ACTIES) -> Locator:
    """What brings another row."""
    name = says("plan.actie_erbij" if tabel == ACTIES else "plan.erbij")
    return table(where, tabel).get_by_role("button", name=name, exact=True)


def on_row(where: Where, does: str, nummer: int, tabel: str = ACTIES) -> Locator:
    """A button of a row: `omhoog`, `omlaag` or `weg`."""
    name = says(f"plan.{does}", rij=named(nummer, tabel))
    return row(where, nummer, tabel).get_by_role("button", name=name, exact=True)


def open_plan(page: Page, address: str, *, whole: bool = False) -> None:
    """Go to the plan, and wait for its script; `whole`: go on to all of it."""
    page.goto(address + PLAN)
    expect(page.get_by_role("button", name="Open bestand")).to_be_visible()
    if whole:
        go_on(page)


def go_on(page: Page) -> None:
    """From the first, short plan to all of it, where that is not shown yet."""
    further = page.get_by_role("button", name=says("plan.verder"), exact=True)
    expect(further.or_(shorter(page))).to_be_visible()  # both are there once the script is
    if further.is_visible():
        further.click()
    expect(shorter(page)).to_be_visible()


def shorter(where: Where) -> Locator:
    """The way back to the first, short plan."""
    return where.get_by_role("button", name=says("plan.terug"), exact=True)


def kept_plan(page: Page) -> dict[str, Any]:
    """The plan as the browser keeps it."""
    found: dict[str, Any] = kept(page).get("plan", {})
    return found


def kept_field(page: Page, veld: str) -> str | None:
    """What the browser keeps of a field."""
    found: str | None = kept_plan(page).get("velden", {}).get(veld, {}).get("waarde")
    return found


def kept_rows(page: Page, tabel: str = ACTIES) -> list[dict[str, Any]]:
    """What the browser keeps of the rows of a table, those that were removed left out."""
    plan = kept_plan(page)
    stored = plan.get("acties", {}) if tabel == ACTIES else plan.get("rijen", {}).get(tabel, {})
    return [leaf["waarde"] for leaf in stored.values() if leaf["waarde"] is not None]


def texts_in(where: Where, name: str, tabel: str = ACTIES) -> list[str]:
    """What stands in one column of a table, from top to bottom."""
    return [
        cell(where, nummer, name, tabel).input_value()
        for nummer in range(1, rows(where, tabel).count() + 1)
    ]


@contextmanager
def slowly(page: Page, script: str, url: str) -> Iterator[None]:
    """Open a page on a slow line: a script, such as `plan`, comes when this has been left."""
    held: list[Route] = []
    arrived = False

    def hold(route: Route) -> None:
        if arrived:
            route.continue_()
        else:
            held.append(route)

    page.route(re.compile(f"/assets/{script}\\.js(\\?|$)"), hold)
    page.goto(url, wait_until="domcontentloaded")
    yield
    arrived = True
    for route in held:
        route.continue_()


def every_field(text: str = "{label}, dat weten we.") -> dict[str, Any]:
    """An answer to every field that is no table, as a dossier holds them."""
    return {
        veld.id: leaf(text.format(label=veld.label))
        for veld in VELDEN.values()
        if not veld.kolommen
    }


def some_rows(tabel: str, count: int = 2) -> dict[str, Any]:
    """Rows with words in every cell, as a dossier holds them."""
    about = {"doen": True} if tabel == ACTIES else {}
    return {
        f"r{n}": leaf({k.id: f"{k.label} ({n})" for k in kolommen(tabel)} | about)
        for n in range(1, count + 1)
    }


def full_plan(**more: Any) -> dict[str, Any]:
    """A dossier of a plan in which something stands everywhere."""
    made = dossier(plan=every_field(), acties=some_rows(ACTIES), **more)
    made["plan"]["rijen"] = {TABEL.id: some_rows(TABEL.id)}
    return made


def downloaded(page: Page, button: Locator) -> tuple[str, bytes]:
    """Press a button that gives a file; its name, and what is in it."""
    with page.expect_download() as download:
        button.click()
    return download.value.suggested_filename, download.value.path().read_bytes()


def way_out(where: Where, name: str) -> Locator:
    """A button with which one takes the plan along."""
    along = where.get_by_role("region", name=says("plan.mee_titel"), exact=True)
    return along.get_by_role("button", name=name, exact=True)


def as_word(page: Page) -> bytes:
    """The plan as a Word file."""
    return downloaded(page, way_out(page, "Download als Word"))[1]


def word_dialog(where: Where) -> Locator:
    """The question that tells what stands in a Word file."""
    return where.get_by_role("dialog", name=says("plan.open_titel"), exact=True)
