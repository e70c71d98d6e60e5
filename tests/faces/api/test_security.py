"""Who is let in, how much is taken, and what every answer says to browsers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from reportedly.faces.api.errors import STATUS
from reportedly.faces.api.guard import DATA_CSP, HEADERS, PAGE_CSP, Limits
from reportedly.faces.api.hosts import hosts_of, same_origin
from reportedly.faces.api.rates import Buckets, Rate
from reportedly.faces.api.said import Problem
from reportedly.faces.api.served import Served
from reportedly.faces.api.tokens import Token, new_token, strong
from reportedly.nouns.errors import SettingsError
from tests.faces.api.loops import ended
from tests.faces.api.site import OWNER, UNLIMITED, WRITER, Site, app_of, served

JUDGING = {"about": "x/r1", "verdict": "corrected", "field": "type", "value": "AID", "author": "Eva", "reason": "so"}


def fault(answer: Any, code: str) -> Any:
    """The error of an answer, which is in the envelope, with its code and status."""
    told = msgspec.json.decode(answer.content, type=Problem).error
    assert told.code == code
    assert answer.status_code == STATUS[code]  # type: ignore[index]
    return told


@pytest.mark.parametrize(
    "host",
    ["evil.example", "127.0.0.1.evil.example", "127.0.0.1@evil.example", "", "localhost:80:80", "[::1", "10.0.0.1"],
)
def test_another_host_is_refused(site: Site, host: str) -> None:
    for path in ("/api/v1/record", "/", "/internal/v1/hello"):
        fault(site.client.get(path, headers={"host": host}), "forbidden")


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:8321", "localhost:9000", "LOCALHOST", "[::1]:8321"])
def test_its_own_names_are_answered(site: Site, host: str) -> None:
    assert site.client.get("/api/v1/health", headers={"host": host}).status_code == 200


def test_a_server_on_all_interfaces_answers_to_numbers_and_the_names_it_was_given() -> None:
    hosts = hosts_of("0.0.0.0", ("desk.example",))
    assert all(map(hosts.answers_to, ("192.168.1.4:8321", "[fe80::1]:8321", "desk.example", "localhost")))
    assert not any(map(hosts.answers_to, ("evil.example", "0.0.0.0.evil.example", None)))


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "http://127.0.0.1:1", "http://127.0.0.1.evil.example"]
)
def test_another_origin_is_refused_even_with_the_token(site: Site, origin: str) -> None:
    fault(site.client.post("/api/v1/judgements", json=JUDGING, headers={"origin": origin}), "forbidden")
    fault(site.client.get("/api/v1/record", headers={"origin": origin}), "forbidden")


def test_requests_that_browsers_mark_as_of_another_site_are_refused_but_links_are_not(site: Site) -> None:
    other = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"}
    fault(site.client.get("/api/v1/record", headers=other), "forbidden")
    followed = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}
    assert site.client.get("/", headers=followed).status_code == 200
    assert same_origin("http://127.0.0.1:8321", "127.0.0.1:8321")


@pytest.mark.parametrize("given", [None, "", "Bearer", "Bearer wrong", f"Basic {WRITER}", f"Bearer {OWNER}"])
@pytest.mark.parametrize("path", ["/judgements", "/judgements/j-1/undo", "/articles"])
def test_without_the_token_nothing_is_written(made: Served, given: str | None, path: str) -> None:
    client = Site(app_of(made), token=None).client
    before = made.store.writes()
    headers = {} if given is None else {"authorization": given}
    answer = client.post(f"/api/v1{path}", json=JUDGING, headers=headers)
    fault(answer, "unauthorized")
    assert answer.headers["www-authenticate"] == "Bearer"
    assert made.store.writes() == before


def test_the_writer_s_token_opens_no_internal_route_and_the_owner_s_does(made: Served) -> None:
    client = Site(app_of(made), token=None).client
    for token, status in ((WRITER, 401), (OWNER, 200)):
        answer = client.post("/internal/v1/hello", content=b"\xc0", headers={"authorization": f"Bearer {token}"})
        assert answer.status_code == status


def test_a_server_without_a_token_only_shows(tmp_path: Path) -> None:
    only = served(tmp_path / "r.duckdb", writing=False)
    site = Site(app_of(only))
    assert site.get("/record")["writing"] == "no"
    told = fault(site.client.post("/api/v1/judgements", json=JUDGING), "forbidden")
    assert "--write" in told.message
    only.close()


def test_the_record_says_whether_the_token_is_right(made: Served) -> None:
    assert [Site(app_of(made), token=t).get("/record")["writing"] for t in (WRITER, "wrong", None)] == [
        "yes", "token", "token",
    ]  # fmt: skip


def test_wrong_tokens_are_soon_too_many(made: Served) -> None:
    site = Site(app_of(made, limits=UNLIMITED._replace(failures=Rate(0.01, 3))), token="wrong")
    codes = [site.client.post("/api/v1/judgements", json=JUDGING).status_code for _ in range(5)]
    assert codes == [401, 401, 401, 429, 429]


def test_too_many_requests_are_told_when_to_come_again(made: Served) -> None:
    site = Site(app_of(made, limits=UNLIMITED._replace(reads=Rate(0.5, 2))))
    answers = [site.client.get("/api/v1/health") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    fault(answers[-1], "too_many")
    assert 1 <= int(answers[-1].headers["retry-after"]) <= 2


def test_a_bucket_fills_again() -> None:
    now = [0.0]
    buckets = Buckets(Rate(2.0, 1.0), clock=lambda: now[0])
    assert [buckets.wait("a"), buckets.wait("b")] == [0.0, 0.0]
    assert buckets.wait("a") == pytest.approx(0.5)
    now[0] = 0.6
    assert buckets.wait("a") == 0.0


def test_bodies_have_a_limit_whatever_their_length_says(made: Served) -> None:
    app = app_of(made, limits=Limits(body=100, upload=200))
    fault(Site(app).client.post("/api/v1/judgements", content=b"x" * 101), "too_large")
    fault(Site(app).client.post("/api/v1/articles", content=b"x" * 201), "too_large")

    def pieces() -> Any:
        yield from (b"x" * 60 for _ in range(9))

    fault(Site(app).client.post("/api/v1/judgements", content=pieces()), "too_large")


@pytest.mark.parametrize(
    "path",
    ["/", "/events/event-1", "/assets/none.js", "/api/v1/record", "/api/v1/events/no", "/api/v1/nothing",
     "/api/v1/statements?format=csv", "/api/v1/events?limit=x"],
)  # fmt: skip
def test_every_answer_has_the_headers_that_browsers_honour(site: Site, path: str) -> None:
    headers = site.client.get(path).headers
    assert {name: headers[name] for name in HEADERS} == HEADERS
    assert headers["content-security-policy"] == (DATA_CSP if path.startswith("/api") else PAGE_CSP)
    assert "unsafe" not in headers["content-security-policy"]
    assert "server" not in headers
    assert "access-control-allow-origin" not in headers
    assert "cache-control" in headers


def test_other_methods_and_paths_are_answered_in_the_envelope(site: Site) -> None:
    for method, path, status in (("DELETE", "/judgements", 405), ("PUT", "/events", 405), ("GET", "/none", 404)):
        answer = site.client.request(method, f"/api/v1{path}")
        assert answer.status_code == status
        assert msgspec.json.decode(answer.content, type=Problem).error.message
    assert site.client.get("/internal/v1/none").status_code == 401


def test_what_breaks_tells_nothing_of_how(made: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any, **__: Any) -> Any:
        raise RuntimeError("secret: /home/eva/record.duckdb")

    monkeypatch.setattr(made.store, "view", broken)
    told = fault(Site(app_of(made)).client.get("/api/v1/events"), "internal")
    assert "secret" not in told.message


def test_only_requests_are_answered(made: Served) -> None:
    async def nothing(*_: Any) -> Any:
        raise AssertionError("a websocket must not be spoken to")

    ended(app_of(made)({"type": "websocket", "path": "/"}, nothing, nothing))


def test_tokens_are_kept_as_hashes() -> None:
    token = Token(WRITER)
    assert token.matches(WRITER)
    assert not any(map(token.matches, (None, "", WRITER[:-1], WRITER + "x", "\udc80")))
    assert WRITER not in repr(vars(token))
    assert len(new_token()) == 43
    assert new_token() != new_token()
    for weak in ("short", "with a blank in it, long", "ümlaut-in-a-long-token", "tab\tin-a-long-token"):
        with pytest.raises(SettingsError, match="at least 16"):
            strong(weak)
