"""The brief: a sourced timeline of what is said and told, each line with its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from reportedly.ask.about import report_about, statement_about
from reportedly.ask.across import Across, Rated
from reportedly.ask.changed import Changed, changed, moment_at
from reportedly.ask.context import Context, Made, figures_in, on, origin_of
from reportedly.ask.kept.filters import conditions
from reportedly.ask.kept.wholes import KeptContext
from reportedly.ask.listing import NOBODY
from reportedly.ask.names import Names
from reportedly.ask.origins import Originals
from reportedly.ask.told_once import told_once
from reportedly.ask.words import says, sentence_around
from reportedly.nouns.answers import BriefLine, DatedBy, PlaceName
from reportedly.nouns.asked import BriefAsked
from reportedly.nouns.findings import Report, Statement
from reportedly.nouns.kinds import CueClass, Realis
from reportedly.nouns.record import Briefed
from reportedly.store.protocols import Shelf, View
from reportedly.text.days import days, within

TELLING_ALONE: frozenset[CueClass] = frozenset(("decline", "deny", "confirm", "reject", "accept"))


def brief(
    view: View,
    *,
    about: str | None = None,
    since: date | None = None,
    until: date | None = None,
    new_since: datetime | None = None,
    covering: Briefed | None = None,
    rated: Rated = NOBODY,
) -> tuple[BriefLine, ...]:
    """The timeline of a view, by date, then article, then place in it; undated lines last.

    `since` and `until` (both in) are asked of a line's own date, and of an undated line's article's publication, which
    is the latest day it can have been said on. A line with neither stays in: nothing known rules it out. `new_since`:
    only lines of which something became known after that moment. `covering`: only what changed between a brief and the
    one before (ask/changed.py).
    """
    new = changed(view, covering) if covering is not None else None
    shelf = view.shelf()
    if shelf is not None:
        return _kept(view, shelf, about=about, since=since, until=until, new_since=new_since, new=new)
    across = Across(view, rated=rated)
    context = Made(across)
    lines = [
        on(replace(line, origins=(origin_of(across.originals, names, line),)), figures_in(names, line), context)
        for names in across.articles.values()
        for line in lines_of(names, about=about)
        if _in_range(line, since, until)
    ]
    told = told_once(lines, across.originals)
    return since_then(_changed(told, new, context), new_since, across.known)


def _changed(lines: tuple[BriefLine, ...], new: Changed | None, context: Context) -> tuple[BriefLine, ...]:
    """The lines that changed (None: all)."""
    if new is None:
        return lines
    claims = (next((found for row in line.rows if (found := context.claim(row))), None) for line in lines)
    return tuple(line for line, claim in zip(lines, claims, strict=True) if new.has(line, claim))


def _kept(
    view: View,
    shelf: Shelf,
    *,
    about: str | None,
    since: date | None,
    until: date | None,
    new_since: datetime | None,
    new: Changed | None,
) -> tuple[BriefLine, ...]:
    """The same from kept lines: only those that are asked for are read, with what these are part of."""
    wanted = conditions(BriefAsked(about=about, since=since, until=until))
    found = [
        (msgspec.json.decode(answer, type=BriefLine), figures)
        for answer, figures in shelf.ask(f"SELECT answer, figures FROM kept_brief WHERE {wanted.sql}", wanted.values)
    ]
    context = KeptContext(shelf, (row for line, figures in found for row in (*line.rows, *figures)))
    keys = tuple(sorted({line.article.key for line, _ in found}))
    moments = "SELECT article, epoch_us(known) FROM kept_articles WHERE article IN (SELECT unnest(?::VARCHAR[]))"
    known = shelf.ask(moments, [keys])
    told = told_once((on(line, figures, context) for line, figures in found), Originals(view, articles=keys))
    return since_then(_changed(told, new, context), new_since, {key: moment_at(at) for key, at in known})


def since_then(
    lines: tuple[BriefLine, ...], new_since: datetime | None, known: Mapping[str, datetime]
) -> tuple[BriefLine, ...]:
    """The lines of which an article became known after this moment (None: all)."""
    if new_since is None:
        return lines
    return tuple(line for line in lines if any(known[article.key] > new_since for article in line.articles))


def lines_of(names: Names, *, about: str | None = None) -> Iterator[BriefLine]:
    """The lines of one article: its statements, then what it tells itself, sentence by sentence."""
    for statement in names.reading.statements:
        shown = not statement.in_furniture and not _told_by_inner(names, statement)
        if shown and _tells(statement) and statement_about(names, statement, about):
            yield _statement_line(names, statement)
    for told in _by_sentence(names, [report for report in names.reading.reports if _narrated(report)]):
        line = _narration_line(names, told)
        if says(line.text, about or "") or any(report_about(names, report, about) for report in told.reports):
            yield line


def _statement_line(names: Names, statement: Statement) -> BriefLine:
    told = [report for report in names.reading.reports if statement.id in (report.statement, report.speech)]
    inside = [report for report in names.standing(told) if report.statement == statement.id]
    when, dated_by = _date(names, inside, statement)
    figures = [one.id for one in names.standing(names.reading.figures) if one.statement == statement.id]
    rows = (names.row(statement.id), *(names.row(report.id) for report in told))
    content = statement.content.spans or statement.cue.spans
    certainty = statement.certainty or next((report.certainty for report in inside if report.certainty), None)
    return BriefLine(
        date=when, dated_by=dated_by, article=names.ref,
        tellers=names.tellers(statement.source), through=names.through(statement),
        cue=(names.words(statement.cue.spans) or None) if statement.content.spans else None, cls=statement.cue.cls,
        text=names.words(content), spans=content, polarity=statement.polarity,
        certainty=certainty, hedge=names.words(certainty.words) if certainty else None,
        evidential=statement.evidential, realis=_realis(inside), places=_places(names, inside),
        figures=names.figure_words([*figures, *(f for report in inside for f in report.figures)]),
        rows=rows, corrections=names.corrections(*rows), retracted=names.retracted(statement.id),
        retracted_rows=_gone(names, told),
    )  # fmt: skip


def _narration_line(names: Names, group: _Told) -> BriefLine:
    reports = names.standing(group.reports) or tuple(group.reports)
    certainty = next((report.certainty for report in reports if report.certainty), None)
    rows = tuple(names.row(report.id) for report in group.reports)
    spans = (names.reading.article.cite(*group.sentence),)
    return BriefLine(
        date=group.date, dated_by="event" if group.date else "undated", article=names.ref,
        tellers=(), through=(), cue=None, cls=None,
        text=names.words(spans), spans=spans, polarity=reports[0].polarity,
        certainty=certainty, hedge=names.words(certainty.words) if certainty else None,
        evidential=None, realis=_realis(reports), places=_places(names, reports),
        figures=names.figure_words([figure for report in reports for figure in report.figures]),
        rows=rows, corrections=names.corrections(*rows), retracted=names.retracted(reports[0].id),
        retracted_rows=_gone(names, group.reports),
    )  # fmt: skip


def _gone(names: Names, reports: Iterable[Report]) -> tuple[str, ...]:
    return tuple(names.row(report.id) for report in reports if names.retracted(report.id))


class _Told(NamedTuple):
    sentence: tuple[int, int]
    date: str | None
    reports: list[Report]


def _by_sentence(names: Names, reports: Iterable[Report]) -> list[_Told]:
    """Reports that share sentence, date and polarity are one line: no sentence is told twice for its two triggers."""
    groups: dict[tuple[tuple[int, int], str | None, str], list[Report]] = {}
    for report in reports:
        sentence = sentence_around(names.reading.article.text, report.trigger.spans)
        groups.setdefault((sentence, names.date(report), report.polarity), []).append(report)
    return [_Told(sentence, when, told) for (sentence, when, _), told in groups.items()]


def _narrated(report: Report) -> bool:
    """Told by the article itself, and not an act of speaking, whose statement is a line already."""
    own = report.statement is None and report.speech is None
    return own and not report.in_furniture and bool(report.trigger.spans)


def _told_by_inner(names: Names, outer: Statement) -> bool:
    """Whether nothing but a statement inside it is left of a statement's content ("Reuters reported, citing …")."""
    inner = [one for one in names.reading.statements if one.within == outer.id and _holds(outer, one)]
    covered = [span for s in inner for role in (s.source, s.cue, s.content) for span in role.spans]
    left = (
        position
        for span in outer.content.spans
        for position in range(span.start, span.end)
        if not any(piece.start <= position < piece.end for piece in covered)
    )
    return bool(inner) and not any(names.reading.article.text[position].isalnum() for position in left)


