"""`python -m macros pakket`: one zip for who manages a server, the same from any machine."""

import datetime as dt
import hashlib
import os
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from macros.hosting.server_files import Publication
from macros.hosting.web_server import UNSERVED
from macros.pages.guide import Guide
from tests.conftest import ROOT, SITE_URL, SMALL_ADDRESSES, Copy, Package, build, command
from tests.test_site import Html

LEFT_OUT = "SITE_URL is not set, so left out are: previews, sitemap, canonical links and QR codes\n"
ELSEWHERE = {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "0"}


def names(package: Path) -> list[str]:
    """The files in a package, in their order."""
    with zipfile.ZipFile(package) as archive:
        return archive.namelist()


def text(package: Path, name: str) -> str:
    """The text of a file in a package."""
    with zipfile.ZipFile(package) as archive:
        return archive.read(name).decode()


def refused(copy: Copy, **settings: str) -> str:
    """The one line that says why there is no package."""
    done = command(copy, "pakket", **settings)
    assert done.returncode == 1
    assert done.stderr == ""
    assert not (copy.root / "dist").exists()
    *_, line = done.stdout.splitlines()
    return line


def test_a_package_holds_the_site_and_what_its_server_needs(
    package: Package, placed_site: Path
) -> None:
    built = {
        path.relative_to(placed_site).as_posix()
        for path in placed_site.rglob("*")
        if path.is_file()
    }

    # What is packed by another version of zlib has other bytes.
    assert set(names(package(SITE_URL))) == (built | set(UNSERVED)) - {"sitemap.xml.gz"}
    assert {*SMALL_ADDRESSES, "404.html"} <= set(names(package(SITE_URL)))


def test_a_package_is_named_after_the_guide_and_its_edition_and_has_a_sum(
    package: Package,
) -> None:
    made = package(SITE_URL)
    digest = hashlib.sha256(made.read_bytes()).hexdigest()

    where = "www.example.org+projecten+handreiking"
    named = rf"samen-gereedschap-delen-7\.0-2026-03-01-[0-9a-f]{{8}}-{re.escape(where)}\.zip"
    assert re.fullmatch(named, made.name)
    assert made.with_name(f"{made.name}.sha256").read_bytes() == f"{digest}  {made.name}\n".encode()
    assert "Editie 7.0 van 01-03-2025" in text(made, "LEESMIJ.txt")


def test_the_name_of_a_package_tells_it_from_every_other(guide: Guide) -> None:
    first = Publication(guide.content.gids, SITE_URL, "c0ffee00" * 5, (), 0, dt.date(2026, 3, 1))
    others = [
        replace(first, site=None),
        replace(first, site="https://www.example.org/"),
        replace(first, site="https://www.example.org:8443/projecten/handreiking/"),
        replace(first, site="http://www.example.org/projecten/handreiking/"),
        replace(first, site="https://www.example.org/projecten-handreiking/"),
        replace(first, commit="decade00" * 5),
        replace(first, day=dt.date(2026, 3, 2)),
    ]

    names = {publication.name for publication in (first, *others)}

    assert len(names) == 1 + len(others)
    for name in names:
        assert re.fullmatch(r"[\w.+=-]+\.zip", name)  # a name of a file on any system


def test_the_former_package_stays(copy: Copy) -> None:
    copy.commit()
    command(copy, "pakket", SITE_URL=SITE_URL)
    (former,) = (copy.root / "dist").glob("*.zip")
    bytes_then = former.read_bytes()
    command(copy, "pakket", SITE_URL="https://www.example.org/elders/")

    assert len(list((copy.root / "dist").glob("*.zip"))) == 2
    assert former.read_bytes() == bytes_then


