"""Rules for the end and the middle of a year, month or week said in one word: "year-end", "mid-year", "year's end"."""

from __future__ import annotations

import re
from functools import cache

from reportedly.text.times.context import Context, Draft
from reportedly.text.times.days import Unit, shift, value_of


@cache
def _end_right() -> re.Pattern[str]:
    return re.compile(r"(?:[’']s\s+|[\s-])end\b(?:,?\s+(?:of\s+)?(?P<year>(?:19|20)\d\d)\b)?", re.IGNORECASE)


@cache
def _mid_left() -> re.Pattern[str]:
    return re.compile(r"\bmid-$", re.IGNORECASE)


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(r"\b(?:(?P<around>around|about)|(?P<last>last)|(?P<next>next)|the|this)\s+$", re.IGNORECASE)


def end_of_unit(ctx: Context, start: int, end: int, kind: Unit) -> Draft | None:
    """year-end, mid-year, month's end; None where the unit has neither its end nor its middle beside it."""
    if ctx.text[end : end + 2] not in ("-e", " e", "’s", "'s") and ctx.text[start - 1 : start] != "-":
        return None  # most units, told fast
    right, middle = _end_right().match(ctx.after(end)), _mid_left().search(ctx.before(start))
    if kind not in ("year", "month", "week", "quarter") or not (right or middle):
        return None
    begin, ending = (start - 4 if middle else start), (end if middle or right is None else end + right.end())
    mod = "MID" if middle else "END"
    if right and right["year"] and kind == "year" and not middle:
        return Draft(begin, ending, "DATE", right["year"], kind, mod=mod)
    since = re.search(r"\bsince\s+$", ctx.before(begin), re.IGNORECASE)
    lead = _lead().search(ctx.before(begin))
    if lead:
        begin -= len(lead[0])
    if ctx.published is None:
        return Draft(begin, ending, "DATE", None, kind, mod=mod, why="no_publication_date")
    step = -1 if since or (lead and lead["last"]) else (1 if lead and lead["next"] else 0)
    day = shift(ctx.published, step, kind)
    if day is None:
        return Draft(begin, ending, "DATE", None, kind, mod=mod, why="out_of_range")
    return Draft(begin, ending, "DATE", value_of(day, kind), kind, "published", mod)
