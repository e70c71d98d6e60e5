"""Scores chains of mentions: MUC, B³ and CEAF φ4, whose mean is the CoNLL F1.

Each measure's numerators and denominators are summed over articles first, as the reference scorer does (Pradhan et al.
2014, "Scoring coreference partitions of predicted mentions: a reference implementation"; Pradhan et al. 2012 for the
mean). Mentions match when their words are exactly the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import NamedTuple

from eval.assignment import best_sum

Mention = Hashable
Chain = Sequence[Mention]
Chains = Sequence[Chain]
Part = tuple[float, float]


class Tally(NamedTuple):
    """Sums of one measure: what was found of how much of the gold, and what was right of how much was claimed."""

    found: float = 0.0
    gold: float = 0.0
    right: float = 0.0
    claimed: float = 0.0

    def plus(self, other: Tally) -> Tally:
        """Both tallies together."""
        return Tally(*(one + two for one, two in zip(self, other, strict=True)))

    @property
    def recall(self) -> float:
        """Share of the gold that was found; 0 where there is none."""
        return self.found / self.gold if self.gold else 0.0

    @property
    def precision(self) -> float:
        """Share of the claims that are right; 0 where there are none."""
        return self.right / self.claimed if self.claimed else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of recall and precision."""
        both = self.recall + self.precision
        return 2 * self.recall * self.precision / both if both else 0.0


class Score(NamedTuple):
    """The three measures over a set of articles, and how many mentions were found exactly."""

    muc: Tally = Tally()
    b_cubed: Tally = Tally()
    ceaf: Tally = Tally()
    mentions: Tally = Tally()

    def plus(self, other: Score) -> Score:
        """Both scores together."""
        return Score(*(one.plus(two) for one, two in zip(self, other, strict=True)))

    @property
    def conll(self) -> float:
        """Mean F1 of MUC, B³ and CEAF φ4."""
        return (self.muc.f1 + self.b_cubed.f1 + self.ceaf.f1) / 3


def score_chains(pairs: Iterable[tuple[Chains, Chains]]) -> Score:
    """The score over articles, each given as (gold chains, found chains); a mention stands in one chain only."""
    score = Score()
    for gold, found in pairs:
        score = score.plus(_score(gold, found))
    return score


def without_singletons(chains: Chains) -> list[Chain]:
    """The chains of at least two mentions."""
    return [chain for chain in chains if len(chain) > 1]


def _score(gold: Chains, found: Chains) -> Score:
    alike = _phi4(gold, found)
    of_gold, of_found = {m for chain in gold for m in chain}, {m for chain in found for m in chain}
    both = len(of_gold & of_found)
    return Score(
        _both_ways(_muc, gold, found),
        _both_ways(_b_cubed, gold, found),
        Tally(alike, len(gold), alike, len(found)),
        Tally(both, len(of_gold), both, len(of_found)),
    )


def _both_ways(part: Callable[[Chains, Chains], Part], gold: Chains, found: Chains) -> Tally:
    return Tally(*part(gold, found), *part(found, gold))


def _chain_of(chains: Chains) -> dict[Mention, int]:
    return {mention: number for number, chain in enumerate(chains) for mention in chain}


def _muc(key: Chains, response: Chains) -> Part:
    """Links of the key kept by the response, and all of them (Vilain et al. 1995)."""
    other = _chain_of(response)
    kept = links = 0
    for chain in key:
        parts = {other[mention] for mention in chain if mention in other}
        alone = sum(mention not in other for mention in chain)
        kept += len(chain) - len(parts) - alone
        links += len(chain) - 1
    return kept, links


def _b_cubed(key: Chains, response: Chains) -> Part:
    """Sum over the key's mentions of the share of their chain that stands with them, and their number
    (Bagga and Baldwin 1998)."""
    other = _chain_of(response)
    share, mentions = 0.0, 0
    for chain in key:
        counts = Counter(other[mention] for mention in chain if mention in other)
        share += sum(count * count for count in counts.values()) / len(chain)
        mentions += len(chain)
    return share, mentions


def _phi4(gold: Chains, found: Chains) -> float:
    """Sum of the likeness of chains paired one to one in the best way; two chains are alike by the F1 of their mentions
    (Luo 2005)."""
    other = _chain_of(found)
    common: Counter[tuple[int, int]] = Counter()
    for number, chain in enumerate(gold):
        common.update((number, other[mention]) for mention in chain if mention in other)
    return best_sum({(g, f): 2 * n / (len(gold[g]) + len(found[f])) for (g, f), n in common.items()})
