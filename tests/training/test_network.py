"""The network's parts, where PyTorch is installed: stretches stay inside, and what is cut off is what gives nothing."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch")

from training.heads import Stretch, Syntax, Tagger, TaggerSize, buckets, late, through  # noqa: E402
from training.model import BASE, LAYERS, Encoder, ReaderModel, Shape, additive_mask  # noqa: E402
from training.prune import cut  # noqa: E402


@pytest.mark.parametrize("length", [5, 12, 40])
def test_a_stretch_lies_in_its_window_and_holds_its_anchor(length: int) -> None:
    position = torch.arange(length)
    start, offsets = Stretch(before=4, after=8).starts(position, torch.tensor(length))
    pieces = start[:, None] + offsets
    assert pieces.shape == (length, min(length, 12))
    assert int(pieces.min()) == 0
    assert int(pieces.max()) == length - 1
    assert (pieces == position[:, None]).any(1).all()


def test_distances_are_exact_near_and_coarse_far() -> None:
    steps = torch.tensor([-100, -33, -32, -1, 0, 1, 32, 63, 64, 100])
    found = (buckets(steps) - buckets(torch.tensor([0]))).tolist()
    assert found == [-34, -32, -32, -1, 0, 1, 32, 32, 33, 34]


def test_units_that_give_nothing_can_be_cut() -> None:
    torch.manual_seed(0)
    model = ReaderModel(BASE).eval()
    kept_heads, kept_units = torch.tensor([0, 3, 7]), torch.arange(100)
    kept = {}
    with torch.no_grad():
        for at in range(LAYERS):
            layer = f"encoder.layers.{at}"
            out, down = (model.get_parameter(f"{layer}.{name}.weight") for name in ("attention.out", "down"))
            heads = torch.ones(BASE.heads, dtype=torch.bool)
            heads[kept_heads] = False
            out[:, heads.repeat_interleave(out.shape[1] // BASE.heads)] = 0
            down[:, 100:] = 0
            kept |= {f"{layer}.attention.out": kept_heads, f"{layer}.down": kept_units}
        small = ReaderModel(Shape(heads=3, inner=100)).eval()
        small.load_state_dict(cut(dict(model.state_dict()), kept))
        ids = torch.randint(1000, 2000, (2, 9))
        inputs = (ids, *[torch.zeros_like(ids)] * 3, additive_mask(torch.ones_like(ids, dtype=torch.bool)))
        for whole, narrow in zip(model.encoder(*inputs), small.encoder(*inputs), strict=True):
            assert torch.allclose(whole, narrow, atol=1e-4)


def test_a_gate_begins_without_effect_and_a_second_layer_nearly_so() -> None:
    torch.manual_seed(0)
    tagger = Tagger(16, 3, TaggerSize(heads=1, layers=2, stretch=Stretch(before=4, after=4))).eval()
    states = torch.randn(1, 9, 16)
    rows, position, length = torch.tensor([0]), torch.tensor([4]), torch.tensor(9)
    before = tagger(states, None, rows, position, length).logits
    torch.nn.init.ones_(tagger.gate.bias)
    assert not torch.allclose(before, tagger(states, None, rows, position, length).logits)
    torch.nn.init.zeros_(tagger.gate.bias)
    tagger.layers = tagger.layers[:1]
    assert torch.allclose(before, tagger(states, None, rows, position, length).logits, atol=0.2)


def test_syntax_is_taught_where_trees_are() -> None:
    torch.manual_seed(0)
    head = Syntax(8, 4)
    states = torch.randn(2, 5, 8)
    assert head.parents(states).shape == (2, 5, 5)
    assert head.relations(states[0], states[1]).shape == (5, 4)


def test_features_begin_without_effect() -> None:
    torch.manual_seed(0)
    encoder = Encoder(Shape(heads=2, inner=16)).eval()
    ids = torch.randint(1000, 2000, (1, 6))
    zeros, mask = torch.zeros_like(ids), additive_mask(torch.ones_like(ids, dtype=torch.bool))
    assert torch.equal(
        encoder(ids, zeros, zeros, zeros, mask)[-1], encoder(ids, zeros + 2, zeros + 3, zeros + 1, mask)[-1]
    )


def test_distances_count_the_pieces_that_a_tagger_is_not_shown() -> None:
    torch.manual_seed(0)
    tagger = Tagger(16, 3, TaggerSize(heads=1, layers=1, stretch=Stretch(before=4, after=4))).eval()
    states, rows, position, length = torch.randn(1, 6, 16), torch.tensor([0]), torch.tensor([2]), torch.tensor(6)
    plain = tagger(states, None, rows, position, length).logits
    assert torch.equal(plain, tagger(states, None, rows, position, length, torch.arange(6)).logits)
    assert torch.equal(plain, tagger(states, None, rows, position, length, torch.arange(10, 16)).logits)
    assert not torch.allclose(plain, tagger(states, None, rows, position, length, torch.arange(0, 12, 2)).logits)


def test_arguments_read_the_last_layers_side_by_side() -> None:
    layers = [torch.full((1, 2, 3), float(at)) for at in range(LAYERS + 1)]
    assert late(layers)[0, 0].tolist() == [3.0] * 3 + [4.0] * 3 + [5.0] * 3 + [6.0] * 3


def test_mentions_read_every_layer_but_the_embeddings() -> None:
    layers = [torch.full((1, 2, 1), float(at)) for at in range(LAYERS + 1)]
    assert through(layers)[0, 0].tolist() == [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]
