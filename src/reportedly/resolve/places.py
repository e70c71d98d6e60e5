"""Geographic names → places: the gazetteer's candidates weighed by words, neighbours, size; one sense per article."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from reportedly.nouns.article import Article
from reportedly.nouns.findings import Candidate, Place
from reportedly.nouns.kinds import PlaceUse
from reportedly.resolve.lore import alpha2, capital_of, state_named
from reportedly.resolve.options import (
    Option,
    Scored,
    Surroundings,
    Wanted,
    by_surroundings,
    by_words,
    distance_km,
    prior,
    shares,
    surroundings,
)  # fmt: skip
from reportedly.resolve.toponyms import Levels, Toponym
from reportedly.text.fold import fold

K = TypeVar("K")
Lookup = Callable[[str], Sequence[Option]]
SHOWN = 5  # candidates given with a place
WEIGHED = 12  # candidates looked at closely, the likeliest by name and size; the 13th "San José" is never the one
SURE_ENOUGH = 0.25  # share of the best candidate below which none is chosen, if the next is elsewhere
BARE, BEHIND = 2, 4  # how a name names a place: without its level word; the same, and its main town has the name too
MAIN_TOWN = 0.1  # of a division's people at least: Kursk is Kursk Oblast's, Québec city isn't Québec's
BIG_TOWN = 100_000  # people; smaller ones are known by their own name only, unless the article is about their country
APART_KM = 161.0  # 100 miles: candidates nearer than this are one place for most uses, and for geoparsing's scores


class Sense(NamedTuple):
    """What one name of an article means: its candidates ranked, or why there is none."""

    ranked: tuple[Scored, ...]
    why: str | None


def resolve_places(
    article: Article,
    toponyms: Sequence[Toponym],
    uses: Mapping[str, PlaceUse],
    lookup: Lookup,
    actors: Mapping[str, float],
) -> tuple[Place, ...]:
    """Every geographic mention as a place, ids "p1"… in text order; undecided ones have level unknown and a reason.

    `uses` by mention id; `actors` are weights by alpha-2 code of the countries whose actors the article names.
    """
    found = _senses(toponyms, lookup, actors)
    return tuple(
        _place(
            article, f"p{rank}", toponym, uses.get(toponym.mention.id, "location"), found[_sense_key(toponym)], lookup
        )
        for rank, toponym in enumerate(toponyms, start=1)
    )


Key = tuple[str, Levels]


def _sense_key(toponym: Toponym) -> Key:
    return toponym.key, toponym.levels


def _senses(toponyms: Sequence[Toponym], lookup: Lookup, actors: Mapping[str, float]) -> dict[Key, Sense]:
    """One sense for each name and level; a name without a level word takes what the article says elsewhere."""
    groups: dict[Key, list[Toponym]] = {}
    for toponym in toponyms:
        groups.setdefault(_sense_key(toponym), []).append(toponym)
    options = {key: _options(group, lookup) for key, group in groups.items()}
    by_name = {key[0]: found for key, found in options.items() if found}
    named: dict[str, list[Toponym]] = {}
    for toponym in toponyms:
        named.setdefault(toponym.key, []).append(toponym)
    wanted = {key: _wanted(named[key[0]], key) for key in groups}
    containers = {key: _containers(want, by_name, lookup) for key, want in wanted.items()}
    local = {
        key: [_scored(one, by_words(one, wanted[key], containers[key])) for one in found]
        for key, found in options.items()
    }
    around = _around(local, actors)
    return {key: _decide(groups[key], local[key], around, key) for key in groups}


def _options(group: Sequence[Toponym], lookup: Lookup) -> list[Option]:
    """What the name itself may be; only where that is nothing, or not of a level asked for, the name without level word
    or with "County" added."""
    first = group[0]
    found = _looked_up(first.name, lookup)
    if not found and first.base != first.name:
        found = _looked_up(first.base, lookup)
    if first.levels and not any(option.level in first.levels for option in found.values()):
        for name in dict.fromkeys((first.base, f"{first.base} County")):
            found |= {key: option for key, option in _looked_up(name, lookup).items() if option.level in first.levels}
    options = [_behind_its_town(option, found) for option in found.values()]
    return sorted(options, key=prior, reverse=True)[:WEIGHED]


def _behind_its_town(option: Option, found: Mapping[object, Option]) -> Option:
    """A division named after its main town comes after that town, where no level word speaks for it (RULES 17)."""
    if option.level != "admin1" or option.how != BARE:
        return option
    named_after = any(
        town.level == "town" and town.how == 0 and town.admin1 == option.name
        and town.population >= MAIN_TOWN * option.population
        for town in found.values()
    )  # fmt: skip
    return option._replace(how=BEHIND) if named_after else option


def _named(name: str, lookup: Lookup) -> Sequence[Option]:
    """The places of a name that may be an abbreviation with its full stop, or stand before one."""
    return lookup(name) or lookup(name.rstrip("."))


def _looked_up(name: str, lookup: Lookup) -> dict[object, Option]:
    return {option.geonameid or (option.name, option.level): option for option in _named(name, lookup)}


def _wanted(same: Sequence[Toponym], key: Key) -> Wanted:
    """What all mentions of a name say of it; levels from the others only where they agree."""
    within = frozenset(name for toponym in same for name in toponym.within if fold(name.rstrip(".")) != key[0])
    listed = frozenset(name for toponym in same for name in toponym.listed if fold(name) != key[0])
    state = any(state_named(toponym.name) for toponym in same)
    countries = Counter(toponym.country for toponym in same if toponym.country)
    stated = {toponym.levels for toponym in same if toponym.levels}
    levels: Levels = key[1] or (frozenset.intersection(*stated) if stated and not state else frozenset())
    country = alpha2(countries.most_common(1)[0][0]) if countries else None
    return Wanted(levels, within, frozenset() if state else listed, country, capital_of(same[0].name))


def _containers(wanted: Wanted, by_name: Mapping[str, Sequence[Option]], lookup: Lookup) -> list[Option]:
    """The places that a name is said to lie in: countries and divisions before towns."""
    found: list[Option] = []
    for name in (*wanted.within, *wanted.listed):
        options = by_name.get(fold(name.rstrip("."))) or sorted(_named(name, lookup), key=prior, reverse=True)
        larger = [one for one in options if one.level in ("country", "admin1", "region", "district")]
        found += larger[:2] or list(options[:1])
    return found


def _scored(option: Option, evidence: Sequence[tuple[str, float]]) -> Scored:
    why = max(evidence, key=lambda pair: pair[1], default=("most_populous", 0.0))
    score = prior(option) + sum(worth for _, worth in evidence)
    return Scored(option, score, why[0] if why[1] > 0 else "most_populous")


def _around(local: Mapping[Key, Sequence[Scored]], actors: Mapping[str, float]) -> dict[Key, Surroundings]:
    """For each name what all the other names make likely."""
    weighed = {key: _pairs(scored) for key, scored in local.items()}
    whole = surroundings([pair for pairs in weighed.values() for pair in pairs], actors)
    return {key: _less(whole, surroundings(pairs, {})) for key, pairs in weighed.items()}


def _pairs(scored: Sequence[Scored]) -> list[tuple[Option, float]]:
    return list(zip((one.option for one in scored), shares([one.score for one in scored]), strict=True))


def _less(whole: Surroundings, own: Surroundings) -> Surroundings:
    return Surroundings(
        _without(whole.countries, own.countries),
        _without(whole.admins, own.admins),
        _without(whole.cells, own.cells),
        whole.actors,
    )


def _without(table: Mapping[K, float], part: Mapping[K, float]) -> dict[K, float]:
    return {key: max(0.0, worth - part.get(key, 0.0)) for key, worth in table.items()}


def _decide(group: Sequence[Toponym], local: Sequence[Scored], around: Mapping[Key, Surroundings], key: Key) -> Sense:
    if not local:
        return Sense((), "site_unknown" if all(toponym.site for toponym in group) else "not_in_gazetteer")
    if all(_faint(one.option) for one in local) and not any(
        around[key].countries.get(one.option.country or "") for one in local
    ):
        return Sense(tuple(local), "only_faint_candidates")
    ranked = sorted((_with_surroundings(one, around[key]) for one in local), key=lambda one: -one.score)
    best, *others = ranked
    if not others:
        return Sense(tuple(ranked), None)
    share = shares([one.score for one in ranked])[0]
    elsewhere = any(_apart(best.option, other.option) for other in others[:1])
    return Sense(tuple(ranked), "ambiguous" if share < SURE_ENOUGH and elsewhere else None)


def _faint(option: Option) -> bool:
    """A small town that has this name among others: "Africa" is one of Mahdia's."""
    return option.how > 0 and option.level == "town" and option.population < BIG_TOWN


