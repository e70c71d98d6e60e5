"""Rules for units that are counted or many: "three days later", "the past two months", "for years"."""

from __future__ import annotations

import re
from functools import cache

from reportedly.text.times import comparisons
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
        rf"\b(?=\w)(?:(?P<approx>{APPROXIMATE})\s+)?"  # the first boundary keeps the search out of words: 20 µs less
        r"(?:\b(?P<det>(?:the|these|those|his|her|its|their)\s+)?"
        r"\b(?P<rel>last|past|previous|next|coming|following|first|final|latest|recent)\s+|\b(?P<the>the|these|those)\s+)?"
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
        f"thousand half couple dozen of several few many numerous various countless {fillers}"
    )


def count_before(before: str) -> re.Match[str] | None:
    """The number or vague count that the text before a unit ends in, with its modifiers."""
    found = _counted_left().search(before) if ends_in(before, _counted_words()) else None
    if found and (found["rel"] or "").lower() == "last" and _verb_last().search(before, 0, found.start("rel")):
        return _counted_left().search(before, found.end("rel"))
    return found


@cache
def _verb_last() -> re.Pattern[str]:
    return re.compile(r"\b(?:to|can|could|will|would|may|might|should|must|not|likely)\s+$", re.IGNORECASE)


@cache
def _length_left() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:for|in|within|after|of|than|takes?|took|lasts?|lasted|lasting|spent|spends?|waits?|waited|drives?|drove"
        r"|walk(?:ed)?|needs?|needed|over|into)\s+$",
        re.IGNORECASE,
    )


@cache
def _some_day() -> re.Pattern[str]:
    return re.compile(r"\b(?:will|would|may|might|could|can|to)\s+$", re.IGNORECASE)


@cache
def _counted_right() -> re.Pattern[str]:
    return re.compile(
        r"(?P<half>\s+and\s+a\s+half)?(?P<so>\s+or\s+(?:so|two|more))?(?:"
        r"(?P<ago>\s+(?:ago|before\s+now)\b)|(?P<hence>\s+(?:from\s+(?:now|today)|hence)\b)"
        r"|(?P<time>[’']s?\s+time\b)"
        r"|(?P<later>\s+(?:later|afterwards?)\b)|(?P<earlier>\s+(?:earlier|before\b(?=[\s]*[.,;]|\s+(?:that|this))"
        r"|previously|beforehand)\b)|(?P<event>(?=\s+(?:after|before)\b))|(?P<long>-long\b)|(?P<old>[-\s]+old\b|\s+of\s+age\b))?",
        re.IGNORECASE,
    )


def counted(ctx: Context, start: int, end: int, kind: Unit, left: re.Match[str]) -> Draft | None:
    """A counted unit: a length, or a date so far from publication or from the last date told."""
    right = _counted_right().match(ctx.after(end))
    begin = start - len(left[0].lstrip())
    if right is None or right["old"]:
        return None  # ages aren't times in our record
    if not _is_sure(ctx, begin, left, right):
        if kind == "day" and _said(left) == "one" and _some_day().search(left.string[: left.start("num")]):
            return reference(begin, end, "FUTURE_REF")
        if _said(left) in ("a", "an"):
            return None  # "40 barrels a day" is a rate
    if _is_part(ctx, start, kind, left) or (_said(left) in ("a", "an") and left["rel"]):
        return None
    number = _number(left, right, fortnight=ctx.text[start:end].lower().startswith("fortnight"))
    if _said(left) in ("a", "an") and right["long"]:
        begin = start
    approx = left["approx"] or left["approx2"]
    if (left["approx"] or "").lower() == "over" and (left["rel"] or left["the"]):
        begin, approx = start - len(left.string[left.end("approx") :].lstrip()), None  # "over the past two years"
    mod = _APPROX_MOD.get(approx.lower()) if approx else ("APPROX" if right["so"] else None)
    if _said(left).startswith(("a couple", "couple")):
        mod = "APPROX"
    dated = _dated(ctx, begin, end, kind, number, right, mod, exact=not approx)
    return dated or _length(ctx, begin, start, end + right.end(), kind, number, left, mod, right)


