"""Texts with marked chains, ready to learn from: the encoder's states of their windows, and phrases by their words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from reportedly.learned.phrases import KINDS
from reportedly.learned.pieces import Pieces, pieces_of
from reportedly.learned.surroundings import Surroundings, surroundings_of, word_pieces
from reportedly.learned.windows import windows_over
from training.batches import CLS, SEP
from training.coreference.head import mixed
from training.model import Encoder
from training.precision import half

Row = dict[str, Any]
_KINDS = {
    "organization": "organisation", "plant": "object", "animal": "object", "substance": "object",
    "HUMAN": "person", "LOC": "place", "TIME": "time", "ACTION": "event",
}  # fmt: skip


class Marked(NamedTuple):
    """A phrase as annotators marked it: its words `[first, last]`, its chain in the text (None: in none) and kind
    (an index into KINDS, -1 unknown)."""

    first: int
    last: int
    chain: str | None
    kind: int


class Seen(NamedTuple):
    """A window as the encoder saw it, with its marks [CLS] and [SEP]."""

    states: Tensor  # [T, LAYERS * WIDTH], half precision
    first: Tensor  # [T] 1 where a piece starts a word
    word: int  # the number in the text of the window's first word
    own: tuple[int, int]  # the words (counted in the text) whose phrases are decided here


class Text(NamedTuple):
    """One text with its marked phrases in text order."""

    name: str
    around: Surroundings
    windows: tuple[Seen, ...]
    marked: tuple[Marked, ...]


def texts_of(rows: Iterable[Row], encoder: Encoder, tokenizer: Tokenizer) -> list[Text]:
    """The texts of rows with `mentions`; what stands behind the last mention of a text is left out."""
    return [text for row in rows if row["mentions"] for text in [_text(row, encoder, tokenizer)]]


def _text(row: Row, encoder: Encoder, tokenizer: Tokenizer) -> Text:
    pieces = pieces_of(row["text"], tokenizer)
    end = bisect_left(pieces.starts.tolist(), max(mention["end"] for mention in row["mentions"]) + CONTEXT)
    pieces = pieces.cut(0, end)
    around = surroundings_of(row["text"], pieces)
    return Text(row["id"], around, tuple(seen(pieces, encoder)), tuple(_marked(row, pieces)))


CONTEXT = 150  # characters read behind the last mention


def seen(pieces: Pieces, encoder: Encoder) -> Iterator[Seen]:
    """The windows of a text as the run time cuts them, with the encoder's states."""
    firsts, _ = word_pieces(pieces.first)
    for window in windows_over(len(pieces.ids), np.flatnonzero(pieces.line)):
        cut = pieces.cut(window.start, window.end)
        own = np.searchsorted(firsts, (window.own_start, window.own_end))
        word = int(np.searchsorted(firsts, window.start))
        states = states_of(cut, encoder)
        yield Seen(states, torch.from_numpy(np.pad(cut.first.astype(np.int64), 1)), word, (int(own[0]), int(own[1])))


def states_of(cut: Pieces, encoder: Encoder) -> Tensor:
    """[T + 2, LAYERS * WIDTH] in half precision: the encoder's states of one window, with its marks."""
    inputs = [torch.from_numpy(np.pad(part.astype(np.int64), 1))[None] for part in (cut.case, cut.quote, cut.line)]
    ids = torch.from_numpy(np.concatenate(([CLS], cut.ids, [SEP])))[None]
    with torch.no_grad(), half():
        return mixed(encoder(ids, *inputs, None))[0].half()


def _marked(row: Row, pieces: Pieces) -> list[Marked]:
    """Each mention once, by words; those that start or end inside one of ours are widened to it."""
    firsts, lasts = word_pieces(pieces.first)
    starts, ends = pieces.starts[firsts].tolist(), pieces.ends[lasts].tolist()
    found: dict[tuple[int, int], Marked] = {}
    for mention in row["mentions"]:
        first, last = bisect_right(starts, mention["start"]) - 1, bisect_left(ends, mention["end"])
        if 0 <= first <= last < len(starts):
            kind = _KINDS.get(mention["type"], mention["type"])
            number = KINDS.index(kind) if kind in KINDS else -1
            found.setdefault((first, last), Marked(first, last, mention["chain"], number))
    return [found[place] for place in sorted(found)]