def _with_surroundings(one: Scored, around: Surroundings) -> Scored:
    evidence = by_surroundings(one.option, around)
    strongest = max(evidence, key=lambda pair: pair[1])
    score = one.score + sum(worth for _, worth in evidence)
    why = one.why if one.why != "most_populous" or strongest[1] < math.log(2) else strongest[0]
    return Scored(one.option, score, why)


def _apart(one: Option, other: Option) -> bool:
    return distance_km(one.lat, one.lon, other.lat, other.lon) > APART_KM


def _place(article: Article, name: str, toponym: Toponym, use: PlaceUse, sense: Sense, lookup: Lookup) -> Place:
    spans = (article.cite(toponym.mention.spans[0].start, toponym.end),)
    candidates = tuple(_candidate(one.option) for one in sense.ranked[:SHOWN])
    furniture = article.furnishes(spans)
    if sense.why is not None or not sense.ranked:
        return Place(
            id=name, spans=spans, text=article.words(spans), name=None, use=use, level="unknown",
            why=sense.why or "not_in_gazetteer", candidates=candidates, confidence=0.0, in_furniture=furniture,
        )  # fmt: skip
    option, why = sense.ranked[0].option, _reason(sense)
    if toponym.part and (part := _part_of(article, toponym, option, lookup)):
        spans, option, why = (article.cite(toponym.start, toponym.end),), part, "part_of_place"
    return Place(
        id=name, spans=spans, text=article.words(spans), name=option.name, use=use, level=option.level, why=why,
        geonameid=option.geonameid, lat=option.lat, lon=option.lon, radius_km=option.radius_km, country=option.country,
        countries=option.countries, admin1=option.admin1, candidates=candidates, confidence=_share(sense),
        in_furniture=furniture,
    )  # fmt: skip


def _reason(sense: Sense) -> str:
    best = sense.ranked[0]
    if len(sense.ranked) == 1:
        return "only_candidate"
    return "country_name" if best.option.level == "country" else best.why


def _share(sense: Sense) -> float:
    return round(shares([one.score for one in sense.ranked])[0], 3)


def _part_of(article: Article, toponym: Toponym, whole: Option, lookup: Lookup) -> Option | None:
    """The part of a place that "eastern Russia" names: the gazetteer's own region, or that third of the place."""
    words = article.text[toponym.start : toponym.end]
    fits = [
        one for one in lookup(words) if one.level in ("region", "water", "district") and one.country == whole.country
    ]
    same = [one for one in fits if one.admin1 == whole.admin1 or whole.level == "country"]
    return same[0] if same else None


def _candidate(option: Option) -> Candidate:
    return Candidate(
        name=option.name,
        geonameid=option.geonameid,
        lat=option.lat,
        lon=option.lon,
        level=option.level,
        country=option.country,
    )
