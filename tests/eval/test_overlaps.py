"""Overlaps of spans, names that are the same, and how sure a score is."""

from __future__ import annotations

import pytest

from eval.bootstrap import Tally, interval
from eval.names import same_name
from eval.overlaps import iou, match


def test_intervals_are_the_same_every_time_and_hold_the_score() -> None:
    tallies = [Tally(right, 10, 10) for right in (4, 6, 8, 5, 7, 9)]
    first = interval(tallies)
    assert first == interval(tallies)
    assert 0.4 <= first.low < 0.65 < first.high <= 0.9
    assert interval([]) == (0.0, 0.0)


@pytest.mark.parametrize(
    ("name", "same"),
    [("LUND, Mára", True), ("Foreign Ministry of Norway", False), ("Mara", False), (None, False), ("", False)],
)
def test_names_are_compared_whole_and_folded(name: str | None, same: bool) -> None:
    assert same_name(name, ("Mara Lund",)) is same


def test_peoples_and_states_are_one() -> None:
    assert same_name("Norwegian Foreign Ministry", ("the Foreign Ministry of Norway",))
    assert same_name("U.K.", ("Britain",))
    assert not same_name("Norwegian Foreign Ministry", ("Swedish Foreign Ministry",))


def test_overlap_and_matching() -> None:
    assert iou([], []) == 1.0
    assert iou([(0, 4)], [(2, 6)]) == pytest.approx(1 / 3)
    near = [[1.0, 0.9], [0.8, 0.0]]
    assert match([0, 1], [0, 1], lambda g, f: near[g][f]) == [(0, 0)]  # the likest first, even if fewer are matched


def test_draws_without_a_case_say_nothing_of_the_score() -> None:
    assert interval([Tally(1, 1, 1), Tally(), Tally(), Tally()]) == (1.0, 1.0)
    assert interval([Tally(), Tally()]) == (0.0, 0.0)
