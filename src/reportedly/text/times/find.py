"""The reader of time expressions: one scan for trigger words, one rule for each kind of trigger."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import NamedTuple

from reportedly.text.times import (
    backward,
    clock,
    comparisons,
    daylists,
    decades,
    deictic,
    digits,
    feasts,
    months,
    parts,
    seasons,
    units,
    weekdays,
)
from reportedly.text.times.context import Anchor, Context, Draft, Kind
from reportedly.text.times.edtf import edtf_of
from reportedly.text.times.tables import MONTHS, PARTS, SEASONS, UNITS, WEEKDAYS, duration


class TimeExpression(NamedTuple):
    """A time expression: its span, TIMEX3 type and value, EDTF, and what the value rests on.

    `anchor` is what a relative expression was counted from; `precision` the unit that the words give ("day", "week",
    "minute", "unknown"); `mod` TIMEX3's START, MID, END, APPROX …; `why` the reason where `edtf` is None.
    """

    start: int
    end: int
    type: Kind
    value: str | None
    edtf: str | None
    anchor: Anchor
    precision: str
    mod: str | None
    why: str | None


Rule = Callable[[Context, int, int], Draft | None]
FEASTS = {"christmas": (12, 25), "halloween": (10, 31), "thanksgiving": (11, 0)}  # day 0: the fourth Thursday


def _quarter_or_unit(ctx: Context, start: int, end: int) -> Draft | None:
    return seasons.quarter(ctx, start, end) or comparisons.period(ctx, start, end) or units.unit(ctx, start, end)


def _long(ctx: Context, start: int, end: int) -> Draft | None:
    kind = UNITS[ctx.text[start : end - len("long")].lower()]
    return Draft(start, end, "DURATION", duration("1", kind), kind, why="length_only")


def _century_or_unit(ctx: Context, start: int, end: int) -> Draft | None:
    return seasons.century(ctx, start, end) or units.unit(ctx, start, end)


def _weekdays(ctx: Context, start: int, end: int) -> Draft | None:
    return weekdays.weekday(ctx, start, end - 1)


def _easter(ctx: Context, start: int, end: int) -> Draft | None:
    return feasts.easter(ctx, start, end, 0) if ctx.text[start].isupper() else None


def _feast(ctx: Context, start: int, end: int) -> Draft | None:
    month, day = FEASTS[ctx.text[start:end].lower()]
    return feasts.feast(ctx, start, end, month, day) if ctx.text[start].isupper() else None


@cache
def _rules() -> dict[str, Rule]:
    """Trigger word, lower case → its rule."""
    rules: dict[str, Rule] = {}
    for words, rule in (
        (MONTHS, months.month), (WEEKDAYS, weekdays.weekday), (UNITS, units.unit), (PARTS, deictic.part_of_day),
        (SEASONS, seasons.season), (deictic.DAYS, deictic.day), (deictic.REFERENCES, deictic.reference),
        (deictic.SETS, deictic.repeated), (FEASTS, _feast), (decades.DECADES, decades.decade),
    ):  # fmt: skip
        rules.update(dict.fromkeys(words, rule))
    rules |= {f"{name}s": _weekdays for name in WEEKDAYS if name.endswith("day")}
    rules |= {"tonight": deictic.tonight, "noon": clock.named, "midnight": clock.named, "midday": clock.named}
    rules |= {f"{unit}long": _long for unit in ("hour", "day", "week", "month", "year", "decade")}
    rules |= {
        "quarter": _quarter_or_unit,
        "half": seasons.quarter,
        "period": comparisons.period,
        "easter": _easter,
        "then": backward.then,
        "term": backward.term,
        "time": backward.time,
        "date": backward.later_date,
        "moment": backward.this_moment,
        "present": backward.this_moment,
        "ahead": backward.ahead,
        "overnight": backward.overnight,
        "century": _century_or_unit,
        "nineteen": decades.spelled_year,
        "two": decades.spelled_year,
    }
    return rules


@cache
def _forms() -> dict[str, Rule]:
    """The rules by each way that text writes their words: most words have no rule, and lowering each costs most."""
    return {form: rule for word, rule in _rules().items() for form in (word, word.capitalize(), word.upper())}


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z]{3,}|[0-9]+")  # no trigger has less than three letters


def find_times(text: str, *, published: date | None) -> list[TimeExpression]:
    """Every time expression of a text in order, none overlapping.

    Relative ones are counted from `published`; without it they keep what the words give and say why (TimeML's TIMEX3,
    TempEval-3 conventions where an analyst would agree). Ages are not times here.
    """
    ctx = Context(text, published)
    rule_of = _forms().get
    drafts: list[Draft] = []
    for word in _words().finditer(text):
        token = word[0]
        rule = rule_of(token)
        if rule is None and token[0] > "9":
            continue  # 96 words of 100
        start, end = word.span()
        if drafts and start < drafts[-1].end:
            continue
        if rule is None:
            draft = _digits(ctx, drafts, start, end)
        else:
            draft = rule(ctx, start, end) if _is_whole(text, start, end) else None
            if draft and draft.type == "TIME" and draft.why == "no_date_for_time":
                draft = _with_day(ctx, drafts, draft)
        if draft:
            _keep(ctx, drafts, parts.with_lead(ctx, draft))
    return [_expression(draft) for draft in drafts]


def _is_whole(text: str, start: int, end: int) -> bool:
    """Is the word no part of a longer one, as "may" isn't in "mayé" or "_may"?"""
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()) and text[start - 1 : start] != "_"


