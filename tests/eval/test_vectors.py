"""Cosines of stored vectors with those of an encoder that is a stand-in here."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import pytest

from eval.vectors import Rows, Stored, mean_cosines, of_text
from reportedly.learned.readings import RawAttribution, RawPredicate, RawReading
from reportedly.learned.vectors import WIDTH, PieceVectors, quantised

TEXT = "The port is shut\nBen said it was a mistake."


def direction(number: int) -> np.ndarray:
    row = np.zeros(WIDTH, dtype=np.float32)
    row[number : number + 16] = 0.25
    return row


def encode(texts: Sequence[str]) -> Rows:
    return np.stack([direction({"Ana": 0, "Oslo": 100, "left": 200}[text]) for text in texts])


def stored(kind: str, words: str, to: int) -> Stored:
    return Stored(kind, words, quantised(direction(to)))


def test_cosines_are_means_by_kind() -> None:
    found = mean_cosines(
        [stored("statement", "Ana", 0), stored("statement", "Oslo", 0), stored("report", "left", 200)], encode
    )
    assert found == {"statement": pytest.approx(0.5, abs=1e-3), "report": pytest.approx(1.0, abs=1e-3)}


def test_title_lead_statements_and_predicates_are_compared() -> None:
    bounds = [match.span() for match in re.finditer(r"\w+", TEXT)]
    starts, ends = (np.array(side) for side in zip(*bounds, strict=True))
    rows = np.stack([direction(at) for at in range(len(bounds))])
    read = RawReading(
        attributions=(RawAttribution(((17, 20),), ((21, 25),), ((26, 28), (33, 42)), 0.9),),
        predicates=(RawPredicate(21, 25, 0.9, 0.9, 3.0),),
        vectors=PieceVectors(rows, starts, ends),
    )
    found = of_text(TEXT, read)
    assert [(one.kind, one.words) for one in found] == [
        ("title", "The port is shut"),
        ("lead", "Ben said it was a mistake."),
        ("statement", "it a mistake"),
        ("predicate", "said"),
    ]
    assert found[-1].numbers == quantised(rows[5])
    assert of_text(TEXT, RawReading()) == []


def test_without_vectors_there_is_nothing_to_compare() -> None:
    assert mean_cosines([], encode) == {}
