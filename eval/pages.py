"""How much of the right text reading a page gives: F1 of shingles of four words.

The measure is that of scrapinghub/article-extraction-benchmark: per page the true and false positives of the multiset
of shingles, as shares of all; precision and recall are means over pages, F1 is made from the two means.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

SHINGLE = 4  # words
_WORD = re.compile(r"\w+", re.UNICODE)


class Score(NamedTuple):
    """Means over pages, 0–1."""

    precision: float
    recall: float
    f1: float
    pages: int


def score(pairs: Iterable[tuple[str, str]]) -> Score:
    """The score of (expected, found) texts; a page that was refused is found as ""."""
    counts = [_shares(expected, found) for expected, found in pairs]
    precision = _mean([right / (right + wrong) for right, wrong, _ in counts if right + wrong])
    recall = _mean([right / (right + missed) for right, _, missed in counts if right + missed])
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return Score(precision, recall, f1, len(counts))


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """How often each run of four words stands in a text; of a shorter text, the text itself."""
    words = _WORD.findall(text)
    return Counter(tuple(words[at : at + SHINGLE]) for at in range(max(1, len(words) - SHINGLE + 1)) if words)


def _shares(expected: str, found: str) -> tuple[float, float, float]:
    """Shares of shingles that are right, wrong and missed."""
    gold, given = shingles(expected), shingles(found)
    right = sum((gold & given).values())
    wrong, missed = given.total() - right, gold.total() - right
    total = right + wrong + missed or 1
    return right / total, wrong / total, missed / total


def _mean(values: list[float]) -> float:
    return sum(values) / len(values) if values else 0.0
