"""How many requests a client may make: a bucket that fills at a steady rate, one for each address and kind."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from typing import NamedTuple

KEPT = 10_000  # clients remembered; the one longest silent is forgotten, whose bucket is full again by then


class Rate(NamedTuple):
    """So many a second, and at most so many at once."""

    a_second: float
    at_once: float


class Buckets:
    """The buckets of one kind of request. Used by the event loop's one thread."""

    def __init__(self, rate: Rate, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate = rate
        self._clock = clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, client: str) -> float:
        """Takes one; 0.0, or the seconds until there is one again."""
        now = self._clock()
        left, since = self._left.pop(client, (self._rate.at_once, now))
        left = min(self._rate.at_once, left + (now - since) * self._rate.a_second)
        enough = left >= 1.0
        self._left[client] = (left - 1.0 if enough else left, now)
        while len(self._left) > KEPT:
            self._left.popitem(last=False)
        return 0.0 if enough else (1.0 - left) / self._rate.a_second
