"""The record as a DuckDB file: one process writes, and while it does no other reads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from reportedly.nouns.article import Capture
from reportedly.nouns.findings import InputRefusal, Reading
from reportedly.nouns.ids import row_id
from reportedly.nouns.record import Briefed, Edge, EdgeKind, Entry, Joined, Judgement, Put, lineage
from reportedly.nouns.tables import TABLES, Cells, arrow_of, table_named
from reportedly.store import keeper, opening
from reportedly.store.duck_view import DuckView
from reportedly.store.rows import (
    brief_cells,
    cells_by_table,
    edge_cells,
    joining_cells,
    judgement_cells,
    now,
    plan,
    refusal_cells,
    total,
    waves,
)
from reportedly.store.schema import migrate, refuse_newer, refuse_older, version_of

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

KEPT = ("captures", "input_refusals", "judgements", "briefs", "edges", "meta")  # a new reading closes no rows of these
BY_ID = ("captures", "input_refusals", "judgements", "briefs")  # a row whose id is there already isn't written again


class DuckStore:
    """A Store in a DuckDB file. `open_duck` opens one for writing and makes it where there is none."""

    def __init__(
        self, connection: duckdb.DuckDBPyConnection, path: Path, *, clock: Callable[[], datetime] = now
    ) -> None:
        self._connection = connection
        self._path = path
        self._clock = clock

    def put(self, reading: Reading, capture: Capture, *, known_at: datetime, fingerprint: str) -> Put:
        """Writes one reading."""
        return self.put_all([Entry(reading=reading, capture=capture, known_at=known_at, fingerprint=fingerprint)])

    def put_all(self, entries: Iterable[Entry]) -> Put:
        """Writes readings with captures and done-markers in one transaction."""
        prepared = list(waves(entries))
        with self._transaction():
            return total([self._put_wave(wave) for wave in prepared])

    def refuse(self, refusal: InputRefusal, *, known_at: datetime) -> None:
        """Records that an input was not taken in, once."""
        cells = refusal_cells(refusal, known_at=known_at, recorded_at=self._clock())
        with self._transaction():
            self._append("input_refusals", [cells])

    def judge(self, judgements: Iterable[Judgement], joined: Iterable[Joined] = ()) -> int:
        """Writes judgements and joinings in one transaction."""
        made = judgement_cells(judgements, recorded_at=self._clock())
        fresh = joining_cells(joined, recorded_at=self._clock())
        with self._transaction():
            before = self._size("judgements")
            if made:
                self._append("judgements", made)
                nodes = {cells[side] for cells in made for side in ("about", "other") if cells[side]}
                keeper.touch(self._connection, "node", nodes | self._taken_back(nodes))
            if fresh:
                self._replace("joinings", fresh)
            return self._size("judgements") - before

    def brief(self, made: Briefed) -> None:
        """Remembers a brief."""
        with self._transaction():
            self._append("briefs", [brief_cells(made, recorded_at=self._clock())])

    def connect(self, kinds: Collection[EdgeKind], edges: Iterable[Edge], joined: Iterable[Joined]) -> int:
        """Writes edges in place of those that rest on the joined articles, and joinings, in one transaction."""
        listed = list(joined)
        made = edge_cells(edges, recorded_at=self._clock())
        fresh = joining_cells(listed, recorded_at=self._clock())
        with self._transaction():
            self._close_edges(kinds, {one.article: one.known_at for one in self._compared_before(listed)})
            if made:
                self._append("edges", made)
            keeper.touch(self._connection, "article", (one.article for one in listed))
            if fresh:
                self._replace("joinings", fresh)
        return len(made)

    def is_done(self, key: str, fingerprint: str) -> bool:
        """Whether this article was ever read from exactly this."""
        return (key, fingerprint) in self.done([key])

    def done(self, keys: Iterable[str]) -> frozenset[tuple[str, str]]:
        """Key and fingerprint of everything ever done to these articles."""
        sql = "SELECT article, fingerprint FROM done WHERE article IN (SELECT unnest(?::VARCHAR[]))"
        return frozenset(self._fetch(sql, list(keys)))

    def view(self, *, as_of: datetime | None = None, behind: bool = False) -> DuckView:
        """The record as known at a moment, on a connection of its own."""
        return DuckView(self._connection.cursor(), self._path, as_of, behind=behind)

    def keeper(self) -> keeper.DuckKeeper:
        """The answers kept beside the rows."""
        return keeper.DuckKeeper(self._connection)

    def close(self) -> None:
        """Writes everything to the file and releases it."""
        self._connection.close()

    def __enter__(self) -> DuckStore:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _put_wave(self, wave: list[Entry]) -> Put:
        done = self.done(entry.reading.article.key for entry in wave)
        known = self._known({lineage(entry.reading.article) for entry in wave})
        todo = plan(wave, done=done, known=known)
        keeper.touch(self._connection, "article", _touched(todo.write, known))
        self._close_rows(todo.close)
        for name, rows in cells_by_table(todo.write, recorded_at=self._clock()).items():
            self._append(name, rows)
        return todo.put

    def _known(self, lines: Iterable[str]) -> Mapping[str, set[str]]:
        sql = "SELECT lineage, article FROM articles WHERE lineage IN (SELECT unnest(?::VARCHAR[]))"
        known: dict[str, set[str]] = defaultdict(set)
        for line, key in self._fetch(sql, list(lines)):
            known[line].add(key)
        return known

    def _close_rows(self, close: Mapping[str, datetime]) -> None:
        """Sets `until` of the open rows of these articles: one scan of a table, however many articles."""
        if not close:
            return
        self._connection.register("closing", _ends(close))
        for table in TABLES:
            if table.name not in KEPT:
                self._connection.execute(
                    f'UPDATE {table.name} SET until = closing."end" FROM closing WHERE article = key AND until IS NULL'
                )
        self._connection.unregister("closing")

    def _compared_before(self, joined: Collection[Joined]) -> list[Joined]:
        """Those that may have edges already; to look for the edges of each new article would read all there are."""
        sql = "SELECT article, id FROM joinings WHERE article IN (SELECT unnest(?::VARCHAR[]))"
        before = set(self._fetch(sql, [one.article for one in joined]))
        return [one for one in joined if (one.article, row_id(one.article, one.step)) in before]

    def _close_edges(self, kinds: Collection[EdgeKind], close: Mapping[str, datetime]) -> None:
        """Sets `until` of the open edges of these kinds that rest on one of these articles, at the latest of them."""
        if not close:
            return
        self._connection.register("closing", _ends(close))
        self._connection.execute(
            """INSERT INTO touched SELECT DISTINCT 'article', unnest(articles) FROM edges
                WHERE until IS NULL AND kind IN (SELECT unnest(?::VARCHAR[]))
                    AND list_has_any(articles, (SELECT list(key) FROM closing))""",
            [sorted(kinds)],
        )
        self._connection.execute(
            """UPDATE edges SET until = ended.at FROM (
                SELECT id, max(greatest(known_at, closing."end")) AS at
                FROM (
                    SELECT id, known_at, unnest(articles) AS key FROM edges
                    WHERE until IS NULL AND kind IN (SELECT unnest(?::VARCHAR[]))
                ) AS open
                JOIN closing USING (key) GROUP BY id
            ) AS ended WHERE edges.id = ended.id AND edges.until IS NULL""",
            [sorted(kinds)],
        )
        self._connection.unregister("closing")

    def _append(self, name: str, rows: list[Cells]) -> None:
        unknown = f"WHERE id NOT IN (SELECT id FROM {name})" if name in BY_ID else ""
        self._connection.register("incoming", arrow_of(table_named(name), rows))
        self._connection.execute(f"INSERT INTO {name} BY NAME FROM incoming {unknown}")
        self._connection.unregister("incoming")

    def _replace(self, name: str, rows: list[Cells]) -> None:
        """Writes rows in place of those with their ids."""
        self._connection.execute(
            f"DELETE FROM {name} WHERE until IS NULL AND id IN (SELECT unnest(?::VARCHAR[]))",
            [[row["id"] for row in rows]],
        )
        self._append(name, rows)

    def _taken_back(self, nodes: Collection[str]) -> set[str]:
        """The rows of the judgements among these, which one that takes them back bears on."""
        found: set[str] = set()
        fresh = list(nodes)
        while fresh:
            sql = "SELECT about, other FROM judgements WHERE id IN (SELECT unnest(?::VARCHAR[]))"
            fresh = [one for pair in self._fetch(sql, fresh) for one in pair if one and one not in found]
            found |= set(fresh)
        return found

    def _size(self, name: str) -> int:
        found = self._connection.execute(f"SELECT count(*) FROM {name}").fetchone()
        return int(found[0]) if found else 0

    def _fetch(self, sql: str, values: list[str]) -> list[tuple[str, str]]:
        return self._connection.execute(sql, [values]).fetchall()

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        import duckdb

        self._connection.begin()
        try:
            yield
            self._connection.commit()
        except BaseException as error:
            with suppress(duckdb.Error):
                self._connection.rollback()
            if isinstance(error, duckdb.Error):
                raise opening.explained(self._path, error) from error
            raise


def _touched(entries: Iterable[Entry], known: Mapping[str, set[str]]) -> set[str]:
    """These articles, and those of which they are new versions."""
    articles = [entry.reading.article for entry in entries]
    return {article.key for article in articles} | {key for one in articles for key in known.get(lineage(one), ())}


def _ends(close: Mapping[str, datetime]) -> pa.Table:
    import pyarrow as pa

    ends = pa.array(close.values(), pa.timestamp("us", tz="UTC"))
    return pa.table({"key": pa.array(close.keys(), pa.string()), "end": ends})


def open_duck(path: Path | str, *, clock: Callable[[], datetime] = now) -> DuckStore:
    """The record at this path, for writing; made if it isn't there, brought up to date if it is older."""
    path = Path(path)
    if not path.exists():
        opening.make(path)
    connection = opening.connect(path, read_only=False)
    try:
        migrate(connection, version_of(connection, path=str(path)), path=str(path))
        keeper.prepare(connection)
    except BaseException:
        connection.close()
        raise
    return DuckStore(connection, path, clock=clock)


def open_view(path: Path | str, *, as_of: datetime | None = None) -> DuckView:
    """The record at this path as known at a moment, for reading only; several processes may do so at once."""
    path = Path(path)
    connection = opening.connect(path, read_only=True)
    try:
        version = version_of(connection, path=str(path))
        refuse_newer(version, path=str(path))
        refuse_older(version, path=str(path))
    except BaseException:
        connection.close()
        raise
    return DuckView(connection, path, as_of)
