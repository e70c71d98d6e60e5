"""A record in memory: for one run, for tests, and as the plainest statement of what a store does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from reportedly.nouns.article import Article, Capture
from reportedly.nouns.findings import InputRefusal, Reading
from reportedly.nouns.record import (
    EVERYTHING,
    MARK,
    Briefed,
    Done,
    Edge,
    EdgeKind,
    Entry,
    Equal,
    Joined,
    Joining,
    Judgement,
    Packed,
    Put,
    Row,
    Where,
    lineage,
)  # fmt: skip
from reportedly.nouns.tables import (
    TABLES,
    Cells,
    Table,
    arrow_of,
    check_column,
    check_words,
    row_of,
    table_named,
    table_of,
)
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

if TYPE_CHECKING:
    import pyarrow as pa

N = TypeVar("N", bound=msgspec.Struct)
Tables = dict[str, list[Cells]]


class MemoryStore:
    """A Store that is gone with its process."""

    def __init__(self, *, clock: Callable[[], datetime] = now) -> None:
        self._tables: Tables = {table.name: [] for table in TABLES}
        self._clock = clock

    def put(self, reading: Reading, capture: Capture, *, known_at: datetime, fingerprint: str) -> Put:
        """Writes one reading."""
        return self.put_all([Entry(reading=reading, capture=capture, known_at=known_at, fingerprint=fingerprint)])

    def put_all(self, entries: Iterable[Entry]) -> Put:
        """Writes readings, all or none: they are made on a copy, which then takes the record's place."""
        tables = {name: list(rows) for name, rows in self._tables.items()}
        puts = [self._put_wave(wave, tables) for wave in waves(entries)]
        self._tables = tables
        return total(puts)

    def refuse(self, refusal: InputRefusal, *, known_at: datetime) -> None:
        """Records that an input was not taken in, once."""
        cells = refusal_cells(refusal, known_at=known_at, recorded_at=self._clock())
        rows = self._tables["input_refusals"]
        self._tables = self._tables | {"input_refusals": [*rows, *_new(rows, [cells])]}

    def judge(self, judgements: Iterable[Judgement], joined: Iterable[Joined] = ()) -> int:
        """Writes judgements and joinings, all or none."""
        rows = self._tables["judgements"]
        made = _new(rows, judgement_cells(judgements, recorded_at=self._clock()))
        self._tables = self._tables | {"judgements": [*rows, *made], "joinings": self._joinings(joined)}
        return len(made)

    def brief(self, made: Briefed) -> None:
        """Remembers a brief."""
        rows = self._tables["briefs"]
        cells = brief_cells(made, recorded_at=self._clock())
        self._tables = self._tables | {"briefs": [*rows, *_new(rows, [cells])]}

    def connect(self, kinds: Collection[EdgeKind], edges: Iterable[Edge], joined: Iterable[Joined]) -> int:
        """Writes edges in place of those that rest on the joined articles, and joinings, all or none."""
        listed = list(joined)
        ends = {one.article: one.known_at for one in listed}
        made = edge_cells(edges, recorded_at=self._clock())
        kept = [_ended(cells, ends) if cells["kind"] in kinds else cells for cells in self._tables["edges"]]
        self._tables = self._tables | {"edges": [*kept, *made], "joinings": self._joinings(listed)}
        return len(made)

    def is_done(self, key: str, fingerprint: str) -> bool:
        """Whether this article was ever read from exactly this."""
        return (key, fingerprint) in self.done([key])

    def done(self, keys: Iterable[str]) -> frozenset[tuple[str, str]]:
        """Key and fingerprint of everything ever done to these articles."""
        return _done(self._tables, set(keys))

    def view(self, *, as_of: datetime | None = None, behind: bool = False) -> MemoryView:
        """The record as known at a moment."""
        return MemoryView(lambda: self._tables, as_of)

    def keeper(self) -> None:
        """Keeps no answers."""

    def close(self) -> None:
        """Nothing to let go of."""

    def _joinings(self, joined: Iterable[Joined]) -> list[Cells]:
        """The table with these in place of those of the same article and step."""
        fresh = joining_cells(joined, recorded_at=self._clock())
        ids = {cells["id"] for cells in fresh}
        kept = [cells for cells in self._tables["joinings"] if cells["until"] is not None or cells["id"] not in ids]
        return [*kept, *fresh]

    def _put_wave(self, wave: list[Entry], tables: Tables) -> Put:
        known: dict[str, set[str]] = defaultdict(set)
        for cells in tables["articles"]:
            known[cells["lineage"]].add(cells["article"])
        lines = {lineage(entry.reading.article) for entry in wave}
        done = _done(tables, {entry.reading.article.key for entry in wave})
        todo = plan(wave, done=done, known={line: known[line] for line in lines})
        for name, rows in tables.items():
            tables[name] = rows if name == "captures" else [_closed(cells, todo.close) for cells in rows]
        for name, rows in cells_by_table(todo.write, recorded_at=self._clock()).items():
            tables[name] = tables[name] + (_new(tables[name], rows) if name == "captures" else rows)
        return todo.put


