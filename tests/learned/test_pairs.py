"""Pairs of phrases: which are weighed, and what is known of them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from reportedly.learned.pairs import FACTS, TABLES, Phrases, pairs_of
from reportedly.learned.phrases import KINDS
from reportedly.learned.pieces import load_tokenizer, pieces_of
from reportedly.learned.reader import MODEL_DIR, TOKENIZER_FILE
from reportedly.learned.surroundings import Surroundings, surroundings_of

TEXT = "Ana Ruiz left Oslo.\n“Did the mayor call?” she asked.\nThe mayor, Kari Lund, did not."


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return load_tokenizer(Path(MODEL_DIR) / TOKENIZER_FILE)


@pytest.fixture(scope="module")
def around(tokenizer: Tokenizer) -> Surroundings:
    return surroundings_of(TEXT, pieces_of(TEXT, tokenizer))


def phrases(around: Surroundings, *wanted: str) -> Phrases:
    """The phrases with these words (each from the last on), of unknown kind."""
    first, last, at = [], [], 0
    for words in wanted:
        parts = tuple(words.lower().split())
        at = next(n for n in range(at, len(around.words)) if around.words[n : n + len(parts)] == parts)
        first.append(at)
        last.append(at + len(parts) - 1)
    kinds = np.full((len(first), len(KINDS)), 1 / len(KINDS), dtype=np.float32)
    return Phrases(np.array(first, dtype=np.int64), np.array(last, dtype=np.int64), kinds)


def test_surroundings_say_line_sentence_and_quotation(around: Surroundings) -> None:
    she, mayor = around.words.index("she"), around.words.index("mayor")
    assert around.line[mayor] == around.line[she] == around.line[0] + 1
    assert around.quoted[mayor] == 1
    assert around.quoted[she] == 0
    assert around.asking[she] == 1
    assert around.asking[0] == 0
    assert around.capitals[0]
    assert not around.capitals[she]


def test_every_phrase_is_weighed_against_those_before(around: Surroundings) -> None:
    pairs = pairs_of(around, phrases(around, "Ana Ruiz", "Oslo", "the mayor", "she"))
    assert list(zip(pairs.later.tolist(), pairs.earlier.tolist(), strict=True)) == [
        (1, 0), (2, 0), (2, 1), (3, 0), (3, 1), (3, 2),
    ]  # fmt: skip


def test_cells_lie_in_their_tables_and_facts_are_as_many_as_promised(around: Surroundings) -> None:
    pairs = pairs_of(around, phrases(around, "Ana Ruiz", "Oslo", "the mayor", "she", "The mayor", "Kari Lund"))
    assert pairs.facts.shape == (15, FACTS)
    ends = np.cumsum(TABLES)
    assert (pairs.cells < ends).all()
    assert (pairs.cells[:, 1:] >= ends[:-1]).all()


def test_what_shares_words_is_weighed_however_far(around: Surroundings) -> None:
    many = phrases(around, "the mayor", "she", "The mayor", "Kari Lund")
    pairs = pairs_of(around, many, most=1)
    assert (2, 0) in zip(pairs.later.tolist(), pairs.earlier.tolist(), strict=True)


@settings(deadline=None)
@given(st.text(alphabet="Ab e.,'\n“”?1", min_size=1, max_size=60), st.data())
def test_any_text_gives_sound_pairs(tokenizer: Tokenizer, text: str, data: st.DataObject) -> None:
    around = surroundings_of(text, pieces_of(text, tokenizer))
    count = len(around.words)
    places = data.draw(st.lists(st.tuples(st.integers(0, count - 1), st.integers(0, 3)))) if count else []
    spans = sorted({(first, min(first + more, count - 1)) for first, more in places})
    first, last = (np.array([span[side] for span in spans], dtype=np.int64) for side in (0, 1))
    pairs = pairs_of(around, Phrases(first, last, np.ones((len(spans), len(KINDS)), dtype=np.float32)), most=2)
    assert (pairs.earlier < pairs.later).all()
    assert np.isfinite(pairs.facts).all()
    assert pairs.cells.shape == (len(pairs.later), len(TABLES))
