"""What the model makes of stretches of a text as vectors: made piece by piece, averaged over a stretch, kept as int8.

A piece vector means nothing alone; the mean over a stretch stands near the base encoder's sentence vector of those
words, so that likeness in meaning is a cosine.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property

import numpy as np
import numpy.typing as npt

from reportedly.learned.chances import FloatArray

IntArray = npt.NDArray[np.int64]
WIDTH = 384
# A unit vector's numbers times this, as int8; 127 stands for a third. Of the base vectors of 1,700 Wikinews sentences
# and 300 words one number is beyond (.336); vector and restored vector have cosine .9999, pairs change by .005 at most.
SCALE = 381.0


class PieceVectors:
    """One text's piece vectors, float32 `[pieces, WIDTH]`, and where each piece stands (half-open code points).

    Pieces stand in text order. Two are equal when all their numbers are.
    """

    def __init__(self, vectors: FloatArray, starts: IntArray, ends: IntArray) -> None:
        self._vectors = vectors
        self._starts = starts
        self._ends = ends

    def over(self, start: int, end: int) -> FloatArray | None:
        """The vector of the words in `[start, end)`, of length 1; None where no whole piece lies there."""
        return self.over_spans([(start, end)])

    def over_spans(self, spans: Iterable[tuple[int, int]]) -> FloatArray | None:
        """The vector of the words in these spans taken together, each piece once; None where no whole piece lies."""
        starts, ends = self._edges
        ranges: list[tuple[int, int]] = []
        for first, last in sorted((bisect_left(starts, start), bisect_right(ends, end)) for start, end in spans):
            begin = max(first, ranges[-1][1]) if ranges else first
            if begin < last:
                ranges.append((begin, last))
        if not ranges:
            return None
        rows = [self._vectors[first:last] for first, last in ranges]
        return normalised((rows[0] if len(rows) == 1 else np.concatenate(rows)).sum(axis=0, dtype=np.float32))

    @cached_property
    def _edges(self) -> tuple[list[int], list[int]]:
        """Where pieces start and end, to look a span up in."""
        return self._starts.tolist(), self._ends.tolist()

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, PieceVectors):
            return NotImplemented
        return all(
            np.array_equal(getattr(self, name), getattr(other, name)) for name in ("_vectors", "_starts", "_ends")
        )

    def __hash__(self) -> int:
        return hash(self._starts.tobytes())


def normalised(vector: FloatArray) -> FloatArray | None:
    """The vector at length 1; None for one without length, which has no direction."""
    length = float(np.sqrt(vector.dot(vector)))
    return (vector / length).astype(np.float32, copy=False) if length > 0 else None


def quantised(vector: FloatArray) -> bytes:
    """A vector of length 1 as int8, one byte a number; numbers beyond ± a third are cut off."""
    numbers = np.rint(vector * SCALE)
    stored: bytes = np.minimum(np.maximum(numbers, -127), 127).astype(np.int8).tobytes()
    return stored


def restored(stored: bytes) -> FloatArray:
    """The vector that was quantised, at length 1 (zeros stay zeros)."""
    row: FloatArray = matrix_of([stored])[0]
    return row


def matrix_of(stored: Sequence[bytes]) -> FloatArray:
    """Quantised vectors as rows `[n, WIDTH]` of length 1: the product of two matrices has all cosines."""
    rows = np.frombuffer(b"".join(stored), dtype=np.int8).reshape(len(stored), WIDTH).astype(np.float32)
    lengths = np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1.0)
    matrix: FloatArray = rows / lengths
    return matrix


def cosine(one: bytes, other: bytes) -> float:
    """How alike two quantised vectors are, -1 to 1."""
    return float(restored(one) @ restored(other))
