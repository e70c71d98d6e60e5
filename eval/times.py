"""Scores of time expressions as in TempEval-3: relaxed and strict span F1, and value F1 over relaxed matches."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Timex(NamedTuple):
    """One time expression, ours or the annotators': half-open offsets, TIMEX3 type and value."""

    start: int
    end: int
    type: str
    value: str | None


class TimeScore(NamedTuple):
    """Counts over texts; the F1 figures are derived from them."""

    gold: int = 0
    found: int = 0
    relaxed: int = 0
    strict: int = 0
    typed: int = 0
    valued: int = 0

    def f1(self, right: int) -> float:
        """F1 of a count of right ones, 0–1."""
        return 2 * right / (self.gold + self.found) if self.gold + self.found else 0.0

    def row(self) -> str:
        """The four F1 figures as one line of a table."""
        parts = (("relaxed", self.relaxed), ("strict", self.strict), ("type", self.typed), ("value", self.valued))
        return "  ".join(f"{name} {self.f1(count):.3f}" for name, count in parts)


def score_times(texts: Iterable[tuple[Sequence[Timex], Sequence[Timex]]]) -> TimeScore:
    """The score over (gold, found) pairs, one a text: each gold matches at most one found that overlaps it.

    Value counts a relaxed match with an equal value (UzZaman et al. 2013, TempEval-3).
    """
    total = TimeScore()
    for gold, found in texts:
        total = TimeScore(*(a + b for a, b in zip(total, _one(gold, found), strict=True)))
    return total


def _one(gold: Sequence[Timex], found: Sequence[Timex]) -> TimeScore:
    free = list(found)
    relaxed = strict = typed = valued = 0
    for truth in gold:
        match = next((f for f in free if f.start < truth.end and truth.start < f.end), None)
        if match is None:
            continue
        free.remove(match)
        relaxed += 1
        strict += (match.start, match.end) == (truth.start, truth.end)
        typed += match.type == truth.type
        valued += same_value(match.value, truth.value)
    return TimeScore(len(gold), len(found), relaxed, strict, typed, valued)


def same_value(ours: str | None, theirs: str | None) -> bool:
    """Are the values equal but for zero seconds and trailing X's (199X = 199, 19XX = 19, 1989-XX = 1989)?"""
    return ours is not None and theirs is not None and _bare(ours) == _bare(theirs)


def _bare(value: str) -> str:
    if value.startswith("P"):
        return value
    while value.endswith("-XX"):
        value = value[:-3]
    return value.rstrip("X") if value[:4].rstrip("X").isdigit() and len(value) == 4 else value
