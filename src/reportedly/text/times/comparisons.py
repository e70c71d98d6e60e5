"""Rules for what a figure is compared with: "up from $2 million a year earlier", "the latest period".

A report on results names its quarter once, and every "a year earlier" after that is the same quarter of the year
before. The context's `period` is that quarter.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from reportedly.text.times.context import Anchor, Context, Draft
from reportedly.text.times.days import Unit, real_date, shift, value_of

COMPARED_REACH = 120  # characters: "compared with a profit of $12.5 million, or 30 cents a share, a year earlier" is 75
_ORDINALS = {"first": 1, "second": 4, "third": 7, "fourth": 10}


@cache
def _compared() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:from|than|versus|vs\.?|against|compar(?:ed|es|ison)\s+(?:with|to)|up|down)\b"
        r"(?:[^;\n]*\d[^;\n]*|[^;.\n]{0,40})$",
        re.IGNORECASE,
    )


def year_before(ctx: Context, start: int, end: int) -> Draft | None:
    """ "a year ago/earlier" beside a figure: the same quarter of the year before, or that year; else None."""
    left = ctx.text[max(0, start - COMPARED_REACH) : start].rsplit("\n\n", 1)[-1]
    beside = ctx.period and (_figure_before().search(left) or _figure_after().match(ctx.text, end))
    if not beside and not _compared().search(left):
        return None
    return one_year_back(ctx, start, end)


@cache
def _figure_before() -> re.Pattern[str]:
    return re.compile(r"(?:[$£€¥]|\b(?:million|billion|cents?|pence|percent)\b|%)[^.;\n]{0,40},\s*$")


@cache
def _figure_after() -> re.Pattern[str]:
    return re.compile(r",?\s+(?:[\w’'&]+\s+){0,4}(?:earned|lost|posted|reported|had)\b[^.;\n]{0,60}[$£€¥]")


def one_year_back(ctx: Context, start: int, end: int) -> Draft | None:
    """The year before the quarter that the text reports on, or before publication; the focus stays where it was."""
    base, unit, anchor = _base(ctx)
    then = shift(base, -1, "year") if base else None
    return _dated(start, end, then, unit, anchor) if then else None


def _base(ctx: Context) -> tuple[date | None, Unit, Anchor]:
    if ctx.period:
        return ctx.period, "quarter", "text"
    return ctx.published, "year", "published"


def _dated(start: int, end: int, day: date, unit: Unit, anchor: Anchor) -> Draft:
    return Draft(start, end, "DATE", value_of(day, unit), unit, anchor, moves=False)


def last_year(ctx: Context, start: int, end: int) -> Draft | None:
    """ "last year" that a quarter's figure is compared with, or "last year's quarter"; None elsewhere."""
    quarter = re.match(r"[’']s\s+(?:quarter|period)\b", ctx.after(end))
    if ctx.period is None or re.search(r"\bthis\s+year\b", ctx.before(start)):
        return None
    if quarter:
        return one_year_back(ctx, start, end + quarter.end())
    left = ctx.text[max(0, start - COMPARED_REACH) : start].rsplit("\n\n", 1)[-1]
    return one_year_back(ctx, start, end) if _compared_figure().search(left) else None


@cache
def _compared_figure() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:from|versus|against|compar(?:ed|es)\s+(?:with|to))\s+(?:[\w’']+\s+){0,5}[$£€¥][^.;\n]{0,30}\s$|\b(?:from|than|with|to)\s+$"
    )


@cache
def _period_left() -> re.Pattern[str]:
    return re.compile(
        r"(?:\bthe\s+)?\b(?:(?P<last>latest|most\s+recent)|(?P<back>year-ago|year-earlier|prior-year|year-before)"
        r"|(?P<same>same|corresponding|comparable|equivalent)|(?P<ord>first|second|third|fourth)|(?P<year>(?:19|20)\d\d))"
        r"[\s-]+$",
        re.IGNORECASE,
    )


@cache
def _period_right() -> re.Pattern[str]:
    return re.compile(
        r"\s+(?:of\s+)?(?:(?P<back>last\s+year|the\s+(?:previous|prior|preceding)\s+year|(?:a|one)\s+year\s+(?:ago|earlier|before))\b"
        r"|(?P<year>(?:19|20)\d\d)\b)"
    )


def period(ctx: Context, start: int, end: int) -> Draft | None:
    """ "the latest period", "the same quarter last year": told from the quarter that the text reports on."""
    left = _period_left().search(ctx.before(start))
    if left is None or not (ctx.period or left["ord"]):
        return None
    right = _period_right().match(ctx.after(end)) if left["same"] or left["ord"] else None
    if left["same"] and right is None:
        return None  # "the same period" alone may be any stretch told before
    begin, ending = start - len(left[0].lstrip()), end + (right.end() if right else 0)
    base = ctx.period or ctx.published
    if base is None:
        return Draft(begin, ending, "DATE", None, "quarter", why="no_publication_date")
    if left["ord"]:
        base = base.replace(month=_ORDINALS[left["ord"].lower()], day=1)
    year = left["year"] or (right and right["year"])
    if year:
        base = base.replace(year=int(year), day=1)
    elif left["back"] or (right and right["back"]):
        base = shift(base, -1, "year") or base
    return _dated(begin, ending, base, "quarter", "text" if ctx.period else "published")


def keep_period(ctx: Context, draft: Draft) -> None:
    """Keep the quarter that the text reports on; a longer stretch reported on ends it.

    That is the first one begun (a fiscal quarter may end before the calendar's), then any later one that has ended.
    """
    if draft.type == "DATE" and draft.precision == "quarter" and draft.moves and (draft.value or "X")[:4].isdigit():
        begun = real_date(int(str(draft.value)[:4]), 3 * int(str(draft.value)[-1]) - 2, 1)
        if begun is None:
            return
        known = begun if ctx.period is None else shift(begun, 1, "quarter")
        past = known is not None and (ctx.published is None or known <= ctx.published)
        if past and (ctx.period is None or begun > ctx.period):
            ctx.period = begun
    elif draft.type == "DURATION" and _stretch().match(ctx.text, draft.start, draft.end):
        ctx.period = None


@cache
def _stretch() -> re.Pattern[str]:
    return re.compile(
        r"(?:the\s+)?(?:(?:first|latest)\s+)?(?:six|nine|12|twelve|39|52)[\s-](?:months|weeks)"
        r"|(?:the\s+)?(?:fiscal|full|financial)\s+year",
        re.IGNORECASE,
    )
