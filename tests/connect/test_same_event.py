"""Two reports of one event are likely so; other days or places keep them apart, whatever else they share."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from reportedly.connect.fits import may_be_one, overlap, why_apart
from reportedly.connect.grouping import SAME_EVENT_LEAST
from reportedly.connect.same_event import chance
from reportedly.connect.stories import unit
from reportedly.text.days import days
from tests.connect.make_told import figure, place, telling

AMSEL, LINDAU = place("Amsel", 42.0, 25.0, geonameid=1), place("Lindau", 45.0, 25.0, geonameid=2)


def test_the_same_told_twice_is_one_event() -> None:
    one = telling("k/r1", "sink", "storm", "ferry elster", when="2031-05-06", place=AMSEL)
    other = telling("l/r1", "sink", "wind", "ferry elster", when="2031-05-06", place=AMSEL)
    assert chance(one, other).score == chance(other, one).score > SAME_EVENT_LEAST
    assert "same trigger" in chance(one, other).reason


def test_another_trigger_about_others_is_another_event() -> None:
    assert chance(telling("k/r1", "sink", "storm", "ferry"), telling("l/r1", "open", "mayor", "school")).score < 0.1


def test_words_for_one_act_are_rather_of_one_event_than_others() -> None:
    one, other = (telling(f"{key}/r1", lemma, "", "Ruiz") for key, lemma in (("k", "kill"), ("l", "murder")))
    assert chance(one, other).score > SAME_EVENT_LEAST
    assert "triggers of one meaning" in chance(one, other).reason
    assert chance(one, telling("l/r1", "praise", "", "Ruiz")).score < chance(one, other).score


@pytest.mark.parametrize(
    ("when", "then", "apart"),
    [("2031-05-06", "2031-05-08", True), ("2031-05-06", "2031-05-07", False), ("2031-05", "2031-05-08", False),
     ("2031-05-06", None, False), ("2031-05-01/2031-05-09", "2031-05-06", False)],
)  # fmt: skip
def test_days_apart(when: str, then: str | None, apart: bool) -> None:
    one, other = telling("k/r1", "sink", when=when), telling("l/r1", "sink", when=then)
    assert (why_apart(one, other) == "other days") is apart
    assert (chance(one, other).score == 0.0) is apart


def test_places_apart() -> None:
    assert not may_be_one(AMSEL, LINDAU)
    assert may_be_one(AMSEL, place("Bulgaria", 42.7, 25.3, level="country"))
    assert not may_be_one(AMSEL, place("Greece", 39.0, 22.0, level="country", country="GR"))
    assert may_be_one(AMSEL, place("nowhere", None, None))
    assert why_apart(telling("k/r1", "sink", place=AMSEL), telling("l/r1", "sink", place=LINDAU)) == "other places"


@pytest.mark.parametrize(
    ("mine", "yours", "measure", "apart"),
    [
        (8, 20_000, "killed", True),
        (8, 30, "killed", False),
        (8, 20_000, None, False),
        (1, 9, "killed", False),
        (21, 82, "released", True),
        (21, 30, "released", False),
    ],
)
def test_numbers_apart(mine: float, yours: float, measure: str | None, apart: bool) -> None:
    one, other = (
        telling(f"{key}/r1", "kill", figures=(figure(value, measure=measure),))
        for key, value in (("k", mine), ("l", yours))
    )
    assert (why_apart(one, other) == "other numbers") is apart


def test_a_toll_may_rise_in_one_place_on_one_day() -> None:
    one, other = (
        telling(f"{key}/r1", "kill", when="2031-05-06", place=AMSEL, figures=(figure(value, measure="killed"),))
        for key, value in (("k", 7), ("l", 2_000))
    )
    assert why_apart(one, other) is None


def test_open_days_overlap_all_that_may_be_theirs() -> None:
    open_end, later = days("2031-05-06/.."), days("2040")
    assert open_end is not None
    assert later is not None
    assert overlap(open_end, later)


def test_two_ministers_who_promise_promise_two_things() -> None:
    named = [frozenset({"ana ruizova"}), frozenset({"eva holtova"})]
    one, other = (telling(f"{k}/r1", "promise", labels=labels) for k, labels in zip("kl", named, strict=True))
    alike = telling("m/r1", "promise", labels=named[0])
    assert chance(one, other).score < SAME_EVENT_LEAST < chance(one, alike).score


@pytest.mark.parametrize(
    ("lemma", "mine", "yours", "apart"),
    [
        ("threaten", {"type": "THREATEN"}, {"type": "THREATEN"}, True),
        ("attack", {"type": "ASSAULT"}, {"type": "ASSAULT"}, False),
        ("attack", {"type": "ASSAULT"}, {"type": "ASSAULT", "realis": "ongoing"}, False),
        ("attack", {"type": "ASSAULT"}, {"type": "ASSAULT", "realis": "possible"}, True),
        ("attack", {"type": "ASSAULT"}, {"type": "ASSAULT", "realis": "scheduled"}, True),
        ("attack", {"type": "ASSAULT"}, {"type": "ASSAULT", "polarity": "negated"}, True),
    ],
)
def test_what_is_said_or_open_needs_something_in_common(
    lemma: str, mine: dict[str, str], yours: dict[str, str], apart: bool
) -> None:
    told = unit(dict.fromkeys((lemma, "ten", "villages", "by", "the", "river"), 1.0))
    one = replace(telling("k/r1", lemma, **mine), sentence=told)
    other = replace(telling("l/r1", lemma, **yours), sentence=unit(dict.fromkeys(("mayor", "school"), 1.0)))
    assert (chance(one, other).score == 0.0) is apart
    assert why_apart(one, other) is None  # others may still bring the two together
    rebels = frozenset({"rebels"})
    assert chance(replace(one, who=rebels), replace(other, who=rebels)).score > 0.0
    assert chance(one, replace(other, sentence=told)).score > 0.0
