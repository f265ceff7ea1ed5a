"""What was in the guide when it was published: which side of a double is the older one."""

from macros.content.kinds import anchor
from macros.content.load import Loaded
from macros.pages.calls import Pages
from macros.pages.paths import as_address


def was_published(loaded: Loaded, pages: Pages, kind: str, record_id: str) -> bool:
    """Whether a published edition, or the list of published addresses, has this record."""
    editions = loaded.content.edities.values()
    if kind == "factoren":
        return any(toen.id == record_id for editie in editions for toen in editie.factoren)
    if kind == "trainingen" and any(t.id == record_id for e in editions for t in e.trainingen):
        return True
    listed = loaded.content.adressen
    if at := anchor(kind, record_id):
        return any(at in adres.ankers for adres in listed.values())
    return any(as_address(call.page) in listed for call in pages.places(kind, record_id))
