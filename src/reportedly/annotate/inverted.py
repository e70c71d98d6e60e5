"""Sayings whose verb opens the sentence, before whom it is of: "Remarked guild scientist Ana Lind, “It is over.”"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.annotate.attributions import in_order
from reportedly.nouns.article import Article, Span
from reportedly.nouns.findings import Mention
from reportedly.nouns.stages import Attribution, Offsets
from reportedly.text.quotes import find_quotations

_SAID = (
    r"(?:Said|Says|Remarked|Commented|Added|Wrote|Writes|Noted|Explained|Declared|Concluded|Replied|Continued|Tweeted"
    r"|Argued|Joked|Recalled|Warned|Insisted|Stated|Observed|Mused|Boasted|Complained)"
)
_OPENED = re.compile(
    rf"(?P<cue>{_SAID}) (?P<who>(?!of |by |to |that |in |on |about )[^\"“”.;:()\n]{{3,120}}?)[,:] ?(?=[\"“])"
)
_SPEAKERS = frozenset({"person", "organisation"})
CONFIDENCE = 0.8  # by rule


def with_inverted(
    article: Article, sentences: Offsets, mentions: Sequence[Mention], found: Sequence[Attribution]
) -> list[Attribution]:
    """The attributions in text order, with one more for each such sentence whose quotation nobody says yet.

    Whom it is of ends in a name, which the quotation follows.
    """
    names = {one.spans[-1].end for one in mentions if one.kind in _SPEAKERS}
    opened = (_OPENED.match(article.text, start) for start, _ in sentences)
    hits = [hit for hit in opened if hit is not None and hit.end("who") in names]
    if not hits:
        return list(found)
    quotations = {start: article.cite(start, end) for start, end, *_ in find_quotations(article.text)}
    more = [
        Attribution(
            source=(article.cite(*hit.span("who")),), cue=(article.cite(*hit.span("cue")),), content=(quoted,),
            confidence=CONFIDENCE,
        )
        for hit in hits if (quoted := quotations.get(hit.end())) is not None and not _is_said(quoted, hit, found)
    ]  # fmt: skip
    return in_order([*found, *more])


def _is_said(quoted: Span, hit: re.Match[str], found: Sequence[Attribution]) -> bool:
    """Whether an attribution has the verb for its cue, or the quotation for its content."""
    start, end = hit.span("cue")
    return any(
        any(cue.start < end and start < cue.end for cue in one.cue)
        or any(span.overlaps(quoted) and not any(quoted.covers(cue) for cue in one.cue) for span in one.content)
        for one in found
    )
