"""What the network says of words goes to those words: it counts them from 1, and its number 0 stands for [CLS]."""

from __future__ import annotations

import numpy as np

from reportedly.learned.network import _around, _Seen
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


def test_the_network_is_told_which_pieces_a_window_decides() -> None:
    told = seen(True, False, True, True).inputs(slice(3, 5))  # numbers as the network has them, [CLS] being 0
    assert told["own"].tolist() == [0, 0, 0, 1, 1, 0]
    assert told["first"].tolist() == [0, 1, 0, 1, 1, 0]


def test_what_stands_around_a_likely_word_goes_to_it() -> None:
    window = seen(True, False, True, True)
    found = {"triggers": np.array([2]), "argument_starts": np.array([0]), "arguments": np.arange(4.0).reshape(1, 4, 1)}
    [(word, around)] = _around(found, window)
    assert word == 1
    assert around.logits.tolist() == [[1.0], [2.0], [3.0]]  # the mark's row is left out
    assert around.starts.tolist() == [0, 4, 6]


def test_where_no_word_is_likely_the_mark_stands_for_none() -> None:
    found = {"triggers": np.array([0]), "argument_starts": np.array([0]), "arguments": np.zeros((1, 4, 1))}
    assert list(_around(found, seen(True, True, True))) == []
