"""The gazetteer: from a place name to the places it may mean. Which of them it means is for resolve/ to decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from math import isnan
from typing import Any

import msgspec
import numpy as np

from reportedly.knowledge.gazetteer_build import Progress
from reportedly.knowledge.gazetteer_cache import build as build_arrays
from reportedly.knowledge.gazetteer_fuzzy import Misspellings
from reportedly.knowledge.gazetteer_pack import (
    ALTERNATE,
    BARE,
    LEVELS,
    MISSPELT,
    MUST_BE_AS_WRITTEN,
    ONLY_WITH_LEVEL,
    PRIMARY,
    Arrays,
    key_of,
    written_of,
)
from reportedly.knowledge.gazetteer_words import DIRECTIONS, Direction, DirectionSplit, split_direction, split_level
from reportedly.knowledge.geodesy import shifted
from reportedly.nouns.kinds import PlaceLevel

MOST = 60  # candidates of one name; "San Antonio" has 300, and the small ones never win
# What a place's people count for, by how the name names it. A town beats the division around it
# ("Moscow", RULES 17) unless the name is hardly the town's; "Beirut" is also written for Bierutów.
SHARES = {True: {PRIMARY: 1.0, ALTERNATE: 0.3}, False: {PRIMARY: 0.5, ALTERNATE: 0.5, BARE: 0.1}}
ABBREVIATED = 3  # letters in capitals that are an abbreviation, not a town's name shouted
BIG_TOWN = 100_000  # people; below, "northern X" is not said of a town
_LEVEL: dict[str, PlaceLevel] = {
    "site": "site", "town": "town", "district": "district", "admin1": "admin1", "region": "region",
    "country": "country", "water": "water",
}  # fmt: skip


class GazetteerPlace(msgspec.Struct, frozen=True, kw_only=True):
    """A place that a name may mean. Degrees WGS 84; `country` and `countries` ISO 3166-1 alpha-2; `admin1_code`
    GeoNames' ("RU.41"). `how`: 0 its own name, 1 another of its names, 2 its name without the level word, 3 the same
    of a district or part of a longer name, 5 misspelt (4 is resolve/'s). `made`: by rule ("eastern Russia")."""

    name: str
    geonameid: int | None
    lat: float
    lon: float
    level: PlaceLevel
    radius_km: float
    country: str | None
    countries: tuple[str, ...]
    admin1_code: str | None
    admin1: str | None
    population: int
    how: int
    as_written: bool
    made: bool = False


class Gazetteer:
    """Lookup over the built arrays. Cheap to make; the arrays stay on disk (memory-mapped) until touched."""

    def __init__(self, arrays: Arrays) -> None:
        self._places, self._names, self._compass = arrays["places"], arrays["names"], arrays["compass"]
        self._key, self._owner = arrays["key"], arrays["owner"]
        self._written, self._how = arrays["written"], arrays["how"]
        self._misspellings: Misspellings | None = None
        self._cached = lru_cache(maxsize=4096)(self._lookup)

    def __len__(self) -> int:
        return len(self._places)

    def lookup(self, surface: str) -> tuple[GazetteerPlace, ...]:
        """The places that the whole surface may mean, the likeliest first (countries, our own regions, then by how it
        names them and by people), at most MOST; empty when unknown. Understands level words ("Kursk region", "the
        city of Kursk") and directions ("eastern Russia"). Case, diacritics, hyphens and apostrophes don't matter, but
        "CA" does."""
        return self._cached(surface)

    def in_country(self, surface: str, country: str) -> tuple[GazetteerPlace, ...]:
        """Only those in a country (ISO 3166-1 alpha-2), cross-border places included."""
        return tuple(place for place in self.lookup(surface) if country in place.countries)

    def _lookup(self, surface: str) -> tuple[GazetteerPlace, ...]:
        found = [(at, how) for at, how in self._named(surface, ONLY_WITH_LEVEL) if self._stands_alone(at, how, surface)]
        split = split_level(surface)
        if split is not None:
            levels = set(split.word.levels)
            with_level = [pair for pair in self._named(split.name, ONLY_WITH_LEVEL) if self._level(pair[0]) in levels]
            listed = {index for index, _ in found}
            found += [(at, _asked_for(how, self._level(at))) for at, how in with_level if at not in listed]
        if found:
            return tuple(self._place(index, how, surface) for index, how in found[:MOST])
        directed = split_direction(surface)
        return self._misspelt(surface) if directed is None else tuple(self._directed(directed, surface))

    def _misspelt(self, surface: str) -> tuple[GazetteerPlace, ...]:
        """The one well-known place that may be meant where no name fits."""
        if self._misspellings is None:
            self._misspellings = Misspellings(self._well_known())
        owner = self._misspellings.owner(surface)
        return () if owner is None else (self._place(owner, MISSPELT, surface),)

    def _well_known(self) -> Iterator[tuple[str, int]]:
        """Names of countries, first-order divisions, our own regions and big towns."""
        places: Any = self._places
        people, levels = places["population"], places["level"]
        big = (levels != LEVELS.index("town")) | (people >= BIG_TOWN)
        for index in np.flatnonzero(big & (levels != LEVELS.index("district"))).tolist():
            yield self._text(index)[0], index

    def _stands_alone(self, index: int, how: int, surface: str) -> bool:
        """Whether a name alone may mean this place: a district's bare name may ("Nueva Ecija"), "the West" may not;
        and "EU" isn't the town of Eu."""
        shouted = len(surface) <= ABBREVIATED and surface.isupper() and self._text(index)[0] != surface
        alone = how < ONLY_WITH_LEVEL or (self._level(index) == "district" and len(surface) > ABBREVIATED)
        return alone and not (shouted and self._level(index) == "town")

    def _named(self, name: str, worst: int) -> list[tuple[int, int]]:
        """Places of the name with how it names each (no worse than `worst`), best first."""
        key = np.uint64(key_of(name))
        start = end = int(self._key.searchsorted(key))
        while end < len(self._key) and self._key[end] == key:
            end += 1
        best: dict[int, int] = {}
        written = written_of(name) if start < end else 0
        for at in range(start, end):
            how, index = int(self._how[at]), int(self._owner[at])
            if how >= MUST_BE_AS_WRITTEN:
                if int(self._written[at]) != written:
                    continue
                how -= MUST_BE_AS_WRITTEN
            if how <= worst:
                best[index] = min(how, best.get(index, how))
        return sorted(best.items(), key=self._rank)

    def _rank(self, pair: tuple[int, int]) -> tuple[bool, bool, float, float]:
        """Countries, then our own regions, then by people (SHARES), a district by those of its division."""
        index, how = pair
        row = self._places[index]
        share = SHARES[self._level(index) == "town"].get(how, 0.1)
        parent = int(row["parent"])
        above = float(self._places[parent]["population"]) if parent >= 0 else 0.0
        return (self._level(index) != "country", not row["ours"], -float(row["population"]) * share, -above)

    def _level(self, index: int) -> PlaceLevel:
        return _LEVEL[LEVELS[int(self._places[index]["level"])]]

    def _text(self, index: int) -> tuple[str, tuple[str, ...]]:
        """The name and the countries of a place."""
        start = int(self._places[index]["name"])
        end = int(self._places[index + 1]["name"]) if index + 1 < len(self._places) else len(self._names)
        name, _, countries = self._names[start : end - 1].tobytes().decode().partition("\t")
        return name, tuple(countries.split("|")) if countries else ()

    def _place(self, index: int, how: int, surface: str) -> GazetteerPlace:
        row = self._places[index]
        name, countries = self._text(index)
        parent = int(row["parent"])
        level = self._level(index)
        admin1 = self._text(parent)[0] if parent >= 0 else name if level == "admin1" else None
        return GazetteerPlace(
            name=name,
            geonameid=int(row["geonameid"]) or None,
            lat=round(float(row["lat"]), 5),
            lon=round(float(row["lon"]), 5),
            level=level,
            radius_km=round(float(row["radius"]), 1),
            country=row["country"].decode() or None,
            countries=countries,
            admin1_code=row["admin1"].decode() or None,
            admin1=admin1,
            population=int(row["population"]),
            how=how,
            as_written=name == surface,
        )

    def _directed(self, split: DirectionSplit, surface: str) -> Iterable[GazetteerPlace]:
        """The directed part of each country, division, region or big town that the area may mean."""
        for index, how in self._named(split.area, BARE)[:MOST]:
            area = self._place(index, how, surface)
            if area.level in ("country", "admin1", "region", "water") or area.population >= BIG_TOWN:
                lat, lon, radius = self._part(index, area, split.direction)
                yield msgspec.structs.replace(
                    area,
                    name=surface.strip(),
                    geonameid=None,
                    lat=round(lat, 3),
                    lon=round(lon, 3),
                    radius_km=round(radius, 1),
                    level="district" if area.level == "town" else "water" if area.level == "water" else "region",
                    population=0,
                    made=True,
                )

    def _part(self, index: int, area: GazetteerPlace, direction: Direction) -> tuple[float, float, float]:
        """The middle of the towns in that third of the area; where the towns tell nothing, half of its disc, moved."""
        if index < len(self._compass):
            point = self._compass[index, DIRECTIONS.index(direction)]
            if not isnan(float(point["lat"])):
                return float(point["lat"]), float(point["lon"]), float(point["radius"])
        north = ("north" in direction) - ("south" in direction)
        east = ("east" in direction) - ("west" in direction)
        return shifted((area.lat, area.lon, area.radius_km), north=north, east=east)


def _asked_for(how: int, level: PlaceLevel) -> int:
    """How a name names a town whose name is only a part of it: "Mexico City" is not first of all the town of Mexico."""
    return max(how, ONLY_WITH_LEVEL) if level == "town" else how


def _silent(_what: str, _share: float) -> None:
    """No report of progress."""


def build(*, progress: Progress = _silent, countries: frozenset[str] | None = None) -> Gazetteer:
    """The gazetteer, built first where the cache lacks it (10 to 15 s); `progress` hears what is done and the share
    done.

    `countries` (ISO 3166-1 alpha-2) makes a small one that is not cached, for tests. SetupError when a package is
    missing.
    """
    return Gazetteer(build_arrays(progress=progress, countries=countries))


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer of this process, opened on first use."""
    return build()
