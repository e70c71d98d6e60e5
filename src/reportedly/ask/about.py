"""What "about X" means: X among the names of actors or places concerned, or in the words themselves."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.ask.names import Names
from reportedly.ask.words import any_says
from reportedly.nouns.findings import Figure, Report, Statement


def statement_about(names: Names, statement: Statement, wanted: str | None) -> bool:
    """Whether a statement is by or about it: its sources, its content, actors and places named in it, its reports."""
    if wanted is None:
        return True
    told = [report for report in names.reading.reports if report.statement == statement.id]
    tellers = [t.name for t in names.tellers(statement.source)] + names.called(statement.source.actors)
    own = [statement.source.text, statement.content.text, *tellers]
    return any_says([*own, *_named_in(names, statement)], wanted) or any(report_about(names, r, wanted) for r in told)


def report_about(names: Names, report: Report, wanted: str | None) -> bool:
    """Whether a report is about it: who, to whom, what, where, or its trigger."""
    if wanted is None:
        return True
    place = names.place(report.place)
    people = (*report.actors, *report.recipients)
    words = [person.text for person in people] + [thing.text for thing in report.objects]
    trigger = [report.trigger.lemma, names.words(report.trigger.spans)]
    called = names.called(person.actor for person in people)
    return any_says([*names.who(people), *called, *words, *trigger, place.name if place else None], wanted)


def figure_about(names: Names, figure: Figure, wanted: str | None) -> bool:
    """Whether a figure is about it: what it counts, of whom, its words, or the statement or report it stands in."""
    if wanted is None:
        return True
    own = [figure.text, figure.counted, names.words(figure.counted_spans), names.counted_of(figure), figure.measure]
    reports = [report for report in names.reading.reports if report.id == figure.report]
    statement = names.statements.get(figure.statement or "")
    return (
        any_says(own, wanted)
        or any(report_about(names, report, wanted) for report in reports)
        or (statement is not None and statement_about(names, statement, wanted))
    )


def _named_in(names: Names, statement: Statement) -> Iterable[str]:
    """Names of the actors and places that mentions inside the content resolve to ("she said he …": who he is)."""
    for mention in names.reading.mentions:
        if any(span.covers(piece) for span in statement.content.spans for piece in mention.spans):
            place = names.places.get(mention.refers_to or "")
            yield from (place.name,) if place and place.name else names.all_names(mention.refers_to)
