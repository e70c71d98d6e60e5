"""Fetches one page: no private network on any hop, robots.txt honoured, size and time limited.

Each hop's host is resolved once, all its addresses are checked, and the connection is made to a checked address (with
the host's name in TLS and in the Host header), so that a name can't lead elsewhere between check and use.
Proxies of the environment are not used: they would do the resolving unseen.
"""

from __future__ import annotations

import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING, Self

import msgspec

from reportedly.nouns.errors import Refused
from reportedly.nouns.kinds import MediaType
from reportedly.read.addresses import Allow, IpAddress, Resolve, is_public, resolve

if TYPE_CHECKING:
    import httpx
    from protego import Protego

ROBOT = "reportedly"  # the token in robots.txt
USER_AGENT = "reportedly/0.1 (news reader for researchers; honours robots.txt)"
MEDIA: dict[str, MediaType] = {"text/html": "html", "application/xhtml+xml": "html", "text/plain": "text"}
REDIRECTS = frozenset({301, 302, 303, 307, 308})


class Policy(msgspec.Struct, frozen=True, kw_only=True):
    """What may be fetched and how long it may take."""

    allow: Allow = is_public
    resolve: Resolve = resolve
    size_max: int = 10_000_000  # bytes of a page, both as sent and unpacked; the largest of 181 has 1.5 million
    robots_max: int = 500_000  # bytes of robots.txt that are read (RFC 9309, 2.5)
    wait: float = 10.0  # seconds for a connection, and between two pieces of an answer
    wait_in_all: float = 30.0  # seconds for one page with all its redirects
    redirects_max: int = 5
    clock: Callable[[], float] = time.monotonic


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """A page as fetched, and the address it was found at, after redirects."""

    body: bytes
    address: str
    media: MediaType


class _Answer(msgspec.Struct, frozen=True, kw_only=True):
    status: int
    media: str
    location: str | None
    body: bytes


