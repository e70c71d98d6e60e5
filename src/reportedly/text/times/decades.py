"""Rules for decades in words and for names of dates in digits: "the nineties", "9/11", "Q3 2012", "FY2013"."""

from __future__ import annotations

import re
from functools import cache

from reportedly.text.times.context import Context, Draft
from reportedly.text.times.tables import MODS, MONTH, MONTHS, NUMBERS

DECADES = {
    "thirties": 193, "forties": 194, "fifties": 195, "sixties": 196, "seventies": 197, "eighties": 198, "nineties": 199,
}  # fmt: skip


@cache
def _decade_left() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:the\s+)(?:(?P<mod>early|late|mid)[\s-]+)?(?:nineteen[\s-])?$|\b(?P<mod2>early|late|mid)-$", re.IGNORECASE
    )


@cache
def _warm() -> re.Pattern[str]:
    return re.compile(r"\b(?:temperatures?|degrees|highs?|lows?|heat|humid\w*|age[ds]?)\b", re.IGNORECASE)


def decade(ctx: Context, start: int, end: int) -> Draft | None:
    """ "the nineties" (199X); neither an age ("in his nineties") nor a temperature ("in the low nineties")."""
    left = _decade_left().search(ctx.before(start))
    if left is None or _warm().search(ctx.before(start)):
        return None
    mod = MODS.get((left["mod"] or left["mod2"] or "").lower())
    return Draft(start - len(left[0]), end, "DATE", f"{DECADES[ctx.text[start:end].lower()]}X", "decade", mod=mod)


def in_digits(ctx: Context, start: int, end: int) -> Draft | None:
    """ "the 90s" without its apostrophe, under the same conditions; "the 20s" may be of either century."""
    left = _decade_left().search(ctx.before(start))
    tens = int(ctx.text[start:end])
    if left is None or tens % 10 or tens < 50 or not re.match(r"s\b", ctx.after(end)):
        return None
    if _warm().search(ctx.before(start)):
        return None
    mod = MODS.get((left["mod"] or left["mod2"] or "").lower())
    return Draft(start - len(left[0]), end + 1, "DATE", f"19{tens // 10}X", "decade", mod=mod)


@cache
def _coded() -> re.Pattern[str]:
    return re.compile(
        r"(?P<part>[QH])(?P<number>[1-4])(?:,?\s+(?:of\s+)?(?:FY\s?)?(?P<year>(?:19|20)\d\d)\b|\s+[’'](?P<short>\d\d)\b)?"
        r"|FY\s?[’']?(?P<fiscal>(?:20)?\d\d)\b"
    )


def coded(ctx: Context, start: int) -> Draft | None:
    """A quarter, half or fiscal year in its short form (Q3 2012, H1, FY2013), from its first letter on."""
    found = _coded().match(ctx.text, start)
    if found is None or ctx.text[max(0, start - 1) : start].isalnum() or ctx.text[found.end() :][:1].isalnum():
        return None
    begin, end = found.span()
    if found["fiscal"]:
        return Draft(begin, end, "DATE", f"20{found['fiscal'][-2:]}", "year")
    if found["part"] == "H" and int(found["number"]) > 2:
        return None
    code, precision = found["part"] + found["number"], "quarter" if found["part"] == "Q" else "half"
    if found["year"] or found["short"]:
        return Draft(begin, end, "DATE", f"{found['year'] or '20' + found['short']}-{code}", precision)
    if found["part"] == "H":
        return None  # "H1" may be a visa, a road, a flu
    if ctx.published is None:
        return Draft(begin, end, "DATE", f"XXXX-{code}", precision, why="no_publication_date")
    year = ctx.published.year - (int(found["number"]) * 3 - 2 > ctx.published.month + 3)
    return Draft(begin, end, "DATE", f"{year:04d}-{code}", precision, "published")


def nine_eleven(ctx: Context, start: int) -> Draft | None:
    """9/11, the name of the attacks of 2001."""
    named = re.compile(r"9/11(?![\d/])").match(ctx.text, start)
    if named is None or ctx.text[max(0, start - 1) : start] in tuple("/.,-$€£"):
        return None
    return Draft(start, named.end(), "DATE", "2001-09-11", "day")


def short_decade(ctx: Context, start: int, end: int) -> Draft | None:
    """'90s, with its apostrophe; the century is unknown for '10s and '20s."""
    tens = int(ctx.text[start:end])
    if tens % 10 or not re.match(r"s\b", ctx.text[end : end + 2]):
        return None
    if tens <= 20:
        return Draft(start - 1, end + 1, "DATE", None, "decade", why="century_unknown")
    left = _decade_left().search(ctx.before(start - 1))
    begin = start - 1 - (len(left[0]) if left else 0)
    mod = MODS.get((left["mod"] or left["mod2"] or "").lower()) if left else None
    return Draft(begin, end + 1, "DATE", f"19{tens // 10}X", "decade", mod=mod)


@cache
def _spelled() -> re.Pattern[str]:
    ones = "one|two|three|four|five|six|seven|eight|nine"
    return re.compile(
        r"nineteen[\s-](?P<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
        rf"(?:[\s-](?P<ones>{ones})\b)?(?![\s-](?:{ones}|[a-z]+(?:s\b|ty\b)))"
        rf"|two\sthousand(?:\sand)?\s(?P<after>{ones})\b(?=\s*[,.;]|\s+(?:when|the|after|and)\b)|(?P<even>two\sthousand\b)"
    )


@cache
def _spelled_left() -> re.Pattern[str]:
    return re.compile(rf"(?P<month>{MONTH})\s+$|\b(?:in|since|of|by|until|from)\s+$|\b(?P<year>(?:the\s+)?year\s+)$")


def spelled_year(ctx: Context, start: int, end: int) -> Draft | None:
    """A year in words, as transcripts have it: nineteen ninety-six; with its month where that stands before it."""
    found = _spelled().match(ctx.text, start)
    left = _spelled_left().search(ctx.before(start)) if found else None
    if found is None or (left is None and not found["ones"]) or (found["even"] and not (left and left["year"])):
        return None
    if found["tens"]:
        number = 1900 + NUMBERS[found["tens"]] + NUMBERS.get(found["ones"] or "", 0)
    else:
        number = 2000 + NUMBERS.get(found["after"] or "", 0)
    if left and left["month"]:
        month = MONTHS[left["month"].rstrip(".").lower()]
        return Draft(start - len(left[0]), found.end(), "DATE", f"{number:04d}-{month:02d}", "month")
    begin = start - len(left["year"]) if left and left["year"] else start
    return Draft(begin, found.end(), "DATE", f"{number:04d}", "year")
