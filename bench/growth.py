"""`python -m bench --growth`: what connecting the last 1,000 articles of a feed costs, in records of several sizes.

The record is of a feed that goes on for longer, as dense as before: what an article connects to stays the same. Its
earlier articles' actors are joined, and all that is kept of them to find and compare them by is put down, but their
pairs aren't compared with one another (which at 100,000 takes long): connecting later ones reads that, and never the
earlier ones' edges.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from bench.make_record import BATCH, SEED, entries, put
from reportedly.connect.compare import told
from reportedly.connect.copies import Text
from reportedly.nouns.record import Entry, Joined
from reportedly.run.connect import COPIES, FINDINGS
from reportedly.run.join import join
from reportedly.run.steps import run_step
from reportedly.store.duck import open_duck
from reportedly.store.protocols import Store

SIZES = (10_000, 100_000)
LAST = 1000  # articles that are connected under the clock
RATIO_MOST, PEAK_MOST_MB = 1.5, 2000  # what was promised
STEPS: Mapping[str, Callable[[Store], int]] = {
    "actors": join,
    "copies": lambda store: run_step(store, COPIES),
    "findings": lambda store: run_step(store, FINDINGS),
}


class Grown(NamedTuple):
    """What it took to connect the last articles of a record: processor seconds by step, the clock's, and memory."""

    articles: int
    steps: dict[str, float]
    seconds: float
    peak_mb: float
    made: int

    @property
    def processor_seconds(self) -> float:
        """Of all steps together; other processes on the machine change it less than the clock's."""
        return sum(self.steps.values())


def prepare(path: Path, articles: int, *, compared: bool = False) -> None:
    """Makes the record with all its articles but the last; `compared`: with their pairs compared too."""
    made = islice(entries(articles, seed=SEED), articles - LAST)
    with open_duck(path) as store:
        while taken := list(islice(made, BATCH)):
            put(store, iter(taken))
            join(store)
            if compared:
                run_step(store, COPIES)
                run_step(store, FINDINGS)
            else:
                put_keys(store, taken)


def put_keys(store: Store, taken: Sequence[Entry]) -> None:
    """Puts down what is kept of these articles to compare them by, as if they had been compared and met nobody."""
    texts = (COPIES.joining(Text(one.reading.article, one.known_at)) for one in taken)
    tolds = (FINDINGS.joining(told(one.reading, one.known_at)) for one in taken)
    for step, joinings in ((COPIES, texts), (FINDINGS, tolds)):
        made = [
            Joined(article=one.reading.article.key, joining=joining, known_at=one.known_at)
            for one, joining in zip(taken, joinings, strict=True)
        ]
        store.connect(step.kinds, (), made)


def connect_last(path: Path, articles: int) -> Grown:
    """Puts the last articles in and connects them, step by step under the clock."""
    with open_duck(path) as store:
        put(store, entries(articles, since=articles - LAST, seed=SEED))
        begun, steps, made = time.perf_counter(), {}, 0
        for name, work in STEPS.items():
            spent = time.process_time()
            made += work(store)
            steps[name] = time.process_time() - spent
        seconds = time.perf_counter() - begun
    return Grown(articles, steps, seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, made)


def report(sizes: Sequence[int] = SIZES) -> Iterator[str]:
    """A line for each size as it is done, then the ratios of the largest to the smallest."""
    found = []
    with TemporaryDirectory() as folder:
        for articles in sizes:
            path = Path(folder) / f"{articles}.duckdb"
            _alone("prepare", articles, path)
            found.append(_grown(_alone("connect", articles, path)))
            path.unlink()
            yield _line(found[-1])
    first, last = found[0], found[-1]
    yield (
        f"{last.articles / first.articles:.0f} times the record: {last.processor_seconds / first.processor_seconds:.2f}"
        f" times the processor time (at most {RATIO_MOST}), {last.peak_mb:.0f} MB at its peak (at most {PEAK_MOST_MB})"
    )


def _line(one: Grown) -> str:
    steps = ", ".join(f"{name} {seconds:.1f}" for name, seconds in one.steps.items())
    return (
        f"{one.articles:>7} articles: the last {LAST} connected in {one.processor_seconds:.1f} s of processor time"
        f" ({steps}), {one.seconds:.1f} s by the clock, {one.peak_mb:.0f} MB, {one.made} edges and judgements made"
    )


def _alone(what: str, articles: int, path: Path) -> str:
    """What a process of its own prints, so that its memory is its own."""
    command = [sys.executable, "-m", "bench.growth", what, str(articles), str(path)]
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout


def _grown(printed: str) -> Grown:
    return Grown(**json.loads(printed.splitlines()[-1]))


def main() -> None:
    """One part of it in this process: prepare, compared (prepare with all pairs compared) or connect."""
    what, articles, path = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
    if what == "connect":
        print(json.dumps(connect_last(path, articles)._asdict()))
    else:
        prepare(path, articles, compared=what == "compared")


if __name__ == "__main__":
    main()
