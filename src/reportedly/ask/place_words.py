"""How a person writes a place into a correction: "Arlo", "Arlo, XX", "Arlo, XX (1.5, -2.25, 4 km, geo 12)"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple


class PlaceWords(NamedTuple):
    """A place as it is written: degrees WGS 84, `country` ISO 3166-1 alpha-2; None for what isn't said."""

    name: str
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    radius_km: float | None = None
    geonameid: int | None = None

    @property
    def called(self) -> str:
        """Its name with the country."""
        return f"{self.name}, {self.country}" if self.country else self.name

    def __str__(self) -> str:
        if self.lat is None or self.lon is None:
            return self.called
        parts = [f"{self.lat:g}", f"{self.lon:g}"]
        parts += [f"{self.radius_km:g} km"] if self.radius_km is not None else []
        parts += [f"geo {self.geonameid}"] if self.geonameid is not None else []
        return f"{self.called} ({', '.join(parts)})"


def place_words(written: str) -> PlaceWords:
    """The parts of what was written; what has no such parts is all name."""
    found = _form().fullmatch(written.strip())
    if found is None:
        return PlaceWords(written.strip())
    country, lat, lon, km, geo = (found[name] for name in ("country", "lat", "lon", "km", "geo"))
    return PlaceWords(
        found["name"].strip(), country, float(lat) if lat else None, float(lon) if lon else None,
        float(km) if km else None, int(geo) if geo else None,
    )  # fmt: skip


@cache
def _form() -> re.Pattern[str]:
    number = r"[-+]?\d+(?:\.\d+)?"
    return re.compile(
        rf"(?P<name>[^()]+?)(?:,\s*(?P<country>[A-Z]{{2}}))?"
        rf"(?:\s*\(\s*(?P<lat>{number})\s*,\s*(?P<lon>{number})"
        rf"(?:\s*,\s*(?P<km>\d+(?:\.\d+)?)\s*km)?(?:\s*,\s*geo\s+(?P<geo>\d+))?\s*\))?"
    )
