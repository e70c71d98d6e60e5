"""The page scorer on pairs worked out by hand."""

from __future__ import annotations

import pytest

from eval.pages import score, shingles


def test_shingles_are_runs_of_four_words() -> None:
    assert shingles("a b, c. d e") == {("a", "b", "c", "d"): 1, ("b", "c", "d", "e"): 1}
    assert shingles("a b") == {("a", "b"): 1}
    assert shingles(" ") == {}


def test_half_found_is_full_precision_and_half_recall() -> None:
    found = score([("a b c d e", "a b c d")])
    assert (found.precision, found.recall) == (1.0, 0.5)
    assert found.f1 == pytest.approx(2 / 3)


def test_a_refused_page_costs_recall_only() -> None:
    assert score([("a b c d", "a b c d"), ("e f g h", "")])[:2] == (1.0, 0.5)


def test_nothing_at_all_scores_zero() -> None:
    assert score([]) == (0.0, 0.0, 0.0, 0)
