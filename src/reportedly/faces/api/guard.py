"""What every request passes before it is looked at: host, origin, rate, size, token; and every answer's headers."""

from __future__ import annotations

import logging
import math
from typing import Literal, NamedTuple

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from reportedly.faces.api.errors import ApiError, fault_of, problem
from reportedly.faces.api.hosts import Hosts, same_origin
from reportedly.faces.api.rates import Buckets, Rate
from reportedly.faces.api.tokens import Token
from reportedly.store.wire import ROOT as INTERNAL

log = logging.getLogger(__name__)
API = "/api/v1"
PAGE_CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
DATA_CSP = "default-src 'none'; frame-ancestors 'none'"
HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
}
SAFE = ("GET", "HEAD", "OPTIONS")
Kind = Literal["read", "write", "internal"]


class Limits(NamedTuple):
    """How much a client may ask. Bytes of a body by kind of request; requests by address."""

    reads: Rate = Rate(500, 2000)  # a page asks for a dozen lists at once; 50 readers on loopback are one address
    writes: Rate = Rate(10, 50)  # a person judging by keyboard gives two a second
    failures: Rate = Rate(0.5, 10)  # wrong tokens
    body: int = 64_000  # a judgement with its reason
    upload: int = 64_000_000  # four of the largest files that are read
    internal: int = 1_000_000_000  # 32 readings of the largest articles, of a process of the owner's own


class Tokens(NamedTuple):
    """The owner's token, of commands on this machine, and the one that lets write (None: the API only shows)."""

    owner: Token
    writer: Token | None


class Guard:
    """An ASGI app around another. What is wrong is answered in the API's envelope of errors."""

    def __init__(self, app: ASGIApp, *, hosts: Hosts, tokens: Tokens, limits: Limits = Limits()) -> None:
        self._app = app
        self._hosts = hosts
        self._tokens = tokens
        self._limits = limits
        self._buckets = {"read": Buckets(limits.reads), "write": Buckets(limits.writes)}
        self._failures = Buckets(limits.failures)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers a request, or passes it on."""
        if scope["type"] != "http":
            return
        answer = _Answer(send, scope["path"])
        try:
            kind = self._kind(scope)
            headers = Headers(scope=scope)
            self._require_host(scope, headers)
            self._require_rate(scope, kind)
            self._require_token(scope, headers, kind)
            most = self._most(scope, kind)
            _require_size(headers.get("content-length"), most)
            await self._app(scope, _counted(receive, most), answer)
        except Exception as error:  # the last one that can say something in the envelope
            if answer.ended:
                return  # the app has told it, and hands it on for servers to log
            if answer.begun:
                log.error("an answer broke off", exc_info=error)
                raise
            told = problem(fault_of(error), headers=getattr(error, "headers", None))
            await told(scope, receive, answer)

    def _kind(self, scope: Scope) -> Kind:
        if scope["path"].startswith(INTERNAL + "/"):
            return "internal"
        return "read" if scope["method"] in SAFE else "write"

    def _require_host(self, scope: Scope, headers: Headers) -> None:
        host = headers.get("host")
        if len(headers.getlist("host")) != 1 or not self._hosts.answers_to(host):
            raise ApiError("forbidden", "this server doesn't answer to that host; see: reportedly serve --help")
        origin = headers.get("origin")
        if origin is not None and not same_origin(origin, host or ""):
            raise ApiError("forbidden", "requests from pages of other sites are refused")
        other = headers.get("sec-fetch-site") in ("cross-site", "same-site")
        if other and headers.get("sec-fetch-mode") != "navigate":
            raise ApiError("forbidden", "requests from pages of other sites are refused")

    def _require_rate(self, scope: Scope, kind: Kind) -> None:
        wait = self._buckets[kind].wait(_client(scope)) if kind in self._buckets else 0.0
        _require_no(wait, "too many requests")

    def _require_token(self, scope: Scope, headers: Headers, kind: Kind) -> None:
        given = bearer(headers.get("authorization"))
        scope.setdefault("state", {})["may_write"] = self.may_write(given)
        if kind == "read":
            return
        if kind == "write" and self._tokens.writer is None:
            raise ApiError("forbidden", "this server only shows; start it with: reportedly serve --write")
        right = self._tokens.owner.matches(given) if kind == "internal" else self.may_write(given)
        if not right:
            _require_no(self._failures.wait(_client(scope)), "too many wrong tokens")
            told = "give the token that `reportedly serve` printed, as: Authorization: Bearer TOKEN"
            raise ApiError("unauthorized", told, headers={"www-authenticate": "Bearer"})

    def may_write(self, given: str | None) -> bool:
        """Whether this token lets write."""
        return self._tokens.writer is not None and given is not None and self._tokens.writer.matches(given)

    def _most(self, scope: Scope, kind: Kind) -> int:
        if kind == "internal":
            return self._limits.internal
        return self._limits.upload if scope["path"] == f"{API}/articles" else self._limits.body


class _Answer:
    """A `send` that adds the headers of every answer, and knows whether the answer has begun."""

    def __init__(self, send: Send, path: str) -> None:
        self._send = send
        self._data = path.startswith(("/api/", "/internal/"))
        self.begun = self.ended = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.begun = True
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers[name] = value
            headers["content-security-policy"] = DATA_CSP if self._data else PAGE_CSP
            headers.setdefault("cache-control", "no-store")
        await self._send(message)
        self.ended = message["type"] == "http.response.body" and not message.get("more_body", False)


def bearer(header: str | None) -> str | None:
    """The token of an Authorization header."""
    scheme, _, token = (header or "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" and token.strip() else None


def _client(scope: Scope) -> str:
    return scope["client"][0] if scope.get("client") else ""


def _require_no(wait: float, what: str) -> None:
    if wait > 0.0:
        seconds = str(math.ceil(wait))
        raise ApiError("too_many", f"{what}; try again in {seconds} s", headers={"retry-after": seconds})


def _require_size(length: str | None, most: int) -> None:
    if length is not None and (not length.isdigit() or int(length) > most):
        raise ApiError("too_large", f"a body here has at most {most:,} bytes")


def _counted(receive: Receive, most: int) -> Receive:
    """The same body; ApiError once it is larger, whatever its Content-Length says."""
    size = 0

    async def counted() -> Message:
        nonlocal size
        message = await receive()
        size += len(message.get("body", b""))
        _require_size(str(size), most)
        return message

    return counted
