"""`python -m training.recover TO`: the weights of the shipped network as numbers to go on training from.

Checkpoints aren't kept; the shipped file is. What int8 rounded off is gone, which costs nothing that a few hundred
steps don't give back.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from training.export import MODEL_DIR

BEFORE = "model."
PART = re.compile(r"\.parts\.\d\.")  # of training.apart.Columns
Weights = dict[str, Tensor]


def recovered(path: Path) -> Weights:
    """The weights by their names in `training.model.ReaderModel`; those of int8 products are given back as numbers."""
    graph = onnx.load(str(path)).graph
    nodes = list(_nodes(graph))
    stored = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    stored |= {name: value for node in nodes for name, value in _constants(node)}
    makers = {name: node for node in nodes for name in node.output}
    found = {name: value for name, value in stored.items() if name.startswith(BEFORE) and value.dtype == np.float32}
    found |= {
        f"{name.removesuffix('_Transposed')}": value.T for name, value in found.items() if name.endswith("_Transposed")
    }
    for node in nodes:
        for bias in (name for name in node.input if name.startswith(BEFORE) and name.endswith(".bias")):
            weight = f"{bias.removesuffix('bias')}weight"
            if weight not in found:
                found[weight] = _factor(node, makers, stored).T
    words = f"{BEFORE}encoder.words"
    found[f"{words}.weight"] = stored[f"{words}.rows"].astype(np.float32) * found.pop(f"{words}.scale")
    kept = {name.removeprefix(BEFORE): value for name, value in found.items() if not name.endswith("_Transposed")}
    return {name: torch.tensor(np.ascontiguousarray(value)) for name, value in _together(kept).items()}


def _together(found: dict[str, Any]) -> dict[str, Any]:
    """The same with one product again where `training.apart` made several."""
    whole: dict[str, list[Any]] = {}
    for name in sorted(found):
        whole.setdefault(PART.sub(".", name), []).append(found[name])
    return {name: np.concatenate(parts) if len(parts) > 1 else parts[0] for name, parts in whole.items()}


def _nodes(graph: Any) -> Iterator[Any]:
    """All nodes, those inside an If included."""
    for node in graph.node:
        yield node
        for attribute in node.attribute:
            if attribute.type == onnx.AttributeProto.GRAPH:
                yield from _nodes(attribute.g)


def _constants(node: Any) -> Iterator[tuple[str, Any]]:
    for attribute in node.attribute:
        if attribute.type == onnx.AttributeProto.GRAPH:
            yield from ((one.name, numpy_helper.to_array(one)) for one in attribute.g.initializer)


def _factor(node: Any, makers: dict[str, Any], stored: dict[str, Any]) -> Any:
    """The matrix [in, out] of the product that ends in `node`: the nearest one behind it."""
    todo = [name for name in node.input if name in makers]
    while todo:
        maker = makers[todo.pop(0)]
        for name in maker.input:
            if maker.op_type == "MatMul" and name in stored:
                return stored[name]
            if maker.op_type == "MatMulInteger" and name in stored and name.endswith("_quantized"):
                scale = stored[name.replace("_quantized", "_scale")]
                return stored[name].astype(np.float32) * scale
        todo += [name for name in maker.input if name in makers]
    raise ValueError(f"no product stands behind {node.name!r}: is this a file that training.export made?")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m training.recover", description=__doc__)
    parser.add_argument("to", type=Path)
    parser.add_argument("--model", type=Path, default=MODEL_DIR / "reader.int8.onnx")
    args = parser.parse_args()
    args.to.parent.mkdir(parents=True, exist_ok=True)
    torch.save(recovered(args.model), args.to)
    return 0


if __name__ == "__main__":
    sys.exit(main())
