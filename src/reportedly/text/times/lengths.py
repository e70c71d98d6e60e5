"""Rules for units that are counted or many: "three days later", "the past two months", "for years"."""

from __future__ import annotations

import re
from functools import cache

from reportedly.text.times.context import Context, Draft, ends_in
from reportedly.text.times.days import Unit, shift, value_of
from reportedly.text.times.tables import APPROXIMATE, NUMBER, NUMBERS, VAGUE, duration, number_of, plain
from reportedly.text.wordset import word_set

_APPROX_MOD = {
    "about": "APPROX", "around": "APPROX", "roughly": "APPROX", "approximately": "APPROX", "some": "APPROX",
    "nearly": "LESS_THAN", "almost": "LESS_THAN", "under": "LESS_THAN", "just under": "LESS_THAN",
    "less than": "LESS_THAN", "fewer than": "LESS_THAN", "up to": "EQUAL_OR_LESS", "no more than": "EQUAL_OR_LESS",
    "at most": "EQUAL_OR_LESS", "more than": "MORE_THAN", "over": "MORE_THAN", "well over": "MORE_THAN",
    "just over": "MORE_THAN", "at least": "EQUAL_OR_MORE",
}  # fmt: skip


@cache
def _counted_left() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\b(?P<approx>{APPROXIMATE})\s+)?"
        r"(?:\b(?P<det>(?:the|these|those|his|her|its|their)\s+)?"
        r"\b(?P<rel>last|past|previous|next|coming|following|first|final|latest|recent)\s+|\b(?P<the>the)\s+)?"
        rf"(?:\b(?P<approx2>{APPROXIMATE})\s+)?"
        rf"(?:(?<![\w.,$€£-])(?P<num>{NUMBER})(?:\s?(?:to|or|[-–])\s?(?P<num2>{NUMBER}))?|\b(?P<vague>{VAGUE}))"
        r"(?:[\s-]+(?:more|full|straight|consecutive|whole|additional|long|trading|working|business|calendar"
        r"|further|solid|extra))?[\s-]+$",
        re.IGNORECASE,
    )


@cache
def _counted_words() -> frozenset[str]:
    """What _counted_left can end in, but for digits: a number's last word, a vague one's, or what may follow."""
    fillers = (
        "more full straight consecutive whole additional long trading working business calendar further solid extra"
    )
    return frozenset(NUMBERS) | word_set(
        f"thousand half couple of several few many numerous various countless {fillers}"
    )


def count_before(before: str) -> re.Match[str] | None:
    """The number or vague count that the text before a unit ends in, with its modifiers."""
    return _counted_left().search(before) if ends_in(before, _counted_words()) else None


@cache
def _length_left() -> re.Pattern[str]:
    return re.compile(r"\b(?:for|in|within|after|of|than|takes?|took|lasted|spent|spend|over|into)\s+$", re.IGNORECASE)


@cache
def _counted_right() -> re.Pattern[str]:
    return re.compile(
        r"(?P<half>\s+and\s+a\s+half)?(?P<so>\s+or\s+(?:so|two|more))?(?:"
        r"(?P<ago>\s+(?:ago|before\s+now)\b)|(?P<hence>\s+(?:from\s+(?:now|today)|hence)\b)"
        r"|(?P<later>\s+(?:later|afterwards?)\b)|(?P<earlier>\s+(?:earlier|before\b(?=[\s]*[.,;]|\s+(?:that|this))"
        r"|previously|beforehand)\b)|(?P<long>-long\b)|(?P<old>[-\s]+old\b|\s+of\s+age\b))?",
        re.IGNORECASE,
    )


def counted(ctx: Context, start: int, end: int, kind: Unit, left: re.Match[str]) -> Draft | None:
    """A counted unit: a length, or a date so far from publication or from the last date told."""
    right = _counted_right().match(ctx.after(end))
    begin = start - len(left[0])
    begin += len(left[0]) - len(left[0].lstrip())
    if right is None or right["old"]:
        return None  # ages aren't times in our record
    away = right["ago"] or right["hence"] or right["later"] or right["earlier"]
    sure = away or left["approx"] or right["half"] or _length_left().search(ctx.text[max(0, begin - 24) : begin])
    if left["num"] and left["num"].lower() in ("a", "an") and not sure:
        return None  # "40 barrels a day" is a rate
    if kind == "quarter" and ctx.text[start - 1 : start] in ("-", "–"):
        return None  # three-quarters
    number = number_of(left["num"]) if left["num"] else None
    if left["num2"]:
        number = None
    if left["num"] and left["num"].lower() in ("a", "an") and left["rel"]:
        return None
    if right["half"] and number is not None:
        number += 0.5
    ending = end + right.end()
    approx = left["approx"] or left["approx2"]
    if (left["approx"] or "").lower() == "over" and (left["rel"] or left["the"]):
        begin, approx = start - len(left.string[left.end("approx") :].lstrip()), None  # "over the past two years"
    mod = _APPROX_MOD.get(approx.lower()) if approx else ("APPROX" if right["so"] else None)
    if left["num"] and left["num"].lower().startswith(("a couple", "couple")):
        mod = "APPROX"
    if right["ago"] or right["hence"]:
        return _away(ctx, begin, ending, kind, number, -1 if right["ago"] else 1, mod)
    if right["later"] or right["earlier"]:
        return _from_focus(ctx, begin, ending, kind, number, 1 if right["later"] else -1, mod)
    rel = (left["rel"] or "").lower()
    if rel == "recent":
        return _reference(begin, ending, "PAST_REF")
    if every := re.search(r"\bevery\s+$", ctx.text[max(0, begin - 8) : begin], re.IGNORECASE):
        number_words = plain(number) if number is not None else "X"
        return Draft(begin - len(every[0]), ending, "SET", duration(number_words, kind), kind, why="repeated")
    value = duration(plain(number) if number is not None else "X", kind)
    if ctx.text[start:end].endswith("s") and rel in ("last", "past", "previous", "next", "coming"):
        return _span_of_units(ctx, begin, ending, kind, number, value, rel, mod)
    if rel and rel not in ("first", "final") and number == 1:
        return None
    return Draft(begin, ending, "DURATION", value, kind, mod=mod, why="length_only")


