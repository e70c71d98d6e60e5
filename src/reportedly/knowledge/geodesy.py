"""Points on the globe: distances, the middle of many points, the thirds of an area."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import asin, cos, radians, sin, sqrt

import numpy as np
from numpy.typing import NDArray

EARTH_KM = 6371.0
STRAY = 3.0  # on the divisions of LGL and GeoVirus 2.5 to 4 do equally well; 2 cuts the north off Ontario
SMALLEST_AREA = 1e-6  # square degrees, doubled; points on a line span none
Point = tuple[float, float]  # latitude, longitude in degrees
Disc = tuple[float, float, float]  # latitude, longitude, radius in km


def distance_km(a: Point, b: Point) -> float:
    """The great-circle distance of two points in km (haversine)."""
    lat_a, lat_b = radians(a[0]), radians(b[0])
    half = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin(radians(b[1] - a[1]) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(min(1.0, half)))


def centre_and_spread(points: Sequence[Point]) -> Disc:
    """The plain mean of the points and the distance within which nine tenths of them lie, at least 1 km."""
    table = _unwrapped(points)
    return _disc(table, table.mean(axis=0))


def middle_and_spread(points: Sequence[Point]) -> Disc:
    """The middle of the area that the points span, that is of their convex hull, and the distance from there within
    which nine tenths of them lie, at least 1 km. Where they span none, their plain mean. Degrees are taken as plane;
    far islands and misplaced points (Tokyo's, Hebei's) don't count for the middle."""
    table = _unwrapped(points)
    corners = _hull([(lat, lon) for lat, lon in _without_strays(table).tolist()])
    return _disc(table, _middle(corners) or table.mean(axis=0))


def _without_strays(table: NDArray[np.float64]) -> NDArray[np.float64]:
    """The points within STRAY times the distance, from their median, of nine tenths of them."""
    lat, lon = (float(value) for value in np.median(table, axis=0))
    away = np.hypot(table[:, 0] - lat, (table[:, 1] - lon) * cos(radians(lat)))
    ordered = np.sort(away)
    kept: NDArray[np.float64] = table[away <= STRAY * ordered[min(len(ordered) - 1, int(len(ordered) * 0.9))]]
    return kept


def _hull(points: Sequence[Point]) -> list[Point]:
    """The corners of the convex hull, in order round it (Andrew's monotone chain)."""
    ordered = sorted(set(points))
    return [*_chain(ordered), *_chain(ordered[::-1])] if len(ordered) > 2 else []


def _chain(ordered: Sequence[Point]) -> list[Point]:
    """One side of the hull, without its last point."""
    side: list[Point] = []
    for point in ordered:
        while len(side) > 1 and _turn(side[-2], side[-1], point) <= 0:
            side.pop()
        side.append(point)
    return side[:-1]


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _middle(corners: Sequence[Point]) -> Point | None:
    """The centroid of a convex polygon, from the triangles that its corners make with the first; None without area."""
    if len(corners) < 3:
        return None
    first = corners[0]
    triangles = [(_turn(first, a, b), a, b) for a, b in pairwise(corners[1:])]
    area = sum(weight for weight, _, _ in triangles)
    if area < SMALLEST_AREA:
        return None
    lat = sum(weight * (first[0] + a[0] + b[0]) for weight, a, b in triangles) / (3 * area)
    lon = sum(weight * (first[1] + a[1] + b[1]) for weight, a, b in triangles) / (3 * area)
    return lat, lon


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
    return {name: _disc(table[chosen], table[chosen].mean(axis=0)) for name, chosen in is_.items() if chosen.any()}


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


def _disc(table: NDArray[np.float64], centre: Sequence[float] | NDArray[np.float64]) -> Disc:
    lat, lon = (float(value) for value in centre)
    across = np.radians(table - (lat, lon))
    half = (
        np.sin(across[:, 0] / 2) ** 2
        + cos(radians(lat)) * np.cos(np.radians(table[:, 0])) * np.sin(across[:, 1] / 2) ** 2
    )
    around = np.sort(2 * EARTH_KM * np.arcsin(np.sqrt(np.minimum(1.0, half))))
    radius = max(1.0, float(around[min(len(around) - 1, int(len(around) * 0.9))]))
    return lat, (lon + 180) % 360 - 180, radius
