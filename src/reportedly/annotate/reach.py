"""How far a content reaches: into other sentences only by quotation marks, and not out of a clause with "who"."""

from __future__ import annotations

import re

from msgspec.structs import replace

from reportedly.nouns.article import Article, Span, Spans
from reportedly.nouns.stages import Attribution, Offsets
from reportedly.text.clauses import has_verb, is_finite, words_before

_DASH = re.compile(r"\s(?:—|–|--?)\s|—")
_CLAIM = re.compile(
    r"\b(?:claim|allegation|assertion|suggestion|report|rumou?r|accusation|belief|idea|notion|charge)s?$", re.IGNORECASE
)
_VERDICT = re.compile(
    r" (?:is|are|was|were|has been|have been|proved|turned out to be) (?:not )?(?:[a-z]+ly )?(?:un[a-z]+ed|false|untrue"
    r"|true|baseless|groundless|wrong|misleading|inaccurate|incorrect|nonsense|dubious|disputed|debunked|fabricated"
    r"|without (?:merit|foundation|evidence)|a (?:lie|hoax|myth))\b"
)
QUOTES = frozenset('“”"«»„‘’')


def within_reach(article: Article, sentences: Offsets, found: Attribution) -> Attribution:
    """The attribution without the sentences after its cue's that hold no quotation of it.

    "According to the port, ships wait. The harbour was built in 1910.": the model runs on. A content that stands in
    other sentences alone, or has marks there, is left as it is: words are handed on over sentences by quoting them. Nor
    does it reach into another paragraph without marks where it has begun before.
    """
    if not found.cue or len(found.content) == 0:
        return found
    end = max((end for start, end in sentences if start <= found.cue[-1].start < end), default=len(article.text))
    first = min((start for start, end in sentences if start <= found.cue[0].start < end), default=0)
    kept = tuple(cut for span in found.content for cut in _kept(article, span, first, end))
    paragraph = article.text.find("\n", end)
    far = [span for span in kept if 0 <= paragraph < span.start and not QUOTES & set(article.words((span,)))]
    kept = tuple(span for span in kept if span not in far) or kept
    return Attribution(source=found.source, cue=found.cue, content=kept, confidence=found.confidence) if kept else found


def _kept(article: Article, span: Span, first: int, end: int) -> Spans:
    """The span up to the end of the cue's sentence, if it begins before that and goes on without quotation marks."""
    if not first <= span.start < end < span.end or QUOTES & set(article.text[span.start : span.end]):
        return (span,)
    words = article.text[span.start : end].rstrip().rstrip(".")
    return (article.cite(span.start, span.start + len(words)),)


def within_aside(article: Article, sentences: Offsets, found: Attribution) -> Attribution:
    """The attribution of a cue between dashes without what goes on behind them: "the mayor remarked — which Fram News
    called odd — “All is well.”"."""
    if not found.cue or len(found.content) == 0:
        return found
    start, end = next(((start, end) for start, end in sentences if start <= found.cue[0].start < end), (0, 0))
    dashes = [hit.start() for hit in _DASH.finditer(article.text, start, end)]
    inside = [
        (one, two) for one, two in zip(dashes[::2], dashes[1::2], strict=False)
        if one < found.cue[0].start < two and all(one < span.start < two for span in found.source)
    ]  # fmt: skip
    if not inside:
        return found
    wall = inside[0][1]
    kept = tuple(article.cite(span.start, min(span.end, wall)) for span in found.content if span.start < wall)
    return replace(found, content=kept) if kept else found


def within_claim(article: Article, found: Attribution) -> Attribution:
    """The attribution of a noun without what its sentence says of the claim itself: "The claim that the dam leaks | is
    baseless"."""
    if not found.cue or not found.content or _CLAIM.search(article.words(found.cue)) is None:
        return found
    last = found.content[-1]
    hit = _VERDICT.search(article.text, last.start, last.end)
    if hit is None or not article.text.startswith("that ", last.start):
        return found
    return replace(found, content=(*found.content[:-1], article.cite(last.start, hit.start())))


def within_who(article: Article, sentences: Offsets, found: Attribution) -> Attribution:
    """The attribution without what its sentence goes on to say of whom a clause with "who" describes: "Lind, who said
    that it rained, left the town"."""
    if not found.source or not found.cue or not found.content or article.words(found.source) != "who":
        return found
    source, last = found.source[0], found.content[-1]
    start, end = next(((start, end) for start, end in sentences if start <= source.start < end), (0, 0))
    if not start < source.start or last.end > end or article.text[start : source.start].rstrip()[-1:] != ",":
        return found
    if has_verb(words_before(article.text, start, source.start)):
        return found  # "They met Lind, who said that it rained, hailed and snowed"
    comma = article.text.rfind(", ", last.start, last.end)
    rest = words_before(article.text, comma + 1, last.end)
    if comma < 0 or not rest or not is_finite(rest[0], None) or QUOTES & set(article.text[comma : last.end]):
        return found
    return replace(found, content=(*found.content[:-1], article.cite(last.start, comma)))
