"""How far a content reaches: into other sentences only by quotation marks."""

from __future__ import annotations

from reportedly.nouns.article import Article, Span, Spans
from reportedly.nouns.stages import Attribution, Offsets

QUOTES = frozenset('“”"«»„‘’')


def within_reach(article: Article, sentences: Offsets, found: Attribution) -> Attribution:
    """The attribution without the sentences after its cue's that hold no quotation of it.

    "According to the port, ships wait. The harbour was built in 1910.": the model runs on. A content that stands in
    other sentences alone, or has marks there, is left as it is: words are handed on over sentences by quoting them.
    """
    if not found.cue or len(found.content) == 0:
        return found
    end = max((end for start, end in sentences if start <= found.cue[-1].start < end), default=len(article.text))
    first = min((start for start, end in sentences if start <= found.cue[0].start < end), default=0)
    kept = tuple(cut for span in found.content for cut in _kept(article, span, first, end))
    return Attribution(source=found.source, cue=found.cue, content=kept, confidence=found.confidence) if kept else found


def _kept(article: Article, span: Span, first: int, end: int) -> Spans:
    """The span up to the end of the cue's sentence, if it begins before that and goes on without quotation marks."""
    if not first <= span.start < end < span.end or QUOTES & set(article.text[span.start : span.end]):
        return (span,)
    words = article.text[span.start : end].rstrip().rstrip(".")
    return (article.cite(span.start, span.start + len(words)),)
