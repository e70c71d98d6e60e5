"""Statements: found, found strictly, and on the matched ones the source, its kind, the cue's class and the polarity."""

from __future__ import annotations

from eval.areas.common import Measures, actor_name, compare, judge, offsets, settle, share
from eval.bootstrap import Tally
from eval.calibration import Judged
from eval.gold.rows import GoldArticle, GoldStatement, Spans
from eval.names import same_name
from eval.overlaps import Offsets, iou, touch
from reportedly.nouns.findings import Reading, Statement

MEASURES = (
    "statements", "statements strict", "sources", "sources named", "sources referring", "source kind", "class",
    "polarity", "within", "certainty",
)  # fmt: skip
CONTENT_MIN, CONTENT_STRICT = 0.5, 0.9  # shares of characters; issue "The reader, complete", as PolNeAR's content IoU


def measure(gold: GoldArticle, reading: Reading | None) -> Measures:
    """The tallies of statements and of what matched statements say."""
    pairs, tally = compare(gold.statements, reading.statements if reading else (), _likeness, _touches)
    named = [(g, _resolved(g, f, reading)) for g, f in pairs if g.names and reading]
    return {
        "statements": tally,
        "statements strict": Tally(sum(_strict(g, f) for g, f in pairs), tally.found, tally.gold),
        "sources": share([right for _, right in named]),
        "sources named": share([right for g, right in named if not g.refers]),
        "sources referring": share([right for g, right in named if g.refers]),
        "source kind": share([f.source.kind in g.kind for g, f in pairs]),
        "class": share([f.cue.cls in g.cls for g, f in pairs]),
        "polarity": share([f.polarity in g.polarity for g, f in pairs]),
        "within": share([_within(g, f, pairs) for g, f in pairs if g.within or f.within]),
        "certainty": share([_certain(g, f) for g, f in pairs if g.certainty or f.certainty]),
    }


def matched(gold: GoldArticle, reading: Reading) -> list[tuple[GoldStatement, Statement]]:
    """The gold statements that count, with those that stand for them."""
    return compare(gold.statements, reading.statements, _likeness, _touches)[0]


def judged(gold: GoldArticle, reading: Reading) -> list[Judged]:
    """Statements: right where one is there."""
    return judge(*settle(gold.statements, reading.statements, _likeness, _touches))


def _likeness(gold: GoldStatement, found: Statement) -> float:
    """How alike the contents are, 0 when below the minimum or when the cues don't meet."""
    cue = offsets(found.cue.spans)
    if not any(touch(cue, right) or (not cue and not right) for right in gold.cue):
        return 0.0
    best = _content(gold.content, offsets(found.content.spans))
    return best if best >= CONTENT_MIN else 0.0


def _content(accepted: tuple[Spans, ...], found: Offsets) -> float:
    return max(iou(found, right) for right in accepted)


def _touches(gold: GoldStatement, found: Statement) -> bool:
    """Whether a finding has to do with a gold statement: shares its cue, or its content where there is no cue."""
    if any(gold.cue):
        return any(touch(offsets(found.cue.spans), right) for right in gold.cue)
    return any(touch(offsets(found.content.spans), right) for right in gold.content)


def _strict(gold: GoldStatement, found: Statement) -> bool:
    same_cue = any(iou(offsets(found.cue.spans), right) == 1.0 for right in gold.cue)
    return same_cue and _content(gold.content, offsets(found.content.spans)) >= CONTENT_STRICT


def _resolved(gold: GoldStatement, found: Statement, reading: Reading | None) -> bool:
    """Whether the source's actors are exactly the gold ones by name."""
    if reading is None:
        return False
    ids = found.source.actors or ((found.source.actor,) if found.source.actor else ())
    names = [actor_name(reading, id_) for id_ in ids]
    known = all(any(same_name(name, right) for name in names) for right in gold.names)
    return known and all(any(same_name(name, right) for right in gold.names) for name in names)


def _within(gold: GoldStatement, found: Statement, pairs: list[tuple[GoldStatement, Statement]]) -> bool:
    """Whether the outer statement is the one that was matched to the gold's outer one."""
    outer = next((f.id for g, f in pairs if g.id == gold.within), None)
    return found.within == outer if outer else (found.within is None) == (gold.within is None)


def _certain(gold: GoldStatement, found: Statement) -> bool:
    got = found.certainty
    return got is not None and gold.certainty is not None and (got.low, got.high) == tuple(gold.certainty)
