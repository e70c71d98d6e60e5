"""Rules for times of day: 3 p.m., 08:30 GMT, noon, with the day that follows them."""

from __future__ import annotations

import re
from functools import cache

from reportedly.text.times.context import Context, Draft
from reportedly.text.times.tables import MONTH, WEEKDAY

_ZONES = (
    r"(?:(?-i:GMT|UTC|EST|EDT|CST|CDT|PST|PDT|MST|MDT|ET|CT|PT|MT|AKST|HST|CET|CEST|EET|EEST|WET|BST|IST|MSK|TRT|PKT"
    r"|AEST|AEDT|ACST|AWST|NZST|NZDT|HKT|SGT|WIB|JST|KST|EAT|CAT|WAT|SAST|BRT|ART|Z)\b"
    r"|(?:(?-i:[A-Z])[a-z]+(?:\s+(?:standard|daylight|summer))?|local)\s+time\b|(?:Eastern|hours|hrs)\b)"
)
_ZONE = rf"(?:\s+{_ZONES}|\s+\({_ZONES}\))?"


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?P<h12>1[0-2]|0?[1-9])(?:[:.](?P<m12>[0-5]\d))?\s?(?P<half>[ap])(?:\.\s?m\b\.?|m\b){_ZONE}"
        rf"|(?P<h24>[01]?\d|2[0-3])[:.](?P<m24>[0-5]\d)(?::[0-5]\d)?(?P<zone>{_ZONE})(?![\d:%])"
        r"|(?P<hm>[0-2]\d[0-5]\d)(?P<zone2>\s?(?:GMT|UTC|Z|hours|hrs)\b)"
        r"|(?P<oclock>1[0-2]|[1-9])\s+(?:o[’']clock(?:\s+in\s+the\s+(?P<part2>morning|afternoon|evening)|\s+at\s+(?P<night>night))?"
        r"|in\s+the\s+(?P<part>morning|afternoon|evening))\b)",
        re.IGNORECASE,
    )


@cache
def _day_after() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\s+\([^()\n]{{1,24}}\))?,?\s+(?:on\s+)?(?={WEEKDAY}\b|{MONTH}\s+\d|\d{{1,2}}\s+{MONTH}|yesterday\b|today\b|tomorrow\b"
        r"|tonight\b|last\s+night\b|this\s+(?:morning|afternoon|evening)\b)"
    )


def clock(ctx: Context, start: int) -> Draft | None:
    """A time of day in digits; a day that follows is added by the finder. Scores and ratios (3:1) aren't times."""
    found = _clock().match(ctx.text, start)
    if found is None or ctx.text[max(0, start - 1) : start] in tuple(".:$€£-/,"):
        return None
    end = found.end()
    if found["h12"]:
        hour = int(found["h12"]) % 12 + (12 if found["half"].lower() == "p" else 0)
        minute = int(found["m12"] or 0)
    elif found["h24"]:
        colon = ":" in found[0]
        if not found["zone"] and (not colon or len(found["h24"]) + len(found["m24"]) < 3):
            return None
        hour, minute = int(found["h24"]), int(found["m24"])
    elif found["hm"]:
        hour, minute = int(found["hm"][:2]), int(found["hm"][2:])
    else:
        hour, minute = _hour_in_words(found), 0
    if hour > 23:
        return None
    if found[0].endswith(".") and _ends_sentence(ctx, end):
        end -= 1
    return _timed(start, end, f"T{hour:02d}:{minute:02d}")


def _hour_in_words(found: re.Match[str]) -> int:
    """The hour of "4 in the morning", "10 o'clock at night"; as said where no part of the day is."""
    hour, part = int(found["oclock"]), found["part"] or found["part2"] or found["night"]
    if not part:
        return hour
    late = part in ("afternoon", "evening") or (part == "night" and hour in range(6, 12))
    return hour % 12 + (12 if late else 0)


def _ends_sentence(ctx: Context, end: int) -> bool:
    rest = ctx.after(end)
    return not rest or (bool(re.match(r"[\"”’']?(?:\s*$|\s*\n|\s+[A-Z“\"])", rest)) and not _day_after().match(rest))


def named(ctx: Context, start: int, end: int) -> Draft | None:
    """noon, midday, midnight."""
    if ctx.capital_in_sentence(start):
        return None
    word = ctx.text[start:end].lower()
    return _timed(start, end, "T24:00" if word == "midnight" else "T12:00")


def _timed(start: int, end: int, value: str) -> Draft:
    return Draft(start, end, "TIME", value, "minute", why="no_date_for_time")


def day_follows(ctx: Context, end: int) -> int | None:
    """Where the day that belongs to a time of day begins ("10 p.m. on |Wednesday"), or None."""
    found = _day_after().match(ctx.after(end))
    return end + found.end() if found else None


@cache
def _joined() -> re.Pattern[str]:
    return re.compile(
        r",?\s+(?:\w+\s)?(?:at|around|about|by|from|after|before)\s+(?:around\s+|about\s+|approximately\s+)?"
    )


def after_day(ctx: Context, before: Draft, draft: Draft) -> Draft:
    """The time of day with the day told right before it ("on 2 August at 5 p.m."), or told last in its sentence."""
    if before.value is None or before.precision != "day" or before.type != "DATE":
        return draft
    between = ctx.text[before.end : draft.start]
    if not _joined().fullmatch(between) and ("\n" in between or _sentence_end().search(between)):
        return draft
    return draft._replace(value=before.value + (draft.value or ""), anchor=before.anchor, why=before.why)


@cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile(r"[.!?;][”\"’']?\s+[“\"‘]?[A-Z]")
