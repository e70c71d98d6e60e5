"""`python -m bench.kept N PATH`: what making kept answers anew costs in a connected record of N made articles.

Of one more article of an event that the record tells of, the mean of several, and of the last 1,024 articles at once.
PATH is what `python -m bench.make_record N PATH --connect` made; a copy is measured.
"""

from __future__ import annotations

import argparse
import resource
import shutil
import time
from collections.abc import Iterator, Sequence
from itertools import count, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from bench.made import entry
from bench.make_record import SEED, order
from bench.world import ARTICLES_A_DAY, MadeEvent, event
from reportedly.run.connect import COPIES, FINDINGS, connect
from reportedly.run.join import join
from reportedly.run.keep import keep
from reportedly.run.steps import run_step
from reportedly.store.duck import DuckStore, open_duck

ONES = 4  # articles added one by one
TOLD = range(5, 13)  # how many articles the events have that these are the last of
BATCH = 1024
TOUCH = "INSERT INTO touched SELECT 'article', unnest(?::VARCHAR[])"


class Spent(NamedTuple):
    """Seconds of the processor, and the most memory of the process so far."""

    seconds: float
    peak_mb: float


def added(store: DuckStore, events: Sequence[MadeEvent]) -> Spent:
    """Keeping one more article of these events each, once all their others are in and kept; the mean."""
    for one in events:
        store.put_all([entry(one, at) for at in range(len(one.plans) - 1)])
    connect(store)
    spent = 0.0
    for one in events:
        store.put_all([entry(one, len(one.plans) - 1)])
        join(store)
        run_step(store, COPIES)
        run_step(store, FINDINGS)
        spent += _kept(store)
    return Spent(spent / len(events), _peak_mb())


def touched(store: DuckStore, articles: int = BATCH) -> Spent:
    """Keeping so many of the last articles again."""
    last = "SELECT article FROM articles ORDER BY known_at DESC, article LIMIT ?"
    keys = [key for (key,) in store.keeper().ask(last, [articles])]
    store._connection.execute(TOUCH, [keys])
    return Spent(_kept(store), _peak_mb())


def more_events(articles: int) -> Iterator[MadeEvent]:
    """Events that a record of so many articles doesn't tell of yet, of its own days."""
    first = max(number for number, _ in order(articles, seed=SEED)) + 1
    made = (event(number, seed=SEED, days=articles // ARTICLES_A_DAY) for number in count(first))
    return (one for one in made if len(one.plans) in TOLD)


def _kept(store: DuckStore) -> float:
    begun = time.process_time()
    keep(store)
    return time.process_time() - begun


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.kept", description=__doc__)
    parser.add_argument("articles", type=int, metavar="N")
    parser.add_argument("path", type=Path, metavar="PATH")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "record.duckdb"
        shutil.copyfile(options.path, path)
        with open_duck(path) as store:
            keep(store)  # all of it, where another version made it
            for name, spent in (
                (f"{BATCH} touched articles", touched(store)),
                ("one more article", added(store, list(islice(more_events(options.articles), ONES)))),
            ):
                print(
                    f"{name:<22} {spent.seconds:6.2f} s of processor time, {spent.peak_mb:5.0f} MB at the most so far"
                )


if __name__ == "__main__":
    main()
