"""A guide that can be built: its content is sound, and what was published is still to be found."""

from pathlib import Path

from macros.addresses import address_faults
from macros.fault import ContentError
from macros.project import open_project
from macros.render import Renderer


def open_guide(root: Path, site: str | None = None) -> Renderer:
    """Read the guide in the folder `root`; `site` is the address where it will be published.

    Raises ContentError with every fault that there is.
    """
    project = open_project(root)
    render = Renderer(project, site)
    if faults := address_faults(project, render):
        raise ContentError(faults)
    return render
