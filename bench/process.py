"""What one process of a measurement does: read a sample with the package, or with spaCy, and account for it."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from typing import NamedTuple

from bench.articles import Sample


class Account(NamedTuple):
    """One process's account of a sample once its parts are loaded; `begun` and `ended` are seconds since the epoch."""

    articles: int
    tokens: int
    begun: float
    ended: float
    processor_seconds: float
    start_seconds: float
    stages: dict[str, float]
    peak_mb: float

    @property
    def seconds(self) -> float:
        """By the clock on the wall."""
        return self.ended - self.begun

    @property
    def rate(self) -> float:
        """Articles a second by that clock."""
        return self.articles / self.seconds

    @property
    def processor_rate(self) -> float:
        """Articles a second of processor time, which other processes on the machine change less."""
        return self.articles / self.processor_seconds


def read_all(texts: Sample) -> Account:
    """Read every article of the sample; the first is read once before the clock starts."""
    from reportedly.nouns.findings import InputRefusal
    from reportedly.run.journal import Journal
    from reportedly.run.settings import Settings
    from reportedly.run.shard import read_shard
    from reportedly.run.tools import load_tools
    from reportedly.text.words import find_words

    started = time.perf_counter()
    tools = load_tools(Settings(vectors=False))
    list(read_shard(texts.captures[:1], tools, Journal()))
    loaded = time.perf_counter() - started
    journal = Journal()
    begun, spent = time.time(), time.process_time()
    outcomes = list(read_shard(texts.captures, tools, journal))
    ended, spent = time.time(), time.process_time() - spent
    readings = [outcome for outcome in outcomes if not isinstance(outcome, InputRefusal)]
    tokens = sum(len(list(find_words(reading.article.text))) for reading in readings)
    return Account(len(readings), tokens, begun, ended, spent, loaded, dict(journal.seconds), _peak_mb())


def parse_all(texts: Sample, *, parts: Sequence[str] = ()) -> Account:
    """The sample through spaCy's small English pipeline, whole or only these parts; one article before the clock."""
    import en_core_web_sm

    started = time.perf_counter()
    pipeline = en_core_web_sm.load()
    if parts:
        pipeline.select_pipes(enable=list(parts))
    words = [capture.body.decode() for capture in texts.captures]
    pipeline(words[0])
    loaded = time.perf_counter() - started
    begun, spent = time.time(), time.process_time()
    tokens = sum(len(parsed) for parsed in pipeline.pipe(words))
    ended, spent = time.time(), time.process_time() - spent
    return Account(len(words), tokens, begun, ended, spent, loaded, {}, _peak_mb())


def at_once(*works: str, articles: int) -> list[Account]:
    """The accounts of processes that run side by side over the first so many articles, one a work."""
    command = [sys.executable, "-m", "bench", "--articles", str(articles), "--work"]
    running = [subprocess.Popen([*command, work], stdout=subprocess.PIPE, text=True) for work in works]
    printed = [process.communicate()[0] for process in running]
    for process in running:
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, process.args)
    return [Account(**json.loads(lines.splitlines()[-1])) for lines in printed]


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
