"""Adds made-up articles to a record, slowly, telling of each shard: a process to be killed by test_ingest.py."""

from __future__ import annotations

import sys

from reportedly.run.ingest import add
from reportedly.run.journal import Journal
from reportedly.store.duck import open_duck
from tests.run.by_hand import ByHand, captured

if __name__ == "__main__":
    path, many = sys.argv[1], int(sys.argv[2])
    captures = (captured(f"Mira Holt said the dam held for {n} days.") for n in range(many))
    with open_duck(path) as store:
        add(
            captures,
            store,
            ByHand(pause=0.002),
            Journal(),
            shard=4,
            progress=lambda counts: print(counts.seen, flush=True),  # noqa: T201  (it is how the test knows)
        )
