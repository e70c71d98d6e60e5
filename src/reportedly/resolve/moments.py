"""Time expressions → moments: the rules' values, with the model's further time mentions kept undated."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from reportedly.nouns.article import Article
from reportedly.nouns.findings import Mention, Moment
from reportedly.nouns.kinds import Anchor
from reportedly.text.spots import Spots
from reportedly.text.times import TimeExpression, find_times

NO_RULE = "no_rule_for_words"  # the model marks a time that no rule can put a value to


# Confidence from which on words that no rule reads are a time all the same. TimeBank and AQUAINT: relaxed F1 .956 and
# value F1 .818 without it, .953 and .826 from .8 on; most of what goes is "at", "11" and the like.
SURE = 0.8


MEASURE = re.compile(
    r"[~≈]?\d[\d.,]*[ \u00a0-]?(?:m|km|cm|mm|ft|in|mi|kg|g|lb|lbs|t|km2|m2|kt|kn|mph)", re.IGNORECASE
)  # no time


def resolve_moments(article: Article, mentions: Iterable[Mention]) -> tuple[Moment, ...]:
    """Every time expression in text order, ids "t1"…; undated articles give no date by guess (RULES 18).

    A sure model's mention that no rule reads stays, its value None; where both see the same words the rule's span
    stands.
    """
    found = find_times(article.text, published=article.published)
    seen = [mention for mention in mentions if mention.kind == "time"]
    marked = Spots((piece.start, piece.end, mention.confidence) for mention in seen for piece in mention.spans)
    read = Spots((expression.start, expression.end, expression) for expression in found)
    rows = [_by_rule(article, expression, marked) for expression in found]
    rows += [
        _undated(article, one)
        for one in seen
        if one.confidence >= SURE
        and MEASURE.fullmatch(one.text) is None
        and not any(read.touching(s.start, s.end) for s in one.spans)
    ]
    rows.sort(key=lambda moment: moment.spans)
    kept = [
        row for row, before in zip(rows, (None, *rows), strict=False) if before is None or row.spans != before.spans
    ]
    return tuple(msgspec.structs.replace(row, id=f"t{rank}") for rank, row in enumerate(kept, start=1))


def _by_rule(article: Article, expression: TimeExpression, marked: Spots[float]) -> Moment:
    span = article.cite(expression.start, expression.end)
    sure = max((spot.what for spot in marked.touching(span.start, span.end)), default=1.0)
    return Moment(
        id="",
        spans=(span,),
        text=article.words((span,)),
        type=expression.type,
        value=expression.value,
        edtf=expression.edtf,
        anchor=expression.anchor,
        precision=None if expression.precision == "unknown" else expression.precision,
        why=expression.why,
        confidence=sure,
        in_furniture=article.furnishes((span,)),
    )


def _undated(article: Article, mention: Mention) -> Moment:
    anchor: Anchor = "none"
    return Moment(
        id="",
        spans=mention.spans,
        text=article.words(mention.spans),
        type="DATE",
        value=None,
        edtf=None,
        anchor=anchor,
        precision=None,
        why=NO_RULE,
        confidence=mention.confidence,
        in_furniture=article.furnishes(mention.spans),
    )
