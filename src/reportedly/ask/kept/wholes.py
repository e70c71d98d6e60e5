"""Single kept answers: an event, claim or ledger by its id, and what lines of the brief are part of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from reportedly.ask.listing import Heard
from reportedly.nouns.across import Claim, Event, Ledger
from reportedly.store.protocols import Shelf

KINDS: Mapping[str, tuple[str, type[Event] | type[Claim] | type[Ledger]]] = {
    "event": ("kept_events", Event),
    "claim": ("kept_claims", Claim),
    "ledger": ("kept_ledgers", Ledger),
}
OWN = "SELECT answer FROM {table} WHERE id = ?"
FORMER = """
SELECT answer FROM {table} AS k JOIN (SELECT kind, whole FROM kept_members WHERE alias = ?) AS m ON m.whole = k.id
ORDER BY m.kind LIKE '% beside', k.rank LIMIT 1"""


def kept_whole(shelf: Shelf, ident: str) -> Event | Claim | Ledger | None:
    """The event, claim or ledger of an id, also of one that it had before it grew; None where there is none."""
    found = KINDS.get(ident.partition("-")[0])
    if found is None:
        return None
    table, kind = found
    rows = shelf.ask(OWN.format(table=table), (ident,)) or shelf.ask(FORMER.format(table=table), (ident,))
    return msgspec.json.decode(rows[0][0], type=kind) if rows else None


def heard(shelf: Shelf) -> Iterator[Heard]:
    """The sources of all statements, in the order of articles and readings."""
    columns = ", ".join(f'"{name}"' for name in Heard._fields)
    for row in shelf.ask(f"SELECT {columns} FROM kept_heard ORDER BY article, number"):
        found = dict(zip(Heard._fields, row, strict=True))
        yield Heard(**found | {"called": tuple(found["called"])})


class KeptContext:
    """What lines of the brief are part of (ask/context.py), read from kept answers for these rows alone."""

    def __init__(self, shelf: Shelf, rows: Iterable[str]) -> None:
        wanted = sorted(set(rows))
        found = shelf.ask(
            "SELECT kind, row, whole FROM kept_members WHERE row IN (SELECT unnest(?::VARCHAR[]))", [wanted]
        )
        self._of = {(kind, row): whole for kind, row, whole in found}
        claims = shelf.ask(
            "SELECT answer FROM kept_claims WHERE id IN (SELECT unnest(?::VARCHAR[]))",
            [sorted({whole for (kind, _), whole in self._of.items() if kind == "claim"})],
        )
        several = shelf.ask(
            """SELECT id FROM kept_ledgers WHERE id IN (SELECT unnest(?::VARCHAR[]))
                AND json_array_length(answer, '$.lines') > 1""",
            [sorted({whole for (kind, _), whole in self._of.items() if kind == "ledger"})],
        )
        made = (msgspec.json.decode(answer, type=Claim) for (answer,) in claims)
        self._claims = {one.id: one for one in made}
        self._several = {ident for (ident,) in several}

    def claim(self, row: str) -> Claim | None:
        """See ask/context.py."""
        return self._claims.get(self._of.get(("claim", row), ""))

    def event(self, row: str) -> str | None:
        """See ask/context.py."""
        return self._of.get(("event", row))

    def ledger(self, row: str) -> str | None:
        """See ask/context.py."""
        found = self._of.get(("ledger", row))
        return found if found in self._several else None
