"""What all areas of the score share: rows that count, findings that may stay, tallies of a list and of its fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol, TypeVar

from eval.bootstrap import Tally
from eval.calibration import Judged
from eval.gold.rows import Row
from eval.overlaps import Offsets, match
from reportedly.nouns.article import Spans
from reportedly.nouns.findings import Reading

Measures = Mapping[str, Tally]


class Found(Protocol):
    """What every finding has."""

    @property
    def in_furniture(self) -> bool:
        """Whether it stands in page furniture."""
        ...

    @property
    def confidence(self) -> float:
        """How sure the reader is of it."""
        ...


G = TypeVar("G", bound=Row)
F = TypeVar("F", bound=Found)


def compare(
    gold: Sequence[G], found: Sequence[F], likeness: Callable[[G, F], float], touches: Callable[[G, F], bool]
) -> tuple[list[tuple[G, F]], Tally]:
    """The pairs of rows that count, and the tally of the list.

    A finding is wrong when it stands for no gold row and touches none that doesn't count.
    """
    pairs, wrong = settle(gold, found, likeness, touches)
    counted = [(g, f) for g, f in pairs if g.counts]
    return counted, Tally(len(counted), len(counted) + len(wrong), sum(row.counts for row in gold))


def settle(
    gold: Sequence[G], found: Sequence[F], likeness: Callable[[G, F], float], touches: Callable[[G, F], bool]
) -> tuple[list[tuple[G, F]], list[F]]:
    """Findings with the gold rows they stand for, whether these count or not, and the wrong ones."""
    kept = [one for one in found if not one.in_furniture]
    pairs = [(gold[i], kept[j], j) for i, j in match(gold, kept, likeness)]
    used = {j for _, _, j in pairs}
    neutral = [row for row in gold if not row.counts]
    wrong = [f for j, f in enumerate(kept) if j not in used and not any(touches(g, f) for g in neutral)]
    return [(g, f) for g, f, _ in pairs], wrong


def judge(
    pairs: Sequence[tuple[G, F]], wrong: Sequence[F], right: Callable[[G, F], bool] = lambda g, f: True
) -> list[Judged]:
    """Each settled finding's confidence, and whether it stands for a gold row and is right about it."""
    met = [Judged(f.confidence, right(g, f)) for g, f in pairs]
    return met + [Judged(f.confidence, False) for f in wrong]


def share(right: Sequence[bool]) -> Tally:
    """How many of these are right, as an accuracy."""
    return Tally(sum(right), len(right), len(right))


def offsets(spans: Spans) -> Offsets:
    """A finding's spans as plain pairs."""
    return [(span.start, span.end) for span in spans]


def actor_name(reading: Reading, id_: str | None) -> str | None:
    """The name of an actor of the reading."""
    return next((actor.name for actor in reading.actors if actor.id == id_), None)
