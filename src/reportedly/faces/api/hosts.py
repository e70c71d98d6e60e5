"""Which names a server answers to, and which pages may ask it: against DNS rebinding and requests from other sites."""

from __future__ import annotations

import re
from functools import cache
from ipaddress import ip_address
from typing import NamedTuple

LOOPBACK = ("127.0.0.1", "localhost", "::1")
EVERYWHERE = ("0.0.0.0", "::")


class Hosts(NamedTuple):
    """The names that a Host header may have, in small letters, without ports."""

    names: frozenset[str]
    any_number: bool = False  # bound to all interfaces: any address in numbers, which no name can be rebound to

    def answers_to(self, header: str | None) -> bool:
        """Whether a request with this Host header is meant for this server."""
        name = name_of(header or "")
        if name is None:
            return False
        return name in self.names or (self.any_number and _is_number(name))


def hosts_of(bound: str, more: tuple[str, ...] = ()) -> Hosts:
    """The names of a server bound to this address; `more` are those that the user says it has."""
    names = {one.lower() for one in (*LOOPBACK, bound, *more) if one not in EVERYWHERE}
    return Hosts(frozenset(names), bound in EVERYWHERE)


def same_origin(origin: str, host: str) -> bool:
    """Whether an Origin header names the very server that the Host header does."""
    scheme, slashes, rest = origin.lower().partition("://")
    return scheme in ("http", "https") and bool(slashes) and rest == host.lower() and name_of(rest) is not None


def name_of(header: str) -> str | None:
    """The name or address in a Host header, without its port; None if it is none."""
    found = _host().fullmatch(header.lower())
    return (found["six"] or found["name"]) if found else None


def _is_number(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


@cache
def _host() -> re.Pattern[str]:
    return re.compile(r"(?:\[(?P<six>[0-9a-f:.]+)\]|(?P<name>[a-z0-9._-]+))(?::\d{1,5})?")
