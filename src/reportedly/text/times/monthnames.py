"""Whether a capital word is a month, and not a verb or a person: May, March, April, June, August."""

from __future__ import annotations

import re
from functools import cache

from reportedly.text.times.context import Context
from reportedly.text.times.tables import DOUBTFUL_MONTHS, SHORT_MONTHS


@cache
def _month_support() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:in|since|by|of|until|till|from|during|through|throughout|before|after|and|to|between|for)\s+$", re.I
    )


@cache
def _adjective_left() -> re.Pattern[str]:
    return re.compile(r"\b(?:the|a|an|its|their|this|that)\s+$", re.IGNORECASE)


@cache
def _person_right() -> re.Pattern[str]:
    return re.compile(r"\s+(?:[A-Z][a-z]|said\b|says\b|told\b|will\b|has\b|was\b|is\b)|[’']s\s+(?:government|cabinet)")


@cache
def _name_right() -> re.Pattern[str]:
    return re.compile(r"\s+(?:for|on|against|of(?: the)?)\s+[A-Z]")


@cache
def _owner_right() -> re.Pattern[str]:
    return re.compile(r"[’']s\s+[a-z]")


@cache
def _when_left() -> re.Pattern[str]:
    return re.compile(r"\b(?:in|since|until|till|from|during|after|before)\s+$", re.IGNORECASE)


def is_month(ctx: Context, name: str, start: int, stop: int, left: bool, right: bool, dot: bool) -> bool:
    if not ctx.text[start].isupper():
        return False
    if left or right:
        return True
    if name in SHORT_MONTHS:
        return dot and bool(_month_support().search(ctx.before(start)))
    if name not in DOUBTFUL_MONTHS:
        return True
    if _adjective_left().search(ctx.before(start)) and re.match(r"\s+[a-z]", ctx.after(stop)):
        return not _name_right().match(ctx.after(stop))  # "the March talks", "a May vote"; not "the March for Peace"
    person = _person_right().match(ctx.after(stop))
    supported = bool(_month_support().search(ctx.before(start)))
    if name == "may" and supported and _owner_right().match(ctx.after(stop)):
        return bool(_when_left().search(ctx.before(start)))  # "in protest at May's plan"
    if name in ("may", "march"):
        return supported and not person
    return supported or not person
