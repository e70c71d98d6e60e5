"""Which rows are one actor, given who is said to be the same and who isn't: the same for any order of the rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

from reportedly.nouns.ids import digest

Pair = tuple[str, str]


class Link(NamedTuple):
    """That two rows are one, from when on that is known, and how sure; a person's links come before a machine's."""

    one: str
    other: str
    at: datetime
    score: float
    analyst: bool = False

    @property
    def pair(self) -> Pair:
        """The two in order."""
        return pair(self.one, self.other)


class Clusters(NamedTuple):
    """The cluster of each row that has one, by its smallest row; the links that were used, and those that weren't
    since others say that two of the rows are different."""

    of: Mapping[str, str]
    used: tuple[Link, ...]
    contradicted: tuple[Link, ...]

    def id_of(self, row: str) -> str:
        """The id of a row's cluster: the hash of its smallest row, which may be the row alone."""
        return cluster_id(self.of.get(row, row))


def pair(one: str, other: str) -> Pair:
    """Two rows in order."""
    return (one, other) if one < other else (other, one)


def cluster_id(smallest: str) -> str:
    """A cluster's id: the hash of its smallest row. Every id that a cluster ever had is the hash of one of its rows."""
    return "who-" + digest(smallest)


def cluster(links: Iterable[Link], different: Iterable[Pair]) -> Clusters:
    """Joins rows link by link, the earliest known first, unless that would bring two together that are different.

    By time first, so that what was known by a day makes the same clusters as it did on that day.
    """
    forest = _Forest(different)
    used, contradicted = [], []
    for link in sorted(links, key=lambda one: (not one.analyst, one.at, -one.score, one.pair)):
        outcome = forest.link(link)
        if outcome is True:
            used.append(link)
        elif outcome is None:
            contradicted.append(link)
    return Clusters(forest.smallest(), tuple(used), tuple(contradicted))


class Sets:
    """Disjoint sets of words."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def root(self, row: str) -> str:
        """The set that a row is in."""
        found = row
        while (above := self._parent.get(found, found)) != found:
            found = above
        while self._parent.get(row, row) != found:
            self._parent[row], row = found, self._parent[row]
        return found

    def join(self, one: str, other: str) -> None:
        """Makes the sets of two rows one."""
        first, second = sorted((self.root(one), self.root(other)))
        self._parent.setdefault(first, first)
        self._parent[second] = first

    def rows(self) -> set[str]:
        """All rows that were joined."""
        return set(self._parent)


class _Forest(Sets):
    """Disjoint sets of rows, each with the rows that may not come in."""

    def __init__(self, different: Iterable[Pair]) -> None:
        super().__init__()
        self._members: dict[str, set[str]] = {}
        self._barred: dict[str, set[str]] = defaultdict(set)
        for one, other in different:
            self._barred[one].add(other)
            self._barred[other].add(one)

    def link(self, link: Link) -> bool | None:
        """True where two sets became one, False where they were, None where they may not."""
        one, other = self.root(link.one), self.root(link.other)
        if one == other:
            return False
        first, second = (self._members.setdefault(root, {root}) for root in (one, other))
        if not (self._barred[one].isdisjoint(second) and self._barred[other].isdisjoint(first)):
            return None
        small, large = (other, one) if len(first) >= len(second) else (one, other)
        self._parent[small] = large
        self._members[large] |= self._members.pop(small)  # in place: a head of state is in tens of thousands of rows
        self._barred[large] |= self._barred.pop(small)
        return True

    def smallest(self) -> dict[str, str]:
        """Each joined row's smallest fellow."""
        found: dict[str, str] = {}
        for root in {self.root(row) for row in self._parent}:
            least = min(self._members[root])
            found |= dict.fromkeys(self._members[root], least)
        return found
