"""Whether two articles can have enough words in common for one to copy the other: of many pairs at once, from hashes.

It says so of every pair of which `copy_of` finds something, and of few others: what shares a phrase is no copy.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from reportedly.connect.clusters import Pair
from reportedly.connect.many import Ints, Pairs, owners_of, places_in, ranges
from reportedly.connect.wording import SHINGLE

LAST = np.uint32(2**22 - 1)  # bits of a hash that are looked at first, since most shingles are in one article only
HASH = np.dtype("<u4")  # a chance match of two hashes costs a look


class _Side(NamedTuple):
    """The shingles of several articles in the order of the texts, whose each is and its place there, and how many
    articles these are."""

    hashes: npt.NDArray[np.uint32]
    owners: Ints
    places: Ints
    size: int

    def among(self, other: _Side) -> _Side:
        """Those that the other side has too, and some that have their last bits in common with one."""
        there = np.zeros(LAST + 1, np.bool_)
        there[other.hashes & LAST] = True
        kept = there[self.hashes & LAST]
        return _Side(self.hashes[kept], self.owners[kept], self.places[kept], self.size)


def glance_of(shingles: Sequence[int]) -> bytes:
    """The hashes of an article's runs of words, in order."""
    return (np.array(shingles, np.uint64) & np.uint64(0xFFFFFFFF)).astype(HASH).tobytes()


def may_copy(glances: Mapping[str, bytes], pairs: Sequence[Pair], least: int) -> list[Pair]:
    """Those of these pairs that may have so many words in common in runs of five and more."""
    ones, others, one, other = Pairs.of(pairs)
    first, second = _side(glances, ones), _side(glances, others)
    second = second.among(first)
    first = first.among(second)
    enough = np.maximum(_covered(first, second, one, other), _covered(second, first, other, one)) >= least
    return [pair for pair, may in zip(pairs, enough.tolist(), strict=True) if may]


def _side(glances: Mapping[str, bytes], keys: Sequence[str]) -> _Side:
    each = [glances[key] for key in keys]
    hashes = np.frombuffer(b"".join(each), HASH)
    return _Side(hashes, owners_of(each, HASH.itemsize), np.arange(len(hashes)), len(each))


def _covered(sets: _Side, texts: _Side, one: Ints, other: Ints) -> Ints:
    """Of each pair how many words of the other's text are in runs that the one has too."""
    held = np.unique(sets.hashes.astype(np.int64) * sets.size + sets.owners)
    hashes, holders = held // sets.size, held % sets.size
    low, high = np.searchsorted(hashes, texts.hashes, "left"), np.searchsorted(hashes, texts.hashes, "right")
    found = np.repeat(np.arange(len(low)), high - low)  # of the texts' shingles, once for each set that has them
    met = holders[ranges(low, high - low)] * texts.size + texts.owners[found]
    asked, pairs = np.unique(one * texts.size + other, return_inverse=True)
    pair = places_in(asked, met)
    order = np.argsort(pair, kind="stable")[np.count_nonzero(pair < 0) :]
    pair, places = pair[order], texts.places[found[order]]
    fresh = np.full(len(pair), SHINGLE)  # words that no shingle before it has
    fresh[1:] = np.where(np.diff(pair) == 0, np.minimum(np.diff(places), SHINGLE), SHINGLE)
    words: Ints = np.bincount(pair, weights=fresh, minlength=len(asked)).astype(np.int64)
    return words[pairs]
