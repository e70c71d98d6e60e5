"""What the network says of words goes to those words: it counts them from 1, and its number 0 stands for [CLS]."""

from __future__ import annotations

import numpy as np

from reportedly.learned.network import _decided, _Seen
from reportedly.learned.pieces import Pieces


def seen(*first: bool) -> _Seen:
    """A window of pieces of two letters each; those marked start a word."""
    starts = np.arange(len(first)) * 2
    zeros = np.zeros(len(first), dtype=np.int64)
    return _Seen(Pieces(zeros, starts, starts + 2, np.array(first, dtype=np.bool_), zeros, zeros, zeros))


def test_a_stretch_in_the_middle_is_of_its_words() -> None:
    words, said = seen(True, False, True, True, True).seen(2, np.array([[2.0], [3.0]]))
    assert (words, said.tolist()) == (slice(1, 3), [[2.0], [3.0]])


def test_a_stretch_from_the_mark_leaves_it_out() -> None:
    words, said = seen(True, False, True, True).seen(0, np.array([[0.0], [1.0], [2.0]]))
    assert (words, said.tolist()) == (slice(0, 2), [[1.0], [2.0]])


def test_a_window_decides_the_words_of_its_own_part() -> None:
    window = seen(True, False, True, True)  # their pieces are numbers 1, 3 and 4
    assert list(_decided(np.array([0, 1, 2, 3]), window, slice(3, 4))) == [(2, 1)]
    assert list(_decided(np.array([0]), window, slice(0, 9))) == []
