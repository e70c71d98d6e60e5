"""Points on the globe: distances, the middle of many points, the thirds of an area."""

from __future__ import annotations

from collections.abc import Sequence
from math import asin, cos, radians, sin, sqrt

import numpy as np
from numpy.typing import NDArray

EARTH_KM = 6371.0
Point = tuple[float, float]  # latitude, longitude in degrees
Disc = tuple[float, float, float]  # latitude, longitude, radius in km


def distance_km(a: Point, b: Point) -> float:
    """The great-circle distance of two points in km (haversine)."""
    lat_a, lat_b = radians(a[0]), radians(b[0])
    half = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin(radians(b[1] - a[1]) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(min(1.0, half)))


def centre_and_spread(points: Sequence[Point]) -> Disc:
    """The plain mean of the points and the distance within which nine tenths of them lie, at least 1 km."""
    return _disc(_unwrapped(points))


def third_points(points: Sequence[Point]) -> dict[str, Disc]:
    """The middle and spread of each part of the area: north, north-east … by the outer thirds of its extent (between
    the 1st and 99th per cent of the points, so that far islands don't count); a part without points is left out."""
    table = _unwrapped(points)
    low, high = np.percentile(table, [1, 99], axis=0)
    south, west = low + (high - low) / 3
    north, east = low + (high - low) * 2 / 3
    is_ = {
        "north": table[:, 0] >= north,
        "south": table[:, 0] <= south,
        "east": table[:, 1] >= east,
        "west": table[:, 1] <= west,
    }
    for first in ("north", "south"):
        for second in ("east", "west"):
            is_[f"{first}-{second}"] = is_[first] & is_[second]
    is_["central"] = ~(is_["north"] | is_["south"] | is_["east"] | is_["west"])
    return {name: _disc(table[chosen]) for name, chosen in is_.items() if chosen.any()}


def shifted(disc: Disc, *, north: float, east: float) -> Disc:
    """The half of a disc that lies in a direction: its centre moved by half a radius, half as wide."""
    lat, lon, radius = disc
    step = radius / 2 / 111.2  # degrees of latitude
    narrow = max(0.1, cos(radians(lat)))
    moved = lon + east * step / narrow
    return max(-90.0, min(90.0, lat + north * step)), (moved + 180) % 360 - 180, radius / 2


def _unwrapped(points: Sequence[Point]) -> NDArray[np.float64]:
    """The points as a table; across the date line longitudes go on beyond 180."""
    table = np.asarray(points, dtype=np.float64)
    if np.ptp(table[:, 1]) > 180:
        table[:, 1] = np.where(table[:, 1] < 0, table[:, 1] + 360, table[:, 1])
    return table


def _disc(table: NDArray[np.float64]) -> Disc:
    lat, lon = (float(value) for value in table.mean(axis=0))
    across = np.radians(table - (lat, lon))
    half = (
        np.sin(across[:, 0] / 2) ** 2
        + cos(radians(lat)) * np.cos(np.radians(table[:, 0])) * np.sin(across[:, 1] / 2) ** 2
    )
    around = np.sort(2 * EARTH_KM * np.arcsin(np.sqrt(np.minimum(1.0, half))))
    radius = max(1.0, float(around[min(len(around) - 1, int(len(around) * 0.9))]))
    return lat, (lon + 180) % 360 - 180, radius
