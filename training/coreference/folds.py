"""How well the head does on texts it wasn't taught: by folds, so that every text of GUM is measured once."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec
import numpy as np
import torch

from eval.calibration import Judged
from eval.coreference import Chain, Score, score_chains, without_singletons
from reportedly.learned.coreference import PHRASE_CHANCE_MIN, kept
from reportedly.learned.linking import PairWeights, Vectors, best_links, chains_by, score_pairs, weights_of
from reportedly.learned.phrases import QUERY
from training.calibrate import Line, across, fit_line, log_odds
from training.coreference.fit import (
    Course,
    Found,
    PairScorer,
    Task,
    find,
    fit_finder,
    fit_linker,
    lessons,
    task_of,
    vectors_of,
)
from training.coreference.head import CoreferenceHead
from training.coreference.texts import Text
from training.model import WIDTH

FOLDS = 5
PARSED, PHRASES = Course(epochs=3, rate=3e-3, at_once=2), Course(epochs=4, rate=2e-3, at_once=1)
FURTHER, LINKS = Course(epochs=3, rate=2e-3, at_once=2), Course(epochs=6, rate=1.5e-3, at_once=2)
TAUGHT_MIN = 0.3  # chance from which words that are no phrase take part in learning to link
NEVER = 2.0  # a chance that no phrase has: only the marked ones take part
SEED = 20241023


class Base(NamedTuple):
    """A head that has seen nothing of what it is measured on."""

    head: CoreferenceHead
    scorer: PairScorer


class Taught(NamedTuple):
    """A head with the weights of its pairs."""

    head: CoreferenceHead
    weights: PairWeights


class Read(NamedTuple):
    """A text as a head saw it that wasn't taught it: all that is needed to decide its chains."""

    text: Text
    found: Found
    vectors: Vectors
    weights: PairWeights


class Decided(NamedTuple):
    """Its chains of phrases, and every link's chance with whether it is right."""

    chains: Sequence[Chain]
    links: Sequence[Judged]


class Figures(NamedTuple):
    """What the head shows on texts it wasn't taught."""

    all: Score
    chains: Score  # without phrases that stand alone, in the gold and in what was found
    calibration: float  # expected calibration error over links


def base(parsed: Sequence[Text], further: Sequence[Text]) -> Base:
    """A head that knows noun phrases from parsed texts, and links from texts whose phrases aren't all marked."""
    torch.manual_seed(SEED)
    found = Base(CoreferenceHead(WIDTH), PairScorer())
    fit_finder(found.head.finder, [lesson for text in parsed for lesson in lessons(text)], PARSED)
    fit_linker(found.head.linker, found.scorer, [_task(found.head, text, least=NEVER) for text in further], FURTHER)
    return found


def teach(start: Base, texts: Sequence[Text]) -> Taught:
    """A head taught the phrases and links of texts, from the base on."""
    head, scorer = copy.deepcopy(start)
    fit_finder(head.finder, [lesson for text in texts for lesson in lessons(text)], PHRASES)
    fit_linker(head.linker, scorer, [_task(head, text, least=TAUGHT_MIN) for text in texts], LINKS)
    return Taught(head, scorer.stored())


def _task(head: CoreferenceHead, text: Text, *, least: float) -> Task:
    """A text with its marked phrases and all likelier than `least`."""
    return task_of(text, find(head.finder, text, least=least, also=[(one.first, one.last) for one in text.marked]))


def read(taught: Taught, text: Text) -> Read:
    """What the head says of the text's phrases."""
    found = find(taught.head.finder, text, least=PHRASE_CHANCE_MIN)
    taught.head.linker.eval()
    with torch.no_grad():
        facts = vectors_of(taught.head.linker, text, found.phrases).numpy()
    query, key, known = np.split(facts, (QUERY, 2 * QUERY), axis=1)
    return Read(text, found, Vectors(query, key, known[:, 0]), taught.weights)


def decided(one: Read) -> Decided:
    """The text's chains as the run time decides them."""
    task, weights = task_of(one.text, one.found), weights_of(one.weights)
    pairs, phrases = task.pairs, one.found.phrases
    links = best_links(pairs, score_pairs(pairs, one.vectors, weights), len(phrases.first), weights)
    places = list(zip(phrases.first.tolist(), phrases.last.tolist(), strict=True))
    chains = [[places[at] for at in chain] for chain in kept(chains_by(links), one.found.chance.numpy())]
    linked = zip(links.antecedent.tolist(), links.chance.tolist(), strict=True)
    right = set(zip(pairs.later[task.right.numpy()].tolist(), pairs.earlier[task.right.numpy()].tolist(), strict=True))
    judged = [Judged(chance, (at, before) in right) for at, (before, chance) in enumerate(linked) if before >= 0]
    return Decided(chains, judged)


def by_folds(start: Base, texts: Sequence[Text]) -> Iterator[Read]:
    """Every text read by a head taught the texts of the other folds; a fold takes every FOLDS-th text by name."""
    ordered = sorted(texts, key=lambda text: text.name)
    for fold in range(FOLDS):
        taught = teach(start, [text for at, text in enumerate(ordered) if at % FOLDS != fold])
        for text in ordered[fold::FOLDS]:
            yield read(taught, text)


def figures(reads: Sequence[Read]) -> Figures:
    """Scores over the texts read; the calibration error is that of each half under the line fitted on the other."""
    done = [decided(one) for one in reads]
    pairs = [(gold_chains(one.text), found.chains) for one, found in zip(reads, done, strict=True)]
    chains = [(without_singletons(gold), without_singletons(found)) for gold, found in pairs]
    return Figures(score_chains(pairs), score_chains(chains), _error([j for one in done for j in one.links]))


def calibrated(weights: PairWeights, reads: Sequence[Read]) -> PairWeights:
    """The weights with the line that makes the chances of links those of being right on texts not taught."""
    line = _line([judged for one in reads for judged in decided(one).links])
    return msgspec.structs.replace(weights, slope=line.slope, offset=line.shift)


def _error(items: Sequence[Judged]) -> float:
    return across(items, lambda half: _line(half).__call__)


def _line(items: Sequence[Judged]) -> Line:
    return fit_line([log_odds(one.confidence) for one in items], [one.right for one in items])


def gold_chains(text: Text) -> list[Chain]:
    """The marked chains, by first and last words."""
    chains: dict[str | int, list[tuple[int, int]]] = {}
    for at, one in enumerate(text.marked):
        chains.setdefault(at if one.chain is None else one.chain, []).append((one.first, one.last))
    return list(chains.values())
