"""The vector head, taught over states that no longer change to say what the untouched base encoder says of a span.

Taught with the others it never got there: the last layer has given up what the base encoder's vectors hold (cosine .53
to theirs on PolNeAR dev, where a constant vector has .35); the first layers still have most of it.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, cast

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from training.batches import CLS, SEP, collate, load_examples
from training.corpora import Corpus
from training.examples import Example
from training.model import Encoder, ReaderModel, additive_mask
from training.precision import half
from training.train import SEED, Weights, base_encoder, rate_at
from training.windows import STOPS, windows_of

RATE, WINDOWS, SPAN_MAX = 1.5e-3, 8, 96  # windows a step; pieces of a span
PIECE_WEIGHT = 0.5  # of each piece's own likeness beside the span's


class Spans(NamedTuple):
    """The spans of a batch of windows: row and first piece [S], and their ids between marks [S, L], 0 pads."""

    rows: Tensor
    starts: Tensor
    ids: Tensor


def refitted(weights: Weights, corpora: Sequence[Corpus], out: Path, *, limit: int | None = None) -> Weights:
    """The weights of a trained reader with its vector head taught on, in one pass over the texts of these sets; kept in
    `out`, and taken from there if they are there already. A head that was taught on other states before begins nearer.
    """
    kept = out / "vectors.pt"
    if kept.exists():
        return cast(Weights, torch.load(kept))
    torch.manual_seed(SEED)
    shuffler = random.Random(SEED)
    model, base = ReaderModel(), base_encoder()
    model.load_state_dict(weights, strict=False)
    model.requires_grad_(False)
    head = model.vectors.requires_grad_(True)
    optimizer = torch.optim.AdamW(head.parameters(), lr=RATE, fused=True)
    windows = [
        part for _, texts in load_examples(corpora, shuffler) for one in texts for part in windows_of(one, shuffler)
    ]
    shuffler.shuffle(windows)
    batches = [windows[at : at + WINDOWS] for at in range(0, len(windows), WINDOWS)][:limit]
    for step, examples in enumerate(batches):
        for group in optimizer.param_groups:
            group["lr"] = RATE * rate_at(step / len(batches))
        loss = _loss(model, base, examples, shuffler)
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimizer.step()
        if step % 50 == 49 or step + 1 == len(batches):
            print(f"vectors step {step + 1}/{len(batches)} distance {float(loss.detach()):.3f}", flush=True)
    torch.save(model.state_dict(), kept)
    return dict(model.state_dict())


def _loss(model: ReaderModel, base: Encoder, examples: list[Example], shuffler: random.Random) -> Tensor:
    batch = collate(examples)
    spans = _spans(examples, shuffler)
    with torch.no_grad(), half():
        layers = model.encoder(batch.ids, batch.case, batch.quote, batch.line, additive_mask(batch.present))
        present, zeros = spans.ids > 0, torch.zeros_like(spans.ids)
        wanted = base(spans.ids, zeros, zeros, zeros, additive_mask(present))[-1].float()
    pieces = present[:, 2:, None]  # one mark before, one after
    at = (spans.starts[:, None] + torch.arange(pieces.shape[1])).clamp_max(batch.ids.shape[1] - 1)
    with half():
        given = model.vectors([layer[spans.rows[:, None], at] for layer in model.vectors.read(layers)])
    given = given.float() * pieces
    whole = (wanted * present[..., None]).sum(1)  # its direction is the mean's; marks count, as in sentence vectors
    each = (1 - functional.cosine_similarity(given, wanted[:, 1:-1], dim=-1))[pieces[..., 0]]
    together = 1 - functional.cosine_similarity(given.sum(1), whole, dim=-1)
    return together.mean() + PIECE_WEIGHT * each.mean()


def _spans(examples: list[Example], shuffler: random.Random) -> Spans:
    """Every sentence of the windows, now and then two together or a part of one."""
    found = [
        (row, start, one.pieces.ids[start:end])
        for row, one in enumerate(examples)
        for start, end in _cuts(one, shuffler)
    ]
    ids = np.zeros((len(found), 2 + max(len(span) for _, _, span in found)), dtype=np.int64)
    for at, (_, _, span) in enumerate(found):
        ids[at, 0], ids[at, len(span) + 1] = CLS, SEP
        ids[at, 1 : len(span) + 1] = span
    rows, starts = (torch.tensor([one[at] for one in found]) for at in (0, 1))
    return Spans(rows, 1 + starts, torch.from_numpy(ids))


def _cuts(one: Example, shuffler: random.Random) -> Iterator[tuple[int, int]]:
    count = len(one.pieces.ids)
    ends = sorted({count, *(at + 1 for at in range(count) if one.pieces.ids[at] in STOPS)})
    start = 0
    while start < count:
        end = next((end for end in ends if end > start and shuffler.random() < 0.8), count)
        left, right = start, min(end, start + SPAN_MAX)
        if shuffler.random() < 0.25:
            left, right = sorted((shuffler.randrange(left, right), shuffler.randrange(left, right) + 1))
        if left < right:
            yield left, right
        start = end
