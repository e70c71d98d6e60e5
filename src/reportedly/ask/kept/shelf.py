"""Where kept answers are asked for: a record's own, or for views that keep none all of them made, in memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from reportedly.ask.across import Across
from reportedly.ask.claims import all_claims
from reportedly.ask.events import all_events
from reportedly.ask.kept.groups import claim_rows, event_rows, ledger_rows
from reportedly.ask.kept.lines import rows_of_article
from reportedly.ask.kept.naming import ranked
from reportedly.ask.kept.said import Told, told
from reportedly.ask.kept.stories import story_row
from reportedly.ask.kept.sums import actors, places
from reportedly.ask.ledgers import made
from reportedly.ask.refusals import input_line
from reportedly.nouns.findings import InputRefusal
from reportedly.nouns.kept import KEPT_TABLES, Kept, create, kept_arrow, kept_table
from reportedly.nouns.record import Where
from reportedly.store.protocols import Shelf, View

if TYPE_CHECKING:
    import duckdb


def shelf_of(view: View) -> Shelf:
    """The kept answers of a view; where it has none that stand, they are all made from its rows, which takes about ten
    seconds for a thousand articles."""
    return view.shelf() or MadeShelf(rows_of(view))


def rows_of(view: View) -> Iterator[tuple[str, Kept]]:
    """All kept rows that the rows of a view make, each with its table's name, but for the sums."""
    across = Across(view)
    propositions: dict[str, Told] = {}
    for names in across.articles.values():
        rows = list(rows_of_article(across, names))
        propositions |= told(row for name, row in rows if name == "kept_said")
        yield from rows
    yield from event_rows(across, all_events(across))
    yield from claim_rows(propositions, all_claims(across))
    yield from ledger_rows(across, made(across))
    stories = across.stories()
    yield from (story_row(key, story, across.windows[key]) for key, story in stories.items())
    yield from input_rows(view)


def input_rows(view: View) -> Iterator[tuple[str, Kept]]:
    """The rows of inputs that were not taken in."""
    for row in view.rows(InputRefusal, Where(versions="all")):
        answer = msgspec.json.encode(input_line(row)).decode()
        yield "kept_refusals", {
            "id": row.id, "rank": ranked(0, row.id), "answer": answer, "article": None, "why": row.noun.why,
            "what": "input",
        }  # fmt: skip


class MadeShelf:
    """Kept rows in a DuckDB in memory."""

    def __init__(self, rows: Iterable[tuple[str, Kept]]) -> None:
        import duckdb

        self._connection: duckdb.DuckDBPyConnection = duckdb.connect()
        by_table: dict[str, list[Kept]] = defaultdict(list)
        for name, row in rows:
            by_table[name].append(row)
        for table in KEPT_TABLES:
            for statement in create(table):
                self._connection.execute(statement)
            if by_table[table.name]:
                self._connection.register("incoming", kept_arrow(kept_table(table.name), by_table[table.name]))
                self._connection.execute(f"INSERT INTO {table.name} BY NAME FROM incoming")
                self._connection.unregister("incoming")
        for sums in (actors(), places()):
            self._connection.execute(sums.sql, sums.values)

    def ask(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """The rows that a query gives."""
        return self._connection.cursor().execute(sql, list(values)).fetchall()
