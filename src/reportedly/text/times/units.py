"""Rules whose core is one unit of time: "last week", "early next year", "every month"."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from reportedly.text.times import comparisons, ends, feasts, lengths, plurals, told
from reportedly.text.times.context import Anchor, Context, Draft, ends_in
from reportedly.text.times.days import Unit, add_days, shift, value_of
from reportedly.text.times.tables import MODS, UNITS, duration, number_of, plain
from reportedly.text.wordset import word_set


@cache
def _single_left() -> re.Pattern[str]:
    return re.compile(
        r"\b(?=\w)(?:(?P<mod>(?:the\s+)?(?:(?:early|earlier|late|later|mid)(?:\s+in)?|(?:beginning|middle|end|start|close)"
        r"(?:\s+of|(?=-))))[\s-]+)?\b(?P<rel>(?:for\s+the\s+|in\s+the\s+)?(?:(?:the\s+|that\s+(?=same))?(?:same|last|past|next|previous|following|coming"
        r"|current|present|upcoming|preceding|latest|entire|whole|full|recent)|this(?:\s+(?:past|coming))?|that|the"
        r"|each|every|per|any\s+given|one|a|an|every\s+other|alternate|some)(?:\s+(?:fiscal|financial|calendar))?)"
        r"[\s-]+$",
        re.IGNORECASE,
    )


@cache
def _single_words() -> frozenset[str]:
    """What _single_left can end in."""
    return word_set(
        "same last past next previous following coming current present upcoming preceding latest entire whole full"
        " recent this that the each every per given one a an other alternate some fiscal financial calendar"
    )


def unit(ctx: Context, start: int, end: int) -> Draft | None:
    """An expression round a unit of time, or None where the word isn't used as one ("the second attack")."""
    word = ctx.text[start:end].lower()
    kind = UNITS[word]
    if word == "year" and (compared := _year_earlier(ctx, start, end)):
        return compared
    if word == "year" and (holiday := feasts.new_year(ctx, start, end)):
        return holiday
    if ctx.capital_in_sentence(start) and not ctx.text[start:end].isupper():
        return None  # "60 Minutes"
    if ctx.text[end : end + 4] == "-to-":
        return None  # "the quarter-to-quarter comparison"
    if word == "quarter" and re.match(r"\s+of\s+(?!(?:19|20)\d\d)", ctx.after(end)):
        return None  # a quarter of the voters
    if word == "year" and re.match(r"\s+(?:(?:ended|ending|to)\s+(?=[A-Z])|end(?:ed|ing)\b)", ctx.after(end)):
        return _year_to(ctx, start, end)
    if beside := told.unit_beside(ctx, start, end, kind):
        return beside
    if ended := ends.end_of_unit(ctx, start, end, kind):
        return ended
    before = ctx.before(start)
    counted = lengths.count_before(before)
    if counted and not (kind == "second" and not word.endswith("s")):
        found = lengths.counted(ctx, start, end, kind, counted)
        if found:
            return found
    if kind in ("second", "minute") or word.startswith("fortnight"):
        return None
    if word.endswith("s") and (word != "quarters" or re.search(r"\b(?:recent|past|coming)\s+$", before, re.I)):
        return plurals.bare_plural(ctx, start, end, kind)
    if re.match(r"-long\b", ctx.after(end)) and ctx.text[start - 1 : start] in tuple(" \n\t") and kind != "weekend":
        return Draft(start, end + 5, "DURATION", duration("1", kind), kind, why="length_only")
    single = _single_left().search(before) if ends_in(before, _single_words()) else None
    return _single(ctx, start, end, kind, single) if single else None


def _year_to(ctx: Context, start: int, end: int) -> Draft:
    """ "the year ended 31 March" is a length; the date that ends it is an expression of its own."""
    the = re.search(r"\bthe\s+(?:fiscal\s+|financial\s+|full\s+)?$", ctx.before(start), re.IGNORECASE)
    return Draft(start - len(the[0]) if the else start, end, "DURATION", "P1Y", "year", why="length_only")


@cache
def _compared_right() -> re.Pattern[str]:
    return re.compile(
        r"-(?:earlier|ago)(?:(?P<quarter>\s+(?:quarter|period)\b)|\s+(?P<months>six|nine|12)\s+months\b)?"
    )


def _year_earlier(ctx: Context, start: int, end: int) -> Draft | None:
    """ "the year-earlier quarter", "year-ago": the year before publication, or the last full quarter's of that year."""
    right = _compared_right().match(ctx.after(end))
    if right is None:
        return None
    begin = start - 4 if ctx.text[max(0, start - 4) : start].lower() == "the " and right["quarter"] else start
    ending = end + right.end()
    if right["months"]:
        value = duration(plain(number_of(right["months"]) or 0), "month")
        return Draft(begin, ending, "DURATION", value, "month", why="length_only")
    if ctx.period:
        return comparisons.one_year_back(ctx, begin, ending)
    kind: Unit = "quarter" if right["quarter"] else "year"
    back = shift(ctx.published, -5 if right["quarter"] else -4, "quarter") if ctx.published else None
    if back is None:
        return Draft(begin, ending, "DATE", None, kind, why="no_publication_date")
    return Draft(begin, ending, "DATE", value_of(back, kind), kind, "published", moves=False)


