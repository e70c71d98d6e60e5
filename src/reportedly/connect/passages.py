"""What two articles have word for word: runs of equal words, chained into passages over small edits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportedly.connect.wording import SHINGLE, Word

GAP_MOST = 12  # words between two runs of one passage, on either side: a sentence's edits, not another sentence
SHIFT_MOST = 6  # words by which such a gap may be longer on one side
OFTEN = 16  # places of one shingle that are tried; a refrain has no more of them that matter


class Run(NamedTuple):
    """So many equal words from these places on."""

    one: int
    other: int
    length: int


class Passage(NamedTuple):
    """Runs in order, from the first word of the first to the last of the last; how many words outside quotations are
    equal."""

    runs: tuple[Run, ...]
    told: int

    @property
    def words(self) -> int:
        """How many words are equal."""
        return sum(run.length for run in self.runs)

    @property
    def one(self) -> tuple[int, int]:
        """First word and last of it in the one article."""
        return self.runs[0].one, self.runs[-1].one + self.runs[-1].length - 1

    @property
    def other(self) -> tuple[int, int]:
        """The same in the other."""
        return self.runs[0].other, self.runs[-1].other + self.runs[-1].length - 1


def passages(one: Sequence[Word], other: Sequence[Word]) -> tuple[Passage, ...]:
    """All passages that the two share, in the order of the first; each of its words is in one at most."""
    chains: list[list[Run]] = []
    for run in _runs([word.key for word in one], [word.key for word in other]):
        if chains and _goes_on(chains[-1][-1], run):
            chains[-1].append(run)
        else:
            chains.append([run])
    return tuple(Passage(tuple(chain), _told(one, chain)) for chain in chains)


def _runs(one: Sequence[str], other: Sequence[str]) -> Iterator[Run]:
    """From each place the longest run that goes on from the one before if it can, then the longest anywhere."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(len(other) - SHINGLE + 1):
        places[tuple(other[at : at + SHINGLE])].append(at)
    at, last = 0, Run(-1, -1, 0)
    while at <= len(one) - SHINGLE:
        found = [
            Run(at, to, _length(one, other, at, to)) for to in places.get(tuple(one[at : at + SHINGLE]), ())[:OFTEN]
        ]
        if found:
            last = max(found, key=lambda run: (_goes_on(last, run), run.length, -run.other))
            yield last
            at += last.length
        else:
            at += 1


def _length(one: Sequence[str], other: Sequence[str], at: int, to: int) -> int:
    length = SHINGLE
    while at + length < len(one) and to + length < len(other) and one[at + length] == other[to + length]:
        length += 1
    return length


def _goes_on(last: Run, run: Run) -> bool:
    here, there = run.one - (last.one + last.length), run.other - (last.other + last.length)
    return last.length > 0 and 0 <= there <= GAP_MOST and here <= GAP_MOST and abs(here - there) <= SHIFT_MOST


def _told(words: Sequence[Word], runs: Sequence[Run]) -> int:
    return sum(not word.quoted for run in runs for word in words[run.one : run.one + run.length])
