"""Where the words of a text stand: sentence, line, quotation, and whether their line asks something."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from reportedly.learned.pieces import OPENING, OUTSIDE, BoolArray, IntArray, Pieces
from reportedly.text.sentences import sentences_of


class Surroundings(NamedTuple):
    """Parallel over the words (BERT's basic tokens) of a text, n of them."""

    words: tuple[str, ...]  # lower case
    capitals: tuple[bool, ...]
    sentence: IntArray
    line: IntArray
    quoted: IntArray  # 0 outside quotation marks, 1 inside
    quotation: IntArray  # how many were opened before
    asking: IntArray  # 1 where the line has a question mark


def surroundings_of(text: str, pieces: Pieces) -> Surroundings:
    """The surroundings of each word of `text`; its pieces as `pieces_of` gives them."""
    firsts, lasts = word_pieces(pieces.first)
    starts, ends = pieces.starts[firsts], pieces.ends[lasts]
    words = tuple(text[start:end].lower() for start, end in zip(starts.tolist(), ends.tolist(), strict=True))
    sentences = np.array([sentence.start for sentence in sentences_of(text)], dtype=np.int64)
    line = np.cumsum(pieces.line > 0, dtype=np.int64)[firsts]
    asked = line[np.array([word == "?" for word in words], dtype=np.bool_)]
    quote = pieces.quote[firsts]
    return Surroundings(
        words=words,
        capitals=tuple((pieces.case[firsts] > 0).tolist()),
        sentence=np.searchsorted(sentences, starts, side="right"),
        line=line,
        quoted=(quote != OUTSIDE).astype(np.int64),
        quotation=np.cumsum(quote == OPENING),
        asking=np.isin(line, asked).astype(np.int64),
    )


def word_pieces(first: BoolArray) -> tuple[IntArray, IntArray]:
    """First and last piece of each word; pieces before the first start of a word belong to none."""
    firsts = np.flatnonzero(first)
    lasts = np.append(firsts[1:], len(first)) - 1
    return firsts, lasts[: len(firsts)]
