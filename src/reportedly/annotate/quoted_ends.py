"""Contents that begin or end within a quotation have all of it."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.nouns.article import Article, Span
from reportedly.nouns.stages import Attribution
from reportedly.text.quotes import find_quotations

LEAST = 0.25  # share of a quotation that a content has before the rest of it is taken to have been dropped


def with_whole_quotations(article: Article, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions in order, contents run to the marks of the quotation that they begin or end in.

    Not over their own source or cue; and a content that stands in a quotation as a whole is one of the speaker's own
    ("“I think it will hold,” she said" has the content "it will hold" of "think").
    """
    marks = [article.cite(start, end) for start, end, *_ in find_quotations(article.text)] if found else []
    return [_run_out(article, marks, one) for one in found]


def _run_out(article: Article, marks: Sequence[Span], one: Attribution) -> Attribution:
    taken = (*one.source, *one.cue)
    inside = any(mark.covers(span) for mark in marks for span in one.cue)
    if inside or not one.content:
        return one
    content: list[Span] = []
    for span in one.content:
        wide = _widened(article, marks, span, [*taken, *(other for other in one.content if other != span)])
        if not content or content[-1].end < wide.start:
            content.append(wide)
    return Attribution(source=one.source, cue=one.cue, content=tuple(content), confidence=one.confidence)


def _widened(article: Article, marks: Sequence[Span], span: Span, walls: Sequence[Span]) -> Span:
    start, end = span.start, span.end
    for mark in marks:
        shared = span.shared(mark)
        opens = span.end == mark.start + 1 and span.start < mark.start  # its opening mark alone is a content's end
        if shared is None or not (opens or (shared.end - shared.start) >= LEAST * (mark.end - mark.start)):
            continue
        start, end = min(start, mark.start), max(end, mark.end)
    wide = article.cite(start, end)
    return span if any(wide.overlaps(wall) for wall in walls) else wide
