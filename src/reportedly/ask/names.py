"""One reading with its local references looked up: who "a1" is, where "p1" lies, who tells a statement."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TypeVar

from reportedly.ask.amounts import as_written
from reportedly.ask.as_corrected import as_corrected
from reportedly.ask.corrected import NOTHING, ByRow
from reportedly.ask.judged import Judged, node
from reportedly.nouns.answers import UNNAMED, ArticleRef, Correction, PlaceName, Retraction, Teller
from reportedly.nouns.article import Spans
from reportedly.nouns.findings import Actor, Figure, Moment, Participant, Place, Reading, Report, Source, Statement
from reportedly.nouns.ids import row_id
from reportedly.text.days import days

N = TypeVar("N", Statement, Report, Figure)


class Names:
    """Looks things up in one reading; an id that isn't there is nothing, never an error.

    With what is `judged` across articles, an actor has its fullest name in the record. What persons decided of the
    article and its rows is in `reading`; `as_read` is the reading as it came.
    """

    def __init__(self, reading: Reading, judged: Judged | None = None, decided: ByRow = NOTHING) -> None:
        self.as_read = reading
        self._judged = judged
        self._decided = decided
        self._names: dict[str, tuple[str, ...]] = {}
        self._idents: dict[str, str] = {}
        self.reading = as_corrected(reading, decided, self.all_names) if decided else reading
        article = self.reading.article
        self.ref = ArticleRef(
            key=article.key, id=article.id, outlet=article.outlet, published=article.published, title=article.title
        )

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """Actors by id."""
        return {actor.id: actor for actor in self.as_read.actors}

    @cached_property
    def places(self) -> dict[str, Place]:
        """Places by id."""
        return {place.id: place for place in self.reading.places}

    @cached_property
    def times(self) -> dict[str, Moment]:
        """Moments by id."""
        return {moment.id: moment for moment in self.reading.times}

    @cached_property
    def figures(self) -> dict[str, Figure]:
        """Figures by id."""
        return {figure.id: figure for figure in self.reading.figures}

    @cached_property
    def statements(self) -> dict[str, Statement]:
        """Statements by id."""
        return {statement.id: statement for statement in self.reading.statements}

    @cached_property
    def reports(self) -> dict[str, Report]:
        """Reports by id."""
        return {report.id: report for report in self.reading.reports}

    def row(self, local: str) -> str:
        """The row id of a local id."""
        return row_id(self.as_read.article.key, local)

    def corrections(self, *rows: str) -> tuple[Correction, ...]:
        """What persons corrected of these rows (by row id) or of an article (by its key)."""
        return tuple(one for row in rows if row in self._decided for one in self._decided[row].corrections)

    def retracted(self, local: str) -> Retraction | None:
        """That a person says this row was misread."""
        found = self._decided.get(self.row(local)) if self._decided else None
        return found.retracted if found else None

    def standing(self, rows: Iterable[N]) -> tuple[N, ...]:
        """Those of these statements, reports or figures that nobody retracted."""
        return tuple(one for one in rows if self.retracted(one.id) is None)

    def counted_of(self, figure: Figure) -> str | None:
        """Whose what a figure counts is: an actor's name, or as a person says."""
        given = next((one.value for one in self.corrections(self.row(figure.id)) if one.field == "of"), None)
        return self.name(figure.of) or given

    def counts(self, figure: Figure) -> tuple[str | None, ...]:
        """What a figure counts: by name, unit and words, which are as they stand unless a person says otherwise."""
        read = not any(one.field == "counted" for one in self.corrections(self.row(figure.id)))
        return figure.counted, figure.unit, self.words(figure.counted_spans) if read else None

    def name(self, actor: str | None) -> str | None:
        """An actor's name, the fullest that it has in the record."""
        return next(iter(self.all_names(actor)), None)

    def all_names(self, actor: str | None) -> tuple[str, ...]:
        """An actor's names in the record, the fullest first."""
        found = self.actors.get(actor or "")
        if found is None:
            return ()
        if found.id not in self._names:
            judged = self._judged
            self._names[found.id] = judged.names(self.as_read.article.key, found) if judged else (found.name,)
        return self._names[found.id]

    def called(self, actors: Iterable[str | None]) -> list[str]:
        """All names that these actors have in the record."""
        return [name for actor in actors for name in self.all_names(actor)]

    def who_is(self, actor: Actor) -> str | None:
        """The id of the cluster that an actor is in; see ask/judged.py."""
        return self._judged.who(self.ref.key, actor) if self._judged else None

    def ident(self, actor: Actor) -> str:
        """The id of an actor across articles; see ask/judged.py."""
        if actor.id not in self._idents:
            key = self.ref.key
            self._idents[actor.id] = self._judged.ident(key, actor) if self._judged else node(key, actor)
        return self._idents[actor.id]

    def tellers(self, source: Source) -> tuple[Teller, ...]:
        """Whom a source resolves to, the first one first; where to nobody, its words; `UNNAMED` where it has none."""
        found = [self.actors[actor] for actor in source.actors if actor in self.actors]
        if not found:
            words = source.text or UNNAMED
            return (Teller(name=words, role=None, kind=source.kind, actor_kind=None, resolved=False),)
        return tuple(
            Teller(
                name=self.name(actor.id) or actor.name,
                role=actor.role,
                kind=source.kind,
                actor_kind=actor.kind,
                resolved=True,
            )
            for actor in found
        )

    def told_by(self, statement: str | None) -> tuple[Teller, ...]:
        """Whom a report or figure is attributed to by its statement; nobody where the article itself tells it."""
        found = self.statements.get(statement or "")
        return self.tellers(found.source) if found else ()

    def denies(self, report: Report) -> bool:
        """Whether a report says that it didn't happen, or stands in what somebody denies."""
        told = self.statements.get(report.statement or "")
        return (report.polarity == "negated") != (told is not None and told.polarity == "negated")

    def through(self, statement: Statement) -> tuple[Teller, ...]:
        """Who passes a statement on, nearest first: the tellers of the statements around it."""
        around = self._around(statement)
        return tuple(teller for outer in around for teller in self.tellers(outer.source))

    def chain(self, statement: str | None) -> tuple[Statement, ...]:
        """A statement and those around it, innermost first."""
        found = self.statements.get(statement or "")
        return (found, *self._around(found)) if found else ()

    def who(self, participants: Iterable[Participant]) -> tuple[str, ...]:
        """Participants by name, by their words where they resolve to nobody."""
        return tuple(self.name(participant.actor) or participant.text for participant in participants)

    def place(self, place: str | None) -> PlaceName | None:
        """Where a report lies."""
        found = self.places.get(place or "")
        if found is None:
            return None
        return PlaceName(
            name=found.name or found.text,
            country=found.country,
            lat=found.lat,
            lon=found.lon,
            radius_km=found.radius_km,
        )

    def date(self, report: Report) -> str | None:
        """When a report's event was, as EDTF with a year; None where the words don't say."""
        found = self.times.get(report.time or "")
        return found.edtf if found and found.edtf and days(found.edtf) else None

    def figure_words(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Figures with what they count, as written, each once."""
        found = (self.figures[figure] for figure in dict.fromkeys(ids) if figure in self.figures)
        return tuple(as_written(self.reading.article, figure) for figure in found)

    def words(self, spans: Spans) -> str:
        """The quoted words."""
        return self.reading.article.words(spans)

    def _around(self, statement: Statement) -> list[Statement]:
        chain: list[Statement] = []
        outer = self.statements.get(statement.within or "")
        while outer is not None and outer not in chain and outer is not statement:
            chain.append(outer)
            outer = self.statements.get(outer.within or "")
        return chain
