"""Things that stand somewhere in a text, found by where they stand in time that grows with their number's logarithm."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate
from operator import itemgetter
from typing import Generic, TypeVar

import msgspec

T = TypeVar("T")


class Spot(msgspec.Struct, Generic[T], frozen=True, gc=False):
    """One thing and its offsets; the thing must not lead back here, since the collector looks for no circles."""

    start: int
    end: int
    what: T


class Spots(Generic[T]):
    """Things by offset; they may overlap: `_furthest` is how far any of the first so many reaches, which only grows."""

    def __init__(self, spots: Iterable[tuple[int, int, T]]) -> None:
        rows = sorted(spots, key=itemgetter(0, 1))
        self._spots = [Spot(start, end, what) for start, end, what in rows]
        self._starts = [row[0] for row in rows]
        self._furthest = list(accumulate([row[1] for row in rows], max))

    def touching(self, start: int, end: int) -> list[Spot[T]]:
        """Those that share a character with [start, end), in text order."""
        if not self._spots:
            return []
        first, last = bisect_right(self._furthest, start), bisect_left(self._starts, end)
        return [spot for spot in self._spots[first:last] if spot.end > start]

    def inside(self, start: int, end: int) -> list[Spot[T]]:
        """Those that lie wholly within [start, end), in text order."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [spot for spot in self._spots[first:last] if spot.end <= end]

    def beginning(self, start: int, end: int) -> list[Spot[T]]:
        """Those that start in [start, end), in text order."""
        return self._spots[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def ending(self, at: int, *, slack: int = 0) -> Spot[T] | None:
        """The longest that ends at this offset, or up to `slack` characters before it."""
        near = [spot for spot in self.touching(at - slack - 1, at) if at - slack <= spot.end <= at]
        return min(near, key=lambda spot: (-spot.end, spot.start), default=None)

    def starting(self, at: int) -> Spot[T] | None:
        """The longest that starts at this offset."""
        first, last = bisect_left(self._starts, at), bisect_right(self._starts, at)
        return max(self._spots[first:last], key=lambda spot: spot.end, default=None)

    def next(self, at: int) -> Spot[T] | None:
        """The first that starts at or after this offset."""
        first = bisect_left(self._starts, at)
        return self._spots[first] if first < len(self._spots) else None

    def covering(self, at: int) -> Spot[T] | None:
        """The first that contains this offset."""
        return next(iter(self.touching(at, at + 1)), None)
