"""Role logits of words to predicates with their arguments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from reportedly.learned.chances import FloatArray, Line, softmax
from reportedly.learned.labels import ARGUMENTS
from reportedly.learned.pieces import IntArray
from reportedly.learned.readings import Piece, RawArgument, RawPredicate
from reportedly.learned.roles import best_roles, side_by_side, stretches

SWITCH_COST = 0.6  # nats for each change of role between two words; EWT dev F1 .736 at .4, .737 here, .734 at 1
LEAST_SURE = 0.39  # chance from which an argument is given; F1 of EWT dev is a thousandth less at .3
ONCE = frozenset(("ARG0", "ARG1", "ARG2", "ARG3", "ARG4"))  # a predicate has one of each, broken ones aside
CALIBRATION = Line(0.66, -0.72)  # of an argument's mean chance; set by hand on EWT dev, near a fit to earlier weights


class Around(NamedTuple):
    """The words around a predicate: role logits [words, arguments] and offsets [words]."""

    logits: FloatArray
    starts: IntArray
    ends: IntArray


class Trigger(NamedTuple):
    """A word that is likely a predicate: its offsets, chances and factuality; `around` where its arguments are read."""

    word: Piece
    chance: float
    event: float
    factuality: float
    around: Around | None


def predicates_from(triggers: Sequence[Trigger]) -> Iterator[RawPredicate]:
    """One predicate per trigger, in order."""
    arguments = _arguments([one.around for one in triggers if one.around is not None])
    for one in triggers:
        yield RawPredicate(
            *one.word,
            confidence=round(one.chance, 4),
            event=round(one.event, 4),
            factuality=round(one.factuality, 2),
            arguments=next(arguments) if one.around is not None else (),
        )


def _arguments(around: Sequence[Around]) -> Iterator[tuple[RawArgument, ...]]:
    """Each predicate's arguments, all decoded together."""
    if not around:
        return
    logits = side_by_side([one.logits for one in around])
    chosen = best_roles(logits, switch_cost=SWITCH_COST)
    told = np.nonzero(chosen)
    sure: FloatArray = np.zeros(chosen.shape, dtype=np.float32)
    sure[told] = np.take_along_axis(softmax(logits[told]), chosen[told][:, None], -1)[:, 0]
    for one, roles, chances in zip(around, chosen.tolist(), sure.tolist(), strict=True):
        yield tuple(_surest(list(_stretches(one, roles, chances))))


def _stretches(around: Around, roles: list[int], chances: list[float]) -> Iterator[RawArgument]:
    """Each stretch of words with one role; its confidence is the mean chance of its words, made honest."""
    for role, left, right in stretches(roles[: len(around.starts)]):
        place = int(around.starts[left]), int(around.ends[right - 1])
        yield RawArgument(ARGUMENTS[role], (place,), CALIBRATION.of(sum(chances[left:right]) / (right - left)))


def _surest(found: Sequence[RawArgument]) -> Iterator[RawArgument]:
    """Those that are likely enough; of several with one core role the surest."""
    best: dict[str, RawArgument] = {}
    for one in found:
        if one.role not in best or one.confidence > best[one.role].confidence:
            best[one.role] = one
    for one in found:
        if one.confidence >= LEAST_SURE and (one.role not in ONCE or best[one.role] is one):
            yield one
