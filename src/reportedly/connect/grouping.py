"""Rows put into groups by how alike they are on average, those that can't be one held apart; in any order the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from reportedly.connect.clusters import Pair, Sets, pair

SAME_EVENT_LEAST = 0.35  # of the mean chance between two groups: best CoNLL F1 on ECB+'s fitting topics
Scores = Mapping[Pair, float]


def groups(
    scores: Scores,
    *,
    least: float = SAME_EVENT_LEAST,
    together: Iterable[Pair] = (),
    apart: Callable[[str, str], bool] = lambda one, other: False,
) -> dict[str, str]:
    """The smallest row of the group of each row that is in a pair.

    Two groups become one while the mean score of their pairs (one that has no score counts 0) is at least `least`, the
    highest first, and no two of their rows are `apart`. Rows that are `together` are so whatever is apart; each keeps
    those whom its own group has, and keeps out those apart from the other's.
    """
    made = _Groups(scores, together, apart)
    made.merge(least)
    return made.of()


class _Merge(NamedTuple):
    """Two groups to be made one, the most alike first, then in the order of rows."""

    cost: float
    one: str
    other: str
    sizes: tuple[int, int]


class _Groups:
    """Groups by their smallest row, and the sums of scores between them."""

    def __init__(self, scores: Scores, together: Iterable[Pair], apart: Callable[[str, str], bool]) -> None:
        self._apart = apart
        together = list(together)
        self._members = {row: [row] for row in sorted({row for both in (*scores, *together) for row in both})}
        self._sums: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        for (one, other), score in sorted(scores.items()):
            self._sums[one][other] += score
            self._sums[other][one] += score
        self._bound = Sets()  # groups, and those that a person has put together with them
        self._rows = {row: [row] for row in self._members}  # of what is bound together, by its root
        for one, other in together:
            self._bind(one, other)
        self._never: set[Pair] = set()

    def merge(self, least: float) -> None:
        """Makes groups one as long as any two are alike enough."""
        pairs = (self._merge(one, other) for one in self._sums for other in self._sums[one] if one < other)
        waiting = [merge for merge in pairs if -merge.cost >= least]
        heapify(waiting)
        while waiting:
            best = heappop(waiting)
            if self._stale(best) or self._held_apart(best.one, best.other):
                continue
            for other in self._join(best.one, best.other):
                merge = self._merge(*pair(best.one, other))
                if -merge.cost >= least:
                    heappush(waiting, merge)

    def of(self) -> dict[str, str]:
        """The smallest fellow of each row."""
        return {row: min(rows) for rows in self._rows.values() for row in rows}

    def _merge(self, one: str, other: str) -> _Merge:
        sizes = len(self._members[one]), len(self._members[other])
        return _Merge(-self._sums[one][other] / (sizes[0] * sizes[1]), one, other, sizes)

    def _stale(self, best: _Merge) -> bool:
        known = best.one in self._members and best.other in self._members
        return not known or best.sizes != (len(self._members[best.one]), len(self._members[best.other]))

    def _held_apart(self, one: str, other: str) -> bool:
        first, second = self._bound.root(one), self._bound.root(other)
        if first == second:
            return False
        if (one, other) not in self._never and any(
            self._apart(mine, yours) for mine in self._rows[first] for yours in self._rows[second]
        ):
            self._never.add((one, other))
        return (one, other) in self._never

    def _bind(self, one: str, other: str) -> None:
        """Makes what the two are bound together with one."""
        first, second = self._bound.root(one), self._bound.root(other)
        if first != second:
            self._bound.join(one, other)
            self._rows[self._bound.root(one)] = self._rows.pop(first) + self._rows.pop(second)

    def _join(self, one: str, other: str) -> list[str]:
        """Puts the other into the one; the groups that the one now touches."""
        self._bind(one, other)
        self._members[one] += self._members.pop(other)
        for third, score in self._sums.pop(other).items():
            del self._sums[third][other]
            if third != one:
                self._sums[one][third] += score
                self._sums[third][one] += score
        return sorted(self._sums[one])
