"""Places that a name may be of, where they lie, and how near to each other."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple

from reportedly.knowledge.geodesy import distance_km
from reportedly.nouns.kinds import PlaceLevel

CELL = 1.5  # degrees: places in one cell or the next are within ~300 km
ROW = 1000  # numbers of cells from one row of the map to the next, more than it has columns
NEAR = tuple(down * ROW + right for down in (-1, 0, 1) for right in (-1, 0, 1))  # from a cell to it and those around
LOCAL: frozenset[PlaceLevel] = frozenset({"town", "district", "admin1"})  # levels of places within a state
AT_LEAST_KM = 30.0  # radius that every place has as a container


class Option(NamedTuple):
    """A place of the gazetteer as a candidate. Degrees WGS 84, `country` alpha-2.

    `how` the name is its: 0 its own, 1 another, 2 without its level word. `made` by rule ("eastern Russia").
    """

    name: str
    geonameid: int | None
    lat: float
    lon: float
    level: PlaceLevel
    country: str | None
    admin1: str | None
    population: int
    radius_km: float | None
    countries: tuple[str, ...]
    how: int
    made: bool = False


Lookup = Callable[[str], Sequence[Option]]


def lies_in(option: Option, container: Option) -> bool:
    """Whether a place lies in another, larger one."""
    if container.level == "country":
        return option.country == container.country and option.level != "country"
    if container.level == "admin1":
        return option.country == container.country and option.admin1 == container.admin1 and option.level != "admin1"
    return (
        apart_km(option, container) <= max(container.radius_km or 0.0, AT_LEAST_KM)
        and option.geonameid != container.geonameid
    )


def apart_km(one: Option, other: Option) -> float:
    """The great-circle distance of two places in km."""
    return distance_km((one.lat, one.lon), (other.lat, other.lon))


def cell_of(option: Option) -> int:
    """The number of the square of the map that a place lies in."""
    return math.floor(option.lat / CELL) * ROW + math.floor(option.lon / CELL)
