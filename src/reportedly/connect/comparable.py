"""Whether two figures count the same thing, and how they then stand to one another."""

from __future__ import annotations

from functools import lru_cache
from math import log2
from typing import Literal, NamedTuple

from reportedly.connect.fields import near
from reportedly.connect.fits import may_be_one, overlap
from reportedly.connect.stories import likeness
from reportedly.connect.things import PEOPLE, POUND, POUNDS, ROUGH_FROM, SMALL, Count, in_base, spelt
from reportedly.nouns.findings import Figure
from reportedly.nouns.ids import row_id, split_row_id

Relation = Literal["same", "rounding", "update", "scope", "different"]
ONE_LEDGER: frozenset[Relation] = frozenset(("same", "rounding", "update"))

ROUNDING = 0.05  # of the larger: "about 1,200" and "1,187" are one figure
ROUNDED = 0.09  # of the figure that has fewer digits, at most: "about 10,000" is neither 9,000 nor 12,000
# Least likeness (cosine) of the words around two figures. Of one story's figures that have a word for what they count
# in common, those with one number nearly always count one thing, the more surely the rarer the number; those with two
# numbers seldom do. Chosen on the train third of eval/pairs.
AGREE = 0.0  # one number, past a dozen, of things called the same
AGREE_BARE = 0.05  # the same where nothing but the unit or "people" says what is counted: "$3 billion"
AGREE_SMALL = 0.08  # one number up to a dozen, or no exact one ("hundreds")
AGREE_SMALL_BARE = 0.15  # both
AGREE_OTHERWISE = 0.12  # one number past a dozen, of things called otherwise: "11.5 million documents", "… files"
AGREE_LOOSELY = 0.3  # one number up to a dozen, or no exact one, of things called otherwise
AGREE_MEASURED = 0.4  # where one is measured alone: "trapping five people", "five trapped" (.5); "two collisions" (.3)
COUNTED = 0.25  # two numbers of one noun or unit; for each doubling of the smaller
DOUBLING = 0.25  # more
OF_ANYTHING = ("share", "price")  # measures that don't say of what
MEASURED_DOUBLING = 0.1  # the same for two numbers of one measure: "11 killed", "14 dead"
_DIGITS = tuple(10.0**power for power in range(12, -1, -1))
SHORTEST = 4  # letters of a noun that another ends in
OPEN_FROM = 100  # "at least 7 dead" and "9 dead" are two tolls
CONVERTED = 1.02  # times the smaller at most, of one amount in two units: what agrees so well by chance is rare
OPEN = 1.5  # times its number, as far as "more than 200" is meant: 276 is not another number


class Standing(NamedTuple):
    """How two figures stand to one another, and what says so."""

    relation: Relation
    reason: str


def comparable(one: Count, other: Count) -> bool:
    """Whether two figures can stand in one ledger: the same thing, in the same scope, at one time or another."""
    return stand(one, other).relation in ONE_LEDGER


def stand(one: Count, other: Count) -> Standing:
    """How two figures stand: `same` (one thing at one time, whether they agree or not), `rounding` (the same, said more
    or less exactly), `update` (the same thing at another time), another `scope`, or a `different` thing."""
    if not _one_thing(one, other):
        return Standing("different", f"{one.thing or 'nothing'}, not {other.thing or 'nothing'}")
    scope = _other_scope(one, other)
    if scope is not None:
        return Standing("scope", scope)
    alike = likeness(one.near, other.near)
    if alike < _needed(one, other):
        return Standing("scope", f"in other words ({alike:.2f})")
    if bounds(one.figure) == bounds(other.figure):
        return Standing("same", "one number")
    if _agree(one.figure, other.figure):
        return Standing("rounding", "within one another")
    return Standing("update", "on another day") if one.published != other.published else Standing("same", "two numbers")


def bounds(figure: Figure) -> tuple[float, float]:
    """The least and most that a figure says, in the unit that it is compared in; one that is open at an end is its
    value there."""
    return _bounds(figure.unit, figure.low, figure.value, figure.high)


