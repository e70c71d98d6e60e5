"""Weights out of an exported file are those that went in, but for what int8 rounds off."""

from __future__ import annotations

from pathlib import Path

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")

from reportedly.learned.linking import PairWeights  # noqa: E402
from training.export import export  # noqa: E402
from training.model import ReaderModel  # noqa: E402
from training.recover import recovered  # noqa: E402


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_weights_come_back_under_their_names(tmp_path: Path) -> None:
    torch.manual_seed(1)
    weights = {
        name: torch.randn_like(value) for name, value in ReaderModel().state_dict().items()
    }  # equal ones are shared
    pairs = PairWeights(cells=[], facts=[], bias=[], out=[], none=0.0, meaning=0.0, slope=1.0, offset=0.0)
    export(weights, pairs, tmp_path / "reader.onnx")
    found = recovered(tmp_path / "reader.onnx")
    unseen = {name for name in weights if name.startswith("syntax.")}  # a head that only teaches
    assert set(weights) - set(found) == unseen
    for name, value in found.items():
        assert value.shape == weights[name].shape
        step = weights[name].abs().max() / 127
        assert (value - weights[name]).abs().max() <= step, name
