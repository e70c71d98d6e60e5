"""`make bench`: articles and tokens a second, seconds by stage, peak memory, cold start.

Each part runs in a process of its own, so that memory and start are those of a real run. Rates are of one process on
one thread; machines differ, so quote ratios within one run.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from bench.articles import Sample, sample

COLD_RUNS = 3


class Reading(NamedTuple):
    """One process's account of reading a sample once the model is loaded."""

    articles: int
    tokens: int
    seconds: float
    start_seconds: float
    stages: dict[str, float]
    peak_mb: float


def read_all(texts: Sample) -> Reading:
    """Read every article of the sample in this process; the first is read once before the clock starts."""
    from reportedly.nouns.findings import InputRefusal
    from reportedly.run.journal import Journal
    from reportedly.run.shard import read_shard
    from reportedly.run.tools import load_tools
    from reportedly.text.words import find_words

    begun = time.perf_counter()
    tools = load_tools()
    list(read_shard(texts.captures[:1], tools, Journal()))
    ready = time.perf_counter()
    journal = Journal()
    outcomes = list(read_shard(texts.captures, tools, journal))
    seconds = time.perf_counter() - ready
    readings = [outcome for outcome in outcomes if not isinstance(outcome, InputRefusal)]
    return Reading(
        articles=len(readings),
        tokens=sum(len(list(find_words(reading.article.text))) for reading in readings),
        seconds=seconds,
        start_seconds=ready - begun,
        stages=dict(journal.seconds),
        peak_mb=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    )


def cold_start(texts: Sample) -> float:
    """Seconds of `reportedly extract` of one article as a whole process: the median of three."""
    with tempfile.NamedTemporaryFile("wb", suffix=".txt") as file:
        file.write(texts.captures[0].body)
        file.flush()
        command = [str(Path(sys.executable).parent / "reportedly"), "extract", file.name]
        return sorted(_seconds(command) for _ in range(COLD_RUNS))[COLD_RUNS // 2]


def _seconds(command: list[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begun


def in_a_process() -> Reading:
    """`read_all` in a fresh process."""
    done = subprocess.run([sys.executable, "-m", "bench", "--read"], capture_output=True, text=True, check=True)
    return Reading(**json.loads(done.stdout.splitlines()[-1]))


def main() -> None:
    texts = sample()
    if "--read" in sys.argv:
        print(json.dumps(read_all(texts)._asdict()))
        return
    print(f"{texts.name}: {len(texts.captures)} articles, one process, one thread")
    reading = in_a_process()
    print(f"articles a second   {reading.articles / reading.seconds:8.1f}")
    print(f"tokens a second     {reading.tokens / reading.seconds:8.0f}")
    for stage, seconds in reading.stages.items():
        print(f"  {stage:<17} {seconds:8.2f} s  {100 * seconds / reading.seconds:4.0f} %")
    print(f"loading the parts   {reading.start_seconds:8.2f} s")
    print(f"peak memory         {reading.peak_mb:8.0f} MB")
    print(f"cold start          {cold_start(texts):8.2f} s   (`reportedly extract` of one article, whole process)")


if __name__ == "__main__":
    main()
