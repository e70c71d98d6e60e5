"""Adds made-up articles to a record; as a process slowly, telling of each shard: to be killed by test_ingest.py."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from reportedly.nouns.record import Ingested
from reportedly.run.ingest import add
from reportedly.run.journal import Journal
from reportedly.store.duck import open_duck
from tests.run.by_hand import ByHand, captured

MANY = 32
SHARD = 4


def add_all(path: Path, *, pause: float = 0.0, progress: Callable[[Ingested], None] = lambda counts: None) -> None:
    """Adds all that aren't there yet."""
    captures = (captured(f"Mira Holt said the dam held for {n} days.") for n in range(MANY))
    with open_duck(path) as store:
        add(captures, store, ByHand(pause=pause), Journal(), shard=SHARD, progress=progress)


def told(counts: Ingested) -> None:
    """Says how far it is: so the test knows."""
    print(counts.seen, flush=True)  # noqa: T201


if __name__ == "__main__":
    add_all(Path(sys.argv[1]), pause=0.002, progress=told)
