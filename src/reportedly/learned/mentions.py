"""Label logits of words to mentions."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import numpy as np

from reportedly.learned.chances import FloatArray, softmax
from reportedly.learned.labels import KINDS, MENTION_LABELS
from reportedly.learned.pieces import IntArray
from reportedly.learned.readings import RawMention

UNNAMED_MIN = 0.98  # chance of "no mention" from which a word needs no weighing against its neighbours
TOUCHING_COST = 1.0  # nats against two mentions side by side ("Russian" + "Federation"); CoNLL dev is flat over 0–3
NEVER = -1e4


def mentions_from(logits: FloatArray, starts: IntArray, ends: IntArray) -> list[RawMention]:
    """Mentions from label logits [words, labels] and the words' offsets, in text order."""
    chances = softmax(logits)
    labels = best_labels(chances)
    return [
        RawMention(
            start=int(starts[left]),
            end=int(ends[right - 1]),
            kind=KINDS[kind],
            confidence=round(float(chances[left:right, 1 + 2 * kind : 3 + 2 * kind].sum(-1).mean()), 4),
        )
        for left, right, kind in _runs(labels)
    ]


def best_labels(chances: FloatArray, *, touching_cost: float = TOUCHING_COST) -> IntArray:
    """The likeliest labels [words] of chances [words, labels] in which every "inside" goes on a mention of its kind."""
    labels = np.zeros(len(chances), dtype=np.int64)
    maybe = np.diff((chances[:, 0] < UNNAMED_MIN).astype(np.int8), prepend=0, append=0)
    for left, right in zip(np.flatnonzero(maybe == 1), np.flatnonzero(maybe == -1), strict=True):
        labels[left:right] = _best_row(np.log(chances[left:right] + 1e-9), _transitions(touching_cost))
    return labels


@cache
def _transitions(touching_cost: float) -> FloatArray:
    """[before, after] in nats: "inside" needs its own kind before it, and a mention seldom follows one at once."""
    every = np.zeros((MENTION_LABELS, MENTION_LABELS), dtype=np.float32)
    every[:, 2::2] = NEVER
    every[1:, 1::2] = -touching_cost
    for begin in range(1, MENTION_LABELS, 2):
        every[begin : begin + 2, begin + 1] = 0.0
    return every


def _best_row(scores: FloatArray, transitions: FloatArray) -> IntArray:
    """Viterbi over a stretch of words; before it stands a word without a mention."""
    score = scores[0] + transitions[0]
    came_from = []
    for word in scores[1:]:
        ways = score[:, None] + transitions
        came_from.append(ways.argmax(0))
        score = ways.max(0) + word
    row = [int(score.argmax())]
    for back in reversed(came_from):
        row.append(int(back[row[-1]]))
    return np.array(row[::-1], dtype=np.int64)


def _runs(labels: IntArray) -> Iterator[tuple[int, int, int]]:
    """(first word, end, kind number) of each mention in a row of labels without stray insides."""
    for left in np.flatnonzero(labels % 2 == 1).tolist():
        right = left + 1
        while right < len(labels) and labels[right] == labels[left] + 1:
            right += 1
        yield left, right, (int(labels[left]) - 1) // 2
