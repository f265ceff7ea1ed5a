"""Temporary stand-in until the component files land."""

import re
from pathlib import Path

COMMENT = re.compile(r"(?ms)^[ \t]*/\*.*?\*/[ \t]*\n")


def lean_style(text: str) -> str:
    text = re.sub(r"\n\s+", "\n", COMMENT.sub("", text)).lstrip()
    text = re.sub(r"(?m)^([a-z-]+): ", r"\1:", text)
    return re.sub(r";?\n}", "}", re.sub(r"(?<=;)\n(?!})| (?={\n)|(?<={)\n", "", text))


def sheets(folder: Path) -> dict[str, str]:
    folder = folder.parent / "assets"
    return {p.name: lean_style(p.read_text(encoding="utf-8")) for p in folder.glob("*.css")}
