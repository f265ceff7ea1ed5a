"""One table of rules, and what each server makes of it: its file is read back, and it is asked."""

import http.client
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlsplit

import pytest

from macros.hosting import web_server
from macros.hosting.server_files import Publication, server_files
from macros.hosting.web_server import FILE_KINDS, HEADERS, UNSERVED, cache_control, kind_of
from macros.pages.guide import Guide
from tests.conftest import SITE_URL, Package
from tests.servers import APACHE_HERE, NAMES, SERVERS, apache, python, serving, unpacked
from tests.test_hosting import HOST, PATHS

FILES = (
    "404.html",
    "assets/gids.css",
    "assets/stylesheets/main.57a0d79d.min.css",
    "assets/site.js",
    "index.html",
    "search/search_index.json",
    "sitemap.xml",
    "training/kaart.png",
)
HASHED = "assets/stylesheets/main.57a0d79d.min.css"


@dataclass
class Rules:
    """What the file of a server says."""

    types: dict[str, str]
    packed: set[str]
    cache: dict[str, str]
    headers: dict[str, str]
    index: str
    not_found: str
    unserved: set[str]
    lists_folders: bool = False


TABLE = Rules(
    types={kind.extension: kind.content_type for kind in FILE_KINDS},
    packed={kind.mime for kind in FILE_KINDS if kind.packed},
    cache={name: cache_control(name) for name in FILES},
    headers=HEADERS,
    index="index.html",
    not_found="/projecten/handreiking/404.html",
    unserved=set(UNSERVED),
)


@pytest.fixture(params=[SITE_URL, None], ids=["with its address", "without"])
def publication(guide: Guide, request: pytest.FixtureRequest) -> Publication:
    """A guide that is published with or without a known address."""
    return Publication(guide.content.gids, request.param, "c0ffee", FILES, 1_499_000)


def of_iis(text: str) -> Rules:
    """Read `web.config`."""
    tree = ET.fromstring(text.encode())  # noqa: S314
    server = tree.find("system.webServer")
    assert server is not None
    (off,) = re.findall(r"(?s)<!-- UIT\n(.*?)UIT -->", text)
    more = ET.fromstring(off).iterfind("staticTypes/add")  # noqa: S314
    texts = {kind.mime for kind in FILE_KINDS if kind.is_text}  # IIS packs these when it may
    cache = dict.fromkeys(FILES, _cache_of_iis(server))
    cache |= {
        location.get("path", ""): _cache_of_iis(location[0])
        for location in tree.iterfind("location")
    }
    switches = {part.tag: part.attrib for part in server}
    assert switches["defaultDocument"] == {"enabled": "true"}
    assert switches["urlCompression"] == {"doStaticCompression": "true"}
    # Its own page, with code 404, for what this server finds missing; not over another's answer.
    assert switches["httpErrors"] == {"errorMode": "Custom", "existingResponse": "Auto"}
    (index,) = server.iterfind("defaultDocument/files/add")
    (error,) = server.iterfind("httpErrors/error")
    assert error.get("responseMode") == "File"  # then its path starts at this file
    assert error.get("statusCode") == "404"
    return Rules(
        types={e.strip("."): t for e, t in _added(server, "staticContent", "mimeMap").items()},
        packed=texts | {str(add.get("mimeType")) for add in more},
        cache=cache,
        headers=_added(server, "httpProtocol/customHeaders", "add"),
        index=str(index.get("value")),
        not_found=f"/projecten/handreiking/{error.get('path')}",
        unserved=set(_added(server, "security/requestFiltering/hiddenSegments", "add")),
        lists_folders=switches["directoryBrowse"] != {"enabled": "false"},
    )


def _cache_of_iis(server: ET.Element) -> str:
    (cache,) = server.iterfind("staticContent/clientCache")
    if cache.get("cacheControlMode") == "DisableCache":
        return "no-cache"
    days, _, rest = str(cache.get("cacheControlMaxAge")).partition(".")
    assert rest == "00:00:00"
    return f"{cache.get('cacheControlCustom')}, max-age={int(days) * 24 * 60 * 60}"


def _added(server: ET.Element, section: str, tag: str) -> dict[str, str]:
    """What is added to a section by its key; what may be there already is removed just before."""
    (found,) = server.iterfind(section)
    added = {}
    for before, element in zip([None, *found], found, strict=False):
        if element.tag == tag:
            key, value = [*element.attrib.values(), ""][:2]
            assert before is not None
            assert before.tag == "remove"
            assert [*before.attrib.values()] == [key]
            added[key] = value
    return added


