"""Facts for and against a place, and what they add up to."""

from __future__ import annotations

import math

import pytest

from reportedly.knowledge.place_weights import place_weights
from reportedly.resolve.evidence import (
    Setting,
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
from reportedly.resolve.options import Option, lies_in


def option(**fields: object) -> Option:
    made = Option("Milford", 1, 41.2, -73.1, "town", "US", "Connecticut", 52_000, 5.0, ("US",), 0)
    return made._replace(**fields)


NOTHING = Wanted(frozenset(), frozenset(), frozenset(), None, None)
STATE = option(name="Connecticut", level="admin1", admin1="Connecticut", geonameid=2)


def test_a_score_is_the_sum_of_weighed_facts() -> None:
    facts = of_itself(option())
    assert dict(facts) == {"people": math.log10(52_010), "name_0": 1.0, "level_town": 1.0}
    assert prior(option()) == pytest.approx(sum(place_weights()[name] * value for name, value in facts))
    assert score_of([("a fact nobody weighs", 1.0)]) == 0.0


def test_words_that_say_where_it_is_outweigh_people() -> None:
    small, large = option(population=900), option(population=9_000_000, admin1="Ohio", lat=39.2, lon=-84.3)
    wanted = NOTHING._replace(within=frozenset({"Connecticut"}))
    told = [score_of([*of_itself(one), *by_words(one, wanted, [STATE])]) for one in (small, large)]
    assert told[0] > told[1]


def test_a_comma_s_container_speaks_for_and_never_against() -> None:
    wanted = NOTHING._replace(listed=frozenset({"Connecticut"}))
    assert by_words(option(), wanted, [STATE]) == [("listed_in", 1.0)]
    assert by_words(option(admin1="Ohio"), wanted, [STATE]) == []


def test_a_capital_comes_before_the_division_of_its_name() -> None:
    wanted = NOTHING._replace(capital_of="US")
    assert by_words(option(), wanted, []) == [("capital", 1.0)]
    assert by_words(STATE, wanted, []) == [("beside_capital", 1.0)]
    assert place_weights()["beside_capital"] < 0 < place_weights()["capital"]


def test_surroundings_leave_out_what_the_name_itself_brought() -> None:
    pairs = [(option(), 1.0)]
    alone = less(surroundings(pairs), surroundings(pairs))
    assert all(value == 0 for name, value in by_surroundings(option(), alone, Setting({})))
    beside = surroundings([*pairs, (option(name="Derby", lat=41.3, lon=-73.0), 1.0)])
    facts = dict(by_surroundings(option(), less(beside, surroundings(pairs)), Setting({"US": 2.0}, "", "GB")))
    assert facts["same_region"] == facts["near_others"] == pytest.approx(math.log1p(1.0))
    assert (facts["same_country_share"], facts["not_outlet_country"]) == (1.0, 1.0)


def test_shares_add_up_to_one() -> None:
    assert sum(shares([3.0, 1.0, -2.0])) == pytest.approx(1.0)
    assert shares([]) == []


def test_containment() -> None:
    assert lies_in(option(), STATE)
    assert not lies_in(option(admin1="Ohio"), STATE)
    assert not lies_in(STATE, STATE)
    assert lies_in(option(), option(name="New Haven", geonameid=3, lat=41.3, lon=-72.9))  # a town within 30 km
