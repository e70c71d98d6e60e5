"""How many people live in our own regions and around our waters: what weighs "Africa" against the town Africa."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, radians

import numpy as np

from reportedly.knowledge.gazetteer_sources import Region, Town
from reportedly.knowledge.geodesy import EARTH_KM

KM_A_DEGREE = 111.2  # of latitude


class Crowds:
    """The towns by latitude, with their people."""

    def __init__(self, towns: Sequence[Town]) -> None:
        ordered = sorted(towns, key=lambda town: town.latitude)
        self._lat = np.array([town.latitude for town in ordered])
        self._lon = np.array([town.longitude for town in ordered])
        self._people = np.array([town.population for town in ordered], dtype=np.int64)
        self._country = np.array([town.countrycode for town in ordered], dtype="U2")

    def within(self, region: Region) -> int:
        """The people of the towns within its radius, of its countries where the table names them; 0 for a site, whose
        name nobody shares."""
        if region.level == "site":
            return 0
        reach = region.radius_km / KM_A_DEGREE
        low, high = np.searchsorted(self._lat, (region.lat - reach, region.lat + reach))
        lat, lon = np.radians(self._lat[low:high]), np.radians(self._lon[low:high])
        half = (
            np.sin((lat - radians(region.lat)) / 2) ** 2
            + cos(radians(region.lat)) * np.cos(lat) * np.sin((lon - radians(region.lon)) / 2) ** 2
        )
        near = half <= np.sin(min(region.radius_km / (2 * EARTH_KM), np.pi / 2)) ** 2
        if region.countries:
            near &= np.isin(self._country[low:high], region.countries)
        return min(int(self._people[low:high][near].sum()), 2**32 - 1)
