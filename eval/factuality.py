"""Scores of factuality at given predicates, on the scale -3 (did not) to 3 (did): Pearson's r, mean absolute error."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

# Log-odds that something happened, by its value. The slope was fitted on UDS-IH2 dev by `python -m training.calibrate`;
# the shift was set by hand from .06: calibration on the first 500 sentences .951 (.948), on all .969 (.970).
HAPPENED_SLOPE, HAPPENED_SHIFT = 1.15, 0.16
Pair = tuple[float, float]  # the annotators' value, ours


class FactualityScore(NamedTuple):
    """`pearson` is 0 where either side never changes; `mae` is in points of the scale."""

    pearson: float
    mae: float
    count: int

    def row(self) -> str:
        """The figures as one line of a table."""
        return f"pearson {self.pearson:.3f}  mae {self.mae:.3f}  n {self.count}"


def score_factuality(pairs: Iterable[Pair]) -> FactualityScore:
    """The score over (gold, found) values."""
    both = list(pairs)
    if not both:
        return FactualityScore(0.0, 0.0, 0)
    gold, found = zip(*both, strict=True)
    mae = math.fsum(abs(g - f) for g, f in both) / len(both)
    return FactualityScore(pearson(gold, found), mae, len(both))


def pearson(some: Sequence[float], others: Sequence[float]) -> float:
    """The correlation of two rows of values, -1–1."""
    ours, theirs = _centred(some), _centred(others)
    spread = math.sqrt(math.fsum(x * x for x in ours)) * math.sqrt(math.fsum(y * y for y in theirs))
    if spread == 0:
        return 0.0
    return max(-1.0, min(1.0, math.fsum(x * y for x, y in zip(ours, theirs, strict=True)) / spread))


def _centred(values: Sequence[float]) -> list[float]:
    mean = math.fsum(values) / len(values)
    return [value - mean for value in values]


def happened(value: float) -> float:
    """The chance that something with this factuality did happen, that is, that annotators set it above 0."""
    return 1 / (1 + math.exp(-(HAPPENED_SLOPE * value + HAPPENED_SHIFT)))
