"""Who puts a number to something: "the army puts the toll at 12" says it as much as "the army said 12 died"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from reportedly.nouns.article import Article, Span, Spans
from reportedly.nouns.stages import Attribution, Offsets
from reportedly.text.clauses import PREPOSITIONS

_NOBODY = PREPOSITIONS | {"down", "up", "compared", "against", "now", "later", "or"}
SURE = 0.9  # as a rule of fixed words is
_WORDS = r"[^,;:.()\n\"“”]"


def with_estimates(article: Article, sentences: Offsets, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, with one more for each estimate whose words none of them has for its cue."""
    if " at " not in article.text:
        return list(found)
    cues = [span for one in found for span in one.cue]
    made = (one for hit in _estimate().finditer(article.text) for one in _made(article, sentences, hit, cues))
    return [*found, *made]


def _made(article: Article, sentences: Offsets, hit: re.Match[str], cues: Sequence[Span]) -> Iterator[Attribution]:
    """The attribution that an estimate is, and that of another's number behind it."""
    put, what = article.cite(*hit.span("put")), article.cite(*hit.span("what"))
    at = article.cite(*hit.span("at"))
    start = next((start for start, end in sentences if start <= hit.start() < end), 0)
    who = _who().search(article.text[start : put.start])
    known = any(cue.overlaps(put) or cue.overlaps(at) for cue in cues)
    if known or who is None or who["who"].split()[0].lower() in PREPOSITIONS:
        return
    yield _said(article.cite(start + who.start("who"), start + who.end("who")), (put, at), what, article, hit)
    other = _other().match(article.text, hit.end())
    if other is not None and _NOBODY.isdisjoint(other["who"].lower().split()):
        cue = (put, article.cite(*other.span("at")))
        yield _said(article.cite(*other.span("who")), cue, what, article, other)


def _said(source: Span, cue: Spans, what: Span, article: Article, hit: re.Match[str]) -> Attribution:
    content = (what, article.cite(*hit.span("number")))
    return Attribution(source=(source,), cue=cue, content=content, confidence=SURE)


@cache
def _estimate() -> re.Pattern[str]:
    counted = (
        r"toll|number|figure|count|total|dead|deaths|tally|turnout|cost|damage|losses|strength|size|crowd|casualties|"
        r"probability|chances?|odds|magnitude|value"
    )
    return re.compile(
        r"\b(?P<put>puts?|putting|placed|places|estimated|estimates) "
        rf"(?P<what>it|(?:the|its|their|that|this) (?:{_WORDS}{{0,30}} )?(?:{counted})\b(?: {_WORDS}{{1,40}}?)?) "
        r"(?P<at>at) "
        rf"(?P<number>{_WORDS}{{0,24}}?\d{_WORDS}*(?:[.,]\d+{_WORDS}*)*)"
    )


@cache
def _other() -> re.Pattern[str]:
    """Another's number for the same: "police put the crowd at 5,000, organisers at 20,000"."""
    return re.compile(
        r",? (?:and |while |but )?(?P<who>[^\W\d_][\w’'&-]*(?: [\w’'&-]+){0,6}) (?P<at>at) (?!least|most)"
        rf"(?P<number>{_WORDS}{{0,24}}?\d+(?:[.,]\d+)*(?: (?:thousand|million|billion))?)"
    )


@cache
def _who() -> re.Pattern[str]:
    """Who puts it: up to nine words since the sentence, a mark or a conjunction began."""
    return re.compile(
        r"(?:^|[,;:]\s+|\b(?:while|but|whereas|though|although)\s+)(?:and |but |while |whereas |though |although )?"
        r"(?P<who>(?!while\b|but\b)[^\W\d_][\w’'&.-]*(?: [\w’'&.-]+){0,8}?)"
        r"(?: (?:has|have|had|also|later|now|on \w+|initially|earlier))* $"
    )
