"""How the weights of connect/denials.py and connect/opposed.py are made: logistic regressions on labelled pairs.

`python -m training.opposed DATA` prints how much of what is taken for opposed is right by folds (each story scored by
weights that never saw it) at several chances, then the weights. Three kinds are fitted: denials of what their own
article says, denials of what another says, and other opposition. Our own dispatches are labelled in full; of the news
in eval/pairs/news.tsv what isn't labelled counts as not opposed, as does all in the shared articles' train events. What
a denial is of elsewhere is told with the shipped weights at home: after a change of those, run it twice. Takes a
quarter of an hour.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, combinations_with_replacement, product
from pathlib import Path
from typing import NamedTuple

from eval.data import load_rows
from eval.pairs.judged import Read, sayings_in
from eval.pairs.news import News
from eval.pairs.rows import Pair, our_pairs, ours, train_events
from eval.pairs.score import OPPOSED
from eval.stories import read_rows
from reportedly.connect import denials
from reportedly.connect.answers import replies
from reportedly.connect.around import Around
from reportedly.connect.opposed import COVERED, denial_first, features, may_oppose
from reportedly.connect.sayings import Saying
from reportedly.connect.shared import chance_of, covered
from reportedly.nouns.ids import text_sha256
from training.events import fitted

RIDGE: Mapping[str, float] = {"AT_HOME": 2.0, "ELSEWHERE": 5.0, "WEIGHTS": 10.0}  # of 1 to 30 by folds
OURS: Mapping[str, float] = {"AT_HOME": 1.0, "ELSEWHERE": 3.0, "WEIGHTS": 2.0}  # what ours count; by folds, too
UNSAID = 0.3  # what a pair counts that was not looked at by itself, of which there are far more
STORY_MOST = 20.0  # what the opposed pairs of one story count at most: one has eighty
FOLDS = 10
CHANCES = (0.7, 0.65, 0.6, 0.55, 0.5, 0.45, 0.4, 0.35, 0.3)


class Example(NamedTuple):
    """Two propositions that may be opposed, and whether they are. `kind`: the weights that are to tell; `pair`: the
    sentences that they stand in, empty where these weren't labelled by themselves."""

    kind: str
    event: str
    pair: tuple[str, ...]
    found: dict[str, float]
    right: bool


Label = Callable[[Saying, Saying], bool | None]
Name = Callable[[Saying, Saying], tuple[str, ...]]


def examples_of(event: str, one: Read, other: Read, label: Label, name: Name) -> Iterator[Example]:
    """Of the propositions of two articles, or of one, that may be opposed; `label` is None where nobody knows."""
    alone = one is other
    around = Around.of(one.sayings, () if alone else other.sayings)
    pairs: Iterable[tuple[Saying, Saying]] = (
        combinations(one.sayings, 2) if alone else product(one.sayings, other.sayings)
    )
    for mine, yours in pairs:
        how = may_oppose(mine, yours)
        right = label(mine, yours) if how else None
        if right is None or (alone and "denial" in how):
            continue
        denial, claim = denial_first(mine, yours)
        if "denial" in how:
            if denials.barred(denial, claim):
                continue
            yield Example("ELSEWHERE", event, name(denial, claim), denials.away_features(denial, claim, around), right)
        elif covered(denial, claim) >= COVERED or replies(denial, claim):
            yield Example("WEIGHTS", event, name(denial, claim), features(denial, claim, how, around), right)
    for denial in (said for said in one.sayings if alone and said.against):
        for claim, found in denials.home_features(denial, one.sayings, around):
            known = label(denial, claim)
            if known is not None:
                yield Example("AT_HOME", event, name(denial, claim), found, known)


