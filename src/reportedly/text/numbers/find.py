"""The reader of numbers: one scan for amounts and vague words, then approximators, ranges, units and exclusions."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from reportedly.text.numbers.amounts import AMOUNT, ONES, TENS, scale_of, vague_range, value_of
from reportedly.text.numbers.exclusions import Kind, exclusion, phone_spans
from reportedly.text.numbers.units import UnitFound, metres_before, unit_after, unit_before
from reportedly.text.openings import matches_at
from reportedly.text.times import TimeExpression, find_times
from reportedly.text.wordset import word_set


class Number(NamedTuple):
    """A number with its approximator or bound (RULES 16).

    `value`, `low` and `high` are in the unit's own size ("5 million" dollars is 5,000,000 USD); `unit` is an ISO 4217
    code, "percent" or a measure in the singular, and its words stand at `unit_start`–`unit_end`. `kind` is "figure" or
    the reason that it isn't one; `vague` is true for words that name no number ("dozens", "many").
    """

    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    approximate: bool
    unit: str | None
    unit_start: int | None
    unit_end: int | None
    kind: Kind
    vague: bool


_BOUNDS = {
    "at least": "low", "no fewer than": "low", "no less than": "low", "not less than": "low", "more than": "low",
    "over": "low", "well over": "low", "just over": "low", "upwards of": "low", "in excess of": "low", "above": "low",
    "exceeding": "low", "a minimum of": "low", "greater than": "low", "up to": "high", "as many as": "high",
    "as much as": "high", "at most": "high", "no more than": "high", "not more than": "high", "a maximum of": "high",
    "fewer than": "high", "less than": "high", "under": "high", "just under": "near", "well under": "high",
    "below": "high", "as few as": "low", "as little as": "low",
}  # fmt: skip
_NEAR = (
    "about|around|some|roughly|approximately|approx\\.?|an\\s+estimated|estimated|nearly|almost|close\\s+to|circa"
    "|an\\s+approximate|just\\s+about|in\\s+the\\s+region\\s+of|somewhere\\s+around|an\\s+average\\s+of|perhaps|~"
)
# What bounds and approximators end in, tried first: the pattern looks from each of 48 places.
_LEAD_ENDS = tuple(
    {words.split()[-1] for words in _BOUNDS}
    | word_set("about around some roughly approximately approx approx. estimated nearly almost to circa approximate of"
               " perhaps ~ another additional extra between")
)  # fmt: skip
_VAGUE = (
    r"(?:(?:tens|dozens|hundreds)\s+of\s+(?:thousands|millions|billions)"
    r"|(?:several|a\s+few|many|a\s+couple\s+of)\s+(?:dozen|hundred|thousand|million|billion)s?"
    r"|dozens|scores(?=\s+of|\s+more|\s+were)|hundreds|thousands|millions|billions"
    r"|several|numerous|countless|(?<!as\s)(?<!how\s)(?<!so\s)(?<!too\s)many|a\s+(?:small\s+|large\s+|growing\s+)?(?:number|portion|handful|majority|minority"
    r"|fraction)\s+of|a\s+few)"
)
_MANY_PRONOUN = (
    r"(?!\s+(?:a|an|of\s+(?:the|his|her|their|its)\s+ways|times|years|months|weeks|days|hours|minutes)\b)"
    r"(?!(?<!dozens)(?<!hundreds)(?<!thousands)(?<!millions)(?<!scores)\s+more\b)"  # "dozens more", but not "many more"
)

_SO_FAR = 24  # characters by which a number that something no longer is, is told
_BEHIND = 3  # and by which a minus sign is told from a hyphen

_OPENINGS = (
    frozenset("$€£¥₹₽₴₪₩₺₦₫₱") | frozenset(ONES) | frozenset(TENS)
    | word_set("us au ca nz hk nt a c s r half tens dozens hundreds several many scores thousands millions billions"
               " numerous countless")
)  # fmt: skip


@cache
def _numbers() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w.,$€£-])(?P<vague>{_VAGUE})\b{_MANY_PRONOUN}"
        rf"|(?<![\w.])(?P<mark>(?:US|AU|CA|NZ|HK|NT|[ACSR])?[$€£¥₹₽₴₪₩₺₦₫₱]\s?)?(?P<amount>{AMOUNT})",
        re.IGNORECASE,
    )


@cache
def _lead() -> re.Pattern[str]:
    bounds = "|".join(words.replace(" ", r"\s+") for words in sorted(_BOUNDS, key=len, reverse=True))
    return re.compile(
        rf"(?:(?<![\w-])(?P<bound>{bounds})\s+)?(?:(?<![\w-])(?P<near>{_NEAR})\s*)?"
        r"(?:(?<![\w-])(?P<another>another|an\s+additional|an\s+extra)\s+)?(?P<between>(?<![\w-])between\s+)?\Z",
        re.IGNORECASE,
    )


@cache
def _range() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<join>-?\s+(?:to|and|or)\s+|\s?[-–—]\s?)(?P<mark>(?:US|[ACS])?[$€£]\s?)?(?P<amount>{AMOUNT})(?![\d])",
        re.IGNORECASE,
    )


@cache
def _was() -> re.Pattern[str]:
    ranging = "".join(rf"(?<!{word} )" for word in ("ranging", "ranges", "range", "ranged", "anywhere", "varying"))
    return re.compile(rf"{ranging}(?<=[\w,] )from \Z", re.IGNORECASE)


@cache
def _particle() -> re.Pattern[str]:
    verbs = "hand|turn|tak|took|pass|run|ran|knock|pull|carr|tip|sign|win|won|fall|fell|fl(?:y|ew)|walk|dr[io]v|jump"
    return re.compile(rf"\b(?:{verbs})\w{{0,4}}\s+\Z", re.IGNORECASE)


@cache
def _minus() -> re.Pattern[str]:
    return re.compile(r"(?:[^\W\d]|[(:,]) ?[-−]\Z")


@cache
def _joined() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:and|or)\s+{AMOUNT}", re.IGNORECASE)


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(r"(?P<more>\+(?!\w)|-plus\b|\s+or\s+(?:more|so)\b)|(?P<odd>-odd\b|[-\s]ish\b)", re.IGNORECASE)


def find_numbers(text: str, *, times: Sequence[TimeExpression] | None = None) -> list[Number]:
    """Every number of a text in order, figures or not, none overlapping; keep those of kind "figure" for RULES 16.

    `times` are the text's time expressions where the caller has them, else they are found here: what stands inside
    one is a date, time or duration and no figure.
    """
    taken = list(find_times(text, published=None) if times is None else times)
    starts = [time.start for time in taken]
    return [_dated(found, taken, starts) for found in _all_numbers(text)]


def number_cut(text: str, at: int) -> Number | None:
    """The number that an offset cuts, its bound included ("up | to 40"); its kind may be any."""
    found = _all_numbers(text)
    index = bisect_left(found, at, key=lambda one: one.number.start) - 1
    return found[index].number if index >= 0 and at < found[index].number.end else None


class _Found(NamedTuple):
    """A number, and where its amount begins; None where words name no amount."""

    number: Number
    amount: int | None


@lru_cache(maxsize=16)  # annotate/ and extract/ both ask for an article's numbers, with a batch of 8 between them
def _all_numbers(text: str) -> tuple[_Found, ...]:
    phones = phone_spans(text)
    numbers: list[Number] = []
    amounts: list[int | None] = []
    for found in matches_at(_numbers(), text, _opening):
        if numbers and found.start() < numbers[-1].end:
            continue
        number = _vague(text, found, numbers) if found["vague"] else _amount(text, found, numbers)
        if number is None:
            continue
        if any(start < number.end and number.start < end for start, end in phones) and not number.vague:
            number = number._replace(kind="phone")
        numbers.append(number)
        amounts.append(None if found["vague"] else found.start("amount"))
    return tuple(map(_Found, numbers, amounts))


def _opening(runs: Iterable[str]) -> list[str]:
    """Those of some runs of characters that a number can begin with: digits, a currency mark, a word of an amount."""
    return [run for run in runs if run in _OPENINGS or run[0].isdecimal()]


def _dated(found: _Found, times: list[TimeExpression], starts: list[int]) -> Number:
    """The number, marked where it stands inside a time expression."""
    number, amount = found
    if amount is None or number.kind != "figure":
        return number
    index = bisect_right(starts, amount) - 1
    if index < 0 or times[index].end <= amount:
        return number
    kinds: dict[str, Kind] = {"DATE": "date", "TIME": "time", "DURATION": "duration", "SET": "date"}
    return number._replace(kind=kinds[times[index].type])


def _vague(text: str, found: re.Match[str], numbers: list[Number]) -> Number:
    low, high = vague_range(found["vague"])
    kind: Kind = "duration" if _of_time().match(text, found.end()) else "figure"
    start, bound, _ = _leading(text, found.start(), numbers)
    if bound == "low" and low is not None:
        high = None
    end = found.end()
    if found["vague"].lower().endswith(" of"):
        end -= 3
    unit = unit_after(text, found.end() + 3) if text.startswith(" of", found.end()) else unit_after(text, found.end())
    return _with_unit(Number(start, end, None, low, high, True, None, None, None, kind, True), unit)


@cache
def _of_time() -> re.Pattern[str]:
    return re.compile(r"\s+(?:of\s+)?(?:seconds|minutes|hours|days|weeks|months|years|decades|centuries)\b")


def _with_unit(number: Number, unit: UnitFound | None) -> Number:
    if unit is None:
        return number
    return number._replace(unit=unit.unit, unit_start=unit.start, unit_end=unit.end)


def _leading(text: str, start: int, numbers: list[Number]) -> tuple[int, str | None, re.Match[str] | None]:
    """Where the approximator or bound before the offset begins, which it is, and its match."""
    floor = max(start - 48, numbers[-1].end if numbers else 0)
    before = text[floor:start]
    found = _lead().search(before) if before.rstrip().lower().endswith(_LEAD_ENDS) else None
    if found is None or not found[0].strip():
        return start, None, None
    if found["bound"] and found["bound"].lower() == "over" and _particle().search(before[: found.start("bound")]):
        return start, None, None  # "handed over three men"
    begin = start - len(found[0].lstrip())
    bound = _BOUNDS[re.sub(r"\s+", " ", found["bound"].lower())] if found["bound"] else None
    return begin, "near" if found["near"] and bound is None else bound, found


def _amount(text: str, found: re.Match[str], numbers: list[Number]) -> Number | None:
    words, end = found["amount"], found.end()
    before = unit_before(text, found.start("amount"))
    metres = metres_before(text, end) if before is None else None
    if metres is not None:
        words, end = words[:-1], metres.start
    value = value_of(words)
    if value is None:
        return None
    start, bound, lead = _leading(text, found.start(), numbers)
    between = bool(lead and lead["between"])
    tail = _tail().match(text, end)
    unit = metres or unit_after(text, end)
    stop = end
    other = None if tail else _second(text, found.start(), end, unit, words, value, between=between, money=before)
    low = high = None
    approximate = bound == "near"
    if other:
        low, high, end = other
        words = text[found.start("amount") : end]
    elif between:
        start, bound = found.start(), None
    kind = exclusion(text, found.start("amount"), end, words=words)
    if tail and kind in ("figure", "compound", "name"):
        end, kind = tail.end(), "figure"
        bound = "low" if tail["more"] and "so" not in tail[0] else "near"
        approximate = bound == "near"
    unit = before or (unit if end == stop else metres_before(text, end + 1) or unit_after(text, end))
    unit = unit or (_shared_unit(text, end) if other is None else None)
    if unit and kind in ("compound", "name", "pick"):
        kind = "figure"
    if other is None:
        low, high = (value if bound == "low" else None), (value if bound == "high" else None)
    number = Number(start, end, None if other else value, low, high, approximate, None, None, None, kind, False)
    if _below_zero(text, start) and value and not other:
        number = number._replace(start=start - 1, value=-value, low=low and -low, high=high and -high)
    return _with_unit(number, unit)


def _below_zero(text: str, start: int) -> bool:
    """Whether a minus sign stands before an amount, behind a word: "fell to -11 points"; not "won 3 -1"."""
    return _minus().search(text[max(0, start - _BEHIND) : start]) is not None


def _shared_unit(text: str, end: int) -> UnitFound | None:
    """The unit that a number shares with the one right behind it: "by 5 and 10 percent"."""
    found = _joined().match(text, end)
    return None if found is None else unit_after(text, found.end())


def _second(
    text: str, start: int, end: int, unit: UnitFound | None, words: str, first: float, *, between: bool,
    money: UnitFound | None,
) -> tuple[float, float, int] | None:  # fmt: skip
    """The range (low, high, end) that goes on after the first amount, which begins at `start`, or after its unit, or
    None; `money` is the unit that stands before it.

    "10–12,000" and "5 to 7 million" share the scale of the second; "rose from 5 to 7", "rose 5 percent to $7" and "3-1"
    are no ranges.
    """
    found = _range().match(text, end) or (_range().match(text, unit.end) if unit is not None else None)
    if found is None:
        return None
    metres = metres_before(text, found.end()) if found["mark"] is None and money is None else None
    amount, stop = (found["amount"][:-1], metres.start) if metres else (found["amount"], found.end())
    join, second = found["join"].strip().lower(), value_of(amount)
    if second is None or (join.endswith("and") and not between) or (between and join.endswith("or")):
        return None
    if join == "to" and _was().search(text[max(0, start - _SO_FAR) : start]):
        return None
    if _of_another_unit(text, found, unit, money):
        return None
    scale = scale_of(amount)
    if scale and not scale_of(words) and first < scale:
        first *= scale
    elif "," in amount and first < 1000 <= second and words.isdigit() and first * 1000 < second:
        first *= 1000
    if second <= first or (join in "-–—" and not _is_range(text, stop, words, amount)):
        return None
    return first, second, stop


def _of_another_unit(
    text: str, second: re.Match[str], first_unit: UnitFound | None, money: UnitFound | None
) -> bool:  # fmt: skip
    """Whether what may be a range's second number is of another unit than the first: "fell 4 percent to 120 million
    euros"."""
    if second["mark"] is not None:
        return money is None
    unit = unit_after(text, second.end())
    if unit is None:
        return False
    return (first_unit is not None and unit.unit != first_unit.unit) or (money is not None and unit.unit == "percent")


def _is_range(text: str, end: int, first: str, second: str) -> bool:
    """Is the hyphen a range's: big numbers, or small ones with a plural after them ("5-7 soldiers")?"""
    if len(first) > 2 or len(second) > 2:
        return True
    return bool(
        re.match(
            r"\s?(?:%|percent|per\scent|[a-z]+s\b|people|men\b|women|children|[kc]?m\b|million|billion)",
            text[end : end + 16],
        )
    )
