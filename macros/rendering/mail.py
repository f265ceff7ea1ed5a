"""The mail with which a reader sends a training card on: plain text, in a `mailto:` link."""

from pathlib import Path
from urllib.parse import quote

import jinja2

from macros.content.model.training import Training
from macros.content.records import Content
from macros.hosting.site_address import LONGEST

MOST_SIGNS = 1900
"""Mail programs cut off a longer link, or do not open it."""

SAFE = "/:"
"""What may stand in the link as it is, so that an address keeps its length."""

_TEMPLATE = Path(__file__).parent.parent / "templates/training/mail.txt.jinja"


def mail_link(content: Content, training: Training, address: str | None) -> str:
    """The link that opens a mail about this card in the reader's own mail program.

    Without an address (None) the mail tells who sends it to put it there.
    """
    template = jinja2.Template(
        _TEMPLATE.read_text(encoding="utf-8"), undefined=jinja2.StrictUndefined, trim_blocks=True
    )
    text = template.render(gids=content.gids, training=training, adres=address)
    subject, body = text.strip().split("\n", 1)
    lines = body.strip().replace("\n", "\r\n")
    return f"mailto:?subject={quote(subject, safe=SAFE)}&body={quote(lines, safe=SAFE)}"


def longest_mail(content: Content, training: Training, page: str) -> int:
    """How many signs the link has at most, whatever the address of the site."""
    return len(mail_link(content, training, "")) + LONGEST + len(page)
