"""From label logits to mentions: every inside goes on a mention of its kind."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.learned.chances import FloatArray, softmax
from reportedly.learned.labels import MENTION_LABELS, begin, inside
from reportedly.learned.mentions import TOUCHING_COST, UNNAMED_MIN, best_labels, mentions_from


def one_hot(labels: list[int], width: int, *, sure: float = 9.0) -> FloatArray:
    """Logits that leave no doubt about these labels."""
    return (np.eye(width, dtype=np.float32)[labels] * sure).astype(np.float32)


def ten_letter_words(count: int) -> tuple[np.ndarray, np.ndarray]:
    """Starts and ends of words of nine letters with a blank between."""
    starts = np.arange(count) * 10
    return starts, starts + 9


def found_kinds(labels: list[int]) -> list[tuple[int, int, str]]:
    mentions = mentions_from(one_hot(labels, MENTION_LABELS), *ten_letter_words(len(labels)))
    return [(mention.start, mention.end, mention.kind) for mention in mentions]


def test_begin_and_inside_make_one_mention() -> None:
    assert found_kinds([0, begin("place"), inside("place"), 0]) == [(10, 29, "place")]


def test_two_mentions_may_touch() -> None:
    assert found_kinds([begin("person"), begin("person")]) == [(0, 9, "person"), (10, 19, "person")]


def test_inside_never_stands_alone() -> None:
    assert found_kinds([0, inside("law"), 0]) in ([], [(10, 19, "law")])


def test_a_torn_name_is_mended() -> None:
    logits = one_hot([begin("place"), begin("organisation"), inside("organisation")], MENTION_LABELS, sure=3.0)
    logits[0, begin("organisation")] = 2.8
    logits[1, inside("organisation")] = 2.8
    found = mentions_from(logits, *ten_letter_words(3))
    assert [(one.start, one.end, one.kind) for one in found] == [(0, 29, "organisation")]


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 10_000), st.integers(0, 12))
def test_labels_are_always_well_formed(seed: int, words: int) -> None:
    logits = np.random.default_rng(seed).normal(scale=3, size=(words, MENTION_LABELS)).astype(np.float32)
    before = 0
    for label in best_labels(softmax(logits)):
        assert label % 2 == 1 or label == 0 or label - before in (0, 1)
        before = label


def test_nothing_named_nothing_found() -> None:
    assert found_kinds([0, 0]) == []


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 10_000), st.floats(0.0, 6.0))
def test_words_in_no_mention_are_left_out_without_changing_the_rest(seed: int, unnamed: float) -> None:
    logits = np.random.default_rng(seed).normal(scale=2, size=(12, MENTION_LABELS)).astype(np.float32)
    logits[:, 0] += unnamed
    chances = softmax(logits)
    chances[:, 0] = np.minimum(chances[:, 0], UNNAMED_MIN - 0.01)  # no word is passed over as surely unnamed
    assert best_labels(chances).tolist() == every_way_weighed(chances)


def every_way_weighed(chances: FloatArray) -> list[int]:
    """The best labels by plain Viterbi over all words."""
    paths = {0: (0.0, [0])}
    for word in np.log(chances.astype(float) + 1e-9):
        ways = [
            (score + word[label] - cost, [*path, label])
            for label in range(MENTION_LABELS)
            for before, (score, path) in paths.items()
            if (cost := step_cost(before, label)) is not None
        ]
        paths = {label: max(way for way in ways if way[1][-1] == label) for label in {way[1][-1] for way in ways}}
    return max(paths.values())[1][1:]


def step_cost(before: int, label: int) -> float | None:
    """What it costs that a label follows another; None where it can't."""
    if label and label % 2 == 0:
        return 0.0 if before in (label, label - 1) else None
    return TOUCHING_COST if label and before else 0.0