def of_ours() -> Iterator[Example]:
    """Of the labelled pairs of our own dispatches, but for the doubtful."""
    rows = [row for row in ours() if row["split"] == "train"]
    read = {one.article: one for one in map(Read, read_rows(rows))}
    known: dict[tuple[str, str], Pair] = {}
    by_event: dict[str, set[str]] = defaultdict(set)
    for pair in our_pairs(rows):
        by_event[pair.event] |= {pair.one.article, pair.other.article}
        sides = (sayings_in(read[side.article], side) for side in (pair.one, pair.other))
        for one, other in product(*sides):
            known[one.row, other.row] = known[other.row, one.row] = pair

    def label(one: Saying, other: Saying) -> bool | None:
        pair = known.get((one.row, other.row))
        return None if pair is None or pair.doubt else pair.label in OPPOSED

    def name(one: Saying, other: Saying) -> tuple[str, ...]:
        pair = known[one.row, other.row]
        return ("ours", str(pair.one), str(pair.other))

    for event, articles in by_event.items():
        for one, other in combinations_with_replacement(sorted(articles), 2):
            yield from examples_of(event, read[one], read[other], label, name)


def of_news(root: Path) -> Iterator[Example]:
    """Of the labelled news; what isn't labelled there is not opposed, unless it's a denial."""
    labelled = News(root)
    for event, one, other in labelled.stories():
        yield from examples_of(event, one, other, labelled.label, labelled.name)


def of_shared(root: Path) -> Iterator[Example]:
    """Of all propositions of the shared articles' train events: none is opposed, the hundred likeliest were read."""
    events = train_events()
    rows = load_rows(root / "stories" / "giveme5w1h_clusters.train.jsonl")
    rows = [row for row in rows if str(row["event"]) in events]
    read = [(str(row["event"]), Read(one)) for row, one in zip(rows, read_rows(rows), strict=True)]
    for (event, one), (another, other) in combinations_with_replacement(read, 2):
        if event == another:
            made = examples_of(event, one, other, lambda *_: False, lambda *_: ())
            yield from (each for each in made if each.kind != "AT_HOME")  # nobody looked whether denials are of these


def counts_of(examples: Sequence[Example]) -> list[float]:
    """What each counts: less where nobody looked at it, or where its story has many that are opposed."""
    right = Counter(one.event for one in examples if one.right)
    return [_count(one, right[one.event]) for one in examples]


def _count(one: Example, right: int) -> float:
    looked_at = one.right or one.kind == "AT_HOME" or one.pair[:1] == ("ours",)
    of_ours = OURS[one.kind] if one.pair[:1] == ("ours",) else 1.0
    return of_ours * (min(1.0, STORY_MOST / right) if one.right else 1.0 if looked_at else UNSAID)


def weights_of(kind: str, examples: Sequence[Example]) -> dict[str, float]:
    """The weights of a kind fitted on these."""
    names = list(dict.fromkeys(name for one in examples for name in one.found))
    found, right = [one.found for one in examples], [one.right for one in examples]
    return fitted(found, right, names, ridge=RIDGE[kind], counts=counts_of(examples))


def by_folds(kind: str, examples: Sequence[Example]) -> list[tuple[Example, float]]:
    """The chance of each by weights that were fitted without its part of the stories."""
    made = []
    for part in range(FOLDS):
        weights = weights_of(kind, [one for one in examples if _fold(one.event) != part])
        made += [(one, chance_of(one.found, weights)) for one in examples if _fold(one.event) == part]
    return made


def _fold(event: str) -> int:
    return int(text_sha256(event), 16) % FOLDS


def tell(kind: str, scored: Sequence[tuple[Example, float]]) -> None:
    """Print how many pairs of sentences over each chance are right, of our dispatches and of news."""
    for corpus in ("ours", "news"):
        best: dict[tuple[str, ...], tuple[float, bool]] = {}
        for one, chance in scored:
            if one.pair[:1] == (corpus,):
                best[one.pair] = max(best.get(one.pair, (0.0, False)), (chance, one.right))
        asked = sum(right for _, right in best.values())
        for least in CHANCES:
            over = [right for chance, right in best.values() if chance >= least]
            print(f"{kind}, {corpus}: from {least} on {sum(over)} of {len(over)} right, {asked} asked")


def main() -> None:
    """Print the folds' figures and the weights."""
    root = Path(sys.argv[1])
    examples = [*of_ours(), *of_news(root), *of_shared(root)]
    for kind in RIDGE:
        chosen = [one for one in examples if one.kind == kind]
        tell(kind, by_folds(kind, chosen))
        print(kind, "=", weights_of(kind, chosen))


if __name__ == "__main__":
    main()