def test_every_file_has_the_time_of_the_commit_and_plain_rights(package: Package) -> None:
    with zipfile.ZipFile(package(SITE_URL)) as archive:
        members = archive.infolist()

    assert [member.filename for member in members] == sorted(member.filename for member in members)
    for member in members:
        assert member.date_time == (2026, 3, 1, 10, 22, 34)  # in UTC
        assert member.external_attr == 0o100644 << 16
        assert member.compress_type == zipfile.ZIP_STORED


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A package of the same commit from another folder, day and machine; and what was said."""
    here = Copy.of_the_small_guide(tmp_path_factory.mktemp("here")).illustrate()
    here.commit()
    there = Copy(tmp_path_factory.mktemp("there") / "clone")
    here.git("clone", "--quiet", str(here.root), str(there.root))
    for path in (there.root / "docs").rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    # What git does not see, a package does not see either.
    there.write("docs/Thumbs.db", "x")
    done = command(there, "pakket", SITE_URL=SITE_URL.removesuffix("/"), **ELSEWHERE)
    assert done.returncode == 0, done.stdout
    return next((there.root / "dist").glob("*.zip")), done.stdout


def test_another_folder_another_day_and_another_machine_give_the_same_bytes(
    package: Package, elsewhere: tuple[Path, str]
) -> None:
    assert elsewhere[0].read_bytes() == package(SITE_URL).read_bytes()


def test_who_makes_a_package_is_told_what_it_is(elsewhere: tuple[Path, str]) -> None:
    _, told = elsewhere

    assert f"dist/{elsewhere[0].name}: edition 7.0 of 2025-03-01\n" in told
    assert re.search(r"\n\d+ files for readers, \d\.\d MB\n", told)
    assert f"\nMade for {SITE_URL}\n" in told


def test_who_makes_a_package_is_told_what_readers_will_miss(copy: Copy) -> None:
    contact = "contact: de beheerder van de schuur\n"
    copy.edit("data/gids.yml", contact, "")
    copy.commit()
    lacking = command(copy, "pakket", SITE_URL=SITE_URL).stdout
    copy.edit("data/gids.yml", "editie: ", f"{contact}editie: ")
    command(copy, "editie")
    command(copy, "adressen")
    copy.commit()
    whole = command(copy, "pakket", SITE_URL="").stdout

    assert lacking.count("Let op: ") == 2
    assert "vul in data/gids.yml bij `contact:` een naam of adres in." in lacking
    assert "draai `make editie` op de dag dat je de site publiceert." in lacking
    assert "Let op" not in whole
    assert LEFT_OUT in whole
    made = max((copy.root / "dist").glob("*.zip"), key=lambda path: path.stat().st_mtime_ns)
    assert "Vragen over de site: de beheerder van de schuur" in text(made, "LEESMIJ.txt")
    assert "sitemap.xml" not in names(made)


def test_what_was_not_committed_is_in_no_package(copy: Copy) -> None:
    copy.commit()
    copy.edit("docs/uitlenen.md", "\n# ", "\n# Samen ")
    copy.write("NIEUW.md", "x")

    assert refused(copy) == (
        "No package: docs/uitlenen.md and 1 more changed since the last commit, but a package is "
        "made of a commit: commit the changes or undo them first."
    )


def test_a_folder_without_commits_gives_no_package(copy: Copy) -> None:
    line = refused(copy, GIT_CEILING_DIRECTORIES=str(copy.root.parent))

    assert line.startswith("No package: a package is made of a commit, but git says: fatal: not a")


@pytest.mark.parametrize(
    "wrong", ["www.example.org", "https://www.example.org/a.html", "https://[x/"]
)
def test_a_wrong_site_url_gives_no_package(copy: Copy, wrong: str) -> None:
    line = refused(copy, SITE_URL=wrong)

    assert line.startswith(f"No package: SITE_URL is '{wrong}', but ")
    assert "such as https://www.example.org/" in line


def test_a_guide_with_faults_gives_no_package_but_every_fault(copy: Copy) -> None:
    copy.edit("data/kaders.yml", "soort: tip", "soort: raad")
    copy.commit()

    assert refused(copy) == "1 fout gevonden."


def test_an_address_that_is_not_listed_yet_gives_no_package(copy: Copy) -> None:
    heading = "## Opschrijven {: #opschrijven }"
    copy.edit("docs/uitlenen.md", heading, f"## Meer {{: #meer }}\n\n{heading}")
    copy.commit()

    assert refused(copy) == (
        "No package: what is published must stay to be found, and data/adressen.yml lacks 1 of its "
        "addresses (uitlenen.html#meer, …): run `make adressen` and commit."
    )


def test_a_kind_of_file_without_a_rule_gives_no_package(copy: Copy) -> None:
    copy.write("docs/letters.woff2", b"x")
    copy.edit("docs/uitlenen.md", "\n## ", "\n[De letters](letters.woff2)\n\n## ")
    copy.commit()

    assert refused(copy) == (
        "No package: no rule says how a server sends letters.woff2: take the file out, or add its "
        "kind to FILE_KINDS in macros/hosting/web_server.py."
    )


# With and without an address


def test_with_its_address_the_site_has_a_sitemap_of_every_page(placed_site: Path) -> None:
    listed = re.findall("<loc>(.*?)</loc>", (placed_site / "sitemap.xml").read_text("utf-8"))

    assert {f"{SITE_URL}{address}" for address in SMALL_ADDRESSES} == set(listed)


def test_with_its_address_the_page_not_found_finds_its_way_from_anywhere(placed_site: Path) -> None:
    html = Html((placed_site / "404.html").read_text(encoding="utf-8"))
    deep = f"{SITE_URL}training/oud/en/diep/kaart.html"
    found = {urlsplit(urljoin(deep, link)) for link in (*html.loads, *html.links)}

    assert len(found) > len(SMALL_ADDRESSES)
    for link in found:
        assert link.netloc == urlsplit(SITE_URL).netloc
        assert (placed_site / link.path.removeprefix(urlsplit(SITE_URL).path)).is_file(), link


def test_without_an_address_nothing_in_the_site_needs_one(site: Path) -> None:
    assert list(site.glob("sitemap*")) == []
    for page in site.rglob("*.html"):
        source = page.read_text(encoding="utf-8")
        assert 'rel="canonical"' not in source
        assert "og:url" not in source
    missing = Html((site / "404.html").read_text(encoding="utf-8"))
    assert [link for link in missing.links if not re.fullmatch(r"\.{1,2}/", link)] == []
    assert {load.replace("../", "") for load in missing.loads} == {"assets/niet-gevonden.js"}


def test_a_build_without_an_address_says_what_it_leaves_out(copy: Copy, tmp_path: Path) -> None:
    assert build(copy.root, tmp_path / "site").stderr.count(LEFT_OUT) == 1


def test_the_example_workflow_publishes_a_package_with_the_actions_of_the_check() -> None:
    publish, check = (
        (ROOT / f".github/workflows/{name}.yml").read_text(encoding="utf-8")
        for name in ("publiceren", "controle")
    )
    used = set(re.findall("uses: (actions/(?:checkout|setup-python)@.*)", publish))

    assert "make pakket" in publish
    assert "SITE_URL: ${{ steps.pages.outputs.base_url }}" in publish
    assert used
    assert used <= set(re.findall("uses: (.*)", check))
    for name in UNSERVED:
        assert name in publish  # left out