@lru_cache(maxsize=4096)  # of the figures of a chunk of articles, each compared with many
def _bounds(unit: str | None, low: float | None, value: float | None, high: float | None) -> tuple[float, float]:
    known = in_base(unit, (low, value, high))
    return (min(known), max(known)) if known else (0.0, 0.0)


def differ(one: Figure, other: Figure) -> bool:
    """Whether two figures can't both be meant: neither range holds the other, beyond rounding where one is rough."""
    (low, high), (least, most) = bounds(one), bounds(other)
    if low <= most and least <= high:
        return False
    slack = max(_rounded(one, other), _rounded(other, one), _less_exact(one, other), _less_exact(other, one))
    if one.approximate or other.approximate or one.unit != other.unit or _is_open(one) or _is_open(other):
        slack = max(slack, ROUNDING * max(abs(high), abs(most)))
    return low > most + slack or least > high + slack


def _rounded(one: Figure, other: Figure) -> float:
    """How far a figure may be off the other where it gives it in fewer digits: 50 of "300" beside 276."""
    mine, yours = _last_digit(one), _last_digit(other)
    return min(mine / 2, ROUNDED * bounds(one)[1]) if one.approximate or mine > yours > 0 else 0.0


def _last_digit(one: Figure) -> float:
    """What one more in the last digit of a figure of several is: 100 in 300, 10 in 460, 1 in 276; 0 of a range."""
    low, high = bounds(one)
    return _digit_of(low) if low == high else 0.0


@lru_cache(maxsize=4096)
def _digit_of(number: float) -> float:
    return next((digit for digit in _DIGITS if number % digit == 0), 0.0) if number >= ROUGH_FROM else 0.0


def _less_exact(one: Figure, other: Figure) -> float:
    """Half of one more in the last place of a figure that gives fewer decimals than another: .05 of "6.4" beside 6.38,
    .5 of "13" beside 12.6."""
    if one.value is None or other.value is None or one.unit != other.unit:
        return 0.0
    mine, yours = _places(one.value), _places(other.value)
    return 0.5 / 10.0**mine if mine < yours else 0.0


def _places(number: float) -> int:
    """How many decimals a number has."""
    return len(f"{number:.6f}".rstrip("0").partition(".")[2])


def _is_open(one: Figure) -> bool:
    """Whether a figure gives but the least or the most: "more than 50" and 51 are one figure."""
    return (one.low is None) != (one.high is None)


def _one_thing(one: Count, other: Count) -> bool:
    """Whether what is counted may be one thing by its name, measure, unit, or number."""
    mine, yours = one.thing, other.thing
    if mine is None or yours is None or not _one_unit(mine.unit, yours.unit) or one.keys.isdisjoint(other.keys):
        return False
    if one.figure.report is not None and _report(one) == _report(other):
        return False  # "700 of the 1,200": one report's figures are of different things
    if _is_measure(one) and _is_measure(other) and mine.what != yours.what:
        return False
    return (
        _agree_rarely(one, other)
        or _agree_roughly(one, other)
        or not (mine.unit and one.counted and other.counted)
        or _called_alike(one, other)
    )


def _one_unit(one: str, other: str) -> bool:
    return one == other or (POUND in (one, other) and {one, other} <= POUNDS)


def _called_alike(one: Count, other: Count) -> bool:
    if one.thing is None or other.thing is None:
        return False
    by_unit = bool(one.thing.unit) and not (one.counted and other.counted)
    people = one.counted in PEOPLE and other.counted in PEOPLE
    return (
        by_unit
        or people
        or spelt(one.thing.what) == spelt(other.thing.what) != ""
        or _one_noun(one.counted, other.counted)
    )


def _one_noun(one: str, other: str) -> bool:
    """Whether two nouns are one, or one is the other with a word before it: "schoolgirl", "girl"."""
    short, long = sorted((spelt(one), spelt(other)), key=len)
    return len(short) >= SHORTEST and long.endswith(short)


