"""Rules for units without a number: "for years", "in recent weeks", "these days"."""

from __future__ import annotations

import re
from functools import cache

from reportedly.text.times.context import Context, Draft, ends_in
from reportedly.text.times.days import Unit
from reportedly.text.times.lengths import reference
from reportedly.text.times.tables import duration
from reportedly.text.wordset import word_set


@cache
def _bare_left() -> re.Pattern[str]:
    return re.compile(
        r"(?:\b(?P<ref>(?:the\s+|in\s+)?(?:recent|coming|past|last|next|previous|following|upcoming))\s+"
        r"|\b(?P<early>(?:the|these|those)\s+(?:early|last|first|final|intervening)\s+)"
        r"|\b(?:for|in|within|after|over|through|lasted|lasting|takes?|took|spent|spend|of|by|into|during|until|follows|following|followed|despite|amid)"
        r"\s+(?P<the>the\s+)?)$",
        re.IGNORECASE,
    )


@cache
def _bare_words() -> frozenset[str]:
    """What _bare_left can end in."""
    return word_set(
        "recent coming past last next previous following upcoming early first final intervening for in within after"
        " over through follows followed despite amid lasted lasting take takes took spent spend of by into during until"
        " the"
    )


@cache
def _bare_right() -> re.Pattern[str]:
    return re.compile(
        r"(?P<or>\s+or\s+(?:even\s+)?(?:days|weeks|months|years|decades)\b)?"
        r"(?P<ago>\s+ago\b)?(?P<later>\s+(?:later|earlier)\b)?(?P<long>-long\b)?(?P<old>-old\b)?"
    )


def _repeated(before: str) -> bool:
    return bool(re.search(r"\b(?:on|at|every|most|some|during)\s+$", before, re.IGNORECASE))


def bare_plural(ctx: Context, start: int, end: int, kind: Unit) -> Draft | None:
    """Units without a number: "for years" is a length, "in recent weeks" a reference."""
    before, right = ctx.before(start), _bare_right().match(ctx.after(end))
    left = _bare_left().search(before) if ends_in(before, _bare_words()) else None
    assert right is not None  # the pattern can match nothing
    ending = end + right.end()
    if kind == "hour" and re.search(r"\b(?:early|small)\s+$", before, re.IGNORECASE):
        return None  # "the early hours of Monday": a part of that day
    if kind == "day" and (now := re.search(r"\bthese\s+$", before, re.IGNORECASE)) and not right["or"]:
        return Draft(start - len(now[0]), end, "DATE", "PRESENT_REF", "unknown", why="vague")
    if right["later"] or (right["old"] and kind in ("year", "decade", "century")):
        return Draft(start, ending, "DURATION", duration("X", kind), kind, why="vague")
    if kind == "weekend":
        return Draft(start, end, "SET", "XXXX-WXX-WE", "weekend", why="repeated") if _repeated(before) else None
    if right["ago"]:
        return reference(start, ending, "PAST_REF")
    if left and left["ref"]:
        past = re.search(r"recent|past|last|previous", left["ref"], re.IGNORECASE)
        trimmed = re.sub(r"^in\s+", "", left["ref"], flags=re.IGNORECASE)
        begin = start - (len(left[0]) - left.start("ref") + left.start()) + len(left["ref"]) - len(trimmed)
        return reference(begin, ending, "PAST_REF" if past else "FUTURE_REF")
    if right["long"]:
        return Draft(start, ending, "DURATION", duration("X", kind), kind, why="length_only")
    if left is None:
        return None
    begin = start - len(left["early"]) if left["early"] else start - len(left["the"] or "")
    return Draft(begin, ending, "DURATION", duration("X", kind), kind, why="length_only")
