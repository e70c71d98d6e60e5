"""Chances and log odds."""

from __future__ import annotations

from math import exp, log


def chance_at(odds: float) -> float:
    """The chance at these log odds, to four places."""
    return round(1 / (1 + exp(-odds)), 4)


def odds_at(chance: float) -> float:
    """The log odds at a chance."""
    return log(chance / (1 - chance))
