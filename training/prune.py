"""A narrower encoder out of a trained one: in every layer the attention heads and inner units that matter most stay.

What matters is measured as Michel, Levy and Neubig (2019, "Are Sixteen Heads Really Better than One?") and Molchanov et
al. (2019) do, by the first-order change of the loss if a unit gave zero: that is the sum, over the weights that take
the unit in, of weight times gradient.
"""

from __future__ import annotations

from collections.abc import Iterable

import torch
from torch import Tensor

from training.batches import Batch
from training.losses import losses, weighted
from training.model import BASE, HEAD_WIDTH, LAYERS, SHIPPED, ReaderModel, Shape
from training.precision import half

Weights = dict[str, Tensor]
BATCHES = 80  # of about 2,000 pieces; the ranking hardly changes after 40


def pruned(weights: Weights, batches: Iterable[Batch], *, to: Shape = SHIPPED) -> Weights:
    """The weights of a reader with encoder shape BASE, cut down to the shape `to`; other parts stay as they are."""
    model = ReaderModel(BASE)
    model.load_state_dict(weights, strict=False)
    model.eval()
    scores = {name: torch.zeros(size) for at in range(LAYERS) for name, size in _units(at)}
    for batch in batches:
        model.zero_grad()
        with half():
            loss = weighted(losses(model, batch))
        loss.backward()  # type: ignore[no-untyped-call]
        for name, score in scores.items():
            weight = model.get_parameter(f"{name}.weight")
            assert weight.grad is not None
            score += (weight.detach() * weight.grad).sum(0).view(len(score), -1).sum(1).abs()
    kept = {
        name: score.topk(to.heads if name.endswith("out") else to.inner).indices.sort().values
        for name, score in scores.items()
    }
    return cut(weights, kept)


def _units(at: int) -> tuple[tuple[str, int], tuple[str, int]]:
    layer = f"encoder.layers.{at}"
    return (f"{layer}.attention.out", BASE.heads), (f"{layer}.down", BASE.inner)


def cut(weights: Weights, kept: dict[str, Tensor]) -> Weights:
    """The weights with only the `kept` heads (by the name of the product that takes them in) and inner units."""
    found = dict(weights)
    for name, units in kept.items():
        layer = name.rsplit(".", 1)[0]
        if name.endswith("out"):
            columns = (units[:, None] * HEAD_WIDTH + torch.arange(HEAD_WIDTH)).flatten()
            rows = torch.cat([part * BASE.heads * HEAD_WIDTH + columns for part in range(3)])
            before = f"{layer}.qkv"
        else:
            columns = rows = units
            before = f"{layer}.up"
        for end in ("weight", "bias"):
            found[f"{before}.{end}"] = weights[f"{before}.{end}"][rows].clone()
        found[f"{name}.weight"] = weights[f"{name}.weight"][:, columns].clone()
    return found
