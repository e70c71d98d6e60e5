"""Rules whose core is a weekday: "last Monday", "Friday night", "Tuesdays"."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from reportedly.text.times import feasts
from reportedly.text.times.context import Anchor, Context, Draft, Kind
from reportedly.text.times.days import add_days, weekday_near
from reportedly.text.times.tables import MONTH, NUMBER, PARTS, WEEKDAY, WEEKDAYS, number_of

_REPEATED = ("every", "each", "every other", "every second")


@cache
def _weekday_left() -> re.Pattern[str]:
    return re.compile(
        r"\b(?P<words>early|earlier|late|later|every other|every second|last|next|this|this past|this coming|past|every"
        r"|each|the following|the previous)\s+(?:on\s+)?$",
        re.IGNORECASE,
    )


@cache
def _named_day() -> re.Pattern[str]:
    # names of one day, of a tune or of a massacre, never "the Friday before publication"
    return re.compile(r"\b(?:Good|Black|Super|Bloody|Ash|Palm|Maundy|Holy|Cyber|Fat|Shrove|Giving|Manic)\s+$")


def _joins_every(ctx: Context, start: int) -> bool:
    """Does the weekday close a list that "every" opens ("every Monday and Thursday")?"""
    return ctx.text[start - 3 : start] in ("nd ", "or ") and bool(_every_left().search(ctx.before(start)))


@cache
def _every_left() -> re.Pattern[str]:
    return re.compile(rf"\b(?:every|each)\s+(?:{WEEKDAY},?\s+)+(?:and|or)\s+$")


@cache
def _weekday_right() -> re.Pattern[str]:
    return re.compile(
        r"(?P<many>s\b)?(?:(?:\s+(?:early|late))?\s+(?P<part>morning|afternoon|evening|night|midday)(?P<parts>s?)\b)?"
        rf"(?P<date>,?\s+(?:the\s+)?(?:{MONTH}\s+\d|\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?\s+{MONTH}))?"
        r"(?P<week>\s+(?:of\s+)?(?P<which>last|this|next)\s+week\b)?"
    )


def weekday(ctx: Context, start: int, end: int) -> Draft | None:
    """A weekday with what stands round it; None where a date follows, whose month takes the weekday in."""
    name = ctx.text[start:end].lower()
    right = _weekday_right().match(ctx.after(end))
    if right is None or not ctx.text[start].isupper() or (right["date"] and not right["part"]):
        return None
    if _named_day().search(ctx.before(start)):
        return feasts.easter(ctx, start, end, -2) if ctx.before(start).endswith("Good ") else None
    if not name.endswith("day"):
        return None  # "Sun", "Fri" and "Sat" alone are words or papers oftener than days
    left = _weekday_left().search(ctx.before(start))
    words = left["words"].lower() if left else ""
    begin = start - len(left[0]) if left else start
    part = right["part"]
    ending = end + (right.start("date") if right["date"] else right.end())
    if right["many"] and (ago := _weekdays_ago(ctx, start, end, WEEKDAYS[name])):
        return ago
    repeated = words in _REPEATED or _joins_every(ctx, begin) or _of_months(ctx, start, end)
    if right["many"] or right["parts"] or repeated:
        value = f"XXXX-WXX-{WEEKDAYS[name] + 1}" + (f"T{PARTS[part]}" if part else "")
        return Draft(begin, ending, "SET", value, "day", why="repeated")
    mod = None if part else {"early": "START", "late": "END", "earlier": None, "later": None}.get(words)
    day, anchor, why = _weekday_date(ctx, WEEKDAYS[name], words, right["which"], begin, ending)
    value = day.isoformat() if day else f"XXXX-WXX-{WEEKDAYS[name] + 1}"
    kind: Kind = "TIME" if part else "DATE"
    precision = "part_of_day" if part else "day"
    return Draft(begin, ending, kind, value + (f"T{PARTS[part]}" if part else ""), precision, anchor, mod, why=why)


def _of_months(ctx: Context, start: int, end: int) -> bool:
    """Is it one of its name in a month: "the first Tuesday in September", "the last Friday of the month"?"""
    return bool(_which_left().search(ctx.before(start)) and _month_right().match(ctx.after(end)))


@cache
def _which_left() -> re.Pattern[str]:
    return re.compile(r"\b(?:first|second|third|fourth|last)\s+$", re.IGNORECASE)


@cache
def _month_right() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:in|of)\s+(?:{MONTH}|(?:the|each|every)\s+month)\b", re.IGNORECASE)


def _weekdays_ago(ctx: Context, start: int, end: int, number: int) -> Draft | None:
    """ "two Sundays ago": the second Sunday before publication."""
    right, left = re.match(r"s\s+ago\b", ctx.after(end)), re.search(rf"\b({NUMBER})\s+$", ctx.before(start), re.I)
    count = number_of(left[1]) if right and left else None
    if count is None or right is None or left is None or count != int(count):
        return None
    begin, ending = start - len(left[0]), end + right.end()
    if ctx.published is None:
        return Draft(begin, ending, "DATE", None, "day", why="no_publication_date")
    last = weekday_near(add_days(ctx.published, -1) or ctx.published, number, "past")
    day = add_days(last, -7 * (int(count) - 1)) if last else None
    value, why = (day.isoformat(), None) if day else (None, "out_of_range")
    return Draft(begin, ending, "DATE", value, "day", "published", why=why)


def _weekday_date(
    ctx: Context, number: int, words: str, week: str | None, start: int, end: int
) -> tuple[date | None, Anchor, str | None]:
    if words in ("the following", "the previous"):
        if ctx.focus is None or ctx.focus_precision != "day":
            return None, "none", "no_text_anchor"
        step = 1 if words == "the following" else -1
        from_day = add_days(ctx.focus, step) or ctx.focus
        return weekday_near(from_day, number, "future" if step > 0 else "past"), "text", None
    if ctx.published is None:
        return None, "none", "no_publication_date"
    if week:
        monday = weekday_near(ctx.published, 0, "past") or ctx.published
        return add_days(monday, number + {"last": -7, "this": 0, "next": 7}[week]), "published", None
    if words in ("last", "this past", "past"):
        return weekday_near(add_days(ctx.published, -1) or ctx.published, number, "past"), "published", None
    if words in ("next", "this coming"):
        return weekday_near(add_days(ctx.published, 1) or ctx.published, number, "future"), "published", None
    direction = ctx.direction(start, end)
    if ctx.text[end : end + 2] in ("'s", "’s") and not re.search(
        r"\b(?:ahead of|before|until|at)\s$", ctx.before(start)
    ):
        direction = "past"  # "ways to get around Wednesday's ruling": the ruling is there already
    if direction == "future" and number == ctx.published.weekday():
        return ctx.published, "published", None
    return weekday_near(ctx.published, number, direction), "published", None
