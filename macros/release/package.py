"""Makes the package: one zip with the site and the rules for the server it will stand on.

It is made of a commit and of nothing else. So the same commit, packages and SITE_URL give the same
bytes, on every machine, on every day.
"""

import hashlib
import io
import subprocess
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from macros.content.model.gids import Gids
from macros.hosting.server_files import Publication, server_files
from macros.hosting.site_address import ENVIRONMENT
from macros.hosting.web_server import kind_of
from macros.release.built_site import BuildFailed, built_site

FOLDER = "dist"
NOT_PACKED = {"sitemap.xml.gz"}
"""Its bytes differ with the version of zlib; no search engine needs it beside sitemap.xml."""


class CannotPackage(Exception):  # noqa: N818
    """There is no commit to make a package of, or its site cannot be sent. One line, in English."""


def make_package(root: Path, gids: Gids, site: str | None) -> Publication:
    """Write the package into `dist/`, and its SHA-256 beside it. Raises CannotPackage.

    Its name tells which guide and edition it holds, of which day and commit, and for which address.
    `site` is the checked address under which the site will stand; None when it is not known.
    """
    commit, time = _commit(root)
    files = _site_of(root, site, time)
    _know_every_kind(files)
    size = sum(map(len, files.values()))
    day = datetime.fromtimestamp(time, UTC).date()
    publication = Publication(gids, site, commit, tuple(sorted(files)), size, day)
    for name, text in server_files(publication).items():
        files[name] = text.encode()
    packed = _zip(files, time)
    digest = f"{hashlib.sha256(packed).hexdigest()}  {publication.name}\n"
    folder = root / FOLDER
    folder.mkdir(exist_ok=True)
    (folder / publication.name).write_bytes(packed)
    (folder / f"{publication.name}.sha256").write_bytes(digest.encode())
    return publication


def _commit(root: Path) -> tuple[str, int]:
    """The commit that the tree is, and its time. Raises CannotPackage when it is more than that."""
    changed = _git(root, "status", "--porcelain").decode().splitlines()
    if changed:
        more = f" and {len(changed) - 1} more" if len(changed) > 1 else ""
        raise CannotPackage(
            f"{changed[0][3:]}{more} changed since the last commit, but a package is made of a "
            "commit: commit the changes or undo them first"
        )
    commit, time = _git(root, "log", "-1", "--format=%H %ct").decode().split()
    return commit, int(time)


def _git(root: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=False)  # noqa: S603, S607
    except OSError as error:
        raise CannotPackage("git is not there, but a package is made of a commit") from error
    if done.returncode:
        told = done.stderr.decode(errors="replace").strip().splitlines()
        raise CannotPackage(f"a package is made of a commit, but git says: {' '.join(told[:1])}")
    return done.stdout


def _site_of(root: Path, site: str | None, time: int) -> dict[str, bytes]:
    """The files of the site, built where nothing stands but what was committed."""
    tree = _git(root, "archive", "--format=zip", "HEAD")
    settings = {ENVIRONMENT: site or "", "SOURCE_DATE_EPOCH": str(time)}
    with TemporaryDirectory() as folder, zipfile.ZipFile(io.BytesIO(tree)) as archive:
        archive.extractall(folder)
        try:
            with built_site(Path(folder), **settings) as built:
                return {
                    path.relative_to(built).as_posix(): path.read_bytes()
                    for path in built.rglob("*")
                    if path.is_file() and path.name not in NOT_PACKED
                }
        except BuildFailed as error:
            raise CannotPackage(f"the site cannot be built:\n{error}") from error


def _know_every_kind(files: Mapping[str, bytes]) -> None:
    for name in sorted(files):
        if kind_of(name) is None:
            raise CannotPackage(
                f"no rule says how a server sends {name}: take the file out, or add its kind to "
                "FILE_KINDS in macros/hosting/web_server.py"
            )


def _zip(files: Mapping[str, bytes], time: int) -> bytes:
    """The files in a zip, in the order of their names, all of one time and with plain rights.

    Not compressed: what comes out of that depends on the version of zlib.
    """
    when = datetime.fromtimestamp(time, UTC).timetuple()[:6]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, data in sorted(files.items()):
            member = zipfile.ZipInfo(name, when)
            member.create_system = 3  # Unix, on every system
            member.external_attr = 0o100644 << 16
            archive.writestr(member, data)
    return packed.getvalue()
