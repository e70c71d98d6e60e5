"""Things by where they stand in a text."""

from __future__ import annotations

from bisect import bisect_left

from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.spots import Spots

PLACE = st.tuples(st.integers(0, 50), st.integers(1, 9)).map(lambda one: (one[0], one[0] + one[1]))


@given(st.lists(PLACE, max_size=8), PLACE)
def test_what_touches_and_what_lies_inside_is_what_a_look_at_each_gives(
    places: list[tuple[int, int]], at: tuple[int, int]
) -> None:
    spots = Spots((start, end, number) for number, (start, end) in enumerate(places))
    touching = {n for n, (start, end) in enumerate(places) if start < at[1] and at[0] < end}
    inside = {n for n, (start, end) in enumerate(places) if at[0] <= start and end <= at[1]}
    assert {spot.what for spot in spots.touching(*at)} == touching
    assert {spot.what for spot in spots.inside(*at)} == inside
    beginning = {n for n, (start, _) in enumerate(places) if at[0] <= start < at[1]}
    assert {spot.what for spot in spots.beginning(*at)} == beginning


@given(st.lists(PLACE, max_size=8), st.integers(0, 60))
def test_the_next_is_the_first_that_starts_there_or_later(places: list[tuple[int, int]], at: int) -> None:
    spots, starts = Spots((start, end, start) for start, end in places), sorted(start for start, _ in places)
    found = spots.next(at)
    assert (found and found.what) == next(iter(starts[bisect_left(starts, at) :]), None)
