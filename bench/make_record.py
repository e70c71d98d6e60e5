"""`python -m bench.make_record N PATH [--connect]`: a record of N invented articles, made without the model.

The same N and seed make the same articles. They are put in as a feed would bring them, day by day; a record ten times
as large is of a feed that went on ten times as long.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from pathlib import Path

from bench.made import entry
from bench.world import ARTICLES_A_DAY, SIZE_MOST, event
from reportedly.nouns.record import Entry
from reportedly.run.connect import connect
from reportedly.store.duck import open_duck
from reportedly.store.protocols import Store

SEED = 7
BATCH = 1000  # articles a transaction
Listed = tuple[int, int]  # an event's number, and which of its articles


@lru_cache(maxsize=4)
def order(articles: int, *, seed: int = SEED) -> tuple[Listed, ...]:
    """The first so many articles of a feed, in order of publication."""
    days = articles // ARTICLES_A_DAY
    found: list[tuple[int, int, int]] = []
    number = 0
    while len(found) < articles:
        made = event(number, seed=seed, days=days)
        found += [(plan.day.toordinal(), number, at) for at, plan in enumerate(made.plans)]
        number += 1
    return tuple((number, at) for _, number, at in sorted(found)[:articles])


def entries(articles: int, *, since: int = 0, seed: int = SEED) -> Iterator[Entry]:
    """Those of a record of so many articles, from the article of this place on."""
    for number, at in order(articles, seed=seed)[since:]:
        yield entry(event(number, seed=seed, days=articles // ARTICLES_A_DAY), at)


def put(store: Store, made: Iterator[Entry], *, batch: int = BATCH) -> int:
    """Puts entries into a store, batch by batch; how many."""
    count = 0
    while taken := list(islice(made, batch)):
        store.put_all(taken)
        count += len(taken)
    return count


def sizes(listed: Sequence[Listed]) -> str:
    """How many events have how many articles, as one line."""
    each = Counter(Counter(number for number, _ in listed).values())
    bounds = ((1, 1), (2, 2), (3, 5), (6, 10), (11, 20), (21, SIZE_MOST))
    counted = [(low, high, sum(each[size] for size in range(low, high + 1))) for low, high in bounds]
    shown = ", ".join(f"{low}–{high}: {count}" if low < high else f"{low}: {count}" for low, high, count in counted)
    return f"{sum(each.values())} events of so many articles: {shown}"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.make_record", description=__doc__)
    parser.add_argument("articles", type=int, metavar="N")
    parser.add_argument("path", type=Path, metavar="PATH", help="a record that isn't there yet")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--connect", action="store_true", help="connect the articles too")
    options = parser.parse_args()
    if options.path.exists():
        parser.error(f"{options.path} is there already; remove it or name another")
    print(sizes(order(options.articles, seed=options.seed)))
    begun = time.perf_counter()
    with open_duck(options.path) as store:
        count = put(store, entries(options.articles, seed=options.seed))
        print(f"{count} articles put in {time.perf_counter() - begun:.0f} s")
        if options.connect:
            begun = time.perf_counter()
            connect(store)
            print(f"connected in {time.perf_counter() - begun:.0f} s")


if __name__ == "__main__":
    main()
