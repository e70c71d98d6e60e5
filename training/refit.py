"""Fits the mention head's rows of some kinds anew over a trained encoder: minutes, where a training run takes an hour.

The shipped 1.0 weights were trained before examples.py knew which words can't be numbers or weapons; their rows for
`quantity` and `weapon` were refitted with this. After a full run with today's code it isn't needed.
"""

from __future__ import annotations

import argparse
import random
import sys
from pathlib import Path

import torch
from torch import Tensor

from reportedly.learned.labels import KINDS, MENTION_LABELS, begin, inside
from training.batches import collate, epoch_batches, load_examples
from training.model import ReaderModel, additive_mask

KINDS_TO_FIT = ("quantity", "weapon")
POLNEAR_SHARE = 0.2  # of its articles: enough news prose without numbers or weapons
STEPS, RATE = 300, 3e-3


def states_and_labels(model: ReaderModel) -> tuple[Tensor, Tensor]:
    """The encoder's states [N, width] of all taught words, and their allowed labels [N] as bit sets."""
    sets = [(min(share, POLNEAR_SHARE) if at == 0 else share, found) for at, (share, found) in
            enumerate(load_examples(random.Random(1)))]  # fmt: skip
    states, allowed = [], []
    for examples in epoch_batches(sets, random.Random(1)):
        batch = collate(examples)
        with torch.autocast("cpu", dtype=torch.bfloat16), torch.no_grad():
            mask = additive_mask(batch.present)
            out = model.encoder(batch.ids, batch.case, batch.quote, batch.line, mask)
        taught = batch.allowed > 0
        states.append(out[taught].float())
        allowed.append(batch.allowed[taught])
    return torch.cat(states), torch.cat(allowed)


def refit(weights: dict[str, Tensor], kinds: tuple[str, ...] = KINDS_TO_FIT) -> dict[str, Tensor]:
    """The same weights but for the mention head's rows of `kinds`."""
    unknown = set(kinds) - set(KINDS)
    if unknown:
        raise ValueError(f"not kinds of mention: {sorted(unknown)}; known: {', '.join(KINDS)}")
    model = ReaderModel()
    model.load_state_dict(weights)
    states, allowed = states_and_labels(model.eval())
    possible = (allowed[:, None] >> torch.arange(MENTION_LABELS) & 1).bool()
    rows = torch.zeros(MENTION_LABELS, 1)
    rows[[label(kind) for kind in kinds for label in (begin, inside)]] = 1.0
    head = model.mentions
    optimizer = torch.optim.Adam(head.parameters(), lr=RATE)
    for _ in range(STEPS):
        chosen = torch.randint(len(states), (20_000,))
        logits = head(states[chosen])
        shut = logits.masked_fill(~possible[chosen], -1e4)
        optimizer.zero_grad()
        (logits.logsumexp(-1) - shut.logsumexp(-1)).mean().backward()  # type: ignore[no-untyped-call]
        head.weight.grad *= rows  # type: ignore[operator]
        head.bias.grad *= rows[:, 0]  # type: ignore[operator]
        optimizer.step()
    return {name: value.detach() for name, value in model.state_dict().items()}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m training.refit", description=__doc__)
    parser.add_argument("weights", type=Path, help="an epoch's weights, as train.py leaves them")
    parser.add_argument("to", type=Path, help="where the new weights go")
    args = parser.parse_args()
    torch.save(refit(torch.load(args.weights)), args.to)
    return 0


if __name__ == "__main__":
    sys.exit(main())
