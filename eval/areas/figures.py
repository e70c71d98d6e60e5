"""Figures: found, found with the right value, and on the matched ones what is counted."""

from __future__ import annotations

from math import isclose

from eval.areas.common import Measures, compare, judge, offsets, settle, share
from eval.bootstrap import Tally
from eval.calibration import Judged
from eval.gold.rows import Amount, GoldArticle, GoldFigure
from eval.overlaps import iou, touch
from reportedly.nouns.findings import Figure, Reading

MEASURES = ("figures", "figures valued", "figures counted", "figures measured")


def measure(gold: GoldArticle, reading: Reading | None) -> Measures:
    """The tallies of figures and of what they count."""
    pairs, tally = compare(gold.figures, reading.figures if reading else (), _likeness, _touches)
    return {
        "figures": tally,
        "figures valued": Tally(sum(_valued(g, f) for g, f in pairs), tally.found, tally.gold),
        "figures counted": share([_counted(g, f) for g, f in pairs if g.counted_spans]),
        "figures measured": share([f.measure == g.measure for g, f in pairs if g.measure]),
    }


def judged(gold: GoldArticle, reading: Reading) -> list[Judged]:
    """Figures: right where one is there with this value."""
    return judge(*settle(gold.figures, reading.figures, _likeness, _touches), right=_valued)


def _likeness(gold: GoldFigure, found: Figure) -> float:
    return _valued(gold, found) + iou(offsets(found.spans), gold.spans) if _touches(gold, found) else 0.0


def _touches(gold: GoldFigure, found: Figure) -> bool:
    return touch(offsets(found.spans), gold.spans)


def _valued(gold: GoldFigure, found: Figure) -> bool:
    return any(_equal(amount, found) for amount in gold.amounts)


def _counted(gold: GoldFigure, found: Figure) -> bool:
    return touch(offsets(found.counted_spans), gold.counted_spans)


def _equal(gold: Amount, found: Figure) -> bool:
    """Value and bounds; whether they are marked as approximate is left to the words."""
    both = ((gold.value, found.value), (gold.low, found.low), (gold.high, found.high))
    return all(a == b or (a is not None and b is not None and isclose(a, b)) for a, b in both)
