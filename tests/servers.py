"""Web servers that run on this machine with the files of a package, as it says in its LEESMIJ.txt.

Real nginx and real Apache, each with the package's own configuration. Where one of them is missing,
a server in Python that follows the same table takes its place.
"""

import functools
import gzip
import http.server
import os
import shutil
import socket
import subprocess
import tempfile
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

from macros.hosting.web_server import (
    APACHE,
    HEADERS,
    INDEX,
    NGINX,
    NOT_FOUND,
    UNSERVED,
    cache_control,
    kind_of,
)

WHERE = f"{os.environ.get('PATH', '')}{os.pathsep}/usr/sbin"
NGINX_HERE = shutil.which("nginx", path=WHERE)
APACHE_HERE = shutil.which("apache2", path=WHERE)
APACHE_MODULES = Path("/usr/lib/apache2/modules")
EVERY_MODULE = (
    *("alias", "autoindex", "deflate", "dir", "expires", "filter", "headers", "mime", "rewrite"),
)

# With what is usual in a block: a location of its own for all of the host, and headers of its own.
NGINX_CONF = """\
daemon off;
pid {work}/pid;
error_log stderr;
events {{ }}
http {{
  access_log off;
  client_body_temp_path {work}/body;
  proxy_temp_path {work}/proxy;
  fastcgi_temp_path {work}/fastcgi;
  uwsgi_temp_path {work}/uwsgi;
  scgi_temp_path {work}/scgi;
  server {{
    listen 127.0.0.1:{port};
    root {work}/www;
    index index.htm index.html;
    add_header X-Frame-Options SAMEORIGIN always;
    {include}
    location / {{ try_files $uri $uri/ =404; }}
    location ~ \\.(?:js|css)$ {{ return 500 "rules of the rest of this host"; }}
  }}
}}
"""
# As Debian has it: a host that packs HTML already, lists folders and lets a folder have rules.
APACHE_CONF = """\
ServerRoot {work}
ServerName 127.0.0.1
Listen 127.0.0.1:{port}
PidFile {work}/pid
ErrorLog /dev/stderr
User #65534
Group #65534
{modules}
DocumentRoot {work}/www
<IfModule mod_mime.c>
  TypesConfig /dev/null
</IfModule>
<Directory />
  Require all denied
</Directory>
<Directory {work}/www>
  Options Indexes FollowSymLinks
  AllowOverride {allowed}
  Require all granted
</Directory>
FileETag None
<FilesMatch "^\\.ht">
  Require all denied
</FilesMatch>
<IfModule mod_headers.c>
  Header set X-Content-Type-Options "of the host"
  Header always set X-Frame-Options DENY
</IfModule>
<IfModule mod_filter.c>
  AddOutputFilterByType DEFLATE text/html
</IfModule>
"""
# As a CMS brings it: what is no file is for the CMS, and everything has its rules.
CMS_RULES = """\
ErrorDocument 404 /cms.html
<IfModule mod_dir.c>
  DirectoryIndex cms.html
  FallbackResource /cms.html
</IfModule>
<IfModule mod_rewrite.c>
  RewriteEngine On
  RewriteBase /
  RewriteCond %{REQUEST_FILENAME} !-f
  RewriteCond %{REQUEST_FILENAME} !-d
  RewriteRule . /cms.html [L]
</IfModule>
<IfModule mod_expires.c>
  ExpiresActive On
  ExpiresDefault "access plus 1 month"
</IfModule>
<IfModule mod_headers.c>
  Header set X-Frame-Options SAMEORIGIN
  Header append Cache-Control public
</IfModule>
"""


@dataclass(frozen=True)
class Place:
    """Where a server runs: in the folder `work`, with the package at `path` of its host."""

    work: Path
    path: str

    @property
    def www(self) -> Path:
        """What the server serves."""
        return self.work / "www"


Server = Callable[[Place], AbstractContextManager[int]]


@contextmanager
def nginx(place: Place, *, with_rules: bool = True) -> Iterator[int]:
    """Run a real nginx on a free port, with the package's snippet in its `server`."""
    port = free_port()
    conf = place.work / "nginx.conf"
    include = f"include {place.work}/www{place.path}{NGINX};" if with_rules else ""
    text = NGINX_CONF.format(work=place.work, port=port, include=include)
    conf.write_text(text, encoding="utf-8")
    with _started([str(NGINX_HERE), "-p", str(place.work), "-c", str(conf)], port):
        yield port


