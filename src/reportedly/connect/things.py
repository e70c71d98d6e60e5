"""What a figure counts, whose, where and when, and in which words: all that it is compared by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache, cached_property
from math import floor, log
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from reportedly.connect.bases import near
from reportedly.nouns.findings import Figure, Place, Reading, Report, Statement
from reportedly.nouns.ids import row_id
from reportedly.text.days import Days, days
from reportedly.text.fold import fold
from reportedly.text.lemmas import noun_lemma
from reportedly.text.sentences import sentences_of
from reportedly.text.wordset import word_set

PEOPLE = word_set("people person others casualty")  # words that say of those counted only what they are
SMALL = 12  # the largest number that may be of many things in one story
TOLD_AS = {  # what a trigger measures where the reader gives no measure
    "die": "killed", "lose life": "killed", "leave dead": "killed", "claim life": "killed", "be dead": "killed",
    "hurt": "wounded", "take to hospital": "hospitalised", "rush to hospital": "hospitalised", "let go": "released",
    "take hostage": "abducted",
}  # fmt: skip
OF_PEOPLE = word_set(
    "killed wounded missing detained abducted captured displaced evacuated rescued released infected trapped"
    " participants trained expelled charged hospitalised"
)  # measures of people: of "a 400-pound gorilla was shot dead" the 400 is none
POUND = "pounds"  # of one country or another
POUNDS = frozenset((POUND, "GBP", "EGP", "SYP", "LBP"))
BASES = {  # units of one dimension in one of them, so that "40 metres" and "131 feet" can be compared
    "millimetre": ("metre", 0.001), "centimetre": ("metre", 0.01), "kilometre": ("metre", 1000.0),
    "inch": ("metre", 0.0254), "foot": ("metre", 0.3048), "yard": ("metre", 0.9144), "mile": ("metre", 1609.344),
    "nautical mile": ("metre", 1852.0), "gram": ("kilogram", 0.001), "ounce": ("kilogram", 0.0283495),
    "pound": ("kilogram", 0.45359237), "tonne": ("kilogram", 1000.0), "ton": ("kilogram", 1000.0),
    "kiloton": ("kilogram", 1e6),
    "mile per hour": ("kilometre per hour", 1.609344), "knot": ("kilometre per hour", 1.852),
    "square mile": ("square kilometre", 2.58999), "hectare": ("square kilometre", 0.01),
    "acre": ("square kilometre", 0.00404686),
}  # fmt: skip


ROUGH_FROM = 100  # from which number on one that is nearly the same may be of the same thing, whatever that is called
STEP = 1.15  # numbers nearer to one another than so many times meet


class Thing(NamedTuple):
    """What a figure counts: a measure ("killed") or things ("soldier"), their unit, whose, and what is told of them."""

    what: str
    unit: str
    who: str
    told: str

    def __str__(self) -> str:
        return " ".join(filter(None, (self.what, self.unit, self.who)))


class Count(msgspec.Struct, frozen=True, array_like=True, dict=True):
    """A figure with what it counts (None: nothing says), and who acts in its report (folded names), where and when.

    `counted` is the base of what is counted, `near` the words around it, `part` whether it is some of a larger number
    ("20 of those injured"), `published` its article's day, `years` those of the past that its sentence names.
    """

    row: str
    figure: Figure
    thing: Thing | None
    who: frozenset[str]
    place: Place | None = None
    days: Days | None = None
    counted: str = ""
    near: Mapping[str, float] = {}
    part: bool = False
    published: date | None = None
    years: frozenset[str] = frozenset()

    @cached_property
    def keys(self) -> frozenset[str]:
        """Under which figures meet to be compared: what is measured or counted, a unit, the numbers."""
        if self.thing is None:
            return frozenset()
        counted = "person" if self.counted in PEOPLE else spelt(self.counted)
        known = known_numbers(self.figure)
        numbers = f"={min(known):g}-{max(known):g}" if known else ""
        unit = POUND if self.thing.unit in POUNDS else self.thing.unit
        about = floor(log(min(known)) / log(STEP)) if known and min(known) >= ROUGH_FROM else None
        rough = () if about is None else (f"~{about}", f"~{about + 1}")
        return frozenset(one for one in (spelt(self.thing.what), counted, unit, numbers, *rough) if one)

    @cached_property
    def number(self) -> float:
        """The one number that it gives; 0 where it gives a range or says "about"."""
        known = set(known_numbers(self.figure))
        return known.pop() if len(known) == 1 else 0.0


def counts(reading: Reading) -> Iterator[Count]:
    """The figures of an article, as they are compared."""
    reports = {report.id: report for report in reading.reports}
    places = {place.id: place for place in reading.places if place.use == "location"}
    times = {time.id: time.edtf for time in reading.times}
    gone = {one.id for one in reading.statements if is_withdrawn(one, reading.article.text)}
    weighs = _weighs(reading.figures)
    for figure in reading.figures:
        figure = replace(figure, unit="pound") if weighs and unit_of(figure) == POUND else figure
        if figure.spans and not figure.in_furniture and known_numbers(figure) and figure.statement not in gone:
            report = reports.get(figure.report or "")
            edtf = times.get(report.time or "") if report else None
            before, after = _around(reading.article.text, figure.spans[0].start, figure.spans[-1].end)
            edtf = None if _of_old().search(before + after) else edtf  # "two years after New Year's Eve" dates little
            yield Count(
                row_id(reading.article.key, figure.id), figure, thing_of(figure, report), _who(reading, report),
                places.get((report.place if report else None) or figure.scope or ""), days(edtf) if edtf else None,
                noun_lemma(fold(figure.counted or "")), near(before, after), bool(_of_them().match(after)),
                reading.article.published, _years(before + after, reading.article.published),
            )  # fmt: skip


def spelt(noun: str) -> str:
    """A noun as it is spelt on one side of the Atlantic: "reveller" and "reveler" are one."""
    return _double().sub("l", noun)


def _weighs(figures: Sequence[Figure]) -> bool:
    """Whether an article's pounds are all of weight: some are, and none has a sign."""
    return any(one.unit == "pound" for one in figures) and not any("£" in one.text for one in figures)


