"""What a recommendation costs over HTTP: processor time a request, beside a hello in JSON on the same server.

Processor time of the whole server (all its processes) over many requests on one kept connection; rounds are interleaved and figures are medians.
Wall-clock times of a shared machine say little, so they are not printed.
"""

import http.client
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from flask import Flask, jsonify, request
from flask.typing import ResponseReturnValue

from webapp.server import BACKPRESSURE, BLOCKING_THREADS

HERE = Path(__file__).parent
PROGRAMS = Path(sys.executable).parent
ROUNDS = 7
REQUESTS = 1_000
MOST_SECONDS_TO_START = 120
BODIES = (
    {"text": "Vi er et maskinværksted i Skjern med 18 ansatte og vil gerne sælge til Tyskland", "locale": "da"},
    {"text": "Vores dambrug skal have bedre vandrensning", "profile": {"municipality": "Viborg", "industry": "fiskeri-akvakultur"}, "locale": "da"},
    {"text": "We bake bread in Aarhus and want to know how to keep it fresh for longer", "profile": {"employees": 17}, "locale": "en"},
    {"text": "Wir fertigen Bauteile in Herning und suchen Fachkräfte für die Produktion", "locale": "de"},
)

hello = Flask(__name__)


@hello.post("/hello")
def say_hello() -> ResponseReturnValue:
    """Do as little as an endpoint that reads and answers JSON can."""
    request.get_json()
    return jsonify(message="hello")


@dataclass(frozen=True, slots=True)
class Server:
    """A running server and the requests to send it."""

    name: str
    process: int
    port: int
    path: str
    bodies: Sequence[bytes]


def free_port() -> int:
    """Return a port that nobody listens on just now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


@contextmanager
def running(name: str, words: Sequence[str], *, path: str, port: int, settings: dict[str, str]) -> Iterator[Server]:
    """Start a server, wait until it answers, and end it afterwards."""
    process = subprocess.Popen(words, cwd=HERE, env={**os.environ, **settings}, stdout=subprocess.DEVNULL)
    server = Server(name, process.pid, port, path, [json.dumps(body).encode() for body in BODIES])
    try:
        wait_until_it_answers(server, process)
        yield server
    finally:
        process.terminate()
        process.wait(timeout=30)


def wait_until_it_answers(server: Server, process: subprocess.Popen[bytes]) -> None:
    """Ask until there is an answer; raises when the server ends by itself or takes too long."""
    until = time.monotonic() + MOST_SECONDS_TO_START
    while process.poll() is None and time.monotonic() < until:
        try:
            send(server, 1)
        except OSError:
            time.sleep(0.1)
        else:
            return
    message = f"{server.name} did not start"
    raise RuntimeError(message)


def send(server: Server, requests: int) -> None:
    """Send requests one after the other on one connection; raises when an answer is not 200."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    for body in islice(cycle(server.bodies), requests):
        connection.request("POST", server.path, body, {"Content-Type": "application/json"})
        answer = connection.getresponse()
        text = answer.read()
        if answer.status != http.HTTPStatus.OK:
            message = f"{server.name} answered {answer.status}: {text[:300]!r}"
            raise RuntimeError(message)
    connection.close()


def processor_seconds(process: int) -> float:
    """Return the processor time that a process and those below it have used so far (Linux)."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    own = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    children = [child for task in Path(f"/proc/{process}/task").iterdir() for child in (task / "children").read_text(encoding="ascii").split()]
    return own + sum(processor_seconds(int(child)) for child in children)


def cost(server: Server) -> float:
    """Return the microseconds of processor time a request, over one round."""
    before = processor_seconds(server.process)
    send(server, REQUESTS)
    return (processor_seconds(server.process) - before) / REQUESTS * 1e6


def same_server(*, port: int) -> list[str]:
    """Return the server's options as the application has them, with one worker."""
    threads = ["--blocking-threads", str(BLOCKING_THREADS), "--backpressure", str(BACKPRESSURE)]
    return ["--interface", "wsgi", "--port", str(port), "--workers", "1", *threads, "--no-ws", "--log-level", "error"]


def main() -> None:
    """Print both costs and their ratio."""
    ports = free_port(), free_port()
    with tempfile.TemporaryDirectory() as data, ExitStack() as stack:
        settings = {"PORT": str(ports[0]), "DATA": data, "WORKERS": "1", "API_RATE_LIMIT": "1000000 per minute"}
        path = "/api/v1/recommendations"
        ours = stack.enter_context(running("recommendation", [str(PROGRAMS / "vaekstmatch"), "serve"], path=path, port=ports[0], settings=settings))
        least_words = [str(PROGRAMS / "granian"), *same_server(port=ports[1]), "endpoint_cost:hello"]
        least = stack.enter_context(running("hello", least_words, path="/hello", port=ports[1], settings={}))
        for server in (ours, least):
            send(server, REQUESTS)
        rounds = [(cost(ours), cost(least)) for _ in range(ROUNDS)]
    ours_cost, hello_cost = (median(column) for column in zip(*rounds, strict=True))
    print(f"processor time a request, granian with one worker, {ROUNDS} rounds of {REQUESTS:,} requests")
    print(f"  POST {path:28} {ours_cost:7,.0f} us   (rounds {min(one for one, _ in rounds):,.0f} to {max(one for one, _ in rounds):,.0f})")
    print(f"  POST {'/hello':28} {hello_cost:7,.0f} us   (rounds {min(one for _, one in rounds):,.0f} to {max(one for _, one in rounds):,.0f})")
    print(f"  a recommendation costs {ours_cost / hello_cost:.1f} hellos")


if __name__ == "__main__":
    main()
