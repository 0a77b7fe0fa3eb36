"""The production server: a killed worker and slow clients disturb nobody."""

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from granian.constants import Interfaces

from catalogue import Edition, Reference
from webapp.index_cache import prepared_index
from webapp.server import OneSocketServer

BODY = json.dumps({"text": "Vi er et maskinværksted i Skjern med 18 ansatte og vil gerne sælge til Tyskland"}).encode()
MOST_SECONDS = 30.0
SLOW_CLIENTS = 100


@dataclass(frozen=True, slots=True)
class Server:
    """A running server."""

    process: subprocess.Popen[str]
    port: int
    address: str

    def workers(self) -> list[int]:
        """Return the ids of the worker processes that live."""
        listed = subprocess.run(["ps", "-o", "pid=,stat=", "--ppid", str(self.process.pid)], capture_output=True, text=True, check=False).stdout
        return [int(line.split()[0]) for line in listed.splitlines() if not line.split()[1].startswith("Z")]

    def ask(self) -> int:
        """Send the main job once and return the status. Raises OSError or HTTPException when the connection breaks."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("POST", "/api/v1/recommendations", BODY, {"Content-Type": "application/json"})
            answer = connection.getresponse()
            answer.read()
            return answer.status
        finally:
            connection.close()

    def ask_again_when_broken(self, *, tries: int = 6) -> int:
        """Send the main job; a broken connection is tried again, as a proxy or a browser does, until the dead worker's socket is gone."""
        for _ in range(tries - 1):
            try:
                return self.ask()
            except (OSError, http.client.HTTPException):
                threading.Event().wait(0.2)
        return self.ask()


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def wait_for(event: threading.Event, condition: object, *, seconds: float = MOST_SECONDS) -> bool:
    """Ask a condition again and again until it holds; False when the time is up."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():  # type: ignore[operator]
            return True
        event.wait(0.05)
    return False


@contextmanager
def running(data: Path, *, folder: Path | None = None, **settings: str) -> Iterator[Server]:
    """Run `vaekstmatch serve` until it answers, and end it afterwards; with a folder, the program that lies there."""
    port = free_port()
    environment = {**os.environ, "DATA": str(data), "PORT": str(port), "API_RATE_LIMIT": "1000000 per minute", **settings}
    command = [sys.executable, "-c", "from webapp.commands import main; main()", "serve"]
    with subprocess.Popen(command, env=environment, cwd=folder, stdout=subprocess.PIPE, text=True, start_new_session=True) as process:
        try:
            assert process.stdout is not None
            server = Server(process, port, process.stdout.readline().strip())
            assert wait_for(threading.Event(), lambda: answers(server))
            yield server
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)


def answers(server: Server) -> bool:
    """Tell whether the server answers yet."""
    try:
        return server.ask() == 200
    except (OSError, http.client.HTTPException):
        return False


@pytest.fixture(scope="module")
def data(edition: Edition, reference: Reference, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a DATA folder with its index."""
    folder = tmp_path_factory.mktemp("served")
    prepared_index(edition, reference, folder)
    return folder


def test_a_killed_worker_is_replaced_and_every_request_answered(data: Path) -> None:
    """Kill -9 under requests: clients that try a broken connection again are all answered, and soon there are two workers again."""
    with running(data) as server:
        victim = server.workers()[0]
        with ThreadPoolExecutor(8) as pool:
            asked = [pool.submit(server.ask_again_when_broken) for _ in range(300)]
            os.kill(victim, signal.SIGKILL)
            statuses = {one.result() for one in asked}
        assert statuses == {200}
        assert wait_for(threading.Event(), lambda: len(set(server.workers()) - {victim}) == 2)


def slow_client(server: Server) -> socket.socket:
    """Begin a request and leave its body unfinished."""
    connection = socket.create_connection(("127.0.0.1", server.port), timeout=10)
    connection.sendall(b"POST /api/v1/recommendations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{")
    return connection


