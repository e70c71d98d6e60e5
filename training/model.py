"""The reader network: a small BERT with extra input features, and three heads over its states."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple, cast

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from reportedly.learned.labels import MENTION_LABELS, ROLES

WIDTH, LAYERS, HEADS, INNER, VOCABULARY, POSITIONS = 384, 6, 12, 1536, 30522, 512
ROLE_WIDTH, ROLE_HEADS, ROLE_INNER = 128, 4, 256
NEAR, FAR_STEP = 32, 32  # distances to the anchor: exact up to 32 pieces, then in steps of 32
DISTANCES = 2 * (NEAR + POSITIONS // FAR_STEP) + 1


class Outputs(NamedTuple):
    states: Tensor  # [B, T, WIDTH]
    mentions: Tensor  # [B, T, MENTION_LABELS]
    anchors: Tensor  # [B, T]


class Attention(nn.Module):
    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.exported = False

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """x [B, T, W]; mask [B, 1, 1, T], 0 where a piece may be looked at and very negative where not."""
        batch, length, width = x.shape
        if self.exported:
            query, key, value = self.qkv(x).chunk(3, -1)
            return self._mixed(RuntimeAttention.apply(query, key, value, self.heads))  # type: ignore[no-untyped-call]
        qkv = self.qkv(x).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        query, key, value = qkv[0], qkv[1], qkv[2]
        mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask.to(query.dtype))
        return self._mixed(mixed.transpose(1, 2).reshape(batch, length, width))

    def _mixed(self, mixed: Tensor) -> Tensor:
        return cast(Tensor, self.out(mixed))


class RuntimeAttention(torch.autograd.Function):
    """Stands for onnxruntime's own attention, a third faster than spelled out; it takes no mask: one window a call."""

    @staticmethod
    def forward(context: object, query: Tensor, key: Tensor, value: Tensor, heads: int) -> Tensor:
        return query + key + value  # traced for its shape alone

    @staticmethod
    def symbolic(graph: Any, query: Any, key: Any, value: Any, heads: int) -> Any:
        return graph.op("com.microsoft::MultiHeadAttention", query, key, value, num_heads_i=heads)


class EncoderLayer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.attention = Attention(WIDTH, HEADS)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        x = self.norm1(x + self.attention(x, mask))
        return cast(Tensor, self.norm2(x + self.down(functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """The base encoder, with case, quote and line features (zero at first) added to its word embeddings."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.case = nn.Embedding(4, WIDTH)
        self.quote = nn.Embedding(4, WIDTH)
        self.line = nn.Embedding(3, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(EncoderLayer() for _ in range(LAYERS))
        for feature in (self.case, self.quote, self.line):
            nn.init.zeros_(feature.weight)

    def forward(self, ids: Tensor, case: Tensor, quote: Tensor, line: Tensor, mask: Tensor) -> Tensor:
        x = self.words(ids) + self.positions.weight[: ids.shape[1]]
        x = self.norm(x + self.case(case) + self.quote(quote) + self.line(line))
        for layer in self.layers:
            x = layer(x, mask)
        return cast(Tensor, x)

    def load_base(self, path: Path) -> None:
        """Take over the weights of the base encoder (a BERT model in safetensors form)."""
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


class RoleTagger(nn.Module):
    """Given one anchor (a cue's first piece), the role of every piece of the window towards it."""

    def __init__(self) -> None:
        super().__init__()
        self.piece = nn.Linear(WIDTH, ROLE_WIDTH)
        self.anchor = nn.Linear(WIDTH, ROLE_WIDTH)
        self.distance = nn.Embedding(DISTANCES, ROLE_WIDTH)
        nn.init.normal_(self.distance.weight, std=0.1)
        self.norm1 = nn.LayerNorm(ROLE_WIDTH)
        self.attention = Attention(ROLE_WIDTH, ROLE_HEADS)
        self.norm2 = nn.LayerNorm(ROLE_WIDTH)
        self.up = nn.Linear(ROLE_WIDTH, ROLE_INNER)
        self.down = nn.Linear(ROLE_INNER, ROLE_WIDTH)
        self.norm3 = nn.LayerNorm(ROLE_WIDTH)
        self.out = nn.Linear(ROLE_WIDTH, len(ROLES))

    def forward(self, states: Tensor, mask: Tensor, batch: Tensor, position: Tensor) -> Tensor:
        """states [B, T, WIDTH]; anchor number a is piece position[a] of row batch[a]; gives [A, T, roles]."""
        anchor = self.anchor(states[batch, position])
        steps = torch.arange(states.shape[1], device=states.device)[None, :] - position[:, None]
        x = self.piece(states)[batch] + anchor[:, None, :] + self.distance(buckets(steps))
        x = x + self.attention(self.norm1(x), mask if self.attention.exported else mask[batch])
        x = x + self.down(functional.gelu(self.up(self.norm2(x))))
        return cast(Tensor, self.out(self.norm3(x)))


def buckets(steps: Tensor) -> Tensor:
    """Signed distances to their bucket numbers, 0 to DISTANCES - 1."""
    size = steps.abs()
    far = NEAR + torch.div(size - NEAR, FAR_STEP, rounding_mode="floor")
    return torch.where(size <= NEAR, size, far) * steps.sign() + DISTANCES // 2


class ReaderModel(nn.Module):
    """The encoder and its heads."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.drop = nn.Dropout(0.1)
        self.mentions = nn.Linear(WIDTH, MENTION_LABELS)
        self.anchors = nn.Linear(WIDTH, 1)
        self.roles = RoleTagger()

    def forward(self, ids: Tensor, case: Tensor, quote: Tensor, line: Tensor, mask: Tensor) -> Outputs:
        states = self.drop(self.encoder(ids, case, quote, line, mask))
        return Outputs(states, self.mentions(states), self.anchors(states).squeeze(-1))


def additive_mask(present: Tensor) -> Tensor:
    """present [B, T] (true where there is a piece) as an additive mask [B, 1, 1, T]."""
    return (1.0 - present.float())[:, None, None, :] * -10000.0
