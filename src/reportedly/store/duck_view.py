"""A View of a DuckDB record: conditions become SQL, rows come out of Arrow batches as they are asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from reportedly.nouns.article import Article, Capture
from reportedly.nouns.record import EVERYTHING, Packed, Row, Where
from reportedly.nouns.tables import TABLES, Cells, cells_in, row_of, schema, table_named, table_of
from reportedly.store import opening, sql
from reportedly.store.keeper import DuckShelf, stands
from reportedly.store.protocols import Shelf

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

N = TypeVar("N", bound=msgspec.Struct)
BATCH = 2048  # rows a step; DuckDB's own vector size, so none is split


class DuckView:
    """A View on one connection; each question runs on a cursor of its own, so answers can be read side by side."""

    def __init__(
        self, connection: duckdb.DuckDBPyConnection, path: Path, as_of: datetime | None, *, behind: bool = False
    ) -> None:
        self._connection = connection
        self._path = path
        self._as_of = as_of
        self._behind = behind

    @property
    def as_of(self) -> datetime | None:
        """The moment asked about."""
        return self._as_of

    def rows(self, noun: type[N], where: Where = EVERYTHING) -> Iterator[Row[N]]:
        """Rows of this noun's table."""
        query = sql.rows(table_of(noun), where, as_of=self._as_of)
        return (row_of(noun, cells) for cells in self._cells(query))

    def articles_with(self, noun: type[msgspec.Struct], where: Where = EVERYTHING) -> frozenset[str]:
        """The keys of the articles that have such rows."""
        chosen = sql.selected(table_of(noun), where, as_of=self._as_of)
        found = self._fetched(sql.Query(f"SELECT DISTINCT article {chosen.sql}", chosen.values))
        return frozenset(key for (key,) in found if key is not None)

    def waiting(self, by: str) -> dict[str, datetime]:
        """The articles that this version of a step has not compared, and when known."""
        found = self._cells(sql.waiting(by, as_of=self._as_of))
        return {cells["article"]: cells["known_at"] for cells in found}

    def sharing(self, by: str, hashes: Collection[int]) -> Iterator[tuple[int, str]]:
        """Hash and article of those compared under one of these hashes."""
        return iter(self._fetched(sql.sharing(by, hashes, as_of=self._as_of)))

    def packed(self, by: str, part: Packed, articles: Collection[str]) -> dict[str, bytes]:
        """By article, this part of what was kept to compare it by."""
        return dict(self._fetched(sql.packed(by, part, articles, as_of=self._as_of)))

    def firsts(self, by: str, keys: Collection[str]) -> frozenset[str]:
        """The earliest known article of each key that has one of these before its mark."""
        return frozenset(article for (article,) in self._fetched(sql.firsts(by, keys, as_of=self._as_of)))

    def arrow(self, table: str, where: Where = EVERYTHING) -> pa.Table:
        """A table's rows as Arrow."""
        query = sql.rows(table_named(table), where, as_of=self._as_of)
        with self._errors():
            found = self._connection.cursor().execute(query.sql, query.values).to_arrow_table()
        return _as_declared(found, table)

    def batches(self, table: str, where: Where = EVERYTHING) -> Iterator[pa.RecordBatch]:
        """A table's rows with all their columns, as record batches that are read as they are asked for."""
        query = sql.rows(table_named(table), where, as_of=self._as_of)
        return self._batches(query, table)

    def article(self, key: str) -> Row[Article] | None:
        """The article of this key, whichever version it is."""
        return next(self.rows(Article, Where(articles=(key,), versions="all")), None)

    def capture(self, key: str) -> Row[Capture] | None:
        """The latest bytes this article was read from."""
        found = self.rows(Capture, Where(articles=(key,), versions="all"))
        return max(found, key=lambda row: (row.noun.at, row.id), default=None)

    def versions(self, ref: str) -> tuple[Row[Article], ...]:
        """All versions known of an article, oldest first."""
        found = self._cells(sql.versions(ref, as_of=self._as_of))
        return tuple(row_of(Article, cells) for cells in found)

    def counts(self) -> tuple[tuple[str, int], ...]:
        """How many rows each table has in this view."""
        return tuple((table.name, self._count(table.name)) for table in TABLES if table.ident != "none")

    def shelf(self) -> Shelf | None:
        """The kept answers of the present; another moment has none."""
        if self._as_of is not None:
            return None
        if not self._behind:  # a store that others look at from behind was opened for writing: this version keeps them
            with self._errors():
                kept = stands(self._connection.cursor())
            if not kept:
                return None
        return DuckShelf(self._connection)

    def close(self) -> None:
        """Closes this view's connection."""
        self._connection.close()

    def _count(self, table: str) -> int:
        query = sql.selected(table_named(table), EVERYTHING, as_of=self._as_of)
        with self._errors():
            found = self._connection.execute(f"SELECT count(*) {query.sql}", query.values).fetchone()
        return int(found[0]) if found else 0

    def _fetched(self, query: sql.Query) -> list[Any]:
        with self._errors():
            return self._connection.cursor().execute(query.sql, query.values).fetchall()

    def _batches(self, query: sql.Query, table: str) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa

        with self._errors():
            reader = self._connection.cursor().execute(query.sql, query.values).to_arrow_reader(BATCH)
            for batch in reader:
                yield from _as_declared(pa.Table.from_batches([batch]), table).to_batches()

    def _cells(self, query: sql.Query) -> Iterator[Cells]:
        with self._errors():
            reader = self._connection.cursor().execute(query.sql, query.values).to_arrow_reader(BATCH)
            for batch in reader:
                yield from cells_in(batch)

    @contextmanager
    def _errors(self) -> Iterator[None]:
        import duckdb

        try:
            yield
        except duckdb.Error as error:
            raise opening.explained(self._path, error) from error


def _as_declared(found: pa.Table, table: str) -> pa.Table:
    """The same rows with the declared columns in their order: a migration adds a column at the end."""
    declared = schema(table_named(table))
    return found.select(declared.names).cast(declared)
