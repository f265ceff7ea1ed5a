"""What may not stand on a page: it would run, or be asked of another site, or be blocked there."""

import re
from collections.abc import Iterator

from macros.content.fault import Fault

_TAG = re.compile(r"""<([A-Za-z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>?""")
_ATTRIBUTE = re.compile(r"""([^\s"'<>/={}]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`{}]+)""")
_LIST_OF_ATTRIBUTES = re.compile(r"\{:?[ ]([^{}\n]*)\}")
_IMAGE = re.compile(r"!\[[^\[\]]*\]\(\s*<?([^\s()<>]+)")
_NAMED_IMAGE = re.compile(r"!\[([^\[\]]*)\](?:\[([^\[\]]*)\])?(?!\()")
_NAMED = re.compile(r"(?m)^ {0,3}\[([^\[\]]+)\]:\s*<?(\S+)")
_TARGET = re.compile(r"\]\(\s*<?([^\s()<>]+)")
_RUNS = re.compile(r"\]\(\s*<?\s*((?:javascript|vbscript|data):)", re.IGNORECASE)

_REMOTE = re.compile(r"\s*(?:https?:)?//", re.IGNORECASE)
_SCRIPT_ADDRESS = re.compile(r"\s*(?:javascript|vbscript|data):", re.IGNORECASE)
_ON_A_COMPUTER = re.compile(r"\s*(?:file:|[A-Za-z]:[\\/]|\\\\)", re.IGNORECASE)
_TAGS = {
    *("script", "style", "iframe", "frame", "frameset", "object", "embed", "applet"),
    *("link", "meta", "base", "form", "portal"),
    *("font", "center", "marquee", "blink", "big"),
}
_IN_A_SENTENCE = {"br", "wbr", "sub", "sup", "abbr", "kbd", "mark", "small"}
"""What Markdown has no sign for."""
_AUTOMATIC = re.compile(r"<(?:https?://|mailto:)?[^\s<>]*[/@][^\s<>]*>")
"""An address between angle brackets, which becomes a link."""
_SHOWS = {"src", "srcset", "poster", "data", "background"}
_LEADS = _SHOWS | {"href"}

_OWN_COMPUTER = (
    "dit verwijst naar een bestand op je eigen computer, en daar kan een lezer niet bij",
    "zet het bestand in docs/, of noem een webadres",
)
_MARKDOWN = (
    "gebruik de tekens van Markdown: een lege regel, `**vet**`, `[woorden](pagina.md)`; is het "
    "geen HTML, laat `<` en `>` dan weg"
)
_REMOVE = "haal het weg; wat een pagina doet en hoe ze eruitziet, maakt een ontwikkelaar"
_TAKE_HERE = "zet het plaatje zelf in docs/, en verwijs daarnaar"


def unsafe_faults(prose: str, name: str) -> Iterator[Fault]:
    """Each thing on a page, called `name` in messages, that may not stand there.

    `prose` is its text without comments and code, with every line in its place.
    """
    found = [*_in_tags(prose), *_in_markdown(prose)]
    for at, what, cure in sorted(found):
        yield Fault(name, prose.count("\n", 0, at) + 1, what, cure)


def _in_tags(prose: str) -> Iterator[tuple[int, str, str]]:
    for tag in _TAG.finditer(prose):
        called, faults = tag[1].lower(), list(_in_attributes(tag[2], tag.start()))
        if called in _TAGS or faults:
            told = f"`<{called}>` kan niet op een pagina", _REMOVE
            yield from [(tag.start(), *told)] if called in _TAGS else faults
        elif called not in _IN_A_SENTENCE and not _is_address(prose, tag.start()):
            yield (
                tag.start(),
                f"`{tag[0].split()[0].rstrip('>')}>`: zo komt het niet op de pagina",
                _MARKDOWN,
            )
    for listed in _LIST_OF_ATTRIBUTES.finditer(prose):
        yield from _in_attributes(listed[1], listed.start())


def _is_address(prose: str, at: int) -> bool:
    """Whether what begins here is an address between angle brackets, alone or of a link."""
    return prose[:at].endswith("](") or bool(_AUTOMATIC.match(prose, at))


def _in_attributes(attributes: str, at: int) -> Iterator[tuple[int, str, str]]:
    for key, value in _ATTRIBUTE.findall(attributes):
        called, given = key.lower(), value.strip("\"'")
        if called == "style" or (called.startswith("on") and called.isalpha()):
            yield at, f"`{called}=` kan niet op een pagina: een server kan het tegenhouden", _REMOVE
        elif called in _SHOWS and _REMOTE.match(given):
            yield at, _from_elsewhere(given), _TAKE_HERE
        elif called in _LEADS and _ON_A_COMPUTER.match(given):
            yield at, *_OWN_COMPUTER
        elif _SCRIPT_ADDRESS.match(given):
            yield at, f"`{given.split(':')[0].strip()}:` kan niet op een pagina", _REMOVE


def _in_markdown(prose: str) -> Iterator[tuple[int, str, str]]:
    named = {name.casefold(): address for name, address in _NAMED.findall(prose)}
    for image in _IMAGE.finditer(prose):
        if _REMOTE.match(image[1]):
            yield image.start(), _from_elsewhere(image[1]), _TAKE_HERE
    for image in _NAMED_IMAGE.finditer(prose):
        address = named.get((image[2] or image[1]).casefold(), "")
        if _REMOTE.match(address):
            yield image.start(), _from_elsewhere(address), _TAKE_HERE
    for link in _TARGET.finditer(prose):
        if _ON_A_COMPUTER.match(link[1]):
            yield link.start(), *_OWN_COMPUTER
    for link in _RUNS.finditer(prose):
        yield link.start(), f"`{link[1].lower()}` kan niet op een pagina", _REMOVE


def _from_elsewhere(address: str) -> str:
    host = address.strip().split("//", 1)[1].split("/")[0]
    return f"dit plaatje staat op een andere site: `{host}`"
