"""Towns, divisions, countries and regions → the gazetteer's arrays: places, their names hashed and sorted, compass
points."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from math import pi, sqrt

import numpy as np

from reportedly.knowledge import gazetteer_sources as sources
from reportedly.knowledge.gazetteer_crowds import Crowds
from reportedly.knowledge.gazetteer_names import MERE_DIRECTIONS, division_names, english_name
from reportedly.knowledge.gazetteer_pack import ALTERNATE, BARE, ONLY_WITH_LEVEL, PRIMARY, Arrays, Raw, keys, packed
from reportedly.knowledge.gazetteer_words import DIRECTIONS, bare_name
from reportedly.knowledge.geodesy import Disc, centre_and_spread, middle_and_spread, third_points
from reportedly.knowledge.names import AS_WRITTEN
from reportedly.knowledge.states import states
from reportedly.text.fold import fold

Progress = Callable[[str, float], None]  # what is being done, share done (0–1)

ENOUGH_TOWNS = 8  # fewer tell nothing of "the north of"
DISTRICT_RADIUS_KM = 25.0  # a second-order division with a town of its name: typical half width
COMPASS = np.dtype([("lat", "f4"), ("lon", "f4"), ("radius", "f4")])


def town_radius_km(population: int) -> float:
    """A rough radius: 1 km for a village, 4 for 100,000 people, 11 for a million, 33 for ten."""
    return 1.0 + sqrt(max(population, 0)) / 100.0


def make_arrays(*, progress: Progress, countries: frozenset[str] | None = None) -> Arrays:
    """The arrays of the gazetteer, of some countries (ISO alpha-2) or all; 10 to 15 s on a laptop for all."""
    progress("reading the gazetteer packages", 0.0)
    wanted = [town for town in sources.towns().values() if countries is None or town.countrycode in countries]
    progress("placing divisions", 0.25)
    places, compass = _places(wanted, countries)
    progress("indexing names", 0.45)
    return {**packed(places), **keys(places), **compass}


def _places(towns: Sequence[sources.Town], countries: frozenset[str] | None) -> tuple[list[Raw], Arrays]:
    by_admin, by_country = defaultdict(list), defaultdict(list)
    for town in towns:
        by_admin[f"{town.countrycode}.{town.admin1code}"].append(town)
        by_country[town.countrycode].append(town)
    places = list(_countries(by_country, countries))
    extents = [by_country[raw.countries[0]] for raw in places]
    divisions = list(sources.subdivisions())
    for raw in _first_order(divisions, by_admin):
        places.append(raw)
        extents.append(by_admin[raw.admin1])
    compass = _compass(extents)
    parents = {raw.admin1: index for index, raw in enumerate(places) if raw.level == "admin1"}
    divided = {(raw.countries[0], fold(name)): index for name, index, raw in _division_index(places)}
    crowds = Crowds(towns)
    for region in sources.regions():
        same = divided.get((region.countries[0], fold(region.name))) if region.level == "admin1" else None
        if same is None:
            places.append(_region(region, crowds.within(region)))
        else:  # our name for a division the packages have too
            places[same].names.extend((name, ALTERNATE) for name in (region.name, *region.aliases))
            places[same] = places[same]._replace(name=region.name)
    places.extend(_town(town, parents) for town in towns)
    places.extend(_second_order(divisions, by_admin, parents, places))
    return places, compass


def _division_index(places: Sequence[Raw]) -> Iterator[tuple[str, int, Raw]]:
    """Each name of each first-order division with its place in the list."""
    for index, raw in enumerate(places):
        if raw.level == "admin1":
            yield from ((name, index, raw) for name, _ in raw.names)


def _countries(by_country: dict[str, list[sources.Town]], wanted: frozenset[str] | None) -> Iterator[Raw]:
    facts = sources.country_facts()
    for state in states().all:
        known, there = facts.get(state.alpha2), by_country.get(state.alpha2, [])
        if known is None or not there or (wanted is not None and state.alpha2 not in wanted):
            continue
        lat, lon, spread = centre_and_spread([(town.latitude, town.longitude) for town in there])
        names = [(state.name, PRIMARY), *((alias, ALTERNATE) for alias in state.aliases)]
        radius = max(spread, sqrt(known.areakm2 / pi))
        yield Raw(
            state.name, known.geonameid, lat, lon, "country", radius, known.population, (state.alpha2,), "", -1, names
        )


def _first_order(divisions: Iterable[sources.Subdivision], by_admin: dict[str, list[sources.Town]]) -> Iterator[Raw]:
    english, seen = sources.admin1_names(), set[str]()
    for division in divisions:
        there = by_admin.get(division.admin, [])
        if division.level > 1 or not there or division.admin in seen:
            continue
        seen.add(division.admin)
        country = division.admin[:2]
        ours = english.get(division.iso, ())
        written = [name for name in ours if not name.startswith(AS_WRITTEN)]
        title = written[0] if written and country != "US" else english_name(division, there)
        lat, lon, spread = middle_and_spread([(town.latitude, town.longitude) for town in there])
        names = list(division_names((title, *ours, division.name, *division.aliases), BARE))
        plain = bare_name(division.name) == division.name  # "Texas", not "Kurskaya oblast'"
        if plain and division.name.lower() not in MERE_DIRECTIONS:
            names.append((division.name, PRIMARY))
        people = sum(town.population for town in there)
        yield Raw(title, division.geonameid, lat, lon, "admin1", spread, people, (country,), division.admin, -1, names)


def _second_order(
    divisions: Iterable[sources.Subdivision],
    by_admin: dict[str, list[sources.Town]],
    parents: dict[str, int],
    places: Sequence[Raw],
) -> Iterator[Raw]:
    """Districts have no point in the packages: that of the largest town of the same bare name in the same first-order
    division, else the mean of the division's towns, since that is where people and news are, with its radius."""
    named: dict[tuple[str, str], sources.Town] = {}
    means: dict[str, Disc] = {}
    for admin, there in by_admin.items():
        means[admin] = centre_and_spread([(town.latitude, town.longitude) for town in there])
        for town in sorted(there, key=lambda town: town.population):
            named[admin, fold(town.name)] = town
    for division in divisions:
        parent = parents.get(division.admin)
        if division.level < 2 or parent is None:
            continue
        namesake = named.get((division.admin, fold(bare_name(division.name))))
        lat, lon, radius = means[division.admin]
        if namesake is not None:
            lat, lon, radius = namesake.latitude, namesake.longitude, DISTRICT_RADIUS_KM
        names = list(division_names((division.name, *division.aliases), ONLY_WITH_LEVEL))
        country = (division.admin[:2],)
        yield Raw(
            division.name, division.geonameid, lat, lon, "district", radius, 0, country, division.admin, parent, names
        )


