"""The macros that a page may call: those of the kinds of records, and a few that show no record."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from macros.content.kinds import KINDS, Kind
from macros.content.model.base import Record

WITHOUT_RECORD = (
    *("colofon", "wijzigingen", "veiligheidsregels", "insluitcode"),
    *("tekening_bestand", "tekening_voorstel", "tekening_controle"),
)
"""What these show is told by the guide's card, its editions, or the engine itself."""


@dataclass(frozen=True)
class Macro:
    """What a macro takes and does.

    `kind`: of which kind it shows a record, or all of them. `is_home`: a record has its address
    where this macro is called. `inline`: it stands in running text, and may be given other words.
    """

    kind: str | None = None
    takes_id: bool = False
    is_home: bool = False
    inline: bool = False


def _macros_of(kind: Kind[Record]) -> Iterator[tuple[str, Macro]]:
    for name in kind.all:
        yield name, Macro(kind.name, is_home=name == kind.home)
    for name in (*kind.each, *kind.inline):
        is_home, inline = name == kind.home, name in kind.inline
        yield name, Macro(kind.name, takes_id=True, is_home=is_home, inline=inline)


MACROS: Mapping[str, Macro] = {
    **{name: macro for kind in KINDS.values() for name, macro in _macros_of(kind)},
    **{name: Macro() for name in WITHOUT_RECORD},
}
