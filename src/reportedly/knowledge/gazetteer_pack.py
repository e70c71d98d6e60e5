"""Places → arrays: one row a place, their names in one run of bytes, every name's key sorted for lookup."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reportedly.knowledge.names import AS_WRITTEN, tidy
from reportedly.text.fold import fold

_TO_TIDY = frozenset("'’‘ʼʹ`´.\u00a0‑–")  # a name without any of these is tidy; a million are
LEVELS = ("site", "town", "district", "admin1", "region", "country", "water")
PRIMARY, ALTERNATE, BARE, ONLY_WITH_LEVEL = 0, 1, 2, 3  # how a name names its place, best first
MISSPELT = 5  # with a letter wrong; found, not stored (4 is resolve/'s)
MUST_BE_AS_WRITTEN = 8  # added to the above
PLACE = np.dtype(
    [("geonameid", "i4"), ("lat", "f4"), ("lon", "f4"), ("radius", "f4"), ("population", "u4"), ("level", "u1"),
     ("ours", "u1"), ("country", "S2"), ("admin1", "S8"), ("parent", "i4"), ("name", "u4")]
)  # fmt: skip
Arrays = dict[str, NDArray[np.generic]]


class Raw(NamedTuple):
    """A place before it is packed. `names` with how each names it; `parent` the index of its first-order division or
    -1."""

    name: str
    geonameid: int
    lat: float
    lon: float
    level: str
    radius_km: float
    population: int
    countries: tuple[str, ...]
    admin1: str
    parent: int
    names: list[tuple[str, int]]
    ours: bool = False


def key_of(name: str) -> int:
    """The 64-bit key of a name: tidied, folded, hyphens as blanks, no apostrophes. Blake2b: two names in a million
    million share one."""
    plain = tidy(name) if _needs_tidying(name) else name
    folded = fold(plain).replace("-", " ").replace("'", "")
    return int.from_bytes(hashlib.blake2b(folded.encode(), digest_size=8).digest(), "little")


def written_of(name: str) -> int:
    """A 32-bit check of the name as written (tidied)."""
    return zlib.crc32((tidy(name) if _needs_tidying(name) else name).encode())


def _needs_tidying(name: str) -> bool:
    return name[:4].lower() == "the " or not _TO_TIDY.isdisjoint(name)


def packed(places: Sequence[Raw]) -> Arrays:
    """The places as one structured array, their names (and countries where several) in one run of bytes."""
    table = np.zeros(len(places), dtype=PLACE)
    blob = bytearray()
    for index, raw in enumerate(places):
        country = raw.countries[0] if len(raw.countries) == 1 else ""
        table[index] = (
            raw.geonameid, raw.lat, raw.lon, raw.radius_km, min(raw.population, 2**32 - 1), LEVELS.index(raw.level),
            raw.ours, country.encode(), raw.admin1.encode(), raw.parent, len(blob),
        )  # fmt: skip
        blob += f"{raw.name}\t{'|'.join(raw.countries)}\n".encode()
    return {"places": table, "names": np.frombuffer(bytes(blob), dtype=np.uint8)}


def keys(places: Sequence[Raw]) -> Arrays:
    """Every name's key, sorted, with the place it names, the check of its written form, and how it names it."""
    size = sum(len(raw.names) for raw in places)
    hashes, owners = np.empty(size, "u8"), np.empty(size, "u4")
    written, hows = np.empty(size, "u4"), np.empty(size, "u1")
    at = 0
    for index, raw in enumerate(places):
        for name, how in raw.names:
            as_written = name.startswith(AS_WRITTEN)
            plain = name[1:] if as_written else name
            hashes[at], owners[at] = key_of(plain), index
            written[at] = written_of(plain) if as_written else 0
            hows[at] = how + (MUST_BE_AS_WRITTEN if as_written else 0)
            at += 1
    order = np.argsort(hashes, kind="stable")
    return {"key": hashes[order], "owner": owners[order], "written": written[order], "how": hows[order]}
