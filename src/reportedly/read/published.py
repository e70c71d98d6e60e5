"""When an article was published, from what its input or page writes. Nothing is guessed: an unclear date is none."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_to_datetime
from typing import NamedTuple

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T\s].*)?", re.DOTALL)
_BASIC = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T.*)?", re.DOTALL)
_DAY_FIRST = re.compile(
    r"(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})\b(?!\d).*", re.DOTALL
)
_MONTH_FIRST = re.compile(
    r"(?:[A-Za-z]{3,9},?\s+)?([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b.*", re.DOTALL
)
_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
EARLIEST = 1600  # the first newspapers; a year before that is a mistake


class Published(NamedTuple):
    """A calendar date, or none and the reason: no_date | bad_date."""

    day: date | None
    why: str | None


def published(written: str | None) -> Published:
    """The calendar date as written, in the writer's own time zone.

    Read are ISO 8601 ("2024-10-28", "2024-10-28T23:10:00-04:00", "20241028"), e-mail dates (RFC 5322), and dates
    with an English month name. "10/11/2024" is two dates and therefore none (`bad_date`), as is a month or a year.
    """
    if written is None or not written.strip():
        return Published(None, "no_date")
    day = _day(written.strip())
    return Published(day, None) if day and day.year >= EARLIEST else Published(None, "bad_date")


def _day(written: str) -> date | None:
    if iso := _ISO.fullmatch(written) or _BASIC.fullmatch(written):
        return _date(int(iso[1]), int(iso[2]), int(iso[3]))
    if named := _DAY_FIRST.fullmatch(written):
        return _date(int(named[3]), _month(named[2]), int(named[1]))
    if named := _MONTH_FIRST.fullmatch(written):
        return _date(int(named[3]), _month(named[1]), int(named[2]))
    return _mail_date(written)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(name: str) -> int:
    """1–12; 0 for what is no English month, whole or shortened to three letters or "Sept"."""
    name = name.lower()
    for number, month in enumerate(_MONTHS, start=1):
        if name in (month, month[:3]) or (name == "sept" and number == 9):
            return number
    return 0


def _mail_date(written: str) -> date | None:
    if "," not in written or not any(month[:3] in written.lower() for month in _MONTHS):
        return None
    try:
        return parsedate_to_datetime(written).date()
    except (ValueError, TypeError, IndexError):
        return None
