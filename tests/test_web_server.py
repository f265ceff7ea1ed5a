"""One table of rules, and what each server makes of it: its file is read back, and it is asked."""

import datetime as dt
import http.client
import re
import socket
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from urllib.parse import urljoin, urlsplit

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
DAY = dt.date(2026, 3, 1)
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
    return Publication(guide.content.gids, request.param, "c0ffee", FILES, 1_499_000, DAY)


ANY = r".+"
SWITCH = "true|false"
IIS_SHAPE: dict[str, dict[str, str]] = {
    "defaultDocument": {"enabled": SWITCH},
    "defaultDocument/files": {},
    "defaultDocument/files/clear": {},
    "defaultDocument/files/add": {"value": ANY},
    "directoryBrowse": {"enabled": SWITCH},
    "staticContent": {},
    "staticContent/remove": {"fileExtension": r"\.\w+"},
    "staticContent/mimeMap": {"fileExtension": r"\.\w+", "mimeType": r"\w+/[\w.+-]+(; .+)?"},
    "staticContent/clientCache": {
        "cacheControlMode": "NoControl|DisableCache|UseMaxAge|UseExpires",
        "cacheControlMaxAge": r"(\d+\.)?\d\d:\d\d:\d\d",
        "cacheControlCustom": ANY,
    },
    "urlCompression": {"doStaticCompression": SWITCH, "doDynamicCompression": SWITCH},
    "httpCompression": {},
    "httpCompression/staticTypes": {},
    "httpCompression/staticTypes/remove": {"mimeType": ANY},
    "httpCompression/staticTypes/add": {"mimeType": ANY, "enabled": SWITCH},
    "httpErrors": {
        "errorMode": "DetailedLocalOnly|Custom|Detailed",
        "existingResponse": "Auto|Replace|PassThrough",
    },
    "httpErrors/remove": {"statusCode": "[45][0-9]{2}", "subStatusCode": r"-1|\d{1,3}"},
    "httpErrors/error": {
        "statusCode": "[45][0-9]{2}",
        "subStatusCode": r"-1|\d{1,3}",
        "path": ANY,
        "responseMode": "File|ExecuteURL|Redirect",
    },
    "security": {},
    "security/requestFiltering": {},
    "security/requestFiltering/hiddenSegments": {},
    "security/requestFiltering/hiddenSegments/remove": {"segment": "[^/]+"},
    "security/requestFiltering/hiddenSegments/add": {"segment": "[^/]+"},
    "httpProtocol": {},
    "httpProtocol/customHeaders": {},
    "httpProtocol/customHeaders/remove": {"name": r"[\w-]+"},
    "httpProtocol/customHeaders/add": {"name": r"[\w-]+", "value": ANY},
    "handlers": {},
    "handlers/clear": {},
    "handlers/add": {
        "name": ANY,
        "path": ANY,
        "verb": ANY,
        "modules": ANY,
        "resourceType": "Unspecified|Either|Directory|File",
        "requireAccess": "None|Read|Write|Script|Execute",
    },
    "rewrite": {},
    "rewrite/rules": {},
    "rewrite/rules/clear": {},
}
"""The part of the schema of IIS that the file uses: attributes by the place of their element."""


def of_iis(text: str) -> Rules:
    """Read `web.config`."""
    tree = ET.fromstring(text.encode())  # noqa: S314
    server = tree.find("system.webServer")
    assert server is not None
    more = switched_off(text)["httpCompression"].iterfind("staticTypes/add")
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
    errors = list(server.iterfind("httpErrors/error"))
    assert [error.get("statusCode") for error in errors] == ["404", "403"]
    assert {error.get("responseMode") for error in errors} == {"File"}  # starts at this file
    (not_found,) = {error.get("path") for error in errors}
    return Rules(
        types={e.strip("."): t for e, t in _added(server, "staticContent", "mimeMap").items()},
        packed=texts | {str(add.get("mimeType")) for add in more},
        cache=cache,
        headers=_added(server, "httpProtocol/customHeaders", "add"),
        index=str(index.get("value")),
        not_found=f"/projecten/handreiking/{not_found}",
        unserved=set(_added(server, "security/requestFiltering/hiddenSegments", "add")),
        lists_folders=switches["directoryBrowse"] != {"enabled": "false"},
    )


def switched_off(text: str) -> dict[str, ET.Element]:
    """The sections of `web.config` that a manager may switch on, by their names."""
    found = re.findall(r"(?s)<!-- UIT\n(.*?)UIT -->", text)
    return {part.tag: part for part in map(ET.fromstring, found)}


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
        for part in re.split(r"(?m)^ *location ", text)
    ]
    _, without_slash, all_headers, kept_headers, _ = headers
    assert without_slash == {}
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
    publication = Publication(guide.content.gids, SITE_URL, "c0ffee", FILES, 1_499_000, DAY)

    text = server_files(publication)[name].replace("\r\n", "\n")

    assert READERS[name](text) == TABLE


def test_only_a_name_that_tells_what_is_in_the_file_is_kept() -> None:
    kept = [name for name in FILES if cache_control(name) != "no-cache"]

    assert kept == [HASHED]
    assert cache_control(HASHED) == "public, immutable, max-age=31536000"


def test_without_an_address_the_files_say_where_to_fill_it_in(guide: Guide) -> None:
    publication = Publication(guide.content.gids, None, "c0ffee", FILES, 1_499_000, DAY)
    made = server_files(publication)

    assert re.findall("(?m)^ErrorDocument", made[web_server.APACHE]) == []
    assert "#ErrorDocument 403 /gids/404.html\n" in made[web_server.APACHE]
    assert "Vul hier het pad" in made[web_server.APACHE]
    assert "location ^~ / { # PAD\n" in made[web_server.NGINX]
    assert "error_page 404 /404.html; # PAD\n" in made[web_server.NGINX]
    assert "Twee keer hetzelfde pad mag niet" in made[web_server.NGINX]
    assert "{" not in made[web_server.README]


