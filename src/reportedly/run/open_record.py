"""A record opened for asking from Python: the questions of ask/ as methods, and tables as Arrow or pandas."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from functools import cached_property, partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar, overload

import msgspec

from reportedly.ask import (
    brief,
    changed,
    claims,
    events,
    explain,
    history,
    judged,
    ledgers,
    lines,
    listing,
    over_time,
    pages,
    passage,
    readings,
    refusals,
    search,
    vectors,
)
from reportedly.ask.corrected import decided, rated
from reportedly.ask.kept.shelf import shelf_of
from reportedly.ask.kept.wholes import heard
from reportedly.ask.lines import Line
from reportedly.ask.origin_tree import origin_tree
from reportedly.ask.search import SUGGESTIONS
from reportedly.nouns.across import Change, Claim, Event, Ledger, Reliability
from reportedly.nouns.answers import (
    BriefLine,
    Decided,
    EventLine,
    Explanation,
    FigureLine,
    Page,
    Passage,
    QueueLine,
    RefusalLine,
    Refusals,
    SourceLine,
    StatementLine,
    VectorLine,
)
from reportedly.nouns.asked import (
    ActorsAsked,
    ArticlesAsked,
    Asked,
    ClaimsAsked,
    EventsAsked,
    FiguresAsked,
    LedgersAsked,
    PlacesAsked,
    RefusalsAsked,
    ReportsAsked,
    StatementsAsked,
)
from reportedly.nouns.errors import SetupError, UnknownId
from reportedly.nouns.findings import Reading
from reportedly.nouns.kinds import CueClass, EventType, Realis, VectorKind
from reportedly.nouns.pages import ActorLine, ArticleLine, Hit, OriginTree, PlaceLine, Suggestion, Timeline
from reportedly.nouns.record import Briefed, Judgement, end_of_day
from reportedly.run.settings import reliabilities
from reportedly.run.verify import verify
from reportedly.store.opened import view_of

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

    from reportedly.nouns.record import Verification
    from reportedly.store.protocols import Shelf, View


L = TypeVar("L", bound=msgspec.Struct)
ALL_EVENTS = EventsAsked()


class Record:
    """A view of a record with the questions one asks of it; `view` is the plain View beneath. Who has them already
    gives `shelf` (the answers of this view) and `rated` (how reliable its sources are, see `ratings`)."""

    def __init__(
        self, view: View, *, shelf: Callable[[], Shelf] | None = None, rated: Mapping[str, Reliability] | None = None
    ) -> None:
        self.view = view
        self._given = shelf
        self._rated = ratings(view) if rated is None else rated

    @cached_property
    def _made(self) -> Shelf:
        """Where the view keeps no answers and none were given for it, they are made once."""
        return self._given() if self._given is not None else shelf_of(self.view)

    @property
    def shelf(self) -> Shelf:
        """The answers of this view: those that the record keeps, else made from its rows."""
        return self.view.shelf() or self._made

    @overload
    def page(self, asked: EventsAsked, *, limit: int = ..., after: str | None = ...) -> Page[Event]: ...
    @overload
    def page(self, asked: ClaimsAsked, *, limit: int = ..., after: str | None = ...) -> Page[Claim]: ...
    @overload
    def page(self, asked: LedgersAsked, *, limit: int = ..., after: str | None = ...) -> Page[Ledger]: ...
    @overload
    def page(self, asked: StatementsAsked, *, limit: int = ..., after: str | None = ...) -> Page[StatementLine]: ...
    @overload
    def page(self, asked: ReportsAsked, *, limit: int = ..., after: str | None = ...) -> Page[EventLine]: ...
    @overload
    def page(self, asked: FiguresAsked, *, limit: int = ..., after: str | None = ...) -> Page[FigureLine]: ...
    @overload
    def page(self, asked: ArticlesAsked, *, limit: int = ..., after: str | None = ...) -> Page[ArticleLine]: ...
    @overload
    def page(self, asked: ActorsAsked, *, limit: int = ..., after: str | None = ...) -> Page[ActorLine]: ...
    @overload
    def page(self, asked: PlacesAsked, *, limit: int = ..., after: str | None = ...) -> Page[PlaceLine]: ...
    @overload
    def page(self, asked: RefusalsAsked, *, limit: int = ..., after: str | None = ...) -> Page[RefusalLine]: ...
    def page(self, asked: Asked, *, limit: int = pages.LIMIT, after: str | None = None) -> Page[Any]:
        """A list, page by page: what `asked` (nouns/asked.py) describes; see ask.pages."""
        return pages.page(self.shelf, asked, limit=limit, after=after, rated=self._rated)

    def kept(self, kind: type[L], ident: str) -> L | None:
        """The answer of a list that has this very id; None where there is none, or only one that had it before."""
        return pages.one(self.shelf, kind, ident, rated=self._rated)

    def _told(self, asked: Asked, plainly: Callable[[], tuple[L, ...]]) -> tuple[L, ...]:
        """A whole list: page by page from what is kept of this view, else made of all its rows."""
        kept = self.view.shelf() is not None
        return tuple(pages.every(self.shelf, asked, rated=self._rated)) if kept else plainly()

    def timeline(self, asked: EventsAsked = ALL_EVENTS, *, limit: int = over_time.EVENTS_MOST) -> Timeline:
        """Events as columns, for drawing; see ask.over_time."""
        return over_time.timeline(self.shelf, asked, limit=limit)

    def event_counts(self, asked: EventsAsked = ALL_EVENTS) -> dict[str, dict[str, int]]:
        """How many events are of each type and realis; see ask.over_time."""
        return over_time.counts(self.shelf, asked)

    def search(self, words: str, *, limit: int = pages.LIMIT, after: str | None = None) -> Page[Hit]:
        """What has all of these words; see ask.search."""
        return search.search(self.shelf, words, limit=limit, after=after)

    def suggest(self, prefix: str, *, limit: int = SUGGESTIONS) -> tuple[Suggestion, ...]:
        """Names that begin so; see ask.search."""
        return search.suggest(self.shelf, prefix, limit=limit)

    def reading(self, key: str) -> Reading | None:
        """Everything that one article yielded, whichever version it is; None for no such article."""
        return readings.reading(self.view, key)

    def actor(self, ident: str) -> ActorLine | None:
        """One actor by its id, or by that of one of its rows; None for no such actor."""
        return pages.actor(self.shelf, ident)

    def origins(self, ident: str) -> OriginTree:
        """What the articles of an event or claim copy; UnknownId for no such event or claim."""
        whole = self.found(ident)
        if not isinstance(whole, Event | Claim):
            raise UnknownId(f"no event or claim {ident!r} in this view of the record; see: reportedly events, claims")
        return origin_tree(self.view, whole)

    def brief(
        self,
        *,
        about: str | None = None,
        since: date | None = None,
        until: date | None = None,
        new_since: date | datetime | None = None,
        covering: Briefed | None = None,
    ) -> tuple[BriefLine, ...]:
        """The sourced timeline; see ask.brief."""
        return brief.brief(
            self.view, about=about, since=since, until=until, new_since=moment(new_since), covering=covering,
            rated=self._rated,
        )  # fmt: skip

    def briefs(self) -> tuple[Briefed, ...]:
        """The briefs that were made of what changed since the one before, the last first."""
        return changed.briefs(self.view)

    def next_brief(
        self,
        *,
        about: str | None = None,
        since: date | None = None,
        until: date | None = None,
        at: datetime | None = None,
    ) -> Briefed:
        """The brief that would follow the last one of this question; a store's `brief` remembers it."""
        return changed.next_brief(self.view, about=about, since=since, until=until, at=at)

    def told(self, made: Briefed) -> tuple[BriefLine, ...]:
        """The lines of such a brief, as they are now."""
        return self.brief(about=made.about, since=made.first_day, until=made.last_day, covering=made)

    def statements(
        self,
        *,
        source: str | None = None,
        cls: CueClass | None = None,
        about: str | None = None,
        since: date | None = None,
    ) -> tuple[StatementLine, ...]:
        """Who said what; see ask.listing."""
        asked = StatementsAsked(source=source, cls=cls, about=about, since=since)
        plainly = partial(listing.statements, self.view, source=source, cls=cls, about=about, since=since)
        return self._told(asked, plainly)

    def reports(
        self,
        *,
        type: EventType | None = None,
        actor: str | None = None,
        place: str | None = None,
        realis: Realis | None = None,
    ) -> tuple[EventLine, ...]:
        """What is said to have happened, report by report; see ask.listing."""
        asked = ReportsAsked(type=type, actor=actor, place=place, realis=realis)
        plainly = partial(listing.events, self.view, type=type, actor=actor, place=place, realis=realis)
        return self._told(asked, plainly)

    def events(
        self,
        *,
        type: EventType | None = None,
        actor: str | None = None,
        place: str | None = None,
        realis: Realis | None = None,
    ) -> tuple[Event, ...]:
        """What is said to have happened, the reports of one thing together; see ask.events."""
        asked = EventsAsked(type=type, actor=actor, place=place, realis=realis)
        plainly = partial(
            events.events, self.view, type=type, actor=actor, place=place, realis=realis, rated=self._rated
        )
        return self._told(asked, plainly)

    def claims(
        self, *, about: str | None = None, source: str | None = None, since: date | None = None
    ) -> tuple[Claim, ...]:
        """Propositions with all who make, repeat, support, update, contradict or deny them; see ask.claims."""
        asked = ClaimsAsked(about=about, source=source, since=since)
        plainly = partial(claims.claims, self.view, about=about, source=source, since=since, rated=self._rated)
        return self._told(asked, plainly)

    def ledgers(self, *, counted: str | None = None, about: str | None = None) -> tuple[Ledger, ...]:
        """Comparable figures together, with who gives which; see ask.ledgers."""
        plainly = partial(ledgers.ledgers, self.view, counted=counted, about=about, rated=self._rated)
        return self._told(LedgersAsked(counted=counted, about=about), plainly)

    def found(self, ident: str) -> Event | Claim | Ledger | None:
        """The event, claim or ledger of an id, also one that it had before; None for no such id."""
        return history.found(self.view, ident, rated=self._rated)

    def history(self, ident: str) -> tuple[Change, ...]:
        """What changed of an event, claim, ledger, row or article, when and why; see ask.history."""
        return history.history(self.view, ident, rated=self._rated)

    def figures(self, *, counted: str | None = None, about: str | None = None) -> tuple[FigureLine, ...]:
        """Numbers and what they count; see ask.listing."""
        plainly = partial(listing.figures, self.view, counted=counted, about=about)
        return self._told(FiguresAsked(counted=counted, about=about), plainly)

    def sources(self) -> tuple[SourceLine, ...]:
        """Who is heard, most heard first; see ask.listing."""
        shelf = self.view.shelf()
        if shelf is not None:
            return listing.sources_of(heard(shelf), rated=self._rated)
        return listing.sources(self.view, rated=self._rated)

    def queue(self) -> tuple[QueueLine, ...]:
        """Pairs that wait for a person to say whether they are one; see ask.judged."""
        return judged.queue(self.view)

    def decided(self, key: str) -> tuple[Decided, ...]:
        """What persons decided of an article and its rows, and still holds."""
        return tuple(decided(self.view).get(key, {}).values())

    def judgements(self) -> tuple[Judgement, ...]:
        """What persons judged, the last first."""
        return judged.analysts(self.view)

    def line(self, row_id: str) -> Line:
        """One statement, report or figure, as lists have it; UnknownId."""
        return lines.line(self.view, row_id)

    def passage(self, row_id: str) -> Passage:
        """The words a row rests on, where they stand."""
        return passage.passage(self.view, row_id)

    def explain(self, row_id: str) -> Explanation:
        """Why a report says what it says, field by field; see ask.explain."""
        return explain.explain(self.view, row_id)

    def refusals(self, *, why: str | None = None) -> Refusals:
        """What was not taken in or not decided."""
        return refusals.refusals(self.view, why=why)

    def vectors(self, *, kind: VectorKind | None = None) -> tuple[VectorLine, ...]:
        """What title and lead, statements and reports mean, for joining them across articles; see ask.vectors."""
        return vectors.vectors(self.view, kind=kind)

    def verify(self) -> Verification:
        """Every row read again against its words."""
        return verify(self.view)

    def counts(self) -> tuple[tuple[str, int], ...]:
        """How many rows each table has."""
        return self.view.counts()

    def arrow(self, table: str) -> pa.Table:
        """A table as Arrow, with row ids and times."""
        return self.view.arrow(table)

    def pandas(self, table: str) -> pd.DataFrame:
        """A table as a pandas data frame; SetupError without pandas."""
        if not _has_pandas():
            raise SetupError("pandas isn't installed; get it with: pip install 'reportedly[pandas]' (or use .arrow())")
        frame: Any = self.arrow(table).to_pandas()
        return frame

    def close(self) -> None:
        """Releases the file."""
        self.view.close()

    def __enter__(self) -> Record:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def ratings(view: View) -> Mapping[str, Reliability]:
    """How reliable sources are, by folded name: as judged, else by the user's settings file."""
    return {**reliabilities(), **rated(view)}


def open_record(path: Path | str, *, as_of: date | datetime | None = None) -> Record:
    """The record at this path for reading, as known at a moment, or at the end of a day; RecordError, RecordLocked."""
    return Record(view_of(path, as_of=moment(as_of)))


def moment(as_of: date | datetime | None) -> datetime | None:
    """The instant meant: a day is meant to its end (UTC), a time without a zone is UTC."""
    if isinstance(as_of, datetime):
        return as_of if as_of.tzinfo else as_of.replace(tzinfo=UTC)
    return end_of_day(as_of) if as_of is not None else None


def _has_pandas() -> bool:
    from importlib.util import find_spec

    return find_spec("pandas") is not None