class MemoryView:
    """A View of tables held in memory."""

    def __init__(self, tables: Callable[[], Tables], as_of: datetime | None) -> None:
        self._tables = tables
        self._as_of = as_of

    @property
    def as_of(self) -> datetime | None:
        """The moment asked about."""
        return self._as_of

    def rows(self, noun: type[N], where: Where = EVERYTHING) -> Iterator[Row[N]]:
        """Rows of this noun's table."""
        return (row_of(noun, cells) for cells in self._select(table_of(noun), where))

    def articles_with(self, noun: type[msgspec.Struct], where: Where = EVERYTHING) -> frozenset[str]:
        """The keys of the articles that have such rows."""
        return frozenset(cells["article"] for cells in self._select(table_of(noun), where) if cells["article"])

    def waiting(self, by: str) -> dict[str, datetime]:
        """The articles that this version of a step has not compared, and when known."""
        compared = {cells["article"] for cells in self._joinings(by)}
        read = self._select(table_of(Done), Where(versions="all"))
        return {cells["article"]: cells["known_at"] for cells in read if cells["article"] not in compared}

    def sharing(self, by: str, hashes: Collection[int]) -> Iterator[tuple[int, str]]:
        """Hash and article of those compared under one of these hashes."""
        wanted = frozenset(hashes)
        for cells in self._joinings(by):
            yield from ((one, cells["article"]) for one in sorted(wanted.intersection(cells["hashes"])))

    def packed(self, by: str, part: Packed, articles: Collection[str]) -> dict[str, bytes]:
        """By article, this part of what was kept to compare it by."""
        wanted = frozenset(articles)
        return {cells["article"]: cells[part] for cells in self._joinings(by) if cells["article"] in wanted}

    def firsts(self, by: str, keys: Collection[str]) -> frozenset[str]:
        """The earliest known article of each key that has one of these before its mark."""
        wanted, found = frozenset(keys), dict[str, str]()
        for cells in sorted(self._joinings(by), key=lambda cells: (cells["known_at"], cells["article"])):
            for key in cells["keys"]:
                if key.partition(MARK)[0] in wanted:
                    found.setdefault(key, cells["article"])
        return frozenset(found.values())

    def arrow(self, table: str, where: Where = EVERYTHING) -> pa.Table:
        """A table's rows as Arrow."""
        return arrow_of(table_named(table), self._select(table_named(table), where))

    def article(self, key: str) -> Row[Article] | None:
        """The article of this key, whichever version it is."""
        return next(self.rows(Article, Where(articles=(key,), versions="all")), None)

    def capture(self, key: str) -> Row[Capture] | None:
        """The latest bytes this article was read from."""
        found = self.rows(Capture, Where(articles=(key,), versions="all"))
        return max(found, key=lambda row: (row.noun.at, row.id), default=None)

    def versions(self, ref: str) -> tuple[Row[Article], ...]:
        """All versions known of an article, oldest first."""
        known = self._select(table_of(Article), Where(versions="all"))
        lines = {cells["lineage"] for cells in known if ref in (cells["article"], cells["url"], cells["input_id"])}
        found = sorted((cells for cells in known if cells["lineage"] in lines), key=_version_order)
        return tuple(row_of(Article, cells) for cells in found)

    def counts(self) -> tuple[tuple[str, int], ...]:
        """How many rows each table has in this view."""
        return tuple((t.name, len(self._select(t, EVERYTHING))) for t in TABLES if t.ident != "none")

    def shelf(self) -> None:
        """Keeps no answers."""

    def close(self) -> None:
        """Nothing to let go of."""

    def _select(self, table: Table, where: Where) -> list[Cells]:
        tests = [(check_column(table, equal.column), equal) for equal in where.equal]
        words = [(one.column, frozenset(one.words)) for one in where.any_of]
        for column, _ in words:
            check_words(table, column)
        latest = self._latest() if where.versions == "latest" else None
        found = [
            cells
            for cells in self._tables()[table.name]
            if self._known(cells)
            and _matches(cells, where)
            and all(_value(cells, path) == equal.value for path, equal in tests)
            and all(_has_any(cells[column], wanted) for column, wanted in words)
            and (latest is None or cells["article"] is None or cells["article"] in latest)
        ]
        return sorted(found, key=lambda cells: (cells["article"] or "", cells["ordinal"], cells["id"]))

    def _joinings(self, by: str) -> list[Cells]:
        return self._select(table_of(Joining), Where(equal=(Equal("by", by),), versions="all"))

    def _known(self, cells: Cells) -> bool:
        if self._as_of is None:
            return cells["until"] is None
        return cells["known_at"] <= self._as_of and (cells["until"] is None or cells["until"] > self._as_of)

    def _latest(self) -> set[str]:
        known = sorted((cells for cells in self._tables()["articles"] if self._known(cells)), key=_version_order)
        return set({cells["lineage"]: cells["article"] for cells in known}.values())


