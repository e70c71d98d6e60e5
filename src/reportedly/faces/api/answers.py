"""What each route answers: a question of the record, and the few that are put together here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, TypeVar

import msgspec
from msgspec.structs import replace

import reportedly
from reportedly.faces.api.errors import ApiError
from reportedly.faces.api.paging import sliced
from reportedly.faces.api.query import Part
from reportedly.faces.api.query import as_of as moment_of
from reportedly.faces.api.said import Health, Job, RecordTold, Table, Version, Writing
from reportedly.faces.api.served import Served
from reportedly.nouns.across import Change, Claim, Event, Ledger
from reportedly.nouns.answers import BriefLine, Decided, EventLine, FigureLine, Page, QueueLine, StatementLine
from reportedly.nouns.asked import EventsAsked, LedgersAsked, StatementsAsked
from reportedly.nouns.findings import Reading
from reportedly.nouns.ids import row_id
from reportedly.nouns.pages import ActorLine
from reportedly.nouns.record import Briefed, Judgement
from reportedly.run.open_record import Record
from reportedly.store.schema import current

N = TypeVar("N", bound=msgspec.Struct)


class Ask(NamedTuple):
    """A question: of which record, with which parts of the path, filters and part of a list; and who asks."""

    served: Served
    record: Record
    ids: Mapping[str, str]
    asked: Any
    part: Part
    may_write: bool

    @property
    def row(self) -> str:
        """The row that a path of two parts names."""
        return row_id(self.ids["article"], self.ids["local"])


Answer = Callable[[Ask], Any]


def page(ask: Ask) -> Page[Any]:
    """The part of a list that its filters and cursor name."""
    return ask.record.page(ask.asked, limit=ask.part.limit, after=ask.part.after)


def reading(ask: Ask) -> Reading | None:
    """An article with all that was found in it, but the vectors, which are for programs: `record.vectors()`."""
    found = ask.record.reading(ask.ids["key"])
    return replace(found, vectors=()) if found is not None else None


def versions(ask: Ask) -> Page[Version]:
    """All versions of an article, oldest first."""
    found = ask.record.view.versions(ask.ids["key"])
    if not found:
        raise ApiError("not_found", "no such article in this view of the record")
    made = [
        Version(
            key=row.noun.key, known_at=row.known_at, outlet=row.noun.outlet, published=row.noun.published,
            title=row.noun.title, url=row.noun.url, sha256=row.noun.sha256,
        )
        for row in found
    ]  # fmt: skip
    return sliced(made, ask.part)


def decided(ask: Ask) -> Page[Decided]:
    """What persons decided of an article and its rows."""
    return sliced(ask.record.decided(ask.ids["key"]), ask.part)


def line(kind: type[N]) -> Callable[[Ask], N | None]:
    """The statement, report or figure of a row."""

    def answer(ask: Ask) -> N | None:
        found = ask.record.line(ask.row)
        return found if isinstance(found, kind) else None

    return answer


statement, report, figure = line(StatementLine), line(EventLine), line(FigureLine)


class NotKept(Exception):
    """The answer has to be looked for otherwise."""


def kept(kind: type[N]) -> Callable[[Ask], N]:
    """The kept answer of this very row or id; NotKept for a row of an article's older version, what has another id by
    now, and what isn't there."""

    def answer(ask: Ask) -> N:
        found = ask.record.kept(kind, ask.ids["id"] if "id" in ask.ids else ask.row)  # noqa: SIM401  (has no row then)
        if found is None:
            raise NotKept
        return found

    return answer


def whole(kind: type[N]) -> Callable[[Ask], N | None]:
    """The event, claim or ledger of an id, also one that it had before."""

    def answer(ask: Ask) -> N | None:
        found = ask.record.found(ask.ids["id"])
        return found if isinstance(found, kind) else None

    return answer


event, claim, ledger = whole(Event), whole(Claim), whole(Ledger)


def said(ask: Ask) -> Page[StatementLine]:
    """What an actor said."""
    return _page(ask, StatementsAsked(actor=_actor(ask).id))


def did(ask: Ask) -> Page[Event]:
    """The events that an actor takes part in, on either side."""
    return _page(ask, EventsAsked(actor=_actor(ask).id))


def told_of(ask: Ask) -> Page[StatementLine]:
    """The statements that name an actor."""
    return _page(ask, StatementsAsked(about=_actor(ask).name))


def event_ledgers(ask: Ask) -> Page[Ledger]:
    """The ledgers in which an event's figures stand."""
    found = event(ask)
    if found is None:
        raise ApiError("not_found", "no such event in this view of the record")
    return _page(ask, LedgersAsked(event=found.id))


def origins(ask: Ask) -> Any:
    """The articles of an event or claim, and what they copy."""
    return ask.record.origins(ask.ids["id"])


def history(ask: Ask) -> Page[Change]:
    """What changed, when and why."""
    return sliced(ask.record.history(ask.ids["id"]), ask.part)


def queue(ask: Ask) -> Page[QueueLine]:
    """Pairs that wait for a person."""
    return sliced(ask.record.queue(), ask.part)


def brief(ask: Ask) -> Page[BriefLine]:
    """The sourced timeline."""
    one = ask.asked
    if one.of is not None:
        return sliced(ask.record.told(_made(ask, one.of)), ask.part)
    if one.since_last:
        made = ask.record.next_brief(about=one.about, since=one.since, until=one.until)
        return sliced(ask.record.told(made), ask.part)
    lines = ask.record.brief(
        about=one.about, since=one.since, until=one.until, new_since=moment_of(one.new_since, field="new_since")
    )
    return sliced(lines, ask.part)


def briefs(ask: Ask) -> Page[Briefed]:
    """The briefs that were made of what changed, the last first."""
    return sliced(ask.record.briefs(), ask.part)


def _made(ask: Ask, ident: str) -> Briefed:
    found = next((one for one in ask.record.briefs() if one.id == ident), None)
    if found is None:
        raise ApiError("not_found", "no such brief in this view of the record; see /briefs")
    return found


def judgements(ask: Ask) -> Page[Judgement]:
    """What persons judged, the last first; the machine's own are in each thing's history."""
    return sliced(ask.record.judgements(), ask.part)


def found(ask: Ask) -> Page[Any]:
    """What words find."""
    return sliced(ask.record.search(ask.asked.q).items, ask.part)


def suggested(ask: Ask) -> Page[Any]:
    """Names that begin so."""
    return sliced(ask.record.suggest(ask.asked.q), ask.part)


def job(ask: Ask) -> Job:
    """How far an adding is."""
    return ask.served.jobs.job(ask.ids["id"])


def record_told(ask: Ask) -> RecordTold:
    """The record as a whole."""
    tables = tuple(Table(name, rows) for name, rows in ask.record.counts())
    writing: Writing = "no" if not ask.served.writing else "yes" if ask.may_write else "token"
    return RecordTold(
        name=ask.served.path.name, schema=current(), tables=tables, as_of=ask.record.view.as_of,
        reader=f"reportedly {reportedly.__version__}", writing=writing,
    )  # fmt: skip


def health(ask: Ask) -> Health:
    """That the server answers."""
    return Health(status="ok", version=reportedly.__version__)


def _actor(ask: Ask) -> ActorLine:
    """The actor in the path; ApiError where the record has none."""
    actor = ask.record.actor(ask.ids["id"])
    if actor is None:
        raise ApiError("not_found", "no such actor in this view of the record")
    return actor


def _page(ask: Ask, asked: Any) -> Page[Any]:
    return ask.record.page(asked, limit=ask.part.limit, after=ask.part.after)
