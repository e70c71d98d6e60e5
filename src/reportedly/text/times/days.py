"""Calendar arithmetic on dates, and the TIMEX3 values that name days, weeks, months and years."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import Literal

Direction = Literal["past", "future", "unknown"]
Unit = Literal["second", "minute", "hour", "day", "week", "weekend", "month", "quarter", "year", "decade", "century"]
MONTHS_IN: dict[Unit, int] = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
NEAR_DAYS = 60  # days; on TempEval-3 training texts 30 to 60 do equally well
DAYS_IN: dict[Unit, int] = {"day": 1, "week": 7, "weekend": 7}


def real_date(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has none (30 February)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def add_months(day: date, months: int) -> date | None:
    """The date so many months on, its day cut to the month's length; None outside years 1–9999."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    if not 1 <= year <= 9999:
        return None
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def add_days(day: date, days: int) -> date | None:
    """The date so many days on; None outside years 1–9999."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def shift(day: date, count: int, unit: Unit) -> date | None:
    """The date `count` units on (back where negative); None for units shorter than a day."""
    if unit in DAYS_IN:
        return add_days(day, count * DAYS_IN[unit])
    if unit in MONTHS_IN:
        return add_months(day, count * MONTHS_IN[unit])
    return None


def value_of(day: date, unit: Unit) -> str:
    """The TIMEX3 value of the unit that the day lies in: 2024-10-28, 2024-W44, 2024-10, 2024-Q4, 2024, 202X."""
    if unit == "week" or unit == "weekend":
        year, week, _ = day.isocalendar()
        return f"{year:04d}-W{week:02d}" + ("-WE" if unit == "weekend" else "")
    if unit == "month":
        return f"{day.year:04d}-{day.month:02d}"
    if unit == "quarter":
        return f"{day.year:04d}-Q{(day.month + 2) // 3}"
    if unit == "year":
        return f"{day.year:04d}"
    if unit == "decade":
        return f"{day.year // 10:03d}X"
    if unit == "century":
        return f"{day.year // 100:02d}XX"
    return day.isoformat()


def weekday_near(day: date, weekday: int, direction: Direction) -> date | None:
    """The weekday (Monday 0) on or before the day; on or after it where the direction is future."""
    if direction == "future":
        return add_days(day, (weekday - day.weekday()) % 7)
    return add_days(day, -((day.weekday() - weekday) % 7))


def year_of_month(anchor: date, month: int, direction: Direction) -> int:
    """The year of a month named without one: the latest such month begun by the anchor, or the next to come.

    The month right after the anchor's is always taken as coming: for eleven months ago one says "last March". On
    TempEval-3 training texts this is right oftener than the tense.
    """
    ahead = (month - anchor.month) % 12
    if direction == "future" or ahead == 1:
        return anchor.year + (anchor.month + ahead > 12)
    return anchor.year if month <= anchor.month else anchor.year - 1


def year_of_day(anchor: date, month: int, day: int, direction: Direction) -> int:
    """The year of a day and month named without one: the nearest, or on the side that the direction says, else past.

    Within NEAR_DAYS the nearest wins: "extended the deadline to 20 November", written on the 2nd, is to come
    whatever the tense.
    """
    gaps = {}
    for year in range(anchor.year - 1, anchor.year + 2):
        there = real_date(year, month, min(day, 28))
        if there:
            gaps[year] = (there - anchor).days
    nearest = min(gaps, key=lambda year: abs(gaps[year]))
    if abs(gaps[nearest]) <= NEAR_DAYS:
        return nearest
    return max(
        (year for year in gaps if (gaps[year] > 0) == (direction == "future")),
        key=lambda year: -abs(gaps[year]),
        default=nearest,
    )
