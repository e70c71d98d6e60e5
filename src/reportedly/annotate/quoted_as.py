"""Whom somebody quotes: "“…,” the agency quoted him as saying" is his statement within the agency's (RULES 6)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from reportedly.nouns.article import Article, Span, Spans
from reportedly.nouns.stages import Attribution
from reportedly.text.quotes import find_quotations

_QUOTES = re.compile(r"\b(?:quote[sd]?|quoting|cite[sd]?|citing)$", re.IGNORECASE)
_AS_SAYING = re.compile(
    r" (?P<whom>[^,;:.()\n\"“”]{2,90}?)\s+(?P<cue>as (?:saying|telling|writing|stating|adding|claiming|warning))\b"
)
_GAP = re.compile(r"[,\s]*(?:the |The |an? )?[\w .'’&-]{0,60}")  # from a quotation to whom its cue quotes


def with_quoted(article: Article, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions in order, with one more for each person whom another one quotes "as saying" something."""
    return [piece for one in found for piece in _both(article, one, found)]


def _both(article: Article, one: Attribution, others: Sequence[Attribution]) -> Iterator[Attribution]:
    """The attribution and, within it, that of whom it quotes where no other has "as saying" for its cue."""
    hit = _AS_SAYING.match(article.text, one.cue[-1].end) if one.cue and one.source else None
    if hit is None or not _QUOTES.search(article.text[one.cue[-1].start : one.cue[-1].end]):
        yield one
        return
    whom, cue = article.cite(*hit.span("whom")), article.cite(*hit.span("cue"))
    said = _said(article, one, whom, cue)
    if not said or any(span.overlaps(cue) for other in others if other is not one for span in other.cue):
        yield one
        return
    yield replace(one, content=tuple(sorted({*said, article.cite(whom.start, cue.end)})))
    yield Attribution(source=(whom,), cue=(cue,), content=said, confidence=one.confidence)


def _said(article: Article, one: Attribution, whom: Span, cue: Span) -> Spans:
    """The words quoted: what the content has beside "him as saying", else the quotation right before the cue."""
    beside = [
        (max(span.start, start), min(span.end, end))
        for span in one.content
        for start, end in ((0, whom.start), (cue.end, len(article.text)))
    ]
    kept = tuple(_bare(article, start, end) for start, end in beside if article.text[start:end].strip(" ,:\n"))
    if kept:
        return kept
    first = min(one.source[0].start, one.cue[0].start)
    before = [article.cite(start, end) for start, end, *_ in find_quotations(article.text) if end <= first]
    last = max(before, default=None)
    return (last,) if last is not None and _GAP.fullmatch(article.text[last.end : first]) else ()


def _bare(article: Article, start: int, end: int) -> Span:
    """The words between two offsets without white space, commas and colons at their ends."""
    words = article.text[start:end]
    left = len(words) - len(words.lstrip(" ,:\n"))
    return article.cite(start + left, start + left + len(words.strip(" ,:\n")))
