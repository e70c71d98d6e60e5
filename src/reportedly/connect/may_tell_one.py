"""Whether two articles may tell of one story: of many pairs at once, from hashes of their words, a little too often."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from zlib import crc32

import msgspec
import numpy as np
import numpy.typing as npt

from reportedly.connect.clusters import Pair
from reportedly.connect.many import Ints, Pairs, owners_of, places_in, ranges
from reportedly.connect.odds import odds_at
from reportedly.connect.stories import (
    BIAS,
    FAR,
    FAR_KEPT,
    MEANING,
    MEANING_USUAL,
    NAMES,
    STORY_KEPT,
    WORDS,
    Outline,
)  # fmt: skip

Floats = npt.NDArray[np.float32]
WORD = np.dtype([("hash", "<u4"), ("weight", "<f2")])  # 6 bytes a word
SLACK = 0.05  # log odds; by weights of 11 bits they come out .02 off at most


class _Glance(msgspec.Struct, frozen=True, array_like=True):
    """An outline's day (counted from the first of the year 1), words and names as hashes with their weights, and
    vector."""

    day: int | None
    words: bytes
    names: bytes
    model: str | None
    vector: bytes


def glance_of(one: Outline) -> bytes:
    """What shows of an article of which it can't tell the story."""
    day = one.published.toordinal() if one.published else None
    return msgspec.msgpack.encode(_Glance(day, _packed(one.words), _packed(one.names), one.model, one.vector))


def may_tell_one(glances: Mapping[str, bytes], pairs: Sequence[Pair]) -> list[Pair]:
    """Those of these pairs whose chance of telling one story may be high enough for an edge."""
    ones, others, one, other = Pairs.of(pairs)
    first, second = ([_decoder.decode(glances[key]) for key in keys] for keys in (ones, others))
    odds = WORDS * _alike([each.words for each in first], [each.words for each in second], one, other)
    odds += NAMES * _alike([each.names for each in first], [each.names for each in second], one, other)
    odds += MEANING * _meanings(first, second, one, other) + BIAS
    days = (np.array([each.day for each in side], np.float64) for side in (first, second))  # nan: not known
    far = np.abs(np.subtract(*(of[which] for of, which in zip(days, (one, other), strict=True)))) > FAR
    enough = odds >= np.where(far, odds_at(FAR_KEPT), odds_at(STORY_KEPT)) - SLACK
    return [pair for pair, may in zip(pairs, enough.tolist(), strict=True) if may]


_decoder = msgspec.msgpack.Decoder(_Glance)


def _packed(bag: Mapping[str, float]) -> bytes:
    """A bag of words; those of one hash are one word, which makes two articles more alike, never less."""
    merged: dict[int, float] = {}
    for word, weight in bag.items():
        hashed = crc32(word.encode("utf-8", "surrogatepass"))
        merged[hashed] = merged.get(hashed, 0.0) + weight
    return np.array(sorted(merged.items()), WORD).tobytes()


def _alike(ones: Sequence[bytes], others: Sequence[bytes], one: Ints, other: Ints) -> Floats:
    """The cosines of pairs of bags."""
    mine, yours = (np.frombuffer(b"".join(side), WORD) for side in (ones, others))
    words, own = np.unique(mine["hash"], return_inverse=True)
    table = np.zeros((len(ones), len(words)), np.float32)
    table[owners_of(ones, WORD.itemsize), own] = mine["weight"]
    columns = places_in(words, yours["hash"])
    known = columns >= 0
    sizes = np.bincount(owners_of(others, WORD.itemsize)[known], minlength=len(others))
    columns, weights = columns[known], yours["weight"][known].astype(np.float32)
    pairs = np.repeat(np.arange(len(one)), sizes[other])
    each = ranges((np.cumsum(sizes) - sizes)[other], sizes[other])
    products = table[one[pairs], columns[each]] * weights[each]
    return np.bincount(pairs, weights=products, minlength=len(one)).astype(np.float32)


def _meanings(ones: Sequence[_Glance], others: Sequence[_Glance], one: Ints, other: Ints) -> Floats:
    """The cosines of pairs of vectors, the usual one where they have none of one model."""
    found = np.full(len(one), MEANING_USUAL, np.float32)
    for model in {each.model for each in ones}:
        mine, yours = (
            np.array([bool(each.vector) and each.model == model for each in side]) for side in (ones, others)
        )
        known = mine[one] & yours[other]
        if known.any():
            first, second = _units(ones, mine)[one[known]], _units(others, yours)[other[known]]
            found[known] = np.einsum("ij,ij->i", first, second)
    return found


def _units(side: Sequence[_Glance], which: npt.NDArray[np.bool_]) -> Floats:
    """The vectors of these, of length 1; nothing in the place of others."""
    vectors = [side[at].vector for at in np.flatnonzero(which).tolist()]
    numbers = np.zeros((len(side), len(vectors[0])), np.float32)
    numbers[which] = np.frombuffer(b"".join(vectors), np.int8).reshape(len(vectors), -1)
    units: Floats = numbers / np.maximum(np.linalg.norm(numbers, axis=1, keepdims=True), 1.0)
    return units
