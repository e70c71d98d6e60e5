"""Rules for parts of years and for centuries: "last summer", "the third quarter of 2023", "the 20th century"."""

from __future__ import annotations

import re
from functools import cache

from reportedly.text.times.context import Context, Draft
from reportedly.text.times.days import add_days, value_of
from reportedly.text.times.tables import MODS, ORDINALS, SEASONS


@cache
def _season_left() -> re.Pattern[str]:
    return re.compile(
        r"(?:\b(?P<mod>(?:the\s+)?(?:early|late|mid|end|beginning|middle|start)(?:\s+of)?)[\s-]+)?"
        r"\b(?P<rel>last|this|next|this past|this coming|past|every|each|(?:the\s+)?following|(?:the\s+)?previous|that)"
        r"\s+(?:the\s+)?$",
        re.IGNORECASE,
    )


@cache
def _season_right() -> re.Pattern[str]:
    return re.compile(r",?\s+(?:of\s+)?(?P<year>(?:19|20)\d\d)\b(?:[-–/]\d\d\b)?")


@cache
def _season_in() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:in|by|since|until|during|over|into|of)\s+(?:the\s+)?(?:(?P<mod>early|late|mid)[\s-]+)?(?:the\s+)?$",
        re.IGNORECASE,
    )


def season(ctx: Context, start: int, end: int) -> Draft | None:
    """A season of a year; "fall" and "spring" only where they can't be the verb or the water."""
    code = SEASONS[ctx.text[start:end].lower()]
    before = ctx.before(start)
    left, right = _season_left().search(before), _season_right().match(ctx.after(end))
    if left is None and right is None:
        return _plain_season(ctx, start, end, code)
    begin = start - len(left[0]) if left else start
    if left is None and (near := _season_in().search(before)):
        kept = re.search(r"(?:the\s+)?(?:(?:early|late|mid)[\s-]+)?(?:the\s+)?$", near[0], re.IGNORECASE)
        begin = start - len(kept[0]) if kept else start
    mod = (
        next((MODS[w] for w in re.findall(r"[a-z]+", (left["mod"] or "").lower()) if w in MODS), None) if left else None
    )
    if right:
        return Draft(begin, end + right.end(), "DATE", f"{int(right['year']):04d}-{code}", "season", mod=mod)
    assert left is not None
    rel = left["rel"].lower()
    if rel in ("every", "each"):
        return Draft(begin, end, "SET", f"XXXX-{code}", "season", why="repeated")
    if ctx.published is None:
        return Draft(begin, end, "DATE", None, "season", why="no_publication_date")
    return Draft(begin, end, "DATE", f"{_season_year(ctx, code, rel):04d}-{code}", "season", "published", mod)


def _plain_season(ctx: Context, start: int, end: int, code: str) -> Draft | None:
    """ "over the summer": this year's, or last year's where this year's hasn't begun and the tense is past."""
    if code != "FA" and re.search(r"\bin\s+$", ctx.before(start)) and ctx.text[start].islower():
        return Draft(start, end, "DATE", f"XXXX-{code}", "season")  # "roads close in winter": of any year
    near = _season_in().search(ctx.before(start))
    if near is None or code in ("FA", "SP") or ctx.text[start:end].istitle() or "the " not in near[0]:
        return None
    begin = start - len(near[0]) + near[0].index("the ")
    if ctx.published is None:
        return Draft(begin, end, "DATE", None, "season", why="no_publication_date")
    begun = ctx.published.month >= {"SU": 6, "WI": 12}[code]
    back = not begun and ctx.direction(begin, end) == "past"
    return Draft(begin, end, "DATE", f"{ctx.published.year - back:04d}-{code}", "season", "published")


def _season_year(ctx: Context, code: str, rel: str) -> int:
    """The year of last/this/next season; a winter is of the year it ends in."""
    assert ctx.published is not None
    year, month = ctx.published.year, ctx.published.month
    first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    if rel in ("next", "this coming"):
        return year if month < first else year + 1
    if rel in ("last", "past", "this past", "previous", "the previous", "following", "the following", "that"):
        return year if month >= first + 3 else year - 1
    return year


