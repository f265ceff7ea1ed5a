"""The code with which who holds a page on paper opens it on a phone."""

import io

import segno


def code_file(page: str) -> str:
    """Where the code of a page stands: beside the page."""
    return page.removesuffix(".md") + "-qr.svg"


def qr_code(address: str) -> str:
    """The code of an address, as an SVG file: black on white, whatever stands around it."""
    file = io.BytesIO()
    code = segno.make(address, error="m", micro=False)
    code.save(file, kind="svg", light="#fff", svgclass=None, lineclass=None, omitsize=True)
    return file.getvalue().decode()
