"""Heads over states that no longer change: the states of all words that are marked are made once, as a table, and seen
again and again, part of their numbers hidden (training/late.py says why).
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.batches import Batch, collate, epoch_batches
from training.examples import Example
from training.model import ReaderModel, additive_mask
from training.precision import half
from training.train import SEED, rate_at

RATE, WEIGHT_DECAY = 1e-3, 0.05

Sets = list[tuple[float, list[Example]]]
H = TypeVar("H", bound=nn.Module)


class Course(NamedTuple):
    """How often a table is seen, how many rows at once, and the part of the numbers that is hidden."""

    epochs: int
    at_once: int
    hidden: float


class Table(NamedTuple):
    """The states [N, W] of marked words in half precision, and what they are marked with [N]."""

    states: Tensor
    wanted: Tensor


@torch.no_grad()
def states_of(model: ReaderModel, batch: Batch, read: Callable[[list[Tensor]], Tensor]) -> Tensor:
    """What a head reads of a batch, [B, T, W]: `read` says what of what the encoder gives."""
    with half():
        return read(model.encoder(batch.ids, batch.case, batch.quote, batch.line, additive_mask(batch.present)))


def table_of(
    model: ReaderModel, sets: Sets, read: Callable[[list[Tensor]], Tensor],
    marked: Callable[[Batch], tuple[Tensor, Tensor]], *, limit: int | None = None,
) -> Table:  # fmt: skip
    """All marked words of an epoch of these sets; `marked` says of a batch which pieces are, and with what."""
    states, wanted = [], []
    for examples in epoch_batches(sets, random.Random(SEED))[:limit]:
        batch = collate(examples)
        known, values = marked(batch)
        if known.any():
            states.append(states_of(model, batch, read)[known].half())
            wanted.append(values[known])
    return Table(torch.cat(states), torch.cat(wanted)) if states else Table(torch.zeros(0, 0), torch.zeros(0))


def joined(tables: Sequence[Table]) -> Table:
    """The rows of several tables of one head."""
    return Table(*map(torch.cat, zip(*tables, strict=True)))


def taught(head: H, table: Table, loss_of: Callable[[Tensor, Tensor], Tensor], course: Course) -> H:
    """The head after the course over a table; as it was where the table has no rows. `loss_of` what it says of some
    rows and what they are marked with is their mean loss."""
    count = len(table.wanted)
    if not count:
        return head
    optimizer = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=WEIGHT_DECAY)
    rows = [chosen for _ in range(course.epochs) for chosen in torch.randperm(count).split(course.at_once)]
    for step, chosen in enumerate(rows):
        for group in optimizer.param_groups:
            group["lr"] = RATE * rate_at(step / len(rows))
        loss = loss_of(head(functional.dropout(table.states[chosen].float(), course.hidden)), table.wanted[chosen])
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimizer.step()
    print(f"{type(head).__name__.lower()} of {count} words: loss {float(loss.detach()):.3f}", flush=True)
    return head
