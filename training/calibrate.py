"""Fits a head's confidences to what is so: `python -m training.calibrate` prints the constants to put into the code.

For each head: the expected calibration error as it is, and after two fits, each judged on the half of the texts that it
was not fitted on. The constants are those of all texts.
"""

from __future__ import annotations

import argparse
import math
import sys
from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from eval.calibration import BINS, Judged, bins, calibration_error
from eval.data import data_root
from eval.heads import attribution, factuality, gold_train, mentions, roles

HEADS = (mentions, attribution, roles, factuality, gold_train)  # our gold's dev part is only measured on
EDGE = 1e-4  # confidences are given to four digits; log-odds are taken no nearer to 0 and 1
STEPS, TINY = 50, 1e-8  # of Newton's method; six steps are enough for all heads
PULL = 1e-3  # pull towards leaving confidences as they are, in items; keeps all-right heads finite


class Line(NamedTuple):
    """New log-odds = `slope` · old + `shift`; a temperature is 1 / slope."""

    slope: float = 1.0
    shift: float = 0.0

    def __call__(self, confidence: float) -> float:
        return chance(self.slope * log_odds(confidence) + self.shift)


class Stairs(NamedTuple):
    """Straight lines between points (confidence, share that is right), level beyond the first and the last."""

    points: tuple[tuple[float, float], ...]

    def __call__(self, confidence: float) -> float:
        at = bisect_right(self.points, (confidence, math.inf))
        if at in (0, len(self.points)):
            return self.points[max(0, at - 1)][1]
        (left, low), (right, high) = self.points[at - 1 : at + 1]
        return low + (high - low) * (confidence - left) / (right - left)


Array = npt.NDArray[np.float64]
Fit = Callable[[float], float]


def log_odds(share: float) -> float:
    """The natural logarithm of the odds, -9.2 to 9.2."""
    share = min(1 - EDGE, max(EDGE, share))
    return math.log(share / (1 - share))


def chance(odds: float) -> float:
    """The chance with these log-odds."""
    return 1 / (1 + math.exp(-odds)) if odds >= 0 else math.exp(odds) / (1 + math.exp(odds))


def fit_line(values: Sequence[float], right: Sequence[bool]) -> Line:
    """The slope and shift that make `right` likeliest given log-odds (or any other score), by Newton's method.

    Platt 1999, with a weak pull towards slope 1 and shift 0. A score that says less than nothing gets slope 0.
    """
    inputs = np.stack([np.asarray(values, dtype=float), np.ones(len(values))], axis=1)
    is_so = np.asarray(right, dtype=float)
    line = np.array([1.0, 0.0])
    for _ in range(STEPS):
        odds = inputs @ line
        chances = 0.5 * (1 + np.tanh(odds / 2))
        down = inputs.T @ (chances - is_so) + PULL * (line - [1.0, 0.0])
        curve = (inputs.T * (chances * (1 - chances))) @ inputs + PULL * np.eye(2)
        step = np.linalg.solve(curve, down)
        while _cost(inputs, is_so, line - step) > _cost(inputs, is_so, line) and abs(step).max() > TINY:
            step /= 2
        line = line - step
        if abs(step).max() <= TINY:
            break
    return Line(*line.tolist()) if line[0] >= 0 else Line(0.0, log_odds(float(is_so.mean())))


def _cost(inputs: Array, is_so: Array, line: Array) -> float:
    """Nats of surprise at what is so, and the pull."""
    odds = inputs @ line
    return float((np.logaddexp(0, odds) - is_so * odds).sum() + PULL * ((line - [1.0, 0.0]) ** 2).sum() / 2)


def fit_stairs(items: Sequence[Judged], *, most: int = BINS) -> Stairs:
    """Isotonic regression over bins of equal mass: neighbours that fall are pooled until all rise (PAV, Ayer 1955)."""
    pooled: list[tuple[float, float, int]] = []
    for confidence, right, count in bins(items, most=most):
        pooled.append((confidence, right, count))
        while len(pooled) > 1 and pooled[-2][1] >= pooled[-1][1]:
            (c1, r1, n1), (c2, r2, n2) = pooled[-2:]
            n = n1 + n2
            pooled[-2:] = [((c1 * n1 + c2 * n2) / n, (r1 * n1 + r2 * n2) / n, n)]
    return Stairs(tuple((confidence, right) for confidence, right, _ in pooled))


def advice(name: str, items: Sequence[Judged]) -> str:
    """One head's constants and what they would bring."""
    line, stairs = _line_of(items), fit_stairs(items)
    lined, stepped = across(items, _line_of), across(items, fit_stairs)
    points = " ".join(f"({confidence:.3f}, {right:.3f})" for confidence, right in stairs.points)
    return "\n".join(
        (
            f"{name}: {len(items)} items, error now {calibration_error(items):.3f}",
            f"  line    error {lined:.3f} across halves: slope {line.slope:.3f} shift {line.shift:+.3f}",
            f"  stairs  error {stepped:.3f} across halves: {points}",
        )
    )


def across(items: Sequence[Judged], fitted: Callable[[Sequence[Judged]], Fit]) -> float:
    """The error of each half of the items under the fit of the other; halves, since items of one text are alike."""
    middle = len(items) // 2
    halves = items[:middle], items[middle:]
    if not all(halves):
        return 0.0
    fits = fitted(halves[1]), fitted(halves[0])
    return calibration_error(
        [Judged(fit(one.confidence), one.right) for fit, half in zip(fits, halves, strict=True) for one in half]
    )


def _line_of(items: Sequence[Judged]) -> Line:
    return fit_line([log_odds(one.confidence) for one in items], [one.right for one in items])


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m training.calibrate", description=__doc__)
    parser.add_argument("heads", nargs="*", help="names of heads; all without")
    wanted = parser.parse_args().heads
    root = data_root()
    if root is None:
        print("REPORTEDLY_DATA names no data", file=sys.stderr)
        return 1
    print("A new slope is the old one times this slope; a new shift is the old one times this slope, plus this shift.")
    for head in HEADS:
        if not wanted or head.__name__ in wanted:
            for name, items in head(root, None).judged.items():
                print(advice(name, items), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
