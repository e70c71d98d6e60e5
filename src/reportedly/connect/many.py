"""Many pairs of articles looked at together, as arrays of numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from reportedly.connect.clusters import Pair

Ints = npt.NDArray[np.int64]


class Pairs(NamedTuple):
    """The articles on both sides of pairs, each once, and the places there of each pair's two."""

    ones: tuple[str, ...]
    others: tuple[str, ...]
    one: Ints
    other: Ints

    @classmethod
    def of(cls, pairs: Sequence[Pair]) -> Pairs:
        """Of these."""
        ones, others = (sorted({pair[side] for pair in pairs}) for side in (0, 1))
        first, second = ({key: at for at, key in enumerate(keys)} for keys in (ones, others))
        one = np.array([first[each] for each, _ in pairs], np.int64)
        return cls(tuple(ones), tuple(others), one, np.array([second[each] for _, each in pairs], np.int64))


def owners_of(each: Sequence[bytes], size: int) -> Ints:
    """Whose each item of so many bytes is, of several articles' items laid end to end."""
    return np.repeat(np.arange(len(each)), [len(one) // size for one in each])


def ranges(starts: Ints, counts: Ints) -> Ints:
    """From each start on so many numbers, laid end to end."""
    before = np.cumsum(counts) - counts
    each: Ints = np.arange(int(counts.sum())) + np.repeat(starts - before, counts)
    return each


def places_in(known: npt.NDArray[np.generic], sought: npt.NDArray[np.generic]) -> Ints:
    """Where in an ordered array each of these stands; -1 where it doesn't."""
    if not len(known):
        return np.full(len(sought), -1)
    at = np.minimum(np.searchsorted(known, sought), len(known) - 1)
    places: Ints = np.where(known[at] == sought, at, -1)
    return places
