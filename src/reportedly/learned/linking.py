"""How likely a phrase goes back to one before it, and the chains that follow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import msgspec
import numpy as np

from reportedly.learned.chances import FloatArray
from reportedly.learned.pairs import Pairs
from reportedly.learned.pieces import IntArray

PAIRS = "pairs"  # under which the model file's metadata keep PairWeights, as JSON


class PairWeights(msgspec.Struct, frozen=True):
    """The learned weights of a pair's facts: a layer of H units over cells and facts, and one number out of it."""

    cells: list[list[float]]  # [sum(TABLES)][H]
    facts: list[list[float]]  # [FACTS][H]
    bias: list[float]  # [H]
    out: list[float]  # [H]
    none: float  # logit of having no antecedent
    meaning: float  # weight of query · key
    slope: float  # from a link's log odds to its chance to be right
    offset: float


class Weights(NamedTuple):
    """The same as arrays."""

    cells: FloatArray
    facts: FloatArray
    bias: FloatArray
    out: FloatArray
    none: float
    meaning: float
    slope: float
    offset: float


class Vectors(NamedTuple):
    """What the network says of each phrase."""

    query: FloatArray  # [n, QUERY]
    key: FloatArray  # [n, QUERY]
    known: FloatArray  # [n] logit of having an antecedent


class Links(NamedTuple):
    """Of each phrase its best antecedent (-1 for none) and how likely the two mean the same."""

    antecedent: IntArray
    chance: FloatArray


def weights_of(stored: PairWeights) -> Weights:
    """The weights ready to calculate with."""
    parts = (stored.cells, stored.facts, stored.bias, stored.out)
    cells, facts, bias, out = (np.array(part, dtype=np.float32) for part in parts)
    return Weights(cells, facts, bias, out, stored.none, stored.meaning, stored.slope, stored.offset)


def score_pairs(pairs: Pairs, vectors: Vectors, weights: Weights) -> FloatArray:
    """The logit of each pair, to be weighed against `weights.none`."""
    units = pairs.facts @ weights.facts + weights.bias
    for column in pairs.cells.T:
        units += weights.cells[column]
    meaning = (vectors.query @ vectors.key.T)[pairs.later, pairs.earlier]
    logits: FloatArray = np.maximum(units, 0) @ weights.out + weights.meaning * meaning + vectors.known[pairs.later]
    return logits


def best_links(pairs: Pairs, logits: FloatArray, count: int, weights: Weights) -> Links:
    """The best antecedent of each of `count` phrases, where one is likelier than none."""
    column = np.arange(len(logits)) - np.searchsorted(pairs.later, pairs.later)
    table = np.full((count, 1 + int(column.max(initial=0))), -np.inf)
    table[pairs.later, column] = logits
    best = table.argmax(1)
    highest = table[np.arange(count), best]
    linked = highest > weights.none
    antecedent = np.full(count, -1, dtype=np.int64)
    where = np.searchsorted(pairs.later, np.flatnonzero(linked)) + best[linked]
    antecedent[linked] = pairs.earlier[where]
    table[linked, best[linked]] = weights.none  # what is left speaks against the best
    against = np.logaddexp.reduce(table[linked], axis=1)
    chance = np.zeros(count, dtype=np.float32)
    chance[linked] = 1 / (1 + np.exp(-(weights.slope * (highest[linked] - against) + weights.offset)))
    return Links(antecedent, chance)


def chains_by(links: Links) -> list[list[int]]:
    """Numbers of phrases that mean the same, in text order; one that has no antecedent and is none stands alone."""
    chains: list[list[int]] = []
    of: list[int] = []
    for phrase, antecedent in enumerate(links.antecedent.tolist()):
        if antecedent < 0:
            chains.append([])
        of.append(len(chains) - 1 if antecedent < 0 else of[antecedent])
        chains[of[phrase]].append(phrase)
    return chains


def weakest(links: Links, chain: Sequence[int]) -> float:
    """The chance of a chain's weakest link; 1 for a phrase alone."""
    return min((float(links.chance[phrase]) for phrase in chain[1:]), default=1.0)
