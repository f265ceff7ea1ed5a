"""Quotes around a text of one line, so that YAML reads all of it as text."""


def between_quotes(text: str) -> str:
    """The text between double quotes; or single ones where it holds what those change."""
    if '"' in text or "\\" in text:
        doubled = text.replace("'", "''")
        return f"'{doubled}'"
    return f'"{text}"'