@pytest.mark.parametrize("workers", ["1", "2"])
def test_slow_bodies_do_not_stop_others(data: Path, workers: str) -> None:
    """A hundred clients hold their bodies back while others are answered within their time-out, also by a single worker."""
    with running(data, WORKERS=workers) as server, ExitStack() as held:
        for _ in range(SLOW_CLIENTS):
            held.enter_context(slow_client(server))
        assert [server.ask() for _ in range(20)] == [200] * 20


def status_with(server: Server, lines: list[str]) -> int:
    """Ask for a list with these lines of X-Forwarded-For, sent one by one, and return the status."""
    head = "".join(f"X-Forwarded-For: {line}\r\n" for line in lines)
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as connection:
        connection.sendall(f"GET /api/v1/vocabulary HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{head}\r\n".encode())
        return int(connection.makefile("rb").readline().split()[1])


def test_a_second_line_of_addresses_does_not_hide_the_proxys_own(data: Path) -> None:
    """A proxy may add a line of its own to the visitor's; the server must hand on both, in their order."""
    with running(data, WORKERS="1", TRUSTED_PROXIES="1", API_RATE_LIMIT="3 per hour") as server:
        statuses = [status_with(server, [f"198.51.100.{number}", f"192.0.2.{number}", "203.0.113.9"]) for number in range(5)]
        assert statuses == [200, 200, 200, 429, 429]
        assert status_with(server, ["203.0.113.10"]) == 200


def stops_with_its_group(data: Path) -> bool:
    """Tell whether a server ends when the whole process group is told to, as a terminal and a service manager do."""
    with running(data, WORKERS="2") as server:
        os.killpg(server.process.pid, signal.SIGTERM)
        try:
            server.process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            return False
        return True


def test_a_signal_to_the_whole_group_stops_the_server(data: Path) -> None:
    """Workers that end on their own at that moment don't make the signal go unheard."""
    assert all(stops_with_its_group(data) for _ in range(3))


@pytest.mark.soak
def test_a_signal_to_the_whole_group_always_stops_the_server(data: Path) -> None:
    """Sixty times in a row."""
    assert all(stops_with_its_group(data) for _ in range(60))


def test_a_signal_that_comes_at_the_worst_moment_is_heard() -> None:
    """The main thread holds the event's lock when the signal comes, and clears the event right afterwards."""
    server = OneSocketServer("webapp:create_app", factory=True, interface=Interfaces.WSGI)
    with server.main_loop_interrupt._cond:  # noqa: SLF001 - the lock that it is about
        server.signal_handler_interrupt()
    server.main_loop_interrupt.wait(5)
    server.main_loop_interrupt.clear()
    assert server.main_loop_interrupt.wait(5)


def test_the_address_is_printed(data: Path) -> None:
    """Whoever starts it sees where to go."""
    with running(data) as server:
        assert re.fullmatch(rf"Vækstmatch: http://127\.0\.0\.1:{server.port}", server.address)


def test_a_wrong_setting_stops_the_start_with_a_sentence(tmp_path: Path) -> None:
    """No worker starts, and no trace is shown."""
    command = [sys.executable, "-c", "from webapp.commands import main; main()", "serve"]
    done = subprocess.run(command, env={**os.environ, "DATA": str(tmp_path), "WORKERS": "0"}, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "Error: WORKERS must be a whole number from 1 to 64, not '0'.\n")


def test_a_taken_port_stops_the_start_with_a_sentence(tmp_path: Path) -> None:
    """Two servers never share a port in silence."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        environment = {**os.environ, "DATA": str(tmp_path), "PORT": str(taken.getsockname()[1])}
        command = [sys.executable, "-c", "from webapp.commands import main; main()", "serve"]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.startswith("Error: PORT must be free")) == (1, True)


def test_a_broken_edition_stops_the_start_with_the_report(tmp_path: Path) -> None:
    """Every problem, grouped by file, before any worker starts."""
    (tmp_path / "edition.toml").write_text("id = 5\n", encoding="utf-8")
    command = [sys.executable, "-c", "from webapp.commands import main; main()", "serve"]
    environment = {**os.environ, "DATA": str(tmp_path / "data"), "EDITIONS": str(tmp_path)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "edition.toml" in done.stderr
    assert "Traceback" not in done.stderr
