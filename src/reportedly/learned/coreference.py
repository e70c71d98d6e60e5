"""From what the network says of phrases, window by window, to the chains of a text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from reportedly.learned.chances import FloatArray
from reportedly.learned.linking import Vectors, Weights, best_links, chains_by, score_pairs, weakest
from reportedly.learned.pairs import Phrases, pairs_of
from reportedly.learned.phrases import KINDS, QUERY
from reportedly.learned.pieces import IntArray, Pieces
from reportedly.learned.readings import RawChain
from reportedly.learned.surroundings import surroundings_of, word_pieces
from reportedly.learned.windows import Window

# Chances that words are a phrase: for one that may be linked, and for one that stands alone. Chosen on GUM by folds,
# flat from .30 to .40 and from .40 to .50; rerun `python -m training.coreference`.
PHRASE_CHANCE_MIN, ALONE_CHANCE_MIN = 0.35, 0.45
FACTS = 1 + len(KINDS) + 2 * QUERY + 1  # what the network says of a phrase: chance, kinds, query, key, known


class Seen(NamedTuple):
    """Phrases of one window or more: first and last piece [n, 2] of each, counted in the text, and its facts [n, FACTS]
    (chance, chances of KINDS, query, key, known), as training/coreference/head.py gives them."""

    places: IntArray
    facts: FloatArray


def owned(places: IntArray, facts: FloatArray, window: Window) -> Seen:
    """Of what the network gives for a window, with its mark [CLS] in front and a made-up phrase at the end, the phrases
    that start where this window decides."""
    places, facts = places[:-1] - 1 + window.start, facts[:-1]
    ours = (places[:, 0] >= window.own_start) & (places[:, 0] < window.own_end)
    return Seen(places[ours], facts[ours])


def chains_from(text: str, pieces: Pieces, parts: Sequence[Seen], weights: Weights) -> tuple[RawChain, ...]:
    """All chains of a text, phrases that stand alone among them (their confidence is that of being a phrase)."""
    if not any(len(part.places) for part in parts):
        return ()
    seen = _in_order(parts)
    firsts, _ = word_pieces(pieces.first)
    words = np.searchsorted(firsts, seen.places, side="right") - 1
    phrases = Phrases(words[:, 0], words[:, 1], seen.facts[:, 1 : 1 + len(KINDS)])
    pairs = pairs_of(surroundings_of(text, pieces), phrases)
    links = best_links(pairs, score_pairs(pairs, _vectors(seen), weights), len(words), weights)
    starts, ends = pieces.starts[seen.places[:, 0]].tolist(), pieces.ends[seen.places[:, 1]].tolist()
    return tuple(
        RawChain(
            tuple((starts[phrase], ends[phrase]) for phrase in chain),
            weakest(links, chain) if len(chain) > 1 else float(seen.facts[chain[0], 0]),
        )
        for chain in kept(chains_by(links), seen.facts[:, 0])
    )


def kept(chains: Sequence[Sequence[int]], chance: FloatArray) -> list[Sequence[int]]:
    """The chains, without phrases that stand alone and are too unlikely for that to be phrases at all."""
    return [chain for chain in chains if len(chain) > 1 or chance[chain[0]] > ALONE_CHANCE_MIN]


def _in_order(parts: Sequence[Seen]) -> Seen:
    places, facts = np.concatenate([part.places for part in parts]), np.concatenate([part.facts for part in parts])
    order = np.lexsort((places[:, 1], places[:, 0]))
    return Seen(places[order], facts[order])


def _vectors(seen: Seen) -> Vectors:
    at = 1 + len(KINDS)
    query, key, known = np.split(seen.facts[:, at:], (QUERY, 2 * QUERY), axis=1)
    return Vectors(query, key, known[:, 0])
