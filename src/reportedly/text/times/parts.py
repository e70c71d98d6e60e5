"""Rules for what stands before a date and widens or narrows it: "the morning of 5 May", "the week ended Friday"."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from reportedly.text.times.context import Context, Draft, ends_in
from reportedly.text.times.days import Unit, value_of
from reportedly.text.times.tables import MODS, PARTS
from reportedly.text.wordset import word_set


@cache
def _lead() -> re.Pattern[str]:
    part = "morning|afternoon|evening|night"
    return re.compile(
        rf"\b(?:(?:(?:the|late|early)\s+)*(?:(?P<part>{part})\s+of|(?P<hours>(?:early|small)(?:\s+morning)?\s+hours\s+(?:of|on))"
        rf"|(?P<late>{part})\s+hours\s+(?:of|on)|(?P<overnight>overnight)(?:\s+on)?)"
        rf"|(?P<mod>early|late|mid)[\s-]+(?P<bare>{part})(?:\s+on)?"
        r"|(?:the\s+)?(?P<week>week(?:end)?)\s+(?:of|beginning|starting|ended|ending))\s+$",
        re.IGNORECASE,
    )


@cache
def _last_words() -> frozenset[str]:
    return word_set("of on beginning starting ended ending morning afternoon evening night overnight")


def with_lead(ctx: Context, draft: Draft) -> Draft:
    """The draft of a day, or the part of it, or the week round it, that the words before name.

    The early hours are the morning's start.
    """
    if draft.type != "DATE" or draft.precision != "day" or draft.value is None or not draft.value[-1].isdigit():
        return draft
    before = ctx.before(draft.start)
    lead = _lead().search(before) if ends_in(before, _last_words()) else None
    if lead is None:
        return draft
    start = draft.start - len(lead[0])
    if lead["week"]:
        if "X" in draft.value:
            return draft
        unit: Unit = "weekend" if lead["week"].lower() == "weekend" else "week"
        return draft._replace(start=start, value=value_of(date.fromisoformat(draft.value), unit), precision=unit)
    named = lead["part"] or lead["bare"] or lead["late"] or ("night" if lead["overnight"] else "morning")
    part = PARTS[named.lower()]
    mod = "START" if lead["hours"] else MODS.get((lead["mod"] or "").lower())
    return draft._replace(start=start, type="TIME", value=f"{draft.value}T{part}", precision="part_of_day", mod=mod)
