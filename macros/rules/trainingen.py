"""Training cards: what they rest on, their slides, and the mail that sends them on."""

import re
from collections import Counter
from collections.abc import Iterator

from macros.content.fault import Fault
from macros.content.load import Loaded
from macros.content.model.training import Bereik
from macros.pages.calls import Pages
from macros.rendering.mail import MOST_SIGNS, longest_mail
from macros.rules.registry import rule
from macros.rules.walk import regels


@rule
def regel_follows_from_factors_or_is_chosen_by_hand(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """Each line of `past_bij` says where its answer comes from."""
    for keys, regel in regels(loaded):
        if bool(regel.banden) == bool(regel.met_de_hand):
            what = f"regel `{regel.id}` heeft geen banden en geen `met_de_hand`, of beide"
            cure = "geef `banden:` met factoren, of zeg bij `met_de_hand:` waarom niet"
            yield loaded.fault(keys, what, cure)


@rule
def only_what_follows_from_factors_can_be_denied_by_them(
    loaded: Loaded, _: Pages
) -> Iterator[Fault]:
    """A line that no factor speaks of is never answered by the scan."""
    for keys, regel in regels(loaded):
        if regel.anders and not regel.banden:
            what = f"regel `{regel.id}` heeft `anders:`, maar geen banden"
            cure = "haal `anders:` weg, of geef `banden:` met factoren"
            yield loaded.fault((*keys, "anders"), what, cure)


@rule
def ties_are_not_repeated(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """A line is tied to a factor once."""
    for keys, regel in regels(loaded):
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
        ranges = (
            (("tot",), Bereik(van=dias.van, tot=dias.tot)),
            (("maximaal", "tot"), dias.maximaal),
            (("in_ieder_geval", "tot"), dias.in_ieder_geval),
        )
        for inner, bereik in ranges:
            if bereik is not None and bereik.van > bereik.tot:
                what = f"een bereik loopt van {bereik.van} tot {bereik.tot}"
                keys = ("trainingen", training.id, "dias", *inner)
                yield loaded.fault(keys, what, "zet het laagste getal bij `van:`")


@rule
def required_dias_lie_within_range(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """The slides to use in any case are among those to choose from."""
    for training in loaded.content.trainingen.values():
        dias, must = training.dias, training.dias.in_ieder_geval
        if must is None or dias.van > dias.tot or must.van > must.tot:
            continue  # there is none, or what is wrong is told of the range itself
        if not dias.van <= must.van <= must.tot <= dias.tot:
            what = f"dia {must.van}–{must.tot} valt buiten dia {dias.van}–{dias.tot}"
            keys = ("trainingen", training.id, "dias", "in_ieder_geval")
            yield loaded.fault(keys, what, "kies dia's binnen `van:` en `tot:`")


@rule
def no_more_dias_than_there_are(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """One cannot use more slides than there are to choose from."""
    for training in loaded.content.trainingen.values():
        dias, most = training.dias, training.dias.maximaal
        there = dias.tot - dias.van + 1
        if most is not None and most.tot > there > 0:
            what = f"maximaal {most.tot} dia's, maar er zijn er maar {there}"
            keys = ("trainingen", training.id, "dias", "maximaal")
            yield loaded.fault(keys, what, f"gebruik ten hoogste {there}")


@rule
def numbers_of_dias_are_not_said_again(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """Pages say which slides by their numbers: what is written out would be the second place."""
    for training in loaded.content.trainingen.values():
        said = re.search(r"(?i)\bdia(?:'s|’s)?\s+\d+", training.dias.toelichting or "")
        if said:
            what = f"`{said[0]}` staat hier nog een keer"
            cure = "haal de zin met het nummer weg: de site maakt die van `van:`, `tot:` en verder"
            yield loaded.fault(("trainingen", training.id, "dias", "toelichting"), what, cure)


@rule
def card_has_each_section_once(loaded: Loaded, _: Pages) -> Iterator[Fault]:
    """Every part of the card stands on it once, under an anchor of its own."""
    if (gids := loaded.gids) is None:
        return
    if loaded.content.trainingen and not gids.kaart:
        what = "de kaart van een training heeft geen delen"
        cure = "noem bij `kaart:` welke delen een kaart heeft, en hoe die heten"
        yield loaded.fault(("gids",), what, cure)
    for field in ("deel", "anker"):
        for value, times in Counter(getattr(deel, field) for deel in gids.kaart).items():
            if times > 1:
                what = f"`{field}: {value}` staat {times} keer op de kaart"
                yield loaded.fault(("gids", "kaart"), what, "houd er één over")


@rule
def mails_of_cards_can_be_opened(loaded: Loaded, pages: Pages) -> Iterator[Fault]:
    """The mail that sends a card on fits in a link, wherever the site will stand."""
    if loaded.gids is None:
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
