"""Vectors made by hand: each word its own direction, the same wherever it stands."""

from __future__ import annotations

import re
import zlib

import numpy as np

from reportedly.learned.vectors import WIDTH, PieceVectors


def by_word(text: str) -> PieceVectors:
    """The vectors of a text read by a model that knows words from one another and nothing else."""
    words = list(re.finditer(r"\w+", text))
    numbers = [np.random.default_rng(zlib.crc32(word[0].encode())).normal(size=WIDTH) for word in words]
    return PieceVectors(
        np.array(numbers, dtype=np.float32).reshape(len(words), WIDTH),
        np.array([word.start() for word in words], dtype=np.int64),
        np.array([word.end() for word in words], dtype=np.int64),
    )
