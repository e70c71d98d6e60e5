"""How well claims and ledgers join: labelled pairs of figures and sentences against what connect/ says of them.

`python -m eval.pairs.score` prints every share with its 95 % interval (bootstrap over events). With `--wrong` it also
names the pairs of the train part that it got wrong; those of the dev part are never shown.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from eval.bootstrap import Interval, Tally, interval, total
from eval.data import data_root, load_rows
from eval.pairs.judged import UNREAD, Read, events_stand, figures_stand, sentences_stand
from eval.pairs.rows import Pair, marked, our_pairs, ours
from eval.stories import read_rows

Figures = dict[str, float]
Found = tuple[Pair, str]
Shares = dict[str, tuple[float, Interval, int]]
ONE_LEDGER = frozenset(("same", "rounding", "update"))  # figures of one thing in one scope, at one time or another
COMPARABLE = frozenset(("same", "rounding"))  # and at one time
OPPOSED = {"denies": "denials", "contradicts": "contradictions"}  # whether with a word of denial or without one


def score(root: Path, most: int | None) -> Figures:
    """The dev part of the pairs in shared articles."""
    del most  # pairs are few: none is left out
    figures, sentences, events = marked_figures(root), marked_sentences(root), marked_events(root)
    found = shares(_dev(figures), of_figures) | shares(_dev(sentences), of_sentences)
    return _plain(found | shares(_dev(events), of_events))


def score_ours(root: Path, most: int | None) -> Figures:
    """The dev part of the pairs in our own dispatches."""
    del root, most
    return _plain(shares(_dev(own_sentences()), of_sentences))


def marked_figures(root: Path) -> list[Found]:
    """The pairs of figures in shared articles, each with what connect/ says of it."""
    read = _articles(root)
    return [(pair, figures_stand(pair, read)) for pair in marked("figures", _texts(read))]


def marked_sentences(root: Path) -> list[Found]:
    """The pairs of sentences in shared articles, each with what connect/ says of it."""
    read = _articles(root)
    return [(pair, sentences_stand(pair, read)) for pair in marked("sentences", _texts(read))]


def marked_events(root: Path) -> list[Found]:
    """The pairs of reports in shared articles, each with whether connect/ takes them for one event."""
    read = _articles(root)
    return [(pair, events_stand(pair, read)) for pair in marked("events", _texts(read))]


def own_sentences() -> list[Found]:
    """All pairs of sentences of one event in our dispatches, each with what connect/ says of it."""
    rows = ours()
    read = {one.article: one for one in map(Read, read_rows(rows))}
    return [(pair, sentences_stand(pair, read)) for pair in our_pairs(rows)]


@cache
def _articles(root: Path) -> Mapping[str, Read]:
    rows = load_rows(root / "stories" / "giveme5w1h_clusters.train.jsonl")
    return {one.article: one for one in map(Read, read_rows(rows))}


def _texts(read: Mapping[str, Read]) -> dict[str, str]:
    return {article: one.reading.article.sha256 for article, one in read.items()}


def shares(found: Iterable[Found], counts_for: Callable[[str, str], Iterable[tuple[str, bool]]]) -> Shares:
    """Each share with its 95 % interval and of how many; doubtful pairs are left out."""
    rights: dict[str, dict[str, list[bool]]] = defaultdict(lambda: defaultdict(list))
    for pair, said in found:
        for name, right in () if pair.doubt else counts_for(pair.label, said):
            rights[name][pair.event].append(right)
    made = {name: [_tally(each) for each in by_event.values()] for name, by_event in rights.items()}
    return {name: (total(each).precision, interval(each), total(each).found) for name, each in made.items()}


def of_figures(label: str, said: str) -> Iterator[tuple[str, bool]]:
    """Whether two figures stand in one ledger, can be set against one another, and stand as said; one that isn't read
    is in no ledger."""
    alike = (said in ONE_LEDGER) == (label in ONE_LEDGER)
    yield "one ledger", alike
    if said != UNREAD:
        yield "one ledger, both read", alike
    yield "comparable", (said in COMPARABLE) == (label in COMPARABLE)
    yield "relation of figures", said == label or (said, label) == (UNREAD, "different")


def of_events(label: str, said: str) -> Iterator[tuple[str, bool]]:
    """Precision of what is taken for one event, and recall of what is one."""
    if said == "same":
        yield "one event, precision", label == "same"
    if label == "same":
        yield "one event, recall", said == "same"


def of_sentences(label: str, said: str) -> Iterator[tuple[str, bool]]:
    """Precision of what is said to stand against another, recall of what does, and denials that are linked."""
    if said in OPPOSED:
        yield f"{OPPOSED[said]}, precision", label in OPPOSED
    if label in OPPOSED:
        yield "denials linked" if label == "denies" else "contradictions, recall", said in OPPOSED
    if said == "same":
        yield "same, precision", label == "same"
    if label == "same":
        yield "same, recall", said == "same"


def _tally(rights: Sequence[bool]) -> Tally:
    """Shares are accuracies: as many found as wanted."""
    return Tally(sum(rights), len(rights), len(rights))


def _dev(found: Iterable[Found]) -> list[Found]:
    return [one for one in found if one[0].split == "dev"]


def _plain(found: Shares) -> Figures:
    return {name: value for name, (value, _, _) in found.items()}


def _print(title: str, found: Sequence[Found], counts_for: Callable[[str, str], Iterable[tuple[str, bool]]]) -> None:
    for split in ("train", "dev"):
        print(f"{title}, {split}")
        part = [one for one in found if one[0].split == split]
        for name, (value, between, of) in sorted(shares(part, counts_for).items()):
            print(f"  {name:<28} {value:.3f}  [{between.low:.3f}, {between.high:.3f}]  of {of}")
    if "--wrong" in sys.argv[1:]:
        _wrong(found)


def _wrong(found: Iterable[Found]) -> None:
    for pair, said in found:
        if pair.split == "train" and not pair.doubt and said != pair.label:
            print("  wrong:", pair.event, pair.label, "taken for", said, *pair.one, *pair.other)


def main() -> None:
    """Print all shares; where the shared data isn't there, of our dispatches alone."""
    root = data_root()
    _print("our dispatches", own_sentences(), of_sentences)
    if root is not None:
        _print("figures", marked_figures(root), of_figures)
        _print("sentences", marked_sentences(root), of_sentences)
        _print("reports", marked_events(root), of_events)


if __name__ == "__main__":
    main()
