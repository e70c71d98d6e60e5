"""Attributions that stand in one another: no source runs over another's cue, no content ends amid another's in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from reportedly.annotate.source_edges import merged
from reportedly.nouns.article import Article, Span, Spans
from reportedly.nouns.stages import Attribution, Offsets
from reportedly.text.clauses import PREPOSITIONS

GAP = re.compile(
    r"[\w \u00a0'’-]{0,40}[“\"]?"
)  # between a content and that of the cue in it: at most whom the cue addresses
_SEMICOLON = re.compile(r"; ")
_OPENING_MOST = 16  # characters between a semicolon and who speaks behind it: "; but "


def with_nested(article: Article, sentences: Offsets, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions in order, those that stand in one another put right."""
    apart = [_without_cues(article, one, found) for one in found]
    whole = [_with_inner(article, sentences, one, apart) for one in apart]
    return [_up_to_semicolon(article, one, whole) for one in whole]


def _up_to_semicolon(article: Article, one: Attribution, found: Sequence[Attribution]) -> Attribution:
    """The attribution without what another says behind a semicolon: "The union said 50,000 marched | ; police put the
    number at 12,000"."""
    last = one.content[-1] if one.content and one.cue else None
    if last is None or one.cue[-1].end > last.start:
        return one
    for hit in _SEMICOLON.finditer(article.text, last.start, last.end):
        quoted = any(mark in article.text[last.start : hit.start()] for mark in '“”"')
        others = any(
            other is not one and other.source and other.cue
            and 0 <= other.source[0].start - hit.end() <= _OPENING_MOST and last.covers(other.cue[0])
            for other in found
        )  # fmt: skip
        if others and not quoted:
            return replace(one, content=(*one.content[:-1], article.cite(last.start, hit.start())))
    return one


def _without_cues(article: Article, one: Attribution, found: Sequence[Attribution]) -> Attribution:
    """The attribution, its source on one side of another's cue.

    "The study notes the registry shows …": what is shown comes from the registry, right before the cue; "A witness
    described how it began, adding …": what is added comes from the witness.
    """
    for other in found:
        cues = [cue for cue in other.cue if one.source and one.source[0].start < cue.start < one.source[-1].end]
        if other is one or not cues or not one.cue or any(cue.overlaps(own) for cue in cues for own in one.cue):
            continue
        near = _cut(article, one.source, cues[-1].end, one.cue[0].start)
        before = _cut(article, one.source, 0, cues[0].start)
        one = replace(one, source=near if _is_subject(article, near, one.cue[0]) else before or one.source)
    return one


def _is_subject(article: Article, words: Spans, cue: Span) -> bool:
    """Whether words stand right before a cue as its subject ("signed by the chair said" has another)."""
    first = article.text[words[0].start : words[0].end].split()[0].lower() if words else ""
    return bool(words) and first not in PREPOSITIONS and not article.text[words[-1].end : cue.start].strip(" ")


def _cut(article: Article, spans: Spans, start: int, end: int) -> Spans:
    """What of the spans lies between two offsets, without white space and commas at its ends."""
    kept = []
    for span in spans:
        words = article.text[max(span.start, start) : min(span.end, end)]
        left = max(span.start, start) + len(words) - len(words.lstrip(" ,\n"))
        if bare := words.strip(" ,\n"):
            kept.append(article.cite(left, left + len(bare)))
    return tuple(kept)


def _with_inner(article: Article, sentences: Offsets, one: Attribution, found: Sequence[Attribution]) -> Attribution:
    """The attribution, its content run on to the end of that of a cue in it ("he has asked the king | to resign")."""
    taken = (*one.source, *one.cue)
    content = list(one.content)
    for at, span in enumerate(content):
        sentence = next((end for start, end in sentences if start < span.end <= end), span.end)
        ends = [
            piece.end
            for other in found
            if other is not one and other.cue and all(span.covers(cue) for cue in other.cue)
            for piece in other.content
            if other.cue[-1].end <= piece.start and span.end < piece.end <= sentence
            and GAP.fullmatch(article.text[span.end : piece.start])
        ]  # fmt: skip
        wide = article.cite(span.start, max(ends, default=span.end))
        if not any(wide.overlaps(wall) for wall in taken):
            content[at] = wide
    return replace(one, content=merged(article, content))
