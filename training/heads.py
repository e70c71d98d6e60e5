"""The parts that stand on the encoder's states: attention, and the taggers that read on from one piece, the anchor.

A tagger looks at a stretch of pieces around its anchor, not at the whole window: 99 % of PolNeAR's attributions and of
PropBank's predicates lie within theirs, and attention over a whole window cost a fifth of the reading time. Reading,
that of arguments is shown the first pieces of words alone, which are what is labelled (docs/decisions/0041).
"""

from __future__ import annotations

from typing import Any, NamedTuple, cast

import torch
from torch import Tensor, nn
from torch.nn import functional

from reportedly.learned.labels import ACTS, ARGUMENTS, SIDES
from reportedly.nouns.kinds import REALIS
from training.apart import Columns

TAGGER_HEAD_WIDTH = 32
FACTUALITY_WIDTH = 128
ACTS_WIDTH = 192
REALIS_WIDTH = 96
SYNTAX_WIDTH = 128
VECTOR_LAYERS = 3
# What arguments and single words' heads read: the encoder's last layers, of which the earlier know syntax best.
LATE_LAYERS = 4
# The tagger of arguments says of each piece its role towards a predicate, then its side in an act.
EVERY, PREDICATES, OF_ACTS = slice(None), slice(len(ARGUMENTS)), slice(len(ARGUMENTS), len(ARGUMENTS) + len(SIDES))
NEAR, FAR_STEP, POSITIONS = 32, 32, 512  # distances to the anchor: exact up to 32 pieces, then in steps of 32
DISTANCES = 2 * (NEAR + POSITIONS // FAR_STEP) + 1


class Stretch(NamedTuple):
    """How many pieces before and after its anchor a tagger sees."""

    before: int
    after: int

    def starts(self, position: Tensor, length: Tensor) -> tuple[Tensor, Tensor]:
        """For anchors at `position` [A] of windows of `length` pieces: where their stretches start, and the offsets
        [W] to look at from there, all inside the window.
        """
        size = torch.minimum(length, torch.full_like(length, self.before + self.after))
        start = torch.minimum((position - self.before).clamp_min(0), length - size)
        return start, torch.arange(size, device=position.device)  # type: ignore[call-overload]


class TaggerSize(NamedTuple):
    """How many attention heads a tagger has, TAGGER_HEAD_WIDTH wide each, how many layers, and how far it sees."""

    heads: int
    layers: int
    stretch: Stretch


ROLE_TAGGER = TaggerSize(heads=4, layers=1, stretch=Stretch(before=64, after=96))
# An article has more predicates than cues, so their tagger sees less; taught with 32 and 40, it is as right with these.
ARGUMENT_TAGGER = TaggerSize(heads=3, layers=2, stretch=Stretch(before=20, after=24))
# The same when reading, in words: EWT dev is read as well as over pieces. A cue's tagger stays with pieces, since our
# gold's statements lose .009 (strict) by words; it sees less than when taught, at no cost to PolNeAR dev.
ARGUMENT_WORDS = Stretch(before=17, after=22)
ROLE_PIECES = Stretch(before=64, after=80)


class Attention(nn.Module):
    def __init__(self, width: int, heads: int, head_width: int) -> None:
        super().__init__()
        self.heads = heads
        self.qkv: nn.Linear | Columns = nn.Linear(width, 3 * heads * head_width)
        self.out = nn.Linear(heads * head_width, width)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """x [B, T, W]; mask [B, 1, 1, T], 0 where a piece may be looked at and very negative where not."""
        if isinstance(self.qkv, Columns):
            return self._mixed(RuntimeAttention.apply(*self.qkv(x), self.heads))  # type: ignore[no-untyped-call]
        batch, length, _ = x.shape
        qkv = self.qkv(x).view(batch, length, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        query, key, value = qkv[0], qkv[1], qkv[2]
        # Spelled out: torch's own is slower on a CPU, whose way back through it took a third of a step (decision 101).
        scores = query * query.shape[-1] ** -0.5 @ key.transpose(-1, -2)
        weights = (scores if mask is None else scores + mask.to(scores.dtype)).softmax(-1)
        return self._mixed((weights @ value).transpose(1, 2).reshape(batch, length, -1))

    def as_exported(self) -> None:
        """From here on the attention that onnxruntime runs."""
        self.qkv = Columns(self.qkv, 3)

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


class Tagged(NamedTuple):
    """What a tagger says of its anchors: where their stretches start [A], their pieces [A, W], logits [A, W, roles]."""

    starts: Tensor
    pieces: Tensor
    logits: Tensor


class TaggerLayer(nn.Module):
    """A transformer layer of a tagger, norms first; it begins as one that changes little."""

    def __init__(self, inside: int, heads: int) -> None:
        super().__init__()
        self.norm1 = nn.LayerNorm(inside)
        self.attention = Attention(inside, heads, TAGGER_HEAD_WIDTH)
        self.norm2 = nn.LayerNorm(inside)
        self.up = nn.Linear(inside, 2 * inside)
        self.down = nn.Linear(2 * inside, inside)
        for end in (self.attention.out, self.down):
            nn.init.normal_(end.weight, std=0.01)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        x = x + self.attention(self.norm1(x), mask)
        return cast(Tensor, x + self.down(functional.gelu(self.up(self.norm2(x)))))


class Tagger(nn.Module):
    """Given one anchor (the first piece of a cue or a predicate), the role of every piece around it towards it.

    A piece's state comes in multiplied by what the anchor asks for (`gate`, nothing at first), since who is whose
    argument is a matter of both together.
    """

    def __init__(self, width: int, roles: int, size: TaggerSize) -> None:
        super().__init__()
        inside = size.heads * TAGGER_HEAD_WIDTH
        self.piece = nn.Linear(width, inside)
        self.anchor = nn.Linear(width, inside)
        self.gate = nn.Linear(width, inside)
        nn.init.zeros_(self.gate.weight)
        nn.init.zeros_(self.gate.bias)
        self.distance = nn.Embedding(DISTANCES, inside)
        nn.init.normal_(self.distance.weight, std=0.1)
        self.layers = nn.ModuleList(TaggerLayer(inside, size.heads) for _ in range(size.layers))
        self.norm = nn.LayerNorm(inside)
        self.out = nn.Linear(inside, roles)
        self.stretch = size.stretch

    def forward(
        self, states: Tensor, mask: Tensor | None, rows: Tensor, position: Tensor, length: Tensor,
        places: Tensor | None = None,
    ) -> Tagged:  # fmt: skip
        """Anchor number a is piece position[a] of window rows[a]: states [B, T, width]; mask [B, 1, 1, T]; length T.

        Where only some pieces are given, `places` [T] says which of the window's they are: distances count all.
        """
        start, offsets = self.stretch.starts(position, length)
        pieces = start[:, None] + offsets[None, :]
        anchor = states[rows, position]
        steps = pieces - position[:, None] if places is None else places[pieces] - places[position][:, None]
        x = self.piece(states)[rows[:, None], pieces] * (1 + self.gate(anchor))[:, None, :]
        x = x + self.anchor(anchor)[:, None, :] + self.distance(buckets(steps))
        near = None if mask is None else mask[rows[:, None], 0, 0, pieces][:, None, None, :]
        for layer in self.layers:
            x = layer(x, near)
        return Tagged(start, pieces, self.out(self.norm(x)))


class Syntax(nn.Module):
    """The word each word hangs on, and how, as Universal Dependencies has it (Dozat and Manning 2017).

    It only teaches the encoder, for which arguments are easier once it knows syntax; it isn't exported.
    """

    def __init__(self, width: int, relations: int) -> None:
        super().__init__()
        self.child, self.parent = nn.Linear(width, SYNTAX_WIDTH), nn.Linear(width, SYNTAX_WIDTH)
        self.lower, self.upper = nn.Linear(width, SYNTAX_WIDTH), nn.Linear(width, SYNTAX_WIDTH)
        self.relation = nn.Linear(SYNTAX_WIDTH, relations)

    def parents(self, states: Tensor) -> Tensor:
        """Logits [B, T, T]: how likely piece t hangs on each piece; the mark [CLS] stands for the root."""
        return self.child(states) @ self.parent(states).transpose(1, 2) / SYNTAX_WIDTH**0.5

    def relations(self, children: Tensor, parents: Tensor) -> Tensor:
        """Logits [N, relations] of pairs of states [N, width]."""
        return cast(Tensor, self.relation(functional.gelu(self.lower(children) + self.upper(parents))))


class OfWords(nn.Module):
    """A small layer that says something of single words."""

    def __init__(self, width: int, inside: int, outputs: int) -> None:
        super().__init__()
        self.up = nn.Linear(width, inside)
        self.out = nn.Linear(inside, outputs)

    def forward(self, states: Tensor) -> Tensor:
        """[..., width] → [..., outputs]."""
        return cast(Tensor, self.out(functional.gelu(self.up(states))))


class Factuality(OfWords):
    """Whether what a piece's predicate says did happen (3) or did not (-3), as in UDS-IH2."""

    def __init__(self, width: int) -> None:
        super().__init__(width, FACTUALITY_WIDTH, 1)

    def forward(self, states: Tensor) -> Tensor:
        """[..., width] → [...]."""
        return super().forward(states).squeeze(-1)


class Acts(OfWords):
    """Which event a piece's word tells, if any: logits over `learned.labels.ACTS`."""

    def __init__(self, width: int) -> None:
        super().__init__(width, ACTS_WIDTH, len(ACTS))


class RealisOfActs(OfWords):
    """How real an event is told, by the word that tells it: logits over `nouns.kinds.REALIS`."""

    def __init__(self, width: int) -> None:
        super().__init__(width, REALIS_WIDTH, len(REALIS))


class PieceVectors(nn.Module):
    """What the untouched base encoder would say of each piece: the mean over a span is near its sentence vector."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.up = nn.Linear(VECTOR_LAYERS * width, width)
        self.out = nn.Linear(width, width)

    def read(self, layers: list[Tensor]) -> list[Tensor]:
        """Of what the encoder gives the states it reads: after the first layers, which training changed least."""
        return layers[1 : 1 + VECTOR_LAYERS]

    def forward(self, states: list[Tensor]) -> Tensor:
        """[..., width] of each layer it reads → [..., width]."""
        return cast(Tensor, self.out(functional.gelu(self.up(torch.cat(states, -1)))))


def late(layers: list[Tensor]) -> Tensor:
    """What arguments and single words' heads read of the encoder: the states of its last layers, side by side."""
    return torch.cat(layers[-LATE_LAYERS:], -1)


def through(layers: list[Tensor]) -> Tensor:
    """What mentions read: the states after every layer, side by side; names that attributions have overwritten in the
    last are still told apart in the first."""
    return torch.cat(layers[1:], -1)


def buckets(steps: Tensor) -> Tensor:
    """Signed distances to their bucket numbers, 0 to DISTANCES - 1."""
    size = steps.abs()
    far = NEAR + torch.div(size - NEAR, FAR_STEP, rounding_mode="floor")
    return torch.where(size <= NEAR, size, far) * steps.sign() + DISTANCES // 2
