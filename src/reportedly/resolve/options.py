"""Places that a name may be of, and how well each fits the words, its neighbours and the rest of the article."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from reportedly.nouns.kinds import PlaceLevel
from reportedly.resolve.toponyms import Levels

# Weights in units of the score; a tenfold population is worth POPULATION. Set by hand on LGL and GeoVirus, flat ± 20 %.
POPULATION = 0.55
HOW = (
    0.8,
    0.0,
    0.3,
    0.0,
    -1.5,
)  # by how the name names the place: its own, another of its names, without the level word
LEVEL_PRIOR: dict[PlaceLevel, float] = {
    "country": 2.6,
    "admin1": 1.2,
    "region": 1.0,
    "water": 0.5,
    "district": -0.3,
    "town": 0.0,
}
LEVEL_FITS, LEVEL_UNFIT = 3.0, -2.0
INSIDE, OUTSIDE, INSIDE_COUNTRY, OUTSIDE_COUNTRY = 5.0, -2.0, 3.0, -2.5
SAME_COUNTRY, SAME_ADMIN, NEAR, ACTORS_COUNTRY = 1.2, 2.2, 1.2, 0.4
WHOLE_COUNTRY = 0.4  # of a place's worth as neighbour: an article that names a country need not be in it
CAPITAL = 1.0  # "Washington" is the town, not the state, unless words say otherwise (RULES 17)
CELL = 1.5  # degrees: places in one cell or the next are within ~300 km


class Option(NamedTuple):
    """A place of the gazetteer as a candidate. Degrees WGS 84, `country` alpha-2.

    `how` the name is its: 0 its own, 1 another, 2 without its level word. `made` by rule ("eastern Russia").
    """

    name: str
    geonameid: int | None
    lat: float
    lon: float
    level: PlaceLevel
    country: str | None
    admin1: str | None
    population: int
    radius_km: float | None
    countries: tuple[str, ...]
    how: int
    made: bool = False


class Wanted(NamedTuple):
    """What the article says of one name: its levels, what it lies in, and what a comma joins it to (perhaps a list).

    `country` by adjective and `capital_of` which state it is a capital are alpha-2 codes.
    """

    levels: Levels
    within: frozenset[str]
    listed: frozenset[str]
    country: str | None
    capital_of: str | None


class Scored(NamedTuple):
    """An option, its score, and the evidence that gave most of it (a reason code)."""

    option: Option
    score: float
    why: str


class Surroundings(NamedTuple):
    """Where the rest of the article is: weights by country, (country, admin1), cell of the map, and acting country."""

    countries: Mapping[str, float]
    admins: Mapping[tuple[str, str], float]
    cells: Mapping[tuple[int, int], float]
    actors: Mapping[str, float]


def prior(option: Option) -> float:
    """How likely a place is meant by its name alone."""
    size = POPULATION * math.log10(option.population + 10)
    return size + HOW[option.how] + LEVEL_PRIOR.get(option.level, 0.0)


def by_words(option: Option, wanted: Wanted, containers: Sequence[Option]) -> list[tuple[str, float]]:
    """What the words beside the name say for or against an option: (reason code, worth)."""
    found: list[tuple[str, float]] = []
    if wanted.levels:
        found.append(("level_word", _level_fit(option, wanted.levels)))
    if containers:
        inside = any(lies_in(option, one) for one in containers)
        found.append(("contained_in", INSIDE if inside else OUTSIDE if wanted.within else 0.0))
    if wanted.capital_of and option.level == "town" and option.country == wanted.capital_of and not wanted.levels:
        found.append(("capital", CAPITAL))
    if wanted.country:
        found.append(("adjective", INSIDE_COUNTRY if option.country == wanted.country else OUTSIDE_COUNTRY))
    return found


def _level_fit(option: Option, levels: Levels) -> float:
    """A county is a district before it is a first-order division (Jamaica, Estonia)."""
    if option.level not in levels:
        return LEVEL_UNFIT
    return LEVEL_FITS / 2 if option.level == "admin1" and "region" not in levels else LEVEL_FITS


def lies_in(option: Option, container: Option) -> bool:
    """Whether a place lies in another, larger one."""
    if container.level == "country":
        return option.country == container.country and option.level != "country"
    if container.level == "admin1":
        return option.country == container.country and option.admin1 == container.admin1 and option.level != "admin1"
    near = distance_km(option.lat, option.lon, container.lat, container.lon)
    return near <= max(container.radius_km or 0.0, 30.0) and option.geonameid != container.geonameid


def by_surroundings(option: Option, around: Surroundings) -> list[tuple[str, float]]:
    """What the article's other places and its actors say for an option."""
    country = around.countries.get(option.country or "", 0.0)
    admin = around.admins.get((option.country or "", option.admin1 or ""), 0.0) if option.admin1 else 0.0
    cells = sum(around.cells.get(cell, 0.0) for cell in cells_near(option))
    return [
        ("same_country", SAME_COUNTRY * math.log1p(country)),
        ("same_region", SAME_ADMIN * math.log1p(admin)),
        ("near_others", NEAR * math.log1p(cells)),
        ("actors_country", ACTORS_COUNTRY * math.log1p(around.actors.get(option.country or "", 0.0))),
    ]


def cell_of(option: Option) -> tuple[int, int]:
    """The square of the map that a place lies in."""
    return math.floor(option.lat / CELL), math.floor(option.lon / CELL)


def cells_near(option: Option) -> Iterable[tuple[int, int]]:
    """That square and the eight around it."""
    row, column = cell_of(option)
    return ((row + down, column + right) for down in (-1, 0, 1) for right in (-1, 0, 1))


def shares(scores: Sequence[float]) -> list[float]:
    """Scores as shares that add up to 1 (softmax)."""
    top = max(scores, default=0.0)
    raised = [math.exp(score - top) for score in scores]
    total = sum(raised) or 1.0
    return [one / total for one in raised]


def surroundings(pairs: Iterable[tuple[Option, float]], actors: Mapping[str, float]) -> Surroundings:
    """Options with their shares, summed up; a small place says more of where an article is than a country does."""
    countries: Counter[str] = Counter()
    admins: Counter[tuple[str, str]] = Counter()
    cells: Counter[tuple[int, int]] = Counter()
    for option, share in pairs:
        if option.country:
            share *= WHOLE_COUNTRY if option.level == "country" else 1.0
            countries[option.country] += share  # type: ignore[assignment]
        if option.country and option.admin1:
            admins[option.country, option.admin1] += share  # type: ignore[assignment]
        if option.level not in ("country", "region", "water"):
            cells[cell_of(option)] += share  # type: ignore[assignment]
    return Surroundings(countries, admins, cells, actors)


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Great-circle distance (haversine, mean radius 6,371 km)."""
    one, two = math.radians(lat), math.radians(other_lat)
    half = math.sin((two - one) / 2) ** 2
    half += math.cos(one) * math.cos(two) * math.sin(math.radians(other_lon - lon) / 2) ** 2
    return 2 * 6371.0 * math.asin(min(1.0, math.sqrt(half)))
