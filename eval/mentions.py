"""Scores of mentions as in CoNLL-2003: exact spans and types, micro F1, over documents and not sentences; and whether
names that everybody knows are read whole where no set marks them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from eval.bootstrap import Tally

CONLL_TYPES = {
    "person": "PER", "organisation": "ORG", "place": "LOC", "facility": "LOC",
    "group": "MISC", "event": "MISC", "work": "MISC", "law": "MISC",
}  # fmt: skip


# The names of two words that stand most often in PolNeAR's development set, US political news of 2015 and 2016.
WELL_KNOWN = (
    "Donald Trump", "Hillary Clinton", "Bernie Sanders", "Barack Obama", "Bill Clinton", "Ted Cruz", "Marco Rubio",
    "Jeb Bush", "United States", "White House", "New York", "Supreme Court",
)  # fmt: skip


class Named(NamedTuple):
    """One name: half-open offsets into its text, and its CoNLL type."""

    start: int
    end: int
    type: str


class Document(NamedTuple):
    """A document put together from its sentences, one a line, and its gold names."""

    text: str
    names: tuple[Named, ...]


class MentionScore(NamedTuple):
    """Counts by CoNLL type."""

    gold: Counter[str]
    found: Counter[str]
    right: Counter[str]

    def f1(self, type: str | None = None) -> float:
        """F1 of one type, or over all."""
        counts = [sum(one.values()) if type is None else one[type] for one in self]
        return 2 * counts[2] / (counts[0] + counts[1]) if counts[0] + counts[1] else 0.0

    def row(self) -> str:
        """All and each type as one line of a table."""
        return "  ".join([f"all {self.f1():.4f}", *(f"{type} {self.f1(type):.3f}" for type in sorted(self.gold))])


def conll_documents(rows: Iterable[dict[str, Any]]) -> list[Document]:
    """Documents from sentence rows (`doc`, `text`, `entities`), in file order: a reader needs the context."""
    return [_document(list(group)) for _, group in groupby(rows, key=lambda row: row["doc"])]


def _document(rows: list[dict[str, Any]]) -> Document:
    names: list[Named] = []
    at = 0
    for row in rows:
        names += [Named(start + at, end + at, type) for start, end, type in row["entities"]]
        at += len(row["text"]) + 1
    return Document("\n".join(row["text"] for row in rows), tuple(names))


def conll_names(mentions: Iterable[tuple[int, int, str]]) -> list[Named]:
    """Our mentions (start, end, kind) as CoNLL names; kinds that CoNLL doesn't mark are left out."""
    return [Named(start, end, CONLL_TYPES[kind]) for start, end, kind in mentions if kind in CONLL_TYPES]


def score_mentions(texts: Iterable[tuple[Sequence[Named], Sequence[Named]]]) -> MentionScore:
    """The score over (gold, found), one a text."""
    score = MentionScore(Counter(), Counter(), Counter())
    for gold, found in texts:
        theirs, ours = set(gold), set(found)
        for counter, names in zip(score, (theirs, ours, theirs & ours), strict=True):
            counter.update(name.type for name in names)
    return score


def read_whole(text: str, found: Iterable[tuple[int, int]]) -> Tally:
    """Of the places where a well-known name stands in a text, those that lie within one mention: "White House" whole,
    also in "the White House press office"; none of two halves."""
    spans = sorted(found)
    places = [hit.span() for hit in re.finditer(rf"\b(?:{'|'.join(WELL_KNOWN)})\b", text)]
    right = sum(any(start <= left and end >= right for start, end in spans) for left, right in places)
    return Tally(right, len(places), len(places))