class Fetcher:
    """Fetches pages and remembers each site's robots.txt; use it as a context manager. Connects on first use."""

    def __init__(self, policy: Policy) -> None:
        self._policy = policy
        self._stack = ExitStack()
        self._client: httpx.Client | None = None
        self._robots: dict[str, Protego | None] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()
        self._client = None

    def fetch(self, address: str) -> Found:
        """The page at an address.

        Raises Refused: bad_address | private_address | robots | unreachable | timeout | too_many_redirects |
        http_status | not_html | too_large.
        """
        import httpx

        url, until = _url(address), self._policy.clock() + self._policy.wait_in_all
        for _ in range(self._policy.redirects_max + 1):
            self._require_robots(url, until)
            answer = self._ask(url, until, self._policy.size_max)
            if answer.status not in REDIRECTS or not answer.location:
                return _found(url, answer)
            try:
                url = _url(str(url.join(answer.location)))
            except httpx.InvalidURL as error:
                raise Refused("bad_address", f"it redirects to what is no address: {error}") from error
        raise Refused("too_many_redirects", f"it redirects more than {self._policy.redirects_max} times")

    def _require_robots(self, url: httpx.URL, until: float) -> None:
        """Nothing; Refused `robots` where the site's robots.txt forbids this page or can't be had (RFC 9309, 2.3.1)."""
        site = f"{url.scheme}://{url.netloc.decode('ascii')}"
        if site not in self._robots:
            self._robots[site] = self._rules(url.join("/robots.txt"), until)
        rules = self._robots[site]
        if rules is None:
            raise Refused("robots", f"{site}/robots.txt can't be had, so nothing may be fetched there for now")
        if not rules.can_fetch(str(url), ROBOT):
            raise Refused("robots", f"{site}/robots.txt doesn't allow {ROBOT!r} to fetch this page")

    def _rules(self, url: httpx.URL, until: float) -> Protego | None:
        """A site's rules: its robots.txt; none at all for "not found" (4xx); None where the server fails (5xx)."""
        from protego import Protego

        for _ in range(self._policy.redirects_max + 1):
            answer = self._ask(url, until, self._policy.robots_max, cut=True)
            if answer.status in REDIRECTS and answer.location:
                url = _url(str(url.join(answer.location)))
                continue
            if answer.status >= 500:
                return None
            return Protego.parse(answer.body.decode("utf-8", "replace") if answer.status == 200 else "")
        return Protego.parse("")

    def _ask(self, url: httpx.URL, until: float, size_max: int, *, cut: bool = False) -> _Answer:
        """One request to a checked address, its answer read as far as `size_max`; beyond, cut off or too_large."""
        import httpx

        request = self._request(url)
        try:
            response = self._http().send(request, stream=True)
            try:
                body = b"" if response.status_code in REDIRECTS else self._body(response, until, size_max, cut)
            finally:
                response.close()
        except httpx.TimeoutException as error:
            raise Refused("timeout", f"no answer within {self._policy.wait:g} seconds") from error
        except httpx.HTTPError as error:
            raise Refused("unreachable", f"it can't be reached: {error or type(error).__name__}") from error
        media = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        return _Answer(status=response.status_code, media=media, location=response.headers.get("location"), body=body)

    def _request(self, url: httpx.URL) -> httpx.Request:
        """A request to one of the host's checked IP addresses, in the host's name."""
        host = url.raw_host.decode("ascii")
        to = self._checked(host, url.port or (443 if url.scheme == "https" else 80))
        return self._http().build_request(
            "GET",
            url.copy_with(host=str(to)),
            headers={"Host": url.netloc.decode("ascii")},
            extensions={"sni_hostname": host},
        )

    def _checked(self, host: str, port: int) -> IpAddress:
        """The host's first address; Refused where any of them is not allowed, as a name with one such is a trap."""
        try:
            found = self._policy.resolve(host, port)
        except (OSError, UnicodeError) as error:
            raise Refused("unreachable", f"the host {host!r} can't be found: {error}") from error
        if not found:
            raise Refused("unreachable", f"the host {host!r} has no address")
        for address in found:
            if not self._policy.allow(address):
                raise Refused("private_address", f"{host!r} is {address}, which is not on the open internet")
        return found[0]

    def _http(self) -> httpx.Client:
        if self._client is None:
            import httpx

            client = httpx.Client(
                follow_redirects=False,
                trust_env=False,
                timeout=self._policy.wait,
                headers={
                    "User-Agent": USER_AGENT,
                    "Accept-Encoding": "gzip, deflate",
                    "Accept": ", ".join(MEDIA),
                },
                limits=httpx.Limits(max_keepalive_connections=0),  # a kept connection would skip the check of its host
            )
            self._client = self._stack.enter_context(client)
        return self._client

    def _body(self, response: httpx.Response, until: float, size_max: int, cut: bool) -> bytes:
        """The unpacked body, read in pieces so that neither size nor time can run away."""
        body = b""
        for piece in _unpacked(response, size_max):
            body += piece
            if len(body) > size_max and cut:
                return body[:size_max]
            if len(body) > size_max:
                raise Refused("too_large", f"it has over {size_max:,} bytes, which is the most that is read")
            if self._policy.clock() > until:
                raise Refused("timeout", f"it wasn't read within {self._policy.wait_in_all:g} seconds")
        return body


def _url(address: str) -> httpx.URL:
    """An http(s) address with a host and without its fragment and user name; Refused `bad_address`."""
    import httpx

    try:
        url = httpx.URL(address).copy_with(fragment=None, userinfo=b"")
    except (httpx.InvalidURL, ValueError, UnicodeError) as error:
        raise Refused("bad_address", f"it is no web address: {error}") from error
    if url.scheme not in ("http", "https") or not url.host:
        raise Refused("bad_address", f"only http and https addresses are read, not {url.scheme or 'this'!r}")
    return url


def _found(url: httpx.URL, answer: _Answer) -> Found:
    if answer.status != 200:
        raise Refused("http_status", f"the server answered {answer.status}")
    if answer.media not in MEDIA:
        raise Refused("not_html", f"it is {answer.media or 'of no stated type'}; read are {', '.join(MEDIA)}")
    return Found(body=answer.body, address=str(url), media=MEDIA[answer.media])


def _unpacked(response: httpx.Response, size_max: int) -> Iterator[bytes]:
    """The body in pieces of at most `size_max` + 1 bytes: a packed megabyte can hold a gigabyte."""
    packing = response.headers.get("content-encoding", "identity").strip().lower()
    if packing in ("identity", ""):
        yield from response.iter_raw()
        return
    if packing not in ("gzip", "x-gzip", "deflate"):
        raise Refused("not_html", f"it is packed as {packing!r}, which was not asked for")
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)
    try:
        for piece in response.iter_raw():
            yield unpacker.decompress(piece, size_max + 1)
    except zlib.error as error:
        raise Refused("unreachable", f"its packed bytes are broken: {error}") from error
