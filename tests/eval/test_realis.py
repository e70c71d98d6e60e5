"""The scorer of realis: F1 of happened and not happened."""

from __future__ import annotations

import pytest

from eval.realis import score_realis, told_as_so


def test_the_mean_of_both_classes() -> None:
    score = score_realis([(3.0, True), (1.0, True), (-1.0, True), (-3.0, False)])
    assert score.occurred == pytest.approx(0.8)
    assert score.not_occurred == pytest.approx(2 / 3)
    assert score.macro == pytest.approx((0.8 + 2 / 3) / 2)


def test_always_yes_gains_nothing() -> None:
    assert score_realis([(1.0, True), (-1.0, True)]).not_occurred == 0.0
    assert score_realis([]).count == 0


def test_what_counts_as_told_as_so() -> None:
    assert told_as_so("ongoing", "affirmed")
    assert not told_as_so("occurred", "negated")
    assert not told_as_so("possible", "affirmed")
