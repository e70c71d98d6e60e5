"""Pairs as numbers, and what is laid end to end."""

from __future__ import annotations

import numpy as np

from reportedly.connect.many import Pairs, owners_of, places_in, ranges


def test_pairs_are_places_in_both_sides() -> None:
    ones, others, one, other = Pairs.of([("b", "x"), ("a", "x"), ("b", "a")])
    assert (ones, others) == (("a", "b"), ("a", "x"))
    assert (one.tolist(), other.tolist()) == ([1, 0, 1], [1, 1, 0])


def test_items_have_owners_and_ranges_lie_end_to_end() -> None:
    assert owners_of([b"aabb", b"", b"cc"], 2).tolist() == [0, 0, 2]
    assert ranges(np.array([5, 0, 7]), np.array([2, 0, 3])).tolist() == [5, 6, 7, 8, 9]
    assert ranges(np.array([], np.int64), np.array([], np.int64)).tolist() == []


def test_what_is_not_there_has_no_place() -> None:
    assert places_in(np.array([2, 5, 9]), np.array([9, 1, 5, 10])).tolist() == [2, -1, 1, -1]
    assert places_in(np.array([], np.int64), np.array([1])).tolist() == [-1]