def _said(left: re.Match[str]) -> str:
    return (left["num"] or "").lower()


def _is_sure(ctx: Context, begin: int, left: re.Match[str], right: re.Match[str]) -> bool:
    """Do the words round a count say that it is a length or a distance, so that "a" counts as one?"""
    beside = any(right[name] for name in ("ago", "hence", "later", "earlier", "long", "half"))
    near = left["approx"] or right["event"] is not None
    return beside or bool(near or _length_left().search(ctx.text[max(0, begin - 24) : begin]))


def _is_part(ctx: Context, start: int, kind: Unit, left: re.Match[str]) -> bool:
    """Is the quarter a fourth of something ("a quarter as much", "three-quarters")?"""
    return kind == "quarter" and (_said(left) in ("a", "one") or ctx.text[start - 1 : start] in ("-", "–"))


def _number(left: re.Match[str], right: re.Match[str], *, fortnight: bool) -> float | None:
    number = None if left["num2"] or not left["num"] else number_of(left["num"])
    if number is None:
        return None
    return (number + (0.5 if right["half"] else 0)) * (2 if fortnight else 1)


def _dated(
    ctx: Context, begin: int, end: int, kind: Unit, number: float | None, right: re.Match[str], mod: str | None, *,
    exact: bool,
) -> Draft | None:  # fmt: skip
    """The date that the count leads to ("three days ago", "in two years' time", "a week later"); None for a length."""
    coming = right["hence"] or (right["time"] and ctx.text[max(0, begin - 3) : begin].lower() == "in ")
    ending = end + right.end()
    if kind == "year" and number == 1 and (right["ago"] or right["earlier"]) and exact:
        compared = comparisons.year_before(ctx, begin, ending)
        if compared:
            return compared
    if right["ago"] or coming:
        return _away(ctx, begin, ending, kind, number, -1 if right["ago"] else 1, mod)
    if right["later"] or right["earlier"]:
        return _from_focus(ctx, begin, ending, kind, number, 1 if right["later"] else -1, mod)
    return None


def _length(
    ctx: Context, begin: int, start: int, ending: int, kind: Unit, number: float | None, left: re.Match[str],
    mod: str | None, right: re.Match[str],
) -> Draft | None:  # fmt: skip
    ending -= len(right["time"] or "")  # "two years' time" without "in"
    rel = (left["rel"] or "").lower()
    if rel == "recent":
        return reference(begin, ending, "PAST_REF")
    value = duration(plain(number) if number is not None else "X", kind)
    if every := re.search(r"\bevery\s+$", ctx.text[max(0, begin - 8) : begin], re.IGNORECASE):
        return Draft(begin - len(every[0]), ending, "SET", value, kind, why="repeated")
    if rel in ("last", "past", "previous", "next", "coming") and ctx.text[start:ending].endswith("s"):
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
    if number is not None and kind == "year" and number != int(number) and 2 * number == int(2 * number):
        number, kind = 12 * number, "month"
    if number is None or number != int(number):
        return reference(start, end, "PAST_REF" if sign < 0 else "FUTURE_REF")
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
    """So many units from the last date told; the bare length where that is unknown or coarser than the unit."""
    length = Draft(start, end, "DURATION", duration(plain(number) if number is not None else "X", kind), kind, mod=mod)
    if number is None:
        return length._replace(why="vague")
    told = ctx.told_day(kind)
    if told is None or number != int(number):
        return length._replace(why="no_text_anchor")
    day = shift(told, sign * int(number), kind)
    if day is None:
        return length._replace(why="finer_than_day")
    fine: Unit = "year" if kind in ("decade", "century") else kind
    return Draft(start, end, "DATE", value_of(day, fine), fine, "text", mod)


def reference(start: int, end: int, value: str, *, why: str = "vague") -> Draft:
    return Draft(start, end, "DATE", value, "unknown", why=why)
