"""Mends what is certain in data and pages, and shows each change."""

import re
import unicodedata
from pathlib import Path

from macros.mending.mend import Change, mend
from macros.text.signs import strange_signs


def run(root: Path) -> int:
    """Write the files that are mended. Exit code: 1 when some were left as they are."""
    found = mend(root)
    for name, text in found.texts.items():
        (root / name).write_bytes(text.encode())
    for change in found.changes:
        print(_shown(change))
    if found.texts:
        count = len(found.texts)
        print(f"\n{count} {'bestand' if count == 1 else 'bestanden'} hersteld.")
    elif not found.faults:
        print("Er is niets te herstellen.")
    if found.faults:
        print("\nNiet aangeraakt, want dit moet je zelf doen:")
        print("\n".join(map(str, found.faults)))
    return int(bool(found.faults))


def _shown(change: Change) -> str:
    """A change as people read it: signs that cannot be seen are named."""
    was = [f"  was: {_visible(line)}" for line in change.was]
    now = [f"  nu:  {_visible(line)}" for line in change.now]
    return "\n".join([f"{change.file}:{change.line}:", *was, *now])


def _visible(line: str) -> str:
    signs = {sign for one in strange_signs(line) for sign in one.sign if not sign.isascii()}
    signs |= {sign for sign in line if unicodedata.combining(sign)}
    codes = {sign: f"[U+{ord(sign):04X}]" for sign in signs}
    line = "".join(codes.get(sign, sign) for sign in line).replace("\t", "[tab]")
    return re.sub(" +$", lambda found: "[spatie]" * len(found[0]), line)
