"""The reader network: a small BERT with extra input features, and the heads over its states."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple, cast

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from reportedly.learned.labels import ARGUMENTS, MENTION_LABELS, ROLES, SIDES
from training.coreference.head import CoreferenceHead
from training.corpora import RELATIONS
from training.heads import (
    ARGUMENT_TAGGER,
    LATE_LAYERS,
    ROLE_TAGGER,
    Acts,
    Attention,
    Factuality,
    PieceVectors,
    RealisOfActs,
    Syntax,
    Tagger,
    TaggerSize,
    late,
)

WIDTH, LAYERS, HEAD_WIDTH, VOCABULARY, POSITIONS = 384, 6, 32, 30522, 512


class Shape(NamedTuple):
    """How wide each of the encoder's layers is inside: its attention heads and the units between its two products."""

    heads: int
    inner: int


BASE = Shape(heads=12, inner=1536)  # the base encoder's
SHIPPED = Shape(heads=8, inner=768)  # what is left of it after training.prune


class Outputs(NamedTuple):
    layers: list[Tensor]  # what the encoder gives, [B, T, WIDTH] each
    states: Tensor  # [B, T, WIDTH]
    late: Tensor  # [B, T, LATE_LAYERS * WIDTH]
    anchors: Tensor  # [B, T]
    predicates: Tensor  # [B, T, 2]: PropBank's predicates, TimeBank's events


class EncoderLayer(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.attention = Attention(WIDTH, shape.heads, HEAD_WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, shape.inner)
        self.down = nn.Linear(shape.inner, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        x = self.norm1(x + self.attention(x, mask))
        return cast(Tensor, self.norm2(x + self.down(functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """The base encoder, with case, quote and line features (zero at first) added to its word embeddings."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.case = nn.Embedding(4, WIDTH)
        self.quote = nn.Embedding(4, WIDTH)
        self.line = nn.Embedding(3, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(EncoderLayer(shape) for _ in range(LAYERS))
        for feature in (self.case, self.quote, self.line):
            nn.init.zeros_(feature.weight)

    def forward(self, ids: Tensor, case: Tensor, quote: Tensor, line: Tensor, mask: Tensor | None) -> list[Tensor]:
        """The embeddings, then the states after each layer, [B, T, WIDTH] each."""
        x = self.words(ids) + self.positions.weight[: ids.shape[1]]
        x = self.norm(x + self.case(case) + self.quote(quote) + self.line(line))
        found = [x]
        for layer in self.layers:
            x = layer(x, mask)
            found.append(x)
        return found

    def load_base(self, path: Path) -> None:
        """Take over the weights of the base encoder (a BERT model in safetensors form); for the shape BASE alone."""
        base = {name.removeprefix("bert."): value for name, value in load_file(str(path)).items()}
        ours = {
            "words.weight": base["embeddings.word_embeddings.weight"],
            "positions.weight": base["embeddings.position_embeddings.weight"]
            + base["embeddings.token_type_embeddings.weight"][0],
        }
        names = {
            "attention.out": "attention.output.dense", "norm1": "attention.output.LayerNorm",
            "up": "intermediate.dense", "down": "output.dense", "norm2": "output.LayerNorm",
        }  # fmt: skip
        for end in ("weight", "bias"):
            ours[f"norm.{end}"] = base[f"embeddings.LayerNorm.{end}"]
            for at in range(LAYERS):
                theirs = f"encoder.layer.{at}"
                parts = [base[f"{theirs}.attention.self.{part}.{end}"] for part in ("query", "key", "value")]
                ours[f"layers.{at}.attention.qkv.{end}"] = torch.cat(parts)
                for our, their in names.items():
                    ours[f"layers.{at}.{our}.{end}"] = base[f"{theirs}.{their}.{end}"]
        missing, unexpected = self.load_state_dict(ours, strict=False)
        if unexpected or set(missing) != {"case.weight", "quote.weight", "line.weight"}:
            raise ValueError(f"{path} is not the base encoder: lacks {missing}, has {unexpected} too")


class ReaderModel(nn.Module):
    """The encoder and its heads."""

    def __init__(
        self, shape: Shape = SHIPPED, arguments: TaggerSize = ARGUMENT_TAGGER, roles: TaggerSize = ROLE_TAGGER
    ) -> None:
        super().__init__()
        self.encoder = Encoder(shape)
        self.drop = nn.Dropout(0.1)
        self.mentions = nn.Linear(LAYERS * WIDTH, MENTION_LABELS)
        self.anchors = nn.Linear(WIDTH, 1)
        self.roles = Tagger(WIDTH, len(ROLES), roles)
        self.predicates = nn.Linear(WIDTH, 2)
        self.arguments = Tagger(LATE_LAYERS * WIDTH, len(ARGUMENTS) + len(SIDES), arguments)
        self.factuality = Factuality(LATE_LAYERS * WIDTH)
        self.acts = Acts(LATE_LAYERS * WIDTH)
        self.realis = RealisOfActs(LATE_LAYERS * WIDTH)
        self.syntax = Syntax(WIDTH, len(RELATIONS))
        self.vectors = PieceVectors(WIDTH)
        self.coreference = CoreferenceHead(WIDTH)

    def forward(self, ids: Tensor, case: Tensor, quote: Tensor, line: Tensor, mask: Tensor) -> Outputs:
        layers = self.encoder(ids, case, quote, line, mask)
        states = self.drop(layers[-1])
        anchors = self.anchors(states).squeeze(-1)
        seen = self.drop(late(layers))
        return Outputs(layers, states, seen, anchors, self.predicates(states))


def frozen(weights: dict[str, Tensor], model: ReaderModel) -> ReaderModel:
    """The model with these weights, which no longer change; heads that they lack stay new."""
    model.load_state_dict(weights, strict=False)
    return model.requires_grad_(False).eval()


def additive_mask(present: Tensor) -> Tensor:
    """present [B, T] (true where there is a piece) as an additive mask [B, 1, 1, T]."""
    return (1.0 - present.float())[:, None, None, :] * -10000.0
