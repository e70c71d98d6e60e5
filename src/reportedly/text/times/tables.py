"""The words of the time grammar: months, weekdays, units, small numbers, modifiers."""

from __future__ import annotations

import re

from reportedly.text.times.days import Unit

MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), 1)
    for name in names.split()
}  # fmt: skip
SHORT_MONTHS = frozenset(["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"])
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
_TENS = _ROUND.replace(" ", "|")
_ONES = _SMALL.removeprefix("zero ").replace(" ", "|")
NUMBER = (
    rf"(?:\d{{1,4}}(?:\.\d+)?(?:\s\d/\d)?|\d{{1,3}}(?:,\d{{3}})+|(?:{_TENS})(?:[-\s](?:{_ONES}))?"
    rf"|(?:{_ONES})(?:\s(?:hundred|thousand))?|a\shundred|half\san?|an?\shalf|an?|(?:a\s)?couple(?:\sof)?)"
)
APPROXIMATE = (
    r"(?:about|around|nearly|almost|roughly|approximately|some|more than|less than|at least|over|up to|no more than"
    r"|at most|under|well over|just over|just under|fewer than|as many as|as little as|another|an additional)"
)


def number_of(words: str) -> float | None:
    """The number written in digits or in small words ("twenty-four", "2 1/2", "half a"); None where not known."""
    words = words.lower().replace(",", "")
    if words.startswith("half"):
        return 0.5
    if "couple" in words:
        return 2
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


def duration(number: str, unit: Unit) -> str:
    """The TIMEX3 duration: P3D, PT16H, P2.5Y, PXM."""
    code = ISO_UNIT[unit]
    if number.endswith(".5") and unit in ("hour", "minute"):
        return f"PT{number[:-2]}H30M" if unit == "hour" else f"PT{number[:-2]}M30S"
    if number.endswith(".5") and unit == "year":
        return f"P{number[:-2]}Y6M"
    return f"PT{number}{code[1:]}" if len(code) == 2 and code[0] == "T" else f"P{number}{code}"
