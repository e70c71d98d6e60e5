"""From role logits to attributions: roles smoothed, doubles merged."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.learned.chances import FloatArray
from reportedly.learned.labels import ROLES
from reportedly.learned.readings import RawAttribution
from reportedly.learned.roles import attribution_from, best_roles, stretches, without_doubles

NONE, SOURCE, CUE, CONTENT = range(len(ROLES))


def one_hot(labels: list[int], width: int, *, sure: float = 9.0) -> FloatArray:
    """Logits that leave no doubt about these labels."""
    return (np.eye(width, dtype=np.float32)[labels] * sure).astype(np.float32)


def ten_letter_words(count: int) -> tuple[np.ndarray, np.ndarray]:
    """Starts and ends of words of nine letters with a blank between."""
    starts = np.arange(count) * 10
    return starts, starts + 9


def test_a_weak_lone_word_is_not_worth_two_switches() -> None:
    logits = one_hot([CONTENT, CONTENT, CONTENT], len(ROLES))
    logits[1] = [0.0, 0.0, 0.0, 0.0]
    logits[1, NONE] = 1.0
    assert best_roles(logits[None], switch_cost=0.8)[0].tolist() == [CONTENT, CONTENT, CONTENT]
    assert best_roles(logits[None], switch_cost=0.1)[0].tolist() == [CONTENT, NONE, CONTENT]


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 4), st.floats(0, 3))
def test_best_roles_are_the_best_of_all_rows(seed: int, words: int, cost: float) -> None:
    logits = np.random.default_rng(seed).normal(size=(2, words, len(ROLES))).astype(np.float32)
    for anchor, chosen in zip(logits, best_roles(logits, switch_cost=cost), strict=True):
        rows = product(range(len(ROLES)), repeat=words)
        assert score(anchor, tuple(chosen), cost) == pytest.approx(
            max(score(anchor, row, cost) for row in rows), abs=1e-4
        )


def score(logits: FloatArray, row: tuple[int, ...], cost: float) -> float:
    switches = sum(one != two for one, two in pairwise(row))
    return float(logits[np.arange(len(row)), list(row)].sum()) - cost * switches


def test_pieces_are_runs_of_words() -> None:
    chosen = [CONTENT, CONTENT, NONE, CUE, CONTENT]
    assert list(stretches(chosen)) == [(CONTENT, 0, 2), (CUE, 3, 4), (CONTENT, 4, 5)]
    assert list(stretches([NONE])) == list(stretches([])) == []


def test_an_attribution_is_no_surer_than_its_cue() -> None:
    chosen = np.array([SOURCE, CUE, CONTENT])
    found = attribution_from(one_hot(chosen.tolist(), len(ROLES)), chosen, *ten_letter_words(3), cue_chance=0.5)
    assert (found.source, found.cue, found.content) == (((0, 9),), ((10, 19),), ((20, 29),))
    assert 0.3 < found.confidence < 0.5


def made(cue: tuple[int, int], confidence: float) -> RawAttribution:
    return RawAttribution(source=(), cue=(cue,), content=((50, 60),), confidence=confidence)


def test_of_two_anchors_in_one_cue_the_surer_stays() -> None:
    assert without_doubles([made((0, 9), 0.4), made((4, 9), 0.9)]) == (made((4, 9), 0.9),)


def test_neighbouring_cues_both_stay_in_text_order() -> None:
    assert without_doubles([made((10, 19), 0.9), made((0, 9), 0.4)]) == (made((0, 9), 0.4), made((10, 19), 0.9))
