"""How EDTF dates order and overlap: the first and last day that one may mean."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import cache
from typing import NamedTuple

SEASONS = {"21": (3, 5), "22": (6, 8), "23": (9, 11), "24": (12, 2)}  # northern; winter ends in the next year


class Days(NamedTuple):
    """First and last day, both in; None where it is open."""

    first: date | None
    last: date | None


@cache
def days(edtf: str) -> Days | None:
    """The days an EDTF date or interval covers; None if it names no year (`XXXX-04-21`) or isn't EDTF."""
    first, slash, last = edtf.partition("/")
    if not slash:
        return _one(first)
    begin, end = _open(first), _open(last)
    if begin is None or end is None or (begin.first is None and end.last is None):
        return None
    return Days(begin.first, end.last)


def within(edtf: str, since: date | None, until: date | None) -> bool | None:
    """Whether the date may lie from `since` to `until` (both in, None: open); None if its year isn't known."""
    covered = days(edtf)
    if covered is None:
        return None
    late_enough = since is None or covered.last is None or covered.last >= since
    return late_enough and (until is None or covered.first is None or covered.first <= until)


def _open(part: str) -> Days | None:
    return Days(None, None) if part in ("", "..") else _one(part)


def _one(text: str) -> Days | None:
    found = _shape().fullmatch(text)
    if found is None:
        return None
    low, high = int(found["year"].replace("X", "0")), int(found["year"].replace("X", "9"))
    month, day = found["month"] or "XX", found["day"] or "XX"
    try:
        if month in SEASONS:
            first, last = SEASONS[month]
            return Days(date(low, first, 1), _month_end(high + (last < first), last))
        begin, end = (1, 12) if month == "XX" else (int(month), int(month))
        if day == "XX":
            return Days(date(low, begin, 1), _month_end(high, end))
        return Days(date(low, begin, int(day)), date(high, end, int(day)))
    except ValueError:
        return None


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


@cache
def _shape() -> re.Pattern[str]:
    return re.compile(r"(?P<year>\d{4}|\d{3}X|\d\dXX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX)(?:T.*)?)?)?[?~%]?")
