"""One store for all threads of a server: one writes at a time, and how often anything was written is counted."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from threading import RLock

from reportedly.nouns.article import Capture
from reportedly.nouns.findings import InputRefusal, Reading
from reportedly.nouns.record import Edge, EdgeKind, Entry, Joined, Judgement, Put
from reportedly.store.duck import DuckStore
from reportedly.store.duck_view import DuckView


class SharedStore:
    """A Store whose writes wait for one another; views have connections of their own and wait for nobody."""

    def __init__(self, store: DuckStore) -> None:
        self._store = store
        self._lock = RLock()
        self._writes = 0

    @property
    def writes(self) -> int:
        """How many writes there were: as long as it stays the same, so does every answer."""
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
            return self._store.judge(made, listed)

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

    def view(self, *, as_of: datetime | None = None) -> DuckView:
        """The record as known at a moment."""
        return self._store.view(as_of=as_of)

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
