"""The rules across records and pages: one small function each, one failing example each in tests.

A rule takes the loaded content and the pages, and yields faults. It may count on valid records, not
on all records being there: what is invalid has been reported already.
"""

import types
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from fractions import Fraction
from functools import cache
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin, get_type_hints

from macros.edition import order
from macros.fault import Fault, near
from macros.load import Loaded
from macros.mail import MOST_SIGNS, longest_mail
from macros.model import Bereik, Factor, Record, Ref, Regel
from macros.pages import MACROS, Pages
from macros.yaml_source import Keys

Rule = Callable[[Loaded, Pages], Iterator[Fault]]
RULES: list[Rule] = []

MOST_CONTEXT_QUESTIONS = 4


def rule(function: Rule) -> Rule:
    """Register a rule."""
    RULES.append(function)
    return function


def check(loaded: Loaded, pages: Pages) -> list[Fault]:
    """Every fault that any rule finds."""
    return [fault for one in RULES for fault in one(loaded, pages)]


# References


@rule
def references_lead_somewhere(loaded: Loaded, pages: Pages) -> Iterator[Fault]:
    """Every id that points to a record, and every name of a page, leads to one that exists."""
    loaded.known["paginas"] = pages.names
    for keys, record in _all_records(loaded):
        for inner, collection, target in references(type(record), record):
            if loaded.dangles(collection, target):
                what = f"`{target}` bestaat niet in {collection}"
                yield loaded.fault((*keys, *inner), what, near(target, loaded.known[collection]))


@rule
def calls_name_known_ids(loaded: Loaded, pages: Pages) -> Iterator[Fault]:
    """Every id in a macro call on a page exists."""
    for call in pages.calls:
        macro = MACROS[call.macro]
        collection = macro.collection
        if macro.takes_id and collection and loaded.dangles(collection, call.args[0]):
            what = f"`{call.args[0]}` bestaat niet in {collection}"
            cure = near(call.args[0], loaded.known[collection])
            yield Fault(f"docs/{call.page}", call.line, what, cure)


# Numbers and ids


