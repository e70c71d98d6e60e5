"""Logits of acts to the words that may tell an event, and of sides to who and what takes part in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from reportedly.learned.chances import FloatArray, softmax
from reportedly.learned.labels import ACTS, SIDES
from reportedly.learned.pieces import IntArray
from reportedly.learned.predicates import SWITCH_COST
from reportedly.learned.readings import Piece, RawAct, RawSide
from reportedly.learned.roles import Around, roles_around

NONE = ACTS.index("none")


class Likely(NamedTuple):
    """A word that may tell an event: offsets, likely types, how real it is told; `around` where its sides are read."""

    word: Piece
    types: tuple[tuple[str, float], ...]
    realis: tuple[float, ...]
    around: Around | None


def likely_acts(
    logits: FloatArray,
    realis: FloatArray,
    starts: IntArray,
    ends: IntArray,
    around: Mapping[int, Around],
    *,
    least: float,
) -> Iterator[Likely]:
    """The words that tell an event of some type with at least this chance: logits [words, ACTS] and [words, REALIS];
    `around` is what is said of the words around a word, by its number, with logits [words, SIDES]."""
    chances = softmax(logits).round(4)
    chances[:, NONE] = 0
    likely = np.flatnonzero((chances >= least).any(1))
    for word, real in zip(likely.tolist(), softmax(realis[likely]).tolist(), strict=True):
        types = [(ACTS[kind], round(float(chances[word, kind]), 4)) for kind in np.flatnonzero(chances[word] >= least)]
        types.sort(key=lambda one: -one[1])
        told = tuple(round(chance, 4) for chance in real)
        yield Likely((int(starts[word]), int(ends[word])), tuple(types), told, around.get(word))


def acts_from(likely: Sequence[Likely]) -> Iterator[RawAct]:
    """One act per likely word, in order; all their sides are decoded together."""
    sides = roles_around([one.around for one in likely if one.around is not None], switch_cost=SWITCH_COST)
    for one in likely:
        found = next(sides) if one.around is not None else ()
        parts = (RawSide(SIDES[side.role], side.place, round(side.chance, 4)) for side in found)
        yield RawAct(*one.word, one.types, tuple(parts), one.realis)
