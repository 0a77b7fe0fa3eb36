"""A server in a process of its own, and the processor time that answering costs it: wall-clock times of a shared machine say little."""

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path

from webapp.server import BACKPRESSURE, BLOCKING_THREADS

HERE = Path(__file__).parent
PROGRAMS = Path(sys.executable).parent
MOST_SECONDS_TO_START = 120


@dataclass(frozen=True, slots=True)
class Call:
    """One request, and the status that it must be answered with."""

    method: str
    path: str
    body: bytes | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    status: int = http.HTTPStatus.OK


@dataclass(frozen=True, slots=True)
class Server:
    """A running server."""

    process: int
    port: int

    def cost(self, calls: Sequence[Call], *, requests: int) -> float:
        """Return the microseconds of processor time a request, of all its processes together, over that many requests."""
        before = processor_seconds(self.process)
        self.send(calls, requests=requests)
        return (processor_seconds(self.process) - before) / requests * 1e6

    def send(self, calls: Sequence[Call], *, requests: int) -> None:
        """Send requests one after the other on one connection; raises when an answer has another status than it should."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        for call in islice(cycle(calls), requests):
            connection.request(call.method, call.path, call.body, dict(call.headers))
            answer = connection.getresponse()
            text = answer.read()
            if answer.status != call.status:
                message = f"{call.method} {call.path} was answered with {answer.status}: {text[:300]!r}"
                raise RuntimeError(message)
        connection.close()


def free_port() -> int:
    """Return a port that nobody listens on just now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


@contextmanager
def running(application: str, first: Call, *, settings: Mapping[str, str] | None = None) -> Iterator[Server]:
    """Serve what a function ("module:name") makes as `vaekstmatch serve` does, with one worker; it is ready when it answers the first call."""
    port = free_port()
    threads = ["--blocking-threads", str(BLOCKING_THREADS), "--backpressure", str(BACKPRESSURE)]
    options = ["--interface", "wsgi", "--port", str(port), "--workers", "1", *threads, "--no-ws", "--log-level", "error", "--factory"]
    words = [str(PROGRAMS / "granian"), *options, application]
    process = subprocess.Popen(words, cwd=HERE, env={**os.environ, **(settings or {})}, stdout=subprocess.DEVNULL)
    server = Server(process.pid, port)
    try:
        _wait_until_it_answers(server, process, first)
        yield server
    finally:
        process.terminate()
        process.wait(timeout=30)


def _wait_until_it_answers(server: Server, process: subprocess.Popen[bytes], first: Call) -> None:
    """Ask until there is an answer; raises when the server ends by itself or takes too long."""
    until = time.monotonic() + MOST_SECONDS_TO_START
    while process.poll() is None and time.monotonic() < until:
        try:
            server.send([first], requests=1)
        except OSError:
            time.sleep(0.1)
        else:
            return
    message = "the server did not start"
    raise RuntimeError(message)


def processor_seconds(process: int) -> float:
    """Return the processor time that a process and those below it have used so far (Linux)."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    own = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    children = [child for task in Path(f"/proc/{process}/task").iterdir() for child in (task / "children").read_text(encoding="ascii").split()]
    return own + sum(processor_seconds(int(child)) for child in children)
