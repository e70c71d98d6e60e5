"""Where findings are published is one name: "published on Monday in the Klow Journal, researchers in Klow report"."""

from __future__ import annotations

import re

from msgspec.structs import replace

from reportedly.nouns.article import Article
from reportedly.nouns.stages import Attribution
from reportedly.text.times.tables import MONTH_NAMES

_CUE = re.compile(r"(?:published|printed|released)\b(?:.* )?(?:in|on|by)")
_WHEN = re.compile(
    rf"(?:[A-Z][a-z]+day|(?:{'|'.join(MONTH_NAMES)}) \d+(?:, \d{{4}})?|yesterday|today|last \w+) (?:in|by) ",
    re.IGNORECASE,
)


def without_findings(article: Article, one: Attribution) -> Attribution:
    """The attribution, its source ended at the first comma and without the words of who reports the findings behind."""
    if not one.source or not one.cue or _CUE.fullmatch(article.words(one.cue).lower()) is None:
        return one
    by = next((span for span in one.source if article.text.endswith("by ", 0, span.start)), None)
    first = one.source[0]
    if first.start < one.cue[-1].end or article.text[one.cue[-1].end : first.start].strip():
        return one
    before = tuple(span for span in one.content if span.end <= one.cue[0].start)
    inside = article.text.find(" by ", first.start, first.end)
    if by is None and inside > 0:
        by = article.cite(inside + len(" by "), first.end)
    if by is not None and by != first:  # "published on Monday in the Klow Journal by doctors from Fram"
        return replace(one, source=(by,), content=before)
    when = _WHEN.match(article.text, first.start, first.end)
    start = when.end() if when else first.start
    comma = article.text.find(",", start, first.end)
    return replace(one, source=(article.cite(start, comma if comma > 0 else first.end),), content=before)
