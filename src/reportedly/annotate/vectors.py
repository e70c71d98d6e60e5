"""The model's vectors of an article, asked for by cited words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from typing import NamedTuple

import numpy as np

from reportedly.learned.chances import FloatArray
from reportedly.learned.readings import RawReading
from reportedly.learned.vectors import PieceVectors, normalised, quantised
from reportedly.nouns.article import Article, Spans


class ArticleVectors(NamedTuple):
    """What the words of one article mean; `title` is the vector of its title, which may stand beside the text."""

    model: str
    pieces: PieceVectors
    title: FloatArray | None

    def over(self, *parts: Spans) -> bytes | None:
        """Halfway between the parts; None where none holds a whole piece of a word."""
        return _halfway([self._over(part) for part in parts])

    def with_title(self, spans: Spans) -> bytes | None:
        """Halfway between these words and the title."""
        return _halfway([self.title, self._over(spans)])

    def _over(self, spans: Spans) -> FloatArray | None:
        return self.pieces.over_spans((span.start, span.end) for span in spans)


def title_beside(article: Article) -> str:
    """The title that the model has to read for itself; empty where there is none, or where the text begins with it."""
    return "" if article.title_span else article.title or ""


def vectors_of(article: Article, text: RawReading, title: RawReading, *, model: str) -> ArticleVectors | None:
    """The vectors of an article whose text and `title_beside` were read so; None where the model gives none."""
    if text.vectors is None:
        return None
    own = article.title_span
    apart = title.vectors.over(0, len(article.title or "")) if title.vectors else None
    return ArticleVectors(model, text.vectors, text.vectors.over(own.start, own.end) if own else apart)


def _halfway(parts: Sequence[FloatArray | None]) -> bytes | None:
    known = [part for part in parts if part is not None]
    vector = normalised(reduce(np.add, known)) if known else None
    return quantised(vector) if vector is not None else None
