"""What a reading tells: the report of a type, and the words of those who take part in it."""

from __future__ import annotations

from reportedly.nouns.findings import Reading, Report


def first(reading: Reading, type_: str) -> Report:
    """The first report of a type or extension."""
    return next(report for report in reading.reports if type_ in (report.type, report.extension))


def who(report: Report) -> tuple[list[str], list[str]]:
    """The words of actors and recipients."""
    return [one.text for one in report.actors], [one.text for one in report.recipients]
