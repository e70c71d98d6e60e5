"""Rules whose core is a month: "Aug. 7, 1998", "26 March", "late June", "last December"."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from reportedly.text.times.context import Anchor, Context, Draft, ends_in
from reportedly.text.times.days import Direction, real_date, year_of_day, year_of_month
from reportedly.text.times.edtf import is_edtf
from reportedly.text.times.monthnames import is_month
from reportedly.text.times.tables import (
    DAY_WORDS,
    MODS,
    MONTH,
    MONTHS,
    SHORT_DAY,
    SHORT_MONTHS,
    WEEKDAY,
    WEEKDAYS,
    day_in_words,
)
from reportedly.text.wordset import word_set


@cache
def _month_left() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\b(?:(?P<weekday>{WEEKDAY}|{SHORT_DAY})[,\s]\s*)?(?:the\s+)?(?:(?P<first>\d{{1,2}})(?:st|nd|rd|th)?\s?(?:-|–|to)\s?)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+"
        rf"|\b(?P<weekday2>{WEEKDAY}|{SHORT_DAY}),?\s+"
        r"|\b(?:the\s+)?(?P<mod>early|late|mid|(?:earlier|later)(?=\s+in\b)"
        r"|(?:beginning|middle|end|start|close)(?=\s+of\b|-))(?:\s+of|\s+in)?[\s-]+"
        r"|\b(?P<rel>last|next|this|this past|this coming|past|that|the following"
        r"|each|every)\s+)$",
        re.IGNORECASE,
    )


@cache
def _month_words() -> frozenset[str]:
    """What _month_left can end in, but for numbers."""
    words = word_set(
        "st nd rd th of in early late earlier later mid beginning middle end start close last next this past coming"
        " that following each every ."
    )
    return words | frozenset(WEEKDAYS)


@cache
def _month_right() -> re.Pattern[str]:
    return re.compile(
        r"(?:\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:\s?(?:-|–|to)\s?(?P<last>\d{1,2})(?:st|nd|rd|th)?)?(?![\d%]|:\d|,\d{3}|\.\d|\s?(?:percent|per\scent|a\.?m\b|p\.?m\b))"
        r"(?:,?\s+(?P<dayyear>[12]\d{3})\b(?!,\d)|,?\s+(?:of\s+)?(?P<dayrel>last|this|next)\s+year\b)?"
        rf"|\s+(?:the\s+)?(?P<dayword>{DAY_WORDS})\b"
        r"|,?\s+(?:of\s+)?(?P<year>[12]\d{3})\b(?![,.]\d|\s+(?:people|troops))"
        r"|-(?P<year2>(?:19|20)\d\d)\b"
        r"|\s+(?:of\s+)?(?P<rel>last|this|next)\s+year\b"
        r"|\s+[’'](?P<short>\d\d)\b)"
    )


def month(ctx: Context, start: int, end: int) -> Draft | None:
    """A month with what stands round it: a day, a year, a weekday, early/late/last/next."""
    name = ctx.text[start:end].lower()
    before = ctx.before(start)
    left = _month_left().search(before) if ends_in(before, _month_words()) else None
    dot = name in SHORT_MONTHS and ctx.text[end : end + 1] == "."
    stop = end + dot
    right = _month_right().match(ctx.after(stop))
    if left and left["day"] and ((right and right["day"]) or ("-" in left[0] and not right)):
        left = None  # "12 May 3", "7-March": the number before isn't its day
    if not is_month(ctx, name, start, stop, bool(left), bool(right), dot):
        return None
    begin = start - len(left[0]) if left else start
    ending = stop + right.end() if right else (end if dot and not right else stop)
    if dot and not right:
        ending = stop
    day_text = (left and left["day"]) or (right and (right["day"] or day_in_words(right["dayword"])))
    year = _year_beside(ctx, right) or _year_shared(ctx, ending)
    rel = left["rel"].lower() if left and left["rel"] else None
    if rel in ("each", "every"):
        return Draft(begin, ending, "SET", f"XXXX-{MONTHS[name]:02d}", "month", why="repeated")
    mod = MODS[left["mod"].lower()] if left and left["mod"] else None
    if rel in ("that", "the following"):
        bare = dated(Context("", None), begin, ending, MONTHS[name], day_text, None, "unknown", None)
        return _in_told_year(ctx, bare, MONTHS[name], after=rel != "that")
    if rel and year is None and ctx.published:
        year = _year_by_word(ctx.published, MONTHS[name], rel)
    direction = ctx.direction(begin, ending)
    draft = dated(ctx, begin, ending, MONTHS[name], day_text, year, direction, mod)
    weekday = left and (left["weekday"] or left["weekday2"])
    if weekday and draft.value:
        draft = agreed(ctx, draft, WEEKDAYS[weekday.lower().rstrip(".")], written=year is not None)
    if (rel or (right and (right["rel"] or right["dayrel"]))) and year and ctx.published:
        draft = draft._replace(anchor="published")
    first = (left and left["day"] and left["first"]) or (right and right["last"] and right["day"])
    last = (right and right["last"]) or day_text
    if first and last:
        return _days_between(draft, int(first), int(last))
    return draft


def _in_told_year(ctx: Context, bare: Draft, month: int, *, after: bool) -> Draft:
    """ "that September", "the following May": the month in the year that the text told last, or the next such month."""
    if bare.value is None:
        return bare
    if ctx.focus is None:
        return bare._replace(why="no_text_anchor")
    value = f"{ctx.focus.year + (after and month <= ctx.focus.month):04d}{bare.value[4:]}"
    if not is_edtf(value):
        return bare._replace(value=None, why="no_such_date")
    return bare._replace(value=value, anchor="text")


def agreed(ctx: Context, draft: Draft, weekday: int, *, written: bool) -> Draft:
    """The draft with a year in which its day is the weekday that the words give; unknown where they contradict.

    The weekday may choose the year before or after; a written year is not put right.
    """
    if not draft.value or not draft.value[:4].isdigit() or draft.precision != "day":
        return draft
    day = date.fromisoformat(draft.value)
    if day.weekday() == weekday:
        return draft
    if not written and ctx.published:
        near = (real_date(day.year + step, day.month, day.day) for step in (-1, 1))
        fitting = [one for one in near if one and one.weekday() == weekday]
        if fitting:
            nearest = min(fitting, key=lambda one: abs((one - (ctx.published or one)).days))
            return draft._replace(value=nearest.isoformat())
    return draft._replace(value=None, why="contradictory_date")


def _days_between(draft: Draft, first: int, last: int) -> Draft | None:
    """The days from the first to the last of the draft's month ("3-5 June"), an interval in EDTF alone."""
    if draft.value is None or not first < last:
        return None
    stem = draft.value[:-2]
    if "X" in stem or real_date(int(stem[:4]), int(stem[5:7]), last) is None:
        return draft._replace(value=None, why="no_publication_date" if "X" in stem else "no_such_date")
    return draft._replace(value=None, edtf=f"{stem}{first:02d}/{stem}{last:02d}", why=None)


