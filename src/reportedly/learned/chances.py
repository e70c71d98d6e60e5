"""Logits and chances."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float32]


def softmax(logits: FloatArray) -> FloatArray:
    """Chances over the last axis."""
    powers = np.exp(logits - logits.max(-1, keepdims=True))
    return powers / powers.sum(-1, keepdims=True)  # type: ignore[no-any-return]


class Line(NamedTuple):
    """Makes a network's chances honest: a line over their log-odds (Platt 1999), fitted by `training.calibrate`."""

    slope: float
    shift: float

    def of(self, chance: float) -> float:
        """The chance that it stands for, to four places."""
        odds = min(max(chance, 1e-6), 1 - 1e-6)
        log_odds = math.log(odds / (1 - odds))
        return round(1 / (1 + math.exp(-(self.slope * log_odds + self.shift))), 4)
