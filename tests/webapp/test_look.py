"""The look, on the real server: with the design system and without it, light enough, whole, and fit for everyone."""

import gzip
import http.client
import json
import os
import re
import socket
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from catalogue import Edition, Reference
from tests.test_design_system import ROOT, build, checkout
from tests.webapp.conftest import XHTML, inspect_page, page_of
from tests.webapp.test_server import Server, running
from webapp.index_cache import prepared_index
from webapp.security import HEADERS
from webapp.static_files import has_design_system

ADDRESSES = ["/", "/tilbud", "/tilbud/global-midt", "/om", "/nowhere"]
MOST_BYTES = 150_000
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}
URL = re.compile(r"url\(\s*[\"']?([^\"')]+)")

pytestmark = [pytest.mark.timeout(300), pytest.mark.xdist_group("look")]
needs_design_system = pytest.mark.skipif(not has_design_system(), reason="the design system could not be fetched when this was installed")


@dataclass(frozen=True)
class Visit:
    """A page and all that it links to, fetched as a browser does on its first visit."""

    server: Server
    address: str

    @cached_property
    def answers(self) -> dict[str, tuple[int, http.client.HTTPMessage, bytes]]:
        """Fetch the page, what it names, and what the stylesheets name."""
        found = {self.address: self.fetch(self.address)}
        for address in linked(unpacked(found[self.address]).decode()):
            found[address] = self.fetch(address)
            if urlsplit(address).path.endswith(".css"):
                for name in URL.findall(unpacked(found[address]).decode()):
                    inner = urljoin(address, name)
                    found[inner] = self.fetch(inner)
        return found

    def fetch(self, address: str) -> tuple[int, http.client.HTTPMessage, bytes]:
        """Return what comes over the wire."""
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=10)
        try:
            connection.request("GET", address, headers={"Accept-Encoding": "gzip"})
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()


def linked(page: str) -> list[str]:
    """Return the addresses of a page's stylesheets and pictures, each once."""
    root = page_of(page)
    links = [link.get("href", "") for link in root.iter(f"{XHTML}link") if link.get("rel") != "alternate"]
    return [*dict.fromkeys([*links, *(picture.get("src", "") for picture in root.iter(f"{XHTML}img"))])]


def unpacked(answer: tuple[int, http.client.HTTPMessage, bytes]) -> bytes:
    """Return the content of an answer."""
    _, headers, body = answer
    return gzip.decompress(body) if headers["Content-Encoding"] == "gzip" else body


