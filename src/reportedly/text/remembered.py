"""Functions of one word that keep what they answered: the same few thousand words make up most of what is read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class _Answers(dict[K, V]):
    """What a function answers, by what it was asked; forgotten all at once where there are too many."""

    def __init__(self, function: Callable[[K], V], most: int) -> None:
        super().__init__()
        self._function = function
        self._most = most

    def __missing__(self, asked: K) -> V:
        answer = self._function(asked)
        if len(self) >= self._most:
            self.clear()
        self[asked] = answer
        return answer


def remembered(*, most: int) -> Callable[[Callable[[K], V]], Callable[[K], V]]:
    """A pure function of one argument that keeps so many answers at most. A look-up takes half of `lru_cache`'s time,
    which also notes what was asked last."""

    def keeping(function: Callable[[K], V]) -> Callable[[K], V]:
        return _Answers(function, most).__getitem__

    return keeping
