"""Fits of confidences to what is so."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eval.calibration import Judged, calibration_error
from training.calibrate import Line, Stairs, across, advice, chance, fit_line, fit_stairs, log_odds

items = st.lists(st.builds(Judged, st.floats(0, 1), st.booleans()), min_size=1, max_size=200)
shares = st.floats(0, 1)


def drawn(count: int, truth: Callable[[float], float], *, seed: int = 3) -> list[Judged]:
    """Items of random confidence, right as often as `truth` of it says."""
    source = random.Random(seed)
    claimed = [source.random() for _ in range(count)]
    return [Judged(share, source.random() < truth(share)) for share in claimed]


def line_of(some: list[Judged]) -> Line:
    return fit_line([log_odds(one.confidence) for one in some], [one.right for one in some])


def fitted(fit: Callable[[float], float], some: list[Judged]) -> list[Judged]:
    return [Judged(fit(one.confidence), one.right) for one in some]


def test_a_line_finds_the_constants_that_made_the_items() -> None:
    line = line_of(drawn(20_000, Line(0.5, -0.4)))
    assert line.slope == pytest.approx(0.5, abs=0.05)
    assert line.shift == pytest.approx(-0.4, abs=0.05)


@pytest.mark.parametrize("fit", [line_of, fit_stairs])
def test_a_fit_mends_what_claims_too_much(fit: Callable[[list[Judged]], Callable[[float], float]]) -> None:
    boastful = drawn(6000, lambda share: 0.5 * share)
    fresh = drawn(6000, lambda share: 0.5 * share, seed=4)
    assert calibration_error(fresh) > 0.2
    assert calibration_error(fitted(fit(boastful), fresh)) < 0.05
    assert across(boastful, fit) < 0.05


@settings(deadline=None, max_examples=50)
@given(items, shares, shares)
def test_a_surer_item_stays_at_least_as_sure(some: list[Judged], one: float, other: float) -> None:
    low, high = sorted((one, other))
    for fit in (line_of(some), fit_stairs(some)):
        assert -1e-9 <= fit(low) <= fit(high) + 1e-9 <= 1 + 2e-9


@settings(deadline=None, max_examples=50)
@given(items)
def test_a_line_keeps_the_share_that_is_right(some: list[Judged]) -> None:
    line = line_of(some)
    claimed = sum(line(one.confidence) for one in some)
    assert claimed == pytest.approx(sum(one.right for one in some), abs=0.1)


def test_stairs_are_level_beyond_their_ends() -> None:
    stairs = Stairs(((0.2, 0.4), (0.6, 0.8)))
    assert [stairs(share) for share in (0.0, 0.2, 0.4, 0.6, 1.0)] == pytest.approx([0.4, 0.4, 0.6, 0.8, 0.8])


@given(shares)
def test_log_odds_and_chance_undo_each_other(share: float) -> None:
    assert chance(log_odds(share)) == pytest.approx(share, abs=1e-4)


def test_advice_names_the_head_and_its_constants() -> None:
    said = advice("mentions", drawn(500, Line(2.0, 0.0)))
    assert said.startswith("mentions: 500 items, error now 0.")
    assert "slope" in said
    assert "stairs" in said