def is_withdrawn(statement: Statement, text: str) -> bool:
    """Whether a statement is what a correction says that the article said before ("An earlier version said …"), or
    what its source takes back ("withdrew its claim that …"). `text` is the article's."""
    cue = " ".join(text[span.start : span.end] for span in statement.cue.spans)
    return bool(_earlier().search(statement.source.text) or _taking_back().search(cue))


def thing_of(figure: Figure, report: Report | None) -> Thing | None:
    """What a figure counts; None where nothing says enough."""
    unit = unit_of(figure)
    told = report.trigger.lemma if report else ""
    measure = figure.measure or TOLD_AS.get(told, "")
    if measure and not (unit and measure in OF_PEOPLE):
        return Thing(measure, unit, "", "")
    counted = noun_lemma(fold(figure.counted or ""))
    return Thing(counted, unit, figure.who or "", told) if counted or unit else None


def unit_of(figure: Figure) -> str:
    """The unit in which a figure's numbers are compared; of pounds without a sign nobody knows which."""
    if figure.unit == "GBP" and "£" not in figure.text:
        return POUND
    return BASES.get(figure.unit or "", (figure.unit or "",))[0]


def known_numbers(figure: Figure) -> list[float]:
    """The numbers that a figure gives, in that unit: none in "several"."""
    return in_base(figure.unit, (figure.low, figure.value, figure.high))


def value_of(figure: Figure) -> float | None:
    """A figure's value in that unit."""
    return next(iter(in_base(figure.unit, (figure.value,))), None)


def in_base(unit: str | None, numbers: Iterable[float | None]) -> list[float]:
    """Those of some numbers of a unit that are known, in the unit that it is compared in."""
    factor = BASES.get(unit or "", ("", 1.0))[1]
    return [one * factor for one in numbers if one is not None]


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """The words of its sentence before and after a figure."""
    found = next((one for one in sentences_of(text) if one.start <= start < one.end), None)
    return (text[found.start : start], text[end : found.end]) if found else ("", "")


def _years(sentence: str, published: date | None) -> frozenset[str]:
    """The years that a sentence names, less that of its article: "the worst since 1998, when 20 died"."""
    return frozenset(_year().findall(sentence)) - {str(published.year) if published else ""}


def _who(reading: Reading, report: Report | None) -> frozenset[str]:
    names = {actor.id: fold(actor.name) for actor in reading.actors}
    return frozenset(names[one.actor] for one in (report.actors if report else ()) if one.actor and one.actor in names)


@cache
def _earlier() -> re.Pattern[str]:
    return re.compile(r"\b(?:earlier|previous|original) (?:version|edition)\b", re.IGNORECASE)


@cache
def _taking_back() -> re.Pattern[str]:
    return re.compile(r"\b(?:withdr[ae]w\w*|retract\w*|t(?:ake|akes|ook|aken|aking)\s+back|recant\w*)\b", re.IGNORECASE)


@cache
def _double() -> re.Pattern[str]:
    return re.compile(r"ll(?=(?:er|ing|or)$)")


@cache
def _of_old() -> re.Pattern[str]:
    return re.compile(r"\b(?:years?|decades?|centur(?:y|ies)) (?:ago|after|before|earlier|later|on)\b", re.IGNORECASE)


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"(?<![\d,.])(?:19|20)\d\d(?!\d|[.,]\d)")


@cache
def _of_them() -> re.Pattern[str]:
    return re.compile(r"\s+of (?:the|them|those|these|whom|which|its|their|his|her|our)\b")
