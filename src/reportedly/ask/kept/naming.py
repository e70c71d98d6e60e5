"""How kept rows name things: actors by id, all else as folded words, days as a range, order as one string."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from reportedly.ask.names import Names
from reportedly.ask.words import folded, sentence_around
from reportedly.nouns.answers import BriefLine
from reportedly.nouns.article import Spans
from reportedly.nouns.findings import Figure, Participant, Report, Statement
from reportedly.nouns.ids import split_row_id
from reportedly.text.days import days

BAR = " | "  # between names and texts; folded words have none, so nothing is found across two
STEP = "\x1f"  # between the parts of a rank; sorts before all that is printed
LATEST = date.max
RANGE = ("first", "last")


class Named(NamedTuple):
    """What a row names: the ids of actors, and words."""

    actors: frozenset[str]
    words: tuple[str, ...]

    def __or__(self, other: Named) -> Named:
        return Named(self.actors | other.actors, (*self.words, *other.words))


NOTHING = Named(frozenset(), ())


def barred(texts: Iterable[str | None]) -> str:
    """Folded words of each text, each once, set off by bars: " a b | c "."""
    found = dict.fromkeys(folded(text) for text in texts if text)
    return f" {BAR.join(word for word in found if word)} "


def together(words: Iterable[str]) -> str:
    """The barred words of several rows as one's."""
    found = dict.fromkeys(one for each in words for one in each.strip().split(BAR))
    return f" {BAR.join(one for one in found if one)} "


def ranked(*parts: object) -> str:
    """Parts that sort as a tuple would, as one string."""
    return STEP.join("~" if part is None else str(part) for part in parts)


def range_of(edtf: str | None, *, unknown: bool = False) -> dict[str, date | None]:
    """The first and last day that a date may mean, open ones far away; unknown ones have none, or (`unknown`) all."""
    covered = days(edtf) if edtf else None
    if covered is None:
        return {"first": date.min, "last": date.max} if unknown else {"first": None, "last": None}
    return {"first": covered.first or date.min, "last": covered.last or date.max}


def ids_of(names: Names, actors: Iterable[str | None]) -> frozenset[str]:
    """The ids of a reading's actors across articles."""
    return frozenset(names.ident(names.actors[one]) for one in actors if one in names.actors)


def loose(people: Iterable[Participant], names: Names) -> list[str]:
    """The words of those who resolve to nobody."""
    return [one.text for one in people if one.actor not in names.actors]


def named_by_report(names: Names, report: Report) -> Named:
    """What ask/about.py looks for in a report."""
    people = (*report.actors, *report.recipients)
    place = names.place(report.place)
    words = [*(one.text for one in people), *(thing.text for thing in report.objects)]
    words += [report.trigger.lemma, names.words(report.trigger.spans), place.name if place else ""]
    return Named(ids_of(names, (one.actor for one in people)), tuple(words))


def named_by_statement(names: Names, statement: Statement) -> Named:
    """What ask/about.py looks for in a statement, with the reports told in it."""
    found = Named(ids_of(names, statement.source.actors), (statement.source.text, statement.content.text))
    for mention in names.reading.mentions:
        if any(span.covers(piece) for span in statement.content.spans for piece in mention.spans):
            place = names.places.get(mention.refers_to or "")
            found |= Named(ids_of(names, [mention.refers_to]), ((place.name or "") if place else "",))
    for report in names.reading.reports:
        if report.statement == statement.id:
            found |= named_by_report(names, report)
    return found


def named_by_figure(names: Names, figure: Figure) -> Named:
    """What ask/about.py looks for in a figure, with the report and statement that it stands in."""
    whose = "" if figure.of else names.counted_of(figure) or ""
    own = (figure.text, figure.counted or "", names.words(figure.counted_spans), figure.measure or "", whose)
    found = Named(ids_of(names, [figure.of]), own)
    report, statement = names.reports.get(figure.report or ""), names.statements.get(figure.statement or "")
    found |= named_by_report(names, report) if report else NOTHING
    return found | (named_by_statement(names, statement) if statement else NOTHING)


def named_by_line(names: Names, line: BriefLine) -> Named:
    """What is looked for in a line of the brief: in its statement, or in its sentence and the reports told there."""
    locals_ = [split_row_id(row)[1] or "" for row in line.rows]
    statement = names.statements.get(locals_[0])
    if statement is not None:
        return named_by_statement(names, statement)
    found = Named(frozenset(), (line.text,))
    for local in locals_:
        found |= named_by_report(names, names.reports[local])
    return found


def sentence(names: Names, spans: Spans) -> str:
    """The words of the sentence around these."""
    article = names.reading.article
    return names.words((article.cite(*sentence_around(article.text, spans)),))
