"""Names → options: the gazetteer's entries in the form that ranking takes."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING

from reportedly.resolve.options import Lookup, Option

if TYPE_CHECKING:
    from reportedly.knowledge.gazetteer import Gazetteer, GazetteerPlace


def lookup_in(gazetteer: Gazetteer) -> Lookup:
    """What a gazetteer knows of a name, each name looked up once."""
    return partial(_options, gazetteer)


@lru_cache(maxsize=8192)
def _options(gazetteer: Gazetteer, name: str) -> tuple[Option, ...]:
    return tuple(_option(place) for place in gazetteer.lookup(name))


def _option(place: GazetteerPlace) -> Option:
    return Option(
        name=place.name,
        geonameid=place.geonameid,
        lat=place.lat,
        lon=place.lon,
        level=place.level,
        country=place.country,
        admin1=place.admin1,
        population=place.population,
        radius_km=place.radius_km,
        countries=place.countries,
        how=place.how,
        made=place.made,
    )
