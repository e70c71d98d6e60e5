"""What speaks for and against each place that a name may be of: named facts with values, and their learned weights.

A place's score is the sum of its facts' values times their weights (a conditional logit model, McFadden 1974: the
exponent of a score over the sum of all candidates' is the candidate's chance). `python -m training.places` fits the
weights; so each choice can be told as the fact that gave most of it.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeVar

import msgspec

from reportedly.knowledge.place_weights import place_weights
from reportedly.resolve.options import NEAR, Option, cell_of, lies_in
from reportedly.resolve.toponyms import Levels

REMEMBERED = 32_768  # places whose own facts are kept: towns come again in article after article
WHOLE_COUNTRY = 0.4  # of a place's worth as neighbour: an article that names a country need not be in it

K = TypeVar("K")
Facts = tuple[tuple[str, float], ...]


class Wanted(NamedTuple):
    """What the article says of one name: its levels, what it lies in, and what a comma joins it to (perhaps a list).

    `country` by adjective and `capital_of` which state it is a capital are alpha-2 codes.
    """

    levels: Levels
    within: frozenset[str]
    listed: frozenset[str]
    country: str | None
    capital_of: str | None
    beside: frozenset[str] = frozenset()  # alpha-2 codes of the states that its sentences name
    outlets: bool = False  # the outlet is named after it, as local papers are


class Scored(msgspec.Struct, frozen=True, gc=False):
    """An option, its facts, and the score that they add up to."""

    option: Option
    facts: Facts
    score: float


class Surroundings(msgspec.Struct, frozen=True, gc=False):
    """Where the rest of the article is: weights by country, (country, admin1) and cell of the map; `total` of all."""

    countries: Mapping[str, float]
    admins: Mapping[tuple[str, str], float]
    cells: Mapping[int, float]
    total: float


class Setting(NamedTuple):
    """What stands around all names of an article: the countries of its actors, by weight, its outlet's name in small
    letters without blanks, and the outlet's country."""

    actors: Mapping[str, float]
    outlet_letters: str = ""
    outlet: str | None = None


def score_of(facts: Iterable[tuple[str, float]], *, start: float = 0.0) -> float:
    """The weighted sum of facts, beside the score `start` that others give."""
    weights = place_weights()
    return sum([weights.get(name, 0.0) * value for name, value in facts], start)


@lru_cache(maxsize=REMEMBERED)
def of_itself(option: Option) -> Facts:
    """What a place has in its favour by its name alone: people, how the name is its, and its level."""
    return (
        ("people", math.log10(option.population + 10)),
        (f"name_{option.how}", 1.0),
        (f"level_{option.level}", 1.0),
    )


@lru_cache(maxsize=REMEMBERED)
def prior(option: Option) -> float:
    """The score of a place by its name alone."""
    return score_of(of_itself(option))


def by_words(option: Option, wanted: Wanted, containers: Sequence[Option]) -> list[tuple[str, float]]:
    """What the words beside the name say for or against an option."""
    found: list[tuple[str, float]] = []
    if wanted.levels:
        found.append(_level_fit(option, wanted.levels))
    if containers:
        inside = any(lies_in(option, one) for one in containers)
        if wanted.within:
            found.append(("contained_in" if inside else "not_contained_in", 1.0))
        elif inside:
            found.append(("listed_in", 1.0))
        elif any(one.level == "country" for one in containers):
            found.append(("not_listed_in", 1.0))  # without weight: it may be a list of places
    if wanted.capital_of and option.level == "town" and option.country == wanted.capital_of and not wanted.levels:
        found.append(("capital", 1.0))
    if wanted.capital_of and option.level == "admin1" and option.country == wanted.capital_of and not wanted.levels:
        found.append(("beside_capital", 1.0))  # "Washington", RULES 17
    if wanted.outlets:
        found.append(("people_of_outlets_town", math.log10(option.population + 10)))
    if option.country in wanted.beside:
        found.append(("country_beside", 1.0))
    if wanted.country:
        found.append(("adjective" if option.country == wanted.country else "not_adjective", 1.0))
    return found


def _level_fit(option: Option, levels: Levels) -> tuple[str, float]:
    """A county is a district before it is a first-order division (Jamaica, Estonia)."""
    if option.level not in levels:
        return "not_level_word", 1.0
    return ("level_word_wide" if option.level == "admin1" and "region" not in levels else "level_word"), 1.0


def by_surroundings(option: Option, around: Surroundings, setting: Setting) -> list[tuple[str, float]]:
    """What the article's other places, its actors and its outlet say for an option."""
    country = around.countries.get(option.country or "", 0.0)
    admin = around.admins.get((option.country or "", option.admin1 or ""), 0.0) if option.admin1 else 0.0
    cell = cell_of(option)
    cells = sum([around.cells.get(cell + step, 0.0) for step in NEAR])
    found = [
        ("same_country", math.log1p(country)),
        ("same_country_share", country / around.total if around.total else 0.0),
        ("same_region", math.log1p(admin)),
        ("same_region_share", admin / around.total if around.total else 0.0),
        ("near_others", math.log1p(cells)),
        ("actors_country", math.log1p(setting.actors.get(option.country or "", 0.0))),
    ]
    if setting.outlet:
        found.append(("outlet_country" if option.country == setting.outlet else "not_outlet_country", 1.0))
    return found


def shares(scores: Sequence[float]) -> list[float]:
    """Scores as shares that add up to 1 (softmax)."""
    top = max(scores, default=0.0)
    raised = [math.exp(score - top) for score in scores]
    total = sum(raised) or 1.0
    return [one / total for one in raised]


def surroundings(pairs: Iterable[tuple[Option, float]]) -> Surroundings:
    """Options with their shares, summed up; a small place says more of where an article is than a country does."""
    countries: defaultdict[str, float] = defaultdict(float)
    admins: defaultdict[tuple[str, str], float] = defaultdict(float)
    cells: defaultdict[int, float] = defaultdict(float)
    total = 0.0
    for option, share in pairs:
        if option.country:
            share *= WHOLE_COUNTRY if option.level == "country" else 1.0
            countries[option.country] += share
            total += share
        if option.country and option.admin1:
            admins[option.country, option.admin1] += share
        if option.level not in ("country", "region", "water"):
            cells[cell_of(option)] += share
    return Surroundings(countries, admins, cells, total)


def less(whole: Surroundings, own: Surroundings) -> Surroundings:
    """The surroundings without what one name brought in itself."""
    return Surroundings(
        _without(whole.countries, own.countries),
        _without(whole.admins, own.admins),
        _without(whole.cells, own.cells),
        max(0.0, whole.total - own.total),
    )


def _without(table: Mapping[K, float], part: Mapping[K, float]) -> dict[K, float]:
    """The table less a part of it: few of its keys change."""
    return {**table, **{key: max(0.0, table[key] - worth) for key, worth in part.items()}}
