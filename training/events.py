"""How the weights of connect/same_event.py are made: a logistic regression on ECB+'s pairs of events.

`python -m training.events DATA` reads the fitting topics (all but eval/joined_events.py's DEV) with the shipped reader
and prints both sets of weights, with vectors and without. Takes a few minutes.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
import numpy.typing as npt

from eval.data import load_rows
from eval.joined_events import DEV, by_seminal_event, chain_of, gold_tellings
from eval.reading import annotated
from reportedly.connect.same_event import features
from reportedly.connect.tellings import Telling

Array = npt.NDArray[np.float64]
L2, STEPS = 1.0, 40
MEANINGS = ("meaning", "meaning squared", "trigger and meaning")


def fitted(
    found: Sequence[dict[str, float]], same: Sequence[bool], names: Sequence[str], *,
    ridge: float = L2, counts: Sequence[float] | None = None,
) -> dict[str, float]:  # fmt: skip
    """The log odds of each feature (Newton's method, a little ridge, none on the bias); `counts`: what each row
    counts."""
    x: Array = np.array([[one.get(name, 0.0) for name in names] for one in found])
    y: Array = np.array(same, dtype=np.float64)
    each: Array = np.ones(len(y)) if counts is None else np.array(counts, dtype=np.float64)
    held: Array = ridge * np.array([name != "bias" for name in names], dtype=np.float64)
    weights: Array = np.zeros(len(names))
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (each * (chances - y)) + held * weights
        bend = (x * (each * chances * (1 - chances))[:, None]).T @ x + np.diag(held + np.finfo(float).eps)
        weights = weights - np.linalg.solve(bend, slope)
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True)}


def pairs(parts: Sequence[tuple[Sequence[Telling], dict[str, str]]]) -> tuple[list[dict[str, float]], list[bool]]:
    """All pairs of events within one seminal event, and whether they are one."""
    found, same = [], []
    for tellings, chains in parts:
        for one, other in combinations(tellings, 2):
            found.append(features(one, other))
            same.append(chains[one.row] == chains[other.row])
    return found, same


def main() -> None:
    """Print the weights."""
    rows = load_rows(Path(sys.argv[1]) / "coreference" / "ecbplus.train.jsonl.gz")
    parts = []
    for part in by_seminal_event([row for row in rows if row["topic"] not in DEV]):
        read = annotated(part)
        told = [one for row, article in zip(part, read, strict=True) for one in gold_tellings(row, article)]
        parts.append((told, chain_of(part)))
    found, same = pairs(parts)
    names = list(dict.fromkeys(name for one in found for name in one))
    print("WITH_VECTORS =", fitted(found, same, names))
    print("WITHOUT =", fitted(found, same, [name for name in names if name not in MEANINGS]))


if __name__ == "__main__":
    main()
