"""Whether predicates are told as having happened, against annotators who say that they did (a value above 0)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from reportedly.extract.realis import REAL
from reportedly.nouns.kinds import Polarity, Realis

HAPPENED_ABOVE = 0.0  # of UDS-IH2's scale, -3 to 3


class RealisScore(NamedTuple):
    """F1 of "occurred", of "didn't (yet)", and their mean."""

    occurred: float
    not_occurred: float
    count: int

    @property
    def macro(self) -> float:
        """The mean of the two, so that always saying "occurred" gains nothing."""
        return (self.occurred + self.not_occurred) / 2


def told_as_so(realis: Realis, polarity: Polarity) -> bool:
    """Whether an event is told as having happened or going on."""
    return realis in REAL and polarity == "affirmed"


def score_realis(pairs: Iterable[tuple[float, bool]]) -> RealisScore:
    """The score over (annotators' value, whether we say that it happened)."""
    both = [(value > HAPPENED_ABOVE, said) for value, said in pairs]
    return RealisScore(_f1([(g, s) for g, s in both]), _f1([(not g, not s) for g, s in both]), len(both))


def _f1(pairs: list[tuple[bool, bool]]) -> float:
    right = sum(gold and said for gold, said in pairs)
    wanted, found = sum(gold for gold, _ in pairs), sum(said for _, said in pairs)
    return 2 * right / (wanted + found) if wanted + found else 0.0
