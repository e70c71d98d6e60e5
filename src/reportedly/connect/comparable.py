"""Whether two figures count the same thing, and whether they differ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from reportedly.connect.fits import may_be_one, overlap
from reportedly.nouns.findings import Figure, Place, Reading, Report, Statement
from reportedly.nouns.ids import row_id, split_row_id
from reportedly.text.days import Days, days
from reportedly.text.fold import fold
from reportedly.text.lemmas import noun_lemma

ROUNDING = 0.05  # of the larger: "about 1,200" and "1,187" are one figure
TOO_MANY = frozenset(("", "people", "person", "man", "woman", "case", "time"))  # counted in too many ways to compare


class Thing(NamedTuple):
    """What a figure counts: a measure ("killed") or things ("soldier"), their unit, whose, and what is told of them."""

    what: str
    unit: str
    who: str
    told: str

    def __str__(self) -> str:
        return " ".join(filter(None, (self.what, self.unit, self.who)))


class Count(NamedTuple):
    """A figure with what it counts (None: nothing says), and who acts in its report (folded names), where and when."""

    row: str
    figure: Figure
    thing: Thing | None
    who: frozenset[str]
    place: Place | None = None
    days: Days | None = None


def counts(reading: Reading) -> Iterator[Count]:
    """The figures of an article, as they are compared."""
    reports = {report.id: report for report in reading.reports}
    places = {place.id: place for place in reading.places if place.use == "location"}
    times = {time.id: time.edtf for time in reading.times}
    gone = {one.id for one in reading.statements if is_withdrawn(one)}
    for figure in reading.figures:
        if figure.spans and not figure.in_furniture and _known(figure) and figure.statement not in gone:
            report = reports.get(figure.report or "")
            edtf = times.get(report.time or "") if report else None
            yield Count(
                row_id(reading.article.key, figure.id), figure, thing_of(figure, report), _who(reading, report),
                places.get((report.place if report else None) or figure.scope or ""), days(edtf) if edtf else None,
            )  # fmt: skip


def is_withdrawn(statement: Statement) -> bool:
    """Whether a statement is what a correction says that the article said before: "An earlier version said …"."""
    return bool(_earlier().search(statement.source.text))


def thing_of(figure: Figure, report: Report | None) -> Thing | None:
    """What a figure counts; None where nothing says enough."""
    unit = figure.unit or ""
    if figure.measure:
        return Thing(figure.measure, unit, "", "")
    counted = noun_lemma(fold(figure.counted or ""))
    told = report.trigger.lemma if report else ""
    if counted in TOO_MANY and not told:
        return None
    return Thing(counted, unit, figure.who or "", told)


def comparable(one: Count, other: Count) -> bool:
    """Whether two figures can be set side by side: same thing, total or new, by or of the same, where both say."""
    if one.thing is None or one.thing != other.thing:
        return False
    mine, yours = one.figure, other.figure
    if mine.report is not None and _report(one) == _report(other):
        return False  # "700 of the 1,200": one report's figures are of different things
    if mine.run != yours.run and "new" in (mine.run, yours.run):
        return False
    if one.who and other.who and one.who.isdisjoint(other.who):
        return False
    if one.days and other.days and not overlap(one.days, other.days):
        return False
    if one.place and other.place and not may_be_one(one.place, other.place):
        return False
    return not (mine.who and yours.who and mine.who != yours.who)


def bounds(figure: Figure) -> tuple[float, float]:
    """The least and most that a figure says; one that is open at an end is its value there."""
    known = _known(figure)
    return (min(known), max(known)) if known else (0.0, 0.0)


def differ(one: Figure, other: Figure) -> bool:
    """Whether two figures can't both be meant: neither range holds the other, beyond rounding where one is about so."""
    (low, high), (least, most) = bounds(one), bounds(other)
    slack = ROUNDING * max(abs(high), abs(most)) if one.approximate or other.approximate else 0.0
    return low > most + slack or least > high + slack


def _known(figure: Figure) -> list[float]:
    """The numbers that a figure gives: none in "several"."""
    return [one for one in (figure.low, figure.value, figure.high) if one is not None]


@cache
def _earlier() -> re.Pattern[str]:
    return re.compile(r"\b(?:earlier|previous|original) (?:version|edition)\b", re.IGNORECASE)


def _report(one: Count) -> str:
    return row_id(split_row_id(one.row)[0], one.figure.report or "")


def _who(reading: Reading, report: Report | None) -> frozenset[str]:
    names = {actor.id: fold(actor.name) for actor in reading.actors}
    return frozenset(names[one.actor] for one in (report.actors if report else ()) if one.actor and one.actor in names)
