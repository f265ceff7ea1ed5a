"""All questions about a published site, in the order of the list in LEESMIJ.txt.

Each is one function that tells what it finds, and what to do about it.
"""

from macros.inspection import addresses, arrival, contents, sending
from macros.inspection.finding import Finding
from macros.inspection.site import Site

QUESTIONS = (
    arrival.is_of_this_edition,
    arrival.is_made_for_this_address,
    *contents.QUESTIONS,
    *addresses.QUESTIONS,
    *sending.QUESTIONS,
)


def inspect(site: Site) -> list[Finding]:
    """Every finding, the first question first. Raises NotReached: nobody answers."""
    if there := list(arrival.is_there(site)):
        return there
    return [finding for question in QUESTIONS for finding in question(site)]
