"""Label logits of words to mentions."""

from __future__ import annotations

from functools import cache

import numpy as np

from reportedly.learned.chances import FloatArray, Line, softmax
from reportedly.learned.labels import KINDS, MENTION_LABELS
from reportedly.learned.pieces import BoolArray, IntArray
from reportedly.learned.readings import RawMention

UNNAMED_MIN = 0.98  # chance of "no mention" from which a word needs no weighing against its neighbours
TOUCHING_COST = 1.0  # nats against two mentions side by side ("Russian" + "Federation"); CoNLL dev is flat over 0–3
NEVER = -1e4
CALIBRATION = Line(0.597, -0.072)  # of a mention's mean chance; fitted on CoNLL dev
ROUNDING = 1e-3  # nats; more than sums of scores in single precision are off by


def mentions_from(logits: FloatArray, starts: IntArray, ends: IntArray) -> list[RawMention]:
    """Mentions from label logits [words, labels] and the words' offsets, in text order."""
    chances = softmax(logits)
    labels = best_labels(chances)
    words = np.flatnonzero(labels)
    if not len(words):
        return []
    kinds = (labels[words] - 1) // 2
    begins = np.flatnonzero(labels[words] % 2)
    lasts = np.append(begins[1:], len(words)) - 1
    # the chance of a word is that of its kind, begun or gone on with; a mention's is the mean over its words
    sure = (chances[:, 1::2] + chances[:, 2::2])[words, kinds]
    means = np.add.reduceat(sure, begins) / (lasts - begins + 1).astype(np.float32)
    return [
        RawMention(start=start, end=end, kind=KINDS[kind], confidence=CALIBRATION.of(chance))
        for start, end, kind, chance in zip(
            starts[words[begins]].tolist(),
            ends[words[lasts]].tolist(),
            kinds[begins].tolist(),
            means.tolist(),
            strict=True,
        )
    ]


def best_labels(chances: FloatArray, *, touching_cost: float = TOUCHING_COST) -> IntArray:
    """The likeliest labels [words] of chances [words, labels] in which every "inside" goes on a mention of its kind."""
    labels = np.zeros(len(chances), dtype=np.int64)
    scores = np.log(chances + 1e-9)
    maybe = np.diff((~_unnamed(chances, scores)).astype(np.int8), prepend=0, append=0)
    for left, right in zip(np.flatnonzero(maybe == 1), np.flatnonzero(maybe == -1), strict=True):
        labels[left:right] = _best_row(scores[left:right], _transitions(touching_cost))
    return labels


def _unnamed(chances: FloatArray, scores: FloatArray) -> BoolArray:
    """Which words [words] are in no mention, whatever their neighbours are.

    Either surely so, or so much likelier in none than in a mention of any kind that this makes good what the next word
    would lose if its mention began with it, not before. Nine words of ten need no weighing then.
    """
    sure: BoolArray = chances[:, 0] >= UNNAMED_MIN
    begin, inside = scores[:, 1::2], scores[:, 2::2]
    loses = np.zeros_like(begin)
    loses[:-1] = np.where(sure[1:, None], 0.0, np.maximum(inside[1:] - begin[1:], 0.0))
    ahead = scores[:, :1] - np.maximum(begin, inside)
    return sure | (ahead > loses + ROUNDING).all(-1)


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