@cache
def _quarter_left() -> re.Pattern[str]:
    return re.compile(
        r"(?:\b(?P<the>the\s+)?(?:\b(?P<rel>last|this|next)\s+year[’']s\s+)?(?P<year>(?:19|20)\d\d(?:[’']s)?\s+)?"
        r"(?:fiscal[\s-]+)?)(?P<ord>first|second|third|fourth|last|latter|1st|2nd|3rd|4th|latest|year-ago|year-earlier)"
        r"(?:[\s-]+fiscal)?[\s-]+$",
        re.IGNORECASE,
    )


@cache
def _quarter_right() -> re.Pattern[str]:
    return re.compile(
        r"\s+(?:of\s+)?(?:fiscal\s+)?(?P<year>(?:19|20)\d\d)\b|\s+of\s+(?P<rel>last|this|next|the)\s+year\b"
        r"|\s+of\s+the\s+(?P<decade>(?:19|20)\d0|(?<!\w)[’'](?P<short>[3-9]0))s\b"
    )


def quarter(ctx: Context, start: int, end: int) -> Draft | None:
    """A quarter or half of a year by its ordinal: "the third quarter of 2023", "first-quarter", "second half"."""
    left = _quarter_left().search(ctx.before(start))
    if left is None:
        return None
    half = ctx.text[start:end].lower() == "half"
    right = _quarter_right().match(ctx.after(end))
    word = left["ord"].lower()
    if word in ("last", "latter") and not half:
        return None
    number = 2 if word in ("last", "latter") else ORDINALS.get(word)
    if half and (number is None or number > 2 or not (right or left["year"])):
        return None
    begin, ending = start - len(left[0].lstrip()), end + (right.end() if right else 0)
    written = (left["year"] or "")[:4] or (right["year"] if right else None)
    rel = left["rel"] or (right["rel"] if right else None)
    if number is None:
        return _relative_quarter(ctx, begin, ending, left["ord"].lower())
    if right and right["decade"]:
        stem = right["decade"][:3] if not right["short"] else "19" + right["short"][0]
        return (
            Draft(begin, ending, "DATE", f"{stem}X", "decade", mod="START" if number == 1 else "END") if half else None
        )
    code = f"{'H' if half else 'Q'}{number}"
    precision = "half" if half else "quarter"
    if written:
        return Draft(begin, ending, "DATE", f"{int(written):04d}-{code}", precision)
    if ctx.published is None:
        return Draft(begin, ending, "DATE", f"XXXX-{code}", precision, why="no_publication_date")
    year = ctx.published.year
    if rel:
        year += {"last": -1, "next": 1}.get(rel.lower(), 0)
    elif number * 3 - 2 > ctx.published.month + 3 and ctx.direction(begin, ending) != "future":
        year -= 1
    return Draft(begin, ending, "DATE", f"{year:04d}-{code}", precision, "published")


def _relative_quarter(ctx: Context, start: int, end: int, word: str) -> Draft:
    if ctx.published is None:
        return Draft(start, end, "DATE", None, "quarter", why="no_publication_date")
    last = add_days(ctx.published, -91) or ctx.published
    if word != "latest":
        last = last.replace(year=max(1, last.year - 1), day=min(last.day, 28))
    return Draft(start, end, "DATE", value_of(last, "quarter"), "quarter", "published")


@cache
def _century_left() -> re.Pattern[str]:
    return re.compile(
        r"(?:\b(?P<mod>(?:the\s+)?(?:early|late|mid|end of|beginning of))[\s-]+)?(?:\bthe\s+)?"
        r"(?:\b(?P<num>\d{1,2})(?:st|nd|rd|th)|\b(?P<word>eighteenth|nineteenth|twentieth|twenty-first))[\s-]+$",
        re.IGNORECASE,
    )


def century(ctx: Context, start: int, end: int) -> Draft | None:
    """the 20th century (19XX)."""
    left = _century_left().search(ctx.before(start))
    if left is None:
        return None
    words = {"eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21}
    number = int(left["num"]) if left["num"] else words[left["word"].lower()]
    if not 1 <= number <= 99:
        return None
    if re.match(r"\s+B\.?C\.?", ctx.after(end)):
        return Draft(start - len(left[0]), end, "DATE", None, "century", why="out_of_range")
    mod = next((MODS[w] for w in re.findall(r"[a-z]+", (left["mod"] or "").lower()) if w in MODS), None)
    return Draft(start - len(left[0]), end, "DATE", f"{number - 1:02d}XX", "century", mod=mod)
