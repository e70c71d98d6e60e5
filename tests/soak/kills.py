"""`add` killed at random moments, and started again until it is through: the record is the one of an undisturbed run.

SOAK_KILLS (50) times in all, over as many records as that takes; SOAK_SEED chooses the moments and the articles.
"""

from __future__ import annotations

import os
import random
import time
from multiprocessing import get_context
from pathlib import Path

from reportedly.store.duck import open_view
from tests.run.test_ingest import content
from tests.soak.made import SEED, add_made

KILLS = int(os.environ.get("SOAK_KILLS", "50"))
ARTICLES = int(os.environ.get("SOAK_KILLED_ARTICLES", "40"))
KILLS_A_RECORD = 5
_context = get_context("forkserver")
_context.set_forkserver_preload(["tests.soak.made"])  # so that what is killed is the adding, not the importing


def _add(path: Path, *, kill_after: float | None = None) -> bool:
    """Whether the process came to its end before it was killed."""
    process = _context.Process(target=add_made, args=(str(path), ARTICLES))
    process.start()
    process.join(kill_after)
    if process.is_alive():
        process.kill()
        process.join()
        return False
    assert process.exitcode == 0
    return True


def test_killed_at_random_moments_and_resumed_is_as_if_nothing_happened(tmp_path: Path) -> None:
    rng, whole = random.Random(SEED), tmp_path / "whole.duckdb"
    _add(whole)  # starts the fork server
    begun = time.monotonic()
    _add(tmp_path / "again.duckdb")
    length = time.monotonic() - begun
    wanted = _content(whole)
    killed = records = 0
    while killed < KILLS:
        torn = tmp_path / f"torn{records}.duckdb"
        records += 1
        for _ in range(min(KILLS_A_RECORD, KILLS - killed)):
            if _add(torn, kill_after=rng.uniform(0, length)):
                break
            killed += 1
        _add(torn)
        assert _content(torn) == wanted, f"record {records}, SOAK_SEED={SEED}"
    print(f"{killed} kills within {length:.1f} s, {records} records of {ARTICLES} articles")


def _content(path: Path) -> object:
    view = open_view(path)
    found = content(view)
    view.close()
    return found
