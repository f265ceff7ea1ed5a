"""Addresses never break: what was published stays to be found, or is led on to where it went.

`data/adressen.yml` lists the pages and headings that were published. What a page has now is read
from what is made of it, so that no template can lose a heading unseen.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from macros.fault import Fault, near
from macros.model import Doorgang, Punt
from macros.pages import Call, as_address
from macros.project import Project
from macros.render import Renderer
from macros.rules.redirects import goes_further, led_on, lost, still_there
from macros.yaml_source import Keys

Anchors = Mapping[str, set[str]]
"""The anchors on each page, by its address, such as `training/index.html`."""

LIST = "adressen.yml"

# A factor that is asked a second time, with all others, has its address in its chapter.
_HEADING = re.compile(r"<(?:h[2-6]|li)\b[^>]*\bid=\"(?!scan-)([^\"]+)\"")
_IN_MARKDOWN = re.compile(r"\{: #([a-z0-9-]+)")


def anchors(project: Project, render: Renderer) -> Anchors:
    """What can be linked to: every heading on every page, those of macros included."""
    found = {
        as_address(page): set(project.pages.anchors.get(page, ())) for page in project.pages.names
    }
    for call in project.pages.calls:
        found[as_address(call.page)].update(_made(render, call))
    return found


def _made(render: Renderer, call: Call) -> list[str]:
    """The anchors of what a call makes."""
    made = render(call.macro, call.page, *call.args)
    return _HEADING.findall(made) + _IN_MARKDOWN.findall(made)


def address_faults(project: Project, render: Renderer) -> list[Fault]:
    """Which links in the data, redirects and published addresses lead to no heading, or to two.

    That they lead to a page has been seen before: the project is sound.
    """
    there = anchors(project, render)
    return [
        *_twice(project, render),
        *_missing_headings(project, there),
        *_redirect_faults(project, there),
        *_lost(project, there),
    ]


def _twice(project: Project, render: Renderer) -> Iterator[Fault]:
    for call in project.pages.calls:
        for anker in _made(render, call):
            if anker in project.pages.anchors[call.page]:
                what = f"adres `{anker}` heeft een kop op deze pagina al"
                cure = f"geef de kop met `{{: #{anker} }}` een ander adres"
                yield Fault(f"docs/{call.page}", call.line, what, cure)


def _missing_headings(project: Project, there: Anchors) -> Iterator[Fault]:
    for keys, link in _links(project):
        if link.pagina and link.anker and link.anker not in there[as_address(link.pagina)]:
            what = f"kop `{link.anker}` bestaat niet op `{link.pagina}`"
            known = there[as_address(link.pagina)]
            yield project.fault((*keys, "anker"), what, near(link.anker, known))


def _links(project: Project) -> Iterator[tuple[Keys, Doorgang | Punt]]:
    """The links in the data that may name a heading, each with its place."""
    for ingang in project.content.ingangen.values():
        for index, link in enumerate(ingang.links):
            yield ("ingangen", ingang.id, "links", index), link
    for wijziging in project.content.wijzigingen.values():
        for index, punt in enumerate(wijziging.punten):
            yield ("wijzigingen", wijziging.id, "punten", index), punt


def _lost(project: Project, there: Anchors) -> Iterator[Fault]:
    by_start = led_on(project.content.omleidingen.values())
    for adres in project.content.adressen.values():
        page = adres.id if adres.id in there else as_address(by_start[adres.id].naar)
        for index, anker in enumerate(adres.ankers):
            if anker not in there[page] and f"{adres.id}#{anker}" not in by_start:
                keys = ("adressen", adres.id, "ankers", index)
                what = f"kop `{anker}` op `{page}` is gepubliceerd, en bestaat niet meer"
                yield project.fault(keys, what, lost(f"{adres.id}#{anker}"))


def _redirect_faults(project: Project, there: Anchors) -> Iterator[Fault]:
    by_start = led_on(project.content.omleidingen.values())
    for omleiding in by_start.values():
        keys = ("omleidingen", omleiding.id)
        page, _, anker = omleiding.van.partition("#")
        if anker in there.get(page, ()):
            yield project.fault((*keys, "van"), *still_there(omleiding))
        known = there[as_address(omleiding.naar)]
        if omleiding.anker and omleiding.anker not in known:
            what = f"kop `{omleiding.anker}` bestaat niet op `{omleiding.naar}`"
            missing = what, near(omleiding.anker, known)
            told = goes_further(omleiding, by_start) or missing
            yield project.fault((*keys, "anker"), *told)


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
