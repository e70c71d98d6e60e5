"""The kept rows of events, claims and ledgers, and which rows of articles are in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

import msgspec

from reportedly.ask.across import Across, Place
from reportedly.ask.claims import SAME, claim_id
from reportedly.ask.events import event_id
from reportedly.ask.kept.naming import (
    NOTHING,
    Named,
    barred,
    ids_of,
    loose,
    named_by_figure,
    named_by_report,
    range_of,
    ranked,
    together,
)
from reportedly.ask.kept.said import Told
from reportedly.ask.ledgers import ledger_id
from reportedly.ask.names import Names
from reportedly.nouns.across import Claim, Event, Ledger, Root
from reportedly.nouns.answers import EventLine
from reportedly.nouns.findings import Statement
from reportedly.nouns.ids import row_id, split_row_id
from reportedly.nouns.kept import Kept


def event_rows(across: Across, found: Iterable[Event]) -> Iterator[tuple[str, Kept]]:
    """The rows of these events, each with its table's name."""
    for one in found:
        yield "kept_events", _event(across, one)
        yield from _members("event", one.id, (line.row for line in one.lines))
        figures = (row_id(line.article.key, figure) for line in one.lines for figure in line.report.figures)
        yield from _members("event figure", one.id, figures)


def claim_rows(told: Mapping[str, Told], found: Iterable[Claim]) -> Iterator[tuple[str, Kept]]:
    """The rows of these claims, each with its table's name; `told` has all of their rows."""
    for one in found:
        yield "kept_claims", _claim(told, one)
        yield from _members("claim", one.id, (line.row for line in one.lines if line.stance in SAME))
        yield from _members("claim beside", one.id, (line.row for line in one.lines if line.stance not in SAME))


def ledger_rows(across: Across, found: Iterable[Ledger]) -> Iterator[tuple[str, Kept]]:
    """The rows of these ledgers, each with its table's name."""
    for one in found:
        yield "kept_ledgers", _ledger(across, one)
        yield from _members("ledger", one.id, (row for line in one.lines for row in line.rows))


ALIAS: dict[str, Callable[[str], str | None]] = {
    "event": event_id, "event figure": lambda row: None, "claim": claim_id,
    "claim beside": claim_id, "ledger": ledger_id,
}  # fmt: skip


def _members(kind: str, whole: str, rows: Iterable[str]) -> Iterator[tuple[str, Kept]]:
    for row in dict.fromkeys(rows):
        yield "kept_members", {
            "kind": kind, "whole": whole, "row": row, "article": split_row_id(row)[0], "alias": ALIAS[kind](row),
        }  # fmt: skip


def _event(across: Across, one: Event) -> Kept:
    named, sources, told = NOTHING, NOTHING, []
    actors, recipients = NOTHING, NOTHING
    for line in one.standing:
        names = across.articles[line.article.key]
        named |= named_by_report(names, line.report) | Named(frozenset(), (line.text,))
        told.append(names.statements.get(line.report.statement or ""))
        sources |= _source(names, told[-1])
        actors |= _taking_part(names, line, both=True)
        recipients |= _taking_part(names, line, both=False)
    roots = (*one.belief.roots, *one.belief.roots_against)
    place, first = one.place, one.lines[0]
    return (
        _answer(one, _ranked(one.date or "~", across.place(first.row, first.spans), first.row))
        | range_of(one.date)
        | {
            "type": one.type, "extension": one.extension, "what": one.what, "realis": sorted(one.realis),
            "actors": sorted(actors.actors), "actor_words": barred(actors.words),
            "recipients": sorted(recipients.actors), "recipient_words": barred(recipients.words),
            "place_words": barred([place.name if place else None]), "country": place.country if place else None,
            "lat": place.lat if place else None, "lon": place.lon if place else None,
            "radius": place.radius_km if place else None,
            "sources": sorted(sources.actors), "source_words": barred([*sources.words, *_called(roots)]),
            "origins": len(one.belief.origins), "denied": one.denied,
            "named": sorted(named.actors), "words": barred(named.words), "retracted": one.retracted,
        }
    )  # fmt: skip


def _claim(told: Mapping[str, Told], one: Claim) -> Kept:
    lines = [told[line.row] for line in one.lines]
    roots = (*one.belief.roots, *one.belief.roots_against)
    days = [day.isoformat() for day in (one.belief.first, one.belief.last) if day]
    return (
        _answer(one, _ranked("", lines[0].said.place, lines[0].said.row))
        | range_of("/".join(days) if days else None, unknown=True)
        | {
            "sources": sorted({actor for line in lines for actor in line.sources}),
            "source_words": together([*(line.source_words for line in lines), barred(_called(roots))]),
            "origins": len(one.belief.origins), "disputed": one.disputed,
            "named": sorted({actor for line in lines for actor in line.named}),
            "words": together(line.words for line in lines),
        }
    )  # fmt: skip


def _ledger(across: Across, one: Ledger) -> Kept:
    named, measures = NOTHING, set()
    for row in (row for line in one.lines for row in line.rows):
        article, local = split_row_id(row)
        names = across.articles[article]
        figure = names.figures[local or ""]
        named |= named_by_figure(names, figure)
        measures |= {figure.measure} if figure.measure else set()
    rank = ranked(f"{9_999_999 - len(one.lines):07d}", one.counted, one.id)
    return _answer(one, rank) | {
        "counted_words": barred([one.counted, *(line.text for line in one.lines)]), "measures": sorted(measures),
        "disputed": one.disputed, "named": sorted(named.actors), "words": barred(named.words),
    }  # fmt: skip


def _answer(one: Event | Claim | Ledger, rank: str) -> Kept:
    return {"id": one.id, "rank": rank, "answer": msgspec.json.encode(one).decode()}


def _ranked(first: str, place: Place, row: str) -> str:
    """As events and claims are sorted: by a date, then in the order of telling."""
    published, copied, key, start = place
    return ranked(first, published.isoformat(), int(copied), key, f"{start:09d}", row)


def _source(names: Names, statement: Statement | None) -> Named:
    if statement is None:
        return NOTHING
    return Named(ids_of(names, statement.source.actors), (statement.source.text,))


def _called(roots: Iterable[Root]) -> list[str]:
    return [root.name for root in roots]


def _taking_part(names: Names, line: EventLine, *, both: bool) -> Named:
    people = (*line.report.actors, *line.report.recipients) if both else line.report.recipients
    return Named(ids_of(names, (one.actor for one in people)), tuple(loose(people, names)))
