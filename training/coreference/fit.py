"""Teaches the coreference head: first to find noun phrases, then to link those it finds."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from reportedly.learned.linking import PairWeights
from reportedly.learned.pairs import FACTS, TABLES, Pairs, Phrases, pairs_of
from reportedly.learned.phrases import KINDS, WIDEST
from training.coreference.head import Finder, Linker, Words, words_of
from training.coreference.texts import Seen, Text

UNITS = 16  # of the layer over a pair's facts
DECAY, WARM_UP = 0.01, 30  # steps
KIND_WEIGHT = 0.15  # of a phrase's kind beside its being one
SEED = 20241023
NO_PAIR = -1e4
EAGER = 0.5  # by which a link is preferred to none beyond what was learned; chosen by folds, flat from .25 to .75


Item = TypeVar("Item")


class Course(NamedTuple):
    """How long something is taught, at which rate at first, and how many windows or texts at once."""

    epochs: int
    rate: float
    at_once: int

    def steps(self, count: int) -> int:
        """Steps over so many windows or texts."""
        return self.epochs * -(-count // self.at_once)


class Lesson(NamedTuple):
    """A window with what the finder should say of it."""

    seen: Seen
    phrases: Tensor  # [N, WIDEST] 1 where a phrase
    kinds: Tensor  # [N, WIDEST] kind, -1 not taught


class PairScorer(nn.Module):
    """The weights of `learned.linking`, while they are learned."""

    def __init__(self) -> None:
        super().__init__()
        self.cells = nn.EmbeddingBag(sum(TABLES), UNITS, mode="sum")
        nn.init.normal_(self.cells.weight, std=0.05)
        self.facts = nn.Linear(FACTS, UNITS)
        self.out = nn.Linear(UNITS, 1)
        self.meaning = nn.Parameter(torch.tensor(0.05))
        self.drop = nn.Dropout(0.1)

    def forward(self, cells: Tensor, facts: Tensor, meaning: Tensor, known: Tensor) -> Tensor:
        """Logits [p] of pairs; meaning [p] is query · key, known [p] the later phrase's."""
        units = functional.relu(self.cells(cells) + self.facts(self.drop(facts)))
        logits: Tensor = self.out(units)[:, 0] + self.meaning * meaning + known
        return logits

    def stored(self) -> PairWeights:
        """The weights as they travel in the model file."""
        return PairWeights(
            cells=_plain(self.cells.weight), facts=_plain(self.facts.weight.t()), bias=_plain(self.facts.bias[None])[0],
            out=_plain(self.out.weight)[0], none=-self.out.bias.item() - EAGER, meaning=self.meaning.item(),
            slope=1.0, offset=0.0,
        )  # fmt: skip


def _plain(rows: Tensor) -> list[list[float]]:
    """The numbers to four digits, so that they are short in JSON."""
    return [[round(value, 4) for value in row] for row in rows.tolist()]


class Task(NamedTuple):
    """A text whose phrases are to be linked."""

    text: Text
    phrases: Phrases
    pairs: Pairs
    right: Tensor  # [p] whether the pair is of one chain


def lessons(text: Text) -> Iterator[Lesson]:
    """A text's windows as the finder learns them."""
    for seen in text.windows:
        count = int(seen.first.sum())
        if not count:
            continue
        phrases, kinds = np.zeros((count, WIDEST), dtype=np.float32), np.full((count, WIDEST), -1)
        for one in text.marked:
            first, width = one.first - seen.word, one.last - one.first
            if first >= 0 and first + width < count and width < WIDEST:
                phrases[first, width], kinds[first, width] = 1, one.kind
        yield Lesson(seen, torch.from_numpy(phrases), torch.from_numpy(kinds))


def own_of(seen: Seen) -> slice:
    """The words, counted in the window, whose phrases are decided in it."""
    return slice(seen.own[0] - seen.word, seen.own[1] - seen.word)


def fit_finder(finder: Finder, taught: Sequence[Lesson], course: Course) -> None:
    """Teach it to find phrases."""
    finder.train()
    parameters = list(finder.parameters())
    for batch in _batches(taught, course, parameters):
        torch.stack([_finder_loss(finder, lesson) for lesson in batch]).mean().backward()  # type: ignore[no-untyped-call]


def _batches(items: Sequence[Item], course: Course, parameters: list[nn.Parameter]) -> Iterator[list[Item]]:
    """The items in random order, so many at once; after each batch whose loss was sent back the optimizer steps."""
    torch.manual_seed(SEED)
    shuffler, order, total = random.Random(SEED), list(items), max(1, course.steps(len(items)))
    optimizer = torch.optim.AdamW(parameters, lr=course.rate, weight_decay=DECAY, betas=(0.9, 0.98))
    rates = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min((step + 1) / WARM_UP, 1.02 - step / total))
    for _ in range(course.epochs):
        shuffler.shuffle(order)
        for at in range(0, len(order), course.at_once):
            optimizer.zero_grad()
            yield order[at : at + course.at_once]
            nn.utils.clip_grad_norm_(parameters, 1.0)
            optimizer.step()
            rates.step()


