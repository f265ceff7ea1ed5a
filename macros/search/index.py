"""Makes the search index speak the language of who searches.

The theme finds words that begin as the typed word does. It knows no plurals, no parts of compounds
and no synonyms. So each section gets the words by which people may look for it, in fields of their
own that are searched and never shown (`search_words.py`).
"""

import html
import json
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from macros.content.kinds import anchor
from macros.content.records import Content
from macros.pages.guide import Guide
from macros.pages.paths import as_address
from macros.search.added_words import FIELDS, Section, added_words
from macros.search.dutch import STOP_WORDS, words

Entry = dict[str, Any]
"""A section in the index: `location`, `title` and `text`. A page itself comes before its parts."""

WEIGHTS = {"title": 4.0, "text": 1.0, "more": 1.0, **FIELDS}
"""How much a word counts in each field. A synonym of a word in a heading weighs more than one of a
word in the text."""

TEASER = 200
"""So many signs of a text are shown; of what follows, only the words are kept, in `more`."""

FEW_WORDS = {1: 2.0, 2: 1.5, 3: 1.25, 4: 1.1}
"""A heading of few words is more about each of them. Other headings count once."""

STATEMENT = 1.1
"""A factor is called by a whole sentence. Who types that sentence looks for the factor itself."""

PAGE = 0.35
"""The theme counts what a page itself says 2.5 times as much as what a section says."""


def searchable(index: Mapping[str, Any], guide: Guide) -> Entry:
    """The index of the search plugin, made fit for Dutch.

    What is left out of it, and which pages are one result, the guide's card says (`zoeken`).
    """
    content = guide.content
    names = {as_address(page): guide.title(page) for page in guide.pages.names}
    without = content.gids.zoeken.zonder
    headings_only = map(as_address, content.gids.zoeken.alleen_koppen)
    left_out = tuple(f"#{name}" for name in without)
    entries = [
        {
            "location": entry["location"],
            "title": _tidy(entry["title"]),
            "text": _tidy(entry["text"]),
        }
        for entry in index["docs"]
        if not entry["location"].endswith(left_out)
    ]
    entries = _brief(entries, set(headings_only))
    _name_the_page(entries, names)
    about = _about(content)
    statements = {anchor("factoren", factor.nummer) for factor in content.factoren.values()}
    sections = [
        Section(
            page=_page(entry),
            title=_words(entry["title"]),
            text=_words(entry["text"]),
            around=words(f"{names.get(_page(entry), '')} {about.get(_anchor(entry), '')}"),
            joined_title=_joined(entry["title"]),
            joined_text=_joined(entry["text"]),
        )
        for entry in entries
    ]
    added = added_words(sections, content)
    docs = [
        entry | _teaser(entry["text"], section) | more | _boost(entry, statements)
        for entry, section, more in zip(entries, sections, added, strict=True)
    ]
    config = index["config"]
    fields = {name: {"boost": weight} for name, weight in WEIGHTS.items()}
    return {
        # The worker would fetch a language's stemmer and stop words: here the words of the index
        # and the separator do their work.
        "config": config
        | {
            "lang": ["en"],
            "pipeline": [],
            "fields": config["fields"] | fields,
            "separator": separator(config["separator"]),
        },
        "docs": docs,
    }


def is_made(path: Path) -> bool:
    """Whether the index in this file has been made fit for Dutch already."""
    config = json.loads(path.read_text(encoding="utf-8"))["config"]
    return not WEIGHTS.keys() - config.get("fields", {}).keys()


def rewrite_index(path: Path, guide: Guide) -> None:
    """Replace the index in the file `path` by one that is fit for Dutch.

    So too in the script beside it, for who opens the site from a folder, if that is there already.
    """
    index = json.loads(path.read_text(encoding="utf-8"))
    text = json.dumps(searchable(index, guide), ensure_ascii=False, separators=(",", ":"))
    path.write_text(text, encoding="utf-8", newline="\n")
    script = path.with_suffix(".js")
    if script.is_file():
        before = script.read_text(encoding="utf-8").partition("{")[0]
        script.write_text(before + text, encoding="utf-8", newline="\n")


