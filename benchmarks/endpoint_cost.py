"""What a recommendation costs over HTTP: processor time a request, beside a hello in JSON on the same server.

Many requests on one kept connection; rounds are interleaved and figures are medians.
"""

import json
import tempfile
from statistics import median

from measured_server import Call, running

ROUNDS = 7
REQUESTS = 1_000
PATH = "/api/v1/recommendations"
BODIES = (
    {"text": "Vi er et maskinværksted i Skjern med 18 ansatte og vil gerne sælge til Tyskland", "locale": "da"},
    {"text": "Vores dambrug skal have bedre vandrensning", "profile": {"municipality": "Viborg", "industry": "fiskeri-akvakultur"}, "locale": "da"},
    {"text": "We bake bread in Aarhus and want to know how to keep it fresh for longer", "profile": {"employees": 17}, "locale": "en"},
    {"text": "Wir fertigen Bauteile in Herning und suchen Fachkräfte für die Produktion", "locale": "de"},
)


def calls(path: str) -> list[Call]:
    """Return the same bodies for one path."""
    return [Call("POST", path, json.dumps(body).encode(), {"Content-Type": "application/json"}) for body in BODIES]


def main() -> None:
    """Print both costs and their ratio."""
    asked, least = calls(PATH), calls("/hello")
    with (
        tempfile.TemporaryDirectory() as data,
        running("served:with_an_empty_page", asked[0], settings={"DATA": data, "API_RATE_LIMIT": "1000000 per minute"}) as ours,
        running("served:hello", least[0]) as hello,
    ):
        ours.send(asked, requests=REQUESTS)
        hello.send(least, requests=REQUESTS)
        rounds = [(ours.cost(asked, requests=REQUESTS), hello.cost(least, requests=REQUESTS)) for _ in range(ROUNDS)]
    ours_cost, hello_cost = (median(column) for column in zip(*rounds, strict=True))
    print(f"processor time a request, granian with one worker, {ROUNDS} rounds of {REQUESTS:,} requests")
    print(f"  POST {PATH:28} {ours_cost:7,.0f} us   (rounds {min(one for one, _ in rounds):,.0f} to {max(one for one, _ in rounds):,.0f})")
    print(f"  POST {'/hello':28} {hello_cost:7,.0f} us   (rounds {min(one for _, one in rounds):,.0f} to {max(one for _, one in rounds):,.0f})")
    print(f"  a recommendation costs {ours_cost / hello_cost:.1f} hellos\n")


if __name__ == "__main__":
    main()
