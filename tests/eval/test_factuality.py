"""The factuality scorer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.factuality import happened, pearson, score_factuality

values = st.floats(-3, 3).map(lambda value: round(value, 3))


def test_values_that_agree() -> None:
    score = score_factuality([(3.0, 3.0), (-3.0, -3.0), (0.5, 0.5)])
    assert score.pearson == pytest.approx(1.0)
    assert score.mae == 0.0
    assert "n 3" in score.row()


def test_values_that_run_against_each_other() -> None:
    assert score_factuality([(3.0, -1.0), (-3.0, 1.0)]).pearson == pytest.approx(-1.0)


def test_a_reader_that_always_says_the_same_shows_nothing() -> None:
    score = score_factuality([(3.0, 2.0), (-3.0, 2.0)])
    assert score.pearson == 0.0
    assert score.mae == 3.0


def test_without_predicates_nothing_is_shown() -> None:
    assert score_factuality([]) == (0.0, 0.0, 0)


@given(st.lists(st.tuples(values, values), min_size=2), st.floats(0.1, 5), st.floats(-2, 2))
def test_scale_and_shift_of_ours_do_not_matter(pairs: list[tuple[float, float]], scale: float, shift: float) -> None:
    gold, found = zip(*pairs, strict=True)
    moved = [value * scale + shift for value in found]
    if len(set(found)) > 1:
        assert pearson(gold, moved) == pytest.approx(pearson(gold, found), abs=1e-6)


def test_what_is_more_factual_more_likely_happened() -> None:
    assert 0 < happened(-3) < happened(0) < happened(3) < 1
