"""All records together, with the links that are computed rather than stored."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from macros.content.fault import near
from macros.content.kinds import KINDS, Kinds
from macros.content.model.base import Record
from macros.content.model.kader import Kader
from macros.content.model.schaal import Schaal
from macros.content.model.thema import Factor, Thema
from macros.content.model.training import Band, Bereik, Regel, Training


class Content(Kinds):
    """The content of a guide: each kind by its name, as records by id in the order of showing.

    A kind of which there are no records is empty.
    """

    def __init__(self, records: Mapping[str, Mapping[str, Record]]) -> None:
        """`records`: what was read, by kind and by id; those inside others are found there."""
        self._records: dict[str, Mapping[str, Record]] = {
            kind: _in_order(found) for kind, found in records.items()
        }

    def records_of(self, kind: str) -> Mapping[str, Record]:
        """The records of a kind, by id."""
        if kind not in self._records:
            around = KINDS[kind].inside
            holders = self.records_of(around).values() if around else ()
            self._records[kind] = {
                record.id: record for holder in holders for record in getattr(holder, kind)
            }
        return self._records[kind]

    def get(self, kind: str, record_id: str) -> Record:
        """The record with this id. Raises LookupError, with near matches, when there is none."""
        records = self.records_of(kind)
        try:
            return records[record_id]
        except KeyError:
            text = f"`{record_id}` bestaat niet in {kind}: {near(record_id, records)}"
            raise LookupError(text) from None

    @property
    def schaal(self) -> Schaal:
        """The scale on which factors are answered."""
        return self.schalen[self.gids.schaal]

    @cached_property
    def thema_van(self) -> dict[str, Thema]:
        """The thema of each factor, by the factor's id."""
        return {f.id: thema for thema in self.themas.values() for f in thema.factoren}

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


def _in_order(records: Mapping[str, Record]) -> dict[str, Record]:
    """By `nummer` where records have one, else as they stand in the file."""
    return dict(sorted(records.items(), key=lambda item: getattr(item[1], "nummer", 0)))