def test_the_file_for_iis_has_the_shape_that_iis_wants(publication: Publication) -> None:
    """No IIS here to ask: each element stands where its schema has it, with values it knows."""
    text = server_files(publication)[web_server.IIS].replace("\r\n", "\n")
    tree = ET.fromstring(text.encode())  # noqa: S314

    assert tree.tag == "configuration"
    assert {child.tag for child in tree} <= {"system.webServer", "location"}
    servers = [
        *tree.iterfind("system.webServer"),
        *tree.iterfind("location/system.webServer"),
    ]
    sections = [section for server in servers for section in server]
    for section in (*sections, *switched_off(text).values()):
        for path, element in walk(section):
            allowed = IIS_SHAPE[path]
            assert set(element.attrib) <= set(allowed), path
            for name, value in element.attrib.items():
                assert re.fullmatch(allowed[name], value), (path, name, value)
            keys = [
                tuple(e.attrib.values())[:1] for e in element if e.tag not in {"remove", "clear"}
            ]
            if path not in {"httpErrors", "staticContent"}:
                assert len(keys) == len(set(keys)), path  # a key that is there twice: error 500.19


def walk(element: ET.Element, above: str = "") -> Iterator[tuple[str, ET.Element]]:
    """Each element in a section with its place: `staticContent/mimeMap`."""
    path = f"{above}/{element.tag}".lstrip("/")
    yield path, element
    for child in element:
        yield from walk(child, path)


def test_under_an_application_iis_sends_files_alone(publication: Publication) -> None:
    off = switched_off(server_files(publication)[web_server.IIS].replace("\r\n", "\n"))

    assert [child.tag for child in off["handlers"]] == ["clear", "add"]
    assert off["handlers"][1].get("path") == "*"
    assert [child.tag for child in off["rewrite"][0]] == ["clear"]


def test_every_part_of_web_config_can_be_taken_out(publication: Publication) -> None:
    text = server_files(publication)[web_server.IIS].replace("\r\n", "\n")
    parts = re.findall(r"(?s)\n *<!--\s+Deel \d.*?\n(?=\n)", text)

    assert [int(_only(r"Deel (\d+)", part)) for part in parts] == [*range(1, 12)]
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


def test_a_folder_shows_its_index_or_the_page_not_found_and_never_a_list(server: str) -> None:
    missing = ask(server, "bestaat/niet.html").size
    assert ask(server, "").status == 200
    assert ask(server, "plekken/").status == 200
    for folder in ("assets/", "assets/javascripts/", "search/"):
        answer = ask(server, folder)
        assert answer.status in {403, 404}
        assert answer.size == missing
        assert {header: answer.headers[header] for header in HEADERS} == HEADERS


def test_an_address_without_its_slash_leads_on_at_the_same_name_and_port(server: str) -> None:
    for folder in ("", "plekken/"):
        address = server + folder
        if urlsplit(address).path == "/":
            continue
        answer = ask(address.removesuffix("/"), "", X_Forwarded_Proto="https")
        assert answer.status == 301
        assert urljoin(address, answer.headers["Location"]) == address


def test_a_host_that_refuses_frames_or_changes_addresses_leaves_the_site_alone(server: str) -> None:
    """Each server here has rules of its own: of a host, and of a CMS above a path."""
    for name in ("index.html", "assets/gids.css", "bestaat/niet.html"):
        assert ask(server, name).headers["X-Frame-Options"] is None


def test_a_proxy_that_asks_as_long_ago_gets_text_packed_too(server: str) -> None:
    parts = urlsplit(server)
    question = f"GET {parts.path}index.html HTTP/1.0\r\nHost: x\r\nAccept-Encoding: gzip\r\n\r\n"
    with socket.create_connection((parts.hostname or "", parts.port or 80)) as line:
        line.sendall(question.encode())
        head = line.makefile("rb").read().partition(b"\r\n\r\n")[0]

    assert b"content-encoding: gzip" in head.lower()


@pytest.mark.skipif(not APACHE_HERE, reason="asks a real Apache")
def test_an_apache_that_allows_less_serves_the_site_without_the_parts_that_say_so(
    package: Package,
) -> None:
    with unpacked(package(SITE_URL), "/") as place:
        rules = place.www / web_server.APACHE
        text = rules.read_text("utf-8")
        named = re.findall(r"\d+", _only("Vaak is dat (deel .*)", text))
        with apache(place, allowed="FileInfo") as port:
            assert ask(f"http://127.0.0.1:{port}/", "index.html").status == 500
        for part in named:
            text = re.sub(rf"(?s)# Deel {part}:.*?\n(?=\n)", "", text)
        rules.write_text(text, "utf-8")
        with apache(place, allowed="FileInfo") as port:
            answer = ask(f"http://127.0.0.1:{port}/", "index.html")

    assert answer.status == 200
    assert answer.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("modules", [(), ("headers",), ("deflate",), ("dir", "mime")])
def test_an_apache_without_a_module_serves_the_site_all_the_same(
    package: Package, modules: tuple[str, ...]
) -> None:
    bare = partial(apache, modules=modules) if APACHE_HERE else python
    with unpacked(package(SITE_URL), "/") as place, bare(place) as port:
        assert ask(f"http://127.0.0.1:{port}/", "index.html").status == 200
