"""Which statement lies within which: the smallest content that covers another's source and cue (RULES 6)."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.nouns.article import Span, Spans
from reportedly.nouns.findings import Statement
from reportedly.nouns.stages import Attribution
from reportedly.text.spots import Spots

CITING = frozenset(("citing", "cited", "cites", "quoting", "quoted", "quotes"))


def size(spans: Spans) -> int:
    """Characters that the spans cover."""
    return sum(span.end - span.start for span in spans)


def holds(outer: Spans, inner: Sequence[Span]) -> bool:
    """Whether every inner span lies in one of the outer ones."""
    if not inner or not outer or inner[0].start >= outer[-1].end or inner[-1].end <= outer[0].start:
        return False  # far apart, as most pairs are
    return all(one.lies_in(outer) for one in inner)


def parents(attributions: Sequence[Attribution], cited: Sequence[str]) -> list[int | None]:
    """For each attribution the number of the one it lies within; `cited` are the cues' words in lower case."""
    whole = [(number, one.content) for number, one in enumerate(attributions) if one.content]
    contents = Spots((min(s.start for s in spans), max(s.end for s in spans), number) for number, spans in whole)
    found = [_parent(attributions, number, cited, contents) for number in range(len(attributions))]
    for number in range(len(found)):
        _cut_circle(found, number)
    return found


def _parent(attributions: Sequence[Attribution], number: int, cited: Sequence[str], contents: Spots[int]) -> int | None:
    one = attributions[number]
    anchor = (*one.source, *one.cue) if one.cue else one.content
    own = size(one.cue)
    around = [
        other for other in _holding(attributions, number, anchor, contents) if size(attributions[other].content) > own
    ]
    if not around and one.cue:
        around = _holding(attributions, number, one.cue, contents)
    if around:
        return min(around, key=lambda other: size(attributions[other].content))
    return _shared(attributions, number, cited)


def _holding(attributions: Sequence[Attribution], number: int, anchor: Spans, contents: Spots[int]) -> list[int]:
    """The other attributions, in order, in whose content these words lie."""
    near = contents.touching(anchor[0].start, anchor[0].end) if anchor else ()
    others = sorted(spot.what for spot in near if spot.what != number)
    return [other for other in others if holds(attributions[other].content, anchor)]


def _shared(attributions: Sequence[Attribution], number: int, cited: Sequence[str]) -> int | None:
    """The statement whose source cites this one's: "Reuters reported, citing an official"."""
    one = attributions[number]
    if cited[number].split(" ")[0] not in CITING or not one.source:
        return None
    same = [
        other for other, outer in enumerate(attributions)
        if other != number and cited[other].split(" ")[0] not in CITING
        and any(a.overlaps(b) for a in outer.content for b in one.content)
    ]  # fmt: skip
    return min(same, key=lambda other: abs(attributions[other].content[0].start - one.content[0].start), default=None)


def _cut_circle(found: list[int | None], number: int) -> None:
    seen = {number}
    at = found[number]
    while at is not None:
        if at in seen:
            found[number] = None
            return
        seen.add(at)
        at = found[at]


def innermost(statements: Sequence[Statement], span: Span) -> Statement | None:
    """The statement with the smallest content that covers a span; None where the article itself tells it."""
    around = [statement for statement in statements if span.lies_in(statement.content.spans)]
    return min(around, key=lambda statement: size(statement.content.spans), default=None)
