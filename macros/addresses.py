"""Addresses never break: what was published stays to be found, or is led on to where it went.

`data/adressen.yml` lists the pages and headings that were published. What a page has now is read
from what is made of it, so that no template can lose a heading unseen.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from macros.fault import Fault, near
from macros.model import Doorgang, Omleiding, Punt
from macros.pages import as_address
from macros.project import Project
from macros.render import Renderer
from macros.yaml_source import Keys

Anchors = Mapping[str, set[str]]
"""The anchors on each page, by its address, such as `training/index.html`."""

LIST = "adressen.yml"

NOT_FOUND = "404.html"
OWN_FOLDERS = ("assets/", "search/")
"""Where the site keeps what is no page: nothing else may be written there."""

# A factor that is asked a second time, with all others, has its address in its chapter.
_HEADING = re.compile(r"<(?:h[2-6]|li)\b[^>]*\bid=\"(?!scan-)([^\"]+)\"")
_IN_MARKDOWN = re.compile(r"\{: #([a-z0-9-]+)")


def anchors(project: Project, render: Renderer) -> Anchors:
    """What can be linked to: every heading on every page, those of macros included."""
    found = {
        as_address(page): set(project.pages.anchors.get(page, ())) for page in project.pages.names
    }
    for call in project.pages.calls:
        made = render(call.macro, call.page, *call.args)
        found[as_address(call.page)].update(_HEADING.findall(made), _IN_MARKDOWN.findall(made))
    return found


def address_faults(project: Project, there: Anchors) -> list[Fault]:
    """Which links in the data, redirects and published addresses lead nowhere."""
    return [
        *_missing_headings(project, there),
        *_redirect_faults(project, there),
        *_lost(project, there),
    ]


def _missing_headings(project: Project, there: Anchors) -> Iterator[Fault]:
    content = project.content
    links: list[tuple[Keys, Doorgang | Punt]] = [
        *(
            (("ingangen", ingang.id, "links", index), link)
            for ingang in content.ingangen.values()
            for index, link in enumerate(ingang.links)
        ),
        *(
            (("wijzigingen", wijziging.id, "punten", index), punt)
            for wijziging in content.wijzigingen.values()
            for index, punt in enumerate(wijziging.punten)
        ),
    ]
    for keys, link in links:
        if link.pagina and link.anker and link.anker not in there[as_address(link.pagina)]:
            what = f"kop `{link.anker}` bestaat niet op `{link.pagina}`"
            known = there[as_address(link.pagina)]
            yield project.fault((*keys, "anker"), what, near(link.anker, known))


def _lost(project: Project, there: Anchors) -> Iterator[Fault]:
    led_on = {omleiding.van: omleiding for omleiding in project.content.omleidingen.values()}
    for adres in project.content.adressen.values():
        redirected = adres.id not in there and adres.id in led_on
        target = as_address(led_on[adres.id].naar) if redirected else adres.id
        if target not in there:
            if not redirected:  # else that redirect has been reported
                yield _gone(project, ("adressen", adres.id), adres.id, f"pagina `{adres.id}`")
            continue
        for index, anker in enumerate(adres.ankers):
            if anker not in there[target] and f"{adres.id}#{anker}" not in led_on:
                keys = ("adressen", adres.id, "ankers", index)
                yield _gone(project, keys, f"{adres.id}#{anker}", f"kop `{anker}` op `{target}`")


def _gone(project: Project, keys: Keys, address: str, what: str) -> Fault:
    cure = (
        f"zet terug wat er stond, of zeg in data/omleidingen.yml waar `{address}` nu staat; "
        f"laat data/{LIST} zoals het is"
    )
    return project.fault(keys, f"{what} is gepubliceerd, en bestaat niet meer", cure)


def _redirect_faults(project: Project, there: Anchors) -> Iterator[Fault]:
    led_on: dict[str, Omleiding] = {}
    for omleiding in project.content.omleidingen.values():
        keys = ("omleidingen", omleiding.id)
        page, _, anker = omleiding.van.partition("#")
        if first := led_on.get(omleiding.van):
            what = f"omleiding `{first.id}` begint ook bij `{omleiding.van}`"
            yield project.fault((*keys, "van"), what, "houd er één over")
            continue
        led_on[omleiding.van] = omleiding
        if page == NOT_FOUND or page.startswith(OWN_FOLDERS):
            what = f"`{omleiding.van}` is een adres van de site zelf"
            yield project.fault((*keys, "van"), what, "kies het adres van een pagina die er was")
        elif page in there and (not anker or anker in there[page]):
            what = f"`{omleiding.van}` bestaat nog: een omleiding komt daar niet bij"
            cure = "haal de omleiding weg, of kijk of het adres bij `van:` klopt"
            yield project.fault((*keys, "van"), what, cure)
    for omleiding in led_on.values():
        keys = ("omleidingen", omleiding.id)
        page, _, anker = omleiding.van.partition("#")
        if anker and page not in there and page not in led_on:
            what = f"de kop is omgeleid, maar pagina `{page}` zelf niet"
            yield project.fault((*keys, "van"), what, f"maak ook een omleiding voor `{page}`")
        target = as_address(omleiding.naar)
        if target not in there:
            yield _wrong_target(project, omleiding, led_on)
        elif omleiding.anker and omleiding.anker not in there[target]:
            what = f"kop `{omleiding.anker}` bestaat niet op `{omleiding.naar}`"
            yield project.fault((*keys, "anker"), what, near(omleiding.anker, there[target]))


def _wrong_target(project: Project, omleiding: Omleiding, led_on: Mapping[str, Omleiding]) -> Fault:
    keys = ("omleidingen", omleiding.id, "naar")
    seen = {omleiding.van}
    last = omleiding
    while (next_one := led_on.get(as_address(last.naar))) is not None:
        if next_one.van in seen:
            what = f"deze omleiding gaat in een kring: van `{omleiding.van}` kom je weer daar uit"
            return project.fault(keys, what, "laat `naar:` wijzen naar een pagina die er is")
        seen.add(next_one.van)
        last = next_one
    if last is not omleiding:
        what = f"`{omleiding.naar}` is zelf omgeleid"
        return project.fault(keys, what, f"schrijf `{last.naar}`")
    what = f"pagina `{omleiding.naar}` bestaat niet"
    return project.fault(keys, what, near(omleiding.naar, project.pages.names))


# The list


def unlisted(project: Project, there: Anchors) -> list[str]:
    """The addresses that the list does not have yet: pages, and headings as `page.html#anchor`."""
    known = {
        address
        for adres in project.content.adressen.values()
        for address in (adres.id, *(f"{adres.id}#{anker}" for anker in adres.ankers))
    }
    all_there = {
        address
        for page, found in there.items()
        for address in (page, *(f"{page}#{anker}" for anker in found))
    }
    return sorted(all_there - known)


def list_addresses(data: Path, project: Project, there: Anchors) -> int:
    """Add to the list what it does not have yet; nothing is taken out. Returns how many."""
    pages: dict[str, set[str]] = {
        adres.id: set(adres.ankers) for adres in project.content.adressen.values()
    }
    new = unlisted(project, there)
    for page, _, anker in (address.partition("#") for address in new):
        pages.setdefault(page, set()).update({anker} - {""})
    lines = [
        "# yaml-language-server: $schema=schema/adressen.json",
        "# Gemaakt met `make adressen`. Haal hier nooit iets weg: mensen hebben deze adressen.",
    ]
    for page in sorted(pages):
        lines.append(f"- id: {page}")
        if pages[page]:
            lines += ["  ankers:", *(f"    - {_quoted(anker)}" for anker in sorted(pages[page]))]
    (data / LIST).write_text("\n".join([*lines, ""]), encoding="utf-8", newline="\n")
    return len(new)


def _quoted(anker: str) -> str:
    """An anchor of digits, or one such as `nee`, is a text only between quotes."""
    return anker if re.search("[a-z]", anker) and len(anker) > len("nee") else f'"{anker}"'
