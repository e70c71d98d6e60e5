"""What of the model's spans lies in the text and what in a piece of page furniture: a finding stands in one of them."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.learned.readings import Piece
from reportedly.nouns.article import Article, Span, Spans


def cited(article: Article, pieces: Iterable[Piece]) -> Spans:
    """The model's pieces as spans of the article, in text order."""
    return tuple([article.cite(start, end) for start, end in sorted(pieces)])


def side_of(article: Article, span: Span) -> Spans | None:
    """The piece of furniture that holds the span; None when it stands in the text."""
    return next((one.spans for one in article.furniture if span.lies_in(one.spans)), None)


def within(article: Article, spans: Iterable[Span], side: Spans | None) -> Spans:
    """What of the spans lies in that piece of furniture, or (None) outside all furniture; no white space at edges."""
    if side is not None:
        return tuple([cut for span in spans for mark in side for cut in cut_to(article, span, mark.start, mark.end)])
    kept = tuple([cut for span in spans for cut in cut_to(article, span, 0, len(article.text))])
    if not article.furniture:
        return kept
    # Few spans touch any mark; cutting every span at every mark took a fiftieth of the reading time.
    touched = [mark for one in article.furniture for mark in one.spans if any(span.overlaps(mark) for span in kept)]
    for mark in sorted(touched):
        kept = tuple([cut for span in kept for cut in _without(article, span, mark)])
    return kept


def cut_to(article: Article, span: Span, start: int, end: int) -> Spans:
    """The span's part in `[start, end)`, without white space at its edges: one span or none."""
    text = article.text
    if start <= span.start < span.end <= end and not (text[span.start].isspace() or text[span.end - 1].isspace()):
        return (span,)  # as nearly all are
    start, end = max(span.start, start), min(span.end, end)
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return (article.cite(start, end),) if start < end else ()


def _without(article: Article, span: Span, mark: Span) -> Spans:
    return (*cut_to(article, span, 0, mark.start), *cut_to(article, span, mark.end, len(article.text)))