def of_apache(text: str) -> Rules:
    """Read `.htaccess`."""
    cache = re.findall(r'^ *Header always set Cache-Control "(.*)"', text, re.MULTILINE)
    (kept,) = re.findall('<FilesMatch "(.*)">', text)
    (unserved,) = re.findall('RedirectMatch 404 "(.*)"', text)
    headers = dict(re.findall(r'^ *Header always set (\S+) "(.*)"', text, re.MULTILINE))
    for name in headers:
        assert f"Header unset {name}\n" in text  # else a host that sends it too sends it twice
    del headers["Cache-Control"]
    return Rules(
        types={e: t for t, e in re.findall(r'^ *AddType "(.*)" \.(\w+)$', text, re.MULTILINE)},
        packed=set(re.findall("AddOutputFilterByType DEFLATE (.*)", text)),
        cache={name: cache[bool(re.search(kept, name))] for name in FILES},
        headers=headers,
        index=_only(r"^ *DirectoryIndex (.*)$", text),
        not_found=_only("^ErrorDocument 404 (.*)$", text),
        unserved={name for name in (*FILES, *UNSERVED) if re.search(unserved, f"/{name}")},
        lists_folders=not re.search(r"^ *Options -Indexes$", text, re.MULTILINE),
    )


def of_nginx(text: str) -> Rules:
    """Read the snippet for nginx."""
    types = re.findall(r"^ {4}(\S+/\S+) (\w+);$", text, re.MULTILINE)
    with_charset = {"text/html", *_only("^ *charset_types (.*);$", text).split()}
    headers = [
        dict(re.findall(r'^ *add_header (\S+) "(.*)" always;$', part, re.MULTILINE))
        for part in text.split("location ")
    ]
    _, all_headers, kept_headers, _ = headers
    cache = [part.pop("Cache-Control") for part in (all_headers, kept_headers)]
    assert kept_headers == all_headers  # none of them is inherited
    kept, unserved = re.findall('location ~ "(.*)"', text)
    return Rules(
        types={e: f"{t}; charset=utf-8" if t in with_charset else t for t, e in types},
        packed={"text/html", *_only("^ *gzip_types (.*);$", text).split()},
        cache={name: cache[bool(re.search(kept, name))] for name in FILES},
        headers=all_headers,
        index=_only("^ *index (.*);$", text),
        not_found=_only("^ *error_page 404 (.*);", text),
        unserved={name for name in (*FILES, *UNSERVED) if re.search(unserved, f"/{name}")},
        lists_folders=not re.search(r"^ *autoindex off;$", text, re.MULTILINE),
    )


def _only(pattern: str, text: str) -> str:
    (found,) = re.findall(pattern, text, re.MULTILINE)
    return str(found)


READERS: Mapping[str, Callable[[str], Rules]] = {
    web_server.IIS: of_iis,
    web_server.APACHE: of_apache,
    web_server.NGINX: of_nginx,
}


@pytest.mark.parametrize("name", READERS)
def test_the_file_of_each_server_says_what_the_table_says(guide: Guide, name: str) -> None:
    publication = Publication(guide.content.gids, SITE_URL, "c0ffee", FILES, 1_499_000)

    text = server_files(publication)[name].replace("\r\n", "\n")

    assert READERS[name](text) == TABLE


def test_only_a_name_that_tells_what_is_in_the_file_is_kept() -> None:
    kept = [name for name in FILES if cache_control(name) != "no-cache"]

    assert kept == [HASHED]
    assert cache_control(HASHED) == "public, immutable, max-age=31536000"


def test_without_an_address_the_files_say_where_to_fill_it_in(guide: Guide) -> None:
    publication = Publication(guide.content.gids, None, "c0ffee", FILES, 1_499_000)
    made = server_files(publication)

    assert re.findall("(?m)^ErrorDocument", made[web_server.APACHE]) == []
    assert "Vul hier het pad" in made[web_server.APACHE]
    assert "location ^~ / { # PAD\n" in made[web_server.NGINX]
    assert "error_page 404 /404.html; # PAD\n" in made[web_server.NGINX]
    assert "{" not in made[web_server.README]


def test_every_part_of_web_config_can_be_taken_out(publication: Publication) -> None:
    text = server_files(publication)[web_server.IIS].replace("\r\n", "\n")
    parts = re.findall(r"(?s)\n *<!--\s+Deel \d.*?\n(?=\n)", text)

    assert [int(_only(r"Deel (\d)", part)) for part in parts] == [*range(1, 10)]
    for part in parts:
        assert ET.fromstring(text.replace(part, "").encode()).tag == "configuration"  # noqa: S314


