"""Times: found, and on the matched ones the TIMEX3 value and the EDTF."""

from __future__ import annotations

from eval.areas.common import Measures, compare, judge, offsets, settle, share
from eval.calibration import Judged
from eval.gold.rows import GoldArticle, GoldTime
from eval.overlaps import iou, touch
from eval.times import same_value
from reportedly.nouns.findings import Moment, Reading

MEASURES = ("times", "time value", "time edtf")


def measure(gold: GoldArticle, reading: Reading | None) -> Measures:
    """The tallies of time expressions and of their values."""
    pairs, tally = compare(gold.times, reading.times if reading else (), _likeness, _touches)
    return {
        "times": tally,
        "time value": share([_valued(g, f) for g, f in pairs]),
        "time edtf": share([f.edtf in g.edtf for g, f in pairs]),
    }


def judged(gold: GoldArticle, reading: Reading) -> list[Judged]:
    """Time expressions: right where one is there with this value."""
    return judge(*settle(gold.times, reading.times, _likeness, _touches), right=_valued)


def _likeness(gold: GoldTime, found: Moment) -> float:
    return iou(offsets(found.spans), gold.spans)


def _touches(gold: GoldTime, found: Moment) -> bool:
    return touch(offsets(found.spans), gold.spans)


def _valued(gold: GoldTime, found: Moment) -> bool:
    return any(same_value(found.value, value) for value in gold.values)
