"""Scores of places against marked toponyms: found, country right, right within 161 km (100 miles), by id."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reportedly.nouns.findings import Place

NEAR_KM = 161.0  # 100 miles, the field's usual measure of a right place (LGL and GeoVirus papers, mordecai)


class GoldPlace(NamedTuple):
    """A marked toponym: offsets, and where it is; `country` alpha-2, `is_country` where it is a country itself."""

    start: int
    end: int
    geonameid: int | None
    lat: float | None
    lon: float | None
    country: str | None
    is_country: bool = False


class PlaceScore(NamedTuple):
    """Counts over articles; shares are properties, None where nothing was counted."""

    gold: int = 0
    given: int = 0
    found: int = 0
    country_asked: int = 0
    country_right: int = 0
    placed: int = 0
    right: int = 0

    def __add__(self, other: object) -> PlaceScore:
        """The counts of both together."""
        if not isinstance(other, PlaceScore):
            return NotImplemented
        return PlaceScore(*(one + two for one, two in zip(self, other, strict=True)))

    @property
    def found_f1(self) -> float | None:
        """F1 of marked toponyms found (any overlap)."""
        return _share(2 * self.found, self.gold + self.given)

    @property
    def end_to_end(self) -> float | None:
        """Share of all marked toponyms with coordinates that were found and are right."""
        return _share(self.right, self.placed)

    @property
    def country(self) -> float | None:
        """Share of found toponyms of known country whose country is right."""
        return _share(self.country_right, self.country_asked)


def score_places(
    gold: Sequence[GoldPlace], places: Iterable[Place], *, neutral: Sequence[tuple[int, int]] = ()
) -> PlaceScore:
    """One article's counts. Places at `neutral` spans (demonyms that a set marks) are not held against us."""
    given = [place for place in places if not any(_touch(place, start, end) for start, end in neutral)]
    pairs = [(one, _at(one, given)) for one in gold]
    hits = [(one, place) for one, place in pairs if place is not None]
    asked = [(one, place) for one, place in hits if one.country and place.country]
    return PlaceScore(
        gold=len(gold),
        given=len(given),
        found=len(hits),
        country_asked=sum(1 for one, _ in hits if one.country),
        country_right=sum(1 for one, place in asked if one.country == place.country),
        placed=sum(1 for one in gold if one.lat is not None),
        right=sum(1 for one, place in hits if is_right(one, place)),
    )


def is_right(gold: GoldPlace, place: Place) -> bool:
    """Same id, the same country for a country (or a directed part of it), or within 161 km."""
    if gold.geonameid is not None and place.geonameid == gold.geonameid:
        return True
    if gold.is_country:
        return place.country == gold.country and (place.level == "country" or _is_part(place, gold))
    if gold.lat is None or gold.lon is None or place.lat is None or place.lon is None:
        return False
    return distance_km(gold.lat, gold.lon, place.lat, place.lon) <= NEAR_KM


def _is_part(place: Place, gold: GoldPlace) -> bool:
    """Whether we say a part where a set marks the country's name alone: "northern Japan" for "Japan"."""
    return place.why == "part_of_place" and place.spans[0].start < gold.start and place.spans[-1].end == gold.end


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Great-circle distance (haversine, mean radius 6,371 km)."""
    one, two = math.radians(lat), math.radians(other_lat)
    half = math.sin((two - one) / 2) ** 2
    half += math.cos(one) * math.cos(two) * math.sin(math.radians(other_lon - lon) / 2) ** 2
    return 2 * 6371.0 * math.asin(min(1.0, math.sqrt(half)))


def _at(gold: GoldPlace, places: Sequence[Place]) -> Place | None:
    """The place that shares most characters with a marked toponym."""
    over = [place for place in places if _touch(place, gold.start, gold.end)]
    return max(over, key=lambda place: _shared(place, gold), default=None)


def _shared(place: Place, gold: GoldPlace) -> int:
    span = place.spans[0]
    return min(span.end, gold.end) - max(span.start, gold.start)


def _touch(place: Place, start: int, end: int) -> bool:
    return any(span.start < end and start < span.end for span in place.spans)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
