"""All records together, with the links that are computed rather than stored."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from macros.fault import near
from macros.model import (
    Aard,
    Adres,
    Band,
    Begrip,
    Bereik,
    Bron,
    Context,
    Contextvraag,
    Editie,
    Factor,
    Gids,
    Ingang,
    Kader,
    Niveau,
    Omleiding,
    Planelement,
    Programma,
    Record,
    Regel,
    Routestap,
    Schaal,
    Thema,
    Training,
    Wijziging,
    Zoekwoord,
)


@dataclass(frozen=True)
class Content:
    """The content of a guide: each collection by id, in the order in which it is shown."""

    gids: Gids
    contexten: Mapping[str, Context]
    contextvragen: Mapping[str, Contextvraag]
    schalen: Mapping[str, Schaal]
    aarden: Mapping[str, Aard]
    themas: Mapping[str, Thema]
    kaders: Mapping[str, Kader]
    trainingen: Mapping[str, Training]
    plan: Mapping[str, Planelement]
    programmas: Mapping[str, Programma]
    begrippen: Mapping[str, Begrip]
    bronnen: Mapping[str, Bron]
    route: Mapping[str, Routestap]
    ingangen: Mapping[str, Ingang]
    zoekwoorden: Mapping[str, Zoekwoord]
    edities: Mapping[str, Editie]
    wijzigingen: Mapping[str, Wijziging]
    adressen: Mapping[str, Adres]
    omleidingen: Mapping[str, Omleiding]

    @cached_property
    def factoren(self) -> dict[str, Factor]:
        """Every factor by its id, in the order of the themas."""
        return {f.id: f for thema in self.themas.values() for f in thema.factoren}

    @cached_property
    def thema_van(self) -> dict[str, Thema]:
        """The thema of each factor, by the factor's id."""
        return {f.id: thema for thema in self.themas.values() for f in thema.factoren}

    @cached_property
    def niveaus(self) -> dict[str, Niveau]:
        """The levels on which a training can fit, by id."""
        return {niveau.id: niveau for niveau in self.gids.niveaus}

    @property
    def schaal(self) -> Schaal:
        """The scale on which factors are answered."""
        return self.schalen[self.gids.schaal]

    def get(self, collection: str, record_id: str) -> Record:
        """The record with this id. Raises LookupError, with near matches, when there is none."""
        records: Mapping[str, Record] = getattr(self, collection)
        try:
            return records[record_id]
        except KeyError:
            text = f"`{record_id}` bestaat niet in {collection}: {near(record_id, records)}"
            raise LookupError(text) from None

    @cached_property
    def trainingen_bij_factor(self) -> dict[str, list[Training]]:
        """The trainings with a line that is tied to each factor, by the factor's id."""
        found: dict[str, list[Training]] = {factor: [] for factor in self.factoren}
        for training in self.trainingen.values():
            for factor in dict.fromkeys(band.factor for band in banden(training)):
                found[factor].append(training)
        return found

    @cached_property
    def banden_van(self) -> dict[str, list[Band]]:
        """The ties of trainings to each factor, by the factor's id."""
        found: dict[str, list[Band]] = {factor: [] for factor in self.factoren}
        for training in self.trainingen.values():
            for band in banden(training):
                found[band.factor].append(band)
        return found

    @cached_property
    def alle_dias(self) -> Bereik:
        """From the first to the last slide that any training uses."""
        dias = [training.dias for training in self.trainingen.values()]
        return Bereik(van=min(d.van for d in dias), tot=max(d.tot for d in dias))

    def kaders_in(self, context: str) -> list[Kader]:
        """The call-outs that speak of this context."""
        return [kader for kader in self.kaders.values() if context in kader.contexten]

    def factoren_in(self, context: str) -> list[Factor]:
        """The factors that a call-out of this context bears on, in the order of the guide."""
        touched = {f for kader in self.kaders_in(context) for f in kader.factoren}
        return [factor for factor in self.factoren.values() if factor.id in touched]


def regels(training: Training) -> Iterator[Regel]:
    """Every line of `past_bij`, level after level."""
    for lines in training.past_bij.values():
        yield from lines


def banden(training: Training) -> Iterator[Band]:
    """Every tie of a training, line after line."""
    for regel in regels(training):
        yield from regel.banden
