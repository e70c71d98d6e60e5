"""Heads that say something of single words, factuality and acts, taught from nothing over states that no longer change:
the marked words are few, so their states are made once and seen again and again, six tenths of them hidden
(training/late.py says why).
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import TypeVar

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.batches import Batch, collate, epoch_batches
from training.examples import Example
from training.heads import LATE_LAYERS, Acts, Factuality, late
from training.losses import kinds
from training.model import WIDTH, ReaderModel, additive_mask
from training.precision import half
from training.train import SEED, rate_at

EPOCHS, RATE, WEIGHT_DECAY, AT_ONCE = 6, 1e-3, 0.05, 256
HIDDEN = 0.6  # of the numbers read; UDS-IH2 dev is flat from .5 to .6, and from the second epoch on

Sets = list[tuple[float, list[Example]]]
H = TypeVar("H", bound=nn.Module)


def factuality(model: ReaderModel, sets: Sets, *, limit: int | None = None) -> Factuality:
    """A new head over the encoder of this model, taught by all marked values of these sets."""
    torch.manual_seed(SEED)
    table = _table(model, sets, lambda batch: (~batch.facts.isnan(), batch.facts), limit)
    return _taught(Factuality(LATE_LAYERS * WIDTH), table, functional.smooth_l1_loss)


def acts(model: ReaderModel, sets: Sets, *, limit: int | None = None) -> Acts:
    """A new head over the encoder of this model, taught by all words of which these sets say what they tell."""
    torch.manual_seed(SEED)
    table = _table(model, sets, lambda batch: (batch.acts > 0, batch.acts), limit)
    return _taught(Acts(LATE_LAYERS * WIDTH), table, lambda found, allowed: kinds(found, allowed) / len(allowed))


def _taught(head: H, table: tuple[Tensor, Tensor], loss_of: Callable[[Tensor, Tensor], Tensor]) -> H:
    states, wanted = table
    if not len(states):
        return head
    optimizer = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=WEIGHT_DECAY)
    rows = list(_rows(len(wanted)))
    for step, chosen in enumerate(rows):
        for group in optimizer.param_groups:
            group["lr"] = RATE * rate_at(step / len(rows))
        loss = loss_of(head(functional.dropout(states[chosen].float(), HIDDEN)), wanted[chosen])
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimizer.step()
    print(f"{type(head).__name__.lower()} of {len(wanted)} words: loss {float(loss.detach()):.3f}", flush=True)
    return head


def _rows(count: int) -> Iterator[Tensor]:
    for _ in range(EPOCHS):
        yield from torch.randperm(count).split(AT_ONCE)


@torch.no_grad()
def _table(
    model: ReaderModel, sets: Sets, marked: Callable[[Batch], tuple[Tensor, Tensor]], limit: int | None
) -> tuple[Tensor, Tensor]:
    """The states [N, LATE_LAYERS * WIDTH] of all marked words in half precision, and what they are marked with [N];
    `marked` says of a batch which pieces are, and with what."""
    states, values = [], []
    for examples in epoch_batches(sets, random.Random(SEED))[:limit]:
        batch = collate(examples)
        known, wanted = marked(batch)
        if known.any():
            with half():
                layers = model.encoder(batch.ids, batch.case, batch.quote, batch.line, additive_mask(batch.present))
            states.append(late(layers)[known].half())
            values.append(wanted[known])
    if not states:
        return torch.zeros(0, LATE_LAYERS * WIDTH), torch.zeros(0)
    return torch.cat(states), torch.cat(values)
