"""Whether confidences mean what they say: of items given .8, are 80 % right?

Expected calibration error over bins of about equal numbers of items (Naeini et al. 2015; equal mass as in Nixon et al.
2019, since most items are sure and equal widths would leave bins empty).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

BINS = 12
BIN_LEAST = (
    50  # items a bin on the mean, fewer bins else: bins of 20 items of a perfect .8 seem .07 off by chance alone
)


class Judged(NamedTuple):
    """One extracted item: how sure we were, 0–1, and whether it is right."""

    confidence: float
    right: bool


class Bin(NamedTuple):
    """Items of about one confidence: the means of what was claimed and of what is so."""

    confidence: float
    right: float
    count: int


def bins(items: Iterable[Judged], *, most: int = BINS, least: int = BIN_LEAST) -> list[Bin]:
    """At most `most` bins from unsure to sure; items of one confidence are never parted, so bins may differ in size."""
    ordered = sorted(items)
    most = max(1, min(most, len(ordered) // least))
    edges = {_past_ties(ordered, len(ordered) * at // most) for at in range(most + 1)}
    return [_bin(ordered[left:right]) for left, right in pairwise(sorted(edges))]


def calibration_error(items: Iterable[Judged]) -> float:
    """How far claimed and real shares lie apart in the bins, on the mean over items; 0 without items."""
    found = bins(items)
    count = sum(one.count for one in found)
    return sum(one.count * abs(one.confidence - one.right) for one in found) / count if count else 0.0


def table(name: str, items: Sequence[Judged]) -> str:
    """The reliability table of one head as Markdown: what is claimed, what is so, over how many."""
    found = bins(items)
    head = f"**{name}**: {len(items)} items, expected calibration error {calibration_error(items):.3f}"
    rows = (
        ("confidence", *(f"{one.confidence:.2f}" for one in found)),
        ("right", *(f"{one.right:.2f}" for one in found)),
    )
    lines = [_row(row) for row in (*rows, ("items", *(str(one.count) for one in found)))]
    return "\n".join([head, "", lines[0], _row(["---"] * (len(found) + 1)), *lines[1:]])


def _past_ties(ordered: Sequence[Judged], at: int) -> int:
    """The first place from `at` on where the confidence changes."""
    while 0 < at < len(ordered) and ordered[at].confidence == ordered[at - 1].confidence:
        at += 1
    return at


def _bin(items: Sequence[Judged]) -> Bin:
    count = len(items)
    return Bin(sum(one.confidence for one in items) / count, sum(one.right for one in items) / count, count)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
