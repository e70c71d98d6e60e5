"""Lists of a view: its statements, events, figures and sources, each line with its article and words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from reportedly.ask.about import figure_about, statement_about
from reportedly.ask.corrected import NOTHING, decided
from reportedly.ask.judged import Judged
from reportedly.ask.names import Names
from reportedly.ask.origins import Originals, distinct
from reportedly.ask.readings import readings
from reportedly.ask.words import any_says, folded, sentence_around
from reportedly.nouns.across import Reliability
from reportedly.nouns.answers import EventLine, FigureLine, SourceLine, StatementLine
from reportedly.nouns.findings import Actor, Figure, Report, Statement
from reportedly.nouns.kinds import ActorKind, CueClass, EventType, Realis, SourceKind
from reportedly.store.protocols import View
from reportedly.text.days import within

NOBODY: Mapping[str, Reliability] = {}


def statements(
    view: View,
    *,
    source: str | None = None,
    cls: CueClass | None = None,
    about: str | None = None,
    since: date | None = None,
) -> tuple[StatementLine, ...]:
    """Statements whose source's name or words have `source` in them; `since` asks `said`, else the publication."""
    return tuple(
        line
        for names in _articles(view)
        for statement in names.reading.statements
        if cls in (None, statement.cue.cls) and statement_about(names, statement, about)
        for line in [statement_line(names, statement)]
        if any_says(_heard_as(names, line), source or "") and _since(line, since)
    )


def events(
    view: View,
    *,
    type: EventType | None = None,
    actor: str | None = None,
    place: str | None = None,
    realis: Realis | None = None,
) -> tuple[EventLine, ...]:
    """Reports of this type and realis, with `actor` in the name of someone taking part and `place` in where it was."""
    return tuple(
        line
        for names in _articles(view)
        for report in names.reading.reports
        if type in (None, report.type) and realis in (None, report.realis) and report.trigger.spans
        for line in [event_line(names, report)]
        if (actor is None or any_says([*line.actors, *line.recipients, *_taking_part(names, report)], actor))
        and (place is None or any_says([line.place.name if line.place else None], place))
    )


def figures(view: View, *, counted: str | None = None, about: str | None = None) -> tuple[FigureLine, ...]:
    """Figures that count or measure `counted`, and are about `about`."""
    return tuple(
        figure_line(names, figure)
        for names in _articles(view)
        for figure in names.reading.figures
        if (counted is None or any_says(names.counts(figure), counted)) and figure_about(names, figure, about)
    )


def sources(view: View, *, rated: Mapping[str, Reliability] = NOBODY) -> tuple[SourceLine, ...]:
    """Whom statements resolve to, most heard first.

    One line for all articles where knowledge/ knows the actor, or judgements say that it is one; an anonymous source
    is one of its article only, whatever it is called. Groups ("Russian forces"), and actors of articles that were never
    compared, are one where name and kind are equal.
    """
    originals = Originals(view)
    return sources_of((one for names in _articles(view) for one in heard_in(names, originals)), rated=rated)


def sources_of(heard: Iterable[Heard], *, rated: Mapping[str, Reliability] = NOBODY) -> tuple[SourceLine, ...]:
    """One line for each source that is heard, most heard first."""
    groups: dict[str, list[Heard]] = {}
    for one in heard:
        groups.setdefault(one.same, []).append(one)
    made = (_source_line(each, rated) for each in groups.values())
    return tuple(sorted(made, key=lambda line: (-line.statements, line.name, line.rows)))


class Heard(NamedTuple):
    """One source of one statement; `same` is equal for those who are one line."""

    same: str
    row: str
    article: str
    actor: str
    called: tuple[str, ...]
    who: str | None
    kind: SourceKind
    actor_kind: ActorKind
    country: str | None
    role: str | None
    outlet: str | None
    origin: str


def heard_in(names: Names, originals: Originals) -> Iterator[Heard]:
    """The sources of an article's statements that nobody retracted, in the order of the reading."""
    for statement in names.standing(names.reading.statements):
        spans = statement.content.spans or statement.cue.spans or statement.source.spans
        for actor in _actors(names, statement):
            yield Heard(
                same=_same(names, actor, statement), row=names.row(statement.id), article=names.ref.key,
                actor=names.row(actor.id), called=names.all_names(actor.id), who=_who(names, actor),
                kind=statement.source.kind, actor_kind=actor.kind, country=actor.country, role=actor.role,
                outlet=names.ref.outlet,
                origin=originals.of(names, spans, statement.id).newsroom,
            )  # fmt: skip


