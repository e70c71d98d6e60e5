"""Rules for feasts with a day of their own: Christmas Eve, last Thanksgiving."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from reportedly.text.times.context import Anchor, Context, Draft
from reportedly.text.times.days import Direction, year_of_day

_DIRECTIONS: dict[str, Direction] = {"last": "past", "next": "future", "this": "unknown"}


@cache
def _feast_around() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(r"\b(?P<rel>last|next|this)\s+$", re.I), re.compile(
        r"\s+(?P<eve>Day|Eve)\b(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?"
    )


def feast(ctx: Context, start: int, end: int, month: int, day: int) -> Draft:
    """A feast with a fixed day in the year that the clause's tense says; day 0 is the fourth Thursday."""
    before, after = _feast_around()
    left, right = before.search(ctx.before(start)), after.match(ctx.after(end))
    begin, ending = (start - len(left[0]) if left else start), (end + right.end() if right else end)
    direction = _DIRECTIONS[left["rel"].lower()] if left else ctx.direction(begin, ending)
    year = int(right["year"]) if right and right["year"] else None
    anchor: Anchor = "none"
    if year is None and ctx.published:
        year, anchor = year_of_day(ctx.published, month, day or 25, direction), "published"
    if year is None:
        value = f"XXXX-{month:02d}-{day:02d}" if day and not right else None
        return Draft(begin, ending, "DATE", value, "day", why="no_publication_date")
    first = date(year, month, 1)
    there = date(year, month, day) if day else first + timedelta(days=(3 - first.weekday()) % 7 + 21)
    if right and right["eve"] == "Eve":
        there -= timedelta(days=1)
    return Draft(begin, ending, "DATE", there.isoformat(), "day", anchor)
