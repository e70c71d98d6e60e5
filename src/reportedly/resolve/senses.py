"""One sense for each geographic name of an article: its candidates, weighed by words, neighbours and size."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from reportedly.knowledge.gazetteer_pack import BARE, MISSPELT
from reportedly.resolve.evidence import (
    Scored,
    Setting,
    Surroundings,
    Wanted,
    by_surroundings,
    by_words,
    less,
    of_itself,
    prior,
    score_of,
    shares,
    surroundings,
)
from reportedly.resolve.lore import alpha2, capital_of, state_named
from reportedly.resolve.options import Lookup, Option, apart_km
from reportedly.resolve.toponyms import LEVEL_WORDS, Levels, Toponym, is_seat
from reportedly.text.fold import fold

WEIGHED = 24  # candidates looked at closely, the likeliest by name and size
ROUNDS = 2  # times that all names are weighed by what the others most likely are
SURE_ENOUGH = 0.25  # share of the best candidate below which none is chosen, if the next is elsewhere
BEHIND = 4  # how a name names a place, beside the gazetteer's ways: its main town has the name too
MAIN_TOWN = 0.1  # of a division's people at least: Kursk is Kursk Oblast's, Québec city isn't Québec's
HALF_OF_IT = 0.4  # the same where both have just that name: New York is first of all the city
BIG_TOWN = 100_000  # people; smaller ones are known by their own name only, unless the article is about their country
CONTRADICTED = frozenset({"not_contained_in", "not_listed_in", "not_adjective"})
OUTLETS_LEAST = 5  # letters of a town's name that an outlet's name may hold by more than chance
APART_KM = 161.0  # 100 miles: candidates nearer than this are one place for most uses, and for geoparsing's scores

Key = tuple[str, Levels]
Local = Mapping[Key, Sequence[Scored]]


class Sense(NamedTuple):
    """What one name of an article means: its candidates ranked, or why there is none."""

    ranked: tuple[Scored, ...]
    why: str | None


def sense_key(toponym: Toponym) -> Key:
    """What one sense per article goes by: the name and the levels that words ask for."""
    return toponym.key, toponym.levels


def senses(toponyms: Sequence[Toponym], lookup: Lookup, setting: Setting) -> dict[Key, Sense]:
    """One sense for each name and level; a name without a level word takes what the article says elsewhere."""
    groups = _grouped(toponyms)
    return {key: _decided(groups[key], scored) for key, scored in weighed(toponyms, lookup, setting).items()}


def weighed(toponyms: Sequence[Toponym], lookup: Lookup, setting: Setting) -> dict[Key, list[Scored]]:
    """Each name's candidates with all facts for and against them, the likeliest first."""
    local: Local = _by_words(toponyms, lookup, setting)
    found: dict[Key, list[Scored]] = {}
    for _ in range(ROUNDS):
        around = _around(found or local)
        found = {key: sorted(_placed(scored, around[key], setting), key=_down) for key, scored in local.items()}
    return found


def _down(scored: Scored) -> float:
    return -scored.score


def _grouped(toponyms: Sequence[Toponym]) -> dict[Key, list[Toponym]]:
    groups: dict[Key, list[Toponym]] = {}
    for toponym in toponyms:
        groups.setdefault(sense_key(toponym), []).append(toponym)
    return groups


def _by_words(toponyms: Sequence[Toponym], lookup: Lookup, setting: Setting) -> Local:
    """Each name's candidates with the facts that they and the words beside the name give."""
    groups = _grouped(toponyms)
    options = {key: _options(group, lookup) for key, group in groups.items()}
    by_name = {key[0]: found for key, found in options.items() if found}
    named: dict[str, list[Toponym]] = {}
    for toponym in toponyms:
        named.setdefault(toponym.key, []).append(toponym)
    wanted = {key: _wanted(named[key[0]], key, setting) for key in groups}
    containers = {key: _containers(want, by_name, lookup) for key, want in wanted.items()}
    return {key: [_scored(one, wanted[key], containers[key]) for one in found] for key, found in options.items()}


def _scored(option: Option, wanted: Wanted, containers: Sequence[Option]) -> Scored:
    facts = (*of_itself(option), *by_words(option, wanted, containers))
    return Scored(option, facts, score_of(facts))


def _options(group: Sequence[Toponym], lookup: Lookup) -> list[Option]:
    """What the name itself may be; only where that is nothing, or not of a level asked for, the name without level word
    or with "County" added. Nothing where it is a government's seat."""
    first = group[0]
    if is_seat(first.base):
        return []
    found = _looked_up(first.name, lookup)
    if not found and first.base != first.name:
        found = _looked_up(first.base, lookup)
    if first.levels and not any(option.level in first.levels for option in found.values()):
        for name in dict.fromkeys((first.base, f"{first.base} County")):
            found |= {key: option for key, option in _looked_up(name, lookup).items() if option.level in first.levels}
    if first.name.split()[-1].lower() in LEVEL_WORDS:
        found = _without_wider(first, found)
    options = [_behind_its_town(option, found) for option in found.values()]
    return sorted(options, key=prior, reverse=True)[:WEIGHED]