def _holds(outer: Statement, inner: Statement) -> bool:
    return all(any(around.covers(span) for around in outer.content.spans) for span in inner.content.spans)


def _tells(statement: Statement) -> bool:
    """Whether there is content to tell, or a cue that says enough without ("declined to comment", "denied it")."""
    return bool(statement.content.spans or (statement.cue.spans and statement.cue.cls in TELLING_ALONE))


def _date(names: Names, inside: Iterable[Report], statement: Statement) -> tuple[str | None, DatedBy]:
    """The date of the first event told of that has one, else of the saying."""
    event = next((when for report in inside if (when := names.date(report))), None)
    if event:
        return event, "event"
    return (statement.said, "said") if statement.said and days(statement.said) else (None, "undated")


def _realis(reports: Iterable[Report]) -> tuple[Realis, ...]:
    return tuple(dict.fromkeys(report.realis for report in reports))


def _places(names: Names, reports: Iterable[Report]) -> tuple[PlaceName, ...]:
    found = (names.place(report.place) for report in reports)
    return tuple(dict.fromkeys(place for place in found if place))


def _in_range(line: BriefLine, since: date | None, until: date | None) -> bool:
    when = line.date or (line.article.published.isoformat() if line.article.published else None)
    return when is None or within(when, since, until) is not False
