"""When something was said is no part of what was said: "she said Monday prices would rise"."""

from __future__ import annotations

import re

from reportedly.nouns.article import Article, Span
from reportedly.nouns.stages import Attribution
from reportedly.text.times.tables import MONTH_NAMES, MONTHS
from reportedly.text.wordset import word_set

_DAY = (
    r"(?:(?:on|late|early|earlier|in a statement(?: on)?)\s+)*"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s+(?:morning|afternoon|evening|night))?"
    rf"(?:,\s(?:{'|'.join(MONTHS)})\.?\s\d{{1,2}}(?:,\s\d{{4}})?,)?|yesterday|today|tonight"
    rf"|(?:on\s+)?(?:{'|'.join(MONTH_NAMES)})\s+\d{{1,2}}(?!\d)"
)
_BEFORE_THAT = r"(?:(?:late|early|earlier)\s+)?(?:last|this)\s+(?:week|month|year|\w+day)|in\s+[A-Z]\w+"
_WORD = re.compile(r"\S+")
CUT_MOST = 3  # words of a time that a cue may end in
TIME = re.compile(rf"(?:(?:{_DAY})\s+(?=(\w+))|(?:{_BEFORE_THAT})\s+(?=(?P<that>that)\b))", re.IGNORECASE)
# After these the day is what was spoken of: "said Monday would be a holiday", "said Monday's vote".
GOES_ON = word_set(
    "would will was is were are has had have could may might should can must marks marked and or to through until at "
    "in for s be does did also"
)


def without_said_time(article: Article, found: Attribution) -> Attribution:
    """The attribution without the day of saying at its content's start, where content follows cue directly; the cue
    has the whole of what it has begun."""
    if not found.cue or not found.content:
        return found
    first = min(found.content)
    cue = next((one for one in found.cue if one.end <= first.start and _adjoin(article, one, first)), None)
    said = _time_between(article, cue, first) if cue is not None else None
    if said is None or (said["that"] is None and said[1].lower() in GOES_ON):
        return found
    content = tuple(article.cite(said.end(), one.end) if one == first else one for one in found.content)
    whole = article.cite(cue.start, said.start() + len(said[0].rstrip(" ,"))) if cue and said.start() < cue.end else cue
    cues = tuple(whole if one == cue and whole else one for one in found.cue)
    return Attribution(source=found.source, cue=cues, content=content, confidence=found.confidence)


def _adjoin(article: Article, cue: Span, first: Span) -> bool:
    """Whether nothing stands between a cue and its content, or a time's comma: "said Friday | , Dec. 29, that"."""
    return article.text[cue.end : first.start].strip() in ("", ",")


def _time_between(article: Article, cue: Span, first: Span) -> re.Match[str] | None:
    """The time that begins the content, or that the cue's last words begin: "denied last | week that"."""
    begins = [cue.start + found.start() for found in _WORD.finditer(article.text[cue.start : cue.end])][1:][-CUT_MOST:]
    cut = (TIME.match(article.text, at, first.end) for at in (*begins, first.start))
    return next((found for found in cut if found is not None and found.end() > first.start), None)
