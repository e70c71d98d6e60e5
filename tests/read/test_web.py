"""Fetching pages from a local server; which networks are closed."""

# ruff: noqa: E501  (tables of cases, one a line)

from __future__ import annotations

import gzip
import threading
from collections.abc import Callable, Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from typing import NamedTuple

import pytest

from reportedly.nouns.errors import Refused
from reportedly.read.addresses import IpAddress, is_public, same_site
from reportedly.read.web import Fetcher, Found, Policy

LOCAL = ip_address("127.0.0.1")
HTML = "text/html; charset=utf-8"


class Reply(NamedTuple):
    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = {"Content-Type": HTML}


class Site(NamedTuple):
    """A server on this machine: what it answers, and what it was asked (host and path)."""

    port: int
    replies: dict[str, Reply]
    asked: list[tuple[str, str]]

    def address(self, path: str, host: str = "pier.example") -> str:
        return f"http://{host}:{self.port}{path}"

    def fetch(self, path: str, policy: Policy | None = None) -> Found:
        with Fetcher(policy or here()) as fetcher:
            return fetcher.fetch(self.address(path))


def here(**changes: object) -> Policy:
    """A policy under which every name is this machine, and this machine may be reached."""
    options: dict[str, object] = {"allow": lambda ip: ip == LOCAL, "resolve": lambda host, port: [LOCAL], "wait": 2.0}
    return Policy(**(options | changes))  # type: ignore[arg-type]


@pytest.fixture
def site() -> Iterator[Site]:
    replies: dict[str, Reply] = {}
    asked: list[tuple[str, str]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append((self.headers["Host"], self.path))
            reply = replies.get(self.path, Reply(b"no", 404))
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.end_headers()
            try:
                self.wfile.write(reply.body)
            except OSError:
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield Site(server.server_address[1], replies, asked)
    server.shutdown()
    server.server_close()
    thread.join()


def why(fetch: Callable[[], object]) -> str:
    with pytest.raises(Refused) as caught:
        fetch()
    return caught.value.why


def test_fetches_a_page_in_the_hosts_name(site: Site) -> None:
    site.replies["/a"] = Reply(b"<p>words</p>")
    assert site.fetch("/a#part") == Found(body=b"<p>words</p>", address=site.address("/a"), media="html")
    assert site.asked == [(f"pier.example:{site.port}", "/robots.txt"), (f"pier.example:{site.port}", "/a")]


def test_follows_redirects_and_gives_the_last_address(site: Site) -> None:
    site.replies["/a"] = Reply(status=301, headers={"Location": "/b"})
    site.replies["/b"] = Reply(b"plain", headers={"Content-Type": "text/plain"})
    found = site.fetch("/a")
    assert (found.address, found.media) == (site.address("/b"), "text")


def test_refuses_endless_redirects(site: Site) -> None:
    site.replies["/a"] = Reply(status=302, headers={"Location": "/a"})
    assert why(lambda: site.fetch("/a")) == "too_many_redirects"


def test_refuses_a_private_network_before_connecting(site: Site) -> None:
    assert why(lambda: site.fetch("/a", here(allow=is_public))) == "private_address"
    assert site.asked == []


def test_refuses_a_redirect_into_a_private_network(site: Site) -> None:
    site.replies["/a"] = Reply(status=302, headers={"Location": site.address("/secret", "inner.example")})
    inner = ip_address("10.0.0.7")
    policy = here(resolve=lambda host, port: [inner if host == "inner.example" else LOCAL])
    assert why(lambda: site.fetch("/a", policy)) == "private_address"
    assert "/secret" not in [path for _, path in site.asked]


def test_refuses_a_name_of_which_any_address_is_private(site: Site) -> None:
    policy = here(resolve=lambda host, port: [LOCAL, ip_address("192.168.1.1")])
    assert why(lambda: site.fetch("/a", policy)) == "private_address"


def test_connects_to_the_address_that_was_checked(site: Site) -> None:
    """A name that resolves anew to another address can't slip in: each hop resolves once."""
    site.replies["/a"] = Reply(b"words")
    answers: list[IpAddress] = [ip_address("10.0.0.1"), LOCAL, LOCAL]
    found = site.fetch("/a", here(resolve=lambda host, port: [answers.pop()]))
    assert found.body == b"words"
    assert len(answers) == 1


@pytest.mark.parametrize(
    ("robots", "expected"),
    [
        (Reply(b"User-agent: *\nDisallow: /a\n"), "robots"),
        (Reply(b"User-agent: reportedly\nDisallow: /\n"), "robots"),
        (Reply(b"down", 503), "robots"),
    ],
)
def test_honours_robots(site: Site, robots: Reply, expected: str) -> None:
    site.replies.update({"/robots.txt": robots, "/a": Reply(b"words")})
    assert why(lambda: site.fetch("/a")) == expected
    assert "/a" not in [path for _, path in site.asked]


def test_robots_for_others_and_of_other_pages_do_not_bind(site: Site) -> None:
    site.replies["/robots.txt"] = Reply(b"User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /b\n")
    site.replies["/a"] = Reply(b"words")
    assert site.fetch("/a").body == b"words"


def test_refuses_too_large_a_page_also_when_packed(site: Site) -> None:
    site.replies["/a"] = Reply(b"x" * 3000)
    packed = {"Content-Type": HTML, "Content-Encoding": "gzip"}
    site.replies["/b"] = Reply(gzip.compress(b"x" * 5_000_000), headers=packed)
    site.replies["/c"] = Reply(gzip.compress(b"x" * 1500), headers=packed)
    policy = here(size_max=2000)
    assert why(lambda: site.fetch("/a", policy)) == "too_large"
    assert why(lambda: site.fetch("/b", policy)) == "too_large"
    assert site.fetch("/c", policy).body == b"x" * 1500


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        (Reply(b"gone", 410), "http_status"),
        (Reply(b"%PDF", headers={"Content-Type": "application/pdf"}), "not_html"),
        (Reply(b"?", headers={"Content-Type": HTML, "Content-Encoding": "br"}), "not_html"),
        (Reply(b"not gzip", headers={"Content-Type": HTML, "Content-Encoding": "gzip"}), "unreachable"),
        (Reply(status=302, headers={"Location": "ftp://pier.example/a"}), "bad_address"),
    ],
)
def test_refuses_answers_that_are_no_page(site: Site, reply: Reply, expected: str) -> None:
    site.replies["/a"] = reply
    assert why(lambda: site.fetch("/a")) == expected