def _finder_loss(finder: Finder, lesson: Lesson) -> Tensor:
    found = finder(lesson.seen.states.float(), words_of(lesson.seen.first), None)
    own = own_of(lesson.seen)
    target = lesson.phrases[own]
    loss = functional.binary_cross_entropy_with_logits(found.phrases[:-1][own], target, reduction="sum") / len(target)
    starts, widths = (lesson.kinds[own] >= 0).nonzero(as_tuple=True)
    if not len(starts):
        return loss
    starts = starts + own.start
    kinds = found.left[starts] + found.right[starts + widths]
    return loss + KIND_WEIGHT * functional.cross_entropy(kinds, lesson.kinds[starts, widths])


class Found(NamedTuple):
    """Phrases of a text with the finder's chances for them."""

    phrases: Phrases
    chance: Tensor  # [n]


def find(finder: Finder, text: Text, *, least: float, also: Sequence[tuple[int, int]] = ()) -> Found:
    """The phrases likelier than `least`, and those of `also`, by first and last word, in text order."""
    finder.eval()
    rows: dict[tuple[int, int], tuple[float, Tensor]] = {}
    for seen in text.windows:
        with torch.no_grad():
            found = finder(seen.states.float(), words_of(seen.first), None)
        chances, own, end = found.phrases.sigmoid(), own_of(seen), len(found.right) - 1
        likely = [place for place in (chances > least).nonzero().tolist() if own.start <= place[0] < own.stop]
        likely = [(first, width) for first, width in likely if first + width < end]  # the last word is [SEP]
        likely += [(first - seen.word, last - first) for first, last in also if seen.own[0] <= first < seen.own[1]]
        for first, width in likely:
            last = min(first + width, end - 1)
            kinds = (found.left[first] + found.right[last]).softmax(-1)
            chance = float(chances[first, width]) if width < WIDEST else 0.0
            rows[first + seen.word, first + width + seen.word] = (chance, kinds)
    places = sorted(rows)
    spans = np.array(places, dtype=np.int64).reshape(-1, 2)
    kinds = (
        torch.stack([rows[place][1] for place in places]).numpy() if places else np.zeros((0, len(KINDS)), np.float32)
    )
    return Found(Phrases(spans[:, 0], spans[:, 1], kinds), torch.tensor([rows[place][0] for place in places]))


def task_of(text: Text, found: Found) -> Task:
    """The text's phrases, paired, with what is right."""
    chains = {(one.first, one.last): one.chain for one in text.marked}
    pairs = pairs_of(text.around, found.phrases)
    places = zip(found.phrases.first.tolist(), found.phrases.last.tolist(), strict=True)
    names = [chains.get(place) for place in places]
    numbers: dict[str, int] = {}
    chain = np.array([-1 if name is None else numbers.setdefault(name, len(numbers)) for name in names], dtype=np.int64)
    right = (chain[pairs.later] == chain[pairs.earlier]) & (chain[pairs.later] >= 0)
    return Task(text, found.phrases, pairs, torch.from_numpy(right))


def vectors_of(linker: Linker, text: Text, phrases: Phrases) -> Tensor:
    """[n, 2 * QUERY + 1], each phrase in the window that decides it."""
    parts = []
    for seen in text.windows:
        mine = (phrases.first >= seen.own[0]) & (phrases.first < seen.own[1])
        words: Words = words_of(seen.first)
        starts = torch.from_numpy(phrases.first[mine] - seen.word)
        ends = torch.from_numpy(phrases.last[mine] - seen.word).clamp(max=len(words.firsts) - 2)
        parts.append(linker(seen.states.float(), words, starts, ends))
    return torch.cat(parts)


def fit_linker(linker: Linker, scorer: PairScorer, tasks: Sequence[Task], course: Course) -> None:
    """Teach them to link."""
    linker.train()
    scorer.train()
    for batch in _batches(tasks, course, [*linker.parameters(), *scorer.parameters()]):
        torch.stack([_linker_loss(linker, scorer, task) for task in batch]).sum().backward()  # type: ignore[no-untyped-call]


def logits_of(linker: Linker, scorer: PairScorer, task: Task) -> Tensor:
    """The logit [p] of each pair of the task."""
    query, key, known = vectors_of(linker, task.text, task.phrases).tensor_split([64, 128], -1)
    later, earlier = torch.from_numpy(task.pairs.later), torch.from_numpy(task.pairs.earlier)
    meaning = (query @ key.t())[later, earlier]
    cells, facts = torch.from_numpy(task.pairs.cells), torch.from_numpy(task.pairs.facts)
    logits: Tensor = scorer(cells, facts, meaning, known[later, 0])
    return logits


def _linker_loss(linker: Linker, scorer: PairScorer, task: Task) -> Tensor:
    """Minus the log of the chance of any right antecedent, or of none where there is none (Lee et al. 2017)."""
    logits = logits_of(linker, scorer, task)
    later = torch.from_numpy(task.pairs.later)
    count = len(task.phrases.first)
    column = 1 + torch.arange(len(later)) - torch.searchsorted(later, later)  # none stands in column 0
    every = logits.new_full((count, 1 + max(column.tolist(), default=0)), NO_PAIR)
    every[:, 0] = 0.0
    every[later, column] = logits
    right = torch.zeros_like(every, dtype=torch.bool)
    right[later, column] = task.right
    right[:, 0] = ~right.any(1)
    return (every.logsumexp(1) - every.masked_fill(~right, NO_PAIR).logsumexp(1)).mean()
