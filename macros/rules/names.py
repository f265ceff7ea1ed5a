"""What pages are called: by their head, or as the record that they are about. Never by both."""

from collections.abc import Iterator

from macros.content.fault import Fault
from macros.content.kinds import KINDS
from macros.content.load import Loaded
from macros.pages.calls import Pages
from macros.pages.macros import MACROS
from macros.pages.page_text import HEAD_NEEDS, LONGEST
from macros.pages.paths import as_address
from macros.rules.registry import rule


@rule
def pages_say_what_they_are(_: Loaded, pages: Pages) -> Iterator[Fault]:
    """A page has a title and a description, in its head or from its record."""
    cure = "begin met `---`, dan `title:` en `description:`, en dan weer `---`"
    wrong = {fault.file for fault in pages.faults}
    for page, missing in pages.missing.items():
        path = f"docs/{page}"
        calls = any(call.page == page for call in pages.calls)
        # A call that cannot be read may be the one after which the page is called.
        if pages.naming(page) or (path in wrong and not calls):
            continue
        if tuple(missing) == HEAD_NEEDS:
            yield Fault(path, 1, "de kop met titel en beschrijving ontbreekt", cure)
        else:
            for key in missing:
                yield Fault(path, 1, f"`{key}:` ontbreekt in de kop", cure)


@rule
def pages_have_a_title_of_their_own(loaded: Loaded, pages: Pages) -> Iterator[Fault]:
    """Two pages of one title cannot be told apart in the menu; of those the new one is told."""
    first: dict[str, str] = {}
    listed = loaded.content.adressen
    for page in sorted(pages.titles, key=lambda name: (as_address(name) not in listed, name)):
        if pages.naming(page) or not pages.titles[page]:
            continue
        line, title = pages.titles[page][0]
        other = first.setdefault(title.strip().casefold(), page)
        if other != page:
            what = f"docs/{other} heet ook al `{title}`"
            yield Fault(f"docs/{page}", line, what, "geef deze pagina een andere titel")


@rule
def records_alone_name_their_page(_: Loaded, pages: Pages) -> Iterator[Fault]:
    """What a record is called, is said in one place: no page says it again."""
    for page, titles in pages.titles.items():
        calls = pages.naming(page)
        if not calls:
            continue
        first, *others = calls
        noun, name = KINDS[str(MACROS[first.macro].kind)].noun, first.args[0]
        for line, _title in titles:
            what = f"deze pagina heet vanzelf zoals {noun} `{name}`"
            cure = f"haal deze regel weg; verander de naam bij `titel:` van {noun} `{name}`"
            yield Fault(f"docs/{page}", line, what, cure)
        for other in others:
            what = f"deze pagina is al van {noun} `{name}`"
            cure = f"geef {noun} `{other.args[0]}` een eigen pagina"
            yield Fault(f"docs/{page}", other.line, what, cure)


@rule
def names_of_pages_fit_in_a_link(loaded: Loaded, pages: Pages) -> Iterator[Fault]:
    """What names a page is no longer than a link to it can show."""
    for kind in (kind for kind in KINDS.values() if kind.names_page):
        for record_id, record in loaded.content.records_of(kind.name).items():
            for key, most in (("titel", LONGEST["title"]), ("kort", LONGEST["description"])):
                signs = len(getattr(record, key))
                if signs > most and pages.places(kind.name, record_id):
                    what = f"`{key}:` heeft {signs} tekens, meer dan een link kan laten zien"
                    keys = (kind.name, record_id, key)
                    yield loaded.fault(keys, what, f"maak er hooguit {most} van")
