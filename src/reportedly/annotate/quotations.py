"""Quoted words whose cue stands in another sentence: joined to the statement that they belong to (RULES 1).

The reader model anchors every attribution in a cue, so a quoted sentence without one is found here, by its marks.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from reportedly.annotate.source_edges import merged
from reportedly.nouns.article import Article, Span, Spans
from reportedly.nouns.stages import Attribution, Offsets
from reportedly.text.quotes import find_quotations
from reportedly.text.wordset import word_set

TITLE_MOST = 6  # words: a quotation that short, every word of it with a capital, is a name ("The Long Way Home")
_NAMED = re.compile(r"\b(?:called|named|nicknamed|dubbed|termed|titled|entitled|(?:known|described) as|so-called) $")
_SMALL = word_set("a an the of and or in on at to for from by with")
QUOTED_LEAST = 2  # words; a single quoted word is a name or scare quotes far more often than somebody's sentence
COVERED_MOST = 0.5  # share of a quotation inside contents from which on it counts as attributed already
RULE_CONFIDENCE = 0.8  # times the neighbour's: a quotation taken over by rule is no surer than what it leans on


class _Sentence(NamedTuple):
    span: Span
    paragraph: int
    quoted: tuple[Span, ...]  # quotations in it that no content covers yet


def with_quotations(article: Article, sentences: Offsets, attributions: list[Attribution]) -> list[Attribution]:
    """The same attributions, quoted sentences without a cue joined on.

    A sentence that is all quotation and follows a quotation's own statement goes on in it (one statement, another
    content span), with all of the quotation that it is of. A sentence with loose quotations just before one that a
    statement opens whose source comes last, in the same paragraph, is a statement of that source with an empty cue.
    """
    result = list(attributions)
    rows = _loose_sentences(article, sentences, attributions)
    joined: dict[Span, int] = {}  # quotations that a statement before goes on in, and its number
    for at, row in enumerate(rows):
        if not row.quoted:
            continue
        whole = _all_quotation(article, row)
        before = _statement_in(rows[at - 1].span, result) if at else None
        after = _statement_in(rows[at + 1].span, result) if at + 1 < len(rows) else None
        if whole and row.quoted[0] in joined:
            before = joined[row.quoted[0]]
            result[before] = _extended(article, result[before], row.span, sure=True)
        elif whole and before is not None and _quotes(article, result[before]):
            result[before] = _extended(article, result[before], row.span)
            joined[row.quoted[-1]] = before
        elif after is not None and rows[at + 1].paragraph == row.paragraph and _closes(result[after]):
            result.append(_uncued(result[after], row.span))
    return result


def _loose_sentences(article: Article, sentences: Offsets, attributions: list[Attribution]) -> list[_Sentence]:
    contents = [span for found in attributions for span in found.content]
    quotations = [article.cite(start, end) for start, end, *_ in find_quotations(article.text)]
    loose = [
        span
        for span in quotations
        if _quoted_words(article, span) and _covered(span, contents) < COVERED_MOST and not _is_named(article, span)
    ]
    rows: list[_Sentence] = []
    paragraph = 0
    for at, (start, end) in enumerate(sentences):
        if at and "\n" in article.text[sentences[at - 1][1] : start]:
            paragraph += 1
        span = article.cite(start, end)
        rows.append(_Sentence(span, paragraph, tuple(quoted for quoted in loose if quoted.overlaps(span))))
    return rows


def _quoted_words(article: Article, span: Span) -> bool:
    words = article.text[span.start : span.end].strip('“”"«»„.,!? ').split()
    titled = len(words) <= TITLE_MOST and all(word[0].isupper() or word.lower() in _SMALL for word in words)
    return len(words) >= QUOTED_LEAST and not titled


def _is_named(article: Article, span: Span) -> bool:
    """Whether quoted words are what something is called: "was known as “swine flu”"."""
    return _NAMED.search(article.text, max(0, span.start - 20), span.start) is not None


def _covered(span: Span, others: list[Span]) -> float:
    shared = sum(max(0, min(span.end, other.end) - max(span.start, other.start)) for other in others)
    return shared / (span.end - span.start)


def _all_quotation(article: Article, row: _Sentence) -> bool:
    """Whether quotations cover the sentence but for its marks and stops."""
    outside = [
        char
        for offset, char in enumerate(article.text[row.span.start : row.span.end], start=row.span.start)
        if char.isalnum() and not any(quoted.start <= offset < quoted.end for quoted in row.quoted)
    ]
    return not outside


def _statement_in(span: Span, attributions: list[Attribution]) -> int | None:
    """The number of the last attribution whose cue, or else content, lies in the sentence."""
    found = [at for at, one in enumerate(attributions) if any(span.overlaps(piece) for piece in one.cue or one.content)]
    return found[-1] if found else None


def _quotes(article: Article, attribution: Attribution) -> bool:
    """Whether the statement before quotes its source: only then does a bare quotation go on in it."""
    return any(char in article.words(attribution.content) for char in '“"«„')


def _closes(attribution: Attribution) -> bool:
    """Whether a statement's source stands behind what it says: "It also breaks a promise, she said"."""
    source, content = attribution.source, attribution.content
    return bool(source and content) and content[-1].end <= source[0].start


def _extended(article: Article, attribution: Attribution, span: Span, *, sure: bool = False) -> Attribution:
    """The attribution with one more sentence in its content; as sure as it was where the same quotation goes on."""
    return Attribution(
        source=attribution.source,
        cue=attribution.cue,
        content=merged(article, (*attribution.content, _on_from(article, attribution.content, span) if sure else span)),
        confidence=attribution.confidence * (1 if sure else RULE_CONFIDENCE),
    )


def _on_from(article: Article, content: Spans, span: Span) -> Span:
    """The sentence with the piece that ends right before it."""
    before = (
        piece for piece in content if piece.end <= span.start and not article.text[piece.end : span.start].strip()
    )
    return article.cite(next(before, span).start, span.end)


def _uncued(neighbour: Attribution, span: Span) -> Attribution:
    return Attribution(
        source=neighbour.source, cue=(), content=(span,), confidence=neighbour.confidence * RULE_CONFIDENCE
    )