def separator(given: str) -> str:
    """What stands between words, in a text and in a query: stop words and 's as well.

    A stop word in a query would find every word that begins like it: `de` finds `deur`.
    """
    by_letter = defaultdict(list)
    for word in sorted(STOP_WORDS):
        by_letter[word[0]].append(word[1:])
    stop = "|".join(
        f"[{letter}{letter.upper()}](?:{'|'.join(rest)})" for letter, rest in by_letter.items()
    )
    return rf"['’]\w{{0,3}}(?![\wà-ÿ])|{given}|\b(?:{stop})(?![\wà-ÿ'’])"


def _page(entry: Entry) -> str:
    return str(entry["location"]).partition("#")[0]


def _anchor(entry: Entry) -> str:
    return str(entry["location"]).partition("#")[2]


def _tidy(text: str) -> str:
    """A text without what only takes room: samples of code, and space around tags."""
    text = re.sub(r"(?s)<pre>.*?</pre>", "", text)
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r" ?(</?(?:p|ul|ol|li)>) ?", r"\1", text)
    return re.sub(r"</ul><ul>|<p></p>", "", text).strip()


def _brief(entries: list[Entry], brief: set[str]) -> list[Entry]:
    """The sections of these pages are gone: the page itself has their headings as its text."""
    headings: dict[str, str] = dict.fromkeys(brief, "")
    for entry in entries:
        if _page(entry) in brief and _anchor(entry):
            headings[_page(entry)] += f"<p>{entry['title']}</p>"
    return [
        entry | {"text": entry["text"] + headings.get(_page(entry), "")}
        for entry in entries
        if _page(entry) not in brief or not _anchor(entry)
    ]


def _name_the_page(entries: list[Entry], names: Mapping[str, str]) -> None:
    """Put the name of the page before a heading that stands on more pages: it says too little."""
    often = Counter(entry["title"] for entry in entries)
    small = {word for entry in entries for word in re.findall(r"\b[a-z]\w*", _plain(entry["text"]))}
    for entry in entries:
        title = entry["title"]
        if often[title] > 1 and _anchor(entry):
            if set(words(title)[:1]) <= small:
                title = title[0].lower() + title[1:]
            entry["title"] = f"{names.get(_page(entry), '')}: {title}".removeprefix(": ")


def _teaser(text: str, section: Section) -> Entry:
    """The beginning of a text, up to the end of a paragraph or point; and the words of the rest."""
    if len(text) <= TEASER:
        return {"text": text}
    pieces = re.findall(r".*?(?:</p>|</li>|$)", text)
    shown = pieces.pop(0)
    while pieces and len(shown) + len(pieces[0]) <= TEASER:
        shown += pieces.pop(0)
    open_tags: list[str] = []
    for closing, tag in re.findall(r"<(/?)(p|ul|ol|li)>", shown):
        if closing:
            open_tags.pop()
        else:
            open_tags.append(tag)
    shown += "".join(f"</{tag}>" for tag in reversed(open_tags))
    there = {*STOP_WORDS, *section.title, *_words(shown)}
    rest = " ".join(word for word in dict.fromkeys(_words("".join(pieces))) if word not in there)
    return {"text": shown, "more": rest} if rest else {"text": shown}


def _boost(entry: Entry, statements: Collection[str | None]) -> Entry:
    if not _anchor(entry):
        return {"boost": PAGE}
    title = re.sub(r"\(.*?\)|^\w+ \d+\.", "", entry["title"])  # no abbreviation, no number
    boost = FEW_WORDS.get(len(set(words(title)) - STOP_WORDS), 1.0)
    if _anchor(entry) in statements:
        boost *= STATEMENT
    return {"boost": round(boost, 3)} if boost != 1.0 else {}


def _about(content: Content) -> dict[str, str]:
    """What a section is about besides what it says, by its anchor: a call-out its contexts."""
    return {
        str(anchor("kaders", kader.id)): " ".join(
            content.contexten[context].titel for context in kader.contexten
        )
        for kader in content.kaders.values()
    }


def _joined(text: str) -> list[str]:
    """Words with a hyphen or an apostrophe, written as one: people leave it out."""
    found = re.findall(r"\b\w+(?:[-'’]\w+)+\b", _plain(text).lower())
    return [re.sub(r"\W", "", word) for word in found]


def _plain(text: str) -> str:
    return html.unescape(re.sub("<[^>]*>", " ", text))


def _words(text: str) -> list[str]:
    return words(_plain(text))
