"""Groups by mean likeness: any order gives the same, what is apart stays so, a person's word comes first."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.connect.clusters import Pair, pair
from reportedly.connect.grouping import groups

ROWS = "abcdefg"
PAIRS = st.tuples(st.sampled_from(ROWS), st.sampled_from(ROWS)).filter(lambda both: both[0] < both[1])
SCORES = st.dictionaries(PAIRS, st.sampled_from([0.2, 0.4, 0.6, 0.8, 1.0]), max_size=15)


def sets(of: dict[str, str]) -> set[frozenset[str]]:
    return {frozenset(row for row in of if of[row] == smallest) for smallest in of.values()}


def test_a_group_takes_in_what_is_like_all_of_it() -> None:
    scores = {("a", "b"): 0.9, ("b", "c"): 0.9, ("c", "d"): 0.4}
    assert sets(groups(scores, least=0.4)) == {frozenset("abc"), frozenset("d")}
    assert groups(scores, least=0.4)["c"] == "a"


@given(SCORES, st.randoms())
def test_any_order_gives_the_same(scores: dict[Pair, float], random: object) -> None:
    shuffled = list(scores.items())
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert groups(scores) == groups(dict(shuffled))


@given(SCORES, PAIRS, PAIRS)
def test_a_person_comes_first_and_what_is_apart_stays_apart(scores: dict[Pair, float], same: Pair, other: Pair) -> None:
    of = groups(scores, together=[same], apart=lambda a, b: pair(a, b) == other)
    assert of[same[0]] == of[same[1]]
    if other != same and other[0] in of and other[1] in of:
        assert of[other[0]] != of[other[1]]


def test_whom_a_person_puts_together_bring_their_groups_along() -> None:
    scores = {("a", "b"): 0.4, ("c", "d"): 0.4}
    assert sets(groups(scores, least=0.4, together=[("a", "c")])) == {frozenset("abcd")}
    apart = groups(scores, least=0.4, together=[("a", "c")], apart=lambda one, other: pair(one, other) == ("a", "d"))
    assert sets(apart) == {frozenset("abc"), frozenset("d")}


def test_a_row_in_no_pair_is_in_no_group() -> None:
    assert groups({}) == {}