def test_the_file_to_read_first_says_what_a_manager_asks(publication: Publication) -> None:
    text = server_files(publication)[web_server.README]
    gids = publication.gids

    said = (
        *(gids.titel, gids.editie, gids.editie_datum.strftime("%d-%m-%Y")),
        *("8 bestanden", "1,5 MB", "commit c0ffee", *UNSERVED[:3]),
        *("eigen map", "subdomein", "niet in een pagina van een CMS"),
        *("ZO ZIE JE OF HET WERKT", "ZO GA JE TERUG NAAR DE VORIGE EDITIE"),
        *(f"{header}: {value}" for header, value in HEADERS.items()),
    )
    for words in said:
        assert words in text
    assert (SITE_URL in text) == (publication.site is not None)
    assert "\n" not in text.replace("\r\n", "")  # for an editor on Windows


# The servers themselves


@dataclass
class Answer:
    """What a server answers."""

    status: int
    headers: http.client.HTTPMessage
    size: int


def ask(address: str, name: str, **headers: str) -> Answer:
    """Ask a server for a file, as a browser that can unpack."""
    parts = urlsplit(address + name)
    connection = http.client.HTTPConnection(parts.netloc)
    given = {key.replace("_", "-"): value for key, value in headers.items()}
    connection.request("GET", parts.path, headers={"Accept-Encoding": "gzip"} | given)
    answer = connection.getresponse()
    size = len(answer.read())
    connection.close()
    return Answer(answer.status, answer.headers, size)


WHERE = [(server, path) for server in SERVERS for path in PATHS]


@pytest.fixture(scope="module", params=WHERE, ids=lambda where: f"{NAMES[where[0]]} at {where[1]}")
def server(package: Package, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of the site on each server, the one of these tests included."""
    name, path = request.param
    with serving(name, package(f"{HOST}{path}"), path) as address:
        yield address


@pytest.mark.parametrize(
    "name",
    [
        *("index.html", "plekken/index.html", "assets/site.js", "assets/gids.css"),
        *("assets/favicon.svg", "search/search_index.json", "sitemap.xml"),
    ],
)
def test_a_server_sends_a_file_as_the_table_says(server: str, name: str) -> None:
    kind = kind_of(name)
    assert kind
    answer = ask(server, name)

    assert answer.status == 200
    assert answer.headers["Content-Type"].lower() == kind.content_type
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert answer.headers["Cache-Control"] == "no-cache"
    assert {header: answer.headers[header] for header in HEADERS} == HEADERS
    for header in (*HEADERS, "Cache-Control"):
        assert len(answer.headers.get_all(header, [])) == 1, header
    assert ask(server, name, Accept_Encoding="identity").headers["Content-Encoding"] is None


def test_a_picture_is_packed_already(server: str) -> None:
    answer = ask(server, "index.png")

    assert answer.status == 200
    assert answer.headers["Content-Type"] == "image/png"
    assert answer.headers["Content-Encoding"] is None


def test_what_a_browser_has_is_not_sent_again(server: str) -> None:
    first = ask(server, "index.html")
    again = ask(server, "index.html", If_None_Match=first.headers["ETag"])

    assert first.size > 1000
    assert (again.status, again.size) == (304, 0)
    assert ask(server, "index.html", If_None_Match='"another"').status == 200


def test_what_never_changes_is_kept_for_a_year(server: str, package: Package) -> None:
    with unpacked(package(SITE_URL), "/") as place:
        files = [path.relative_to(place.www).as_posix() for path in place.www.rglob("*.min.*")]

    assert len(files) == 3
    for name in files:
        answer = ask(server, name)
        assert answer.headers["Cache-Control"] == "public, immutable, max-age=31536000"
        assert {header: answer.headers[header] for header in HEADERS} == HEADERS


@pytest.mark.parametrize("name", ["bestaat/niet.html", "bestaat.niet", *UNSERVED])
def test_what_is_not_there_or_not_for_readers_is_refused(server: str, name: str) -> None:
    answer = ask(server, name)

    # Apache refuses .htaccess of its own accord.
    assert answer.status == 404 or (answer.status, name) == (403, web_server.APACHE)
    assert answer.headers["Content-Security-Policy"] == web_server.POLICY
    if answer.status == 404:
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        assert answer.size > 1000


def test_a_folder_shows_its_index_and_never_a_list(server: str) -> None:
    assert ask(server, "").status == 200
    assert ask(server, "plekken/").status == 200
    assert ask(server, "assets/").status in {403, 404}


@pytest.mark.parametrize("modules", [(), ("headers",), ("deflate",), ("dir", "mime")])
def test_an_apache_without_a_module_serves_the_site_all_the_same(
    package: Package, modules: tuple[str, ...]
) -> None:
    bare = partial(apache, modules=modules) if APACHE_HERE else python
    with unpacked(package(SITE_URL), "/") as place, bare(place) as port:
        assert ask(f"http://127.0.0.1:{port}/", "index.html").status == 200
