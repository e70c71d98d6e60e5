"""Logits of acts to the words that may tell an event, and of sides to who and what takes part in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from reportedly.learned.chances import FloatArray, softmax
from reportedly.learned.labels import ACTS, SIDES
from reportedly.learned.pieces import IntArray
from reportedly.learned.predicates import SWITCH_COST
from reportedly.learned.readings import RawAct, RawSide
from reportedly.learned.roles import Around, roles_around

NONE = ACTS.index("none")


def acts_from(
    logits: FloatArray, starts: IntArray, ends: IntArray, around: Mapping[int, Around], *, least: float
) -> Iterator[RawAct]:
    """The words of which any event is at least so likely, with the types that are: logits [words, ACTS]; `around` is
    what is said of the words around a word, by its number, with logits [words, SIDES]."""
    chances = softmax(logits)
    likely = np.flatnonzero(chances[:, NONE] <= 1 - least).tolist()
    sides = roles_around([around[word] for word in likely if word in around], switch_cost=SWITCH_COST)
    for word in likely:
        told = [(kind, round(chance, 4)) for kind, chance in zip(ACTS, chances[word].tolist(), strict=True)]
        types = sorted((one for one in told if one[1] >= least and one[0] != "none"), key=lambda one: -one[1])
        people = next(sides) if word in around else ()
        if types:
            parts = tuple(RawSide(SIDES[one.role], one.place, round(one.chance, 4)) for one in people)
            yield RawAct(int(starts[word]), int(ends[word]), tuple(types), parts)
