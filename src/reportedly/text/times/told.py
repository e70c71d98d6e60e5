"""Units counted from a date that the text told: "the year before", "the next day", "later in the day"."""

from __future__ import annotations

import re
from functools import cache

from reportedly.text.times.context import Anchor, Context, Draft
from reportedly.text.times.days import Unit, shift, value_of


@cache
def _beside() -> re.Pattern[str]:
    return re.compile(
        r"\s+(?:(?P<far>before\s+last|after\s+next)\b(?!\s+[A-Z])|(?P<before>before|earlier|previously)|(?P<after>after|afterwards?|later))"
        r"(?=\s*(?:[.,;:!?)”\"]|$|(?:and|but|or|when|while)\b)|(?<=last|next)\b)"
    )


def unit_beside(ctx: Context, start: int, end: int, kind: Unit) -> Draft | None:
    """ "the week before last", "the year before", "the day after": two units away, or beside the date told last."""
    if ctx.text[start - 4 : start].lower() != "the " or ctx.text[end : end + 2] not in (" b", " a", " e", " l", " p"):
        return None
    right, the = _beside().match(ctx.after(end)), re.search(r"\bthe\s+$", ctx.before(start), re.IGNORECASE)
    if right is None or the is None or kind in ("hour", "minute", "second"):
        return None
    begin, ending = start - len(the[0]), end + right.end()
    base = ctx.published if right["far"] else ctx.told_day(kind)
    if base is None:
        return Draft(begin, ending, "DATE", None, kind, why="no_publication_date" if right["far"] else "no_text_anchor")
    step = (2 if right["far"].startswith("after") else -2) if right["far"] else (1 if right["after"] else -1)
    day = shift(base, step, kind)
    if day is None:
        return Draft(begin, ending, "DATE", None, kind, why="out_of_range")
    where: Anchor = "published" if right["far"] else "text"
    return Draft(begin, ending, "DATE", value_of(day, kind), kind, where)


def next_is_told(ctx: Context, start: int, end: int, kind: Unit) -> bool:
    """Does "the next day/month" count from the date told last? "Over the next month" and what is to come do not."""
    if kind == "day":
        return True
    ahead = re.search(r"\b(?:in|over|within|for|during|by|through|throughout|of)\s+$", ctx.before(start), re.IGNORECASE)
    return not ahead and ctx.focus is not None and ctx.direction(start, end) == "past"


def in_day(ctx: Context, start: int, end: int, kind: Unit, mod: str | None) -> bool:
    """Is it "later in the day", which is a day that the text told?"""
    return kind == "day" and mod is not None and bool(re.search(r"\bin\s+the\s+day$", ctx.text[start:end], re.I))
