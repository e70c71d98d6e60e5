"""Role logits of words to attributions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import numpy as np

from reportedly.learned.chances import FloatArray, Line, softmax
from reportedly.learned.labels import ROLES
from reportedly.learned.pieces import IntArray
from reportedly.learned.readings import Piece, RawAttribution

SWITCH_COST = 1.0  # nats for each change of role between neighbouring words; chosen on PolNeAR dev, flat 0.6–2.0
CALIBRATION = Line(0.709, -0.091)  # of an attribution's chance; fitted on PolNeAR dev
SOURCE, CUE, CONTENT = (ROLES.index(role) for role in ("source", "cue", "content"))


def best_roles(logits: FloatArray, *, switch_cost: float = SWITCH_COST) -> IntArray:
    """The likeliest row of roles for each anchor, [anchors, words], from logits [anchors, words, roles].

    Viterbi over a chain in which every change of role costs the same, so that a step needs no transition table.
    """
    anchors, words, _ = logits.shape
    if not words:
        return np.zeros((anchors, 0), dtype=np.int64)
    scores = logits.transpose(1, 2, 0).copy()  # [words, roles, anchors]: all anchors take a step at once
    enough = np.empty_like(scores[:, 0])  # [words, anchors]: with it a role is as good as any other less the cost
    for at, word in enumerate(scores):
        if at:
            word += np.maximum(scores[at - 1], enough[at - 1])
        np.subtract(word.max(0), switch_cost, out=enough[at])
    chosen: IntArray = scores.argmax(1)
    every = np.arange(anchors)
    for at in range(words - 2, -1, -1):
        after = chosen[at + 1]
        stays = scores[at].ravel().take(after * anchors + every) >= enough[at]
        np.copyto(chosen[at], after, where=stays)
    return chosen.T


def best_rows(logits: Sequence[FloatArray]) -> list[IntArray]:
    """`best_roles` of anchors that see different numbers of words, decoded together: logits [words, roles] each."""
    if not logits:
        return []
    return [row[: len(one)] for one, row in zip(logits, best_roles(side_by_side(logits)), strict=True)]


def side_by_side(logits: Sequence[FloatArray]) -> FloatArray:
    """Logits [words, roles] of several anchors as one array; words added at the end lean to no role."""
    padded = np.zeros((len(logits), max(map(len, logits)), logits[0].shape[1]), dtype=np.float32)
    for row, one in enumerate(logits):
        padded[row, : len(one)] = one
    return padded


def stretches(chosen: Iterable[int]) -> Iterator[tuple[int, int, int]]:
    """(role, first word, past the last) of each stretch of words with one role that isn't none."""
    right = 0
    for role, same in groupby(chosen):
        left, right = right, right + len(list(same))
        if role:
            yield role, left, right


class Around(NamedTuple):
    """The words around a predicate or act: logits [words, roles] and offsets [words]."""

    logits: FloatArray
    starts: IntArray
    ends: IntArray


class Stretched(NamedTuple):
    """A stretch of words with one role: the role's number, the words, and their mean chance of it."""

    role: int
    place: Piece
    chance: float


def roles_around(around: Sequence[Around], *, switch_cost: float) -> Iterator[list[Stretched]]:
    """The stretches of words that have a role towards each anchor, all decoded together."""
    if not around:
        return
    logits = side_by_side([one.logits for one in around])
    chosen = best_roles(logits, switch_cost=switch_cost)
    told = np.nonzero(chosen)
    sure: FloatArray = np.zeros(chosen.shape, dtype=np.float32)
    sure[told] = np.take_along_axis(softmax(logits[told]), chosen[told][:, None], -1)[:, 0]
    for one, roles, chances in zip(around, chosen.tolist(), sure.tolist(), strict=True):
        yield [
            Stretched(
                role,
                (int(one.starts[left]), int(one.ends[right - 1])),
                sum(chances[left:right]) / (right - left),
            )
            for role, left, right in stretches(roles[: len(one.starts)])
        ]


def attribution_from(
    logits: FloatArray, chosen: IntArray, starts: IntArray, ends: IntArray, *, cue_chance: float
) -> RawAttribution:
    """One attribution from its anchor's roles.

    Its confidence is the chance that the source is exact and at least half of the content right: the cue's chance times
    the mean chance of the content's words, times halfway between an even bet and a sure one by that of the source's,
    calibrated. One without a source may well have missed it.
    """
    pieces: list[list[Piece]] = [[] for _ in ROLES]
    for role, left, right in stretches(chosen.tolist()):
        pieces[role].append((int(starts[left]), int(ends[right - 1])))  # one, since only blanks stand between words
    source, cue, content = (tuple(pieces[role]) for role in (SOURCE, CUE, CONTENT))
    told = _mean_chance(logits, chosen, CONTENT) * (1 + _mean_chance(logits, chosen, SOURCE)) / 2
    return RawAttribution(source, cue, content, CALIBRATION.of(cue_chance * told))


def _mean_chance(logits: FloatArray, chosen: IntArray, role: int) -> float:
    """How likely the words with this role have it, on average; 0 where none has."""
    words = chosen == role
    return float(softmax(logits[words])[:, role].mean()) if words.any() else 0.0


def without_doubles(found: Iterable[RawAttribution]) -> tuple[RawAttribution, ...]:
    """Attributions by their cue, of those whose cues mostly overlap only the surest (two anchors in one cue)."""
    kept: list[RawAttribution] = []
    for one in sorted(found, key=lambda one: -one.confidence):
        if not any(_mostly_overlap(one.cue, other.cue) for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: (one.cue, one.content)))


def _mostly_overlap(some: Sequence[Piece], others: Sequence[Piece]) -> bool:
    if some[-1][1] <= others[0][0] or others[-1][1] <= some[0][0]:
        return False
    shared = sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in some for b in others)
    shorter = min(sum(end - start for start, end in pieces) for pieces in (some, others))
    return 2 * shared > shorter
