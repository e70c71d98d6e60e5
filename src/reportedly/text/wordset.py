"""Word lists kept as readable strings."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """The words of a string that white space divides."""
    return frozenset(words.split())
