"""Bringing kept answers up to date behind the readers' backs, after what other processes wrote."""

from __future__ import annotations

import logging
from threading import Event, Lock, Thread

from reportedly.nouns.errors import ReportedlyError
from reportedly.run.keep import keep
from reportedly.store.shared import SharedStore

log = logging.getLogger(__name__)
REST = 2.0  # seconds between two rounds, so that an adding that touches something each second is left a processor


class Keeping:
    """A thread that makes kept answers anew when it is told that something was touched. Begins with the first word."""

    def __init__(self, store: SharedStore) -> None:
        self._store = store
        self._start = Lock()
        self._round = Lock()
        self._called = Event()
        self._ended = Event()
        self._thread: Thread | None = None

    def call(self) -> None:
        """Says that something was touched; waits for nothing."""
        self._called.set()
        if self._thread is None:
            with self._start:
                if self._thread is None and not self._ended.is_set():
                    self._thread = Thread(target=self._work, name="keeping", daemon=True)
                    self._thread.start()

    def now(self) -> None:
        """Makes them anew and returns when that is done."""
        with self._round:
            keep(self._store)

    def close(self) -> None:
        """Ends the thread after the round in progress."""
        self._ended.set()
        self._called.set()
        if self._thread is not None:
            self._thread.join()

    def _work(self) -> None:
        while self._called.wait() and not self._ended.is_set():
            self._called.clear()
            try:
                self.now()
            except ReportedlyError as error:
                log.error("kept answers could not be made anew", exc_info=error)
            self._ended.wait(REST)
