"""Counts of right, found and wanted, and how sure a score made from them is: percentile bootstrap over articles."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import NamedTuple

DRAWS = 1000  # ± 0.2 points on the ends of an interval, a second for 24 articles
SEED = 7


class Tally(NamedTuple):
    """Right ones, all found, all wanted. An accuracy is a tally with as many found as wanted."""

    right: int = 0
    found: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        """Right of found; 0 where nothing is found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Right of wanted; 0 where nothing is wanted."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two; the accuracy itself for an accuracy."""
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 0.0


class Interval(NamedTuple):
    """Where 95 % of resampled scores lie."""

    low: float
    high: float


def total(tallies: Sequence[Tally]) -> Tally:
    """The sum over articles."""
    return Tally(*(sum(column) for column in zip(*tallies, strict=True))) if tallies else Tally()


def interval(tallies: Sequence[Tally], *, draws: int = DRAWS, seed: int = SEED) -> Interval:
    """The 95 % interval of F1 when articles are drawn anew with replacement; the same for the same seed."""
    if not tallies:
        return Interval(0.0, 0.0)
    chance = random.Random(seed)
    drawn = (total(chance.choices(tallies, k=len(tallies))) for _ in range(draws))
    scores = sorted(tally.f1 for tally in drawn if tally.found + tally.gold)  # a draw without a case says nothing
    if not scores:
        return Interval(0.0, 0.0)
    last = len(scores) - 1
    return Interval(scores[round(0.025 * last)], scores[round(0.975 * last)])
