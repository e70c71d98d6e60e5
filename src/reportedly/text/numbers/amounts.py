"""Amounts: digits and number words as written, and the number or range that they name."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

_SMALL_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_ROUND_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
ONES = {word: number for number, word in enumerate(_SMALL_WORDS.split())}
TENS = {word: 10 * number for number, word in enumerate(_ROUND_WORDS.split(), 2)}
SCALES = {
    "hundred": 100, "dozen": 12, "thousand": 1_000, "k": 1_000, "lakh": 100_000, "million": 1_000_000, "mn": 1_000_000,
    "mln": 1_000_000, "m": 1_000_000, "crore": 10_000_000, "billion": 10**9, "bn": 10**9, "trillion": 10**12,
    "tn": 10**12,
}  # fmt: skip
_ONE = "|".join(sorted(ONES, key=len, reverse=True))
_TEN = "|".join(TENS)
_BIG = "hundred|thousand|million|billion|trillion|dozen|lakh|crore"
_SMALL = rf"(?:(?:{_TEN})(?:[-\s](?:{_ONE}))?|(?:{_ONE}))"
# \u00a0, \u2009 and \u202f are the no-break and thin spaces that group digits by the metric convention
DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d,])|\d+)(?:\.\d+)?"
AMOUNT = (
    rf"(?:{DIGITS}(?:[\s\u00a0-]?(?:hundred|thousand|million|billion|trillion|dozen|lakh|crore|mln|bn|mn|tn)\b"
    rf"|(?:k|m)\b)?"
    rf"|(?:half\s+an?\s+|a\s+(?:half[\s-])?|{_SMALL}(?:\s+and\s+a\s+half)?\s+)(?:{_BIG})\b"
    rf"(?:\s+(?:{_BIG})\b)?(?:(?:\s+and)?\s+{_SMALL}(?:\s+(?:{_BIG}))*\b)*"
    rf"|half\s+an?(?=\s+(?:ton|tonne|mile|kilo|kilogram|kilometre|kilometer|litre|acre|hectare|percent|percentage)\b)"
    rf"|{_SMALL}\b)"
)


class Vague(NamedTuple):
    """The range of a word that names no number; both None where nothing is known."""

    low: float | None
    high: float | None


def vague_range(words: str) -> Vague:
    """The range of "dozens", "tens of thousands", "several hundred" (RULES 16); none for "many" or "a number of"."""
    words = words.lower()
    if "score" in words:
        return Vague(40.0, 99.0)
    scale = next((size for name, size in _VAGUE_SCALES if name in words), 0)
    if not scale:
        return Vague(None, None)
    if scale == 12:
        return Vague(24.0, 99.0)
    times = 100 if "hundreds of" in words else (10 if "tens of" in words or "dozens of" in words else 1)
    return Vague(2.0 * scale * times, 10.0 * scale * times - 1)


_VAGUE_SCALES = (
    ("trillion", 10**12), ("billion", 10**9), ("million", 10**6), ("thousand", 1000), ("hundred", 100), ("dozen", 12),
)  # fmt: skip


@cache
def _tokens() -> re.Pattern[str]:
    return re.compile(rf"{DIGITS}|[a-z]+")


def value_of(words: str) -> float | None:
    """The number that digits and words name: "3.5 million", "two hundred and fifty", "half a million"; else None."""
    total = part = 0.0
    seen = half = False
    for token in _tokens().findall(words.lower().replace("\u00a0", " ")):
        if token[0].isdigit():
            part += float(re.sub(r"[, \u2009\u202f]", "", token))
            seen = True
        elif token in ONES or token in TENS:
            part += ONES.get(token, TENS.get(token, 0))
            seen = True
        elif token in SCALES:
            size = SCALES[token]
            part = (part if seen else (0.5 if half else 1)) * size
            seen, half = True, False
            if size >= 1000:
                total, part = total + part, 0.0
        elif token == "half":
            part, half, seen = (part + 0.5, False, True) if seen else (0.0, True, False)
        elif token not in ("a", "an", "and", "of"):
            return None
    if half and not seen:
        return 0.5
    return _whole(total + part) if seen else None


def _whole(number: float) -> float:
    return round(number, 6)


def scale_of(words: str) -> int | None:
    """The scale word that ends an amount ("12 million" → 1,000,000), so that a range can share it."""
    found = re.search(r"[a-z]+$", words.lower())
    return SCALES.get(found[0]) if found else None
