"""Who speaks without a name, and says so before the verb: "…, a senior official who asked not to be named said"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.annotate.attributions import DATELINE
from reportedly.nouns.article import Article, Span
from reportedly.nouns.stages import Attribution, Offsets

_SPOKE = (
    r"(?:(?:[\w’'-]+ ){1,4}?not(?: [\w’'-]+){0,5}? (?:named|identified|publicly|media|press|journalists|reporters)"
    r"|(?:[\w’'-]+ ){1,6}?(?:anonymous|anonymity|anonymously)|(?:declined|refused) to be (?:named|identified))"
)
_WHO = re.compile(
    r"(?P<who>(?:an?|the|one|two|three|another|several|some) (?:[\w’'-]+ ){0,5}?[\w’'-]+),? who "
    rf"{_SPOKE},? (?P<cue>said|told|added|confirmed|claimed)\b",
    re.IGNORECASE,
)
_MOST = 200  # characters of such a clause
_LEAST = 0.25  # of what stands before the clause in its sentence: a content that is longer is the model's to tell
CONFIDENCE = 0.8  # by rule


def with_anonymous(article: Article, sentences: Offsets, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions in order, what such a clause makes of its verbs put right: one statement, by whoever it is of.

    Its content is what the model gives the verb beside these words, else what stands before them in the sentence.
    """
    result = list(found)
    for start, end in sentences:
        hit = _WHO.search(article.text, start, end) if " who " in article.text[start:end] else None
        if hit is not None and hit.end() - hit.start() <= _MOST:
            clause = article.cite(*hit.span())
            result = _with_one(article, start, result, hit, clause)
    return result


def _with_one(
    article: Article, start: int, found: Sequence[Attribution], hit: re.Match[str], clause: Span
) -> list[Attribution]:
    verb = article.cite(*hit.span("cue"))
    inside = [one for one in found if any(clause.covers(cue) for cue in one.cue)]
    content = tuple(
        span
        for one in inside
        if any(cue.overlaps(verb) for cue in one.cue)
        for span in one.content
        if not span.overlaps(clause) and span.end - span.start > _LEAST * (clause.start - start)
    )
    before = article.text[start : clause.start].rstrip()
    if not content and before.endswith(","):
        dateline = DATELINE.match(article.text, start)
        content = (article.cite(dateline.end() if dateline else start, start + len(before) - 1),)
    if not content:
        return list(found)
    said = Attribution(
        source=(article.cite(*hit.span("who")),),
        cue=(verb,),
        content=content,
        confidence=max((one.confidence for one in inside), default=CONFIDENCE),
    )
    at = next((n for n, one in enumerate(found) if one in inside), len(found))
    kept = [one for one in found if one not in inside]
    return [*kept[:at], said, *kept[at:]]
