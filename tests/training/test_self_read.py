"""Texts without marks teach names as they are mostly read."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("torch")

from reportedly.learned.labels import KINDS, MENTION_LABELS, begin, inside
from reportedly.learned.pieces import load_tokenizer
from reportedly.learned.reader import MODEL_DIR, TOKENIZER_FILE
from reportedly.learned.readings import RawMention
from training.corpora import Labelled
from training.examples import covered, example
from training.self_read import Read, taught, voted

TEXT = "Ilse Brandt left Varna."
TOKENIZER = load_tokenizer(MODEL_DIR / TOKENIZER_FILE)


def read(text: str, *found: tuple[str, str]) -> Read:
    """A text of which these words are read as these kinds, and nothing is sure."""
    one = example(Labelled(text), frozenset(KINDS), TOKENIZER)
    words = int(one.pieces.first.sum())
    chances = np.full((words, MENTION_LABELS), 1 / MENTION_LABELS, dtype=np.float32)
    mentions = [
        RawMention(start=text.index(name), end=text.index(name) + len(name), kind=kind, confidence=1.0)
        for name, kind in found
    ]
    return Read(text, one, chances, mentions)


def test_a_name_is_what_most_places_say() -> None:
    whole = [read(TEXT, ("Ilse Brandt", "person"))] * 3
    assert voted([*whole, read(TEXT, ("Ilse", "place"))]) == {"Ilse Brandt": "person"}
    assert voted([*whole, *[read(TEXT, ("Ilse", "place"))] * 5]) == {}  # whole in too few of its places
    assert voted(whole[:2]) == {}
    assert voted([read("George W spoke.", ("George W", "person"))] * 3) == {}


def test_a_voted_name_is_taught_where_it_was_cut() -> None:
    pieces = taught(read(TEXT, ("Ilse", "place")), {"Ilse Brandt": "person"})
    left, right = covered(pieces.pieces, 0, len("Ilse Brandt"))
    assert pieces.allowed[left] == 1 << begin("person")
    assert set(pieces.allowed[left + 1 : right]) == {1 << inside("person")}
    assert not pieces.allowed[right:].any()  # what isn't sure teaches nothing


def test_a_longer_name_stays() -> None:
    pieces = taught(read("Ilse Brandt Prize", ("Ilse Brandt Prize", "event")), {"Ilse Brandt": "person"})
    assert not pieces.allowed.any()
