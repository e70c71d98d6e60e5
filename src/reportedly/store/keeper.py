"""Kept answers in a DuckDB file: what was touched is noted with each write, and what is made anew put in its place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from reportedly.knowledge.tables import data_text
from reportedly.nouns.ids import digest
from reportedly.nouns.kept import KEPT, KEPT_TABLES, SUMS, Kept, Renewal, Touched, create, kept_arrow
from reportedly.store.sql import Query

if TYPE_CHECKING:
    import duckdb

NAMES = (  # where the names of an actor's row stand beside the one that lines give
    "UPDATE kept_cast SET names = incoming.names, words = incoming.words FROM incoming"
    " WHERE kept_cast.id = incoming.id",
    "UPDATE kept_heard SET called = incoming.names FROM incoming WHERE kept_heard.actor = incoming.id",
)
NAME = "kept"  # in meta: which version made the kept answers


@cache
def kept_version() -> str:
    """Changes with how kept rows are made, their columns, and the table of outlets and owners, which is all of
    knowledge/ that answers across articles are made of."""
    made = (statement for table in KEPT_TABLES for statement in create(table))
    return digest(KEPT, *made, data_text("data/outlets.tsv"))


def prepare(connection: duckdb.DuckDBPyConnection) -> None:
    """Makes the tables of kept answers, empty, and notes all articles as touched, unless this version made them."""
    found = connection.execute("SELECT value FROM meta WHERE name = ?", [NAME]).fetchone()
    if found is not None and found[0] == kept_version():
        return
    connection.begin()
    for table in KEPT_TABLES:
        connection.execute(f"DROP TABLE IF EXISTS {table.name}")
        for statement in create(table):
            connection.execute(statement)
    connection.execute("DELETE FROM touched")
    connection.execute("INSERT INTO touched SELECT DISTINCT 'article', article FROM articles")
    connection.execute("DELETE FROM meta WHERE name = ?", [NAME])
    connection.execute("INSERT INTO meta VALUES (?, ?)", [NAME, kept_version()])
    connection.commit()


def touch(connection: duckdb.DuckDBPyConnection, kind: str, what: Iterable[str]) -> None:
    """Notes that these changed; within the transaction of what changes them."""
    found = sorted(set(what))
    if found:
        connection.execute("INSERT INTO touched SELECT ?, unnest(?::VARCHAR[])", [kind, found])


def stands(connection: duckdb.DuckDBPyConnection) -> bool:
    """Whether this version made the kept answers and nothing was touched since."""
    found = connection.execute("SELECT value FROM meta WHERE name = ?", [NAME]).fetchone()
    if found is None or found[0] != kept_version():
        return False
    return connection.execute("SELECT 1 FROM touched LIMIT 1").fetchone() is None


class DuckShelf:
    """The kept tables of a record, asked on a cursor of their own."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection

    def ask(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """The rows that a query gives."""
        return self._connection.cursor().execute(sql, list(values)).fetchall()


class DuckKeeper(DuckShelf):
    """The kept tables of a record that is open for writing."""

    def touched(self) -> Touched:
        """What changed since kept answers were last made."""
        found = self.ask("SELECT DISTINCT kind, what FROM touched ORDER BY ALL")
        of = {kind: tuple(what for one, what in found if one == kind) for kind in ("article", "node")}
        return Touched(of["article"], of["node"])

    def renew(self, renewal: Renewal, sums: Iterable[Query]) -> None:
        """Writes kept rows in place of others, then what sums them up, all or nothing."""
        import pyarrow as pa

        ask = self._connection
        ask.begin()
        try:
            lines = self._kept(renewal.articles)
            for table in KEPT_TABLES:
                self._delete(table.name, table.by, _which(renewal, lines, table.name, table.by))
            by_table: dict[str, list[Kept]] = defaultdict(list)
            for name, row in renewal.rows:
                by_table[name].append(row)
            for table in KEPT_TABLES:
                if by_table[table.name]:
                    ask.register("incoming", kept_arrow(table, by_table[table.name]))
                    ask.execute(f"INSERT INTO {table.name} BY NAME FROM incoming")
                    ask.unregister("incoming")
            if renewal.names:
                ask.register("incoming", pa.Table.from_pylist(list(renewal.names)))
                for change in NAMES:
                    ask.execute(change)
                ask.unregister("incoming")
            for query in sums:
                ask.execute(query.sql, query.values)
            gone = "DELETE FROM touched WHERE kind = ? AND what IN (SELECT unnest(?::VARCHAR[]))"
            ask.execute(gone, ["article", list(renewal.done.articles)])
            ask.execute(gone, ["node", list(renewal.done.nodes)])
            ask.commit()
        except BaseException:
            ask.rollback()
            raise

    def _kept(self, articles: Sequence[str]) -> list[str]:
        """Those of these articles of which rows are kept: to look for rows of a new one would read whole tables."""
        sql = "SELECT article FROM kept_articles WHERE article IN (SELECT unnest(?::VARCHAR[]))"
        return [key for (key,) in self._connection.execute(sql, [list(articles)]).fetchall()]

    def _delete(self, table: str, column: str, which: Sequence[str]) -> None:
        if which:
            self._connection.execute(
                f"DELETE FROM {table} WHERE {column} IN (SELECT unnest(?::VARCHAR[]))", [list(which)]
            )
        if table == "kept_refusals":  # inputs not taken in belong to no article; they are few, and written anew
            self._connection.execute("DELETE FROM kept_refusals WHERE article IS NULL")


def _which(renewal: Renewal, lines: Sequence[str], table: str, by: str) -> Sequence[str]:
    if table in SUMS:
        return renewal.actors if table == "kept_actors" else renewal.places
    if table == "kept_stories":
        return renewal.stories
    return lines if by == "article" else renewal.wholes
