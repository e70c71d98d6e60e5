"""Names → options: the gazetteer's entries in the form that ranking takes, disputed areas with the countries chosen."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING

from reportedly.knowledge.disputed import NO_CHOICE, Choice, Countries, countries_of
from reportedly.resolve.options import Lookup, Option

if TYPE_CHECKING:
    from reportedly.knowledge.gazetteer import Gazetteer, GazetteerPlace

Chosen = tuple[tuple[str, Countries], ...]


def lookup_in(gazetteer: Gazetteer, disputed: Choice = NO_CHOICE) -> Lookup:
    """What a gazetteer knows of a name, each name looked up once."""
    return partial(_options, gazetteer, tuple(sorted(disputed.items())))


@lru_cache(maxsize=8192)
def _options(gazetteer: Gazetteer, disputed: Chosen, name: str) -> tuple[Option, ...]:
    return tuple(_option(place, dict(disputed)) for place in gazetteer.lookup(name))


def _option(place: GazetteerPlace, disputed: Choice) -> Option:
    given = countries_of(place.name, place.country, place.admin1, (place.lat, place.lon), disputed)
    return Option(
        name=place.name,
        geonameid=place.geonameid,
        lat=place.lat,
        lon=place.lon,
        level=place.level,
        country=place.country if given is None else given[0] if len(given) == 1 else None,
        admin1=place.admin1,
        population=place.population,
        radius_km=place.radius_km,
        countries=place.countries if given is None else given,
        how=place.how,
        made=place.made,
    )
