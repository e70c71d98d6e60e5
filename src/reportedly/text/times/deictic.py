"""Rules whose core says when by itself: today, tonight, now, recently, daily, "last night"."""

from __future__ import annotations

import re
from functools import cache

from reportedly.text.times import backward, tense
from reportedly.text.times.context import Context, Draft
from reportedly.text.times.days import add_days
from reportedly.text.times.tables import PARTS

DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}
REFERENCES = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "presently": "PRESENT_REF", "nowadays": "PRESENT_REF",
    "current": "PRESENT_REF", "recently": "PAST_REF", "recent": "PAST_REF", "lately": "PAST_REF",
    "soon": "FUTURE_REF", "future": "FUTURE_REF", "past": "PAST_REF",
}  # fmt: skip
SETS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M",
    "quarterly": "P1Q", "yearly": "P1Y", "annually": "P1Y",
}  # fmt: skip


@cache
def _day_left() -> re.Pattern[str]:
    return re.compile(r"\b(?P<mod>early|earlier|late|later|the day (?:before|after))\s+$", re.IGNORECASE)


@cache
def _part_right() -> re.Pattern[str]:
    return re.compile(r"\s+(?P<part>morning|afternoon|evening|night)\b")


def day(ctx: Context, start: int, end: int) -> Draft | None:
    """today, yesterday, tomorrow, with a part of the day, and "the day after tomorrow"."""
    if ctx.capital_in_sentence(start):
        return None
    step = DAYS[ctx.text[start:end].lower()]
    left, right = _day_left().search(ctx.before(start)), _part_right().match(ctx.after(end))
    mod = left["mod"].lower() if left else ""
    begin = start - len(left[0]) if left else start
    ending = end + right.end() if right else end
    step += {"the day before": -1, "the day after": 1}.get(mod, 0)
    return _on_day(
        ctx, begin, ending, step, PARTS[right["part"]] if right else None, {"early": "START", "late": "END"}.get(mod)
    )


def _on_day(ctx: Context, start: int, end: int, step: int, part: str | None, mod: str | None) -> Draft:
    kind, precision = ("TIME", "part_of_day") if part else ("DATE", "day")
    found = add_days(ctx.published, step) if ctx.published else None
    if found is None:
        return Draft(start, end, "TIME" if part else "DATE", None, precision, mod=mod, why="no_publication_date")
    value = found.isoformat() + (f"T{part}" if part else "")
    return Draft(start, end, "TIME" if kind == "TIME" else "DATE", value, precision, "published", mod)


def tonight(ctx: Context, start: int, end: int) -> Draft:
    """tonight."""
    return _on_day(ctx, start, end, 0, "NI", None)


@cache
def _of_day_left() -> re.Pattern[str]:
    return re.compile(
        r"(?:\b(?:early|earlier|late|later)\s+)?\b(?P<rel>this|last|that|the same|the next|the following|the previous)"
        r"\s+$",
        re.IGNORECASE,
    )


def part_of_day(ctx: Context, start: int, end: int) -> Draft | None:
    """this morning, last night, that evening."""
    left = _of_day_left().search(ctx.before(start))
    if left is None:
        return backward.part_told(ctx, start, end)
    part, begin, rel = PARTS[ctx.text[start:end].lower()], start - len(left[0]), left["rel"].lower()
    if rel in ("this", "last"):
        return _on_day(ctx, begin, end, -1 if rel == "last" else 0, part, None)
    step = {"the next": 1, "the following": 1, "the previous": -1}.get(rel, 0)
    found = add_days(ctx.focus, step) if ctx.focus and ctx.focus_precision == "day" else None
    if found is None:
        return Draft(begin, end, "TIME", None, "part_of_day", why="no_text_anchor")
    return Draft(begin, end, "TIME", f"{found.isoformat()}T{part}", "part_of_day", "text")


@cache
def _ref_left() -> re.Pattern[str]:
    return re.compile(
        r"\b(?P<the>the\s+)?(?P<lead>(?:right|just|more|most|very|near|immediate|distant|not-too-distant)\s+)?$", re.I
    )


def reference(ctx: Context, start: int, end: int) -> Draft | None:
    """now, currently, recently, soon, "the past", "the future"; adjectives only where they stand for a time."""
    word = ctx.text[start:end].lower()
    if ctx.capital_in_sentence(start) or ctx.text[start - 1 : start] == "-":
        return None  # "Park Won-soon"
    left = _ref_left().search(ctx.before(start))
    the = bool(left and left["the"])
    lead = left["lead"] if left else None
    begin = start - len(left[0]) if left else start
    rest = ctx.after(end)
    if word in ("past", "recent"):
        noun = re.match(r"\s*(?:[.,;:!?]|$|(?:and|is|was|has|but|that|when|to)\b)", rest)
        if word == "recent" or not the or not noun:
            return None
    if (word == "soon" and re.match(r"\s+(?:as|after)\b", rest)) or re.search(
        r"\b(?:as|too|how|so)\s+$", ctx.before(start)
    ):
        return None
    if word == "soon" and _told_soon(ctx, start, rest):
        return None
    if word == "now" and re.match(r"[-–]|,\s" if ctx.text[start] == "N" else r"\s+that\b|[-–]", rest):
        return None
    if word == "current" and not re.match(r"\s+[a-z]", rest):
        return None
    if word == "future" and re.match(r"\s+of\b", rest):
        return None  # "the future of the party" is its fate
    if word == "future" and not (the or re.search(r"\bin\s+$", ctx.before(start))):
        return None  # "future earnings" dates nothing
    if not (the and word in ("past", "future")) and not (lead and word != "current"):
        begin = start
    return Draft(begin, end, "DATE", REFERENCES[word], "unknown", why="vague")


def _told_soon(ctx: Context, start: int, rest: str) -> bool:
    """Is "soon" part of a story ("it soon became", "was soon released") and nothing to come?"""
    group = tense.group_next(rest)
    return bool(group and group["past"]) or bool(re.search(r"\b(?:was|were|had)\s+$", ctx.before(start)))


def repeated(ctx: Context, start: int, end: int) -> Draft | None:
    """daily, weekly, annually; not as part of a name ("Daily News") nor "quarterly dividend"."""
    word = ctx.text[start:end].lower()
    if re.match(r"\s+[A-Z]", ctx.after(end)):
        return None  # "the party daily Pravo": a paper
    if re.search(r"\b(?:average|mean|median)\s+$", ctx.before(start)):
        return None  # a rate
    if ctx.capital_in_sentence(start) or (word == "quarterly" and re.match(r"\s+[a-z]", ctx.after(end))):
        return None
    return Draft(start, end, "SET", SETS[word], word, why="repeated")
