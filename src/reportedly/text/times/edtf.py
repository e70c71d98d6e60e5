"""EDTF (ISO 8601-2 levels 0 and 1, and XXXX-04-21 of level 2) from TIMEX3 values, and a check of it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

_SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
_QUARTERS = {"Q1": ("01", "03"), "Q2": ("04", "06"), "Q3": ("07", "09"), "Q4": ("10", "12"),
             "H1": ("01", "06"), "H2": ("07", "12")}  # fmt: skip


@cache
def _plain() -> re.Pattern[str]:
    return re.compile(r"\d{4}(-\d\d(-\d\d)?)?|\d{3}X|\d\dXX|XXXX-\d\d(-\d\d)?")


@cache
def _one() -> re.Pattern[str]:
    return re.compile(
        r"(?:\d{4}|\d{3}X|\d\dXX|XXXX(?=-))(?:-(?:0[1-9]|1[0-2]|2[1-4]|XX)(?:-(?:0[1-9]|[12]\d|3[01]|XX))?)?[?~%]?"
        r"|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?"
    )


def edtf_of(value: str) -> str | None:
    """The EDTF date or interval that a TIMEX3 value names; None for durations, references and values without a date.

    A week becomes its Monday/Sunday interval, a weekend its Saturday/Sunday, a quarter or half its months. A time
    of day keeps only its day, since EDTF wants seconds that the words don't give.
    """
    day = value.split("T", 1)[0]
    if _plain().fullmatch(day):
        return day
    year, _, rest = day.partition("-")
    if len(year) != 4 or not year.isdigit():
        return None
    if rest in _SEASONS:
        return f"{year}-{_SEASONS[rest]}"
    if rest in _QUARTERS:
        first, last = _QUARTERS[rest]
        return f"{year}-{first}/{year}-{last}"
    if rest.startswith("W"):
        return _week(int(year), rest)
    return None


def _week(year: int, rest: str) -> str | None:
    try:
        monday = date.fromisocalendar(year, int(rest[1:3]), 1)
        first = monday + timedelta(days=5) if rest.endswith("-WE") else monday
        return f"{first.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
    except (ValueError, OverflowError):
        return None


def is_edtf(text: str) -> bool:
    """Is this a date or interval of EDTF as we write it? Days must exist; an interval may be open (`2024-08/..`)."""
    first, slash, last = text.partition("/")
    if not slash:
        return _is_date(first)
    return all(_is_date(part) or part in ("", "..") for part in (first, last)) and first + last not in ("", "....")


def _is_date(text: str) -> bool:
    if not _one().fullmatch(text):
        return False
    bare = text.rstrip("?~%")[:10]
    try:
        return len(bare) < 10 or "X" in bare or bool(date.fromisoformat(bare))
    except ValueError:
        return False
