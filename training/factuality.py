"""Factuality, taught from nothing over states that no longer change: the marked words are few, so their states are made
once and seen again and again, six tenths of them hidden (training/late.py says why).
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

import torch
from torch import Tensor
from torch.nn import functional

from training.batches import collate, epoch_batches
from training.examples import Example
from training.heads import LATE_LAYERS, Factuality, late
from training.model import WIDTH, ReaderModel, additive_mask
from training.precision import half
from training.train import SEED, rate_at

EPOCHS, RATE, WEIGHT_DECAY, AT_ONCE = 6, 1e-3, 0.05, 256
HIDDEN = 0.6  # of the numbers read; UDS-IH2 dev is flat from .5 to .6, and from the second epoch on


def fitted(model: ReaderModel, sets: list[tuple[float, list[Example]]], *, limit: int | None = None) -> Factuality:
    """A new head over the encoder of this model, taught by all marked values of these sets."""
    torch.manual_seed(SEED)
    states, values = _table(model, epoch_batches(sets, random.Random(SEED))[:limit])
    head = Factuality(LATE_LAYERS * WIDTH)
    optimizer = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=WEIGHT_DECAY)
    rows = list(_rows(len(values)))
    for step, chosen in enumerate(rows):
        for group in optimizer.param_groups:
            group["lr"] = RATE * rate_at(step / len(rows))
        found = head(functional.dropout(states[chosen], HIDDEN))
        loss = functional.smooth_l1_loss(found, values[chosen])
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimizer.step()
    print(f"factuality of {len(values)} words: error {float(loss.detach()):.3f}", flush=True)
    return head


def _rows(count: int) -> Iterator[Tensor]:
    for _ in range(EPOCHS):
        yield from torch.randperm(count).split(AT_ONCE)


@torch.no_grad()
def _table(model: ReaderModel, batches: Sequence[list[Example]]) -> tuple[Tensor, Tensor]:
    """The states [N, LATE_LAYERS * WIDTH] of all marked words, and their values [N]."""
    states, values = [], []
    for examples in batches:
        batch = collate(examples)
        known = ~batch.facts.isnan()
        if known.any():
            with half():
                layers = model.encoder(batch.ids, batch.case, batch.quote, batch.line, additive_mask(batch.present))
            states.append(late(layers)[known].float())
            values.append(batch.facts[known])
    return torch.cat(states), torch.cat(values)
