"""A published site, as far as it was asked for, and what it should be."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urljoin

from macros.finishing.fresh import FOLDER
from macros.finishing.inventory import INVENTORY, Inventory, read_inventory
from macros.hosting.web_server import INDEX, NOT_FOUND
from macros.inspection.published_page import PublishedPage
from macros.inspection.visit import Answer, Visit

OK, MISSING = 200, 404
NOWHERE = "bestaat/niet.html"
SEARCHED = "search/search_index.json"

_OWN = re.compile(rf"{FOLDER}/[\w-]+\.(?:css|js)")


@dataclass(frozen=True)
class Expected:
    """Which guide should be there: its id and edition."""

    gids: str
    editie: str


@dataclass(frozen=True)
class Site:
    """A published site, and what it should be."""

    visit: Visit
    expected: Expected

    @property
    def home(self) -> str:
        """Its address."""
        return self.visit.home

    @cached_property
    def start(self) -> PublishedPage:
        """The page with which it starts."""
        return PublishedPage(self.visit.ask(INDEX).text)

    @cached_property
    def inventory(self) -> Inventory | None:
        """What it says that it holds; None where it says nothing."""
        answer = self.visit.ask(INVENTORY)
        return read_inventory(answer.text) if answer.status == OK else None

    @cached_property
    def names(self) -> list[str]:
        """What should be there, named from its top; without a list that is what the start tells."""
        if self.inventory:
            listed = (name for name in self.inventory.files if name != NOT_FOUND)
            return list(dict.fromkeys([INDEX, *listed]))
        links = (self.name(link) for link in (*self.start.pages, *self.start.loads))
        found = (link.partition("?")[0] for link in links if link)
        return list(dict.fromkeys([INDEX, *found, SEARCHED]))

    @cached_property
    def answers(self) -> Mapping[str, Answer]:
        """What came for each of them, asked for as a page does."""
        mark = f"?{self.start.mark}" if self.start.mark else ""
        return {
            name: self.visit.ask(name + mark if _OWN.fullmatch(name) else name)
            for name in self.names
            if not name.endswith("/")
        }

    @cached_property
    def there(self) -> Mapping[str, Answer]:
        """What came as it should, of those."""
        return {name: answer for name, answer in self.answers.items() if answer.status == OK}

    @cached_property
    def pages(self) -> Mapping[str, PublishedPage]:
        """The pages that came, read."""
        return {
            name: PublishedPage(answer.text)
            for name, answer in self.there.items()
            if name.endswith(".html")
        }

    @cached_property
    def folders(self) -> list[str]:
        """The folders with a page of their own; the top is the empty name."""
        starts = (
            page.removesuffix(INDEX) for page in self.names if f"/{page}".endswith(f"/{INDEX}")
        )
        return sorted(starts)

    @property
    def answers_everything(self) -> bool:
        """Whether the server has something for every address: that is told once."""
        nowhere = self.visit.ask(NOWHERE)
        return nowhere.status == OK or nowhere.leads_to is not None

    def name(self, link: str, page: str = INDEX) -> str | None:
        """What a link of a page leads to, from the top of the site; None where that is outside."""
        address = urljoin(self.home + page, link)
        return address.removeprefix(self.home) if address.startswith(self.home) else None
