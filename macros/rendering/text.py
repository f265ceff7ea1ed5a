"""What templates do with a text of the data."""

import re

from markupsafe import Markup


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text: a blank line stands between them."""
    return [part.strip() for part in re.split(r"\n\s*\n", text.strip())]


def capital(text: str) -> str:
    """The text as the start of a sentence; a name further on keeps its own capital."""
    return text[:1].upper() + text[1:]


def markdown_text(text: str) -> Markup:
    """A text in which nothing is Markdown or HTML any more: each sign is written as its code."""
    return Markup(re.sub(r"[^\w\s]|_", lambda sign: f"&#{ord(sign[0])};", text))  # noqa: S704