def _span_of_units(
    ctx: Context, start: int, end: int, kind: Unit, number: float | None, value: str, rel: str, mod: str | None
) -> Draft:
    """A length that touches the day of publication: "the past two months", "the next several weeks"."""
    if ctx.published is None or number is None or number != int(number):
        why = "no_publication_date" if ctx.published is None else "vague"
        return Draft(start, end, "DURATION", value, kind, mod=mod, why=why)
    other = shift(ctx.published, int(number) if rel in ("next", "coming") else -int(number), kind)
    if other is None:
        return Draft(start, end, "DURATION", value, kind, mod=mod, why="length_only")
    fine: Unit = kind if kind in ("month", "year") else ("day" if kind in ("day", "week") else "year")
    ends = [value_of(day, fine) for day in sorted((other, ctx.published))]
    return Draft(start, end, "DURATION", value, kind, "published", mod, edtf="/".join(ends))


def _away(ctx: Context, start: int, end: int, kind: Unit, number: float | None, sign: int, mod: str | None) -> Draft:
    """So many units before or after publication, as precise as the unit: "six weeks ago" is a week."""
    if number is None or number != int(number):
        return _reference(start, end, "PAST_REF" if sign < 0 else "FUTURE_REF")
    if ctx.published is None:
        return Draft(start, end, "DATE", None, kind, why="no_publication_date")
    day = shift(ctx.published, sign * int(number), kind)
    if day is None:
        return Draft(start, end, "DATE", None, kind, why="finer_than_day" if kind in ("hour", "minute", "second") else
                     "out_of_range")  # fmt: skip
    fine: Unit = "year" if kind in ("decade", "century") else kind
    return Draft(start, end, "DATE", value_of(day, fine), fine, "published", mod)


def _from_focus(
    ctx: Context, start: int, end: int, kind: Unit, number: float | None, sign: int, mod: str | None
) -> Draft:
    """So many units from the last date told; unknown where that is coarser than the unit."""
    if number is None:
        return _reference(start, end, "FUTURE_REF" if sign > 0 else "PAST_REF", why="vague")
    coarse = {"day": 0, "week": 1, "month": 2, "quarter": 3, "year": 4}
    if ctx.focus is None or coarse.get(ctx.focus_precision, 9) > coarse.get(kind, 4) or number != int(number):
        return Draft(start, end, "DATE", None, kind, why="no_text_anchor")
    day = shift(ctx.focus, sign * int(number), kind)
    if day is None:
        return Draft(start, end, "DATE", None, kind, why="finer_than_day")
    fine: Unit = "year" if kind in ("decade", "century") else kind
    return Draft(start, end, "DATE", value_of(day, fine), fine, "text", mod)


def _reference(start: int, end: int, value: str, *, why: str = "vague") -> Draft:
    return Draft(start, end, "DATE", value, "unknown", why=why)


@cache
def _bare_left() -> re.Pattern[str]:
    return re.compile(
        r"(?:\b(?P<ref>(?:the\s+|in\s+)?(?:recent|coming|past|last|next|previous|following|upcoming))\s+"
        r"|\b(?P<early>(?:the|these|those)\s+(?:early|last|first|final|intervening)\s+)"
        r"|\b(?:for|in|within|after|over|through|lasted|lasting|takes?|took|spent|spend|of|by|into|during|until)"
        r"\s+(?P<the>the\s+)?)$",
        re.IGNORECASE,
    )


@cache
def _bare_words() -> frozenset[str]:
    """What _bare_left can end in."""
    return word_set(
        "recent coming past last next previous following upcoming early first final intervening for in within after"
        " over through lasted lasting take takes took spent spend of by into during until the"
    )


@cache
def _bare_right() -> re.Pattern[str]:
    return re.compile(
        r"(?P<or>\s+or\s+(?:even\s+)?(?:days|weeks|months|years|decades)\b)?"
        r"(?P<ago>\s+ago\b)?(?P<later>\s+(?:later|earlier)\b)?(?P<long>-long\b)?"
    )


def bare_plural(ctx: Context, start: int, end: int, kind: Unit) -> Draft | None:
    """Units without a number: "for years" is a length, "in recent weeks" a reference."""
    before, right = ctx.before(start), _bare_right().match(ctx.after(end))
    left = _bare_left().search(before) if ends_in(before, _bare_words()) else None
    assert right is not None  # the pattern can match nothing
    ending = end + right.end()
    if right["ago"] or right["later"]:
        return _reference(start, ending, "PAST_REF")
    if left and left["ref"]:
        past = re.search(r"recent|past|last|previous", left["ref"], re.IGNORECASE)
        trimmed = re.sub(r"^in\s+", "", left["ref"], flags=re.IGNORECASE)
        begin = start - (len(left[0]) - left.start("ref") + left.start()) + len(left["ref"]) - len(trimmed)
        return _reference(begin, ending, "PAST_REF" if past else "FUTURE_REF")
    if right["long"]:
        return Draft(start, ending, "DURATION", duration("X", kind), kind, why="length_only")
    if left is None:
        return None
    begin = start - len(left["early"]) if left["early"] else start - len(left["the"] or "")
    return Draft(begin, ending, "DURATION", duration("X", kind), kind, why="length_only")
