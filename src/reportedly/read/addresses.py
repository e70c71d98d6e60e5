"""Web addresses and who may be reached: resolving a host, and which of its IP addresses are public."""

from __future__ import annotations

import re
import socket
from collections.abc import Callable, Sequence
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

IpAddress = IPv4Address | IPv6Address
Allow = Callable[[IpAddress], bool]
Resolve = Callable[[str, int], Sequence[IpAddress]]

_WEB = re.compile(r"https?://", re.IGNORECASE)
_HOST = re.compile(r"https?://(?:[^/?#@]*@)?([^/?#:]+)", re.IGNORECASE)
_PREFIXES = ("www.", "m.", "amp.", "mobile.", "edition.")
# Python 3.11's ipaddress doesn't count all of these as closed: shared, benchmark, discard, documentation, site-local.
_CLOSED = tuple(
    ip_network(network)
    for network in (
        "0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.88.99.0/24", "198.18.0.0/15", "240.0.0.0/4",
        "::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fec0::/10",
    )
)  # fmt: skip
_NAT64 = ip_network("64:ff9b::/96")
_SIXTO4 = ip_network("2002::/16")


def is_web(address: str) -> bool:
    """Whether this is an http or https address and not a path."""
    return _WEB.match(address) is not None


def same_site(one: str, other: str) -> bool:
    """Whether two web addresses have the same host, but for "www.", "m." and the like."""
    hosts = [_bare_host(address) for address in (one, other)]
    return hosts[0] is not None and hosts[0] == hosts[1]


def _bare_host(address: str) -> str | None:
    found = _HOST.match(address)
    if found is None:
        return None
    host = found[1].lower().rstrip(".")
    for prefix in _PREFIXES:
        host = host.removeprefix(prefix)
    return host


def is_public(address: IpAddress) -> bool:
    """Whether an address belongs to the open internet; an IPv4 address inside an IPv6 one counts as itself."""
    inner = _embedded(address)
    if inner is not None:
        return is_public(inner)
    closed = any(address in network for network in _CLOSED if network.version == address.version)
    return address.is_global and not closed and not address.is_multicast and not address.is_reserved


def _embedded(address: IpAddress) -> IPv4Address | None:
    """The IPv4 address that an IPv6 one leads to: mapped, NAT64 (RFC 6052) or 6to4 (RFC 3056)."""
    if isinstance(address, IPv4Address):
        return None
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    if address in _SIXTO4:
        return address.sixtofour
    return None


def resolve(host: str, port: int) -> Sequence[IpAddress]:
    """All IP addresses of a host, in the system's order; OSError where it has none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(ip_address(str(entry[4][0]).partition("%")[0]) for entry in found))
