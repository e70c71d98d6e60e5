"""What a line of the brief is part of across articles: its claim, events and ledgers, and who says otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property

from msgspec.structs import replace

from reportedly.ask.across import Across
from reportedly.ask.claims import all_claims
from reportedly.ask.events import event_groups, event_id
from reportedly.ask.ledgers import by_row, made
from reportedly.ask.names import Names
from reportedly.nouns.across import Claim, Ledger
from reportedly.nouns.answers import BriefLine
from reportedly.nouns.ids import row_id, split_row_id

SAME = ("makes", "repeats", "supports")


class Context:
    """Claims, events and ledgers by the rows that are in them."""

    def __init__(self, across: Across) -> None:
        self._across = across

    @cached_property
    def _claims(self) -> Mapping[str, Claim]:
        claims = all_claims(self._across)
        return {line.row: one for one in claims for line in one.lines if line.stance in SAME}

    @cached_property
    def _events(self) -> Mapping[str, str]:
        return event_groups(self._across)

    @cached_property
    def _ledgers(self) -> Mapping[str, Ledger]:
        return by_row(made(self._across))

    @cached_property
    def _known(self) -> Mapping[str, datetime]:
        return self._across.known

    def claim_of(self, line: BriefLine) -> str | None:
        """The claim that a line makes, repeats or supports, where several rows do."""
        return line.claim

    def on(self, line: BriefLine, names: Names) -> BriefLine:
        """The line with its origin, and with what it is part of."""
        statement = next((local for row in line.rows if (local := split_row_id(row)[1]) in names.statements), None)
        claim = next((found for row in line.rows if (found := self._claims.get(row))), None)
        against = [one for one in claim.lines if one.stance not in SAME] if claim else []
        who = {one.row: one.tellers[0].name if one.tellers else one.article.outlet or one.origin for one in against}
        return replace(
            line,
            origins=(self._across.originals.of(names, line.spans, statement).newsroom,),
            claim=claim.id if claim else None,
            events=tuple(sorted({event_id(self._events[row]) for row in line.rows if row in self._events})),
            ledgers=self._in_ledgers(line, names),
            credibility=claim.belief.credibility if claim else None,
            denied_by=tuple(dict.fromkeys(who[one.row] for one in against if one.stance == "denies")),
            otherwise=tuple(dict.fromkeys(who[one.row] for one in against if one.stance == "contradicts")),
        )

    def is_new(self, line: BriefLine, since: datetime) -> bool:
        """Whether one of a line's articles became known after this moment."""
        return any(self._known[article.key] > since for article in line.articles)

    def _in_ledgers(self, line: BriefLine, names: Names) -> tuple[str, ...]:
        inside = [one for one in names.reading.figures if any(s.covers(p) for s in line.spans for p in one.spans)]
        rows = (row_id(names.ref.key, one.id) for one in inside)
        return tuple(dict.fromkeys(self._ledgers[row].id for row in rows if row in self._ledgers))
