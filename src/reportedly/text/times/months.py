"""Rules whose core is a month: "Aug. 7, 1998", "26 March", "late June", "last December"."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from reportedly.text.times.context import Anchor, Context, Draft, ends_in
from reportedly.text.times.days import Direction, real_date, value_of, year_of_day, year_of_month
from reportedly.text.times.tables import DOUBTFUL_MONTHS, MODS, MONTH, MONTHS, SHORT_MONTHS, WEEKDAY, WEEKDAYS
from reportedly.text.wordset import word_set


@cache
def _month_left() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\b(?:(?P<weekday>{WEEKDAY})[,\s]\s*)?(?:the\s+)?(?:(?P<first>\d{{1,2}})(?:st|nd|rd|th)?\s?(?:-|–|to)\s?)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+"
        rf"|\b(?P<weekday2>{WEEKDAY}),?\s+"
        r"|\b(?:the\s+)?(?P<mod>early|late|mid|beginning|middle|end|start|close)(?:\s+of|\s+in)?[\s-]+"
        r"|\b(?P<rel>last|next|this|this past|this coming|past|each|every)\s+)$",
        re.IGNORECASE,
    )


@cache
def _month_words() -> frozenset[str]:
    """What _month_left can end in, but for numbers."""
    weekdays = frozenset(name for name in WEEKDAYS if name.endswith("day"))
    return weekdays | word_set("st nd rd th of in early late mid beginning middle end start close last next this past"
                               " coming each every")  # fmt: skip


@cache
def _month_right() -> re.Pattern[str]:
    return re.compile(
        r"(?:\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:\s?(?:-|–|to)\s?(?P<last>\d{1,2})(?:st|nd|rd|th)?)?(?![\d%]|:\d|,\d{3}|\.\d|\s?(?:percent|per\scent|a\.?m\b|p\.?m\b))"
        r"(?:,?\s+(?P<dayyear>[12]\d{3})\b(?!,\d))?"
        r"|,?\s+(?:of\s+)?(?P<year>[12]\d{3})\b(?![,.]\d|\s+(?:people|troops))"
        r"|-(?P<year2>(?:19|20)\d\d)\b"
        r"|\s+(?:of\s+)?(?P<rel>last|this|next)\s+year\b"
        r"|\s+[’'](?P<short>\d\d)\b)"
    )


@cache
def _month_support() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:in|since|by|of|until|till|from|during|through|throughout|before|after|and|to|between|for)\s+$", re.I
    )


@cache
def _person_right() -> re.Pattern[str]:
    return re.compile(r"\s+(?:[A-Z][a-z]|said\b|says\b|told\b|will\b|has\b|was\b|is\b)|[’']s\s+(?:government|cabinet)")


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
    if not _is_month(ctx, name, start, stop, bool(left), bool(right), dot):
        return None
    begin = start - len(left[0]) if left else start
    ending = stop + right.end() if right else (end if dot and not right else stop)
    if dot and not right:
        ending = stop
    day_text = (left and left["day"]) or (right and right["day"])
    year = _year_beside(ctx, right) or _year_shared(ctx, ending)
    rel = left["rel"].lower() if left and left["rel"] else None
    if rel in ("each", "every"):
        return Draft(begin, ending, "SET", f"XXXX-{MONTHS[name]:02d}", "month", why="repeated")
    mod = MODS[left["mod"].lower()] if left and left["mod"] else None
    if rel and year is None and ctx.published:
        year = _year_by_word(ctx.published, MONTHS[name], rel)
    direction = ctx.direction(begin, ending)
    draft = dated(ctx, begin, ending, MONTHS[name], day_text, year, direction, mod)
    if rel and year:
        draft = draft._replace(anchor="published")
    first = (left and left["day"] and left["first"]) or (right and right["last"] and right["day"])
    last = (right and right["last"]) or day_text
    if first and last:
        return _days_between(draft, int(first), int(last))
    return _week_of(ctx, draft)


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


@cache
def _week_left() -> re.Pattern[str]:
    return re.compile(r"\b(?:the\s+)?week\s+(?:of|beginning|starting)\s+$", re.IGNORECASE)


def _week_of(ctx: Context, draft: Draft) -> Draft:
    """The draft, or its week where the words say "the week of 6 March"."""
    left = _week_left().search(ctx.before(draft.start))
    if left is None or draft.precision != "day" or not draft.value or "X" in draft.value:
        return draft
    week = value_of(date.fromisoformat(draft.value), "week")
    return draft._replace(start=draft.start - len(left[0]), value=week, precision="week")


def _year_by_word(published: date, month: int, rel: str) -> int:
    """The year of "last May", "next May" and "this May"; last and next never name the month of publication."""
    if rel == "this":
        return published.year
    if rel in ("next", "this coming"):
        return published.year + (month <= published.month)
    return published.year - (month >= published.month)


def _is_month(ctx: Context, name: str, start: int, stop: int, left: bool, right: bool, dot: bool) -> bool:
    if not ctx.text[start].isupper():
        return False
    if left or right:
        return True
    if name in SHORT_MONTHS:
        return dot and bool(_month_support().search(ctx.before(start)))
    if name not in DOUBTFUL_MONTHS:
        return True
    person = _person_right().match(ctx.after(stop))
    supported = bool(_month_support().search(ctx.before(start)))
    if name in ("may", "march"):
        return supported and not person
    return supported or not person


def _year_beside(ctx: Context, right: re.Match[str] | None) -> int | None:
    if right is None:
        return None
    written = right["dayyear"] or right["year"] or right["year2"]
    if written:
        return int(written)
    if right["short"]:
        return int(right["short"]) + (1900 if int(right["short"]) > 40 else 2000)
    if right["rel"] and ctx.published:
        return ctx.published.year + {"last": -1, "this": 0, "next": 1}[right["rel"]]
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