def _region(region: sources.Region, people: int) -> Raw:
    names = [(name, PRIMARY) for name in (region.name, *region.aliases)]  # "Gaza" is the Gaza Strip's own name too
    return Raw(
        region.name,
        0,
        region.lat,
        region.lon,
        region.level,
        region.radius_km,
        people,
        region.countries,
        "",
        -1,
        names,
        ours=True,
    )


def _town(town: sources.Town, parents: dict[str, int]) -> Raw:
    admin = f"{town.countrycode}.{town.admin1code}"
    names = [(town.name, PRIMARY), *((name, ALTERNATE) for name in town.alternatenames if _is_name(name))]
    return Raw(
        town.name, town.geonameid, town.latitude, town.longitude, "town", town_radius_km(town.population),
        town.population, (town.countrycode,), admin, parents.get(admin, -1), names,
    )  # fmt: skip


def _is_latin(letter: str) -> bool:
    """Whether this is a letter of the Latin blocks (Basic to Extended-B, Extended Additional)."""
    return letter.isalpha() and (letter <= "\u024f" or "\u1e00" <= letter <= "\u1eff")


def _is_name(alternate: str) -> bool:
    """Not an airport code, a machine transliteration (GeoNames writes those in lower case) or a stub ("Ko")."""
    if not alternate[:1].isascii() and not any(_is_latin(letter) for letter in alternate[:4]):
        return False  # written in another script: English text doesn't, and they are a third of all names
    if alternate[:1].islower() or (len(alternate) == 3 and alternate.isascii() and alternate.isupper()):
        return False
    return len(alternate) >= (3 if alternate.isascii() else 2)


def _compass(extents: Sequence[Sequence[sources.Town]]) -> Arrays:
    """For each country and first-order division, in order, the middle of each of its nine thirds; NaN where too
    small."""
    table = np.full((len(extents), len(DIRECTIONS)), np.nan, dtype=COMPASS)
    for index, there in enumerate(extents):
        if len(there) >= ENOUGH_TOWNS:
            points = third_points([(town.latitude, town.longitude) for town in there])
            for column, direction in enumerate(DIRECTIONS):
                table[index, column] = points.get(direction, (np.nan, np.nan, np.nan))
    return {"compass": table}