@contextmanager
def apache(
    place: Place, modules: tuple[str, ...] = EVERY_MODULE, *, allowed: str = "All"
) -> Iterator[int]:
    """Run a real Apache on a free port, on a host that allows the rules of a folder, or not all.

    Where the site stands at a path, a CMS stands at the top.
    """
    port = free_port()
    if place.path != "/":
        (place.www / APACHE).write_text(CMS_RULES, encoding="utf-8")
        (place.www / "cms.html").write_text("<title>CMS</title>", encoding="utf-8")
    conf = place.work / "apache.conf"
    loads = "\n".join(
        f"LoadModule {name}_module {APACHE_MODULES}/mod_{name}.so"
        for name in ("mpm_event", "authz_core", *modules)
    )
    text = APACHE_CONF.format(work=place.work, port=port, modules=loads, allowed=allowed)
    conf.write_text(text, encoding="utf-8")
    with _started([str(APACHE_HERE), "-D", "FOREGROUND", "-f", str(conf)], port):
        yield port


@contextmanager
def python(place: Place) -> Iterator[int]:
    """Follow the same table in Python."""
    with running(functools.partial(Follower, place=place)) as port:
        yield port


SERVERS: dict[str, Server] = {
    "nginx": nginx if NGINX_HERE else python,
    "Apache": apache if APACHE_HERE else python,
    "Python": python,
}
# What a test is called says whether it was the real one.
NAMES = {
    name: name if server is not python or name == "Python" else f"no {name} here, so Python"
    for name, server in SERVERS.items()
}


@contextmanager
def unpacked(package: Path, path: str) -> Iterator[Place]:
    """Unpack a package into the folder of a host; it goes when it is no longer needed."""
    with tempfile.TemporaryDirectory() as work:
        # A server that root starts gives up its rights, and must still be able to read.
        Path(work).chmod(0o755)
        place = Place(Path(work), path)
        with zipfile.ZipFile(package) as archive:
            archive.extractall(place.www / path.strip("/"))
        yield place


@contextmanager
def serving(server: str, package: Path, path: str) -> Iterator[str]:
    """Serve a package at a path of a host; gives the address."""
    with unpacked(package, path) as place, SERVERS[server](place) as port:
        yield f"http://127.0.0.1:{port}{path}"


@contextmanager
def following(site: Path, path: str) -> Iterator[str]:
    """Serve the folder of a site at a path of a host, as the table says; gives the address."""
    with tempfile.TemporaryDirectory() as work:
        place = Place(Path(work), path)
        (place.www / path.strip("/")).parent.mkdir(parents=True, exist_ok=True)
        (place.www / path.strip("/")).symlink_to(site, target_is_directory=True)
        with python(place) as port:
            yield f"http://127.0.0.1:{port}{path}"


@contextmanager
def running(handler: object) -> Iterator[int]:
    """Run a Python server; give its port."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:  # type: ignore[arg-type]
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


class Follower(http.server.BaseHTTPRequestHandler):
    """Answers as the table says."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, place: Place) -> None:
        self.place = place
        super().__init__(*args)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if f"{path}/" == self.place.path:
            self.send(HTTPStatus.MOVED_PERMANENTLY, {"Location": self.place.path}, b"")
            return
        if not path.startswith(self.place.path):
            self.send(HTTPStatus.NOT_FOUND, {}, b"")
            return
        name = path.removeprefix(self.place.path)
        folder = self.place.www / self.place.path.strip("/")
        if name.endswith("/") or not name:
            name += INDEX
        elif (folder / name / INDEX).is_file():
            self.send(HTTPStatus.MOVED_PERMANENTLY, {"Location": f"{path}/"}, b"")
            return
        if name in UNSERVED or not (folder / name).is_file():
            self._send_file(HTTPStatus.NOT_FOUND, NOT_FOUND, folder)
        else:
            self._send_file(HTTPStatus.OK, name, folder)

    def _send_file(self, status: HTTPStatus, name: str, folder: Path) -> None:
        data = (folder / name).read_bytes()
        kind = kind_of(name)
        assert kind
        tag = f'"{(folder / name).stat().st_mtime_ns:x}-{len(data):x}"'
        headers = {"Cache-Control": cache_control(name), "ETag": tag, **HEADERS}
        headers["Content-Type"] = kind.content_type
        if kind.packed:
            headers["Vary"] = "Accept-Encoding"
            if "gzip" in self.headers.get("Accept-Encoding", ""):
                data = gzip.compress(data)
                headers["Content-Encoding"] = "gzip"
        if status is HTTPStatus.OK and self.headers.get("If-None-Match") == tag:
            self.send(HTTPStatus.NOT_MODIFIED, headers, b"")
        else:
            self.send(status, headers, data)

    def send(self, status: HTTPStatus, headers: dict[str, str], data: bytes) -> None:
        self.send_response(status)
        for header, value in {**headers, "Content-Length": str(len(data))}.items():
            self.send_header(header, value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        pass


def free_port() -> int:
    """Find a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def _started(command: list[str], port: int) -> Iterator[None]:
    """Run a server for as long as it is needed; goes on once it answers."""
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        try:
            _wait_for(port, server)
            yield
        finally:
            server.terminate()


def _wait_for(port: int, server: subprocess.Popen[str]) -> None:
    while server.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise RuntimeError(server.stderr.read() if server.stderr else "the server stopped")
