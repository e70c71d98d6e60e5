"""The words of the time grammar: months, weekdays, units, small numbers, modifiers."""

from __future__ import annotations

import re
from functools import cache

from reportedly.text.times.days import Unit

MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), 1)
    for name in names.split()
}  # fmt: skip
SHORT_MONTHS = frozenset(["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"])
MONTH_NAMES = tuple(name for name in MONTHS if name not in SHORT_MONTHS)  # in full, January first
# Names that are also words or people: these need a preposition, a day or a year beside them.
DOUBTFUL_MONTHS = frozenset(("may", "march", "april", "june", "august"))
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thur thu", "friday fri",
         "saturday sat", "sunday sun"))
    for name in names.split()
}  # fmt: skip
UNITS: dict[str, Unit] = {
    "second": "second", "seconds": "second", "minute": "minute", "minutes": "minute", "hour": "hour", "hours": "hour",
    "day": "day", "days": "day", "week": "week", "weeks": "week", "weekend": "weekend", "weekends": "weekend",
    "fortnight": "week", "fortnights": "week",
    "month": "month", "months": "month", "quarter": "quarter", "quarters": "quarter", "year": "year",
    "years": "year", "decade": "decade", "decades": "decade", "century": "century", "centuries": "century",
}  # fmt: skip
ISO_UNIT: dict[Unit, str] = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "weekend": "WE", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE",
}  # fmt: skip
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "midday": "MI"}
MODS = {
    "early": "START", "earlier": "START", "beginning": "START", "start": "START", "mid": "MID", "middle": "MID",
    "late": "END", "later": "END", "end": "END", "close": "END",
}  # fmt: skip
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_ROUND = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBERS = (
    {word: number for number, word in enumerate(_SMALL.split())}
    | {word: 10 * number for number, word in enumerate(_ROUND.split(), 2)}
    | {"a": 1, "an": 1, "hundred": 100}
)
ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
VAGUE = r"several|few|a few|many|a number of|a matter of|dozens of|countless|numerous|various|hundreds of"

MONTH = "(?:" + "|".join(sorted((m.capitalize() for m in MONTHS), key=len, reverse=True)) + r")\b\.?"
WEEKDAY = "(?:" + "|".join(d.capitalize() for d in WEEKDAYS if d.endswith("day")) + ")"
SHORT_DAY = r"(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\b\.?"
_TENS = _ROUND.replace(" ", "|")
_ONES = _SMALL.removeprefix("zero ").replace(" ", "|")
NUMBER = (
    rf"(?:\d{{1,4}}(?:\.\d+|[-\s]and[-\s]a[-\s]half)?(?:\s\d/\d)?|\d{{1,3}}(?:,\d{{3}})+|(?:{_TENS})(?:[-\s](?:{_ONES}))?"
    rf"|(?:{_ONES})(?:\s(?:hundred|thousand)|[-\s]and[-\s]a[-\s]half)?|a\shundred|(?:half\sa|a|two|three)\sdozen|half\san?|an?\shalf|an?|(?:a\s)?couple(?:\sof)?)"
)
APPROXIMATE = (
    r"(?:about|around|nearly|almost|roughly|approximately|some|more than|less than|at least|over|up to|no more than"
    r"|at most|under|well over|just over|just under|fewer than|as many as|as little as|another|an additional)"
)


@cache
def _and_a_half() -> re.Pattern[str]:
    return re.compile(r"[-\s]and[-\s]a[-\s]half")


_DAY_NAMES = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth"
)
_DAYS = _DAY_NAMES.split()
DAY_WORDS = rf"(?:twenty|thirty)[-\s](?:{'|'.join(_DAYS[:9])})|thirtieth|{'|'.join(reversed(_DAYS))}"


def day_in_words(words: str | None) -> str | None:
    """The day of a month said as an ordinal ("twenty-first"), in digits; None for no words."""
    if not words:
        return None
    *tens, last = re.split(r"[-\s]", words.lower())
    if last == "thirtieth":
        return "30"
    return str((20 if tens == ["twenty"] else 30 if tens else 0) + _DAYS.index(last) + 1)


def number_of(words: str) -> float | None:
    """The number written in digits or in small words ("twenty-four", "2 1/2", "half a"); None where not known."""
    words = _and_a_half().sub(" half", words.lower().replace(",", ""))
    if words.startswith("half a dozen"):
        return 6
    if words.startswith(("half", "a half", "an half")):
        return 0.5
    if "couple" in words:
        return 2
    if "dozen" in words:
        return {"a": 12, "two": 24, "three": 36}[words.removesuffix("dozen").strip()]
    total = 0.0
    for part in re.split(r"[-\s]+", words):
        if part in ("hundred", "thousand"):
            total = max(total, 1) * (100 if part == "hundred" else 1000)
        elif part in NUMBERS:
            total += NUMBERS[part]
        elif part == "half":
            total += 0.5
        elif "/" in part:
            above, below = part.split("/")
            total += int(above) / int(below) if int(below) else 0
        else:
            try:
                total += float(part)
            except ValueError:
                return None
    return total


def plain(number: float) -> str:
    """The number as TIMEX3 writes it: 3, 2.5."""
    return str(int(number)) if number == int(number) else f"{number:.2f}".rstrip("0")


HALVES: dict[Unit, tuple[Unit, int]] = {
    "century": ("year", 100), "decade": ("year", 10), "year": ("month", 12), "day": ("hour", 24),
    "hour": ("minute", 60), "minute": ("second", 60),
}  # fmt: skip


def duration(number: str, unit: Unit) -> str:
    """The TIMEX3 duration: P3D, PT16H, P2Y6M, P50Y for half a century, PXM."""
    code = ISO_UNIT[unit]
    whole, half, more = number.partition(".5")
    if half and not more and unit in HALVES:
        finer, size = HALVES[unit]
        if unit in ("century", "decade"):
            return f"P{int(float(number) * size)}Y"
        rest = f"{size // 2}{ISO_UNIT[finer][-1]}"
        stem = "" if whole == "0" else f"{whole}{code[-1]}"
        if unit == "day":
            return f"P{stem}T{rest}"
        return f"PT{stem}{rest}" if code[0] == "T" else f"P{stem}{rest}"
    return f"PT{number}{code[1:]}" if len(code) == 2 and code[0] == "T" else f"P{number}{code}"
