"""What nobody sends by mistake, to every address that takes anything: refused or answered, never a failure of ours."""

import itertools
import json
from typing import TYPE_CHECKING

from tests.webapp.routes import plain_client, unsafe_routes

if TYPE_CHECKING:
    from flask import Flask

DEEP = 100_000
MANY = 20_000

JSON_BODIES: list[bytes] = [
    b"",
    b" ",
    b"\x00",
    b"null",
    b"true",
    b"0",
    b'""',
    b"[]",
    b"{}",
    b"[[]]",
    b"{",
    b"}",
    b'{"text"',
    b'{"text":}',
    b"{'text': 'a'}",
    b'{"text": "a"}{"text": "b"}',
    b'{"text": "a", "text": ["b"]}',
    b'{"text": NaN}',
    b'{"text": Infinity, "limit": -Infinity}',
    b'{"limit": 1e999}',
    b'{"limit": ' + b"9" * 5_000 + b"}",
    b'{"limit": -' + b"9" * 100_000 + b"}",
    b'{"limit": 0.' + b"9" * 100_000 + b"}",
    b'{"text": "\\ud800"}',
    b'{"\\udfff": 1}',
    b'{"text": "\\u0000"}',
    b'{"text": "\\u12"}',
    b'{"text": "a\nb"}',
    b'\xef\xbb\xbf{"text": "a"}',
    b"\xff\xfe{\x00}\x00",
    b'{"text": "\xff"}',
    b'{"text": "\xed\xa0\x80"}',
    b'{"text": "\xc0\xaf"}',
    b"[" * DEEP,
    b"[" * DEEP + b"]" * DEEP,
    b'{"a":' * DEEP + b"1" + b"}" * DEEP,
    b'{"profile":' * DEEP + b"1" + b"}" * DEEP,
    b'{"text": ' + b"[" * 900 + b"]" * 900 + b"}",
    b'{"profile": {"needs": [' + b",".join([b'"export"'] * MANY) + b"]}}",
    b"{" + b",".join(b'"%d": 1' % number for number in range(MANY)) + b"}",
    b'{"profile": {' + b",".join(b'"%d": 1' % number for number in range(MANY)) + b"}}",
    b'{"__proto__": {"a": 1}, "constructor": {"prototype": {}}, "__class__": "x"}',
    b'{"text": "' + b"\\ufdfa" * 4_000 + b'"}',
    b'{"text": "' + b"a" * 1024 * 1024 + b'"}',
    b'{"text": {"$ne": ""}, "profile": {"cvr": {"$gt": ""}}}',
    b'{"profile": {"municipality": "' + b"a" * 100_000 + b'"}}',
    b'{"profile": {"industry_code": {"system": "DB25", "code": "' + b"1" * 100_000 + b'"}}}',
    b'{"date": "' + b"0" * 100_000 + b'"}',
    b'{"locale": "' + b"\\u202e" * 10_000 + b'"}',
]
FORM_BODIES: list[bytes] = [
    b"text",
    b"text=%",
    b"text=%ff%fe",
    b"text=%00",
    b"text=%ed%a0%80",
    b"text=a&text=b&text=",
    b"&" * 1000,
    b"=" * 1000,
    b"&".join(b"a%d=1" % number for number in range(MANY)),
    b"text=" + b"%F0%9F%99%82" * 20_000,
    b"text=" + b"a" * 1024 * 1024,
    b"\xff" * 1000,
]
MULTIPART: list[bytes] = [
    b"",
    b"--a",
    b"--a--\r\n",
    b"--a\r\n\r\n",
    b'--a\r\nContent-Disposition: form-data; name="text"; filename="x"\r\n\r\na\r\n--a--\r\n',
    b'--a\r\nContent-Disposition: form-data; name="text"\r\nContent-Type: text/plain; charset=utf-7\r\n\r\n+ADw-\r\n--a--\r\n',
    b"--a\r\n" + b"X: " + b"x" * 100_000 + b"\r\n\r\n\r\n--a--\r\n",
    b'--a\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n' * 5_000 + b"--a--\r\n",
]
SENT = [
    *itertools.product(JSON_BODIES, ["application/json", "application/vnd.x+json", "text/plain"]),
    *itertools.product([*FORM_BODIES, *JSON_BODIES[:10]], ["application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=utf-16"]),
    *itertools.product(MULTIPART, ["multipart/form-data; boundary=a", "multipart/form-data"]),
    *(
        (b"{}", kind)
        for kind in ("", "/", "application/json; charset=\xff", "a" * 5000, "application/json, text/html", "multipart/form-data; boundary=")
    ),
]


def test_there_are_at_least_forty() -> None:
    """No two the same."""
    assert len(set(JSON_BODIES)) == len(JSON_BODIES) >= 40


def test_every_address_that_takes_something_takes_anything(app: "Flask") -> None:
    """Each unsafe route × each body; programs always get JSON, people a page."""
    client, wrong = plain_client(app), []
    for route, (body, kind) in itertools.product(unsafe_routes(app), SENT):
        answer = client.open(route.address, method=route.method, data=body, content_type=kind)
        expected = {"application/json", "application/problem+json"} if route.is_for_programs else {"text/html"}
        if answer.status_code >= 500 or answer.mimetype not in expected:
            wrong.append((route, kind, body[:40], answer.status_code, answer.mimetype))
    assert wrong == []


def test_what_is_refused_by_a_program_is_explained(app: "Flask") -> None:
    """Whatever is refused comes back as a problem document with its status in it."""
    for route in (route for route in unsafe_routes(app) if route.is_for_programs):
        for body in JSON_BODIES:
            answer = plain_client(app).open(route.address, method=route.method, data=body, content_type="application/json")
            if answer.status_code >= 400:
                assert json.loads(answer.data)["status"] == answer.status_code
