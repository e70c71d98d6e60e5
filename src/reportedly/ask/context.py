"""What a line of the brief is part of across articles: its claim, events and ledgers, and who says otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Protocol

from msgspec.structs import replace

from reportedly.ask.across import Across
from reportedly.ask.claims import SAME, all_claims
from reportedly.ask.events import all_events
from reportedly.ask.ledgers import by_row, made
from reportedly.ask.names import Names
from reportedly.ask.origins import Originals
from reportedly.nouns.across import Claim, ClaimLine, Ledger
from reportedly.nouns.answers import UNNAMED, BriefLine
from reportedly.nouns.ids import row_id, split_row_id


class Context(Protocol):
    """What lines of the brief are part of, by the rows that are in it."""

    def claim(self, row: str) -> Claim | None:
        """The claim that a row makes, repeats or supports."""
        ...

    def event(self, row: str) -> str | None:
        """The id of the event that a report tells of."""
        ...

    def ledger(self, row: str) -> str | None:
        """The id of the ledger that a figure stands in with others."""
        ...


class Made:
    """The context of a whole view, made of its rows."""

    def __init__(self, across: Across) -> None:
        self._across = across

    @cached_property
    def _claims(self) -> Mapping[str, Claim]:
        claims = all_claims(self._across)
        return {line.row: one for one in claims for line in one.lines if line.stance in SAME}

    @cached_property
    def _events(self) -> Mapping[str, str]:
        return {line.row: one.id for one in all_events(self._across) for line in one.lines}

    @cached_property
    def _ledgers(self) -> Mapping[str, Ledger]:
        return by_row(made(self._across))

    def claim(self, row: str) -> Claim | None:
        """See Context."""
        return self._claims.get(row)

    def event(self, row: str) -> str | None:
        """See Context."""
        return self._events.get(row)

    def ledger(self, row: str) -> str | None:
        """See Context."""
        found = self._ledgers.get(row)
        return found.id if found else None


def on(line: BriefLine, figures: Iterable[str], context: Context) -> BriefLine:
    """The line with what it is part of; `figures` are the rows of those within its words."""
    claim = next((found for row in line.rows if (found := context.claim(row))), None)
    against = [one for one in claim.lines if one.stance not in SAME and one.retracted is None] if claim else []
    who = {one.row: _first_named(one) or one.article.outlet or one.origin for one in against}
    return replace(
        line,
        claim=claim.id if claim else None,
        events=tuple(sorted({event for row in line.rows if (event := context.event(row))})),
        ledgers=tuple(dict.fromkeys(ledger for row in figures if (ledger := context.ledger(row)))),
        credibility=claim.belief.credibility if claim else None,
        denied_by=tuple(dict.fromkeys(who[one.row] for one in against if one.stance == "denies")),
        otherwise=tuple(dict.fromkeys(who[one.row] for one in against if one.stance == "contradicts")),
    )


def origin_of(originals: Originals, names: Names, line: BriefLine) -> str:
    """The newsroom whose reporting a line's words are."""
    statement = next((local for row in line.rows if (local := split_row_id(row)[1]) in names.statements), None)
    return originals.of(names, line.spans, statement).newsroom


def figures_in(names: Names, line: BriefLine) -> list[str]:
    """The rows of the figures that stand within a line's words."""
    inside = [one for one in names.reading.figures if any(s.covers(p) for s in line.spans for p in one.spans)]
    return [row_id(names.ref.key, one.id) for one in inside]


def _first_named(line: ClaimLine) -> str | None:
    return next((teller.name for teller in line.tellers if teller.name != UNNAMED), None)
