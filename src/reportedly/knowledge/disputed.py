"""Disputed areas, and whose country a place in one is given as: by stated policy, or by the user's own."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import msgspec

from reportedly.knowledge.geodesy import distance_km
from reportedly.knowledge.tables import parts, rows
from reportedly.text.fold import fold

Countries = tuple[str, ...]
Choice = Mapping[str, Countries]  # area → the countries that the user gives it
NO_CHOICE: Choice = {}


class Area(msgspec.Struct, frozen=True, kw_only=True):
    """A disputed area; codes are ISO 3166-1 alpha-2, `disc` is (lat, lon, km) or None."""

    name: str
    countries: Countries
    claimants: Countries
    divisions: frozenset[str]
    disc: tuple[float, float, float] | None

    def spans(self, country: str | None, point: tuple[float, float]) -> bool:
        """Whether the point, in a claimant's country by the gazetteer, lies in its disc."""
        claimed = country in (*self.countries, *self.claimants)
        return self.disc is not None and claimed and distance_km(point, self.disc[:2]) <= self.disc[2]


@cache
def areas() -> tuple[Area, ...]:
    """All disputed areas of the table."""
    columns = ("area", "countries", "claimants", "divisions", "lat", "lon", "km")
    return tuple(
        Area(
            name=row["area"],
            countries=parts(row["countries"]),
            claimants=parts(row["claimants"]),
            divisions=frozenset(parts(row["divisions"])),
            disc=(float(row["lat"]), float(row["lon"]), float(row["km"])) if row["km"] else None,
        )
        for row in rows("disputed.tsv", *columns)
    )


def countries_of(
    name: str, country: str | None, admin1: str | None, point: tuple[float, float], chosen: Choice
) -> Countries | None:
    """The countries that a place is given as, where it lies in a disputed area; None where it doesn't."""
    area = _by_name().get(fold(name)) or _by_division().get(f"{country}:{admin1}")
    area = area or next((one for one in _discs() if one.spans(country, point)), None)
    return None if area is None else chosen.get(area.name, area.countries)


@cache
def _by_name() -> dict[str, Area]:
    return {fold(area.name): area for area in areas()}


@cache
def _by_division() -> dict[str, Area]:
    return {division: area for area in areas() for division in area.divisions}


@cache
def _discs() -> tuple[Area, ...]:
    return tuple(area for area in areas() if area.disc is not None)