@cache
def _shared() -> re.Pattern[str]:
    return re.compile(
        rf"\s?(?:,|and|or|to|through|until|[-–])\s?(?:\d{{1,2}}\s+)?{MONTH}(?:\s+\d{{1,2}},?)?\s+([12]\d{{3}})\b(?!,\d)"
    )


def _year_shared(ctx: Context, end: int) -> int | None:
    """The year that a second date gives the first ("in February and March 2022")."""
    found = _shared().match(ctx.after(end).lstrip(" "))
    return int(found[1]) if found else None


def _year_by_word(published: date, month: int, rel: str) -> int:
    """The year of "last May", "next May" and "this May"; last and next never name the month of publication."""
    if rel == "this":
        return published.year
    if rel in ("next", "this coming"):
        return published.year + (month <= published.month)
    return published.year - (month >= published.month)


def _year_beside(ctx: Context, right: re.Match[str] | None) -> int | None:
    if right is None:
        return None
    written = right["dayyear"] or right["year"] or right["year2"]
    if written:
        return int(written)
    if right["short"]:
        return int(right["short"]) + (1900 if int(right["short"]) > 40 else 2000)
    if (rel := right["rel"] or right["dayrel"]) and ctx.published:
        return ctx.published.year + {"last": -1, "this": 0, "next": 1}[rel]
    return None


def dated(
    ctx: Context,
    start: int,
    end: int,
    month: int,
    day_text: str | None,
    year: int | None,
    direction: Direction,
    mod: str | None,
) -> Draft:
    anchor: Anchor = "none"
    day = int(day_text) if day_text else None
    precision = "day" if day else "month"
    if day is not None and real_date(year or 2000, month, day) is None:
        return Draft(start, end, "DATE", None, precision, why="no_such_date")
    if year is None and ctx.published:
        anchor = "published"
        if day is not None:
            year = year_of_day(ctx.published, month, day, direction)
        else:
            year = year_of_month(ctx.published, month, direction)
    if year is not None and day is not None and real_date(year, month, day) is None:
        return Draft(start, end, "DATE", None, precision, anchor, why="no_such_date")
    stem = f"{year:04d}-{month:02d}" if year else f"XXXX-{month:02d}"
    value = stem if day is None else f"{stem}-{day:02d}"
    return Draft(start, end, "DATE", value, precision, anchor, mod)
