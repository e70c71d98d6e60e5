"""Answers made for views of which the record keeps none: of moments in the past, made once for all who ask."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from reportedly.ask.kept.shelf import shelf_of
from reportedly.store.protocols import Shelf, View

KEPT = 4  # moments; the answers of a thousand articles take about 40 MB


class Shelves:
    """The last few that were made; all are forgotten when something is written (`state` changes)."""

    def __init__(self, state: Callable[[], str]) -> None:
        self._state = state
        self._lock = Lock()
        self._made: OrderedDict[tuple[str, str], Shelf] = OrderedDict()

    def of(self, view: View) -> Shelf:
        """The answers of a view; one request makes them while others that need them wait."""
        key = (self._state(), str(view.as_of))
        with self._lock:
            if key not in self._made:
                for old in [one for one in self._made if one[0] != key[0]]:
                    del self._made[old]
                self._made[key] = shelf_of(view)
                while len(self._made) > KEPT:
                    self._made.popitem(last=False)
            self._made.move_to_end(key)
            return self._made[key]