def _version_order(cells: Cells) -> tuple[Any, ...]:
    return cells["known_at"], cells["captured_at"], cells["article"]


def _done(tables: Tables, keys: set[str]) -> frozenset[tuple[str, str]]:
    return frozenset((c["article"], c["fingerprint"]) for c in tables["done"] if c["article"] in keys)


def _closed(cells: Cells, close: Any) -> Cells:
    end = close.get(cells.get("article"))
    return cells if end is None or cells["until"] is not None else cells | {"until": end}


def _ended(cells: Cells, ends: dict[str, datetime]) -> Cells:
    """An edge, closed where it is open and rests on one of these articles."""
    found = [ends[key] for key in cells["articles"] if key in ends]
    return cells | {"until": max([*found, cells["known_at"]])} if found and cells["until"] is None else cells


def _new(rows: Iterable[Cells], more: Iterable[Cells]) -> list[Cells]:
    ids = {cells["id"] for cells in rows}
    return [cells for cells in more if cells["id"] not in ids]


def _matches(cells: Cells, where: Where) -> bool:
    return (
        (where.ids is None or cells["id"] in where.ids)
        and (where.articles is None or cells["article"] in where.articles)
        and (where.known_from is None or cells["known_at"] >= where.known_from)
        and (where.known_before is None or cells["known_at"] < where.known_before)
    )


def _value(cells: Any, path: tuple[str, ...]) -> Any:
    for part in path:
        cells = cells[part] if cells is not None else None
    return cells


def _has_any(value: Any, wanted: frozenset[str]) -> bool:
    return not wanted.isdisjoint(value if isinstance(value, list | tuple) else (value,))
