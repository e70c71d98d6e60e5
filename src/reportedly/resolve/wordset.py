"""Closed lists of words, written as one string."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """The words between blanks, as a set."""
    return frozenset(words.split())