def _without_wider(toponym: Toponym, found: dict[object, Option]) -> dict[object, Option]:
    """Without divisions of the first order where a smaller one is called just so, level word and all: "Ashford County"
    is no department Ashford of another country."""
    whole = fold(toponym.name)
    so_called = any(one.level in toponym.levels - {"admin1"} and fold(one.name) == whole for one in found.values())
    return {key: one for key, one in found.items() if not so_called or one.level != "admin1"}


def _behind_its_town(option: Option, found: Mapping[object, Option]) -> Option:
    """A division named after its main town comes after that town, where no level word speaks for it (RULES 17)."""
    if option.level != "admin1":
        return option
    least = option.population * (MAIN_TOWN if option.how == BARE else HALF_OF_IT)
    named_after = any(
        town.level == "town" and town.how == 0 and town.admin1 == option.name and town.population >= least
        for town in found.values()
    )
    return option._replace(how=BEHIND) if named_after else option


def _named(name: str, lookup: Lookup) -> Sequence[Option]:
    """The places of a name that may be an abbreviation with its full stop, or stand before one."""
    return lookup(name) or lookup(name.rstrip("."))


def _looked_up(name: str, lookup: Lookup) -> dict[object, Option]:
    return {option.geonameid or (option.name, option.level): option for option in _named(name, lookup)}


def _wanted(same: Sequence[Toponym], key: Key, setting: Setting) -> Wanted:
    """What all mentions of a name say of it; levels from the others only where they agree."""
    within = frozenset(name for toponym in same for name in toponym.within if fold(name.rstrip(".")) != key[0])
    listed = frozenset(name for toponym in same for name in toponym.listed if fold(name) != key[0])
    state = any(state_named(toponym.name) for toponym in same)
    countries = Counter(toponym.country for toponym in same if toponym.country)
    stated = {toponym.levels for toponym in same if toponym.levels}
    levels: Levels = key[1] or (frozenset.intersection(*stated) if stated and not state else frozenset())
    country = alpha2(countries.most_common(1)[0][0]) if countries else None
    letters = key[0].replace(" ", "")
    outlets = len(letters) >= OUTLETS_LEAST and letters in setting.outlet_letters
    beside = frozenset(code for toponym in same for one in toponym.beside if (code := alpha2(one)) is not None)
    return Wanted(levels, within, frozenset() if state else listed, country, capital_of(same[0].name), beside, outlets)


def _containers(wanted: Wanted, by_name: Mapping[str, Sequence[Option]], lookup: Lookup) -> list[Option]:
    """The places that a name is said to lie in: countries and divisions before towns."""
    found: list[Option] = []
    for name in (*wanted.within, *wanted.listed):
        options = by_name.get(fold(name.rstrip("."))) or sorted(_named(name, lookup), key=prior, reverse=True)
        larger = [one for one in options if one.level in ("country", "admin1", "region", "district")]
        found += larger[:2] or list(options[:1])
    return found


def _around(weighed: Local) -> dict[Key, Surroundings]:
    """For each name what all the other names make likely."""
    pairs = {key: _pairs(scored) for key, scored in weighed.items()}
    whole = surroundings([pair for one in pairs.values() for pair in one])
    own: dict[str, list[tuple[Option, float]]] = {}
    for (name, _), found in pairs.items():
        own.setdefault(name, []).extend(found)
    return {key: less(whole, surroundings(own[key[0]])) for key in pairs}


def _pairs(scored: Sequence[Scored]) -> list[tuple[Option, float]]:
    return list(zip((one.option for one in scored), shares([one.score for one in scored]), strict=True))


def _placed(local: Iterable[Scored], around: Surroundings, setting: Setting) -> Iterator[Scored]:
    for one in local:
        facts = by_surroundings(one.option, around, setting)
        yield Scored(one.option, (*one.facts, *facts), score_of(facts, start=one.score))


def _decided(group: Sequence[Toponym], ranked: Sequence[Scored]) -> Sense:
    if not ranked:
        return Sense((), "site_unknown" if all(toponym.site for toponym in group) else "not_in_gazetteer")
    if all(_is_faint(one) for one in ranked):
        return Sense(tuple(ranked), "only_faint_candidates")
    best, *others = ranked
    share = shares([one.score for one in ranked])[0]
    elsewhere = any(_apart(best.option, other.option) for other in others[:1])
    return Sense(tuple(ranked), "ambiguous" if share < SURE_ENOUGH and elsewhere else None)


def _is_faint(one: Scored) -> bool:
    """A small town that has this name among others ("Africa" is one of Mahdia's) or lies elsewhere than its words say
    ("Harwick, Norway"), a district that does, or a place whose name is written otherwise, in a country that nothing
    else speaks of."""
    option, told = one.option, {name for name, _ in one.facts}
    if option.level == "district" and "not_contained_in" in told:
        return True
    elsewhere = option.how > 0 or bool(told & CONTRADICTED)
    small = elsewhere and option.level == "town" and option.population < BIG_TOWN
    return (small or (option.how == MISSPELT and option.level != "country")) and not any(
        name == "same_country" and value > 0 for name, value in one.facts
    )


def _apart(one: Option, other: Option) -> bool:
    return apart_km(one, other) > APART_KM