@cache
def _single_right() -> re.Pattern[str]:
    return re.compile(
        r"(?P<long>-long\b)|(?P<ago>\s+ago\b)|(?P<later>\s+(?:later|earlier|before|after)\b)"
        r"|(?P<of>\s+of\s+(?=[A-Z]))|(?P<old>[-\s]old\b)|(?P<end>[-\s]end\b)"
    )


def _single(ctx: Context, start: int, end: int, kind: Unit, left: re.Match[str]) -> Draft | None:
    right = _single_right().match(ctx.after(end))
    if right and (right["old"] or right["long"]):
        return None
    rel = left["rel"].lower().removeprefix("for the ").removeprefix("in the ").strip()
    rel = re.sub(r"\s+(?:fiscal|financial|calendar)$", "", rel)
    lead = re.match(r"(?:for|in)\s+(?=the\s)", left["rel"], re.IGNORECASE)
    begin = start - len(left[0]) + (lead.end() if lead and not left["mod"] else 0)
    mod = next((MODS[w] for w in re.findall(r"[a-z]+", (left["mod"] or "").lower()) if w in MODS), None)
    if rel in ("each", "every", "any given", "every other", "alternate", "per"):
        if rel == "per":
            return None  # a rate, not a time of the event
        number = "2" if rel in ("every other", "alternate") else "1"
        return Draft(begin, end, "SET", duration(number, kind), kind, why="repeated")
    if often := _often().search(ctx.before(begin)):
        return Draft(begin - len(often[0]), end, "SET", duration("1", kind), kind, why="repeated")
    if kind in ("hour", "minute"):
        return None  # "40 barrels an hour" is a rate; lengths are counted
    if rel in ("some", "one", "a", "an", "recent", "any"):
        return None
    if kind == "day" and rel in ("last", "the last", "coming", "the coming", "current", "the current", "next"):
        return None  # "her last day in office", "next-day delivery"
    if rel == "the" and kind == "year" and right and not right["end"]:
        return None
    bare = rel in ("the", "that", "same", "the same")
    if bare and not mod and not (kind in ("year", "quarter", "weekend", "day") or rel != "the"):
        return None
    if kind == "year" and rel == "last" and not mod and (same := comparisons.last_year(ctx, begin, end)):
        return same
    return _whole_unit(ctx, begin, end, kind, rel, mod)


@cache
def _often() -> re.Pattern[str]:
    return re.compile(r"\b(?:once|twice|(?:\w+|\d+)\s+times)\s+$", re.IGNORECASE)


def _whole_unit(ctx: Context, start: int, end: int, kind: Unit, rel: str, mod: str | None) -> Draft | None:
    word = rel.removeprefix("the ").removeprefix("that ")
    steps = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "this past": -1, "next": 1, "coming": 1,
             "upcoming": 1, "following": 1, "this coming": 1, "this": 0, "current": 0, "present": 0}  # fmt: skip
    back = word in ("that", "same", "following", "previous", "preceding") or told.in_day(ctx, start, end, kind, mod)
    back = back or (rel == "the next" and told.next_is_told(ctx, start, end, kind))
    anchor: Anchor = "text" if back else "published"
    base: date | None = ctx.told_day_then(start, end, kind) if back else ctx.published
    if base is None:
        return Draft(start, end, "DATE", None, kind, mod=mod, why="no_text_anchor" if back else "no_publication_date")
    step = steps.get(word, 0)
    if word == "the" or word in ("entire", "whole", "full", "latest"):
        if (kind == "day" and not back) or (kind == "quarter" and word == "the" and ctx.focus is None):
            return None
        step = -1 if kind in ("weekend", "quarter") else 0
        if kind == "weekend" and ctx.direction(start, end) == "future":
            step = 0
    if kind == "weekend" and word == "this" and _early(base) and ctx.direction(start, end) == "past":
        step = -1  # "was held this weekend", told on a Monday
    if kind == "weekend":
        day = _weekend(base, step)
    elif kind == "quarter" and word in ("the", "latest"):
        day = ctx.period or shift(base, -1, "quarter")
    else:
        day = shift(base, step, kind)
    if day is None:
        return Draft(start, end, "DATE", None, kind, mod=mod, why="out_of_range")
    if word in ("past",) and kind in ("year", "decade", "century", "month"):
        value = duration("1", kind)
        fine: Unit = "month" if kind == "month" else "year"
        both = f"{value_of(day, fine)}/{value_of(base, fine)}"
        return Draft(start, end, "DURATION", value, kind, anchor, mod, edtf=both)
    return Draft(start, end, "DATE", value_of(day, kind), kind, anchor, mod)


def _early(day: date) -> bool:
    """Whether a day is so early in its week that the weekend before is the nearer one."""
    return day.weekday() <= 2


def _weekend(base: date, step: int) -> date | None:
    """A day of the weekend meant: the last one begun for "the weekend" and "last weekend", this week's, or next."""
    if step < 0 and base.weekday() >= 5:
        return base  # on a Sunday, "the weekend" is still this one
    return add_days(base, 7 * step)