def test_gives_up_after_the_time_in_all(site: Site) -> None:
    site.replies["/a"] = Reply(b"words")
    seconds = iter(range(0, 1000, 20))
    assert why(lambda: site.fetch("/a", here(clock=lambda: float(next(seconds))))) == "timeout"


def test_refuses_a_host_that_does_not_answer_or_exist(site: Site) -> None:
    def nowhere(host: str, port: int) -> list[IpAddress]:
        raise OSError("no such name")

    assert why(lambda: site.fetch("/a", here(resolve=nowhere))) == "unreachable"
    with Fetcher(here()) as fetcher:
        assert why(lambda: fetcher.fetch("http://pier.example:1/")) == "unreachable"


@pytest.mark.parametrize(
    "address", ["http://", "http:///a", "https://[::1", "http://a\x00b/", "file:///etc/passwd", "http://a:99999/"]
)
def test_refuses_what_is_no_address(address: str) -> None:
    with Fetcher(here()) as fetcher:
        assert why(lambda: fetcher.fetch(address)) in ("bad_address", "unreachable")


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
     "255.255.255.255", "198.18.0.1", "192.0.2.1", "240.0.0.1", "::1", "::", "fe80::1", "fc00::1", "ff02::1", "::ffff:10.0.0.1",
     "::127.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "2001:db8::1", "fec0::1", "2001::1"],
)  # fmt: skip
def test_closed_networks(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "93.184.215.14", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_open_networks(address: str) -> None:
    assert is_public(ip_address(address))


def test_same_site() -> None:
    assert same_site("https://www.pier.example/a", "http://m.PIER.example:8080/b")
    assert not same_site("https://pier.example@evil.example/", "https://pier.example/")
    assert not same_site("pier.example", "pier.example")
