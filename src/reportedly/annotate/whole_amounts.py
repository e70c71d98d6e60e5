"""No edge cuts a number: what bounds it is said with it: "said | up to 40 percent lay under water"."""

from __future__ import annotations

from reportedly.nouns.article import Article, Span, Spans
from reportedly.nouns.stages import Attribution
from reportedly.text.numbers.find import number_cut


def with_whole_amount(article: Article, found: Attribution) -> Attribution:
    """The attribution whose content begins with the whole number that it begins in; its cue ends before that."""
    first = min(found.content, default=None)
    number = number_cut(article.text, first.start) if first is not None else None
    if first is None or number is None or any(number.start < role.end <= first.start for role in found.source):
        return found
    start = number.start
    cue = _before(article, found.cue, start, first.start)
    if not cue and found.cue:
        return found
    content = tuple(article.cite(start, one.end) if one == first else one for one in found.content)
    return Attribution(source=found.source, cue=cue, content=content, confidence=found.confidence)


def _before(article: Article, cue: Spans, start: int, end: int) -> Spans:
    """A cue without what it has of a number."""
    kept: list[Span] = []
    for span in cue:
        if span.end <= start or span.start >= end:
            kept.append(span)
        elif span.start < start:
            kept.append(article.cite(span.start, span.start + len(article.text[span.start : start].rstrip())))
    return tuple(kept)