@rule
def nummers_are_unique(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """No two contexten, themas or trainingen share a number."""
    for name in ("contexten", "themas", "trainingen"):
        found = (
            ((name, record_id, "nummer"), record.nummer, record_id)  # type: ignore[attr-defined]
            for record_id, record in loaded.records[name].items()
        )
        for keys, number, owner in _repeated(found):
            what = f"nummer {number} is al van `{owner}`"
            yield loaded.fault(keys, what, "kies een nummer dat nog vrij is")


@rule
def factor_nummers_are_unique(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A factor's number is printed on paper and used in codes: unique in the whole guide."""
    highest = max((f.nummer for f in loaded.content.factoren.values()), default=0)
    found = (((*keys, "nummer"), f.nummer, f.id) for keys, f in _factoren(loaded))
    for keys, number, owner in _repeated(found):
        what = f"nummer {number} is al van factor `{owner}`"
        cure = f"geef een nummer dat nog nooit van een factor was, zoals {highest + 1} of hoger"
        yield loaded.fault(keys, what, cure)


@rule
def factor_ids_are_unique(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A factor is named without its thema, so its id is unique in the whole guide."""
    found = (((*keys, "id"), factor.id, str(keys[1])) for keys, factor in _factoren(loaded))
    for keys, factor, thema in _repeated(found):
        what = f"id `{factor}` staat al in thema `{thema}`"
        yield loaded.fault(keys, what, "geef deze factor een andere id")


@rule
def regel_ids_are_unique(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A line of `past_bij` is named without its training."""
    found = (((*keys, "id"), regel.id, str(keys[1])) for keys, regel in _regels(loaded))
    for keys, regel, training in _repeated(found):
        what = f"id `{regel}` staat al in training `{training}`"
        yield loaded.fault(keys, what, "geef deze regel een andere id")


@rule
def veld_ids_are_unique(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A field of the plan is named without its element."""
    found = (
        (("plan", element.id, "velden", index, "id"), veld.id, element.id)
        for element in loaded.content.plan.values()
        for index, veld in enumerate(element.velden)
    )
    for keys, veld, element in _repeated(found):
        what = f"id `{veld}` staat al in planelement `{element}`"
        yield loaded.fault(keys, what, "geef dit veld een andere id")


# Contexten


@rule
def contexten_share_their_kenmerken(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """Contexts are shown side by side, so they have the same rows in the same order."""
    rows: list[str] | None = None
    for context in loaded.content.contexten.values():
        names = [kenmerk.naam for kenmerk in context.kenmerken]
        rows = names if rows is None else rows
        if names != rows:
            cure = "gebruik deze namen, in deze volgorde: " + " · ".join(rows)
            what = f"de kenmerken van `{context.id}` zijn anders dan die van de eerste context"
            yield loaded.fault(("contexten", context.id, "kenmerken"), what, cure)


@rule
def kader_names_contexten_when_it_should(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A context call-out names its contexts; a tip or an example holds everywhere."""
    for kader in loaded.content.kaders.values():
        if kader.soort == "context" and not kader.contexten:
            what = f"kader `{kader.id}` is van soort context, maar noemt er geen"
            cure = "voeg `contexten:` toe, of maak er een tip of voorbeeld van"
            yield loaded.fault(("kaders", kader.id), what, cure)
        if kader.soort != "context" and kader.contexten:
            what = f"kader `{kader.id}` is een {kader.soort}, maar noemt wel contexten"
            cure = "haal `contexten:` weg, of maak de soort `context`"
            yield loaded.fault(("kaders", kader.id, "contexten"), what, cure)


@rule
def per_context_stays_within_contexten(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A call-out says more about its own contexts only."""
    for kader in loaded.content.kaders.values():
        for context in kader.per_context:
            if context not in kader.contexten:
                what = f"kader `{kader.id}` zegt iets over `{context}`, maar noemt die context niet"
                keys = ("kaders", kader.id, "per_context", context)
                yield loaded.fault(keys, what, "zet de context ook bij `contexten:`")


@rule
def lijnen_run_between_rollen(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A line in the picture of a context runs between people who are in it."""
    for context in loaded.content.contexten.values():
        kringen = (*context.beeld.boven, *context.beeld.onder)
        rollen = {rol for kring in kringen for rol in kring.rollen}
        for index, lijn in enumerate(context.beeld.lijnen):
            for end in ("van", "naar"):
                rol = getattr(lijn, end)
                if rol not in rollen:
                    what = f"`{rol}` staat niet in de tekening van `{context.id}`"
                    keys = ("contexten", context.id, "beeld", "lijnen", index, end)
                    yield loaded.fault(keys, what, near(rol, rollen))


@rule
def training_says_how_it_fits_each_context(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A card tells for every context how well the training fits, once."""
    for training in loaded.content.trainingen.values():
        named = Counter(past.context for past in training.context.past)
        for context in loaded.known["contexten"]:
            if named[context] != 1:
                what = f"training `{training.id}` noemt context `{context}` {named[context]} keer"
                keys = ("trainingen", training.id, "context", "past")
                yield loaded.fault(keys, what, "noem elke context precies één keer")


# Trainingen


@rule
def regel_follows_from_factors_or_is_chosen_by_hand(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """Each line of `past_bij` says where its answer comes from."""
    for keys, regel in _regels(loaded):
        if bool(regel.banden) == bool(regel.met_de_hand):
            what = f"regel `{regel.id}` heeft geen banden en geen `met_de_hand`, of beide"
            cure = "geef `banden:` met factoren, of zeg bij `met_de_hand:` waarom niet"
            yield loaded.fault(keys, what, cure)


@rule
def ties_are_not_repeated(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A line is tied to a factor once."""
    for keys, regel in _regels(loaded):
        for factor, times in Counter(band.factor for band in regel.banden).items():
            if times > 1:
                what = f"regel `{regel.id}` noemt factor `{factor}` {times} keer"
                cure = "maak er één band van, met alle uitkomsten bij `bij:`"
                yield loaded.fault((*keys, "banden"), what, cure)


@rule
def ranges_run_upwards(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A range of slides ends after it begins."""
    for training in loaded.content.trainingen.values():
        dias = training.dias
        ranges: list[tuple[Keys, Bereik | None]] = [
            ((), Bereik(van=dias.van, tot=dias.tot)),
            (("maximaal",), dias.maximaal),
            (("in_ieder_geval",), dias.in_ieder_geval),
        ]
        for inner, bereik in ranges:
            if bereik is not None and bereik.van > bereik.tot:
                what = f"een bereik loopt van {bereik.van} tot {bereik.tot}"
                keys = ("trainingen", training.id, "dias", *inner, "tot")
                yield loaded.fault(keys, what, "zet het laagste getal bij `van:`")


@rule
def required_dias_lie_within_range(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """The slides to use in any case are among those to choose from."""
    for training in loaded.content.trainingen.values():
        dias, must = training.dias, training.dias.in_ieder_geval
        if must is not None and not dias.van <= must.van <= must.tot <= dias.tot:
            what = f"dia {must.van}–{must.tot} valt buiten dia {dias.van}–{dias.tot}"
            keys = ("trainingen", training.id, "dias", "in_ieder_geval")
            yield loaded.fault(keys, what, "kies dia's binnen `van:` en `tot:`")


@rule
def no_more_dias_than_there_are(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """One cannot use more slides than there are to choose from."""
    for training in loaded.content.trainingen.values():
        dias, most = training.dias, training.dias.maximaal
        there = dias.tot - dias.van + 1
        if most is not None and most.tot > there:
            what = f"maximaal {most.tot} dia's, maar er zijn er maar {there}"
            keys = ("trainingen", training.id, "dias", "maximaal")
            yield loaded.fault(keys, what, f"gebruik ten hoogste {there}")


# The card, the glossary, the pages, what changed


@rule
def mails_of_cards_can_be_opened(loaded: Loaded, pages: Pages) -> Iterator[Fault]:
    """The mail that sends a card on fits in a link, wherever the site will stand."""
    if not hasattr(loaded.gids, "titel"):  # a card that could not be read has none
        return
    for training in loaded.content.trainingen.values():
        for call in pages.places("trainingen", training.id)[:1]:
            signs = longest_mail(loaded.content, training, call.page)
            if signs > MOST_SIGNS:
                what = (
                    f"de e-mail van training `{training.id}` wordt te lang: {signs} tekens, "
                    f"en er passen er {MOST_SIGNS}"
                )
                cure = "maak `kort:`, `wanneer:` of `kort:` van de trainer korter"
                yield loaded.fault(("trainingen", training.id, "wanneer"), what, cure)


@rule
def card_has_each_section_once(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """Every part of the card stands on it once, under an anchor of its own."""
    for field in ("deel", "anker"):
        for value, times in Counter(getattr(d, field) for d in loaded.gids.kaart).items():
            if times > 1:
                what = f"`{field}: {value}` staat {times} keer op de kaart"
                yield loaded.fault(("gids", "kaart"), what, "houd er één over")


@rule
def begrip_refers_to_others(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A term does not send its reader back to itself."""
    for begrip in loaded.content.begrippen.values():
        if begrip.id in begrip.zie_ook:
            what = f"begrip `{begrip.id}` verwijst naar zichzelf"
            keys = ("begrippen", begrip.id, "zie_ook")
            yield loaded.fault(keys, what, "haal het weg bij `zie_ook:`")


@rule
def search_words_stand_once(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A word that people search with belongs to one family: that of a term, or one of its own."""
    seen: dict[str, str] = {}
    for begrip in loaded.content.begrippen.values():
        for word in filter(None, (begrip.term, begrip.afkorting, *begrip.synoniemen)):
            seen.setdefault(word.casefold(), f"begrip `{begrip.id}`")
    for record in loaded.content.zoekwoorden.values():
        for field in ("woorden", "fouten"):
            for index, word in enumerate(getattr(record, field)):
                if word.casefold() in seen:
                    what = f"`{word}` staat al bij {seen[word.casefold()]}"
                    keys = ("zoekwoorden", record.id, field, index)
                    yield loaded.fault(keys, what, "houd er één over")
                seen.setdefault(word.casefold(), f"`{record.id}`")


@rule
def search_words_lead_somewhere(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A word that people type leads to another word, or it finds nothing new."""
    for record in loaded.content.zoekwoorden.values():
        words = len(record.woorden) + len(record.fouten)
        if words < (1 if record.begrip else 2):
            what = f"bij `{record.id}` staat geen woord dat naar een ander woord leidt"
            cure = "geef er meer woorden bij, of noem bij `begrip:` waar ze bij horen"
            yield loaded.fault(("zoekwoorden", record.id), what, cure)


@rule
def records_have_one_place(loaded: Loaded, pages: Pages) -> Iterator[Fault]:
    """Each record is shown on one page, so that a link to it leads somewhere."""
    for name, macro in MACROS.items():
        if not macro.places or macro.collection is None or pages.unread:
            continue
        for record_id in loaded.records[macro.collection]:
            form = f'{{{{ {name}("{record_id}") }}}}' if macro.takes_id else f"{{{{ {name}() }}}}"
            homes = pages.places(macro.collection, record_id)
            if not homes:
                what = f"`{record_id}` staat op geen enkele pagina"
                cure = f"zet `{form}` op de pagina waar het hoort"
                yield loaded.fault((macro.collection, record_id), what, cure)
            for call in homes[1:]:
                first = f"docs/{homes[0].page}:{homes[0].line}"
                what = f"`{record_id}` staat ook al op {first}"
                yield Fault(f"docs/{call.page}", call.line, what, "houd één van de twee over")


# How the rules look at records


T = TypeVar("T")


# Scoring


@rule
def bands_cover_all_points(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """The first band of a thema begins at nothing, and each next one higher, up to the whole."""
    for thema in loaded.content.themas.values():
        borders = [Fraction(duiding.vanaf) for duiding in thema.duidingen]
        for index, border in enumerate(borders):
            keys = ("themas", thema.id, "duidingen", index, "vanaf")
            if index == 0 and border != 0:
                cure = "begin de eerste duiding met `vanaf: 0/1`"
                yield loaded.fault(keys, "onder deze duiding is er geen tekst", cure)
            elif index and not borders[index - 1] < border <= 1:
                cure = "zet de duidingen op volgorde, van 0/1 tot ten hoogste 1/1"
                yield loaded.fault(keys, "deze duiding begint niet na de vorige", cure)


@rule
def scales_can_be_counted(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """Signs differ, values count up from 0, and what helps lies above what asks attention."""
    for schaal in loaded.content.schalen.values():
        keys: Keys = ("schalen", schaal.id)
        tekens = [antwoord.teken for antwoord in schaal.antwoorden]
        if len(set(tekens)) < len(tekens):
            cure = "geef elk antwoord een eigen teken"
            yield loaded.fault(
                (*keys, "antwoorden"), "twee antwoorden hebben hetzelfde teken", cure
            )
        scores = [a.waarde for a in schaal.antwoorden if a.soort == "score"]
        others = [a.waarde for a in schaal.antwoorden if a.soort != "score"]
        if scores != list(range(len(scores))) or any(value is not None for value in others):
            cure = "nummer de antwoorden met `soort: score` van 0 af, en geef andere geen waarde"
            yield loaded.fault((*keys, "antwoorden"), "de waarden tellen niet op vanaf 0", cure)
        elif not schaal.aandacht_tot < schaal.helpt_vanaf < len(scores):
            cure = (
                "kies `aandacht_tot` lager dan `helpt_vanaf`, en die ten hoogste de laatste waarde"
            )
            yield loaded.fault(
                (*keys, "helpt_vanaf"), "de grenzen passen niet bij de waarden", cure
            )


@rule
def letters_of_actions_are_unique(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """Each action of a factor has a letter of its own."""
    for keys, factor in _factoren(loaded):
        found = (
            ((*keys, "acties", index, "letter"), actie.letter, actie.tekst)
            for index, actie in enumerate(factor.acties)
        )
        for place, letter, _owner in _repeated(found):
            what = f"letter `{letter}` is al gebruikt bij factor {factor.nummer}"
            yield loaded.fault(place, what, "kies een letter die hier nog nooit gebruikt is")


@rule
def contexts_are_chosen_in_few_questions(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """Nobody answers a long list to find out where they work."""
    for vraag in list(loaded.content.contextvragen.values())[MOST_CONTEXT_QUESTIONS:]:
        cure = "haal een vraag weg, of voeg er twee samen"
        what = f"er zijn meer dan {MOST_CONTEXT_QUESTIONS} vragen om een context te kiezen"
        yield loaded.fault(("contextvragen", vraag.id), what, cure)


@rule
def numbers_are_never_used_again(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A factor keeps its number, and a number its factor: links and paper rest on it."""
    published = {
        toen.nummer: (toen.id, editie.id)
        for editie in loaded.content.edities.values()
        for toen in editie.factoren
    }
    for keys, factor in _factoren(loaded):
        then = published.get(factor.nummer)
        if then and then[0] != factor.id:
            what = f"nummer {factor.nummer} was in editie {then[1]} van factor `{then[0]}`"
            yield loaded.fault((*keys, "nummer"), what, "geef deze factor een nieuw nummer")


@rule
def a_published_edition_stays_as_it_was(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """Factors change together with the edition's number: old links are read by it."""
    current = getattr(loaded.gids, "editie", None)  # a card that could not be read has none
    editie = loaded.content.edities.get(current) if current else None
    if editie is None:
        return
    then = {toen.nummer: (toen.id, toen.soort, toen.tekst) for toen in editie.factoren}
    now = {f.nummer: (f.id, f.soort, f.tekst) for _keys, f in _factoren(loaded)}
    if then != now:
        changed = min(n for n in then.keys() | now.keys() if then.get(n) != now.get(n))
        what = f"factor {changed} is anders dan in editie {editie.id}, die al is gepubliceerd"
        yield loaded.fault(("gids", "editie"), what, "geef de editie een nieuw nummer")


@rule
def every_edition_says_what_changed(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """Readers are told what is new in the edition that they have, and in those before it."""
    current = getattr(loaded.gids, "editie", None)
    told = loaded.content.wijzigingen
    if not current or not told:
        return
    for editie in (current, *loaded.content.edities):
        if editie not in told:
            what = f"editie {editie} staat niet in data/wijzigingen.yml"
            cure = "zeg daar in een of meer punten wat er voor lezers is veranderd"
            yield loaded.fault(("gids", "editie"), what, cure)
    for editie in told:
        if editie != current and editie not in loaded.content.edities:
            what = f"editie {editie} is nog niet vastgelegd, en `editie:` is al {current}"
            cure = (
                f"zet `editie:` in data/gids.yml terug op {editie}, laat die vastleggen met "
                "`make editie`, en geef dan pas een nieuw nummer; of verbeter het nummer hier"
            )
            yield loaded.fault(("wijzigingen", editie), what, cure)


@rule
def an_anchor_stands_on_a_page(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A point that names a heading names its page too."""
    for wijziging in loaded.content.wijzigingen.values():
        for index, punt in enumerate(wijziging.punten):
            if punt.anker and not punt.pagina:
                keys = ("wijzigingen", wijziging.id, "punten", index, "anker")
                what = f"kop `{punt.anker}` staat op een pagina die hier niet wordt genoemd"
                yield loaded.fault(keys, what, "noem ook `pagina:`")


@rule
def the_edition_is_the_newest(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """An edition comes after those that were published."""
    current = getattr(loaded.gids, "editie", None)
    for editie in loaded.content.edities if current else ():
        if order(str(current)) < order(editie):
            what = f"editie {current} is lager dan editie {editie}, die al is gepubliceerd"
            yield loaded.fault(("gids", "editie"), what, "geef een hoger nummer")


def _repeated(found: Iterable[tuple[Keys, T, str]]) -> Iterator[tuple[Keys, T, str]]:
    """Of values with their place and owner: those seen before, with the first owner."""
    owners: dict[T, str] = {}
    for keys, value, owner in found:
        if value in owners:
            yield keys, value, owners[value]
        owners.setdefault(value, owner)


def _factoren(loaded: Loaded) -> Iterator[tuple[Keys, Factor]]:
    for thema in loaded.content.themas.values():
        for index, factor in enumerate(thema.factoren):
            yield ("themas", thema.id, "factoren", index), factor


def _regels(loaded: Loaded) -> Iterator[tuple[Keys, Regel]]:
    for training in loaded.content.trainingen.values():
        for niveau, lines in training.past_bij.items():
            for index, regel in enumerate(lines):
                yield ("trainingen", training.id, "past_bij", niveau, index), regel


def _all_records(loaded: Loaded) -> Iterator[tuple[Keys, Record]]:
    yield ("gids",), loaded.gids
    for name, records in loaded.records.items():
        for record_id, record in records.items():
            yield (name, record_id), record


@cache
def _fields(model: type[Record]) -> Mapping[str, Any]:
    """The fields that may hold a reference, with their types."""
    hints = get_type_hints(model, include_extras=True)
    return {name: kind for name, kind in hints.items() if _may_refer(kind)}


def _may_refer(kind: Any) -> bool:
    if isinstance(kind, type) and issubclass(kind, Record):
        return bool(_fields(kind))
    return isinstance(kind, Ref) or any(map(_may_refer, get_args(kind)))


def references(kind: Any, value: Any, keys: Keys = ()) -> Iterator[tuple[Keys, str, str]]:
    """Every reference inside a value of this type: where, to which collection, which id."""
    origin, args = get_origin(kind), get_args(kind)
    if origin is Annotated:
        yield from ((keys, mark.collection, value) for mark in args[1:] if isinstance(mark, Ref))
    for inner_kind, inner_value, inner_keys in _inside(origin, args, value):
        yield from references(inner_kind, inner_value, (*keys, *inner_keys))


def _inside(origin: Any, args: tuple[Any, ...], value: Any) -> Iterator[tuple[Any, Any, Keys]]:
    """The values directly inside a value: the type of each, the value, and its key if any."""
    if isinstance(value, Record):
        for name, kind in _fields(type(value)).items():
            if name in value.model_fields_set:
                yield kind, getattr(value, name), (name,)
    elif origin is Annotated or (origin in {Union, types.UnionType} and value is not None):
        yield args[0], value, ()
    elif origin is list:
        yield from ((args[0], item, (index,)) for index, item in enumerate(value))
    elif origin is dict:
        for key, item in value.items():
            yield args[0], key, (key,)
            yield args[1], item, (key,)
