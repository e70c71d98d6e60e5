"""Rules for words that point at a time told or meant without naming it: "since then", "these days", "the near term"."""

from __future__ import annotations

import re
from functools import cache

from reportedly.text.times.context import Context, Draft
from reportedly.text.times.days import add_days, value_of
from reportedly.text.times.tables import PARTS, UNITS, duration


@cache
def _then_left() -> re.Pattern[str]:
    return re.compile(r"\b(since|until|till|by|before|from)\s+$", re.IGNORECASE)


def then(ctx: Context, start: int, end: int) -> Draft | None:
    """ "then" after since, until or by: the date that the text told last, as exact as it was told."""
    left = _then_left().search(ctx.before(start))
    if left is None or re.match(r"-|\s+(?:on\b|[a-z]+ing\b)", ctx.after(end)):
        return None
    if left[1].lower() not in ("since", "until", "till") and re.match(r"\s+\w", ctx.after(end)):
        return None  # "a bill signed by then President Aldous"
    if ctx.focus_value is None:
        return Draft(start, end, "DATE", None, "unknown", why="no_text_anchor")
    return Draft(start, end, "DATE", ctx.focus_value, ctx.focus_precision, "text")


def time(ctx: Context, start: int, end: int) -> Draft | None:
    """ "at this time": now; "since that time": the date that the text told last."""
    if ctx.text[start - 5 : start - 1].lower() not in ("this", "sent", "rent", "that"):
        return None  # most times, told fast
    left = _time_left().search(ctx.before(start))
    if left is None or re.match(r"-|\s+(?:last|next|of)\b", ctx.after(end)):
        return None
    begin = start - len(left["now"] or left["told"])
    if left["now"]:
        return Draft(begin, end, "DATE", "PRESENT_REF", "unknown", why="vague")
    if ctx.focus_value is None:
        return Draft(begin, end, "DATE", None, "unknown", why="no_text_anchor")
    return Draft(begin, end, "DATE", ctx.focus_value, ctx.focus_precision, "text")


@cache
def _time_left() -> re.Pattern[str]:
    return re.compile(
        r"\bat\s+(?P<now>(?:this|the\s+(?:present|current))\s+)$|\b(?:at|by|since|until|till|before)\s+(?P<told>that\s+)$",
        re.IGNORECASE,
    )


def term(ctx: Context, start: int, end: int) -> Draft | None:
    """ "the near term", "the short term", "the long term": a time to come."""
    left = re.search(
        r"\b(?:the|(?<=\bin )(?:the\s+)?)\s*(?:near|short|medium|long|longer)\s+$", ctx.before(start), re.I
    )
    if left is None:
        return None
    return Draft(start - len(left[0]), end, "DATE", "FUTURE_REF", "unknown", why="vague")


def later_date(ctx: Context, start: int, end: int) -> Draft | None:
    """ "a later date", "a future date": to come; "that date", "the same date": the day that the text told last."""
    if (told := re.search(r"\b(?:that|the\s+same)\s+$", ctx.before(start), re.I)) and ctx.text[end : end + 1] != "-":
        known = ctx.focus_value if ctx.focus_precision == "day" else None
        why = None if known else "no_text_anchor"
        return Draft(start - len(told[0]), end, "DATE", known, "day", "text" if known else "none", why=why)
    left = re.search(r"\ba(?:\s+(?:later|future)|n\s+unspecified\s+future)\s+$", ctx.before(start), re.I)
    if left is None:
        return None
    return Draft(start - len(left[0]), end, "DATE", "FUTURE_REF", "unknown", why="vague")


@cache
def _moment_left() -> re.Pattern[str]:
    return re.compile(
        r"\bat\s+(?:(?P<span>(?:the|this)\s+(?:present\s+)?)|)$|\b(?P<now>this\s+(?:\w+\s+)?)$", re.IGNORECASE
    )


def this_moment(ctx: Context, start: int, end: int) -> Draft | None:
    """ "at the moment", "at present", "this very moment": now."""
    left = _moment_left().search(ctx.before(start))
    word = ctx.text[start:end].lower()
    if left is None or (word == "present") != (left["span"] is None and left["now"] is None):
        return None
    if re.match(r"\s+(?:of|when|that)\b|[-\w]", ctx.after(end)):
        return None
    begin = start - len(left["span"] or left["now"] or "")
    return Draft(begin, end, "DATE", "PRESENT_REF", "unknown", why="vague")


@cache
def _units_left() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:the\s+)?(?:(?:few|several)\s+)?(?P<unit>days|weeks|months|years|decades)\s+$", re.IGNORECASE
    )


def ahead(ctx: Context, start: int, end: int) -> Draft | None:
    """ "the weeks ahead": so many weeks to come."""
    left = _units_left().search(ctx.before(start))
    if left is None or re.match(r"\s+of\b", ctx.after(end)):
        return None
    kind = UNITS[left["unit"].lower()]
    return Draft(start - len(left[0]), end, "DURATION", duration("X", kind), kind, why="vague")


@cache
def _coming_left() -> re.Pattern[str]:
    return re.compile(r"\b(?:will|would|to|may|could|should)\s+(?:\w+\s+){1,4}$")


def overnight(ctx: Context, start: int, end: int) -> Draft | None:
    """ "overnight": the night that ended on the day of publication, or begins on it where the clause is to come."""
    if re.match(r"\s+(?:stay|success|bag|sensation|guest|train|bus|delivery|rate|accommodation)", ctx.after(end)):
        return None
    if ctx.capital_in_sentence(start):
        return None
    if ctx.published is None:
        return Draft(start, end, "TIME", None, "part_of_day", why="no_publication_date")
    coming = bool(_coming_left().search(ctx.before(start)))
    evening = ctx.published if coming else add_days(ctx.published, -1)
    morning = add_days(evening, 1) if evening else None
    if evening is None or morning is None:
        return Draft(start, end, "TIME", None, "part_of_day", why="out_of_range")
    both = f"{evening.isoformat()}/{morning.isoformat()}"
    return Draft(start, end, "TIME", f"{evening.isoformat()}TNI", "part_of_day", "published", edtf=both, moves=False)


@cache
def _told_left() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:in|during|by|through|throughout)\s+(?P<span>the\s+(?:(?P<mod>early|late|mid)[\s-]+)?|(?P<mid>mid[\s-]+))$"
        r"|\b(?:in|by|at|this|until)\s+(?P<mid2>mid[\s-]+)$",
        re.IGNORECASE,
    )


def part_told(ctx: Context, start: int, end: int) -> Draft | None:
    """ "in the morning", "by mid-afternoon": a part of the day that the paragraph told last, else None."""
    left = _told_left().search(ctx.before(start))
    if left is None or ctx.focus is None or ctx.focus_precision != "day":
        return None
    if ctx.text.rfind("\n\n", ctx.focus_at, start) >= 0:
        return None
    begin = start - len(left["span"] or left["mid2"])
    part = PARTS[ctx.text[start:end].lower()]
    mod = {"early": "START", "late": "END", "mid": "MID"}.get((left["mod"] or "").lower())
    if left["mid"] or left["mid2"]:
        mod = "MID"
    return Draft(begin, end, "TIME", f"{value_of(ctx.focus, 'day')}T{part}", "part_of_day", "text", mod)