def _digits(ctx: Context, drafts: list[Draft], start: int, end: int) -> Draft | None:
    if ctx.text[start - 1 : start].isalpha() and start:
        short = 1 if ctx.text[start - 1] in "QH" else 2
        return decades.coded(ctx, start - short) if end - start in (1, 2, 4) and start >= short else None
    if end - start == 2 and ctx.text[start - 1 : start] in tuple("'’‘") and start:
        return decades.short_decade(ctx, start, end)
    if end - start == 2 and ctx.text[end : end + 1] == "s" and (decade := decades.in_digits(ctx, start, end)):
        return decade
    if end - start <= 4:
        draft = digits.digits_date(ctx, start) if ctx.text[end : end + 1] in ("-", "/", ".") else None
        draft = (
            draft or clock.clock(ctx, start) or (decades.nine_eleven(ctx, start) if ctx.text[start] == "9" else None)
        )
        if draft and draft.type == "TIME" and draft.why == "no_date_for_time":
            return _with_day(ctx, drafts, draft)
        if draft or end - start == 3:
            return draft
        if end - start < 3:
            return daylists.day_after(ctx, drafts, start, end) or daylists.day_before(ctx, start, end)
        return digits.year(ctx, start, end)
    return None


def _with_day(ctx: Context, drafts: list[Draft], draft: Draft) -> Draft:
    """The time of day with the day that follows it in the text, or that stands right before it."""
    at = clock.day_follows(ctx, draft.end)
    if at is None:
        return clock.after_day(ctx, drafts[-1], draft) if drafts else draft
    for word in _words().finditer(ctx.text, at, at + 24):
        rule = _rules().get(word[0].lower())
        ctx.clause_start = draft.start
        day = rule(ctx, *word.span()) if rule else None
        ctx.clause_start = None
        if day and day.start <= at and (day.type == "DATE" or day.precision == "part_of_day"):
            value = f"{day.value.split('T')[0]}{draft.value}" if day.value else None
            return day._replace(start=draft.start, type="TIME", value=value, precision="minute", mod=None)
    return draft


def _keep(ctx: Context, drafts: list[Draft], draft: Draft) -> None:
    """Add the draft, unless it reaches back into a longer one; move the focus to the day it names."""
    while drafts and draft.start < drafts[-1].end:
        if drafts[-1].end - drafts[-1].start >= draft.end - draft.start:
            return
        drafts.pop()
    drafts.append(draft)
    comparisons.keep_period(ctx, draft)
    day = _day_of(draft) if draft.moves else None
    if day:
        ctx.focus, ctx.focus_precision = day, draft.precision if draft.type == "DATE" else "day"
        if ctx.published is None or day <= ctx.published:
            ctx.past_focus = day, ctx.focus_precision
        ctx.focus_value, ctx.focus_at = (draft.value if draft.type == "DATE" else day.isoformat()), draft.start


def _day_of(draft: Draft) -> date | None:
    """The first day of what a resolved date names, to count on from."""
    edtf = edtf_of(draft.value) if draft.value and draft.type in ("DATE", "TIME") else None
    if edtf is None or "X" in edtf:
        return None
    first = edtf.split("/")[0]
    try:
        return date(int(first[:4]), min(int(first[5:7] or 1), 12), int(first[8:10] or 1))
    except ValueError:
        return None


def _expression(draft: Draft) -> TimeExpression:
    known = draft.type in ("DATE", "TIME") and draft.value is not None
    edtf = draft.edtf or (edtf_of(draft.value) if known and draft.value else None)
    if edtf and draft.mod == "APPROX" and "/" not in edtf:
        edtf += "~"
    why = None if edtf else (draft.why or "no_edtf")
    return TimeExpression(
        draft.start, draft.end, draft.type, draft.value, edtf, draft.anchor, draft.precision, draft.mod, why
    )
