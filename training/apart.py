"""A product taken apart for the exported graph: onnxruntime takes longer to cut what one gives than to make several."""

from __future__ import annotations

from torch import Tensor, nn


class Columns(nn.Module):
    """A product that gives several things side by side, as one product each."""

    def __init__(self, whole: nn.Linear, number: int) -> None:
        super().__init__()
        parts = zip(whole.weight.chunk(number), whole.bias.chunk(number), strict=True)
        self.parts = nn.ModuleList(_product(weight, bias) for weight, bias in parts)

    def forward(self, x: Tensor) -> list[Tensor]:
        """[..., width] → as many of [..., an equal share of what the whole gives]."""
        return [part(x) for part in self.parts]


def _product(weight: Tensor, bias: Tensor) -> nn.Linear:
    made = nn.Linear(weight.shape[1], weight.shape[0])
    made.load_state_dict({"weight": weight, "bias": bias})
    return made
