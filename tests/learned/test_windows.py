"""Windows cover every piece once, none is too long, and neighbours share enough."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reportedly.learned.windows import OVERLAP_MIN, WINDOW_MAX, Window, windows_over


def test_a_short_text_is_one_window() -> None:
    assert windows_over(WINDOW_MAX) == [Window(0, WINDOW_MAX, 0, WINDOW_MAX)]


def test_no_pieces_no_windows() -> None:
    assert windows_over(0) == []


@given(st.integers(1, 50_000))
def test_own_parts_tile_the_text(count: int) -> None:
    windows = windows_over(count)
    assert windows[0].own_start == 0
    assert windows[-1].own_end == count
    assert all(left.own_end == right.own_start for left, right in pairwise(windows))


@given(st.integers(WINDOW_MAX + 1, 50_000))
def test_windows_are_balanced_and_overlap(count: int) -> None:
    windows = windows_over(count)
    assert {window.end - window.start for window in windows} == {windows[0].end - windows[0].start}
    assert all(window.end - window.start <= WINDOW_MAX for window in windows)
    assert all(left.end - right.start >= OVERLAP_MIN - 1 for left, right in pairwise(windows))
    assert all(window.start <= window.own_start < window.own_end <= window.end for window in windows)
