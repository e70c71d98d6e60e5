"""Rules for days that share a month: "April 24 and 25", "24 and 25 April 2012"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from reportedly.text.times import months
from reportedly.text.times.context import Context, Draft
from reportedly.text.times.days import real_date
from reportedly.text.times.tables import MONTH, MONTHS

LIST_REACH = 14  # characters: ", and on the " is the longest that parts two days


@cache
def _between() -> re.Pattern[str]:
    return re.compile(r"(?:,\s+(?:and\s+)?|\s+(?:and|or)\s+)(?:on\s+)?(?:the\s+)?")


@cache
def _no_count() -> re.Pattern[str]:
    # "June 3 and 5 others": the number counts something unless the sentence goes on with a small word or a stop
    return re.compile(
        r"(?:st|nd|rd|th)?(?=\s*(?:[.;:)]|$|,(?!\d))|\s+(?:and|or|in|at|to|for|by|with|when|where|while|after|before|as|but|here|there|this|he|she|it|they)\b)"
    )


def day_after(ctx: Context, drafts: Sequence[Draft], start: int, end: int) -> Draft | None:
    """A further day of the month that the expression right before names ("April 24 and |25|")."""
    if (
        not drafts
        or start - drafts[-1].end > LIST_REACH
        or drafts[-1].precision != "day"
        or drafts[-1].type != "DATE"
        or not drafts[-1].value
    ):
        return None
    last = drafts[-1]
    right = _no_count().match(ctx.after(end))
    if right is None or not _between().fullmatch(ctx.text[last.end : start]) or not ctx.text[last.end - 1].isdigit():
        return None
    stem = str(last.value)[:-2]
    day = int(ctx.text[start:end])
    if not 1 <= day <= 31 or day <= int(str(last.value)[-2:]) or not re.fullmatch(r"(?:\d{4}|XXXX)-\d\d-", stem):
        return None
    year = int(stem[:4]) if stem[:4].isdigit() else 2000
    if re.search(r"\d{4}$", ctx.text[last.start : last.end]) or real_date(year, int(stem[5:7]), day) is None:
        return None
    return last._replace(start=start, end=end + right.end(), value=f"{stem}{day:02d}")


@cache
def _month_ahead() -> re.Pattern[str]:
    return re.compile(
        rf"(?:st|nd|rd|th)?(?:,\s*\d{{1,2}}(?:st|nd|rd|th)?)*,?\s+(?:and|or)\s+\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?"
        rf"(?P<month>{MONTH})(?:,?\s+(?P<year>[12]\d{{3}})\b)?"
    )


def day_before(ctx: Context, start: int, end: int) -> Draft | None:
    """A day whose month stands after the next day ("|24| and 25 April 2012")."""
    if ctx.text[end : end + 2] not in (" a", " o", ", ", "st", "nd", "rd", "th"):
        return None
    ahead = _month_ahead().match(ctx.after(end))
    if ahead is None or not re.search(r"(?:^|\b(?:on|the|of|between|from|for|by|,)\s+)$", ctx.before(start)):
        return None
    number = MONTHS[ahead["month"].rstrip(".").lower()]
    year = int(ahead["year"]) if ahead["year"] else None
    return months.dated(ctx, start, end, number, ctx.text[start:end], year, ctx.direction(start, end), None)
