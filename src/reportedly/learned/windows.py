"""Cuts a long row of pieces into balanced, overlapping windows, and says which window decides for which piece."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from reportedly.learned.pieces import IntArray

OWN_MAX = 272  # pieces that a window decides, before edges move to where a line starts
CONTEXT = 24  # pieces that a window sees beyond an inner edge of its own part
SNAP = 24  # pieces that an edge moves at most so as not to cut a paragraph


class Window(NamedTuple):
    """Pieces `[start, end)`, of which `[own_start, own_end)` are decided here, where they are most central."""

    start: int
    end: int
    own_start: int
    own_end: int


def windows_over(count: int, lines: IntArray | Sequence[int] = ()) -> list[Window]:
    """Windows over `count` pieces whose own parts tile `[0, count)`.

    Own parts are of about one length, and end where a line does if one ends near; `lines` are the pieces that start
    a line, in order.
    """
    number = -(-count // OWN_MAX)
    starts = np.asarray(lines, dtype=np.int64)
    inner = [_snapped(round(at * count / number), starts) for at in range(1, number)]
    edges = [0, *inner, count]
    return [
        Window(max(0, own_start - CONTEXT), min(count, own_end + CONTEXT), own_start, own_end)
        for own_start, own_end in pairwise(edges)
        if own_start < own_end
    ]


def _snapped(edge: int, starts: IntArray) -> int:
    """The line start nearest to an edge, or the edge itself where none is near."""
    near = starts[(starts >= edge - SNAP) & (starts <= edge + SNAP)]
    return int(near[np.abs(near - edge).argmin()]) if len(near) else edge
