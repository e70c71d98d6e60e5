"""Vectors over stretches are means of whole pieces, and survive being kept as bytes."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.learned.vectors import WIDTH, PieceVectors, cosine, matrix_of, normalised, quantised, restored

STARTS, ENDS = np.array([0, 4, 7, 9]), np.array([3, 7, 8, 12])  # "The har bo … r sank": pieces may touch or not


def pieces(rows: int = 4) -> PieceVectors:
    """Each piece points its own way."""
    return PieceVectors(np.eye(rows, WIDTH, dtype=np.float32), STARTS[:rows], ENDS[:rows])


def direction(seed: int) -> np.ndarray:
    made = normalised(np.random.default_rng(seed).normal(size=WIDTH).astype(np.float32))
    assert made is not None
    return made


@pytest.mark.parametrize(
    ("start", "end", "inside"),
    [(0, 12, [0, 1, 2, 3]), (4, 8, [1, 2]), (0, 3, [0]), (3, 9, [1, 2]), (5, 12, [2, 3]), (0, 11, [0, 1, 2])],
)
def test_a_stretch_is_the_mean_of_its_whole_pieces(start: int, end: int, inside: list[int]) -> None:
    vector = pieces().over(start, end)
    assert vector is not None
    assert np.flatnonzero(vector).tolist() == inside
    assert np.isclose(np.linalg.norm(vector), 1.0)


@pytest.mark.parametrize(("start", "end"), [(1, 3), (3, 4), (5, 7), (12, 40), (8, 9)])
def test_no_whole_piece_no_vector(start: int, end: int) -> None:
    assert pieces().over(start, end) is None


def test_several_spans_count_each_piece_once() -> None:
    vector = pieces().over_spans([(0, 8), (4, 8), (9, 12)])
    assert vector is not None
    assert np.allclose(vector[:4], 0.5)
    assert pieces().over_spans([]) is None


def test_equal_when_all_numbers_are() -> None:
    assert pieces() == pieces()
    assert hash(pieces()) == hash(pieces())
    assert pieces() != pieces(3)
    assert pieces() != PieceVectors(np.zeros((4, WIDTH), dtype=np.float32), STARTS, ENDS)
    assert pieces() != "pieces"


@settings(deadline=None)
@given(st.integers(0, 10_000), st.integers(0, 10_000))
def test_bytes_keep_direction_and_likeness(one: int, other: int) -> None:
    first, second = direction(one), direction(other)
    assert len(quantised(first)) == WIDTH
    assert float(restored(quantised(first)) @ first) > 0.999
    assert cosine(quantised(first), quantised(second)) == pytest.approx(float(first @ second), abs=0.01)


def test_a_number_too_large_is_cut_off_not_turned_round() -> None:
    peak = np.zeros(WIDTH, dtype=np.float32)
    peak[0] = -1.0
    assert cosine(quantised(peak), quantised(peak)) == pytest.approx(1.0)
    assert restored(quantised(peak))[0] == pytest.approx(-1.0)


def test_all_cosines_at_once() -> None:
    stored = [quantised(direction(seed)) for seed in range(3)]
    matrix = matrix_of(stored)
    assert matrix.shape == (3, WIDTH)
    assert np.allclose(matrix @ matrix.T, [[cosine(a, b) for b in stored] for a in stored], atol=1e-6)


def test_nothing_has_no_direction() -> None:
    assert normalised(np.zeros(WIDTH, dtype=np.float32)) is None
    assert not restored(bytes(WIDTH)).any()
    assert matrix_of([]).shape == (0, WIDTH)
