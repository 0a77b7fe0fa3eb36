"""What one turn of a conversation costs over HTTP: processor time a message, beside a recommendation and a hello in JSON on the same server.

The messages are answers, questions to us, more of the company's own words and buttons that are pressed, each with the state of a conversation that
was begun with a company's own words. Rounds are interleaved and figures are medians.
"""

import http.client
import json
import tempfile
from collections.abc import Iterator
from statistics import median

from endpoint_cost import BODIES, calls
from endpoint_cost import PATH as RECOMMENDATIONS
from measured_server import Call, Server, running

PATH = "/api/v1/conversation"
ROUNDS = 7
REQUESTS = 600
BUDGET = 15.0
"""Milliseconds of processor time that a turn may take."""

MESSAGES = (
    "Herning",
    "Ved ikke",
    "Hvorfor spørger I?",
    "vi er 12-15 ansatte og mangler også folk til produktionen",
    "Vis mig tilbuddene nu",
    "nej, 20",
)
JSON = {"Content-Type": "application/json"}


def turns(server: Server) -> Iterator[Call]:
    """Yield every message in each of the conversations, which are begun here."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    for body in BODIES:
        connection.request("POST", PATH, json.dumps({"message": body["text"], "locale": body["locale"]}), JSON)
        state = json.loads(connection.getresponse().read())["state"]
        for message in MESSAGES:
            yield Call("POST", PATH, json.dumps({"message": message, "state": state}).encode(), JSON)
    connection.close()


def main() -> None:
    """Print the three costs and their ratios."""
    asked, least = calls(RECOMMENDATIONS), calls("/hello")
    with (
        tempfile.TemporaryDirectory() as data,
        running("served:with_an_empty_page", asked[0], settings={"DATA": data, "API_RATE_LIMIT": "1000000 per minute"}) as ours,
        running("served:hello", least[0]) as hello,
    ):
        said = list(turns(ours))
        measured = {PATH: (ours, said), RECOMMENDATIONS: (ours, asked), "/hello": (hello, least)}
        for server, one in measured.values():
            server.send(one, requests=REQUESTS)
        rounds = [[server.cost(one, requests=REQUESTS) for server, one in measured.values()] for _ in range(ROUNDS)]
    costs = dict(zip(measured, (median(column) for column in zip(*rounds, strict=True)), strict=True))
    print(f"processor time a request, granian with one worker, {ROUNDS} rounds of {REQUESTS:,} requests")
    for name, cost in costs.items():
        print(f"  POST {name:28} {cost:7,.0f} us")
    turn = costs[PATH]
    print(f"  a turn costs {turn / costs['/hello']:.1f} hellos and {turn / costs[RECOMMENDATIONS]:.2f} recommendations")
    print(f"  {turn / 1000:.2f} ms: {'within' if turn / 1000 < BUDGET else 'OVER'} the budget of {BUDGET:.0f} ms\n")


if __name__ == "__main__":
    main()
