"""What the network says of phrases, as chains of a text."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from tokenizers import Tokenizer

from reportedly.learned.coreference import Seen, chains_from, owned
from reportedly.learned.linking import PairWeights, weights_of
from reportedly.learned.pairs import FACTS, TABLES
from reportedly.learned.phrases import KINDS, QUERY
from reportedly.learned.pieces import load_tokenizer, pieces_of
from reportedly.learned.reader import MODEL_DIR, TOKENIZER_FILE
from reportedly.learned.windows import Window

TEXT = "Ana Ruiz left Oslo. She will come back."
SIZE = 1 + len(KINDS) + 2 * QUERY + 1
# Only query · key counts: the first number of each.
WEIGHTS = weights_of(
    PairWeights(
        cells=[[0.0]] * sum(TABLES), facts=[[0.0]] * FACTS, bias=[0.0], out=[1.0], none=0.0, meaning=1.0, slope=1.0,
        offset=0.0,
    )
)  # fmt: skip


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return load_tokenizer(Path(MODEL_DIR) / TOKENIZER_FILE)


def facts(chance: float, query: float, key: float) -> list[float]:
    row = np.zeros(SIZE)
    row[0], row[1 + len(KINDS)], row[1 + len(KINDS) + QUERY] = chance, query, key
    return row.tolist()


def test_chains_give_the_words_of_their_phrases(tokenizer: Tokenizer) -> None:
    pieces = pieces_of(TEXT, tokenizer)
    at = {TEXT[start:end]: number for number, (start, end) in enumerate(zip(pieces.starts, pieces.ends, strict=True))}
    she = Seen(np.array([[at["She"], at["She"]]]), np.array([facts(0.9, 3, 0)], dtype=np.float32))
    before = Seen(
        np.array([[at["Oslo"], at["Oslo"]], [at["Ana"], at["Oslo"] - 2]]),
        np.array([facts(0.8, 0, -5), facts(0.7, 0, 2)], dtype=np.float32),
    )
    chains = chains_from(TEXT, pieces, [she, before], WEIGHTS)
    assert [[TEXT[start:end] for start, end in chain.mentions] for chain in chains] == [["Ana Ruiz", "She"], ["Oslo"]]
    assert chains[0].confidence == pytest.approx(np.exp(6) / (np.exp(6) + np.exp(-15) + 1))
    assert chains[1].confidence == pytest.approx(0.8)


def test_a_window_decides_for_the_phrases_that_start_in_its_own_part() -> None:
    window = Window(start=100, end=200, own_start=132, own_end=168)
    places = np.array([[32, 40], [33, 90], [68, 69], [69, 70], [0, 0]])  # counted from [CLS]; the last is made up
    seen = owned(places, np.arange(5 * SIZE, dtype=np.float32).reshape(5, SIZE), window)
    assert seen.places.tolist() == [[132, 189], [167, 168]]
    assert seen.facts[:, 0].tolist() == [SIZE, 2 * SIZE]


def test_no_phrases_make_no_chains(tokenizer: Tokenizer) -> None:
    nothing = Seen(np.zeros((0, 2), dtype=np.int64), np.zeros((0, SIZE), dtype=np.float32))
    assert chains_from(TEXT, pieces_of(TEXT, tokenizer), [nothing], WEIGHTS) == ()
    assert chains_from("", pieces_of("", tokenizer), [], WEIGHTS) == ()
