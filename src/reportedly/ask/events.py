"""Events of a view: reports of several articles that tell of one thing, with how far it can be believed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from typing import TypeVar

from reportedly.ask.across import Across, Rated, Rows, gathered
from reportedly.ask.listing import NOBODY, event_line
from reportedly.ask.words import any_says
from reportedly.connect.belief import belief
from reportedly.connect.clusters import pair
from reportedly.connect.fits import why_apart
from reportedly.connect.grouping import groups
from reportedly.connect.tellings import NEVER, Telling, tellings
from reportedly.nouns.across import Event
from reportedly.nouns.answers import EventLine
from reportedly.nouns.findings import Report
from reportedly.nouns.ids import digest, split_row_id
from reportedly.nouns.kinds import EventType, Realis
from reportedly.store.protocols import View

T = TypeVar("T", bound=Hashable)


def events(
    view: View,
    *,
    type: EventType | None = None,
    actor: str | None = None,
    place: str | None = None,
    realis: Realis | None = None,
    rated: Rated = NOBODY,
) -> tuple[Event, ...]:
    """Events in the order of their dates (undated last), those of this type and realis with such actors and places."""
    across = Across(view, rated=rated)
    return tuple(
        one
        for one in all_events(across)
        if type in (None, one.type)
        and (realis is None or realis in one.realis)
        and (actor is None or any_says([*one.actors, *one.recipients, *_called(across, one)], actor))
        and (place is None or any_says([one.place.name if one.place else None], place))
    )


def _called(across: Across, one: Event) -> Iterable[str]:
    """All names of those who take part."""
    for line in one.lines:
        people = (*line.report.actors, *line.report.recipients)
        yield from across.articles[line.article.key].called(person.actor for person in people)


def all_events(across: Across, rows: Rows = None) -> tuple[Event, ...]:
    """All events, or (if given) those of these reports."""
    found = [row for row, one in _reports(across) if one.realis not in NEVER and (rows is None or row in rows)]
    made = (_event(across, members) for members in gathered(event_groups(across, rows), found))
    return tuple(sorted(made, key=lambda one: (one.date or "~", across.place(one.lines[0].row, one.lines[0].spans))))


def event_groups(across: Across, rows: Rows = None) -> dict[str, str]:
    """The smallest report of each report's event, where it is in one with others.

    A person's word comes first: what they say is one is, what they say is different never. Then the likeliest are put
    together, never two of different days or places.
    """
    alike = {pair(edge.one, edge.other): edge.score for edge in across.edges("event", rows)}
    joined = {split_row_id(row)[0] for both in alike for row in both}
    told = {one.row: one for key in joined for one in tellings(across.articles[key].reading)}
    different = set(across.said_by_persons("different", rows))
    return groups(
        alike,
        together=across.said_by_persons("same", rows),
        apart=lambda one, other: pair(one, other) in different or _apart(told.get(one), told.get(other)),
    )


def event_id(smallest: str) -> str:
    """An event's id: the hash of its smallest report. Every id that it ever had is the hash of one of its reports."""
    return "event-" + digest(smallest)


def _apart(one: Telling | None, other: Telling | None) -> bool:
    return one is not None and other is not None and why_apart(one, other) is not None


def _reports(across: Across) -> Iterable[tuple[str, Report]]:
    for names in across.articles.values():
        for report in names.reading.reports:
            if report.trigger.spans and not report.in_furniture:
                yield names.row(report.id), report


def _event(across: Across, members: Sequence[str]) -> Event:
    """The event of these reports, earliest told first. Retracted ones are shown and count for nothing; where all are,
    fields are theirs and nobody stands for it."""
    found = []
    for row in members:
        article, local = split_row_id(row)
        names = across.articles[article]
        found.append((names, names.reports[local or ""]))
    found.sort(key=lambda each: across.place(each[0].row(each[1].id), each[1].trigger.spans))
    all_lines = tuple(event_line(names, report) for names, report in found)
    standing = [each for each in found if each[0].retracted(each[1].id) is None]
    lines = tuple(line for line in all_lines if line.retracted is None) or all_lines
    return Event(
        id=event_id(min(members)), type=_most(line.type for line in lines), what=_most(line.trigger for line in lines),
        actors=_each(lines, "actors"), recipients=_each(lines, "recipients"), date=_first(line.date for line in lines),
        place=_first(line.place for line in lines), realis=tuple(dict.fromkeys(line.realis for line in lines)),
        denied=any(names.denies(report) for names, report in standing), text=lines[0].text, lines=all_lines,
        belief=belief([
            across.heard(
                names, across.behind(names, report.trigger.spans, report.statement), against=names.denies(report),
                likelihood=(report.certainty.low, report.certainty.high) if report.certainty else None,
            )
            for names, report in standing
        ]),
        extension=_first(line.report.extension for line in lines),
    )  # fmt: skip


def _each(lines: Sequence[EventLine], field: str) -> tuple[str, ...]:
    """The names on one side of these lines, each once however written: "Eight people" is "eight people"."""
    found: dict[str, str] = {}
    for line in lines:
        for name in getattr(line, field):
            found.setdefault(name.casefold(), name)
    return tuple(found.values())


def _most(found: Iterable[T]) -> T:
    """The most frequent, of equally frequent ones the first."""
    counts = Counter(found)
    return max(counts, key=lambda one: counts[one])


def _first(found: Iterable[T | None]) -> T | None:
    """The most frequent of those that are known."""
    known = [one for one in found if one is not None]
    return _most(known) if known else None
