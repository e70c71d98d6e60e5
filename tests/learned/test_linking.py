"""From scores of pairs to chains."""

from __future__ import annotations

import numpy as np
import pytest

from reportedly.learned.linking import (
    Links,
    PairWeights,
    Vectors,
    best_links,
    chains_by,
    score_pairs,
    weakest,
    weights_of,
)
from reportedly.learned.pairs import FACTS, TABLES, Pairs

LATER, EARLIER = np.array([1, 2, 2, 3, 3, 3]), np.array([0, 0, 1, 0, 1, 2])


def pairs() -> Pairs:
    return Pairs(LATER, EARLIER, np.zeros((6, len(TABLES)), dtype=np.int64), np.ones((6, FACTS), dtype=np.float32))


def stored(*, none: float = 0.0, meaning: float = 1.0, fact: float = 0.0) -> PairWeights:
    return PairWeights(
        cells=[[0.5]] * sum(TABLES), facts=[[fact]] * FACTS, bias=[0.0], out=[1.0], none=none, meaning=meaning,
        slope=1.0, offset=0.0,
    )  # fmt: skip


def test_a_phrase_takes_its_likeliest_antecedent_or_none() -> None:
    logits = np.array([2.0, -1.0, -2.0, 0.5, 3.0, 1.0], dtype=np.float32)
    links = best_links(pairs(), logits, 4, weights_of(stored()))
    assert links.antecedent.tolist() == [-1, 0, -1, 1]
    assert links.chance[3] == pytest.approx(np.exp(3) / (np.exp(3) + np.exp(0.5) + np.exp(1) + 1))
    assert chains_by(links) == [[0, 1, 3], [2]]


def test_none_is_weighed_against_every_antecedent() -> None:
    logits = np.array([2.0, -1.0, -2.0, 0.5, 3.0, 1.0], dtype=np.float32)
    assert best_links(pairs(), logits, 4, weights_of(stored(none=4))).antecedent.tolist() == [-1] * 4


def test_a_pair_is_scored_by_cells_facts_meaning_and_what_is_known() -> None:
    vectors = Vectors(
        np.eye(4, dtype=np.float32), np.eye(4, dtype=np.float32)[[1, 1, 2, 2]], np.arange(4, dtype=np.float32)
    )
    scores = score_pairs(pairs(), vectors, weights_of(stored(meaning=10, fact=0.1)))
    base = 0.5 * len(TABLES) + 0.1 * FACTS
    assert scores.tolist() == pytest.approx([base + 11, base + 2, base + 2, base + 3, base + 3, base + 3])


def test_a_chain_is_as_sure_as_its_weakest_link() -> None:
    links = Links(np.array([-1, 0, 1]), np.array([0, 0.9, 0.4], dtype=np.float32))
    assert weakest(links, [0, 1, 2]) == pytest.approx(0.4)
    assert weakest(links, [0]) == 1


def test_nothing_to_link_gives_no_chains() -> None:
    none = np.zeros(0, dtype=np.int64)
    empty = Pairs(none, none, np.zeros((0, len(TABLES)), dtype=np.int64), np.zeros((0, FACTS), dtype=np.float32))
    links = best_links(empty, np.zeros(0, dtype=np.float32), 0, weights_of(stored()))
    assert chains_by(links) == []
