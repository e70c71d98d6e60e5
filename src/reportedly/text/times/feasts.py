"""Rules for feasts with a day of their own: Christmas Eve, last Thanksgiving."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from reportedly.text.times.context import Anchor, Context, Draft
from reportedly.text.times.days import Direction, add_days, real_date, year_of_day
from reportedly.text.times.tables import NUMBERS

_BACK = {word: number for word, number in NUMBERS.items() if 1 <= number <= 10 and word != "an"}
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
        year, anchor = _year(ctx, ending, month, day or 25, direction), "published"
    if year is None:
        value = f"XXXX-{month:02d}-{day:02d}" if day and not right else None
        return Draft(begin, ending, "DATE", value, "day", why="no_publication_date")
    first = date(year, month, 1)
    there = date(year, month, day) if day else first + timedelta(days=(3 - first.weekday()) % 7 + 21)
    if right and right["eve"] == "Eve":
        there -= timedelta(days=1)
    return Draft(begin, ending, "DATE", there.isoformat(), "day", anchor)


def new_year(ctx: Context, start: int, end: int) -> Draft | None:
    """New Year's Day and New Year's Eve; the bare "New Year" is as wide as its writer likes."""
    right = re.match(r"[’']s\s+(?P<which>Day|Eve)\b(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?", ctx.after(end))
    if right is None or not ctx.before(start).endswith("New "):
        return None
    begin, ending = start - 4, end + right.end()
    month, day = (1, 1) if right["which"] == "Day" else (12, 31)
    if right["year"]:
        return Draft(begin, ending, "DATE", f"{right['year']}-{month:02d}-{day:02d}", "day")
    if ctx.published is None:
        return Draft(begin, ending, "DATE", f"XXXX-{month:02d}-{day:02d}", "day", why="no_publication_date")
    year = _year(ctx, ending, month, day, ctx.direction(begin, ending))
    there = real_date(year, month, day)
    return Draft(
        begin,
        ending,
        "DATE",
        there.isoformat() if there else None,
        "day",
        "published",
        why=None if there else "out_of_range",
    )


def _year(ctx: Context, end: int, month: int, day: int, direction: Direction) -> int:
    """The year of a feast: the one told behind it ("the New Year's Eve fire two years ago"), else by the tense: what
    was done on a feast wasn't done on one to come, however near."""
    assert ctx.published is not None
    told = _told_year().match(ctx.after(end))
    if told is not None:
        back = 1 if told["last"] else _BACK.get(told["many"].lower()) or int(told["many"])
        return max(ctx.published.year - back, 1)
    year = year_of_day(ctx.published, month, day, direction)
    there = real_date(year, month, day)
    return year - 1 if direction == "past" and there is not None and there > ctx.published and year > 1 else year


@cache
def _told_year() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\s+[a-z]+){{0,2}}?\s+(?:(?P<last>last\s+year)|(?P<many>\d{{1,2}}|{'|'.join(_BACK)})\s+years?\s+ago)\b",
        re.I,
    )


def easter(ctx: Context, start: int, end: int, days: int) -> Draft | None:
    """Easter by the western calendar, with the days counted from its Sunday: Good Friday −2, Easter Monday 1."""
    name = "Good " if days < 0 else ""
    right = re.match(r"(?:\s+(?P<day>Sunday|Monday))?(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?", ctx.after(end))
    assert right is not None  # the pattern can match nothing
    begin, ending = start - len(name), end + right.end()
    if days == 0 and not right["day"] and not right["year"]:
        return None  # "an Easter egg"; the bare feast may be its Sunday, its weekend or its week
    step = 1 if right["day"] == "Monday" else days
    if right["year"]:
        there = add_days(_easter_sunday(int(right["year"])), step)
        return Draft(
            begin, ending, "DATE", there.isoformat() if there else None, "day", why=None if there else "out_of_range"
        )
    if ctx.published is None:
        return Draft(begin, ending, "DATE", None, "day", why="no_publication_date")
    sundays = [
        _easter_sunday(year) for year in range(max(ctx.published.year - 1, 1), min(ctx.published.year + 2, 10_000))
    ]
    ahead = ctx.direction(begin, ending) == "future"
    there = add_days(min(sundays, key=lambda day: _distance(day, ctx.published, ahead)), step)
    return Draft(
        begin,
        ending,
        "DATE",
        there.isoformat() if there else None,
        "day",
        "published",
        why=None if there else "out_of_range",
    )


def _distance(day: date, published: date | None, ahead: bool) -> int:
    """Days from publication; a day on the other side than the tense says counts as twice as far."""
    gap = (day - (published or day)).days
    return abs(gap) * (1 if (gap >= 0) == ahead else 2)


def _easter_sunday(year: int) -> date:
    """The Gregorian Easter Sunday (the anonymous algorithm of 1876, as in Meeus, Astronomical Algorithms, ch. 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    ell = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * ell) // 451
    month, day = divmod(h + ell - 7 * m + 114, 31)
    return date(year, month, day + 1)