def _is_measure(one: Count) -> bool:
    return one.thing is not None and one.thing.what not in (one.counted, "", *OF_ANYTHING)


def _other_scope(one: Count, other: Count) -> str | None:
    """What says that two figures of a thing are of different parts, places, days or people of it."""
    mine, yours = one.figure, other.figure
    if mine.who and yours.who and mine.who != yours.who:
        return f"{mine.who}s, not {yours.who}s"
    if _agree_rarely(one, other):
        return None
    if mine.run != yours.run and "new" in (mine.run, yours.run):
        return "new, not in all"
    if one.part != other.part and not _agree(mine, yours):
        return "a part"
    if one.years != other.years and not _agree(mine, yours):
        return "other years"
    many = min(bounds(mine)[0], bounds(yours)[0]) > SMALL
    if one.who and other.who and one.who.isdisjoint(other.who) and not (many and _agree(mine, yours)):
        return "others' doing"
    if one.days and other.days and not overlap(one.days, other.days):
        return "other days"
    return "another place" if one.place and other.place and not may_be_one(one.place, other.place) else None


def _agree(one: Figure, other: Figure) -> bool:
    """Whether both can be meant: one within the other, or not far past what the other calls the least."""
    return not differ(one, other) or _passes(one, other) or _passes(other, one)


def _passes(one: Figure, other: Figure) -> bool:
    """Whether a figure lies not far past what another calls the least: 276 and "more than 200"."""
    if other.low is None or other.high is not None:
        return False
    least, low = bounds(other)[0], bounds(one)[0]
    return OPEN_FROM <= least <= low <= OPEN * least


def _agree_rarely(one: Count, other: Count) -> bool:
    """Whether both give one number that would hardly be of two things of one story."""
    return one.number == other.number > SMALL


def _agree_roughly(one: Count, other: Count) -> bool:
    """Whether both give about one large number of things whose nouns are of one field: "more than a million migrants",
    "1.1 million refugees"."""
    if one.thing is None or other.thing is None or _is_measure(one) or _is_measure(other) or one.thing.unit:
        return False
    large = min(bounds(one.figure)[0], bounds(other.figure)[0]) >= ROUGH_FROM and _agree(one.figure, other.figure)
    people = one.counted in PEOPLE or other.counted in PEOPLE
    return large and bool(one.counted and other.counted) and (people or bool(near((one.counted,), (other.counted,))))


def _converted(one: Count, other: Count) -> bool:
    """Whether both give one amount in two units: "300 metres", "about 980 feet"."""
    small, large = sorted((bounds(one.figure)[1], bounds(other.figure)[1]))
    return one.figure.unit != other.figure.unit and 0.0 < large <= CONVERTED * small


def _needed(one: Count, other: Count) -> float:
    """How alike the words around two figures have to be."""
    measured = _is_measure(one) and _is_measure(other)
    if _agree(one.figure, other.figure):
        if measured:
            return 0.0
        if not _called_alike(one, other):
            loosely = AGREE_MEASURED if _is_measure(one) or _is_measure(other) else AGREE_LOOSELY
            rarely = _agree_rarely(one, other) or _agree_roughly(one, other)
            return AGREE_OTHERWISE if rarely else loosely
        if _converted(one, other):
            return 0.0
        bare = not one.counted or one.counted in PEOPLE
        if _agree_rarely(one, other):
            return AGREE_BARE if bare else AGREE
        return AGREE_SMALL_BARE if bare else AGREE_SMALL
    (low, high), (least, most) = bounds(one.figure), bounds(other.figure)
    small, large = sorted((max(low + high, 1.0), max(least + most, 1.0)))
    if measured:
        return MEASURED_DOUBLING * log2(large / small)
    bare = not (one.counted and other.counted) or one.counted in PEOPLE
    if bare or not _called_alike(one, other):
        return 1.0  # "$3 million" and "$5 million", of which nothing else is said
    return COUNTED + DOUBLING * log2(large / small)


def _report(one: Count) -> str:
    return row_id(split_row_id(one.row)[0], one.figure.report or "")
