"""Windows decide every piece once, none is too long, and each sees what stands around its own part."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reportedly.learned.windows import CONTEXT, OWN_MAX, SNAP, Window, windows_over

LINES = st.sets(st.integers(0, 5_000), max_size=200).map(sorted)


def test_a_short_text_is_one_window() -> None:
    assert windows_over(OWN_MAX) == [Window(0, OWN_MAX, 0, OWN_MAX)]


def test_no_pieces_no_windows() -> None:
    assert windows_over(0) == []


def test_an_edge_moves_to_where_a_line_starts() -> None:
    count = 2 * OWN_MAX
    assert windows_over(count)[0].own_end == OWN_MAX
    assert windows_over(count, [3, OWN_MAX - SNAP, OWN_MAX + SNAP - 1, count - 2])[0].own_end == OWN_MAX + SNAP - 1
    assert windows_over(count, [OWN_MAX - SNAP - 1])[0].own_end == OWN_MAX


@given(st.integers(1, 5_000), LINES)
def test_own_parts_tile_the_text(count: int, lines: list[int]) -> None:
    windows = windows_over(count, lines)
    assert windows[0].own_start == 0
    assert windows[-1].own_end == count
    assert all(left.own_end == right.own_start for left, right in pairwise(windows))


@given(st.integers(1, 5_000), LINES)
def test_windows_see_around_their_own_part_and_fit_the_encoder(count: int, lines: list[int]) -> None:
    for window in windows_over(count, lines):
        assert window.start == max(0, window.own_start - CONTEXT)
        assert window.end == min(count, window.own_end + CONTEXT)
        assert window.end - window.start <= OWN_MAX + 2 * SNAP + 2 * CONTEXT <= 510
