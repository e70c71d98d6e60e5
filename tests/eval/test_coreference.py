"""Worked examples from the papers that define the measures, and what must hold of any chains."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eval.assignment import best_sum
from eval.coreference import Chains, score_chains, without_singletons

# Luo (2005), figure 1: one long and two shorter true chains, and a system that merges two of them.
TRUTH = ["12345", "67", "89ABC"]
MERGED = ["12345", "6789ABC"]
ALL_ONE = ["123456789ABC"]


def test_merging_two_chains_costs_b_cubed_precision_only() -> None:
    score = score_chains([(TRUTH, MERGED)])
    assert score.muc.precision == pytest.approx(9 / 10)
    assert score.muc.recall == 1
    assert score.b_cubed.recall == 1
    # 5 mentions fully right, 2 in a chain of which 2/7 is theirs, 5 of which 5/7 is
    assert score.b_cubed.precision == pytest.approx((5 + 2 * 2 / 7 + 5 * 5 / 7) / 12)


def test_ceaf_pairs_chains_one_to_one() -> None:
    score = score_chains([(TRUTH, MERGED)])
    assert score.ceaf.found == pytest.approx(1 + 2 * 5 / (5 + 7))  # the merged chain goes with the longer one
    assert (score.ceaf.gold, score.ceaf.claimed) == (3, 2)


def test_one_chain_of_everything_keeps_every_link() -> None:
    score = score_chains([(TRUTH, ALL_ONE)])
    assert score.muc.recall == 1
    assert score.muc.precision == pytest.approx(9 / 11)
    assert score.b_cubed.precision == pytest.approx((25 + 4 + 25) / 12 / 12)


def test_mentions_that_were_not_found_cost_recall() -> None:
    score = score_chains([(["abc"], ["ab"])])
    assert score.muc.recall == pytest.approx(1 / 2)
    assert score.b_cubed.recall == pytest.approx((2 * 2 / 3) / 3)
    assert score.mentions.recall == pytest.approx(2 / 3)
    assert score.muc.precision == score.b_cubed.precision == score.mentions.precision == 1


def test_articles_are_summed_before_they_are_divided() -> None:
    """One article all right with one link, one all wrong with three: 1 of 4 links."""
    score = score_chains([(["ab"], ["ab"]), (["cdef"], ["c", "d", "e", "f"])])
    assert score.muc.recall == pytest.approx(1 / 4)


def test_singletons_count_in_b_cubed_and_ceaf_but_have_no_link() -> None:
    score = score_chains([(["a", "b"], ["a", "b"])])
    assert score.muc.f1 == 0
    assert score.b_cubed.f1 == score.ceaf.f1 == 1
    assert without_singletons(["a", "bc"]) == ["bc"]


def test_nothing_found_or_nothing_there_scores_nothing() -> None:
    assert score_chains([([], ["ab"])]).conll == score_chains([(["ab"], [])]).conll == score_chains([]).conll == 0


chains = st.lists(st.integers(0, 4), min_size=1, max_size=9).map(
    lambda marks: [[at for at, mark in enumerate(marks) if mark == wanted] for wanted in sorted(set(marks))]
)


@settings(deadline=None)
@given(chains)
def test_the_gold_itself_scores_one(gold: Chains) -> None:
    score = score_chains([(gold, gold)])
    assert score.b_cubed.f1 == score.ceaf.f1 == pytest.approx(1)
    assert score.muc.f1 == pytest.approx(1 if without_singletons(gold) else 0)


@settings(deadline=None)
@given(chains, chains)
def test_every_share_lies_between_none_and_all(gold: Chains, found: Chains) -> None:
    for tally in score_chains([(gold, found)]):
        assert 0 <= tally.found <= tally.gold + 1e-9
        assert 0 <= tally.right <= tally.claimed + 1e-9


@settings(deadline=None)
@given(st.dictionaries(st.tuples(st.integers(0, 3), st.integers(0, 4)), st.floats(0.01, 1), max_size=12))
def test_the_best_assignment_is_what_trying_all_gives(scores: dict[tuple[int, int], float]) -> None:
    tried = max(
        sum(scores.get((row, column), 0.0) for row, column in enumerate(order)) for order in permutations(range(5), 4)
    )
    assert best_sum(scores) == pytest.approx(tried)
