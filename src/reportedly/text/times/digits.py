"""Rules whose core is a number: dates in digits, years, decades, spans of years."""

from __future__ import annotations

import re
from functools import cache

from reportedly.text.times.context import Context, Draft, ends_in
from reportedly.text.times.days import real_date
from reportedly.text.times.tables import MODS
from reportedly.text.wordset import word_set


@cache
def _digits_date() -> re.Pattern[str]:
    return re.compile(
        r"(?P<iso>(?P<y>[12]\d{3})-(?P<m>0[1-9]|1[0-2])(?:-(?P<d>\d\d))?(?P<clock>T[0-2][0-9]:[0-5][0-9](?::[0-5][0-9])?Z?)?)(?![\d-])"
        r"|(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)(?P<year>(?:19|20)\d\d|\d\d)(?![\d/]|\.\d)"
    )


def digits_date(ctx: Context, start: int) -> Draft | None:
    """A date in digits: ISO, 28.10.2024 (day first), 10/28/2024 (unknown where day and month can change places)."""
    found = _digits_date().match(ctx.text, start)
    if not found or ctx.text[max(0, start - 1) : start] in tuple("/.-$€£:+"):
        return None
    begin, end = found.span()
    if found["iso"]:
        return _iso(found, begin, end)
    first, second = int(found["a"]), int(found["b"])
    if len(found["year"]) == 2 and found["sep"] == ".":
        return None  # 10.12.98 may be a section or a version
    year = int(found["year"]) if len(found["year"]) == 4 else 2000 + int(found["year"])
    if found["sep"] == ".":
        pairs = {(second, first)}
    else:
        pairs = {(m, d) for m, d in ((first, second), (second, first)) if m <= 12}
    days = {day for m, d in pairs if (day := real_date(year, m, d))}
    if len(days) == 1:
        return Draft(begin, end, "DATE", days.pop().isoformat(), "day")
    why = "day_month_ambiguous" if days else "no_such_date"
    return Draft(begin, end, "DATE", None, "day", why=why)


def _iso(found: re.Match[str], start: int, end: int) -> Draft | None:
    year, month = int(found["y"]), int(found["m"])
    if not found["d"]:
        if month > year % 100:
            return None  # "the class of 2006-08": years rather than a month
        return Draft(start, end, "DATE", f"{year:04d}-{month:02d}", "month")
    day = real_date(year, month, int(found["d"]))
    if day is None:
        return Draft(start, end, "DATE", None, "day", why="no_such_date")
    clock = found["clock"]
    return Draft(start, end, "TIME" if clock else "DATE", day.isoformat() + (clock or ""), "minute" if clock else "day")


@cache
def _year_left() -> re.Pattern[str]:
    return re.compile(
        r"(?P<word>\b(?:in|since|of|by|until|till|from|to|and|or|between|during|before|after|through|for|with|than|to"
        r"|as of)\s+|[(—–]\s*)?"
        r"(?P<mod>(?:(?:the\s+)?(?:(?:early|late|mid)(?:\s+in)?|(?:beginning|middle|end|start)(?:\s+of)?)[\s-]+)?"
        r"(?:(?:the\s+)?(?:fiscal(?:\s+year)?|year(?:\s+of)?|FY)\s+|the\s+)?)$",
        re.IGNORECASE,
    )


@cache
def _about_left() -> re.Pattern[str]:
    return re.compile(
        r"(?:\b(?:in|since|from|until|by|to)\s+|\()((?:about|around|roughly|approximately)\s+)$|\b(?P<bare>around\s+)$|\b((?:circa|ca\.?|c\.)\s?)$",
        re.I,
    )


@cache
def _year_words() -> frozenset[str]:
    """What _year_left can end in."""
    return word_set(
        "in since of by until till from to and or between during before after through for with than as early late mid"
        " beginning middle end start fiscal year fy the ( — –"
    )


