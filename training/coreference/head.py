"""The coreference head: noun phrases of a window, and for each the vectors by which it finds its antecedent.

A phrase is scored by its first and last word together (the biaffine scorer of Dozat and Manning 2017, for spans as in
Yu et al. 2020), antecedents between phrases (Lee et al. 2017) by these vectors and by what `learned.pairs` knows of
their words.
"""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from reportedly.learned.phrases import KINDS, QUERY, WIDEST
from training.heads import Attention

LAYERS = (0, 4, 6)  # read of the encoder: word embeddings (0), which know function words, a middle layer, the last
INNER, HEADS, BETWEEN, SIDE = 128, 4, 256, 64
HEAD_WORDS = 12  # words of a phrase among which its head is looked for


class Words(NamedTuple):
    """First and last piece of each word of a window."""

    firsts: Tensor  # [N]
    lasts: Tensor  # [N]


class Scores(NamedTuple):
    """How likely words i to i + w are a phrase, and of which kind: logits."""

    phrases: Tensor  # [N, WIDEST]
    left: Tensor  # [N, kinds], to be added to
    right: Tensor  # [N, kinds]


class Finder(nn.Module):
    """Finds noun phrases."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.mix = nn.Linear(width * len(LAYERS), INNER)
        self.norm = nn.LayerNorm(INNER)
        self.drop = nn.Dropout(0.3)
        self.norm1, self.norm2 = nn.LayerNorm(INNER), nn.LayerNorm(INNER)
        self.attention = Attention(INNER, HEADS, INNER // HEADS)
        self.up, self.down = nn.Linear(INNER, BETWEEN), nn.Linear(BETWEEN, INNER)
        self.left, self.right = nn.Linear(3 * INNER, SIDE), nn.Linear(3 * INNER, SIDE)
        self.starts = nn.Linear(3 * INNER, 1 + len(KINDS))
        self.ends = nn.Linear(3 * INNER, 1 + len(KINDS))
        self.widths = nn.Parameter(torch.linspace(-2.0, -5.0, WIDEST))

    def forward(self, states: Tensor, words: Words, mask: Tensor | None) -> Scores:
        """states [T, LAYERS * WIDTH]."""
        x = functional.gelu(self.norm(self.mix(self.drop(states)[None])))  # with a batch axis it is exported to int8
        x = x + self.attention(self.norm1(x), mask)
        x = (x + self.down(functional.gelu(self.up(self.norm2(x)))))[0]
        first, last = x[words.firsts], x[words.lasts]
        before, after = x[words.firsts - 1], torch.cat([first[1:], first[-1:]])
        left, right = self.drop(torch.cat([before, first, last], -1)), self.drop(torch.cat([first, last, after], -1))
        starts, ends = self.starts(left), self.ends(right)
        pairs = self.left(left) @ self.right(right).t() / SIDE**0.5 + starts[:, :1] + ends[:, 0]
        at = torch.arange(WIDEST) + counted(first)[:, None]
        within = torch.minimum(at, last_of(first))
        band = pairs.gather(1, within) + self.widths
        return Scores(torch.where(at == within, band, torch.full_like(band, -30.0)), starts[:, 1:], ends[:, 1:])


class Linker(nn.Module):
    """Says whom phrases may go back to: `query · key` of two of them, and how likely one goes back to any."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.mix = nn.Linear(width * len(LAYERS), INNER)
        self.norm = nn.LayerNorm(INNER)
        self.drop = nn.Dropout(0.3)
        self.head = nn.Linear(INNER, 1)
        self.query, self.key = nn.Linear(3 * INNER, QUERY), nn.Linear(3 * INNER, QUERY)
        self.known = nn.Linear(3 * INNER, 1)

    def forward(self, states: Tensor, words: Words, starts: Tensor, ends: Tensor) -> Tensor:
        """Phrases from word starts[p] to word ends[p]; gives [P, 2 * QUERY + 1]: query, key, and chance to be known."""
        x = functional.gelu(self.norm(self.mix(self.drop(states)[None])))[0]
        at = starts[:, None] + torch.arange(HEAD_WORDS)
        inside = at <= ends[:, None]
        at = torch.minimum(at, last_of(words.firsts))
        first = x[words.firsts]
        weights = self.head(first)[:, 0][at]
        weights = torch.where(inside, weights, torch.full_like(weights, -30.0)).softmax(-1)
        heads = (weights[:, :, None] * first[at]).sum(1)
        phrase = self.drop(torch.cat([first[starts], x[words.lasts][ends], heads], -1))
        return torch.cat([self.query(phrase), self.key(phrase), self.known(phrase)], -1)


class CoreferenceHead(nn.Module):
    """Both, as they travel in the reader's graph."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.finder = Finder(width)
        self.linker = Linker(width)

    def forward(self, states: Tensor, first: Tensor, chance: Tensor) -> tuple[Tensor, Tensor]:
        """states [T, LAYERS * WIDTH] with the marks around the window, first [T] 1 where a piece starts a word.

        Gives the phrases more likely than `chance` as their first and last pieces [P, 2], and their facts
        [P, 1 + kinds + 2 * QUERY + 1]: chance, kinds' chances, query, key, known. The last phrase is made up, so that
        no shape is ever zero; so is the last word, [SEP].
        """
        words = words_of(first)
        found = self.finder(states, words, None)
        chances = found.phrases.sigmoid()
        real = (torch.arange(WIDEST) + counted(words.firsts)[:, None]) < last_of(words.firsts)
        likely = torch.nonzero((chances > chance) & real)
        likely = torch.cat([likely, torch.zeros_like(likely.new_zeros(1, 2))])
        starts, ends = likely[:, 0], likely[:, 0] + likely[:, 1]
        kinds = (found.left[starts] + found.right[ends]).softmax(-1)
        linked = self.linker(states, words, starts, ends)
        own = chances[starts, likely[:, 1]][:, None]
        places = torch.stack([words.firsts[starts], words.lasts[ends]], -1)
        return places, torch.cat([own, kinds, linked], -1)


def words_of(first: Tensor) -> Words:
    """The words of a window whose last piece is [SEP], which is kept as a word of its own."""
    firsts = torch.cat([torch.nonzero(first)[:, 0], last_of(first)])
    return Words(firsts, torch.cat([firsts[1:] - 1, firsts[-1:]]))


def counted(rows: Tensor) -> Tensor:
    """0, 1, 2 … for each row, also in the exported graph, where `len` would be a constant."""
    return torch.arange(rows.shape[0])


def last_of(rows: Tensor) -> Tensor:
    """The number of the last row, [1]."""
    return torch._shape_as_tensor(rows)[:1] - 1


def mixed(layers: list[Tensor]) -> Tensor:
    """What the head reads of the encoder: its states after LAYERS, side by side."""
    return torch.cat([layers[at] for at in LAYERS], -1)