@pytest.fixture(scope="module")
def data(edition: Edition, reference: Reference, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a DATA folder with its index."""
    folder = tmp_path_factory.mktemp("look")
    prepared_index(edition, reference, folder)
    return folder


@pytest.fixture(scope="module")
def plain_program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the program where npm reaches nothing, and unpack it."""
    folder = tmp_path_factory.mktemp("plain")
    build(checkout(folder / "checkout"), folder / "built")
    with zipfile.ZipFile(next((folder / "built").glob("*.whl"))) as packed:
        packed.extractall(folder / "program")
    return folder / "program"


@pytest.fixture(scope="module", params=[pytest.param("design system", marks=needs_design_system), "plain"])
def server(request: pytest.FixtureRequest, data: Path) -> Iterator[Server]:
    """Run the server with the design system, and the one that could not fetch it."""
    folder = None if request.param == "design system" else request.getfixturevalue("plain_program")
    with running(data, folder=folder) as started:
        yield started


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_first_visit_is_light_and_whole(server: Server, address: str) -> None:
    """Everything that a page names is there, stylesheets and fonts included, and together it is under 150 kB over the wire."""
    visit = Visit(server, address)
    _, headers, _ = visit.answers[address]
    inspect_page(unpacked(visit.answers[address]).decode(), headers["Content-Security-Policy"])
    assert [name for name, (status, _, _) in visit.answers.items() if status != 200] == (["/nowhere"] if address == "/nowhere" else [])
    assert sum(len(body) + len(str(headers)) for _, headers, body in visit.answers.values()) < MOST_BYTES
    assert [name for name, (_, headers, _) in visit.answers.items() if not all(one in headers for one in HEADERS)] == []


def test_what_is_text_travels_compressed_and_says_so(server: Server) -> None:
    """A proxy in between must keep both forms apart; fonts are compressed already."""
    for address, (_, headers, _) in Visit(server, "/").answers.items():
        kind = urlsplit(address).path.rpartition(".")[2]
        # Some hundred bytes of picture are left as they are.
        packed = None if kind in {"svg", "woff2"} else "gzip"
        assert (headers["Content-Encoding"], headers["Vary"]) == (packed, None if kind == "woff2" else "Accept-Encoding"), address


def test_what_is_named_by_its_version_is_kept_for_a_year(server: Server) -> None:
    """Fonts and stylesheets; what a stylesheet names without a version is kept for an hour."""
    answers = Visit(server, "/").answers
    assert [name for name, (_, headers, _) in answers.items() if ("?v=" in name) is not ("immutable" in headers["Cache-Control"])] == []


def test_a_known_file_is_not_sent_again(server: Server) -> None:
    """The mark of a compressed file is taken back; a part of a file is a part of what it is uncompressed."""
    visit = Visit(server, "/")
    address = next(name for name in visit.answers if "site.css" in name)
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    answers = []
    for headers in ({"If-None-Match": visit.answers[address][1]["ETag"]}, {"Range": "bytes=0-9"}):
        connection.request("GET", address, headers={"Accept-Encoding": "gzip", **headers})
        answer = connection.getresponse()
        answers.append((answer.status, answer.headers["Content-Encoding"], len(answer.read())))
    connection.close()
    assert answers == [(304, None, 0), (206, None, 10)]


@needs_design_system
def test_fonts_and_licences_are_served_with_the_design_system(data: Path) -> None:
    """Three weights, by the version that is locked; whoever gets the files gets their terms."""
    version = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["dependencies"]["dkfds"]
    with running(data) as started:
        visit = Visit(started, "/")
        fonts = [name for name in visit.answers if ".woff2" in name]
        licences = [visit.fetch(f"/static/vendor/dkfds/{name}") for name in ("LICENSE.md", "fonts/license.txt")]
    assert (len(fonts), {urlsplit(name).query for name in fonts}) == (3, {f"v={version}"})
    assert [(status, words in body) for (status, _, body), words in zip(licences, (b"MIT license", b"SIL OPEN FONT LICENSE"), strict=True)] == [
        (200, True)
    ] * 2


def test_the_plain_look_needs_nothing_that_could_not_be_fetched(data: Path, plain_program: Path) -> None:
    """Our own stylesheet instead, and no address of a file that isn't there."""
    with running(data, folder=plain_program) as started:
        names = {urlsplit(name).path for name in Visit(started, "/").answers}
    assert "/static/css/fallback.css" in names
    assert [name for name in names if "vendor" in name or "fonts" in name] == []


def test_whoever_serves_the_plain_look_is_told(plain_program: Path, tmp_path: Path) -> None:
    """On the side, before anything else."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        environment = {**os.environ, "DATA": str(tmp_path), "PORT": str(taken.getsockname()[1])}
        command = [sys.executable, "-c", "from webapp.commands import main; main()", "serve"]
        done = subprocess.run(command, env=environment, cwd=plain_program, capture_output=True, text=True, check=False)
    assert done.stderr.startswith("Det Fælles Designsystem is not installed; pages get our own plain look")


@pytest.mark.parametrize("address", [*ADDRESSES, "/api/v1/"])
def test_everyone_can_use_the_pages(server: Server, page: Page, address: str) -> None:
    """On a phone and on a wide screen axe finds nothing against WCAG 2.1 AA, nothing scrolls sideways, and the browser has nothing to complain of."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"http://127.0.0.1:{server.port}{address}")
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        found = Axe().run(page, options=WCAG)
        assert found.violations_count == 0, found.generate_report()
        assert page.evaluate("document.documentElement.scrollWidth") == width
    assert [text for text in said if address != "/nowhere" or "404" not in text] == []
