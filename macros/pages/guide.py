"""A guide as it stands in a folder: its content and its pages."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, cast

from macros.content.fault import Fault
from macros.content.kinds import KINDS
from macros.content.records import Content
from macros.content.yaml_source import Keys
from macros.pages.calls import Pages
from macros.pages.macros import MACROS


class Naming(Protocol):
    """A record after which its page is called."""

    titel: str
    kort: str


@dataclass(frozen=True)
class Guide:
    """A sound guide: every record valid, every rule kept."""

    content: Content
    pages: Pages
    fault: Callable[[Keys, str, str], Fault]
    """A fault at the place of a record: for what can only be seen once pages are made."""

    def named_after(self, page: str) -> Naming | None:
        """The record after which a page (`training/index.md`) is called, if it is."""
        call = next(iter(self.pages.naming(page)), None)
        if call is None:
            return None
        return cast("Naming", self.content.get(str(MACROS[call.macro].kind), call.args[0]))

    @property
    def pages_of_records(self) -> list[str]:
        """The pages that are called after a record, in the order of the records."""
        return [
            call.page
            for kind in KINDS.values()
            if kind.names_page
            for record_id in self.content.records_of(kind.name)
            for call in self.pages.places(kind.name, record_id)
        ]

    def title(self, page: str) -> str:
        """What a page is called: as the record after which it is named, else as its head says."""
        record = self.named_after(page)
        return record.titel if record else self.pages.titles[page][0][1]