def _articles(view: View) -> Iterator[Names]:
    judged, given = Judged(view), decided(view)
    return (Names(one, judged, given.get(one.article.key, NOTHING)) for one in readings(view))


def _heard_as(names: Names, line: StatementLine) -> list[str]:
    """What a statement's source is called: its words, and all names that it has in the record."""
    source = line.statement.source
    return [source.text, *(teller.name for teller in line.tellers), *names.called(source.actors)]


def _taking_part(names: Names, report: Report) -> list[str]:
    return names.called(one.actor for one in (*report.actors, *report.recipients))


def statement_line(names: Names, statement: Statement) -> StatementLine:
    """A statement as it is listed."""
    spans = statement.content.spans or statement.cue.spans or statement.source.spans
    return StatementLine(
        row=names.row(statement.id), article=names.ref, tellers=names.tellers(statement.source),
        through=names.through(statement), cue=names.words(statement.cue.spans), cls=statement.cue.cls,
        text=names.words(spans), spans=spans, manner=statement.manner, polarity=statement.polarity,
        certainty=statement.certainty, evidential=statement.evidential, said=statement.said, statement=statement,
        corrections=names.corrections(names.row(statement.id)), retracted=names.retracted(statement.id),
    )  # fmt: skip


def event_line(names: Names, report: Report) -> EventLine:
    """A report as it is listed."""
    sentence = sentence_around(names.reading.article.text, report.trigger.spans)
    return EventLine(
        row=names.row(report.id), article=names.ref, type=report.type, trigger=names.words(report.trigger.spans),
        actors=names.who(report.actors), recipients=names.who(report.recipients),
        objects=tuple(thing.text for thing in report.objects), date=names.date(report), place=names.place(report.place),
        figures=names.figure_words(report.figures), realis=report.realis, polarity=report.polarity,
        denied=names.denies(report), certainty=report.certainty, tellers=names.told_by(report.statement),
        text=names.words((names.reading.article.cite(*sentence),)), spans=report.trigger.spans, report=report,
        corrections=names.corrections(names.row(report.id)), retracted=names.retracted(report.id),
    )  # fmt: skip


def figure_line(names: Names, figure: Figure) -> FigureLine:
    """A figure as it is listed."""
    sentence = names.reading.article.cite(*sentence_around(names.reading.article.text, figure.spans))
    (words,) = names.figure_words([figure.id])
    return FigureLine(
        row=names.row(figure.id), article=names.ref, text=words, spans=figure.spans + figure.counted_spans,
        value=figure.value, low=figure.low, high=figure.high, approximate=figure.approximate,
        counted=figure.counted, of=names.counted_of(figure), as_of=figure.as_of,
        tellers=names.told_by(figure.statement), sentence=names.words((sentence,)), figure=figure,
        corrections=names.corrections(names.row(figure.id)), retracted=names.retracted(figure.id),
    )  # fmt: skip


def _source_line(heard: list[Heard], rated: Mapping[str, Reliability]) -> SourceLine:
    first = heard[0]
    called = _each(name for one in heard for name in one.called)
    return SourceLine(
        name=called[0], kind=first.kind, actor_kind=first.actor_kind, country=first.country,
        roles=_each(one.role for one in heard), statements=len(heard), articles=len({one.article for one in heard}),
        outlets=_each(one.outlet for one in heard), origins=distinct(one.origin for one in heard),
        rows=tuple(one.row for one in heard), who=first.who, names=called[1:],
        reliability=next((rated[folded(name)] for name in called if folded(name) in rated), "F"),
    )  # fmt: skip


def _each(found: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for one in found if one))


def _actors(names: Names, statement: Statement) -> list[Actor]:
    return [names.actors[actor] for actor in dict.fromkeys(statement.source.actors) if actor in names.actors]


def _same(names: Names, actor: Actor, statement: Statement) -> str:
    ident = names.ident(actor)
    if ident != names.row(actor.id):
        return ident
    alone = names.ref.key + actor.id if statement.source.kind == "anonymous" else ""
    return f"{folded(actor.name)}/{actor.kind}/{alone}"


def _who(names: Names, actor: Actor) -> str | None:
    """The id of an actor's cluster; None for one of knowledge/ and those who are judged to be it."""
    ident = names.ident(actor)
    return ident if ident.startswith("who-") else None


def _since(line: StatementLine, since: date | None) -> bool:
    published = line.article.published
    when = line.said or (published.isoformat() if published else None)
    return when is None or within(when, since, None) is not False
