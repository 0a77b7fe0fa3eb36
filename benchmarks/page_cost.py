"""What each page costs: processor time a request, beside an empty page in the same base template on the same server.

Asked for as a browser does, compressed. Rounds are interleaved and figures are medians.
"""

import tempfile
from http import HTTPStatus
from statistics import median
from urllib.parse import urlencode

from measured_server import Call, running

ROUNDS = 5
REQUESTS = 200
BROWSER = {"Accept-Encoding": "gzip, deflate, br, zstd"}
FORM = BROWSER | {"Content-Type": "application/x-www-form-urlencoded"}
WORDS = urlencode({"text": "Vi er et maskinværksted i Skjern med 18 ansatte og vil gerne sælge til Tyskland"}).encode()
ANSWERS = "needs=strategy&municipality=Skive&industry=industri&employees=10-19"
EMPTY = "empty page"
PAGES = {
    EMPTY: Call("GET", "/empty"),
    "first page": Call("GET", "/"),
    "question: needs": Call("GET", "/spoergsmaal/behov"),
    "question: place": Call("GET", "/spoergsmaal/kommune?needs=strategy"),
    "question: trade": Call("GET", "/spoergsmaal/branche?needs=strategy&municipality=Skive"),
    "question with words": Call("POST", "/spoergsmaal/kommune?needs=strategy", WORDS, FORM),
    "look at the answers": Call("GET", f"/spoergsmaal/tjek?{ANSWERS}"),
    "result of answers": Call("GET", f"/resultat?{ANSWERS}"),
    "result of words": Call("POST", "/resultat", WORDS, FORM),
    "nothing found": Call("GET", "/resultat?municipality=outside-region&in_western_denmark=no&needs=production"),
    "all offers": Call("GET", "/tilbud"),
    "one offer": Call("GET", "/tilbud/global-midt"),
    "about": Call("GET", "/om"),
    "not found": Call("GET", "/nowhere", status=HTTPStatus.NOT_FOUND),
}


def main() -> None:
    """Print each page's cost and how many empty pages it is."""
    calls = {name: Call(call.method, call.path, call.body, call.headers or BROWSER, call.status) for name, call in PAGES.items()}
    settings = {"API_RATE_LIMIT": "1000000 per minute"}
    with (
        tempfile.TemporaryDirectory() as data,
        running("served:with_an_empty_page", calls[EMPTY], settings=settings | {"DATA": data}) as server,
    ):
        for call in calls.values():
            server.send([call], requests=REQUESTS // 4)
        rounds = [{name: server.cost([call], requests=REQUESTS) for name, call in calls.items()} for _ in range(ROUNDS)]
    costs = {name: median(one[name] for one in rounds) for name in calls}
    print(f"processor time a page, granian with one worker, {ROUNDS} rounds of {REQUESTS:,} requests")
    for name, cost in costs.items():
        print(f"  {name:20} {cost / 1000:6.2f} ms   {cost / costs[EMPTY]:5.1f} empty pages")


if __name__ == "__main__":
    main()
