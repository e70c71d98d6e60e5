"""The windows that an epoch sees of a labelled text: other cuts each time, short texts among them, with some noise."""

from __future__ import annotations

import math
import random
from collections.abc import Iterable

import numpy as np

from reportedly.learned.chances import FloatArray
from reportedly.learned.pieces import CAPITAL, LOWER, STARTS_PARAGRAPH, UPPER, IntArray
from training.examples import Anchor, Example, Lesson

MASK_PIECE, UNKNOWN_PIECE = 103, 100
REPLACED = 0.05  # part of the pieces hidden from the encoder: our only noise, since dropout halves the speed
WINDOW_MAX = 318  # pieces of a training window; the run time cuts a little shorter ones for speed
SHORT_TEXTS = 0.45  # part of the articles that an epoch sees as short texts
SHORT_LEAST = 12  # pieces; lengths are drawn evenly by their logarithm
STOPS = frozenset({1012, 1029, 999})  # the base vocabulary's . ? !
UPPERCASED, LOWERCASED = 0.05, 0.03  # part of the windows shown in capitals, or without any


def windows_of(
    one: Example, shuffler: random.Random, *, short: float = SHORT_TEXTS, most: int = WINDOW_MAX, margin: int = 24
) -> list[Example]:
    """One epoch's windows over a text: other cuts each time, anchors near an inner edge left to the neighbour.

    A part `short` of the texts that teach attributions is cut into short ones: a model that only ever saw full windows
    finds no content in a text of two sentences.
    """
    count = len(one.pieces.ids)
    if (one.attribution or one.cue_lessons) and shuffler.random() < short:
        return _short_texts(one, shuffler)
    if count <= most:
        return [one]
    found, own_start = [], 0
    size = shuffler.randrange(most * 2 // 3, most + 1)
    while own_start < count:
        start = max(0, own_start - margin)
        end = min(count, start + size)
        own_end = count if end == count else end - margin
        found.append(_cut(one, start, end, (own_start - start, own_end - start)))
        own_start, size = own_end, most
    return found


def _short_texts(one: Example, shuffler: random.Random) -> list[Example]:
    """The text as short texts of whole sentences, each as if nothing stood around it."""
    count = len(one.pieces.ids)
    starts = [at for at in range(1, count) if one.pieces.line[at] or one.pieces.ids[at - 1] in STOPS]
    found, start = [], 0
    while start < count:
        size = round(math.exp(shuffler.uniform(math.log(SHORT_LEAST), math.log(WINDOW_MAX))))
        end = next((at for at in starts if at >= start + size), count)
        end = min(end, start + WINDOW_MAX)
        cut = _cut(one, start, end, (0, end - start))
        line = cut.pieces.line.copy()
        line[0] = STARTS_PARAGRAPH
        found.append(cut._replace(pieces=cut.pieces._replace(line=line)))
        start = end
    return found


def _cut(one: Example, start: int, end: int, own: tuple[int, int]) -> Example:
    return one._replace(
        pieces=one.pieces.cut(start, end),
        allowed=one.allowed[start:end],
        letters=one.letters[start:end],
        predicates=one.predicates[start:end],
        facts=one.facts[start:end],
        trees=_cut_trees(one.trees, start, end),
        anchors=tuple(_cut_anchors(one.anchors, start, end, own)),
        frames=tuple(_cut_anchors(one.frames, start, end, own)),
        own=own,
        cue_chances=_cut_chances(one.cue_chances[start:end], own),
        acts=one.acts[start:end],
        realis=one.realis[start:end],
        casts=tuple(_cut_anchors(one.casts, start, end, own)),
        lessons=tuple(_cut_lessons(one.lessons, start, own)),
        cue_lessons=tuple(_cut_lessons(one.cue_lessons, start, own)),
    )


def _cut_chances(chances: FloatArray, own: tuple[int, int]) -> FloatArray:
    """Those of a window, of its own pieces alone."""
    found = np.full_like(chances, np.nan)
    found[slice(*own)] = chances[slice(*own)]
    return found


def _cut_lessons(lessons: Iterable[Lesson], start: int, own: tuple[int, int]) -> Iterable[Lesson]:
    return (lesson.moved(-start) for lesson in lessons if own[0] <= lesson.position - start < own[1])


def _cut_trees(trees: IntArray, start: int, end: int) -> IntArray:
    """Those of the pieces `[start, end)`; what hangs on a piece outside isn't taught."""
    found = trees[start:end].copy()
    parents = np.arange(end - start) + found[:, 0]
    found[(parents < 0) | (parents >= end - start), 1] = -1
    return found


def _cut_anchors(anchors: Iterable[Anchor], start: int, end: int, own: tuple[int, int]) -> Iterable[Anchor]:
    for anchor in anchors:
        if own[0] <= anchor.position - start < own[1]:
            yield anchor._replace(position=anchor.position - start, roles=anchor.roles[start:end])


def noised(one: Example, noise: np.random.Generator) -> Example:
    """The same window with some pieces hidden and, now and then, its case lost as in headlines."""
    ids, case = one.pieces.ids.copy(), one.pieces.case.copy()
    hidden = noise.random(len(ids)) < REPLACED
    ids[hidden] = np.where(noise.random(int(hidden.sum())) < 0.7, MASK_PIECE, UNKNOWN_PIECE)
    chance = noise.random()
    if chance < UPPERCASED:
        case[one.letters & (case != CAPITAL)] = UPPER
        long = one.letters & (one.pieces.ends - one.pieces.starts > 1)
        case[long] = UPPER
    elif chance < UPPERCASED + LOWERCASED:
        case[:] = LOWER
    return one._replace(pieces=one.pieces._replace(ids=ids, case=case))
