"""Chances made honest stay chances, and keep their order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.learned.chances import Line

CHANCES = st.floats(0, 1)


def test_the_line_without_effect() -> None:
    assert Line(1.0, 0.0).of(0.25) == 0.25
    assert Line(1.0, 0.0).of(1.0) == 1.0


def test_a_shift_moves_log_odds() -> None:
    assert Line(1.0, 1.0986).of(0.5) == 0.75
    assert Line(0.0, 0.0).of(0.99) == 0.5


@given(CHANCES, CHANCES, st.floats(0, 3), st.floats(-3, 3))
def test_order_is_kept(one: float, other: float, slope: float, shift: float) -> None:
    line = Line(slope, shift)
    low, high = sorted((one, other))
    assert 0 <= line.of(low) <= line.of(high) <= 1
