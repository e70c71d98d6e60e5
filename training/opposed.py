"""How the weights of connect/opposed.py are made: a logistic regression on the train events of eval/pairs.

`python -m training.opposed DATA` prints how much of what is taken for opposed is right by folds (each event scored by
weights that never saw it) at several chances, then the weights. Our own dispatches are labelled in full. Of the shared
articles' train events all that may be opposed counts as not, each a third: the hundred likeliest were read, and none
was. Takes two minutes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from itertools import combinations, product
from math import exp
from pathlib import Path
from typing import NamedTuple

from eval.data import load_rows
from eval.pairs.judged import Read, sayings_in
from eval.pairs.rows import our_pairs, ours, train_events
from eval.pairs.score import OPPOSED
from eval.stories import read_rows
from reportedly.connect.around import Around
from reportedly.connect.opposed import denial_first, features, may_oppose
from reportedly.connect.sayings import Saying
from training.events import fitted

RIDGE = 10.0  # best of .1 to 20 by folds, flat from 3 to 20
SHARED_COUNTS = 0.3  # a pair of the shared articles, of which there are five times as many
CHANCES = (0.6, 0.5, 0.45, 0.4, 0.35, 0.3, 0.25)


class Example(NamedTuple):
    """Two propositions of one event that may be opposed, and whether they are; `pair` numbers their sentences, -1 in
    shared articles."""

    event: str
    pair: int
    denial: bool
    found: dict[str, float]
    right: bool


def of_ours() -> Iterator[Example]:
    """Of the labelled pairs of our own dispatches, but for the doubtful."""
    rows = [row for row in ours() if row["split"] == "train"]
    read = {one.article: one for one in map(Read, read_rows(rows))}
    for number, pair in enumerate(our_pairs(rows)):
        if not pair.doubt:
            here, there = read[pair.one.article], read[pair.other.article]
            pairs = product(sayings_in(here, pair.one), sayings_in(there, pair.other))
            around = Around.of(here.sayings, there.sayings)
            yield from _examples(pair.event, number, pairs, around, right=pair.label in OPPOSED)


def of_shared(root: Path) -> Iterator[Example]:
    """Of all propositions of the shared articles' train events."""
    events = train_events()
    rows = load_rows(root / "stories" / "giveme5w1h_clusters.train.jsonl")
    rows = [row for row in rows if str(row["event"]) in events]
    read = [(str(row["event"]), Read(one)) for row, one in zip(rows, read_rows(rows), strict=True)]
    for (event, here), (another, there) in combinations(read, 2):
        if event == another:
            around = Around.of(here.sayings, there.sayings)
            yield from _examples(event, -1, product(here.sayings, there.sayings), around, right=False)
    for event, here in read:
        yield from _examples(event, -1, combinations(here.sayings, 2), Around.of(here.sayings, ()), right=False)


def _examples(
    event: str, number: int, pairs: Iterator[tuple[Saying, Saying]], around: Around, *, right: bool
) -> Iterator[Example]:
    for one, other in pairs:
        how = may_oppose(one, other)
        denial, claim = denial_first(one, other)
        if how and not denial.bare:
            found = features(denial, claim, how, around)
            yield Example(event, number, "denial" in how, found, right)


def weights_of(examples: Sequence[Example], names: Sequence[str]) -> dict[str, float]:
    """The weights fitted on these."""
    counts = [SHARED_COUNTS if one.pair < 0 else 1.0 for one in examples]
    return fitted([one.found for one in examples], [one.right for one in examples], names, ridge=RIDGE, counts=counts)


def by_folds(examples: Sequence[Example], names: Sequence[str]) -> list[tuple[Example, float]]:
    """The chance of each by weights that were fitted without its event."""
    made = []
    for event in sorted({one.event for one in examples}):
        weights = weights_of([one for one in examples if one.event != event], names)
        for one in (one for one in examples if one.event == event):
            odds = sum(weights[name] * value for name, value in one.found.items())
            made.append((one, 1 / (1 + exp(-odds))))
    return made


def main() -> None:
    """Print the folds' figures and the weights."""
    examples = [*of_ours(), *of_shared(Path(sys.argv[1]))]
    names = list(dict.fromkeys(name for one in examples for name in one.found))
    scored = by_folds(examples, names)
    for denial in (True, False):
        for least in CHANCES:
            over = [one for one, chance in scored if one.denial == denial and chance >= least]
            told = {(one.pair, one.right) for one in over if one.pair >= 0}
            right, shared = sum(right for _, right in told), sum(one.pair < 0 for one in over)
            way = "denials" if denial else "others"
            print(way, least, f"{right} of {len(told)} right, {shared} in shared articles")
    print("WEIGHTS =", weights_of(examples, names))


if __name__ == "__main__":
    main()
