"""When something was said is no part of what was said: "she said Monday prices would rise"."""

from __future__ import annotations

import re

from reportedly.nouns.article import Article
from reportedly.nouns.stages import Attribution
from reportedly.text.times.tables import MONTH_NAMES
from reportedly.text.wordset import word_set

_DAY = (
    r"(?:(?:on|late|early|earlier|in a statement(?: on)?)\s+)*"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s+(?:morning|afternoon|evening|night))?|yesterday|today|tonight"
    rf"|(?:on\s+)?(?:{'|'.join(MONTH_NAMES)})\s+\d{{1,2}}(?!\d)"
)
_BEFORE_THAT = r"(?:(?:late|early|earlier)\s+)?(?:last|this)\s+(?:week|month|year|\w+day)|in\s+[A-Z]\w+"
TIME = re.compile(rf"(?:(?:{_DAY})\s+(?=(\w+))|(?:{_BEFORE_THAT})\s+(?=(?P<that>that)\b))", re.IGNORECASE)
# After these the day is what was spoken of: "said Monday would be a holiday", "said Monday's vote".
GOES_ON = word_set(
    "would will was is were are has had have could may might should can must marks marked and or to through until at "
    "in for s be does did also"
)


def without_said_time(article: Article, found: Attribution) -> Attribution:
    """The attribution without the day of saying at its content's start, where content follows cue directly."""
    if not found.cue or not found.content:
        return found
    first = min(found.content)
    after_cue = any(not article.text[cue.end : first.start].strip() for cue in found.cue if cue.end <= first.start)
    said = TIME.match(article.text, first.start, first.end) if after_cue else None
    if said is None or (said["that"] is None and said[1].lower() in GOES_ON):
        return found
    content = tuple(article.cite(said.end(), one.end) if one == first else one for one in found.content)
    return Attribution(source=found.source, cue=found.cue, content=content, confidence=found.confidence)