@cache
def _year_right() -> re.Pattern[str]:
    return re.compile(
        r"(?P<decade>s\b)|(?P<bad>[,.:/]\d|\d|%|-[a-z]|\s*(?:percent|per\scent|km\b|kg\b|miles|metres|meters|tons|tonnes"
        r"|people|men\b|women|children|troops|soldiers|shares|points|dollars|euros|pounds|yen|million|billion|hours"
        r"|GMT|others|members|homes|employees|workers|jobs|deaths|dead\b|more\b|cases|barrels|families|feet|yards))"
        r"|(?P<open>\s+(?:or|and)\s+(?:(?P<on>later|beyond|after|onwards?)|earlier|before)\b(?!\s+[a-z]))"
        r"|(?P<range>[-–—/](?:\d{4}|\d\d)\b(?![-/]))"
    )


@cache
def _named_by() -> re.Pattern[str]:
    """What a number only names: "Resolution 1973", "Case 2000"."""
    return re.compile(
        r"\b(?:Case|Docket|Flight|Route|Highway|Interstate|Room|Model|Resolution|Section|Article|Channel|Directive"
        r"|Regulation|Agenda|Vision|Version|Number|No\.)\s+$"
    )


@cache
def _era() -> re.Pattern[str]:
    return re.compile(r"\s+B\.?C\.?(?:E\b\.?|(?![A-Z]))")


def year(ctx: Context, start: int, end: int) -> Draft | None:
    """A year, decade (1990s) or span of years (2014-15); None where the number more likely counts something."""
    number = int(ctx.text[start:end])
    before = ctx.before(start)
    left = _year_left().search(before) if ends_in(before, _year_words()) else None
    if _era().match(ctx.after(end)):
        return Draft(start, end, "DATE", None, "year", why="out_of_range")
    if _named_by().search(before):
        return None
    right = _year_right().match(ctx.after(end))
    previous = ctx.text[max(0, start - 1) : start]
    hyphen = previous in ("-", "–")
    after_mod = hyphen and bool((left and left["mod"]) or re.search(r"\b(?:post|pre)-$", before, re.I))  # mid-2023
    if ((right and right["bad"]) or previous in tuple("$€£¥#.,:+-–/@_&")) and not after_mod:
        return None
    modifier = left["mod"] if left else ""
    likely = 1900 <= number < 2060 or (1500 <= number < 1900 and _is_old_year(before, ctx.after(end)))
    if not likely and not (right and right["decade"] and number % 10 == 0):
        return None
    begin = start - len(modifier)
    mod = next((MODS[w] for w in re.findall(r"[a-z]+", modifier.lower()) if w in MODS), None)
    about = None if modifier else _about_left().search(before)
    if about and (not about["bare"] or _old_right().match(ctx.after(end))):
        return Draft(start - len(about[1] or about[2] or about[3]), end, "DATE", f"{number:04d}", "year", mod="APPROX")
    if right and right["decade"]:
        century = modifier.strip().lower().endswith("the") and number % 100 == 0 and number < 1900
        value = f"{number // 100}XX" if century else f"{number // 10}X"
        return Draft(begin, end + 1, "DATE", value, "century" if century else "decade", mod=mod)
    if right and right["range"]:
        begin = start if modifier.lower() == "the " else begin
        return _year_range(begin, end + right.end(), number, right["range"][1:])
    if right and right["open"]:
        edtf = f"{number:04d}/.." if right["on"] else f"../{number:04d}"
        return Draft(begin, end + right.end(), "DATE", f"{number:04d}", "year", mod=mod, edtf=edtf)
    if modifier.lower() == "the ":
        begin = start  # "the 2023 talks": the article is the noun's
    return Draft(begin, end, "DATE", f"{number:04d}", "year", mod=mod)


def _is_old_year(before: str, after: str) -> bool:
    """Is a number of 1500 to 1899 a year ("in 1848,"), and not a count ("in 1600 cities")?"""
    return bool(_old_left().search(before) and _old_right().match(after))


@cache
def _old_left() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:dat(?:e|es|ed|ing)\s(?:back\s)?to|in|since|during|until|before|after|of|from|the|early|late|mid)[\s-]+$",
        re.IGNORECASE,
    )


@cache
def _old_right() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:[.;:!?)”\"–—]|,(?!\d)|$)|\s+(?:and|to|when|by|the|in|as|was|but|for|after|with|until|he|she|it|they)\b"
    )


def _year_range(start: int, end: int, first: int, last: str) -> Draft | None:
    second = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    if second < first:
        return None
    return Draft(start, end, "DATE", None, "year", edtf=f"{first:04d}/{second:04d}", why="interval")
