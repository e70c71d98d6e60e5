"""How far spans agree, and which finding stands for which gold row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

G = TypeVar("G")
F = TypeVar("F")
Offsets = Sequence[tuple[int, int]]


class Pair(NamedTuple):
    """Positions in the two lists of a gold row and the finding that stands for it."""

    gold: int
    found: int


def iou(one: Offsets, other: Offsets) -> float:
    """Shared characters over all characters of both, 0–1; two empty lists agree fully."""
    if not one and not other:
        return 1.0
    mine, theirs = _characters(one), _characters(other)
    return len(mine & theirs) / len(mine | theirs)


def touch(one: Offsets, other: Offsets) -> bool:
    """Whether any span of one shares a character with any of the other."""
    return any(a < d and c < b for a, b in one for c, d in other)


def match(gold: Sequence[G], found: Sequence[F], likeness: Callable[[G, F], float]) -> list[Pair]:
    """One finding per gold row and the other way round, the likest first; nothing below or at zero."""
    scored = [(likeness(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)]
    taken: list[Pair] = []
    for like, i, j in sorted(scored, key=lambda one: (-one[0], one[1], one[2])):
        if like > 0 and all(pair.gold != i and pair.found != j for pair in taken):
            taken.append(Pair(i, j))
    return taken


def _characters(spans: Offsets) -> set[int]:
    return {i for start, end in spans for i in range(start, end)}
