"""Who puts a number to something: "the army puts the toll at 12" says it as much as "the army said 12 died"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from reportedly.nouns.article import Article
from reportedly.nouns.stages import Attribution, Offsets
from reportedly.text.clauses import PREPOSITIONS

_NOBODY = PREPOSITIONS | {"down", "up", "compared", "against", "now", "later", "or"}
SURE = 0.9  # as a rule of fixed words is
_WORDS = r"[^,;:.()\n\"“”]"


def with_estimates(article: Article, sentences: Offsets, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, with one more for each estimate whose words none of them has for its cue."""
    text = article.text
    if " at " not in text:
        return list(found)
    made = []
    for hit in _estimate().finditer(text):
        cue = (article.cite(*hit.span("put")), article.cite(*hit.span("at")))
        if any(span.overlaps(cue[0]) or span.overlaps(cue[1]) for one in found for span in one.cue):
            continue
        start = next((start for start, end in sentences if start <= hit.start() < end), 0)
        who = _who().search(text[start : hit.start("put")])
        if who is None or who["who"].split()[0].lower() in PREPOSITIONS:
            continue
        source = article.cite(start + who.start("who"), start + who.end("who"))
        what = article.cite(*hit.span("what"))
        content = (what, article.cite(*hit.span("number")))
        made.append(Attribution(source=(source,), cue=cue, content=content, confidence=SURE))
        other = _other().match(text, hit.end())
        if other is not None and not _NOBODY & {*other["who"].lower().split()}:
            source, cue = article.cite(*other.span("who")), (cue[0], article.cite(*other.span("at")))
            content = (what, article.cite(*other.span("number")))
            made.append(Attribution(source=(source,), cue=cue, content=content, confidence=SURE))
    return [*found, *made]


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
