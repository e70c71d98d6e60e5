"""Logits of acts to the words that may tell an event, and of sides to who and what takes part in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from reportedly.learned.chances import FloatArray, softmax
from reportedly.learned.labels import ACTS, SIDES
from reportedly.learned.pieces import IntArray
from reportedly.learned.predicates import Around
from reportedly.learned.readings import RawAct, RawSide
from reportedly.learned.roles import best_roles, side_by_side, stretches

NONE = ACTS.index("none")
SWITCH_COST = 0.6  # nats for each change of side between two words


def acts_from(
    logits: FloatArray, starts: IntArray, ends: IntArray, around: Mapping[int, Around], *, least: float
) -> Iterator[RawAct]:
    """The words of which any event is at least so likely, with the types that are: logits [words, ACTS]; `around` is
    what is said of the words around a word, by its number, with logits [words, SIDES]."""
    chances = softmax(logits)
    likely = np.flatnonzero(chances[:, NONE] <= 1 - least).tolist()
    seen = [around[word] for word in likely if word in around]
    sides = _sides(seen)
    for word in likely:
        told = [(kind, round(chance, 4)) for kind, chance in zip(ACTS, chances[word].tolist(), strict=True)]
        types = sorted((one for one in told if one[1] >= least and one[0] != "none"), key=lambda one: -one[1])
        people = next(sides) if word in around else ()
        if types:
            yield RawAct(int(starts[word]), int(ends[word]), tuple(types), people)


def _sides(around: Sequence[Around]) -> Iterator[tuple[RawSide, ...]]:
    """The sides of each act, all decoded together; their confidence is the mean chance of their words."""
    if not around:
        return
    logits = side_by_side([one.logits for one in around])
    chosen, chances = best_roles(logits, switch_cost=SWITCH_COST), softmax(logits)
    for one, row, sure in zip(around, chosen.tolist(), chances, strict=True):
        yield tuple(
            RawSide(
                SIDES[side],
                (int(one.starts[left]), int(one.ends[right - 1])),
                round(float(sure[left:right, side].mean()), 4),
            )
            for side, left, right in stretches(row[: len(one.starts)])
        )
