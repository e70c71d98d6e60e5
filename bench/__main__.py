"""`make bench`: articles and tokens a second, seconds by stage, two processes to one, spaCy on the same texts.

Each part runs in a process of its own, so that memory and start are those of a real run. Rates are of one process on
one thread; machines differ, so quote ratios within one run.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from bench import browser, growth, load
from bench.articles import Sample, sample
from bench.process import Account, at_once, parse_all, read_all
from reportedly.learned.reader import MODEL_DIR, MODEL_FILE

COLD_RUNS = 3
PARSE = ("tok2vec", "parser")  # of spaCy's pipeline
WORKS = {
    "read": read_all,
    "read-first-half": lambda texts: read_all(texts.every_other(0)),
    "read-other-half": lambda texts: read_all(texts.every_other(1)),
    "spacy": parse_all,
    "spacy-parse": lambda texts: parse_all(texts, parts=PARSE),
}


def cold_start(texts: Sample) -> float:
    """Seconds of `reportedly extract` of one article as a whole process: the median of three after one that leaves the
    modules compiled, as they are where the package is installed."""
    with tempfile.NamedTemporaryFile("wb", suffix=".txt") as file:
        file.write(texts.captures[0].body)
        file.flush()
        command = [str(Path(sys.executable).parent / "reportedly"), "extract", file.name]
        _seconds(command)
        return sorted(_seconds(command) for _ in range(COLD_RUNS))[COLD_RUNS // 2]


def _seconds(command: list[str]) -> float:
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    begun = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, env=compiled)
    return time.perf_counter() - begun


def together(accounts: Sequence[Account]) -> float:
    """Articles a second of processes side by side, from the first that begins to the last that ends."""
    begun, ended = min(one.begun for one in accounts), max(one.ended for one in accounts)
    return sum(one.articles for one in accounts) / (ended - begun)


def beside_spacy(reading: Account, *, articles: int) -> list[str]:
    """How fast spaCy's small English pipeline is on the same articles, and how many times as fast we are."""
    missing = [name for name in ("spacy", "en_core_web_sm") if find_spec(name) is None]
    if missing:
        return [f"spaCy               not run: {' and '.join(missing)} not installed"]
    lines = []
    for name, work in (("spaCy, all of it", "spacy"), ("spaCy, parse alone", "spacy-parse")):
        [parsed] = at_once(work, articles=articles)
        ratio = reading.processor_rate / parsed.processor_rate
        lines.append(
            f"{name:<19} {parsed.rate:8.1f} articles a second; we are {ratio:.2f} times as fast (processor time)"
        )
    return lines


def report(texts: Sample) -> list[str]:
    """All figures as lines."""
    count = len(texts.captures)
    [reading] = at_once("read", articles=count)
    both = together(at_once("read-first-half", "read-other-half", articles=count))
    stages = [
        f"  {stage:<17} {seconds:8.2f} s  {100 * seconds / reading.seconds:4.0f} %"
        for stage, seconds in reading.stages.items()
    ]
    return [
        f"articles a second   {reading.rate:8.1f}   ({reading.processor_rate:.1f} a second of processor time)",
        f"tokens a second     {reading.tokens / reading.seconds:8.0f}",
        *stages,
        f"two processes       {both / reading.rate:8.2f} times one ({both:.1f} articles a second)",
        *beside_spacy(reading, articles=count),
        f"loading the parts   {reading.start_seconds:8.2f} s",
        f"peak memory         {reading.peak_mb:8.0f} MB",
        f"model file          {(MODEL_DIR / MODEL_FILE).stat().st_size / 1e6:8.1f} MB",
        f"cold start          {cold_start(texts):8.2f} s   (`reportedly extract` of one article, whole process)",
    ]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--work", choices=WORKS, help="do only this, in this process, and print its account as JSON")
    parser.add_argument("--articles", type=int, help="only so many of the sample, to try things out")
    parser.add_argument("--load", action="store_true", help="only: readers at once, while articles are added")
    parser.add_argument("--record", type=Path, help="with --load: the record to copy and serve; else the demo's")
    parser.add_argument("--page", action="store_true", help="only: the page in a browser, at 20,000 events in view")
    parser.add_argument("--growth", action="store_true", help="only: how connecting grows to 100,000 articles, an hour")
    options = parser.parse_args()
    if options.growth:
        for line in growth.report():
            print(line, flush=True)
        return
    if options.load:
        print("\n".join(load.report(options.record)))
        return
    if options.page:
        print("\n".join(browser.report()))
        return
    texts = sample(most=options.articles)
    if options.work:
        print(json.dumps(WORKS[options.work](texts)._asdict()))
        return
    print(f"{texts.name}: {len(texts.captures)} articles, one process, one thread")
    print("\n".join(report(texts)))


if __name__ == "__main__":
    main()
