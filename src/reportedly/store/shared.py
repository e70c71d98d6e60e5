"""One store for all threads of a server: one writes at a time, and how often anything was written is counted."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from datetime import datetime
from threading import RLock
from typing import Any

from msgspec.structs import replace

from reportedly.nouns.article import Capture
from reportedly.nouns.findings import InputRefusal, Reading
from reportedly.nouns.kept import KEPT_TABLES, Renewal, Touched
from reportedly.nouns.record import Briefed, Edge, EdgeKind, Entry, Joined, Judgement, Put
from reportedly.store.duck import DuckStore
from reportedly.store.duck_view import DuckView
from reportedly.store.keeper import DuckKeeper
from reportedly.store.sql import Query

KEYS_MOST = 200_000  # of articles, events, claims, ledgers and actors that are known to have been made anew; 20 MB


class Renewals:
    """How often kept answers were made anew, and when those of an article, event, claim, ledger or actor last were."""

    def __init__(self) -> None:
        self.count = 0
        self._before = 0  # at the latest then those were of which nothing is known
        self._last: dict[str, int] = {}

    def add(self, renewal: Renewal) -> None:
        """Counts one more."""
        self.count += 1
        if len(self._last) > KEYS_MOST:
            self._before, self._last = self.count, {}
        self._last |= dict.fromkeys(_keys(renewal), self.count)

    def last(self, key: str) -> int:
        """Which one it was that last made anew what is kept of this."""
        return self._last.get(key, self._before)


def _keys(renewal: Renewal) -> Iterator[str]:
    yield from renewal.articles
    yield from renewal.wholes
    yield from renewal.actors
    by_id = {table.name for table in KEPT_TABLES if table.by == "id"}
    yield from (row["id"] for table, row in renewal.rows if table in by_id)


class SharedStore:
    """A Store whose writes wait for one another; views have connections of their own and wait for nobody."""

    def __init__(self, store: DuckStore) -> None:
        self._store = store
        self._lock = RLock()
        self._writes = 0
        self._renewals = Renewals()
        self.judged = 0  # how often persons did
        self._kept: tuple[str, bool] = ("", False)

    @property
    def state(self) -> str:
        """As long as it stays the same, so does every answer."""
        return f"{self._writes}.{self._renewals.count}"

    @property
    def kept_state(self) -> str:
        """As long as it stays the same, so does every kept answer with what persons say of it."""
        return f"kept {self._renewals.count}.{self.judged}"

    def row_state(self, key: str) -> str:
        """As long as it stays the same, so does the kept answer of this event, claim, ledger or actor, or each of a row
        of this article, with what persons say of it."""
        return f"row {self._renewals.last(key)}.{self.judged}"

    def writes(self) -> int:
        """How many writes of rows there were."""
        return self._writes

    def put(self, reading: Reading, capture: Capture, *, known_at: datetime, fingerprint: str) -> Put:
        """Writes one reading."""
        return self.put_all([Entry(reading=reading, capture=capture, known_at=known_at, fingerprint=fingerprint)])

    def put_all(self, entries: Iterable[Entry]) -> Put:
        """Writes readings in one transaction."""
        made = list(entries)  # readings are made while others may write
        with self._writing():
            return self._store.put_all(made)

    def refuse(self, refusal: InputRefusal, *, known_at: datetime) -> None:
        """Records that an input was not taken in, once."""
        with self._writing():
            self._store.refuse(refusal, known_at=known_at)

    def judge(self, judgements: Iterable[Judgement], joined: Iterable[Joined] = ()) -> int:
        """Writes judgements and joinings in one transaction."""
        made, listed = list(judgements), list(joined)
        with self._writing():
            count = self._store.judge(made, listed)
            self.judged += any(one.kind == "analyst" for one in made)
            return count

    def brief(self, made: Briefed) -> None:
        """Remembers a brief."""
        with self._writing():
            self._store.brief(made)

    def connect(self, kinds: Collection[EdgeKind], edges: Iterable[Edge], joined: Iterable[Joined]) -> int:
        """Writes edges and joinings in one transaction."""
        made, listed = list(edges), list(joined)
        with self._writing():
            return self._store.connect(kinds, made, listed)

    def is_done(self, key: str, fingerprint: str) -> bool:
        """Whether this article was ever read from exactly this."""
        return (key, fingerprint) in self.done([key])

    def done(self, keys: Iterable[str]) -> frozenset[tuple[str, str]]:
        """Key and fingerprint of everything ever done to these articles."""
        with self._lock:
            return self._store.done(keys)

    def view(self, *, as_of: datetime | None = None, behind: bool = False) -> DuckView:
        """The record as known at a moment."""
        return self._store.view(as_of=as_of, behind=behind)

    def is_kept(self) -> bool:
        """Whether the kept answers say what the rows say now."""
        state = self.state
        if self._kept[0] != state:
            with closing(self._store.view()) as view:
                self._kept = state, view.shelf() is not None
        return self._kept[1]

    def keeper(self) -> SharedKeeper:
        """The answers kept beside the rows."""
        return SharedKeeper(self._store.keeper(), self._lock, self.writes, self._renewals.add)

    def close(self) -> None:
        """Waits for the write in progress and releases the file."""
        with self._lock:
            self._store.close()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with self._lock:
            try:
                yield
            finally:
                self._writes += 1


class SharedKeeper:
    """Kept answers that one thread makes anew while others write."""

    def __init__(
        self,
        keeper: DuckKeeper,
        lock: AbstractContextManager[Any],
        writes: Callable[[], int],
        renewed: Callable[[Renewal], None],
    ) -> None:
        self._keeper = keeper
        self._lock = lock
        self._writes = writes
        self._renewed = renewed
        self._seen = -1

    def ask(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """The rows that a query gives."""
        return self._keeper.ask(sql, values)

    def touched(self) -> Touched:
        """What changed since they were last made."""
        with self._lock:
            self._seen = self._writes()
            return self._keeper.touched()

    def renew(self, renewal: Renewal, sums: Iterable[Query]) -> None:
        """Writes kept rows in place of others. What others wrote meanwhile may have touched the same again, so that
        then nothing counts as made up for: the next time does it."""
        made = list(sums)
        with self._lock:
            alone = self._seen == self._writes()
            self._keeper.renew(renewal if alone else replace(renewal, done=Touched((), ())), made)
            self._renewed(renewal)
